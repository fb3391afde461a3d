#include "core/protocols/task/request.h"

#include "core/codec/protobuf.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::task;

namespace {

Request plainRequest() {
    return {7, "infer/text", copyOf(viewOf("what is it?")), std::chrono::milliseconds(1500)};
}

/// The same, field by field, each of which a test may spoil or leave out.
struct Fields {
    std::optional<std::uint64_t> id = 7;
    std::optional<std::string> kind = "infer/text";
    std::optional<std::size_t> bodySize = 3;
    std::optional<std::uint64_t> deadline = 1500;

    [[nodiscard]] Bytes encode() const {
        Bytes out;
        codec::ProtoWriter writer(out);
        if (id) writer.varint(1, *id);
        if (kind) writer.bytes(2, viewOf(*kind));
        if (bodySize) writer.bytes(3, Bytes(*bodySize, 0x55));
        if (deadline) writer.varint(4, *deadline);
        return out;
    }
};

bool refused(BytesView bytes, Violation violation) {
    const auto request = Request::decode(bytes);
    return !request.ok() && request.error().code == violation;
}

bool refusedReply(BytesView bytes, Violation violation) {
    const auto reply = Reply::decode(bytes);
    return !reply.ok() && reply.error().code == violation;
}

Bytes replyOf(std::optional<std::uint64_t> id, std::optional<std::uint64_t> status,
              std::size_t bodySize = 0) {
    Bytes out;
    codec::ProtoWriter writer(out);
    if (id) writer.varint(1, *id);
    if (status) writer.varint(2, *status);
    writer.bytes(3, Bytes(bodySize, 0x55));
    return out;
}

} // namespace

class TaskRequestTest final : public QObject {
    Q_OBJECT

private slots:

    void theWireIsAsItsPageHasIt() {
        const Request request{300, "echo", {0xAA, 0xBB}, std::chrono::milliseconds(1000)};
        QCOMPARE(toHex(request.encode()), std::string("08ac02"
                                                      "12046563686f"
                                                      "1a02aabb"
                                                      "20e807"));
        QVERIFY(*Request::decode(request.encode()) == request);
        const Reply reply{300, Status::Busy, {}};
        QCOMPARE(toHex(reply.encode()), std::string("08ac021004"));
        QVERIFY(*Reply::decode(reply.encode()) == reply);
    }

    void whatIsSaidIsHeard() {
        QVERIFY(*Request::decode(plainRequest().encode()) == plainRequest());
        Request large = plainRequest();
        large.kind = std::string(kMaxKind, 'k');
        large.body = Bytes(kMaxBody, 1);
        large.deadline = kMaxDeadline;
        large.id = ~std::uint64_t{0};
        QVERIFY(*Request::decode(large.encode()) == large);
        QVERIFY(large.encode().size() <= kMaxFrame);
        for (const Status status : {Status::Done, Status::UnknownKind, Status::Refused, Status::Busy,
                                    Status::Expired, Status::Failed}) {
            const Reply reply{~std::uint64_t{0}, status, Bytes(kMaxBody, 2)};
            QVERIFY(*Reply::decode(reply.encode()) == reply);
            QVERIFY(reply.encode().size() <= kMaxFrame);
            QVERIFY(statusName(status) != "unknown");
        }
    }

    void aLaterVersionMayAddFields() {
        Bytes bytes = plainRequest().encode();
        codec::ProtoWriter(bytes).text(9, "more");
        QVERIFY(*Request::decode(bytes) == plainRequest());
        Bytes reply = Reply{7, Status::Done, {}}.encode();
        codec::ProtoWriter(reply).varint(9, 1);
        QVERIFY(Reply::decode(reply).ok());
    }

    void requestsBeyondTheirBounds() {
        QVERIFY(Request::decode(Fields{}.encode()).ok());
        QVERIFY(refused(Fields{std::nullopt}.encode(), Violation::NoId));
        QVERIFY(refused(Fields{0}.encode(), Violation::NoId));
        Fields fields;
        for (const std::string& kind :
             {std::string(), std::string("Infer"), std::string("a b"), std::string("a\n"),
              std::string("\xff"), std::string(kMaxKind + 1, 'k')}) {
            fields.kind = kind;
            QVERIFY2(refused(fields.encode(), Violation::BadKind), kind.c_str());
        }
        fields.kind.reset();
        QVERIFY(refused(fields.encode(), Violation::BadKind));
        fields = {};
        fields.bodySize = kMaxBody + 1;
        QVERIFY(refused(fields.encode(), Violation::BodyTooLong));
        fields = {};
        fields.deadline = 0;
        QVERIFY(refused(fields.encode(), Violation::BadDeadline));
        fields.deadline.reset();
        QVERIFY(refused(fields.encode(), Violation::BadDeadline));
        fields.deadline = static_cast<std::uint64_t>(kMaxDeadline.count()) + 1;
        QVERIFY(refused(fields.encode(), Violation::BadDeadline));
        fields.deadline = ~std::uint64_t{0};
        QVERIFY(refused(fields.encode(), Violation::BadDeadline));
    }

    void repliesBeyondTheirBounds() {
        QVERIFY(Reply::decode(replyOf(7, 1, kMaxBody)).ok());
        QVERIFY(refusedReply(replyOf(std::nullopt, 1), Violation::NoId));
        QVERIFY(refusedReply(replyOf(0, 1), Violation::NoId));
        QVERIFY(refusedReply(replyOf(7, std::nullopt), Violation::BadStatus));
        QVERIFY(refusedReply(replyOf(7, 7), Violation::BadStatus));
        QVERIFY(refusedReply(replyOf(7, 256 + 1), Violation::BadStatus));
        QVERIFY(refusedReply(replyOf(7, 1, kMaxBody + 1), Violation::BodyTooLong));
    }

    void whatIsNoProtobuf() {
        const Bytes whole = plainRequest().encode();
        for (std::size_t cut = 0; cut < whole.size(); ++cut)
            QVERIFY(!Request::decode(BytesView(whole).first(cut)));
        for (const Bytes& bytes : {Bytes{0x08}, Bytes{0x0a, 0x01, 0x41}, Bytes{0x10, 0x01}, Bytes{0x18, 0x01},
                                   Bytes{0x22, 0x01, 0x41}}) {
            QVERIFY(refused(bytes, Violation::Malformed)); // cut, or another type than the field's
        }
        for (const Bytes& bytes :
             {Bytes{0x08}, Bytes{0x0a, 0x01, 0x41}, Bytes{0x12, 0x01, 0x41}, Bytes{0x18, 0x01}})
            QVERIFY(refusedReply(bytes, Violation::Malformed));
    }
};

VD_SUITE(TaskRequestTest)
#include "request_test.moc"
