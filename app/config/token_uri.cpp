#include "app/config/token_uri.h"

#include "core/base/log.h"
#include "core/codec/utf8.h"

#include <array>
#include <cctype>
#include <optional>
#include <set>

namespace vedette::config {

namespace {

constexpr std::string_view kScheme = "pkcs11:";

std::optional<Byte> digitOf(char c) {
    if (c >= '0' && c <= '9') return static_cast<Byte>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<Byte>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<Byte>(c - 'A' + 10);
    return std::nullopt;
}

Result<Bytes> unescaped(std::string_view text) {
    Bytes out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.push_back(static_cast<Byte>(text[i]));
            continue;
        }
        const auto high = i + 2 < text.size() ? digitOf(text[i + 1]) : std::nullopt;
        const auto low = i + 2 < text.size() ? digitOf(text[i + 2]) : std::nullopt;
        if (!high || !low)
            return Fail{UriError::BadEncoding, "The token's URI has a percent sign without two digits, or no "
                                               "text: write it as RFC 7512 has it."};
        out.push_back(static_cast<Byte>(*high << 4 | *low));
        i += 2;
    }
    return out;
}

Result<std::string> unescapedText(std::string_view text, std::size_t bound) {
    const Bytes bytes = VD_TRY(unescaped(text));
    if (bytes.size() > bound)
        return Fail{UriError::TooLong, "The token's URI is too long, or a part of it: shorten it."};
    const std::string out(textOf(bytes));
    if (!codec::isUtf8(bytes) || out.find('\0') != out.npos)
        return Fail{UriError::BadEncoding, "The token's URI has a percent sign without two digits, or no "
                                           "text: write it as RFC 7512 has it."};
    return out;
}

std::string escaped(BytesView bytes) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const Byte byte : bytes) {
        const char c = static_cast<char>(byte);
        const bool plain =
            byte < 0x80
            && (std::isalnum(byte) != 0 || std::string_view("-._~/").find(c) != std::string_view::npos);
        if (plain) {
            out += c;
        } else {
            out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
        }
    }
    return out;
}

/// Which field a word of the path sets, when it is text.
std::string* textField(TokenUri& uri, std::string_view name) {
    if (name == "token") return &uri.token.label;
    if (name == "serial") return &uri.token.serial;
    if (name == "manufacturer") return &uri.token.manufacturer;
    if (name == "model") return &uri.token.model;
    if (name == "object") return &uri.object;
    return nullptr;
}

Fail<UriError> unknownWord(std::string_view name) {
    return Fail{
        UriError::UnknownWord,
        "The token's URI says '" + log::printable(name, 40)
            + "', which is not known: use token, serial, manufacturer, model, object and id, and after "
              "the question mark module-path, module-name and pin-source."};
}

Fail<UriError> badPath(const std::string& what) {
    return Fail{UriError::BadPath, "The token's URI cannot be used, for its " + what + ": correct it."};
}

Result<> takePath(TokenUri& uri, std::string_view name, std::string_view value) {
    if (std::string* field = textField(uri, name)) {
        *field = VD_TRY(unescapedText(value, keys::kMaxTokenText));
        return {};
    }
    if (name == "id") {
        uri.id = VD_TRY(unescaped(value));
        if (uri.id.size() > keys::kMaxKeyId)
            return Fail{UriError::TooLong, "The token's URI is too long, or a part of it: shorten it."};
        return {};
    }
    // A key has both halves here.
    if (name == "type" && (value == "private" || value == "public")) return {};
    return unknownWord(name);
}

Result<> takeQuery(TokenUri& uri, std::string_view name, std::string_view value) {
    if (name == "pin-value")
        return Fail{UriError::SecretInUri, "A PIN in a URI is refused, for other users can read a call's "
                                           "words: use --pin-fd N, a pin-source or the prompt."};
    std::string text = VD_TRY(unescapedText(value, TokenUri::kMaxSize));
    if (name == "module-path") {
        if (!text.starts_with('/')) return badPath("module-path is no absolute path");
        uri.modulePath = text;
    } else if (name == "module-name") {
        if (text.empty() || text.find('/') != text.npos) return badPath("module-name is no name");
        uri.moduleName = text;
    } else if (name == "pin-source") {
        if (text.starts_with("file:")) text = text.substr(5);
        if (text.starts_with("///")) text = text.substr(2);
        if (!text.starts_with('/')) return badPath("pin-source is no absolute path");
        uri.pinSource = text;
    } else {
        return unknownWord(name);
    }
    return {};
}

template <class Take>
Result<> takeAll(TokenUri& uri, std::string_view text, char between, const Take& take) {
    std::set<std::string_view> seen;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(between), text.size());
        const std::string_view word = text.substr(0, end);
        text = end < text.size() ? text.substr(end + 1) : std::string_view();
        if (word.empty()) continue;
        const std::size_t equals = word.find('=');
        if (equals == word.npos) return unknownWord(word);
        if (!seen.insert(word.substr(0, equals)).second)
            return Fail{UriError::GivenTwice, "The token's URI says '"
                                                  + log::printable(word.substr(0, equals), 40)
                                                  + "' twice: leave one out."};
        VD_TRY(take(uri, word.substr(0, equals), word.substr(equals + 1)));
    }
    return {};
}

} // namespace

std::string_view codeName(UriError error) noexcept {
    switch (error) {
    case UriError::NotPkcs11: return "not_pkcs11";
    case UriError::BadEncoding: return "bad_encoding";
    case UriError::UnknownWord: return "unknown_word";
    case UriError::GivenTwice: return "given_twice";
    case UriError::SecretInUri: return "secret_in_uri";
    case UriError::BadPath: return "bad_path";
    case UriError::TooLong: return "too_long";
    }
    return "unknown";
}

Result<TokenUri> TokenUri::parse(std::string_view text) {
    if (!text.starts_with(kScheme))
        return Fail{
            UriError::NotPkcs11,
            "That is no PKCS#11 URI: write pkcs11:token=LABEL;object=LABEL?module-path=/path/of/module.so."};
    if (text.size() > kMaxSize)
        return Fail{UriError::TooLong, "The token's URI is too long, or a part of it: shorten it."};
    text.remove_prefix(kScheme.size());
    const std::size_t mark = std::min(text.find('?'), text.size());
    TokenUri uri;
    VD_TRY(takeAll(uri, text.substr(0, mark), ';', takePath));
    if (mark < text.size()) VD_TRY(takeAll(uri, text.substr(mark + 1), '&', takeQuery));
    return uri;
}

std::string TokenUri::text() const {
    std::string path;
    std::string query;
    const auto add = [](std::string& to, char between, std::string_view name, BytesView value) {
        if (value.empty()) return;
        if (!to.empty()) to += between;
        to += std::string(name) + "=" + escaped(value);
    };
    add(path, ';', "model", viewOf(token.model));
    add(path, ';', "manufacturer", viewOf(token.manufacturer));
    add(path, ';', "serial", viewOf(token.serial));
    add(path, ';', "token", viewOf(token.label));
    add(path, ';', "id", id);
    add(path, ';', "object", viewOf(object));
    add(query, '&', "pin-source", viewOf(pinSource.string()));
    add(query, '&', "module-path", viewOf(modulePath.string()));
    add(query, '&', "module-name", viewOf(moduleName));
    return std::string(kScheme) + path + (query.empty() ? "" : "?" + query);
}

} // namespace vedette::config
