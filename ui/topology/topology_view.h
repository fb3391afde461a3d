/// Who is connected to whom, live or at any second of the past: the graph, its legend and its twin list.
///
/// Follows the link batch by batch while it is seen, and catches up when it is shown again. The window's
/// thread keeps the graph's model and the description of who changed, at the price of the change; layout and
/// pictures are made elsewhere (cartographer.h).
#pragma once

#include "ui/link/console.h"
#include "ui/link/link.h"
#include "ui/link/view.h"
#include "ui/topology/graph_look.h"
#include "ui/topology/graph_scene.h"
#include "ui/topology/graph_search.h"
#include "ui/topology/legend.h"
#include "ui/topology/place_file.h"

#include <QtCore/QVariantAnimation>

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QTabBar;
class QTableView;
class QToolButton;

namespace vedette::ui {

class EmptyState;
class FalloutBanner;
class GraphCanvas;
class HoverCard;
class TwinList;

class TopologyView final : public View {
    Q_OBJECT

public:
    static constexpr std::size_t kFoldAbove = 24; ///< peers of a group that folds with all others

    TopologyView(const Console& console, QWidget* parent = nullptr);
    ~TopologyView() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("topology"); }

    [[nodiscard]] QString title() const override { return tr("Topology"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("topology"); }

    void find(const QString& query) override;
    bool exportTo(QWidget* window) override;
    void reveal(const QString& peer) override;
    void retranslate() override;

    [[nodiscard]] GraphCanvas& canvas() const noexcept { return *m_canvas; }

    [[nodiscard]] const GraphModel& model() const noexcept { return m_model; }

    [[nodiscard]] TwinList& twin() const noexcept { return *m_twin; }

    /// Where places are kept beyond the window's life; read at once.
    void keepPlaces(const QString& file);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeToolBar();
    void makeActions();
    void connectCanvas();
    QAction* act(const char* text, const QKeySequence& keys, const std::function<void()>& run);

    void happened(const Batch& batch);
    void replace();
    void take(GraphDelta delta, bool still);
    void redraw();
    void legend();
    void dressAnew();
    void emphasise();
    [[nodiscard]] std::shared_ptr<const Scene> dressed();
    [[nodiscard]] GraphScene::Trim trimOf(graph::Node node, const PeerNode& peer) const;
    void foldTo(std::set<int> folded);
    void selectionChanged();
    void tellChosen(); ///< to who cannot see the canvas
    void listChosen();
    void hover(std::optional<graph::Node> node, const QPoint& at);
    void rememberPlaces();
    void count();
    void label(graph::Node node);
    void relabel();

    [[nodiscard]] QString labelOf(const PeerNode& peer) const;
    void mark();
    void falloutChanged();
    void markFallout();
    void strike(Scene& scene) const;
    void addFallout(std::vector<Legend::Entry>& shapes) const;
    [[nodiscard]] std::vector<graph::Node> selectedNodes() const;
    void choose(const std::vector<graph::Node>& nodes, bool add);
    void chooseEntry(Legend::Section section, int id);
    void grow();
    void invert();
    void path();

    Console m_console;
    GraphModel m_model;
    GraphLook m_look;
    GraphScene m_scene;
    PlaceFile m_places;
    QString m_placeFile;
    enum class Struck {
        First,
        Falls,
        Touched
    };

    static constexpr int kStruckEntry = 100; ///< the legend's entries of shapes from here on are Struck

    std::unordered_set<codec::PeerId> m_marked; ///< who is selected
    std::unordered_map<codec::PeerId, Struck> m_fallout;
    std::vector<std::pair<codec::PeerId, codec::PeerId>> m_ways; ///< of it
    codec::PeerId m_current;

    struct Label {
        QString text;
        bool named = false;
    };

    std::vector<Label> m_labels; ///< by index
    EmptyState* m_empty;
    std::vector<graph::Node> m_path;
    std::vector<graph::Node> m_chosen; ///< that the scene shows so
    std::set<int> m_folded;            ///< categories
    std::map<int, float> m_fold;
    QVariantAnimation m_folding;
    GraphSearch m_search;
    bool m_understood = true; ///< what is searched for
    bool m_stale = true;
    bool m_choosing = false;
    std::optional<std::pair<Legend::Section, int>> m_rested;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    GraphCanvas* m_canvas;
    Legend* m_legend;
    HoverCard* m_card;
    FalloutBanner* m_banner;
    TwinList* m_twin;
    QTableView* m_list;
    QComboBox* m_colour;
    QComboBox* m_size;
    QComboBox* m_law;
    QSlider* m_strength;
    QToolButton* m_freeze;
    QToolButton* m_fit;
    std::vector<std::pair<QAction*, const char*>> m_verbs; ///< and their source texts
};

} // namespace vedette::ui
