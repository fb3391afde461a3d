#include "core/transport/noise/payload.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::noise;
using transport::Role;

namespace {

Bytes hex(const char* text) {
    return *fromHex(text);
}

std::error_code errorOf(BytesView bytes) {
    const auto payload = HandshakePayload::decode(bytes);
    return payload.ok() ? std::error_code() : payload.error().code;
}

std::string chosen(Role role, const std::vector<std::string>& ours,
                   const std::vector<std::string_view>& theirs) {
    const auto muxer = chooseMuxer(role, ours, theirs);
    if (!muxer.ok()) return muxer.error().text();
    return muxer->empty() ? "later" : *muxer;
}

} // namespace

class NoisePayloadTest final : public QObject {
    Q_OBJECT

private slots:

    void encodesAsTheSchemaSays() {
        const std::vector<std::string> muxers{"/a", "/b"};
        QCOMPARE(QString::fromStdString(toHex(encodePayload(hex("0102"), hex("03"), muxers))),
                 QString("0a020102"
                         "120103"
                         "2208"
                         "12022f61"
                         "12022f62"));
        // No list, no extensions: an empty one would still say "I negotiate here".
        QCOMPARE(QString::fromStdString(toHex(encodePayload(hex("0102"), hex("03"), {}))),
                 QString("0a020102120103"));
    }

    void readsItsOwn() {
        const std::vector<std::string> muxers{"/yamux/1.0.0", "/mplex/6.7.0"};
        const Bytes bytes = encodePayload(Bytes(400, 1), Bytes(200, 2), muxers);
        const auto payload = HandshakePayload::decode(bytes);
        QVERIFY(payload.ok());
        QVERIFY(equal(payload->identityKey, Bytes(400, 1)) && equal(payload->signature, Bytes(200, 2)));
        QCOMPARE(payload->muxerCount, std::size_t{2});
        QVERIFY(payload->muxers[0] == muxers[0] && payload->muxers[1] == muxers[1]);
    }

    void skipsWhatItDoesNotKnow() {
        // 3 (bytes, the "data" of older drafts), 5 (varint), 6 (fixed32), 7 (fixed64), 1024 (bytes); inside
        // the extensions a field of the experimental range.
        const Bytes good = hex("1a0155"
                               "28ffffffffffffffffff01"
                               "3511223344"
                               "391122334455667788"
                               "82400177"
                               "0a0101"
                               "120102"
                               "2208"
                               "12022f61"
                               "82400177");
        const auto payload = HandshakePayload::decode(good);
        QVERIFY(payload.ok());
        QCOMPARE(payload->muxerCount, std::size_t{1});
        QVERIFY(payload->muxers[0] == "/a");
    }

    void readsTheRegisteredExtensions() {
        // Two hashes of certificates, SHA2-256 of nothing and the identity of one byte, about a muxer.
        const std::string sha = "1220e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        const Bytes bytes = hex(("222d0a22" + sha + "12022f610a03000155").c_str());
        const auto payload = HandshakePayload::decode(bytes);
        QVERIFY(payload.ok());
        QCOMPARE(payload->certificateHashCount, std::size_t{2});
        QVERIFY(equal(payload->certificateHashes[0], hex(sha.c_str())));
        QVERIFY(equal(payload->certificateHashes[1], hex("000155")));
        QCOMPARE(payload->muxerCount, std::size_t{1});

        const auto hashes = [](std::size_t count) {
            Bytes extensions;
            for (std::size_t i = 0; i < count; ++i) append(extensions, hex("0a03000155"));
            Bytes whole = hex("22");
            whole.push_back(static_cast<Byte>(extensions.size()));
            append(whole, extensions);
            return errorOf(whole);
        };
        QVERIFY(!hashes(kMaxCertificateHashes));
        QVERIFY(hashes(kMaxCertificateHashes + 1) == Violation::BadPayload);
    }

    void anEmptyPayloadHasNoIdentity() {
        const auto payload = HandshakePayload::decode({});
        QVERIFY(payload.ok());
        QVERIFY(payload->identityKey.empty() && payload->signature.empty() && payload->muxerCount == 0);
    }

    void refusesWhatIsNotTheSchema() {
        for (const char* text : {
                 "0a",                     // a tag and nothing
                 "0a05",                   // a length and nothing
                 "0a0201",                 // truncated
                 "0affffffffffffffffff7f", // longer than memory
                 "0801",                   // identity_key as a varint
                 "1001",                   // identity_sig as a varint
                 "2001",                   // extensions as a varint
                 "2502000000",             // extensions as fixed32
                 "22021001",               // stream_muxers as a varint
                 "22020801",               // webtransport_certhashes as a varint
                 "22020a00",               // a hash of nothing
                 "22040a021220",           // a hash that ends before its digest
                 "220212",                 // truncated inside the extensions
                 "22021205",               // the same
                 "0b",                     // a group
                 "0e",                     // wire type 6
                 "0001",                   // field number zero
                 "0a01010a0101",           // identity_key twice
                 "120101120101",           // identity_sig twice
                 "22002200",               // extensions twice
             }) {
            QVERIFY2(errorOf(hex(text)) == Violation::BadPayload, text);
        }
    }

    void boundsTheListOfMuxers() {
        for (std::size_t count = 0; count < 40; ++count) {
            const std::vector<std::string> muxers(count, "/m");
            const Bytes bytes = encodePayload(hex("01"), hex("02"), muxers);
            QCOMPARE(errorOf(bytes) == Violation::BadPayload, count > kMaxMuxers);
        }
    }

    void theInitiatorsOrderDecides() {
        // The example of connections/inlined-muxer-negotiation.md, seen from both sides.
        QCOMPARE(chosen(Role::Initiator, {"/yamux/1.0.0", "/mplex/6.7.0"}, {"/mplex/6.7.0", "/yamux/1.0.0"}),
                 std::string("/yamux/1.0.0"));
        QCOMPARE(chosen(Role::Responder, {"/mplex/6.7.0", "/yamux/1.0.0"}, {"/yamux/1.0.0", "/mplex/6.7.0"}),
                 std::string("/yamux/1.0.0"));
        QCOMPARE(chosen(Role::Initiator, {"/x", "/y"}, {"/y"}), std::string("/y"));
        QCOMPARE(chosen(Role::Responder, {"/x", "/y"}, {"/z", "/y", "/x"}), std::string("/y"));
    }

    void withoutAListMultistreamDecides() {
        QCOMPARE(chosen(Role::Initiator, {"/x"}, {}), std::string("later"));
        QCOMPARE(chosen(Role::Responder, {}, {"/x"}), std::string("later"));
        QCOMPARE(chosen(Role::Initiator, {}, {}), std::string("later"));
    }

    void noCommonMuxerIsAnError() {
        QVERIFY(
            chooseMuxer(Role::Initiator, std::vector<std::string>{"/x"}, std::vector<std::string_view>{"/y"})
                .error()
                .code
            == Violation::NoCommonMuxer);
        QVERIFY(
            chooseMuxer(Role::Responder, std::vector<std::string>{"/x"}, std::vector<std::string_view>{""})
                .error()
                .code
            == Violation::NoCommonMuxer);
    }
};

VD_SUITE(NoisePayloadTest)

#include "payload_test.moc"
