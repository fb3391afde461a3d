#include "ui/topology/atelier.h"

#include "tests/fakes/told_network.h"
#include "tests/suite.h"
#include "ui/topology/overlay.h"
#include "ui/topology/place_file.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>

using namespace vedette;
using namespace vedette::ui;
using namespace vedette::ui::test;

namespace {

struct Bench {
    GraphModel model;
    Atelier atelier;
    Wish wish;

    explicit Bench(const history::State& state) {
        wish.changes.push_back(model.replace(state));
        wish.size = {640, 400};
        wish.fit = true;
        wish.room = QRectF(40, 40, 560, 320);
        wish.toRest = true;
        describe();
    }

    void describe() {
        NodesChange nodes;
        nodes.anew = true;
        nodes.size = model.size();
        for (graph::Node node = 0; node < model.size(); ++node) {
            if (model.node(node) == nullptr) continue;
            SceneNode one;
            one.mark = graph::Mark::Disc;
            one.colour = 0xFF40C0F0;
            one.rank = 2;
            one.label = "peer";
            one.group = static_cast<std::int32_t>(node % 2);
            nodes.nodes.push_back({node, one});
        }
        wish.nodes.push_back(std::move(nodes));
        auto scene = std::make_shared<Scene>();
        scene->groups.resize(2);
        scene->groups[0].name = "even";
        scene->groups[0].peers = model.count() / 2;
        scene->edges.colours = {0xFF808080, 0xFF909090, 0xFFA0A0A0};
        scene->canvas = Qt::black;
        scene->text = scene->muted = scene->outline = scene->raised = Qt::white;
        wish.scene = scene;
    }

    Frame paint() {
        Frame frame = atelier.paint(wish, {});
        wish.changes.clear();
        wish.nodes.clear();
        wish.remembered.clear();
        return frame;
    }

    Frame settle() {
        Frame frame = paint();
        for (int i = 0; i < 2000 && frame.moving; ++i) frame = paint();
        return frame;
    }
};

} // namespace

class AtelierTest final : public QObject {
    Q_OBJECT

private slots:

    void everyPeerIsInSight() {
        Bench bench(crowd(120, 4));
        const Frame frame = bench.settle();
        QVERIFY(!frame.moving);
        QCOMPARE(frame.image.size(), QSize(640, 400));
        for (graph::Node node = 0; node < bench.model.size(); ++node) {
            const QPointF at = onScreen(frame.camera, frame.at->x[node], frame.at->y[node]);
            QVERIFY(bench.wish.room.adjusted(-1, -1, 1, 1).contains(at));
            QVERIFY(frame.image.pixel(at.toPoint()) != qRgb(0, 0, 0));
        }
    }

    void theCameraComesToWhereAllAreSeen() {
        Bench bench(crowd(60, 4));
        bench.wish.toRest = false;
        static_cast<void>(bench.settle());
        bench.wish.changes.push_back(bench.model.replace(crowd(150, 4)));
        bench.describe();
        const Frame frame = bench.settle();
        QVERIFY(!frame.moving);
        for (graph::Node node = 0; node < bench.model.size(); ++node) {
            const QPointF at = onScreen(frame.camera, frame.at->x[node], frame.at->y[node]);
            QVERIFY(bench.wish.room.adjusted(-1, -1, 1, 1).contains(at));
        }
    }

