/// Words to look for in texts: the same answer from the full-text index of a closed segment and from a scan
/// of the open one.
///
/// A word is a run of ASCII letters, digits and bytes above 127, without regard to the case of ASCII (FTS5's
/// tokenizer `ascii`). A phrase is found where its words follow one another; the last one may go on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::store {

class Phrase {
public:
    static constexpr std::size_t kMaxWords = 32;

    /// Nothing for a text without words, or with more than kMaxWords.
    [[nodiscard]] static std::optional<Phrase> of(std::string_view text);

    [[nodiscard]] bool in(std::string_view text) const;
    /// As FTS5 is asked for it.
    [[nodiscard]] std::string expression() const;

private:
    std::vector<std::string> m_words;
};

} // namespace vedette::store
