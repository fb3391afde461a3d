/// Bytes as words that people can read to one another: the PGP word list of Juola and Zimmermann.
///
/// Each byte has two words: one of two syllables in even places, one of three in odd places, so that a word
/// that is dropped, said twice or swapped with its neighbour is heard.
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace vedette::ceremony {

/// "topmost Istanbul Pluto …"
[[nodiscard]] std::string pgpWords(BytesView bytes);

} // namespace vedette::ceremony
