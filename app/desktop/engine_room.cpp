#include "app/desktop/engine_room.h"

#include "app/config/identity.h"
#include "app/node/atlas_options.h"
#include "core/base/random.h"
#include "core/keys/value_codec.h"
#include "core/store/backup.h"
#include "ui/link/engine_source.h"

#include <utility>

namespace vedette::app {

namespace {

Result<NodeIdentity> ephemeralIdentity(const std::string& text) {
    const auto uri = VD_TRY(config::IdentityUri::parse(text));
    SystemRandom random;
    return NodeIdentity(VD_TRY(crypto::PrivateKey::generate(uri.type, random)));
}

} // namespace

EngineRoom::EngineRoom(config::CommandLine line, NodeOptions options, std::filesystem::path dataDir)
    : m_line(std::move(line)),
      m_options(std::move(options)),
      m_dataDir(std::move(dataDir)),
      m_store(m_dataDir),
      m_development(m_line.has("development-token")),
      m_identity(m_line.value("identity").value_or("ephemeral:ed25519")) {
    if (m_development) m_identity = m_store.uri().text();
}

Result<EngineRoom> EngineRoom::of(const config::CommandLine& line, std::filesystem::path dataDir) {
    NodeOptions options = VD_TRY(NodeOptions::of(line));
    options.assembly.events = VD_TRY(eventLogOptions(line));
    options.assembly.spareNewerEvents = true; // the window says that nothing is recorded, and why
    if (line.has("development-token") && line.has("identity")) {
        return Fail{
            config::UsageError::BadValue,
            "Give --identity or --development-token, not both: the development token is the identity."};
    }
    EngineRoom room(line, std::move(options), std::move(dataDir));
    VD_TRY(room.wanted()); // a URI that is none is said here
    // A passphrase is asked for where the call was made, not behind a window.
    if (room.m_identity.starts_with("file:")) room.m_key.emplace(VD_TRY(NodeOptions::identity(line)));
    return room;
}

Result<std::unique_ptr<ui::Source>> EngineRoom::makeSource() {
    if (!m_lock) m_lock = VD_TRY(config::DataDir::open(m_dataDir));
    if (!m_key && m_identity.starts_with("pkcs11:")) return Fail{keys::TokenError::NotLoggedIn};
    if (!m_key) m_key.emplace(VD_TRY(ephemeralIdentity(m_identity)));
    NodeIdentity identity = *std::exchange(m_key, std::nullopt);
    m_token = identity.token();
    auto engine = VD_TRY(makeEngine(m_options.assembly, m_dataDir, std::move(identity)));
    m_made = true;
    return std::unique_ptr<ui::Source>(
        std::make_unique<ui::EngineSource>(std::move(engine), store::eventsIn(m_dataDir),
                                           VD_TRY(atlasOf(m_line)), m_token ? m_token->token().label : ""));
}

Result<> EngineRoom::chooseIdentity(const std::string& text) {
    if (text == m_identity) return {};
    if (text.starts_with("pkcs11:")) {
        VD_TRY(config::TokenUri::parse(text));
    } else {
        const auto uri = VD_TRY(config::IdentityUri::parse(text));
        if (!uri.file.empty()) {
            return Fail{config::IdentityError::NotSupported,
                        "The passphrase of a file is asked for where the console is started: give it "
                        "--identity there."};
        }
    }
    m_identity = text;
    m_development = m_development && text == m_store.uri().text();
    m_key.reset();
    return {};
}

Result<std::optional<EngineRoom::Wanted>> EngineRoom::wanted() const {
    if (m_made || m_key || !m_identity.starts_with("pkcs11:")) return std::optional<Wanted>();
    return std::optional<Wanted>(VD_TRY(whereabouts()));
}

Result<EngineRoom::Wanted> EngineRoom::whereabouts() const {
    Wanted out;
    out.uri = VD_TRY(config::TokenUri::parse(m_identity));
    out.leaseSeconds =
        static_cast<std::uint32_t>(VD_TRY(m_line.number("pin-lease", 1, keys::kMaxLeaseSeconds, 0)));
    if (out.uri == m_store.uri()) {
        out.modules = {m_store.config()};
        if (m_development) out.make = m_store;
    } else {
        out.modules = VD_TRY(modulesOf(m_line, out.uri));
    }
    return out;
}

engine::NetworkConfig EngineRoom::configOf(const std::string& name,
                                           const std::vector<codec::Multiaddr>& ways) const {
    node::NodeConfig node = m_options.assembly.node;
    // The console looks and asks; it keeps nothing for others as long as nobody can reach it.
    node.dht = dhtOptions(m_line);
    node.dht->kad.mode = kad::Mode::Client;
    node.gossip = gossipOptions(m_line);
    node.verification.emplace(); // in tiers; nobody is asked what we know
    node.bootnodes = ways;
    return {name, m_identity, std::move(node), (m_dataDir / "peers.cbor").string(), {}};
}

} // namespace vedette::app
