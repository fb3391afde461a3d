#include "core/codec/cid.h"
#include "core/codec/peer_id.h"
#include "core/codec/protobuf.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>
#include <sodium.h>

#include <bit>

using namespace vedette;
using namespace vedette::codec;
using test::Json;
using test::unhex;

namespace {

/// What a file of the family holds, told by its keys. Each name is judged by the suite that is named beside
/// it.
enum class Schema {
    Unknown,
    PeerIds,         ///< text forms here, keys by the suites of crypto
    KadRecords,      ///< here
    KadDistances,    ///< here
    KeySignatures,   ///< the suites of crypto
    SignedEnvelope,  ///< the suites of crypto
    Multistream,     ///< the suites of multistream
    TlsCertificates, ///< the suites of tls
    YamuxHeaders,    ///< the suites of yamux
};

Schema schemaOf(const Json& json) {
    if (json.is_array()) {
        const bool signatures = !json.empty() && json[0].is_object()
                             && std::ranges::any_of(json[0].items(), [](const auto& item) {
                                    return item.key().find("signature") != std::string::npos;
                                });
        return signatures ? Schema::KeySignatures : Schema::Unknown;
    }
    if (json.contains("invalid_strings") || (json.contains("keys") && json.contains("strings")))
        return Schema::PeerIds;
    if (json.contains("records")) return Schema::KadRecords;
    if (json.contains("zero_prefix_length") || json.contains("sort_by_distance")) return Schema::KadDistances;
    if (json.contains("envelopes") || json.contains("peer_records")) return Schema::SignedEnvelope;
    if (json.contains("messages") || json.contains("dialogues")) return Schema::Multistream;
    if (json.contains("certificates")) return Schema::TlsCertificates;
    if (json.contains("headers") || json.contains("flag_combinations")) return Schema::YamuxHeaders;
    return Schema::Unknown;
}

/// Entries of all lists of the file, so that an empty file shows.
std::size_t entriesOf(const Json& json) {
    if (json.is_array()) return json.size();
    std::size_t count = 0;
    for (const Json& value : json)
        if (value.is_array()) count += value.size();
    return count;
}

std::vector<Json> filesOf(Schema schema) {
    std::vector<Json> files;
    for (const auto& file : test::vectorFiles("libp2p")) {
        if (file.extension() != ".json") continue;
        Json json = test::readJson(file);
        if (schemaOf(json) == schema) files.push_back(std::move(json));
    }
    return files;
}

Bytes sha256(BytesView data) {
    Bytes digest(crypto_hash_sha256_BYTES);
    crypto_hash_sha256(digest.data(), data.data(), data.size());
    return digest;
}

Bytes distance(BytesView a, BytesView b) {
    Bytes out(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) out[i] = a[i] ^ b[i];
    return out;
}

std::size_t leadingZeroBits(BytesView bytes) {
    std::size_t bits = 0;
    for (const Byte b : bytes) {
        bits += static_cast<std::size_t>(std::countl_zero(b));
        if (b != 0) break;
    }
    return bits;
}

std::string text(const Json& json, const char* key) {
    return json.at(key).get<std::string>();
}

} // namespace

class Libp2pCoverage final : public QObject {
    Q_OBJECT

private slots:

    void everyFileIsKnown() {
        for (const auto& file : test::vectorFiles("libp2p")) {
            const std::string name = test::nameOf(file);
            QVERIFY2(file.extension() == ".json", name.c_str());
            const Json json = test::readJson(file);
            QVERIFY2(schemaOf(json) != Schema::Unknown, name.c_str());
            QVERIFY2(entriesOf(json) > 0, name.c_str());
        }
    }

