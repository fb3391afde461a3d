/// How well scores tell attacks from the rest, once labels are known. For measuring; never for scoring.
///
/// Rows with equal scores are one point of every curve: no order among them is assumed. An attack counts
/// as large, for the macro figure, when it holds at least one row in 5,000: rarer ones are noise. Memory: 12
/// bytes a row, at most kMaxRows, and one name for each attack, at most kMaxAttacks.
#pragma once

#include "core/base/result.h"
#include "core/detect/row_error.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::detect {

/// Of all attacks together, or of one against the rows that are none.
struct Quality {
    std::uint64_t rows = 0; ///< of the attack
    double auc = 0;         ///< area under the ROC curve
    double averagePrecision = 0;
    double recallAt001 = 0; ///< of 1: where at most 0.001 of the other rows score as high
    double recallAt01 = 0;  ///< likewise 0.01
    double recall = 0;      ///< at the detector's own limit
    double precision = 0;
};

struct Verdict {
    std::uint64_t rows = 0;
    Quality overall;
    double macroAuc = 0; ///< mean over the large attacks
    std::uint64_t large = 0;
    std::map<std::string, Quality> perAttack;
    std::uint64_t flagged = 0; ///< rows at or above the limit, whatever their label
};

class Judge {
public:
    static constexpr std::size_t kMaxRows = 1U << 28;
    static constexpr std::size_t kMaxAttacks = 4096;
    static constexpr std::uint64_t kLargeShare = 5000;

    /// Whether the label is one of those that mean "no attack": empty, -, 0, normal, benign, honest.
    [[nodiscard]] static bool harmless(std::string_view label) noexcept;

    /// `normal`: a further word of this input for rows that are no attack.
    explicit Judge(std::string_view normal = {}) : m_normal(normal) {}

    [[nodiscard]] Result<> take(float score, std::string_view label);

    [[nodiscard]] std::size_t rows() const noexcept { return m_scores.size(); }

    /// n log n. Without a row of each side the curves are 0.
    [[nodiscard]] Verdict verdict(double limit) const;

private:
    std::string m_normal;
    std::vector<float> m_scores;
    std::vector<std::uint32_t> m_labels; ///< 0: no attack; else its number in m_names and 1
    std::map<std::string, std::uint32_t, std::less<>> m_numbers;
    std::vector<std::string> m_names;
    std::string m_lastLabel;
    std::uint32_t m_lastNumber = 0;
};

} // namespace vedette::detect
