#include "core/lab/assault_makers.h"

#include "core/lab/meaning.h"

#include <algorithm>
#include <cmath>

namespace vedette::lab {

namespace {

/// The longest that a back-off can still be waiting, and a dial.
constexpr Duration kRecovery = Fleet::kMaxBackOff + std::chrono::minutes(1);
constexpr Duration kLook = std::chrono::seconds(10); ///< between two measurements
constexpr Duration kStormBeat = std::chrono::seconds(20);

/// Cuts the regions in two. That nothing crosses while it lasts is no defence's fault; the damage is what is
/// still cut when everything has had the time to heal, in the mean over the time from then on: a tie that
/// only one end believes in counts as cut until somebody uses it, finds out, and dials anew.
class Partition final : public Assault {
public:
    Partition(Fleet& fleet, const AssaultConfig& config) : m_fleet(fleet), m_config(config) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        carrier.at(m_begin, [this] {
            for (const Member& member : m_fleet.members())
                m_fleet.carrier().side(member.host, sideOf(member));
        });
        carrier.at(m_end, [this] {
            for (const Member& member : m_fleet.members()) m_fleet.carrier().side(member.host, 0);
        });
        m_last = carrier.now() + m_fleet.config().length - std::chrono::seconds(1);
        carrier.at(std::min(m_end + kRecovery, m_last), [this] { measure(); });
    }

    [[nodiscard]] double damage() const override {
        return m_all == 0 ? 0 : static_cast<double>(m_missing) / static_cast<double>(m_all);
    }

    [[nodiscard]] std::string_view meaning() const override { return meaning::kTies; }

    [[nodiscard]] Label label() const override {
        Label label{m_config.kind, m_begin, m_end, {}, {}, {}};
        for (const Member& member : m_fleet.members()) {
            if (sideOf(member) == 1) label.victims.push_back(member.id);
        }
        return label;
    }

private:
    static std::uint8_t sideOf(const Member& member) { return member.region >= 2 ? 1 : 0; }

    void measure() {
        for (const Member& member : m_fleet.members()) {
            for (const Tie& tie : member.ties) {
                const Member& other = m_fleet.members()[tie.to];
                if (!tie.kept || !member.up || !other.up || sideOf(member) == sideOf(other)) continue;
                ++m_all;
                node::Node* far = m_fleet.carrier().node(other.host);
                if (!tie.connection || far == nullptr || !far->swarm().connectionTo(member.id)) ++m_missing;
            }
        }
        const Instant next = m_fleet.carrier().now() + kLook;
        if (next <= m_last) m_fleet.carrier().at(next, [this] { measure(); });
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    Instant m_begin;
    Instant m_end;
    Instant m_last;
    std::size_t m_all = 0; ///< ties across the cut, at every look
    std::size_t m_missing = 0;
};

/// Agents fail and come back, over and over. The damage is work that was lost with them.
class ChurnStorm final : public Assault {
public:
    ChurnStorm(Fleet& fleet, const AssaultConfig& config) : m_fleet(fleet), m_config(config) {}

    void prepare() override {
        m_begin = m_fleet.carrier().now() + m_config.begin;
        m_end = m_fleet.carrier().now() + m_config.end;
        m_fleet.tally().detailed = true;
        m_fleet.carrier().at(m_begin, [this] { step(); });
    }

    [[nodiscard]] double damage() const override {
        return Tally::share(
            m_fleet.tally().asked, [&](const Attempt& task) { return task.at >= m_begin && task.at < m_end; },
            [](const Attempt& task) { return !task.ok; });
    }

    [[nodiscard]] std::string_view meaning() const override { return meaning::kStormTasks; }

    [[nodiscard]] Label label() const override { return {m_config.kind, m_begin, m_end, {}, {}, {}}; }

private:
    void step() {
        if (m_fleet.carrier().now() >= m_end) return;
        std::vector<std::uint32_t> up;
        for (std::uint32_t i = 0; i < m_fleet.members().size(); ++i) {
            if (m_fleet.members()[i].up && !m_fleet.members()[i].observed) up.push_back(i);
        }
        // `rate` is the share of the agents that fail within a minute.
        const double each = m_config.rate * static_cast<double>(kStormBeat.count()) / 6e10;
        const auto failing = static_cast<std::size_t>(std::lround(each * static_cast<double>(up.size())));
        for (std::size_t i = 0; i < failing && !up.empty(); ++i) {
            const auto at = static_cast<std::ptrdiff_t>(m_fleet.random().below(up.size()));
            const Duration away = std::chrono::seconds(5 + m_fleet.random().below(40));
            m_fleet.leave(up[static_cast<std::size_t>(at)], m_fleet.random().below(2) == 0, away);
            up.erase(up.begin() + at);
        }
        m_fleet.carrier().at(m_fleet.carrier().now() + kStormBeat, [this] { step(); });
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    Instant m_begin;
    Instant m_end;
};

} // namespace

std::unique_ptr<Assault> makePartition(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<Partition>(fleet, config);
}

std::unique_ptr<Assault> makeChurnStorm(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<ChurnStorm>(fleet, config);
}

} // namespace vedette::lab
