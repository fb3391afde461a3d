#include "core/history/scribe.h"

#include "core/base/log.h"
#include "core/base/wall_clock.h"
#include "core/history/history.h"
#include "core/history/row.h"

#include <utility>
#include <vector>

namespace vedette::history {

namespace {

/// What is not tidied now is tidied another time.
template <class T>
void mention(const Result<T>& result) {
    if (!result) log::write(log::Level::Warning, "history", "tidying up: " + result.error().text());
}

} // namespace

void Heads::note(const store::ChainHead& newest, const std::optional<store::ChainHead>& sealed) {
    const std::lock_guard lock(m_mutex);
    m_newest = newest;
    if (!sealed) return;
    if (m_sealed.size() == kMost) m_sealed.erase(m_sealed.begin());
    m_sealed.push_back(*sealed);
}

Result<std::unique_ptr<Scribe>> Scribe::open(const std::filesystem::path& folder,
                                             store::EventLogConfig config, Random& random) {
    store::EventLog log = VD_TRY(store::EventLog::open(folder, config, random, State().encode()));
    History history = VD_TRY(History::open(folder));
    history.allow(std::chrono::minutes(5));
    State state = VD_TRY(history.stateAfter(log.last()));
    event::RecordingStarted start;
    start.run = log.run();
    start.recordsSoFar = log.last();
    start.orderly = state.ended();
    if (log.last() > 0) {
        store::Filter last;
        last.from = log.last();
        VD_TRY(history.reader().scan(last, [&](const store::Record& row) {
            start.lastWall = row.wall;
            return true;
        }));
    }
    return std::unique_ptr<Scribe>(new Scribe(std::move(log), std::move(state), start));
}

Result<> Scribe::write(std::span<const RecordedEvent> items) {
    if (items.empty()) return {};
    std::vector<store::Record> rows;
    rows.reserve(items.size());
    for (const RecordedEvent& item : items) {
        rows.push_back(rowOf(*item.event, item.networkName ? *item.networkName : std::string()));
    }
    const Instant now = items.back().event->at;
    std::optional<Bytes> state;
    if (m_log.wantsState(now)) state = m_state.encode();
    VD_TRY(m_log.append(rows, state ? std::optional<BytesView>(*state) : std::nullopt, now));
    m_heads->note(m_log.head(), m_log.takeSealed());
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_state.apply(*items[i].event, rows[i].sequence, rows[i].networkName);
    }
    return {};
}

bool Scribe::tidy() {
    const auto now = std::chrono::steady_clock::now();
    if (!m_retained || now - *m_retained >= kRetention) {
        m_retained = now;
        mention(m_log.retain(wallNow()));
        const auto use = m_log.diskUse();
        if (use && !use->diskSuffices() && !std::exchange(m_warned, true)) {
            log::write(log::Level::Warning, "history",
                       "at this rate the log will take " + std::to_string(use->bytesAtRest)
                           + " bytes before the oldest goes, and the disk has room for "
                           + std::to_string(use->bytes + use->freeBytes) + ": keep less, or make room");
        }
    }
    const auto more = m_log.tidy(wordsOfRow);
    mention(more);
    return more && *more;
}

} // namespace vedette::history
