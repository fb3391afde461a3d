#include "core/protocols/kad/lookup.h"

#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;

namespace {

constexpr std::uint64_t kNobody = 1'000'000; ///< the seeker

Instant at(int ms) {
    return Instant{} + std::chrono::milliseconds(ms);
}

std::vector<Peer> peers(std::initializer_list<std::uint64_t> numbers) {
    std::vector<Peer> out;
    for (const auto number : numbers) out.push_back(kadPeer(number));
    return out;
}

/// The same, nearest to the target first.
std::vector<std::uint64_t> sortedByDistance(const Key& target, std::uint64_t count) {
    std::vector<std::uint64_t> out;
    for (std::uint64_t i = 1; i <= count; ++i) out.push_back(i);
    std::ranges::sort(out, [&](std::uint64_t a, std::uint64_t b) {
        return nearer(target, Key::of(peerNumber(a)), Key::of(peerNumber(b)));
    });
    return out;
}

const Key kTarget = Key::of(viewOf("target"));

Lookup begin(const LookupConfig& config, const std::vector<Peer>& seeds) {
    return Lookup(config, kTarget, peerNumber(kNobody), seeds, at(0));
}

std::size_t count(const Lookup& lookup, StepKind kind) {
    return static_cast<std::size_t>(std::ranges::count(lookup.trace(), kind, &Step::kind));
}

} // namespace

class LookupTest final : public QObject {
    Q_OBJECT

private slots:

    void withoutSeedsItIsOver() {
        const Lookup lookup = begin({}, {});
        QVERIFY(lookup.done());
        QVERIFY(lookup.closest(20).empty());
        QCOMPARE(count(lookup, StepKind::PathExhausted), 1U);
        // We are no seed of our own, and a seed given twice is one.
        QVERIFY(begin({}, {kadPeer(kNobody)}).done());
        QCOMPARE(count(begin({}, peers({1, 1, 1})), StepKind::Seeded), 1U);
    }

    void asksTheNearestFirstAndNoMoreThanAlpha() {
        const auto order = sortedByDistance(kTarget, 30);
        std::vector<Peer> seeds;
        for (const auto number : order) seeds.push_back(kadPeer(number));
        std::ranges::reverse(seeds);
        LookupConfig config;
        config.paths = 1;
        config.alpha = 3;
        Lookup lookup = begin(config, seeds);
        for (std::size_t i = 0; i < 3; ++i) QVERIFY(lookup.next(at(1))->id == peerNumber(order[i]));
        QVERIFY(!lookup.next(at(1)));
        lookup.failed(peerNumber(order[1]), {}, at(2));
        QVERIFY(lookup.next(at(2))->id == peerNumber(order[3]));
        QCOMPARE(lookup.stats().failed, 1U);
    }

    void walksToTheNearestAndStops() {
        // A chain: each peer knows only the next nearer one.
        const auto order = sortedByDistance(kTarget, 40);
        std::map<codec::PeerId, Peer> next;
        for (std::size_t i = order.size() - 1; i > 0; --i) next[peerNumber(order[i])] = kadPeer(order[i - 1]);
        LookupConfig config;
        config.width = 3;
        config.paths = 1;
        Lookup lookup = begin(config, {kadPeer(order.back())});
        int asked = 0;
        while (const auto peer = lookup.next(at(++asked))) {
            const auto hint = next.find(peer->id);
            lookup.answered(peer->id, hint == next.end() ? std::vector<Peer>() : std::vector{hint->second},
                            at(asked));
        }
        QVERIFY(lookup.done());
        QCOMPARE(lookup.stats().answered, 40U);
        QCOMPARE(lookup.stats().hops, 40U);
        QVERIFY(lookup.stats().took == std::chrono::milliseconds(40));
        const auto found = lookup.closest(3);
        for (std::size_t i = 0; i < 3; ++i) QVERIFY(found[i].id == peerNumber(order[i]));
        QCOMPARE(count(lookup, StepKind::PathConverged), 1U);
    }

