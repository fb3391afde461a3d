/// The policy of a network, asked at every enforcement point of a node.
///
/// It gathers what is known of a request at once (who it is, from where, the segments that the policy lists,
/// the state of its key, the time, how busy we are) and decides; what nobody knows stays unknown, which
/// counts against the request (policy/rule.h). What the policy allows is then put to the gates behind it:
/// revocation and the operator's blocks can still refuse. Refusals are named kRulePrefix and the rule, or
/// kNoRule. A stream that is refused looks to the peer as if its protocol were not there.
///
///     swarm            policy
///     accept           connect, decided before it is known who comes: only what is no for everybody
///     secure           connect of who dialled us, dial of whom we dialled
///     dial             dial, the address without its peer; before it is known who answers as above
///     open_inbound     open           open_outbound  call         identify       identify
///     subscribe        subscribe      message        publish      ask_task       task
///     dht_write        dht-put        dht_read       dht-get      relay_reserve  relay
///     administer       administer: by an operator's duty. Whose call brought the policy is not asked:
///                      who can take the policy away is not bound by it.
///
/// `who` is always the other side, `to` is ourselves. Every decision becomes a record (decision_log.h); of
/// what is asked again only what is refused. A proposal beside the policy is asked the same on the same
/// facts, and where it would decide otherwise that becomes a record (shadow_log.h); nobody is refused or let
/// in for it. Belongs to the engine's thread. Bounds: kMaxKnown peers whose facts are told by the owner, what
/// one second brings of records.
#pragma once

#include "core/base/id.h"
#include "core/node/decision_log.h"
#include "core/node/revocation_gate.h"
#include "core/node/shadow_log.h"
#include "core/policy/policy.h"
#include "core/swarm/gate.h"
#include "core/trust/verifier.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vedette::node {

inline constexpr std::string_view kRulePrefix = "rule.";
inline constexpr std::string_view kNoRule = "policy.no_rule"; ///< no rule allows it
/// Allowed so that a bundle can come (PolicyConfig::exchange), though no rule says so.
inline constexpr std::string_view kExchangeRule = "policy.exchange";

/// Of a peer, from elsewhere than its connection; what is not set is not known.
struct PeerFacts {
    std::optional<std::string> owner;
    std::vector<std::string> roles;
    std::optional<std::string> tier;
    std::optional<double> score;
    std::optional<std::string> posture;
    std::optional<bool> hardware;
    friend bool operator==(const PeerFacts&, const PeerFacts&) = default;
};

/// What the ledger has of a key.
struct KeyFacts {
    std::string state; ///< a level of policy::Fact::Key
    std::string role;  ///< its class
    /// Evidence of its device was entered with it (ledger::Birth::attestation): who signed that saw it hold.
    bool attested = false;
};

/// A policy that may come to rule.
struct Proposal {
    std::shared_ptr<const policy::Policy> policy; ///< never null
    Bytes id;                                     ///< the SHA-256 of what it is made of
};

struct PolicyConfig {
    std::shared_ptr<const policy::Policy> policy; ///< never null
    std::optional<Proposal> shadow{};
    /// Nothing for a key that stands in no ledger.
    std::function<std::optional<KeyFacts>(const codec::PeerId&, WallTime)> ledger{};
    OperatorId owner{};                         ///< whose call this is
    std::map<OperatorId, std::string> duties{}; ///< of other operators
    std::uint32_t allowsPerSecond = 200;        ///< that get a record each
    /// Bundles come by `/vedette/policy/1`: it is open to those who may connect, unless a rule denies it; and
    /// to everybody while there is no bundle (version 0) or a stale one, with the way there and no more.
    bool exchange = false;
    std::function<std::uint64_t()> nanoseconds{}; ///< to tell how long decisions take; null: nobody measures
};

[[nodiscard]] policy::Action policyActionOf(const swarm::GateRequest& request) noexcept;

class PolicyGate final : public swarm::Gate {
public:
    static constexpr std::size_t kMaxKnown = 100'000;

