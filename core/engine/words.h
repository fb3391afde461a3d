/// What a person reads for a code: one English sentence that says what happened, why, and what to do.
///
/// The one place below the window where codes become language; the command line prints it, the window
/// translates it. Every code of every domain has its sentence, and no sentence stands for a code that is not.
#pragma once

#include "core/base/error.h"

#include <span>
#include <string>
#include <string_view>

namespace vedette::engine {

struct Words {
    std::string_view code;
    std::string_view sentence;
};

/// All of them, in the order of codes.
[[nodiscard]] std::span<const Words> allWords();

/// `detail`, if any, is appended in brackets with its control characters made visible: a peer may have
/// written it. For a code without words a sentence that shows the code. Logarithmic in the number of codes.
[[nodiscard]] std::string sentence(std::string_view code, std::string_view detail = {});
[[nodiscard]] std::string sentence(const Error& error);

} // namespace vedette::engine
