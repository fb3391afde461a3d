// Keys, signatures, envelopes and peer records made by other implementations of libp2p.
#include "core/codec/cid.h"
#include "core/crypto/peer_record.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"

#include "tests/vectors/libp2p/sections.h"

#include <QtTest/QtTest>

#include <cctype>

using namespace vedette;
using namespace vedette::crypto;
using namespace vedette::test;
using namespace vedette::test::libp2p;
using codec::Cid;
using codec::Multibase;
using codec::PeerId;

namespace {

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// The entry's first member of these names; throws when it has none.
const Json& firstOf(const Json& entry, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (entry.contains(name)) return entry.at(name);
    }
    throw std::runtime_error(std::string("no ") + *names.begin());
}

/// All that an entry says of its key: type, peer id in each text form, the private key where it is given.
PublicKey keyIn(const Json& entry) {
    const Bytes encoded =
        unhex(firstOf(entry, {"public_key_protobuf_hex", "public_key_hex"}).get<std::string>());
    const auto key = PublicKey::decode(encoded);
    expect(key.ok(), "the public key is not read");
    expect(equal(key->encoded(), encoded), "the public key is written otherwise");
    if (entry.contains("type"))
        expect(keyTypeName(key->type()) == lower(textIn(entry, "type")), "another type of key");
    const PeerId id = PeerId::ofEncodedKey(encoded);
    expect(id == key->peerId(), "two peer ids");
    if (entry.contains("peer_id")) {
        expect(id.text() == textIn(entry, "peer_id"), "another peer id");
        expect(PeerId::fromText(textIn(entry, "peer_id")).value() == id, "the peer id is read otherwise");
    }
    if (entry.contains("multihash_hex"))
        expect(toHex(id.bytes()) == textIn(entry, "multihash_hex"), "another multihash");
    if (entry.contains("peer_id_cid_base32")) {
        expect(id.cidText() == textIn(entry, "peer_id_cid_base32"), "another CID");
        expect(PeerId::fromText(id.cidText()).value() == id, "the CID is read otherwise");
    }
    if (entry.contains("peer_id_cid_base36")) {
        const std::string base36 = textIn(entry, "peer_id_cid_base36");
        expect(PeerId::fromText(base36).value() == id, "the CID in base 36 is read otherwise");
        expect(Cid::fromText(base36).value().text(Multibase::Base36) == base36, "another CID in base 36");
    }
    return *key;
}

std::optional<PrivateKey> secretIn(const Json& entry, const PublicKey& key) {
    if (!entry.contains("private_key_protobuf_hex")) return std::nullopt;
    auto secret = PrivateKey::decode(hexIn(entry, "private_key_protobuf_hex"));
    expect(secret.ok() && secret->publicKey() == key, "the private key is another's");
    expect(key.verify(viewOf("ours"), secret->sign(viewOf("ours"))).ok(), "our own signature");
    return std::move(secret).value();
}

void keyHolds(const Json& entry) {
    const PublicKey key = keyIn(entry);
    expect(entry.contains("peer_id") || entry.contains("private_key_protobuf_hex"),
           "a public key alone proves nothing");
    secretIn(entry, key);
}

/// What "message" means is not said anywhere, so both are held against the signature.
std::vector<Bytes> messagesIn(const Json& entry) {
    if (entry.contains("message_utf8")) return {copyOf(viewOf(textIn(entry, "message_utf8")))};
    if (entry.contains("message_hex")) return {hexIn(entry, "message_hex")};
    const std::string text = firstOf(entry, {"message", "msg"}).get<std::string>();
    std::vector<Bytes> both{copyOf(viewOf(text))};
    if (auto bytes = fromHex(text)) both.push_back(std::move(*bytes));
    return both;
}

/// Go's ECDSA and secp256k1 nonces are not ours, so only RSA and Ed25519 give the very same signature.
void signatureHolds(const Json& entry) {
    const PublicKey key = keyIn(entry);
    const Bytes signature = unhex(firstOf(entry, {"signature_hex", "signature", "sig"}).get<std::string>());
    const auto secret = secretIn(entry, key);
    const auto messages = messagesIn(entry);
    const auto signedOne = std::ranges::find_if(
        messages, [&](const Bytes& message) { return key.verify(message, signature).ok(); });
    if (!entry.value("valid", true)) {
        expect(signedOne == messages.end(), "a wrong signature is accepted");
        return;
    }
    expect(signedOne != messages.end(), "the signature is refused");
    Bytes other = *signedOne;
    other.push_back('!');
    expect(!key.verify(other, signature).ok(), "the signature holds for another message");
    const bool deterministic = key.type() == KeyType::Rsa || key.type() == KeyType::Ed25519;
    expect(!secret || !deterministic || secret->sign(*signedOne) == signature, "another signature");
}

