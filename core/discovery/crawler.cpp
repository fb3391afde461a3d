#include "core/discovery/crawler.h"

#include "core/base/log.h"

#include <algorithm>
#include <utility>

namespace vedette::discovery {

namespace {

constexpr std::size_t kMaxAgent = 256;
constexpr std::size_t kMaxReason = 160;

/// The block of the first public address; nothing for who has only private ones.
std::optional<kad::IpGroup> blockOf(const CrawledPeer& peer) {
    for (const auto& address : peer.addresses) {
        const kad::Origin origin{codec::IpEndpoint::of(address), 0};
        if (origin.ip && !origin.isPrivate()) return origin.narrow();
    }
    return std::nullopt;
}

} // namespace

std::string_view codeName(CrawlError error) noexcept {
    switch (error) {
    case CrawlError::NotState: return "not_state";
    case CrawlError::OtherProtocol: return "other_protocol";
    case CrawlError::TooLarge: return "too_large";
    }
    return "unknown";
}

std::string_view codeName(Reach reach) noexcept {
    switch (reach) {
    case Reach::Unvisited: return "unvisited";
    case Reach::Reachable: return "reachable";
    case Reach::NoAddress: return "no_address";
    case Reach::Unreachable: return "unreachable";
    case Reach::NoDht: return "no_dht";
    case Reach::Failed: return "failed";
    }
    return "unknown";
}

Crawler::Crawler(CrawlConfig config, std::shared_ptr<const PrefixNames> names, Instant now)
    : m_config(std::move(config)), m_names(std::move(names)), m_begun(now) {}

void Crawler::learn(CrawledPeer& peer, const std::vector<codec::Multiaddr>& addresses) {
    for (const auto& address : addresses) {
        if (peer.addresses.size() >= kMaxAddresses) return;
        if (std::ranges::find(peer.addresses, address) == peer.addresses.end())
            peer.addresses.push_back(address);
    }
}

/// m_peers.size() when there is no room for it.
std::size_t Crawler::indexOf(const kad::Peer& peer) {
    const auto known = m_byId.find(peer.id);
    if (known != m_byId.end()) {
        CrawledPeer& row = m_peers[known->second];
        const bool late = row.reach == Reach::NoAddress && !peer.addresses.empty();
        learn(row, peer.addresses);
        if (late) {
            // Somebody knows where it is after all.
            row.reach = Reach::Unvisited;
            --m_visited;
            m_queue.push_back(known->second);
        }
        return known->second;
    }
    if (m_peers.size() >= m_config.maxPeers) {
        ++m_dropped;
        return m_peers.size();
    }
    const std::size_t index = m_peers.size();
    m_byId.emplace(peer.id, index);
    CrawledPeer row;
    row.id = peer.id;
    learn(row, peer.addresses);
    m_peers.push_back(std::move(row));
    m_queue.push_back(index);
    return index;
}

void Crawler::join(const kad::Peer& peer, Instant now) {
    if (!peer.id.empty()) indexOf(peer);
    begin(now);
}

/// When it is its block's turn, which is taken with this call.
Instant Crawler::turnOf(const CrawledPeer& peer, Instant now) {
    const auto block = blockOf(peer);
    if (!block || m_config.perBlockPerSecond == 0) return now;
    if (m_nextOfBlock.size() > 2 * m_config.parallel + 1024) {
        std::erase_if(m_nextOfBlock, [now](const auto& entry) { return entry.second <= now; });
    }
    Instant& next = m_nextOfBlock[*block];
    const Instant turn = std::max(next, now);
    next = turn + Duration(std::chrono::seconds(1)) / m_config.perBlockPerSecond;
    return turn;
}

void Crawler::begin(Instant now) {
    const auto start = [&](std::size_t index) {
        Visit visit{index, TableSweep(m_names, m_peers[index].id, m_config.maxQueries), {}, {}};
        askNext(m_visits.emplace(index, std::move(visit)).first->second, now);
    };
    while (m_visits.size() < m_config.parallel && !m_delayed.empty() && m_delayed.begin()->first <= now) {
        const std::size_t index = m_delayed.begin()->second;
        m_delayed.erase(m_delayed.begin());
        start(index);
    }
    while (m_visits.size() < m_config.parallel && !m_queue.empty()) {
        const std::size_t index = m_queue.front();
        m_queue.pop_front();
        if (m_peers[index].addresses.empty()) {
            m_peers[index].reach = Reach::NoAddress;
            ++m_visited;
            m_outputs.push_back(Visited{index});
            continue;
        }
        const Instant turn = turnOf(m_peers[index], now);
        if (turn > now) {
            m_delayed.emplace(turn, index);
            continue;
        }
        start(index);
    }
}

void Crawler::askNext(Visit& visit, Instant now) {
    const auto name = visit.sweep.next();
    if (!name) return endVisit(visit.peer, Reach::Reachable, {}, now);
    kad::Message request;
    request.type = kad::MessageType::FindNode;
    request.key = *name;
    visit.ask = kad::AskId{++m_lastAsk};
    visit.deadline = now + m_config.queryTimeout;
    m_asks.emplace(visit.ask, visit.peer);
    ++m_queries;
    const CrawledPeer& peer = m_peers[visit.peer];
    m_outputs.push_back(
        kad::Ask{visit.ask, peer.id, peer.addresses, request.encode(), m_config.queryTimeout, true});
}

void Crawler::endVisit(std::size_t index, Reach reach, std::string reason, Instant) {
    Visit& visit = m_visits.at(index);
    CrawledPeer& row = m_peers[index];
    row.reach = reach;
    row.reason = std::move(reason);
    row.queries = visit.sweep.queries();
    row.truncated = visit.sweep.truncated();
    for (const codec::PeerId& named : visit.sweep.named()) {
        const auto known = m_byId.find(named);
        if (known != m_byId.end()) row.neighbours.push_back(static_cast<std::uint32_t>(known->second));
    }
    std::ranges::sort(row.neighbours);
    m_edges += row.neighbours.size();
    m_reachable += reach == Reach::Reachable ? 1U : 0U;
    ++m_visited;
    ++m_visitedHere;
    m_asks.erase(visit.ask);
    m_visits.erase(index);
    m_outputs.push_back(Visited{index});
}

void Crawler::connected(const codec::PeerId& peer) {
    const auto known = m_byId.find(peer);
    if (known == m_byId.end()) return;
    const auto visit = m_visits.find(known->second);
    if (visit != m_visits.end()) visit->second.connected = true;
}

void Crawler::identified(const codec::PeerId& peer, std::string_view agent,
                         std::vector<std::string> protocols, const std::vector<codec::Multiaddr>& addresses,
                         Instant now) {
    const auto known = m_byId.find(peer);
    if (known == m_byId.end()) return;
    CrawledPeer& row = m_peers[known->second];
    row.agent = log::printable(agent, kMaxAgent);
    row.protocols = std::move(protocols);
    if (row.protocols.size() > kMaxProtocols) row.protocols.resize(kMaxProtocols);
    learn(row, addresses);
    const auto visit = m_visits.find(known->second);
    if (visit == m_visits.end()) return;
    visit->second.connected = true;
    if (std::ranges::find(row.protocols, m_config.protocol) != row.protocols.end()) return;
    m_outputs.push_back(kad::Abandon{visit->second.ask});
    endVisit(known->second, Reach::NoDht, "not_listed", now);
    begin(now);
}

void Crawler::answered(kad::AskId ask, Result<Bytes> response, Instant now) {
    const auto at = m_asks.find(ask);
    if (at == m_asks.end()) return;
    const std::size_t index = at->second;
    m_asks.erase(at);
    Visit& visit = m_visits.at(index);
    auto answer = response.ok() ? kad::Message::decode(*response)
                                : Result<kad::Message>(Fail(std::move(response).error()));
    if (answer.ok() && answer->type != kad::MessageType::FindNode) answer = Fail{kad::Violation::WrongAnswer};
    if (!answer.ok()) {
        const bool met = visit.connected || visit.answeredOnce;
        const std::string why = log::printable(answer.error().text(), kMaxReason);
        endVisit(index, met ? Reach::Failed : Reach::Unreachable, why, now);
        return begin(now);
    }
    visit.answeredOnce = true;
    for (const kad::Peer& named : answer->closer) {
        if (named.id != m_peers[index].id) indexOf(named);
    }
    visit.sweep.answered(answer->closer);
    askNext(visit, now);
    begin(now);
}

std::optional<Crawler::Output> Crawler::poll() {
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> out(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return out;
}

std::optional<Instant> Crawler::deadline() const {
    std::optional<Instant> out;
    for (const auto& [index, visit] : m_visits) out = std::min(out.value_or(visit.deadline), visit.deadline);
    if (m_visits.size() < m_config.parallel && !m_delayed.empty()) {
        const Instant turn = m_delayed.begin()->first;
        out = std::min(out.value_or(turn), turn);
    }
    return out;
}

void Crawler::wake(Instant now) {
    std::vector<std::size_t> late;
    for (const auto& [index, visit] : m_visits) {
        if (visit.deadline <= now) late.push_back(index);
    }
    for (const std::size_t index : late) {
        const Visit& visit = m_visits.at(index);
        const bool met = visit.connected || visit.answeredOnce;
        m_outputs.push_back(kad::Abandon{visit.ask});
        const auto why = make_error_code(kad::LookupError::NotAnswered);
        endVisit(index, met ? Reach::Failed : Reach::Unreachable, why.message(), now);
    }
    begin(now);
}

bool Crawler::done() const noexcept {
    return m_visits.empty() && m_queue.empty() && m_delayed.empty();
}

CrawlProgress Crawler::progress(Instant now) const {
    CrawlProgress out;
    out.known = m_peers.size();
    out.visited = m_visited;
    out.reachable = m_reachable;
    out.inFlight = m_visits.size();
    out.edges = m_edges;
    out.queries = m_queries;
    out.dropped = m_dropped;
    if (done()) {
        out.left = Duration{};
    } else if (m_visitedHere > 0) {
        const auto left = static_cast<double>(out.known - out.visited) / static_cast<double>(m_visitedHere);
        out.left = std::chrono::duration_cast<Duration>(left * std::chrono::duration<double>(now - m_begun));
    }
    return out;
}

} // namespace vedette::discovery
