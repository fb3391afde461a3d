#include "core/keys/tpm_store.h"

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "core/keys/token_error.h"

#include <openssl/evp.h>
#include <sqlite3.h>

#include <array>
#include <memory>
#include <optional>

namespace vedette::keys {

namespace {

constexpr std::string_view kFileName = "tpm2_pkcs11.sqlite3";
constexpr int kMaxColumn = 8 * 1024;
constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kIvBytes = 12;
constexpr std::size_t kTagBytes = 16;
constexpr std::size_t kMaxAuth = 64;

constexpr const char* kTokenQuery = "SELECT p.config, p.objauth, s.userpub, s.userpriv, s.userauthsalt "
                                    "FROM tokens t JOIN pobjects p ON p.id = t.pid "
                                    "JOIN sealobjects s ON s.tokid = t.id WHERE t.label = ?1";

struct CloseStore {
    void operator()(sqlite3* store) const noexcept { sqlite3_close(store); }
};

struct EndQuery {
    void operator()(sqlite3_stmt* query) const noexcept { sqlite3_finalize(query); }
};

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* cipher) const noexcept { EVP_CIPHER_CTX_free(cipher); }
};

Fail<Error> unreadable(std::string_view why) {
    return Fail{Error(TokenError::BadAnswer, "the store of tpm2-pkcs11: " + std::string(why))};
}

std::optional<Bytes> column(sqlite3_stmt* row, int index) {
    const auto* bytes = static_cast<const Byte*>(sqlite3_column_blob(row, index));
    const int size = sqlite3_column_bytes(row, index);
    if (size > kMaxColumn) return std::nullopt;
    return size == 0 ? Bytes() : Bytes(bytes, bytes + size);
}

/// Hexadecimal digits into secret bytes, without a copy on the way.
bool decodeHex(std::string_view digits, MutableBytes to) noexcept {
    const auto value = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return -1;
    };
    if (digits.size() != 2 * to.size()) return false;
    for (std::size_t i = 0; i < to.size(); ++i) {
        const int high = value(digits[2 * i]);
        const int low = value(digits[2 * i + 1]);
        if (high < 0 || low < 0) return false;
        to[i] = static_cast<Byte>(high << 4 | low);
    }
    return true;
}

} // namespace

std::string_view quotedValue(std::string_view yaml, std::string_view key) noexcept {
    const std::string quoted = '"' + std::string(key) + '"';
    const std::size_t at = yaml.find(quoted);
    if (at == yaml.npos) return {};
    yaml.remove_prefix(at + quoted.size());
    const std::size_t begin = yaml.find('"');
    if (begin == yaml.npos) return {};
    yaml.remove_prefix(begin + 1);
    const std::size_t end = yaml.find('"');
    return end == yaml.npos ? std::string_view() : yaml.substr(0, end);
}

Result<StoredToken> readStoredToken(const std::filesystem::path& folder, const std::string& label) {
    sqlite3* raw = nullptr;
    const std::filesystem::path file = folder / kFileName;
    const int opened =
        sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, CloseStore> store(raw);
    if (opened != SQLITE_OK) return unreadable("it cannot be opened");
    sqlite3_busy_timeout(store.get(), 2000); // the module may be writing
    sqlite3_stmt* prepared = nullptr;
    const int understood = sqlite3_prepare_v2(store.get(), kTokenQuery, -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, EndQuery> row(prepared);
    if (understood != SQLITE_OK) return unreadable("its tables are not those of 1.9");
    sqlite3_bind_text(row.get(), 1, label.c_str(), static_cast<int>(label.size()), SQLITE_TRANSIENT);
    const int found = sqlite3_step(row.get());
    if (found == SQLITE_DONE) return Fail{TokenError::NoToken, "in the store of tpm2-pkcs11"};
    if (found != SQLITE_ROW) return unreadable("it cannot be read");
    std::array<Bytes, 5> columns;
    for (int i = 0; i < 5; ++i) {
        auto value = column(row.get(), i);
        if (!value) return unreadable("a value too large");
        columns[static_cast<std::size_t>(i)] = *std::move(value);
    }
    if (columns[2].empty() || columns[3].empty()) return Fail{TokenError::NotInitialized};
    const auto parent = fromHex(quotedValue(textOf(columns[0]), "esys-tr"));
    // A primary key that is made anew each time has no handle; its template would be another agreement.
    if (!parent || parent->empty()) return unreadable("no persistent primary key");
    if (columns[1].size() > kMaxAuth) return unreadable("a value too large");
    return StoredToken{*parent, std::move(columns[1]), std::move(columns[2]), std::move(columns[3]),
                       std::move(columns[4])};
}

Secret sealAuth(const Secret& pin, BytesView salt) {
    auto digest = crypto::Sha256().update(pin.expose()).update(salt).finish();
    constexpr std::string_view kDigits = "0123456789abcdef";
    Secret out(digest.size());
    const MutableBytes to = out.exposeMutable();
    for (std::size_t i = 0; i < digest.size() / 2; ++i) {
        to[2 * i] = static_cast<Byte>(kDigits[digest[i] >> 4]);
        to[2 * i + 1] = static_cast<Byte>(kDigits[digest[i] & 15]);
    }
    wipe(digest);
    return out;
}

Result<Secret> unwrapAuth(const Secret& wrappingKey, std::string_view wrapped) {
    const std::size_t first = wrapped.find(':');
    const std::size_t second = first == wrapped.npos ? first : wrapped.find(':', first + 1);
    if (second == wrapped.npos) return unreadable("a wrapped secret in three parts is missing");
    std::array<Byte, kIvBytes> iv{};
    std::array<Byte, kTagBytes> tag{};
    const std::string_view text = wrapped.substr(second + 1);
    Bytes sealed(text.size() / 2);
    SecretArray<kKeyBytes> key;
    if (sealed.empty() || sealed.size() > kMaxAuth || !decodeHex(wrapped.substr(0, first), iv)
        || !decodeHex(wrapped.substr(first + 1, second - first - 1), tag) || !decodeHex(text, sealed)
        || !decodeHex(textOf(wrappingKey.expose()), key.exposeMutable()))
        return unreadable("a wrapped secret of another form");
    const std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> cipher(EVP_CIPHER_CTX_new());
    Secret out(sealed.size());
    int size = 0;
    int rest = 0;
    const bool opened =
        cipher
        && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.expose().data(), iv.data()) == 1
        && EVP_DecryptUpdate(cipher.get(), out.exposeMutable().data(), &size, sealed.data(),
                             static_cast<int>(sealed.size()))
               == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher.get(), out.exposeMutable().data() + size, &rest) == 1;
    if (!opened) return unreadable("a wrapped secret that does not open");
    return out;
}

} // namespace vedette::keys
