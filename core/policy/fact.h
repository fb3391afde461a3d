/// The words of a policy: what is done, and what is known of who does it, to whom, and when.
///
/// A fact has a place in the text of a policy (`who.tier`, `to.segment`, `when.load`) and a kind that says
/// how it is compared. Facts with levels know no other word, and a rule may say "at most medium" of those.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vedette::policy {

enum class Action : std::uint8_t {
    Connect,    ///< to be let in: the wire connection, and the peer once it is known
    Dial,       ///< to be dialled by us; resource: the address
    Open,       ///< a stream towards us; resource: the protocol
    Call,       ///< a stream of ours; resource: the protocol
    Identify,   ///< to be told; resource: "agent", "addresses" or "protocols"
    Subscribe,  ///< resource: the topic
    Publish,    ///< resource: the topic
    DhtPut,     ///< resource: the key
    DhtGet,     ///< resource: the key
    Relay,      ///< a reservation
    Task,       ///< to have us do something; resource: its kind
    Administer, ///< resource: the command
};
inline constexpr std::size_t kActions = 12;
[[nodiscard]] std::string_view actionName(Action action) noexcept; ///< "connect", "dht-put", …
[[nodiscard]] std::optional<Action> actionOf(std::string_view name) noexcept;

enum class Fact : std::uint8_t {
    // Who does it.
    Peer,
    Segment,
    Role,
    Owner,
    Key,         ///< the state of its key in the ledger
    Hardware,    ///< the key is proved to live in a token
    Tier,        ///< of risk
    Score,       ///< reputation, 0 to 1
    AttestedAgo, ///< seconds since the last attestation that held
    Posture,
    Duty,      ///< of an operator of the console
    StepUp,    ///< the operator has just proved the token again
    Approvals, ///< other operators who agreed
    // To whom.
    ToPeer,
    ToSegment,
    ToRole,
    ToOwner,
    // When.
    TimeOfDay, ///< minutes since midnight, UTC
    Weekday,
    Load,       ///< of the deciding node, 0 to 1
    Source,     ///< the address it comes from
    SessionAge, ///< seconds
    Incident,   ///< its level, 0 when there is none
};
inline constexpr std::size_t kFacts = 23;

enum class Kind : std::uint8_t {
    Word,  ///< one of its levels, or any where it has none
    Words, ///< several at once
    Number,
    Flag,
    Time, ///< minutes of a day
    Address,
};

struct FactInfo {
    std::string_view table; ///< "who", "to", "when"
    std::string_view key;
    Kind kind;
    std::span<const std::string_view> levels; ///< rising; empty: any word
};

[[nodiscard]] const FactInfo& infoOf(Fact fact) noexcept;
[[nodiscard]] std::string factName(Fact fact); ///< "who.tier"
[[nodiscard]] std::optional<Fact> factOf(std::string_view table, std::string_view key) noexcept;
/// Where `word` stands among the fact's levels.
[[nodiscard]] std::optional<std::size_t> levelOf(Fact fact, std::string_view word) noexcept;

} // namespace vedette::policy
