/// The inside of the watch, shared by its sources. Internal to core/alert.
#pragma once

#include "core/alert/limits.h"
#include "core/alert/prefix.h"
#include "core/alert/watch.h"
#include "core/detect/bounded_table.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vedette::alert {

/// A count that fades.
struct Fading {
    double value = 0;
    Instant at{};

    [[nodiscard]] double now(Instant when, Duration halfLife) const noexcept {
        const std::chrono::duration<double> gone = when - at;
        const std::chrono::duration<double> half = halfLife;
        return gone.count() <= 0 ? value : value * std::exp2(-gone / half);
    }

    double add(Instant when, Duration halfLife, double more) noexcept {
        value = now(when, halfLife) + more;
        at = std::max(at, when);
        return value;
    }
};

/// When a rule last spoke of a subject, and how loudly.
struct Said {
    std::optional<Instant> at;
    double value = 0;

    /// Now, or not yet again?
    [[nodiscard]] bool again(Instant when, double now) noexcept {
        if (at && when - *at < Watch::kRepeat && now < 2 * value) return false;
        at = when;
        value = now;
        return true;
    }
};

/// Whom a finding will name, and by which events it is proved; the last ones.
struct Trail {
    static constexpr std::size_t kPeers = 24;

    std::vector<codec::PeerId> peers;
    std::vector<EventId> causes;

    void follow(const codec::PeerId& peer, EventId event) {
        if (!peer.empty() && std::ranges::find(peers, peer) == peers.end()) {
            if (peers.size() >= kPeers) peers.erase(peers.begin());
            peers.push_back(peer);
        }
        if (causes.size() >= Finding::kMaxCauses) causes.erase(causes.begin());
        causes.push_back(event);
    }
};

/// A fading count of somebody's doings.
struct Tally {
    Fading count;
    Trail trail;
    Said said;
};

struct Met {
    codec::PeerId peer;
    Instant first{};
    EventId event;
};

/// Identities of one prefix.
struct Neighbourhood {
    std::vector<Met> young; ///< by when they were met first
    std::uint64_t old = 0;
    Said said;
};

/// What is known of one identity.
struct Acquaintance {
    bool known = false;
    std::optional<Prefix> prefix; ///< where it was connected from last
    std::optional<Prefix> before; ///< and before that
    std::vector<std::pair<Instant, EventId>> moves;
    Said said;
};

struct Mesh {
    std::vector<codec::PeerId> members;
    std::deque<EventId> changes;
    Said said;
};

/// What fails, and how much of it usually does.
struct Failing {
    Fading failed;
    Fading all;
    Fading usualFailed;
    Fading usualAll;
    Trail trail;
    Said said;
};

struct Watch::Impl {
    static constexpr std::size_t kMaxYoung = 64;
    static constexpr std::size_t kMaxMoves = 8;
    static constexpr std::size_t kMaxRecent = 512;
    static constexpr std::size_t kMaxOpen = 1U << 16;
    static constexpr std::size_t kMaxSizes = 64;

    explicit Impl(const WatchConfig& config)
        : hash(config.key),
          flooding(config.tracked, config.key),
          refused(config.tracked, config.key),
          neighbourhoods(config.tracked, config.key),
          acquaintances(config.tracked, config.key),
          moved(config.tracked, config.key),
          spam(config.tracked, config.key),
          breaches(config.tracked, config.key),
          trespasses(config.tracked, config.key),
          lies(config.tracked, config.key),
          tableShare(config.tracked, config.key) {}

    [[nodiscard]] std::uint64_t numberOf(const codec::PeerId& peer) const noexcept {
        return hash(textOf(peer.bytes()));
    }

    /// A finding with what all have in common.
    [[nodiscard]] static Finding finding(Rule rule, const event::Event& event, std::string subject,
                                         double value, double limit) {
        Finding made;
        made.rule = rule;
        made.subject = std::move(subject);
        made.value = thousandths(value);
        made.limit = thousandths(limit);
        made.at = event.at;
        made.causes = {event.id};
        return made;
    }

    void raise(Finding finding);
    /// Counts one more of somebody's doings and speaks of it when there are too many.
    void count(Tally& tally, const event::Event& event, Rule rule, const std::string& subject,
               const codec::PeerId& peer, double weight, double limit, Duration halfLife);
    void counted(Failing& failing, const event::Event& event, Rule rule, const codec::PeerId& peer,
                 bool failed);

    // Who comes, and from where (watch_crowds.cpp).
    void on(const event::Event& event, const event::ConnectionOpened& body);
    void on(const event::Event& event, const event::RoutingChanged& body);
    void on(const event::Event& event, const event::MeshChanged& body);
    void on(const event::Event& event, const event::LookupEnded& body);
    void meet(const event::Event& event, const codec::PeerId& peer, const Prefix& prefix);
    void moveTo(const event::Event& event, const codec::PeerId& peer, Acquaintance& who,
                const Prefix& prefix);
    void crowded(const event::Event& event, Neighbourhood& there, const Prefix& prefix);
    [[nodiscard]] std::optional<Prefix> prefixOf(const codec::PeerId& peer) const;

    // How they behave (watch_conduct.cpp).
    void on(const event::Event& event, const event::ConnectionClosed& body);
    void on(const event::Event& event, const event::Refused& body);
    void on(const event::Event& event, const event::PeerViolated& body);
    void on(const event::Event& event, const event::StreamViolated& body);
    void on(const event::Event& event, const event::PeerMisbehaved& body);
    void on(const event::Event& event, const event::MessageRefused& body);
    void on(const event::Event& event, const event::ScoreChanged& body);
    void on(const event::Event& event, const event::BootstrapCompared& body);
    void on(const event::Event& event, const event::TaskEnded& body);
    void on(const event::Event& event, const event::Decision& body);
    void on(const event::Event& event, const event::CanaryEnded& body);
    void on(const event::Event& event, const event::AttestationEnded& body);
    void on(const event::Event& event, const event::IdentityAway& body);
    void on(const event::Event& event, const event::StoreTroubled& body);

    template <class Body>
    void on(const event::Event&, const Body&) {} // nothing speaks against it

    detect::KeyedHash hash;
    std::deque<Finding> findings;
    std::uint64_t lost = 0;

    detect::BoundedTable<Tally> flooding; ///< by prefix
    detect::BoundedTable<Tally> refused;  ///< likewise
    detect::BoundedTable<Neighbourhood> neighbourhoods;
    detect::BoundedTable<Acquaintance> acquaintances; ///< by peer
    detect::BoundedTable<Tally> moved;                ///< by address
    detect::BoundedTable<Tally> spam;                 ///< by peer
    detect::BoundedTable<Tally> breaches;
    detect::BoundedTable<Tally> trespasses;
    detect::BoundedTable<Tally> lies;
    detect::BoundedTable<Neighbourhood> tableShare; ///< of the routing table, by prefix
    std::size_t prefixes = 0;                       ///< different ones that peers came from
    std::map<std::string, Mesh> meshes;
    std::deque<double> sizes; ///< logarithms of the network's size, as lookups show it
    std::deque<Bytes> sized;  ///< the names that they were for
    std::map<Bytes, Said> dense;
    std::size_t open = 0;
    std::deque<Met> losses;
    Said lossSaid;
    std::deque<Met> fallen;
    Said fallenSaid;
    Failing tasks;
    Failing lookups;
};

} // namespace vedette::alert
