/// Modules, tokens and keys as lines of output.
#pragma once

#include "app/node/console.h"
#include "core/keys/token_values.h"

#include <string>

namespace vedette::app {

struct KeyWords {
    [[nodiscard]] static Json moduleObject(const keys::ModuleInfo& module,
                                           const keys::Confinement& confinement);
    [[nodiscard]] static std::string moduleText(const keys::ModuleInfo& module,
                                                const keys::Confinement& confinement);
    [[nodiscard]] static Json tokenObject(const keys::TokenInfo& token, const std::string& module);
    [[nodiscard]] static std::string tokenText(const keys::TokenInfo& token);
    /// With the peer id and the URI for --identity; attributes under "claimed", for the module says so.
    [[nodiscard]] static Json keyObject(const char* event, const keys::KeyInfo& key,
                                        const keys::TokenInfo& token);
    [[nodiscard]] static std::string keyText(const keys::KeyInfo& key);
};

} // namespace vedette::app
