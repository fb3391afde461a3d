#include "app/node/token_options.h"

#include "core/base/log.h"
#include "core/keys/module_needs.h"
#include "core/keys/value_codec.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace vedette::app {

namespace {

using keys::TokenError;

using PinFileStatus = struct stat; // hidden by the function of the same name

std::optional<std::string> rawVariable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

Result<std::filesystem::path> configuredModule(const std::string& name) {
    for (auto& module : keys::configuredModules()) {
        if (module.name == name) return std::move(module.path);
    }
    return Fail{TokenError::NoModule, "p11-kit has none that is called " + log::printable(name, 60)};
}

bool fitsToken(const keys::TokenRef& wanted, const keys::TokenInfo& is) {
    const auto fits = [](const std::string& a, const std::string& b) { return a.empty() || a == b; };
    return is.initialized && fits(wanted.label, is.label) && fits(wanted.serial, is.serial)
        && fits(wanted.manufacturer, is.manufacturer) && fits(wanted.model, is.model);
}

/// Whether the device says that it keeps the key. One without evidence to give serves all the same.
Result<bool> deviceSpeaks(FoundToken& at, const crypto::PublicKey& key, Secret pin) {
    const auto attester = keys::attestKey(*at.process, at.token.ref(), key, std::move(pin), false);
    if (attester) {
        log::write(log::Level::Info, "identity",
                   "a device speaks for this key, by the attester " + toHex(*attester));
        return true;
    }
    if (attester.error().code != TokenError::NoEvidence) return Fail{Error(attester.error())};
    log::write(log::Level::Warning, "identity",
               "no device speaks for this key: peers that ask get a signature and no evidence");
    return false;
}

} // namespace

const TokenFlags& tokenFlags() {
    using config::Flag;
    using config::FlagKind;
    static const TokenFlags flags{
        {"module-store", FlagKind::Repeats, "DIR",
         "a folder that a token's module may write, besides what SoftHSM and tpm2-pkcs11 need"},
        {"module-tcp", FlagKind::Repeats, "PORT",
         "a TCP port that a module may connect to: of a network HSM"},
        {"module-sockets", FlagKind::Switch, "", "modules may use local sockets: smart cards through pcscd"},
        {"module-env", FlagKind::Repeats, "NAME", "an environment variable that a module needs"},
        {"without-landlock", FlagKind::Switch, "",
         "load modules even where the kernel cannot confine their files"},
        {"pin-lease", FlagKind::Single, "S",
         "keep the PIN so long, to log in to a token that comes back; default: not at all"},
        {"final-try", FlagKind::Switch, "", "try the PIN even when a wrong one would lock the token"}};
    return flags;
}

const config::Flag& identityFlag() {
    static const config::Flag flag{
        "identity", config::FlagKind::Single, "URI",
        "ephemeral:ed25519|ecdsa|rsa, file:PATH[?type=…], sealed, or pkcs11:token=…;object=…?module-path=… "
        "for a key in a token (see keys); default ephemeral:ed25519"};
    return flag;
}

/// The flags that say what a module may do besides.
Result<keys::TokenProcessConfig> heldBack(const config::CommandLine& line,
                                          const std::filesystem::path& module) {
    keys::TokenProcessConfig out;
    std::error_code failed;
    out.module = std::filesystem::absolute(module, failed);
    out.exceptions = keys::needsOf(out.module, rawVariable);
    for (const std::string& folder : line.values("module-store"))
        out.exceptions.writable.push_back(std::filesystem::absolute(folder, failed));
    for (const std::string& text : line.values("module-tcp")) {
        const auto port = config::parseNumber(text);
        if (!port || *port == 0 || *port > 65535) {
            return Fail{config::UsageError::BadValue,
                        "'" + log::printable(text, 20) + "' of --module-tcp is no TCP port."};
        }
        out.exceptions.tcpPorts.push_back(static_cast<std::uint16_t>(*port));
    }
    if (line.has("module-sockets")) out.exceptions.localSockets = true;
    out.exceptions.withoutLandlock = line.has("without-landlock");
    out.environment = line.values("module-env");
    return out;
}

