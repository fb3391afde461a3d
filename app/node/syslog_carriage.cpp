#include "app/node/syslog_carriage.h"

#include "app/node/steady_now.h"
#include "core/codec/ip_text.h"
#include "core/codec/syslog_message.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>
#include <utility>

namespace vedette::app {

namespace {

constexpr Duration kWritePatience = std::chrono::seconds(10);
constexpr std::size_t kMaxHostName = 255;

std::string ownHostName() {
    std::array<char, kMaxHostName + 1> name{};
    if (::gethostname(name.data(), kMaxHostName) != 0) return {};
    return name.data();
}

std::string systemWords(int why) {
    return std::system_category().message(why);
}

struct SocketAddress {
    sockaddr_storage bytes{};
    socklen_t size = 0;
};

template <class Address>
SocketAddress storageOf(const Address& address) {
    SocketAddress made;
    std::memcpy(&made.bytes, &address, sizeof address);
    made.size = sizeof address;
    return made;
}

SocketAddress datagramAddress(const SyslogTarget& target) {
    if (target.way == SyslogTarget::Way::Datagram) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, target.path.data(), target.path.size());
        return storageOf(address);
    }
    if (const auto ip = codec::parseIp4(target.host)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(target.port);
        std::memcpy(&address.sin_addr, ip->data(), ip->size());
        return storageOf(address);
    }
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_port = htons(target.port);
    if (const auto ip = codec::parseIp6(target.host)) std::memcpy(&address.sin6_addr, ip->data(), ip->size());
    return storageOf(address);
}

bool isDatagram(const SyslogTarget& target) noexcept {
    return target.way == SyslogTarget::Way::Datagram || target.way == SyslogTarget::Way::Udp;
}

} // namespace

SyslogCarriage::SyslogCarriage(SyslogTarget target, const std::string& authorities)
    : m_target(std::move(target)),
      m_authorities(authorities),
      m_source{ownHostName(), "vedette-node", std::to_string(::getpid()), VEDETTE_VERSION} {}

SyslogCarriage::~SyslogCarriage() {
    disconnect();
    if (m_datagram >= 0) ::close(m_datagram);
}

void SyslogCarriage::begin(const alert::Message& message) {
    m_line = alert::syslogLine(message, m_target.format, m_source);
    if (isDatagram(m_target)) return sendDatagram();
    m_line = codec::octetCounted(m_line);
    m_written = 0;
    m_patience = steadyNow() + kWritePatience;
    if (m_stream && stillOpen()) {
        m_step = Step::Writing;
        return write();
    }
    connect();
}

void SyslogCarriage::end(std::optional<std::string> why) {
    m_step = Step::Over;
    m_outcome = {};
    if (!why) return;
    m_outcome.failure = alert::Outbox::Failure::Unreachable;
    m_outcome.why = *std::move(why);
}

std::optional<Carriage::Ended> SyslogCarriage::ended() {
    if (m_step == Step::Connecting) lookWhetherConnected();
    if (m_step == Step::Writing) write();
    if (m_step != Step::Over) return std::nullopt;
    m_step = Step::Idle;
    return m_outcome;
}

// --- datagrams

int SyslogCarriage::openDatagram() {
    const SocketAddress to = datagramAddress(m_target);
    const int fd = ::socket(to.bytes.ss_family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) return errno;
    if (::connect(fd, reinterpret_cast<const sockaddr*>(&to.bytes), to.size) != 0) {
        const int why = errno;
        ::close(fd);
        return why;
    }
    m_datagram = fd;
    return 0;
}

void SyslogCarriage::sendDatagram() {
    wake(); // it is over at once
    // A daemon that was started anew has another socket; and what UDP heard of the line before comes with
    // this.
    int why = 0;
    for (int attempt = 0; attempt < 2; ++attempt) {
        why = m_datagram < 0 ? openDatagram() : 0;
        if (why != 0) break;
        if (::send(m_datagram, m_line.data(), m_line.size(), MSG_NOSIGNAL) >= 0) return end(std::nullopt);
        why = errno;
        if (why == EAGAIN) break; // it is there, and has no room
        ::close(std::exchange(m_datagram, -1));
    }
    end(systemWords(why));
}

// --- streams

void SyslogCarriage::connect() {
    disconnect();
    const bool tls = m_target.way == SyslogTarget::Way::Tls;
    const bool v6 = m_target.host.find(':') != std::string::npos;
    const std::string host = v6 ? "[" + m_target.host + "]" : m_target.host;
    const std::string url = (tls ? "https://" : "http://") + host + ":" + std::to_string(m_target.port) + "/";
    m_stream = makeCurlHandle(m_authorities);
    CURL* const curl = m_stream.get();
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    // Resolved, connected and secured; what is said then is ours.
    curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_ENABLE_ALPN, 0L);
    curl_multi_add_handle(transfers(), curl);
    m_step = Step::Connecting;
}

void SyslogCarriage::lookWhetherConnected() {
    int running = 0;
    curl_multi_perform(transfers(), &running);
    int left = 0;
    while (const CURLMsg* const told = curl_multi_info_read(transfers(), &left)) {
        if (told->msg != CURLMSG_DONE) continue;
        if (const CURLcode code = told->data.result; code != CURLE_OK) {
            disconnect();
            return end(curl_easy_strerror(code));
        }
        m_step = Step::Writing;
        return;
    }
}

/// A daemon says nothing: what can be read is its goodbye.
bool SyslogCarriage::stillOpen() {
    std::array<char, 256> said{};
    std::size_t size = 0;
    for (int rounds = 0; rounds < 16; ++rounds) {
        const CURLcode code = curl_easy_recv(m_stream.get(), said.data(), said.size(), &size);
        if (code == CURLE_AGAIN) return true;
        if (code != CURLE_OK || size == 0) return false;
    }
    return false;
}

void SyslogCarriage::write() {
    while (m_written < m_line.size()) {
        std::size_t size = 0;
        const CURLcode code =
            curl_easy_send(m_stream.get(), m_line.data() + m_written, m_line.size() - m_written, &size);
        if (code == CURLE_AGAIN && steadyNow() < m_patience) {
            curl_socket_t socket = CURL_SOCKET_BAD;
            curl_easy_getinfo(m_stream.get(), CURLINFO_ACTIVESOCKET, &socket);
            return watch(socket);
        }
        if (code != CURLE_OK) {
            // Half a line must not be taken for the beginning of the next.
            disconnect();
            return end(curl_easy_strerror(code));
        }
        m_written += size;
    }
    watch(CURL_SOCKET_BAD);
    wake();
    end(std::nullopt);
}

void SyslogCarriage::disconnect() {
    watch(CURL_SOCKET_BAD);
    if (!m_stream) return;
    curl_multi_remove_handle(transfers(), m_stream.get());
    m_stream.reset();
}

} // namespace vedette::app
