#include "core/lab/assault_makers.h"

#include "core/lab/meaning.h"

#include <algorithm>

namespace vedette::lab {

namespace {

constexpr std::size_t kSpamSize = 400;
constexpr std::size_t kSpammed = 6; ///< members that one spammer connects to
constexpr Duration kSpamRampUp = std::chrono::seconds(60);

/// The share of what members heard in a stretch of time that attackers wrote.
double junkShare(const Tally& tally, Instant from, Instant to) {
    const auto within = [&](Instant at) { return at >= from && at < to; };
    const auto junk = static_cast<double>(std::ranges::count_if(tally.junkAt, within));
    const auto words = static_cast<double>(std::ranges::count_if(tally.hearings, within, &Hearing::at));
    return junk + words == 0 ? 0 : junk / (junk + words);
}

Duration spamInterval(double rate) {
    return Duration(static_cast<std::int64_t>(1e9 / rate));
}

/// Strangers that join the mesh of the notices and talk. Every message is well made and signed.
class GossipSpam final : public Assault {
public:
    GossipSpam(Fleet& fleet, const AssaultConfig& config) : m_fleet(fleet), m_config(config) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        m_fleet.tally().detailed = true;
        for (std::uint32_t i = 0; i < m_config.attackers; ++i) {
            auto key = crypto::PrivateKey::fromEd25519Seed(m_fleet.random().bytes<32>());
            m_label.attackers.push_back(key.publicKey().peerId());
            const auto ip = rentedHost(carrier, i, m_config.prefixes);
            m_label.addresses.push_back(ipText(ip));
            carrier.at(m_begin, [this, i, ip, held = std::make_shared<crypto::PrivateKey>(std::move(key))] {
                appear(i, ip, std::move(*held));
            });
        }
    }

    [[nodiscard]] double damage() const override {
        return junkShare(m_fleet.tally(), m_begin + kSpamRampUp, m_end);
    }

    [[nodiscard]] std::string_view meaning() const override { return meaning::kSpam; }

    [[nodiscard]] Label label() const override {
        Label label = m_label;
        label.kind = m_config.kind;
        label.begin = m_begin;
        label.end = m_end;
        return label;
    }

private:
    void appear(std::uint32_t number, codec::IpEndpoint ip, crypto::PrivateKey key) {
        Outfit outfit;
        outfit.agent = "vedette-agent/1.4.2 alder-collect";
        outfit.number = 1'000'000 + number;
        auto config = memberNode(m_fleet.config(), outfit, m_fleet.checks());
        config.dht.reset();
        const HostId host =
            m_fleet.addStranger(ip, rented(number % m_config.prefixes).region, std::move(config),
                                std::move(key), [this](HostId self, node::Output& output) {
                                    if (std::holds_alternative<node::NodeReady>(output)) begin(self);
                                    const auto* dialled = std::get_if<swarm::DialDone>(&output);
                                    node::Node* node = m_fleet.carrier().node(self);
                                    if (dialled != nullptr && dialled->connection && node != nullptr)
                                        node->swarm().keep(*dialled->connection, true);
                                });
        m_fleet.carrier().at(m_end, [this, host] { m_fleet.carrier().stop(host, true); });
    }

    void begin(HostId self) {
        node::Node* node = m_fleet.carrier().node(self);
        const Instant now = m_fleet.carrier().now();
        std::vector<std::uint32_t> speaking;
        for (std::uint32_t i = 0; i < m_fleet.members().size(); ++i) {
            if (m_fleet.members()[i].up && gossips(m_fleet.members()[i].segment)) speaking.push_back(i);
        }
        for (std::size_t i = 0; i < kSpammed && !speaking.empty(); ++i) {
            const std::uint32_t one = speaking[m_fleet.random().below(speaking.size())];
            static_cast<void>(node->swarm().dial({m_fleet.addressOf(one)}, swarm::Reuse::Allowed, now));
        }
        m_fleet.carrier().touch(self);
        m_fleet.carrier().at(now + spamInterval(m_config.rate), [this, self] { talk(self); });
    }

    void talk(HostId self) {
        node::Node* node = m_fleet.carrier().node(self);
        if (node == nullptr) return;
        const Instant now = m_fleet.carrier().now();
        static_cast<void>(node->publish(std::string(kNotices), Fleet::junk(kSpamSize), now));
        m_fleet.carrier().touch(self);
        m_fleet.carrier().at(now + spamInterval(m_config.rate), [this, self] { talk(self); });
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    Instant m_begin;
    Instant m_end;
    Label m_label;
};

/// Members whose hosts were taken over: each says a little more than it should, under its own name, both
/// where its role may speak and where it may not. No rate tells them from the others.
class SlowSpam final : public Assault {
public:
    SlowSpam(Fleet& fleet, const AssaultConfig& config) : m_fleet(fleet), m_config(config) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        m_fleet.tally().detailed = true;
        m_taken = m_fleet.of(Segment::Collect);
        m_taken.resize(std::min<std::size_t>(m_taken.size(), m_config.attackers));
        const Duration step = spamInterval(m_config.rate);
        for (std::size_t i = 0; i < m_taken.size(); ++i) {
            // Not in step with each other.
            const auto part = static_cast<std::int64_t>(m_fleet.random().below(1000));
            carrier.at(m_begin + step / 1000 * part, [this, i] { talk(i); });
        }
    }

    [[nodiscard]] double damage() const override {
        return junkShare(m_fleet.tally(), m_begin + kSpamRampUp, m_end);
    }

    [[nodiscard]] std::string_view meaning() const override { return meaning::kSpam; }

    [[nodiscard]] Label label() const override {
        Label label{m_config.kind, m_begin, m_end, {}, {}, {}};
        for (const std::uint32_t one : m_taken) label.attackers.push_back(m_fleet.members()[one].id);
        return label;
    }

private:
    void talk(std::size_t which) {
        const Instant now = m_fleet.carrier().now();
        if (now >= m_end) return;
        const Member& member = m_fleet.members()[m_taken[which]];
        if (node::Node* node = m_fleet.carrier().node(member.host)) {
            for (const std::string& topic : {std::string(kNotices), telemetryTopic(member.segment)})
                static_cast<void>(node->publish(topic, Fleet::junk(kSpamSize), now));
            m_fleet.carrier().touch(member.host);
        }
        m_fleet.carrier().at(now + spamInterval(m_config.rate), [this, which] { talk(which); });
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    Instant m_begin;
    Instant m_end;
    std::vector<std::uint32_t> m_taken;
};

} // namespace

std::unique_ptr<Assault> makeGossipSpam(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<GossipSpam>(fleet, config);
}

std::unique_ptr<Assault> makeSlowSpam(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<SlowSpam>(fleet, config);
}

} // namespace vedette::lab
