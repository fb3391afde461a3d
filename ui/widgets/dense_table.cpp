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
    m_stretched = column;
}

void DenseTable::resizeEvent(QResizeEvent* event) {
    const double before = m_part;
    share();
    if (m_part != before) dress();
    QTableView::resizeEvent(event);
}

void DenseTable::share() {
    m_part = 1;
    if (m_stretched < 0 || m_letters.empty()) return;
    const int letter = QFontMetrics(font()).averageCharWidth();
    int wanted = 0;
    int others = viewport()->width();
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        if (column == m_stretched || isColumnHidden(column)) continue;
        const auto own = std::ranges::find(m_letters, column, &std::pair<int, int>::first);
        if (own == m_letters.end())
            others -= columnWidth(column);
        else
            wanted += own->second * letter;
    }
    if (wanted > 0)
        m_part = std::clamp(static_cast<double>(others - kLeast * letter) / wanted, kNarrowest, 1.0);
}

void DenseTable::dress() {
    setFont(Theme::instance().font(Type::Dense));
    share();
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(std::max<int>(size::row, metrics.height() + space::x2));
    for (const auto& [column, letters] : m_letters)
        setColumnWidth(column, std::max(static_cast<int>(letters * metrics.averageCharWidth() * m_part),
                                        m_part < 1 ? horizontalHeader()->sectionSizeHint(column) : 0));
}

} // namespace vedette::ui