    void labelsLeaveEachOtherRoom() {
        Bench bench(crowd(300, 4));
        const Frame frame = bench.settle();
        QVERIFY(!frame.labels.empty());
        for (std::size_t i = 0; i < frame.labels.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) QVERIFY(!frame.labels[i].intersects(frame.labels[k]));
        }
    }

    void whatIsFoldedStandsInOnePlace() {
        Bench bench(crowd(80, 4));
        auto scene = std::make_shared<Scene>(*bench.wish.scene);
        scene->groups[0].folded = 1;
        bench.wish.scene = scene;
        const Frame frame = bench.settle();
        QCOMPARE(frame.rings.size(), std::size_t{1});
        for (graph::Node node = 0; node < bench.model.size(); node += 2) {
            QVERIFY(std::abs(static_cast<double>(frame.at->x[node]) - frame.rings[0].centre.x()) < 0.01);
            QVERIFY(std::abs(static_cast<double>(frame.at->y[node]) - frame.rings[0].centre.y()) < 0.01);
        }
    }

    void rememberedPeersAppearWhereTheyWere() {
        const auto state = crowd(80, 4);
        Bench first(state);
        const Frame before = first.settle();
        Bench second(state);
        for (graph::Node node = 0; node < second.model.size(); ++node) {
            const auto was = *first.model.find(second.model.node(node)->peer);
            second.wish.remembered.push_back({node, before.at->x[was], before.at->y[was]});
        }
        const auto remembered = second.wish.remembered;
        const Frame after = second.paint();
        for (const Place& place : remembered) {
            QCOMPARE(after.at->x[place.node], place.x);
            QCOMPARE(after.at->y[place.node], place.y);
        }
    }

    void aNewPeerMovesItsNeighbourhoodAndNotTheWorld() {
        history::State state = crowd(200, 4);
        Bench bench(state);
        bench.wish.fit = false;
        const Frame before = bench.settle();
        Teller teller;
        state.apply(teller.opened(2, 5000, 999'999), 100'000, "bootnode-1");
        const auto known = bench.model.size();
        bench.wish.changes.push_back(bench.model.follow(state, {{NetworkId{2}, peerNumbered(5000)}}));
        QCOMPARE(bench.wish.changes.back().added.size(), std::size_t{1});
        bench.describe();
        const Frame after = bench.settle();
        float moved = 0;
        for (graph::Node node = 0; node < known; ++node)
            moved +=
                std::hypot(after.at->x[node] - before.at->x[node], after.at->y[node] - before.at->y[node]);
        QVERIFY2(moved / static_cast<float>(known) < graph::kSpacing,
                 qPrintable(QString::number(static_cast<double>(moved) / static_cast<double>(known))));
    }

    void frozenMeansNobodyMoves() {
        Bench bench(crowd(80, 4));
        const Frame before = bench.settle();
        bench.wish.frozen = true;
        bench.wish.dragged = {{0, 500, 500}};
        bench.wish.released = {0};
        const Frame after = bench.paint();
        for (graph::Node node = 1; node < bench.model.size(); ++node)
            QCOMPARE(after.at->x[node], before.at->x[node]);
        QVERIFY(!after.moving);
    }

    void nothingToShow() {
        Bench bench{history::State()};
        QVERIFY(!bench.paint().moving);
        bench.wish.size = {};
        QVERIFY(bench.paint().image.isNull());
    }

    void aLineAround() {
        QVERIFY(around({}, 5).empty());
        const auto line = around({{0, 0}, {100, 0}, {50, 20}, {50, 80}}, 10);
        for (const QPointF& point : line) {
            QVERIFY(point.y() >= -10.001 && point.y() <= 90.001);
            QVERIFY(std::hypot(point.x() - 50, point.y() - 20) > 12); // who is inside does not shape it
        }
        QVERIFY(around({{3, 3}}, 4).size() >= 12);
    }

    void placesAreKept() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("places");
        PlaceFile file;
        QVERIFY(!file.load(path));
        for (std::uint32_t i = 0; i < 20; ++i) file.put(peerNumbered(i), static_cast<float>(i), -1.5F);
        QVERIFY(file.save(path));
        PlaceFile read;
        QVERIFY(read.load(path));
        QCOMPARE(read.size(), std::size_t{20});
        QCOMPARE(read.find(peerNumbered(7))->first, 7.0F);
        QVERIFY(!read.find(peerNumbered(21)));
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadWrite));
        raw.resize(raw.size() - 3);
        raw.close();
        QVERIFY(!read.load(path));
        QCOMPARE(read.size(), std::size_t{0});
    }
};

VD_SUITE(AtelierTest)

#include "atelier_test.moc"
