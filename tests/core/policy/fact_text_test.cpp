#include "core/policy/fact_text.h"

#include "tests/core/policy/policy_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::policy;

class FactTextTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsWrittenIsReadBack() {
        Facts facts;
        facts.set(Fact::Peer, std::string("12D3=x"));
        facts.set(Fact::Role, std::vector<std::string>{"a", "b, c"});
        facts.set(Fact::Key, std::string("suspended"));
        facts.set(Fact::Hardware, false);
        facts.set(Fact::Score, 0.1);
        facts.set(Fact::TimeOfDay, 845.0);
        facts.set(Fact::Source, *geo::parseAddress("2001:db8::5"));
        facts.set(Fact::SessionAge, 1e-9);
        const auto lines = linesOf(facts);
        QCOMPARE(lines, (std::vector<std::string>{"who.peer=12D3=x", "who.role=a", "who.role=b, c",
                                                  "who.key=suspended", "who.hardware=no", "who.score=0.1",
                                                  "when.time=14:05", "when.source=2001:db8::5",
                                                  "when.session_age_s=1e-09"}));
        const auto read = factsOf(lines);
        QVERIFY(read.ok());
        for (std::size_t i = 0; i < kFacts; ++i)
            QVERIFY(read->of(static_cast<Fact>(i)) == facts.of(static_cast<Fact>(i)));
        QVERIFY(linesOf({}).empty() && factsOf({}).ok());
    }

    void whatIsNoFactIsRefused() {
        for (const char* line : {"", "who", "who.peer", "who.nobody=1", "peer=1", "=.", "who.key=odd",
                                 "who.score=", "who.score=1x", "who.score=nan", "who.hardware=true",
                                 "when.time=24:00", "when.time=1:05", "when.time=aa:bb", "when.time=12:60",
                                 "when.source=10.0.0.0/8", "who.tier=extreme"}) {
            const auto read = factsOf({line});
            QVERIFY2(!read && read.error().code == PolicyError::BadRequest, line);
        }
        QVERIFY(!factsOf({"who.peer=a", "who.peer=b"}).ok()); // said twice
        QVERIFY(!factsOf({"who.peer=" + std::string(kMaxWord + 1, 'x')}).ok());
        QVERIFY(!factsOf({"who.role=" + std::string(kMaxWord + 1, 'x')}).ok());
    }
};

VD_SUITE(FactTextTest)

#include "fact_text_test.moc"
