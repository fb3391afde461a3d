#include "core/lab/rehearsal.h"

#include "core/lab/prefixes.h"

#include "core/geo/country_table.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace vedette;
using namespace vedette::lab;

namespace {

struct Run {
    Outcome outcome;
    Bytes recording;
};

Run play(const std::string& name, bool defences, std::optional<std::uint32_t> agents, std::uint64_t seed = 1,
         std::optional<Duration> duration = {}) {
    RehearsalConfig config;
    config.scenario = scenarioNamed(name).value();
    config.seed = seed;
    config.defences = defences;
    config.agents = agents;
    config.duration = duration;
    Run run;
    auto outcome = rehearse(config, [&](BytesView bytes) { append(run.recording, bytes); }, {});
    if (!outcome) std::fprintf(stderr, "%s\n", outcome.error().text().c_str());
    VD_ASSERT(outcome.ok());
    run.outcome = std::move(outcome).value();
    return run;
}

} // namespace

class RehearsalTest final : public QObject {
    Q_OBJECT

private slots:

    void aQuietHourGoesWell() {
        const Run run = play("quiet-day", true, 40, 1, std::chrono::hours(1));
        const Tally& tally = run.outcome.tally;
        QVERIFY(!run.outcome.attackSucceeded);
        QVERIFY2(tally.tasks > 200, std::to_string(tally.tasks).c_str());
        QVERIFY2(tally.connects > 100, std::to_string(tally.connects).c_str());
        QVERIFY(tally.beats > 500);
        QVERIFY2(tally.receipts > 2, std::to_string(tally.receipts).c_str());
        QVERIFY(tally.receiptsFailed * 4 <= tally.receipts);
        for (const auto& [code, count] : tally.failures)
            std::fprintf(stderr, "%s: %llu\n", code.c_str(), static_cast<unsigned long long>(count));
        QVERIFY2(run.outcome.damage < 0.1, std::to_string(run.outcome.damage).c_str());
        QVERIFY(tally.nodeHours > 35 && tally.nodeHours < 48);
        // What was published was found, and what was said was heard.
        QVERIFY2(tally.lookups > 20, std::to_string(tally.lookups).c_str());
        QVERIFY2(tally.lookupsFailed * 20 <= tally.lookups, std::to_string(tally.lookupsFailed).c_str());
        std::uint64_t expected = 0;
        for (const Word& word : tally.words) expected += word.expected;
        QVERIFY2(tally.words.size() > 20 && expected > 100, std::to_string(expected).c_str());
        QVERIFY2(tally.heard * 100 >= expected * 95, std::to_string(tally.heard).c_str());
        QCOMPARE(tally.junk, std::uint64_t{0});
        QVERIFY(!run.outcome.label.has_value());
    }

