/// The whole life of a helper process: held back, it loads one module, says how it stands, and answers until
/// the socket closes. One thread, one request at a time.
#pragma once

#include "core/keys/confinement.h"

#include <filesystem>

namespace vedette::keys {

struct TokenServiceConfig {
    int socket = -1; ///< a stream, already connected
    std::filesystem::path module;
    Exceptions exceptions;
};

/// Returns when the other side is gone or broke the protocol; the exit status. Ends the process by a signal
/// when one request takes longer than anyone waits for.
[[nodiscard]] int serveToken(const TokenServiceConfig& config);

} // namespace vedette::keys
