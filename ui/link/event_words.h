/// What a person reads for an event, in the language of the window.
///
/// Everything that a peer said comes through shown(); codes become the sentences of ui/link/words.h.
/// `name` gives a peer's label (the operator's own name for it, or its shortened id); without it ids are
/// shortened.
#pragma once

#include "core/event/event.h"
#include "ui/link/words.h"
#include "ui/theme/tokens.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <string>
#include <utility>

namespace vedette::ui {

using PeerNames = std::function<QString(const codec::PeerId& peer)>;

/// "Connection opened".
[[nodiscard]] QString kindTitle(event::Kind kind);
/// As queries have it; empty for none.
[[nodiscard]] QString kindKey(event::Kind kind);
/// One sentence without the time: "Connected to …, inbound, with noise".
[[nodiscard]] QString told(const event::Event& event, const PeerNames& name = {});
/// How much of a person's eye it deserves by itself. Events are no alerts: the worst is Medium, but for one
/// that tells of an alert.
[[nodiscard]] Severity severityOf(const event::Event& event);
/// Everything it has, by name, in the order in which it is told.
[[nodiscard]] QList<std::pair<QString, QString>> factsOf(const event::Event& event);
/// Whom it is about first; empty for nobody.
[[nodiscard]] codec::PeerId subjectOf(const event::Event& event);

} // namespace vedette::ui
