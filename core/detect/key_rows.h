/// Rows of lookups: the estimate of the network's size and the distances of the peers closest to the key.
///
/// A header names size_estimate, perhaps label, and d0 (or begins so), from where on all fields of a row are
/// distances: their upper 64 bits in hexadecimal. Those that are there count, in whatever order.
#pragma once

#include "core/detect/key_eclipse.h"
#include "core/detect/row_reader.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vedette::detect {

class KeyRows {
public:
    explicit KeyRows(RowReader& rows) : m_rows(rows) {}

    [[nodiscard]] Result<bool> next();

    [[nodiscard]] double size() const noexcept { return m_size; }

    /// Ascending, as shares of the key space; at most kMaxClosest.
    [[nodiscard]] std::span<const double> distances() const noexcept { return m_distances; }

    [[nodiscard]] std::optional<std::string_view> label() const noexcept { return m_label; }

private:
    [[nodiscard]] Result<> readHeader();

    RowReader& m_rows;
    bool m_begun = false;
    std::size_t m_sizeColumn = 0;
    std::optional<std::size_t> m_labelColumn;
    std::size_t m_distanceColumn = 0; ///< the first
    double m_size = 0;
    std::vector<double> m_distances;
    std::optional<std::string_view> m_label;
};

} // namespace vedette::detect
