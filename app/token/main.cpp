#include "core/keys/token_service.h"

#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <limits>
#include <string_view>

// The helper process of one PKCS#11 module, started by vedette and vedette-node with a socket as
// descriptor 3.

namespace {

using namespace vedette;

constexpr int kSocket = 3;

/// False for a word that our own programs do not say.
bool readWords(int argc, char** argv, keys::TokenServiceConfig& config) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view flag = argv[i];
        if (flag == "--local-sockets") {
            config.exceptions.localSockets = true;
            continue;
        }
        if (flag == "--without-landlock") {
            config.exceptions.withoutLandlock = true;
            continue;
        }
        if (++i >= argc) return false;
        const std::string_view value = argv[i];
        if (flag == "--module") {
            config.module = value;
        } else if (flag == "--readable") {
            config.exceptions.readable.emplace_back(value);
        } else if (flag == "--writable") {
            config.exceptions.writable.emplace_back(value);
        } else if (flag == "--tcp-port") {
            std::uint16_t port = 0;
            const auto read = std::from_chars(value.data(), value.data() + value.size(), port);
            if (read.ec != std::errc() || read.ptr != value.data() + value.size() || port == 0) return false;
            config.exceptions.tcpPorts.push_back(port);
        } else {
            return false;
        }
    }
    return config.module.is_absolute();
}

bool socketIsThere() {
    int kind = 0;
    socklen_t size = sizeof kind;
    return ::getsockopt(kSocket, SOL_SOCKET, SO_TYPE, &kind, &size) == 0 && kind == SOCK_STREAM;
}

} // namespace

int main(int argc, char** argv) {
    keys::TokenServiceConfig config;
    config.socket = kSocket;
    if (!readWords(argc, argv, config) || !socketIsThere()) {
        std::fputs("vedette-token holds one PKCS#11 module for vedette and vedette-node, which start it "
                   "themselves.\n",
                   stderr);
        return 2;
    }
    // Whatever whoever started us had open is not for the module.
    ::syscall(SYS_close_range, kSocket + 1, std::numeric_limits<unsigned>::max(), 0);
    try {
        return keys::serveToken(config);
    } catch (const std::exception&) {
        return EXIT_FAILURE; // the other side sees the socket close
    }
}
