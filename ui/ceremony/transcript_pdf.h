/// A transcript on paper: who was there, what was done, and a line for each signature.
#pragma once

#include "core/ceremony/transcript.h"

#include <QtCore/QString>

namespace vedette::ui {

/// A4, in the window's language; over whatever is there. Empty, or a sentence that says why it was not
/// written. Every page bears the head of the transcript, and the mark of a rehearsal.
[[nodiscard]] QString printTranscript(const ceremony::Transcript& transcript, const QString& file);

} // namespace vedette::ui
