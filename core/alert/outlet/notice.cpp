#include "core/alert/outlet/notice.h"

#include "core/alert/body_of.h"
#include "core/crypto/hash.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vedette::alert {

namespace {

constexpr std::size_t kIdBytes = 16;

std::optional<Rule> ruleOfCode(std::string_view code) {
    const auto rules = allRules();
    const auto found = std::ranges::find_if(rules, [&](Rule rule) { return codeOf(rule) == code; });
    return found == rules.end() ? std::nullopt : std::optional(*found);
}

Severity severityNamed(std::string_view name) noexcept {
    for (const Severity one : {Severity::Critical, Severity::High, Severity::Medium, Severity::Low})
        if (codeName(one) == name) return one;
    return Severity::Info;
}

std::optional<Notice::What> whatOf(const event::Event& event) {
    if (std::holds_alternative<event::AlertRaised>(event.body)) return Notice::What::Raised;
    const auto* changed = std::get_if<event::AlertChanged>(&event.body);
    if (changed == nullptr) return std::nullopt;
    if (changed->what == codeName(Change::What::Grew)) return Notice::What::Escalated;
    if (changed->what == "closed") return Notice::What::Closed;
    if (changed->what == codeName(Change::What::Returned) || changed->what == codeName(Change::What::Expired)
        || changed->what == "reopened")
        return Notice::What::Reopened;
    return std::nullopt;
}

/// Of what makes the event this one and no other: two runs may number alike, but not at the same time.
std::string deliveryOf(const event::Event& event, AlertId alert, Notice::What what,
                       const std::string& record) {
    crypto::Sha256 hash;
    hash.update(viewOf("vedette alert delivery 1\n" + record + "\n" + std::to_string(event.wall.ms) + " "
                       + std::to_string(event.id.value) + " " + std::to_string(alert.value) + " "))
        .update(viewOf(codeName(what)));
    const auto digest = hash.finish();
    return "msg_" + toHex(BytesView(digest).first(kIdBytes));
}

template <class Body>
Notice common(const Body& body, const event::Event& event) {
    Notice made;
    made.sequence = event.id.value;
    made.at = event.wall;
    made.alert = body.alert;
    made.severity = severityNamed(body.severity);
    made.subject = body.subject;
    made.peerCount = body.peerCount;
    made.first = event.wall;
    made.last = event.wall;
    return made;
}

} // namespace

std::string_view codeName(Notice::What what) noexcept {
    switch (what) {
    case Notice::What::Raised: return "raised";
    case Notice::What::Reopened: return "reopened";
    case Notice::What::Escalated: return "escalated";
    case Notice::What::Closed: return "closed";
    }
    return "unknown";
}

std::uint64_t HeldBack::count() const noexcept {
    return std::accumulate(severities.begin(), severities.end(), std::uint64_t{0});
}

const std::string& deliveryOf(const Message& message) noexcept {
    return std::visit([](const auto& one) -> const std::string& { return one.delivery; }, message);
}

Severity severityOf(const Message& message) noexcept {
    const auto* notice = std::get_if<Notice>(&message);
    return notice != nullptr ? notice->severity : std::get<HeldBack>(message).worst.severity;
}

WallTime timeOf(const Message& message) noexcept {
    return std::visit([](const auto& one) { return one.at; }, message);
}

std::optional<Notice> noticeOf(const event::Event& event, const Board& board, const NoticeOrigin& origin) {
    const auto what = whatOf(event);
    if (!what) return std::nullopt;
    const auto* raised = std::get_if<event::AlertRaised>(&event.body);
    const auto* changed = std::get_if<event::AlertChanged>(&event.body);
    if (raised == nullptr && changed == nullptr) return std::nullopt; // no other kind has a notice
    const auto rule = ruleOfCode(raised != nullptr ? raised->rule : changed->rule);
    if (!rule) return std::nullopt;
    Notice made = raised != nullptr ? common(*raised, event) : common(*changed, event);
    made.what = *what;
    made.rule = *rule;
    made.count = raised != nullptr ? 1 : changed->count;
    made.network = origin.network;
    made.node = origin.node;
    made.sentence = origin.sentence(*rule);
    made.delivery = deliveryOf(event, made.alert, *what, origin.record);
    const Alert* known = board.find(made.alert);
    if (known != nullptr) {
        made.first = known->since;
        made.last = known->last;
    }
    const auto& peers = known != nullptr  ? known->peers
                      : raised != nullptr ? raised->peers
                                          : std::vector<codec::PeerId>();
    for (const codec::PeerId& peer : peers) {
        if (made.peers.size() == Notice::kMaxPeers) break;
        made.peers.push_back(peer.text());
    }
    return made;
}

} // namespace vedette::alert
