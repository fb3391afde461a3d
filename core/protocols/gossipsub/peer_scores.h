/// The counters behind the scores, how they change, and why they did.
///
/// Each change has a cause. A peer's history is a ring of kMaxCauses: what speaks against it stands there one
/// by one, what speaks for it is folded per cause and topic, or an hour of good work would push the one
/// reason out that somebody asks for.
///
/// After a peer left, its counters stay for RetainScore: it cannot shed a bad score by reconnecting.
/// Meanwhile the good ones decay and the bad ones do not, for nothing heals by being away.
///
/// Bounds: kMaxRetained peers that left; when full, the one that is remembered with the best score goes.
#pragma once

#include "core/base/instant.h"
#include "core/codec/peer_id.h"
#include "core/protocols/gossipsub/score.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::gossipsub {

inline constexpr std::size_t kMaxCauses = 32;
inline constexpr std::size_t kMaxRetained = 4096;
inline constexpr std::size_t kMaxScoredTopics = 256; ///< of one peer

enum class ScoreCause : std::uint8_t {
    FirstDelivery,     ///< P2 and P3 up: first to bring a valid message
    NearFirstDelivery, ///< P3 up: brought it while it was new
    Grafted,           ///< P1 begins
    Pruned,            ///< P1 ends
    PrunedInDeficit,   ///< P3b up by the square of the missing deliveries
    InvalidMessage,    ///< P4 up
    BrokenPromise,     ///< P7: announced a message and did not send it
    GraftInBackoff,    ///< P7: grafted though told to wait
    GraftFlood,        ///< P7: and that right after the prune
    MalformedRpc,      ///< P7
    ForgedRecord,      ///< P7: exchanged a peer record that its subject did not sign
    ExcessGossip,      ///< P7: more IHAVE, IWANT or IDONTWANT than a heartbeat holds
    ApplicationSaid,   ///< P5
    SharesAddress,     ///< P6: how many peers are on its address
    Left,              ///< the connection ended, the score is retained
};
[[nodiscard]] std::string_view causeText(ScoreCause cause) noexcept;

struct ScoreChange {
    ScoreCause cause = ScoreCause::FirstDelivery;
    std::string topic; ///< empty when of the whole peer
    Instant first{};   ///< of the folded ones
    Instant last{};
    std::uint64_t count = 1;
    double before = 0; ///< the counter before the first and after the last
    double after = 0;
};

class PeerScores {
    struct Entry;

public:
    /// A peer that is joined, for asking of() without a search. Void once it left.
    class Joined {
        friend class PeerScores;
        const Entry* m_entry = nullptr;
    };

    explicit PeerScores(ScoreParams params) : m_params(std::move(params)) {}

    [[nodiscard]] const ScoreParams& params() const noexcept { return m_params; }

    /// `address` is empty when unknown, or exempt from P6.
    void joined(const codec::PeerId& peer, std::string address, Instant now);
    void left(const codec::PeerId& peer, Instant now);

    void grafted(const codec::PeerId& peer, std::string_view topic, Instant now);
    void pruned(const codec::PeerId& peer, std::string_view topic, Instant now);
    void firstDelivery(const codec::PeerId& peer, std::string_view topic, Instant now);
    /// Counts for a mesh peer when no more than the window passed since validation; nothing: not yet valid.
    void duplicateDelivery(const codec::PeerId& peer, std::string_view topic,
                           std::optional<Instant> validated, Instant now);
    void invalidMessage(const codec::PeerId& peer, std::string_view topic, Instant now);
    void misbehaved(const codec::PeerId& peer, ScoreCause cause, double amount, Instant now);
    void application(const codec::PeerId& peer, double value, Instant now);

    /// The decays that are due, the times in mesh, and the end of what was retained.
    void refresh(Instant now);

    /// Zero for a peer that we know nothing of. Costs a sum after a change, else a look-up.
    [[nodiscard]] double of(const codec::PeerId& peer) const;
    [[nodiscard]] Joined refer(const codec::PeerId& joined) const;

    [[nodiscard]] double of(Joined peer) const { return of(*peer.m_entry); }

    [[nodiscard]] Score explained(const codec::PeerId& peer) const;
    [[nodiscard]] PeerCounters counters(const codec::PeerId& peer) const;
    /// Oldest first.
    [[nodiscard]] std::vector<ScoreChange> causes(const codec::PeerId& peer) const;

    [[nodiscard]] std::size_t size() const noexcept { return m_peers.size(); }

private:
    struct Entry {
        PeerCounters counters;
        std::map<std::string, Instant, std::less<>> graftedAt;
        std::string address;
        std::optional<Instant> forgetAt; ///< set when it left
        std::vector<ScoreChange> causes;
        mutable std::optional<double> cached;
    };

    [[nodiscard]] double of(const Entry& entry) const;
    [[nodiscard]] Entry* find(const codec::PeerId& peer);
    [[nodiscard]] const Entry* find(const codec::PeerId& peer) const;
    [[nodiscard]] TopicCounters* topicOf(Entry& entry, std::string_view topic);
    static void note(Entry& entry, ScoreCause cause, std::string_view topic, double before, double after,
                     Instant now);
    void recountAddress(const std::string& address, Instant now);
    void endMesh(Entry& entry, std::string_view topic, TopicCounters& counters, Instant now);
    void decayOnce(Entry& entry) const;
    void forgetSurplus();

    ScoreParams m_params;
    std::map<codec::PeerId, Entry> m_peers;                                  ///< entries stay where they are
    std::map<std::string, std::set<codec::PeerId>, std::less<>> m_onAddress; ///< connected ones
    std::size_t m_retained = 0;
    std::optional<Instant> m_nextDecay;
};

} // namespace vedette::gossipsub
