/// What a person reads for a code, in the language of the window. The English sentence stands in
/// core/engine/words.h and is the source text of the translation.
#pragma once

#include "core/base/error.h"

#include <QtCore/QString>

namespace vedette::ui {

/// The sentence of an error; its detail, which a peer may have written, follows in brackets and is fit to be
/// shown.
[[nodiscard]] QString sentence(const Error& error);

} // namespace vedette::ui
