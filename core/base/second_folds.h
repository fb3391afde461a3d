/// Equal records of one second become one with a count, so that a flood of attempts is no flood of records.
///
/// The first of its kind is told at once by whoever opens a fold for it; those that follow are counted in the
/// fold, and told with their exact number when its second is over. Bounds: the owner asks full() before it
/// opens one more, and counts what is beyond under a kind that stands for many.
#pragma once

#include "core/base/instant.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace vedette {

inline constexpr std::size_t kMaxFolds = 256;
inline constexpr Duration kFoldSpan = std::chrono::seconds(1);

template <class Kind, class Record>
class SecondFolds {
public:
    struct Fold {
        Record record;          ///< told again with the number of those that were counted
        std::uint64_t more = 0; ///< since it was told last
        Instant until;
    };

    /// Null where none is open. Valid until it is told that its second was silent.
    [[nodiscard]] Fold* find(const Kind& kind) {
        const auto found = m_folds.find(kind);
        return found == m_folds.end() ? nullptr : &found->second;
    }

    [[nodiscard]] bool full() const noexcept { return m_folds.size() >= kMaxFolds; }

    Fold& open(Kind kind, Record record, Instant now) {
        const Instant until = now + kFoldSpan;
        if (!m_next || until < *m_next) m_next = until;
        return m_folds.emplace(std::move(kind), Fold{std::move(record), 0, until}).first->second;
    }

    /// Hands each record whose second is over and that has more to tell to `tell`, with their number.
    template <class Tell>
    void tellDue(Instant now, Tell tell) {
        if (!m_next || *m_next > now) return;
        m_next.reset();
        for (auto it = m_folds.begin(); it != m_folds.end();) {
            Fold& fold = it->second;
            if (fold.until <= now) {
                if (fold.more == 0) {
                    it = m_folds.erase(it);
                    continue;
                }
                tell(fold.record, std::exchange(fold.more, 0));
                fold.until = now + kFoldSpan;
            }
            if (!m_next || fold.until < *m_next) m_next = fold.until;
            ++it;
        }
    }

    /// All of them at once; none stays open.
    template <class Tell>
    void tellAll(Tell tell) {
        for (auto& [kind, fold] : m_folds)
            if (fold.more > 0) tell(fold.record, fold.more);
        m_folds.clear();
        m_next.reset();
    }

    /// When a second is over.
    [[nodiscard]] std::optional<Instant> deadline() const noexcept { return m_next; }

private:
    std::map<Kind, Fold> m_folds;
    std::optional<Instant> m_next;
};

} // namespace vedette
