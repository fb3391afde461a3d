#include "ui/timeline/log_reading.h"

#include "core/history/row.h"

#include <algorithm>
#include <map>
#include <variant>

namespace vedette::ui {

namespace {

constexpr std::size_t kPerSlice = 400; ///< events that stand for those of a slice

Result<> count(store::EventReader& reader, LogPart& part) {
    store::Filter filter;
    filter.since = part.from;
    filter.until = part.to;
    return reader.scan(filter, [&](const store::Record& record) {
        const auto kind = static_cast<event::Kind>(record.kind);
        part.counted.add(record.wall, kind);
        if (groupOf(kind) == EventGroup::Operator) part.deeds.push_back({record.wall, kind});
        return true;
    });
}

Result<> sample(store::EventReader& reader, LogPart& part) {
    part.grain =
        std::max<std::int64_t>(1'000, (part.to.ms - part.from.ms) / static_cast<std::int64_t>(kSlices));
    std::uint64_t before = VD_TRY(reader.lastAt({part.from.ms - 1})).value_or(0);
    for (WallTime at = part.from; at < part.to; at.ms += part.grain) {
        const std::uint64_t last = VD_TRY(reader.lastAt({at.ms + part.grain - 1})).value_or(before);
        // A clock that was set back tells a time twice; the numbers of its events are then not in order.
        const std::uint64_t all = last > before ? last - before : 0;
        std::map<std::uint16_t, std::uint64_t> kinds;
        std::uint64_t seen = 0;
        store::Filter filter;
        filter.from = before + 1;
        filter.to = last;
        if (all > 0) {
            VD_TRY(reader.scan(filter, [&](const store::Record& record) {
                ++kinds[record.kind];
                return ++seen < kPerSlice;
            }));
        }
        for (const auto& [kind, found] : kinds) {
            const std::uint64_t share =
                std::max<std::uint64_t>(1, found * all / std::max<std::uint64_t>(1, seen));
            part.counted.add(at, static_cast<event::Kind>(kind), static_cast<std::uint32_t>(share));
        }
        before = std::max(before, last);
    }
    return {};
}

/// Few beside all others, and each of them matters: also where the rest is only sampled.
Result<> findAlerts(store::EventReader& reader, LogPart& part) {
    store::Filter filter;
    filter.since = part.from;
    filter.until = part.to;
    filter.kinds = {static_cast<std::uint16_t>(event::Kind::AlertRaised)};
    return reader.scan(filter, [&](const store::Record& record) {
        const auto what = history::eventOf(record);
        if (!what) return true;
        if (const auto* event = std::get_if<event::Event>(&*what)) part.deeds.push_back(deedOf(*event));
        return part.deeds.size() < TimelineCanvas::kMostDeeds;
    });
}

} // namespace

Result<LogPart> readPart(history::History& history, WallTime from, WallTime to, std::uint64_t most) {
    store::EventReader& reader = history.reader();
    LogPart part;
    part.from = from;
    part.to = to;
    const std::uint64_t before = VD_TRY(reader.lastAt({from.ms - 1})).value_or(0);
    const std::uint64_t last = VD_TRY(reader.lastAt({to.ms - 1})).value_or(0);
    if (last > before && last - before > most)
        VD_TRY(sample(reader, part));
    else
        VD_TRY(count(reader, part));
    VD_TRY(findAlerts(reader, part));
    store::Filter all;
    VD_TRY(reader.scan(all, [&](const store::Record& record) {
        part.first = record.wall;
        return false;
    }));
    return part;
}

} // namespace vedette::ui
