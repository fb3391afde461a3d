#include "core/discovery/table_sweep.h"

#include "tests/core/discovery/prefix_names.h"
#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::discovery;
using namespace vedette::test;

namespace {

/// What a peer with that table answers: its `k` nearest to the name.
std::vector<kad::Peer> answer(const std::vector<codec::PeerId>& table, const Bytes& name, std::size_t k) {
    const kad::Key target = kad::Key::of(BytesView(name));
    auto sorted = table;
    std::ranges::sort(sorted, [&](const auto& a, const auto& b) {
        return kad::nearer(target, kad::Key::of(a), kad::Key::of(b));
    });
    if (sorted.size() > k) sorted.resize(k);
    std::vector<kad::Peer> out;
    for (const auto& id : sorted) out.push_back({id, {}, kad::Connectedness::NotConnected});
    return out;
}

/// Sweeps a table that is answered `k` at a time.
TableSweep sweep(const std::vector<codec::PeerId>& table, std::size_t k, std::size_t maxQueries = 10'000) {
    TableSweep out(prefixNames(), peerNumber(0), maxQueries);
    while (const auto name = out.next()) out.answered(answer(table, *name, k));
    return out;
}

std::vector<codec::PeerId> peers(std::uint64_t count) {
    std::vector<codec::PeerId> out;
    for (std::uint64_t i = 1; i <= count; ++i) out.push_back(peerNumber(i));
    return out;
}

/// k-buckets around peer 0: of each prefix length at most `k` peers, out of so many.
std::vector<codec::PeerId> bucketed(std::uint64_t network, std::size_t k) {
    std::vector<codec::PeerId> out;
    std::array<std::size_t, 257> held{};
    for (const auto& id : peers(network)) {
        const unsigned prefix = commonPrefix(kad::Key::of(peerNumber(0)), kad::Key::of(id));
        if (held[prefix]++ < k) out.push_back(id);
    }
    return out;
}

} // namespace

class TableSweepTest final : public QObject {
    Q_OBJECT

private slots:

    void everyPrefixHasItsName() {
        for (unsigned prefix = 0; prefix < 65'536; prefix += 97) {
            const auto key = kad::Key::of(BytesView(prefixNames()->name(static_cast<std::uint16_t>(prefix))));
            QCOMPARE(static_cast<unsigned>(key.bytes[0] << 8 | key.bytes[1]), prefix);
        }
        QVERIFY(codec::PeerId::fromBytes(prefixNames()->name(7)).ok());
    }

    // Whatever the shape of the table and the size of an answer.
    void readsEveryTableWhole() {
        for (const std::uint64_t size : {0U, 1U, 2U, 19U, 20U, 21U, 99U, 400U}) {
            for (const std::size_t k : {4U, 8U, 16U, 20U}) {
                const auto table = peers(size);
                const auto done = sweep(table, k);
                QCOMPARE(done.named().size(), table.size());
                QVERIFY(done.done() && !done.truncated());
            }
        }
    }

    void asksLittle() {
        QCOMPARE(sweep(peers(0), 20).queries(), 1U);
        QCOMPARE(sweep(peers(1), 20).queries(), 1U);
        QVERIFY(sweep(peers(10), 20).queries() <= 3U); // a network smaller than one answer
        const auto buckets = bucketed(20'000, 20);
        const auto done = sweep(buckets, 20);
        QCOMPARE(done.named().size(), buckets.size());
        QVERIFY2(done.queries() <= 34U, qPrintable(QString::number(done.queries())));
        const auto full = sweep(peers(99), 20); // everybody knows everybody
        QVERIFY2(full.queries() <= 17U, qPrintable(QString::number(full.queries())));
    }

    void aPeerThatNamesItselfProvesNothing() {
        const auto table = peers(60);
        TableSweep out(prefixNames(), peerNumber(0), 1000);
        while (const auto name = out.next()) {
            auto said = answer(table, *name, 10);
            said.push_back({peerNumber(0), {}, kad::Connectedness::NotConnected});
            out.answered(said);
        }
        QCOMPARE(out.named().size(), 60U);
    }

    void whoMakesPeersUpIsCutShort() {
        TableSweep out(prefixNames(), peerNumber(0), 50);
        std::uint64_t invented = 0;
        while (const auto name = out.next()) {
            // Always near to what was asked: as if the table had no end.
            std::vector<kad::Peer> said;
            const kad::Key target = kad::Key::of(BytesView(*name));
            while (said.size() < 3) {
                const auto id = peerNumber(++invented);
                if (commonPrefix(kad::Key::of(id), target) >= 6) {
                    said.push_back({id, {}, kad::Connectedness::NotConnected});
                }
            }
            out.answered(said);
            QVERIFY(out.queries() <= 50);
        }
        QVERIFY(out.done() && out.truncated());

        TableSweep flood(prefixNames(), peerNumber(0), 1'000'000);
        while (const auto name = flood.next()) {
            std::vector<kad::Peer> said;
            for (int i = 0; i < 200; ++i) said.push_back({peerNumber(++invented), {}, {}});
            const auto nearest = answer(peers(1), *name, 1);
            flood.answered(said);
            if (flood.queries() > 200) break;
        }
        QVERIFY(flood.named().size() <= TableSweep::kMaxNamed);
    }

    void answersThatNobodyAskedForAreIgnored() {
        TableSweep out(prefixNames(), peerNumber(0), 10);
        out.answered({kadPeer(1)});
        QVERIFY(out.named().empty());
        QVERIFY(out.next().has_value());
        QVERIFY(!out.next().has_value()); // one at a time
        QVERIFY(!out.done());
        out.answered({});
        QVERIFY(out.done());
    }
};

VD_SUITE(TableSweepTest)

#include "table_sweep_test.moc"