    void stopsWhenTheNearestHaveAnswered() {
        const auto order = sortedByDistance(kTarget, 30);
        std::vector<Peer> seeds;
        for (const auto number : order) seeds.push_back(kadPeer(number));
        LookupConfig config;
        config.width = 5;
        config.paths = 1;
        Lookup lookup = begin(config, seeds);
        while (const auto peer = lookup.next(at(1))) {
            if (peer->id == peerNumber(order[2])) {
                lookup.failed(peer->id, {}, at(1)); // one that fails does not count
            } else {
                lookup.answered(peer->id, {}, at(1));
            }
        }
        QVERIFY(lookup.done());
        QCOMPARE(lookup.stats().answered, 5U);
        QCOMPARE(lookup.closest(9).size(), 5U);
    }

    // Two paths, and what a peer of one says is not heard by the other.
    void pathsAreDisjoint() {
        const auto order = sortedByDistance(kTarget, 60);
        LookupConfig config;
        config.width = 4;
        config.paths = 2;
        config.alpha = 2;
        Lookup lookup = begin(config, {kadPeer(order[50]), kadPeer(order[51])});
        std::set<codec::PeerId> askedAtAll;
        std::map<codec::PeerId, std::size_t> pathOf;
        while (const auto peer = lookup.next(at(1))) {
            QVERIFY(askedAtAll.insert(peer->id).second); // nobody twice
            for (const Step& step : lookup.trace()) {
                if (step.kind == StepKind::Asked && step.peer == peer->id) pathOf[peer->id] = step.path;
            }
            // The first path is told lies without end; the second the truth.
            if (pathOf[peer->id] == 0) {
                lookup.answered(peer->id, peers({order[40], order[41], order[42], order[43], order[44]}),
                                at(1));
            } else {
                lookup.answered(peer->id, peers({order[0], order[1], order[2], order[3]}), at(1));
            }
        }
        QVERIFY(lookup.done());
        QCOMPARE(lookup.stats().paths, 2U);
        QVERIFY(lookup.closest(1)[0].id == peerNumber(order[0]));
        QCOMPARE(pathOf[peerNumber(order[0])], 1U);
        QCOMPARE(pathOf[peerNumber(order[40])], 0U);
        QCOMPARE(lookup.pathsThatMet(peerNumber(order[0])), 1U);
    }

    // Both paths hear of the same peer: one asks it, the other takes the fact that it answered, not its
    // hints.
    void aPeerOfBothPathsIsAskedOnce() {
        const auto order = sortedByDistance(kTarget, 10);
        LookupConfig config;
        config.width = 2;
        config.paths = 2;
        Lookup lookup = begin(config, {kadPeer(order[8]), kadPeer(order[9])});
        const auto first = lookup.next(at(1));
        const auto second = lookup.next(at(1));
        lookup.answered(first->id, peers({order[1]}), at(2));
        lookup.answered(second->id, peers({order[1]}), at(2));
        const auto shared = lookup.next(at(3));
        QVERIFY(shared->id == peerNumber(order[1]));
        QVERIFY(!lookup.next(at(3)));
        QVERIFY(count(lookup, StepKind::TakenByOther) > 0);
        lookup.answered(shared->id, peers({order[0]}), at(4));
        const auto last = lookup.next(at(5));
        QVERIFY(last->id == peerNumber(order[0]));
        lookup.failed(last->id, std::make_error_code(std::errc::timed_out), at(6));
        QVERIFY(!lookup.next(at(7)));
        QVERIFY(lookup.done());
        QCOMPARE(lookup.pathsThatMet(peerNumber(order[1])), 2U);
        QCOMPARE(lookup.pathsThatMet(peerNumber(order[0])), 1U);
        QCOMPARE(lookup.stats().asked, 4U);
    }

