/// One alert in full, beside the list: what is claimed and why, whom it concerns, what proves it, what looks
/// like it, what can be done, and what was.
#pragma once

#include "core/alert/suggestion.h"
#include "ui/alerts/alert_past.h"
#include "ui/link/alert_entry.h"
#include "ui/link/event_words.h"

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QToolButton;
class QVBoxLayout;

namespace vedette::ui {

class Card;
class FactGrid;
class TileGrid;

class AlertPage final : public QWidget {
    Q_OBJECT

public:
    /// The buttons under the claim.
    AlertPage(PeerNames names, const QList<QAction*>& deeds, QWidget* parent = nullptr);

    struct Shown {
        AlertEntry entry;
        std::vector<AlertEntry> akin;
        std::vector<alert::Suggestion> suggestions; ///< that can be carried out now
        QString incident;                           ///< its title; empty: in none
        bool past = false;                          ///< of a moment, as events told it
        bool hasLog = false;                        ///< there are records and moments to look at

        friend bool operator==(const Shown& a, const Shown& b) {
            return a.entry.state == b.entry.state && *a.entry.alert == *b.entry.alert && sameAkin(a, b)
                && a.suggestions == b.suggestions && a.incident == b.incident && a.past == b.past
                && a.hasLog == b.hasLog;
        }

    private:
        static bool sameAkin(const Shown& a, const Shown& b) {
            return std::ranges::equal(a.akin, b.akin, [](const AlertEntry& one, const AlertEntry& other) {
                return one.alert->id == other.alert->id && one.state == other.state
                    && one.alert->severity == other.alert->severity;
            });
        }
    };

    /// Nothing: none is chosen.
    void show(std::optional<Shown> what);

    [[nodiscard]] const std::optional<Shown>& what() const noexcept { return m_shown; }

    /// Of the one that is shown, newest first.
    void setMoves(const std::vector<AlertMove>& moves);
    /// Names changed, or the language.
    void rename();
    /// The keyboard goes on from here.
    void focusFirst();
    /// Marks those that are chosen in the window.
    void markPeers(const QString& current);

signals:
    void peerChosen(const QString& peer);
    /// The records behind it, as the audit view's box takes them.
    void proofWanted(const QString& query);
    void momentWanted(vedette::WallTime at);
    void alertWanted(vedette::AlertId alert);
    void suggested(const vedette::alert::Suggestion& suggestion);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build(const QList<QAction*>& deeds);
    void fill();
    void fillPeers();
    void fillSuggestions();
    void fillMoves();
    void dress();

    PeerNames m_names;
    std::optional<Shown> m_shown;
    std::vector<AlertMove> m_moves;
    QString m_current;
    QWidget* m_body;
    QLabel* m_none;
    QLabel* m_severity;
    QLabel* m_claim;
    QLabel* m_standing;
    TileGrid* m_deeds;
    QList<QToolButton*> m_buttons;
    Card* m_whyCard;
    QLabel* m_why;
    FactGrid* m_facts;
    Card* m_todoCard;
    QVBoxLayout* m_todo;
    Card* m_peersCard;
    QListWidget* m_peers;
    Card* m_proofCard;
    QLabel* m_first;
    QLabel* m_worst;
    QToolButton* m_firstRecords;
    QToolButton* m_firstMoment;
    QToolButton* m_worstRecords;
    QToolButton* m_worstMoment;
    Card* m_akinCard;
    QListWidget* m_akin;
    Card* m_commentsCard;
    QLabel* m_comments;
    Card* m_movesCard;
    QLabel* m_movesText;
};

} // namespace vedette::ui
