#include "ui/topology/topology_view.h"

#include "ui/link/annotations.h"
#include "ui/link/export_dialog.h"
#include "ui/link/redaction.h"
#include "ui/link/selection.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/topology/fallout_banner.h"
#include "ui/topology/graph_canvas.h"
#include "ui/topology/graph_export.h"
#include "ui/topology/hover_card.h"
#include "ui/topology/twin_list.h"
#include "ui/widgets/elided_combo.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/inset_delegate.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSlider>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::ui {

using graph::Node;

TopologyView::TopologyView(const Console& console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_model([&link = console.link](NetworkId network) { return link.isOwn(network); },
              [&link = console.link](const codec::Multiaddr& address) { return link.placeOf(address); }),
      m_scene(m_model, m_look, [this](Node node, const PeerNode& peer) { return trimOf(node, peer); }),
      m_empty(new EmptyState(QStringLiteral("topology"), this)),
      m_search(console),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_canvas(new GraphCanvas(this)),
      m_legend(new Legend(m_canvas)),
      m_card(new HoverCard(m_canvas)),
      m_banner(new FalloutBanner(m_canvas)),
      m_twin(new TwinList(
          m_model, [&notes = console.notes](const QString& id) { return notes.label(id); }, this)),
      m_list(new QTableView(this)),
      m_colour(new ElidedCombo(this)),
      m_size(new ElidedCombo(this)),
      m_law(new ElidedCombo(this)),
      m_strength(new QSlider(Qt::Horizontal, this)),
      m_freeze(new QToolButton(this)),
      m_fit(new QToolButton(this)) {
    m_list->setModel(m_twin);
    m_list->setItemDelegate(new InsetDelegate(m_list));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(size::row);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setColumnWidth(TwinList::Name, 220);
    m_list->setColumnWidth(TwinList::State, 200);
    m_list->setColumnWidth(TwinList::Software, 240);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
    connect(m_empty, &EmptyState::acted, this, [this] { emit openRequested(QStringLiteral("lab"), {}); });
    makeToolBar();
    makeActions();
    connectCanvas();
    mark();
    markFallout();
    retranslate();
    if (!console.notes.file().isEmpty())
        keepPlaces(QFileInfo(console.notes.file()).dir().filePath("topology.places"));

    connect(&console.link, &Link::happened, this, &TopologyView::happened);
    connect(&console.link, &Link::momentChanged, this, &TopologyView::replace);
    connect(&console.selection, &Selection::changed, this, &TopologyView::selectionChanged);
    connect(&console.selection, &Selection::falloutChanged, this, &TopologyView::falloutChanged);
    connect(m_banner, &FalloutBanner::dismissed, this, [this] { m_console.selection.showFallout(nullptr); });
    connect(&console.notes, &Annotations::changed, this, [this](const QString& peer) {
        m_twin->renamed(peer);
        if (const auto node = m_model.find(peer)) {
            label(*node);
            m_search.follow(std::array{m_model.node(*node)->peer}, false);
            count();
        }
        redraw();
    });
    connect(&Theme::instance(), &Theme::changed, this, &TopologyView::redraw);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TopologyView::listChosen);
    m_folding.setStartValue(0.0);
    m_folding.setEndValue(1.0);
    connect(&m_folding, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        for (auto& [category, share] : m_fold) {
            const float goal = m_folded.contains(category) ? 1.0F : 0.0F;
            share = value.toFloat() >= 1 ? goal : share + (goal - share) * 0.35F;
        }
        dressAnew();
    });
}

TopologyView::~TopologyView() {
    rememberPlaces();
    if (!m_placeFile.isEmpty()) static_cast<void>(m_places.save(m_placeFile));
}

void TopologyView::keepPlaces(const QString& file) {
    m_placeFile = file;
    static_cast<void>(m_places.load(file));
}

