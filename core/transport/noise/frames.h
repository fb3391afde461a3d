/// The two-byte length framing of libp2p Noise (libp2p/specs noise/README.md, "Wire Format"), both ways.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/send_buffer.h"
#include "core/transport/noise/cipher_state.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>

namespace vedette::noise {

inline constexpr std::size_t kPrefixSize = 2;
inline constexpr std::size_t kMaxFrame = 65535;
inline constexpr std::size_t kMaxPlain = kMaxFrame - kTagSize;

/// What the next frame may be. A length outside is refused as soon as its two bytes are here, so that a peer
/// cannot make us hold what we would refuse anyway.
struct FrameLimits {
    std::size_t min;
    std::size_t max;
    Violation otherwise;
};

/// Cuts a byte stream into frames. A frame that lies whole in the caller's bytes is handed out where it lies;
/// one that came in pieces is gathered, in memory that grows with what came and never to more than four times
/// that, and handed out from a buffer that belongs to the thread and lives until the next such frame on it.
/// Between frames nothing is held.
class FrameReader {
public:
    /// Takes the next frame off the front of `bytes`, without its prefix; nothing when `bytes` is used up.
    [[nodiscard]] Result<std::optional<MutableBytes>, Violation> next(MutableBytes& bytes,
                                                                      const FrameLimits& limits);

    /// What a frame that is not whole takes.
    [[nodiscard]] std::size_t held() const noexcept { return m_capacity; }

    [[nodiscard]] bool midFrame() const noexcept { return m_prefixSize > 0; }

private:
    [[nodiscard]] std::size_t length() const noexcept {
        return static_cast<std::size_t>(m_prefix[0]) << 8 | m_prefix[1];
    }

    void gather(BytesView bytes);

    std::unique_ptr<Byte[]> m_data;
    std::uint32_t m_size = 0;
    std::uint32_t m_capacity = 0;
    std::array<Byte, kPrefixSize> m_prefix{};
    Byte m_prefixSize = 0;
};

/// Encrypts a byte stream into frames, straight into a SendBuffer. Parts share a frame until it is full or
/// flushed; a frame may run from one chunk of the buffer into the next, so no room is lost between frames.
/// While a frame is short its plaintext waits in the buffer, to be sealed in one go: cheaper than to begin a
/// stream for a header and few bytes. Nothing may be taken out of the buffer while a frame is open.
class FrameWriter {
public:
    explicit FrameWriter(CipherState cipher) : m_cipher(std::move(cipher)) {}

    [[nodiscard]] Result<void, Violation> append(BytesView plain, SendBuffer& out);
    void flush(SendBuffer& out);

private:
    [[nodiscard]] Result<void, Violation> open(std::size_t expected, SendBuffer& out);
    /// From here on the open frame is encrypted part by part.
    void beginStream();

    CipherState m_cipher;
    Byte* m_prefix = nullptr; ///< of the open frame, inside the buffer
    std::size_t m_plain = 0;  ///< in the open frame
    bool m_streams = false;   ///< else its plaintext waits behind m_prefix, with room for a tag behind it
};

} // namespace vedette::noise
