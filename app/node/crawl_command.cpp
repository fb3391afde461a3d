#include "app/node/crawl_command.h"

#include "app/assembly.h"
#include "app/node/atlas_options.h"
#include "app/node/crawl_carrier.h"
#include "app/node/dial_attempts.h"
#include "app/node/grammar.h"
#include "app/node/token_options.h"
#include "core/base/log.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace vedette::app {

namespace {

constexpr Duration kCrawlGrace = std::chrono::seconds(2);
constexpr Duration kProgressEvery = std::chrono::seconds(2);
constexpr Duration kQuestionTimeout = std::chrono::seconds(10);
constexpr int kSaveEvery = 5; ///< progress lines

Json peerLine(const discovery::CrawledPeer& peer) {
    Json addresses = Json::array();
    for (const auto& address : peer.addresses) addresses.push_back(address.text());
    Json line{{"event", "peer"},
              {"peer_id", peer.id.text()},
              {"reachable", peer.reach == discovery::Reach::Reachable},
              {"reach", discovery::codeName(peer.reach)},
              {"agent", peer.agent},
              {"protocols", peer.protocols},
              {"addrs", std::move(addresses)},
              {"neighbours", peer.neighbours.size()},
              {"queries", peer.queries}};
    if (!peer.reason.empty()) line["reason"] = peer.reason;
    if (peer.truncated) line["truncated"] = true;
    return line;
}

Json edgeLine(const discovery::CrawledPeer& from, const discovery::CrawledPeer& to) {
    return {{"event", "edge"}, {"from", from.id.text()}, {"to", to.id.text()}};
}

Error fileError(const std::string& what, const std::filesystem::path& path) {
    return Error(config::UsageError::BadValue, "The file '" + log::printable(path.string()) + "' cannot be "
                                                   + what + ": check its folder and free space.");
}

/// Whole or not at all: written beside it and renamed.
Result<> writeFile(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write) {
    const std::filesystem::path beside = path.string() + ".new";
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        if (file) write(file);
        file.close();
        if (!file) return Fail(fileError("written", path));
    }
    std::error_code failed;
    std::filesystem::rename(beside, path, failed);
    if (failed) return Fail(fileError("written", path));
    return {};
}

struct CrawlPlan {
    std::vector<codec::Multiaddr> join;
    discovery::CrawlConfig config;
    std::shared_ptr<geo::Atlas> atlas; ///< may be null
    std::filesystem::path out;         ///< empty: standard output

    [[nodiscard]] std::filesystem::path state() const { return out.string() + ".state"; }
};

class OneCrawl {
public:
    OneCrawl(Console& console, CrawlPlan plan) : m_console(console), m_plan(std::move(plan)) {}

    config::ExitStatus run(AssemblyConfig config, const NodeIdentity& identity) {
        auto made = Assembly::create(std::move(config), identity,
                                     [this](node::Node&, const node::Output& output) { take(output); });
        if (!made) return m_console.fail(made.error());
        m_assembly = std::move(made).value();
        driver().onSignal([this](int) { end(); });
        if (const auto prepared = prepare(); !prepared) return m_console.fail(prepared.error());
        driver().run();
        return finish();
    }

private:
    [[nodiscard]] net::Driver& driver() { return m_assembly->driver(); }

    [[nodiscard]] swarm::Swarm& swarm() { return m_assembly->node().swarm(); }

    Result<> prepare() {
        auto names = discovery::PrefixNames::make();
        m_begun = driver().now();
        std::ifstream state;
        if (!m_plan.out.empty()) state.open(m_plan.state(), std::ios::binary);
        if (state.is_open()) {
            const Bytes bytes{std::istreambuf_iterator<char>(state), std::istreambuf_iterator<char>()};
            m_crawler =
                VD_TRY(discovery::Crawler::restore(m_plan.config, std::move(names), bytes, driver().now()));
        } else {
            m_crawler = std::make_unique<discovery::Crawler>(m_plan.config, std::move(names), m_begun);
        }
        m_carrier = std::make_unique<CrawlCarrier>(*m_crawler, swarm(), m_plan.config.protocol);
        return {};
    }

