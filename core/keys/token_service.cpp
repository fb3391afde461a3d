#include "core/keys/token_service.h"

#include "core/keys/token_desk.h"
#include "core/keys/token_message.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>

namespace vedette::keys {

namespace {

/// Above every deadline of the other side: a module that hangs must not outlive whoever would end us.
constexpr unsigned kLongestRequest = 10 * 60;

Instant monotonic() {
    return Instant{std::chrono::steady_clock::now().time_since_epoch()};
}

/// False when the other side is gone.
bool readExactly(int socket, MutableBytes to) {
    while (!to.empty()) {
        const ssize_t got = ::recv(socket, to.data(), to.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        to = to.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

bool writeAll(int socket, BytesView bytes) {
    while (!bytes.empty()) {
        const ssize_t went = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (went < 0 && errno == EINTR) continue;
        if (went <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(went));
    }
    return true;
}

Result<std::unique_ptr<Cryptoki>> loadConfined(const TokenServiceConfig& config, Confinement& stands) {
    stands = VD_TRY(confine(config.module, config.exceptions));
    if (!stands.seccomp || !stands.coreDumpsOff) return Fail{TokenError::Unconfined};
    if (stands.landlock == 0 && !config.exceptions.withoutLandlock)
        return Fail{TokenError::Unconfined, "this kernel has no Landlock"};
    return Cryptoki::load(config.module);
}

/// Until a request begins; leases end meanwhile.
bool awaitRequest(int socket, TokenDesk& desk) {
    for (;;) {
        int timeout = -1;
        if (const auto due = desk.deadline()) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - monotonic()).count();
            timeout = static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
        }
        pollfd ready{socket, POLLIN, 0};
        const int seen = ::poll(&ready, 1, timeout);
        if (seen < 0 && errno != EINTR) return false;
        if (seen > 0) return true;
        desk.wake(monotonic());
    }
}

} // namespace

int serveToken(const TokenServiceConfig& config) {
    Greeting greeting;
    auto module = loadConfined(config, greeting.confinement);
    if (!module) greeting.trouble = module.error();
    if (!writeAll(config.socket, encodeGreeting(greeting)) || !module) return EXIT_FAILURE;
    TokenDesk desk(std::move(module).value());
    while (awaitRequest(config.socket, desk)) {
        std::array<Byte, kFrameHead> bytes{};
        if (!readExactly(config.socket, bytes)) break;
        const auto head = readFrameHead(bytes);
        if (!head) return EXIT_FAILURE;
        Bytes body(head->body);
        Secret secrets(head->secrets);
        if (!readExactly(config.socket, body) || !readExactly(config.socket, secrets.exposeMutable())) break;
        auto request = decodeRequest(body, secrets.expose());
        secrets = {};
        if (!request) return EXIT_FAILURE;
        ::alarm(kLongestRequest);
        const auto reply = desk.answer(request->request, monotonic());
        ::alarm(0);
        if (!writeAll(config.socket, encodeReply(request->id, reply))) break;
    }
    return EXIT_SUCCESS;
}

} // namespace vedette::keys
