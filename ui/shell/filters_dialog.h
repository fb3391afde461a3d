/// The saved filters, to be named, reworded, pinned to the rail and removed. Each change holds at once.
#pragma once

#include "ui/link/saved_filters.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace vedette::ui {

class FiltersDialog final : public QDialog {
    Q_OBJECT

public:
    explicit FiltersDialog(QWidget* window);

    [[nodiscard]] QTreeWidget& list() const noexcept { return *m_list; }

    void removeChosen();

private:
    void fill();
    void edited(QTreeWidgetItem* item, int column);

    QTreeWidget* m_list;
    QLabel* m_wrong;
    QPushButton* m_remove;
    QList<SavedFilter> m_filters; ///< by row
    bool m_filling = false;
};

} // namespace vedette::ui
