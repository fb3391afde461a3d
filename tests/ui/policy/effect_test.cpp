#include "core/store/backup.h"
#include "tests/core/history/believable.h"
#include "tests/fakes/recorded_log.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/policy/effect_panel.h"
#include "ui/policy/policy_check.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr std::int64_t kFirstMs = 1'767'571'200'000; ///< ToldSource's now is that as well
constexpr NetworkId kRecordedIn{1};

/// Breaks what planners do with /secret, and opens what strangers were refused.
constexpr auto kProposal = R"(version = 3
[[segment]]
name = "planners"
peers = ["%1"]
[[allow]]
id = "planners-open"
do = "open"
who = { segment = "planners" }
[[deny]]
id = "no-secrets"
do = "open:/secret"
[[allow]]
id = "strangers-ping"
do = "open:/ping"
[[allow]]
id = "never-used"
do = "publish:news"
)";

QString peerText(std::uint64_t n) {
    return QString::fromStdString(test::peerNumber(n).text());
}

event::Decision decided(std::uint64_t peer, std::string resource, std::string outcome, std::string rule,
                        std::uint64_t count) {
    event::Decision out;
    out.peer = test::peerNumber(peer);
    out.action = "open";
    out.resource = std::move(resource);
    out.outcome = std::move(outcome);
    out.rule = std::move(rule);
    out.facts = {"who.peer=" + out.peer.text(), "who.segment=of-then"};
    out.count = count;
    return out;
}

/// Of a node, `seconds` before kFirstMs each.
void record(const std::filesystem::path& data,
            const std::vector<std::pair<int, event::Decision>>& decisions) {
    std::vector<std::pair<WallTime, event::Body>> events;
    events.reserve(decisions.size());
    for (const auto& [ago, body] : decisions)
        events.emplace_back(WallTime{kFirstMs - ago * std::int64_t{1000}}, body);
    QVERIFY(test::recordLog(data, kRecordedIn, events));
}

std::vector<std::pair<int, event::Decision>> someDecisions() {
    event::Decision flood = decided(3, "", "refused", "", 40);
    flood.facts.clear();
    return {{90'000, decided(1, "/ping", "allowed", "rule.old", 11)}, // more than a day ago
            {5000, decided(1, "/secret", "allowed", "rule.old", 3)},
            {4000, decided(1, "/secret", "allowed", "rule.old", 2)},
            {3000, decided(1, "/work", "allowed", "rule.old", 20)},
            {2000, decided(2, "/ping", "refused", "policy.no_rule", 7)},
            {1900, decided(2, "/work", "refused", "policy.no_rule", 1)},
            {1800, decided(2, "/other", "allowed", "rule.lax", 4)},
            {1700, flood}};
}

struct Desk {
    explicit Desk(bool withSource = true) {
        const std::string data = folder.path().toStdString();
        record(data, someDecisions());
        if (withSource) {
            told->log = store::eventsIn(data);
            link.add(std::make_unique<test::ToldSource>(told));
        }
        panel.resize(900, 500);
        panel.show();
        panel.setPolicy(policyOf(proposal()));
    }

    static std::shared_ptr<const CheckedPolicy> policyOf(const QString& text) {
        return std::make_shared<const CheckedPolicy>(PolicyCheck::compile({{"p.toml", text.toStdString()}}));
    }

    static QString proposal() { return QString::fromUtf8(kProposal).arg(peerText(1)); }

    bool read(int span) {
        panel.span().setCurrentIndex(span);
        panel.begin();
        return QTest::qWaitFor([this] { return !panel.reading().isUnderWay(); }, kPatienceMs);
    }

    /// "title · count" and below "- what count".
    [[nodiscard]] QStringList rows() const {
        QStringList out;
        for (int i = 0; i < panel.list().topLevelItemCount(); ++i) {
            const QTreeWidgetItem* top = panel.list().topLevelItem(i);
            out += top->text(0);
            for (int k = 0; k < top->childCount(); ++k)
                out +=
                    QStringLiteral("- ") + top->child(k)->text(1) + QLatin1Char(' ') + top->child(k)->text(2);
        }
        return out;
    }

    QTemporaryDir folder;
    std::shared_ptr<test::Told> told = std::make_shared<test::Told>();
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    EffectPanel panel{Console{link, selection, notes}};
};

enum {
    LastHour,
    LastDay,
    LastWeek,
    Everything
};

} // namespace

class EffectTest final : public QObject {
    Q_OBJECT

private slots:

    void saysWhatWouldBreakAndWhatWouldOpen() {
        Desk desk;
        QVERIFY(desk.panel.said().contains("decided again"));
        QVERIFY(desk.read(LastDay));
        QCOMPARE(desk.panel.said(), QString("77 attempts · 21 the same · 9 would break · 7 would newly be "
                                            "allowed · 40 not recorded one by one"));
        QCOMPARE(desk.rows(), (QStringList{"Allowed by no rule, before by lax · 4", "- open:/other 4",
                                           "Refused by no-secrets · 5", "- open:/secret 5",
                                           "Newly allowed by strangers-ping · 7", "- open:/ping 7"}));
        QVERIFY(desk.panel.replay() != nullptr);
        QVERIFY(desk.read(LastHour));
        QVERIFY(desk.panel.said().startsWith("72 attempts"));
    }

