#include "app/node/lab_gossip.h"

#include "app/node/interrupt.h"
#include "core/base/log.h"
#include "core/lab/gossip_trial.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace vedette::app {

namespace {

using lab::GossipAttack;
using lab::GossipDefence;

constexpr std::array kAttacks{GossipAttack::None,        GossipAttack::Eclipse,  GossipAttack::Censor,
                              GossipAttack::Degradation, GossipAttack::ColdBoot, GossipAttack::CovertFlash};
constexpr std::array kDefences{GossipDefence::Version10, GossipDefence::Unscored, GossipDefence::Scored};
constexpr unsigned kMostAtOnce = 4; ///< a trial of 1,000 nodes holds some hundred MB
constexpr auto kTellEvery = std::chrono::seconds(1);

Json millisecondsOrNull(const std::optional<Duration>& span) {
    return span ? Json(secondsOf(*span) * 1000) : Json(nullptr);
}

void addWindow(Json& object, const std::string& when, const lab::GossipWindow& window) {
    object["delivered_" + when] = window.ratio();
    object["median_ms_" + when] = millisecondsOrNull(window.median);
    object["p99_ms_" + when] = millisecondsOrNull(window.p99);
}

std::string windowText(const lab::GossipWindow& window) {
    const auto ms = [](const std::optional<Duration>& span) { return span ? secondsOf(*span) * 1000 : 0; };
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%6.2f %% %6.0f %6.0f", 100 * window.ratio(), ms(window.median),
                  ms(window.p99));
    return text.data();
}

void sayRow(Console& console, const lab::GossipTrial& trial, const lab::GossipOutcome& outcome) {
    const std::string attack(attackText(trial.attack));
    const std::string router(defenceText(trial.defence));
    std::array<char, 200> row{};
    std::snprintf(row.data(), row.size(), "%-13s %-13s %s  %s  %5.0f %%", attack.c_str(), router.c_str(),
                  windowText(outcome.during).c_str(), windowText(outcome.after).c_str(),
                  100 * outcome.sybilsInMesh);
    Json object{{"event", "gossip_trial"},
                {"attack", attack},
                {"router", router},
                {"scoring", trial.defence == GossipDefence::Scored},
                {"nodes", trial.honest},
                {"sybil_connections_per_node", trial.attack == GossipAttack::None ? 0 : trial.sybilsPerNode},
                {"seed", trial.seed}};
    addWindow(object, "during", outcome.during);
    addWindow(object, "after", outcome.after);
    object["mesh_degree"] = outcome.meshDegree;
    object["sybils_in_mesh"] = outcome.sybilsInMesh;
    object["rpcs"] = outcome.rpcs;
    console.line(object, row.data());
}

/// What --only names: a family of attack, and a router when it says so.
struct Wanted {
    GossipAttack attack;
    std::optional<GossipDefence> defence;
};

Result<std::vector<Wanted>> wantedBy(const config::CommandLine& line) {
    std::vector<Wanted> wanted;
    for (const std::string& text : line.values("only")) {
        const auto slash = text.find('/');
        const std::string_view attack = std::string_view(text).substr(0, slash);
        const auto family = std::ranges::find(kAttacks, attack, lab::attackText);
        std::optional<GossipDefence> defence;
        bool known = family != kAttacks.end();
        if (known && slash != std::string::npos) {
            const auto router =
                std::ranges::find(kDefences, std::string_view(text).substr(slash + 1), lab::defenceText);
            known = router != kDefences.end();
            if (known) defence = *router;
        }
        if (!known) {
            return Fail{config::UsageError::BadValue,
                        "'" + log::printable(text, 60)
                            + "' of --only is no row: write ATTACK or ATTACK/ROUTER as the table has them, "
                              "censor or censor/scored."};
        }
        wanted.push_back({*family, defence});
    }
    return wanted;
}

