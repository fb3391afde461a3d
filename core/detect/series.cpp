#include "core/detect/series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vedette::detect {
namespace {

constexpr std::size_t kSettle = 30;    ///< rows before any question is asked
constexpr std::size_t kMixAfter = 150; ///< rows before octiles mean something
constexpr std::size_t kMixRows = 24;
constexpr std::size_t kOctiles = 8;
constexpr double kReach =
    1e4; ///< spreads beyond which all values are alike: sums of squares stay exact enough
constexpr double kLouder = 0.2;      ///< what follows must be this much rarer to be news
constexpr std::size_t kRefresh = 32; ///< lags whose distance is summed afresh, each row

double tame(double value, double last, const SeriesVerdict& past) noexcept {
    if (std::isnan(value)) return last;
    const double huge = SeriesDetector::kHuge;
    const double held = std::clamp(value, -huge, huge);
    if (!(past.spread > 0.0)) return held;
    const double reach = kReach * past.spread;
    return std::clamp(held, past.usual - reach, past.usual + reach);
}

} // namespace

SeriesQuestion SeriesVerdict::loudest() const noexcept {
    const auto most = std::max_element(answers.begin(), answers.end(),
                                       [](const auto& a, const auto& b) { return a.surprise < b.surprise; });
    return static_cast<SeriesQuestion>(most - answers.begin());
}

Finding SeriesVerdict::finding(Subject series) const noexcept {
    constexpr std::array kRules{Rule::UnseenValue, Rule::UnseenPattern, Rule::UnseenCourse,
                                Rule::OtherMixture};
    const auto question = static_cast<std::size_t>(loudest());
    Finding finding;
    finding.score = score;
    finding.rule = kRules[question];
    finding.value = surprise;
    finding.limit = SeriesDetector::kAlarm;
    finding.concern(series);
    finding.add(Measure::Figure, answers[question].figure);
    finding.add(Measure::LargestBefore, answers[question].before);
    finding.add(Measure::Surprise, answers[question].surprise);
    finding.add(Measure::Usual, usual);
    finding.add(Measure::Spread, spread);
    finding.add(Measure::Deviations, deviations);
    return finding;
}

SeriesDetector::SeriesDetector() {
    m_past.reserve(2 * kPast);
    m_order.reserve(kPast + 1);
    for (auto& apart : m_apart) apart.assign(kPast, 0.0);
}

double SeriesDetector::at(std::size_t back) const noexcept {
    return m_past[m_past.size() - 1 - back];
}

void SeriesDetector::remember(double value) {
    if (m_past.size() == 2 * kPast)
        m_past.erase(m_past.begin(), m_past.begin() + static_cast<std::ptrdiff_t>(kPast) - 32);
    m_past.push_back(value);
}

// The distance to every lag moves on by one row: the newest pair enters the sum, the oldest leaves it.
double SeriesDetector::nearest(std::size_t scale) {
    const std::size_t length = kLengths[scale];
    const std::size_t known = std::min({static_cast<std::size_t>(m_rows), kPast, m_past.size()});
    double* apart = m_apart[scale].data();
    const double* newest = m_past.data() + m_past.size() - 1;
    const double* left = newest - std::min(length, m_past.size() - 1);
    // Lags whose pattern lies whole in the past; behind them at most `length` lags that are still filling.
    const std::size_t whole = m_past.size() > length ? std::min(known, m_past.size() - length) : 0;
    std::array<double, 4> best;
    best.fill(std::numeric_limits<double>::infinity());
    std::size_t lag = length;
    const auto step = [&](std::size_t at) {
        const double enters = *newest - newest[-static_cast<std::ptrdiff_t>(at)];
        const double leaves = *left - left[-static_cast<std::ptrdiff_t>(at)];
        return apart[at] += enters * enters - leaves * leaves;
    };
    for (; lag + 4 <= whole; lag += 4)
        for (std::size_t lane = 0; lane < 4; ++lane) best[lane] = std::min(best[lane], step(lag + lane));
    for (; lag < whole; ++lag) best[0] = std::min(best[0], step(lag));
    for (; lag < known; ++lag) {
        const double enters = *newest - at(lag);
        apart[lag] += enters * enters;
        if (m_past.size() >= length + lag) best[0] = std::min(best[0], apart[lag]);
    }
    refresh(scale);
    const double least = *std::min_element(best.begin(), best.end());
    if (!std::isfinite(least)) return least;
    return std::sqrt(std::max(least, 0.0) / static_cast<double>(length));
}

