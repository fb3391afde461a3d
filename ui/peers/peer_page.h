/// Everything that is known of one peer, on a page: identity and its proof, claims, addresses with their
/// places, connections, behaviour, round trips and score over time with the terms of the score, events.
#pragma once

#include "ui/link/console.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QWidget>

#include <vector>

class QLabel;
class QListView;
class QToolButton;

namespace vedette::ui {

class Card;
class Chart;
class DoctorCard;
class FactGrid;
class PeerActions;
class PeerHeader;
class PeerRecords;

class PeerPage final : public QWidget {
    Q_OBJECT

public:
    /// `actions` are those of the selection, which is this peer while the page is open.
    PeerPage(const Console& console, PeerActions& actions, QWidget* parent);

    /// Empty: nobody, and nothing is read.
    void show(const QString& peer);
    using QWidget::show;

    [[nodiscard]] const QString& peer() const noexcept { return m_peer; }

    void retranslate();

signals:
    void backWanted();
    void openRequested(const QString& viewKey, const QString& query);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    /// A card of facts; hidden while it has none.
    struct Section {
        Card* card;
        FactGrid* grid;
    };

    Section section();
    void later();
    void fill();
    void fillCharts();

    Console m_console;
    QString m_peer;
    PeerRecords* m_records;
    QToolButton* m_back;
    PeerHeader* m_header;
    std::vector<QToolButton*> m_buttons;
    QLabel* m_note;
    Section m_blocks{};
    Section m_identity{};
    Section m_claims{};
    Section m_addresses{};
    Section m_connections{};
    Section m_traffic{};
    Section m_behaviour{};
    Section m_reputation{};
    Section m_terms{};
    Card* m_tripsCard;
    Chart* m_trips;
    Card* m_scoreCard;
    Chart* m_score;
    DoctorCard* m_doctor;
    Card* m_eventsCard;
    QListView* m_events;
    QBasicTimer m_soon;
};

} // namespace vedette::ui
