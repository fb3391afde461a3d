#include "core/protocols/kad/kad.h"

#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kStart{1'800'000'000'000};

Instant second(int count) {
    return Instant{} + count * 1s;
}

Config settings() {
    Config out;
    out.timeline.wallAtOrigin = kStart;
    out.table.exemptPrivate = true;
    out.lookup.paths = 1;
    return out;
}

/// One machine and what it said since the last look.
struct Bench {
    SeededRandom random{1};
    Kad kad;

    explicit Bench(Config config = settings()) : kad(peerNumber(0), std::move(config), random, Instant{}) {}

    void see(std::uint64_t number, Instant now, bool serves = true) {
        kad.peerSeen({peerNumber(number),
                      {addressNumber(number)},
                      serves,
                      {codec::IpEndpoint::of(addressNumber(number)), 0}},
                     now);
    }

    std::vector<Output> all() {
        std::vector<Output> out;
        while (auto output = kad.poll()) out.push_back(std::move(*output));
        return out;
    }

    template <class T>
    std::vector<T> only() {
        std::vector<T> out;
        for (auto& output : all()) {
            if (auto* item = std::get_if<T>(&output)) out.push_back(std::move(*item));
        }
        return out;
    }
};

Message requestOf(MessageType type, BytesView key) {
    Message out;
    out.type = type;
    out.key = copyOf(key);
    return out;
}

bool failsWith(const Result<Bytes>& result, std::error_code code) {
    return !result.ok() && result.error().code == code;
}

SampleRecord sample(std::uint64_t sequence = 1) {
    return signedSample(3, "n", sequence, {kStart.ms + 3'600'000}, "content");
}

Bytes contentTold() {
    Bytes out{0x12, 0x20};
    out.resize(34, 7);
    return out;
}

} // namespace

class KadTest final : public QObject {
    Q_OBJECT

private slots:

    void aloneThereIsNobodyToAsk() {
        Bench bench;
        QVERIFY(bench.kad.findClosest(Bytes{1}, second(0)).error().code == LookupError::NobodyToAsk);
        QVERIFY(bench.kad.findClosest({}, second(0)).error().code == Violation::MissingKey);
        QVERIFY(bench.kad.findClosest(Bytes(kMaxKey + 1), second(0)).error().code == Violation::KeyTooLong);
        QVERIFY(!bench.kad.refresh(second(0)).ok());
        bench.kad.bootstrap({}, second(0));
        QVERIFY(bench.all().empty());
    }

    void answersEndLookups() {
        Bench bench;
        bench.see(1, second(0));
        QCOMPARE(bench.only<TableChanged>().size(), 1U);
        const auto id = bench.kad.findClosest(copyOf(viewOf("k")), second(1));
        QVERIFY(bench.kad.lookup(*id) != nullptr);
        const auto asks = bench.only<Ask>();
        QCOMPARE(asks.size(), 1U);
        QVERIFY(asks[0].peer == peerNumber(1) && asks[0].expectsAnswer && asks[0].timeout == 10s);
        const auto request = Message::decode(asks[0].request);
        QVERIFY(request->type == MessageType::FindNode && textOf(request->key) == "k");
        auto answer = requestOf(MessageType::FindNode, {});
        answer.closer = {kadPeer(2)};
        bench.kad.answered(asks[0].id, answer.encode(), second(2));
        const auto next = bench.only<Ask>();
        QVERIFY(next.size() == 1 && next[0].peer == peerNumber(2)
                && next[0].addresses == std::vector{addressNumber(2)});
        bench.kad.answered(next[0].id, Fail{LookupError::NotAnswered}, second(3));
        const auto ended = bench.only<LookupEnded>();
        QCOMPARE(ended.size(), 1U);
        QVERIFY(ended[0].id == *id && std::get<ClosestFound>(*ended[0].found).peers[0].id == peerNumber(1));
        QVERIFY(ended[0].stats.answered == 1 && ended[0].stats.failed == 1);
        QVERIFY(bench.kad.lookups() == 0 && bench.kad.lookup(*id) == nullptr);
        bench.kad.answered(next[0].id, Bytes(), second(4)); // late: nothing happens
        QVERIFY(bench.all().empty());
    }

