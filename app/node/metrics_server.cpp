#include "app/node/metrics_server.h"

#include "app/node/steady_now.h"
#include "core/alert/outlet/http_request.h"
#include "core/alert/outlet/metrics_text.h"
#include "core/base/bytes.h"
#include "core/base/log.h"
#include "core/codec/ip_text.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <list>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace vedette::app {

namespace {

constexpr const char* kPath = "/metrics";
constexpr Duration kIdle = std::chrono::hours(1);
constexpr Duration kRest = std::chrono::milliseconds(100); ///< when the system has no more files for us

class OwnedFd {
public:
    explicit OwnedFd(int fd) : m_fd(fd) {}

    ~OwnedFd() {
        if (m_fd >= 0) ::close(m_fd);
    }

    OwnedFd(const OwnedFd&) = delete;
    OwnedFd& operator=(const OwnedFd&) = delete;

    [[nodiscard]] int get() const noexcept { return m_fd; }

    [[nodiscard]] int release() noexcept { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

struct ScrapeClient {
    explicit ScrapeClient(int socket, Instant by) : fd(socket), request(kPath), patience(by) {}

    OwnedFd fd;
    alert::HttpRequest request;
    bool waits = false; ///< for the page
    std::string answer; ///< what is still to be sent
    Instant patience;   ///< of what it does now
};

} // namespace

/// Where the page is put, and how the thread hears of it and of the end.
struct MetricsServer::Mailbox {
    Mailbox() : wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    void ring() const {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t told = ::write(wake.get(), &one, sizeof one);
    }

    OwnedFd wake;
    std::mutex mutex; ///< of both
    std::optional<std::string> page;
    bool ending = false;
};

class MetricsServer::Loop {
public:
    Loop(int listener, Page page, std::shared_ptr<Mailbox> mailbox)
        : m_listener(listener), m_source(std::move(page)), m_mailbox(std::move(mailbox)) {}

    void run() {
        while (takeMail()) {
            const Instant now = steadyNow();
            const auto polled = wait(now);
            serve(polled, steadyNow());
        }
    }

private:
    /// False: it is over.
    bool takeMail() {
        std::uint64_t rung = 0;
        [[maybe_unused]] const ssize_t read = ::read(m_mailbox->wake.get(), &rung, sizeof rung);
        const std::lock_guard lock(m_mailbox->mutex);
        if (m_mailbox->ending) return false;
        if (auto page = std::exchange(m_mailbox->page, std::nullopt)) {
            m_page = *std::move(page);
            m_pageAt = steadyNow();
            m_askedAt.reset();
        }
        return true;
    }

    std::vector<pollfd> wait(Instant now) {
        std::vector<pollfd> fds{{m_mailbox->wake.get(), POLLIN, 0},
                                {now < m_restUntil ? -1 : m_listener.get(), POLLIN, 0}};
        Instant until = now + kIdle;
        if (now < m_restUntil) until = m_restUntil;
        for (const ScrapeClient& client : m_clients) {
            const int wanted = !client.answer.empty() ? POLLOUT : client.waits ? 0 : POLLIN;
            fds.push_back({client.fd.get(), static_cast<short>(wanted), 0});
            until = std::min(until, client.waits && hasPage() ? now : client.patience);
        }
        const auto time = std::chrono::ceil<std::chrono::milliseconds>(std::max(until - now, Duration{}));
        ::poll(fds.data(), fds.size(), static_cast<int>(time.count()));
        return fds;
    }

    void serve(const std::vector<pollfd>& polled, Instant now) {
        std::size_t at = 2;
        for (auto client = m_clients.begin(); client != m_clients.end();) {
            const short found = polled[at++].revents;
            bool stays = (found & (POLLERR | POLLNVAL)) == 0;
            if (stays && !client->waits && client->answer.empty() && found != 0) stays = hear(*client, now);
            if (stays && client->waits) givePage(*client, now);
            if (stays && !client->answer.empty()) stays = speak(*client);
            if (stays && now >= client->patience) stays = runOut(*client, now);
            client = stays ? std::next(client) : m_clients.erase(client);
        }
        if ((polled[1].revents & POLLIN) != 0) admit(now);
    }

    /// All that wait, but no more than there is room for: others are to be served between two rounds.
    void admit(Instant now) {
        for (std::size_t i = 0; i < kMaxClients; ++i) {
            const int fd = ::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
            if (fd < 0) {
                if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                    m_restUntil = now + kRest;
                return;
            }
            // Whoever has been longest about its request makes room: sixteen that say nothing must not keep
            // the one out that is there for the figures.
            if (m_clients.size() == kMaxClients) m_clients.pop_front();
            m_clients.emplace_back(fd, now + kPatience);
        }
    }

