#include "core/transport/tls/signed_key.h"

#include "core/transport/tls/tls_channel.h"

#include <optional>

namespace vedette::tls {

namespace {

constexpr Byte kSequence = 0x30;
constexpr Byte kOctetString = 0x04;
constexpr std::size_t kShortLengths = 0x80;

// Takes one element off the front of `rest` (X.690 sections 8.1 and 10.1). Lengths of three bytes and more
// cannot occur: a certificate ends at 16 KiB.
std::optional<BytesView> takeElement(Byte tag, BytesView& rest) {
    if (rest.size() < 2 || rest[0] != tag) return std::nullopt;
    std::size_t size = rest[1];
    std::size_t header = 2;
    if (size >= kShortLengths) {
        const std::size_t digits = size - kShortLengths;
        // None is the indefinite form of BER.
        if (digits < 1 || digits > 2 || rest.size() < 2 + digits) return std::nullopt;
        size = 0;
        for (std::size_t i = 0; i < digits; ++i) size = size << 8 | rest[2 + i];
        // DER knows the shortest form only; another would be a second encoding of the same key.
        if (size < kShortLengths || (digits == 2 && size < 0x100)) return std::nullopt;
        header += digits;
    }
    if (rest.size() - header < size) return std::nullopt;
    const BytesView content = rest.subspan(header, size);
    rest = rest.subspan(header + size);
    return content;
}

void putElement(Bytes& to, Byte tag, BytesView content) {
    VD_ASSERT(content.size() <= 0xffff);
    to.push_back(tag);
    if (content.size() >= 0x100) {
        to.push_back(0x82);
        to.push_back(static_cast<Byte>(content.size() >> 8));
    } else if (content.size() >= kShortLengths) {
        to.push_back(0x81);
    }
    to.push_back(static_cast<Byte>(content.size() & 0xff));
    append(to, content);
}

} // namespace

Result<SignedKey> decodeSignedKey(BytesView der) {
    std::optional<BytesView> sequence = takeElement(kSequence, der);
    if (!sequence || !der.empty()) return Fail{Violation::BadExtension, "not one DER sequence"};
    const std::optional<BytesView> publicKey = takeElement(kOctetString, *sequence);
    const std::optional<BytesView> signature =
        publicKey ? takeElement(kOctetString, *sequence) : std::nullopt;
    if (!signature || !sequence->empty()) {
        return Fail{Violation::BadExtension, "not a sequence of two octet strings"};
    }
    return SignedKey{*publicKey, *signature};
}

Bytes encodeSignedKey(const SignedKey& key) {
    Bytes content;
    putElement(content, kOctetString, key.publicKey);
    putElement(content, kOctetString, key.signature);
    Bytes der;
    putElement(der, kSequence, content);
    return der;
}

} // namespace vedette::tls
