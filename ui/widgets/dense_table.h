/// The table of the views: whole rows are selected, Tab leaves it, no lines between cells, cells under their
/// headings, rows and columns as wide as its letters want.
#pragma once

#include <QtWidgets/QTableView>

#include <utility>
#include <vector>

namespace vedette::ui {

class DenseTable final : public QTableView {
    Q_OBJECT

public:
    explicit DenseTable(QWidget* parent = nullptr);

    /// Letters that columns have room for, also when the size of the text changes.
    void setLetters(std::vector<std::pair<int, int>> columns);
    /// The column that takes the rest.
    void setStretched(int column);

private:
    void dress();

    std::vector<std::pair<int, int>> m_letters;
};

} // namespace vedette::ui
