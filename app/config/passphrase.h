/// Where passphrases come from: a prompt on the terminal that shows nothing, or a file descriptor that was
/// handed to us. Never an argument, never the environment.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>
#include <string>
#include <string_view>

namespace vedette::config {

enum class PassphraseError {
    NoTerminal = 1, ///< nobody to ask and no --pin-fd
    Unreadable,
    Empty,
    TooLong, ///< above kMaxPassphrase
    Mismatch ///< the two entries of a new passphrase differ
};
[[nodiscard]] std::string_view codeName(PassphraseError error) noexcept;

inline constexpr std::size_t kMaxPassphrase = 1024;

enum class Purpose {
    Open,   ///< of something that exists: asked once
    Create, ///< a new one: asked twice
};

/// The first line of `fd`, without its end; `fd` is closed afterwards.
[[nodiscard]] Result<Secret> readPassphrase(int fd);

/// By `pinFd` when given, else by a prompt on the controlling terminal, which calls it `noun`.
[[nodiscard]] Result<Secret> askPassphrase(std::optional<int> pinFd, const std::string& what, Purpose purpose,
                                           const std::string& noun = "passphrase");

/// The first of two entries of a new passphrase, when they are the same.
[[nodiscard]] Result<Secret> agreed(Secret first, const Secret& second);

} // namespace vedette::config

VD_ERROR_CODES(vedette::config, PassphraseError, "passphrase")
