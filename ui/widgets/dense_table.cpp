#include "ui/widgets/dense_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/inset_delegate.h"

#include <QtGui/QFontMetrics>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace vedette::ui {

DenseTable::DenseTable(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new InsetDelegate(this));
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&Theme::instance(), &Theme::changed, this, &DenseTable::dress);
    dress();
}

void DenseTable::setLetters(std::vector<std::pair<int, int>> columns) {
    m_letters = std::move(columns);
    dress();
}

void DenseTable::setStretched(int column) {
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void DenseTable::dress() {
    setFont(Theme::instance().font(Type::Dense));
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(std::max<int>(size::row, metrics.height() + space::x2));
    for (const auto& [column, letters] : m_letters)
        setColumnWidth(column, letters * metrics.averageCharWidth());
}

} // namespace vedette::ui
