/// What happened, read back from the event log: events by a query, and the state of the networks at any
/// moment that is kept.
///
/// The state at a record is the newest snapshot before it plus the events since, folded (state.h): about
/// 60 ms for a day of 1,000 peers. Beside the process that writes, or without one. Each question has a time
/// limit (allow()) and can be cut short from another thread. One thread but for cut().
#pragma once

#include "core/base/result.h"
#include "core/event/encoding.h"
#include "core/history/query.h"
#include "core/history/state.h"
#include "core/store/event_reader.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace vedette::history {

/// One event as it was recorded.
struct Told {
    std::uint64_t sequence = 0; ///< across runs; the event's own id counts within its run
    std::uint64_t run = 0;
    std::string networkName;
    /// The envelope of a kind that a later program wrote.
    std::variant<event::Event, event::Envelope> what;
};

class History {
public:
    /// `folder` is the event log's.
    [[nodiscard]] static Result<History> open(const std::filesystem::path& folder);

    void allow(std::chrono::milliseconds time) noexcept { m_reader.allow(time); }

    void cut() noexcept { m_reader.cut(); }

    /// Every event that the query wants, in the order in which it was recorded or its reverse, until `each`
    /// returns false.
    [[nodiscard]] Result<> events(const Query& query, const std::function<bool(const Told&)>& each);

    /// After that record; a later one than the last gives the latest state. Fails with
    /// HistoryError::NotKept before what retention left.
    [[nodiscard]] Result<State> stateAfter(std::uint64_t sequence);
    /// When the clock last showed that time. Before the first event: the state of nothing.
    [[nodiscard]] Result<State> stateAt(WallTime time);
    [[nodiscard]] Result<State> stateNow();

    [[nodiscard]] store::EventReader& reader() noexcept { return m_reader; }

private:
    explicit History(store::EventReader reader) : m_reader(std::move(reader)) {}

    store::EventReader m_reader;
};

enum class HistoryError {
    NotKept = 1, ///< retention removed what is asked for
};
[[nodiscard]] std::string_view codeName(HistoryError error) noexcept;

} // namespace vedette::history

VD_ERROR_CODES(vedette::history, HistoryError, "history")
