/// The desks and their views at the left edge: one click or Ctrl+1 to Ctrl+9 each. Narrow, it shows icons
/// alone.
#pragma once

#include "ui/link/saved_filters.h"
#include "ui/shell/views.h"

#include <QtCore/QHash>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFrame>

class QLabel;
class QVBoxLayout;

namespace vedette::ui {

class RailEntry final : public QAbstractButton {
    Q_OBJECT

public:
    RailEntry(const QString& icon, QWidget* parent);

    void setNarrow(bool narrow);
    /// It belongs to the entry above.
    void setInset(bool inset);
    /// How many of what the view lists wait; empty for none.
    void setBadge(const QString& badge);

    [[nodiscard]] const QString& badge() const noexcept { return m_badge; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_badge;
    bool m_narrow = false;
    bool m_inset = false;
};

class Rail final : public QFrame {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent);

    /// Keeps the desk's other entries away; nothing shows all of them.
    void showOnly(std::optional<Desk> desk);
    void setCurrent(const QString& viewKey);
    void setNarrow(bool narrow);
    void retranslate();

    /// The filters that stand below the entry of their view.
    void setFilters(const QList<SavedFilter>& filters);

    [[nodiscard]] const QList<RailEntry*>& filterEntries() const noexcept { return m_filters; }

    [[nodiscard]] RailEntry* entry(const QString& viewKey) const { return m_entries.value(viewKey); }

signals:
    void chosen(const QString& viewKey);
    void settingsWanted();
    void filterChosen(const QString& viewKey, const QString& query);

private:
    struct Heading {
        Desk desk;
        QLabel* label;
    };

    QHash<QString, RailEntry*> m_entries;
    QList<Heading> m_headings;
    QList<RailEntry*> m_filters;
    QHash<RailEntry*, QString> m_viewOfFilter;
    std::optional<Desk> m_desk; ///< alone
    QVBoxLayout* m_column;
    QLabel* m_name;
    RailEntry* m_settings;
    bool m_narrow = false;
};

} // namespace vedette::ui