void TopologyView::makeToolBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::x2, 0, space::x3, 0);
    bar->setSpacing(space::x2);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    // Where it is narrow, long choices are cut: their lists have them whole.
    for (QComboBox* box : {m_colour, m_size, m_law}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->setMaximumWidth(220 * Theme::instance().textSize() / 100);
    }
    bar->addWidget(m_tabs);
    bar->addStretch(1);
    for (int i = 0; i < static_cast<int>(ColourBy::Count); ++i) m_colour->addItem({});
    for (int i = 0; i < static_cast<int>(SizeBy::Count); ++i) m_size->addItem({});
    m_law->addItem({});
    m_law->addItem({});
    m_strength->setRange(10, 300);
    m_strength->setValue(100);
    m_strength->setFixedWidth(72);
    m_freeze->setCheckable(true);
    m_freeze->setIcon(icon("freeze"));
    m_fit->setIcon(icon("fit"));
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_colour, m_size, m_law, m_strength, m_freeze, m_fit})
        bar->addWidget(control);
    for (QComboBox* box : {m_colour, m_size, m_law}) bar->setStretchFactor(box, 100);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(bar);
    all->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (m_model.count() > 0) m_stack->setCurrentIndex(index);
    });
    connect(m_colour, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_look.colourBy(static_cast<ColourBy>(index));
        m_folded.clear();
        m_fold.clear();
        m_rested.reset();
        m_look.survey(m_model);
        emphasise();
    });
    connect(m_size, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_look.sizeBy(static_cast<SizeBy>(index));
        redraw();
    });
    connect(m_law, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_canvas->setLaw(index == 0 ? graph::ForceLaw::Tight : graph::ForceLaw::Even);
    });
    connect(m_strength, &QSlider::valueChanged, this, &TopologyView::dressAnew);
    connect(m_freeze, &QToolButton::toggled, m_canvas, &GraphCanvas::freeze);
    connect(m_fit, &QToolButton::clicked, m_canvas, &GraphCanvas::fit);
}

