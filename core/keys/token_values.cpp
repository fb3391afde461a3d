#include "core/keys/token_values.h"

#include "core/base/log.h"
#include "core/keys/mechanism.h"

#include <algorithm>
#include <span>

namespace vedette::keys {

std::string_view algorithmName(Algorithm algorithm) noexcept {
    switch (algorithm) {
    case Algorithm::Ed25519: return "ed25519";
    case Algorithm::P256: return "p256";
    case Algorithm::Secp256k1: return "secp256k1";
    case Algorithm::Rsa3072: return "rsa3072";
    case Algorithm::Rsa4096: return "rsa4096";
    }
    return "unknown";
}

std::optional<Algorithm> algorithmOf(std::string_view name) noexcept {
    for (const Algorithm one : kAlgorithms) {
        if (algorithmName(one) == name) return one;
    }
    return std::nullopt;
}

crypto::KeyType keyTypeOf(Algorithm algorithm) noexcept {
    switch (algorithm) {
    case Algorithm::Ed25519: return crypto::KeyType::Ed25519;
    case Algorithm::P256: return crypto::KeyType::Ecdsa;
    case Algorithm::Secp256k1: return crypto::KeyType::Secp256k1;
    case Algorithm::Rsa3072:
    case Algorithm::Rsa4096: break;
    }
    return crypto::KeyType::Rsa;
}

std::string_view triesName(TriesLeft tries) noexcept {
    switch (tries) {
    case TriesLeft::Unknown: return "unknown";
    case TriesLeft::Fewer: return "fewer";
    case TriesLeft::Last: return "last";
    case TriesLeft::None: return "none";
    }
    return "unknown";
}

Availability availability(const TokenInfo& token, Algorithm algorithm) {
    const auto has = [&](std::uint64_t mechanism) {
        return std::ranges::find(token.mechanisms, mechanism) != token.mechanisms.end();
    };
    const auto lacks = [](std::string what) {
        return Availability{false, "the token does not offer " + std::move(what)};
    };
    switch (algorithm) {
    case Algorithm::Ed25519:
        if (!has(mechanism::kEdwardsPair)) return lacks("making Edwards keys (CKM_EC_EDWARDS_KEY_PAIR_GEN)");
        if (!has(mechanism::kEddsa)) return lacks("EdDSA signatures (CKM_EDDSA)");
        return {true, {}};
    case Algorithm::P256:
    case Algorithm::Secp256k1:
        if (!has(mechanism::kEcPair)) return lacks("making keys on elliptic curves (CKM_EC_KEY_PAIR_GEN)");
        if (!has(mechanism::kEcdsa)) return lacks("ECDSA signatures over a digest (CKM_ECDSA)");
        // No token lists its curves; the attempt tells.
        if (algorithm == Algorithm::Secp256k1)
            return {true, "if the token knows this curve, which shows only when a key is made"};
        return {true, {}};
    case Algorithm::Rsa3072:
    case Algorithm::Rsa4096:
        if (!has(mechanism::kRsaPair)) return lacks("making RSA keys (CKM_RSA_PKCS_KEY_PAIR_GEN)");
        if (!has(mechanism::kRsaPkcs) && !has(mechanism::kSha256RsaPkcs))
            return lacks("RSA signatures of PKCS#1 v1.5 (CKM_RSA_PKCS)");
        return {true, {}};
    }
    return {};
}

std::string subjectOf(const TokenInfo& token) {
    return "token '" + log::printable(token.label, 64) + "' serial " + log::printable(token.serial, 64);
}

std::string subjectOf(const std::string& label, const KeyInfo* key, const TokenInfo& token) {
    std::string out = "key '" + log::printable(label, 64) + "'";
    if (key != nullptr) {
        if (const auto decoded = crypto::PublicKey::decode(key->publicKey))
            out += " " + decoded->peerId().text();
    }
    return out + " in " + subjectOf(token);
}

} // namespace vedette::keys
