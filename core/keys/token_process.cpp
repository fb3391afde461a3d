#include "core/keys/token_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <system_error>
#include <utility>

extern char** environ;

namespace vedette::keys {

namespace {

constexpr int kChildSocket = 3;
constexpr std::size_t kReadRoom = 64 * 1024;

/// What modules read: where their configuration and their tokens lie, and how to reach them. Never LD_PRELOAD
/// and the like.
constexpr auto kEnvironment = std::to_array<std::string_view>(
    {"HOME=", "LANG=", "LC_", "TZ=", "XDG_CONFIG_HOME=", "SOFTHSM2_CONF=", "TPM2_PKCS11_",
     "TSS2_LOG=", "DBUS_SESSION_BUS_ADDRESS=", "OPENSC_CONF=", "YKCS11_", "YUBIHSM_PKCS11_CONF="});

Instant monotonicNow() {
    return Instant{std::chrono::steady_clock::now().time_since_epoch()};
}

Fail<TokenError> notStarted(int error) {
    return Fail{TokenError::NotStarted, std::system_category().message(error)};
}

std::filesystem::path ownFolder() {
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

/// Beside us in the tree that was built, in a folder of its own where a package put it.
std::filesystem::path ownToken() {
    std::error_code ignored;
    auto beside = ownFolder() / "vedette-token";
    if (std::filesystem::exists(beside, ignored)) return beside;
    const auto library = ownFolder().parent_path() / "lib";
    const auto ofConsole = library / "vedette/vedette-token";
    return std::filesystem::exists(ofConsole, ignored) ? ofConsole : library / "vedette-node/vedette-token";
}

std::vector<std::string> argumentsOf(const TokenProcessConfig& config, const std::string& program) {
    std::vector<std::string> out{program, "--module", config.module.string()};
    const auto add = [&](const char* flag, const std::string& value) {
        out.emplace_back(flag);
        out.push_back(value);
    };
    for (const auto& path : config.exceptions.readable) add("--readable", path.string());
    for (const auto& path : config.exceptions.writable) add("--writable", path.string());
    for (const std::uint16_t port : config.exceptions.tcpPorts) add("--tcp-port", std::to_string(port));
    if (config.exceptions.localSockets) out.emplace_back("--local-sockets");
    if (config.exceptions.withoutLandlock) out.emplace_back("--without-landlock");
    return out;
}

std::vector<std::string> environmentOf(const TokenProcessConfig& config) {
    std::vector<std::string> out;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const bool usual = std::ranges::any_of(kEnvironment, [&](auto one) { return text.starts_with(one); });
        const bool named = std::ranges::any_of(config.environment,
                                               [&](const auto& one) { return text.starts_with(one + "="); });
        const bool given = config.given.contains(std::string(text.substr(0, text.find('='))));
        if ((usual || named) && !given) out.emplace_back(text);
    }
    for (const auto& [name, value] : config.given) out.emplace_back(name).append("=").append(value);
    return out;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> out;
    out.reserve(texts.size() + 1);
    for (std::string& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// Both ends of a stream, none of which a program started meanwhile by another thread inherits.
struct SocketPair {
    int ours = -1;
    int theirs = -1;

    SocketPair() {
        int ends[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return;
        ours = ends[0];
        theirs = ends[1];
    }

    ~SocketPair() {
        if (ours >= 0) ::close(ours);
        if (theirs >= 0) ::close(theirs);
    }

    SocketPair(const SocketPair&) = delete;
    SocketPair& operator=(const SocketPair&) = delete;
};

Result<pid_t> spawnChild(const TokenProcessConfig& config, int socket) {
    const std::string program = config.program.empty() ? ownToken().string() : config.program.string();
    auto arguments = argumentsOf(config, program);
    auto environment = environmentOf(config);
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    for (const int stream : {0, 1, 2})
        ::posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
    ::posix_spawn_file_actions_adddup2(&files, socket, kChildSocket);
    // A group of its own: Ctrl-C is ours to hear, and we close the socket.
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes,
                               POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t process = -1;
    const int error = ::posix_spawn(&process, program.c_str(), &files, &attributes,
                                    pointersTo(arguments).data(), pointersTo(environment).data());
    ::posix_spawn_file_actions_destroy(&files);
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0) return notStarted(error);
    return process;
}

} // namespace

Result<std::unique_ptr<TokenProcess>> TokenProcess::start(const TokenProcessConfig& config) {
    auto made = VD_TRY(launch(config));
    VD_TRY(made->greet());
    return made;
}

Result<> TokenProcess::greet() {
    while (!m_client.greeting() && !ended()) turn();
    if (ended()) return Fail{Error(*ended())};
    return {};
}

Result<std::unique_ptr<TokenProcess>> TokenProcess::launch(const TokenProcessConfig& config) {
    if (!config.module.is_absolute()) return Fail{TokenError::NoModule, "no absolute path"};
    SocketPair pair;
    if (pair.ours < 0) return notStarted(errno);
    const pid_t process = VD_TRY(spawnChild(config, pair.theirs));
    std::unique_ptr<TokenProcess> made(
        new TokenProcess(process, std::exchange(pair.ours, -1), config.deadlines));
    // From here on only the child has the other end: its death is the end of the stream.
    ::close(std::exchange(pair.theirs, -1));
    return made;
}

TokenProcess::TokenProcess(pid_t process, int socket, TokenDeadlines deadlines)
    : m_process(process), m_socket(socket), m_client(monotonicNow(), deadlines), m_room(kReadRoom) {}

TokenProcess::~TokenProcess() {
    ::close(m_socket);
    if (m_process <= 0) return;
    // It ends by itself when the socket closes, unless its module does not let it.
    for (int i = 0; i < 50; ++i) {
        if (::waitpid(m_process, nullptr, WNOHANG) != 0) return;
        ::poll(nullptr, 0, 10);
    }
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

Result<TokenReply> TokenProcess::call(TokenRequest request) {
    const std::uint64_t id = VD_TRY(submit(std::move(request)));
    for (;;) {
        TokenClient::Answer answer = next();
        if (answer.id == id) return std::move(answer.reply);
    }
}

Result<std::uint64_t> TokenProcess::submit(TokenRequest request) {
    const std::uint64_t id = VD_TRY(m_client.submit(std::move(request), monotonicNow()));
    drain();
    if (!m_out.empty()) writeSome(); // most often all of it, at once
    return id;
}

TokenClient::Answer TokenProcess::next() {
    while (m_answers.empty()) turn();
    TokenClient::Answer answer = std::move(m_answers.front());
    m_answers.pop_front();
    return answer;
}

/// Waits for whatever comes next.
void TokenProcess::turn() {
    drain();
    if (!m_answers.empty() || m_down) return;
    exchange();
    m_client.wake(monotonicNow());
    drain();
}

void TokenProcess::drain() {
    while (auto output = m_client.poll()) {
        if (auto* frame = std::get_if<Frame>(&*output)) {
            m_out.push_back(std::move(*frame));
        } else if (auto* answer = std::get_if<TokenClient::Answer>(&*output)) {
            m_answers.push_back(std::move(*answer));
        } else {
            endProcess();
        }
    }
}

void TokenProcess::exchange() {
    int timeout = -1;
    if (const auto due = m_client.deadline()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - monotonicNow()).count();
        timeout = static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
    }
    pollfd ready{m_socket, static_cast<short>(m_out.empty() ? POLLIN : POLLIN | POLLOUT), 0};
    if (::poll(&ready, 1, timeout) <= 0) return;
    if ((ready.revents & POLLOUT) != 0) writeSome();
    if ((ready.revents & (POLLIN | POLLHUP | POLLERR)) != 0) readSome();
}

void TokenProcess::writeSome() {
    while (!m_out.empty()) {
        Frame& frame = m_out.front();
        const BytesView bytes = BytesView(frame.bytes).subspan(std::min(m_written, frame.bytes.size()));
        const std::size_t into = m_written > frame.bytes.size() ? m_written - frame.bytes.size() : 0;
        const BytesView secrets = frame.secrets.expose().subspan(into);
        std::array<iovec, 2> parts{{{const_cast<Byte*>(bytes.data()), bytes.size()},
                                    {const_cast<Byte*>(secrets.data()), secrets.size()}}};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        const ssize_t went = ::sendmsg(m_socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (went < 0) return; // full, or gone: reading tells
        m_written += static_cast<std::size_t>(went);
        if (m_written < frame.bytes.size() + frame.secrets.size()) return;
        m_written = 0;
        m_out.pop_front();
    }
}

void TokenProcess::readSome() {
    const ssize_t got = ::recv(m_socket, m_room.data(), m_room.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) {
        m_client.closed(reap());
        return;
    }
    m_client.receive(BytesView(m_room).first(static_cast<std::size_t>(got)), monotonicNow());
}

void TokenProcess::interrupt() noexcept {
    ::shutdown(m_socket, SHUT_RDWR);
}

void TokenProcess::endProcess() {
    m_down = true;
    interrupt();
    m_out.clear();
    if (m_process <= 0) return;
    ::kill(m_process, SIGKILL);
    static_cast<void>(reap());
}

/// How it ended.
std::string TokenProcess::reap() {
    if (m_process <= 0) return {};
    int status = 0;
    // The socket of a process that is alive closes only by its own will: it is ending.
    for (int i = 0; i < 200 && ::waitpid(m_process, &status, WNOHANG) == 0; ++i) {
        if (i == 199) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, &status, 0);
            break;
        }
        ::poll(nullptr, 0, 5);
    }
    m_process = -1;
    if (WIFSIGNALED(status)) return "ended by signal " + std::to_string(WTERMSIG(status));
    return "ended with status " + std::to_string(WEXITSTATUS(status));
}

} // namespace vedette::keys