    bool hear(ScrapeClient& client, Instant now) {
        std::array<Byte, 4096> room{};
        const ssize_t size = ::recv(client.fd.get(), room.data(), room.size(), 0);
        if (size < 0) return errno == EAGAIN || errno == EINTR;
        if (size == 0) return false;
        if (!client.request.receive(BytesView(room).first(static_cast<std::size_t>(size)))) return true;
        if (client.request.status() != alert::HttpStatus::Ok) {
            answer(client, client.request.status(), {}, now);
            return true;
        }
        client.waits = true;
        client.patience = now + kPagePatience;
        if (!m_askedAt && (!m_pageAt || now - *m_pageAt >= kFresh)) {
            m_askedAt = now;
            m_source([mailbox = m_mailbox](std::string page) {
                {
                    const std::lock_guard lock(mailbox->mutex);
                    mailbox->page = std::move(page);
                }
                mailbox->ring();
            });
        }
        return true;
    }

    void givePage(ScrapeClient& client, Instant now) {
        if (hasPage()) answer(client, alert::HttpStatus::Ok, m_page, now);
    }

    [[nodiscard]] bool hasPage() const noexcept { return !m_askedAt && m_pageAt; }

    static void answer(ScrapeClient& client, alert::HttpStatus status, std::string_view body, Instant now) {
        client.waits = false;
        client.answer =
            alert::httpAnswer(status, alert::MetricsText::kContentType, body, client.request.headOnly());
        client.patience = now + kPatience;
    }

    /// False when it is over: all was said, or nobody listens.
    static bool speak(ScrapeClient& client) {
        const ssize_t size =
            ::send(client.fd.get(), client.answer.data(), client.answer.size(), MSG_NOSIGNAL);
        if (size < 0) return errno == EAGAIN || errno == EINTR;
        client.answer.erase(0, static_cast<std::size_t>(size));
        if (!client.answer.empty()) return true;
        // What it still sends must not reset the connection before it has read the answer.
        ::shutdown(client.fd.get(), SHUT_WR);
        std::array<Byte, 4096> rest{};
        while (::recv(client.fd.get(), rest.data(), rest.size(), 0) > 0) {
        }
        return false;
    }

    bool runOut(ScrapeClient& client, Instant now) {
        if (!client.waits) return false;
        m_askedAt.reset(); // the next one may ask again
        answer(client, alert::HttpStatus::Unavailable, {}, now);
        return speak(client);
    }

    OwnedFd m_listener;
    Page m_source;
    std::shared_ptr<Mailbox> m_mailbox;
    std::list<ScrapeClient> m_clients; ///< the longest there first
    std::string m_page;
    std::optional<Instant> m_pageAt;  ///< when it came
    std::optional<Instant> m_askedAt; ///< since when one is on its way
    Instant m_restUntil{};
};

MetricsServer::MetricsServer(std::string url, int listener, Page page)
    : m_url(std::move(url)), m_mailbox(std::make_shared<Mailbox>()) {
    m_thread =
        std::thread([loop = std::make_shared<Loop>(listener, std::move(page), m_mailbox)] { loop->run(); });
}

MetricsServer::~MetricsServer() {
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_mailbox->ending = true;
    }
    m_mailbox->ring();
    m_thread.join();
}

Result<std::unique_ptr<MetricsServer>> MetricsServer::open(const MetricsTarget& target, Page page) {
    sockaddr_storage address{};
    socklen_t size = 0;
    const auto ip4 = codec::parseIp4(target.host);
    const auto ip6 = codec::parseIp6(target.host);
    if (ip4) {
        auto& in = reinterpret_cast<sockaddr_in&>(address);
        in.sin_family = AF_INET;
        in.sin_port = htons(target.port);
        std::memcpy(&in.sin_addr, ip4->data(), ip4->size());
        size = sizeof in;
    } else if (ip6) {
        auto& in = reinterpret_cast<sockaddr_in6&>(address);
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(target.port);
        std::memcpy(&in.sin6_addr, ip6->data(), ip6->size());
        size = sizeof in;
    }
    OwnedFd fd(::socket(address.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;
    const auto* where = reinterpret_cast<const sockaddr*>(&address);
    if (fd.get() < 0 || ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(fd.get(), where, size) != 0 || ::listen(fd.get(), SOMAXCONN) != 0) {
        return Fail{config::UsageError::BadValue, "The figures of --metrics cannot be had at " + target.host
                                                      + ":" + std::to_string(target.port) + " ("
                                                      + std::system_category().message(errno)
                                                      + "): give another port."};
    }
    size = sizeof address;
    std::uint16_t port = target.port;
    if (::getsockname(fd.get(), reinterpret_cast<sockaddr*>(&address), &size) == 0) {
        port = ntohs(ip4 ? reinterpret_cast<const sockaddr_in&>(address).sin_port
                         : reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
    }
    const std::string host = ip4 ? target.host : "[" + target.host + "]";
    return std::unique_ptr<MetricsServer>(new MetricsServer(
        "http://" + host + ":" + std::to_string(port) + kPath, fd.release(), std::move(page)));
}

} // namespace vedette::app
