#include "core/lab/assault_makers.h"

#include "core/lab/meaning.h"

#include <algorithm>

namespace vedette::lab {

namespace {

/// Services fail; whoever rents their addresses next answers there, with the same protocols, the same agent
/// version and a key of its own.
class Impersonation final : public Assault {
public:
    Impersonation(Fleet& fleet, const AssaultConfig& config) : m_fleet(fleet), m_config(config) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        m_targets = m_fleet.of(Segment::Infer);
        m_targets.resize(std::min<std::size_t>(m_targets.size(), m_config.targets));
        m_fleet.tally().detailed = true;
        carrier.at(m_begin, [this] { begin(); });
    }

    [[nodiscard]] double damage() const override {
        return Tally::share(
            m_fleet.tally().asked,
            [&](const Attempt& task) {
                return task.at >= m_begin && task.at < m_end && std::ranges::count(m_targets, task.to) > 0;
            },
            [&](const Attempt& task) { return task.ok && task.answered != m_fleet.members()[task.to].id; });
    }

    [[nodiscard]] std::string_view meaning() const override { return meaning::kImpostor; }

    [[nodiscard]] Label label() const override {
        Label label{m_config.kind, m_begin, m_end, m_impostors, {}, {}};
        for (const auto target : m_targets) {
            label.victims.push_back(m_fleet.members()[target].id);
            label.addresses.push_back(ipText(m_fleet.members()[target].endpoint));
        }
        return label;
    }

private:
    void begin() {
        const Instant now = m_fleet.carrier().now();
        for (const auto target : m_targets) {
            const Member& member = m_fleet.members()[target];
            m_fleet.leave(target, true, m_end - now);
            const auto endpoint = member.endpoint;
            auto key = crypto::PrivateKey::fromEd25519Seed(m_fleet.random().bytes<32>());
            const HostId host = m_fleet.addStranger(
                endpoint, member.region, m_fleet.nodeConfigOf(target), std::move(key),
                [this, endpoint](HostId self, node::Output& output) {
                    node::Node* node = m_fleet.carrier().node(self);
                    if (node == nullptr) return;
                    if (std::holds_alternative<node::NodeReady>(output)) {
                        static_cast<void>(node->swarm().listen(endpoint.multiaddr()));
                    } else if (const auto* asked = std::get_if<task::Asked>(&output)) {
                        Fleet::carryOut(*node, Segment::Infer, *asked, m_fleet.carrier().now());
                    } else {
                        return;
                    }
                    m_fleet.carrier().touch(self);
                });
            m_impostors.push_back(m_fleet.carrier().node(host)->swarm().self());
            // Before the service comes back its address is its own again.
            m_fleet.carrier().at(m_end - std::chrono::seconds(1),
                                 [this, host] { m_fleet.carrier().stop(host, true); });
        }
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    Instant m_begin;
    Instant m_end;
    std::vector<std::uint32_t> m_targets;
    std::vector<codec::PeerId> m_impostors;
};

} // namespace

std::unique_ptr<Assault> makeImpersonation(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<Impersonation>(fleet, config);
}

} // namespace vedette::lab
