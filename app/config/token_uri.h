/// PKCS#11 URIs (RFC 7512), as far as they name a token and a key: strictly, for a word that is not
/// understood must not be left out, which would widen what fits.
///
///     pkcs11:token=node;object=identity?module-path=/usr/lib/softhsm/libsofthsm2.so
///
/// Known: token, serial, manufacturer, model, object, id and type (private or public); module-path,
/// module-name and pin-source. A pin-value is refused, for other users can read a call's words.
#pragma once

#include "core/base/result.h"
#include "core/keys/token_values.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vedette::config {

enum class UriError : std::uint8_t {
    NotPkcs11 = 1,
    BadEncoding, ///< a percent sign without two digits, or text that is not UTF-8
    UnknownWord,
    GivenTwice,
    SecretInUri,
    BadPath, ///< a module-path that is not absolute, a module-name with a slash
    TooLong,
};
[[nodiscard]] std::string_view codeName(UriError error) noexcept;

struct TokenUri {
    static constexpr std::size_t kMaxSize = 4096;

    keys::TokenRef token;
    std::string object; ///< the key's label
    Bytes id;
    std::filesystem::path modulePath;
    std::string moduleName;
    std::filesystem::path pinSource;

    friend bool operator==(const TokenUri&, const TokenUri&) = default;

    [[nodiscard]] static Result<TokenUri> parse(std::string_view text);
    /// A URI that parses to the same.
    [[nodiscard]] std::string text() const;
};

} // namespace vedette::config

VD_ERROR_CODES(vedette::config, UriError, "token_uri")
