/// What the same machine needs for the primitives alone: the floors that figures are held against. Straight
/// calls of libsodium and OpenSSL, none of our protocol code but where a floor says so.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace vedette::app {

/// CPU seconds of one side of a Noise XX handshake: 1 X25519 key pair, 3 Diffie-Hellman, 1 Ed25519 verify,
/// and what the pattern hashes and seals around them. The identity's signature is made once a day, not per
/// handshake.
[[nodiscard]] double noiseHandshakeFloor(int times);

/// CPU seconds of one Ed25519 signature made and one checked.
struct SignatureFloor {
    double sign = 0;
    double verify = 0;
};

[[nodiscard]] SignatureFloor signatureFloor(int times);

/// CPU seconds of ChaCha20-Poly1305 there and back for one message of `bytes`, keys already set up, of so
/// many connections that take turns by chance: what a message of one connection left in the processor's
/// cache, the others have pushed out.
[[nodiscard]] double messageFloor(std::size_t bytes, std::size_t connections, int times);

/// CPU seconds for one thing that is put on a queue of so many, ordered by time, and taken from it.
[[nodiscard]] double queueFloor(std::size_t pending, int times);

/// CPU seconds for our codec to write and read one answer of the DHT that names `peers`, and to hash their
/// ids, which the lookup orders them by; and for one message of gossip of `bytes` to be read and written.
[[nodiscard]] double answerFloor(std::size_t peers, int times);
[[nodiscard]] double gossipFloor(std::size_t bytes, int times);

/// Mutual TLS 1.3 over memory BIOs with self-signed P-256 certificates that carry a libp2p extension; each
/// side checks the other's self-signature and an Ed25519 identity signature.
class BareTls {
public:
    [[nodiscard]] static Result<std::unique_ptr<BareTls>> create();
    ~BareTls();
    BareTls(const BareTls&) = delete;
    BareTls& operator=(const BareTls&) = delete;

    /// CPU seconds of one side.
    [[nodiscard]] double handshake(int times);
    /// Resident bytes of one server session after its handshake, averaged over `count` that are held.
    [[nodiscard]] double sessionBytes(int count);

private:
    struct Impl;
    explicit BareTls(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Resident bytes of one session over Noise that is ready and idle, averaged over `count` that are held: the
/// secure channel and the muxer alone, made in memory, without a socket or a swarm. The one floor that is our
/// own code, for no library has a Noise session; what a whole connection takes beyond it is the node's.
[[nodiscard]] Result<double> noiseSessionBytes(int count);

/// ChaCha20-Poly1305 by OpenSSL in frames of 65,519 bytes over one loopback TCP connection. In the other
/// process: accepts, decrypts until the end, and again.
void serveAead(int listener);
/// Sends `bytes`, encrypted; returns when the other process took them all.
[[nodiscard]] Result<> sendAead(std::uint16_t port, std::uint64_t bytes);

/// 32 bytes there and back over raw TCP. In the other process: echoes.
void serveEcho(int listener);
/// Seconds of each of `count` round trips.
[[nodiscard]] Result<std::vector<double>> tcpRoundTrips(std::uint16_t port, int count);

/// A blocking listening socket on 127.0.0.1; its port.
[[nodiscard]] Result<int> listenPlain(std::uint16_t& port);

} // namespace vedette::app
