/// Assertions against ourselves, never against what a peer, a file or a person sent.
#pragma once

namespace vedette {
/// Prints the broken promise to standard error and aborts.
[[noreturn]] void assertionFailed(const char* expression, const char* file, int line) noexcept;
} // namespace vedette

/// Always on.
#define VD_ASSERT(expression)                                                                                \
    (static_cast<bool>(expression) ? static_cast<void>(0)                                                    \
                                   : ::vedette::assertionFailed(#expression, __FILE__, __LINE__))

/// On in debug builds; for checks that cost too much on a hot path.
#ifdef VD_CHECK_ASSUMPTIONS
#define VD_ASSUME(expression) VD_ASSERT(expression)
#else
#define VD_ASSUME(expression) static_cast<void>(0)
#endif
