#include "core/engine/words.h"

#include "core/base/log.h"
#include "core/engine/words_tables.h"

#include <algorithm>
#include <vector>

namespace vedette::engine {

std::span<const Words> allWords() {
    static const std::vector<Words> all = [] {
        std::vector<Words> made;
        for (const auto table : {wordsOfData(), wordsOfUse(), wordsOfPeers(), wordsOfGossip(), wordsOfDht(),
                                 wordsOfOurs(), wordsOfKeys(), wordsOfTokens(), wordsOfHistory(),
                                 wordsOfPolicy(), wordsOfFindings(), wordsOfAlerts(), wordsOfCeremonies()}) {
            made.insert(made.end(), table.begin(), table.end());
        }
        std::ranges::sort(made, {}, &Words::code);
        return made;
    }();
    return all;
}

std::string sentence(std::string_view code, std::string_view detail) {
    const auto all = allWords();
    const auto found = std::ranges::lower_bound(all, code, {}, &Words::code);
    std::string said = found != all.end() && found->code == code
                         ? std::string(found->sentence)
                         : "It was refused or failed with the code \"" + log::printable(code)
                               + "\", which this version has no words for.";
    if (!detail.empty()) said += " (" + log::printable(detail) + ")";
    return said;
}

std::string sentence(const Error& error) {
    return sentence(error.code.message(), error.detail);
}

} // namespace vedette::engine
