#include "app/node/metrics_page.h"

#include "core/alert/outlet/metrics_text.h"
#include "core/base/wall_clock.h"

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

namespace vedette::app {

namespace {

using alert::MetricsText;
using Type = MetricsText::Type;

void byName(MetricsText& page, std::string_view label, const alert::MetricsTally::ByName& counts) {
    for (const auto& [name, count] : counts) page.sample(count, {{label, name}});
}

// --- this process, as Prometheus' own clients name it

/// The field of /proc/self/stat of that number, from 1 (proc(5)).
std::optional<std::uint64_t> statField(int number) {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    // The second field is the program's name, which may hold anything.
    const auto name = line.rfind(')');
    if (name == std::string::npos) return std::nullopt;
    std::istringstream rest(line.substr(name + 1));
    std::string field;
    for (int at = 3; at <= number; ++at) rest >> field;
    std::uint64_t value = 0;
    if (!(std::istringstream(field) >> value)) return std::nullopt;
    return value;
}

/// In seconds since 1970. Not from /proc/stat, which the service does not see.
double bootTime() {
    timespec since{};
    ::clock_gettime(CLOCK_BOOTTIME, &since);
    return static_cast<double>(wallNow().ms) / 1e3 - static_cast<double>(since.tv_sec)
         - static_cast<double>(since.tv_nsec) / 1e9;
}

void tellProcess(MetricsText& page) {
    constexpr int kStartTicks = 22;
    constexpr int kResidentPages = 24;
    const auto ticks = statField(kStartTicks);
    if (ticks) {
        page.family("process_start_time_seconds", Type::Gauge,
                    "When the process began, in seconds since 1970.");
        static const double kBoot = bootTime(); // a step of the clock moves nothing
        page.sample(kBoot + static_cast<double>(*ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK)));
    }
    if (const auto pages = statField(kResidentPages)) {
        page.family("process_resident_memory_bytes", Type::Gauge, "Memory that the process holds.");
        page.sample(*pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)));
    }
    rusage usage{};
    if (::getrusage(RUSAGE_SELF, &usage) == 0) {
        const auto seconds = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        page.family("process_cpu_seconds_total", Type::Counter,
                    "Time that processors spent for the process.");
        page.sample(seconds(usage.ru_utime) + seconds(usage.ru_stime));
    }
}

// --- the networks

void tellConnections(MetricsText& page, const MetricsSources& sources) {
    struct Sum {
        std::size_t inbound = 0;
        std::size_t outbound = 0;
        std::size_t streams = 0;
    };

    std::map<std::string, Sum> networks;
    std::uint64_t in = sources.totals.bytesIn;
    std::uint64_t out = sources.totals.bytesOut;
    for (const auto& network : sources.snapshot.networks) {
        Sum& sum = networks[network.name];
        for (const auto& connection : network.connections) {
            ++(connection.direction == event::Direction::Inbound ? sum.inbound : sum.outbound);
            sum.streams += connection.streams;
            in += connection.bytesIn;
            out += connection.bytesOut;
        }
    }
    page.family("vedette_connections", Type::Gauge, "Connections that are open, by who dialled.");
    for (const auto& [name, sum] : networks) {
        page.sample(std::uint64_t{sum.inbound}, {{"network", name}, {"direction", "inbound"}});
        page.sample(std::uint64_t{sum.outbound}, {{"network", name}, {"direction", "outbound"}});
    }
    page.family("vedette_streams", Type::Gauge, "Streams that are open.");
    for (const auto& [name, sum] : networks) page.sample(std::uint64_t{sum.streams}, {{"network", name}});
    page.family("vedette_connections_opened_total", Type::Counter, "Connections that were opened.");
    page.sample(sources.totals.openedIn, {{"direction", "inbound"}});
    page.sample(sources.totals.openedOut, {{"direction", "outbound"}});
    page.family("vedette_connections_closed_total", Type::Counter, "Connections that ended.");
    page.sample(sources.totals.closed);
    page.family("vedette_dials_failed_total", Type::Counter, "Dials of which no address led anywhere.");
    page.sample(sources.totals.dialsFailed);
    page.family("vedette_traffic_bytes_total", Type::Counter,
                "Bytes on the wire, of open and of ended connections.");
    page.sample(in, {{"direction", "in"}});
    page.sample(out, {{"direction", "out"}});
    page.family("vedette_violations_total", Type::Counter, "Times that a peer broke a protocol.");
    page.sample(sources.totals.violations);
    page.family("vedette_peers", Type::Gauge,
                "Connected peers, by the tier of risk that they are verified by.");
    constexpr std::array kTiers{"low", "medium", "high"};
    for (const auto& network : sources.snapshot.networks) {
        for (std::size_t i = 0; i < kTiers.size(); ++i)
            page.sample(std::uint64_t{network.tiers[i]}, {{"network", network.name}, {"tier", kTiers[i]}});
    }
}

void tellRefusals(MetricsText& page, const MetricsSources& sources) {
    page.family("vedette_refusals_total", Type::Counter, "What was refused, by the limit or rule that did.");
    // The limits count for themselves; of them events tell in folds.
    alert::MetricsTally::ByName refusals;
    for (const auto& [name, count] : sources.totals.refusals)
        if (!name.starts_with("limit.")) refusals[name] = count;
    for (const auto& network : sources.snapshot.networks)
        for (const auto& [limit, count] : network.limits.refusals)
            refusals["limit." + std::string(swarm::codeName(limit))] += count;
    byName(page, "rule", refusals);
    page.family("vedette_decisions_total", Type::Counter, "What the policy decided.");
    byName(page, "result", sources.totals.decisions);
}