    void thereAreNoMorePathsThanSeeds() {
        LookupConfig config;
        config.paths = 8;
        QCOMPARE(begin(config, peers({1, 2, 3})).stats().paths, 3U);
        config.paths = 0;
        QCOMPARE(begin(config, peers({1, 2, 3})).stats().paths, 1U);
    }

    void isCutShortAtItsBound() {
        LookupConfig config;
        config.maxAsked = 5;
        config.paths = 1;
        Lookup lookup = begin(config, peers({1}));
        std::uint64_t invented = 100;
        while (const auto peer = lookup.next(at(1))) {
            std::vector<Peer> hints;
            for (int i = 0; i < 100; ++i) hints.push_back(kadPeer(++invented));
            lookup.answered(peer->id, hints, at(1));
        }
        QVERIFY(lookup.done());
        QCOMPARE(lookup.stats().asked, 5U);
        QCOMPARE(count(lookup, StepKind::CutShort), 1U);
    }

    void boundsWhatAnswersMakeItHold() {
        LookupConfig config;
        config.paths = 1;
        config.maxAsked = 100'000;
        Lookup lookup = begin(config, peers({1}));
        std::uint64_t invented = 100;
        for (int round = 0; round < 400; ++round) {
            const auto peer = lookup.next(at(1));
            if (!peer) break;
            std::vector<Peer> hints;
            for (int i = 0; i < 100; ++i) hints.push_back(kadPeer(++invented));
            lookup.answered(peer->id, hints, at(1));
            const Step& said = *std::ranges::find(lookup.trace(), StepKind::Answered, &Step::kind);
            QVERIFY(said.fresh <= Lookup::kMaxHints);
        }
        QVERIFY(lookup.trace().size() <= Lookup::kMaxTrace);
        Step noise;
        for (std::size_t i = 0; i < Lookup::kMaxTrace; ++i) lookup.note(noise);
        QCOMPARE(lookup.trace().size(), Lookup::kMaxTrace);
        QVERIFY(lookup.traceDropped() > 0);
    }

    void strayAnswersChangeNothing() {
        Lookup lookup = begin({}, peers({1, 2}));
        lookup.answered(peerNumber(1), peers({7}), at(1)); // was not asked yet
        lookup.failed(peerNumber(9), {}, at(1));
        QCOMPARE(lookup.stats().answered, 0U);
        const auto peer = lookup.next(at(2));
        lookup.answered(peer->id, {}, at(3));
        lookup.answered(peer->id, peers({7}), at(3)); // a second time
        QCOMPARE(lookup.stats().answered, 1U);
        lookup.finish(StepKind::Cancelled, at(4));
        lookup.finish(StepKind::Satisfied, at(5));
        QVERIFY(lookup.done() && !lookup.next(at(5)));
        QCOMPARE(count(lookup, StepKind::Satisfied), 0U);
    }

    void gathersAddressesFromAllWhoTell() {
        LookupConfig config;
        config.paths = 1;
        Lookup lookup = begin(config, peers({1, 2}));
        const auto told = [](std::uint64_t address) {
            return std::vector<Peer>{{peerNumber(3), {addressNumber(address)}, Connectedness::NotConnected}};
        };
        lookup.answered(lookup.next(at(1))->id, told(50), at(1));
        lookup.answered(lookup.next(at(1))->id, told(51), at(1));
        QCOMPARE(lookup.addressesOf(peerNumber(3)).size(), 2U);
        QVERIFY(lookup.addressesOf(peerNumber(4)).empty());
    }

    void everyStepHasAName() {
        std::set<std::string_view> names;
        for (int kind = static_cast<int>(StepKind::Seeded); kind <= static_cast<int>(StepKind::StoreFailed);
             ++kind) {
            names.insert(codeName(static_cast<StepKind>(kind)));
        }
        QCOMPARE(names.size(), 16U);
        QCOMPARE(names.count("unknown"), 0U);
    }
};

VD_SUITE(LookupTest)

#include "lookup_test.moc"
