/// Makes the console's engine when the first network is joined, and not before: until then no socket is
/// opened and no folder is locked.
#pragma once

#include "app/config/command_line.h"
#include "app/config/data_dir.h"
#include "app/config/development_store.h"
#include "app/node/grammar.h"
#include "app/node/token_options.h"
#include "ui/join/join_means.h"

#include <filesystem>
#include <optional>
#include <string>

namespace vedette::app {

class EngineRoom {
public:
    /// `dataDir` holds the engine's log, audit and what is known of peers. May ask for the passphrase of an
    /// identity's file.
    [[nodiscard]] static Result<EngineRoom> of(const config::CommandLine& line,
                                               std::filesystem::path dataDir);

    /// Once. Locks the data folder until this object ends.
    [[nodiscard]] Result<std::unique_ptr<ui::Source>> makeSource();
    [[nodiscard]] engine::NetworkConfig configOf(const std::string& name,
                                                 const std::vector<codec::Multiaddr>& ways) const;

    [[nodiscard]] const std::string& network() const noexcept { return m_options.network; }

    [[nodiscard]] const config::CommandLine& line() const noexcept { return m_line; }

    // --- the identity

    /// As --identity spells it.
    [[nodiscard]] const std::string& identity() const noexcept { return m_identity; }

    /// Another one, before the engine is made: ephemeral, or a key in a token.
    [[nodiscard]] Result<> chooseIdentity(const std::string& text);

    [[nodiscard]] bool isMade() const noexcept { return m_made; }

    /// Where the identity's key is to be found, if it is in a token; nothing once it was opened.
    struct Wanted {
        config::TokenUri uri;
        std::vector<keys::TokenProcessConfig> modules;
        std::optional<config::DevelopmentStore> make; ///< first
        std::uint32_t leaseSeconds = 0;
    };

    [[nodiscard]] Result<std::optional<Wanted>> wanted() const;
    /// Of the token that is the identity's now, whether it was opened or not.
    [[nodiscard]] Result<Wanted> whereabouts() const;

    void use(NodeIdentity identity) { m_key.emplace(std::move(identity)); }

    /// The token that the engine's identity is in; null for none.
    [[nodiscard]] const std::shared_ptr<keys::TokenKey>& token() const noexcept { return m_token; }

    [[nodiscard]] const config::DevelopmentStore& store() const noexcept { return m_store; }

    /// The call asked for a token of software, made when it is not there.
    [[nodiscard]] bool isDevelopment() const noexcept { return m_development; }

private:
    EngineRoom(config::CommandLine line, NodeOptions options, std::filesystem::path dataDir);

    config::CommandLine m_line;
    NodeOptions m_options;
    std::filesystem::path m_dataDir;
    std::optional<config::DataDir> m_lock;
    config::DevelopmentStore m_store;
    bool m_development;
    std::string m_identity;
    bool m_made = false;
    std::optional<NodeIdentity> m_key; ///< that was opened already
    std::shared_ptr<keys::TokenKey> m_token;
};

} // namespace vedette::app
