#include "ui/shell/filter_menu.h"

#include "ui/link/saved_filters.h"
#include "ui/shell/filters_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace vedette::ui {

namespace {

/// The views whose box asks for rows or nodes.
bool hasFilters(const QString& view) {
    return QStringList{"peers", "topology", "audit"}.contains(view);
}

} // namespace

FilterMenu::FilterMenu(QWidget* parent) : QToolButton(parent), m_menu(new QMenu(this)) {
    setObjectName("filters");
    setProperty("framed", true);
    setIcon(ui::icon("filter"));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterMenu::fill);
    hide();
    retranslate();
}

void FilterMenu::setView(const QString& key) {
    m_view = key;
    setVisible(hasFilters(key));
}

void FilterMenu::retranslate() {
    setToolTip(tr("Saved filters"));
    setAccessibleName(tr("Saved filters"));
}

void FilterMenu::fill() {
    m_menu->clear();
    const auto filters = SavedFilters::of(m_view);
    for (const SavedFilter& filter : filters) {
        QAction* action = m_menu->addAction(QString(filter.name).replace(QChar('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(filter.query == m_query);
        connect(action, &QAction::triggered, this, [this, query = filter.query] { emit chosen(query); });
    }
    if (!filters.isEmpty()) m_menu->addSeparator();
    m_menu->addAction(tr("Save this filter…"), this, &FilterMenu::saveQuery)->setEnabled(!m_query.isEmpty());
    m_menu->addAction(tr("Edit saved filters…"), this, [this] { FiltersDialog(window()).exec(); })
        ->setEnabled(!SavedFilters::all().isEmpty());
}

bool FilterMenu::saveQueryAs(const QString& name, bool pinned) {
    return SavedFilters::keep({m_view, name, m_query, pinned});
}

void FilterMenu::saveQuery() {
    if (m_query.isEmpty()) return;
    QDialog dialog(window());
    dialog.setObjectName("saveFilter");
    dialog.setWindowTitle(tr("Save this filter"));
    auto* form = new QFormLayout(&dialog);
    form->setContentsMargins(space::x5, space::x5, space::x5, space::x4);
    auto* query = new QLabel(m_query, &dialog);
    query->setTextFormat(Qt::PlainText);
    query->setWordWrap(true);
    form->addRow(tr("It asks"), query);
    auto* name = new QLineEdit(&dialog);
    name->setMaxLength(static_cast<int>(SavedFilters::kMaxName));
    name->setMinimumWidth(280 * Theme::instance().textSize() / 100);
    form->addRow(tr("Call it"), name);
    auto* pinned = new QCheckBox(tr("Show it in the rail"), &dialog);
    form->addRow(QString(), pinned);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, &dialog);
    QPushButton* save = buttons->button(QDialogButtonBox::Save);
    save->setEnabled(false);
    form->addRow(buttons);
    connect(name, &QLineEdit::textChanged, save,
            [save](const QString& text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() == QDialog::Accepted) saveQueryAs(name->text(), pinned->isChecked());
}

} // namespace vedette::ui
