/// Private networks by pre-shared key (libp2p/specs pnet/Private-Networks-PSK-V1.md): XSalsa20 over
/// everything, a 24-byte nonce first each way.
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/send_buffer.h"

#include <array>
#include <memory>
#include <string_view>

namespace vedette::pnet {

enum class KeyFileError {
    UnknownHeader = 1, ///< not "/key/swarm/psk/1.0.0/"
    UnknownEncoding,   ///< not /bin/, /base16/ or /base64/
    BadKey,            ///< not exactly 32 bytes, or not in the encoding
};
[[nodiscard]] std::string_view codeName(KeyFileError error) noexcept;

class Key {
public:
    explicit Key(SecretArray<32> secret) : m_secret(std::move(secret)) {}

    /// The swarm.key file format.
    [[nodiscard]] static Result<Key> parse(BytesView file);

    /// Names the network without giving the key away, as go-libp2p defined it: salsa20 of 64 zeros under the
    /// key with the nonce "finprint", through SHAKE128.
    [[nodiscard]] std::array<Byte, 16> fingerprint() const;

    [[nodiscard]] std::span<const Byte, 32> expose() const noexcept { return m_secret.expose(); }

private:
    SecretArray<32> m_secret;
};

/// One direction-pair of keystreams. It authenticates nothing: garbage out is what a stranger gets.
class Cipher {
public:
    /// Draws our nonce; it must be the first thing on the wire.
    Cipher(std::shared_ptr<const Key> key, Random& random);

    [[nodiscard]] std::span<const Byte, 24> nonce() const noexcept;

    /// Decrypts in place and returns the part of `bytes` behind the remote's nonce; empty until the nonce is
    /// whole.
    [[nodiscard]] MutableBytes receive(MutableBytes bytes);
    /// Encrypts in place what is about to go on the wire.
    void encrypt(MutableBytes bytes);

private:
    struct Keystream {
        std::array<Byte, 24> nonce{};
        std::uint64_t position = 0;
    };

    void apply(Keystream& stream, MutableBytes bytes);

    std::shared_ptr<const Key> m_key;
    Keystream m_out;
    Keystream m_in;
    std::size_t m_nonceRead = 0;
};

} // namespace vedette::pnet

VD_ERROR_CODES(vedette::pnet, KeyFileError, "pnet_key_file")
