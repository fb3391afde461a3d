// How peers behave, and what breaks.
#include "core/alert/watch_impl.h"

#include <set>

namespace vedette::alert {

namespace {

/// Bounds that an honest peer in a hurry meets, too.
bool isBound(std::string_view rule) noexcept {
    return rule.starts_with("limit.");
}

/// Weather, not intent: what a network that fails does to an honest peer.
bool isWeather(std::string_view violation) noexcept {
    return violation.ends_with("timeout") || violation.ends_with("early_end")
        || violation.ends_with("never_closed") || violation.ends_with("connection_lost");
}

bool isMismatch(std::string_view violation) noexcept {
    return violation == "session.peer_mismatch";
}

/// The connection was torn, neither side having ended it.
bool isTorn(std::string_view reason) noexcept {
    return reason == "close.wire_broken" || reason.ends_with("timeout");
}

bool isBelowZero(std::string_view standing) noexcept {
    return standing == "negative" || standing == "distrusted" || standing == "muted"
        || standing == "graylisted";
}

/// The policy refused somebody whom it lists in a segment something at our end. What strangers try is the
/// business of others, and what we tried ourselves was refused before anybody heard of it.
bool isTrespass(const event::Decision& body) noexcept {
    const bool byPolicy = body.rule.starts_with("rule.") || body.rule.starts_with("policy.");
    const bool theirs = body.action == "connect" || body.action == "open" || body.action == "task"
                     || body.action == "dht-put";
    return body.outcome == "refused" && byPolicy && theirs
        && std::ranges::any_of(body.facts,
                               [](const std::string& fact) { return fact.starts_with("who.segment="); });
}

} // namespace

void Watch::Impl::on(const event::Event& event, const event::ConnectionClosed& body) {
    if (open > 0) --open;
    if (!isTorn(body.reason)) return;
    const auto one = std::ranges::find(losses, body.peer, &Met::peer);
    if (one != losses.end()) losses.erase(one); // each peer once
    while (!losses.empty()
           && (event.at - losses.front().first > limits::kLossSpan || losses.size() >= kMaxRecent))
        losses.pop_front();
    losses.push_back({body.peer, event.at, event.id});
    const auto seen = static_cast<double>(losses.size());
    const double share = seen / (seen + static_cast<double>(open));
    if (losses.size() < limits::kLosses || share < limits::kLossShare) return;
    if (!lossSaid.again(event.at, seen)) return;
    Finding made = finding(Rule::MassLoss, event, {}, share, limits::kLossShare);
    for (const Met& other : losses) made.concern(other.peer);
    made.causes.clear();
    const std::size_t first = losses.size() > Finding::kMaxCauses ? losses.size() - Finding::kMaxCauses : 0;
    for (std::size_t i = first; i < losses.size(); ++i) made.causes.push_back(losses[i].event);
    made.add(Measure::Seen, seen);
    made.add(Measure::Total, seen + static_cast<double>(open));
    made.add(Measure::Share, share);
    made.add(Measure::Seconds, std::chrono::duration<double>(limits::kLossSpan).count());
    raise(std::move(made));
}

void Watch::Impl::on(const event::Event& event, const event::Refused& body) {
    const auto times = static_cast<double>(body.count);
    if (body.action == "message") {
        // By policy, which MessageRefused tells without a reason: who brings it is not always to blame.
        if (body.peer.empty()) return;
        count(spam.at(numberOf(body.peer)), event, Rule::MessageSpam, body.peer.text(), body.peer, times,
              limits::kSpam, limits::kSpamHalfLife);
        return;
    }
    const auto prefix = Prefix::of(body.remote);
    if (!prefix || !prefix->isPublic) return;
    if (body.action == "accept") {
        count(flooding.at(prefix->number()), event, Rule::ConnectionFlood, prefix->text(), body.peer, times,
              limits::kFlood, limits::kFloodHalfLife);
        return;
    }
    const double weight = isBound(body.rule) ? limits::kBoundWeight * times : times;
    count(refused.at(prefix->number()), event, Rule::RefusalStorm, prefix->text(), body.peer, weight,
          limits::kRefusals, limits::kRefusalHalfLife);
}

void Watch::Impl::on(const event::Event& event, const event::PeerViolated& body) {
    if (isMismatch(body.violation)) {
        const auto ip = codec::IpEndpoint::of(body.remote);
        if (!ip) return;
        const std::string address = body.remote.text();
        count(moved.at(hash(address)), event, Rule::IdentityMoved, address, body.peer, 1, limits::kMoved,
              limits::kMovedHalfLife);
        return;
    }
    if (isWeather(body.violation)) return;
    if (!body.peer.empty()) {
        count(breaches.at(numberOf(body.peer)), event, Rule::ProtocolBroken, body.peer.text(), body.peer, 1,
              limits::kBreaches, limits::kBreachHalfLife);
        return;
    }
    // Whoever breaks the handshake has no name yet, but comes from somewhere.
    const auto prefix = Prefix::of(body.remote);
    if (!prefix || !prefix->isPublic) return;
    count(refused.at(prefix->number()), event, Rule::RefusalStorm, prefix->text(), {}, 1, limits::kRefusals,
          limits::kRefusalHalfLife);
}

void Watch::Impl::on(const event::Event& event, const event::StreamViolated& body) {
    if (isWeather(body.violation) || body.peer.empty()) return;
    count(breaches.at(numberOf(body.peer)), event, Rule::ProtocolBroken, body.peer.text(), body.peer, 1,
          limits::kBreaches, limits::kBreachHalfLife);
}

void Watch::Impl::on(const event::Event& event, const event::PeerMisbehaved& body) {
    if (body.peer.empty()) return;
    count(breaches.at(numberOf(body.peer)), event, Rule::ProtocolBroken, body.peer.text(), body.peer, 1,
          limits::kBreaches, limits::kBreachHalfLife);
}

void Watch::Impl::on(const event::Event& event, const event::MessageRefused& body) {
    if (body.reason.empty() || body.from.empty()) return;
    count(spam.at(numberOf(body.from)), event, Rule::MessageSpam, body.from.text(), body.from, 1,
          limits::kSpam, limits::kSpamHalfLife);
}

void Watch::Impl::on(const event::Event& event, const event::ScoreChanged& body) {
    if (!isBelowZero(body.after) || isBelowZero(body.before)) return;
    const auto one = std::ranges::find(fallen, body.peer, &Met::peer);
    if (one != fallen.end()) fallen.erase(one);
    while (!fallen.empty()
           && (event.at - fallen.front().first > limits::kCollapseSpan || fallen.size() >= kMaxRecent))
        fallen.pop_front();
    fallen.push_back({body.peer, event.at, event.id});
    const auto seen = static_cast<double>(fallen.size());
    if (seen < limits::kCollapse || !fallenSaid.again(event.at, seen)) return;
    Finding made = finding(Rule::ScoreCollapse, event, {}, seen, limits::kCollapse);
    for (const Met& other : fallen) made.concern(other.peer);
    made.add(Measure::Peers, seen);
    made.add(Measure::Seconds, std::chrono::duration<double>(limits::kCollapseSpan).count());
    raise(std::move(made));
}

void Watch::Impl::on(const event::Event& event, const event::BootstrapCompared& body) {
    const std::size_t pairs =
        std::min({body.first.size(), body.second.size(), body.shared.size(), body.smaller.size()});
    std::size_t apart = 0;
    std::size_t compared = 0;
    double least = 1;
    std::vector<codec::PeerId> strangers;
    for (std::size_t i = 0; i < pairs; ++i) {
        if (body.smaller[i] < limits::kNearest) continue;
        ++compared;
        const double share = static_cast<double>(body.shared[i]) / static_cast<double>(body.smaller[i]);
        if (share >= limits::kAgreement) continue;
        ++apart;
        least = std::min(least, share);
        for (const codec::PeerId& one : {body.first[i], body.second[i]})
            if (std::ranges::find(strangers, one) == strangers.end()) strangers.push_back(one);
    }
    if (apart == 0) return;
    Finding made = finding(Rule::WaysInDisagree, event, {}, 1 - least, 1 - limits::kAgreement);
    // Who disagrees with most others, if anybody does; else all that disagree.
    for (const codec::PeerId& one : body.odd.empty() ? strangers : body.odd) made.concern(one);
    made.add(Measure::Seen, static_cast<double>(apart));
    made.add(Measure::Total, static_cast<double>(compared));
    made.add(Measure::Share, least);
    raise(std::move(made));
}

void Watch::Impl::on(const event::Event& event, const event::TaskEnded& body) {
    if (body.direction != event::Direction::Outbound || body.outcome == "withdrawn") return;
    counted(tasks, event, Rule::TaskFailures, body.peer, body.outcome != "done");
}

void Watch::Impl::on(const event::Event& event, const event::Decision& body) {
    if (body.peer.empty() || body.again || !isTrespass(body)) return;
    count(trespasses.at(numberOf(body.peer)), event, Rule::LateralMovement, body.peer.text(), body.peer,
          static_cast<double>(body.count), limits::kTrespass, limits::kTrespassHalfLife);
}

void Watch::Impl::on(const event::Event& event, const event::CanaryEnded& body) {
    const bool wrong = body.outcome == "wrong";
    if (!wrong && body.outcome != "withheld") return;
    count(lies.at(numberOf(body.peer)), event, Rule::FalseAnswers, body.peer.text(), body.peer,
          wrong ? 1.0 : limits::kWithheld, limits::kFalse, limits::kFalseHalfLife);
}

void Watch::Impl::on(const event::Event& event, const event::AttestationEnded& body) {
    if (body.outcome != "refuted") return;
    Finding made = finding(Rule::FalseProof, event, body.peer.text(), 1, 1);
    made.concern(body.peer);
    raise(std::move(made));
}

void Watch::Impl::on(const event::Event& event, const event::IdentityAway& body) {
    Finding made = finding(Rule::IdentityAway, event, body.self.text(), 1, 1);
    made.concern(body.self);
    raise(std::move(made));
}

void Watch::Impl::on(const event::Event& event, const event::StoreTroubled& body) {
    if (body.code.empty()) return;
    Finding made = finding(Rule::RecordTrouble, event, {}, 1, 1);
    made.add(Measure::Seen, static_cast<double>(body.dropped));
    raise(std::move(made));
}

} // namespace vedette::alert
