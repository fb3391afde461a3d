/// The first thing that one sees: is anything wrong, and where. Every figure is a door to the records behind
/// it.
#pragma once

#include "ui/link/console.h"
#include "ui/link/link.h"
#include "ui/link/view.h"
#include "ui/overview/bootnode_model.h"
#include "ui/overview/pulse.h"

#include <QtCore/QBasicTimer>

#include <array>
#include <memory>

class QLabel;
class QTableView;

namespace vedette::ui {

class BarList;
class Card;
class Headline;
class StatTile;
class TileGrid;

class OverviewView final : public View {
    Q_OBJECT

public:
    explicit OverviewView(Console console, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const override { return QStringLiteral("overview"); }

    [[nodiscard]] QString title() const override { return tr("Overview"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("overview"); }

    void retranslate() override;

    /// Now rather than within kRefreshMs.
    void refresh();

    [[nodiscard]] const HealthFacts& facts() const noexcept { return m_facts; }

protected:
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum Tile {
        Connected,
        RoundTrip,
        Refusals,
        Violations,
        Dials,
        Tiles
    };

    enum List {
        Countries,
        Networks,
        Agents,
        Rules,
        Faults,
        Protocols,
        Lists
    };

    void build();
    void makeBoard();
    void watchAnother();
    void lookElsewhere();
    void onBatch(const Batch& batch);
    void showTiles(const Pulse& pulse, WallTime now);
    void showLists(const Pulse& pulse, WallTime now);
    void showBoard();
    void showEngine();
    void openTile(Tile tile);
    void openList(List list, const QString& key);

    Console m_console;
    Pulse m_live;
    WallTime m_liveFrom{}; ///< what is older comes from the log
    std::unique_ptr<Pulse> m_past;
    HealthFacts m_facts;
    bool m_dirty = true;
    Headline* m_headline;
    std::array<StatTile*, Tiles> m_tiles{};
    std::array<Card*, Lists> m_cards{};
    std::array<BarList*, Lists> m_lists{};
    Card* m_boardCard;
    QTableView* m_board;
    BootnodeModel m_bootnodes;
    Card* m_engineCard;
    QLabel* m_engine;
    TileGrid* m_tileGrid;
    TileGrid* m_cardGrid;
    QBasicTimer m_timer;
};

} // namespace vedette::ui
