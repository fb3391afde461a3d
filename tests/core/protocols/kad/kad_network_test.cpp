#include "core/protocols/kad/kad.h"

#include "tests/core/protocols/kad/virtual_dht.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <set>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kMany = 200;

std::unique_ptr<VirtualDht> network(std::size_t size, std::uint64_t seed = 1,
                                    const Config& config = VirtualDht::config()) {
    auto dht = std::make_unique<VirtualDht>(seed);
    for (std::size_t i = 0; i < size; ++i) dht->add(config);
    dht->acquaint(40);
    return dht;
}

/// How many of the truly closest a lookup found.
std::size_t overlap(const std::vector<Peer>& found, const std::vector<codec::PeerId>& truth) {
    return static_cast<std::size_t>(std::ranges::count_if(
        truth, [&](const auto& id) { return std::ranges::find(found, id, &Peer::id) != found.end(); }));
}

SampleRecord record(std::string_view name, std::uint64_t sequence, std::string_view content = "x") {
    return signedSample(9, name, sequence, {1'800'003'600'000}, content);
}

Bytes content(Byte fill) {
    Bytes out{0x12, 0x20};
    out.resize(34, fill);
    return out;
}

} // namespace

class KadNetworkTest final : public QObject {
    Q_OBJECT

private slots:

    void findsTheClosestOfAll() {
        const auto dht = network(kMany);
        std::size_t right = 0;
        for (int i = 0; i < 20; ++i) {
            const Bytes name = copyOf(viewOf("key " + std::to_string(i)));
            const std::size_t node = dht->random().below(dht->size());
            const auto id = (*dht)[node].kad->findClosest(name, dht->now());
            const auto ended = dht->finish(node, *id);
            QVERIFY(ended.found.ok());
            const auto& found = std::get<ClosestFound>(*ended.found).peers;
            auto truth = dht->trulyClosest(Key::of(BytesView(name)), 11);
            std::erase(truth, (*dht)[node].id);
            truth.resize(10);
            right += overlap(found, truth);
            QVERIFY(ended.stats.asked < 120);
            QVERIFY(!ended.trace.empty());
        }
        QVERIFY2(right >= 198, qPrintable(QString::number(right)));
    }

