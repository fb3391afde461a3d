#include "ui/topology/graph_model.h"

#include "core/event/encoding.h"
#include "core/graph/live_layout.h"
#include "tests/fakes/told_network.h"
#include "tests/suite.h"
#include "ui/link/redaction.h"
#include "ui/topology/graph_export.h"
#include "ui/topology/graph_look.h"
#include "ui/topology/twin_list.h"

#include <QtCore/QXmlStreamReader>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

#include <algorithm>
#include <tuple>

using namespace vedette;
using namespace vedette::ui;
using namespace vedette::ui::test;

namespace {

using graph::EdgeKind;

GraphModel::IsOwn firstIsOwn() {
    return [](NetworkId network) { return network.value == 1; };
}

/// A graph by what it means, whatever its indices are.
struct Meaning {
    std::map<QString, PeerNode> peers;
    std::map<std::pair<QString, QString>, EdgeKind> edges;
    friend bool operator==(const Meaning&, const Meaning&) = default;
};

std::pair<QString, QString> endsOf(const QString& a, const QString& b) {
    return a < b ? std::pair(a, b) : std::pair(b, a);
}

Meaning meaningOf(const GraphModel& model) {
    Meaning meaning;
    for (graph::Node node = 0; node < model.size(); ++node) {
        if (const PeerNode* peer = model.node(node)) meaning.peers[peer->id()] = *peer;
    }
    for (const auto& line : model.lines())
        meaning.edges[endsOf(model.node(line.a)->id(), model.node(line.b)->id())] = line.kind;
    return meaning;
}

/// One who follows by deltas alone, as the layout does.
struct Follower {
    graph::LiveLayout layout{graph::ForceLaw::Tight, 1};

    void apply(const GraphDelta& delta) {
        for (const auto node : delta.added) QCOMPARE(layout.add(), node);
        for (const auto& edge : delta.cut) layout.disconnect(edge.a, edge.b);
        for (const auto& line : delta.tied) layout.connect(line.a, line.b);
        for (const auto node : delta.removed) layout.remove(node);
    }
};

struct Told {
    history::State state;
    GraphModel model{firstIsOwn()};
    Follower follower;
    std::uint64_t sequence = 0;

    GraphDelta tell(const event::Event& event) {
        state.apply(event, ++sequence, "net");
        GraphModel::Touched touched;
        for (auto& peer : event::peersIn(event.body)) touched.emplace(event.network, peer);
        auto delta = model.follow(state, touched);
        follower.apply(delta);
        return delta;
    }

    std::optional<EdgeKind> between(std::uint32_t a, std::uint32_t b) const {
        const auto meaning = meaningOf(model);
        const auto found = meaning.edges.find(endsOf(idNumbered(a), idNumbered(b)));
        return found == meaning.edges.end() ? std::nullopt : std::optional(found->second);
    }
};

} // namespace

class GraphModelTest final : public QObject {
    Q_OBJECT

private slots:

    void aConnectionIsAnEdgeFromItsVantagePoint() {
        Told told;
        Teller teller;
        QCOMPARE(told.tell(teller.listening(1, 1)).added.size(), std::size_t{1});
        const auto delta = told.tell(teller.opened(1, 5, 9));
        QCOMPARE(delta.added.size(), std::size_t{1});
        QCOMPARE(delta.tied.size(), std::size_t{1});
        QVERIFY(told.between(1, 5) == EdgeKind::Own);
        const PeerNode* self = told.model.node(*told.model.find(peerNumbered(1)));
        QVERIFY(self->vantage && self->own);
        QCOMPARE(self->degree(), 1U);
        const PeerNode* peer = told.model.node(*told.model.find(idNumbered(5)));
        QCOMPARE(peer->prefix.text(), std::string("203.0.113.0/24"));
        QVERIFY(!peer->vantage);
        QCOMPARE(told.tell(teller.closed(1, 5, 9)).cut.size(), std::size_t{1});
        QVERIFY(!told.between(1, 5));
    }

