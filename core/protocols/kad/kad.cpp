#include "core/protocols/kad/kad.h"

#include "core/protocols/kad/kad_impl.h"

#include <utility>

namespace vedette::kad {

std::string_view codeName(LookupError error) noexcept {
    switch (error) {
    case LookupError::TooManyLookups: return "too_many_lookups";
    case LookupError::NobodyToAsk: return "nobody_to_ask";
    case LookupError::NotFound: return "not_found";
    case LookupError::TimedOut: return "timed_out";
    case LookupError::Cancelled: return "cancelled";
    case LookupError::QuorumMissed: return "quorum_missed";
    case LookupError::NotAnswered: return "not_answered";
    case LookupError::TooManyPublished: return "too_many_published";
    case LookupError::NotServing: return "not_serving";
    }
    return "unknown";
}

std::string_view codeName(TableCause cause) noexcept {
    switch (cause) {
    case TableCause::Seen: return "seen";
    case TableCause::Replaced: return "replaced";
    case TableCause::Silent: return "silent";
    case TableCause::LeftServer: return "left_server";
    case TableCause::Unwanted: return "unwanted";
    case TableCause::Refused: return "refused";
    }
    return "unknown";
}

Kad::Impl::Impl(const codec::PeerId& peer, Config settings, Random& randomness, Instant now)
    : self(peer),
      config(std::move(settings)),
      random(randomness),
      table(peer, config.table),
      records(Key::of(peer), config.records),
      providers(Key::of(peer), config.providers),
      nextRefresh(now + config.refreshInterval),
      nextLiveness(now + config.livenessInterval) {}

Kad::Kad(const codec::PeerId& self, Config config, Random& random, Instant now)
    : m_impl(std::make_unique<Impl>(self, std::move(config), random, now)) {}

Kad::~Kad() = default;

Result<LookupId> Kad::findPeer(const codec::PeerId& peer, Instant now) {
    return m_impl->start(Goal::Peer, copyOf(peer.bytes()), now);
}

Result<LookupId> Kad::findClosest(Bytes name, Instant now) {
    return m_impl->start(Goal::Closest, std::move(name), now);
}

Result<LookupId> Kad::put(Bytes name, Bytes value, Instant now) {
    VD_TRY(m_impl->config.validators.validate(name, value, m_impl->config.timeline.wall(now)));
    const auto id = VD_TRY(m_impl->start(Goal::Put, name, now));
    Operation& operation = *m_impl->find(id);
    operation.value = value;
    operation.quorum = m_impl->config.quorum;
    // Ours is kept and told again whether or not the store has room for a copy beside it.
    static_cast<void>(m_impl->keep(name, value, m_impl->self, now));
    if (auto kept = m_impl->publish(name, std::move(value), now); !kept.ok()) {
        m_impl->end(id, Fail(kept.error()), now);
        return id;
    }
    m_impl->pump(now);
    return id;
}

Result<LookupId> Kad::get(Bytes name, Instant now, std::optional<std::size_t> quorum) {
    const auto id = VD_TRY(m_impl->start(Goal::Get, name, now));
    Operation& operation = *m_impl->find(id);
    operation.quorum = quorum.value_or(m_impl->config.quorum);
    if (const StoredRecord* local = m_impl->localRecord(name, now)) {
        operation.value = local->value;
        operation.holders.push_back(m_impl->self);
        operation.haveLocal = true;
        if (operation.quorum <= 1) {
            operation.satisfied = true;
            operation.lookup.finish(StepKind::Satisfied, now);
        }
    }
    m_impl->pump(now);
    return id;
}

Result<LookupId> Kad::provide(BytesView content, Instant now) {
    Bytes key = VD_TRY(contentKey(content));
    const auto id = VD_TRY(m_impl->start(Goal::Provide, key, now));
    static_cast<void>(m_impl->providers.add(key, m_impl->self, m_impl->addresses, now));
    if (auto kept = m_impl->publish(key, std::nullopt, now); !kept.ok()) {
        m_impl->end(id, Fail(kept.error()), now);
        return id;
    }
    m_impl->pump(now);
    return id;
}

Result<LookupId> Kad::findProviders(BytesView content, std::size_t enough, Instant now) {
    Bytes key = VD_TRY(contentKey(content));
    const auto id = VD_TRY(m_impl->start(Goal::Providers, key, now));
    Operation& operation = *m_impl->find(id);
    operation.quorum = enough;
    operation.providers = m_impl->providers.get(key, now);
    m_impl->pump(now);
    return id;
}

Result<LookupId> Kad::refresh(Instant now) {
    return m_impl->startRefresh(now);
}

void Kad::stopPublishing(BytesView name) {
    const auto at = m_impl->published.find(copyOf(name));
    if (at == m_impl->published.end()) return;
    m_impl->publishTimes.erase({at->second.next, at->first});
    m_impl->published.erase(at);
}

void Kad::cancel(LookupId lookup, Instant now) {
    Operation* operation = m_impl->find(lookup);
    if (operation == nullptr) return;
    operation->lookup.finish(StepKind::Cancelled, now);
    m_impl->end(lookup, Fail{LookupError::Cancelled}, now);
}

void Kad::bootstrap(std::vector<Peer> bootnodes, Instant now) {
    m_impl->startBootstrap(std::move(bootnodes), now);
}

void Kad::setAddresses(std::vector<codec::Multiaddr> addresses) {
    m_impl->addresses = std::move(addresses);
    if (m_impl->addresses.size() > kMaxAddresses) m_impl->addresses.resize(kMaxAddresses);
}

void Kad::restamp(const Timeline& timeline) noexcept {
    m_impl->config.timeline = timeline;
}

void Kad::setMode(Mode mode) noexcept {
    m_impl->config.mode = mode;
}

void Kad::peerSeen(SeenPeer seen, Instant now) {
    m_impl->seen(std::move(seen), now);
    m_impl->pump(now);
}

void Kad::peerGone(const codec::PeerId& peer, Instant) {
    m_impl->connected.erase(peer);
}

void Kad::remove(const codec::PeerId& peer, Instant) {
    m_impl->departed(m_impl->table.remove(peer), TableCause::Unwanted);
}

void Kad::answered(AskId ask, Result<Bytes> response, Instant now) {
    m_impl->askEnded(ask, std::move(response), now);
    m_impl->pump(now);
}

std::optional<Output> Kad::poll() {
    if (m_impl->outputs.empty()) return std::nullopt;
    std::optional<Output> out(std::move(m_impl->outputs.front()));
    m_impl->outputs.pop_front();
    if (Impl::mayBeLost(*out)) --m_impl->losable;
    return out;
}

std::optional<Instant> Kad::deadline() const {
    return m_impl->deadline();
}

void Kad::wake(Instant now) {
    m_impl->upkeep(now);
    m_impl->pump(now);
}

const Config& Kad::config() const noexcept {
    return m_impl->config;
}

Mode Kad::mode() const noexcept {
    return m_impl->config.mode;
}

const RoutingTable& Kad::table() const noexcept {
    return m_impl->table;
}

const RecordStore& Kad::records() const noexcept {
    return m_impl->records;
}

const ProviderStore& Kad::providers() const noexcept {
    return m_impl->providers;
}

const Lookup* Kad::lookup(LookupId id) const {
    const Operation* operation = m_impl->find(id);
    return operation == nullptr ? nullptr : &operation->lookup;
}

std::size_t Kad::lookups() const noexcept {
    return m_impl->operations.size();
}

std::uint64_t Kad::outputsDropped() const noexcept {
    return m_impl->dropped;
}

} // namespace vedette::kad
