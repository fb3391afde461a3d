/// One counter over time, judged row by row: is what happens now like anything that happened before?
///
/// Four questions, each answered as a tail probability against this series' own past (tail.h):
///  - Value:   how far is the value from the nearest value of the past;
///  - Pattern, Course: how far are the last 6 and 24 rows from the nearest 6 and 24 consecutive rows of the
///  past
///    (the left matrix profile of Yeh et al. 2016 without normalisation: the seasonal expectation for every
///    season at once, whose period nobody has to tell);
///  - Mixture: relative entropy of the last 24 values over the eight octiles of the past.
/// The surprise of a row is the mean of the four. Its score is the surprise as far as it is news: behind a
/// row only what exceeds it counts, and the demand falls to nothing over kQuiet rows. So one incident is one
/// peak.
///
/// Measured and left out because they raise false alarms: robust z of level, step and spread, CUSUM, time of
/// day. The robust z of the level is told as evidence all the same.
///
/// Streaming, one pass, no look-ahead: the score of a row depends on the values up to it alone, not on time
/// stamps, and not on the unit of the values. Bounded: kPast rows are remembered, 200 KiB a series whatever
/// is fed; a value beyond 10,000 spreads from the usual one is taken as lying there, so that an enormous
/// one hides nothing that follows; one that is no number repeats the last. A row costs 3 * kPast
/// multiplications.
#pragma once

#include "core/detect/finding.h"
#include "core/detect/tail.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vedette::detect {

enum class SeriesQuestion : std::uint8_t {
    Value,
    Pattern,
    Course,
    Mixture,
};

struct SeriesAnswer {
    double figure = 0.0;   ///< a distance in the unit of the series, or relative entropy in nats
    double before = 0.0;   ///< the largest such figure of all earlier rows
    double surprise = 0.0; ///< -log10 of the tail probability
};

struct SeriesVerdict {
    double score = 0.0;    ///< what is new: compare with SeriesDetector::kAlarm
    double surprise = 0.0; ///< the mean of the four answers, news or not
    std::array<SeriesAnswer, 4> answers{};
    double usual = 0.0;      ///< median of the past
    double spread = 0.0;     ///< robust standard deviation of the past
    double deviations = 0.0; ///< (value - usual) / spread, 0 when there is no spread

    [[nodiscard]] SeriesQuestion loudest() const noexcept;
    /// With the loudest answer as its rule; `series` as the one concerned.
    [[nodiscard]] Finding finding(Subject series) const noexcept;
};

class SeriesDetector {
public:
    static constexpr std::size_t kPast = 4096;
    static constexpr std::size_t kQuiet = 200;
    static constexpr double kAlarm = 1.5; ///< once in 900 rows outside the windows of the development series
    static constexpr double kHuge = 1e15;
    static constexpr std::size_t kBytes = 200 * 1024; ///< all of one detector

    SeriesDetector();

    [[nodiscard]] SeriesVerdict push(double value);

    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows; }

private:
    static constexpr std::array<std::size_t, 3> kLengths{1, 6, 24};

    void remember(double value);
    [[nodiscard]] double at(std::size_t back) const noexcept; ///< the value `back` rows ago, 0 the newest
    [[nodiscard]] double nearest(std::size_t scale);
    void refresh(std::size_t scale);
    [[nodiscard]] double mixture(double value) const noexcept;
    [[nodiscard]] double quantile(double share) const noexcept;
    [[nodiscard]] double news(double surprise) noexcept;

    std::vector<double> m_past;  ///< newest at the end, trimmed in blocks
    std::vector<double> m_order; ///< the last kPast values, ascending
    std::array<std::vector<double>, 3>
        m_apart; ///< per lag: squared distance of the last rows to those `lag` ago
    std::array<Tail, 4> m_tails;
    std::uint64_t m_rows = 0;
    double m_last = 0.0;
    double m_demand = 0.0;
    std::size_t m_quiet = 0;
};

} // namespace vedette::detect
