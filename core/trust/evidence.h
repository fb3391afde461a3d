/// What an event says of a peer's reputation: the one place where what happened becomes a record's counts,
/// for the state that is rebuilt from the log and for the verifier that runs beside the node alike. Pure.
#pragma once

#include "core/event/event.h"
#include "core/trust/record.h"

namespace vedette::trust {

struct Evidence {
    /// Whom it speaks of; null where it says nothing of anybody's reputation. Lives as long as the body.
    [[nodiscard]] static const codec::PeerId* subjectOf(const event::Body& body) noexcept;
    /// Enters what it says into the record of its subject.
    static void enter(const event::Body& body, WallTime at, Record& record) noexcept;
};

} // namespace vedette::trust
