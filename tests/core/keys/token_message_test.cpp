#include "core/keys/statement_codec.h"
#include "core/keys/token_message.h"
#include "core/keys/value_codec.h"
#include "tests/core/keys/token_fixture.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::keys;
using namespace vedette::keys::test;

namespace {

TokenInfo aToken() {
    TokenInfo token;
    token.label = "node";
    token.serial = "0042";
    token.initialized = true;
    token.userTries = TriesLeft::Last;
    token.mechanisms = {1, 0x1055, 0x1057};
    return token;
}

KeyInfo aKey() {
    KeyInfo key{Bytes(36, 1), "ed25519", "identity", {1, 2}, true, {}};
    key.claims.extractable = false;
    return key;
}

/// There and back, as the two ends do it.
Result<NumberedRequest> carried(const TokenRequest& request) {
    const Frame frame = encodeRequest(9, request);
    const auto head = readFrameHead(BytesView(frame.bytes).first(kFrameHead));
    if (!head) return Fail{Error(head.error())};
    VD_ASSERT(head->body + kFrameHead == frame.bytes.size() && head->secrets == frame.secrets.size());
    return decodeRequest(BytesView(frame.bytes).subspan(kFrameHead), frame.secrets.expose());
}

Result<NumberedReply> carriedBack(const Result<TokenReply>& reply) {
    return decodeReply(BytesView(encodeReply(9, reply)).subspan(kFrameHead));
}

/// The same frame after a change of its fields.
Bytes body(std::initializer_list<std::pair<const char*, int>> fields, const char* name) {
    codec::CborWriter w;
    w.beginMap().text("do").text(name);
    for (const auto& [key, value] : fields) w.text(key).integer(value);
    w.end();
    return std::move(w).take();
}

std::vector<crypto::SigningRequest> everyStatement() {
    Bytes id{0x12, 0x20};
    id.resize(34, 1);
    const auto peer = codec::PeerId::fromBytes(id).value();
    crypto::SignReceipt receipt{{}, peer, WallTime{5}};
    receipt.head.sequence = 3;
    return {crypto::SignNoiseKey{{1, 2, 3}},
            crypto::SignTlsKey{{4, 5}},
            crypto::SignPeerRecord{{peer, 7, {codec::Multiaddr::ofTcp("127.0.0.1", 4001).value()}}},
            crypto::SignAuthorDelegation{{8}, {"a", "b"}, WallTime{1}, WallTime{2}},
            crypto::SignLedgerStatement{{9}},
            crypto::SignDhtRecord{{1}, 2, WallTime{3}, {4}},
            receipt,
            crypto::SignCeremonyRecord{{5}},
            crypto::SignRehearsalRecord{{5}},
            crypto::SignAttestation{peer, {6}, {7}}};
}

} // namespace

class TokenMessageTest final : public QObject {
    Q_OBJECT

private slots:

    void everyStatementArrivesAsTheBytesThatItMeans() {
        for (const auto& statement : everyStatement()) {
            const auto there = carried(Sign{named("node"), Bytes(36, 1), statement});
            QVERIFY2(there.ok(), there ? "" : there.error().text().c_str());
            const auto& sign = std::get<Sign>(there->request);
            QVERIFY(crypto::signingInput(sign.statement) == crypto::signingInput(statement));
            QCOMPARE(sign.publicKey.size(), 36U);
        }
    }

    void bytesAreNoStatement() {
        codec::CborWriter w;
        w.beginMap().text("purpose").text("raw").text("key").bytes(Bytes(32)).end();
        const Bytes raw = std::move(w).take();
        const auto read = readStatement(codec::CborReader::open(raw).value());
        QVERIFY(!read.ok() && read.error().code == TokenError::Refused);
        // A record with a field more is another record than the one that would be signed.
        codec::CborWriter other;
        Bytes record = std::get<crypto::SignPeerRecord>(everyStatement()[2]).record.encode();
        record.insert(record.end(), {0x7a, 0x01, 0x00});
        other.beginMap().text("purpose").text("peer_record").text("record").bytes(record).end();
        const Bytes more = std::move(other).take();
        QVERIFY(!readStatement(codec::CborReader::open(more).value()).ok());
    }

