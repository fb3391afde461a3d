/// What the views of keys need of the program around the window, which alone knows folders, flags and the
/// ledger.
#pragma once

#include "core/engine/command.h"
#include "core/keys/token_process.h"
#include "core/keys/token_values.h"

#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace vedette::ui {

struct KeyModule {
    std::string name; ///< of its own: by it a module is found
    keys::TokenProcessConfig config;
    bool development = false; ///< a store of software tokens in the data folder
};

/// How a key stands by the ledger.
struct KeyStanding {
    std::string state; ///< ledger::stateName
    WallTime since{};
    std::string keyClass;
    friend bool operator==(const KeyStanding&, const KeyStanding&) = default;
};

/// What the device of a key said of it when it was asked.
struct KeyProof {
    std::string attester;  ///< the name of the key that it signed with, in hexadecimal
    bool enrolled = false; ///< among the operators' attesters; else it proves nothing
    WallTime at{};
    friend bool operator==(const KeyProof&, const KeyProof&) = default;
};

/// By public key.
using KeyStandings = std::map<Bytes, KeyStanding>;

struct KeyMeans {
    /// Those that the system has configured, and the development store if there is one.
    std::function<std::vector<KeyModule>()> modules;
    /// One by its path, held back as far as it is known.
    std::function<KeyModule(const std::string& path)> moduleAt;
    bool makesDevelopmentStore = false; ///< without being asked again
    /// A token of our own in the data folder, with an identity key. Takes a while; from any thread.
    std::function<Result<KeyModule>()> makeDevelopmentStore;
    /// What --identity takes.
    std::function<std::string(const keys::TokenInfo&, const keys::KeyInfo&, const KeyModule&)> uriOf;
    /// Nothing in it when there is no ledger. Takes a while; from any thread.
    std::function<Result<KeyStandings>()> standings;
    /// Success when the operators enrolled this attesting key, by its name. From any thread.
    std::function<Result<>(const std::array<Byte, 32>& attester)> enrolled;
    /// Puts on record what an engine is not there to record. From any thread.
    std::function<Result<>(const engine::ActOnToken&)> record;
};

} // namespace vedette::ui
