#include "core/store/phrase.h"

#include <deque>

namespace vedette::store {

namespace {

bool isWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || static_cast<unsigned char>(c) >= 0x80;
}

/// Calls `each` with every word in lower case until it returns false.
template <class Each>
void eachWord(std::string_view text, Each each) {
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isWordByte(text[i])) {
            const char c = text[i];
            word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        } else if (!word.empty()) {
            if (!each(std::move(word))) return;
            word.clear();
        }
    }
}

} // namespace

std::optional<Phrase> Phrase::of(std::string_view text) {
    Phrase made;
    eachWord(text, [&](std::string word) {
        made.m_words.push_back(std::move(word));
        return made.m_words.size() <= kMaxWords;
    });
    if (made.m_words.empty() || made.m_words.size() > kMaxWords) return std::nullopt;
    return made;
}

bool Phrase::in(std::string_view text) const {
    std::deque<std::string> last; // as many words as the phrase has
    bool found = false;
    eachWord(text, [&](std::string word) {
        last.push_back(std::move(word));
        if (last.size() > m_words.size()) last.pop_front();
        if (last.size() < m_words.size() || !last.back().starts_with(m_words.back())) return true;
        found = true;
        for (std::size_t i = 0; i + 1 < m_words.size() && found; ++i) found = last[i] == m_words[i];
        return !found;
    });
    return found;
}

std::string Phrase::expression() const {
    std::string quoted = "\"";
    for (const std::string& word : m_words) {
        if (quoted.size() > 1) quoted += ' ';
        quoted += word; // no quotes inside: they are no part of a word
    }
    return quoted + "\"*";
}

} // namespace vedette::store
