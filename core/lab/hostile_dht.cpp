#include "core/lab/hostile_dht.h"

#include "core/lab/assault.h"

#include <algorithm>
#include <numeric>

namespace vedette::lab {

namespace {

constexpr std::size_t kNamed = 20; ///< peers, as many as an honest answer has
constexpr int kMostTries = 1 << 20;
constexpr Duration kFirstPause = std::chrono::seconds(10); ///< between rounds of dials; then twice that
constexpr Duration kImpatience = std::chrono::seconds(1);

} // namespace

void HostileDht::add(codec::IpEndpoint ip, std::uint32_t region, crypto::PrivateKey key) {
    const auto id = key.publicKey().peerId();
    m_members.push_back({id, {ip.multiaddr()}, kad::Connectedness::Connected});
    m_recruits.push_back({ip, region, std::move(key), kad::Key::of(id), {}, {}, {}});
}

void HostileDht::enlist(codec::IpEndpoint ip, std::uint32_t region, const std::optional<kad::Key>& near,
                        unsigned bits) {
    for (int tries = 0; tries < kMostTries; ++tries) {
        auto key = crypto::PrivateKey::fromEd25519Seed(m_fleet.random().bytes<32>());
        if (near && kad::commonPrefix(kad::Key::of(key.publicKey().peerId()), *near) < bits) continue;
        return add(ip, region, std::move(key));
    }
}

void HostileDht::enlist(codec::IpEndpoint ip, std::uint32_t region, crypto::PrivateKey stolen) {
    add(ip, region, std::move(stolen));
}

std::vector<codec::PeerId> HostileDht::ids() const {
    std::vector<codec::PeerId> found;
    for (const kad::Peer& member : m_members) found.push_back(member.id);
    return found;
}

std::vector<std::string> HostileDht::addresses() const {
    std::set<std::string> found;
    for (const Recruit& recruit : m_recruits) found.insert(ipText(recruit.ip));
    return {found.begin(), found.end()};
}

kad::Message HostileDht::answer(const kad::Message& request) const {
    kad::Message answer;
    answer.type = request.type;
    answer.key = request.key;
    if (request.type == kad::MessageType::PutValue) {
        answer.record = request.record; // "kept"
        return answer;
    }
    const kad::Key wanted = kad::Key::of(BytesView(request.key));
    std::vector<std::size_t> order(m_members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t count = std::min(kNamed, order.size());
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), {},
                              [&](std::size_t i) { return distance(m_recruits[i].position, wanted); });
    for (std::size_t i = 0; i < count; ++i) answer.closer.push_back(m_members[order[i]]);
    return answer;
}

void HostileDht::appear(std::size_t index, std::vector<codec::Multiaddr> victims) {
    Recruit& recruit = m_recruits.at(index);
    if (!recruit.key) return;
    recruit.victims = std::move(victims);
    recruit.pause = kFirstPause;
    Outfit outfit;
    outfit.agent = "vedette-agent/1.4.2 alder-store";
    outfit.number = 1'000'000 + static_cast<std::uint32_t>(index);
    outfit.segment = Segment::Store;
    auto config = memberNode(m_fleet.config(), outfit, nullptr);
    config.swarm.connectTimeout = kImpatience;
    config.dht.reset(); // what it says of the DHT is said here
    auto key = std::move(*recruit.key);
    recruit.key.reset();
    recruit.host = m_fleet.addStranger(
        recruit.ip, recruit.region, std::move(config), std::move(key),
        [this, index](HostId host, node::Output& output) { onOutput(index, host, output); });
}

void HostileDht::vanish(std::size_t index) {
    if (m_recruits.at(index).host) m_fleet.carrier().stop(*m_recruits[index].host, true);
}

void HostileDht::dialVictims(std::size_t index) {
    Recruit& recruit = m_recruits[index];
    node::Node* node = recruit.host ? m_fleet.carrier().node(*recruit.host) : nullptr;
    if (node == nullptr || recruit.victims.empty()) return;
    for (const auto& victim : recruit.victims) {
        const auto peer = victim.peer();
        if (peer && node->swarm().connectionTo(*peer)) continue;
        static_cast<void>(node->swarm().dial({victim}, swarm::Reuse::Allowed, m_fleet.carrier().now()));
    }
    m_fleet.carrier().touch(*recruit.host);
    m_fleet.carrier().at(m_fleet.carrier().now() + recruit.pause, [this, index] { dialVictims(index); });
    recruit.pause *= 2; // those who want nothing of it are not worth the handshakes
}

void HostileDht::onOutput(std::size_t index, HostId host, node::Output& output) {
    node::Node* node = m_fleet.carrier().node(host);
    if (node == nullptr) return;
    const Instant now = m_fleet.carrier().now();
    if (std::holds_alternative<node::NodeReady>(output)) {
        swarm::FramedProtocol protocol;
        protocol.name = kLabDht;
        protocol.bounds.maxFrame = kad::kMaxMessage;
        protocol.bounds.maxQueued = 4 * kad::kMaxMessage;
        node->swarm().serveFramed(protocol, now);
        static_cast<void>(node->swarm().listen(m_recruits[index].ip.multiaddr()));
    } else if (std::holds_alternative<swarm::ListenDone>(output)) {
        return dialVictims(index);
    } else if (const auto* dialled = std::get_if<swarm::DialDone>(&output)) {
        if (dialled->connection) node->swarm().keep(*dialled->connection, true);
    } else if (const auto* framed = std::get_if<swarm::FramedOutput>(&output)) {
        if (const auto* frame = std::get_if<swarm::FrameReceived>(framed)) {
            const auto request = kad::Message::decode(frame->bytes);
            if (!request || request->type == kad::MessageType::AddProvider) return;
            node->swarm().sendFrame(frame->stream, answer(*request).encode(), now).ignore();
        } else if (const auto* over = std::get_if<swarm::FramesEnded>(framed)) {
            node->swarm().endFramed(over->stream, swarm::FramedEnd::Both, now);
        }
    } else {
        return;
    }
    m_fleet.carrier().touch(host);
}

} // namespace vedette::lab
