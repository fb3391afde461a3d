#include "core/transport/pnet/pnet.h"

#include "core/crypto/hash.h"

#include <sodium.h>

namespace vedette::pnet {

namespace {

constexpr std::string_view kHeader = "/key/swarm/psk/1.0.0/";

/// Cuts off one line with its end; either kind of line end, for the file is also written on Windows.
std::string_view takeLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

std::string_view trimEnd(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

} // namespace

std::string_view codeName(KeyFileError error) noexcept {
    switch (error) {
    case KeyFileError::UnknownHeader: return "unknown_header";
    case KeyFileError::UnknownEncoding: return "unknown_encoding";
    case KeyFileError::BadKey: return "bad_key";
    }
    return "unknown";
}

Result<Key> Key::parse(BytesView file) {
    std::string_view rest = textOf(file);
    if (takeLine(rest) != kHeader) return Fail{KeyFileError::UnknownHeader};
    const std::string_view encoding = takeLine(rest);

    // libsodium decodes without table look-ups that depend on the secret, straight into memory that is wiped.
    SecretArray<32> secret;
    const std::span<Byte, 32> out = secret.exposeMutable();
    std::size_t size = 0;
    const char* end = nullptr;
    if (encoding == "/bin/") {
        if (rest.size() != out.size()) return Fail{KeyFileError::BadKey, "not 32 bytes"};
        std::copy(rest.begin(), rest.end(), out.begin());
        return Key(std::move(secret));
    }
    const std::string_view text = trimEnd(rest);
    int decoded = -1;
    if (encoding == "/base16/") {
        decoded = sodium_hex2bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, &end);
    } else if (encoding == "/base64/") {
        decoded = sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &size, &end,
                                    sodium_base64_VARIANT_ORIGINAL);
    } else {
        return Fail{KeyFileError::UnknownEncoding};
    }
    if (decoded != 0 || size != out.size() || end != text.data() + text.size()) {
        return Fail{KeyFileError::BadKey, "not 32 bytes in the stated encoding"};
    }
    return Key(std::move(secret));
}

std::array<Byte, 16> Key::fingerprint() const {
    static constexpr std::string_view kNonce = "finprint";
    static_assert(kNonce.size() == crypto_stream_salsa20_NONCEBYTES);
    SecretArray<64> stream;
    crypto_stream_salsa20(stream.exposeMutable().data(), stream.exposeMutable().size(), viewOf(kNonce).data(),
                          expose().data());
    std::array<Byte, 16> out;
    crypto::shake128(stream.expose(), out);
    return out;
}

} // namespace vedette::pnet
