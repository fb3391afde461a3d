/// Modules, tokens and keys as values: what a module said, within bounds.
///
/// A token is named by what is written on it, a key by its public half: slot numbers change from one start to
/// the next. Attributes are what the module claims, not what is proved.
#pragma once

#include "core/base/bytes.h"
#include "core/crypto/public_key.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::keys {

inline constexpr std::size_t kMinPin = 4; ///< of a new one, even where a token would take less
inline constexpr std::size_t kMaxPin = 255;
inline constexpr std::size_t kMaxTokenText = 128; ///< labels and the like, in bytes
inline constexpr std::size_t kMaxKeyId = 64;
inline constexpr std::size_t kMaxTokens = 64;
inline constexpr std::size_t kMaxKeys = 256; ///< of one token
inline constexpr std::size_t kMaxMechanisms = 512;

/// What identifies a token; an empty field fits every one.
struct TokenRef {
    std::string label;
    std::string serial;
    std::string manufacturer;
    std::string model;
    friend bool operator==(const TokenRef&, const TokenRef&) = default;

    [[nodiscard]] bool empty() const noexcept {
        return label.empty() && serial.empty() && manufacturer.empty() && model.empty();
    }
};

enum class Role : std::uint8_t {
    User = 0,
    So = 1, ///< security officer: sets the user's PIN, sees no key
};

enum class Algorithm : std::uint8_t {
    Ed25519 = 0,
    P256,
    Secp256k1,
    Rsa3072,
    Rsa4096,
};
inline constexpr Algorithm kAlgorithms[] = {Algorithm::Ed25519, Algorithm::P256, Algorithm::Secp256k1,
                                            Algorithm::Rsa3072, Algorithm::Rsa4096};
/// "ed25519", "p256", "secp256k1", "rsa3072", "rsa4096"
[[nodiscard]] std::string_view algorithmName(Algorithm algorithm) noexcept;
[[nodiscard]] std::optional<Algorithm> algorithmOf(std::string_view name) noexcept;
[[nodiscard]] crypto::KeyType keyTypeOf(Algorithm algorithm) noexcept;

/// How often a wrong PIN may still be tried, as far as the token says.
enum class TriesLeft : std::uint8_t {
    Unknown = 0, ///< no wrong one since the last right one, or a token that does not tell
    Fewer,       ///< at least one wrong one
    Last,
    None, ///< locked
};
[[nodiscard]] std::string_view triesName(TriesLeft tries) noexcept;

struct ModuleInfo {
    std::string path;
    std::string manufacturer;
    std::string description;
    std::string version;
    std::string cryptoki;
    friend bool operator==(const ModuleInfo&, const ModuleInfo&) = default;
};

struct TokenInfo {
    std::string label;
    std::string serial;
    std::string manufacturer;
    std::string model;
    std::string firmware;
    std::string hardware;
    std::string slot; ///< what the module calls its place
    bool initialized = false;
    bool userPinSet = false;
    bool userPinToBeChanged = false;
    bool soPinToBeChanged = false;
    bool loginRequired = false;
    bool writeProtected = false;
    bool removable = false;
    bool hardwareSlot = false;
    bool ownPinPad = false; ///< the PIN is entered at the token
    TriesLeft userTries = TriesLeft::Unknown;
    TriesLeft soTries = TriesLeft::Unknown;
    std::uint64_t minPin = 0;
    std::uint64_t maxPin = 0;
    std::vector<std::uint64_t> mechanisms; ///< by their numbers, rising
    friend bool operator==(const TokenInfo&, const TokenInfo&) = default;

    [[nodiscard]] TokenRef ref() const { return {label, serial, manufacturer, model}; }
};

struct Inventory {
    ModuleInfo module;
    std::vector<TokenInfo> tokens;
    friend bool operator==(const Inventory&, const Inventory&) = default;
};

/// Whether keys of this algorithm can be made and used in the token; in plain words why not.
struct Availability {
    bool offered = false;
    std::string why;
};

[[nodiscard]] Availability availability(const TokenInfo& token, Algorithm algorithm);

/// Attributes of a private key by the words of its module; nothing where it does not say.
struct KeyClaims {
    std::optional<bool> local; ///< made in the token
    std::optional<bool> sensitive;
    std::optional<bool> alwaysSensitive;
    std::optional<bool> extractable;
    std::optional<bool> neverExtractable;
    std::optional<bool> sign;
    std::optional<bool> decrypt;
    std::optional<bool> derive;
    std::optional<bool> unwrap;
    std::optional<bool> asksAlways; ///< wants the PIN for each signature
    friend bool operator==(const KeyClaims&, const KeyClaims&) = default;
};

struct KeyInfo {
    Bytes publicKey;  ///< the protobuf of libp2p; empty when it is of a kind that we cannot use
    std::string kind; ///< "ed25519", "p256", "secp256k1", "rsa3072", …, or what it is instead
    std::string label;
    Bytes id;
    bool privateHalf = false; ///< seen; only after login
    KeyClaims claims;
    friend bool operator==(const KeyInfo&, const KeyInfo&) = default;
};

/// What holds the process of a module back.
struct Confinement {
    std::uint64_t landlock = 0; ///< version of the interface in force; 0: the kernel has none
    bool seccomp = false;
    bool coreDumpsOff = false;
    std::vector<std::string> exceptions; ///< folders that may be written, ways out; in words
    friend bool operator==(const Confinement&, const Confinement&) = default;

    [[nodiscard]] bool complete() const noexcept { return landlock > 0 && seccomp && coreDumpsOff; }
};

// What a deed was done to, as its record in the audit log has it.
[[nodiscard]] std::string subjectOf(const TokenInfo& token);
/// `key` is null before it is made.
[[nodiscard]] std::string subjectOf(const std::string& label, const KeyInfo* key, const TokenInfo& token);

} // namespace vedette::keys