    void silenceIsAFailure() {
        Bench bench;
        bench.see(1, second(0));
        const auto id = bench.kad.findClosest(copyOf(viewOf("k")), second(1));
        const auto asks = bench.only<Ask>();
        QVERIFY(bench.kad.deadline() == second(11));
        bench.kad.wake(second(11));
        const auto outputs = bench.all();
        QVERIFY(std::get<Abandon>(outputs[0]).id == asks[0].id);
        QVERIFY(std::get<LookupEnded>(outputs[1]).found.error().code == LookupError::NotFound);
        // The second time it is out of the table.
        QVERIFY(bench.kad.findClosest(copyOf(viewOf("k")), second(12)).ok());
        bench.kad.wake(second(22));
        const auto changes = bench.only<TableChanged>();
        QVERIFY(changes.size() == 1 && changes[0].cause == TableCause::Silent && !changes[0].present);
        QVERIFY(id.ok() && bench.kad.table().size() == 0);
    }

    void wrongAnswersAreReported() {
        Bench bench;
        bench.see(1, second(0));
        for (const Bytes& wrong : {requestOf(MessageType::GetValue, {}).encode(), Bytes{0x0a}}) {
            QVERIFY(bench.kad.findClosest(copyOf(viewOf("k")), second(1)).ok());
            const auto asks = bench.only<Ask>();
            QCOMPARE(asks.size(), 1U);
            bench.kad.answered(asks[0].id, wrong, second(2));
            const auto misbehaved = bench.only<Misbehaved>();
            QCOMPARE(misbehaved.size(), 1U);
            QVERIFY(misbehaved[0].peer == peerNumber(1));
            QVERIFY(misbehaved[0].what.code
                    == (wrong.size() > 1 ? make_error_code(Violation::WrongAnswer)
                                         : make_error_code(Violation::Malformed)));
            bench.see(1, second(3));
        }
    }

    void wrongValuesAreReported() {
        const auto good = sample();
        const auto other = signedSample(3, "other", 1, {kStart.ms + 3'600'000}, "x");
        const auto expired = signedSample(3, "n", 1, {kStart.ms}, "x");

        struct Case {
            Record record;
            std::size_t reports;
        };

        for (const Case& c :
             {Case{{good.name, copyOf(viewOf("forged")), {}}, 1}, Case{{other.name, other.value, {}}, 1},
              Case{{expired.name, expired.value, {}}, 0}}) {
            Bench bench;
            bench.see(1, second(0));
            QVERIFY(bench.kad.get(good.name, second(1)).ok());
            auto answer = requestOf(MessageType::GetValue, good.name);
            answer.record = c.record;
            bench.kad.answered(bench.only<Ask>().at(0).id, answer.encode(), second(2));
            const auto outputs = bench.all();
            std::size_t reports = 0;
            for (const auto& output : outputs) {
                const auto* misbehaved = std::get_if<Misbehaved>(&output);
                if (misbehaved == nullptr) continue;
                ++reports;
                QVERIFY(misbehaved->what.code == Violation::BadRecord);
            }
            QCOMPARE(reports, c.reports);
            const auto& ended = std::get<LookupEnded>(outputs.back());
            QVERIFY(ended.found.error().code == LookupError::NotFound);
            QCOMPARE(std::ranges::count(ended.trace, StepKind::ValueRefused, &Step::kind), 1);
        }
    }

    void lookupsAreBoundedInTimeAndNumber() {
        Config config = settings();
        config.lookupTimeout = 5s;
        Bench bench(config);
        bench.see(1, second(0));
        for (std::size_t i = 0; i < Kad::kMaxLookups; ++i) {
            QVERIFY(bench.kad.findClosest(Bytes{Byte(i), 1}, second(1)).ok());
        }
        QVERIFY(bench.kad.findClosest(Bytes{1}, second(1)).error().code == LookupError::TooManyLookups);
        bench.all().clear();
        bench.kad.wake(second(6));
        const auto ended = bench.only<LookupEnded>();
        QCOMPARE(ended.size(), Kad::kMaxLookups);
        QVERIFY(ended[0].found.error().code == LookupError::TimedOut);
    }