QAction* TopologyView::act(const char* text, const QKeySequence& keys, const std::function<void()>& run) {
    auto* action = new QAction(this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_verbs.emplace_back(action, text);
    return action;
}

void TopologyView::makeActions() {
    act(QT_TR_NOOP("Freeze or release the layout"), Qt::Key_Space, [this] { m_freeze->toggle(); });
    act(QT_TR_NOOP("Fit the graph into the view"), Qt::Key_F, [this] { m_canvas->fit(); });
    act(QT_TR_NOOP("Arrange all peers anew"), Qt::CTRL | Qt::SHIFT | Qt::Key_A,
        [this] { m_canvas->arrangeAnew(); });
    act(QT_TR_NOOP("Grow the selection to neighbours"), Qt::CTRL | Qt::Key_B, [this] { grow(); });
    act(QT_TR_NOOP("Invert the selection"), Qt::CTRL | Qt::Key_I, [this] { invert(); });
    act(QT_TR_NOOP("Show the shortest path between two chosen peers"), Qt::Key_P, [this] { path(); });
    act(QT_TR_NOOP("Hide or show peers without a connection"), Qt::Key_H, [this] {
        m_scene.hideIsolated(!m_scene.hidesIsolated());
        redraw();
    });
    act(QT_TR_NOOP("Fold or unfold large groups"), Qt::Key_G, [this] {
        std::set<int> folded;
        if (m_folded.empty()) {
            for (const auto& category : m_look.categories()) {
                if (category.peers > kFoldAbove) folded.insert(static_cast<int>(category.index));
            }
        }
        foldTo(std::move(folded));
    });
    act(QT_TR_NOOP("Switch between graph and twin list"), Qt::Key_T, [this] {
        m_tabs->setCurrentIndex(1 - m_tabs->currentIndex());
        m_stack->currentWidget()->setFocus();
    });
}

void TopologyView::connectCanvas() {
    m_canvas->installEventFilter(this);
    connect(m_canvas, &GraphCanvas::hovered, this, &TopologyView::hover);
    connect(m_canvas, &GraphCanvas::clicked, this,
            [this](std::optional<Node> node, Qt::KeyboardModifiers modifiers) {
                m_path.clear();
                if (node)
                    choose({*node}, modifiers.testFlag(Qt::ControlModifier));
                else if (!modifiers.testFlag(Qt::ControlModifier))
                    m_console.selection.clear();
            });
    connect(m_canvas, &GraphCanvas::stepped, this, [this](Node node) { choose({node}, false); });
    connect(m_canvas, &GraphCanvas::swept, this, &TopologyView::choose);
    connect(m_canvas, &GraphCanvas::ringClicked, this, [this](std::size_t group) {
        auto folded = m_folded;
        folded.erase(static_cast<int>(group));
        foldTo(std::move(folded));
    });
    connect(m_legend, &Legend::rested, this, [this](Legend::Section section, int id, bool on) {
        const std::pair entry(section, id);
        if (on)
            m_rested = entry;
        else if (m_rested == entry)
            m_rested.reset();
        emphasise();
    });
    connect(m_legend, &Legend::pressed, this, &TopologyView::chooseEntry);
    connect(m_legend, &Legend::foldPressed, this, [this](int category) {
        auto folded = m_folded;
        if (!folded.insert(category).second) folded.erase(category);
        foldTo(std::move(folded));
    });
}

void TopologyView::retranslate() {
    m_tabs->setTabText(0, tr("Graph"));
    for (int i = 0; i < static_cast<int>(ColourBy::Count); ++i)
        m_colour->setItemText(i, tr("Colour: %1").arg(GraphLook::nameOf(static_cast<ColourBy>(i))));
    for (int i = 0; i < static_cast<int>(SizeBy::Count); ++i)
        m_size->setItemText(i, tr("Size: %1").arg(GraphLook::nameOf(static_cast<SizeBy>(i))));
    m_law->setItemText(0, tr("Communities"));
    m_law->setItemText(1, tr("Even distances"));
    const auto name = [](QWidget* control, const QString& says) {
        control->setAccessibleName(says);
        control->setToolTip(plainToolTip(says));
    };
    name(m_tabs, tr("Graph or list"));
    name(m_colour, tr("What colours the peers"));
    name(m_size, tr("What sizes the peers"));
    name(m_law, tr("How the layout places peers"));
    name(m_strength, tr("Strength of the edges"));
    name(m_freeze, tr("Freeze layout (Space)"));
    name(m_fit, tr("Fit (F)"));
    name(m_list, tr("Peers of the graph"));
    for (const auto& [action, text] : m_verbs) action->setText(tr(text));
    m_empty->setTexts(tr("Nobody is here yet"),
                      tr("The graph fills as soon as a network is joined, or a rehearsal runs in the lab."),
                      tr("Open the lab"));
    relabel();
    count();
    m_twin->retranslate();
    tellChosen();
    m_banner->retranslate();
    markFallout();
    m_look.survey(m_model);
    redraw();
}

// --- the graph

void TopologyView::happened(const Batch& batch) {
    if (!m_console.link.live()) return;
    if (!isVisible() || m_stale) {
        m_stale = true;
        return;
    }
    GraphModel::Touched touched;
    for (const auto& event : batch.events) {
        for (auto& peer : event::peersIn(event->body)) touched.emplace(event->network, std::move(peer));
    }
    take(m_model.follow(m_console.link.state(), touched), false);
}

void TopologyView::replace() {
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    take(m_model.replace(m_console.link.state()), true);
}

void TopologyView::take(GraphDelta delta, bool still) {
    if (delta.empty()) return;
    std::vector<Place> remembered;
    const auto& at = *m_canvas->frame().at;
    std::set<Node> fresh(delta.added.begin(), delta.added.end());
    for (const Node node : delta.removed) {
        if (!fresh.contains(node) && node < at.size())
            m_places.put(m_twin->peerOf(node), at.x[node], at.y[node]);
    }
    for (const Node node : delta.added) {
        const PeerNode* peer = m_model.node(node);
        if (peer == nullptr) continue;
        if (const auto place = m_places.find(peer->peer))
            remembered.push_back({node, place->first, place->second});
    }
    if (!delta.removed.empty() || !delta.cut.empty()) m_path.clear();
    for (const auto* nodes : {&delta.added, &delta.changed, &delta.removed}) {
        for (const Node node : *nodes) label(node);
    }
    if (m_search.asking()) {
        std::vector<codec::PeerId> touched;
        for (const Node node : delta.changed) touched.push_back(m_twin->peerOf(node));
        // Who came may be somebody else at an index, and who went has none.
        m_search.follow(touched, still || !delta.added.empty() || !delta.removed.empty());
    }
    m_twin->apply(delta);
    m_look.follow(m_model, delta);
    // An answer may be another one for whom nothing else changed.
    NodesChange nodes = m_search.asking() ? m_scene.describe() : m_scene.follow(delta);
    legend();
    std::vector<GraphDelta> changes;
    changes.push_back(std::move(delta));
    m_canvas->show(dressed(), std::move(nodes), std::move(changes), std::move(remembered), still);
    count();
}

/// All peers, in all that may be about them.
void TopologyView::redraw() {
    NodesChange nodes = m_scene.describe();
    legend();
    m_canvas->show(dressed(), std::move(nodes));
}

/// What is about no single peer.
void TopologyView::dressAnew() {
    m_canvas->show(dressed());
}

void TopologyView::count() {
    const auto peers = static_cast<int>(m_model.count());
    m_tabs->setTabText(1, tr("Twin list %L1").arg(peers));
    m_canvas->setAccessibleName(
        tr("Graph of %Ln peers, %L1 connections", nullptr, peers).arg(m_model.lines().size()));
    const bool nobody = peers == 0;
    if (nobody != (m_stack->currentWidget() == m_empty))
        m_stack->setCurrentIndex(nobody ? m_stack->indexOf(m_empty) : m_tabs->currentIndex());
    if (!m_search.asking())
        emit counted({});
    else if (!m_understood)
        emit counted(tr("not a question yet"));
    else
        emit counted(tr("%L1 of %L2 peers").arg(m_search.found()).arg(peers));
}

void TopologyView::rememberPlaces() {
    const auto& at = *m_canvas->frame().at;
    for (Node node = 0; node < std::min(at.size(), m_model.size()); ++node) {
        if (const PeerNode* peer = m_model.node(node)) m_places.put(peer->peer, at.x[node], at.y[node]);
    }
}

void TopologyView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    if (m_stale) replace();
}

