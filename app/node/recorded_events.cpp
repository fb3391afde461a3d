#include "app/node/recorded_events.h"

#include "app/node/event_words.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"

#include <algorithm>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::size_t kPage = 1000;

std::vector<std::uint16_t> kindsCalled(std::string_view name) {
    auto kinds = history::kindsNamed(name);
    for (const auto& [said, kind] : EventWords::names()) {
        if (said == name && std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    }
    return kinds;
}

} // namespace

Result<std::optional<WallTime>> timeFlag(const config::CommandLine& line, std::string_view flag) {
    const auto text = line.value(flag);
    if (!text) return std::optional<WallTime>();
    const auto time = parseRfc3339(*text);
    if (!time) {
        return Fail{config::UsageError::BadValue, "'" + log::printable(*text, 40) + "' of --"
                                                      + std::string(flag)
                                                      + " is no time: write it as 2026-01-31T08:15:00Z."};
    }
    return std::optional(*time);
}

Result<history::Query> eventQuery(const config::CommandLine& line) {
    return history::Query::parse(line.value("query").value_or(""), kindsCalled);
}

Result<> eachEvent(history::History& history, history::Query query,
                   const std::function<void(const history::Told&)>& each) {
    for (;;) {
        std::vector<history::Told> page;
        VD_TRY(history.events(query, [&](const history::Told& told) {
            page.push_back(told);
            return page.size() < kPage;
        }));
        for (const history::Told& told : page) each(told);
        if (page.size() < kPage) return {};
        query.from = page.back().sequence + 1;
    }
}

} // namespace vedette::app