    void questionsAreBounded() {
        Config config = settings();
        config.maxAsks = 2;
        Bench bench(config);
        for (std::uint64_t i = 1; i < 6; ++i) bench.see(i, second(0));
        QVERIFY(bench.kad.findClosest(Bytes{1}, second(1)).ok());
        QVERIFY(bench.kad.findClosest(Bytes{2}, second(1)).ok());
        const auto asks = bench.only<Ask>();
        QCOMPARE(asks.size(), 2U);
        bench.kad.answered(asks[0].id, requestOf(MessageType::FindNode, {}).encode(), second(2));
        QCOMPARE(bench.only<Ask>().size(), 1U);
    }

    void aCancelledLookupSaysSo() {
        Bench bench;
        bench.see(1, second(0));
        const auto id = bench.kad.findClosest(Bytes{1}, second(1));
        bench.kad.cancel(*id, second(2));
        bench.kad.cancel(*id, second(2));
        const auto outputs = bench.all();
        QVERIFY(std::get<LookupEnded>(outputs.back()).found.error().code == LookupError::Cancelled);
        QCOMPARE(std::ranges::count_if(outputs,
                                       [](const Output& o) { return std::holds_alternative<Abandon>(o); }),
                 1);
    }

    void onlyServersEnterTheTable() {
        Bench bench;
        bench.see(1, second(0), false);
        QCOMPARE(bench.kad.table().size(), 0U);
        bench.see(1, second(0));
        bench.see(0, second(0)); // ourselves
        QCOMPARE(bench.kad.table().size(), 1U);
        bench.all().clear();
        bench.see(1, second(1), false);
        const auto left = bench.only<TableChanged>();
        QVERIFY(left.size() == 1 && left[0].cause == TableCause::LeftServer && left[0].size == 0);
        bench.see(2, second(1));
        bench.all().clear();
        bench.kad.remove(peerNumber(2), second(2));
        QVERIFY(bench.only<TableChanged>().at(0).cause == TableCause::Unwanted);
    }

    void alikePeersAreRefusedAloud() {
        Config config = settings();
        config.table.exemptPrivate = false;
        config.table.perTable = {1, 1, 1};
        Bench bench(config);
        bench.see(1, second(0));
        bench.see(2, second(0));
        const auto changes = bench.only<TableChanged>();
        QVERIFY(changes[1].cause == TableCause::Refused && changes[1].refused == Refused::TableNarrow);
        QCOMPARE(bench.kad.table().size(), 1U);
    }

    void aFullBucketHasItsOldestChecked() {
        Config config = settings();
        config.table.bucketSize = 1;
        Bench bench(config);
        for (std::uint64_t i = 1; i < 40; ++i) bench.see(i, second(int(i)));
        const auto outputs = bench.all();
        const auto ask =
            std::ranges::find_if(outputs, [](const Output& o) { return std::holds_alternative<Ask>(o); });
        QVERIFY(ask != outputs.end());
        const auto checked = std::get<Ask>(*ask).peer;
        QVERIFY(equal(Message::decode(std::get<Ask>(*ask).request)->key, peerNumber(0).bytes()));
        // Twice silent, and one of those that wait comes in.
        bench.kad.answered(std::get<Ask>(*ask).id, Fail{LookupError::NotAnswered}, second(50));
        QVERIFY(bench.kad.table().find(checked) != nullptr);
        bench.kad.wake(second(400));
        for (const auto& again : bench.only<Ask>()) {
            bench.kad.answered(again.id, Fail{LookupError::NotAnswered}, second(401));
        }
        QVERIFY(bench.kad.table().find(checked) == nullptr);
        const auto changes = bench.only<TableChanged>();
        QVERIFY(std::ranges::find(changes, TableCause::Replaced, &TableChanged::cause) != changes.end());
    }

