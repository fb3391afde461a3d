#include "core/lab/sentries.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace vedette::lab {

namespace {

using alert::Rule;

/// The rules that tell of an assault of that kind.
struct Tells {
    std::string_view kind;
    std::array<Rule, 5> rules; ///< the last one repeated
};

constexpr std::array kTells{
    Tells{"bootnode-hijack",
          {Rule::WaysInDisagree, Rule::CrowdedPrefix, Rule::TableTakeover, Rule::MeshTakeover,
           Rule::IdentityTwice}},
    Tells{"censor",
          {Rule::CrowdedPrefix, Rule::MeshTakeover, Rule::TableTakeover, Rule::ScoreCollapse,
           Rule::ScoreCollapse}},
    Tells{"eclipse-key",
          {Rule::KeyTooDense, Rule::RefusalStorm, Rule::CrowdedPrefix, Rule::TableTakeover,
           Rule::TableTakeover}},
    Tells{"eclipse-node",
          {Rule::CrowdedPrefix, Rule::MeshTakeover, Rule::TableTakeover, Rule::ScoreCollapse,
           Rule::ScoreCollapse}},
    Tells{
        "false-answers",
        {Rule::FalseAnswers, Rule::FalseAnswers, Rule::FalseAnswers, Rule::FalseAnswers, Rule::FalseAnswers}},
    Tells{"flooding",
          {Rule::ConnectionFlood, Rule::RefusalStorm, Rule::RefusalStorm, Rule::RefusalStorm,
           Rule::RefusalStorm}},
    Tells{"gossip-spam",
          {Rule::MessageSpam, Rule::RefusalStorm, Rule::CrowdedPrefix, Rule::ScoreCollapse,
           Rule::ScoreCollapse}},
    Tells{"impersonation",
          {Rule::IdentityMoved, Rule::IdentityTwice, Rule::IdentityTwice, Rule::IdentityTwice,
           Rule::IdentityTwice}},
    Tells{"partition", {Rule::MassLoss, Rule::MassLoss, Rule::MassLoss, Rule::MassLoss, Rule::MassLoss}},
    Tells{"slow-spam",
          {Rule::MessageSpam, Rule::ScoreCollapse, Rule::ScoreCollapse, Rule::ScoreCollapse,
           Rule::ScoreCollapse}},
    Tells{"sybil-swarm",
          {Rule::CrowdedPrefix, Rule::RefusalStorm, Rule::TableTakeover, Rule::KeyTooDense,
           Rule::MeshTakeover}},
    Tells{"worm",
          {Rule::LateralMovement, Rule::RefusalStorm, Rule::RefusalStorm, Rule::RefusalStorm,
           Rule::RefusalStorm}},
};

bool tellsOf(Rule rule, std::string_view kind) {
    const auto found = std::ranges::find(kTells, kind, &Tells::kind);
    return found != kTells.end() && std::ranges::find(found->rules, rule) != found->rules.end();
}

/// Does "240.1.2.0/24" or "/ip4/240.1.2.3/tcp/4001" name that IPv4 address?
bool names(const std::string& subject, const std::string& address) {
    const auto network = address.substr(0, address.rfind('.') + 1);
    return subject == network + "0/24" || subject.find("/" + address + "/") != std::string::npos;
}

} // namespace

void Sentries::see(std::uint32_t member, bool observer, const event::Event& event) {
    ++m_events;
    if (!m_begin) m_begin = event.at;
    Post& post = m_posts[member];
    if (std::holds_alternative<event::Listening>(event.body) && std::exchange(post.listening, true))
        post.watch.reset(); // the node is another one
    if (!post.watch) post.watch.emplace(alert::WatchConfig{.key = m_seed + member, .tracked = kTracked});
    post.watch->see(event);
    while (auto finding = post.watch->poll()) {
        // Many members, one fleet: what several see of one subject is one row.
        const auto change = m_board.fold("fleet", *finding, event.wall);
        if (m_found.size() >= kMaxFindings) continue;
        AlertId id = change ? change->alert : AlertId{};
        if (!id) {
            for (const auto& [known, alert] : m_board.alerts())
                if (alert.rule == finding->rule && alert.subject == finding->subject) id = known;
        }
        m_found.push_back({event.at, id, observer, std::move(finding->peers)});
    }
}

Detection Sentries::judge(const std::optional<Label>& label, bool attack, Duration lasted) const {
    Detection made;
    made.events = m_events;
    const std::set<codec::PeerId> attackers =
        label ? std::set(label->attackers.begin(), label->attackers.end()) : std::set<codec::PeerId>();
    std::set<AlertId> pointing;
    std::set<AlertId> naming; ///< an attacker, by whatever rule
    const bool nobody = attackers.empty() && label && label->addresses.empty();
    for (const Found& found : m_found) {
        const alert::Alert* alert = m_board.find(found.alert);
        if (!attack || !label || alert == nullptr || found.at < label->begin) continue;
        const bool named =
            std::ranges::any_of(found.peers, [&](const auto& peer) { return attackers.contains(peer); })
            || std::ranges::any_of(label->addresses,
                                   [&](const auto& address) { return names(alert->subject, address); });
        if (named) naming.insert(alert->id);
        if (!(named || nobody) || !tellsOf(alert->rule, label->kind)) continue;
        pointing.insert(alert->id);
        const Duration after = found.at - label->begin;
        if (!made.after) made.after = after;
        if (found.observer && !made.afterByObservers) made.afterByObservers = after;
    }
    std::set<AlertId> told;
    for (const Found& found : m_found) {
        const alert::Alert* alert = m_board.find(found.alert);
        if (alert == nullptr || !told.insert(alert->id).second) continue;
        SeenAlert seen{alert->rule,
                       alert->subject,
                       alert->severity,
                       alert->count,
                       alert->peerCount,
                       found.at - *m_begin,
                       pointing.contains(alert->id)};
        if (!seen.pointsAtIt && !naming.contains(alert->id)) {
            ++made.falseAlerts;
            if (seen.severity == alert::Severity::Critical) ++made.critical;
        }
        made.alerts.push_back(std::move(seen));
    }
    const double hours = std::chrono::duration<double>(lasted).count() / 3600;
    if (hours > 0) made.falsePerHour = static_cast<double>(made.falseAlerts) / hours;
    return made;
}

} // namespace vedette::lab
