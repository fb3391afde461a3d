/// A victim on the virtual network, an honest peer connected to it, and whoever attacks it meanwhile.
///
/// Every attack must end by name, leave nothing behind, and cost the honest peer nothing: `unharmed()` says
/// which of these does not hold.
#pragma once

#include "tests/fakes/virtual_net.h"
#include "tests/sim/heap.h"
#include "tests/sim/intruder.h"

#include <algorithm>
#include <string>

namespace vedette::test {

inline constexpr Duration kRoundTrip = std::chrono::milliseconds(2);

inline std::string nameOf(std::error_code code) {
    return code.message();
}

struct Foe {
    std::size_t raw;
    Intruder intruder;
    std::size_t heard = 0;
};

struct Siege {
    VirtualNet net;
    VirtualHost& victim;
    VirtualHost& honest;
    ConnId line;          ///< the honest peer's connection to the victim
    std::size_t harm = 0; ///< honest pings that failed or were late
    std::uint64_t lastFoe = 0;
    std::vector<std::size_t> wires; ///< of foes, as they came
    swarm::Limits::Usage quiet;     ///< what the honest peer alone uses
    HeapPeak heap;                  ///< of everybody in the siege
    std::size_t heapBound = 8 * 1024 * 1024;
    std::size_t happened = 0; ///< on the network
    Instant lookedAt{};       ///< at the heap

    static node::NodeConfig config() {
        node::NodeConfig config;
        config.swarm.network = NetworkId{7};
        config.swarm.serve = {"identify", "ping", "perf", "echo"};
        return config;
    }

    explicit Siege(node::NodeConfig victims = config(), swarm::Gate* gate = nullptr)
        : victim(net.add(1, victims, gate)), honest(net.add(2, honestTo(victims))) {
        net.listen(victim);
        VD_ASSERT(honest.swarm().dial({victim.address()}, swarm::Reuse::Allowed, net.now).ok());
        net.run(std::chrono::seconds(1));
        VD_ASSERT(!honest.dials.empty() && honest.dials.back().connection.ok());
        line = *honest.dials.back().connection;
        honest.swarm().keep(line, true);
        victim.swarm().keep(victim.swarm().connections().at(0).id, true);
        ping();
        net.run(std::chrono::seconds(1));
        quiet = victim.swarm().limits().usage();
        heap = HeapPeak();
        // Not at each of the bytes that come one at a time: to ask the allocator takes a while.
        net.watch = [this] {
            if (++happened % 16 == 0 || lookedAt != net.now) heap.look();
            lookedAt = net.now;
        };
    }

    Siege(const Siege&) = delete;
    Siege& operator=(const Siege&) = delete;

    /// The honest peer pings three times; each must take the round trip of the wire and no more.
    void ping() {
        const std::size_t before = honest.progress.size();
        const auto task = honest.swarm().run(line, swarm::DoPing{3}, net.now);
        net.run(std::chrono::milliseconds(20));
        std::size_t good = 0;
        for (std::size_t i = before; i < honest.progress.size(); ++i) {
            const auto* trip = std::get_if<ping::RoundTrip>(&honest.progress[i].report);
            good += task && trip != nullptr && honest.progress[i].task == *task && trip->time == kRoundTrip;
        }
        harm += 3 - std::min<std::size_t>(3, good);
    }

    /// A raw wire; nothing when it was turned away.
    std::optional<std::size_t> wire(const std::string& ip = "10.66.0.1") {
        const auto raw = net.attack(victim, ip);
        if (raw) wires.push_back(*raw);
        return raw;
    }

    /// All foes stop sending, in order, and read what there was.
    void leaveAll() {
        for (const std::size_t raw : wires) {
            net.attend(raw);
            net.leave(raw);
        }
    }

    /// An intruder up to its stage.
    std::optional<Foe> intrude(IntruderConfig config = {}, const std::string& ip = "10.66.0.1") {
        const auto raw = wire(ip);
        if (!raw) return std::nullopt;
        if (config.seed == 666) config.seed += ++lastFoe;
        config.timeline = {net.now, net.wall};
        if (config.security == session::Security::Tls) config.timeline.wallAtOrigin = wallNow();
        Foe foe{*raw, Intruder(config)};
        net.send(foe.raw, foe.intruder.hello());
        for (int i = 0; i < 5; ++i) listen(foe);
        return foe;
    }

