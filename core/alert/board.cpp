#include "core/alert/board.h"

#include "core/base/bytes.h"
#include "core/codec/utf8.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace vedette::alert {

namespace {

/// A peer may have chosen it, as that of a topic.
std::string subjectOf(const std::string& subject) {
    if (codec::isOneLine(subject, Finding::kMaxSubject)) return subject;
    const BytesView bytes = viewOf(subject);
    return toHex(bytes.first(std::min(bytes.size(), Finding::kMaxSubject / 2)));
}

Evidence evidenceOf(const Finding& finding, WallTime now) {
    Evidence made{now, finding.value, finding.limit, finding.data, finding.causes};
    if (made.data.size() > Finding::kMaxData) made.data.resize(Finding::kMaxData);
    if (made.causes.size() > Finding::kMaxCauses) made.causes.resize(Finding::kMaxCauses);
    return made;
}

void gather(Alert& alert, const Finding& finding) {
    for (const codec::PeerId& peer : finding.peers) {
        if (alert.peers.size() >= Alert::kMaxPeers) break;
        if (std::ranges::find(alert.peers, peer) == alert.peers.end()) alert.peers.push_back(peer);
    }
    alert.peerCount = std::max({alert.peerCount, finding.peerCount, std::uint64_t{alert.peers.size()}});
}

bool isPowerOfTen(std::uint64_t count) noexcept {
    if (count < 10) return false;
    while (count % 10 == 0) count /= 10;
    return count == 1;
}

bool isReason(std::string_view text) {
    return !text.empty() && codec::isOneLine(text, Alert::kMaxText);
}

bool isOver(const Acceptance& accepted, WallTime now) noexcept {
    return accepted.until.ms != 0 && accepted.until <= now;
}

} // namespace

std::string_view codeName(Change::What what) noexcept {
    switch (what) {
    case Change::What::Raised: return "raised";
    case Change::What::Grew: return "grew";
    case Change::What::Returned: return "returned";
    case Change::What::Expired: return "expired";
    }
    return "unknown";
}

// --- findings

std::optional<Change> Board::fold(const std::string& network, const Finding& finding, WallTime now) {
    Fold key{network, finding.rule, subjectOf(finding.subject)};
    const std::uint16_t confidence = confidenceOf(finding.rule, finding.value, finding.limit);
    const auto known = m_byFold.find(key);
    if (known == m_byFold.end()) {
        Alert fresh;
        fresh.severity = severityOf(factsOf(finding.rule).impact, confidence);
        if (!makeRoom(fresh.severity)) return std::nullopt;
        fresh.id = {++m_lastAlert};
        fresh.network = network;
        fresh.rule = finding.rule;
        fresh.subject = std::get<2>(key);
        fresh.confidence = confidence;
        fresh.since = fresh.last = now;
        fresh.count = 1;
        fresh.first = fresh.worst = evidenceOf(finding, now);
        gather(fresh, finding);
        const AlertId id = fresh.id;
        m_byFold.emplace(std::move(key), id);
        m_alerts.emplace(id, std::move(fresh));
        return Change{Change::What::Raised, id};
    }
    Alert& alert = m_alerts.at(known->second);
    const Severity severityBefore = alert.severity;
    const std::uint64_t peersBefore = alert.peerCount;
    ++alert.count;
    alert.last = std::max(alert.last, now);
    alert.confidence = std::max(alert.confidence, confidence);
    alert.severity = severityOf(factsOf(alert.rule).impact, alert.confidence);
    gather(alert, finding);
    if (finding.value > alert.worst.value) alert.worst = evidenceOf(finding, now);
    if (alert.closed || (alert.accepted && outgrew(*alert.accepted, alert))) {
        alert.closed.reset();
        alert.accepted.reset();
        return Change{Change::What::Returned, alert.id};
    }
    const bool wider = alert.peerCount >= 4 && std::bit_width(alert.peerCount) > std::bit_width(peersBefore);
    if (alert.severity > severityBefore || wider || isPowerOfTen(alert.count))
        return Change{Change::What::Grew, alert.id};
    return std::nullopt;
}

bool Board::makeRoom(Severity severity) {
    if (m_alerts.size() < kMaxAlerts) return true;
    ++m_lost;
    const auto worth = [](const Alert& one) {
        return std::tuple(!one.closed, static_cast<bool>(one.incident), one.severity, one.last, one.id);
    };
    const auto least =
        std::ranges::min_element(m_alerts, {}, [&](const auto& entry) { return worth(entry.second); });
    const Alert& victim = least->second;
    if (!victim.closed && (victim.incident || victim.severity > severity)) return false;
    if (victim.incident) std::erase(m_incidents.at(victim.incident).alerts, victim.id);
    m_byFold.erase(Fold{victim.network, victim.rule, victim.subject});
    m_alerts.erase(least);
    return true;
}

std::vector<Change> Board::expire(WallTime now) {
    std::vector<Change> changes;
    for (auto& [id, alert] : m_alerts) {
        if (alert.accepted && isOver(*alert.accepted, now)) {
            alert.accepted.reset();
            changes.push_back({Change::What::Expired, id});
            continue;
        }
        // One that a suppression uncovers, unless another one still covers it.
        const auto over = [&, &uncovered = alert](const Suppression& one) {
            return one.until <= now && covers(one, uncovered, {one.until.ms - 1});
        };
        if (stateOf(alert, now) == State::Open && std::ranges::any_of(m_suppressions, over))
            changes.push_back({Change::What::Expired, id});
    }
    std::erase_if(m_suppressions, [&](const Suppression& one) { return one.until <= now; });
    return changes;
}

