#include "app/node/detect_run.h"

#include "core/base/log.h"
#include "core/engine/words.h"

#include <ctime>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vedette::app {

namespace {

using detect::Quality;
using detect::RowError;

constexpr std::uint64_t kMaxExplained = 1000;

Fail<config::UsageError> badFile(const std::string& path, const char* what) {
    return Fail{config::UsageError::BadValue,
                "The file '" + log::printable(path) + "' " + what + ": check its path and owner."};
}

Json asJson(const Quality& quality) {
    return {{"rows", quality.rows},
            {"auc", quality.auc},
            {"average_precision", quality.averagePrecision},
            {"recall_at_fpr_0_001", quality.recallAt001},
            {"recall_at_fpr_0_01", quality.recallAt01},
            {"precision", quality.precision},
            {"recall", quality.recall}};
}

std::string tableRow(std::string_view name, const Quality& quality) {
    char text[160];
    std::snprintf(text, sizeof text, "\n  %-20.20s %9llu   %.4f   %.4f     %.4f    %.4f",
                  log::printable(name, 20).c_str(), static_cast<unsigned long long>(quality.rows),
                  quality.auc, quality.averagePrecision, quality.recallAt001, quality.recallAt01);
    return text;
}

std::string figure(double value, int digits) {
    char text[40];
    std::snprintf(text, sizeof text, "%.*g", digits, value);
    return text;
}

} // namespace

Result<std::unique_ptr<detect::RowReader>> DetectRun::open(const std::string& path) {
    const std::shared_ptr<std::FILE> file(std::fopen(path.c_str(), "rbe"), [](std::FILE* open) {
        if (open != nullptr) std::fclose(open);
    });
    if (!file) return badFile(path, "cannot be read");
    return std::make_unique<detect::RowReader>([file](MutableBytes into) -> Result<std::size_t> {
        const std::size_t got = std::fread(into.data(), 1, into.size(), file.get());
        if (got == 0 && std::ferror(file.get()) != 0) return Fail{RowError::Unreadable};
        return got;
    });
}

Result<DetectRun> DetectRun::begin(const config::CommandLine& line, Console& console) {
    DetectRun run(console);
    run.m_kind = line.operands()[0];
    run.m_file = line.operands()[1];
    run.m_explain = static_cast<std::size_t>(VD_TRY(line.number("explain", 0, kMaxExplained, 0)));
    run.m_seed = VD_TRY(line.number("seed", 0, ~std::uint64_t{0}, 0));
    run.m_known = line.value("known").value_or("");
    run.m_rows = VD_TRY(open(run.m_file));
    if (const auto labels = line.value("labels")) {
        run.m_labelsFile = *labels;
        run.m_labels = VD_TRY(open(*labels));
    }
    if (const auto scores = line.value("scores")) {
        run.m_scoresFile = *scores;
        run.m_scores.reset(std::fopen(scores->c_str(), "wbe"));
        if (!run.m_scores) return badFile(*scores, "cannot be written");
    }
    return run;
}

std::chrono::nanoseconds DetectRun::threadTime() {
    ::timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::optional<std::string> DetectRun::labelsFile() {
    if (m_labelsFile.empty()) return {};
    m_labels.reset();
    return m_labelsFile;
}

Result<std::optional<std::string_view>> DetectRun::nextLabel() {
    if (!m_labels) return std::optional<std::string_view>();
    for (;;) {
        if (!VD_TRY(m_labels->next()))
            return Fail{RowError::LabelsDiffer, std::to_string(m_taken) + " labels and more rows"};
        const auto fields = m_labels->fields();
        const auto named = std::ranges::find(fields, std::string_view("label"));
        if (m_taken == 0 && !m_labelColumn && named != fields.end()) {
            m_labelColumn = static_cast<std::size_t>(named - fields.begin());
            continue;
        }
        const std::size_t column = m_labelColumn.value_or(fields.size() - 1);
        if (column >= fields.size()) return m_labels->at(RowError::MissingColumn, "no label");
        return std::optional(fields[column]);
    }
}

Result<> DetectRun::write(float score) {
    if (!m_scores) return {};
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text - 1, score);
    *end = '\n';
    const auto length = static_cast<std::size_t>(end + 1 - text);
    if (std::fwrite(text, 1, length, m_scores.get()) != length)
        return badFile(m_scoresFile, "cannot be written");
    return {};
}

