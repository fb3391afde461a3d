/// Framed streams as the swarm hosts them: which protocols, whose frames, and how they end.
///
/// What is said on them is the business of whoever serves or opens them; see protocols/framed for the wire
/// page and the bounds.
#pragma once

#include "core/base/id.h"
#include "core/codec/peer_id.h"
#include "core/event/event.h"
#include "core/protocols/framed/framed.h"

#include <string>
#include <variant>

namespace vedette::swarm {

using FramedId = Id<struct FramedTag>; ///< a framed stream, unique within a swarm's run

struct FramedProtocol {
    std::string name; ///< as negotiated
    framed::Bounds bounds;
    std::size_t maxInboundPerPeer = 16; ///< streams of this protocol that one peer may have open to us
};

enum class FramedEnd {
    Writing, ///< half-close after what is queued; frames may still come
    Both,    ///< close after what is queued; what still comes is dropped
    Abrupt,  ///< reset
};

/// The remote opened it and was admitted, or confirmed what we opened. Frames may be sent before.
struct FramedOpened {
    FramedId stream;
    ConnId connection;
    codec::PeerId peer;
    std::string protocol;
    event::Direction direction;
};

struct FrameReceived {
    FramedId stream;
    codec::PeerId peer;
    Bytes bytes;
};

/// The remote half-closed: no more frames of it. We may still speak, and are to end it.
struct FramesEnded {
    FramedId stream;
    codec::PeerId peer;
};

/// The last word on a stream, once for each that was opened or admitted. Success when both sides were done,
/// or when we ended it.
struct FramedClosed {
    FramedId stream;
    codec::PeerId peer;
    Result<> result;
};

using FramedOutput = std::variant<FramedOpened, FrameReceived, FramesEnded, FramedClosed>;

} // namespace vedette::swarm
