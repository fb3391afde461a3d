/// What OpenSSL reaches of a channel while one of its calls runs: the wire, and our judgement in the
/// handshake. Callbacks find it through the session's app data.
#pragma once

#include "core/base/send_buffer.h"
#include "core/transport/tls/releaser.h"
#include "core/transport/tls/tls_channel.h"

#include <optional>
#include <string>
#include <vector>

namespace vedette::tls {

/// Lives until the handshake is over; thousands of idle sessions carry none.
struct Handshake {
    std::optional<codec::PeerId> expected;
    std::vector<std::string> protocols; ///< ALPN names in our order, "libp2p" last
    Timeline timeline;
    WallTime at;              ///< of the call that runs, for the period of validity
    std::size_t bytesAllowed; ///< that the peer may still send before it is through
    std::optional<VerifiedCertificate> verified;
};

struct SessionState {
    BytesView incoming;             ///< not yet taken by OpenSSL; of the caller of the running call
    SendBuffer* outgoing = nullptr; ///< null between calls
    std::unique_ptr<Handshake> handshake;
    /// Our own verdict, which OpenSSL would report as "callback failed". The first one stays.
    std::unique_ptr<Error> verdict;
    unsigned ticketsSeen = 0;
    unsigned keyUpdatesInARow = 0;

    void refuse(Error error) {
        if (verdict == nullptr) verdict = std::make_unique<Error>(std::move(error));
    }
};

[[nodiscard]] inline SessionState& stateOf(const SSL* ssl) {
    return *static_cast<SessionState*>(SSL_get_app_data(ssl));
}

} // namespace vedette::tls
