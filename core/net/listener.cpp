#include "core/net/listener.h"

#include "core/base/log.h"
#include "core/net/carrier.h"
#include "core/net/net_error.h"

#include <asio/ip/v6_only.hpp>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace vedette::net {

Listener::Listener(Carrier& carrier, ListenerId id)
    : m_carrier(&carrier), m_id(id), m_acceptor(carrier.loop().io) {}

bool Listener::open(const codec::IpEndpoint& at, Instant now) {
    const TcpEndpoint endpoint = endpointOf(at);
    std::error_code code;
    m_acceptor.open(endpoint.protocol(), code);
    if (!code) m_acceptor.set_option(asio::socket_base::reuse_address(true), code);
    // One family a socket: a listener on :: does not shadow one on 0.0.0.0.
    if (!code && at.v6) m_acceptor.set_option(asio::ip::v6_only(true), code);
    // What the accepted sockets inherit.
    if (!code) m_acceptor.set_option(asio::ip::tcp::no_delay(true), code);
    if (!code) m_acceptor.set_option(asio::socket_base::keep_alive(true), code);
    if (!code) m_acceptor.bind(endpoint, code);
    if (!code) m_acceptor.listen(Driver::kBacklog, code);
    if (!code) m_acceptor.native_non_blocking(true, code);
    const TcpEndpoint bound = code ? TcpEndpoint() : m_acceptor.local_endpoint(code);
    if (code) {
        std::error_code ignored;
        m_acceptor.close(ignored);
        m_carrier->swarm().listenFailed(m_id, wireError(code), now);
        return false;
    }
    m_bound = endpointOf(bound);
    m_carrier->swarm().listening(m_id, expandWildcard(m_bound), now);
    waitToAccept();
    return true;
}

void Listener::close() {
    m_carrier = nullptr;
    std::error_code ignored;
    m_acceptor.close(ignored);
}

void Listener::resume() {
    m_resumesAt.reset();
    waitToAccept();
}

void Listener::waitToAccept() {
    m_acceptor.async_wait(TcpAcceptor::wait_read,
                          [self = shared_from_this()](std::error_code code) { self->onReady(code); });
}

void Listener::onReady(std::error_code code) {
    if (m_carrier == nullptr || code == asio::error::operation_aborted) return;
    Carrier& carrier = *m_carrier;
    const auto alive = carrier.shared_from_this();
    const Instant now = carrier.beginTurn();
    for (int i = 0; i < Driver::kAcceptBatch && m_carrier != nullptr && acceptOne(now); ++i) {
    }
    if (m_carrier != nullptr && !m_resumesAt) waitToAccept();
    carrier.endTurn(now);
}

bool Listener::acceptOne(Instant now) {
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    const int fd = ::accept4(m_acceptor.native_handle(), reinterpret_cast<sockaddr*>(&storage), &size,
                             SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) {
        switch (errno) {
        case EAGAIN: return false;
        case EMFILE:
        case ENFILE:
        case ENOBUFS:
        case ENOMEM:
            ++m_carrier->loop().counters.acceptPauses;
            m_resumesAt = now + Driver::kAcceptPause;
            log::write(log::Level::Warning, "net",
                       std::string("accepting rests for a moment: ") + std::system_category().message(errno));
            return false;
        default: return true; // the connection is gone already; the next one may not be
        }
    }
    ++m_carrier->loop().counters.accepted;
    TcpEndpoint remote;
    std::memcpy(remote.data(), &storage, std::min<std::size_t>(size, remote.capacity()));
    if (remote.address().is_loopback()) keepInCache(fd);
    TcpSocket socket(m_carrier->loop().io);
    std::error_code code;
    socket.assign(m_bound.v6 ? asio::ip::tcp::v6() : asio::ip::tcp::v4(), fd, code);
    if (code) {
        ::close(fd);
        return true;
    }
    socket.native_non_blocking(true, code);
    codec::IpEndpoint local = m_bound;
    if (local.isUnspecified()) {
        const TcpEndpoint exact = socket.local_endpoint(code);
        if (!code) local = endpointOf(exact);
    }
    m_carrier->accepted(m_id, std::move(socket), local.multiaddr(), endpointOf(remote).multiaddr(), now);
    return true;
}

} // namespace vedette::net
