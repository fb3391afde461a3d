// Framed streams: served, opened, told what to say, and ended.
#include "core/base/check.h"
#include "core/base/overloaded.h"
#include "core/swarm/swarm_state.h"

#include <utility>

namespace vedette::swarm {

// --- On one connection

Result<> Connection::sendFrame(StreamId streamId, BytesView frame, Instant now) {
    const auto it = m_streams.find(streamId);
    if (it == m_streams.end() || it->second.over) return Fail{StreamError::ConnectionLost};
    VD_TRY(it->second.machine->frames()->send(frame, now));
    pump(streamId, now);
    m_session->flush();
    return {};
}

void Connection::endFramed(StreamId streamId, FramedEnd how, Instant now) {
    const auto it = m_streams.find(streamId);
    if (it == m_streams.end() || it->second.over) return;
    framed::Channel& channel = *it->second.machine->frames();
    switch (how) {
    case FramedEnd::Writing: channel.closeWrite(); break;
    case FramedEnd::Both: channel.finish(); break;
    case FramedEnd::Abrupt:
        m_session->reset(streamId);
        finish(streamId, {}, false);
        m_session->flush();
        return;
    }
    pump(streamId, now);
    m_session->flush();
}

// --- In the swarm

void Swarm::serveFramed(FramedProtocol protocol, Instant now) {
    Impl& s = *m_impl;
    if (!s.supports(protocol.name)) s.served.push_back(protocol.name);
    s.framedProtocols.insert_or_assign(protocol.name, std::move(protocol));
    s.pushToAll(now);
}

Result<FramedId> Swarm::openFramed(ConnId id, const FramedProtocol& protocol, Instant now) {
    Impl& s = *m_impl;
    Connection* connection = s.find(id);
    if (connection == nullptr || connection->closing || connection->peer.empty())
        return Fail{StreamError::ConnectionLost};
    const FramedId number{++s.lastFramed};
    s.framedLinks.emplace(number, Impl::FramedLink{id, StreamId{}, connection->peer, protocol.name,
                                                   event::Direction::Outbound,
                                                   host(framed::Channel(protocol.bounds, now))});
    s.ask(s.about(*connection, Action::OpenOutbound, protocol.name), Impl::ForFramed{id, number}, now);
    s.follow(id, now);
    return number;
}

Result<> Swarm::sendFrame(FramedId stream, BytesView frame, Instant now) {
    Impl& s = *m_impl;
    const auto it = s.framedLinks.find(stream);
    if (it == s.framedLinks.end()) return Fail{StreamError::ConnectionLost};
    if (it->second.waiting) {
        VD_TRY(it->second.waiting->frames()->send(frame, now));
        return {};
    }
    const ConnId id = it->second.connection;
    auto sent = s.find(id)->sendFrame(it->second.stream, frame, now);
    s.follow(id, now);
    return sent;
}

void Swarm::endFramed(FramedId stream, FramedEnd how, Instant now) {
    Impl& s = *m_impl;
    const auto it = s.framedLinks.find(stream);
    if (it == s.framedLinks.end()) return;
    if (it->second.waiting) {
        if (how == FramedEnd::Abrupt) {
            s.closeFramed(stream, {});
        } else if (how == FramedEnd::Both) {
            it->second.waiting->frames()->finish();
        } else {
            it->second.waiting->frames()->closeWrite();
        }
        return;
    }
    const ConnId id = it->second.connection;
    s.find(id)->endFramed(it->second.stream, how, now);
    s.follow(id, now);
}

FramedId Swarm::Impl::admitFramed(const Connection& connection, const std::string& protocol,
                                  StreamId stream) {
    const FramedId id{++lastFramed};
    framedLinks.emplace(
        id, FramedLink{connection.id, stream, connection.peer, protocol, event::Direction::Inbound, nullptr});
    outputs.emplace_back(
        FramedOutput(FramedOpened{id, connection.id, connection.peer, protocol, event::Direction::Inbound}));
    return id;
}

void Swarm::Impl::startFramed(Connection& connection, FramedId id, Instant now) {
    const auto it = framedLinks.find(id);
    if (it == framedLinks.end()) return; // ended while the gate was thinking
    FramedLink& link = it->second;
    const std::string protocol = link.protocol;
    if (auto reserved = reserveOutbound(connection, protocol, now); !reserved) {
        closeFramed(id, Fail{Error(reserved.error())});
        return;
    }
    auto opened = connection.open(protocol, std::exchange(link.waiting, nullptr), {}, id, now);
    if (opened) {
        link.stream = *opened;
        return;
    }
    limits.closeStream(connection.peer, connection.prefix, protocol);
    closeFramed(id, Fail{opened.error()});
}

void Swarm::Impl::onFramed(Connection::Framed what) {
    const auto it = framedLinks.find(what.framed);
    if (it == framedLinks.end()) return;
    std::visit(
        Overloaded{
            [&](framed::Frame& frame) {
                outputs.emplace_back(FrameReceived{what.framed, it->second.peer, std::move(frame.bytes)});
            },
            [&](const framed::RemoteFinished&) {
                outputs.emplace_back(FramedOutput(FramesEnded{what.framed, it->second.peer}));
            },
        },
        what.what);
}

void Swarm::Impl::onFramedAgreed(FramedId id) {
    const auto it = framedLinks.find(id);
    if (it == framedLinks.end()) return;
    const FramedLink& link = it->second;
    outputs.emplace_back(
        FramedOutput(FramedOpened{id, link.connection, link.peer, link.protocol, link.direction}));
}

void Swarm::Impl::closeFramed(FramedId id, Result<> result) {
    const auto it = framedLinks.find(id);
    if (it == framedLinks.end()) return;
    if (it->second.direction == event::Direction::Inbound)
        limits.giveInbound(it->second.peer, it->second.protocol);
    outputs.emplace_back(FramedOutput(FramedClosed{id, it->second.peer, std::move(result)}));
    framedLinks.erase(it);
}

} // namespace vedette::swarm