    /// The command line, asked the same of the same log.
    void countsAsTheCommandLineDoes() {
        Desk desk;
        QVERIFY(desk.read(Everything));
        const QString proposal = desk.folder.filePath("proposal.toml");
        QFile file(proposal);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(Desk::proposal().toUtf8());
        file.close();
        QProcess node;
        node.start(QStringLiteral(VEDETTE_NODE),
                   {"policy", "replay", proposal, "--data-dir", desk.folder.path(), "--json"});
        QVERIFY(node.waitForFinished(kPatienceMs));
        const QList<QByteArray> lines = node.readAllStandardOutput().trimmed().split('\n');
        QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());
        const QJsonObject done = QJsonDocument::fromJson(lines.last()).object();
        const policy::Replay::Tally& tally = desk.panel.replay()->tally();
        QCOMPARE(done["records"].toInteger(), qint64(tally.records));
        QCOMPARE(done["attempts"].toInteger(), qint64(tally.attempts));
        QCOMPARE(done["would_break"].toInteger(), qint64(tally.breaks));
        QCOMPARE(done["would_open"].toInteger(), qint64(tally.opens));
        QCOMPARE(done["unclear"].toInteger(), qint64(tally.unclear));
        QCOMPARE(tally.attempts, std::uint64_t{88});
        QCOMPARE(lines.size() - 1, qsizetype(desk.panel.replay()->differences().size()));
    }

    void aDataFolderNeedsNoNetwork() {
        Desk desk(false);
        QVERIFY(desk.panel.said().contains("Nothing that happened is kept here"));
        desk.panel.setFolder(desk.folder.path());
        QVERIFY(desk.read(Everything));
        QVERIFY2(desk.panel.said().startsWith("88 attempts"), qPrintable(desk.panel.said()));
        QTemporaryDir empty;
        desk.panel.setFolder(empty.path());
        QVERIFY(desk.panel.replay() == nullptr);
        QVERIFY(desk.read(Everything));
        QVERIFY(desk.panel.reading().trouble());
        QVERIFY(desk.panel.list().topLevelItemCount() == 0);
    }

    void aRowSelectsItsPeerAndAsks() {
        Desk desk;
        QVERIFY(desk.read(LastDay));
        QSignalSpy asked(&desk.panel, &EffectPanel::asked);
        QTreeWidget& list = desk.panel.list();
        list.setCurrentItem(list.topLevelItem(0)); // a group asks nothing
        QVERIFY(!desk.panel.askButton().isEnabled());
        list.setCurrentItem(list.topLevelItem(1)->child(0));
        QCOMPARE(desk.selection.current(), peerText(1));
        desk.panel.askButton().click();
        QCOMPARE(asked.count(), 1);
        const auto request = asked.last().at(0).value<policy::Request>();
        QCOMPARE(request.resource, std::string("/secret"));
        QCOMPARE(*request.facts.word(policy::Fact::Peer), test::peerNumber(1).text());
        QVERIFY(!request.facts.knows(policy::Fact::Segment)); // is the policy's to say
        QCOMPARE(request.at.ms, kFirstMs - 4'000'000);
    }

    void aNewTextMakesItOld() {
        Desk desk;
        QVERIFY(desk.read(LastDay));
        QSignalSpy read(&desk.panel, &EffectPanel::read);
        desk.panel.setPolicy(Desk::policyOf("version = 4\n"));
        QVERIFY(desk.panel.said().contains("has changed since"));
        QVERIFY(desk.panel.replay() == nullptr);
        QVERIFY(desk.read(LastDay));
        QVERIFY(!desk.panel.said().contains("has changed since"));
        QVERIFY(desk.panel.said().contains("29 would break"));
        QVERIFY(read.count() >= 1);
    }

    void isCancelled() {
        Desk desk;
        std::vector<std::pair<int, event::Decision>> many;
        for (int i = 0; i < 60'000; ++i)
            many.emplace_back(60'000 - i, decided(1, '/' + std::to_string(i % 50), "allowed", "rule.old", 1));
        QTemporaryDir other;
        record(other.path().toStdString(), many);
        desk.panel.setFolder(other.path());
        desk.panel.span().setCurrentIndex(Everything);
        desk.panel.begin();
        QVERIFY(desk.panel.reading().isUnderWay());
        // Slice by slice: the window hears how far it is.
        QTRY_VERIFY_WITH_TIMEOUT(desk.panel.reading().progress() > 0, kPatienceMs);
        QVERIFY(desk.panel.reading().isUnderWay());
        desk.panel.reading().cancel();
        QVERIFY(!desk.panel.reading().isUnderWay());
        QTest::qWait(500);
        QVERIFY(!desk.panel.reading().isWhole());
        // And read to its end all of it counts, once.
        QVERIFY(desk.read(Everything));
        QVERIFY2(desk.panel.said().startsWith("60,000 attempts"), qPrintable(desk.panel.said()));
    }

    void anotherSourceEndsIt() {
        Desk desk;
        desk.panel.begin();
        QVERIFY(desk.panel.reading().isUnderWay());
        desk.link.remove(desk.link.shown());
        QVERIFY(!desk.panel.reading().isUnderWay());
        QVERIFY(desk.panel.said().contains("Nothing that happened is kept here"));
    }
};

VD_SUITE(EffectTest)
#include "effect_test.moc"