    void othersConnectionsAreObservedAndRoutesInferred() {
        Told told;
        Teller teller;
        told.tell(teller.listening(1, 1));
        told.tell(teller.listening(2, 2));
        told.tell(teller.routed(2, 5, true));
        QVERIFY(told.between(2, 5) == EdgeKind::Inferred);
        QVERIFY(stateOf(*told.model.node(*told.model.find(peerNumbered(5)))) == NodeState::RoutedOnly);
        const auto delta = told.tell(teller.opened(2, 5, 1));
        QCOMPARE(delta.tied.size(), std::size_t{1});
        QVERIFY(delta.added.empty() && delta.cut.empty());
        QVERIFY(told.between(2, 5) == EdgeKind::Observed);
        told.tell(teller.closed(2, 5, 1));
        QVERIFY(told.between(2, 5) == EdgeKind::Inferred);
        told.tell(teller.routed(2, 5, false));
        QVERIFY(!told.between(2, 5));
    }

    void anEdgeThatBothEndsTellOfIsOneAndTheBetterKnown() {
        Told told;
        Teller teller;
        told.tell(teller.listening(1, 1));
        told.tell(teller.listening(2, 2));
        told.tell(teller.opened(2, 1, 1));
        QVERIFY(told.between(1, 2) == EdgeKind::Observed);
        told.tell(teller.opened(1, 2, 1));
        QVERIFY(told.between(1, 2) == EdgeKind::Own);
        QCOMPARE(told.model.lines().size(), std::size_t{1});
        told.tell(teller.closed(1, 2, 1));
        QVERIFY(told.between(1, 2) == EdgeKind::Observed);
        told.tell(teller.closed(2, 1, 1));
        QCOMPARE(told.model.lines().size(), std::size_t{0});
    }

    void aVantagePointThatIsKnownLateGetsItsEdges() {
        Told told;
        Teller teller;
        told.tell(teller.opened(1, 5, 1));
        QCOMPARE(told.model.lines().size(), std::size_t{0});
        told.tell(teller.listening(1, 1));
        QVERIFY(told.between(1, 5) == EdgeKind::Own);
    }

    void followingEventByEventEqualsLookingAtTheWhole() {
        Told told;
        Teller teller;
        std::uint64_t connection = 0;
        std::vector<std::tuple<std::uint64_t, std::uint32_t, std::uint64_t>> open;
        std::uint64_t dice = 3;
        const auto below = [&](std::uint64_t n) {
            dice = dice * 6364136223846793005ULL + 1442695040888963407ULL;
            return (dice >> 33U) % n;
        };
        for (std::uint64_t n = 1; n <= 3; ++n) told.tell(teller.listening(n, static_cast<std::uint32_t>(n)));
        for (int i = 0; i < 600; ++i) {
            const std::uint64_t network = 1 + below(3);
            const auto peer = static_cast<std::uint32_t>(1 + below(40));
            if (peer == network) continue;
            switch (below(5)) {
            case 0:
            case 1:
                told.tell(teller.opened(network, peer, ++connection));
                open.emplace_back(network, peer, connection);
                break;
            case 2:
                if (!open.empty()) {
                    const auto [in, who, which] = open[below(open.size())];
                    told.tell(teller.closed(in, who, which));
                }
                break;
            case 3: told.tell(teller.routed(network, peer, below(2) == 0)); break;
            default: told.tell(teller.violated(network, peer));
            }
        }
        GraphModel whole(firstIsOwn());
        Follower second;
        second.apply(whole.replace(told.state));
        QVERIFY(meaningOf(whole) == meaningOf(told.model));
        // And the layout, which knows the deltas alone, has the same neighbours.
        for (graph::Node node = 0; node < told.model.size(); ++node) {
            const PeerNode* peer = told.model.node(node);
            QCOMPARE(told.follower.layout.exists(node), peer != nullptr);
            if (peer != nullptr)
                QCOMPARE(told.follower.layout.neighbours(node).size(), std::size_t{peer->degree()});
        }
    }

    void anotherMomentIsWhatChanged() {
        GraphModel model(firstIsOwn());
        Follower follower;
        const auto small = crowd(60, 4);
        const auto large = crowd(200, 4);
        for (const auto* state : {&small, &large, &small}) {
            follower.apply(model.replace(*state));
            GraphModel fresh(firstIsOwn());
            static_cast<void>(fresh.replace(*state));
            QVERIFY(meaningOf(model) == meaningOf(fresh));
        }
        QVERIFY(model.replace(small).tied.empty());
        follower.apply(model.replace(history::State()));
        QCOMPARE(model.count(), std::size_t{0});
        QCOMPARE(model.lines().size(), std::size_t{0});
    }

