/// Makes the console's engine when the first network is joined, and not before: until then no socket is
/// opened and no folder is locked.
#pragma once

#include "app/config/command_line.h"
#include "app/config/data_dir.h"
#include "app/node/grammar.h"
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

private:
    EngineRoom(config::CommandLine line, NodeOptions options, std::filesystem::path dataDir);

    config::CommandLine m_line;
    NodeOptions m_options;
    std::filesystem::path m_dataDir;
    std::optional<config::DataDir> m_lock;
    std::string m_identity;
    std::optional<crypto::PrivateKey> m_key; ///< that was opened already
};

} // namespace vedette::app
