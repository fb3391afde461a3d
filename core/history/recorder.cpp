#include "core/history/recorder.h"

#include "core/base/log.h"
#include "core/history/history.h"
#include "core/history/row.h"

#include <optional>
#include <utility>
#include <vector>

namespace vedette::history {

namespace {

WallTime wallNow() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

class Scribe final : public store::Duty<RecordedEvent> {
public:
    Scribe(store::EventLog log, State state) : m_log(std::move(log)), m_state(std::move(state)) {}

    Result<> write(std::span<const RecordedEvent> items) override {
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
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_state.apply(*items[i].event, rows[i].sequence, rows[i].networkName);
        }
        return {};
    }

    bool tidy() override {
        const auto now = std::chrono::steady_clock::now();
        if (!m_retained || now - *m_retained >= Recorder::kRetention) {
            m_retained = now;
            say(m_log.retain(wallNow()));
        }
        const auto more = m_log.tidy(wordsOfRow);
        say(more);
        return more && *more;
    }

private:
    /// What is not tidied now is tidied another time.
    template <class T>
    static void say(const Result<T>& result) {
        if (!result) log::write(log::Level::Warning, "history", "tidying up: " + result.error().text());
    }

    store::EventLog m_log;
    State m_state; ///< as of the last record
    std::optional<std::chrono::steady_clock::time_point> m_retained;
};

} // namespace

Result<std::unique_ptr<Recorder>> Recorder::open(const std::filesystem::path& folder,
                                                 store::EventLogConfig config, Random& random,
                                                 std::function<void()> changed) {
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
    auto duty = std::make_unique<Scribe>(std::move(log), std::move(state));
    return std::unique_ptr<Recorder>(new Recorder(start, std::move(duty), std::move(changed)));
}

} // namespace vedette::history