Result<Secret> readPinSource(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);

    PinFileStatus status{};

    if (fd < 0 || ::fstat(fd, &status) != 0) {
        if (fd >= 0) ::close(fd);
        return Fail{config::PassphraseError::Unreadable,
                    "The file of the PIN, " + path.string() + ", cannot be read: check its path and owner."};
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        ::close(fd);
        return Fail{config::PassphraseError::Unreadable,
                    "The file of the PIN, " + path.string()
                        + ", is open to other users: run 'chmod 600' on it."};
    }
    return config::readPassphrase(fd);
}

Result<std::vector<keys::TokenProcessConfig>> modulesOf(const config::CommandLine& line,
                                                        const config::TokenUri& uri) {
    std::vector<std::filesystem::path> paths;
    if (const auto module = line.value("module")) {
        paths.push_back(module->find('/') != std::string::npos ? std::filesystem::path(*module)
                                                               : VD_TRY(configuredModule(*module)));
    } else if (!uri.modulePath.empty()) {
        paths.push_back(uri.modulePath);
    } else if (!uri.moduleName.empty()) {
        paths.push_back(VD_TRY(configuredModule(uri.moduleName)));
    } else {
        for (const auto& one : keys::configuredModules()) paths.push_back(one.path);
    }
    std::vector<keys::TokenProcessConfig> out;
    out.reserve(paths.size());
    for (const auto& path : paths) out.push_back(VD_TRY(heldBack(line, path)));
    return out;
}

Result<FoundToken> findToken(const config::CommandLine& line, const config::TokenUri& uri) {
    return findToken(VD_TRY(modulesOf(line, uri)), uri);
}

Result<FoundToken> findToken(const std::vector<keys::TokenProcessConfig>& modules,
                             const config::TokenUri& uri) {
    std::optional<FoundToken> found;
    Error why(TokenError::NoToken);
    for (const auto& module : modules) {
        auto process = keys::TokenProcess::start(module);
        // Of several modules one may be broken or have no device; of one that is meant it is the answer.
        if (!process) {
            if (modules.size() == 1) return Fail{Error(process.error())};
            why = process.error();
            continue;
        }
        const auto inventory = (*process)->ask<keys::Inventory>(keys::AskInventory{});
        if (!inventory) {
            why = inventory.error();
            continue;
        }
        std::optional<keys::TokenInfo> fitting;
        for (const keys::TokenInfo& token : inventory->tokens) {
            if (!fitsToken(uri.token, token)) continue;
            if (found || fitting) return Fail{TokenError::Ambiguous};
            fitting = token;
        }
        if (fitting) found = FoundToken{std::move(process).value(), *std::move(fitting), module};
    }
    if (!found) return Fail{modules.size() == 1 ? Error(TokenError::NoToken) : why};
    return *std::move(found);
}

Result<Secret> askPin(const config::CommandLine& line, std::string_view flag, const std::string& what,
                      config::Purpose purpose) {
    std::optional<int> fd;
    if (line.has(flag)) fd = static_cast<int>(VD_TRY(line.number(flag, 0, 65535, 0)));
    auto pin = VD_TRY(config::askPassphrase(fd, what, purpose, "PIN"));
    if (pin.size() > keys::kMaxPin) return Fail{TokenError::PinLength};
    return pin;
}

Result<Secret> askUserPin(const config::CommandLine& line, const config::TokenUri& uri,
                          const keys::TokenInfo& token, std::string_view flag) {
    if (!line.has(flag) && !uri.pinSource.empty()) return readPinSource(uri.pinSource);
    const std::string tries = token.userTries == keys::TriesLeft::Unknown
                                ? std::string()
                                : ", tries left: " + std::string(triesName(token.userTries));
    return askPin(line, flag,
                  "token '" + log::printable(token.label) + "' (serial " + log::printable(token.serial)
                      + tries + ")",
                  config::Purpose::Open);
}

