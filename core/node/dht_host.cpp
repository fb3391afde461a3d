#include "core/node/dht_host.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <utility>

namespace vedette::node {

namespace {

constexpr std::size_t kStreamsOfPeer = 32;
constexpr Duration kServedIdle = std::chrono::seconds(60);
constexpr std::size_t kMostOperations = 1024;

swarm::FramedProtocol dhtProtocol(const std::string& name) {
    swarm::FramedProtocol protocol;
    protocol.name = name;
    protocol.bounds.maxFrame = kad::kMaxMessage;
    protocol.bounds.maxQueued = 4 * kad::kMaxMessage;
    protocol.bounds.idle = kServedIdle;
    protocol.maxInboundPerPeer = kStreamsOfPeer;
    return protocol;
}

std::size_t countOf(const kad::Found& found) {
    return std::visit(Overloaded{
                          [](const kad::ClosestFound& f) { return f.peers.size(); },
                          [](const kad::PeerFound&) { return std::size_t{1}; },
                          [](const kad::ValuePut& f) { return f.holders.size(); },
                          [](const kad::ValueFound& f) { return f.holders.size(); },
                          [](const kad::Provided& f) { return f.told; },
                          [](const kad::ProvidersFound& f) { return f.providers.size(); },
                          [](const kad::Refreshed& f) { return f.tableSize; },
                      },
                      found);
}

bool isPrintable(BytesView bytes) {
    return std::ranges::all_of(bytes, [](Byte b) { return b >= 0x20 && b < 0x7F; });
}

} // namespace

std::string_view operationName(const DhtCommand& command) noexcept {
    return std::visit(Overloaded{
                          [](const FindPeer&) { return std::string_view("find_peer"); },
                          [](const FindClosest&) { return std::string_view("closest"); },
                          [](const PutValue&) { return std::string_view("put"); },
                          [](const PublishRecord&) { return std::string_view("put"); },
                          [](const GetValue&) { return std::string_view("get"); },
                          [](const Provide&) { return std::string_view("provide"); },
                          [](const FindProviders&) { return std::string_view("providers"); },
                          [](const RefreshTable&) { return std::string_view("refresh"); },
                      },
                      command);
}

std::string textOfName(BytesView name) {
    if (isPrintable(name)) return std::string(textOf(name));
    const auto split = kad::splitKey(name);
    if (!split || !isPrintable(viewOf(split->space))) return toHex(name);
    const auto peer = codec::PeerId::fromBytes(split->rest);
    return "/" + std::string(split->space) + "/" + (peer ? peer->text() : toHex(split->rest));
}

DhtHost::DhtHost(DhtConfig config, const crypto::PublicKey& identity, swarm::Swarm& swarm, Random& random,
                 Instant now)
    : m_config(std::move(config)),
      m_identity(identity),
      m_swarm(swarm),
      m_kad(swarm.self(), m_config.kad, random, now),
      m_asker(swarm, dhtProtocol(m_config.kad.protocol)) {
    if (m_config.kad.mode == kad::Mode::Server) m_swarm.serveFramed(dhtProtocol(m_config.kad.protocol), now);
}

Result<kad::LookupId> DhtHost::run(const DhtCommand& command, Instant now) {
    auto begun = begin(command, now);
    if (begun && m_operations.size() < kMostOperations) m_operations[*begun] = operationName(command);
    return begun;
}

Result<kad::LookupId> DhtHost::begin(const DhtCommand& command, Instant now) {
    return std::visit(
        Overloaded{
            [&](const FindPeer& c) { return m_kad.findPeer(c.peer, now); },
            [&](const FindClosest& c) { return m_kad.findClosest(c.name, now); },
            [&](const PutValue& c) { return m_kad.put(c.name, c.value, now); },
            [&](const PublishRecord& c) { return publish(c, now); },
            [&](const GetValue& c) { return m_kad.get(c.name, now); },
            [&](const Provide& c) { return m_kad.provide(c.content, now); },
            [&](const FindProviders& c) { return m_kad.findProviders(c.content, c.enough, now); },
            [&](const RefreshTable&) { return m_kad.refresh(now); },
        },
        command);
}

Result<kad::LookupId> DhtHost::publish(const PublishRecord& command, Instant now) {
    if (m_unsigned.size() >= kMaxUnsigned) return Fail{crypto::SignerError::Busy};
    const WallTime wall = m_config.kad.timeline.wall(now);
    const WallTime until{wall.ms
                         + std::chrono::duration_cast<std::chrono::milliseconds>(kRecordLife).count()};
    // By the clock, so that a record of a later run is the newer one.
    kad::SignedRecord record{m_swarm.self(), command.name,
                             static_cast<std::uint64_t>(std::max<std::int64_t>(wall.ms, 0)), until,
                             command.value};
    const kad::LookupId id{++m_lastPromise};
    m_outputs.emplace_back(WantRecordSignature{id, record.request()});
    m_unsigned.emplace(id, std::move(record));
    return id;
}

void DhtHost::sealed(kad::LookupId lookup, Result<Bytes> signature, Instant now) {
    const auto at = m_unsigned.find(lookup);
    if (at == m_unsigned.end()) return;
    const kad::SignedRecord record = std::move(at->second);
    m_unsigned.erase(at);
    auto begun = signature ? m_kad.put(record.key(), record.seal(*signature, m_identity), now)
                           : Result<kad::LookupId>(Fail{std::move(signature).error()});
    if (begun) {
        m_promised.emplace(*begun, lookup);
        return;
    }
    kad::LookupEnded failed{lookup, record.key(), Fail{std::move(begun).error()}, {}, {}, {}, 0};
    ended(std::move(failed));
}

void DhtHost::restamp(const Timeline& timeline) {
    m_config.kad.timeline = timeline;
    m_kad.restamp(timeline);
}

void DhtHost::join(const std::vector<codec::Multiaddr>& bootnodes, Instant now) {
    std::vector<kad::Peer> peers;
    for (const auto& address : bootnodes) {
        const auto named = address.peer();
        if (!named || *named == m_swarm.self()) continue;
        auto at = std::ranges::find(peers, *named, &kad::Peer::id);
        if (at == peers.end()) at = peers.insert(peers.end(), kad::Peer{*named, {}, {}});
        at->addresses.push_back(address.withoutPeer());
    }
    if (!peers.empty()) m_kad.bootstrap(std::move(peers), now);
}

void DhtHost::on(const event::PeerIdentified& body, Instant now) {
    const auto& listed = m_swarm.protocolsOf(body.connection);
    kad::SeenPeer seen;
    seen.peer = body.peer;
    seen.addresses = body.listenAddresses;
    seen.serves = std::ranges::find(listed, m_config.kad.protocol) != listed.end();
    if (const auto connection = m_swarm.connection(body.connection)) {
        seen.origin.ip = codec::IpEndpoint::of(connection->remote);
        // Where we reached it ourselves comes first; where it came from is no address to dial.
        if (connection->direction == event::Direction::Outbound) {
            std::erase(seen.addresses, connection->remote);
            seen.addresses.insert(seen.addresses.begin(), connection->remote);
        }
    }
    if (seen.origin.ip && m_config.asnOf) seen.origin.asn = m_config.asnOf(*seen.origin.ip);
    m_kad.peerSeen(std::move(seen), now);
}

void DhtHost::on(const event::ConnectionClosed& body, Instant now) {
    if (!m_swarm.connectionTo(body.peer)) m_kad.peerGone(body.peer, now);
}

// --- As server

bool DhtHost::framed(swarm::FramedOutput& output, Instant now) {
    if (m_asker.framed(output, now)) return true;
    if (const auto* opened = std::get_if<swarm::FramedOpened>(&output)) {
        if (opened->direction != event::Direction::Inbound || opened->protocol != m_config.kad.protocol)
            return false;
        m_streams.emplace(opened->stream, Inbound{opened->connection, opened->peer, {}, {}, false});
        return true;
    }
    const swarm::FramedId id = std::visit([](const auto& one) { return one.stream; }, output);
    const auto at = m_streams.find(id);
    if (at == m_streams.end()) return false;
    if (const auto* frame = std::get_if<swarm::FrameReceived>(&output)) {
        requested(id, at->second, frame->bytes, now);
    } else if (std::holds_alternative<swarm::FramesEnded>(output)) {
        at->second.ended = true;
        serve(id, now);
    } else if (std::holds_alternative<swarm::FramedClosed>(output)) {
        if (at->second.pondered) m_pondered.erase(*at->second.pondered);
        m_streams.erase(at);
    }
    return true;
}

void DhtHost::requested(swarm::FramedId id, Inbound& inbound, BytesView request, Instant now) {
    auto message = kad::Kad::parse(request);
    if (!message) {
        misbehaved(inbound.peer, message.error());
        return breakOff(id, now);
    }
    if (inbound.requests.size() >= kMaxQueuedRequests) return breakOff(id, now);
    inbound.requests.push_back(*std::move(message));
    serve(id, now);
}

void DhtHost::serve(swarm::FramedId id, Instant now) {
    const auto at = m_streams.find(id);
    if (at == m_streams.end()) return;
    Inbound& inbound = at->second;
    while (!inbound.requests.empty() && !inbound.pondered) {
        const kad::Message& request = inbound.requests.front();
        const auto action = kad::Kad::writes(request) ? swarm::Action::DhtWrite : swarm::Action::DhtRead;
        const auto judgement =
            m_swarm.judge(inbound.connection, inbound.peer, action, textOfName(request.key), now);
        if (const auto* question = std::get_if<swarm::QuestionId>(&judgement)) {
            if (m_pondered.size() >= kMaxPondered) return breakOff(id, now);
            inbound.pondered = *question;
            m_pondered.emplace(*question, id);
            return;
        }
        if (!std::get<bool>(judgement)) return breakOff(id, now);
        if (!answer(id, inbound, request, now)) return;
        inbound.requests.pop_front();
    }
    if (inbound.requests.empty() && inbound.ended) m_swarm.endFramed(id, swarm::FramedEnd::Both, now);
}

void DhtHost::on(const swarm::Judged& judged, Instant now) {
    const auto at = m_pondered.find(judged.question);
    if (at == m_pondered.end()) return;
    const swarm::FramedId id = at->second;
    m_pondered.erase(at);
    Inbound& inbound = m_streams.at(id);
    inbound.pondered.reset();
    if (!judged.allowed) return breakOff(id, now);
    if (!answer(id, inbound, inbound.requests.front(), now)) return;
    inbound.requests.pop_front();
    serve(id, now);
}

bool DhtHost::answer(swarm::FramedId id, const Inbound& inbound, const kad::Message& request, Instant now) {
    const auto response = m_kad.respond(inbound.peer, request, now);
    if (!response) {
        if (response.error().code != kad::LookupError::NotServing) misbehaved(inbound.peer, response.error());
        breakOff(id, now);
        return false;
    }
    if (response->empty()) return true;
    if (m_swarm.sendFrame(id, *response, now)) return true;
    breakOff(id, now); // it asks and does not read
    return false;
}

void DhtHost::breakOff(swarm::FramedId id, Instant now) {
    m_swarm.endFramed(id, swarm::FramedEnd::Abrupt, now); // FramedClosed forgets it
    Inbound& inbound = m_streams.at(id);
    inbound.requests.clear();
    if (inbound.pondered) m_pondered.erase(*std::exchange(inbound.pondered, std::nullopt));
}

void DhtHost::misbehaved(const codec::PeerId& peer, const Error& what) {
    m_outputs.emplace_back(
        event::Body(event::PeerMisbehaved{peer, m_config.kad.protocol, what.code.message()}));
}

// --- As client

std::optional<DhtHost::Output> DhtHost::poll(Instant now) {
    carry(now);
    if (m_outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_outputs.front()));
    m_outputs.pop_front();
    return output;
}

