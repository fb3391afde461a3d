/// OpenSSL's window to the wire without buffers of its own: reads from SessionState::incoming, writes into
/// SessionState::outgoing. An idle session holds no byte in it.
#pragma once

#include "core/transport/tls/session_state.h"

namespace vedette::tls {

/// Gives `ssl` one such BIO for both ways; `state` must outlive it. False when memory is out.
[[nodiscard]] bool attachSpanBio(SSL& ssl, SessionState& state);

} // namespace vedette::tls
