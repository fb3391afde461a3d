/// Every action of the window and of the view that is shown, by its name: Ctrl+K, a few letters, Return.
#pragma once

#include "ui/shell/main_window.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

class QLineEdit;
class QListView;

namespace vedette::ui {

/// The actions that fit what is typed, best first; those that cannot be used now stay away.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        KeysRole = Qt::UserRole,
        GroupRole
    };

    PaletteModel(const QList<ActionGroup>& groups, QObject* parent);

    void type(const QString& letters);
    [[nodiscard]] QAction* action(const QModelIndex& index) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Entry {
        QPointer<QAction> action;
        QString text;
        QString group;
        QString keys;
    };

    std::vector<Entry> m_all;
    std::vector<std::size_t> m_rows;
};

class Palette final : public QDialog {
    Q_OBJECT

public:
    Palette(const QList<ActionGroup>& groups, QWidget* window);

    /// What was chosen; it is not triggered yet. Null when none was.
    [[nodiscard]] QAction* chosen() const noexcept { return m_chosen; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QModelIndex& index);

    PaletteModel* m_model;
    QLineEdit* m_box;
    QListView* m_list;
    QPointer<QAction> m_chosen;
};

} // namespace vedette::ui