void DhtHost::carry(Instant now) {
    for (bool moving = true; moving;) {
        moving = false;
        while (auto output = m_kad.poll()) {
            moving = true;
            tell(*std::move(output), now);
        }
        while (auto answered = m_asker.poll()) {
            moving = true;
            m_kad.answered(kad::AskId{answered->id}, std::move(answered->response), now);
        }
    }
}

void DhtHost::tell(kad::Output output, Instant now) {
    std::visit(
        Overloaded{
            [&](kad::Ask& ask) {
                m_asker.ask({ask.id.value, ask.peer, std::move(ask.addresses), std::move(ask.request),
                             ask.timeout, ask.expectsAnswer},
                            now);
            },
            [&](const kad::Abandon& abandon) { m_asker.abandon(abandon.id.value, now); },
            [&](const kad::TableChanged& change) {
                m_outputs.emplace_back(event::Body(event::RoutingChanged{
                    change.peer, change.present, std::string(codeName(change.cause)), change.bucket,
                    change.size, change.refused ? std::string(codeName(*change.refused)) : std::string()}));
            },
            [&](kad::LookupEnded& lookup) { ended(std::move(lookup)); },
            [&](const kad::RecordStored& stored) {
                m_outputs.emplace_back(event::Body(
                    event::RecordStored{stored.writer, stored.name, stored.bytes, stored.provider}));
            },
            [&](const kad::Misbehaved& fault) { misbehaved(fault.peer, fault.what); },
            [&](const kad::BootstrapCompared& compared) {
                const kad::BootstrapComparison& c = compared.comparison;
                event::BootstrapCompared body{c.reached, c.unreached, {}, {}, {}, {}, c.odd, c.disagreement};
                for (const kad::Agreement& pair : c.pairs) {
                    body.first.push_back(pair.a);
                    body.second.push_back(pair.b);
                    body.shared.push_back(pair.shared);
                    body.smaller.push_back(pair.smaller);
                }
                m_outputs.emplace_back(event::Body(std::move(body)));
            },
        },
        output);
}

