#include "core/keys/statement_codec.h"

#include "core/base/overloaded.h"
#include "core/keys/cbor_fields.h"
#include "core/keys/token_error.h"

#include <algorithm>
#include <array>

namespace vedette::keys {

namespace {

using codec::CborMap;
using codec::CborWriter;

constexpr std::array<std::string_view, 10> kPurposes{
    "noise_key",  "tls_key", "peer_record",     "author_delegation", "ledger_statement",
    "dht_record", "receipt", "ceremony_record", "rehearsal_record",  "attestation"};
static_assert(std::variant_size_v<crypto::SigningRequest> == kPurposes.size());

constexpr std::size_t kMaxTopic = 1024;

Result<Bytes> boundedBytes(const CborMap& map, std::string_view key) {
    const BytesView bytes = VD_TRY(bytesAt(map, key));
    if (bytes.size() > kMaxStatement) return Fail{TokenError::Refused, "a statement above its bound"};
    return copyOf(bytes);
}

template <std::size_t N>
Result<std::array<Byte, N>> exactly(const CborMap& map, std::string_view key) {
    const BytesView bytes = VD_TRY(bytesAt(map, key));
    if (bytes.size() != N) return Fail{TokenError::Refused, "a field of another length"};
    std::array<Byte, N> out{};
    std::ranges::copy(bytes, out.begin());
    return out;
}

Result<WallTime> timeAt(const CborMap& map, std::string_view key) {
    return WallTime{VD_TRY(integerAt(map, key))};
}

Result<crypto::SigningRequest> readNoiseKey(const CborMap& map) {
    VD_TRY(map.only({"purpose", "key"}));
    return crypto::SigningRequest(crypto::SignNoiseKey{VD_TRY(exactly<32>(map, "key"))});
}

Result<crypto::SigningRequest> readTlsKey(const CborMap& map) {
    VD_TRY(map.only({"purpose", "key"}));
    return crypto::SigningRequest(crypto::SignTlsKey{VD_TRY(boundedBytes(map, "key"))});
}

Result<crypto::SigningRequest> readPeerRecord(const CborMap& map) {
    VD_TRY(map.only({"purpose", "record"}));
    const Bytes bytes = VD_TRY(boundedBytes(map, "record"));
    auto record = VD_TRY(crypto::PeerRecord::decode(bytes));
    // Decoding leaves out what it does not know: what would be signed must be what was sent.
    if (record.encode() != bytes) return Fail{TokenError::Refused, "a peer record with something besides"};
    return crypto::SigningRequest(crypto::SignPeerRecord{std::move(record)});
}

Result<crypto::SigningRequest> readDelegation(const CborMap& map) {
    VD_TRY(map.only({"purpose", "key", "topics", "not_before", "not_after"}));
    crypto::SignAuthorDelegation out{};
    out.authorKey = VD_TRY(exactly<32>(map, "key"));
    auto topics = VD_TRY(arrayAt(map, "topics"));
    if (topics.size() > kMaxDelegatedTopics) return Fail{TokenError::Refused, "too many topics"};
    while (!topics.done()) {
        const BytesView topic = VD_TRY(nextOf(topics, &codec::CborReader::bytes));
        if (topic.size() > kMaxTopic) return Fail{TokenError::Refused, "a topic above its bound"};
        out.topics.emplace_back(textOf(topic));
    }
    out.notBefore = VD_TRY(timeAt(map, "not_before"));
    out.notAfter = VD_TRY(timeAt(map, "not_after"));
    return crypto::SigningRequest(std::move(out));
}

Result<crypto::SigningRequest> readLedgerStatement(const CborMap& map) {
    VD_TRY(map.only({"purpose", "statement"}));
    return crypto::SigningRequest(crypto::SignLedgerStatement{VD_TRY(boundedBytes(map, "statement"))});
}

Result<crypto::SigningRequest> readDhtRecord(const CborMap& map) {
    VD_TRY(map.only({"purpose", "key", "sequence", "until", "value"}));
    crypto::SignDhtRecord out;
    out.key = VD_TRY(boundedBytes(map, "key"));
    out.sequence = VD_TRY(uintAt(map, "sequence"));
    out.until = VD_TRY(timeAt(map, "until"));
    out.value = VD_TRY(boundedBytes(map, "value"));
    return crypto::SigningRequest(std::move(out));
}

Result<crypto::SigningRequest> readReceipt(const CborMap& map) {
    VD_TRY(map.only({"purpose", "log", "sequence", "hash", "asker", "at"}));
    const Bytes asker = VD_TRY(boundedBytes(map, "asker"));
    auto peer = VD_TRY(codec::PeerId::fromBytes(asker));
    crypto::SignReceipt out{{}, std::move(peer), {}};
    out.at = VD_TRY(timeAt(map, "at"));
    out.head.log = VD_TRY(exactly<16>(map, "log"));
    out.head.sequence = VD_TRY(uintAt(map, "sequence"));
    out.head.hash = VD_TRY(exactly<32>(map, "hash"));
    return crypto::SigningRequest(std::move(out));
}

Result<crypto::SigningRequest> readCeremonyRecord(const CborMap& map) {
    VD_TRY(map.only({"purpose", "record"}));
    return crypto::SigningRequest(crypto::SignCeremonyRecord{VD_TRY(exactly<32>(map, "record"))});
}

Result<crypto::SigningRequest> readRehearsalRecord(const CborMap& map) {
    VD_TRY(map.only({"purpose", "record"}));
    return crypto::SigningRequest(crypto::SignRehearsalRecord{VD_TRY(exactly<32>(map, "record"))});
}

Result<crypto::SigningRequest> readAttestation(const CborMap& map) {
    VD_TRY(map.only({"purpose", "asker", "nonce", "claims"}));
    const Bytes asker = VD_TRY(boundedBytes(map, "asker"));
    crypto::SignAttestation out{VD_TRY(codec::PeerId::fromBytes(asker)), {}, {}};
    out.nonce = VD_TRY(exactly<32>(map, "nonce"));
    out.claims = VD_TRY(exactly<32>(map, "claims"));
    return crypto::SigningRequest(std::move(out));
}

Result<crypto::SigningRequest> readByPurpose(const codec::CborReader& from) {
    using Read = Result<crypto::SigningRequest> (*)(const CborMap&);
    static constexpr std::array<Read, kPurposes.size()> kReads{
        readNoiseKey,  readTlsKey,  readPeerRecord,     readDelegation,      readLedgerStatement,
        readDhtRecord, readReceipt, readCeremonyRecord, readRehearsalRecord, readAttestation};
    const CborMap map = VD_TRY(from.map());
    const std::string_view purpose = VD_TRY(textAt(map, "purpose"));
    for (std::size_t i = 0; i < kPurposes.size(); ++i) {
        if (purpose == kPurposes[i]) return kReads[i](map);
    }
    return Fail{TokenError::Refused, "no purpose that is signed"};
}

} // namespace

std::string_view purposeOf(const crypto::SigningRequest& statement) noexcept {
    return kPurposes[statement.index()];
}

void writeStatement(CborWriter& to, const crypto::SigningRequest& statement) {
    to.beginMap().text("purpose").text(purposeOf(statement));
    std::visit(Overloaded{
                   [&](const crypto::SignNoiseKey& one) { to.text("key").bytes(one.staticKey); },
                   [&](const crypto::SignTlsKey& one) { to.text("key").bytes(one.subjectPublicKeyInfo); },
                   [&](const crypto::SignPeerRecord& one) { to.text("record").bytes(one.record.encode()); },
                   [&](const crypto::SignAuthorDelegation& one) {
                       to.text("key").bytes(one.authorKey).text("topics").beginArray();
                       for (const std::string& topic : one.topics) to.bytes(viewOf(topic));
                       to.end();
                       to.text("not_before").integer(one.notBefore.ms);
                       to.text("not_after").integer(one.notAfter.ms);
                   },
                   [&](const crypto::SignLedgerStatement& one) { to.text("statement").bytes(one.statement); },
                   [&](const crypto::SignDhtRecord& one) {
                       to.text("key").bytes(one.key).text("sequence").uint(one.sequence);
                       to.text("until").integer(one.until.ms).text("value").bytes(one.value);
                   },
                   [&](const crypto::SignReceipt& one) {
                       to.text("log").bytes(one.head.log).text("sequence").uint(one.head.sequence);
                       to.text("hash").bytes(one.head.hash).text("asker").bytes(one.asker.bytes());
                       to.text("at").integer(one.at.ms);
                   },
                   [&](const crypto::SignCeremonyRecord& one) { to.text("record").bytes(one.record); },
                   [&](const crypto::SignRehearsalRecord& one) { to.text("record").bytes(one.record); },
                   [&](const crypto::SignAttestation& one) {
                       to.text("asker").bytes(one.asker.bytes()).text("nonce").bytes(one.nonce);
                       to.text("claims").bytes(one.claims);
                   },
               },
               statement);
    to.end();
}

Result<crypto::SigningRequest> readStatement(const codec::CborReader& from) {
    auto read = readByPurpose(from);
    if (read) return read;
    return Fail{TokenError::Refused, read.error().text()};
}

} // namespace vedette::keys
