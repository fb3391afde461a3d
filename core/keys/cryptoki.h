/// A PKCS#11 module in this process, which is the helper: loaded, called, and never believed.
///
/// What it answers is checked for size and sense before it is a value; its codes become TokenError, the rest
/// keeps the code's name in the detail. Against a module that writes past the buffers it was given nothing
/// can be done here: that is why it has a process of its own, held back (core/keys/confinement.h).
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/keys/token_error.h"
#include "core/keys/token_values.h"

#include <p11-kit/pkcs11.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::keys {

struct Slot {
    CK_SLOT_ID id = 0;
    TokenInfo token;
};

class Cryptoki {
public:
    /// Runs the module's own code. TokenError::NoModule, or what its C_Initialize answered.
    [[nodiscard]] static Result<std::unique_ptr<Cryptoki>> load(const std::filesystem::path& path);
    ~Cryptoki();
    Cryptoki(const Cryptoki&) = delete;
    Cryptoki& operator=(const Cryptoki&) = delete;

    [[nodiscard]] CK_FUNCTION_LIST& calls() const noexcept { return *m_calls; }

    [[nodiscard]] Result<ModuleInfo> info() const;
    /// Those with a token in them, at most kMaxTokens; one that cannot be read is left out.
    [[nodiscard]] Result<std::vector<Slot>> slots() const;
    /// The one token that fits. TokenError::NoToken, Ambiguous.
    [[nodiscard]] Result<Slot> find(const TokenRef& wanted) const;
    [[nodiscard]] Result<TokenInfo> token(CK_SLOT_ID slot) const;

private:
    Cryptoki(void* library, CK_FUNCTION_LIST* calls, std::filesystem::path path)
        : m_library(library), m_calls(calls), m_path(std::move(path)) {}

    void* m_library;
    CK_FUNCTION_LIST* m_calls;
    std::filesystem::path m_path;
    bool m_initialized = false;
};

/// CKR_OK, or the error that the code means; `what` was asked.
[[nodiscard]] Result<> checkAnswer(CK_RV answer, std::string_view what);
/// "CKR_PIN_INCORRECT", or its number.
[[nodiscard]] std::string answerName(CK_RV answer);

/// One attribute's bytes; nothing where the token does not tell it, or tells more than 8 KiB.
[[nodiscard]] std::optional<Bytes> attributeOf(const Cryptoki& module, CK_SESSION_HANDLE session,
                                               CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type);
[[nodiscard]] std::optional<bool> flagOf(const Cryptoki& module, CK_SESSION_HANDLE session,
                                         CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type);
[[nodiscard]] std::optional<CK_ULONG> numberOf(const Cryptoki& module, CK_SESSION_HANDLE session,
                                               CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type);

/// Fit to be shown and written: no control characters, within kMaxTokenText.
[[nodiscard]] std::string tokenText(BytesView said);

} // namespace vedette::keys
