/// What each check of the audit (core/posture) is about, in words.
#pragma once

#include <string_view>

namespace vedette::app {

struct PostureWords {
    std::string_view check;
    std::string_view wanted; ///< what should have been read
    std::string_view why;
    std::string_view remedy; ///< what to do where it is not
};

/// Null for a check that the audit does not have.
[[nodiscard]] const PostureWords* postureWordsOf(std::string_view check) noexcept;

} // namespace vedette::app