// --- what operators do

Result<Alert*> Board::toMove(AlertId id) {
    const auto found = m_alerts.find(id);
    if (found == m_alerts.end()) return Fail{AlertError::NoSuchAlert};
    return &found->second;
}

Result<Standing> Board::acknowledge(AlertId id, OperatorId who, std::string why, WallTime until,
                                    WallTime now) {
    Alert& alert = *VD_TRY(toMove(id));
    if (alert.closed) return Fail{AlertError::AlreadyClosed};
    if (!isReason(why)) return Fail{AlertError::BadText};
    if (until.ms != 0 && until <= now) return Fail{AlertError::Past};
    Acceptance made{
        who, now, until, std::move(why), alert.severity, alert.count, alert.peerCount, alert.worst.value};
    return Standing{std::exchange(alert.accepted, std::move(made)), {}};
}

Result<Standing> Board::reopen(AlertId id) {
    Alert& alert = *VD_TRY(toMove(id));
    if (!alert.accepted && !alert.closed) return Fail{AlertError::AlreadyOpen};
    return Standing{std::exchange(alert.accepted, std::nullopt), std::exchange(alert.closed, std::nullopt)};
}

Result<Standing> Board::close(AlertId id, OperatorId who, std::string cause, WallTime now) {
    Alert& alert = *VD_TRY(toMove(id));
    if (alert.closed) return Fail{AlertError::AlreadyClosed};
    if (!isReason(cause)) return Fail{AlertError::BadText};
    alert.closed = Closure{who, now, std::move(cause)};
    return Standing{std::exchange(alert.accepted, std::nullopt), {}};
}

Result<std::string> Board::assign(AlertId id, std::string owner) {
    Alert& alert = *VD_TRY(toMove(id));
    if (!codec::isOneLine(owner, Alert::kMaxText)) return Fail{AlertError::BadText};
    return std::exchange(alert.owner, std::move(owner));
}

Result<std::uint64_t> Board::comment(AlertId id, OperatorId who, std::string text, WallTime now) {
    Alert& alert = *VD_TRY(toMove(id));
    if (!isReason(text)) return Fail{AlertError::BadText};
    if (alert.comments.size() >= Alert::kMaxComments) return Fail{AlertError::TooMany};
    alert.comments.push_back({++alert.commentsMade, who, now, std::move(text)});
    return alert.commentsMade;
}

Result<Comment> Board::retract(AlertId id, std::uint64_t comment) {
    Alert& alert = *VD_TRY(toMove(id));
    const auto found = std::ranges::find(alert.comments, comment, &Comment::number);
    if (found == alert.comments.end()) return Fail{AlertError::NoSuchComment};
    Comment was = std::move(*found);
    alert.comments.erase(found);
    return was;
}

Result<std::uint64_t> Board::suppress(Suppression suppression) {
    if (!isReason(suppression.why) || !codec::isOneLine(suppression.network, Alert::kMaxText)
        || !codec::isOneLine(suppression.subject, Finding::kMaxSubject)) {
        return Fail{AlertError::BadText};
    }
    if (suppression.until.ms == 0) return Fail{AlertError::NoEnd};
    if (suppression.until <= suppression.since) return Fail{AlertError::Past};
    if (m_suppressions.size() >= kMaxSuppressions) return Fail{AlertError::TooMany};
    suppression.id = ++m_lastSuppression;
    m_suppressions.push_back(std::move(suppression));
    return m_lastSuppression;
}

Result<Suppression> Board::lift(std::uint64_t suppression, WallTime now) {
    const auto found = std::ranges::find(m_suppressions, suppression, &Suppression::id);
    if (found == m_suppressions.end() || found->until <= now) return Fail{AlertError::NoSuchSuppression};
    Suppression was = std::move(*found);
    m_suppressions.erase(found);
    return was;
}

std::vector<AlertId> Board::coveredBy(const Suppression& suppression, WallTime now) const {
    std::vector<AlertId> covered;
    for (const auto& [id, alert] : m_alerts)
        if (!alert.closed && covers(suppression, alert, now)) covered.push_back(id);
    return covered;
}

// --- reading

const Alert* Board::find(AlertId id) const noexcept {
    const auto found = m_alerts.find(id);
    return found == m_alerts.end() ? nullptr : &found->second;
}

const Incident* Board::find(IncidentId id) const noexcept {
    const auto found = m_incidents.find(id);
    return found == m_incidents.end() ? nullptr : &found->second;
}

State Board::stateOf(const Alert& alert, WallTime now) const noexcept {
    if (alert.closed) return State::Closed;
    if (std::ranges::any_of(m_suppressions, [&](const Suppression& one) { return covers(one, alert, now); }))
        return State::Suppressed;
    if (alert.accepted && !isOver(*alert.accepted, now)) return State::Acknowledged;
    return State::Open;
}

} // namespace vedette::alert
