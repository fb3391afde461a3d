#include "app/node/lab_revocation.h"

#include "app/node/interrupt.h"
#include "core/lab/revocation_trial.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

namespace vedette::app {

namespace {

constexpr std::uint64_t kTrialPeers = 1000;
constexpr std::uint64_t kMostTrialPeers = 20'000;
constexpr std::size_t kTrialForeign = 20;
constexpr auto kTrialPartition = std::chrono::seconds(90);

struct TrialRow {
    const char* name;
    bool defended;
    bool hard; ///< a partition, and clocks that are wrong
};

constexpr std::array kTrialRows{TrialRow{"control", false, false}, TrialRow{"plain", true, false},
                                TrialRow{"hard", true, true}};

Json secondsOrNull(const std::optional<Duration>& span) {
    return span ? Json(secondsOf(*span)) : Json(nullptr);
}

} // namespace

Result<> sayRevocationTrials(const config::CommandLine& line, Console& console) {
    const Interrupt interrupt;
    lab::RevocationTrial trial;
    trial.peers = VD_TRY(line.number("agents", 2, kMostTrialPeers, kTrialPeers));
    trial.seed = VD_TRY(line.number("seed", 0, UINT64_MAX, 1));
    trial.foreign = kTrialForeign;
    for (const TrialRow& row : kTrialRows) {
        trial.defended = row.defended;
        trial.skewed = row.hard;
        trial.partition = row.hard ? Duration(kTrialPartition) : Duration{};
        const auto outcome = VD_TRY(lab::runRevocationTrial(trial, [] { return !Interrupt::asked(); }));
        Json object{{"event", "revocation_trial"},
                    {"trial", row.name},
                    {"peers", outcome.peers},
                    {"partition_s", secondsOf(trial.partition)},
                    {"clocks_wrong", trial.skewed},
                    {"let_in_before", outcome.letInBefore},
                    {"sessions_cut", outcome.cut},
                    {"let_in_after", outcome.letInAfter},
                    {"refused_after", outcome.refusedAfter},
                    {"half_s", secondsOrNull(outcome.half)},
                    {"p99_s", secondsOrNull(outcome.most)},
                    {"all_s", secondsOrNull(outcome.all)},
                    {"confirmed", outcome.confirmed},
                    {"silent", outcome.silent},
                    {"unable", outcome.unable},
                    {"last_receipt_s", secondsOrNull(outcome.slowest)},
                    {"seed", trial.seed}};
        std::array<char, 240> text{};
        std::snprintf(text.data(), text.size(),
                      "%-8s the thief is let in by %zu of %zu, after the revocation by %zu, refused by %zu; "
                      "all know after %.1f s, %zu receipts, %zu silent, %zu unable",
                      row.name, outcome.letInBefore, outcome.peers, outcome.letInAfter, outcome.refusedAfter,
                      outcome.all ? secondsOf(*outcome.all) : 0.0, outcome.confirmed, outcome.silent,
                      outcome.unable);
        console.line(object, text.data());
    }
    return {};
}

} // namespace vedette::app
