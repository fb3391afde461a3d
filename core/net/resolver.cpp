#include "core/net/resolver.h"

#include <ares.h>
#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <asio/posix/stream_descriptor.hpp>
#include <asio/steady_timer.hpp>
#include <netdb.h>
#include <sys/time.h>

#include <array>
#include <chrono>
#include <cstring>
#include <unordered_map>

namespace vedette::net {

namespace {

Error resolveError(int status) {
    switch (status) {
    case ARES_ENOTFOUND:
    case ARES_ENODATA: return ResolveError::NotFound;
    case ARES_ETIMEOUT: return ResolveError::NoAnswer;
    case ARES_EFORMERR:
    case ARES_EBADRESP: return ResolveError::BadAnswer;
    case ARES_EBADNAME: return ResolveError::BadName;
    default: return Error(ResolveError::NoServer, ares_strerror(status));
    }
}

/// A socket of c-ares as the loop watches it. c-ares opens and closes it; we only borrow the descriptor.
struct Watched {
    explicit Watched(asio::io_context& loop) : descriptor(loop) {}

    ~Watched() {
        if (descriptor.is_open()) descriptor.release();
    }

    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    asio::posix::basic_stream_descriptor<asio::io_context::executor_type> descriptor;
    bool wantsRead = false;
    bool wantsWrite = false;
    bool waitsRead = false;
    bool waitsWrite = false;
};

} // namespace

struct Resolver::Impl : std::enable_shared_from_this<Resolver::Impl> {
    struct Query {
        Impl* resolver;
        Answer answer;
    };

    explicit Impl(asio::io_context& io) : loop(io), timer(io) {}

