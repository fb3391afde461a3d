#include "app/node/bench/dht_fleet.h"

#include "core/crypto/private_key.h"

#include <utility>
#include <variant>

namespace vedette::app {

namespace {

constexpr std::size_t kManyAtOnce = 100'000;

node::NodeConfig memberConfig(const Timeline& timeline) {
    node::NodeConfig config;
    swarm::SwarmConfig& swarm = config.swarm;
    swarm.network = NetworkId{1};
    swarm.timeline = timeline;
    swarm.security = {session::Security::Noise};
    swarm.limits.exemptLoopback = true;
    swarm.limits.prefixRate = static_cast<double>(kManyAtOnce);
    return config;
}

} // namespace

Result<std::unique_ptr<DhtFleet>> DhtFleet::create(std::size_t count, std::size_t acquaintances,
                                                   std::uint64_t seed) {
    std::unique_ptr<DhtFleet> made(new DhtFleet);
    made->m_driver = VD_TRY(net::Driver::create({}));
    made->m_starting = std::min(count, kMost);
    for (std::size_t i = 0; i < std::min(count, kMost); ++i) made->add(i);
    made->m_driver->run();
    if (made->m_failure) return Fail(*made->m_failure);
    SeededRandom random(seed);
    made->acquaint(acquaintances, random);
    return made;
}

DhtFleet::~DhtFleet() {
    for (const auto& member : m_members) m_driver->detach(*member->node);
}

void DhtFleet::add(std::size_t number) {
    auto member = std::make_unique<Member>();
    auto key = crypto::PrivateKey::fromEd25519Seed(m_random.bytes<32>());
    member->id = key.publicKey().peerId();
    // 127.1.0.1, 127.1.0.2, …: whoever looks at addresses sees as many hosts.
    const std::string ip = "127.1." + std::to_string(number / 250) + "." + std::to_string(number % 250 + 1);
    member->address = codec::Multiaddr::ofTcp(ip, 0).value();
    member->signer = crypto::makeMemorySigner(std::move(key));
    member->node = std::make_unique<node::Node>(memberConfig(m_driver->timeline()), *member->signer, nullptr,
                                                m_random, m_events, m_driver->now());
    kad::Config config;
    config.timeline = m_driver->timeline();
    config.table.exemptPrivate = true;
    member->kad = std::make_unique<kad::Kad>(member->id, std::move(config), m_random, m_driver->now());
    Member* raw = member.get();
    m_driver->attach(*raw->node,
                     [this, raw](node::Node&, const node::Output& output) { take(*raw, output); });
    m_driver->post([this, raw] { raw->node->wake(m_driver->now()); });
    m_members.push_back(std::move(member));
}

void DhtFleet::take(Member& member, const node::Output& output) {
    const Instant now = m_driver->now();
    if (std::holds_alternative<node::NodeReady>(output)) {
        swarm::FramedProtocol protocol;
        protocol.name = kad::kProtocol;
        protocol.bounds.maxFrame = kad::kMaxMessage;
        member.node->swarm().serveFramed(protocol, now);
        static_cast<void>(member.node->swarm().listen(member.address));
    } else if (const auto* failed = std::get_if<node::NodeFailed>(&output)) {
        m_failure = failed->why;
        stop();
    } else if (const auto* listening = std::get_if<swarm::ListenDone>(&output)) {
        if (listening->addresses.ok()) {
            member.address = listening->addresses->front();
            if (--m_starting == 0) stop();
        } else {
            m_failure = listening->addresses.error();
            stop();
        }
    } else if (const auto* framed = std::get_if<swarm::FramedOutput>(&output)) {
        if (const auto* frame = std::get_if<swarm::FrameReceived>(framed)) {
            const auto answer = member.kad->respond(frame->peer, frame->bytes, now);
            const bool said =
                answer.ok()
                && (answer->empty() || member.node->swarm().sendFrame(frame->stream, *answer, now).ok());
            if (!said) member.node->swarm().endFramed(frame->stream, swarm::FramedEnd::Abrupt, now);
        } else if (const auto* ended = std::get_if<swarm::FramesEnded>(framed)) {
            member.node->swarm().endFramed(ended->stream, swarm::FramedEnd::Both, now);
        }
    }
}

void DhtFleet::acquaint(std::size_t acquaintances, Random& random) {
    const Instant now = m_driver->now();
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        kad::Kad& kad = *m_members[i]->kad;
        for (std::size_t j = 0; j <= acquaintances; ++j) {
            const std::size_t other = j == 0 ? (i + 1) % m_members.size() : random.below(m_members.size());
            const Member& met = *m_members[other];
            kad.peerSeen({met.id, {met.address}, true, {codec::IpEndpoint::of(met.address), 0}}, now);
            while (kad.poll()) {
            } // nobody is asked anything
        }
    }
}

codec::Multiaddr DhtFleet::address() const {
    return m_members.front()->address.withPeer(m_members.front()->id);
}

std::set<std::pair<codec::PeerId, codec::PeerId>> DhtFleet::edges() const {
    std::set<std::pair<codec::PeerId, codec::PeerId>> out;
    for (const auto& member : m_members) {
        const auto& table = member->kad->table();
        for (unsigned bucket = 0; bucket < table.depth(); ++bucket) {
            for (const auto& contact : table.bucket(bucket)) out.emplace(member->id, contact.peer);
        }
    }
    return out;
}

} // namespace vedette::app
