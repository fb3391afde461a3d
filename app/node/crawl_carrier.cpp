#include "app/node/crawl_carrier.h"

#include "core/base/overloaded.h"

#include <utility>
#include <variant>

namespace vedette::app {

void CrawlCarrier::take(const node::Output& output, Instant now) {
    const auto quiet = [](const auto&) {};
    std::visit(Overloaded{[&](const swarm::DialDone& done) { on(done, now); },
                          [&](const swarm::FramedOutput& framed) {
                              std::visit(
                                  Overloaded{[&](const swarm::FrameReceived& frame) { on(frame, now); },
                                             [&](const swarm::FramedClosed& closed) { on(closed, now); },
                                             quiet},
                                  framed);
                          },
                          [&](const event::Event& event) {
                              std::visit(Overloaded{[&](const event::PeerIdentified& it) { on(it, now); },
                                                    [&](const event::ConnectionClosed& it) { on(it, now); },
                                                    [&](const event::DialFailed& it) { on(it); }, quiet},
                                         event.body);
                          },
                          quiet},
               output);
    pump(now);
}

void CrawlCarrier::pump(Instant now) {
    while (auto output = m_crawler.poll()) {
        std::visit(Overloaded{[&](const kad::Ask& ask) { carry(ask, now); },
                              [&](const kad::Abandon& abandon) {
                                  for (auto& [peer, session] : m_sessions) {
                                      if (session.ask && session.ask->id == abandon.id) session.ask.reset();
                                  }
                              },
                              [&](const discovery::Visited& visited) {
                                  hangUp(m_crawler.peers()[visited.peer].id, now);
                                  m_visited.push_back(visited.peer);
                              }},
                   *output);
    }
}

std::optional<std::size_t> CrawlCarrier::visited() {
    if (m_visited.empty()) return std::nullopt;
    const std::size_t out = m_visited.front();
    m_visited.pop_front();
    return out;
}

void CrawlCarrier::carry(const kad::Ask& ask, Instant now) {
    Session& session = m_sessions[ask.peer];
    session.ask = ask;
    if (session.connection) return speak(session, now);
    if (session.dial) return;
    std::vector<codec::Multiaddr> addresses;
    for (const auto& address : ask.addresses) addresses.push_back(address.withPeer(ask.peer));
    const auto dial = m_swarm.dial(std::move(addresses), swarm::Reuse::Allowed, now);
    if (!dial.ok()) return answer(session, Fail(dial.error()), now);
    session.dial = *dial;
    m_dials.emplace(*dial, ask.peer);
}

void CrawlCarrier::answer(Session& session, Result<Bytes> response, Instant now) {
    if (!session.ask) return;
    const kad::AskId id = session.ask->id;
    session.ask.reset();
    m_crawler.answered(id, std::move(response), now);
}

void CrawlCarrier::speak(Session& session, Instant now) {
    if (!session.ask || !session.identified) return;
    if (!session.stream) {
        swarm::FramedProtocol protocol;
        protocol.name = m_protocol;
        protocol.bounds.maxFrame = kad::kMaxMessage;
        const auto opened = m_swarm.openFramed(session.connection, protocol, now);
        if (!opened.ok()) return answer(session, Fail(opened.error()), now);
        session.stream = *opened;
        m_streams.emplace(*opened, session.ask->peer);
    }
    const auto sent = m_swarm.sendFrame(session.stream, session.ask->request, now);
    if (!sent.ok()) answer(session, Fail(sent.error()), now);
}

void CrawlCarrier::on(const swarm::DialDone& done, Instant now) {
    const auto dial = m_dials.find(done.dial);
    if (dial == m_dials.end()) return;
    const codec::PeerId peer = dial->second;
    m_dials.erase(dial);
    const auto at = m_sessions.find(peer);
    if (at == m_sessions.end()) {
        // The visit ended while we dialled.
        if (done.connection.ok()) m_swarm.close(*done.connection, swarm::CloseReason::Requested, now);
        return;
    }
    Session& session = at->second;
    session.dial.reset();
    if (!done.connection.ok()) {
        Error why = done.connection.error();
        if (!session.failure.empty()) why.detail = session.failure;
        return answer(session, Fail(std::move(why)), now);
    }
    session.connection = *done.connection;
    m_connections[session.connection] = peer;
    m_crawler.connected(peer);
    speak(session, now);
}

void CrawlCarrier::on(const event::PeerIdentified& identified, Instant now) {
    m_crawler.identified(identified.peer, identified.agent, identified.protocols, identified.listenAddresses,
                         now);
    pump(now); // it may want to hear no more
    const auto at = m_sessions.find(identified.peer);
    if (at == m_sessions.end()) return;
    at->second.identified = true;
    if (at->second.connection && !at->second.stream) speak(at->second, now);
}

void CrawlCarrier::on(const swarm::FrameReceived& frame, Instant now) {
    const auto stream = m_streams.find(frame.stream);
    if (stream == m_streams.end()) return;
    const auto session = m_sessions.find(stream->second);
    if (session != m_sessions.end()) answer(session->second, frame.bytes, now);
}

void CrawlCarrier::on(const swarm::FramedClosed& closed, Instant now) {
    const auto stream = m_streams.find(closed.stream);
    if (stream == m_streams.end()) return;
    const auto at = m_sessions.find(stream->second);
    m_streams.erase(stream);
    if (at == m_sessions.end()) return;
    at->second.stream = {};
    answer(at->second,
           Fail(closed.result.ok() ? Error(swarm::StreamError::ConnectionLost) : closed.result.error()), now);
}

void CrawlCarrier::on(const event::ConnectionClosed& closed, Instant now) {
    const auto connection = m_connections.find(closed.connection);
    if (connection == m_connections.end()) return;
    const auto at = m_sessions.find(connection->second);
    m_connections.erase(connection);
    if (at == m_sessions.end()) return;
    at->second.connection = {};
    answer(at->second, Fail(Error(swarm::StreamError::ConnectionLost, closed.reason)), now);
}

void CrawlCarrier::on(const event::DialFailed& failed) {
    const auto at = m_sessions.find(failed.peer);
    if (at != m_sessions.end() && !failed.address.empty())
        at->second.failure = failed.phase + ": " + failed.reason;
}

void CrawlCarrier::hangUp(const codec::PeerId& peer, Instant now) {
    const auto at = m_sessions.find(peer);
    if (at == m_sessions.end()) return;
    const Session session = std::move(at->second);
    m_sessions.erase(at);
    if (session.dial) m_swarm.cancel(*session.dial);
    if (session.stream) {
        m_streams.erase(session.stream);
        m_swarm.endFramed(session.stream, swarm::FramedEnd::Abrupt, now);
    }
    if (session.connection) {
        m_connections.erase(session.connection);
        m_swarm.close(session.connection, swarm::CloseReason::Requested, now);
    }
}

} // namespace vedette::app
