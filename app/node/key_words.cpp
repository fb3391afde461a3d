#include "app/node/key_words.h"

#include "app/config/token_uri.h"
#include "core/crypto/public_key.h"

#include <array>
#include <optional>
#include <utility>

namespace vedette::app {

namespace {

using ClaimName = std::pair<const char*, std::optional<bool> keys::KeyClaims::*>;

constexpr std::array kClaimNames{
    ClaimName{"local", &keys::KeyClaims::local},
    ClaimName{"sensitive", &keys::KeyClaims::sensitive},
    ClaimName{"always_sensitive", &keys::KeyClaims::alwaysSensitive},
    ClaimName{"extractable", &keys::KeyClaims::extractable},
    ClaimName{"never_extractable", &keys::KeyClaims::neverExtractable},
    ClaimName{"sign", &keys::KeyClaims::sign},
    ClaimName{"decrypt", &keys::KeyClaims::decrypt},
    ClaimName{"derive", &keys::KeyClaims::derive},
    ClaimName{"unwrap", &keys::KeyClaims::unwrap},
    ClaimName{"asks_always", &keys::KeyClaims::asksAlways},
};

std::string peerIdOf(const keys::KeyInfo& key) {
    const auto decoded = crypto::PublicKey::decode(key.publicKey);
    return decoded ? decoded->peerId().text() : std::string();
}

std::string uriOf(const keys::TokenInfo& token, const std::string& object, const Bytes& id) {
    config::TokenUri uri;
    uri.token = {token.label, token.serial, {}, {}};
    uri.object = object;
    uri.id = id;
    return uri.text();
}

} // namespace

Json KeyWords::moduleObject(const keys::ModuleInfo& module, const keys::Confinement& confinement) {
    return {{"event", "module"},
            {"path", module.path},
            {"manufacturer", module.manufacturer},
            {"description", module.description},
            {"version", module.version},
            {"cryptoki", module.cryptoki},
            {"confinement",
             {{"landlock", confinement.landlock},
              {"seccomp", confinement.seccomp},
              {"core_dumps_off", confinement.coreDumpsOff},
              {"exceptions", confinement.exceptions}}}};
}

std::string KeyWords::moduleText(const keys::ModuleInfo& module, const keys::Confinement& confinement) {
    std::string out = "module " + module.path + ": " + module.description + " " + module.version + " ("
                    + module.manufacturer
                    + "), in a process of its own: " + (confinement.landlock > 0 ? "Landlock" : "NO Landlock")
                    + (confinement.seccomp ? ", seccomp" : ", NO seccomp")
                    + (confinement.coreDumpsOff ? ", no core dumps" : ", CORE DUMPS");
    for (const std::string& one : confinement.exceptions) out += "\n  it " + one;
    return out;
}

Json KeyWords::tokenObject(const keys::TokenInfo& token, const std::string& module) {
    Json algorithms = Json::object();
    for (const keys::Algorithm one : keys::kAlgorithms) {
        const auto can = availability(token, one);
        algorithms[std::string(algorithmName(one))] = {{"offered", can.offered}, {"why", can.why}};
    }
    return {{"event", "token"},
            {"module", module},
            {"label", token.label},
            {"serial", token.serial},
            {"manufacturer", token.manufacturer},
            {"model", token.model},
            {"firmware", token.firmware},
            {"hardware", token.hardware},
            {"slot", token.slot},
            {"initialized", token.initialized},
            {"user_pin_set", token.userPinSet},
            {"user_pin_to_be_changed", token.userPinToBeChanged},
            {"so_pin_to_be_changed", token.soPinToBeChanged},
            {"user_tries", triesName(token.userTries)},
            {"so_tries", triesName(token.soTries)},
            {"pin_min", token.minPin},
            {"pin_max", token.maxPin},
            {"login_required", token.loginRequired},
            {"write_protected", token.writeProtected},
            {"removable", token.removable},
            {"hardware_slot", token.hardwareSlot},
            {"mechanisms", token.mechanisms.size()},
            {"algorithms", algorithms},
            {"uri", token.initialized ? Json(uriOf(token, {}, {})) : Json()}};
}

std::string KeyWords::tokenText(const keys::TokenInfo& token) {
    if (!token.initialized)
        return "  an empty place (" + token.slot + "): vedette-node keys init makes a token of it";
    std::string out = "  token '" + token.label + "', serial " + token.serial + ", " + token.model + " by "
                    + token.manufacturer + ", firmware " + token.firmware;
    if (token.userTries != keys::TriesLeft::Unknown)
        out += "\n    tries of the PIN left: " + std::string(triesName(token.userTries));
    if (!token.userPinSet) out += "\n    no PIN of the user is set";
    if (token.writeProtected) out += "\n    write-protected";
    for (const keys::Algorithm one : keys::kAlgorithms) {
        const auto can = availability(token, one);
        out += "\n    " + std::string(algorithmName(one)) + ": " + (can.offered ? "offered" : "not offered");
        if (!can.why.empty()) out += ", " + can.why;
    }
    return out + "\n    " + uriOf(token, {}, {});
}

Json KeyWords::keyObject(const char* event, const keys::KeyInfo& key, const keys::TokenInfo& token) {
    Json claims = Json::object();
    for (const auto& [name, member] : kClaimNames) {
        if (const auto& claim = key.claims.*member) claims[name] = *claim;
    }
    const std::string peer = peerIdOf(key);
    return {{"event", event},
            {"kind", key.kind},
            {"label", key.label},
            {"id", toHex(key.id)},
            {"peer_id", peer.empty() ? Json() : Json(peer)},
            {"public_key", toHex(key.publicKey)},
            {"private_half", key.privateHalf},
            {"claimed", claims},
            {"token", token.label},
            {"serial", token.serial},
            {"uri", uriOf(token, key.label, key.id)}};
}

std::string KeyWords::keyText(const keys::KeyInfo& key) {
    const std::string peer = peerIdOf(key);
    std::string out = key.kind + " '" + key.label + "', id " + toHex(key.id);
    if (!peer.empty()) out += ", peer " + peer;
    if (!key.privateHalf) return out;
    out += "\n  claimed by the module:";
    for (const auto& [name, member] : kClaimNames) {
        if (const auto& claim = key.claims.*member)
            out += std::string(" ") + name + (*claim ? "=yes" : "=no");
    }
    return out;
}

} // namespace vedette::app
