#include "core/lab/assault_makers.h"

#include "core/lab/meaning.h"

#include <algorithm>
#include <deque>

namespace vedette::lab {

namespace {

constexpr std::size_t kMostWires = 900;                 ///< of one attacker: a plain process's files
constexpr Duration kPatience = std::chrono::seconds(3); ///< with a target that does not answer
constexpr Duration kTakesHold = std::chrono::seconds(30);

/// One host of the flood. It begins a negotiation and never goes on, so that the target waits for it as long
/// as it waits for anybody; what is closed is opened again.
class Flooder final : public Attacker {
public:
    Flooder(Carrier& carrier, std::vector<codec::Multiaddr> targets)
        : m_carrier(carrier), m_targets(std::move(targets)) {}

    void begin(HostId self, double rate, Instant end) {
        m_self = self;
        m_every = Duration(static_cast<std::int64_t>(1e9 / rate));
        m_end = end;
        step();
    }

    void connected(RawWire wire) override {
        std::erase_if(m_knocking, [&](const Knock& knock) { return knock.wire == wire; });
        // "/multistream/1.0.0\n" behind its length, cut off in the middle.
        m_carrier.send(wire, viewOf(std::string_view("\x13/multi", 7)));
    }

    void refused(RawWire wire) override {
        std::erase_if(m_knocking, [&](const Knock& knock) { return knock.wire == wire; });
        --m_open;
    }

    void ended(RawWire) override { --m_open; }

private:
    void step() {
        if (m_carrier.now() >= m_end) return;
        const Instant now = m_carrier.now();
        while (!m_knocking.empty() && m_knocking.front().until <= now) {
            m_carrier.close(m_knocking.front().wire, true);
            m_knocking.pop_front();
            --m_open;
        }
        if (m_open < kMostWires) {
            const RawWire wire = m_carrier.connect(m_self, m_targets[m_next++ % m_targets.size()]);
            if (wire.value != 0) {
                ++m_open;
                m_knocking.push_back({wire, now + kPatience});
            }
        }
        m_carrier.at(m_carrier.now() + m_every, [this] { step(); });
    }

    struct Knock {
        RawWire wire;
        Instant until;
    };

    Carrier& m_carrier;
    std::vector<codec::Multiaddr> m_targets;
    std::deque<Knock> m_knocking; ///< not yet answered, oldest first
    HostId m_self;
    Duration m_every{};
    Instant m_end;
    std::size_t m_next = 0;
    std::size_t m_open = 0;
};

class Flooding final : public Assault {
public:
    Flooding(Fleet& fleet, const AssaultConfig& config) : m_fleet(fleet), m_config(config) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        m_targets = m_fleet.of(Segment::Bootnode);
        m_targets.resize(std::min<std::size_t>(m_targets.size(), m_config.targets));
        std::vector<codec::Multiaddr> addresses;
        for (const auto target : m_targets)
            addresses.push_back(m_fleet.members()[target].endpoint.multiaddr());
        for (std::uint32_t i = 0; i < m_config.attackers; ++i) {
            const auto ip = rentedHost(carrier, i, m_config.prefixes);
            m_flooders.push_back(std::make_unique<Flooder>(carrier, addresses));
            const HostId host =
                carrier.addRaw(ip, {rented(i % m_config.prefixes).region, {}, 65536}, *m_flooders.back());
            m_addresses.push_back(ipText(ip));
            carrier.at(m_begin, [this, i, host] { m_flooders[i]->begin(host, m_config.rate, m_end); });
        }
        m_fleet.tally().detailed = true;
    }

    [[nodiscard]] double damage() const override {
        return Tally::share(
            m_fleet.tally().dials,
            [&](const Attempt& dial) {
                return dial.at >= m_begin + kTakesHold && dial.at < m_end
                    && std::ranges::count(m_targets, dial.to) > 0;
            },
            [](const Attempt& dial) { return !dial.ok; });
    }

    [[nodiscard]] std::string_view meaning() const override { return meaning::kDials; }

    [[nodiscard]] Label label() const override {
        Label label{m_config.kind, m_begin, m_end, {}, m_addresses, {}};
        for (const auto target : m_targets) label.victims.push_back(m_fleet.members()[target].id);
        return label;
    }

private:
    Fleet& m_fleet;
    AssaultConfig m_config;
    Instant m_begin;
    Instant m_end;
    std::vector<std::uint32_t> m_targets;
    std::vector<std::unique_ptr<Flooder>> m_flooders;
    std::vector<std::string> m_addresses;
};

} // namespace

std::unique_ptr<Assault> makeFlooding(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<Flooding>(fleet, config);
}

} // namespace vedette::lab
