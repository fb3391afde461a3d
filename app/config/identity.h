/// The identity that a call names: a fresh one in memory, or one in a file that only a passphrase opens.
///
/// `ephemeral:ed25519|ecdsa|rsa` is never written anywhere. `file:PATH[?type=ed25519|ecdsa|rsa]` is opened,
/// or made on first use: sealed, readable by its owner alone, complete or absent whenever the computer stops.
/// A URI that would carry a secret (`pin-value`) is refused.
#pragma once

#include "app/config/passphrase.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/private_key.h"
#include "core/crypto/public_key.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace vedette::config {

enum class IdentityError {
    BadUri = 1,
    UnknownType,  ///< of key
    SecretInUri,  ///< pin-value, passphrase and the like
    NotSupported, ///< a scheme of a later version
    Unreadable,   ///< the file
    NotWritten,
    OpenToOthers, ///< other users can read or write the file
    WrongType,    ///< the file holds a key of another type than the URI asks for
};
[[nodiscard]] std::string_view codeName(IdentityError error) noexcept;

struct IdentityUri {
    std::filesystem::path file; ///< empty: ephemeral
    crypto::KeyType type = crypto::KeyType::Ed25519;
    bool typeGiven = false;

    [[nodiscard]] static Result<IdentityUri> parse(std::string_view text);
};

using AskPassphrase = std::function<Result<Secret>(const std::string& what, Purpose purpose)>;

/// Opens or makes the identity; `ask` is called only for a file.
[[nodiscard]] Result<crypto::PrivateKey> openIdentity(const IdentityUri& uri, const AskPassphrase& ask,
                                                      Random& random);

} // namespace vedette::config

VD_ERROR_CODES(vedette::config, IdentityError, "identity")
