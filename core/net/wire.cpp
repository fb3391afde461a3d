#include "core/net/wire.h"

#include "core/net/carrier.h"
#include "core/net/net_error.h"

#include <asio/socket_base.hpp>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace vedette::net {

namespace {

std::error_code lastError() {
    return {errno, std::system_category()};
}

bool wouldBlock(int error) {
    return error == EAGAIN; // the same as EWOULDBLOCK on Linux
}

} // namespace

Wire::Wire(Carrier& carrier, ConnId id, TcpSocket socket)
    : m_carrier(&carrier), m_id(id), m_socket(std::move(socket)) {}

void Wire::connect(const TcpEndpoint& endpoint, Instant now) {
    m_state = State::Connecting;
    // By hand, for Asio asks the system four more times on the way: to poll what it was just told, for
    // example.
    const int family = endpoint.protocol().family();
    const int fd = ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
    if (fd < 0) return failConnect(lastError(), now);
    const int on = 1; // a socket without these options still carries bytes
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    if (endpoint.address().is_loopback()) keepInCache(fd);
    std::error_code code;
    if (const auto& from = m_carrier->from(); from && from->v6 == endpoint.address().is_v6()) {
        auto local = endpointOf(*from);
        local.port(0);
        if (::bind(fd, local.data(), static_cast<socklen_t>(local.size())) != 0) code = lastError();
    }
    if (!code && ::connect(fd, endpoint.data(), static_cast<socklen_t>(endpoint.size())) != 0
        && errno != EINPROGRESS)
        code = lastError();
    if (!code) m_socket.assign(endpoint.protocol(), fd, code);
    if (code) {
        ::close(fd);
        return failConnect(code, now);
    }
    m_socket.async_wait(TcpSocket::wait_write,
                        [self = shared_from_this()](std::error_code result) { self->onConnected(result); });
}

void Wire::failConnect(std::error_code code, Instant now) {
    m_state = State::Dead;
    std::error_code ignored;
    m_socket.close(ignored);
    m_carrier->forget(m_id);
    m_carrier->swarm().connectFailed(m_id, wireError(code), now);
}

