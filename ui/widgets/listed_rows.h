/// A table over a list that is told anew as a whole each time: rows come, go and move, so that what is
/// selected and how far it is scrolled stays with what it was.
#pragma once

#include <QtCore/QAbstractTableModel>

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

namespace vedette::ui {

template <class Row>
class ListedRows : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const Row& row(int at) const { return m_rows.at(static_cast<std::size_t>(at)); }

    [[nodiscard]] const std::vector<Row>& rows() const noexcept { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    /// What is called otherwise now: the language changed, or names.
    void rename() {
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

protected:
    /// Rows with the same key tell of one thing; where `alike` holds as well they say the same of it. A key
    /// that is told twice is one row.
    template <class Key, class Alike>
    void list(const std::vector<Row>& rows, Key keyOf, Alike alike) {
        std::set<decltype(keyOf(rows.front()))> wanted;
        std::vector<const Row*> told;
        for (const Row& each : rows) {
            if (wanted.insert(keyOf(each)).second) told.push_back(&each);
        }
        for (int at = rowCount() - 1; at >= 0; --at) {
            if (wanted.contains(keyOf(row(at)))) continue;
            beginRemoveRows({}, at, at);
            m_rows.erase(m_rows.begin() + at);
            endRemoveRows();
        }
        for (std::size_t i = 0; i < told.size(); ++i) {
            const int to = static_cast<int>(i);
            const auto place = m_rows.begin() + to;
            const auto found = std::ranges::find(place, m_rows.end(), keyOf(*told[i]), keyOf);
            if (found == m_rows.end()) {
                beginInsertRows({}, to, to);
                m_rows.insert(place, *told[i]);
                endInsertRows();
                continue;
            }
            if (found != place) {
                const int from = static_cast<int>(found - m_rows.begin());
                beginMoveRows({}, from, from, {}, to);
                std::rotate(place, found, found + 1);
                endMoveRows();
            }
            const bool same = alike(m_rows[i], *told[i]);
            m_rows[i] = *told[i]; // also when alike: what it was read from may go
            if (!same) emit dataChanged(index(to, 0), index(to, columnCount() - 1));
        }
    }

private:
    std::vector<Row> m_rows;
};

} // namespace vedette::ui
