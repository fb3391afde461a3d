/// Where a victim is besieged over real sockets while an honest peer pings it.
///
/// How long the honest peer's pings take is printed and judged by nobody, for no clock of a test is to be
/// trusted. What is judged: every ping is answered, the attack has its names, the victim closes what it is to
/// close, the heap stays within a bound, and nothing of the attack is left.
#pragma once

#include "core/base/second_folds.h"
#include "tests/sim/heap.h"
#include "tests/sim/net/host.h"
#include "tests/sim/net/socket.h"

#include <atomic>
#include <cstdio>

namespace vedette::test {

/// A violation, a refusal or another end, and how often at least. Events tell of refusals up to a second
/// later, so that those are asked of the limits themselves.
struct Named {
    std::error_code code;
    std::size_t times = 1;
};

class Field {
public:
    static constexpr Duration kPhase = std::chrono::seconds(1); ///< what one phase of an upgrade may take
    static constexpr Duration kIdle = std::chrono::seconds(2);

    static node::NodeConfig config() {
        node::NodeConfig config;
        config.swarm.network = NetworkId{7};
        config.swarm.serve = {"identify", "ping", "perf", "echo"};
        // Attackers are asked nothing: what they would not answer keeps their connections from being idle.
        config.swarm.identifyOnConnect = false;
        config.swarm.phaseTimeout = kPhase;
        config.swarm.idleTimeout = kIdle;
        return config;
    }

    explicit Field(const node::NodeConfig& both = config())
        : victim(both), honest(both), m_address(victim.listen()) {
        const auto line = honest.dial(m_address);
        VD_ASSERT(line.ok());
        m_line = *line;
        honest.keepTheOne();
        victim.keepTheOne();
    }

    [[nodiscard]] std::uint16_t port() const { return codec::IpEndpoint::of(m_address)->port; }

    /// Runs the attack while the honest peer pings. Says what is not as it should be; empty: all is well.
    /// `heap` bounds in bytes by how much the process grows meanwhile, attackers and all.
    template <class F>
    std::string besiege(const char* name, std::size_t heap, const std::vector<Named>& expected, F attack) {
        // What was refused is counted for a second and told then: not as this attack's.
        if (victim.names().find("limit.") != std::string::npos)
            std::this_thread::sleep_for(kFoldSpan + std::chrono::milliseconds(200));
        const auto before = honest.ping(m_line, 200);
        victim.until([&] { return used()[2] == 0; });
        const auto quiet = used();
        victim.forget();
        m_refusedBefore.clear();
        for (const auto& each : expected) m_refusedBefore.push_back(refused(each.code));
        m_leftOpen = 0;
        std::atomic<bool> over = false;
        std::vector<Duration> during;
        std::size_t asked = 0;
        HeapPeak peak;
        std::thread pinging([&] {
            do {
                asked += kBatch;
                const auto trips = honest.ping(m_line, kBatch);
                during.insert(during.end(), trips.begin(), trips.end());
            } while (!over);
        });
        std::thread looking([&] {
            while (!over) {
                peak.look();
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        });
        attack();
        victim.until([&] { return unnamed(expected).empty(); });
        over = true;
        looking.join();
        pinging.join();
        peak.look();
        std::fprintf(stderr, "%-44s ping us %6.0f/%7.0f -> %6.0f/%7.0f (%+5.0f, n %zu)  heap +%zu KiB  %s\n",
                     name, micros(before, 0.5), micros(before, 1), micros(during, 0.5), micros(during, 1),
                     micros(during, 0.5) - micros(before, 0.5), during.size(), peak.growth() / 1024,
                     victim.names().c_str());
        std::string wrong = unnamed(expected);
        if (before.size() != 200) wrong += "pings lost before; ";
        if (during.size() != asked) wrong += std::to_string(asked - during.size()) + " pings lost; ";
        if (m_leftOpen > 0) wrong += std::to_string(m_leftOpen) + " connections left open; ";
        if (peak.growth() > heap) wrong += "heap +" + std::to_string(peak.growth()) + "; ";
        const bool gone = victim.until([&] { return used() == quiet; });
        return gone ? wrong : wrong + "something is left; ";
    }

    /// For attacks: the victim is to close this, or has done so.
    void mustEnd(Socket& socket) {
        if (!socket.ends()) ++m_leftOpen;
    }

    template <class F>
    bool until(F holds) {
        return victim.until(std::move(holds));
    }

    Host victim;
    Host honest;

private:
    static constexpr std::uint32_t kBatch = 25;

    std::string unnamed(const std::vector<Named>& expected) {
        std::string missing;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto& [code, times] = expected[i];
            const std::size_t met = victim.named(code.message());
            const std::size_t counted = isRefusal(code) ? refused(code) - m_refusedBefore[i] : met;
            if (counted < times || met == 0)
                missing +=
                    code.message() + " " + std::to_string(counted) + " of " + std::to_string(times) + "; ";
        }
        return missing;
    }

    /// Connections, strangers, streams, memory.
    std::array<std::uint64_t, 4> used() {
        return victim.ask([](swarm::Swarm& s, Instant) {
            const auto& usage = s.limits().usage();
            return std::array<std::uint64_t, 4>{usage.connections, usage.transient, usage.streams,
                                                usage.memory};
        });
    }

    [[nodiscard]] static bool isRefusal(const std::error_code& code) {
        return code.category() == Error(swarm::Refusal::SystemStreams).code.category();
    }

    /// So often so far; zero of what is no refusal.
    std::size_t refused(const std::error_code& code) {
        if (!isRefusal(code)) return 0;
        return victim.ask([&](swarm::Swarm& s, Instant) {
            return s.limits().refused(static_cast<swarm::Refusal>(code.value()));
        });
    }

    static double micros(std::vector<Duration> trips, double part) {
        if (trips.empty()) return 0;
        std::ranges::sort(trips);
        const auto at = static_cast<std::size_t>(part * static_cast<double>(trips.size() - 1));
        return std::chrono::duration<double, std::micro>(trips[at]).count();
    }

    codec::Multiaddr m_address;
    ConnId m_line;
    std::vector<std::size_t> m_refusedBefore; ///< by what is expected
    std::size_t m_leftOpen = 0;
};

} // namespace vedette::test

// For tests; QtTest's own macros return from the function that they stand in.
#define WITHSTOOD(...)                                                                                       \
    do {                                                                                                     \
        const std::string unmet = (__VA_ARGS__);                                                             \
        QVERIFY2(unmet.empty(), unmet.c_str());                                                              \
    } while (false)
