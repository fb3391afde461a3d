#include "core/alert/outlet/metrics_text.h"

#include "core/alert/outlet/metrics_tally.h"
#include "tests/core/alert/outlet/notices.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace vedette;
using namespace vedette::alert;

namespace {

event::Event eventWith(event::Body body) {
    return {EventId{1}, NetworkId{1}, {}, {}, {}, std::move(body)};
}

} // namespace

class MetricsTextTest final : public QObject {
    Q_OBJECT

private slots:

    void familiesAreWrittenAsTheFormatHasIt() {
        MetricsText text;
        text.family("a_total", MetricsText::Type::Counter, "How\\many.");
        text.sample(std::uint64_t{7});
        text.family("b", MetricsText::Type::Gauge, "B.");
        text.sample(1.5, {{"x", "1"}, {"y", "two"}});
        text.sample(std::numeric_limits<double>::infinity(), {{"x", "2"}});
        text.sample(-std::numeric_limits<double>::infinity());
        text.sample(std::nan(""));
        QCOMPARE(text.take(), std::string("# HELP a_total How\\\\many.\n# TYPE a_total counter\na_total 7\n"
                                          "# HELP b B.\n# TYPE b gauge\nb{x=\"1\",y=\"two\"} 1.5\nb{x=\"2\"} "
                                          "+Inf\nb -Inf\nb NaN\n"));
    }

    void aLabelStaysALabel() {
        MetricsText text;
        text.family("a", MetricsText::Type::Gauge, "A.");
        text.sample(std::uint64_t{1}, {{"x", samples::hostileText()}});
        const std::string line = text.take();
        QCOMPARE(std::ranges::count(line, '\n'), 3);
        QVERIFY(line.find("a{x=\"a\\\"b\\\\c]d|e=f\xEF\xBF\xBDg") != std::string::npos);
        QVERIFY(line.ends_with("\xE2\x80\xA6\"} 1\n"));
        QVERIFY(line.size() < 2 * MetricsText::kMaxLabel + 64);
    }

    void aFamilyIsBounded() {
        MetricsText text;
        text.family("a", MetricsText::Type::Gauge, "A.");
        for (std::uint64_t i = 0; i < 10'000; ++i) text.sample(i, {{"x", std::to_string(i)}});
        text.family("b", MetricsText::Type::Gauge, "B.");
        text.sample(std::uint64_t{1});
        const std::string all = text.take();
        QCOMPARE(static_cast<std::size_t>(std::ranges::count(all, '\n')), MetricsText::kMaxSamples + 5);
        QVERIFY(all.ends_with("b 1\n"));
    }

    void eventsAreCountedByNamesThatWeChose() {
        MetricsTally tally;
        event::ConnectionOpened opened;
        opened.direction = event::Direction::Outbound;
        tally.see(eventWith(opened));
        event::ConnectionClosed closed;
        closed.bytesIn = 3;
        closed.bytesOut = 5;
        tally.see(eventWith(closed));
        event::DialFailed failed;
        tally.see(eventWith(failed));
        failed.address = codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/1").value();
        tally.see(eventWith(failed)); // one address of one dial
        event::LookupEnded lookup;
        tally.see(eventWith(lookup));
        lookup.result = "lookup.no_peers";
        tally.see(eventWith(lookup));
        event::Decision decision;
        decision.outcome = "refused";
        decision.count = 4;
        tally.see(eventWith(decision));
        tally.see(eventWith(event::PeerViolated{}));
        tally.see(eventWith(event::StreamViolated{}));
        tally.see(eventWith(event::PeerMisbehaved{}));
        event::CanaryEnded canary;
        canary.outcome = "wrong";
        tally.see(eventWith(canary));
        event::AttestationEnded proof;
        proof.outcome = "held";
        tally.see(eventWith(proof));
        tally.see(eventWith(event::AlertRaised{}));
        event::AlertChanged changed;
        changed.what = "grew";
        tally.see(eventWith(changed));
        const auto& t = tally.totals();
        QCOMPARE(t.events, std::uint64_t{14});
        QCOMPARE(t.openedIn, std::uint64_t{0});
        QCOMPARE(t.openedOut, std::uint64_t{1});
        QCOMPARE(t.closed, std::uint64_t{1});
        QCOMPARE(t.bytesIn, std::uint64_t{3});
        QCOMPARE(t.bytesOut, std::uint64_t{5});
        QCOMPARE(t.dialsFailed, std::uint64_t{1});
        QCOMPARE(t.violations, std::uint64_t{3});
        QCOMPARE(t.lookups, (MetricsTally::ByName{{"lookup.no_peers", 1}, {"ok", 1}}));
        QCOMPARE(t.decisions, (MetricsTally::ByName{{"refused", 4}}));
        QCOMPARE(t.canaries, (MetricsTally::ByName{{"wrong", 1}}));
        QCOMPARE(t.proofs, (MetricsTally::ByName{{"held", 1}}));
        QCOMPARE(t.alerts, (MetricsTally::ByName{{"grew", 1}, {"raised", 1}}));
    }

    void namesAreBounded() {
        MetricsTally tally;
        event::Refused refused;
        refused.count = 2;
        for (int i = 0; i < 1000; ++i) {
            refused.rule = "rule.r" + std::to_string(i);
            tally.see(eventWith(refused));
        }
        const auto& refusals = tally.totals().refusals;
        QCOMPARE(refusals.size(), MetricsTally::kMaxNames + 1);
        QCOMPARE(refusals.at("other"), std::uint64_t{2 * (1000 - MetricsTally::kMaxNames)});
    }
};

VD_SUITE(MetricsTextTest)

#include "metrics_text_test.moc"
