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
    /// The column that takes the rest. Where that is less than kLeast letters, those of setLetters() give
    /// way, down to kNarrowest of what they want or to what their headings need.
    void setStretched(int column);

    static constexpr int kLeast = 24;
    static constexpr double kNarrowest = 0.6;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void share();

    std::vector<std::pair<int, int>> m_letters;
    int m_stretched = -1;
    double m_part = 1; ///< of what columns want, that they have
};

} // namespace vedette::ui
