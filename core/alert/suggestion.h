/// What can be done about an alert: only what this engine carries out, with what it is expected to do.
///
/// Pure. The sentence of an effect stands in engine/words.h under its code ("suggestion.block_peer"). At
/// most kMaxSuggestions, the one that helps most first; what takes itself back first among equals.
#pragma once

#include "core/alert/alert.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::alert {

enum class Deed : std::uint8_t {
    BlockPeer = 1, ///< ends its connections and keeps it out; taken back by unblocking
    Disconnect,    ///< ends its connections; it may return
    ExaminePeer,   ///< tries its addresses and says what is found; changes nothing
    Unsubscribe,   ///< no longer hears the topic; taken back by subscribing
    RotateKeys,    ///< new connection keys; cannot be taken back
};
[[nodiscard]] std::string_view codeName(Deed deed) noexcept;
/// A command takes it back.
[[nodiscard]] bool isReversible(Deed deed) noexcept;

struct Suggestion {
    Deed deed{};
    std::vector<codec::PeerId> peers; ///< to whom, as far as they are listed
    std::string topic;
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

inline constexpr std::size_t kMaxSuggestions = 4;

[[nodiscard]] std::vector<Suggestion> suggest(const Alert& alert);

} // namespace vedette::alert

VD_ERROR_CODES(vedette::alert, Deed, "suggestion")