    void findsAPeerAndProvesIt() {
        const auto dht = network(kMany);
        for (int i = 0; i < 20; ++i) {
            const std::size_t from = dht->random().below(dht->size());
            const std::size_t to = dht->random().below(dht->size());
            if (from == to) continue;
            const auto ended = dht->finish(from, *(*dht)[from].kad->findPeer((*dht)[to].id, dht->now()));
            QVERIFY(ended.found.ok());
            const auto& found = std::get<PeerFound>(*ended.found);
            QVERIFY(found.confirmed && found.paths >= 1);
            QVERIFY(found.peer.id == (*dht)[to].id);
            QVERIFY(std::ranges::find(found.peer.addresses, (*dht)[to].address)
                    != found.peer.addresses.end());
        }
        // One that is down is known by hearsay or not at all.
        (*dht)[7].up = false;
        const auto ended = dht->finish(3, *(*dht)[3].kad->findPeer((*dht)[7].id, dht->now()));
        if (ended.found.ok()) QVERIFY(!std::get<PeerFound>(*ended.found).confirmed);
        const auto nobody = dht->finish(3, *(*dht)[3].kad->findPeer(peerNumber(99'999), dht->now()));
        QVERIFY(nobody.found.error().code == LookupError::NotFound);
    }

    void valuesArePutAndGot() {
        const auto dht = network(kMany);
        const auto sample = record("greeting", 1);
        const auto put = dht->finish(0, *(*dht)[0].kad->put(sample.name, sample.value, dht->now()));
        QVERIFY(put.found.ok());
        QCOMPARE(std::get<ValuePut>(*put.found).holders.size(), 10U);
        const auto got = dht->finish(50, *(*dht)[50].kad->get(sample.name, dht->now()));
        QVERIFY(got.found.ok());
        const auto& value = std::get<ValueFound>(*got.found);
        QCOMPARE(value.value, sample.value);
        QVERIFY(value.quorum && value.holders.size() >= 4);
        std::size_t stored = 0;
        for (std::size_t i = 0; i < dht->size(); ++i) stored += (*dht)[i].stored;
        QCOMPARE(stored, 10U);
        // Nobody has another one, and an invalid one is refused before it leaves.
        const auto none = dht->finish(50, *(*dht)[50].kad->get(record("other", 1).name, dht->now()));
        QVERIFY(none.found.error().code == LookupError::NotFound);
        QVERIFY(!(*dht)[0].kad->put(sample.name, copyOf(viewOf("forged")), dht->now()).ok());
    }

    void holdersOfWorseValuesAreCorrected() {
        const auto dht = network(kMany);
        const auto old = record("greeting", 1, "old");
        const auto fresh = record("greeting", 2, "fresh");
        QVERIFY(dht->finish(0, *(*dht)[0].kad->put(old.name, old.value, dht->now())).found.ok());
        // The fresh one reaches a few only.
        const auto closest = dht->trulyClosest(Key::of(BytesView(old.name)), 10);
        for (std::size_t i = 0; i < 3; ++i) {
            Message request;
            request.type = MessageType::PutValue;
            request.key = fresh.name;
            request.record = Record{fresh.name, fresh.value, {}};
            QVERIFY((*dht)[dht->indexOf(closest[i])].kad->respond((*dht)[0].id, request, dht->now()).ok());
        }
        const auto got = dht->finish(77, *(*dht)[77].kad->get(old.name, dht->now(), 100));
        QVERIFY(got.found.ok());
        const auto& value = std::get<ValueFound>(*got.found);
        QCOMPARE(value.value, fresh.value);
        QVERIFY(!value.quorum); // a hundred do not have it
        QVERIFY(value.worse >= 5 && value.corrected >= value.worse);
        QVERIFY(std::ranges::count(got.trace, StepKind::ValueWorse, &Step::kind) > 0
                || std::ranges::count(got.trace, StepKind::ValueTaken, &Step::kind) > 1);
        dht->runFor(2s);
        for (const auto& id : closest) {
            const auto* held = (*dht)[dht->indexOf(id)].kad->records().get(old.name, dht->now());
            QVERIFY(held != nullptr && held->value == fresh.value);
        }
        // Put an old one again: the holders say what they have.
        const auto again = dht->finish(5, *(*dht)[5].kad->put(old.name, old.value, dht->now()));
        QVERIFY(again.found.error().code == LookupError::QuorumMissed);
    }

    void contentHasProviders() {
        const auto dht = network(kMany);
        for (const std::size_t node : {1U, 2U}) {
            const auto ended = dht->finish(node, *(*dht)[node].kad->provide(content(1), dht->now()));
            QVERIFY(std::get<Provided>(*ended.found).told == 10);
        }
        const auto ended = dht->finish(60, *(*dht)[60].kad->findProviders(content(1), 2, dht->now()));
        QVERIFY(ended.found.ok());
        std::set<codec::PeerId> who;
        for (const Peer& provider : std::get<ProvidersFound>(*ended.found).providers) who.insert(provider.id);
        QVERIFY((who == std::set{(*dht)[1].id, (*dht)[2].id}));
        const auto none = dht->finish(60, *(*dht)[60].kad->findProviders(content(2), 1, dht->now()));
        QVERIFY(none.found.error().code == LookupError::NotFound);
        QVERIFY((*dht)[0].kad->provide(viewOf("?"), dht->now()).error().code == Violation::NotAContentKey);
    }

    void whatWePublishIsSaidAgain() {
        Config calm = VirtualDht::config();
        calm.refreshInterval = 24h;
        calm.livenessInterval = 24h;
        const auto dht = network(40, 1, calm);
        const auto sample = signedSample(9, "greeting", 1, {1'800'000'000'000 + 60LL * 3600 * 1000}, "x");
        static_cast<void>(dht->finish(0, *(*dht)[0].kad->put(sample.name, sample.value, dht->now())));
        static_cast<void>(dht->finish(0, *(*dht)[0].kad->provide(content(1), dht->now())));
        dht->runFor(50h); // both would have expired after 48 hours
        QVERIFY(dht->finish(20, *(*dht)[20].kad->get(sample.name, dht->now())).found.ok());
        QVERIFY(dht->finish(20, *(*dht)[20].kad->findProviders(content(1), 1, dht->now())).found.ok());
        (*dht)[0].kad->stopPublishing(content(1));
        dht->runFor(60h); // and the record's own end has come
        QVERIFY(!dht->finish(20, *(*dht)[20].kad->get(sample.name, dht->now())).found.ok());
        QVERIFY(!dht->finish(20, *(*dht)[20].kad->findProviders(content(1), 1, dht->now())).found.ok());
    }

    void survivesChurn() {
        Config calm = VirtualDht::config();
        calm.refreshInterval = 24h; // only the checks clean up
        const auto dht = network(120, 1, calm);
        const auto sample = record("greeting", 1);
        static_cast<void>(dht->finish(0, *(*dht)[0].kad->put(sample.name, sample.value, dht->now())));
        for (std::size_t i = 1; i < dht->size(); ++i) {
            if (dht->random().below(10) < 3) (*dht)[i].up = false;
        }
        (*dht)[50].up = true;
        const auto got = dht->finish(50, *(*dht)[50].kad->get(sample.name, dht->now(), 100));
        QVERIFY(got.found.ok());
        QVERIFY(got.stats.failed > 0);
        // After the next checks the dead are out of the tables that asked them.
        dht->runFor(30min);
        std::size_t dead = 0;
        std::size_t all = 0;
        for (std::size_t i = 0; i < dht->size(); ++i) {
            if (!(*dht)[i].up) continue;
            const auto& table = (*dht)[i].kad->table();
            for (unsigned b = 0; b < table.depth(); ++b) {
                for (const Contact& contact : table.bucket(b)) {
                    ++all;
                    dead += (*dht)[dht->indexOf(contact.peer)].up ? 0U : 1U;
                }
            }
        }
        QVERIFY2(dead * 20 < all, qPrintable(QString("%1 of %2").arg(dead).arg(all)));
    }

    void hostilePeersDoNotLeadItAstray() {
        VirtualDht dht(5);
        for (std::size_t i = 0; i < kMany; ++i) {
            const Manner manner = i % 5 != 4 ? Manner::Honest
                                : i % 3 == 0 ? Manner::Silent
                                : i % 3 == 1 ? Manner::Garbles
                                             : Manner::Misleads;
            dht.add(VirtualDht::config(), manner);
        }
        dht.acquaint(40);
        int found = 0;
        for (int i = 0; i < 20; ++i) {
            const std::size_t from = 5 * dht.random().below(kMany / 5);
            const std::size_t to = 5 * dht.random().below(kMany / 5) + 1;
            const auto ended = dht.finish(from, *dht[from].kad->findPeer(dht[to].id, dht.now()));
            if (ended.found.ok() && std::get<PeerFound>(*ended.found).confirmed) ++found;
        }
        QCOMPARE(found, 20);
        std::size_t reported = 0;
        for (std::size_t i = 0; i < dht.size(); ++i) reported += dht[i].misbehaved.size();
        QVERIFY(reported > 0);
    }

    void valuesSurviveHoldersThatForget() {
        VirtualDht dht(6);
        for (std::size_t i = 0; i < kMany; ++i) {
            dht.add(VirtualDht::config(), i % 3 == 2 ? Manner::Forgets : Manner::Honest);
        }
        dht.acquaint(40);
        const auto sample = record("greeting", 1);
        const auto put = dht.finish(0, *dht[0].kad->put(sample.name, sample.value, dht.now()));
        QVERIFY(put.found.ok());
        QVERIFY(std::get<ValuePut>(*put.found).holders.size() < 10);
        QVERIFY(std::ranges::count(put.trace, StepKind::StoreFailed, &Step::kind) > 0);
        QVERIFY(dht.finish(60, *dht[60].kad->get(sample.name, dht.now())).found.ok());
    }

    // A real start: everyone knows three bootnodes and nothing else.
    void aNetworkGrowsFromItsBootnodes() {
        VirtualDht dht(7);
        for (std::size_t i = 0; i < 60; ++i) dht.add(VirtualDht::config());
        std::vector<Peer> bootnodes;
        for (std::size_t i = 0; i < 3; ++i) bootnodes.push_back({dht[i].id, {dht[i].address}, {}});
        for (std::size_t i = 0; i < dht.size(); ++i) {
            dht.bootstrap(i, bootnodes);
            dht.runFor(1s);
        }
        dht.runFor(15min); // one refresh
        std::size_t known = 0;
        for (std::size_t i = 0; i < dht.size(); ++i) {
            known += dht[i].kad->table().size();
            QVERIFY(!dht[i].compared.empty());
        }
        QVERIFY2(known > dht.size() * 25, qPrintable(QString::number(known)));
        const auto& last = dht[59].compared.back().comparison;
        QCOMPARE(last.pairs.size(), 3U);
        QVERIFY(!last.disagreement);
        for (const Agreement& pair : last.pairs) QVERIFY(pair.share().value() > 0.5);
        int confirmed = 0;
        for (std::size_t i = 10; i < 30; ++i) {
            const auto ended = dht.finish(i, *dht[i].kad->findPeer(dht[i + 20].id, dht.now()));
            confirmed += ended.found.ok() && std::get<PeerFound>(*ended.found).confirmed ? 1 : 0;
        }
        QCOMPARE(confirmed, 20);
    }

    // One of three bootnodes belongs to another network.
    void aHijackedBootnodeDisagrees() {
        VirtualDht dht(8);
        for (std::size_t i = 0; i < 100; ++i) dht.add(VirtualDht::config());
        for (std::size_t i = 0; i < 100; ++i) {
            for (int j = 0; j < 40; ++j) {
                const std::size_t half = i < 70 ? dht.random().below(70) : 70 + dht.random().below(30);
                dht.meet(i, half);
            }
        }
        const std::size_t newcomer = dht.add(VirtualDht::config());
        std::vector<Peer> bootnodes;
        for (const std::size_t i : {1U, 2U, 80U}) bootnodes.push_back({dht[i].id, {dht[i].address}, {}});
        bootnodes.push_back(kadPeer(77'777)); // and one is not there
        dht.bootstrap(newcomer, bootnodes);
        dht.runFor(30s);
        const auto& compared = dht[newcomer].compared.at(0).comparison;
        QCOMPARE(compared.pairs.size(), 3U);
        QVERIFY(compared.disagreement);
        QVERIFY(compared.odd == std::vector{dht[80].id});
        QVERIFY(compared.unreached == std::vector{peerNumber(77'777)});
        QCOMPARE(compared.reached.size(), 3U);
    }

    void theSameSeedGivesTheSameRun() {
        const auto run = [] {
            const auto dht = network(60, 11);
            const auto ended = dht->finish(1, *(*dht)[1].kad->findClosest(copyOf(viewOf("k")), dht->now()));
            std::vector<std::pair<Instant, codec::PeerId>> out;
            for (const Step& step : ended.trace) out.emplace_back(step.at, step.peer);
            return out;
        };
        QVERIFY(run() == run());
    }
};

VD_SUITE(KadNetworkTest)

#include "kad_network_test.moc"
