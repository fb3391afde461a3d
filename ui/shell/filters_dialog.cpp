#include "ui/shell/filters_dialog.h"

#include "ui/shell/views.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

enum Column {
    kName,
    kView,
    kQuery,
    kPinned
};

QString viewTitle(const QString& key) {
    for (const ViewEntry& entry : views()) {
        if (key == QLatin1String(entry.key)) return titleOf(entry);
    }
    return key;
}

} // namespace

FiltersDialog::FiltersDialog(QWidget* window)
    : QDialog(window),
      m_list(new QTreeWidget(this)),
      m_wrong(new QLabel(this)),
      m_remove(new QPushButton(tr("Remove"), this)) {
    setObjectName("filtersDialog");
    setWindowTitle(tr("Saved filters"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::x5, space::x5, space::x5, space::x4);
    column->setSpacing(space::x3);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Name"), tr("View"), tr("What it asks"), tr("In the rail")});
    m_list->setRootIsDecorated(false);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(kQuery, QHeaderView::Stretch);
    m_list->header()->resizeSection(kName, 180);
    column->addWidget(m_list, 1);
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->setWordWrap(true);
    m_wrong->setObjectName("wrong");
    m_wrong->hide();
    column->addWidget(m_wrong);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_remove, QDialogButtonBox::DestructiveRole);
    m_remove->setObjectName("removeFilter");
    m_remove->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_remove, &QPushButton::clicked, this, &FiltersDialog::removeChosen);
    connect(m_list, &QTreeWidget::itemChanged, this, &FiltersDialog::edited);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
    const int percent = Theme::instance().textSize();
    resize(std::min(680 * percent / 100, window->width()), 360 * percent / 100);
    fill();
}

void FiltersDialog::fill() {
    m_filling = true;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    m_filters = SavedFilters::all();
    for (const SavedFilter& filter : m_filters) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
                       | Qt::ItemIsUserCheckable);
        item->setText(kName, filter.name);
        item->setText(kView, viewTitle(filter.view));
        item->setText(kQuery, filter.query);
        item->setCheckState(kPinned, filter.pinned ? Qt::Checked : Qt::Unchecked);
        item->setData(kPinned, Qt::AccessibleTextRole, tr("In the rail"));
    }
    const int rows = m_list->topLevelItemCount();
    if (rows > 0) m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, rows - 1)));
    m_remove->setEnabled(rows > 0);
    m_filling = false;
}

void FiltersDialog::edited(QTreeWidgetItem* item, int column) {
    const int row = m_list->indexOfTopLevelItem(item);
    if (m_filling || row < 0) return;
    const SavedFilter& was = m_filters[row];
    SavedFilter now = was;
    if (column == kName) now.name = item->text(kName);
    if (column == kQuery) now.query = item->text(kQuery);
    now.pinned = item->checkState(kPinned) == Qt::Checked;
    const bool taken = now.name != was.name && std::ranges::any_of(m_filters, [&](const SavedFilter& other) {
                           return other.view == now.view && other.name == now.name.simplified();
                       });
    const bool kept = !taken && SavedFilters::change(was, now);
    m_wrong->setText(taken  ? tr("There is a filter of that name already; nothing was changed.")
                     : kept ? QString()
                            : tr("A filter needs a name and something to ask; nothing was changed."));
    m_wrong->setVisible(!m_wrong->text().isEmpty());
    // After the item's own editor has let go of it.
    QMetaObject::invokeMethod(this, &FiltersDialog::fill, Qt::QueuedConnection);
}

void FiltersDialog::removeChosen() {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0) return;
    SavedFilters::remove(m_filters[row].view, m_filters[row].name);
    fill();
}

} // namespace vedette::ui