    void peerIdTexts() {
        for (const Json& file : filesOf(Schema::PeerIds)) {
            std::size_t cases = 0;
            for (const Json& key : file.value("keys", Json::array())) {
                const PeerId id = PeerId::ofEncodedKey(unhex(text(key, "public_key_protobuf_hex")));
                QCOMPARE(id.text(), text(key, "peer_id"));
                QVERIFY(PeerId::fromText(text(key, "peer_id")).value() == id);
                if (key.contains("multihash_hex")) QCOMPARE(toHex(id.bytes()), text(key, "multihash_hex"));
                if (key.contains("peer_id_cid_base32")) {
                    QCOMPARE(id.cidText(), text(key, "peer_id_cid_base32"));
                    QVERIFY(PeerId::fromText(id.cidText()).value() == id);
                }
                if (key.contains("peer_id_cid_base36")) {
                    const std::string base36 = text(key, "peer_id_cid_base36");
                    QVERIFY(PeerId::fromText(base36).value() == id);
                    QCOMPARE(Cid::fromText(base36).value().text(Multibase::Base36), base36);
                }
                ++cases;
            }
            for (const Json& entry : file.value("strings", Json::array())) {
                const auto id = PeerId::fromText(text(entry, "string"));
                QVERIFY2(id.ok(), text(entry, "string").c_str());
                if (entry.contains("same_peer_as")) {
                    QVERIFY(PeerId::fromText(text(entry, "same_peer_as")).value() == *id);
                    QCOMPARE(id->text(), text(entry, "same_peer_as"));
                }
                ++cases;
            }
            for (const Json& entry : file.value("invalid_strings", Json::array())) {
                QVERIFY2(!PeerId::fromText(text(entry, "string")).ok(), entry.dump().c_str());
                ++cases;
            }
            QVERIFY(cases > 0);
        }
    }

    void kadRecords() {
        for (const Json& file : filesOf(Schema::KadRecords)) {
            for (const Json& record : file.at("records")) {
                const Bytes message = unhex(text(record, "hex"));
                Bytes rewritten;
                ProtoReader reader(message, ProtoRules::Canonical);
                for (const Json& expected : record.at("fields")) {
                    const auto field = reader.next();
                    QVERIFY(field.ok() && field->has_value());
                    QCOMPARE((*field)->number, expected[0].get<std::uint32_t>());
                    const BytesView value = (*field)->bytes().value();
                    QCOMPARE(toHex(value), expected[1].get<std::string>());
                    ProtoWriter(rewritten).bytes((*field)->number, value);
                }
                QVERIFY(!reader.next().value());
                QVERIFY(rewritten == message);
            }
        }
    }

    void kadDistances() {
        for (const Json& file : filesOf(Schema::KadDistances)) {
            for (const Json& entry : file.value("zero_prefix_length", Json::array()))
                QCOMPARE(leadingZeroBits(unhex(text(entry, "hex"))), entry.at("bits").get<std::size_t>());
            for (const Json& entry : file.value("key_of_id", Json::array())) {
                const Bytes id = entry.contains("id_hex") ? unhex(text(entry, "id_hex"))
                                                          : copyOf(viewOf(text(entry, "id_utf8")));
                QCOMPARE(toHex(sha256(id)), text(entry, "key_hex"));
            }
            if (!file.contains("sort_by_distance")) continue;
            const Json& sort = file["sort_by_distance"];
            std::vector<Bytes> keys;
            for (const Json& key : sort.at("keys_hex")) keys.push_back(unhex(key.get<std::string>()));
            const Bytes target = keys.at(sort.at("target_index").get<std::size_t>());
            std::vector<std::size_t> order(keys.size());
            for (std::size_t i = 0; i < order.size(); ++i) {
                order[i] = i;
                QCOMPARE(toHex(distance(keys[i], target)), sort.at("distances_hex")[i].get<std::string>());
            }
            std::ranges::stable_sort(order, {}, [&](std::size_t i) { return distance(keys[i], target); });
            QVERIFY(order == sort.at("order").get<std::vector<std::size_t>>());
        }
    }
};

VD_SUITE(Libp2pCoverage)

#include "coverage_test.moc"
