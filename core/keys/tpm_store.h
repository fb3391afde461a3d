/// What the store of tpm2-pkcs11 says of a token: how its keys are unwrapped.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vedette::keys {

struct StoredToken {
    Bytes parent;     ///< the primary key's handle, as the TPM's library writes it
    Bytes parentAuth; ///< usually none
    Bytes sealPublic; ///< TPM2B_PUBLIC of the object that holds the wrapping key
    Bytes sealPrivate;
    Bytes sealSalt; ///< goes into the PIN
};

/// TokenError::NoToken, NotInitialized (no PIN of a user), BadAnswer (no such store, or of another form).
[[nodiscard]] Result<StoredToken> readStoredToken(const std::filesystem::path& folder,
                                                  const std::string& label);

/// What the sealed object is opened by: the first half of SHA-256(PIN, salt), in hexadecimal.
[[nodiscard]] Secret sealAuth(const Secret& pin, BytesView salt);

/// "IV:tag:text" in hexadecimal, AES-256-GCM. TokenError::BadAnswer.
[[nodiscard]] Result<Secret> unwrapAuth(const Secret& wrappingKey, std::string_view wrapped);

/// The string behind a key in the YAML of the store; empty when there is none.
[[nodiscard]] std::string_view quotedValue(std::string_view yaml, std::string_view key) noexcept;

} // namespace vedette::keys