void TopologyView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    legend();
}

bool TopologyView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_canvas && event->type() == QEvent::Resize) legend();
    return View::eventFilter(watched, event);
}

QString TopologyView::labelOf(const PeerNode& peer) const {
    return m_console.notes.label(peer.id());
}

void TopologyView::label(Node node) {
    m_labels.resize(std::max(m_labels.size(), m_model.size()));
    const PeerNode* peer = m_model.node(node);
    if (peer == nullptr) {
        m_labels[node] = {};
        return;
    }
    const QString id = peer->id();
    m_labels[node] = {m_console.notes.label(id), peer->vantage || !m_console.notes.nameOf(id).isEmpty()};
}

void TopologyView::relabel() {
    for (Node node = 0; node < m_model.size(); ++node) label(node);
}

// --- choosing

void TopologyView::find(const QString& query) {
    m_understood = m_search.ask(query);
    std::vector<Node> found;
    for (Node node = 0; node < m_model.size() && m_search.asking(); ++node) {
        const PeerNode* peer = m_model.node(node);
        if (peer != nullptr && !m_scene.isHidden(*peer) && m_search.means(peer->peer)) found.push_back(node);
    }
    if (!found.empty()) m_canvas->flyTo(found);
    count();
    redraw();
}

void TopologyView::reveal(const QString& peer) {
    const auto node = m_model.find(peer);
    if (!node) return;
    m_tabs->setCurrentIndex(0);
    m_canvas->flyTo({*node});
}

void TopologyView::hover(std::optional<Node> node, const QPoint& at) {
    const PeerNode* peer = node ? m_model.node(*node) : nullptr;
    if (peer == nullptr) return m_card->hide();
    m_card->show(*peer, labelOf(*peer), GraphLook::colourOf(m_look.categoryOf(*node), tokens()), at);
}

bool TopologyView::exportTo(QWidget* window) {
    if (m_model.count() == 0) return false;
    const QString graphml = QStringLiteral("graphml");
    const QString csv = QStringLiteral("csv");
    ExportDialog dialog(tr("Export the graph"), QStringLiteral("topology"),
                        {{tr("Picture"), QStringLiteral("png"), true},
                         {tr("Graph"), graphml},
                         {tr("Connections as a table"), csv}},
                        window);
    const auto choice = dialog.ask();
    if (!choice) return true;
    Redaction redaction(choice->redact);
    const auto label = [this](const QString& id) { return m_console.notes.label(id); };
    QSaveFile out(choice->file);
    bool written = out.open(QIODevice::WriteOnly);
    if (written && choice->suffix == graphml) {
        const QByteArray bytes = graphmlOf(m_model, label, redaction);
        written = out.write(bytes) == bytes.size();
    } else if (written && choice->suffix == csv) {
        const QByteArray bytes = csvOf(m_model, label, redaction);
        written = out.write(bytes) == bytes.size();
    } else if (written) {
        written = m_canvas->grab().save(&out, "PNG");
    }
    if (!written || !out.commit())
        QMessageBox::warning(window, tr("Export the graph"),
                             tr("The file could not be written: %1").arg(out.errorString()));
    return true;
}

} // namespace vedette::ui
