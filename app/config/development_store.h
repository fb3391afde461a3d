/// A token of software in the data folder, made in one step: to try the program out with what a token does,
/// and for nothing else.
///
/// Its keys lie in files there, and its PINs beside them. SoftHSM is its module, with a configuration of its
/// own that is named to the module's process alone, so that tokens that SoftHSM has elsewhere stay apart.
#pragma once

#include "app/config/token_uri.h"
#include "core/keys/token_process.h"

#include <filesystem>
#include <optional>

namespace vedette::config {

class DevelopmentStore {
public:
    static constexpr const char* kLabel = "development";
    static constexpr const char* kKey = "identity";

    explicit DevelopmentStore(const std::filesystem::path& dataDir);

    /// Where SoftHSM is installed.
    [[nodiscard]] static std::optional<std::filesystem::path> module();

    [[nodiscard]] bool isMade() const;
    /// Nothing to do when it is made already. One that was left half made is made anew. From any thread.
    /// TokenError::NoModule without SoftHSM.
    [[nodiscard]] Result<> make() const;

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return m_folder; }

    /// Held back to its folder.
    [[nodiscard]] keys::TokenProcessConfig config() const;
    /// Of its identity key; the PIN is read from its file.
    [[nodiscard]] TokenUri uri() const;

private:
    std::filesystem::path m_folder;
};

} // namespace vedette::config
