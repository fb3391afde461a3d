#include "core/node/policy_gate.h"

#include "core/geo/address.h"
#include "core/ledger/ledger.h"
#include "core/policy/fact_text.h"
#include "core/policy/replay.h"
#include "core/protocols/bundle/bundle.h"
#include "core/protocols/identify/identify.h"

#include <algorithm>
#include <utility>

namespace vedette::node {

namespace {

using policy::Fact;

static_assert(kExchangeRule == policy::kBundleRule, "a replay knows our records by this name");

constexpr const char* kUnlisted = "unknown"; ///< a key that stands in no ledger

/// Each once.
std::vector<std::string> factNames(const policy::Rule& rule) {
    std::vector<std::string> names;
    for (const policy::Condition& condition : rule.conditions) {
        std::string name = policy::factName(condition.fact);
        if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    }
    return names;
}

ledger::State stateAfter(ledger::Reason reason) {
    switch (ledger::moveOf(reason)) {
    case ledger::Move::Compromise: return ledger::State::Compromised;
    case ledger::Move::Suspend: return ledger::State::Suspended;
    default: return ledger::State::Deactivated;
    }
}

/// What a proof proved is so while it counts; how old it is, is known for good.
void tellOfProof(const trust::Record& record, WallTime at, policy::Facts& facts) {
    if (record.attestedAt.ms == 0) return;
    facts.set(Fact::AttestedAgo,
              static_cast<double>(std::max<std::int64_t>(at.ms - record.attestedAt.ms, 0)) / 1000);
    if (record.attestedBy(at) != trust::Attested::Good) return;
    if (record.device) facts.set(Fact::Hardware, true);
    if (record.posture != trust::Posture::Unsaid)
        facts.set(Fact::Posture, std::string(trust::codeName(record.posture)));
}

} // namespace

policy::Action policyActionOf(const swarm::GateRequest& request) noexcept {
    switch (request.action) {
    case swarm::Action::Accept: return policy::Action::Connect;
    case swarm::Action::Dial: return policy::Action::Dial;
    case swarm::Action::Secure:
        return request.context.direction == event::Direction::Inbound ? policy::Action::Connect
                                                                      : policy::Action::Dial;
    case swarm::Action::OpenInbound: return policy::Action::Open;
    case swarm::Action::OpenOutbound: return policy::Action::Call;
    case swarm::Action::Identify: return policy::Action::Identify;
    case swarm::Action::Subscribe: return policy::Action::Subscribe;
    case swarm::Action::Message: return policy::Action::Publish;
    case swarm::Action::DhtWrite: return policy::Action::DhtPut;
    case swarm::Action::DhtRead: return policy::Action::DhtGet;
    case swarm::Action::RelayReserve: return policy::Action::Relay;
    case swarm::Action::AskTask: return policy::Action::Task;
    case swarm::Action::Administer: break;
    }
    return policy::Action::Administer;
}

PolicyGate::PolicyGate(PolicyConfig config, const codec::PeerId& self, const Timeline& timeline,
                       const RevocationGate* door, swarm::Gate* inner)
    : m_config(std::move(config)),
      m_self(self.text()),
      m_timeline(timeline),
      m_door(door),
      m_inner(inner),
      m_log(m_config.allowsPerSecond) {
    shadow(std::exchange(m_config.shadow, std::nullopt));
}

void PolicyGate::shadow(std::optional<Proposal> proposal) {
    if (proposal && m_config.shadow && proposal->id == m_config.shadow->id) return;
    m_config.shadow = std::move(proposal);
    if (m_config.shadow) {
        m_differences.begin(m_config.shadow->id, m_config.shadow->policy->version());
    } else {
        m_differences.begin({}, 0);
    }
}

std::optional<Instant> PolicyGate::deadline() const noexcept {
    const auto first = m_log.deadline();
    const auto second = m_differences.deadline();
    return first && second ? std::min(*first, *second) : first ? first : second;
}

void PolicyGate::wake(Instant now) {
    m_log.tellDue(now);
    m_differences.tellDue(now);
}

void PolicyGate::tellAll() {
    m_log.tellAll();
    m_differences.tellAll();
}

bool PolicyGate::asksFor(Fact fact) const noexcept {
    return policy().asksFor(fact) || (m_config.shadow && m_config.shadow->policy->asksFor(fact));
}

bool PolicyGate::asksOfReputation() const noexcept {
    const auto found = {Fact::Tier, Fact::Score, Fact::AttestedAgo, Fact::Hardware, Fact::Posture};
    return std::ranges::any_of(found, [this](Fact fact) { return asksFor(fact); });
}

std::optional<std::string> PolicyGate::revokedState(const codec::PeerId& peer, Instant now) const {
    if (m_door == nullptr) return std::nullopt;
    const ledger::RevocationGuard& guard = m_door->guard();
    const ledger::KeyId key = ledger::KeyId::of(peer);
    if (guard.judge(key, now) != ledger::RevocationGuard::Verdict::Revoked) return std::nullopt;
    const ledger::Refused* refused = guard.set()->find(key);
    return std::string(ledger::stateName(stateAfter(refused->reason)));
}

void PolicyGate::tellOfPeer(const codec::PeerId& peer, WallTime at, Instant now, policy::Facts& facts) const {
    facts.set(Fact::Peer, peer.text());
    std::vector<std::string> roles;
    std::string key = kUnlisted;
    if (m_config.ledger) {
        if (auto found = m_config.ledger(peer, at)) {
            key = std::move(found->state);
            facts.set(Fact::Hardware, found->attested);
            if (!found->role.empty()) roles.push_back(std::move(found->role));
        }
    }
    // The set may be later than the ledger.
    if (auto revoked = revokedState(peer, now)) key = *std::move(revoked);
    facts.set(Fact::Key, std::move(key));
    if (const auto found = m_known.find(peer); found != m_known.end()) {
        const PeerFacts& known = found->second;
        roles.insert(roles.end(), known.roles.begin(), known.roles.end());
        if (known.owner) facts.set(Fact::Owner, *known.owner);
        if (known.tier) facts.set(Fact::Tier, *known.tier);
        if (known.score) facts.set(Fact::Score, *known.score);
        if (known.posture) facts.set(Fact::Posture, *known.posture);
        if (known.hardware) facts.set(Fact::Hardware, *known.hardware);
    }
    if (m_verifier != nullptr) {
        const trust::Assessment found = m_verifier->assess(peer);
        facts.set(Fact::Tier, std::string(trust::codeName(found.tier)));
        facts.set(Fact::Score, found.score);
        if (const trust::Record* record = m_verifier->recordOf(peer)) tellOfProof(*record, at, facts);
    }
    if (!roles.empty()) facts.set(Fact::Role, std::move(roles));
}

policy::Request PolicyGate::questionOf(const swarm::GateRequest& request, Instant now) const {
    policy::Request out = bareQuestionOf(request, now);
    out.facts = policy().placed(std::move(out.facts));
    return out;
}

policy::Request PolicyGate::bareQuestionOf(const swarm::GateRequest& request, Instant now) const {
    policy::Request out;
    out.action = policyActionOf(request);
    out.at = m_timeline.wall(now);
    if (request.action == swarm::Action::Administer) {
        out.resource = request.resource;
        out.facts.set(Fact::Key, std::string(kUnlisted));
        if (const auto duty = m_config.duties.find(request.subject.operatorId); duty != m_config.duties.end())
            out.facts.set(Fact::Duty, duty->second);
    } else if (out.action == policy::Action::Dial) {
        out.resource = request.subject.address.withoutPeer().text();
    } else if (out.action != policy::Action::Connect && out.action != policy::Action::Relay) {
        out.resource = request.resource;
    }
    if (!request.subject.peer.empty()) tellOfPeer(request.subject.peer, out.at, now, out.facts);
    out.facts.set(Fact::ToPeer, m_self);
    out.facts.set(Fact::Load, m_load);
    out.facts.set(Fact::Incident, static_cast<double>(m_incident));
    if (const auto source = geo::addressOf(request.subject.address)) out.facts.set(Fact::Source, *source);
    if (request.context.connection) {
        const Duration age = std::max(now - request.context.connectedSince, Duration{});
        out.facts.set(Fact::SessionAge, std::chrono::duration<double>(age).count());
    }
    policy::tellTheTime(out);
    return out;
}

bool PolicyGate::isExchange(const policy::Policy& policy, const policy::Request& question) const {
    if (!m_config.exchange) return false;
    const std::string& what = question.resource;
    switch (question.action) {
    case policy::Action::Open:
    case policy::Action::Call:
        if (what == bundle::kProtocol) return true;
        break;
    case policy::Action::Publish:
    case policy::Action::Subscribe: return what == bundle::kTopic;
    default: break;
    }
    const policy::Document& document = policy.document();
    const bool idle = document.version == 0 || (document.staleFrom && question.at >= *document.staleFrom);
    if (!idle) return false;
    switch (question.action) {
    case policy::Action::Connect:
    case policy::Action::Dial: return true;
    case policy::Action::Identify: return what == "protocols";
    case policy::Action::Open:
    case policy::Action::Call: return what == identify::kProtocol || what == identify::kPushProtocol;
    default: return false;
    }
}

swarm::Verdict PolicyGate::ask(const swarm::GateRequest& request, Instant now) {
    return decide(request, m_inner, now);
}

swarm::Verdict PolicyGate::judge(const swarm::GateRequest& request, Instant now) {
    return decide(request, nullptr, now);
}

PolicyGate::Ruling PolicyGate::rulingOf(const policy::Policy& policy, const policy::Request& question) const {
    Ruling out{policy.decideAsAsked(question), std::string(kNoRule)};
    if (out.decision.rule != nullptr) {
        out.name = std::string(kRulePrefix) + out.decision.rule->id;
    } else if (out.decision.allowed) {
        out.name.clear(); // it is no more than not refused: it is not known yet who asks
    } else if (isExchange(policy, question)) {
        out.decision.allowed = true;
        out.name = kExchangeRule;
    }
    return out;
}

swarm::Verdict PolicyGate::decide(const swarm::GateRequest& request, swarm::Gate* inner, Instant now) {
    const std::uint64_t began = m_config.nanoseconds ? m_config.nanoseconds() : 0;
    const bool ownCall = request.action == swarm::Action::Administer && m_config.owner
                      && request.subject.operatorId == m_config.owner;
    policy::Request question = bareQuestionOf(request, now);
    std::optional<policy::Request> asProposed;
    if (m_config.shadow && !ownCall) asProposed = question;
    question.facts = policy().placed(std::move(question.facts));
    const Ruling ruling = ownCall ? Ruling{{true, nullptr}, {}} : rulingOf(policy(), question);
    swarm::Verdict verdict = swarm::Allow{};
    std::string rule = ruling.name;
    if (!ruling.decision.allowed) {
        verdict = swarm::Refuse{rule, swarm::Refuse::Manner::NotServed};
    } else if (inner != nullptr) {
        verdict = inner->ask(request, now);
        if (const auto* refusal = std::get_if<swarm::Refuse>(&verdict)) rule = refusal->rule;
    }
    const bool refused = std::holds_alternative<swarm::Refuse>(verdict);
    const bool again = request.context.occasion == swarm::Occasion::Again;
    if (!again) ++m_decided;
    if (!again || refused) {
        event::Decision brief;
        brief.peer = request.subject.peer;
        brief.remote = request.subject.address;
        brief.connection = request.context.connection;
        brief.who = request.subject.operatorId;
        brief.action = policy::actionName(question.action);
        brief.resource = question.resource;
        brief.outcome = refused                                       ? "refused"
                      : std::holds_alternative<swarm::Allow>(verdict) ? "allowed"
                                                                      : "asked";
        brief.rule = std::move(rule);
        brief.version = policy().version();
        brief.again = again;
        m_log.note(brief, now, [&] {
            brief.facts = policy::linesOf(question.facts);
            if (ruling.decision.rule != nullptr) brief.used = factNames(*ruling.decision.rule);
            if (m_config.nanoseconds) brief.took = Duration(m_config.nanoseconds() - began);
            return std::move(brief);
        });
    }
    if (asProposed) compare(request, *std::move(asProposed), ruling, !refused, now);
    return verdict;
}

void PolicyGate::compare(const swarm::GateRequest& request, policy::Request question, const Ruling& ruling,
                         bool passed, Instant now) {
    const policy::Policy& proposal = *m_config.shadow->policy;
    question.facts = proposal.placed(std::move(question.facts));
    const Ruling proposed = rulingOf(proposal, question);
    const bool was = ruling.decision.allowed;
    // What a gate behind refuses is refused whatever the proposal says.
    if (proposed.decision.allowed == was || (was && !passed))
        return m_differences.agreed(request.context.occasion, now);
    event::ShadowCompared what;
    what.peer = request.subject.peer;
    what.remote = request.subject.address;
    what.who = request.subject.operatorId;
    what.action = policy::actionName(question.action);
    what.resource = std::move(question.resource);
    what.outcome = was ? "allowed" : "refused";
    what.rule = ruling.name;
    what.proposed = proposed.name;
    m_differences.differed(std::move(what), request.context, now);
}

Instant PolicyGate::changesAfter(Instant now) const {
    constexpr Duration kLook = std::chrono::seconds(1); // at what changes all the time
    Instant next = Instant::max();
    const auto changing = {Fact::Load, Fact::SessionAge, Fact::AttestedAgo};
    if (std::ranges::any_of(changing, [&](Fact fact) { return asksFor(fact); })) next = now + kLook;
    const WallTime wall = m_timeline.wall(now);
    const auto heed = [&](const policy::Policy& one) {
        const auto at = one.changesAfter(wall);
        if (!at) return;
        // A time so far off that it does not fit comes when the program was started anew long since.
        constexpr std::int64_t kFar = std::int64_t{365} * 24 * 3600 * 1000;
        const auto left = std::chrono::milliseconds(std::min(at->ms - wall.ms, kFar));
        next = std::min(next, now + left);
    };
    heed(policy());
    if (m_config.shadow) heed(*m_config.shadow->policy);
    return next;
}

bool PolicyGate::know(const codec::PeerId& peer, PeerFacts facts) {
    const auto found = m_known.find(peer);
    if (found != m_known.end()) {
        if (found->second == facts) return false;
        found->second = std::move(facts);
        return true;
    }
    if (m_known.size() >= kMaxKnown) return false;
    m_known.emplace(peer, std::move(facts));
    return true;
}

} // namespace vedette::node