void DhtHost::ended(kad::LookupEnded lookup) {
    if (const auto promise = m_promised.find(lookup.id); promise != m_promised.end()) {
        lookup.id = promise->second;
        m_promised.erase(promise);
    }
    event::LookupEnded body;
    body.lookup = lookup.id.value;
    body.operation = "refresh"; // what the machine begins by itself
    if (const auto at = m_operations.find(lookup.id); at != m_operations.end()) {
        body.operation = at->second;
        m_operations.erase(at);
    }
    body.name = lookup.name;
    if (lookup.found) {
        body.found = countOf(*lookup.found);
    } else {
        body.result = lookup.found.error().code.message();
    }
    body.asked = lookup.stats.asked;
    body.answered = lookup.stats.answered;
    body.failed = lookup.stats.failed;
    body.hops = lookup.stats.hops;
    body.paths = lookup.stats.paths;
    body.took = lookup.stats.took;
    for (const kad::Peer& peer : lookup.closest) body.closest.push_back(peer.id);
    m_outputs.emplace_back(event::Body(std::move(body)));
    m_outputs.emplace_back(std::move(lookup));
}

std::optional<Instant> DhtHost::deadline() const {
    const auto kad = m_kad.deadline();
    const auto asker = m_asker.deadline();
    if (!kad || (asker && *asker < *kad)) return asker;
    return kad;
}

void DhtHost::wake(Instant now) {
    m_kad.wake(now);
    m_asker.wake(now);
}

} // namespace vedette::node
