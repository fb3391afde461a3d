#include "core/policy/review.h"
#include "tests/core/policy/policy_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::policy;
using namespace vedette::policy::test;

class ReviewTest final : public QObject {
    Q_OBJECT

private slots:

    void findsWhatDeservesASecondLook() {
        const auto document = parsed(R"(
version = 1
[[allow]]
id = "wide"
do = "open:/task*"
who = { segment = ["a", "b"], score = ">= 0.5" }
[[allow]]
id = "narrow"
do = "open:/task/1"
who = { segment = "a", score = "> 0.6", hardware = true }
[[allow]]
id = "other-place"
do = "open:/task/1"
who = { segment = "c", score = "> 0.6" }
[[allow]]
id = "vain"
do = "publish:news"
who = { key = "suspended", segment = "a" }
[[deny]]
id = "suspended"
do = "*"
who = { key = ["suspended", "compromised"] }
[[allow]]
id = "never"
do = "publish:news"
who = { score = ["> 0.7", "< 0.2"] }
[[allow]]
id = "old"
do = "publish:news"
who = { segment = "a" }
expires = 2020-01-01T00:00:00Z
[[allow]]
id = "anybody"
do = "identify"
[[allow]]
id = "anything"
do = "*"
who = { role = "root" }
)");
        QVERIFY2(document.ok(), document ? "" : document.error().text().c_str());
        QStringList found;
        for (const Finding& finding : review(*document, WallTime{1'700'000'000'000})) {
            found +=
                QString::fromStdString(finding.rule->id + ' ' + std::string(weaknessName(finding.weakness))
                                       + (finding.by != nullptr ? ' ' + finding.by->id : ""));
        }
        QCOMPARE(found, (QStringList{"narrow shadowed wide", "vain overridden suspended", "never never",
                                     "old expired", "anybody any_who", "anything any_what"}));
    }

    void ofTwinsTheLaterIsOneTooMany() {
        const std::string twin = "do = \"connect\"\nwho = { segment = \"a\" }\n";
        const auto document =
            parsed("version = 1\n[[allow]]\nid = \"one\"\n" + twin + "[[allow]]\nid = \"two\"\n" + twin);
        const auto found = review(*document, {});
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0].rule->id == "two" && found[0].by->id == "one"
                && found[0].weakness == Weakness::Shadowed);
    }

    void aLongerLivedRuleIsNotCoveredByAShorter() {
        const std::string twin = "do = \"connect\"\nwho = { segment = \"a\" }\n";
        const auto document = parsed("version = 1\n[[allow]]\nid = \"one\"\nexpires = 2099-01-01T00:00:00Z\n"
                                     + twin + "[[allow]]\nid = \"two\"\n" + twin);
        const auto found = review(*document, {});
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0].rule->id == "one" && found[0].by->id == "two");
    }

    void endsWhenItIsTold() {
        const auto document = parsed("version = 1\n[[allow]]\nid = \"anybody\"\ndo = \"identify\"\n");
        std::stop_source stop;
        QCOMPARE(review(*document, {}, stop.get_token()).size(), 1U);
        stop.request_stop();
        QVERIFY(review(*document, {}, stop.get_token()).empty());
    }
};

VD_SUITE(ReviewTest)

#include "review_test.moc"
