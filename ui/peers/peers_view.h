/// Every peer that is known, as a table that answers the question in the box above; and each peer by itself.
///
/// The selection is that of the whole window: rows that a question hides stay selected elsewhere. Columns,
/// their order, widths and the sort order are kept between runs. Enter opens the page of a peer.
#pragma once

#include "ui/link/console.h"
#include "ui/link/peers_feed.h"
#include "ui/link/peers_model.h"
#include "ui/link/view.h"
#include "ui/peers/peer_actions.h"

#include <QtWidgets/QTableView>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace vedette::ui {

class EmptyState;
class PeerPage;
class Redaction;

class PeersView final : public View {
    Q_OBJECT

public:
    PeersView(Console console, QWidget* parent);
    ~PeersView() override;

    [[nodiscard]] QString key() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void find(const QString& query) override;
    [[nodiscard]] QStringList completions(const QString& query, int cursor) const override;
    bool exportTo(QWidget* window) override;
    void reveal(const QString& peer) override;

    void open(const QString& peer) override { openPage(peer); }

    void retranslate() override;

    /// The rows and columns that are shown, as CSV that no spreadsheet takes for formulas.
    [[nodiscard]] QByteArray asCsv(Redaction& redaction) const;

    void openPage(const QString& peer);
    void closePage();
    [[nodiscard]] bool pageIsOpen() const;

    [[nodiscard]] PeersModel& model() const noexcept { return *m_model; }

    [[nodiscard]] QTableView& table() const noexcept { return *m_table; }

    [[nodiscard]] PeersFeed& feed() const noexcept { return *m_feed; }

    [[nodiscard]] PeerActions& actionsOfPeers() const noexcept { return *m_actions; }

    [[nodiscard]] QString faultShown() const;

private:
    void buildStrip();
    void buildTable();
    void buildActions();
    void showChips();
    void orderTabs();
    void showCounts();
    void showEmpty();
    void dress();
    void readColumns();
    void keepColumns();
    void usualColumns();
    void fillColumnMenu();
    void openMenu(const QPoint& at);
    void takeSelection();
    void giveSelection();
    void showSelected();

    Console m_console;
    PeersModel* m_model;
    PeersFeed* m_feed = nullptr;
    PeerActions* m_actions;
    QString m_query;
    history::PeerQuery m_asked;
    QWidget* m_strip;
    QHBoxLayout* m_chips = nullptr;
    QLabel* m_fault;
    QLabel* m_selected;
    QList<QToolButton*> m_buttons;
    QToolButton* m_columns;
    QMenu* m_columnMenu;
    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyState* m_empty;
    PeerPage* m_page = nullptr;
    QAction* m_open = nullptr;
    QAction* m_back = nullptr;
    bool m_settling = false; ///< the table changes; nobody chose
    bool m_reading = false;  ///< columns are being put in order
};

} // namespace vedette::ui
