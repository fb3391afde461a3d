#include "core/lab/assault_makers.h"

#include "core/lab/meaning.h"

#include <algorithm>
#include <map>

namespace vedette::lab {

namespace {

constexpr Duration kTogether = std::chrono::milliseconds(500); ///< between dials to the author
constexpr Duration kNoPatience = std::chrono::seconds(1);
constexpr Duration kGraftAgain = std::chrono::seconds(75); ///< after any back-off that the author set
constexpr Duration kSurrounded = std::chrono::seconds(60);
constexpr Duration kAuthorAway = std::chrono::seconds(3);

enum class Cuts {
    Voice, ///< what the one has to say
    Ears,  ///< what it should hear
};

/// Peers that surround one member in the mesh when it restarts, and pass on nothing: who wants somebody to
/// himself waits for that or brings it about (Heilman et al. 2015). Scripted: they greet, graft and keep
/// silent.
class Surrounding final : public Assault {
public:
    Surrounding(Fleet& fleet, const AssaultConfig& config, Cuts cuts)
        : m_fleet(fleet), m_config(config), m_cuts(cuts) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        m_fleet.tally().detailed = true;
        const auto authors = m_fleet.of(Segment::Orchestrate);
        m_author = authors.empty() ? 0 : authors.front();
        for (std::uint32_t i = 0; i < m_config.attackers; ++i) {
            auto key = crypto::PrivateKey::fromEd25519Seed(m_fleet.random().bytes<32>());
            m_label.attackers.push_back(key.publicKey().peerId());
            const auto ip = rentedHost(carrier, i, m_config.prefixes);
            m_label.addresses.push_back(ipText(ip));
            carrier.at(m_begin, [this, i, ip, held = std::make_shared<crypto::PrivateKey>(std::move(key))] {
                appear(i, ip, std::move(*held));
            });
        }
        // They are there before its friends are, when it comes back.
        carrier.at(m_begin + kAuthorAway, [this] { m_fleet.leave(m_author, false, kAuthorAway); });
    }

    [[nodiscard]] double damage() const override {
        const Tally& tally = m_fleet.tally();
        const bool voice = m_cuts == Cuts::Voice;
        const auto counts = [&](const Word& word) {
            return word.notice && (word.by == m_author) == voice && word.at >= m_begin + kSurrounded
                && word.at < m_end - kSurrounded;
        };
        std::uint64_t expected = 0;
        std::uint64_t heard = 0;
        for (const Word& word : tally.words) {
            if (counts(word)) expected += voice ? word.expected : 1;
        }
        for (const Hearing& hearing : tally.hearings) {
            const bool meant = voice || hearing.member == m_author;
            if (meant && hearing.at < m_end && counts(tally.words[hearing.word])) ++heard;
        }
        // A member that came up late may hear of a word that nobody expected it to.
        if (heard >= expected) return 0;
        return 1 - static_cast<double>(heard) / static_cast<double>(expected);
    }

    [[nodiscard]] std::string_view meaning() const override {
        return m_cuts == Cuts::Voice ? meaning::kVoice : meaning::kNotices;
    }

    [[nodiscard]] Label label() const override {
        Label label = m_label;
        label.kind = m_config.kind;
        label.begin = m_begin;
        label.end = m_end;
        label.victims = {m_fleet.members()[m_author].id};
        return label;
    }

private:
    static swarm::FramedProtocol protocol() {
        swarm::FramedProtocol protocol;
        protocol.name = gossipsub::kProtocols[1];
        protocol.bounds.maxFrame = gossipsub::kMaxRpc;
        protocol.bounds.maxQueued = 4 * gossipsub::kMaxRpc;
        return protocol;
    }

    void appear(std::uint32_t number, codec::IpEndpoint ip, crypto::PrivateKey key) {
        Outfit outfit;
        outfit.agent = "vedette-agent/1.4.2 alder-collect";
        outfit.number = 1'000'000 + number;
        auto config = memberNode(m_fleet.config(), outfit, m_fleet.checks());
        config.swarm.connectTimeout = kNoPatience;
        config.dht.reset();
        config.gossip.reset(); // what it says of gossip is said here
        const HostId host = m_fleet.addStranger(
            ip, rented(number % m_config.prefixes).region, std::move(config), std::move(key),
            [this](HostId self, node::Output& output) { onOutput(self, output); });
        m_fleet.carrier().at(m_end, [this, host] { m_fleet.carrier().stop(host, true); });
    }

    void onOutput(HostId self, node::Output& output) {
        node::Node* node = m_fleet.carrier().node(self);
        if (node == nullptr) return;
        const Instant now = m_fleet.carrier().now();
        if (std::holds_alternative<node::NodeReady>(output)) {
            node->swarm().serveFramed(protocol(), now);
            surround(self);
        } else if (const auto* dialled = std::get_if<swarm::DialDone>(&output)) {
            if (!dialled->connection) return;
            node->swarm().keep(*dialled->connection, true);
            if (const auto stream = node->swarm().openFramed(*dialled->connection, protocol(), now)) {
                m_streams[self] = *stream;
                graft(self, *stream, true);
            }
        } else if (const auto* framed = std::get_if<swarm::FramedOutput>(&output)) {
            const auto* closed = std::get_if<swarm::FramedClosed>(framed);
            if (closed != nullptr && m_streams[self] == closed->stream) m_streams[self] = {};
        }
        m_fleet.carrier().touch(self);
    }

    /// Dials the author until it is there.
    void surround(HostId self) {
        node::Node* node = m_fleet.carrier().node(self);
        if (node == nullptr) return;
        const Instant now = m_fleet.carrier().now();
        if (!node->swarm().connectionTo(m_fleet.members()[m_author].id)) {
            static_cast<void>(node->swarm().dial({m_fleet.addressOf(m_author)}, swarm::Reuse::Allowed, now));
        }
        m_fleet.carrier().touch(self);
        m_fleet.carrier().at(now + kTogether, [this, self] { surround(self); });
    }

    void graft(HostId self, swarm::FramedId stream, bool greet) {
        node::Node* node = m_fleet.carrier().node(self);
        if (node == nullptr || m_streams[self] != stream) return;
        gossipsub::Rpc rpc;
        if (greet) rpc.subscriptions = {{std::string(kNotices), true}};
        rpc.graft = {std::string(kNotices)};
        const Instant now = m_fleet.carrier().now();
        node->swarm().sendFrame(stream, rpc.encode(), now).ignore(); // then it is over, and told so
        m_fleet.carrier().touch(self);
        m_fleet.carrier().at(now + kGraftAgain, [this, self, stream] { graft(self, stream, false); });
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    Cuts m_cuts;
    Instant m_begin;
    Instant m_end;
    std::uint32_t m_author = 0;
    std::map<HostId, swarm::FramedId> m_streams;
    Label m_label;
};

} // namespace

std::unique_ptr<Assault> makeCensor(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<Surrounding>(fleet, config, Cuts::Voice);
}

std::unique_ptr<Assault> makeNodeEclipse(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<Surrounding>(fleet, config, Cuts::Ears);
}

} // namespace vedette::lab
