#include "ui/shell/fuzzy.h"

#include <algorithm>
#include <vector>

namespace vedette::ui {

namespace {

constexpr int kNone = -1'000'000;
constexpr int kLetter = 1;
constexpr int kWordBegins = 8;
constexpr int kFollows = 6;
constexpr qsizetype kMost = 128; ///< of each text that are looked at

} // namespace

std::optional<int> fit(const QString& typed, const QString& name) {
    const QString letters = typed.simplified().remove(' ').left(kMost).toCaseFolded();
    const QString text = name.left(kMost).toCaseFolded();
    if (letters.isEmpty()) return 0;
    const auto width = static_cast<std::size_t>(text.size());
    // best[i]: of the letters so far, the last of them at text[i].
    std::vector<int> best(width, kNone);
    for (qsizetype k = 0; k < letters.size(); ++k) {
        std::vector<int> next(width, kNone);
        int before = k == 0 ? 0 : kNone; // the best that ends anywhere before i
        for (std::size_t i = 0; i < width; ++i) {
            const auto at = static_cast<qsizetype>(i);
            if (text[at] == letters[k] && before > kNone) {
                const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
                int score = before + kLetter + (begins ? kWordBegins : 0);
                if (k > 0 && best[i - 1] > kNone) score = std::max(score, best[i - 1] + kLetter + kFollows);
                next[i] = score;
            }
            if (k > 0) before = std::max(before, best[i]);
        }
        best = std::move(next);
    }
    const int most = best.empty() ? kNone : *std::max_element(best.begin(), best.end());
    if (most == kNone) return std::nullopt;
    return most * 16 - static_cast<int>(text.size());
}

} // namespace vedette::ui
