/// Raw blocking sockets for attackers, from any address of 127/8, and intruders on them.
#pragma once

#include "tests/sim/intruder.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <string>

namespace vedette::test {

/// An address of this host in a /24 of its own.
inline std::string prefixed(int net, std::size_t i) {
    return "127." + std::to_string(net) + "." + std::to_string(i % 250) + ".1";
}

class Socket {
public:
    /// `shut`: takes as little as a kernel lets it, and reads nothing by itself.
    Socket(const std::string& from, std::uint16_t port, bool shut = false)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const timeval limit{20, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        const int on =
            1; // what an attacker says must not wait for the acknowledgement of what it said before
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const int small = 4096;
        if (shut) ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        ::inet_pton(AF_INET, from.c_str(), &address.sin_addr);
        const auto* raw = reinterpret_cast<const sockaddr*>(&address);
        m_open = ::bind(m_fd, raw, sizeof address) == 0;
        ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        address.sin_port = htons(port);
        m_open = m_open && ::connect(m_fd, raw, sizeof address) == 0;
    }

    ~Socket() { ::close(m_fd); }

    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// False once the other end is gone or takes nothing for seconds.
    bool send(BytesView bytes) {
        while (m_open && !bytes.empty()) {
            const auto n = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) m_open = false;
            if (n > 0) bytes = bytes.subspan(static_cast<std::size_t>(n));
        }
        return m_open;
    }

    /// Nothing: it ended.
    Bytes receive() {
        Bytes bytes(64 * 1024);
        const auto n = ::recv(m_fd, bytes.data(), bytes.size(), 0);
        bytes.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
        return bytes;
    }

    /// Reads what there is to its end: did the other end close, in order or with a reset? We never do so
    /// first. Waits for it; false when seconds pass without a byte.
    bool ends() { return read(0); }

    /// The same as of now.
    bool ended() { return read(MSG_DONTWAIT); }

private:
    bool read(int flags) {
        Bytes bytes(16 * 1024);
        for (;;) {
            const auto n = ::recv(m_fd, bytes.data(), bytes.size(), flags);
            if (n == 0) return true;
            if (n < 0) return errno == ECONNRESET;
        }
    }

    int m_fd;
    bool m_open = false;
};

/// An intruder on a socket, as far as it was told to go.
struct NetFoe {
    Socket socket;
    Intruder intruder;

    NetFoe(std::uint16_t port, IntruderConfig config, const std::string& from = "127.99.0.1",
           bool shut = false)
        : socket(from, port, shut), intruder(onWallClock(std::move(config))) {
        socket.send(intruder.hello());
        while (!intruder.arrived()) {
            const Bytes heard = socket.receive();
            if (heard.empty()) break;
            socket.send(intruder.hear(heard, Instant{}));
        }
    }

    /// In as many sealed frames as it takes.
    bool say(BytesView muxed) { return socket.send(intruder.seal(muxed)); }

    [[nodiscard]] static WallTime wallNow() {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
    }

private:
    static IntruderConfig onWallClock(IntruderConfig config) {
        config.timeline = {Instant{}, wallNow()};
        return config;
    }
};

} // namespace vedette::test
