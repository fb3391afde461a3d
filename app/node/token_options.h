/// What a call says of tokens: which module, held back how, which token, which key, and where its PIN comes
/// from.
#pragma once

#include "app/config/command_line.h"
#include "app/config/passphrase.h"
#include "app/config/token_uri.h"
#include "app/node/grammar.h"
#include "app/node_identity.h"
#include "core/keys/token_process.h"

#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

/// What a call may say of modules besides naming them, in the order of its help.
struct TokenFlags {
    config::Flag store;
    config::Flag tcp;
    config::Flag sockets;
    config::Flag env;
    config::Flag withoutLandlock;
    config::Flag pinLease;
    config::Flag finalTry;
};

[[nodiscard]] const TokenFlags& tokenFlags();
/// --identity
[[nodiscard]] const config::Flag& identityFlag();

/// Of --module and --token, or the identity's URI: the modules that are meant. All that are configured when
/// none is named.
[[nodiscard]] Result<std::vector<keys::TokenProcessConfig>> modulesOf(const config::CommandLine& line,
                                                                      const config::TokenUri& uri);

/// One module with what the call lets it do.
[[nodiscard]] Result<keys::TokenProcessConfig> heldBack(const config::CommandLine& line,
                                                        const std::filesystem::path& module);

/// The process whose module has the one token that fits, and that token.
struct FoundToken {
    std::unique_ptr<keys::TokenProcess> process;
    keys::TokenInfo token;
    keys::TokenProcessConfig config; ///< that it was started with
};

[[nodiscard]] Result<FoundToken> findToken(const config::CommandLine& line, const config::TokenUri& uri);
/// In these modules.
[[nodiscard]] Result<FoundToken> findToken(const std::vector<keys::TokenProcessConfig>& modules,
                                           const config::TokenUri& uri);

/// By the descriptor of that flag when it is given, else by a prompt.
[[nodiscard]] Result<Secret> askPin(const config::CommandLine& line, std::string_view flag,
                                    const std::string& what, config::Purpose purpose);
/// The user's: --pin-fd or the flag that stands for it, the URI's pin-source, or the prompt.
[[nodiscard]] Result<Secret> askUserPin(const config::CommandLine& line, const config::TokenUri& uri,
                                        const keys::TokenInfo& token, std::string_view flag = "pin-fd");

/// Of a file that is nobody else's to read.
[[nodiscard]] Result<Secret> readPinSource(const std::filesystem::path& path);

/// `pin`, where it is not null, gets a copy of what opened it.
[[nodiscard]] Result<> logIn(const config::CommandLine& line, const config::TokenUri& uri, FoundToken& at,
                             std::string_view flag = "pin-fd", Secret* pin = nullptr);

/// The one key that the label and the id fit. TokenError::NoKey, Ambiguous.
[[nodiscard]] Result<keys::KeyInfo> keyOf(FoundToken& at, const std::string& label, const Bytes& id);

/// The URI's key in a token that is logged in: found, and proved. With a pin-source it finds back by itself.
/// With the token's PIN its device is asked to speak for it, then and whenever a peer asks.
[[nodiscard]] Result<NodeIdentity> identityIn(FoundToken at, const config::TokenUri& uri,
                                              std::uint32_t leaseSeconds,
                                              std::optional<Secret> pin = std::nullopt);
/// --identity, also of a key in a token: logged in, found, and proved, with --attest by its device as well.
/// Warns of what peers cannot dial.
[[nodiscard]] Result<NodeIdentity> openNodeIdentity(const config::CommandLine& line,
                                                    const IdentityFlags& by = {});

} // namespace vedette::app
