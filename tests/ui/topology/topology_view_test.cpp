#include "ui/topology/topology_view.h"

#include "tests/fakes/told_network.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/theme/theme.h"
#include "ui/topology/fallout_banner.h"
#include "ui/topology/graph_canvas.h"
#include "ui/topology/twin_list.h"

#include <QtCore/QDir>
#include <QtTest/QtTest>
#include <QtWidgets/QTableView>

using namespace vedette;
using namespace vedette::ui;
using namespace vedette::ui::test;

namespace {

/// A view on a network of its own.
struct Window {
    Link link{OperatorId{1}};
    Selection selection;
    Annotations notes{QString()};
    FakeSource* source = nullptr;
    Teller teller;
    std::unique_ptr<TopologyView> view;

    Window() {
        auto made = std::make_unique<FakeSource>();
        source = made.get();
        link.add(std::move(made));
        view = std::make_unique<TopologyView>(Console{link, selection, notes});
        view->resize(900, 600);
        view->show();
    }

    /// Observer 1 is ours, 2 is another; both know peers 10 to 10 + peers.
    void fill(std::uint32_t peers) {
        source->next.push_back(teller.listening(1, 1));
        source->next.push_back(teller.listening(2, 2));
        for (std::uint32_t p = 10; p < 10 + peers; ++p) {
            source->next.push_back(teller.opened(1 + p % 2, p, p));
            source->next.push_back(
                teller.identified(1 + p % 2, p, "agent/1.0 acme-" + std::to_string(p % 3)));
        }
        source->next.push_back(teller.opened(1, 2, 5));
    }

    [[nodiscard]] bool settled(std::size_t peers) const {
        return view->model().count() == peers && view->canvas().atRest();
    }

    [[nodiscard]] QPoint placeOf(std::uint32_t peer) const {
        return view->canvas().pointOf(*view->model().find(peerNumbered(peer))).toPoint();
    }
};

constexpr int kPatience = 60'000;

} // namespace

class TopologyViewTest final : public QObject {
    Q_OBJECT

private slots:

    void init() { Theme::instance().reduceMotion(true); }

