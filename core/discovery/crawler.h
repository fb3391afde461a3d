/// Maps a network of the DHT: asks every peer that can be reached for its whole routing table.
///
/// A machine like kad::Kad: it says whom to ask what (kad::Ask), its owner dials, runs identify, carries the
/// messages and reports. Each peer is visited once, all its table with one question after the other on one
/// connection (table_sweep.h); Visited says when the connection may be closed. A peer whose identify does not
/// list the protocol is not asked further.
///
/// It is polite: at most `parallel` visits at a time, and of one public /24 (IPv6 /48) no more than
/// `perBlockPerSecond` begin each second; private and loopback addresses are our own and wait for nothing.
///
/// Bounds: `maxPeers` peers, kMaxAddresses each, `maxQueries` questions and TableSweep::kMaxNamed edges a
/// visit. What is known at any time is a value: save() and restore() carry a crawl over to another run, where
/// visits that had not ended begin anew. In bytes it is deterministic CBOR, at most kMaxState:
///
///     [version 1, protocol, [[id, [address …], agent, [protocol …], reach, reason, queries, truncated,
///                             [index of a peer that it named …]] …]]
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/discovery/table_sweep.h"
#include "core/protocols/kad/kad.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::discovery {

enum class CrawlError {
    NotState = 1,  ///< not what save() wrote
    OtherProtocol, ///< of a crawl of another network
    TooLarge,      ///< more than kMaxState bytes or maxPeers peers
};
[[nodiscard]] std::string_view codeName(CrawlError error) noexcept;

/// How far we got with a peer.
enum class Reach : std::uint8_t {
    Unvisited = 0,
    Reachable,   ///< its table is known
    NoAddress,   ///< nobody told where it is
    Unreachable, ///< no connection; the reason says why
    NoDht,       ///< connected, but it does not serve the protocol
    Failed,      ///< connected and served, then it fell silent or said nonsense
};
[[nodiscard]] std::string_view codeName(Reach reach) noexcept;

struct CrawlConfig {
    std::string protocol{kad::kProtocol};
    std::size_t parallel = 64;
    std::size_t perBlockPerSecond = 10;
    std::size_t maxPeers = 200'000;
    std::size_t maxQueries = 256;
    Duration queryTimeout = std::chrono::seconds(10);
};

struct CrawledPeer {
    codec::PeerId id;
    std::vector<codec::Multiaddr> addresses;
    std::string agent;
    std::vector<std::string> protocols;
    Reach reach = Reach::Unvisited;
    std::string reason; ///< an error's name, "dial.timeout", where it was not reached
    std::size_t queries = 0;
    bool truncated = false;                ///< its table was larger than we asked for
    std::vector<std::uint32_t> neighbours; ///< indexes of the peers in its table

    friend bool operator==(const CrawledPeer&, const CrawledPeer&) = default;
};

/// The visit of a peer ended: the connection is no longer needed, and its row is final.
struct Visited {
    std::size_t peer; ///< index
};

struct CrawlProgress {
    std::size_t known = 0;
    std::size_t visited = 0;
    std::size_t reachable = 0;
    std::size_t inFlight = 0;
    std::size_t edges = 0;
    std::size_t queries = 0;
    std::size_t dropped = 0;      ///< peers named beyond maxPeers
    std::optional<Duration> left; ///< at the rate until now, if nobody new turns up
};

class Crawler {
public:
    static constexpr std::size_t kMaxAddresses = 16;
    static constexpr std::size_t kMaxProtocols = 128;
    static constexpr std::size_t kMaxState = 512 * 1024 * 1024;

    using Output = std::variant<kad::Ask, kad::Abandon, Visited>;

    Crawler(CrawlConfig config, std::shared_ptr<const PrefixNames> names, Instant now);
    /// Continues what save() wrote.
    [[nodiscard]] static Result<std::unique_ptr<Crawler>>
    restore(CrawlConfig config, std::shared_ptr<const PrefixNames> names, BytesView state, Instant now);

    /// A peer to begin with.
    void join(const kad::Peer& peer, Instant now);
    /// There is a connection: what fails from here on is the peer's doing.
    void connected(const codec::PeerId& peer);
    /// What identify said; comes between an Ask and its answer.
    void identified(const codec::PeerId& peer, std::string_view agent, std::vector<std::string> protocols,
                    const std::vector<codec::Multiaddr>& addresses, Instant now);
    void answered(kad::AskId ask, Result<Bytes> response, Instant now);

    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    /// Every peer known was visited.
    [[nodiscard]] bool done() const noexcept;

    [[nodiscard]] const std::vector<CrawledPeer>& peers() const noexcept { return m_peers; }

    [[nodiscard]] CrawlProgress progress(Instant now) const;
    [[nodiscard]] Bytes save() const;

private:
    struct Visit {
        std::size_t peer;
        TableSweep sweep;
        kad::AskId ask;
        Instant deadline;
        bool connected = false;
        bool answeredOnce = false;
    };

    std::size_t indexOf(const kad::Peer& peer);
    void learn(CrawledPeer& peer, const std::vector<codec::Multiaddr>& addresses);
    void begin(Instant now);
    [[nodiscard]] Instant turnOf(const CrawledPeer& peer, Instant now);
    void askNext(Visit& visit, Instant now);
    void endVisit(std::size_t peer, Reach reach, std::string reason, Instant now);

    CrawlConfig m_config;
    std::shared_ptr<const PrefixNames> m_names;
    std::vector<CrawledPeer> m_peers;
    std::unordered_map<codec::PeerId, std::size_t> m_byId;
    std::deque<std::size_t> m_queue;
    std::multimap<Instant, std::size_t> m_delayed; ///< whose block has its turn later
    std::map<kad::IpGroup, Instant> m_nextOfBlock;
    std::map<std::size_t, Visit> m_visits;
    std::map<kad::AskId, std::size_t> m_asks;
    std::deque<Output> m_outputs;
    std::uint64_t m_lastAsk = 0;
    Instant m_begun;
    std::size_t m_visitedHere = 0; ///< in this run: what the rate is made of
    std::size_t m_visited = 0;
    std::size_t m_reachable = 0;
    std::size_t m_edges = 0;
    std::size_t m_queries = 0;
    std::size_t m_dropped = 0;
};

} // namespace vedette::discovery

VD_ERROR_CODES(vedette::discovery, CrawlError, "crawl")
