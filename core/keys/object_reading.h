/// What an object in a token says it is.
#pragma once

#include "core/keys/cryptoki.h"

#include <optional>
#include <string>

namespace vedette::keys {

/// The public half of a key object, public or (RSA) private.
struct ObjectReading {
    Bytes publicKey; ///< its protobuf; empty when it is of a kind that we cannot use
    std::string kind;
    std::optional<Algorithm> curve; ///< nothing for RSA
};

[[nodiscard]] ObjectReading readKeyObject(const Cryptoki& module, CK_SESSION_HANDLE session,
                                          CK_OBJECT_HANDLE object);

} // namespace vedette::keys
