#include "app/desktop/engine_room.h"

#include "app/node/atlas_options.h"
#include "core/store/backup.h"
#include "ui/link/engine_source.h"

#include <utility>

namespace vedette::app {

EngineRoom::EngineRoom(config::CommandLine line, NodeOptions options, std::filesystem::path dataDir)
    : m_line(std::move(line)),
      m_options(std::move(options)),
      m_dataDir(std::move(dataDir)),
      m_identity(m_line.value("identity").value_or("ephemeral:ed25519")) {}

Result<EngineRoom> EngineRoom::of(const config::CommandLine& line, std::filesystem::path dataDir) {
    NodeOptions options = VD_TRY(NodeOptions::of(line));
    options.assembly.events = VD_TRY(eventLogOptions(line));
    options.assembly.spareNewerEvents = true; // the window says that nothing is recorded, and why
    EngineRoom room(line, std::move(options), std::move(dataDir));
    // A passphrase is asked for where the call was made, not behind a window.
    if (room.m_identity.starts_with("file:")) room.m_key = VD_TRY(NodeOptions::identity(line));
    return room;
}

Result<std::unique_ptr<ui::Source>> EngineRoom::makeSource() {
    if (!m_lock) m_lock = VD_TRY(config::DataDir::open(m_dataDir));
    auto identity = m_key ? *std::exchange(m_key, std::nullopt) : VD_TRY(NodeOptions::identity(m_line));
    auto engine = VD_TRY(makeEngine(m_options.assembly, m_dataDir, std::move(identity)));
    return std::unique_ptr<ui::Source>(std::make_unique<ui::EngineSource>(
        std::move(engine), store::eventsIn(m_dataDir), VD_TRY(atlasOf(m_line))));
}

engine::NetworkConfig EngineRoom::configOf(const std::string& name,
                                           const std::vector<codec::Multiaddr>& ways) const {
    node::NodeConfig node = m_options.assembly.node;
    // The console looks and asks; it keeps nothing for others as long as nobody can reach it.
    node.dht = dhtOptions(m_line);
    node.dht->kad.mode = kad::Mode::Client;
    node.gossip = gossipOptions(m_line);
    node.bootnodes = ways;
    return {name, m_identity, std::move(node), (m_dataDir / "peers.cbor").string(), {}};
}

} // namespace vedette::app
