// Keys, signatures, envelopes and peer records made by other implementations of libp2p.
#include "core/crypto/peer_record.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;
using namespace vedette::test;

namespace {

Bytes hexOf(const Json& entry, const char* name) {
    return unhex(entry.at(name).get<std::string>());
}

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

bool keyHolds(const Json& entry) {
    const Bytes encoded = hexOf(entry, "public_key_protobuf_hex");
    const auto publicKey = PublicKey::decode(encoded);
    if (!publicKey || !equal(publicKey->encoded(), encoded)) return false;
    if (keyTypeName(publicKey->type()) != lower(entry.at("type").get<std::string>())) return false;
    if (publicKey->peerId().text() != entry.at("peer_id").get<std::string>()) return false;
    const auto privateKey = PrivateKey::decode(hexOf(entry, "private_key_protobuf_hex"));
    if (!privateKey || privateKey->publicKey() != *publicKey) return false;
    return publicKey->verify(viewOf("ours"), privateKey->sign(viewOf("ours"))).ok();
}

/// Go's ECDSA and secp256k1 nonces are not ours, so only RSA and Ed25519 give the very same signature.
bool signatureHolds(const Json& entry) {
    if (!keyHolds(entry)) return false;
    const auto key = PrivateKey::decode(hexOf(entry, "private_key_protobuf_hex"));
    const auto message = entry.at("message_utf8").get<std::string>();
    const Bytes signature = hexOf(entry, "signature_hex");
    if (!key->publicKey().verify(viewOf(message), signature).ok()) return false;
    if (key->publicKey().verify(viewOf(message + "!"), signature).ok()) return false;
    const KeyType type = key->publicKey().type();
    const bool deterministic = type == KeyType::Rsa || type == KeyType::Ed25519;
    return !deterministic || key->sign(viewOf(message)) == signature;
}

bool envelopeHolds(const Json& entry) {
    const Bytes bytes = hexOf(entry, "envelope_hex");
    const auto domain = entry.at("domain").get<std::string>();
    const auto opened = SignedEnvelope::open(bytes, domain);
    if (opened.ok() != entry.at("valid").get<bool>()) return false;
    if (!opened) return opened.error().code == KeyError::BadSignature;
    return equal(opened->key.encoded(), hexOf(entry, "public_key_protobuf_hex"))
        && opened->payloadType == hexOf(entry, "payload_type_hex")
        && opened->payload == hexOf(entry, "payload_hex")
        && opened->signature == hexOf(entry, "signature_hex")
        && SignedEnvelope::signedBytes(domain, opened->payloadType, opened->payload)
               == hexOf(entry, "signed_bytes_hex")
        && opened->key.peerId().text() == entry.at("peer_id").get<std::string>() && opened->encode() == bytes;
}

bool recordHolds(const Json& entry) {
    const Bytes bytes = hexOf(entry, "peer_record_hex");
    const auto record = PeerRecord::decode(bytes);
    if (!record || record->encode() != bytes) return false;
    if (record->peer.text() != entry.at("peer_id").get<std::string>()) return false;
    const Json& sequence = entry.at("seq"); // a string where a JSON number would be rounded
    const auto digits = sequence.is_string() ? sequence.get<std::string>() : sequence.dump();
    if (std::to_string(record->sequence) != digits) return false;
    std::vector<std::string> addresses;
    for (const auto& address : record->addresses) addresses.push_back(address.text());
    return addresses == entry.at("addresses").get<std::vector<std::string>>();
}

bool constantsHold(const Json& constants) {
    return constants.at("peer_record_domain").get<std::string>() == kPeerRecordDomain
        && equal(kPeerRecordType, hexOf(constants, "peer_record_payload_type_hex"));
}

} // namespace

class Libp2pKeysTest final : public QObject {
    Q_OBJECT

    std::size_t m_cases = 0;

    void each(const Json& entries, bool (*holds)(const Json&)) {
        for (const Json& entry : entries) {
            ++m_cases;
            QVERIFY2(holds(entry), entry.dump().substr(0, 200).c_str());
        }
    }

private slots:

    void everyFile() {
        const auto files = vectorFiles("libp2p");
        for (const auto& path : files) {
            const Json file = readJson(path);
            if (file.is_array() && !file.empty() && file.front().contains("signature_hex")
                && file.front().contains("private_key_protobuf_hex")) {
                each(file, signatureHolds);
            }
            if (!file.is_object()) continue;
            if (file.contains("keys") && !file.at("keys").empty()
                && file.at("keys").front().contains("private_key_protobuf_hex")) {
                each(file.at("keys"), keyHolds);
            }
            if (file.contains("envelopes")) each(file.at("envelopes"), envelopeHolds);
            if (file.contains("peer_records")) each(file.at("peer_records"), recordHolds);
            if (file.contains("constants") && file.at("constants").contains("peer_record_domain")) {
                QVERIFY(constantsHold(file.at("constants")));
            }
        }
        if (!files.empty()) QVERIFY(m_cases > 0);
    }
};

VD_SUITE(Libp2pKeysTest)

#include "keys_test.moc"
