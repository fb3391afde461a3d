#include "ui/trust/term_history.h"

#include "core/history/peer_rows.h"
#include "core/history/trust_board.h"
#include "ui/link/link.h"

#include <QtCore/QPointer>
#include <QtCore/QTimerEvent>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

/// Those that change a state.
std::vector<std::uint16_t> foldingKinds() {
    constexpr std::uint16_t kMostKinds = 1024;
    std::vector<std::uint16_t> kinds;
    for (std::uint16_t kind = 0; kind < kMostKinds; ++kind) {
        if (history::State::folds(kind)) kinds.push_back(kind);
    }
    return kinds;
}

std::int64_t millisecondsOf(Duration length) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(length).count();
}

std::optional<history::PeerRows::Reputation> reputationNow(const Link& link, const codec::PeerId& peer) {
    return history::PeerRows(link.state(), link.now(),
                             [&link](NetworkId network) { return link.isOwn(network); })
        .reputation(peer);
}

} // namespace

Result<std::vector<ScoreSample>> scoresOver(history::History& history, NetworkId network,
                                            const codec::PeerId& peer, WallTime from, WallTime to,
                                            std::size_t count, std::atomic<int>& done) {
    std::optional<WallTime> oldest;
    VD_TRY(history.events({}, [&](const history::Told& told) {
        if (const auto* event = std::get_if<event::Event>(&told.what)) oldest = event->wall;
        return !oldest;
    }));
    std::vector<ScoreSample> samples;
    if (!oldest || count < 2) return samples;
    from = std::max(from, *oldest);
    if (to < from) return samples;
    history::State state = VD_TRY(history.stateAt(from));
    const auto instant = [&](std::size_t i) {
        return WallTime{from.ms
                        + (to.ms - from.ms) * static_cast<std::int64_t>(i)
                              / static_cast<std::int64_t>(count - 1)};
    };
    std::size_t next = 0;
    const auto sample = [&] {
        const WallTime at = instant(next++);
        done = static_cast<int>(100 * next / count);
        const auto known = state.networks().find(network);
        if (known == state.networks().end() || !known->second.peers.contains(peer)) return;
        samples.push_back({at, trust::scoreOf(history::TrustBoard(known->second).recordOf(peer), at)});
    };
    history::Query tail;
    tail.from = state.sequence() + 1;
    tail.until = WallTime{to.ms + 1};
    tail.kinds = foldingKinds();
    VD_TRY(history.events(tail, [&](const history::Told& told) {
        const auto* event = std::get_if<event::Event>(&told.what);
        if (event == nullptr) return true;
        while (next < count && instant(next) < event->wall) sample();
        state.apply(*event, told.sequence, told.networkName);
        return true;
    }));
    while (next < count) sample();
    return samples;
}

TermHistory::TermHistory(const Console& console, QObject* parent) : QObject(parent), m_console(console) {
    connect(&console.link, &Link::momentChanged, this, &TermHistory::read);
    m_beat.start(kFollowMs, this);
}

void TermHistory::show(const codec::PeerId& peer, std::optional<Duration> length) {
    if (peer == m_peer && length == m_length) return;
    m_peer = peer;
    m_length = length;
    read();
}

std::optional<int> TermHistory::progress() const {
    if (!m_done) return std::nullopt;
    return m_done->load();
}

void TermHistory::read() {
    m_samples.clear();
    m_trouble.reset();
    m_done.reset();
    Link& link = m_console.link;
    const auto now = m_peer.empty() ? std::nullopt : reputationNow(link, m_peer);
    if (!now) {
        emit changed();
        return;
    }
    const WallTime to = link.now();
    const WallTime met = now->record.firstSeen;
    const WallTime from = m_length ? std::max(met, WallTime{to.ms - millisecondsOf(*m_length)}) : met;
    auto done = std::make_shared<std::atomic<int>>(0);
    const bool asked =
        link.read(QStringLiteral("trust-terms"), [guard = QPointer(this), network = now->network,
                                                  peer = m_peer, from, to, done](history::History& history) {
            history.allow(kPatience);
            auto samples = scoresOver(history, network, peer, from, to, kSamples, *done);
            return [guard, done, samples = std::move(samples)]() mutable {
                if (guard.isNull() || guard->m_done != done) return;
                guard->m_done.reset();
                if (samples)
                    guard->m_samples = *std::move(samples);
                else
                    guard->m_trouble = std::move(samples).error();
                guard->follow();
                emit guard->changed();
            };
        });
    if (asked)
        m_done = std::move(done);
    else
        follow();
    emit changed();
}

/// One more, of now.
void TermHistory::follow() {
    const Link& link = m_console.link;
    if (!link.live() || m_peer.empty() || m_done) return;
    const WallTime at = link.now();
    const std::int64_t length = m_length             ? millisecondsOf(*m_length)
                              : m_samples.size() > 1 ? at.ms - m_samples.front().at.ms
                                                     : 0;
    const auto step = length / static_cast<std::int64_t>(kSamples);
    if (!m_samples.empty() && at.ms <= m_samples.back().at.ms) return;
    const auto now = reputationNow(link, m_peer);
    if (!now) return;
    // Within the last step the newest one moves along; else it stays and another follows.
    if (m_samples.size() > 1 && at.ms - m_samples[m_samples.size() - 2].at.ms < step) m_samples.pop_back();
    m_samples.push_back({at, now->score});
    if (m_length)
        std::erase_if(m_samples, [&](const ScoreSample& one) { return one.at.ms < at.ms - length; });
    if (m_samples.size() > 4 * kSamples) { // of a stretch that only grows: every other one
        std::vector<ScoreSample> half;
        for (std::size_t i = m_samples.size() % 2 == 0 ? 1 : 0; i < m_samples.size(); i += 2)
            half.push_back(m_samples[i]);
        m_samples = std::move(half);
    }
    emit changed();
}

void TermHistory::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_beat.timerId()) return QObject::timerEvent(event);
    if (m_done) emit changed();
    follow();
}

} // namespace vedette::ui
