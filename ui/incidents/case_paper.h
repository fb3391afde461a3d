/// The part of a case that a person reads, or has before them on paper: what happened, each alert with its
/// evidence, the peers by their whole ids, and how the case is checked.
#pragma once

#include "core/base/instant.h"
#include "ui/incidents/incident_entry.h"
#include "ui/link/event_words.h"
#include "ui/widgets/paper.h"

namespace vedette::ui {

/// In the window's language, times in UTC; to be called on its thread, for the names.
[[nodiscard]] Paper casePaper(const IncidentEntry& entry, const alert::Board& board, const PeerNames& names,
                              WallTime now);

} // namespace vedette::ui
