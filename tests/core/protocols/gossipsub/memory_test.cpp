#include "core/protocols/gossipsub/backoffs.h"
#include "core/protocols/gossipsub/message_cache.h"
#include "core/protocols/gossipsub/promises.h"
#include "core/protocols/gossipsub/seen_cache.h"
#include "core/protocols/gossipsub/sequences.h"

#include "tests/core/protocols/gossipsub/router_probe.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::gossipsub;
using namespace std::chrono_literals;
using test::peerNumber;

namespace {

const Instant kBegin{1h};

MessageId numbered(int i) {
    return {std::to_string(i)};
}

Origin origin(int author, int number) {
    return {test::peerNumber(static_cast<std::uint64_t>(author)), static_cast<std::uint64_t>(number),
            WallTime{1'700'000'000'000}};
}

CachedMessage cached(const std::string& topic, std::size_t size) {
    return {Bytes(size, 1), {}, topic, {}};
}

} // namespace

/// The memories of a router: what was seen and how far its authors were, what can be given, what was
/// promised, who must wait.
class MemoryTest final : public QObject {
    Q_OBJECT

private slots:

    void seenForItsTime() {
        SeenCache seen(10s, 100, 10);
        static_cast<void>(seen.add({"a"}, origin(1, 7), kBegin));
        static_cast<void>(seen.add({"b"}, origin(1, 8), kBegin + 5s));
        seen.expire(kBegin + 9999ms);
        QVERIFY(seen.find({"a"}) != nullptr);
        seen.expire(kBegin + 10s);
        QVERIFY(seen.find({"a"}) == nullptr && seen.find({"b"}) != nullptr);
        // What went is not forgotten: nothing of the author up to there is new any more.
        QVERIFY(seen.replayed(origin(1, 7)) && !seen.replayed(origin(1, 8)));
    }

    void seenIsBounded() {
        SeenCache seen(10s, 3, 10);
        for (int i = 0; i < 5; ++i) static_cast<void>(seen.add(numbered(i), origin(1, i), kBegin));
        QCOMPARE(seen.size(), std::size_t{3});
        QVERIFY(seen.find(numbered(1)) == nullptr && seen.find(numbered(2)) != nullptr);
        QVERIFY(seen.replayed(origin(1, 1)) && !seen.replayed(origin(1, 2)));
    }

    void sequencesOfAuthors() {
        Sequences sequences(3);
        QVERIFY(!sequences.replayed(peerNumber(1), 0));
        sequences.forgotten(origin(1, 10));
        sequences.forgotten(origin(1, 5)); // overtaken: the highest counts
        QVERIFY(sequences.replayed(peerNumber(1), 10) && sequences.replayed(peerNumber(1), 6));
        QVERIFY(!sequences.replayed(peerNumber(1), 11) && !sequences.replayed(peerNumber(2), 1));
        // Bounded; who was silent for longest goes.
        for (int author : {2, 3, 1, 4}) sequences.forgotten(origin(author, 20));
        QCOMPARE(sequences.size(), std::size_t{3});
        QVERIFY(!sequences.replayed(peerNumber(2), 20) && sequences.replayed(peerNumber(1), 20));
    }

    // Nobody's clock is a day ahead: such an author numbers by chance, and what it says is not dropped.
    void numbersByChance() {
        Sequences sequences(3);
        const std::uint64_t wall = 1'700'000'000'000'000'000; // as of origin()
        const std::uint64_t day = 86'400'000'000'000;
        Origin ahead = origin(1, 0);
        ahead.number = wall + day;
        sequences.forgotten(ahead);
        QVERIFY(sequences.replayed(peerNumber(1), wall));
        ahead.number = wall + day + 2'000'000;
        sequences.forgotten(ahead);
        QVERIFY(!sequences.replayed(peerNumber(1), wall));
        sequences.forgotten(origin(1, 5));
        QVERIFY(!sequences.replayed(peerNumber(1), 5)); // once by chance, always by chance
    }

    void deliveriesKnowTheirPeersOnce() {
        Delivery delivery;
        for (int round = 0; round < 2; ++round) {
            for (std::uint64_t i = 0; i < Delivery::kMaxPeers + 5; ++i) {
                QCOMPARE(delivery.addPeer(test::peerNumber(i)), round == 0 && i < Delivery::kMaxPeers);
            }
        }
        QCOMPARE(delivery.peers.size(), Delivery::kMaxPeers);
    }

