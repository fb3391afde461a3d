#include "core/crypto/der.h"

namespace vedette::crypto {

std::optional<BytesView> DerReader::take(Byte tag) noexcept {
    if (m_rest.size() < 2 || m_rest[0] != tag) return std::nullopt;
    std::size_t header = 2;
    std::size_t size = m_rest[1];
    if (size >= 0x80) {
        // No key of ours needs more than two digits. None, the indefinite form of BER, is too small below.
        if (size > 0x82) return std::nullopt;
        const std::size_t digits = size - 0x80;
        header += digits;
        if (m_rest.size() < header) return std::nullopt;
        size = 0;
        for (const Byte digit : m_rest.subspan(2, digits)) size = size << 8 | digit;
        if (size < (digits == 1 ? 0x80U : 0x100U)) return std::nullopt; // a shorter form exists
    }
    if (m_rest.size() - header < size) return std::nullopt;
    const BytesView content = m_rest.subspan(header, size);
    m_rest = m_rest.subspan(header + size);
    return content;
}

std::optional<BytesView> DerReader::takeUnsigned() noexcept {
    const auto content = take(kInteger);
    if (!content || content->empty() || (*content)[0] >= 0x80) return std::nullopt;
    if ((*content)[0] != 0) return content;
    if (content->size() > 1 && (*content)[1] < 0x80) return std::nullopt; // a zero too many
    return content->subspan(1);
}

std::optional<BytesView> DerReader::takeBitString() noexcept {
    const auto content = take(kBitString);
    if (!content || content->empty() || (*content)[0] != 0) return std::nullopt;
    return content->subspan(1);
}

} // namespace vedette::crypto
