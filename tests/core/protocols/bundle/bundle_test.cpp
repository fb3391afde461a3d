#include "core/protocols/bundle/bundle.h"

#include "core/codec/cbor.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::bundle;

namespace {

template <class T>
std::error_code codeOf(const Result<T>& result) {
    return result.ok() ? std::error_code() : result.error().code;
}

Bytes requestOf(std::uint64_t page, const Bytes& ledger, std::uint64_t have) {
    codec::CborWriter w;
    w.beginArray().uint(page).bytes(ledger).uint(have).end();
    return std::move(w).take();
}

Bytes replyOf(std::uint64_t status, std::uint64_t version, const Bytes& bundle) {
    codec::CborWriter w;
    w.beginArray().uint(status).uint(version).bytes(bundle).end();
    return std::move(w).take();
}

} // namespace

class BundleExchangeTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsWrittenIsRead() {
        Digest ledger{};
        ledger.fill(0x11);
        for (const Request& one : {Request{}, Request{ledger, 77}})
            QVERIFY(*Request::decode(one.encode()) == one);
        for (const Reply& one : {Reply{Status::Given, 5, Bytes(1000, 1)}, Reply{Status::Given, 0, {}},
                                 Reply{Status::OtherLedger, 0, {}}})
            QVERIFY(*Reply::decode(one.encode()) == one);
        const Bytes golden = *fromHex("83015820" + std::string(64, '1') + "18ff");
        QVERIFY((Request{ledger, 255}.encode() == golden));
    }

    void rulesOfRequests() {
        const Bytes ledger(32, 1);
        QVERIFY(codeOf(Request::decode(Bytes(3))) == Violation::Malformed);
        QVERIFY(codeOf(Request::decode(requestOf(2, ledger, 0))) == Violation::BadField);
        QVERIFY(codeOf(Request::decode(requestOf(1, Bytes(31), 0))) == Violation::BadField);
        QVERIFY(codeOf(Request::decode(requestOf(1, Bytes(33), 0))) == Violation::BadField);
        QVERIFY(codeOf(Request::decode(requestOf(1, ledger, std::uint64_t{1} << 53))) == Violation::BadField);
        QVERIFY(codeOf(Request::decode(Bytes(kMaxFrame + 1))) == Violation::BadField);
        codec::CborWriter w;
        w.beginArray().uint(1).end();
        QVERIFY(codeOf(Request::decode(std::move(w).take())) == Violation::Malformed);
        const Bytes whole = requestOf(1, ledger, 7);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(codeOf(Request::decode(BytesView(whole).first(size))) == Violation::Malformed);
    }

    void rulesOfReplies() {
        QVERIFY(codeOf(Reply::decode(replyOf(0, 0, {}))) == Violation::BadStatus);
        QVERIFY(codeOf(Reply::decode(replyOf(3, 0, {}))) == Violation::BadStatus);
        QVERIFY(codeOf(Reply::decode(replyOf(2, 1, {}))) == Violation::BadStatus);
        QVERIFY(codeOf(Reply::decode(replyOf(2, 0, Bytes(1)))) == Violation::BadStatus);
        QVERIFY(codeOf(Reply::decode(replyOf(1, 0, Bytes(1)))) == Violation::BadField);
        QVERIFY(codeOf(Reply::decode(replyOf(1, 1, Bytes(kMaxBundle + 1)))) == Violation::BadField);
        QVERIFY(Reply::decode(replyOf(1, 1, Bytes(kMaxBundle))).ok());
    }

    void oneQuestionOnALine() {
        Line line;
        QVERIFY(codeOf(line.finished()) == Violation::NoRequest);
        QVERIFY(codeOf(line.received(Bytes(3))) == Violation::Malformed);
        QVERIFY(line.received(Request{}.encode()).ok());
        QVERIFY(line.finished().ok());
        QVERIFY(codeOf(line.received(Request{}.encode())) == Violation::SecondFrame);
    }
};

VD_SUITE(BundleExchangeTest)

#include "bundle_test.moc"