    [[nodiscard]] WallTime wallNow() const {
        return Timeline{Instant{std::chrono::hours(1)}, net.wall}.wall(net.now);
    }

    /// Lets a round trip pass and the intruder answer what came.
    void listen(Foe& foe) {
        net.run(kRoundTrip);
        const Bytes& received = net.raw(foe.raw).received;
        const Bytes fresh(received.begin() + static_cast<std::ptrdiff_t>(foe.heard), received.end());
        foe.heard = received.size();
        const Bytes answer = foe.intruder.hear(fresh, net.now);
        if (!answer.empty()) net.send(foe.raw, answer);
        net.run(kRoundTrip);
    }

    void say(Foe& foe, BytesView muxed) {
        net.send(foe.raw, foe.intruder.seal(muxed));
        net.run(kRoundTrip);
    }

    /// One byte a second for so long, or until the victim has enough.
    void drip(std::size_t raw, BytesView bytes, Duration span) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(span / std::chrono::seconds(1)); ++i) {
            if (net.raw(raw).ended) return;
            net.send(raw, bytes.subspan(i % bytes.size(), 1));
            net.run(std::chrono::seconds(1) - std::chrono::milliseconds(20));
            ping();
        }
    }

    [[nodiscard]] bool ended(std::size_t raw) { return net.raw(raw).ended; }

    /// The code of the only violation that ended a connection of the victim; why there is none or more.
    [[nodiscard]] std::string violation() const {
        const auto all = victim.all<event::PeerViolated>();
        if (all.size() == 1) return all[0].violation;
        return std::to_string(all.size()) + " violations";
    }

    /// Of a stream; several of the same code are one.
    [[nodiscard]] std::string streamViolation() const {
        const auto all = victim.all<event::StreamViolated>();
        if (all.empty()) return "no violation";
        for (const auto& each : all) {
            if (each.violation != all[0].violation) return all[0].violation + " and " + each.violation;
        }
        return all[0].violation;
    }

    /// How often a rule refused, as the events tell it.
    [[nodiscard]] std::uint64_t refusals(const std::string& rule) const {
        std::uint64_t count = 0;
        for (const auto& refused : victim.all<event::Refused>()) {
            if (refused.rule == rule) count += refused.count;
        }
        return count;
    }

    /// After time for whatever lingers to go: what is not as it was before the attack. Empty: nothing.
    [[nodiscard]] std::string unharmed() {
        net.run(std::chrono::seconds(25));
        ping();
        net.run(std::chrono::seconds(25));
        std::string wrong;
        const auto check = [&](std::string_view what, std::uint64_t is, std::uint64_t expected) {
            if (is != expected) wrong += std::string(what) + " " + std::to_string(is) + "; ";
        };
        const auto& usage = victim.swarm().limits().usage();
        check("connections", usage.connections, quiet.connections);
        check("inbound", usage.inbound, quiet.inbound);
        check("transient", usage.transient, 0);
        check("streams", usage.streams, quiet.streams);
        check("memory", usage.memory, quiet.memory);
        if (heap.growth() > heapBound) wrong += "heap +" + std::to_string(heap.growth()) + "; ";
        check("peers", victim.swarm().limits().peers(), 1);
        check("honest pings lost or late", harm, 0);
        return wrong;
    }

private:
    static node::NodeConfig honestTo(const node::NodeConfig& victims) {
        node::NodeConfig config = Siege::config();
        config.swarm.privateNetwork = victims.swarm.privateNetwork;
        return config;
    }
};

} // namespace vedette::test

// For tests; QtTest's own macros return from the function that they stand in.
#define UNHARMED(siege)                                                                                      \
    do {                                                                                                     \
        const std::string leftOver = (siege).unharmed();                                                     \
        QVERIFY2(leftOver.empty(), leftOver.c_str());                                                        \
    } while (false)

#define VIOLATED(siege, code)                                                                                \
    QCOMPARE(QString::fromStdString((siege).violation()),                                                    \
             QString::fromStdString(::vedette::test::nameOf(code)))