    void whatHappensIsSeenAndChosen() {
        Window window;
        window.fill(12);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(14), kPatience);
        GraphCanvas& canvas = window.view->canvas();
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, window.placeOf(11));
        QCOMPARE(window.selection.current(), idNumbered(11));
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ControlModifier, window.placeOf(13));
        QCOMPARE(window.selection.peers().size(), 2);
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ControlModifier, window.placeOf(13));
        QCOMPARE(window.selection.peers().size(), 1);
        // The list is in step, both ways.
        auto* list = window.view->findChild<QTableView*>();
        QCOMPARE(list->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(list->selectionModel()->selectedRows().first().data(TwinList::kIdRole).toString(),
                 idNumbered(11));
        list->selectionModel()->select(
            window.view->twin().index(window.view->twin().rowOf(idNumbered(14)), 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QCOMPARE(window.selection.current(), idNumbered(14));
        QTRY_COMPARE_WITH_TIMEOUT(canvas.frame().scene->selected.size(), std::size_t{1}, kPatience);
        QCOMPARE(canvas.frame().scene->selected[0], *window.view->model().find(peerNumbered(14)));
        QVERIFY(canvas.accessibleDescription().contains(window.notes.label(idNumbered(14))));
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, QPoint(canvas.width() - 3, canvas.height() - 3));
        QVERIFY(window.selection.peers().isEmpty());
    }

    void keysChooseGrowInvertAndFindTheWay() {
        Window window;
        window.fill(6);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(8), kPatience);
        GraphCanvas& canvas = window.view->canvas();
        canvas.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(window.view.get()));
        window.selection.select(idNumbered(10));
        QTest::keyClick(&canvas, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(window.selection.peers(), (QSet<QString>{idNumbered(10), idNumbered(1)}));
        QTest::keyClick(&canvas, Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(window.selection.peers().size(), 6);
        // 10 hangs on ours, 11 on the other observer: the way goes over both.
        window.selection.selectMany({idNumbered(10), idNumbered(11)});
        QTest::keyClick(&canvas, Qt::Key_P);
        QTRY_COMPARE_WITH_TIMEOUT(canvas.frame().scene->path.size(), std::size_t{4}, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(canvas.atRest(), kPatience);
        window.selection.select(idNumbered(1));
        QTRY_VERIFY_WITH_TIMEOUT(canvas.atRest(), kPatience);
        const QPoint from = window.placeOf(1);
        bool went = false;
        for (const auto key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Up, Qt::Key_Down}) {
            if (went) break;
            QTest::keyClick(&canvas, key);
            went = window.selection.current() != idNumbered(1);
        }
        QVERIFY(went);
        QVERIFY(window.placeOf(1) == from);
        QTest::keyClick(&canvas, Qt::Key_Space);
        QVERIFY(canvas.frozen());
        QTest::keyClick(&canvas, Qt::Key_Space);
        QVERIFY(!canvas.frozen());
    }

    void aFalloutIsDrawnUntilTakenBack() {
        Window window;
        window.fill(6);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(8), kPatience);
        GraphCanvas& canvas = window.view->canvas();
        auto* banner = window.view->findChild<FalloutBanner*>();
        QVERIFY(banner->isHidden());
        auto fallout = std::make_shared<Fallout>();
        fallout->who = idNumbered(1);
        fallout->first = {idNumbered(1)};
        fallout->falls = {idNumbered(10), idNumbered(12)};
        fallout->touched = {idNumbered(2), idNumbered(99)}; // one is nowhere to be seen
        fallout->ways = {{idNumbered(1), idNumbered(10)},
                         {idNumbered(10), idNumbered(12)},
                         {idNumbered(1), idNumbered(2)},
                         {idNumbered(1), idNumbered(99)}};
        window.selection.showFallout(fallout);
        QVERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(window.notes.label(idNumbered(1))));
        QVERIFY(banner->text().contains(QStringLiteral("2 fall with it")));
        QTRY_COMPARE_WITH_TIMEOUT(canvas.frame().scene->struck.size(), std::size_t{4}, kPatience);
        QCOMPARE(canvas.frame().scene->ways.size(), std::size_t{3});
        // The legend names them, and chooses them.
        auto* legend = window.view->findChild<Legend*>();
        emit legend->pressed(Legend::Section::Shapes, 101);
        QCOMPARE(window.selection.peers(), (QSet<QString>{idNumbered(10), idNumbered(12)}));
        banner->closeButton().click();
        QVERIFY(window.selection.fallout() == nullptr);
        QVERIFY(banner->isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(canvas.frame().scene->struck.empty(), kPatience);
    }

    void whoIsGoneIsHiddenUntilAskedFor() {
        Window window;
        window.fill(6);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(8), kPatience);
        const auto node = *window.view->model().find(peerNumbered(12));
        window.source->next.push_back(window.teller.closed(1, 12, 12));
        GraphCanvas& canvas = window.view->canvas();
        QTRY_VERIFY_WITH_TIMEOUT(canvas.nodes()[node].mark == graph::Mark::Hidden, kPatience);
        QTest::keyClick(&canvas, Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(canvas.nodes()[node].mark != graph::Mark::Hidden, kPatience);
    }

    void theWheelZoomsAtThePointerAndDragPans() {
        Window window;
        window.fill(12);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(14), kPatience);
        GraphCanvas& canvas = window.view->canvas();
        const QPoint at = window.placeOf(15);
        const float before = canvas.camera().scale;
        QWheelEvent wheel(at, canvas.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&canvas, &wheel);
        QVERIFY(canvas.camera().scale > before * 1.3F);
        QVERIFY((window.placeOf(15) - at).manhattanLength() <= 2);
        QVERIFY(!canvas.fits());
        const QPoint ground(canvas.width() - 4, 4);
        QVERIFY(!canvas.nodeAt(ground));
        QTest::mousePress(&canvas, Qt::LeftButton, {}, ground);
        QTest::mouseMove(&canvas, ground + QPoint(-60, 20));
        QTest::mouseMove(&canvas, ground + QPoint(-100, 30));
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, ground + QPoint(-100, 30));
        QVERIFY((window.placeOf(15) - at - QPoint(-100, 30)).manhattanLength() <= 3);
        QTest::keyClick(&canvas, Qt::Key_Home);
        QVERIFY(canvas.fits());
    }

    void aRectangleChooses() {
        Window window;
        window.fill(12);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(14), kPatience);
        GraphCanvas& canvas = window.view->canvas();
        QTest::mousePress(&canvas, Qt::LeftButton, Qt::ShiftModifier, QPoint(1, 1));
        QTest::mouseMove(&canvas, QPoint(200, 200));
        QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::ShiftModifier,
                            QPoint(canvas.width() - 2, canvas.height() - 2));
        QCOMPARE(window.selection.peers().size(), 14);
    }

    void searchFliesThereAndCounts() {
        Window window;
        window.fill(12);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(14), kPatience);
        window.notes.set(idNumbered(15), {"harbour gate", {}, {}, false});
        QSignalSpy counted(window.view.get(), &View::counted);
        window.view->find("harbour");
        QVERIFY(counted.last().first().toString().startsWith("1 "));
        QTRY_VERIFY_WITH_TIMEOUT(window.view->canvas().atRest(), kPatience);
        const QPoint at = window.placeOf(15);
        QVERIFY(window.view->canvas().rect().adjusted(100, 100, -100, -100).contains(at));
        window.view->find({});
        QVERIFY(counted.last().first().toString().isEmpty());
    }

    void groupsFoldAndUnfold() {
        Window window;
        window.fill(90);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(92), kPatience);
        GraphCanvas& canvas = window.view->canvas();
        QTest::keyClick(&canvas, Qt::Key_G);
        QTRY_COMPARE_WITH_TIMEOUT(canvas.frame().rings.size(), std::size_t{3}, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(canvas.atRest(), kPatience);
        const auto& ring = canvas.frame().rings.front();
        const QPoint at = onScreen(canvas.camera(), static_cast<float>(ring.centre.x()),
                                   static_cast<float>(ring.centre.y()))
                              .toPoint();
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, at);
        QTRY_COMPARE_WITH_TIMEOUT(canvas.frame().rings.size(), std::size_t{2}, kPatience);
    }

    void aHiddenViewCatchesUp() {
        Window window;
        window.view->hide();
        window.fill(5);
        QTRY_VERIFY_WITH_TIMEOUT(window.source->next.empty(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(window.link.state().networks().size(), std::size_t{2}, kPatience);
        QCOMPARE(window.view->model().count(), std::size_t{0});
        window.view->show();
        QTRY_COMPARE_WITH_TIMEOUT(window.view->model().count(), std::size_t{7}, kPatience);
    }

    void hostileNamesStayText() {
        Window window;
        window.fill(3);
        window.source->next.push_back(
            window.teller.identified(1, 10, "<img src=x>\xE2\x80\xAE" + std::string(9000, 'A')));
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(5), kPatience);
        QTest::mouseMove(&window.view->canvas(), window.placeOf(10));
        const int row = window.view->twin().rowOf(idNumbered(10));
        const auto cell = window.view->twin().index(row, TwinList::Software);
        QVERIFY(cell.data().toString().size() < 400);
        QVERIFY(!cell.data().toString().contains(QChar(0x202E)));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("&lt;img"));
    }

    void everySchemeHasItsPicture() {
        const QString folder = qEnvironmentVariable("VEDETTE_PICTURES");
        const auto scheme = Theme::instance().chosen();
        const int peers = qEnvironmentVariableIntValue("VEDETTE_PICTURE_PEERS");
        Window window;
        window.view->resize(1180, 760);
        const auto state = crowd(peers > 0 ? static_cast<std::uint32_t>(peers) : 200, peers > 1000 ? 14 : 7);
        GraphModel model([](NetworkId network) { return network.value == 1; });
        Teller teller;
        // The state is told again as events, so that it comes the way that it always does.
        std::uint64_t connection = 0;
        for (const auto& [id, network] : state.networks()) {
            auto self = teller.listening(id.value, 0);
            std::get<event::Listening>(self.body).self = network.self;
            window.source->next.push_back(self);
            for (const auto& [which, edge] : network.edges) {
                auto opened = teller.opened(id.value, 0, ++connection);
                auto& body = std::get<event::ConnectionOpened>(opened.body);
                body.peer = edge.peer;
                body.remote = edge.remote;
                window.source->next.push_back(opened);
            }
            for (const auto& [peer, facts] : network.peers) {
                auto known = teller.identified(id.value, 0, facts.agent);
                std::get<event::PeerIdentified>(known.body).peer = peer;
                window.source->next.push_back(known);
                auto routed = teller.routed(id.value, 0, facts.routed);
                std::get<event::RoutingChanged>(routed.body).peer = peer;
                if (facts.routed) window.source->next.push_back(routed);
                if (facts.violations == 0) continue;
                auto violated = teller.violated(id.value, 0);
                std::get<event::PeerViolated>(violated.body).peer = peer;
                window.source->next.push_back(violated);
            }
        }
        static_cast<void>(model.replace(state));
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(model.count()), 5 * kPatience);
        for (const auto one : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            Theme::instance().choose(one);
            QTRY_VERIFY_WITH_TIMEOUT(window.view->canvas().atRest(), kPatience);
            QTRY_COMPARE_WITH_TIMEOUT(window.view->canvas().frame().scene->canvas, tokens().surface.canvas,
                                      kPatience);
            const QImage picture = window.view->grab().toImage();
            std::set<QRgb> colours;
            for (int y = 0; y < picture.height(); y += 3) {
                for (int x = 0; x < picture.width(); x += 3) colours.insert(picture.pixel(x, y));
            }
            QVERIFY(colours.size() > 40);
            if (!folder.isEmpty())
                QVERIFY(picture.save(QDir(folder).filePath(
                    QStringLiteral("topology-%1-%2.png").arg(peers).arg(static_cast<int>(one)))));
        }
        Theme::instance().choose(scheme);
    }
};

VD_SUITE(TopologyViewTest)

#include "topology_view_test.moc"