bool isSignature(const Json& entry) {
    return (entry.contains("signature_hex") || entry.contains("signature") || entry.contains("sig"))
        && !entry.contains("envelope_hex");
}

bool isKey(const Json& entry) {
    return entry.contains("public_key_protobuf_hex") && !isSignature(entry)
        && !entry.contains("envelope_hex");
}

void envelopeHolds(const Json& entry) {
    const Bytes bytes = hexIn(entry, "envelope_hex");
    const auto domain = textIn(entry, "domain");
    const auto opened = SignedEnvelope::open(bytes, domain);
    expect(opened.ok() == entry.at("valid").get<bool>(), opened.ok() ? "opened" : "refused");
    if (!opened) {
        expect(opened.error().code == KeyError::BadSignature, opened.error().text());
        return;
    }
    expect(equal(opened->key.encoded(), hexIn(entry, "public_key_protobuf_hex")), "another key");
    expect(opened->payloadType == hexIn(entry, "payload_type_hex"), "another type");
    expect(opened->payload == hexIn(entry, "payload_hex"), "another payload");
    expect(opened->signature == hexIn(entry, "signature_hex"), "another signature");
    expect(SignedEnvelope::signedBytes(domain, opened->payloadType, opened->payload)
               == hexIn(entry, "signed_bytes_hex"),
           "other bytes are signed");
    expect(opened->key.peerId().text() == textIn(entry, "peer_id"), "another peer");
    expect(opened->encode() == bytes, "written otherwise");
}

void recordHolds(const Json& entry) {
    const Bytes bytes = hexIn(entry, "peer_record_hex");
    const auto record = PeerRecord::decode(bytes);
    expect(record.ok() && record->encode() == bytes, "not read, or written otherwise");
    expect(record->peer.text() == textIn(entry, "peer_id"), "another peer");
    const Json& sequence = entry.at("seq"); // a string where a JSON number would be rounded
    const auto digits = sequence.is_string() ? sequence.get<std::string>() : sequence.dump();
    expect(std::to_string(record->sequence) == digits, "another sequence");
    std::vector<std::string> addresses;
    for (const auto& address : record->addresses) addresses.push_back(address.text());
    expect(addresses == entry.at("addresses").get<std::vector<std::string>>(), "other addresses");
}

void constantsHold(const Json& constants) {
    for (const auto& [name, value] : constants.items()) {
        if (name == "peer_record_domain") {
            expect(value.get<std::string>() == kPeerRecordDomain, "another domain");
        } else if (name == "peer_record_payload_type_hex") {
            expect(equal(kPeerRecordType, unhex(value.get<std::string>())), "another type");
        } else {
            throw std::runtime_error("nobody reads the constant " + name);
        }
    }
}

const Reads kKeyReads{
    {"keys", keyHolds, isKey},
    {"signatures", signatureHolds, isSignature},
    {"envelopes", envelopeHolds, [](const Json& entry) { return entry.contains("envelope_hex"); }},
    {"peer_records", recordHolds, [](const Json& entry) { return entry.contains("peer_record_hex"); }},
    {"constants", constantsHold},
};

} // namespace

class Libp2pKeysTest final : public QObject {
    Q_OBJECT

private slots:

    /// Only public key, message and signature: verified, not passed over.
    void aSignatureNeedsNoPrivateKey() {
        const auto key = PrivateKey::fromEd25519Seed(Bytes(32, 5));
        const auto entry = [&](const char* name, const std::string& message, BytesView signature) {
            return Json::array({{{"public_key_protobuf_hex", toHex(key.publicKey().encoded())},
                                 {name, message},
                                 {"signature_hex", toHex(signature)}}});
        };
        const Bytes good = key.sign(viewOf("abc"));
        QCOMPARE(judgeFile(entry("message_utf8", "abc", good)), std::size_t{1});
        QCOMPARE(judgeFile(entry("message", "abc", good)), std::size_t{1});
        QCOMPARE(judgeFile(entry("message", "616263", good)), std::size_t{1});
        Bytes bad = good;
        bad[40] ^= 1;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, judgeFile(entry("message_utf8", "abc", bad)));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, judgeFile(entry("message_utf8", "abd", good)));
        Json wrong = entry("message_utf8", "abc", bad);
        wrong[0]["valid"] = false;
        QCOMPARE(judgeFile(wrong), std::size_t{1});
        wrong[0]["signature_hex"] = toHex(good);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, judgeFile(wrong));
    }
};

VD_SUITE(Libp2pKeysTest)

#include "keys_test.moc"
