#include "app/node/limits_command.h"

#include "app/node/recorded_events.h"
#include "app/node/recorded_source.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/swarm/limit_review.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace vedette::app {

namespace {

using swarm::LimitReview;
using swarm::Refusal;

constexpr std::size_t kNamed = 10; ///< of those who ran into a limit

struct Supposed {
    swarm::LimitConfig config;
    bool any = false;
};

/// The limits of a node, but for what --suppose says.
Result<Supposed> supposedBy(const config::CommandLine& line) {
    Supposed out;
    for (const std::string& text : line.values("suppose")) {
        const auto split = text.find('=');
        const auto limit = LimitReview::supposable(text.substr(0, split));
        std::uint64_t value = 0;
        const char* end = text.data() + text.size();
        const char* begin = split == std::string::npos ? end : text.data() + split + 1;
        const auto [stop, error] = std::from_chars(begin, end, value);
        if (!limit || error != std::errc() || stop != end
            || !LimitReview::suppose(out.config, *limit, value)) {
            std::string known;
            for (const Refusal each : LimitReview::kSupposable)
                known += (known.empty() ? "" : ", ") + std::string(swarm::codeName(each));
            return Fail{
                config::UsageError::BadValue,
                "'" + log::printable(text, 60) + "' of --suppose is no limit that can be supposed: write "
                    + "LIMIT=N with N from 1 to " + std::to_string(LimitReview::kMostSupposed)
                    + " and one of " + known + ". What is held on streams and in memory is not recorded."};
        }
        out.any = true;
    }
    return out;
}

std::string nameOf(const LimitReview::Subject& subject) {
    return subject.peer.empty() ? subject.prefix : subject.peer.text();
}

Json jsonOf(const LimitReview::Subject& subject) {
    if (!subject.peer.empty()) return {{"peer_id", subject.peer.text()}};
    return subject.prefix.empty() ? Json(Json::object()) : Json{{"prefix", subject.prefix}};
}

/// Most first; equals by name.
std::vector<std::pair<LimitReview::Subject, std::uint64_t>> mostOf(const LimitReview::Hits& hits) {
    std::vector<std::pair<LimitReview::Subject, std::uint64_t>> most(hits.by.begin(), hits.by.end());
    std::ranges::stable_sort(most, [](const auto& a, const auto& b) { return a.second > b.second; });
    if (most.size() > kNamed) most.resize(kNamed);
    return most;
}

void showHits(const char* event, const std::string& rule, const std::string& network,
              const LimitReview::Hits& hits, const char* verb, Console& console) {
    Json by = Json::array();
    std::string names;
    std::uint64_t named = 0;
    for (const auto& [subject, count] : mostOf(hits)) {
        Json one = jsonOf(subject);
        one["count"] = count;
        by.push_back(std::move(one));
        names += "\n  " + std::to_string(count) + "  " + nameOf(subject);
        named += count;
    }
    if (named < hits.count) names += "\n  " + std::to_string(hits.count - named) + "  others";
    console.line({{"event", event},
                  {"network", network},
                  {"limit", rule},
                  {"refused", hits.count},
                  {"first", rfc3339(hits.first)},
                  {"last", rfc3339(hits.last)},
                  {"by", by},
                  {"others", hits.count - named}},
                 rule + ' ' + verb + ' ' + std::to_string(hits.count) + ", last at " + rfc3339(hits.last)
                     + names);
}

void show(const LimitReview& review, const Supposed& supposed, const std::string& network, Console& console) {
    std::uint64_t refused = 0;
    for (const auto& [rule, hits] : review.recorded()) {
        showHits("limit", rule, network, hits, "refused", console);
        refused += hits.count;
    }
    for (const Refusal limit : LimitReview::kSupposable) {
        const auto it = review.peaks().find(limit);
        if (it == review.peaks().end()) continue;
        const LimitReview::Peak& peak = it->second;
        const std::string name = "limit." + std::string(swarm::codeName(limit));
        const std::uint64_t value = LimitReview::valueOf(supposed.config, limit);
        Json object{{"event", "peak"},   {"network", network}, {"limit", name},
                    {"most", peak.most}, {"value", value},     {"at", rfc3339(peak.at)}};
        object.update(jsonOf(peak.whose));
        const std::string whose = nameOf(peak.whose);
        console.line(object, name + ": at most " + std::to_string(peak.most) + " of " + std::to_string(value)
                                 + (whose.empty() ? "" : ", by " + whose) + ", at " + rfc3339(peak.at));
    }
    std::uint64_t more = 0;
    if (supposed.any) {
        for (const auto& [limit, hits] : review.supposed()) {
            showHits("supposed", "limit." + std::string(swarm::codeName(limit)), network, hits,
                     "would refuse", console);
            more += hits.count;
        }
    }
    Json done{{"event", "done"},
              {"network", network},
              {"connections", review.connections()},
              {"untracked", review.untracked()},
              {"refused", refused}};
    std::string text = (network.empty() ? "" : network + ": ") + std::to_string(review.connections())
                     + " connections, " + std::to_string(refused) + " refusals by a limit";
    if (supposed.any) {
        done.update({{"would_refuse", more},
                     {"asked_again", review.retried().refused},
                     {"would_admit", review.retried().admitted}});
        text += "; as supposed " + std::to_string(more) + " of the connections would be refused and "
              + std::to_string(review.retried().admitted) + " of " + std::to_string(review.retried().refused)
              + " refused ones let in";
    }
    console.line(done, text);
}

Result<> tryLimits(const config::CommandLine& line, Console& console) {
    const Supposed supposed = VD_TRY(supposedBy(line));
    RecordedSource source = VD_TRY(RecordedSource::of(line));
    history::Query query = VD_TRY(eventQuery(line));
    for (const event::Kind kind : swarm::LimitReviews::kKinds)
        query.kinds.push_back(static_cast<std::uint16_t>(kind));
    if (const auto since = VD_TRY(timeFlag(line, "since"))) query.since = since;
    if (const auto until = VD_TRY(timeFlag(line, "until"))) query.until = until;
    swarm::LimitReviews reviews(supposed.config);
    VD_TRY(eachEvent(source.history, std::move(query), [&](const history::Told& told) {
        if (const auto* event = std::get_if<event::Event>(&told.what)) reviews.add(*event, told.networkName);
    }));
    if (reviews.networks().empty()) show(LimitReview(supposed.config), supposed, {}, console);
    for (const auto& [network, review] : reviews.networks()) show(review, supposed, network.second, console);
    return {};
}

} // namespace

std::string_view limitsHelp() {
    return "Who ran into which limit, how near everybody came to the limits on connections, and with "
           "--suppose "
           "what other limits would have done to the connections that are recorded. Nothing is changed.\nA "
           "connection that was refused counts only for that moment where a supposed limit lets it in, for "
           "nobody knows how long it would have stayed; one that never authenticated is not recorded.";
}

std::vector<config::Flag> limitsFlags() {
    using config::FlagKind;
    return {{"suppose", FlagKind::Repeats, "LIMIT=N",
             "as if it had been N: system.connections, system.inbound, prefix.connections, prefix.rate (new "
             "ones a second) or peer.connections; the others are as a node has them"},
            {"query", FlagKind::Single, "Q", "as of events: network:N"},
            {"since", FlagKind::Single, "T", "from then on, as 2026-01-31T08:15:00Z; nothing is open before"},
            {"until", FlagKind::Single, "T", "before then"},
            {"recording", FlagKind::Single, "FILE", "of a rehearsal, in place of a data folder"}};
}

config::ExitStatus reviewLimits(const config::CommandLine& line, Console& console) {
    const auto done = tryLimits(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

} // namespace vedette::app
