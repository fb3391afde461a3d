/// One incident in full, beside the list: what belongs to it, and what happened.
#pragma once

#include "ui/incidents/incident_entry.h"
#include "ui/link/event_words.h"

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <optional>

class QAction;
class QLabel;
class QListWidget;
class QToolButton;

namespace vedette::ui {

class Card;
class TileGrid;

class IncidentPage final : public QWidget {
    Q_OBJECT

public:
    /// The buttons under the title.
    IncidentPage(PeerNames names, const QList<QAction*>& deeds, QWidget* parent = nullptr);

    /// Nothing: none is chosen. `acts`: what belongs to it can be taken out.
    void show(std::optional<IncidentEntry> entry, bool acts);

    [[nodiscard]] const std::optional<IncidentEntry>& entry() const noexcept { return m_entry; }

    /// Names changed, or the language.
    void rename();
    void focusFirst();

    [[nodiscard]] QListWidget& alerts() const noexcept { return *m_alerts; }

    [[nodiscard]] QListWidget& peers() const noexcept { return *m_peers; }

    [[nodiscard]] QLabel& timeline() const noexcept { return *m_timeline; }

signals:
    void alertWanted(vedette::AlertId alert);
    void peerChosen(const QString& peer);
    void alertTakenOut(vedette::AlertId alert);
    void peerTakenOut(const QString& peer);

protected:
    bool event(QEvent* event) override;

private:
    void build(const QList<QAction*>& deeds);
    void fill();
    void fillPeers();
    void dress();
    void menu(QListWidget* list, const QPoint& at);
    void takeOut(const QListWidget* list);

    PeerNames m_names;
    std::optional<IncidentEntry> m_entry;
    bool m_acts = false;
    QWidget* m_body;
    QLabel* m_none;
    QLabel* m_head;
    QLabel* m_title;
    QLabel* m_standing;
    TileGrid* m_deeds;
    QList<QToolButton*> m_buttons;
    Card* m_alertsCard;
    QListWidget* m_alerts;
    Card* m_peersCard;
    QListWidget* m_peers;
    Card* m_timelineCard;
    QLabel* m_timeline;
    QAction* m_alertOut;
    QAction* m_peerOut;
};

} // namespace vedette::ui
