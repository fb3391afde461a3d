// Streams, tasks and identify: what the swarm does on ready connections.
#include "core/base/check.h"
#include "core/base/overloaded.h"
#include "core/swarm/swarm_state.h"

#include <algorithm>

namespace vedette::swarm {

namespace {

/// A stream that breaks its protocol costs its peer a few bytes and us an event. Many in a short time end the
/// connection.
constexpr int kBrokenStreams = 64;
constexpr Duration kForgiveness = std::chrono::seconds(1); ///< each

} // namespace

bool Swarm::Impl::supports(std::string_view protocol) const {
    return std::ranges::find(served, protocol) != served.end();
}

std::vector<std::string> Swarm::Impl::list() const {
    return served;
}

std::vector<std::string> Swarm::Impl::Shown::list() const {
    const Connection* connection = m_swarm.find(m_connection);
    // It is asked while bytes are received, so that the last ones came now.
    if (connection == nullptr || connection->peer.empty()
        || !m_swarm.mayTell(*connection, "protocols", connection->lastActive))
        return {};
    return m_swarm.served;
}

void Swarm::Impl::onProposed(Connection& connection, Connection::Proposed proposed, Instant now) {
    if (!connection.proposes(proposed.stream)) return;
    if (auto opened = limits.openStream(connection.peer, connection.prefix, event::Direction::Inbound, now);
        !opened) {
        refused(connection.peer, connection.remote, std::string(actionName(Action::OpenInbound)),
                Error(opened.error()).text(), now);
        connection.refuse(proposed.stream);
        return;
    }
    connection.claim(proposed.stream);
    GateRequest request = about(connection, Action::OpenInbound, proposed.protocol);
    ask(std::move(request), ForInbound{connection.id, proposed.stream, std::move(proposed.protocol)}, now);
}

void Swarm::Impl::admit(Connection& connection, const ForInbound& inbound, Instant now) {
    const auto framing = framedProtocols.find(inbound.protocol);
    const bool isFramed = framing != framedProtocols.end();
    const auto refuse = [&](Refusal why) {
        refused(connection.peer, connection.remote, std::string(actionName(Action::OpenInbound)),
                Error(why).text(), now);
        connection.refuse(inbound.stream);
    };
    if (isFramed) {
        const std::size_t bound = framing->second.maxInboundPerPeer;
        if (auto taken = limits.takeInbound(connection.peer, inbound.protocol, bound); !taken)
            return refuse(taken.error());
    }
    if (auto assigned = limits.assignProtocol(connection.peer, inbound.protocol); !assigned) {
        if (isFramed) limits.giveInbound(connection.peer, inbound.protocol);
        return refuse(assigned.error());
    }
    std::unique_ptr<HostedStream> machine;
    FramedId framedId;
    if (isFramed) {
        framedId = admitFramed(connection, inbound.protocol, inbound.stream);
        machine = host(framed::Channel(framing->second.bounds, now));
    } else if (inbound.protocol == ping::kProtocol) {
        machine = host(ping::Responder(now));
    } else if (inbound.protocol == identify::kProtocol) {
        machine = host(identify::Responder(identifyFor(connection, now), now));
    } else if (inbound.protocol == identify::kPushProtocol) {
        machine = host(identify::PushReceiver(connection.peer, now));
    } else if (inbound.protocol == perf::kProtocol) {
        machine = host(perf::Server(now));
    } else {
        machine = host(echo::Server(now));
    }
    connection.admit(inbound.stream, inbound.protocol, std::move(machine), framedId, now);
}

Result<TaskId> Swarm::run(ConnId id, Task task, Instant now) {
    Connection* connection = m_impl->find(id);
    if (connection == nullptr || connection->closing || connection->peer.empty())
        return Fail{StreamError::ConnectionLost};
    const TaskId number{++m_impl->lastTask};
    const std::string_view protocol = std::visit(Overloaded{
                                                     [](const DoIdentify&) { return identify::kProtocol; },
                                                     [](const DoPing&) { return ping::kProtocol; },
                                                     [](const DoEcho&) { return echo::kProtocol; },
                                                     [](const DoPerf&) { return perf::kProtocol; },
                                                 },
                                                 task);
    m_impl->ask(m_impl->about(*connection, Action::OpenOutbound, std::string(protocol)),
                Impl::ForTask{id, number, task}, now);
    m_impl->follow(id, now);
    return number;
}

Result<void, Refusal> Swarm::Impl::reserveOutbound(const Connection& connection, const std::string& protocol,
                                                   Instant now) {
    auto reserved = limits.openStream(connection.peer, connection.prefix, event::Direction::Outbound, now);
    if (reserved) {
        reserved = limits.assignProtocol(connection.peer, protocol);
        if (!reserved) limits.closeStream(connection.peer, connection.prefix, {});
    }
    if (!reserved) {
        refused(connection.peer, connection.remote, std::string(actionName(Action::OpenOutbound)),
                Error(reserved.error()).text(), now);
    }
    return reserved;
}

void Swarm::Impl::startTask(Connection& connection, TaskId task, const Task& what, Instant now) {
    std::string_view protocol;
    std::unique_ptr<HostedStream> machine;
    std::visit(Overloaded{
                   [&](const DoIdentify&) {
                       protocol = identify::kProtocol;
                       machine = host(identify::Requester(connection.peer, now));
                   },
                   [&](const DoPing& ping) {
                       protocol = ping::kProtocol;
                       machine = host(ping::Initiator(ping.count, random, now));
                   },
                   [&](const DoEcho& echo) {
                       protocol = echo::kProtocol;
                       machine = host(echo::Client(echo.bytes, now));
                   },
                   [&](const DoPerf& perf) {
                       protocol = perf::kProtocol;
                       machine = host(perf::Client(perf.up, perf.down, now));
                   },
               },
               what);
    const auto fail = [&](Error why) {
        if (task) outputs.emplace_back(TaskDone{task, Fail{std::move(why)}});
    };
    if (auto reserved = reserveOutbound(connection, std::string(protocol), now); !reserved) {
        fail(reserved.error());
        return;
    }
    if (auto opened = connection.open(std::string(protocol), std::move(machine), task, {}, now); !opened) {
        limits.closeStream(connection.peer, connection.prefix, std::string(protocol));
        fail(opened.error());
    }
}

void Swarm::Impl::onProgress(Connection& connection, Connection::Progress progress, Instant now) {
    using Identified = std::shared_ptr<const identify::Identified>;
    if (const auto* identified = std::get_if<Identified>(&progress.report)) {
        onIdentified(connection, **identified, progress.protocol == identify::kPushProtocol, now);
    } else if (const auto* trip = std::get_if<ping::RoundTrip>(&progress.report)) {
        happened(event::PingMeasured{connection.id, connection.peer, trip->time}, {connection.opened}, now);
    }
    if (progress.task) outputs.emplace_back(TaskProgress{progress.task, std::move(progress.report)});
}

void Swarm::Impl::onStreamOver(Connection& connection, Connection::StreamOver over, Instant now) {
    if (over.violation && !over.result) {
        happened(event::StreamViolated{connection.id, connection.peer, over.protocol,
                                       over.result.error().code.message()},
                 {connection.opened}, now);
        connection.streamsForgiven = std::max(connection.streamsForgiven, now) + kForgiveness;
        if (connection.streamsForgiven - now > kBrokenStreams * kForgiveness && !connection.closing)
            violated(connection, over.result.error(), now);
    }
    if (over.framed) {
        closeFramed(over.framed, std::move(over.result));
    } else if (over.task) {
        outputs.emplace_back(TaskDone{over.task, std::move(over.result)});
    }
}

void Swarm::Impl::onIdentified(Connection& connection, const identify::Identified& identified, bool pushed,
                               Instant now) {
    const identify::Message& message = identified.message;
    if (identified.record) {
        book.replaceSigned(connection.peer, identified.record->sequence, identified.record->addresses, now);
    } else {
        for (const auto& address : message.listenAddrs)
            book.add(connection.peer, address, AddressSource::Identify, now);
    }
    if (!pushed || !message.protocols.empty()) {
        connection.takesPush =
            std::ranges::find(message.protocols, identify::kPushProtocol) != message.protocols.end();
        if (!lastProtocols || *lastProtocols != message.protocols)
            lastProtocols = std::make_shared<const std::vector<std::string>>(message.protocols);
        connection.listed = lastProtocols;
    }
    outputs.emplace_back(PeerKnown{connection.id, connection.peer, message.agentVersion.value_or(""),
                                   identified.record ? message.signedPeerRecord.value_or(Bytes{}) : Bytes{}});
    event::PeerIdentified body;
    body.connection = connection.id;
    body.peer = connection.peer;
    body.agent = message.agentVersion.value_or("");
    body.protocolVersion = message.protocolVersion.value_or("");
    body.publicKey = message.publicKey.value_or(Bytes{});
    body.listenAddresses = identified.addresses();
    body.observed = message.observedAddr;
    body.protocols = message.protocols;
    body.signedRecord = identified.record.has_value();
    body.pushed = pushed;
    happened(std::move(body), {connection.opened}, now);
}

identify::Message Swarm::Impl::identifyFor(const Connection& connection, Instant now) {
    identify::Message message;
    message.publicKey = copyOf(identity.encoded());
    message.protocolVersion = config.protocolVersion;
    message.observedAddr = connection.remote;
    if (mayTell(connection, "agent", now)) message.agentVersion = config.agent;
    if (mayTell(connection, "protocols", now)) message.protocols = served;
    if (mayTell(connection, "addresses", now)) {
        message.listenAddrs = announced();
        if (!peerRecord.empty()) message.signedPeerRecord = peerRecord;
    }
    return message;
}

std::vector<codec::Multiaddr> Swarm::Impl::announced() const {
    if (!config.announce.empty()) return config.announce;
    std::vector<codec::Multiaddr> all;
    for (const auto& [listener, addresses] : listeners)
        all.insert(all.end(), addresses.begin(), addresses.end());
    return all;
}

void Swarm::Impl::announceChange() {
    peerRecord.clear(); // it names addresses of before
    outputs.emplace_back(WantPeerRecord{crypto::PeerRecord{self, ++recordSequence, announced()}});
}

void Swarm::setPeerRecord(Bytes signedEnvelope, Instant now) {
    m_impl->peerRecord = std::move(signedEnvelope);
    m_impl->pushToAll(now);
}

void Swarm::Impl::pushToAll(Instant now) {
    std::vector<ConnId> takers;
    for (const auto& [id, connection] : connections) {
        if (connection->takesPush && !connection->closing) takers.push_back(id);
    }
    std::ranges::sort(takers);
    for (const ConnId id : takers) {
        if (Connection* connection = find(id)) pushTo(*connection, now);
    }
}

void Swarm::Impl::pushTo(Connection& connection, Instant now) {
    if (!connection.takesPush) return;
    ask(about(connection, Action::OpenOutbound, std::string(identify::kPushProtocol)), ForPush{connection.id},
        now);
}

void Swarm::Impl::push(Connection& connection, Instant now) {
    const identify::Message message = identifyFor(connection, now);
    // Who may be told nothing is not told that there is nothing to tell.
    if (!message.agentVersion && message.protocols.empty() && message.listenAddrs.empty()) return;
    const std::string protocol(identify::kPushProtocol);
    if (!reserveOutbound(connection, protocol, now)) return;
    auto opened = connection.open(protocol, host(identify::PushSender(message, now)), TaskId{}, {}, now);
    if (!opened) limits.closeStream(connection.peer, connection.prefix, protocol);
    follow(connection.id, now);
}

} // namespace vedette::swarm
