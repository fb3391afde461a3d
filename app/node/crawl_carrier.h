/// Carries a crawler's questions over a swarm: dials, waits for identify, opens one stream a peer, says what
/// came back and hangs up when the visit is over.
#pragma once

#include "core/discovery/crawler.h"
#include "core/node/node.h"

#include <deque>
#include <map>
#include <optional>
#include <string>

namespace vedette::app {

class CrawlCarrier {
public:
    /// Both must outlive it.
    CrawlCarrier(discovery::Crawler& crawler, swarm::Swarm& swarm, std::string protocol)
        : m_crawler(crawler), m_swarm(swarm), m_protocol(std::move(protocol)) {}

    /// Whatever the node says; what is of no concern here is passed over.
    void take(const node::Output& output, Instant now);
    /// Does what the crawler wants. After each of its own verbs, and after take() by itself.
    void pump(Instant now);
    /// Visits that ended, in order.
    [[nodiscard]] std::optional<std::size_t> visited();

private:
    struct Session {
        std::optional<kad::Ask> ask; ///< waits for its answer
        std::optional<swarm::DialId> dial;
        ConnId connection;
        swarm::FramedId stream;
        bool identified = false;
        std::string failure; ///< how the last address failed
    };

    void on(const swarm::DialDone& done, Instant now);
    void on(const swarm::FrameReceived& frame, Instant now);
    void on(const swarm::FramedClosed& closed, Instant now);
    void on(const event::PeerIdentified& identified, Instant now);
    void on(const event::ConnectionClosed& closed, Instant now);
    void on(const event::DialFailed& failed);
    void carry(const kad::Ask& ask, Instant now);
    void speak(Session& session, Instant now);
    void answer(Session& session, Result<Bytes> response, Instant now);
    void hangUp(const codec::PeerId& peer, Instant now);

    discovery::Crawler& m_crawler;
    swarm::Swarm& m_swarm;
    std::string m_protocol;
    std::map<codec::PeerId, Session> m_sessions;
    std::map<swarm::DialId, codec::PeerId> m_dials;
    std::map<swarm::FramedId, codec::PeerId> m_streams;
    std::map<ConnId, codec::PeerId> m_connections;
    std::deque<std::size_t> m_visited;
};

} // namespace vedette::app
