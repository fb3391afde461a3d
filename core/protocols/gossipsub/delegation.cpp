#include "core/protocols/gossipsub/delegation.h"

#include "core/codec/protobuf.h"
#include "core/crypto/ed25519.h"

#include <algorithm>

namespace vedette::gossipsub {

namespace {

// How long a delegation that ended is told apart from one that never was, in ms.
constexpr std::int64_t kRemembered = 60 * 60 * 1000;

Result<> takeDelegationField(Delegation& out, const codec::ProtoField& field) {
    const auto bytes = [&]() -> Result<BytesView> {
        const auto value = field.bytes();
        if (!value.ok()) return Fail{DelegationError::Malformed};
        return *value;
    };
    const auto time = [&]() -> Result<WallTime> {
        const auto value = field.varint();
        if (!value.ok() || *value > INT64_MAX) return Fail{DelegationError::Malformed};
        return WallTime{static_cast<std::int64_t>(*value)};
    };
    switch (field.number) {
    case 1: out.identity = copyOf(VD_TRY(bytes())); break;
    case 2: {
        const BytesView key = VD_TRY(bytes());
        if (key.size() != out.author.size()) return Fail{DelegationError::BadAuthorKey};
        std::ranges::copy(key, out.author.begin());
        break;
    }
    case 3: {
        if (out.topics.size() == kMaxDelegatedTopics) return Fail{DelegationError::TooManyTopics};
        const std::string_view topic = textOf(VD_TRY(bytes()));
        if (!isTopic(topic)) return Fail{DelegationError::BadTopic};
        out.topics.emplace_back(topic);
        break;
    }
    case 4: out.notBefore = VD_TRY(time()); break;
    case 5: out.notAfter = VD_TRY(time()); break;
    case 6: out.signature = copyOf(VD_TRY(bytes())); break;
    default: return Fail{DelegationError::Malformed, "unknown field"};
    }
    return {};
}

codec::PeerId peerOfAuthor(const Delegation& delegation) {
    const auto key = crypto::PublicKey::create(crypto::KeyType::Ed25519, delegation.author);
    return key.ok() ? key->peerId() : codec::PeerId{};
}

} // namespace

std::string_view codeName(DelegationError error) noexcept {
    switch (error) {
    case DelegationError::Malformed: return "malformed";
    case DelegationError::TooManyTopics: return "too_many_topics";
    case DelegationError::BadTopic: return "bad_topic";
    case DelegationError::BadIdentity: return "bad_identity";
    case DelegationError::BadAuthorKey: return "bad_author_key";
    case DelegationError::ForeignAuthor: return "foreign_author";
    case DelegationError::LivesTooLong: return "lives_too_long";
    case DelegationError::NotYet: return "not_yet";
    case DelegationError::Expired: return "expired";
    case DelegationError::BadSignature: return "bad_signature";
    case DelegationError::ForeignTopic: return "foreign_topic";
    case DelegationError::NoDelegation: return "no_delegation";
    }
    return "unknown";
}

Bytes Delegation::encode() const {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.bytes(1, identity);
    writer.bytes(2, author);
    for (const std::string& topic : topics) writer.text(3, topic);
    writer.varint(4, static_cast<std::uint64_t>(notBefore.ms));
    writer.varint(5, static_cast<std::uint64_t>(notAfter.ms));
    writer.bytes(6, signature);
    return out;
}

Result<Delegation> Delegation::decode(BytesView bytes) {
    if (bytes.size() > kMaxDelegation) return Fail{DelegationError::Malformed, "too large"};
    Delegation out;
    codec::ProtoReader reader(bytes);
    for (;;) {
        const auto field = reader.next();
        if (!field.ok()) return Fail{DelegationError::Malformed};
        if (!field->has_value()) break;
        VD_TRY(takeDelegationField(out, **field));
    }
    // One statement has one encoding, or the book could be made to check the same signature again and again.
    if (!equal(out.encode(), bytes)) return Fail{DelegationError::Malformed, "not canonical"};
    if (!crypto::PublicKey::decode(out.identity).ok()) return Fail{DelegationError::BadIdentity};
    if (!crypto::ed25519Usable(out.author)) return Fail{DelegationError::BadAuthorKey};
    const std::int64_t life =
        std::chrono::duration_cast<std::chrono::milliseconds>(kMaxDelegationLife).count();
    if (out.notAfter <= out.notBefore || out.notAfter.ms - out.notBefore.ms > life) {
        return Fail{DelegationError::LivesTooLong};
    }
    return out;
}

Result<> Delegation::timely(WallTime now) const {
    const std::int64_t skew = std::chrono::duration_cast<std::chrono::milliseconds>(kClockSkew).count();
    if (now.ms + skew < notBefore.ms) return Fail{DelegationError::NotYet};
    if (now >= notAfter) return Fail{DelegationError::Expired};
    return {};
}

VerifyJob Delegation::job() const {
    return {identity, crypto::signingInput(request()), signature};
}

void DelegationBook::drop(std::map<codec::PeerId, Entry>::iterator entry) {
    const auto of = m_ofIdentity.find(entry->second.identity);
    of->second.remove(entry->first);
    if (of->second.empty()) m_ofIdentity.erase(of);
    m_byUse.erase(entry->second.use);
    m_entries.erase(entry);
}

void DelegationBook::keep(const Delegation& delegation) {
    const codec::PeerId author = peerOfAuthor(delegation);
    const codec::PeerId identity = codec::PeerId::ofEncodedKey(delegation.identity);
    const auto old = m_entries.find(author);
    if (old != m_entries.end()) {
        // An old statement, replayed, must not take back what a newer one said.
        if (old->second.identity == identity && old->second.delegation.notAfter > delegation.notAfter) return;
        drop(old);
    }
    const auto of = m_ofIdentity.find(identity);
    if (of != m_ofIdentity.end() && of->second.size() == kMaxPerIdentity) {
        drop(m_entries.find(of->second.front()));
    }
    if (m_entries.size() == kMaxDelegations) drop(m_entries.find(m_byUse.front()));
    m_byUse.push_back(author);
    m_ofIdentity[identity].push_back(author);
    m_entries.emplace(author, Entry{delegation, identity, std::prev(m_byUse.end())});
}

bool DelegationBook::holds(const Delegation& delegation) const {
    const auto entry = m_entries.find(peerOfAuthor(delegation));
    return entry != m_entries.end() && entry->second.delegation == delegation;
}

Result<codec::PeerId> DelegationBook::identityOf(const codec::PeerId& author, std::string_view topic,
                                                 WallTime now) {
    const auto entry = m_entries.find(author);
    if (entry == m_entries.end()) return Fail{DelegationError::NoDelegation};
    m_byUse.splice(m_byUse.end(), m_byUse, entry->second.use);
    const Delegation& delegation = entry->second.delegation;
    VD_TRY(delegation.timely(now));
    if (std::ranges::find(delegation.topics, topic) == delegation.topics.end()) {
        return Fail{DelegationError::ForeignTopic};
    }
    return entry->second.identity;
}

void DelegationBook::expire(WallTime now) {
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        const auto next = std::next(entry);
        if (now.ms - entry->second.delegation.notAfter.ms > kRemembered) drop(entry);
        entry = next;
    }
}

} // namespace vedette::gossipsub