    void losableOutputsAreBounded() {
        Bench bench;
        for (std::uint64_t i = 1; i < 3000; ++i) {
            bench.see(1, second(0));
            bench.see(1, second(0), false);
        }
        QVERIFY(bench.kad.outputsDropped() > 0);
        QCOMPARE(bench.all().size(), Kad::kMaxQueued);
        bench.see(1, second(0));
        QCOMPARE(bench.all().size(), 1U);
    }

    void servesItsTable() {
        Bench bench;
        for (std::uint64_t i = 1; i <= 30; ++i) bench.see(i, second(0));
        bench.kad.peerGone(peerNumber(2), second(0));
        const auto request = requestOf(MessageType::FindNode, peerNumber(5).bytes());
        const auto bytes = bench.kad.respond(peerNumber(1), request.encode(), second(1));
        const auto answer = Message::decode(*bytes);
        QVERIFY(answer->type == MessageType::FindNode);
        QVERIFY(answer->closer.size() <= 20 && !answer->closer.empty());
        QVERIFY(answer->closer[0].id == peerNumber(5));
        QVERIFY(std::ranges::find(answer->closer, peerNumber(1), &Peer::id) == answer->closer.end());
        for (const Peer& peer : answer->closer) {
            QVERIFY(peer.connection
                    == (peer.id == peerNumber(2) ? Connectedness::CanConnect : Connectedness::Connected));
        }
        // Itself it names when asked for itself.
        const auto self = requestOf(MessageType::FindNode, peerNumber(0).bytes());
        QVERIFY(Message::decode(*bench.kad.respond(peerNumber(1), self, second(1)))->closer[0].id
                != peerNumber(0));
        bench.kad.setAddresses({addressNumber(0)});
        QVERIFY(Message::decode(*bench.kad.respond(peerNumber(1), self, second(1)))->closer[0].id
                == peerNumber(0));
        QVERIFY(
            Message::decode(*bench.kad.respond(peerNumber(1), requestOf(MessageType::Ping, {}), second(1)))
                ->type
            == MessageType::Ping);
        bench.kad.setMode(Mode::Client);
        QVERIFY(failsWith(bench.kad.respond(peerNumber(1), request, second(1)), LookupError::NotServing));
    }

    void servesValues() {
        Bench bench;
        const auto value = sample(2);
        auto put = requestOf(MessageType::PutValue, value.name);
        put.record = Record{value.name, value.value, {}};
        const auto echo = Message::decode(*bench.kad.respond(peerNumber(1), put.encode(), second(0)));
        QVERIFY(echo->record->value == value.value);
        const auto stored = bench.only<RecordStored>();
        QVERIFY(stored.size() == 1 && stored[0].writer == peerNumber(1) && !stored[0].provider);

        const auto get = requestOf(MessageType::GetValue, value.name);
        const auto got = Message::decode(*bench.kad.respond(peerNumber(2), get.encode(), second(5)));
        QVERIFY(got->record->value == value.value);
        QCOMPARE(got->record->timeReceived, rfc3339(kStart));

        // An older one is answered with the better one, and not kept.
        const auto older = sample(1);
        put.record->value = older.value;
        QVERIFY(Message::decode(*bench.kad.respond(peerNumber(1), put, second(6)))->record->value
                == value.value);
        put.record->value = copyOf(viewOf("forged"));
        QVERIFY(failsWith(bench.kad.respond(peerNumber(1), put, second(6)), Violation::BadRecord));
        QVERIFY(failsWith(bench.kad.respond(peerNumber(1), viewOf("?"), second(6)), Violation::Malformed));

        // After its own end nobody gets it.
        const auto later = Message::decode(*bench.kad.respond(peerNumber(2), get, second(3601)));
        QVERIFY(!later->record);
        bench.kad.wake(second(3601));
        QCOMPARE(bench.kad.records().size(), 0U);
    }

