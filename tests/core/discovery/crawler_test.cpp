#include "core/discovery/crawler.h"

#include "core/codec/cbor.h"
#include "tests/core/discovery/prefix_names.h"
#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>

using namespace vedette;
using namespace vedette::discovery;
using namespace vedette::test;
using namespace std::chrono_literals;

namespace {

Instant second(double count) {
    return Instant{} + std::chrono::duration_cast<Duration>(std::chrono::duration<double>(count));
}

using Edges = std::set<std::pair<codec::PeerId, codec::PeerId>>;

/// Servers that know some of each other.
struct Network {
    SeededRandom random{3};
    std::vector<std::unique_ptr<kad::Kad>> nodes;
    std::set<std::size_t> down;   ///< refuses connections
    std::set<std::size_t> client; ///< connects, but serves no DHT
    std::set<std::size_t> silent; ///< connects and serves, and says nothing
    std::set<std::size_t> garbled;

    Network(std::size_t count, std::size_t acquaintances) {
        kad::Config config;
        config.table.exemptPrivate = true;
        for (std::size_t i = 0; i < count; ++i) {
            nodes.push_back(std::make_unique<kad::Kad>(peerNumber(i), config, random, Instant{}));
        }
        for (std::size_t i = 0; i < count; ++i) {
            // Each knows the next, so that all can be found.
            meet(i, (i + 1) % count);
            for (std::size_t j = 0; j < acquaintances; ++j) meet(i, random.below(count));
        }
    }

    void meet(std::size_t a, std::size_t b) {
        nodes[a]->peerSeen(
            {peerNumber(b), {addressNumber(b)}, true, {codec::IpEndpoint::of(addressNumber(b)), 0}},
            Instant{});
        while (nodes[a]->poll()) {
        }
    }

    [[nodiscard]] std::size_t indexOf(const codec::PeerId& id) const {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (peerNumber(i) == id) return i;
        }
        return nodes.size();
    }

    [[nodiscard]] Edges truth() const {
        Edges out;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (down.count(i) + client.count(i) + silent.count(i) + garbled.count(i) > 0) continue;
            const auto& table = nodes[i]->table();
            for (unsigned bucket = 0; bucket < table.depth(); ++bucket) {
                for (const auto& contact : table.bucket(bucket)) out.emplace(peerNumber(i), contact.peer);
            }
        }
        return out;
    }

    /// Carries what the crawler wants; how many visits ended. Stops after `visits`.
    std::size_t carry(Crawler& crawler, Instant now, std::size_t visits = SIZE_MAX) {
        std::size_t ended = 0;
        while (ended < visits) {
            auto output = crawler.poll();
            if (!output) break;
            if (std::holds_alternative<Visited>(*output)) ++ended;
            if (const auto* ask = std::get_if<kad::Ask>(&*output)) answer(crawler, *ask, now);
        }
        return ended;
    }

    void answer(Crawler& crawler, const kad::Ask& ask, Instant now) {
        const std::size_t index = indexOf(ask.peer);
        if (index == nodes.size() || down.count(index) > 0) {
            return crawler.answered(ask.id, Fail{std::make_error_code(std::errc::connection_refused)}, now);
        }
        std::vector<std::string> protocols{"/ipfs/id/1.0.0"};
        if (client.count(index) == 0) protocols.emplace_back(kad::kProtocol);
        crawler.identified(ask.peer, "agent/1", protocols, {addressNumber(index)}, now);
        if (silent.count(index) > 0) return;
        if (garbled.count(index) > 0) return crawler.answered(ask.id, Bytes{0x0a}, now);
        crawler.answered(ask.id, nodes[index]->respond(peerNumber(1'000'000), ask.request, now), now);
    }
};

Edges edgesOf(const Crawler& crawler) {
    Edges out;
    for (const CrawledPeer& peer : crawler.peers()) {
        for (const auto neighbour : peer.neighbours) out.emplace(peer.id, crawler.peers()[neighbour].id);
    }
    return out;
}

kad::Peer joinPeer() {
    return kadPeer(0);
}

const CrawledPeer& row(const Crawler& crawler, std::uint64_t number) {
    return *std::ranges::find(crawler.peers(), peerNumber(number), &CrawledPeer::id);
}

} // namespace

class CrawlerTest final : public QObject {
    Q_OBJECT

private slots:

