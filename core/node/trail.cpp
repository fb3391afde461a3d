#include "core/node/trail.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <string>

namespace vedette::node {

namespace {

constexpr const char* kUnanswered = "unanswered";

/// What it allows is the connection, which comes of it.
bool letsIn(const event::Decision& decision) {
    return !decision.again && (decision.action == "connect" || decision.action == "dial");
}

std::vector<EventId> listOf(EventId cause) {
    return cause ? std::vector{cause} : std::vector<EventId>();
}

} // namespace

void Trail::see(const event::Event& event) {
    std::visit(Overloaded{
                   [&](const event::ConnectionOpened& body) {
                       Known& known = m_known[body.peer];
                       ++known.open;
                       known.connection = body.connection;
                       known.opened = known.last = event.id;
                   },
                   [&](const event::ConnectionClosed& body) {
                       const auto found = m_known.find(body.peer);
                       if (found == m_known.end() || found->second.open == 0) return;
                       --found->second.open;
                       told(body.peer, event.id);
                   },
                   [&](const event::DialFailed& body) { told(body.peer, event.id); },
                   [&](const event::PeerDiscovered& body) { told(body.peer, event.id); },
                   [](const auto&) {},
               },
               event.body);
}

void Trail::told(const codec::PeerId& peer, EventId event) {
    if (peer.empty() || peer == m_self) return;
    Known& known = m_known[peer];
    if (known.open > 0) return; // it is there, whatever failed beside
    known.last = event;
    m_gone.emplace_back(peer, event);
    if (m_gone.size() <= kMaxGone) return;
    const auto oldest = m_known.find(m_gone.front().first);
    if (oldest != m_known.end() && oldest->second.open == 0 && oldest->second.last == m_gone.front().second)
        m_known.erase(oldest);
    m_gone.pop_front();
}

EventId Trail::conductOf(const codec::PeerId& peer) const {
    const auto found = m_known.find(peer);
    if (found == m_known.end()) return {};
    return found->second.opened ? found->second.opened : found->second.last;
}

EventId Trail::lastOf(const codec::PeerId& peer) const {
    const auto found = m_known.find(peer);
    return found == m_known.end() ? EventId{} : found->second.last;
}

EventId Trail::openedAs(const codec::PeerId& peer, ConnId connection) const {
    const auto found = m_known.find(peer);
    return found == m_known.end() || found->second.connection != connection ? EventId{}
                                                                            : found->second.opened;
}

std::vector<EventId> Trail::conductOf(const std::vector<codec::PeerId>& peers) const {
    std::vector<EventId> causes;
    for (const codec::PeerId& peer : peers) {
        if (causes.size() == kMaxCauses) break;
        if (const EventId cause = conductOf(peer)) causes.push_back(cause);
    }
    return causes;
}

std::vector<EventId> Trail::causesOf(const Caused& caused) const {
    return listOf(caused.because ? caused.because : conductOf(caused.by));
}

std::vector<EventId> Trail::causesOf(const event::Body& body) const {
    return std::visit(Overloaded{
                          [&](const event::PeerMisbehaved& b) { return listOf(conductOf(b.peer)); },
                          [&](const event::RecordStored& b) { return listOf(conductOf(b.writer)); },
                          [&](const event::MessageDelivered& b) { return listOf(conductOf(b.from)); },
                          [&](const event::MessageRefused& b) { return listOf(conductOf(b.from)); },
                          [&](const event::ScoreChanged& b) { return listOf(conductOf(b.peer)); },
                          [&](const event::PeerDiscovered& b) { return listOf(conductOf(b.via)); },
                          [&](const event::RoutingChanged& b) {
                              return listOf(b.present ? conductOf(b.peer) : lastOf(b.peer));
                          },
                          [&](const event::MeshChanged& b) {
                              return listOf(b.inMesh ? conductOf(b.peer) : lastOf(b.peer));
                          },
                          [&](const event::SubscriptionChanged& b) {
                              return listOf(b.subscribed ? conductOf(b.peer) : lastOf(b.peer));
                          },
                          [&](const event::TaskEnded& b) { return listOf(lastOf(b.peer)); },
                          [&](const event::CanaryEnded& b) {
                              return listOf(b.outcome == kUnanswered ? lastOf(b.peer) : conductOf(b.peer));
                          },
                          [&](const event::AttestationEnded& b) {
                              return listOf(b.outcome == kUnanswered ? lastOf(b.peer) : conductOf(b.peer));
                          },
                          // What was asked of whom is too much to name; whose answers it rests on is not.
                          [&](const event::LookupEnded& b) { return conductOf(b.closest); },
                          [&](const event::BootstrapCompared& b) {
                              auto causes = conductOf(b.reached);
                              return causes.empty() ? conductOf(b.unreached) : causes;
                          },
                          [&](const event::Decision& b) {
                              return listOf(letsIn(b) ? EventId{} : openedAs(b.peer, b.connection));
                          },
                          [&](const event::ShadowCompared& b) {
                              return listOf(b.again && !b.peer.empty() ? conductOf(b.peer) : EventId{});
                          },
                          [](const auto&) { return std::vector<EventId>(); },
                      },
                      body);
}

} // namespace vedette::node