    /// `door` and `inner` may be null and must outlive it; `inner` is asked what the policy allows.
    PolicyGate(PolicyConfig config, const codec::PeerId& self, const Timeline& timeline,
               const RevocationGate* door, swarm::Gate* inner);

    [[nodiscard]] swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override;
    /// What the policy says; nobody else is asked.
    [[nodiscard]] swarm::Verdict judge(const swarm::GateRequest& request, Instant now);

    [[nodiscard]] std::optional<event::Decision> poll() { return m_log.poll(); }

    [[nodiscard]] std::optional<event::ShadowCompared> pollShadow() { return m_differences.poll(); }

    [[nodiscard]] std::optional<Instant> deadline() const noexcept;
    void wake(Instant now);
    /// What was counted and not yet told.
    void tellAll();

    /// What is open is about to be asked again, all of it.
    void beginReview() { m_differences.beginReview(); }

    /// From when on the same question may get another answer although nothing is said to change, here or from
    /// the proposal.
    [[nodiscard]] Instant changesAfter(Instant now) const;

    /// So many were made in all, but for those that were asked again.
    [[nodiscard]] std::uint64_t decided() const noexcept { return m_decided; }

    /// The question to the policy, facts and all.
    [[nodiscard]] policy::Request questionOf(const swarm::GateRequest& request, Instant now) const;

    [[nodiscard]] const policy::Policy& policy() const noexcept { return *m_config.policy; }

    void replace(std::shared_ptr<const policy::Policy> policy) { m_config.policy = std::move(policy); }

    /// In place of an earlier one; what was counted of that is told. The same one goes on counting.
    void shadow(std::optional<Proposal> proposal);

    /// False when it changes nothing, or there is no room for another peer.
    bool know(const codec::PeerId& peer, PeerFacts facts);

    /// Whose word on tiers, scores and proofs counts before what is told by know(); must outlive it.
    void consult(const trust::Verifier* verifier) noexcept { m_verifier = verifier; }

    /// Whether the policy or the proposal has a rule about what the verifier finds.
    [[nodiscard]] bool asksOfReputation() const noexcept;

    void setLoad(double load) noexcept { m_load = load; }

    void setIncident(unsigned level) noexcept { m_incident = level; }

    void restamp(const Timeline& timeline) { m_timeline = timeline; }

private:
    /// What a policy, and that bundles must come, say together.
    struct Ruling {
        policy::Decision decision;
        std::string name; ///< "rule." and its id, kNoRule or kExchangeRule
    };

    [[nodiscard]] swarm::Verdict decide(const swarm::GateRequest& request, swarm::Gate* inner, Instant now);
    [[nodiscard]] Ruling rulingOf(const policy::Policy& policy, const policy::Request& question) const;
    /// `passed`: the gates behind did not refuse it.
    void compare(const swarm::GateRequest& request, policy::Request question, const Ruling& ruling,
                 bool passed, Instant now);
    /// Without the segments that a policy gives.
    [[nodiscard]] policy::Request bareQuestionOf(const swarm::GateRequest& request, Instant now) const;
    [[nodiscard]] bool isExchange(const policy::Policy& policy, const policy::Request& question) const;
    [[nodiscard]] bool asksFor(policy::Fact fact) const noexcept;
    void tellOfPeer(const codec::PeerId& peer, WallTime at, Instant now, policy::Facts& facts) const;
    [[nodiscard]] std::optional<std::string> revokedState(const codec::PeerId& peer, Instant now) const;

    PolicyConfig m_config;
    std::string m_self;
    Timeline m_timeline;
    const RevocationGate* m_door;
    swarm::Gate* m_inner;
    const trust::Verifier* m_verifier = nullptr;
    std::unordered_map<codec::PeerId, PeerFacts> m_known;
    DecisionLog m_log;
    ShadowLog m_differences;
    std::uint64_t m_decided = 0;
    double m_load = 0;
    unsigned m_incident = 0;
};

} // namespace vedette::node