    void mapsTheNetworkExactly() {
        Network network(120, 60);
        Crawler crawler({}, prefixNames(), second(0));
        QVERIFY(crawler.done());
        crawler.join(joinPeer(), second(0));
        QCOMPARE(network.carry(crawler, second(1)), 120U);
        QVERIFY(crawler.done());
        QVERIFY(edgesOf(crawler) == network.truth());
        const auto progress = crawler.progress(second(2));
        QVERIFY(progress.known == 120 && progress.visited == 120 && progress.reachable == 120);
        QVERIFY(progress.edges == network.truth().size() && progress.left == Duration{});
        QCOMPARE(row(crawler, 5).agent, std::string("agent/1"));
        QCOMPARE(row(crawler, 5).protocols.size(), 2U);
        QVERIFY(!row(crawler, 5).addresses.empty() && row(crawler, 5).queries > 0);
    }

    void namesTheReasonOfEachFailure() {
        Network network(40, 20);
        network.down = {3};
        network.client = {4};
        network.silent = {5};
        network.garbled = {6};
        Crawler crawler({}, prefixNames(), second(0));
        crawler.join(joinPeer(), second(0));
        network.carry(crawler, second(1));
        QVERIFY(!crawler.done());
        QVERIFY(crawler.deadline() == second(10) || crawler.deadline() == second(11));
        crawler.wake(second(11));
        network.carry(crawler, second(11));
        QVERIFY(crawler.done() && !crawler.deadline());
        QVERIFY(row(crawler, 3).reach == Reach::Unreachable && !row(crawler, 3).reason.empty());
        QVERIFY(row(crawler, 4).reach == Reach::NoDht);
        QVERIFY(row(crawler, 5).reach == Reach::Failed && row(crawler, 5).reason == "lookup.not_answered");
        QVERIFY(row(crawler, 6).reach == Reach::Failed
                && row(crawler, 6).reason.starts_with("kad.malformed"));
        QVERIFY(edgesOf(crawler) == network.truth());
        QCOMPARE(crawler.progress(second(12)).reachable, 36U);
    }

    void aConnectionThatThenFailsIsThePeersDoing() {
        for (const bool connected : {false, true}) {
            Crawler crawler({}, prefixNames(), second(0));
            crawler.connected(peerNumber(0)); // nobody we know yet
            crawler.join(joinPeer(), second(0));
            const auto ask = std::get<kad::Ask>(*crawler.poll());
            if (connected) crawler.connected(peerNumber(0));
            crawler.answered(ask.id, Fail{std::make_error_code(std::errc::connection_reset)}, second(1));
            QVERIFY(row(crawler, 0).reach == (connected ? Reach::Failed : Reach::Unreachable));
            crawler.connected(peerNumber(0)); // too late
        }
    }

    void whoIsNowhereIsNotVisited() {
        Crawler crawler({}, prefixNames(), second(0));
        crawler.join({peerNumber(1), {}, kad::Connectedness::NotConnected}, second(0));
        QVERIFY(crawler.done() && row(crawler, 1).reach == Reach::NoAddress);
        QVERIFY(std::holds_alternative<Visited>(*crawler.poll()));
        // Until somebody tells where it is.
        crawler.join(kadPeer(1), second(1));
        QVERIFY(std::holds_alternative<kad::Ask>(*crawler.poll()));
        QVERIFY(row(crawler, 1).reach == Reach::Unvisited);
        QCOMPARE(crawler.progress(second(1)).visited, 0U);
    }

    void isPolite() {
        CrawlConfig config;
        config.parallel = 3;
        config.perBlockPerSecond = 2;
        Crawler crawler(config, prefixNames(), second(0));
        const auto at = [](std::uint64_t number, const char* address) {
            return kad::Peer{peerNumber(number), {codec::Multiaddr::fromText(address).value()}, {}};
        };
        const auto asks = [&] {
            std::vector<kad::AskId> out;
            while (const auto output = crawler.poll()) {
                if (const auto* ask = std::get_if<kad::Ask>(&*output)) out.push_back(ask->id);
            }
            return out;
        };
        crawler.join(at(1, "/ip4/8.8.8.1/tcp/1"), second(0));
        crawler.join(at(2, "/ip4/8.8.8.2/tcp/1"), second(0)); // the same /24
        crawler.join(at(3, "/ip4/8.8.9.1/tcp/1"), second(0));
        auto open = asks();
        QCOMPARE(open.size(), 2U);
        QVERIFY(crawler.deadline() == second(0.5));
        crawler.wake(second(0.5));
        QCOMPARE(asks().size(), 1U);
        // No more than three at a time, wherever they are.
        crawler.join(at(4, "/ip4/9.9.9.9/tcp/1"), second(1));
        QVERIFY(asks().empty());
        crawler.answered(open[0], kad::Message{}.encode(), second(1));
        QCOMPARE(asks().size(), 1U);
        // Loopback is our own.
        config.parallel = 100;
        Crawler local(config, prefixNames(), second(0));
        for (std::uint64_t i = 0; i < 50; ++i) {
            local.join(at(i, ("/ip4/127.0.0." + std::to_string(i + 1) + "/tcp/1").c_str()), second(0));
        }
        QCOMPARE(local.progress(second(0)).inFlight, 50U);
    }