Result<> logIn(const config::CommandLine& line, const config::TokenUri& uri, FoundToken& at,
               std::string_view flag, Secret* pin) {
    // Before anyone types it: a token that is locked, or at its last try.
    if (at.token.userTries == keys::TriesLeft::None) return Fail{TokenError::PinLocked};
    if (at.token.userTries == keys::TriesLeft::Last && !line.has("final-try"))
        return Fail{TokenError::FinalTry};
    keys::Login login;
    login.token = at.token.ref();
    login.finalTry = line.has("final-try");
    login.leaseSeconds =
        static_cast<std::uint32_t>(VD_TRY(line.number("pin-lease", 1, keys::kMaxLeaseSeconds, 0)));
    login.pin = VD_TRY(askUserPin(line, uri, at.token, flag));
    if (pin != nullptr) *pin = login.pin.clone();
    VD_TRY(at.process->call(std::move(login)));
    return {};
}

Result<keys::KeyInfo> keyOf(FoundToken& at, const std::string& label, const Bytes& id) {
    std::optional<keys::KeyInfo> found;
    const auto all = VD_TRY(at.process->ask<keys::Keys>(keys::AskKeys{at.token.ref()}));
    for (const keys::KeyInfo& key : all.keys) {
        if ((!label.empty() && key.label != label) || (!id.empty() && key.id != id)) continue;
        if (found) return Fail{TokenError::Ambiguous};
        found = key;
    }
    if (!found) return Fail{TokenError::NoKey};
    if (found->publicKey.empty()) return Fail{TokenError::NoKey, log::printable(found->kind, 80)};
    return *std::move(found);
}

Result<NodeIdentity> identityIn(FoundToken at, const config::TokenUri& uri, std::uint32_t leaseSeconds,
                                std::optional<Secret> pin) {
    const auto info = VD_TRY(keyOf(at, uri.object, uri.id));
    const auto decoded = crypto::PublicKey::decode(info.publicKey);
    if (!decoded) return Fail{TokenError::BadAnswer, decoded.error().text()};
    const keys::TokenRef token = at.token.ref();
    VD_TRY(keys::proveKey(*at.process, token, *decoded));
    if (decoded->type() == crypto::KeyType::Ecdsa) {
        log::write(
            log::Level::Warning, "identity",
            "this identity is on P-256: js-libp2p and others that know no ECDSA cannot dial it; a TPM can "
            "make RSA-3072, which they dial");
    }
    if (!at.process->confinement().complete())
        log::write(log::Level::Warning, "identity",
                   "the process of the token's module is not fully confined");
    const bool speaks = pin && VD_TRY(deviceSpeaks(at, *decoded, *std::move(pin)));
    std::optional<keys::Revival> revival;
    if (!uri.pinSource.empty()) {
        revival = {at.config, [token, leaseSeconds, source = uri.pinSource]() -> Result<keys::Login> {
                       keys::Login login;
                       login.token = token;
                       login.leaseSeconds = leaseSeconds;
                       login.pin = VD_TRY(readPinSource(source));
                       return login;
                   }};
    }
    return NodeIdentity(
        keys::TokenKey::create(std::move(at.process), token, *decoded, std::move(revival), speaks));
}

Result<NodeIdentity> openNodeIdentity(const config::CommandLine& line, const IdentityFlags& by) {
    const std::string text = line.value(by.uri).value_or("");
    if (!text.starts_with("pkcs11:")) return NodeIdentity(VD_TRY(NodeOptions::identity(line, by)));
    const auto uri = VD_TRY(config::TokenUri::parse(text));
    auto at = VD_TRY(findToken(line, uri));
    std::optional<Secret> pin;
    if (line.has("attest")) pin.emplace();
    VD_TRY(logIn(line, uri, at, by.pin, pin ? &*pin : nullptr));
    const auto lease =
        static_cast<std::uint32_t>(VD_TRY(line.number("pin-lease", 1, keys::kMaxLeaseSeconds, 0)));
    return identityIn(std::move(at), uri, lease, std::move(pin));
}

} // namespace vedette::app
