#include "core/alert/watch.h"

#include "core/alert/watch_impl.h"

#include <variant>

namespace vedette::alert {

Watch::Watch(WatchConfig config) : m_impl(std::make_unique<Impl>(config)) {}

Watch::~Watch() = default;
Watch::Watch(Watch&&) noexcept = default;
Watch& Watch::operator=(Watch&&) noexcept = default;

void Watch::see(const event::Event& event) {
    std::visit([&](const auto& body) { m_impl->on(event, body); }, event.body);
}

std::optional<Finding> Watch::poll() {
    if (m_impl->findings.empty()) return std::nullopt;
    Finding next = std::move(m_impl->findings.front());
    m_impl->findings.pop_front();
    return next;
}

std::uint64_t Watch::lost() const noexcept {
    return m_impl->lost;
}

void Watch::Impl::raise(Finding finding) {
    if (findings.size() >= kMaxFindings) {
        findings.pop_front();
        ++lost;
    }
    findings.push_back(std::move(finding));
}

void Watch::Impl::count(Tally& tally, const event::Event& event, Rule rule, const std::string& subject,
                        const codec::PeerId& peer, double weight, double limit, Duration halfLife) {
    const double value = tally.count.add(event.at, halfLife, weight);
    tally.trail.follow(peer, event.id);
    if (value < limit || !tally.said.again(event.at, value)) return;
    Finding made = finding(rule, event, subject, value, limit);
    for (const codec::PeerId& one : tally.trail.peers) made.concern(one);
    made.causes = tally.trail.causes;
    made.add(Measure::Seen, value);
    made.add(Measure::Seconds, std::chrono::duration<double>(halfLife).count());
    raise(std::move(made));
}

void Watch::Impl::counted(Failing& failing, const event::Event& event, Rule rule, const codec::PeerId& peer,
                          bool failed) {
    const double weight = failed ? 1 : 0;
    const double all = failing.all.add(event.at, limits::kFailureHalfLife, 1);
    const double bad = failing.failed.add(event.at, limits::kFailureHalfLife, weight);
    // What was usual before these, or what fails now would be the custom at once.
    const double before = failing.usualAll.now(event.at, limits::kUsualHalfLife) - all;
    const double beforeBad = failing.usualFailed.now(event.at, limits::kUsualHalfLife) - bad;
    const double usual = before < 1 || beforeBad <= 0 ? 0 : beforeBad / before;
    const double share = bad / all;
    const bool alarm =
        bad >= limits::kFailures && share >= limits::kFailureShare && share >= limits::kUsualTimes * usual;
    // An alarm does not become the custom.
    if (!alarm) {
        failing.usualAll.add(event.at, limits::kUsualHalfLife, 1);
        failing.usualFailed.add(event.at, limits::kUsualHalfLife, weight);
    }
    if (failed) failing.trail.follow(peer, event.id);
    if (!alarm || !failed || !failing.said.again(event.at, bad)) return;
    Finding made = finding(rule, event, {}, bad, limits::kFailures);
    for (const codec::PeerId& one : failing.trail.peers) made.concern(one);
    made.causes = failing.trail.causes;
    made.add(Measure::Failed, bad);
    made.add(Measure::Total, all);
    made.add(Measure::Share, share);
    made.add(Measure::Expected, usual);
    raise(std::move(made));
}

} // namespace vedette::alert