    ~Impl() {
        closing = true;
        if (channel != nullptr) ares_destroy(channel);
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void finish(Query* query, Result<std::vector<std::string>> result) {
        const std::unique_ptr<Query> owner(query);
        --running;
        if (!closing) owner->answer(std::move(result));
    }

    void watch(ares_socket_t fd, bool readable, bool writable);
    void await(ares_socket_t fd, const std::shared_ptr<Watched>& watched);
    void process(ares_socket_t readable, ares_socket_t writable);
    void armTimer();

    asio::io_context& loop;
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>,
                               asio::io_context::executor_type>
        timer;
    ares_channel channel = nullptr;
    std::unordered_map<ares_socket_t, std::shared_ptr<Watched>> sockets;
    std::size_t running = 0;
    bool closing = false;
};

void Resolver::Impl::watch(ares_socket_t fd, bool readable, bool writable) {
    if (!readable && !writable) {
        sockets.erase(fd); // before c-ares closes it
        return;
    }
    auto& watched = sockets[fd];
    if (watched == nullptr) {
        watched = std::make_shared<Watched>(loop);
        std::error_code ignored; // a descriptor that cannot be watched ends as a timeout of its query
        watched->descriptor.assign(fd, ignored);
    }
    watched->wantsRead = readable;
    watched->wantsWrite = writable;
    await(fd, watched);
}

void Resolver::Impl::await(ares_socket_t fd, const std::shared_ptr<Watched>& watched) {
    const auto wait = [&](bool read) {
        using Descriptor = decltype(watched->descriptor);
        const auto kind = read ? Descriptor::wait_read : Descriptor::wait_write;
        (read ? watched->waitsRead : watched->waitsWrite) = true;
        watched->descriptor.async_wait(
            kind, [self = weak_from_this(), weak = std::weak_ptr(watched), fd, read](std::error_code code) {
                const auto impl = self.lock();
                const auto socket = weak.lock();
                if (code || impl == nullptr || socket == nullptr) return;
                (read ? socket->waitsRead : socket->waitsWrite) = false;
                impl->process(read ? fd : ARES_SOCKET_BAD, read ? ARES_SOCKET_BAD : fd);
                const auto still = impl->sockets.find(fd);
                if (still != impl->sockets.end() && still->second == socket) impl->await(fd, socket);
            });
    };
    if (watched->wantsRead && !watched->waitsRead) wait(true);
    if (watched->wantsWrite && !watched->waitsWrite) wait(false);
}

void Resolver::Impl::process(ares_socket_t readable, ares_socket_t writable) {
    const auto alive = shared_from_this();
    ares_process_fd(channel, readable, writable);
    armTimer();
}

void Resolver::Impl::armTimer() {
    timeval room{};
    if (running == 0 || ares_timeout(channel, nullptr, &room) == nullptr) {
        timer.cancel();
        return;
    }
    timer.expires_after(std::chrono::seconds(room.tv_sec) + std::chrono::microseconds(room.tv_usec)
                        + std::chrono::milliseconds(1)); // c-ares compares whole milliseconds
    timer.async_wait([self = weak_from_this()](std::error_code code) {
        const auto impl = self.lock();
        if (!code && impl != nullptr) impl->process(ARES_SOCKET_BAD, ARES_SOCKET_BAD);
    });
}

Resolver::Resolver(std::shared_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Resolver::~Resolver() = default;

Result<std::unique_ptr<Resolver>> Resolver::create(asio::io_context& loop, const ResolverConfig& config) {
    static const int library = ares_library_init(ARES_LIB_INIT_ALL);
    if (library != ARES_SUCCESS) return Fail{ResolveError::NoServer, ares_strerror(library)};
    auto impl = std::make_shared<Impl>(loop);
    ares_options options{};
    // Texts of dnsaddr outgrow the 512 bytes of plain DNS; 1232 is what passes every path unfragmented.
    options.flags = ARES_FLAG_EDNS;
    options.ednspsz = 1232;
    options.timeout = config.timeoutMs;
    options.tries = config.tries;
    options.ndomains = 0;
    options.sock_state_cb = [](void* data, ares_socket_t fd, int readable, int writable) {
        static_cast<Impl*>(data)->watch(fd, readable != 0, writable != 0);
    };
    options.sock_state_cb_data = impl.get();
    const int status = ares_init_options(&impl->channel, &options,
                                         ARES_OPT_FLAGS | ARES_OPT_EDNSPSZ | ARES_OPT_TIMEOUTMS
                                             | ARES_OPT_TRIES | ARES_OPT_DOMAINS | ARES_OPT_SOCK_STATE_CB);
    if (status != ARES_SUCCESS) {
        impl->channel = nullptr;
        return Fail{ResolveError::NoServer, ares_strerror(status)};
    }
    if (!config.server.empty()
        && ares_set_servers_ports_csv(impl->channel, config.server.c_str()) != ARES_SUCCESS) {
        return Fail{ResolveError::NoServer, "not an IP:PORT: " + config.server};
    }
    return std::unique_ptr<Resolver>(new Resolver(std::move(impl)));
}

namespace {

std::vector<std::string> addressesOf(const ares_addrinfo& info) {
    std::vector<std::string> texts;
    for (const ares_addrinfo_node* node = info.nodes; node != nullptr; node = node->ai_next) {
        if (texts.size() == Resolver::kMaxAnswers) break;
        std::array<char, INET6_ADDRSTRLEN> text{};
        const void* from = nullptr;
        sockaddr_in v4;
        sockaddr_in6 v6;
        if (node->ai_family == AF_INET) {
            std::memcpy(&v4, node->ai_addr, sizeof v4);
            from = &v4.sin_addr;
        } else if (node->ai_family == AF_INET6) {
            std::memcpy(&v6, node->ai_addr, sizeof v6);
            from = &v6.sin6_addr;
        }
        if (from != nullptr && inet_ntop(node->ai_family, from, text.data(), text.size()) != nullptr) {
            texts.emplace_back(text.data());
        }
    }
    return texts;
}

/// A record of several strings is one text (RFC 7208 section 3.3 joins them the same way).
Result<std::vector<std::string>> textsOf(const unsigned char* answer, int size) {
    ares_txt_ext* first = nullptr;
    const int status = ares_parse_txt_reply_ext(answer, size, &first);
    if (status != ARES_SUCCESS) return Fail{resolveError(status)};
    const std::unique_ptr<ares_txt_ext, void (*)(void*)> owner(first, ares_free_data);
    std::vector<std::string> texts;
    for (const ares_txt_ext* part = first; part != nullptr; part = part->next) {
        if (part->record_start != 0) {
            if (texts.size() == Resolver::kMaxAnswers) break;
            texts.emplace_back();
        }
        if (texts.empty() || texts.back().size() + part->length > Resolver::kMaxText) continue;
        texts.back().append(textOf({part->txt, part->length}));
    }
    return texts;
}

} // namespace

void Resolver::resolve(const std::string& name, swarm::RecordType type, Answer answer) {
    const auto impl = m_impl;
    if (impl->running >= kMaxQueries) return answer(Fail{ResolveError::Busy});
    ++impl->running;
    auto* query = new Impl::Query{impl.get(), std::move(answer)}; // c-ares holds it; finish() owns it again
    if (type == swarm::RecordType::Txt) {
        ares_query(
            impl->channel, name.c_str(), ns_c_in, ns_t_txt,
            [](void* data, int status, int, unsigned char* bytes, int size) {
                auto* done = static_cast<Impl::Query*>(data);
                Result<std::vector<std::string>> result = Fail{resolveError(status)};
                if (status == ARES_SUCCESS) result = textsOf(bytes, size);
                done->resolver->finish(done, std::move(result));
            },
            query);
    } else {
        ares_addrinfo_hints hints{};
        hints.ai_family = type == swarm::RecordType::A ? AF_INET : AF_INET6;
        hints.ai_flags = ARES_AI_NOSORT;
        ares_getaddrinfo(
            impl->channel, name.c_str(), nullptr, &hints,
            [](void* data, int status, int, ares_addrinfo* info) {
                auto* done = static_cast<Impl::Query*>(data);
                const std::unique_ptr<ares_addrinfo, void (*)(ares_addrinfo*)> owner(info, ares_freeaddrinfo);
                Result<std::vector<std::string>> result = Fail{resolveError(status)};
                if (status == ARES_SUCCESS && info != nullptr) result = addressesOf(*info);
                done->resolver->finish(done, std::move(result));
            },
            query);
    }
    impl->armTimer();
}

} // namespace vedette::net
