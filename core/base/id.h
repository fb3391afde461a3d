/// Ids that cannot be mistaken for one another. Between modules we hold these, not pointers.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace vedette {

template <class Tag>
struct Id {
    std::uint64_t value = 0; ///< zero is "none"

    friend auto operator<=>(const Id&, const Id&) = default;

    explicit operator bool() const noexcept { return value != 0; }
};

using NetworkId = Id<struct NetworkTag>;   ///< one process runs several, the lab is one of them
using ConnId = Id<struct ConnTag>;         ///< a connection, unique within a node's run
using StreamId = Id<struct StreamTag>;     ///< a stream, unique within its connection
using ListenerId = Id<struct ListenerTag>; ///< a listening socket of a node
using SubjectId = Id<struct SubjectTag>;   ///< whom we know, to whom peer ids point; survives a key rotation
using EventId = Id<struct EventTag>;       ///< sequence number of an event within a process
using CommandId = Id<struct CommandTag>;   ///< chosen by who sends the command
using OperatorId = Id<struct OperatorTag>; ///< who acts
using AlertId = Id<struct AlertTag>;       ///< an alert, unique in its data folder
using IncidentId = Id<struct IncidentTag>; ///< likewise

// Every event, command, snapshot and row names its network by one of these numbers; which range it is in says
// what it is of. An id is given anew in each run: what outlives one goes by the network's name.
inline constexpr NetworkId kLastJoined{999'999}; ///< networks that are joined: from 1, chosen by who joins
/// No single network: the process, its data folder, its alerts, the tokens beside it.
inline constexpr NetworkId kHouse{1'000'000};
/// Of a rehearsal in the lab: each member sees a network of its own, kFirstOfLab + its number.
inline constexpr NetworkId kFirstOfLab{2'000'000};

/// The program by itself, as the log of deeds names it: no person's number is as high.
inline constexpr OperatorId kProgram{std::uint64_t{1} << 33};

} // namespace vedette

template <class Tag>
struct std::hash<vedette::Id<Tag>> {
    std::size_t operator()(const vedette::Id<Tag>& id) const noexcept {
        return std::hash<std::uint64_t>{}(id.value);
    }
};
