/// What a person reads for a code, in the language of the window. The English texts stand in core
/// (engine/words.h, lab/meaning.h, the scenarios' files) and are the source texts of the translation;
/// translations/texts.cpp hands them to the translators under the contexts that are used here.
#pragma once

#include "core/base/error.h"

#include <QtCore/QString>

#include <string_view>

namespace vedette::ui {

/// The sentence of an error; its detail, which a peer may have written, follows in brackets and is fit to be
/// shown.
[[nodiscard]] QString sentence(const Error& error);
/// The sentence of a code, its detail behind it; a code that has none is shown itself. Empty for empty.
[[nodiscard]] QString codeSentence(std::string_view code, std::string_view detail = {});
/// What a command of an operator does, by its name (engine::actionName): "block peer". An unknown name is
/// shown itself.
[[nodiscard]] QString actionWords(std::string_view action);
/// A word that events say in short: a standing ("graylisted"), a term of a score, a lookup, a phase, a way.
/// An unknown one is shown itself. What queries take stays as it is.
[[nodiscard]] QString shortWord(std::string_view word);
/// What a scenario of this program is about; another's title is shown as it is.
[[nodiscard]] QString scenarioTitle(std::string_view title);
/// What a rehearsal's damage counts, as a sentence's end (lab/meaning.h).
[[nodiscard]] QString damageMeaning(std::string_view meaning);

} // namespace vedette::ui