    void take(const node::Output& output) {
        if (m_over) return;
        if (std::holds_alternative<node::NodeReady>(output)) return begin();
        if (const auto* failed = std::get_if<node::NodeFailed>(&output)) {
            m_failure = failed->why;
            return end();
        }
        if (!m_started) return; // what a node says while it gets ready is no part of the crawl
        if (const auto* done = std::get_if<swarm::DialDone>(&output)) joined(*done);
        if (const auto* event = std::get_if<event::Event>(&output)) m_attempts.note(*event);
        m_carrier->take(output, driver().now());
        settle();
    }

    void begin() {
        m_started = true;
        for (const auto& address : m_plan.join) {
            const auto peer = address.peer();
            if (peer && !address.has(codec::AddrProtocol::P2pCircuit)) {
                m_crawler->join({*peer, {address.withoutPeer()}, kad::Connectedness::NotConnected},
                                driver().now());
                continue;
            }
            // Nobody said who is there: it will say so itself.
            const auto dial = swarm().dial({address}, swarm::Reuse::Allowed, driver().now());
            if (dial.ok()) {
                m_joins.emplace(*dial, address);
            } else {
                m_failure = dial.error();
            }
        }
        m_carrier->pump(driver().now());
        tick();
        settle();
    }

    void joined(const swarm::DialDone& done) {
        const auto join = m_joins.find(done.dial);
        if (join == m_joins.end()) return;
        if (done.connection.ok()) {
            const auto info = swarm().connection(*done.connection); // it has proved who it is
            if (info) {
                m_crawler->join({info->peer, {join->second.withoutPeer()}, kad::Connectedness::NotConnected},
                                driver().now());
            }
        } else {
            m_failure = done.connection.error();
        }
        m_joins.erase(join);
    }

    /// After every turn: tells who was visited, sets the alarm, ends when all were.
    void settle() {
        while (const auto index = m_carrier->visited()) {
            if (m_plan.out.empty()) tell(*index);
        }
        if (m_crawler->done() && m_joins.empty()) return end();
        const auto deadline = m_crawler->deadline();
        if (!deadline || (m_alarm && *m_alarm <= *deadline && *m_alarm > driver().now())) return;
        m_alarm = *deadline;
        driver().at(*deadline, [this] {
            if (m_over) return;
            m_crawler->wake(driver().now());
            m_carrier->pump(driver().now());
            settle();
        });
    }

    [[nodiscard]] Json lineOf(const discovery::CrawledPeer& peer) const {
        Json row = peerLine(peer);
        addPlace(row, m_plan.atlas.get(), peer.addresses);
        return row;
    }

    void tell(std::size_t index) {
        const auto& peer = m_crawler->peers()[index];
        m_console.line(lineOf(peer), peer.id.text() + "  " + std::string(discovery::codeName(peer.reach))
                                         + "  " + (peer.reason.empty() ? peer.agent : peer.reason));
        for (const std::uint32_t to : peer.neighbours) {
            const auto& other = m_crawler->peers()[to];
            m_console.line(edgeLine(peer, other), "  -> " + other.id.text());
        }
    }

    void tick() {
        driver().at(driver().now() + kProgressEvery, [this] {
            if (m_over) return;
            const auto progress = m_crawler->progress(driver().now());
            Json object{{"event", "progress"},
                        {"known", progress.known},
                        {"visited", progress.visited},
                        {"reachable", progress.reachable},
                        {"in_flight", progress.inFlight},
                        {"edges", progress.edges},
                        {"queries", progress.queries}};
            if (progress.left) object["left_s"] = secondsOf(*progress.left);
            m_console.line(object, std::to_string(progress.visited) + " of " + std::to_string(progress.known)
                                       + " visited, " + std::to_string(progress.reachable) + " reachable");
            if (++m_ticks % kSaveEvery == 0) saveState();
            tick();
        });
    }

    void saveState() {
        if (m_plan.out.empty()) return;
        const Bytes state = m_crawler->save();
        const auto saved = writeFile(m_plan.state(), [&](std::ostream& file) {
            file.write(reinterpret_cast<const char*>(state.data()),
                       static_cast<std::streamsize>(state.size()));
        });
        if (!saved.ok()) m_failure = saved.error();
    }

    void end() {
        if (m_over) return;
        m_over = true;
        m_ended = driver().now();
        driver().shutDown(kCrawlGrace);
    }

