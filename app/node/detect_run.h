/// What the kinds of `detect` have in common: the file's rows, their labels, the scores file, the judgement.
///
/// A kind reads rows(), times its detector alone with timed(), hands in one score for each row of data in
/// their order with take(), and ends with done(). Labels never reach a detector: they come from the file's
/// own column, which the kind passes to take(), or from --labels, which take() reads itself, row by row,
/// unless the kind reads its labels in another way (labelsFile()).
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "core/detect/finding.h"
#include "core/detect/judge.h"
#include "core/detect/row_reader.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::app {

class DetectRun {
public:
    [[nodiscard]] static Result<DetectRun> begin(const config::CommandLine& line, Console& console);

    [[nodiscard]] detect::RowReader& rows() noexcept { return *m_rows; }

    [[nodiscard]] const std::string& file() const noexcept { return m_file; }

    /// The key of hashes, from --seed: the same words give the same scores.
    [[nodiscard]] std::uint64_t seed() const noexcept { return m_seed; }

    /// Of --labels; empty without it.
    [[nodiscard]] const std::string& labelsPath() const noexcept { return m_labelsFile; }

    /// Of --known; empty without it.
    [[nodiscard]] const std::string& known() const noexcept { return m_known; }

    /// For a kind whose labels are not one a row; take() then no longer reads it.
    [[nodiscard]] std::optional<std::string> labelsFile();

    /// A file by the way that all are read: plain, gzip or zip.
    [[nodiscard]] static Result<std::unique_ptr<detect::RowReader>> open(const std::string& path);

    template <class Work>
    void timed(std::size_t events, Work&& work) {
        const std::chrono::nanoseconds before = threadTime();
        work();
        m_spent += threadTime() - before;
        m_events += events;
    }

    /// What the detector says of the next row, and what the file itself does, if it does.
    [[nodiscard]] Result<> take(const detect::Finding& why, std::optional<std::string_view> label);

    using NameOf = std::function<std::string(detect::Subject)>;
    /// `limit`: from which score on the detector raises an alarm. `more`: keys of the kind, and its lines for
    /// people.
    [[nodiscard]] Result<> done(double limit, const NameOf& nameOf, const Json& more = Json::object(),
                                const std::string& moreText = {});

private:
    struct Explained {
        float score;
        std::uint64_t row;
        detect::Finding why;
    };

    struct Close {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };

    explicit DetectRun(Console& console) : m_console(console) {}

    /// What this thread was at work; not what it waited for others.
    [[nodiscard]] static std::chrono::nanoseconds threadTime();
    [[nodiscard]] Result<std::optional<std::string_view>> nextLabel();
    void explain(float score, const detect::Finding& why);
    [[nodiscard]] Result<> write(float score);
    void sayExplained(const NameOf& nameOf);

    Console& m_console;
    std::string m_kind;
    std::string m_file;
    std::unique_ptr<detect::RowReader> m_rows;
    std::unique_ptr<detect::RowReader> m_labels;
    std::string m_labelsFile;
    std::string m_known;
    std::optional<std::size_t> m_labelColumn; ///< the last one when there is no header
    std::string m_scoresFile;
    std::unique_ptr<std::FILE, Close> m_scores;
    std::uint64_t m_seed = 0;
    std::uint64_t m_taken = 0;
    bool m_labelled = false;
    detect::Judge m_judge;
    std::size_t m_explain = 0;
    std::vector<Explained> m_explained; ///< a heap, the lowest score at the front
    std::chrono::nanoseconds m_spent{};
    std::uint64_t m_events = 0;
};

} // namespace vedette::app
