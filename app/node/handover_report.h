/// What those who take over must know: a shift on one page, from the data folder alone.
#pragma once

#include "app/node/tier_file.h"
#include "core/alert/board.h"
#include "core/event/event.h"
#include "core/store/audit_log.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace vedette::app {

struct Shift {
    WallTime from;
    WallTime to;

    [[nodiscard]] bool has(WallTime at) const noexcept { return from <= at && at < to; }

    /// Within as long again after it.
    [[nodiscard]] bool endsSoonAfter(WallTime at) const noexcept {
        return to <= at && at.ms < to.ms + (to.ms - from.ms);
    }
};

/// What one operator did, equal deeds together.
struct OperatorDeeds {
    std::map<std::string, std::uint64_t> done;   ///< by action
    std::map<std::string, std::uint64_t> failed; ///< likewise, whatever kept it from being done
};

struct HandoverReport {
    static constexpr std::size_t kMostLines = 200;

    struct Move {
        WallTime at;
        event::TierChanged what;
    };

    struct Refuted {
        WallTime at;
        event::AttestationEnded what;
    };

    Shift shift;
    alert::Board board;
    TierFile::Words words;
    std::map<OperatorId, OperatorDeeds> deeds;
    std::vector<Move> moves;        ///< to high risk, oldest first; at most kMostLines
    std::uint64_t movesInAll = 0;   ///< of any direction
    std::vector<Refuted> refuted;   ///< likewise at most kMostLines
    std::set<std::string> troubles; ///< codes of what kept events from being recorded
    std::uint64_t lost = 0;         ///< events that were not, of the run that lost most

    /// Goes beside a running node. What lies in no file is nothing; one that cannot be read is an error.
    [[nodiscard]] static Result<HandoverReport> of(const std::filesystem::path& folder, const Shift& shift);

    [[nodiscard]] Json json() const;
    /// Markdown, as CommonMark has it; what peers chose stands between backticks.
    [[nodiscard]] std::string text() const;
};

} // namespace vedette::app
