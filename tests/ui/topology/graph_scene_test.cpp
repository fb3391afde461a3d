#include "ui/topology/graph_scene.h"

#include "core/event/encoding.h"
#include "tests/fakes/told_network.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <map>

using namespace vedette;
using namespace vedette::ui;
using namespace vedette::ui::test;

namespace {

std::map<QString, std::pair<std::size_t, std::size_t>> told(const GraphLook& look) {
    std::map<QString, std::pair<std::size_t, std::size_t>> all;
    for (const auto& category : look.categories()) all[category.name] = {category.index, category.peers};
    return all;
}

GraphScene::Trim trimOf(graph::Node node, const PeerNode& peer) {
    return {peer.id().right(4), static_cast<std::uint8_t>(node % 7 == 0 ? 2 : 0), node % 5 != 0};
}

/// One that follows and one that begins anew each time, over the same model.
struct Pair {
    GraphModel model;
    GraphLook followed, counted;
    GraphScene scene{model, followed, trimOf};
    std::vector<SceneNode> nodes;
    std::vector<graph::Line> lines;

    void apply(const GraphDelta& delta) {
        followed.follow(model, delta);
        ui::apply(scene.follow(delta), nodes);
        lines.resize(delta.lines);
        for (const auto& placed : delta.placed) lines[placed.at] = placed.line;
    }

    /// What was followed is what would be found.
    [[nodiscard]] bool agrees() {
        counted.survey(model);
        if (told(followed) != told(counted)) return false;
        for (graph::Node node = 0; node < model.size(); ++node) {
            if (model.node(node) != nullptr && followed.categoryOf(node) != counted.categoryOf(node))
                return false;
        }
        GraphScene fresh(model, counted, trimOf);
        fresh.hideIsolated(scene.hidesIsolated());
        std::vector<SceneNode> anew;
        ui::apply(fresh.describe(), anew);
        if (anew != nodes || fresh.states() != scene.states() || fresh.isolated() != scene.isolated())
            return false;
        Scene one, other;
        scene.dress(one);
        fresh.dress(other);
        for (std::size_t i = 0; i < one.groups.size(); ++i) {
            if (one.groups[i].peers != other.groups[i].peers || one.groups[i].name != other.groups[i].name)
                return false;
        }
        if (one.outlines.size() != other.outlines.size()) return false;
        for (std::size_t i = 0; i < one.outlines.size(); ++i) {
            if (one.outlines[i].members != other.outlines[i].members) return false;
        }
        const auto same = [](const graph::Line& a, const graph::Line& b) {
            return a.a == b.a && a.b == b.b && a.kind == b.kind;
        };
        if (!std::ranges::equal(lines, model.lines(), same)) return false;
        std::array<std::size_t, graph::kEdgeKinds> kinds{};
        for (const auto& line : lines) ++kinds[static_cast<std::size_t>(line.kind)];
        return kinds == model.kinds();
    }
};

} // namespace

class GraphSceneTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsFollowedIsWhatWouldBeFound() {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            Pair pair;
            SeededRandom random(seed);
            Teller teller;
            history::State state = crowd(60, 3);
            pair.apply(pair.model.replace(state));
            QVERIFY(pair.agrees());
            std::uint64_t connection = 1'000'000;
            std::uint64_t sequence = 1'000'000;
            std::vector<std::tuple<std::uint64_t, std::uint32_t, std::uint64_t>> open;
            for (int round = 0; round < 60; ++round) {
                GraphModel::Touched touched;
                for (int k = 0; k < 8; ++k) {
                    const std::uint64_t network = 1 + random.below(3);
                    const auto peer = static_cast<std::uint32_t>(3 + random.below(90));
                    event::Event event;
                    switch (random.below(6)) {
                    case 0:
                    case 1:
                        open.emplace_back(network, peer, ++connection);
                        event = teller.opened(network, peer, connection,
                                              "198.51." + std::to_string(random.below(4)) + ".7");
                        break;
                    case 2:
                        if (open.empty()) continue;
                        event = teller.closed(std::get<0>(open.back()), std::get<1>(open.back()),
                                              std::get<2>(open.back()));
                        open.pop_back();
                        break;
                    case 3: event = teller.routed(network, peer, random.below(2) == 0); break;
                    case 4: event = teller.violated(network, peer); break;
                    default:
                        // More kinds than there are colours.
                        event = teller.identified(network, peer,
                                                  "agent/1.0 x-role" + std::to_string(random.below(16)));
                    }
                    for (auto& one : event::peersIn(event.body))
                        touched.emplace(event.network, std::move(one));
                    state.apply(event, ++sequence, "net");
                }
                pair.apply(pair.model.follow(state, touched));
                QVERIFY(pair.agrees());
            }
            // Somebody else's world, and back; and another way of seeing.
            pair.apply(pair.model.replace(crowd(20, 2)));
            QVERIFY(pair.agrees());
            pair.apply(pair.model.replace(state));
            QVERIFY(pair.agrees());
            pair.scene.hideIsolated(false);
            ui::apply(pair.scene.describe(), pair.nodes);
            QVERIFY(pair.agrees());
            pair.apply(pair.model.replace(history::State()));
            QVERIFY(pair.agrees());
        }
    }

    void whoIsTouchedIsDescribedAgainAndNobodyElse() {
        bool chosen = false;
        GraphModel model;
        GraphLook look;
        GraphScene scene(model, look, [&](graph::Node node, const PeerNode&) {
            return GraphScene::Trim{"x", static_cast<std::uint8_t>(chosen && node == 5 ? 4 : 0), true};
        });
        const GraphDelta delta = model.replace(crowd(30, 2));
        look.follow(model, delta);
        std::vector<SceneNode> nodes;
        ui::apply(scene.follow(delta), nodes);
        const auto before = nodes;
        const auto states = scene.states();
        chosen = true;
        const std::array<graph::Node, 2> touched{5, 5};
        NodesChange change = scene.touch(touched);
        QCOMPARE(change.nodes.size(), std::size_t{2});
        ui::apply(std::move(change), nodes);
        QCOMPARE(nodes[5].rank, std::uint8_t{4});
        for (graph::Node node = 0; node < nodes.size(); ++node)
            QVERIFY(node == 5 || nodes[node] == before[node]);
        QVERIFY(scene.states() == states);
    }

    void othersStepBack() {
        GraphModel model;
        GraphLook look;
        GraphScene scene(model, look, [](graph::Node, const PeerNode&) {
            return GraphScene::Trim{"x", 0, true};
        });
        look.colourBy(ColourBy::Role);
        look.follow(model, model.replace(crowd(60, 3)));
        std::vector<SceneNode> nodes;
        ui::apply(scene.describe(), nodes);
        scene.emphasise({look.categories().front().index, std::nullopt});
        std::vector<SceneNode> behind;
        ui::apply(scene.describe(), behind);
        std::size_t forward = 0;
        for (graph::Node node = 0; node < nodes.size(); ++node) {
            const bool is = look.categoryOf(node) == look.categories().front().index;
            if (nodes[node].mark == graph::Mark::Hidden) continue;
            QCOMPARE(behind[node] == nodes[node], is);
            forward += is ? 1 : 0;
        }
        QVERIFY(forward > 0);
    }
};

VD_SUITE(GraphSceneTest)

#include "graph_scene_test.moc"
