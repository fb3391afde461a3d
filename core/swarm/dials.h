/// Dials as a machine: names become addresses, addresses are tried in order with a head start for the better
/// one, the first that is ready wins.
///
/// Bounds: kMaxDials dials at a time, kMaxCandidates addresses and kMaxAttempts attempts at once each,
/// kMaxNameDepth names behind names.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/swarm/dial_plan.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::swarm {

using DialId = Id<struct DialTag>;

enum class DialError {
    NoAddresses = 1, ///< nothing that we can dial is known
    Refused,         ///< the gate or a limit said no; detail names it
    BackingOff,      ///< every address failed a moment ago
    AllFailed,       ///< each address was tried; the DialFailed events say how each ended
    ToSelf,
    TimedOut,
    Cancelled,
    TooMany,    ///< more dials than the bound are under way
    MixedPeers, ///< addresses that name different peers
};
[[nodiscard]] std::string_view codeName(DialError error) noexcept;

class Dials {
public:
    static constexpr std::size_t kMaxDials = 1024;
    static constexpr std::size_t kMaxCandidates = 64;
    static constexpr std::size_t kMaxAttempts = 8;
    static constexpr unsigned kMaxNameDepth = 4;

    /// Try this address; answer started() or failed to start by attemptFailed().
    struct Attempt {
        DialId dial;
        codec::PeerId peer;
        codec::Multiaddr address;
    };

    struct Lookup {
        std::uint64_t query;
        NameQuery what;
    };

    /// Another attempt won, or the dial is over: close this one.
    struct Abandon {
        ConnId connection;
    };

    struct AddressFailed {
        codec::PeerId peer;
        codec::Multiaddr address;
        std::string phase;
        Error why;
        EventId because{}; ///< the event that it comes of, if one is on record
    };

    struct Done {
        DialId dial;
        codec::PeerId peer;
        Result<ConnId> connection;
    };

    using Output = std::variant<Attempt, Lookup, Abandon, AddressFailed, Done>;

    explicit Dials(Duration timeout) : m_timeout(timeout) {}

    /// `patient`: addresses that back off are tried too, last, for a person asked.
    [[nodiscard]] Result<DialId> begin(const codec::PeerId& peer, std::vector<KnownAddress> addresses,
                                       bool patient, Instant now);
    /// These addresses too, of the same peer, for a dial that is under way. Those that are new to it start
    /// behind what is planned and give it its whole time again, at most kMaxCandidates times.
    void join(DialId dial, std::vector<KnownAddress> addresses, bool patient, Instant now);
    /// A dial to this peer, who is known, that is under way.
    [[nodiscard]] std::optional<DialId> find(const codec::PeerId& peer) const;

    /// The id of a dial that needs no dialling.
    [[nodiscard]] DialId settled() noexcept { return DialId{++m_lastDial}; }

    /// Empty: any peer will do, or the dial is over.
    [[nodiscard]] codec::PeerId peerOf(DialId dial) const;
    void cancel(DialId dial);

    void started(DialId dial, ConnId connection, const codec::Multiaddr& address);
    /// Before it started (no connection yet).
    void refused(DialId dial, const codec::Multiaddr& address, Error why, Instant now, EventId because = {});
    void attemptFailed(ConnId connection, std::string_view phase, Error why, Instant now,
                       EventId because = {});
    void attemptSucceeded(ConnId connection);
    void resolved(std::uint64_t query, const Result<std::vector<std::string>>& answers, Instant now);

    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

private:
    struct Dial {
        codec::PeerId peer;
        std::vector<KnownAddress> fresh; ///< resolved since the last plan
        std::deque<DialStep> plan;
        std::vector<codec::Multiaddr> seen;
        std::map<ConnId, codec::Multiaddr> attempts;
        std::size_t asked = 0;   ///< attempts handed out and not yet started or refused
        std::size_t lookups = 0; ///< unanswered
        Instant deadline;
        Instant nextStart;
        bool patient;
        bool sawBackOff = false;
    };

    struct Query {
        DialId dial;
        KnownAddress address;
        RecordType type;
        unsigned depth;
    };

    void add(DialId id, Dial& dial, KnownAddress address, unsigned depth, Instant now);
    void replan(Dial& dial, Instant now);
    void advance(DialId id, Instant now);
    void finish(DialId id, Result<ConnId> result);

    Duration m_timeout;
    std::uint64_t m_lastDial = 0;
    std::uint64_t m_lastQuery = 0;
    std::map<DialId, Dial> m_dials;
    std::unordered_map<ConnId, DialId> m_byConnection;
    std::unordered_map<std::uint64_t, Query> m_queries;
    std::deque<Output> m_outputs;
};

} // namespace vedette::swarm

VD_ERROR_CODES(vedette::swarm, DialError, "dial")