/// Trials that know nothing of each other, some at once; their outcomes in order.
class TrialRun {
public:
    TrialRun(std::vector<lab::GossipTrial> trials, std::size_t atOnce)
        : m_trials(std::move(trials)), m_outcomes(m_trials.size()), m_shares(m_trials.size()) {
        for (std::size_t i = 0; i < std::min(atOnce, m_trials.size()); ++i)
            m_workers.emplace_back([this] { work(); });
    }

    Result<> say(Console& console) {
        for (std::size_t next = 0; next < m_trials.size(); ++next) {
            std::unique_lock lock(m_mutex);
            while (!m_came.wait_for(lock, kTellEvery, [&] { return m_outcomes[next].has_value(); })) tell();
            wipe();
            const lab::GossipOutcome outcome = VD_TRY(std::move(*m_outcomes[next]));
            lock.unlock();
            sayRow(console, m_trials[next], outcome);
        }
        return {};
    }

private:
    void work() {
        for (std::size_t i = m_next++; i < m_trials.size(); i = m_next++) {
            const auto goesOn = [&](double share) {
                m_shares[i] = share;
                return !Interrupt::asked();
            };
            auto outcome = Interrupt::asked() ? Fail{lab::TrialError::Cancelled}
                                              : lab::runGossipTrial(m_trials[i], goesOn);
            const std::lock_guard lock(m_mutex);
            m_outcomes[i] = std::move(outcome);
            m_came.notify_all();
        }
    }

    /// On a terminal one line that is written over and over, elsewhere a line each tenth.
    void tell() {
        double done = 0;
        for (std::size_t i = 0; i < m_trials.size(); ++i) done += m_outcomes[i] ? 1 : m_shares[i].load();
        const int percent = static_cast<int>(100 * done / static_cast<double>(m_trials.size()));
        if (!m_terminal && percent / 10 == m_told / 10) return;
        m_told = percent;
        std::fprintf(stderr, "%s%d %% of the trials done%s", m_terminal ? "\r" : "", percent,
                     m_terminal ? "" : "\n");
        std::fflush(stderr);
    }

    void wipe() const {
        if (m_terminal) std::fputs("\r\033[K", stderr);
    }

    const bool m_terminal = isatty(STDERR_FILENO) == 1;
    int m_told = 0;
    std::vector<lab::GossipTrial> m_trials;
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<std::optional<Result<lab::GossipOutcome>>> m_outcomes;
    std::vector<std::atomic<double>> m_shares;
    std::atomic<std::size_t> m_next{0};
    std::vector<std::jthread> m_workers; ///< last: they end before what they use
};

} // namespace

Result<> sayGossipTrials(const config::CommandLine& line, Console& console) {
    lab::GossipTrial trial;
    trial.honest = VD_TRY(line.number("agents", 20, 20'000, 1000));
    trial.sybilsPerNode = std::min(trial.sybilsPerNode, trial.honest); // few are not to drown
    trial.seed = VD_TRY(line.number("seed", 0, ~std::uint64_t{0}, 1));
    trial.attacked = VD_TRY(line.seconds("duration", trial.attacked));
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, kMostAtOnce);
    const std::uint64_t atOnce = VD_TRY(line.number("at-once", 1, kAttacks.size() * kDefences.size(), cores));
    const std::vector<Wanted> wanted = VD_TRY(wantedBy(line));
    std::vector<lab::GossipTrial> trials;
    for (const auto attack : kAttacks) {
        for (const auto defence : kDefences) {
            const bool named = std::ranges::any_of(wanted, [&](const Wanted& one) {
                return one.attack == attack && one.defence.value_or(defence) == defence;
            });
            if (!wanted.empty() && !named) continue;
            trial.attack = attack;
            trial.defence = defence;
            trials.push_back(trial);
        }
    }
    console.line({{"event", "gossip_trials"},
                  {"nodes", trial.honest},
                  {"seed", trial.seed},
                  {"attacked_s", secondsOf(trial.attacked)},
                  {"trials", trials.size()}},
                 "attack        router         first quarter: delivered, median, p99 ms; last quarter; "
                 "sybils in the mesh");
    const Interrupt interrupt;
    return TrialRun(std::move(trials), atOnce).say(console);
}

} // namespace vedette::app