    void aFullStoreDoesNotEcho() {
        Config config = settings();
        config.records.maxPerWriter = 0;
        Bench bench(config);
        auto put = requestOf(MessageType::PutValue, sample().name);
        put.record = Record{sample().name, sample().value, {}};
        bench.see(1, second(0));
        bench.all().clear();
        const auto id = peerNumber(1);
        bench.kad.answered({}, Bytes(), second(0)); // no such question
        Config limited = settings();
        limited.records.maxRecords = 0;
        Bench none(limited);
        QVERIFY(!Message::decode(*none.kad.respond(id, put, second(0)))->record);
        QVERIFY(none.only<RecordStored>().empty());
    }

    void servesProviders() {
        Bench bench;
        auto add = requestOf(MessageType::AddProvider, contentTold());
        add.providers = {kadPeer(2)};
        QVERIFY(
            failsWith(bench.kad.respond(peerNumber(1), add.encode(), second(0)), Violation::ForeignProvider));
        add.providers = {kadPeer(2), kadPeer(1)};
        QVERIFY(bench.kad.respond(peerNumber(1), add.encode(), second(0))->empty());
        QVERIFY(bench.only<RecordStored>().at(0).provider);
        const auto get = requestOf(MessageType::GetProviders, contentTold());
        const auto got = Message::decode(*bench.kad.respond(peerNumber(3), get.encode(), second(1)));
        QVERIFY(got->providers.size() == 1 && got->providers[0] == kadPeer(1));
        // Half an hour later only an address that we ourselves have is told.
        QVERIFY(Message::decode(*bench.kad.respond(peerNumber(3), get, second(2000)))
                    ->providers[0]
                    .addresses.empty());
        bench.see(1, second(2000));
        QCOMPARE(Message::decode(*bench.kad.respond(peerNumber(3), get, second(2000)))
                     ->providers[0]
                     .addresses.size(),
                 1U);
    }

    void addProviderIsToldNotAsked() {
        Bench bench;
        bench.kad.setAddresses({addressNumber(0)});
        bench.see(1, second(0));
        QVERIFY(bench.kad.provide(contentTold(), second(1)).ok());
        bench.kad.answered(bench.only<Ask>().at(0).id, requestOf(MessageType::FindNode, {}).encode(),
                           second(2));
        const auto tell = bench.only<Ask>();
        QVERIFY(tell.size() == 1 && !tell[0].expectsAnswer);
        const auto request = Message::decode(tell[0].request);
        QVERIFY(request->providers.size() == 1 && request->providers[0].id == peerNumber(0));
        bench.kad.answered(tell[0].id, Bytes(), second(3));
        QCOMPARE(std::get<Provided>(*bench.only<LookupEnded>().at(0).found).told, 1U);
        // Nobody could be told.
        QVERIFY(bench.kad.provide(contentTold(), second(4)).ok());
        bench.kad.answered(bench.only<Ask>().at(0).id, requestOf(MessageType::FindNode, {}).encode(),
                           second(5));
        bench.kad.answered(bench.only<Ask>().at(0).id, Fail{LookupError::NotAnswered}, second(6));
        QVERIFY(bench.only<LookupEnded>().at(0).found.error().code == LookupError::NotAnswered);
    }

    void whatWeHoldWeNeedNotAskFor() {
        Bench bench;
        auto put = requestOf(MessageType::PutValue, sample().name);
        put.record = Record{sample().name, sample().value, {}};
        QVERIFY(bench.kad.respond(peerNumber(1), put, second(0)).ok());
        bench.all().clear();
        const auto id = bench.kad.get(sample().name, second(1), 1);
        QVERIFY(id.ok());
        const auto ended = bench.only<LookupEnded>();
        QVERIFY(ended.size() == 1 && std::get<ValueFound>(*ended[0].found).value == sample().value);
    }

    void publishedThingsAreBounded() {
        Bench bench;
        bench.see(1, second(0));
        Bytes key = contentTold();
        std::error_code last;
        for (std::size_t i = 0; i <= Kad::kMaxPublished; ++i) {
            key[2] = static_cast<Byte>(i);
            key[3] = static_cast<Byte>(i >> 8);
            const auto id = bench.kad.provide(key, second(1));
            QVERIFY(id.ok());
            if (i < Kad::kMaxPublished) bench.kad.cancel(*id, second(1));
        }
        const auto ended = bench.only<LookupEnded>();
        QVERIFY(ended.back().found.error().code == LookupError::TooManyPublished);
    }

