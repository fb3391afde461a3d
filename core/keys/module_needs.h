/// Which modules there are by the system's own word, and what those that we know need besides their
/// libraries.
///
/// Read from p11-kit's configuration, one file for each module; nothing is loaded here. A module that says
/// what to trust and holds no keys is left out.
#pragma once

#include "core/base/result.h"
#include "core/keys/confinement.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::keys {

struct ConfiguredModule {
    std::string name; ///< of its file, as module-name of a URI has it
    std::filesystem::path path;
};

/// In the order of their names; at most 64.
[[nodiscard]] std::vector<ConfiguredModule> configuredModules();
/// From the text of one such file; nothing when it names no module that holds keys.
[[nodiscard]] std::optional<std::filesystem::path> moduleOf(std::string_view configuration);

using Variable = std::function<std::optional<std::string>(const std::string& name)>;

/// SoftHSM: its configuration, and the folder of its tokens. tpm2-pkcs11: its store, and the way to its TPM.
/// Of any other module: none, the operator names them.
[[nodiscard]] Exceptions needsOf(const std::filesystem::path& module, const Variable& environment);

} // namespace vedette::keys