    void oneSeedIsOneRecording() {
        const auto half = std::chrono::minutes(30);
        const Run one = play("quiet-day", true, 30, 5, half);
        QVERIFY(one.recording.size() > 10'000);
        QVERIFY(equal(one.recording, play("quiet-day", true, 30, 5, half).recording));
        QVERIFY(!equal(one.recording, play("quiet-day", true, 30, 6, half).recording));
        // Every member's DHT and gossip is in it: the ways in were compared, lookups ended, meshes formed.
        std::set<event::Kind> kinds;
        auto reader = RecordingReader::open(one.recording);
        QVERIFY(reader.ok());
        QCOMPARE(reader->header().observers.size(), std::size_t{7}); // the console and six bootnodes
        std::uint64_t entries = 0;
        for (;; ++entries) {
            const auto entry = reader->next();
            QVERIFY(entry.ok());
            if (!*entry) break;
            kinds.insert((*entry)->event.kind());
            QCOMPARE((*entry)->event.network, networkOf((*entry)->observer));
        }
        QCOMPARE(entries, one.outcome.recorded);
        for (const event::Kind kind :
             {event::Kind::BootstrapCompared, event::Kind::LookupEnded, event::Kind::RoutingChanged,
              event::Kind::RecordStored, event::Kind::MeshChanged, event::Kind::MessageDelivered}) {
            QVERIFY2(kinds.contains(kind), std::string(event::kindName(kind)).c_str());
        }
    }

    void everyAttackSucceedsWithoutDefencesAndFailsWithThem_data() {
        QTest::addColumn<QString>("name");
        for (const EmbeddedScenario& embedded : embeddedScenarios()) {
            if (scenarioNamed(embedded.name)->attack)
                QTest::newRow(embedded.name.data()) << embedded.name.data();
        }
    }

    void everyAttackSucceedsWithoutDefencesAndFailsWithThem() {
        QFETCH(QString, name);
        // Smaller than life; those with a coalition need somebody to crowd out.
        const auto scenario = scenarioNamed(name.toStdString()).value();
        const bool small = scenario.fleet.agents > 60;
        const auto agents = small ? std::optional<std::uint32_t>(24) : std::nullopt;
        const Run control = play(name.toStdString(), false, agents);
        const std::string damage = std::to_string(control.outcome.damage);
        QVERIFY2(control.outcome.attackSucceeded, damage.c_str());
        const Run defended = play(name.toStdString(), true, agents);
        const std::string rest = std::to_string(defended.outcome.damage);
        QVERIFY2(!defended.outcome.attackSucceeded, rest.c_str());
        QVERIFY2(defended.outcome.damage < control.outcome.damage / 2, (damage + " " + rest).c_str());
        QVERIFY(control.outcome.label.has_value());
        QVERIFY(control.outcome.label->begin < control.outcome.label->end);
        std::fprintf(stderr, "%s: damage %s without defences, %s with\n", qPrintable(name), damage.c_str(),
                     rest.c_str());
    }

    void oneSeedIsOneRecordingOfEveryScenario_data() {
        QTest::addColumn<QString>("name");
        for (const EmbeddedScenario& embedded : embeddedScenarios())
            QTest::newRow(embedded.name.data()) << embedded.name.data();
    }

    void oneSeedIsOneRecordingOfEveryScenario() {
        QFETCH(QString, name);
        const auto span = std::chrono::minutes(5);
        const Run one = play(name.toStdString(), false, 20, 3, span);
        QVERIFY(one.recording.size() > 10'000);
        QVERIFY(equal(one.recording, play(name.toStdString(), false, 20, 3, span).recording));
    }

    void whoSpeaksOutOfTurnIsNotReadAnyMoreAndNobodyElsePays() {
        RehearsalConfig config;
        config.scenario = scenarioNamed("slow-spam").value();
        std::set<codec::PeerId> distrusted;
        const auto rehearsal = Rehearsal::create(config, [&](std::uint32_t, const event::Event& event) {
                                   const auto* changed = std::get_if<event::ScoreChanged>(&event.body);
                                   if (changed != nullptr && changed->score < 0)
                                       distrusted.insert(changed->peer);
                               }).value();
        Fleet& fleet = rehearsal->fleet();
        const auto& members = fleet.members();
        for (std::uint32_t i = 0; i < members.size(); ++i) fleet.watch(i);
        rehearsal->advance(config.scenario.duration);
        const Outcome outcome = rehearsal->conclude();
        QVERIFY2(outcome.damage < 0.15, std::to_string(outcome.damage).c_str());
        const auto& taken = outcome.label->attackers;
        const auto honest = [&](std::uint32_t i) { return std::ranges::count(taken, members[i].id) == 0; };
        // Only those six ever had a bad name with anybody.
        QVERIFY(!distrusted.empty());
        for (const codec::PeerId& peer : distrusted) QVERIFY(std::ranges::count(taken, peer) == 1);
        // Every word of the others was heard by all others; but of each the first, which comes before the
        // word of its identity that it may speak.
        const auto& tally = outcome.tally;
        std::map<std::uint64_t, std::size_t> heard;
        for (const Hearing& hearing : tally.hearings) heard[hearing.word] += honest(hearing.member) ? 1U : 0U;
        std::set<std::uint32_t> spoke;
        std::size_t judged = 0;
        for (std::uint64_t number = 0; number < tally.words.size(); ++number) {
            const Word& word = tally.words[number];
            if (!honest(word.by) || spoke.insert(word.by).second) continue;
            const std::string topic =
                word.notice ? std::string(kNotices) : telemetryTopic(members[word.by].segment);
            std::size_t wanted = 0;
            for (std::uint32_t i = 0; i < members.size(); ++i)
                wanted += honest(i) && i != word.by && std::ranges::count(members[i].topics, topic) > 0;
            if (rehearsal->carrier().now() - word.at < std::chrono::seconds(30)) continue; // still under way
            QCOMPARE(heard[number], wanted);
            ++judged;
        }
        QVERIFY2(judged > 50, std::to_string(judged).c_str());
    }

    /// With small buckets a few networks filled one, and whoever looked into that half of the keys was lost.
    void aFewNetworksFillNoBucket() {
        const Run run = play("bootnode-hijack", true, std::nullopt, 3);
        QVERIFY2(run.outcome.damage < 0.03, std::to_string(run.outcome.damage).c_str());
    }

    void aChurnStormIsNoAttack() {
        const Run run = play("churn-storm", true, 40);
        QVERIFY(!run.outcome.attackSucceeded);
        QVERIFY(run.outcome.tally.departures > 20);
    }

    void whatACarrierCannotDoIsRefused() {
        RehearsalConfig config;
        config.scenario = scenarioNamed("partition").value();
        config.sockets = Sockets::Loopback;
        const auto outcome = rehearse(config, {}, {});
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error(), Error(ScenarioError::NotPossible));
    }

    void theMapIsAFileOfCountries() {
        geo::CountryTable table;
        QVERIFY(table.add(countryFile()).ok());
        for (const Prefix& prefix : prefixes()) {
            const auto ip = hostAt(prefix, 7, 8);
            QCOMPARE(table.find(geo::mapped({ip.address[0], ip.address[1], ip.address[2], ip.address[3]})),
                     std::string(prefix.country));
            QVERIFY(prefixOf(ip) != nullptr && prefixOf(ip)->asn == prefix.asn);
        }
        QVERIFY(prefixOf(hostAt(rented(0), 1, 1)) == nullptr);
        QCOMPARE(asnOf(hostAt(prefixes()[3], 1, 1)), prefixes()[3].asn);
        QCOMPARE(asnOf(hostAt(rented(39), 1, 1)), rented(39).asn);
        QCOMPARE(asnOf(codec::IpEndpoint()), 0u);
    }
};

VD_SUITE(RehearsalTest)

#include "rehearsal_test.moc"
