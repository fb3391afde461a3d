/// A question to the history, in a few words: which peer, which kind, when, and what was said.
///
///     peer:12D3KooWA… kind:connection_closed since:2026-01-31T08:00:00Z until:… network:main cause:41 reset
///     "no route"
///
/// Words with one of these six keys narrow the answer; all others are looked for in what the event says
/// (store/phrase.h), a phrase in quotes as a whole. `peer:` takes an id or its first kMinPrefix characters or
/// more; a bare word that is a whole peer id means that peer. `kind:` may stand several times and means any
/// of them; `cause:` takes the number of an event in its run, and means those that name it as what they come
/// of; everything else must hold together. At most kMaxQuery characters.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/event/encoding.h"
#include "core/store/event_reader.h"
#include "core/store/phrase.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::history {

enum class QueryError {
    TooLong = 1,
    OpenQuote,
    UnknownKind,
    BadTime,
    BadPeer,  ///< no id, and too short for the beginning of one
    NoWords,  ///< a term of punctuation alone
    BadCause, ///< no number of an event
};
[[nodiscard]] std::string_view codeName(QueryError error) noexcept;

/// What else a kind may be called; nothing for a name that is none.
using KindNames = std::function<std::vector<std::uint16_t>(std::string_view name)>;
/// By their own names (event::kindName).
[[nodiscard]] std::vector<std::uint16_t> kindsNamed(std::string_view name);

struct Query {
    static constexpr std::size_t kMaxQuery = 4096;
    static constexpr std::size_t kMinPrefix = 6;

    std::vector<std::string> peers; ///< ids or their beginnings
    std::vector<std::uint16_t> kinds;
    std::optional<WallTime> since;
    std::optional<WallTime> until;
    std::string network;
    EventId cause; ///< of those that are meant; none: whatever they come of
    std::vector<store::Phrase> phrases;
    std::uint64_t from = 1; ///< sequence
    bool newestFirst = false;

    [[nodiscard]] static Result<Query> parse(std::string_view text, const KindNames& kindNames = kindsNamed);

    /// For the store; nothing when it knows nobody whose id begins so.
    [[nodiscard]] Result<std::optional<store::Filter>> filter(store::EventReader& reader) const;
    /// What the store cannot look for: whether an event that it found comes of what was asked.
    [[nodiscard]] bool takes(const std::variant<event::Event, event::Envelope>& found) const;
    /// Whether the query can mean that peer, by its id alone.
    [[nodiscard]] bool means(const codec::PeerId& peer) const;
};

} // namespace vedette::history

VD_ERROR_CODES(vedette::history, QueryError, "query")
