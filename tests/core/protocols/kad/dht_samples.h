/// Peers, addresses and records for the tests of the DHT.
#pragma once

#include "core/base/random.h"
#include "core/codec/peer_id.h"
#include "core/crypto/private_key.h"
#include "core/protocols/kad/message.h"
#include "core/protocols/kad/signed_record.h"

#include <string>

namespace vedette::test {

/// Like the id of an RSA key: 32 bytes that nobody can choose.
inline codec::PeerId peerNumber(std::uint64_t number) {
    Bytes bytes{0x12, 0x20};
    for (int i = 0; i < 32; ++i) bytes.push_back(static_cast<Byte>(i < 8 ? number >> (8 * i) : 0x5a));
    return codec::PeerId::fromBytes(bytes).value();
}

inline codec::Multiaddr addressNumber(std::uint64_t number) {
    const std::string text = "/ip4/10." + std::to_string((number >> 16) & 255) + "."
                           + std::to_string((number >> 8) & 255) + "." + std::to_string(number & 255)
                           + "/tcp/4001";
    return codec::Multiaddr::fromText(text).value();
}

inline kad::Peer kadPeer(std::uint64_t number) {
    return {peerNumber(number), {addressNumber(number)}, kad::Connectedness::NotConnected};
}

inline crypto::PrivateKey keyNumber(Byte number) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, number));
}

/// A record of our own namespace and its key.
struct SampleRecord {
    Bytes name;
    Bytes value;
};

inline SampleRecord signedSample(Byte keySeed, std::string_view name, std::uint64_t sequence, WallTime until,
                                 std::string_view content) {
    const auto key = keyNumber(keySeed);
    const kad::SignedRecord record{key.publicKey().peerId(), std::string(name), sequence, until,
                                   copyOf(viewOf(content))};
    return {record.key(), record.seal(key.sign(crypto::signingInput(record.request())), key.publicKey())};
}

} // namespace vedette::test
