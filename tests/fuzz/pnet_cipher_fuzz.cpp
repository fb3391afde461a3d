// Both directions of a cipher in any split against the keystream of the library in one call.
//
// Input: pairs of a size and a bit for the direction; what is carried is a function of its place.
#include "core/base/check.h"
#include "core/transport/pnet/pnet.h"

#include <sodium.h>

#include <array>
#include <cstddef>
#include <cstdint>

using namespace vedette;

namespace {

Bytes oneCall(const pnet::Key& key, BytesView nonce, BytesView plain) {
    Bytes out(plain.size());
    if (plain.empty()) return out; // the library wants a place even for nothing
    crypto_stream_xsalsa20_xor(out.data(), plain.data(), plain.size(), nonce.data(), key.expose().data());
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t kNonce = 24;
    std::array<Byte, 32> secret;
    secret.fill(5);
    const auto key = std::make_shared<const pnet::Key>(SecretArray<32>(secret));
    SeededRandom random(1);
    pnet::Cipher cipher(key, random);
    const Bytes ours = copyOf(cipher.nonce());
    // What the remote says: its nonce, then bytes that are their own ciphertext.
    Bytes incoming;
    Bytes heard;
    Bytes spoken;
    Bytes sealed;
    const auto next = [](const Bytes& all) { return static_cast<Byte>(all.size() * 7 + all.size() / 256); };
    for (std::size_t i = 0; i < std::min<std::size_t>(size, 64); ++i) {
        Bytes piece((data[i] >> 1) * std::size_t{3});
        Bytes& all = (data[i] & 1) != 0 ? incoming : spoken;
        for (Byte& byte : piece) {
            byte = next(all);
            all.push_back(byte);
        }
        if ((data[i] & 1) != 0) {
            const MutableBytes plain = cipher.receive(piece);
            VD_ASSERT(plain.empty() || plain.data() + plain.size() == piece.data() + piece.size());
            append(heard, plain);
        } else {
            cipher.encrypt(piece);
            append(sealed, piece);
        }
        VD_ASSERT(heard.size() == incoming.size() - std::min(kNonce, incoming.size()));
    }
    VD_ASSERT(sealed == oneCall(*key, ours, spoken));
    if (incoming.size() > kNonce) {
        const BytesView all(incoming);
        VD_ASSERT(heard == oneCall(*key, all.first(kNonce), all.subspan(kNonce)));
    }
    return 0;
}
