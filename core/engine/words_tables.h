/// The sentences by where their codes arise. Internal to core/engine; see words.h.
#pragma once

#include "core/engine/words.h"

#include <span>

namespace vedette::engine {

[[nodiscard]] std::span<const Words> wordsOfData();  ///< addresses, ids, keys, files, encodings
[[nodiscard]] std::span<const Words> wordsOfUse();   ///< commands, dials, limits, the network, the disk
[[nodiscard]] std::span<const Words> wordsOfPeers(); ///< how peers break protocols
[[nodiscard]] std::span<const Words> wordsOfGossip();
[[nodiscard]] std::span<const Words> wordsOfDht();
[[nodiscard]] std::span<const Words> wordsOfOurs();     ///< our own protocols
[[nodiscard]] std::span<const Words> wordsOfKeys();     ///< the life of keys
[[nodiscard]] std::span<const Words> wordsOfHistory();  ///< what is recorded, and its proof
[[nodiscard]] std::span<const Words> wordsOfTokens();   ///< tokens, their modules and processes
[[nodiscard]] std::span<const Words> wordsOfPolicy();   ///< the text of a policy, and what it is asked
[[nodiscard]] std::span<const Words> wordsOfFindings(); ///< what detectors say, and what they cannot read
[[nodiscard]] std::span<const Words> wordsOfAlerts();   ///< what the watch found, and what is done about it
[[nodiscard]] std::span<const Words> wordsOfCeremonies();

} // namespace vedette::engine
