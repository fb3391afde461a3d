#include "core/store/phrase.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette::store;

class PhraseTest final : public QObject {
    Q_OBJECT

private slots:

    void wordsFollowOneAnother() {
        const auto phrase = Phrase::of("/ip4/10.0.0.1");
        QVERIFY(phrase->in("dialled /IP4/10.0.0.1/tcp/4001"));
        QVERIFY(phrase->in("ip4 10 0 0 1"));
        QVERIFY(phrase->in("/ip4/10.0.0.12")); // the last word may go on
        QVERIFY(!phrase->in("/ip4/10.0.1.1"));
        QVERIFY(!phrase->in("/ip4/110.0.0.1"));
        QVERIFY(!phrase->in(""));
        QVERIFY(Phrase::of("a b")->in("a a b"));
        QCOMPARE(phrase->expression(), std::string("\"ip4 10 0 0 1\"*"));
        QVERIFY(Phrase::of("Café")->in("caFé"));
    }

    void nothingToLookForIsNoPhrase() {
        QVERIFY(!Phrase::of(""));
        QVERIFY(!Phrase::of(" -/. \""));
        std::string many;
        for (std::size_t i = 0; i <= Phrase::kMaxWords; ++i) many += "w ";
        QVERIFY(!Phrase::of(many));
    }
};

VD_SUITE(PhraseTest)
#include "phrase_test.moc"
