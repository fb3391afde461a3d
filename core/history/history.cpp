#include "core/history/history.h"

#include "core/history/row.h"

#include <limits>
#include <utility>

namespace vedette::history {

std::string_view codeName(HistoryError error) noexcept {
    switch (error) {
    case HistoryError::NotKept: return "not_kept";
    }
    return "unknown";
}

Result<History> History::open(const std::filesystem::path& folder) {
    return History(VD_TRY(store::EventReader::open(folder, wordsOfRow)));
}

Result<> History::events(const Query& query, const std::function<bool(const Told&)>& each) {
    const auto filter = VD_TRY(query.filter(m_reader));
    if (!filter) return {}; // about nobody that we know
    Result<> malformed;
    VD_TRY(m_reader.scan(*filter, [&](const store::Record& row) {
        if (!query.network.empty() && row.networkName != query.network) return true;
        auto what = eventOf(row);
        if (!what) {
            malformed = Fail{what.error()};
            return false;
        }
        if (!query.takes(*what)) return true;
        return each({row.sequence, row.run, row.networkName, std::move(what).value()});
    }));
    return malformed;
}

Result<State> History::stateAfter(std::uint64_t sequence) {
    const auto range = VD_TRY(m_reader.range());
    if (!range || sequence == 0) return State();
    if (sequence + 1 < range->first)
        return Fail{HistoryError::NotKept, "before record " + std::to_string(range->first)};
    const auto snapshot = VD_TRY(m_reader.snapshotAt(sequence));
    State state;
    store::Filter tail;
    if (snapshot) {
        state = VD_TRY(State::decode(snapshot->state));
        tail.from = snapshot->sequence + 1;
    }
    tail.to = sequence;
    Result<> malformed;
    VD_TRY(m_reader.scan(tail, [&](const store::Record& row) {
        if (!State::folds(row.kind)) return true;
        auto what = eventOf(row);
        if (!what) {
            malformed = Fail{what.error()};
            return false;
        }
        if (const auto* event = std::get_if<event::Event>(&*what)) {
            state.apply(*event, row.sequence, row.networkName);
        }
        return true;
    }));
    VD_TRY(std::move(malformed));
    return state;
}

Result<State> History::stateAt(WallTime time) {
    const auto last = VD_TRY(m_reader.lastAt(time));
    if (last) return stateAfter(*last);
    const auto range = VD_TRY(m_reader.range());
    if (range && range->first > 1) {
        return Fail{HistoryError::NotKept, "before record " + std::to_string(range->first)};
    }
    return State();
}

Result<State> History::stateNow() {
    return stateAfter(std::numeric_limits<std::int64_t>::max());
}

} // namespace vedette::history
