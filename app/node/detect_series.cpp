#include "app/node/detect_kinds.h"
#include "app/node/detect_series_files.h"
#include "core/base/log.h"
#include "core/detect/nab_score.h"
#include "core/detect/series.h"

#include <algorithm>

namespace vedette::app {

namespace {

using detect::NabWindow;

struct SeriesJudged {
    detect::NabJudge standard;
    detect::NabJudge fewFalseAlarms{detect::NabCosts{1.0, 0.22}};
    detect::NabJudge fewMissed{detect::NabCosts{2.0, 0.11}};
    std::uint64_t labelled = 0;
};

Json asNabJson(const detect::NabFigures& best, const detect::NabFigures& at) {
    return {{"score", best.score},         {"threshold", best.threshold},      {"windows", best.windows},
            {"windows_found", best.found}, {"false_alarms", best.falseAlarms}, {"score_at_limit", at.score}};
}

bool within(std::span<const NabWindow> windows, std::int64_t time) {
    return std::ranges::any_of(
        windows, [&](const NabWindow& window) { return time >= window.first && time <= window.last; });
}

Result<> detectOneSeries(DetectRun& run, const SeriesFile& file, detect::Subject number,
                         const SeriesWindows* windows, SeriesJudged& judged) {
    const SeriesRows rows = VD_TRY(readSeries(file.path));
    detect::SeriesDetector detector;
    std::vector<detect::SeriesVerdict> verdicts(rows.values.size());
    run.timed(rows.values.size(), [&] {
        for (std::size_t i = 0; i < rows.values.size(); ++i) verdicts[i] = detector.push(rows.values[i]);
    });
    const std::vector<NabWindow>* mine = windows == nullptr ? nullptr : windowsOf(*windows, file);
    std::vector<float> scores;
    scores.reserve(verdicts.size());
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        std::optional<std::string_view> label;
        if (mine != nullptr)
            label = within(*mine, rows.times[i]) ? "anomaly" : "-";
        else if (windows == nullptr && !rows.labels.empty())
            label = rows.labels[i];
        VD_TRY(run.take(verdicts[i].finding(number), label));
        scores.push_back(static_cast<float>(verdicts[i].score));
    }
    if (mine == nullptr) return {};
    ++judged.labelled;
    for (detect::NabJudge* judge : {&judged.standard, &judged.fewFalseAlarms, &judged.fewMissed})
        VD_TRY(judge->take(rows.times, scores, *mine));
    return {};
}

} // namespace

Result<> detectSeries(DetectRun& run) {
    const std::vector<SeriesFile> files = VD_TRY(seriesFiles(run.file()));
    std::optional<SeriesWindows> windows;
    if (holdsWindows(run.labelsPath())) windows = VD_TRY(readWindows(*run.labelsFile()));
    SeriesJudged judged;
    for (std::size_t i = 0; i < files.size(); ++i)
        VD_TRY(detectOneSeries(run, files[i], static_cast<detect::Subject>(i), windows ? &*windows : nullptr,
                               judged));
    Json more{{"series", files.size()}, {"bytes_per_series", detect::SeriesDetector::kBytes}};
    if (windows && judged.labelled == 0)
        return Fail{detect::RowError::LabelsDiffer, "the labels name none of the series"};
    std::string text;
    if (judged.labelled > 0) {
        const double limit = detect::SeriesDetector::kAlarm;
        more["nab"] = {
            {"standard", asNabJson(judged.standard.best(), judged.standard.at(limit))},
            {"reward_low_fp_rate", asNabJson(judged.fewFalseAlarms.best(), judged.fewFalseAlarms.at(limit))},
            {"reward_low_fn_rate", asNabJson(judged.fewMissed.best(), judged.fewMissed.at(limit))}};
        const auto best = judged.standard.best();
        char line[200];
        std::snprintf(line, sizeof line,
                      "\nNAB, standard profile: %.2f at threshold %.3f; %llu of %llu windows, %llu false "
                      "alarms; %.2f at the limit",
                      best.score, best.threshold, static_cast<unsigned long long>(best.found),
                      static_cast<unsigned long long>(best.windows),
                      static_cast<unsigned long long>(best.falseAlarms), judged.standard.at(limit).score);
        text = line;
    }
    return run.done(
        detect::SeriesDetector::kAlarm,
        [&](detect::Subject series) { return series < files.size() ? files[series].name : std::string(); },
        more, text);
}

} // namespace vedette::app