    void countsWhatItHasNoRoomFor() {
        Network network(30, 10);
        CrawlConfig config;
        config.maxPeers = 10;
        Crawler crawler(config, prefixNames(), second(0));
        crawler.join(joinPeer(), second(0));
        network.carry(crawler, second(1));
        QCOMPARE(crawler.peers().size(), 10U);
        QVERIFY(crawler.progress(second(1)).dropped > 0);
        for (const CrawledPeer& peer : crawler.peers()) {
            for (const auto neighbour : peer.neighbours) QVERIFY(neighbour < 10);
        }
    }

    void goesOnWhereItWasBroken() {
        Network network(80, 30);
        Crawler first({}, prefixNames(), second(0));
        first.join(joinPeer(), second(0));
        network.carry(first, second(1), 33);
        const Bytes state = first.save();
        QVERIFY(!first.done());
        const auto before = first.progress(second(2));
        QVERIFY(before.left.has_value() && *before.left > Duration{});

        auto restored = Crawler::restore({}, prefixNames(), state, second(0));
        QVERIFY(restored.ok());
        Crawler& second_ = **restored;
        QCOMPARE(second_.progress(second(0)).visited, before.visited);
        QCOMPARE(second_.progress(second(0)).edges, before.edges);
        network.carry(second_, second(5));
        QVERIFY(second_.done());
        QVERIFY(edgesOf(second_) == network.truth());
        // What is whole comes back as it was.
        auto whole = Crawler::restore({}, prefixNames(), second_.save(), second(0));
        QVERIFY(whole.ok() && (*whole)->done() && (*whole)->peers() == second_.peers());
        QVERIFY((*whole)->save() == second_.save());
    }

    void refusesStateThatIsNotItsOwn() {
        Crawler crawler({}, prefixNames(), second(0));
        crawler.join(joinPeer(), second(0));
        const Bytes state = crawler.save();
        const auto refused = [&](BytesView bytes, CrawlConfig config, CrawlError why) {
            const auto result = Crawler::restore(std::move(config), prefixNames(), bytes, second(0));
            return !result.ok() && result.error().code == why;
        };
        for (std::size_t size = 0; size < state.size(); ++size) {
            QVERIFY(refused(BytesView(state).first(size), {}, CrawlError::NotState));
        }
        CrawlConfig other;
        other.protocol = "/other/kad/1.0.0";
        QVERIFY(refused(state, other, CrawlError::OtherProtocol));
        CrawlConfig small;
        small.maxPeers = 0;
        QVERIFY(refused(state, small, CrawlError::TooLarge));
        // A row that names one that is not there, one with an unknown reach, one twice.
        const auto made = [](std::uint64_t neighbour, std::uint64_t reach, int copies) {
            codec::CborWriter w;
            w.beginArray().uint(1).text(kad::kProtocol).beginArray();
            for (int i = 0; i < copies; ++i) {
                w.beginArray().bytes(peerNumber(1).bytes()).beginArray().end().text("").beginArray().end();
                w.uint(reach).text("").uint(0).boolean(false).beginArray().uint(neighbour).end().end();
            }
            w.end().end();
            return std::move(w).take();
        };
        QVERIFY(Crawler::restore({}, prefixNames(), made(0, 1, 1), second(0)).ok());
        QVERIFY(refused(made(1, 1, 1), {}, CrawlError::NotState));
        QVERIFY(refused(made(0, 6, 1), {}, CrawlError::NotState));
        QVERIFY(refused(made(0, 1, 2), {}, CrawlError::NotState));
    }

    void agentsArePrintable() {
        Crawler crawler({}, prefixNames(), second(0));
        crawler.join(joinPeer(), second(0));
        crawler.identified(peerNumber(0), "a\n\x1b[2J", std::vector<std::string>(200, "x"), {}, second(0));
        QVERIFY(crawler.peers()[0].agent.find('\n') == std::string::npos);
        QVERIFY(crawler.peers()[0].protocols.size() == Crawler::kMaxProtocols);
        crawler.identified(peerNumber(9), "who", {}, {}, second(0));        // nobody we know
        crawler.join({codec::PeerId(), {addressNumber(1)}, {}}, second(0)); // nobody at all
        crawler.answered(kad::AskId{77}, Bytes(), second(0));
        QCOMPARE(crawler.peers().size(), 1U);
    }
};

VD_SUITE(CrawlerTest)

#include "crawler_test.moc"
