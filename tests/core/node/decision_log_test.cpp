#include "core/node/decision_log.h"

#include "core/base/random.h"
#include "core/crypto/private_key.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::node;
using namespace std::chrono_literals;

namespace {

event::Decision said(std::string outcome, std::string action, std::string resource = {},
                     std::string rule = "rule.a") {
    event::Decision out;
    out.outcome = std::move(outcome);
    out.action = std::move(action);
    out.resource = std::move(resource);
    out.rule = std::move(rule);
    out.remote = *codec::Multiaddr::ofTcp("10.0.0.1", 1);
    return out;
}

struct Told {
    DecisionLog log;
    std::vector<event::Decision> records;
    std::size_t whole = 0;

    explicit Told(std::uint32_t allows = 3) : log(allows) {}

    void note(const event::Decision& brief, Instant now) {
        log.note(brief, now, [&] {
            ++whole;
            event::Decision full = brief;
            full.facts = {"when.load=" + std::to_string(whole)};
            return full;
        });
        take();
    }

    void due(Instant now) {
        log.tellDue(now);
        take();
    }

    void take() {
        while (auto record = log.poll()) records.push_back(*std::move(record));
    }

    [[nodiscard]] std::uint64_t sum() const {
        std::uint64_t all = 0;
        for (const auto& record : records) all += record.count;
        return all;
    }
};

} // namespace

class DecisionLogTest final : public QObject {
    Q_OBJECT

private slots:

    void equalRefusalsOfASecondAreOneWithTheirCount() {
        Told told;
        for (int i = 0; i < 100; ++i) told.note(said("refused", "open", "/x"), Instant{10s + 5ms * i});
        QCOMPARE(told.records.size(), std::size_t{1});
        QCOMPARE(told.whole, std::size_t{1});
        told.note(said("refused", "open", "/y"), Instant{10s + 600ms}); // another one is told at once
        QCOMPARE(told.records.size(), std::size_t{2});
        told.due(Instant{10s + 999ms});
        QCOMPARE(told.records.size(), std::size_t{2});
        QVERIFY(told.log.deadline() == Instant{11s});
        told.due(Instant{11s});
        QCOMPARE(told.records.size(), std::size_t{3});
        QCOMPARE(told.records[2].count, std::uint64_t{99});
        QCOMPARE(told.records[2].resource, std::string("/x"));
        QVERIFY(told.records[2].facts == told.records[0].facts); // of the first of them
        told.due(Instant{12s});
        told.due(Instant{13s});
        QVERIFY(!told.log.deadline()); // and then it is over
        told.note(said("refused", "open", "/x"), Instant{20s});
        QCOMPARE(told.sum(), std::uint64_t{102});
    }

    void differentOnesAreToldApart() {
        Told told;
        auto other = said("refused", "open", "/x");
        told.note(other, Instant{10s});
        other.rule = "rule.b";
        told.note(other, Instant{10s});
        other.action = "call";
        told.note(other, Instant{10s});
        other.outcome = "asked";
        told.note(other, Instant{10s});
        other.remote = *codec::Multiaddr::ofTcp("10.0.1.1", 1);
        told.note(other, Instant{10s});
        SeededRandom random(1);
        other.peer = crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random)->publicKey().peerId();
        told.note(other, Instant{10s});
        QCOMPARE(told.records.size(), std::size_t{6});
        other.again = true;
        told.note(other, Instant{10s});
        QCOMPARE(told.records.size(), std::size_t{7});
        told.note(other, Instant{10s}); // equal to the last
        QCOMPARE(told.records.size(), std::size_t{7});
    }

    void allowsAreFoldedOnlyAboveTheLoad() {
        Told told(3);
        for (int i = 0; i < 50; ++i) told.note(said("allowed", "open", "/x"), Instant{10s});
        QCOMPARE(told.records.size(), std::size_t{4}); // three by the load, and the first of the others
        told.due(Instant{11s});
        QCOMPARE(told.records.size(), std::size_t{5});
        QCOMPARE(told.sum(), std::uint64_t{50});
        for (int i = 0; i < 3; ++i) told.note(said("allowed", "open", "/x"), Instant{12s});
        QCOMPARE(told.sum(), std::uint64_t{53});
        QCOMPARE(told.records.size(), std::size_t{8});
    }

    /// Whoever invents names, peers and addresses fills no disk, and loses no count.
    void aFloodIsBoundedAndCounted() {
        Told told(10);
        std::uint64_t noted = 0;
        std::size_t most = 0;
        for (int second = 0; second < 5; ++second) {
            const std::size_t before = told.records.size();
            for (int i = 0; i < 20'000; ++i) {
                const Instant now{10s + std::chrono::seconds(second) + 50us * i};
                if (i % 100 == 0) told.due(now);
                auto record = said(i % 3 == 0 ? "allowed" : "refused", i % 2 == 0 ? "open" : "dht-put",
                                   "/name/" + std::to_string(noted));
                record.remote = *codec::Multiaddr::ofTcp("10." + std::to_string(i % 200) + ".1.1", 1);
                told.note(record, now);
                ++noted;
            }
            most = std::max(most, told.records.size() - before);
        }
        told.log.tellAll();
        told.take();
        QCOMPARE(told.sum(), noted);
        QVERIFY(most <= 10 + 2 * kMaxFolds + 4);
        QVERIFY(told.whole <= 5 * (10 + kMaxFolds)); // nor is a record made for each
        // What is counted together says so: it names nobody.
        QVERIFY(std::ranges::any_of(told.records, [](const event::Decision& record) {
            return record.count > 1000 && record.resource.empty() && record.facts.empty()
                && record.rule.empty();
        }));
        QVERIFY(!told.log.deadline());
    }

    void theEndTellsWhatIsCounted() {
        Told told;
        for (int i = 0; i < 7; ++i) told.note(said("refused", "open"), Instant{10s});
        told.log.tellAll();
        told.take();
        QCOMPARE(told.sum(), std::uint64_t{7});
        QVERIFY(!told.log.deadline() && !told.log.poll());
    }
};

VD_SUITE(DecisionLogTest)

#include "decision_log_test.moc"
