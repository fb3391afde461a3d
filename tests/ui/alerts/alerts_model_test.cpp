#include "ui/alerts/alerts_model.h"

#include "tests/core/history/believable.h"
#include "tests/suite.h"
#include "ui/alerts/alert_actions.h"
#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::ui;

namespace {

AlertEntry entryOf(std::uint64_t id, alert::Severity severity, alert::State state, std::int64_t since,
                   alert::Rule rule = alert::Rule::ConnectionFlood) {
    alert::Alert made;
    made.id = AlertId{id};
    made.rule = rule;
    made.severity = severity;
    made.since = made.last = {since};
    made.count = 1;
    made.subject = "203.0.113.0/24";
    return {std::make_shared<const alert::Alert>(std::move(made)), state};
}

} // namespace

class AlertsModelTest final : public QObject {
    Q_OBJECT

private slots:

    void whatNeedsAPersonComesFirst() {
        using alert::Severity;
        using alert::State;
        const auto sorted = inOrder(
            {entryOf(1, Severity::Critical, State::Closed, 9), entryOf(2, Severity::Low, State::Open, 9),
             entryOf(3, Severity::High, State::Open, 1), entryOf(4, Severity::High, State::Open, 2),
             entryOf(5, Severity::Critical, State::Acknowledged, 3),
             entryOf(6, Severity::Critical, State::Suppressed, 3)});
        std::vector<std::uint64_t> ids;
        for (const AlertEntry& one : sorted) ids.push_back(one.alert->id.value);
        QVERIFY((ids == std::vector<std::uint64_t>{4, 3, 2, 5, 6, 1}));
    }

    void onlyWhatDiffersChanges() {
        using alert::Severity;
        using alert::State;
        AlertsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto a = entryOf(1, Severity::High, State::Open, 1);
        const auto b = entryOf(2, Severity::Low, State::Open, 2);
        const auto c = entryOf(3, Severity::Info, State::Open, 3);
        model.apply({a, b});
        QPersistentModelIndex kept(model.index(1, 0));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.apply({a, b});
        QCOMPARE(changes.size(), 0);
        model.apply({c, b, a});
        QCOMPARE(kept.row(), 1);
        QCOMPARE(kept.data(AlertsModel::IdRole).toULongLong(), 2ULL);
        model.apply({b});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(model.rowOf(AlertId{1}), -1);
        model.apply({});
        QVERIFY(!kept.isValid());
    }

    void theQueryAsksForWhatItSays() {
        using alert::Severity;
        using alert::State;
        const PeerNames names = [](const codec::PeerId&) { return QStringLiteral("edge-07"); };
        auto made = *entryOf(12, Severity::High, State::Open, 1).alert;
        made.owner = "mira";
        made.network = "harbour-mesh";
        made.peers = {test::peerNumber(3)};
        const AlertEntry entry{std::make_shared<const alert::Alert>(made), State::Open};
        const auto holds = [&](const char* text) {
            const auto query = AlertQuery::parse(QString::fromUtf8(text));
            return query.matches(entry, names, QStringLiteral("mira"));
        };
        for (const char* yes :
             {"", "severity:high", "severity:low severity:high", "state:OPEN", "rule:flood", "peer:edge-07",
              "owner:me", "owner:mir", "subject:203.0", "network:harbour", "id:12", "id:A-12", "203.0.113",
              "edge-07", "!severity:low", "!state:closed high", "\"203.0.113.0/24\"", "owner:"})
            QVERIFY2(holds(yes), yes);
        for (const char* no : {"severity:low", "state:closed", "rule:spam", "peer:edge-08", "owner:nobody",
                               "id:13", "2001:db8::", "!owner:me", "severity:high !rule:flood"})
            QVERIFY2(!holds(no), no);
        QVERIFY(
            AlertQuery::parse(QStringLiteral("severity:purple")).fault().contains(QLatin1String("purple")));
        QVERIFY(!AlertQuery::parse(QStringLiteral("id:none")).fault().isEmpty());
        QVERIFY(AlertQuery::parse(QStringLiteral("2001:db8::/56")).fault().isEmpty());
        const auto words = AlertQuery::completions(QStringLiteral("high sev"), 8, {entry});
        QVERIFY(words.contains(QStringLiteral("high severity:")));
        QVERIFY(words.contains(QStringLiteral("high severity:critical")));
    }

    void likeAndLikeAreFound() {
        auto one = *entryOf(1, alert::Severity::High, alert::State::Open, 1).alert;
        auto two = *entryOf(2, alert::Severity::Low, alert::State::Open, 1).alert;
        auto three = *entryOf(3, alert::Severity::Low, alert::State::Open, 1).alert;
        one.peers = {test::peerNumber(1), test::peerNumber(2)};
        two.subject = "elsewhere";
        two.peers = {test::peerNumber(2), test::peerNumber(1)};
        three.subject = "nowhere";
        const auto entry = [](const alert::Alert& alert) {
            return AlertEntry{std::make_shared<const alert::Alert>(alert), alert::State::Open};
        };
        auto akin = akinTo(one, {entry(one), entry(three), entry(two)});
        QCOMPARE(akin.size(), std::size_t{1});
        QCOMPARE(akin[0].alert->id.value, std::uint64_t{2});
    }

    void everyRuleHasItsWords() {
        for (const alert::Rule rule : alert::allRules()) {
            QVERIFY(!claimOf(rule).startsWith(QLatin1String("alert.")));
            QVERIFY(!AlertWords::measured(rule).isEmpty());
            alert::Evidence evidence;
            evidence.value = 143'000;
            evidence.limit = 120'000;
            QVERIFY(!AlertWords::why(rule, evidence).contains(QLatin1String("%1")));
        }
        for (const alert::Deed deed :
             {alert::Deed::BlockPeer, alert::Deed::Disconnect, alert::Deed::ExaminePeer,
              alert::Deed::Unsubscribe, alert::Deed::RotateKeys})
            QVERIFY(!AlertActions::titleOf({deed, {test::peerNumber(1)}, {}}).isEmpty());
    }
};

VD_SUITE(AlertsModelTest)

#include "alerts_model_test.moc"
