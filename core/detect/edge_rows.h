/// Rows of who spoke to whom, in any of the shapes in which such data is recorded.
///
/// With a header, columns are found by name: src (source), dst (target, destination), t_s (time, timestamp)
/// and, where they are, kind, bytes and label. Without one, the columns are source, target, time and perhaps
/// a label. A time is a number of seconds or month/day/year-hour:minute. Without a header, whole numbers
/// below 100 million are minutes, as the sets of the literature count them.
#pragma once

#include "core/detect/edge.h"
#include "core/detect/names.h"
#include "core/detect/row_reader.h"

#include <array>
#include <optional>

namespace vedette::detect {

struct EdgeRow {
    Edge edge;
    std::optional<Subject> label; ///< see EdgeRows::labelOf; only where the file has labels
};

class EdgeRows {
public:
    EdgeRows(RowReader& rows, std::uint64_t key) : m_rows(rows), m_names(key), m_labels(key, kMaxLabels) {}

    /// Whether there was another row of data.
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] const EdgeRow& row() const noexcept { return m_row; }

    [[nodiscard]] std::string_view nameOf(Subject subject) const noexcept { return m_names.nameOf(subject); }

    [[nodiscard]] std::string_view labelOf(Subject label) const noexcept { return m_labels.nameOf(label); }

private:
    static constexpr std::size_t kMaxLabels = 1U << 16;

    enum Column : std::size_t {
        kSource,
        kTarget,
        kTime,
        kKind,
        kBytes,
        kLabel,
        kColumns
    };

    [[nodiscard]] Result<bool> readHeader();
    [[nodiscard]] Result<> read();
    [[nodiscard]] std::optional<std::string_view> field(Column column) const;
    [[nodiscard]] std::optional<Duration> timeOf(std::string_view text) const;

    RowReader& m_rows;
    Names m_names;
    Names m_labels;
    std::array<std::optional<std::size_t>, kColumns> m_columns;
    bool m_begun = false;
    bool m_named = false;
    EdgeRow m_row;
};

} // namespace vedette::detect
