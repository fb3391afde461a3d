#include "tests/core/protocols/gossipsub/gossip_net.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace std::chrono_literals;
using test::GossipNet;

namespace {

const std::string kNews = "news";

/// Nodes each of which dials `degree` others by chance.
void build(GossipNet& net, std::size_t nodes, std::size_t degree) {
    for (std::size_t i = 0; i < nodes; ++i) net.add();
    for (std::size_t i = 0; i < nodes; ++i) net.subscribe(i, kNews);
    for (std::size_t i = 0; i < nodes; ++i) {
        for (std::size_t k = 0; k < degree; ++k)
            net.link(i, static_cast<std::size_t>(net.random().below(nodes)));
    }
}

/// How many of the living that should have a message do not.
std::size_t missing(const GossipNet& net, const std::vector<std::string>& texts) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < net.size(); ++i) {
        if (!net.alive(i)) continue;
        for (const std::string& text : texts) count += net.got(i, text) ? 0U : 1U;
    }
    return count;
}

} // namespace

class MeshTest final : public QObject {
    Q_OBJECT

private slots:

    void twoRoutersTalk() {
        GossipNet net(1);
        net.add();
        net.add();
        net.subscribe(0, kNews);
        net.link(0, 1);
        net.run(1s);
        net.publish(1, kNews, "from outside the topic");
        net.run(1s);
        QVERIFY(net.got(0, "from outside the topic"));
        net.subscribe(1, kNews);
        net.run(3s);
        QVERIFY(net.at(0).meshOf(kNews).size() == 1 && net.at(1).meshOf(kNews).size() == 1);
        net.publish(0, kNews, "back");
        net.run(1s);
        QVERIFY(net.got(1, "back"));
    }

    void fiftyWithDelay() {
        GossipNet net(2);
        build(net, 50, 8);
        net.run(5s);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < 100; ++i) {
            texts.push_back("message " + std::to_string(i));
            net.publish(i % 50, kNews, texts.back());
            net.run(50ms);
        }
        net.run(2s);
        QCOMPARE(missing(net, texts), std::size_t{0});
        QCOMPARE(net.repeats(), std::size_t{0});
        for (std::size_t i = 0; i < 50; ++i) {
            const std::size_t degree = net.at(i).meshOf(kNews).size();
            QVERIFY(degree >= 4 && degree <= 12);
            // Nobody was blamed for anything.
            for (const auto& peer : net.at(i).subscribersOf(kNews)) QVERIFY(net.at(i).scores().of(peer) >= 0);
        }
    }

    // Eager push loses one RPC in ten; gossip brings what is missing.
    void fiftyWithLoss() {
        GossipNet net(3);
        build(net, 50, 8);
        net.run(5s);
        net.lossPerMille = 100;
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < 100; ++i) {
            texts.push_back("message " + std::to_string(i));
            net.publish(i % 50, kNews, texts.back());
            net.run(50ms);
        }
        net.run(10s);
        QCOMPARE(missing(net, texts), std::size_t{0});
        QCOMPARE(net.repeats(), std::size_t{0});
    }

    void fiftyWithChurn() {
        GossipNet net(4);
        build(net, 50, 8);
        net.run(5s);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < 20; ++i) {
            net.kill(2 * i); // without a word
            const std::size_t fresh = net.add();
            net.subscribe(fresh, kNews);
            for (int k = 0; k < 8; ++k) {
                const auto other = static_cast<std::size_t>(net.random().below(net.size()));
                if (net.alive(other)) net.link(fresh, other);
            }
            net.run(2s);
            texts.push_back("message " + std::to_string(i));
            net.publish(2 * i + 1, kNews, texts.back());
            net.run(2s);
            // Whoever lives and was there must have it.
            QCOMPARE(missing(net, {texts.back()}), std::size_t{0});
        }
        QCOMPARE(net.repeats(), std::size_t{0});
    }

    void oneSeedOneRun() {
        std::vector<std::size_t> meshes[2];
        for (auto& sizes : meshes) {
            GossipNet net(5);
            build(net, 20, 6);
            net.run(20s);
            for (std::size_t i = 0; i < 20; ++i) {
                for (const auto& peer : net.at(i).meshOf(kNews))
                    sizes.push_back(std::hash<codec::PeerId>{}(peer));
            }
        }
        QVERIFY(!meshes[0].empty() && meshes[0] == meshes[1]);
    }
};

VD_SUITE(MeshTest)

#include "mesh_test.moc"
