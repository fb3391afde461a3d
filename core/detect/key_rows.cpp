#include "core/detect/key_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vedette::detect {

Result<> KeyRows::readHeader() {
    const auto fields = m_rows.fields();
    std::optional<std::size_t> size;
    std::optional<std::size_t> distance;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i] == "size_estimate") size = i;
        if (fields[i] == "label") m_labelColumn = i;
        if (!distance && fields[i].starts_with("d0")) distance = i;
    }
    if (!size || !distance || *size >= *distance || m_labelColumn >= distance)
        return m_rows.at(RowError::MissingColumn, "size_estimate and, last, d0, d1, ... are needed");
    m_sizeColumn = *size;
    m_distanceColumn = *distance;
    return {};
}

Result<bool> KeyRows::next() {
    if (!m_begun) {
        m_begun = true;
        if (!VD_TRY(m_rows.next())) return false;
        VD_TRY(readHeader());
    }
    if (!VD_TRY(m_rows.next())) return false;
    const auto fields = m_rows.fields();
    if (m_sizeColumn >= fields.size()) return m_rows.at(RowError::MissingColumn, "size_estimate");
    const auto size = numberOf(fields[m_sizeColumn]);
    if (!size || *size < 1) return m_rows.at(RowError::BadNumber, fields[m_sizeColumn]);
    m_size = *size;
    m_distances.clear();
    for (std::size_t column = m_distanceColumn; column < fields.size(); ++column) {
        if (fields[column].empty()) continue;
        const std::string_view text = fields[column];
        std::uint64_t bits = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits, 16);
        if (error != std::errc() || end != text.data() + text.size())
            return m_rows.at(RowError::BadNumber, text);
        m_distances.push_back(std::ldexp(static_cast<double>(bits), -64));
    }
    if (m_distances.empty()) return m_rows.at(RowError::MissingColumn, "no distance");
    std::ranges::sort(m_distances);
    m_distances.resize(std::min(m_distances.size(), kMaxClosest));
    m_label.reset();
    if (m_labelColumn) m_label = fields[*m_labelColumn]; // it lies before the distances
    return true;
}

} // namespace vedette::detect
