#include "ui/widgets/tile_grid.h"

#include "ui/theme/theme.h"

#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace vedette::ui {

TileGrid::TileGrid(int columnWidth, int mostColumns, QWidget* parent)
    : QWidget(parent), m_layout(new QGridLayout(this)), m_columnWidth(columnWidth), m_most(mostColumns) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::x3);
    connect(&Theme::instance(), &Theme::changed, this, &TileGrid::arrange);
}

void TileGrid::add(QWidget* widget, int columns) {
    m_pieces.push_back({widget, columns});
    widget->setParent(this);
    arrange();
}

void TileGrid::drop(QWidget* widget) {
    m_layout->removeWidget(widget);
    std::erase_if(m_pieces, [&](const Piece& piece) { return piece.widget == widget; });
    widget->hide();
}

int TileGrid::fitting() const {
    const int each = m_columnWidth * Theme::instance().textSize() / 100 + space::x3;
    int wanted = 0;
    for (const Piece& piece : m_pieces) wanted += piece.widget->isHidden() ? 0 : piece.columns;
    const int most = std::clamp((width() + space::x3) / each, 1, std::clamp(wanted, 1, m_most));
    // As many rows as that takes, and no more columns than fill them: three and two rather than four and one.
    const int rows = (std::max(wanted, 1) + most - 1) / most;
    return (std::max(wanted, 1) + rows - 1) / rows;
}

void TileGrid::arrange() {
    m_columns = fitting();
    for (const Piece& piece : m_pieces) m_layout->removeWidget(piece.widget);
    for (int column = 0; column < m_most; ++column)
        m_layout->setColumnStretch(column, column < m_columns ? 1 : 0);
    int row = 0;
    int column = 0;
    for (const Piece& piece : m_pieces) {
        if (piece.widget->isHidden()) continue;
        const int span = std::min(piece.columns, m_columns);
        if (column + span > m_columns) {
            ++row;
            column = 0;
        }
        m_layout->addWidget(piece.widget, row, column, 1, span);
        column += span;
    }
}

QSize TileGrid::minimumSizeHint() const {
    return {m_columnWidth * Theme::instance().textSize() / 100, m_layout->minimumSize().height()};
}

void TileGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (fitting() != m_columns) arrange();
}

} // namespace vedette::ui