void DetectRun::explain(float score, const detect::Finding& why) {
    const auto higher = [](const Explained& a, const Explained& b) {
        return a.score != b.score ? a.score > b.score : a.row < b.row;
    };
    if (m_explained.size() == m_explain) {
        if (m_explain == 0 || m_explained.front().score >= score) return;
        std::ranges::pop_heap(m_explained, higher);
        m_explained.pop_back();
    }
    m_explained.push_back({score, m_taken, why});
    std::ranges::push_heap(m_explained, higher);
}

Result<> DetectRun::take(const detect::Finding& why, std::optional<std::string_view> label) {
    // Judged as written: who reads the scores file and judges it finds the same.
    const auto written = static_cast<float>(why.score);
    if (const auto given = VD_TRY(nextLabel())) label = given;
    if (label) {
        VD_TRY(m_judge.take(written, *label));
        m_labelled = true;
    }
    ++m_taken;
    explain(written, why);
    return write(written);
}

void DetectRun::sayExplained(const NameOf& nameOf) {
    std::ranges::sort(m_explained, [](const Explained& a, const Explained& b) {
        return a.score != b.score ? a.score > b.score : a.row < b.row;
    });
    for (const Explained& one : m_explained) {
        const std::string code = detect::make_error_code(one.why.rule).message();
        Json peers = Json::array();
        std::string text = "row " + std::to_string(one.row) + ": " + engine::sentence(code) + " Value "
                         + figure(one.why.value, 4) + ", limit " + figure(one.why.limit, 4);
        for (const detect::Subject peer : one.why.concerned()) {
            peers.push_back(nameOf(peer));
            text += ", " + log::printable(nameOf(peer), 40);
        }
        Json data = Json::object();
        for (const auto& [measure, value] : one.why.evidence()) {
            data[std::string(codeName(measure))] = value;
            text += ", " + std::string(codeName(measure)) + " " + figure(value, 6);
        }
        m_console.line({{"event", "finding"},
                        {"row", one.row},
                        {"score", one.score},
                        {"rule", code},
                        {"value", one.why.value},
                        {"limit", one.why.limit},
                        {"peers", peers},
                        {"data", data}},
                       text);
    }
}

Result<> DetectRun::done(double limit, const NameOf& nameOf, const Json& more, const std::string& moreText) {
    if (m_labels && VD_TRY(m_labels->next()))
        return Fail{RowError::LabelsDiffer, std::to_string(m_taken) + " rows and more labels"};
    if (m_scores && std::fflush(m_scores.get()) != 0) return badFile(m_scoresFile, "cannot be written");
    sayExplained(nameOf);
    const double nanoseconds =
        m_events == 0 ? 0 : static_cast<double>(m_spent.count()) / static_cast<double>(m_events);
    Json said{{"event", "done"}, {"kind", m_kind}, {"rows", m_taken}, {"limit", limit}};
    std::string text = std::to_string(m_taken) + " rows, " + figure(std::round(nanoseconds), 9) + " ns each";
    if (m_labelled) {
        const detect::Verdict verdict = m_judge.verdict(limit);
        const Quality& all = verdict.overall;
        said.update({{"attack_rows", all.rows},
                     {"flagged", verdict.flagged},
                     {"auc", all.auc},
                     {"macro_auc", verdict.macroAuc},
                     {"macro_attacks", verdict.large},
                     {"average_precision", all.averagePrecision},
                     {"recall_at_fpr_0_001", all.recallAt001},
                     {"recall_at_fpr_0_01", all.recallAt01},
                     {"precision", all.precision},
                     {"recall", all.recall}});
        text += "; macro AUC " + figure(verdict.macroAuc, 4) + " over " + std::to_string(verdict.large)
              + " attacks; at the limit " + figure(limit, 4) + " precision " + figure(all.precision, 4)
              + ", recall " + figure(all.recall, 4);
        text += "\n                            rows   AUC      precision  recall    recall\n"
                "                                            (average)  at 0.1 %  at 1 % false alarms";
        text += tableRow("all attacks", all);
        Json each = Json::object();
        for (const auto& [attack, quality] : verdict.perAttack) {
            each[attack] = asJson(quality);
            text += tableRow(attack, quality);
        }
        said["per_attack"] = each;
    }
    said["ns_per_event"] = nanoseconds;
    said.update(more);
    text += moreText;
    m_console.line(said, text);
    return {};
}

} // namespace vedette::app
