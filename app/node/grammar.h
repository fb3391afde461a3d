/// The vocabulary of vedette-node, and how its words become a configuration.
#pragma once

#include "app/assembly.h"
#include "app/config/command_line.h"
#include "core/crypto/private_key.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::app {

[[nodiscard]] const config::Grammar& nodeGrammar();

/// By which flags a call names a key, and the descriptor of its passphrase or PIN.
struct IdentityFlags {
    std::string_view uri = "identity";
    std::string_view pin = "pin-fd";
};

/// What `run` and `dial` have in common, read from the call and from the files that it names.
struct NodeOptions {
    AssemblyConfig assembly;
    std::string network = "default";
    /// `ephemeral:ed25519` unless the call says otherwise; may ask for a passphrase.
    [[nodiscard]] static Result<crypto::PrivateKey> identity(const config::CommandLine& line,
                                                             const IdentityFlags& by = {});
    [[nodiscard]] static Result<NodeOptions> of(const config::CommandLine& line);
};

/// The DHT and the gossip of the flags, for whoever takes part.
/// What the event log keeps: --keep-days and --keep-bytes.
[[nodiscard]] Result<store::EventLogConfig> eventLogOptions(const config::CommandLine& line);
[[nodiscard]] Result<store::AuditRetention> auditOptions(const config::CommandLine& line);
[[nodiscard]] node::DhtConfig dhtOptions(const config::CommandLine& line);
[[nodiscard]] node::GossipConfig gossipOptions(const config::CommandLine& line);

/// The multiaddrs of a repeating flag.
[[nodiscard]] Result<std::vector<codec::Multiaddr>> addressesOf(const config::CommandLine& line,
                                                                std::string_view flag);
/// The peer ids of a repeating flag.
[[nodiscard]] Result<std::vector<codec::PeerId>> peersOf(const config::CommandLine& line,
                                                         std::string_view flag);
[[nodiscard]] Result<codec::Multiaddr> parseAddress(std::string_view what, const std::string& text);

} // namespace vedette::app
