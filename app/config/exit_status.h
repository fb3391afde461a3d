/// How a program of ours ends, as scripts see it.
#pragma once

namespace vedette::config {

enum class ExitStatus : int {
    Done = 0,
    Failed = 1,
    BadWords = 2,           ///< the call itself is wrong
    Refused = 3,            ///< by policy or a limit
    VerificationFailed = 4, ///< a signature, chain or record does not hold
    KeyRefused = 5,         ///< the holder of the key said no: PIN, passphrase, lock, token removed
};

} // namespace vedette::config