    void refreshesByItself() {
        Bench bench;
        bench.see(1, second(0));
        bench.all().clear();
        bench.kad.wake(second(600));
        QVERIFY(bench.kad.lookups() == 1);
        std::vector<Ask> asks = bench.only<Ask>();
        QVERIFY(equal(Message::decode(asks.back().request)->key, peerNumber(0).bytes()));
        // Ourselves, then the buckets; and the contact is checked.
        std::size_t rounds = 0;
        for (; !asks.empty() && rounds < 50; ++rounds) {
            for (const Ask& ask : asks) {
                bench.kad.answered(ask.id, requestOf(MessageType::FindNode, {}).encode(), second(601));
            }
            asks.clear();
            for (const auto& output : bench.all()) {
                if (const auto* ask = std::get_if<Ask>(&output)) asks.push_back(*ask);
                if (const auto* ended = std::get_if<LookupEnded>(&output)) {
                    QCOMPARE(std::get<Refreshed>(*ended->found).tableSize, 1U);
                }
            }
        }
        QVERIFY(rounds >= 2);
        QCOMPARE(bench.kad.lookups(), 0U);
    }

    void aNewBootstrapReplacesTheOld() {
        Bench bench;
        bench.kad.bootstrap({kadPeer(1)}, second(0));
        QCOMPARE(bench.only<Ask>().size(), 2U);
        bench.kad.bootstrap({kadPeer(2)}, second(1));
        const auto outputs = bench.all();
        QCOMPARE(std::ranges::count_if(outputs,
                                       [](const Output& o) { return std::holds_alternative<Abandon>(o); }),
                 2);
        bench.kad.wake(second(11));
        const auto later = bench.all();
        const auto compared = std::ranges::find_if(
            later, [](const Output& o) { return std::holds_alternative<BootstrapCompared>(o); });
        QVERIFY(compared != later.end());
        QVERIFY(std::get<BootstrapCompared>(*compared).comparison.unreached == std::vector{peerNumber(2)});
    }

    void aBootstrapEndsInTime() {
        Config config = settings();
        config.lookupTimeout = 5s;
        Bench bench(config);
        bench.kad.bootstrap({kadPeer(1)}, second(0));
        QVERIFY(bench.kad.deadline() == second(5));
        bench.all().clear();
        bench.kad.wake(second(5));
        QCOMPARE(bench.only<BootstrapCompared>().size(), 1U);
    }

    void bootstrapsAreComparedPairByPair() {
        const auto said = [](std::uint64_t who, std::set<codec::PeerId> named) {
            return BootstrapAnswer{peerNumber(who), true, {std::move(named)}};
        };
        const std::set here{peerNumber(10), peerNumber(11), peerNumber(12), peerNumber(2)};
        const std::set there{peerNumber(20), peerNumber(21)};
        const auto two = compareBootstraps({said(1, here), said(2, {peerNumber(10), peerNumber(1)})});
        QCOMPARE(two.pairs[0].share().value(), 1.0); // each other they do not count
        QVERIFY(!two.disagreement && two.odd.empty());
        const auto apart = compareBootstraps({said(1, here), said(3, there)});
        QVERIFY(apart.disagreement && apart.odd.empty()); // of two nobody is odd
        const auto three = compareBootstraps({said(1, here), said(2, here), said(3, there)});
        QVERIFY(three.disagreement && three.odd == std::vector{peerNumber(3)});
        const auto silent =
            compareBootstraps({said(1, here), said(2, {}), BootstrapAnswer{peerNumber(4), false, {}}});
        QVERIFY(!silent.pairs[0].share() && !silent.disagreement);
        QCOMPARE(silent.unreached.size(), 1U);
    }
};

VD_SUITE(KadTest)

#include "kad_test.moc"
