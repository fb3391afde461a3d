#include "core/base/log.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;

class LogTest : public QObject {
    Q_OBJECT

private slots:
    void controlCharactersAreShownAsNumbers();
    void brokenUtf8IsShownAsNumbers();
    void textIsCut();
    void aLevelHidesWhatIsBelowIt();
};

// A peer that names itself with an escape sequence must not move the cursor, nor forge a second line.
void LogTest::controlCharactersAreShownAsNumbers() {
    QCOMPARE(log::printable("a\x1b[2Jb\n"), std::string("a\\x1b[2Jb\\x0a"));
    QCOMPARE(log::printable("\x7f"), std::string("\\x7f"));
    QCOMPARE(log::printable("\xc2\x9b"), std::string("\\xc2\\x9b")); // CSI as one C1 character
}

void LogTest::brokenUtf8IsShownAsNumbers() {
    QCOMPARE(log::printable("\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80"),
             std::string("\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80"));
    QCOMPARE(log::printable("\xc3("), std::string("\\xc3("));
    QCOMPARE(log::printable("\xe2\x82"), std::string("\\xe2\\x82"));                   // ends early
    QCOMPARE(log::printable("\xc0\xaf"), std::string("\\xc0\\xaf"));                   // overlong '/'
    QCOMPARE(log::printable("\xe0\x80\xaf"), std::string("\\xe0\\x80\\xaf"));          // overlong in three
    QCOMPARE(log::printable("\xf0\x80\x80\xaf"), std::string("\\xf0\\x80\\x80\\xaf")); // and in four
    QCOMPARE(log::printable("\xed\xa0\x80"), std::string("\\xed\\xa0\\x80"));          // surrogate
    QCOMPARE(log::printable("\xf4\x90\x80\x80"), std::string("\\xf4\\x90\\x80\\x80")); // beyond Unicode
}

void LogTest::textIsCut() {
    QVERIFY(log::printable(std::string(1000, 'x'), 10).size() < 20);
    QVERIFY(log::printable(std::string(1000, 'x')).size() < 300);
}

void LogTest::aLevelHidesWhatIsBelowIt() {
    log::setLevel(log::Level::Error);
    QVERIFY(log::enabled(log::Level::Error));
    QVERIFY(!log::enabled(log::Level::Warning));
    log::setLevel(log::Level::Warning);
    QVERIFY(log::enabled(log::Level::Warning));
}

VD_SUITE(LogTest)
#include "log_test.moc"
