/// How far peers are trusted, and why: the board of the three tiers, the terms of a score over time, who
/// moved, and who would if the tiers parted elsewhere.
///
/// Follows the link's state, live or of the past. The lists show what the box above asks for; the what-if
/// weighs everybody. The selection is that of the whole window.
#pragma once

#include "ui/link/console.h"
#include "ui/link/peers_feed.h"
#include "ui/link/peers_model.h"
#include "ui/link/view.h"
#include "ui/trust/tier_column.h"
#include "ui/trust/tier_list.h"
#include "ui/trust/what_if_panel.h"

#include <array>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace vedette::ui {

class DenseTable;
class EmptyState;
class MovesModel;
class TrustActions;
class TrustPage;

class TrustView final : public View {
    Q_OBJECT

public:
    explicit TrustView(const Console& console, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const override { return QStringLiteral("trust"); }

    [[nodiscard]] QString title() const override { return tr("Trust"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("trust"); }

    void find(const QString& query) override;
    [[nodiscard]] QStringList completions(const QString& query, int cursor) const override;
    void reveal(const QString& peer) override;
    void retranslate() override;

    [[nodiscard]] PeersModel& model() const noexcept { return *m_model; }

    [[nodiscard]] PeersFeed& feed() const noexcept { return *m_feed; }

    [[nodiscard]] TierBoard& board() const noexcept { return *m_board; }

    [[nodiscard]] TierColumn& column(trust::Tier tier) const noexcept;

    [[nodiscard]] TrustActions& deeds() const noexcept { return *m_deeds; }

    [[nodiscard]] TrustPage& page() const noexcept { return *m_page; }

    [[nodiscard]] WhatIfPanel& whatIf() const noexcept { return *m_whatIf; }

    [[nodiscard]] MovesModel& moves() const noexcept { return *m_moves; }

    [[nodiscard]] QTabBar& tabs() const noexcept { return *m_tabs; }

    [[nodiscard]] QComboBox& order() const noexcept { return *m_order; }

    /// What is wrong with the question, or why nothing can be decided; empty for neither.
    [[nodiscard]] QString noteShown() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildMoves();
    void buildActions();
    void dress();
    void sortAnew();
    /// A stack is as high as the tallest of its pages: those that are not shown ask for nothing.
    void fitBelow();
    void boardChanged();
    /// Whether something in it is what keys go to, and can be seen.
    [[nodiscard]] bool hasKeys() const;
    void showNote();
    void showEmpty();
    void takeSelection(const TierColumn& from);
    void giveSelection();
    void step(const TierColumn& from, int by);
    void menu(const TierColumn& column, const QPoint& at);
    [[nodiscard]] std::vector<PeerStanding> standings() const;
    [[nodiscard]] QString heldUntil(const codec::PeerId& peer) const;

    Console m_console;
    PeersModel* m_model;
    PeersFeed* m_feed;
    TierBoard* m_board;
    TrustActions* m_deeds;
    QAction* m_open;
    QAction* m_topology;
    QAction* m_undo;
    history::PeerQuery m_asked;
    QString m_fault; ///< of the question
    QLabel* m_note;
    QComboBox* m_order;
    QStackedWidget* m_stack;
    QSplitter* m_split;
    bool m_divided = false; ///< by hand
    EmptyState* m_empty;
    std::array<TierColumn*, TierBoard::kTiers.size()> m_columns{};
    QTabBar* m_tabs;
    QStackedWidget* m_below;
    TrustPage* m_page;
    WhatIfPanel* m_whatIf;
    MovesModel* m_moves;
    DenseTable* m_movesTable;
    QLabel* m_noMoves;
    QStackedWidget* m_movesStack;
    bool m_settling = false; ///< the lists change; nobody chose
};

} // namespace vedette::ui
