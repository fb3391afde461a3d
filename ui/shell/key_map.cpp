#include "ui/shell/key_map.h"

#include "ui/theme/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

KeyMap::KeyMap(const QList<ActionGroup>& groups, QWidget* window) : QDialog(window) {
    setObjectName("keyMap");
    setWindowTitle(tr("Keys"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::x4, space::x4, space::x4, space::x4);
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Keys and what they do"));
    tree->setHeaderLabels({tr("What it does"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setIndentation(space::x4);
    for (const ActionGroup& group : groups) {
        auto* heading = new QTreeWidgetItem(tree, {group.title});
        heading->setFont(0, Theme::instance().font(Type::Body, QFont::DemiBold));
        for (const QAction* action : group.actions) {
            if (action->shortcuts().isEmpty()) continue;
            new QTreeWidgetItem(heading,
                                {QString(action->text()).remove('&'),
                                 QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
        }
        if (heading->childCount() == 0) delete heading;
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    column->addWidget(tree, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    const int percent = Theme::instance().textSize();
    resize(std::min(520 * percent / 100, window->width()), std::min(640 * percent / 100, window->height()));
}

} // namespace vedette::ui
