/// Widgets beside each other in as few rows as there is room for, the rows as full as each other. A piece may
/// take several columns, at most all.
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QGridLayout;

namespace vedette::ui {

class TileGrid final : public QWidget {
    Q_OBJECT

public:
    /// Columns are at least `columnWidth` wide, in pixels at a text size of 100 %, and at most `mostColumns`.
    TileGrid(int columnWidth, int mostColumns, QWidget* parent = nullptr);

    void add(QWidget* widget, int columns = 1);
    /// Forgets it; it is still a child.
    void drop(QWidget* widget);
    /// After pieces were shown or hidden.
    void arrange();

    [[nodiscard]] int columns() const noexcept { return m_columns; }

    /// One column is enough.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Piece {
        QWidget* widget;
        int columns;
    };

    [[nodiscard]] int fitting() const;

    QGridLayout* m_layout;
    std::vector<Piece> m_pieces;
    int m_columnWidth;
    int m_most;
    int m_columns = 0;
};

} // namespace vedette::ui
