/// The one shape that Noise and TLS share: bytes from the wire become plaintext of an authenticated peer, and
/// back.
///
/// A channel is a machine without I/O. It writes what must be sent straight into the connection's SendBuffer
/// and decrypts, where its cipher allows, in the caller's own buffer. The first error ends it: nothing may be
/// called afterwards but the destructor.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/send_buffer.h"
#include "core/crypto/public_key.h"

#include <optional>
#include <string>
#include <vector>

namespace vedette::transport {

enum class Role {
    Initiator,
    Responder,
};

/// What a finished handshake proved.
struct Established {
    crypto::PublicKey remoteKey;
    codec::PeerId remotePeer;
    std::string muxer; ///< agreed inside the handshake; empty: negotiate it by multistream-select
};

class SecureChannel {
public:
    virtual ~SecureChannel() = default;

    /// Sends the first flight, if the role has one.
    [[nodiscard]] virtual Result<> start(SendBuffer& out, Instant now) = 0;

    /// Takes bytes from the wire, any split. Plaintext is appended to `plain` as views, some of them into
    /// `bytes` itself, which is overwritten; they live until the next receive() of any channel on this
    /// thread. Nothing of a frame is passed on before its tag held.
    [[nodiscard]] virtual Result<> receive(MutableBytes bytes, SendBuffer& out, std::vector<BytesView>& plain,
                                           Instant now) = 0;

    /// The beginning of a frame came, and not yet its end.
    [[nodiscard]] virtual bool midFrame() const noexcept = 0;

    /// Null until both sides are authenticated; append() is legal from then on.
    [[nodiscard]] virtual const Established* established() const noexcept = 0;

    /// Encrypts at once. Small parts share a frame until flush(), which must follow before control returns to
    /// the network.
    [[nodiscard]] virtual Result<> append(BytesView plain, SendBuffer& out) = 0;
    [[nodiscard]] virtual Result<> flush(SendBuffer& out) = 0;

    /// Bytes of memory in a frame that has begun to come and is not whole.
    [[nodiscard]] virtual std::size_t held() const noexcept = 0;

    /// Says goodbye where the protocol has a way to (TLS close_notify).
    virtual void close(SendBuffer& out) = 0;
};

} // namespace vedette::transport