void Wire::onConnected(std::error_code code) {
    if (m_state != State::Connecting) return;
    Carrier& carrier = *m_carrier;
    const Instant now = carrier.beginTurn();
    int error = 0;
    socklen_t size = sizeof error;
    if (!code && ::getsockopt(m_socket.native_handle(), SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        error = errno;
    if (error != 0) code = {error, std::system_category()};
    if (code) {
        failConnect(code, now);
    } else {
        m_state = State::Open;
        const TcpEndpoint local = m_socket.local_endpoint(code);
        carrier.swarm().connected(m_id, code ? codec::Multiaddr() : endpointOf(local).multiaddr(), now);
        begin();
    }
    carrier.endTurn(now);
}

void Wire::begin() {
    waitToRead();
}

void Wire::waitToRead() {
    if (m_state == State::Dead || m_state == State::Connecting || m_waitsRead || m_remoteEnded) return;
    if (!reads()) return;
    m_waitsRead = true;
    m_socket.async_wait(TcpSocket::wait_read,
                        [self = shared_from_this()](std::error_code code) { self->onReadable(code); });
}

void Wire::waitToWrite() {
    if (m_waitsWrite) return;
    m_waitsWrite = true;
    m_socket.async_wait(TcpSocket::wait_write,
                        [self = shared_from_this()](std::error_code code) { self->onWritable(code); });
}

void Wire::onReadable(std::error_code code) {
    m_waitsRead = false;
    if (m_state == State::Dead || code == asio::error::operation_aborted) return;
    Carrier& carrier = *m_carrier;
    const Instant now = carrier.beginTurn();
    carrier.loop().reading = this;
    for (int round = 0; round < Driver::kReadRounds && readOnce(now); ++round) {
    }
    waitToRead();
    carrier.endTurn(now);
    carrier.loop().reading = nullptr;
}

bool Wire::readOnce(Instant now) {
    if (m_state == State::Dead) return false;
    if (!reads()) return false;
    const MutableBytes buffer = m_carrier->loop().readBuffer();
    const ssize_t got = ::recv(m_socket.native_handle(), buffer.data(), buffer.size(), 0);
    if (got < 0) {
        if (errno == EINTR) return true;
        if (!wouldBlock(errno)) die(wireError(lastError()), now);
        return false;
    }
    ++m_carrier->loop().counters.reads;
    if (got == 0) {
        m_remoteEnded = true;
        if (m_state == State::Lingering) {
            die(std::nullopt, now);
        } else if (m_state == State::Open) {
            m_carrier->swarm().remoteEnded(m_id, now);
            m_carrier->settle(now);
        }
        return false;
    }
    const auto size = static_cast<std::size_t>(got);
    if (m_state == State::Open) {
        m_carrier->swarm().received(m_id, buffer.first(size), now);
        m_carrier->settle(now);
    }
    // A short read emptied the socket; asking again would only be told so.
    return size == buffer.size();
}

void Wire::throttle(bool reading) {
    m_reading = reading;
    waitToRead();
}

void Wire::onWritable(std::error_code code) {
    m_waitsWrite = false;
    if (m_state == State::Dead || code == asio::error::operation_aborted) return;
    Carrier& carrier = *m_carrier;
    const Instant now = carrier.beginTurn();
    flush(now);
    carrier.endTurn(now);
}

ssize_t Wire::send(const SendBuffer& out, std::size_t& offered) {
    std::array<BytesView, 16> pieces;
    const std::size_t count = out.gather(pieces);
    if (count == 1) { // most often, and cheaper to ask for
        offered = pieces[0].size();
        return ::send(m_socket.native_handle(), pieces[0].data(), offered, MSG_NOSIGNAL);
    }
    std::array<iovec, 16> vectors;
    for (std::size_t i = 0; i < count; ++i) {
        vectors[i] = {const_cast<Byte*>(pieces[i].data()), pieces[i].size()};
        offered += pieces[i].size();
    }
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = count;
    return ::sendmsg(m_socket.native_handle(), &message, MSG_NOSIGNAL);
}

void Wire::flush(Instant now) {
    m_putOff = false;
    if (m_waitsWrite || (m_state != State::Open && m_state != State::Draining)) return;
    if (m_turn != m_carrier->loop().turn) {
        m_turn = m_carrier->loop().turn;
        m_turnBytes = 0;
    }
    SendBuffer* out = m_carrier->swarm().outgoing(m_id);
    while (out != nullptr && !out->empty()) {
        // A peer that drains as fast as we write must not keep the others from their turn.
        if (m_turnBytes >= Driver::kTurnBytes) return waitToWrite();
        std::size_t offered = 0;
        const ssize_t went = send(*out, offered);
        if (went < 0) {
            if (errno == EINTR) continue;
            if (!wouldBlock(errno)) return die(wireError(lastError()), now);
            ++m_carrier->loop().counters.wouldBlock;
            return waitToWrite();
        }
        ++m_carrier->loop().counters.writes;
        const auto size = static_cast<std::size_t>(went);
        m_turnBytes += static_cast<std::uint32_t>(size);
        out->sent(size);
        m_carrier->swarm().sent(m_id, size, now);
        if (size < offered) {
            ++m_carrier->loop().counters.wouldBlock;
            return waitToWrite();
        }
        out = m_carrier->swarm().outgoing(m_id); // sent() may have ended the connection
    }
    if (m_state == State::Draining) drained(now);
}

void Wire::drained(Instant now) {
    std::error_code ignored; // the wire is closed in a moment anyway
    m_socket.shutdown(asio::socket_base::shutdown_send, ignored);
    m_state = State::Lingering;
    if (m_remoteEnded) return die(std::nullopt, now);
    waitToRead();
}

void Wire::close(bool abrupt, Instant now) {
    if (m_state == State::Dead) return;
    if (m_state == State::Connecting) return die(std::nullopt, now);
    if (abrupt) {
        reset();
        return die(std::nullopt, now);
    }
    if (m_state != State::Open) return;
    m_state = State::Draining;
    m_carrier->linger(m_id, now + std::chrono::seconds(swarm::kLingerSeconds));
    flush(now);
    waitToRead();
}

void Wire::lingerOver(Instant now) {
    if (m_state == State::Dead) return;
    // Bytes that the peer did not take in time would stay in the kernel after a plain close.
    if (m_state == State::Draining) reset();
    die(std::nullopt, now);
}

void Wire::reset() {
    std::error_code ignored; // without it the close is merely a polite one
    m_socket.set_option(asio::socket_base::linger(true, 0), ignored);
}

void Wire::abandon() {
    m_state = State::Dead;
    reset();
    std::error_code ignored;
    m_socket.close(ignored);
}

void Wire::die(std::optional<Error> why, Instant now) {
    if (m_state == State::Dead) return;
    const auto self = shared_from_this();
    m_state = State::Dead;
    std::error_code ignored;
    m_socket.close(ignored);
    m_carrier->forget(m_id);
    m_carrier->swarm().closed(m_id, std::move(why), now);
}

} // namespace vedette::net
