/// The payload of handshake messages 2 and 3 (libp2p/specs noise/README.md, "The libp2p Handshake Payload").
///
/// Decoding gives views into the message. Unknown fields are skipped, the registered extensions are read; a
/// field that must be single and comes twice is refused, for two readers of the same bytes could otherwise
/// see two identities, and so are more than kMaxMuxers muxers or kMaxCertificateHashes hashes, and a hash
/// that is no multihash. At most kMaxPayload bytes, which hold an RSA-8192 identity with room to spare.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/transport/noise/noise_channel.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vedette::noise {

inline constexpr std::size_t kMaxPayload = 8192;
inline constexpr std::size_t kMaxMuxers = 16;
inline constexpr std::size_t kMaxCertificateHashes = 16;

struct HandshakePayload {
    BytesView identityKey;
    BytesView signature;
    std::array<std::string_view, kMaxMuxers> muxers{};
    std::size_t muxerCount = 0;
    /// Multihashes of the certificates of a WebTransport listener (webtransport/README.md, "Security
    /// Handshake"); over another transport they say nothing.
    std::array<BytesView, kMaxCertificateHashes> certificateHashes{};
    std::size_t certificateHashCount = 0;

    [[nodiscard]] std::span<const std::string_view> muxerList() const noexcept {
        return std::span(muxers).first(muxerCount);
    }

    [[nodiscard]] static Result<HandshakePayload> decode(BytesView bytes);
};

[[nodiscard]] Bytes encodePayload(BytesView identityKey, BytesView signature,
                                  std::span<const std::string> muxers);

/// The first of the initiator's list that the responder has (connections/inlined-muxer-negotiation.md); empty
/// when either sent none, for then multistream-select decides.
[[nodiscard]] Result<std::string> chooseMuxer(transport::Role role, std::span<const std::string> ours,
                                              std::span<const std::string_view> theirs);

} // namespace vedette::noise
