/// What every protocol machine can ask of the stream that it speaks on.
///
/// The shape of a stream machine, M (checked by the swarm that hosts it):
///
///     using Output = std::variant<Send, CloseWrite, Done, …its own reports…>;
///     Result<> receive(BytesView bytes, Instant now);   // takes every byte; an error resets the stream
///     Result<> remoteClosed(Instant now);               // the other side half-closed
///     std::optional<Output> poll(std::size_t room);     // next thing to do; a Send never exceeds room
///     std::optional<Instant> deadline() const;          // when to wake me, if ever
///     Result<> wake(Instant now);                       // an error resets the stream
///     std::size_t held() const;                         // bytes taken but not yet worked off
///
/// The host returns credit to the remote only for what was received and is no longer held(), so a machine
/// that cannot pass bytes on stops its sender instead of growing. poll() does not know the time: what a
/// machine measures begins at the latest instant that it was told. A machine never sees the negotiation of
/// its protocol: its first byte is the first after it.
#pragma once

#include "core/base/bytes.h"

namespace vedette::protocols {

/// Bytes for the other side; the view lives until the next call of the machine.
struct Send {
    BytesView bytes;
};

/// No more bytes from us: half-close.
struct CloseWrite {};

/// The conversation is over and the stream can be forgotten once both sides closed.
struct Done {};

} // namespace vedette::protocols