// Sums that only add and subtract keep the rounding of the largest value ever seen: after one enormous value
// a peer would be free to do as it likes. So each row some lags are summed afresh, all of them within 128
// rows.
void SeriesDetector::refresh(std::size_t scale) {
    const std::size_t length = kLengths[scale];
    const std::size_t held = m_past.size();
    const std::size_t first = static_cast<std::size_t>(m_rows * kRefresh % kPast);
    for (std::size_t lag = std::max(first, length); lag < first + kRefresh; ++lag) {
        if (lag >= m_rows || held < length + lag) continue;
        double sum = 0.0;
        for (std::size_t i = 0; i < length; ++i) {
            const double d = at(i) - at(i + lag);
            sum += d * d;
        }
        m_apart[scale][lag] = sum;
    }
}

double SeriesDetector::quantile(double share) const noexcept {
    const auto place = static_cast<std::size_t>(share * static_cast<double>(m_order.size()));
    return m_order[std::min(place, m_order.size() - 1)];
}

double SeriesDetector::mixture(double value) const noexcept {
    std::array<double, kOctiles> count{};
    const auto n = m_order.size();
    for (std::size_t i = 0; i < kMixRows; ++i) {
        const double v = i == 0 ? value : at(i - 1);
        const auto below =
            static_cast<std::size_t>(std::upper_bound(m_order.begin(), m_order.end(), v) - m_order.begin());
        count[std::min(kOctiles - 1, below * kOctiles / n)] += 1.0;
    }
    double entropy = 0.0;
    for (const double c : count) {
        const double share = c / static_cast<double>(kMixRows);
        if (c > 0.0) entropy += share * std::log(share * static_cast<double>(kOctiles));
    }
    return entropy;
}

double SeriesDetector::news(double surprise) noexcept {
    const double demand = m_demand * static_cast<double>(m_quiet) / static_cast<double>(kQuiet);
    if (m_quiet > 0) --m_quiet;
    if (surprise <= demand) return 0.0;
    m_demand = surprise + kLouder;
    m_quiet = kQuiet;
    return surprise;
}

SeriesVerdict SeriesDetector::push(double raw) {
    SeriesVerdict verdict;
    const double none = std::numeric_limits<double>::infinity();
    std::array<double, 4> figures{none, none, none, none};
    if (m_rows >= kSettle) {
        verdict.usual = quantile(0.5);
        verdict.spread =
            std::max((quantile(0.75) - quantile(0.25)) / 1.35, (quantile(0.95) - quantile(0.05)) / 3.29);
    }
    const double value = tame(raw, m_last, verdict);
    if (verdict.spread > 0.0) verdict.deviations = (value - verdict.usual) / verdict.spread;
    if (m_rows >= kMixAfter) figures[3] = mixture(value);

    if (m_order.size() == kPast) {
        const double oldest = at(kPast - 1);
        m_order.erase(std::lower_bound(m_order.begin(), m_order.end(), oldest));
    }
    m_order.insert(std::upper_bound(m_order.begin(), m_order.end(), value), value);
    remember(value);
    ++m_rows;
    m_last = value;

    for (std::size_t scale = 0; scale < kLengths.size(); ++scale) {
        const double figure = nearest(scale);
        if (m_rows > kSettle) figures[scale] = figure;
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!std::isfinite(figures[i])) continue;
        SeriesAnswer& answer = verdict.answers[i];
        answer = {figures[i], m_tails[i].largest(), m_tails[i].surprise(figures[i])};
        m_tails[i].add(figures[i]);
        verdict.surprise += answer.surprise / static_cast<double>(figures.size());
    }
    verdict.score = news(verdict.surprise);
    return verdict;
}

} // namespace vedette::detect