    void pinsTravelBesideTheBody() {
        Login login = loginWith("node", "s3cret-pin");
        login.leaseSeconds = 60;
        const Frame frame = encodeRequest(1, TokenRequest(std::move(login)));
        QVERIFY(textOf(frame.bytes).find("s3cret") == std::string_view::npos);
        const auto there = decodeRequest(BytesView(frame.bytes).subspan(kFrameHead), frame.secrets.expose());
        QVERIFY(there.ok());
        QVERIFY(textOf(std::get<Login>(there->request).pin.expose()) == "s3cret-pin");
        QCOMPARE(std::get<Login>(there->request).leaseSeconds, 60U);
        const auto both = carried(initializing("node"));
        QVERIFY(both.ok());
        QVERIFY(textOf(std::get<Initialize>(both->request).soPin.expose()) == "12345678");
        QVERIFY(textOf(std::get<Initialize>(both->request).userPin.expose()) == "1234");
    }

    void secretsThatAreMissingOrTooManyAreRefused() {
        const Frame frame = encodeRequest(1, TokenRequest(loginWith("node", "1234")));
        const BytesView content = BytesView(frame.bytes).subspan(kFrameHead);
        const auto refused = [&](BytesView secrets) {
            const auto read = decodeRequest(content, secrets);
            return !read.ok() && read.error().code == TokenError::Refused;
        };
        QVERIFY(refused({}));
        QVERIFY(refused(Bytes{5, 1, 2}));
        QVERIFY(refused(Bytes{1, 1, 1, 1}));
        const Frame none = encodeRequest(1, TokenRequest(AskInventory{}));
        QVERIFY(!decodeRequest(BytesView(none.bytes).subspan(kFrameHead), Bytes{1, 1}).ok());
    }

    void everyOtherRequestArrives() {
        QVERIFY(std::holds_alternative<AskInventory>(carried(AskInventory{})->request));
        QVERIFY(std::get<AskPresence>(carried(AskPresence{{"a", "b", "c", "d"}})->request).token
                == (TokenRef{"a", "b", "c", "d"}));
        QVERIFY(std::holds_alternative<Logout>(carried(Logout{})->request));
        QVERIFY(std::holds_alternative<AskKeys>(carried(AskKeys{})->request));
        SetPin set{named("x"), Role::So, true, true, secretOf("1"), secretOf("2")};
        const auto pin = carried(TokenRequest(std::move(set)));
        QVERIFY(pin.ok() && std::get<SetPin>(pin->request).role == Role::So
                && std::get<SetPin>(pin->request).bySo);
        Generate made{named("x"), Algorithm::Rsa4096, "label", {1}, {}};
        made.nonce.fill(3);
        const auto there = carried(made);
        QVERIFY(there.ok());
        QVERIFY(std::get<Generate>(there->request).algorithm == Algorithm::Rsa4096);
        QVERIFY(std::get<Generate>(there->request).nonce == made.nonce);
        QVERIFY(std::holds_alternative<Prove>(carried(Prove{{}, {1}, {}})->request));
        QVERIFY(std::holds_alternative<Destroy>(carried(Destroy{{}, {1}})->request));
        Attest attest{named("x"), {1}, {}, true, secretOf("1234")};
        attest.nonce.fill(4);
        const auto asked = carried(TokenRequest(std::move(attest)));
        QVERIFY(asked.ok());
        QVERIFY(std::get<Attest>(asked->request).nonce[31] == 4);
        QVERIFY(std::get<Attest>(asked->request).finalTry);
        QVERIFY(textOf(std::get<Attest>(asked->request).pin.expose()) == "1234");
        made.id.clear();
        QVERIFY(!carried(made).ok());
        QVERIFY(!carried(Destroy{}).ok()); // no key
    }

