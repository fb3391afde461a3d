#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "core/net/sockets.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/evp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

namespace vedette::app {

namespace {

constexpr std::size_t kPlain = 65'519;
constexpr std::size_t kTag = 16;
constexpr std::size_t kFrame = kPlain + kTag;

/// A blocking socket that closes itself.
class Plain {
public:
    explicit Plain(int fd) noexcept : m_fd(fd) {
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        net::keepInCache(fd);
    }

    ~Plain() {
        if (m_fd >= 0) ::close(m_fd);
    }

    Plain(const Plain&) = delete;
    Plain& operator=(const Plain&) = delete;

    [[nodiscard]] bool open() const noexcept { return m_fd >= 0; }

    [[nodiscard]] int fd() const noexcept { return m_fd; }

    [[nodiscard]] bool send(BytesView bytes) const {
        while (!bytes.empty()) {
            const ssize_t went = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (went <= 0) return false;
            bytes = bytes.subspan(static_cast<std::size_t>(went));
        }
        return true;
    }

    [[nodiscard]] bool read(MutableBytes bytes) const {
        return ::recv(m_fd, bytes.data(), bytes.size(), MSG_WAITALL) == static_cast<ssize_t>(bytes.size());
    }

private:
    int m_fd;
};

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int connectPlain(std::uint16_t port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

/// One direction of frames, the nonce counted up as Noise does.
class Cipher {
public:
    explicit Cipher(bool seal) : m_context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free), m_seal(seal) {
        const std::array<Byte, 32> key{};
        EVP_CipherInit_ex(m_context.get(), EVP_chacha20_poly1305(), nullptr, key.data(), nullptr,
                          seal ? 1 : 0);
    }

    [[nodiscard]] bool frame(const Byte* from, Byte* to) {
        std::array<Byte, 12> nonce{};
        std::memcpy(nonce.data() + 4, &m_count, sizeof m_count);
        ++m_count;
        int size = 0;
        EVP_CIPHER_CTX* const context = m_context.get();
        EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, nonce.data(), m_seal ? 1 : 0);
        if (!m_seal) {
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, kTag, const_cast<Byte*>(from + kPlain));
        }
        if (EVP_CipherUpdate(context, to, &size, from, static_cast<int>(kPlain)) != 1) return false;
        if (EVP_CipherFinal_ex(context, to + kPlain, &size) != 1) return false;
        return !m_seal || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, kTag, to + kPlain) == 1;
    }

private:
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> m_context;
    bool m_seal;
    std::uint64_t m_count = 0;
};

} // namespace

Result<int> listenPlain(std::uint16_t& port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (fd < 0 || ::bind(fd, reinterpret_cast<const sockaddr*>(&address), size) != 0 || ::listen(fd, 16) != 0
        || ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        return Fail{BenchError::Failed, std::system_category().message(errno)};
    }
    port = ntohs(address.sin_port);
    return fd;
}

void serveAead(int listener) {
    Bytes frame(kFrame);
    Bytes plain(kFrame);
    for (;;) {
        const Plain socket(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
        if (!socket.open()) return;
        Cipher opener(false);
        while (socket.read(frame) && opener.frame(frame.data(), plain.data())) {
        }
        const Byte done = 1;
        static_cast<void>(socket.send({&done, 1}));
    }
}

Result<> sendAead(std::uint16_t port, std::uint64_t bytes) {
    const Plain socket(connectPlain(port));
    if (!socket.open()) return Fail{BenchError::Failed, std::system_category().message(errno)};
    Cipher sealer(true);
    const Bytes plain(kPlain, 3);
    Bytes frame(kFrame);
    for (std::uint64_t sent = 0; sent < bytes; sent += kPlain) {
        if (!sealer.frame(plain.data(), frame.data()) || !socket.send(frame)) {
            return Fail{BenchError::Failed, std::system_category().message(errno)};
        }
    }
    ::shutdown(socket.fd(), SHUT_WR);
    Byte done = 0;
    if (!socket.read({&done, 1})) return Fail{BenchError::Failed, "the sink went away"};
    return {};
}

void serveEcho(int listener) {
    for (;;) {
        const Plain socket(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
        if (!socket.open()) return;
        std::array<Byte, 32> bytes{};
        while (socket.read(bytes) && socket.send(bytes)) {
        }
    }
}

Result<std::vector<double>> tcpRoundTrips(std::uint16_t port, int count) {
    const Plain socket(connectPlain(port));
    if (!socket.open()) return Fail{BenchError::Failed, std::system_category().message(errno)};
    std::array<Byte, 32> bytes{};
    std::vector<double> trips;
    for (int i = 0; i < count; ++i) {
        const double begin = wallSeconds();
        if (!socket.send(bytes) || !socket.read(bytes)) return Fail{BenchError::Failed, "the echo went away"};
        trips.push_back(wallSeconds() - begin);
    }
    return trips;
}

} // namespace vedette::app