void tellProtocols(MetricsText& page, const MetricsSources& sources) {
    page.family("vedette_dht_peers", Type::Gauge, "Peers in the routing table of the DHT.");
    for (const auto& network : sources.snapshot.networks)
        if (network.dht) page.sample(std::uint64_t{network.dht->peers}, {{"network", network.name}});
    page.family("vedette_dht_held", Type::Gauge,
                "What we hold for the DHT: records, and contents with providers.");
    for (const auto& network : sources.snapshot.networks) {
        if (!network.dht) continue;
        page.sample(std::uint64_t{network.dht->records}, {{"network", network.name}, {"kind", "records"}});
        page.sample(std::uint64_t{network.dht->contents}, {{"network", network.name}, {"kind", "contents"}});
    }
    page.family("vedette_dht_lookups_running", Type::Gauge, "Lookups of ours that are under way.");
    for (const auto& network : sources.snapshot.networks)
        if (network.dht) page.sample(std::uint64_t{network.dht->lookups}, {{"network", network.name}});
    page.family("vedette_dht_lookups_total", Type::Counter,
                "Lookups of ours that ended, by what came of them.");
    byName(page, "result", sources.totals.lookups);
    page.family("vedette_canaries_total", Type::Counter,
                "Questions whose answer we knew, by how they ended.");
    byName(page, "outcome", sources.totals.canaries);
    page.family("vedette_proofs_total", Type::Counter,
                "Proofs of what peers are that we asked for, by how they ended.");
    byName(page, "outcome", sources.totals.proofs);
    page.family("vedette_gossip_messages_total", Type::Counter,
                "Messages of gossip: received is all of them, the others what became of some.");
    for (const auto& network : sources.snapshot.networks) {
        if (!network.gossip) continue;
        const gossipsub::Counts& g = *network.gossip;
        const std::pair<std::string_view, std::uint64_t> kinds[] = {
            {"received", g.received},   {"duplicate", g.duplicates}, {"delivered", g.delivered},
            {"published", g.published}, {"forged", g.forged},        {"rejected", g.rejected},
            {"ignored", g.ignored},     {"replayed", g.replayed},    {"no_room", g.noRoom}};
        for (const auto& [kind, count] : kinds)
            page.sample(count, {{"network", network.name}, {"result", kind}});
    }
}

// --- what is kept and told

void tellAlerts(MetricsText& page, const MetricsSources& sources) {
    std::map<std::pair<alert::Severity, alert::Rule>, std::uint64_t> open;
    const alert::Board& board = *sources.snapshot.alerts;
    for (const auto& [id, one] : board.alerts())
        if (board.stateOf(one, sources.snapshot.wall) == alert::State::Open) ++open[{one.severity, one.rule}];
    page.family("vedette_alerts_open", Type::Gauge, "Alerts that nobody has dealt with.");
    for (const auto& [key, count] : open)
        page.sample(count, {{"severity", alert::codeName(key.first)}, {"rule", alert::codeName(key.second)}});
    page.family("vedette_alerts_total", Type::Counter, "What happened to alerts, from \"raised\" on.");
    byName(page, "what", sources.totals.alerts);
    page.family("vedette_outlet_messages_total", Type::Counter,
                "Messages about alerts, by where they go and what came of them.");
    for (const auto& [name, status] : sources.outlets) {
        page.sample(status.counts.delivered, {{"outlet", name}, {"result", "delivered"}});
        page.sample(status.counts.heldBack, {{"outlet", name}, {"result", "held_back"}});
        page.sample(status.counts.noRoom, {{"outlet", name}, {"result", "no_room"}});
        page.sample(status.counts.givenUp, {{"outlet", name}, {"result", "given_up"}});
    }
    page.family("vedette_outlet_failures_total", Type::Counter, "Attempts to tell a message that failed.");
    for (const auto& [name, status] : sources.outlets) page.sample(status.counts.failed, {{"outlet", name}});
    page.family("vedette_outlet_waiting", Type::Gauge, "Messages that are not confirmed.");
    for (const auto& [name, status] : sources.outlets)
        page.sample(std::uint64_t{status.waiting}, {{"outlet", name}});
}

void tellRecord(MetricsText& page, const MetricsSources& sources) {
    const engine::Snapshot& snapshot = sources.snapshot;
    page.family("vedette_events_total", Type::Counter, "Events of this run.");
    page.sample(sources.totals.events);
    page.family("vedette_events_missed_total", Type::Counter, "Events that these counters did not see.");
    page.sample(sources.eventsMissed);
    page.family("vedette_event_log_waiting", Type::Gauge, "Events that are not on disk yet: the log's lag.");
    page.sample(snapshot.eventsUnwritten);
    page.family("vedette_event_log_dropped_total", Type::Counter, "Events that never came to the disk.");
    page.sample(snapshot.eventsUnrecorded);
    page.family("vedette_event_log_failing", Type::Gauge, "1 while events cannot be written.");
    page.sample(std::uint64_t{snapshot.recordingTrouble ? 1u : 0u});
    page.family("vedette_audit_waiting", Type::Gauge, "Records of the audit log that are not on disk yet.");
    page.sample(std::uint64_t{snapshot.auditUnwritten});
}

} // namespace

std::string metricsPage(const MetricsSources& sources) {
    MetricsText page;
    page.family("vedette_build_info", Type::Gauge, "1, of this version.");
    page.sample(std::uint64_t{1}, {{"version", VEDETTE_VERSION}});
    tellConnections(page, sources);
    tellRefusals(page, sources);
    tellProtocols(page, sources);
    tellAlerts(page, sources);
    tellRecord(page, sources);
    tellProcess(page);
    return page.take();
}

} // namespace vedette::app