    void cacheForgetsByWindows() {
        MessageCache cache(3, 100, 1000);
        cache.put(numbered(1), cached("t", 10));
        cache.shift();
        cache.put(numbered(2), cached("t", 10));
        cache.put(numbered(3), cached("u", 10));
        cache.shift();
        cache.put(numbered(4), cached("t", 10));
        QVERIFY(cache.idsOf("t", 3) == (std::vector{numbered(1), numbered(2), numbered(4)}));
        QVERIFY(cache.idsOf("t", 2) == (std::vector{numbered(2), numbered(4)}));
        QVERIFY(cache.idsOf("t", 9).size() == 3 && cache.idsOf("v", 3).empty());
        cache.shift();
        QVERIFY(cache.find(numbered(1)) == nullptr && cache.find(numbered(2)) != nullptr);
        cache.shift();
        cache.shift();
        QVERIFY(cache.size() == 0 && cache.bytes() == 0);
    }

    void cacheIsBounded() {
        MessageCache cache(3, 4, 100);
        for (int i = 0; i < 6; ++i) cache.put(numbered(i), cached("t", 10));
        QCOMPARE(cache.size(), std::size_t{4});
        QVERIFY(cache.find(numbered(1)) == nullptr && cache.find(numbered(2)) != nullptr);
        cache.put(numbered(7), cached("t", 90));
        QVERIFY(cache.size() == 2 && cache.bytes() == 100);
        cache.put(numbered(8), cached("t", 101)); // alone too large
        QVERIFY(cache.size() == 2 && cache.find(numbered(8)) == nullptr);
        cache.put(numbered(7), cached("t", 1)); // known
        QCOMPARE(cache.bytes(), std::size_t{100});
    }

    void promisesAreKeptOrBroken() {
        Promises promises(3s, 100);
        const auto a = test::peerNumber(1);
        const auto b = test::peerNumber(2);
        promises.add(a, numbered(1), kBegin);
        promises.add(b, numbered(1), kBegin + 1s);
        promises.add(a, numbered(2), kBegin);
        promises.add(a, numbered(2), kBegin); // once
        QVERIFY(promises.broken(kBegin + 2999ms).empty());
        promises.kept(numbered(2));
        auto broken = promises.broken(kBegin + 3s);
        QVERIFY(broken.size() == 1 && broken[a] == 1);
        broken = promises.broken(kBegin + 4s);
        QVERIFY(broken.size() == 1 && broken[b] == 1);
        QCOMPARE(promises.size(), std::size_t{0});
    }

    void promisesAreBounded() {
        Promises promises(3s, 5);
        for (int i = 0; i < 9; ++i) promises.add(test::peerNumber(1), numbered(i), kBegin);
        QCOMPARE(promises.size(), std::size_t{5});
    }

    void backoffEndsForThemBeforeItEndsForUs() {
        Backoffs backoffs(2s, 100);
        const auto peer = test::peerNumber(1);
        backoffs.add(peer, "t", 60s, kBegin);
        QVERIFY(backoffs.find(peer, "t", kBegin + 59s) && !backoffs.find(peer, "u", kBegin));
        QVERIFY(!backoffs.find(peer, "t", kBegin + 60s));
        QVERIFY(backoffs.holdsUs(peer, "t", kBegin + 61s) && !backoffs.holdsUs(peer, "t", kBegin + 62s));
        backoffs.expire(kBegin + 61s);
        QCOMPARE(backoffs.size(), std::size_t{1});
        backoffs.expire(kBegin + 62s);
        QCOMPARE(backoffs.size(), std::size_t{0});
    }

    void backoffNeverShrinks() {
        Backoffs backoffs(2s, 100);
        const auto peer = test::peerNumber(1);
        backoffs.add(peer, "t", 60s, kBegin);
        backoffs.add(peer, "t", 1s, kBegin);
        QVERIFY(backoffs.find(peer, "t", kBegin + 59s));
        backoffs.add(peer, "t", 60s, kBegin + 30s);
        QVERIFY(backoffs.find(peer, "t", kBegin + 89s)->begin == kBegin + 30s);
        QCOMPARE(backoffs.size(), std::size_t{1});
    }

    void backoffsAreBounded() {
        Backoffs backoffs(2s, 3);
        for (std::uint64_t i = 1; i <= 4; ++i) {
            backoffs.add(test::peerNumber(i), "t", std::chrono::seconds(10 * (5 - i)), kBegin);
        }
        QCOMPARE(backoffs.size(), std::size_t{3});
        QVERIFY(backoffs.find(test::peerNumber(1), "t", kBegin));
        QVERIFY(!backoffs.find(test::peerNumber(3), "t", kBegin)); // the one that ended first
    }
};

VD_SUITE(MemoryTest)

#include "memory_test.moc"
