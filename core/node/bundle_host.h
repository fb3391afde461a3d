/// `/vedette/policy/1` on the swarm (protocols/bundle/README.md): bundles of the policy are pulled, told to
/// others and judged.
///
/// Peers that list the protocol are asked as soon as identify says so, then one of them every pullEvery. A
/// bundle that came by a pull or from our own operator is told on the gossip topic once; one that came from
/// there is not told again. Whoever owns the node makes a policy of what is taken (Node::setPolicy); what
/// peers say that they go by is kept for those who look for laggards.
///
/// Bounds: kMaxBundleAsks of ours; the versions of kMaxVersions peers.
#pragma once

#include "core/event/event.h"
#include "core/node/asker.h"
#include "core/policy/bundle.h"
#include "core/protocols/bundle/bundle.h"

#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <variant>

namespace vedette::node {

struct BundleConfig {
    ledger::SetAuthority authority;
    policy::BundleGuard::Saved saved; ///< of what was held last
    Bytes entry;                      ///< the bundle that is held; empty: none
    Duration pullEvery = std::chrono::minutes(1);
};

/// A later bundle: make it rule, and keep it for the next run.
struct BundleTaken {
    std::uint64_t version = 0;
    Bytes entry;
    policy::Document document;
};

/// Publish on bundle::kTopic.
struct AnnounceBundle {
    Bytes entry;
};

class BundleHost {
public:
    static constexpr std::size_t kMaxBundleAsks = 256;
    static constexpr std::size_t kMaxVersions = 10'000;
    static constexpr Duration kPatience = std::chrono::seconds(30);
    static constexpr Duration kHurry = std::chrono::seconds(5); ///< while there is none, or it is stale

    using Output = std::variant<event::Body, AnnounceBundle, BundleTaken>;

    /// `swarm` and `random` must outlive it. A bundle of the config that does not hold any more is none.
    BundleHost(const BundleConfig& config, swarm::Swarm& swarm, const Timeline& timeline, Random& random,
               Instant now);

    /// One of our own operator's. True when it is taken, false when it is the one that is held.
    [[nodiscard]] Result<bool> offer(BytesView entry, Instant now);

    /// 0: none.
    [[nodiscard]] std::uint64_t version() const noexcept { return m_entry.empty() ? 0 : m_version; }

    /// What connected peers said that they go by.
    [[nodiscard]] const std::map<codec::PeerId, std::uint64_t>& versions() const noexcept {
        return m_versions;
    }

    /// A message of the topic.
    void heard(BytesView entry, const codec::PeerId& from, Instant now);

    void restamp(const Timeline& timeline) { m_timeline = timeline; }

    // What the swarm says.
    void on(const swarm::DialDone& done, Instant now) { m_asker.dialled(done, now); }

    void on(const event::PeerIdentified& body, Instant now);
    void on(const event::ConnectionClosed& body);

    /// Whether it was about a stream of ours.
    bool framed(swarm::FramedOutput& output, Instant now);

    [[nodiscard]] std::optional<Output> poll(Instant now);
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

private:
    struct Stream {
        codec::PeerId peer;
        bundle::Line line;
    };

    [[nodiscard]] Result<bool> take(BytesView entry, Instant now);
    void judged(const Result<bool>& taken, const codec::PeerId& from);
    void pull(const codec::PeerId& peer, Instant now);
    void answered(Answered answer, Instant now);
    Result<> serve(swarm::FramedId stream, const codec::PeerId& peer, const bundle::Request& request,
                   Instant now);
    void note(const codec::PeerId& peer, std::uint64_t version);
    void misbehaved(const codec::PeerId& peer, const Error& what);

    BundleConfig m_config;
    swarm::Swarm& m_swarm;
    Random& m_random;
    Timeline m_timeline;
    policy::BundleGuard m_guard;
    Bytes m_entry; ///< that is held
    std::uint64_t m_version = 0;
    WallTime m_staleFrom;
    Asker m_asker;
    Instant m_pullAt;
    std::uint64_t m_lastAsk = 0;
    std::unordered_map<std::uint64_t, codec::PeerId> m_asks;
    std::map<codec::PeerId, std::uint64_t> m_asked;    ///< one question each
    std::map<codec::PeerId, ConnId> m_speakers;        ///< connected, and list the protocol
    std::map<codec::PeerId, std::uint64_t> m_versions; ///< of connected peers
    std::unordered_map<swarm::FramedId, Stream> m_streams;
    std::deque<Output> m_outputs;
};

} // namespace vedette::node
