#include "core/codec/plain_toml.h"

#include "core/codec/utf8.h"

#include <algorithm>

namespace vedette::codec {

namespace {

/// Characters that show as nothing, or turn the order of what follows, let people review another text than is
/// run ("Trojan Source", CVE-2021-42574).
bool showsAsItIs(std::string_view text) {
    const auto plain = [](char c) {
        const auto byte = static_cast<Byte>(c);
        return (byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t';
    };
    if (!std::ranges::all_of(text, plain)) return false;
    if (text.find("\xEF\xBB\xBF") != text.npos) return false; // U+FEFF
    for (std::size_t at = text.find('\xE2'); at != text.npos; at = text.find('\xE2', at + 1)) {
        const std::string_view three = text.substr(at, 3);
        const bool spaceless = three >= "\xE2\x80\x8B" && three <= "\xE2\x80\x8F"; // U+200B to 200F
        const bool embedding = three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE"; // U+202A to 202E
        const bool isolate = three >= "\xE2\x81\xA0" && three <= "\xE2\x81\xAF";   // U+2060 to 206F
        if (spaceless || embedding || isolate) return false;
    }
    return true;
}

/// Outside of strings and comments there is nothing but ASCII, for toml++ 3.3 asks of every other character
/// whether it is a blank, and for most of them runs into what it calls unreachable. Strings end on their
/// line, so that this, and a reviewer, need look at one line at a time: one that is to go on begins with an
/// empty string before a quotation mark, which is refused. What opens a string, a list or a table stands
/// where a key or a value begins: inside of something else toml++ takes it for a part of that, and looks at
/// what follows as if it stood outside; so it does with a second equals sign. A string behind a dot is of
/// ASCII, for it may be no key.
bool plainOutsideOfStrings(std::string_view text) {
    char quote = 0;
    bool comment = false;
    bool fresh = true;   ///< a key or a value may begin
    bool valued = false; ///< there was an equals sign since a key could begin
    bool behindDot = false;
    bool asciiOnly = false; ///< this string
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool foreign = static_cast<Byte>(c) >= 0x80;
        if (c == '\n') {
            quote = 0;
            comment = behindDot = valued = false;
            fresh = true;
        } else if (comment || c == ' ' || c == '\t') {
            continue;
        } else if (quote != 0) {
            if (foreign && asciiOnly) return false;
            if (c == '\\' && quote == '"' && i + 1 < text.size() && text[i + 1] != '\n') {
                ++i;
            } else if (c == quote) {
                quote = 0;
            }
        } else if (c == '#') {
            comment = true;
        } else if (foreign) {
            return false;
        } else if (c == '"' || c == '\'') {
            if (!fresh && !behindDot) return false;
            quote = c;
            asciiOnly = behindDot;
            fresh = behindDot = false;
        } else {
            if ((c == '[' || c == '{') && !fresh) return false;
            if (c == '=' && valued) return false;
            valued = c == '=' || (valued && c != ',' && c != '{');
            fresh = c == '[' || c == '{' || c == '=' || c == ',';
            behindDot = c == '.';
        }
    }
    return true;
}

/// toml++ 3.3 takes for granted that a table's header begins like a key, by an assertion, and in a release
/// build by a promise to the compiler: whether it does is seen to here.
bool headersBeginLikeKeys(std::string_view text) {
    const auto isBare = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_';
    };
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    const auto beginsKey = [&](char c) { return isBare(c) || c == '"' || c == '\'' || c == ']'; };
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == text.npos ? std::string_view() : text.substr(end + 1);
        while (!line.empty() && blank(line.front())) line.remove_prefix(1);
        if (line.empty() || line.front() != '[') continue;
        line.remove_prefix(1);
        while (!line.empty() && blank(line.front())) line.remove_prefix(1);
        if (!line.empty() && line.front() == '[') line.remove_prefix(1);
        while (!line.empty() && blank(line.front())) line.remove_prefix(1);
        if (line.empty() || !beginsKey(line.front())) return false;
    }
    return true;
}

} // namespace

bool isPlainToml(std::string_view text) {
    return isUtf8(viewOf(text)) && showsAsItIs(text) && plainOutsideOfStrings(text)
        && headersBeginLikeKeys(text);
}

} // namespace vedette::codec