    void categoriesKeepTheirColour() {
        GraphModel model(firstIsOwn());
        static_cast<void>(model.replace(crowd(200, 4)));
        GraphLook look;
        look.colourBy(ColourBy::Role);
        look.survey(model);
        std::map<QString, std::size_t> before;
        std::size_t peers = 0;
        for (const auto& category : look.categories()) {
            before[category.name] = category.index;
            peers += category.peers;
        }
        QVERIFY(before.contains("collect"));
        QCOMPARE(peers, model.count());
        static_cast<void>(model.replace(crowd(900, 4)));
        look.survey(model);
        for (const auto& category : look.categories()) {
            if (before.contains(category.name)) QCOMPARE(category.index, before[category.name]);
        }
    }

    void noShapeIsSharedByTwoStates() {
        std::set<graph::Mark> marks;
        for (const auto state : {NodeState::Fine, NodeState::RoutedOnly, NodeState::Vantage,
                                 NodeState::Refused, NodeState::Violated})
            marks.insert(markOf(state));
        QCOMPARE(marks.size(), std::size_t{5});
    }

    void theTwinListIsInStep() {
        Told told;
        Teller teller;
        TwinList list(told.model, [](const QString& id) { return id.right(4); });
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.apply(told.tell(teller.listening(1, 1)));
        for (std::uint32_t p = 2; p < 40; ++p) list.apply(told.tell(teller.opened(1, p, p)));
        QCOMPARE(list.rowCount(), 39);
        for (int row = 1; row < list.rowCount(); ++row) QVERIFY(list.idAt(row - 1) < list.idAt(row));
        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        list.apply(told.tell(teller.violated(1, 7)));
        QCOMPARE(changed.count(), 1);
        const int row = list.rowOf(idNumbered(7));
        QCOMPARE(list.index(row, TwinList::Name).data().toString(), idNumbered(7).right(4));
        QVERIFY(list.index(row, TwinList::State).data().toString().contains("protocol"));
        list.apply(told.model.replace(crowd(50, 3)));
        QCOMPARE(static_cast<std::size_t>(list.rowCount()), told.model.count());
        list.apply(told.model.replace(history::State()));
        QCOMPARE(list.rowCount(), 0);
    }

    void exportsAreHarmless() {
        Told told;
        Teller teller;
        told.tell(teller.listening(1, 1));
        told.tell(teller.opened(1, 2, 1));
        told.tell(teller.identified(1, 2, std::string("<b>\"&\x01\xE2\x80\xAE=1+1")));
        Redaction whole(false);
        const auto label = [](const QString& id) {
            return id == idNumbered(2) ? QStringLiteral("=cmd") : id;
        };
        const QByteArray graphml = graphmlOf(told.model, label, whole);
        QXmlStreamReader xml(graphml);
        int nodes = 0;
        int edges = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            nodes += xml.name() == QStringLiteral("node") ? 1 : 0;
            edges += xml.name() == QStringLiteral("edge") ? 1 : 0;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(nodes, 2);
        QCOMPARE(edges, 1);
        QVERIFY(!graphml.contains("\xE2\x80\xAE") && !graphml.contains('\x01'));
        const QByteArray csv = csvOf(told.model, label, whole);
        QVERIFY(csv.contains("\"'=cmd\""));
        QCOMPARE(csv.count("\r\n"), 2);
    }

    void exportsTellNoAddressWhenAsked() {
        Told told;
        Teller teller;
        told.tell(teller.listening(1, 1));
        told.tell(teller.opened(1, 2, 1));
        told.tell(teller.identified(1, 2, std::string("agent of 192.0.2.77 and 2001:db8::77")));
        const auto label = [](const QString& id) {
            return id == idNumbered(2) ? QStringLiteral("at 192.0.2.77") : id;
        };
        Redaction redaction(true);
        const QByteArray both = graphmlOf(told.model, label, redaction) + csvOf(told.model, label, redaction);
        QVERIFY(!both.contains("192.0.2.77") && !both.contains("2001:db8"));
        QVERIFY(both.contains("at ip4-"));
        QVERIFY(both.contains(idNumbered(2).toUtf8()));
        static const QRegularExpression four(QStringLiteral("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+"));
        QVERIFY(!QString::fromUtf8(both).contains(four));
    }
};

VD_SUITE(GraphModelTest)

#include "graph_model_test.moc"
