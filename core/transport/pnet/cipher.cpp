#include "core/transport/pnet/pnet.h"

#include <sodium.h>

#include <algorithm>

namespace vedette::pnet {

namespace {
constexpr std::size_t kBlock = 64;
}

Cipher::Cipher(std::shared_ptr<const Key> key, Random& random) : m_key(std::move(key)) {
    random.fill(m_out.nonce);
}

std::span<const Byte, 24> Cipher::nonce() const noexcept {
    return m_out.nonce;
}

MutableBytes Cipher::receive(MutableBytes bytes) {
    const std::size_t n = std::min(bytes.size(), m_in.nonce.size() - m_nonceRead);
    std::copy_n(bytes.begin(), n, m_in.nonce.begin() + static_cast<std::ptrdiff_t>(m_nonceRead));
    m_nonceRead += n;
    bytes = bytes.subspan(n);
    apply(m_in, bytes);
    return bytes;
}

void Cipher::encrypt(MutableBytes bytes) {
    apply(m_out, bytes);
}

// The library's stream starts at a block; what is left of a block that an earlier call began is made again
// and applied by hand, so that no keystream is kept between calls.
void Cipher::apply(Keystream& stream, MutableBytes bytes) {
    const std::span<const Byte, 32> key = m_key->expose();
    if (const auto offset = static_cast<std::size_t>(stream.position % kBlock); offset != 0) {
        SecretArray<kBlock> block;
        const std::span<Byte, kBlock> pad = block.exposeMutable();
        crypto_stream_xsalsa20_xor_ic(pad.data(), pad.data(), kBlock, stream.nonce.data(),
                                      stream.position / kBlock, key.data());
        const std::size_t n = std::min(bytes.size(), kBlock - offset);
        for (std::size_t i = 0; i < n; ++i) bytes[i] ^= pad[offset + i];
        stream.position += n;
        bytes = bytes.subspan(n);
    }
    if (bytes.empty()) return;
    crypto_stream_xsalsa20_xor_ic(bytes.data(), bytes.data(), bytes.size(), stream.nonce.data(),
                                  stream.position / kBlock, key.data());
    stream.position += bytes.size();
}

} // namespace vedette::pnet