    [[nodiscard]] Result<> writeOut() const {
        return writeFile(m_plan.out, [this](std::ostream& file) {
            for (const auto& peer : m_crawler->peers()) file << lineOf(peer).dump() << '\n';
            for (const auto& peer : m_crawler->peers()) {
                for (const std::uint32_t to : peer.neighbours) {
                    file << edgeLine(peer, m_crawler->peers()[to]).dump() << '\n';
                }
            }
            file << doneLine().dump() << '\n';
        });
    }

    [[nodiscard]] Json doneLine() const {
        const auto progress = m_crawler->progress(m_ended);
        return {{"event", "done"},
                {"peers", progress.known},
                {"reachable", progress.reachable},
                {"edges", progress.edges},
                {"seconds", secondsOf(m_ended - m_begun)},
                {"queries", progress.queries},
                {"complete", m_crawler->done()}};
    }

    config::ExitStatus finish() {
        const auto progress = m_crawler->progress(m_ended);
        if (m_crawler->done() && progress.reachable == 0) {
            // Nothing was found because nobody that we were told to begin with was there.
            Error why = m_failure.value_or(Error(swarm::DialError::AllFailed));
            if (!m_failure && m_attempts.empty() && !m_crawler->peers().empty()) {
                why.detail = "Nobody that the crawl began with answered ("
                           + log::printable(m_crawler->peers().front().reason)
                           + "): check the addresses of --join and the protocol of --kad-protocol.";
            }
            m_console.complain(m_attempts.explained(why), m_attempts.json());
            return m_attempts.status(why);
        }
        if (!m_plan.out.empty()) {
            if (m_crawler->done()) {
                if (const auto written = writeOut(); !written) return m_console.fail(written.error());
                std::error_code gone;
                std::filesystem::remove(m_plan.state(), gone);
            } else {
                saveState();
                if (m_failure) return m_console.fail(*m_failure);
            }
        }
        char text[160];
        std::snprintf(text, sizeof text, "%zu peers, %zu reachable, %zu edges in %.1f s%s", progress.known,
                      progress.reachable, progress.edges, secondsOf(m_ended - m_begun),
                      m_crawler->done() ? "" : "; not complete: the same call goes on");
        m_console.line(doneLine(), text);
        return config::ExitStatus::Done;
    }

    Console& m_console;
    CrawlPlan m_plan;
    std::unique_ptr<Assembly> m_assembly;
    std::unique_ptr<discovery::Crawler> m_crawler;
    std::unique_ptr<CrawlCarrier> m_carrier;
    std::map<swarm::DialId, codec::Multiaddr> m_joins; ///< of whom only the address is known
    std::optional<Instant> m_alarm;
    DialAttempts m_attempts; ///< of the first who were dialled
    std::optional<Error> m_failure;
    Instant m_begun{};
    Instant m_ended{};
    int m_ticks = 0;
    bool m_started = false;
    bool m_over = false;
};

Result<config::ExitStatus> tryCrawl(const config::CommandLine& line, Console& console) {
    NodeOptions options = VD_TRY(NodeOptions::of(line));
    CrawlPlan plan;
    plan.join = VD_TRY(addressesOf(line, "join"));
    if (plan.join.empty()) {
        return Fail{config::UsageError::BadValue,
                    "A crawl has to begin somewhere: give a peer's address with --join."};
    }
    if (const auto protocol = line.value("kad-protocol")) plan.config.protocol = *protocol;
    plan.config.parallel = VD_TRY(line.number("parallel", 1, 1000, plan.config.parallel));
    plan.config.queryTimeout = VD_TRY(line.seconds("timeout", kQuestionTimeout));
    plan.atlas = VD_TRY(atlasOf(line));
    plan.out = line.value("out").value_or("");
    const auto identity = VD_TRY(openNodeIdentity(line));
    swarm::SwarmConfig& swarm = options.assembly.node.swarm;
    swarm.dialTimeout = plan.config.queryTimeout;
    // Who only dials needs no guard against being dialled, and a fleet on one host is not a swarm of
    // strangers.
    swarm.limits.exemptLoopback = true;
    swarm.limits.transientConnections = std::max(swarm.limits.transientConnections, 2 * plan.config.parallel);
    OneCrawl crawl(console, std::move(plan));
    return crawl.run(std::move(options.assembly), identity);
}

} // namespace

config::ExitStatus crawlNetwork(const config::CommandLine& line, Console& console) {
    const auto status = tryCrawl(line, console);
    return status ? *status : console.fail(status.error());
}

} // namespace vedette::app
