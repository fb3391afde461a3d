#include "core/alert/outlet/metrics_tally.h"

#include "core/base/overloaded.h"

#include <variant>

namespace vedette::alert {

namespace {

void add(MetricsTally::ByName& counts, std::string_view name, std::uint64_t count = 1) {
    auto found = counts.find(name);
    if (found == counts.end() && counts.size() >= MetricsTally::kMaxNames) name = "other";
    if (found == counts.end()) found = counts.try_emplace(std::string(name), 0).first;
    found->second += count;
}

} // namespace

void MetricsTally::see(const event::Event& event) {
    Totals& t = m_totals;
    ++t.events;
    std::visit(
        Overloaded{
            [&](const event::ConnectionOpened& body) {
                ++(body.direction == event::Direction::Inbound ? t.openedIn : t.openedOut);
            },
            [&](const event::ConnectionClosed& body) {
                ++t.closed;
                t.bytesIn += body.bytesIn;
                t.bytesOut += body.bytesOut;
            },
            [&](const event::DialFailed& body) {
                if (body.address.empty()) ++t.dialsFailed; // the dial as a whole
            },
            [&](const event::PeerViolated&) { ++t.violations; },
            [&](const event::StreamViolated&) { ++t.violations; },
            [&](const event::PeerMisbehaved&) { ++t.violations; },
            [&](const event::Refused& body) { add(t.refusals, body.rule, body.count); },
            [&](const event::Decision& body) { add(t.decisions, body.outcome, body.count); },
            [&](const event::LookupEnded& body) { add(t.lookups, body.result.empty() ? "ok" : body.result); },
            [&](const event::CanaryEnded& body) { add(t.canaries, body.outcome); },
            [&](const event::AttestationEnded& body) { add(t.proofs, body.outcome); },
            [&](const event::AlertRaised&) { add(t.alerts, "raised"); },
            [&](const event::AlertChanged& body) { add(t.alerts, body.what); },
            [](const auto&) {},
        },
        event.body);
}

} // namespace vedette::alert