    void whatIsUnknownOrTooMuchIsRefused() {
        const auto refused = [](const Bytes& bytes) {
            const auto read = decodeRequest(bytes, {});
            return !read.ok() && read.error().code == TokenError::Refused;
        };
        QVERIFY(refused({}));
        QVERIFY(refused(body({{"id", 1}}, "sign_raw")));
        QVERIFY(refused(body({{"id", 1}, {"more", 1}}, "inventory")));
        QVERIFY(refused(body({}, "inventory")));
        Login login = loginWith("node", "1234");
        login.leaseSeconds = kMaxLeaseSeconds + 1;
        QVERIFY(!carried(TokenRequest(std::move(login))).ok());
        QVERIFY(!carried(AskKeys{named(std::string(kMaxTokenText + 1, 'a'))}).ok());
    }

    void repliesArrive() {
        const Inventory inventory{{"/m.so", "Mock", "d", "1.0", "2.40"}, {aToken(), TokenInfo{}}};
        QVERIFY(std::get<Inventory>(*carriedBack(TokenReply(inventory))->reply) == inventory);
        const Keys keys{{aKey(), KeyInfo{}}};
        QVERIFY(std::get<Keys>(*carriedBack(TokenReply(keys))->reply) == keys);
        const Generated generated{aKey(), {1, 2}};
        QVERIFY(std::get<Generated>(*carriedBack(TokenReply(generated))->reply) == generated);
        const Destroyed destroyed{2, true, true, "CKR_KEY_HANDLE_INVALID"};
        QVERIFY(std::get<Destroyed>(*carriedBack(TokenReply(destroyed))->reply) == destroyed);
        const Presence presence{true, false};
        QVERIFY(std::get<Presence>(*carriedBack(TokenReply(presence))->reply) == presence);
        const auto no = carriedBack(Fail{TokenError::WrongPin, "tries left: last"});
        QVERIFY(no.ok() && !no->reply.ok() && no->reply.error().code == TokenError::WrongPin);
        QVERIFY(no->reply.error().detail == "tries left: last");
        const Greeting greeting{{7, true, true, {"writes /t"}}, Error(TokenError::NoModule, "x")};
        QVERIFY(*decodeGreeting(BytesView(encodeGreeting(greeting)).subspan(kFrameHead)) == greeting);
    }

    void repliesAboveTheirBoundsAreLies() {
        const auto lies = [](const TokenReply& reply) {
            const auto read = carriedBack(reply);
            return !read.ok() && read.error().code == TokenError::Lied;
        };
        QVERIFY(lies(Signed{{}}));
        QVERIFY(lies(Signed{Bytes(kMaxSignature + 1)}));
        QVERIFY(lies(Inventory{{}, std::vector<TokenInfo>(kMaxTokens + 1)}));
        QVERIFY(lies(Keys{std::vector<KeyInfo>(kMaxKeys + 1)}));
        TokenInfo many;
        many.mechanisms.resize(kMaxMechanisms + 1);
        QVERIFY(lies(Inventory{{}, {many}}));
        KeyInfo large;
        large.publicKey.resize(kMaxPublicKey + 1);
        QVERIFY(lies(Keys{{large}}));
        QVERIFY(!decodeReply(Bytes{0xa0}).ok());
        QVERIFY(!decodeGreeting(Bytes{0xa0}).ok());
        QVERIFY(!readFrameHead(Bytes{0, 0, 0, 0, 0, 0}).ok());
        QVERIFY(!readFrameHead(Bytes{0xff, 0, 0, 0, 0, 0}).ok());
        QVERIFY(!readFrameHead(Bytes{0, 0, 0, 1, 0xff, 0}).ok());
    }

    void aNumberThatIsNoErrorIsALie() {
        QVERIFY(tokenErrorOf(static_cast<std::uint64_t>(TokenError::Prohibited)) == TokenError::Prohibited);
        QVERIFY(tokenErrorOf(0) == TokenError::Lied);
        QVERIFY(tokenErrorOf(200) == TokenError::Lied);
        QVERIFY(tokenErrorOf(256 + 2) == TokenError::Lied);
    }
};

VD_SUITE(TokenMessageTest)

#include "token_message_test.moc"
