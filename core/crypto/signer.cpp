#include "core/crypto/signer.h"

#include "core/base/bounded_queue.h"
#include "core/codec/cbor.h"
#include "core/codec/varint.h"
#include "core/crypto/private_key.h"

#include <type_traits>
#include <utility>

namespace vedette::crypto {
namespace {

// The first two begin with their text, the others with its length and text, of which none is another's: no
// input of one kind is an input of another.
constexpr std::string_view kNoiseDomain = "noise-libp2p-static-key:";
constexpr std::string_view kTlsDomain = "libp2p-tls-handshake:";
constexpr std::string_view kDelegationDomain = "vedette-author-delegation";
constexpr std::string_view kStatementDomain = "vedette-ledger-statement";
constexpr std::string_view kReceiptDomain = "vedette-receipt";
constexpr std::string_view kCeremonyDomain = "vedette-ceremony-record";
constexpr std::string_view kRehearsalDomain = "vedette-ceremony-rehearsal";
constexpr std::string_view kAttestationDomain = "vedette-attestation";
constexpr Byte kReceiptVersion = 1;
constexpr Byte kAttestationVersion = 1;

void appendEight(Bytes& out, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) out.push_back(static_cast<Byte>(value >> shift));
}

void appendTime(Bytes& out, WallTime time) {
    appendEight(out, static_cast<std::uint64_t>(time.ms));
}

Bytes joined(std::string_view domain, BytesView content) {
    Bytes out;
    out.reserve(domain.size() + content.size());
    append(out, viewOf(domain));
    append(out, content);
    return out;
}

Bytes inputOf(const SignNoiseKey& request) {
    return joined(kNoiseDomain, request.staticKey);
}

Bytes inputOf(const SignTlsKey& request) {
    return joined(kTlsDomain, request.subjectPublicKeyInfo);
}

Bytes inputOf(const SignPeerRecord& request) {
    return SignedEnvelope::signedBytes(kPeerRecordDomain, kPeerRecordType, request.record.encode());
}

Bytes inputOf(const SignAuthorDelegation& request) {
    Bytes out;
    codec::appendPrefixed(out, viewOf(kDelegationDomain));
    append(out, request.authorKey);
    codec::appendVarint(out, request.topics.size());
    for (const std::string& topic : request.topics) codec::appendPrefixed(out, viewOf(topic));
    appendTime(out, request.notBefore);
    appendTime(out, request.notAfter);
    return out;
}

Bytes inputOf(const SignLedgerStatement& request) {
    Bytes out;
    codec::appendPrefixed(out, viewOf(kStatementDomain));
    codec::appendPrefixed(out, request.statement);
    return out;
}

Bytes inputOf(const SignDhtRecord& request) {
    return SignedEnvelope::signedBytes(kDhtRecordDomain, kDhtRecordType, request.payload());
}

Bytes inputOf(const SignReceipt& request) {
    Bytes out;
    codec::appendPrefixed(out, viewOf(kReceiptDomain));
    out.push_back(kReceiptVersion);
    append(out, request.head.log);
    appendEight(out, request.head.sequence);
    append(out, request.head.hash);
    codec::appendPrefixed(out, request.asker.bytes());
    appendTime(out, request.at);
    return out;
}

Bytes inputOf(const SignCeremonyRecord& request) {
    Bytes out;
    codec::appendPrefixed(out, viewOf(kCeremonyDomain));
    append(out, request.record);
    return out;
}

Bytes inputOf(const SignRehearsalRecord& request) {
    Bytes out;
    codec::appendPrefixed(out, viewOf(kRehearsalDomain));
    append(out, request.record);
    return out;
}

Bytes inputOf(const SignAttestation& request) {
    Bytes out;
    codec::appendPrefixed(out, viewOf(kAttestationDomain));
    out.push_back(kAttestationVersion);
    codec::appendPrefixed(out, request.asker.bytes());
    append(out, request.nonce);
    append(out, request.claims);
    return out;
}

class MemorySigner final : public Signer {
public:
    explicit MemorySigner(std::shared_ptr<const PrivateKey> key) : m_key(std::move(key)) {}

    const PublicKey& publicKey() const override { return m_key->publicKey(); }

    Result<std::uint64_t> submit(SigningRequest request) override {
        if (m_replies.size() == m_replies.bound()) return Fail{SignerError::Busy};
        const std::uint64_t ticket = ++m_lastTicket;
        VD_ASSERT(m_replies.push({ticket, m_key->sign(signingInput(request))}));
        if (m_ready) m_ready();
        return ticket;
    }

    std::optional<SigningReply> poll() override { return m_replies.pop(); }

    void onReady(std::function<void()> hook) override { m_ready = std::move(hook); }

private:
    std::shared_ptr<const PrivateKey> m_key;
    BoundedQueue<SigningReply> m_replies{kMemorySignerBound};
    std::uint64_t m_lastTicket = 0;
    std::function<void()> m_ready;
};

} // namespace

std::string_view codeName(SignerError error) noexcept {
    switch (error) {
    case SignerError::Refused: return "refused";
    case SignerError::Unavailable: return "unavailable";
    case SignerError::Busy: return "busy";
    }
    return "unknown";
}

Result<std::uint64_t> Signer::askEvidence(const std::array<Byte, 32>&) {
    return Fail{SignerError::Refused};
}

Bytes SignDhtRecord::payload() const {
    codec::CborWriter w;
    w.beginMap();
    w.text("key").bytes(key);
    w.text("seq").uint(sequence);
    w.text("until").integer(until.ms);
    w.text("value").bytes(value);
    w.end();
    return std::move(w).take();
}

Bytes signingInput(const SigningRequest& request) {
    return std::visit([](const auto& kind) { return inputOf(kind); }, request);
}

std::unique_ptr<Signer> makeMemorySigner(PrivateKey key) {
    return makeMemorySigner(std::make_shared<const PrivateKey>(std::move(key)));
}

std::unique_ptr<Signer> makeMemorySigner(std::shared_ptr<const PrivateKey> key) {
    return std::make_unique<MemorySigner>(std::move(key));
}

} // namespace vedette::crypto
