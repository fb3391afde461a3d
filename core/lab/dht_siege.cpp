#include "core/lab/assault_makers.h"
#include "core/lab/hostile_dht.h"
#include "core/lab/meaning.h"

#include <algorithm>

namespace vedette::lab {

namespace {

constexpr Duration kMarch = std::chrono::seconds(30); ///< the coalition comes up over this long
constexpr Duration kMarched = std::chrono::seconds(60);
constexpr unsigned kNearBits = 10; ///< nearer to the key than any of some hundred honest peers
constexpr Duration kRestart = std::chrono::seconds(3);

enum class Aim {
    Network, ///< as many as possible, everywhere
    Key,     ///< around one key
};

/// Many identities of one hand in the DHT.
class DhtSiege final : public Assault {
public:
    DhtSiege(Fleet& fleet, const AssaultConfig& config, Aim aim)
        : m_fleet(fleet), m_config(config), m_aim(aim), m_coalition(fleet) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        m_fleet.tally().detailed = true;
        m_store = firstOf(Segment::Store);
        std::optional<kad::Key> near;
        if (m_aim == Aim::Key) near = kad::Key::of(BytesView(m_fleet.contentOf(m_store, 1)));
        std::vector<codec::Multiaddr> victims;
        for (std::uint32_t i = 0; i < m_fleet.members().size(); ++i) {
            if (servesDht(m_fleet.config(), m_fleet.members()[i].segment))
                victims.push_back(m_fleet.addressOf(i));
        }
        for (std::uint32_t i = 0; i < m_config.attackers; ++i) {
            m_coalition.enlist(rentedHost(carrier, i, m_config.prefixes),
                               rented(i % m_config.prefixes).region, near, kNearBits);
            carrier.at(m_begin + kMarch * i / m_config.attackers,
                       [this, i, victims] { m_coalition.appear(i, victims); });
            carrier.at(m_end, [this, i] { m_coalition.vanish(i); });
        }
        if (m_aim == Aim::Key) carrier.at(m_begin + kMarch, [this] { m_fleet.newEdition(m_store); });
    }

    [[nodiscard]] double damage() const override {
        return Tally::share(
            m_fleet.tally().sought,
            [&](const Attempt& lookup) { return lookup.at >= m_begin + kMarched && lookup.at < m_end; },
            [](const Attempt& lookup) { return !lookup.ok; });
    }

    [[nodiscard]] std::string_view meaning() const override {
        switch (m_aim) {
        case Aim::Network: return meaning::kNetworkLookups;
        case Aim::Key: return meaning::kKeyLookups;
        }
        return {};
    }

    [[nodiscard]] Label label() const override {
        Label label{m_config.kind, m_begin, m_end, m_coalition.ids(), m_coalition.addresses(), {}};
        if (m_aim == Aim::Key) label.victims.push_back(m_fleet.members()[m_store].id);
        return label;
    }

private:
    [[nodiscard]] std::uint32_t firstOf(Segment segment) const {
        const auto found = m_fleet.of(segment);
        return found.empty() ? 0 : found.front();
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    Aim m_aim;
    HostileDht m_coalition;
    Instant m_begin;
    Instant m_end;
    std::uint32_t m_store = 0; ///< whose content is besieged
};

/// Bootnodes in the hands of a coalition that has their keys: whoever comes in by them comes into a network
/// of the coalition alone.
class BootnodeHijack final : public Assault {
public:
    BootnodeHijack(Fleet& fleet, const AssaultConfig& config)
        : m_fleet(fleet), m_config(config), m_coalition(fleet) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        m_fleet.tally().detailed = true;
        m_taken = m_fleet.of(Segment::Bootnode);
        m_taken.resize(std::min<std::size_t>(m_taken.size(), m_config.targets));
        for (const std::uint32_t bootnode : m_taken) {
            const Member& member = m_fleet.members()[bootnode];
            m_coalition.enlist(member.endpoint, member.region, m_fleet.keyOf(bootnode));
            carrier.at(m_begin, [this, bootnode] { m_fleet.leave(bootnode, true, m_end - m_begin); });
        }
        for (std::uint32_t i = 0; i < m_config.attackers; ++i) {
            m_coalition.enlist(rentedHost(carrier, i, m_config.prefixes),
                               rented(i % m_config.prefixes).region, std::nullopt, 0);
        }
        for (std::size_t i = 0; i < m_coalition.size(); ++i) {
            carrier.at(m_begin + kRestart, [this, i] { m_coalition.appear(i, {}); });
            carrier.at(m_end - kRestart, [this, i] { m_coalition.vanish(i); });
        }
        // Everybody comes in anew some time.
        for (std::uint32_t i = 0; i < m_fleet.members().size(); ++i) {
            if (!led(i)) continue;
            const Duration after = kMarched * (i % 16) / 16;
            carrier.at(m_begin + kMarched + after, [this, i] { m_fleet.leave(i, false, kRestart); });
        }
    }

    [[nodiscard]] double damage() const override {
        return Tally::share(
            m_fleet.tally().sought,
            [&](const Attempt& lookup) {
                return lookup.at >= m_begin + 2 * kMarched + kRestart && lookup.at < m_end
                    && led(lookup.from);
            },
            [](const Attempt& lookup) { return !lookup.ok; });
    }

    [[nodiscard]] std::string_view meaning() const override { return meaning::kHijackedLookups; }

    [[nodiscard]] Label label() const override {
        Label label{m_config.kind, m_begin, m_end, m_coalition.ids(), m_coalition.addresses(), {}};
        for (std::uint32_t i = 0; i < m_fleet.members().size(); ++i) {
            if (led(i)) label.victims.push_back(m_fleet.members()[i].id);
        }
        return label;
    }

private:
    /// An agent that was given one of the hijacked bootnodes, and that does not serve the network itself.
    [[nodiscard]] bool led(std::uint32_t index) const {
        const Member& member = m_fleet.members()[index];
        if (member.observed || servesDht(m_fleet.config(), member.segment)) return false;
        return std::ranges::any_of(m_taken, [&](std::uint32_t bootnode) {
            return std::ranges::count(member.waysIn, m_fleet.addressOf(bootnode)) > 0;
        });
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    HostileDht m_coalition;
    Instant m_begin;
    Instant m_end;
    std::vector<std::uint32_t> m_taken;
};

} // namespace

std::unique_ptr<Assault> makeSybilSwarm(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<DhtSiege>(fleet, config, Aim::Network);
}

std::unique_ptr<Assault> makeKeyEclipse(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<DhtSiege>(fleet, config, Aim::Key);
}

std::unique_ptr<Assault> makeBootnodeHijack(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<BootnodeHijack>(fleet, config);
}

} // namespace vedette::lab
