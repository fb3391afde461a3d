#include "tests/suite.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/isolated.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLabel>

using namespace vedette::ui;

class HostileTextTest final : public QObject {
    Q_OBJECT

private slots:

    void showsWhatShowsAsItself() {
        QCOMPARE(shown("kubo/0.29.0/3f0947b"), QString("kubo/0.29.0/3f0947b"));
        QCOMPARE(shown("Grüße, 世界 👋"), QString::fromUtf8("Grüße, 世界 👋"));
        QCOMPARE(shown(""), QString());
    }

    void makesWhatHidesVisible() {
        QCOMPARE(shown("a\nb\tc"), QString("a\\u{a}b\\u{9}c"));
        QCOMPARE(shown(std::string_view("a\0b", 3)), QString("a\\u{0}b"));
        QCOMPARE(shown("\x1b[31mred"), QString("\\u{1b}[31mred"));
        // A right-to-left override, which would turn "gpj.exe" around; a zero-width joiner; a line separator.
        QCOMPARE(shown("safe\xE2\x80\xAEgpj.exe"), QString("safe\\u{202e}gpj.exe"));
        QCOMPARE(shown("\xE2\x80\x8D"), QString("\\u{200d}"));
        QCOMPARE(shown("\xE2\x80\xA8"), QString("\\u{2028}"));
        QCOMPARE(shown("\xEF\xBB\xBFtext"), QString("\\u{feff}text")); // a byte order mark
    }

    void doesNotTrustTheEncoding() {
        QCOMPARE(shown("\xff\xfe"), QString(2, QChar(0xfffd)));
        QVERIFY(shown("abc\xE2\x82").startsWith("abc"));
        QVERIFY(shown("abc\xE2\x82").contains(QChar(0xfffd)));
    }

    void cutsWhatIsLong() {
        const std::string ten(10'000, 'x');
        const QString cut = shown(ten, 64);
        QVERIFY(cut.size() <= 65);
        QVERIFY(cut.endsWith(QChar(0x2026)));
        QCOMPARE(shown(std::string(64, 'x'), 64), QString(64, 'x'));
    }

    void doesNotLetMarksClimb() {
        std::string tower = "a";
        for (int i = 0; i < 50; ++i) tower += "\xCC\x81"; // combining acute accents
        QVERIFY(shown(tower).size() <= 4);
    }

    void isNeverMarkup() {
        const QString hostile = "<img src=x onerror=1><b>bold</b>";
        const QString tip = plainToolTip(hostile);
        QVERIFY(!tip.contains("<img"));
        QVERIFY(tip.contains("&lt;img"));
        QCOMPARE(plainToolTip(QString()), QString());
    }

    void shortensIdsInTheMiddle() {
        QCOMPARE(shortId("12D3KooWR7abcdefghijklmnopqrstBz9Kpd"),
                 QString("12D3Koo") + QChar(0x2026) + "Bz9Kpd");
        QCOMPARE(shortId("short"), QString("short"));
        QCOMPARE(shortId(""), QString());
    }

    void addressesKeepTheirDirection() {
        const QString address = QStringLiteral("/ip4/203.0.113.7/tcp/4001");
        QCOMPARE(isolated(address), address);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QString alone = isolated(address);
        const QString nothing = isolated({});
        QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
        QCOMPARE(alone, QChar(0x2066) + address + QChar(0x2069));
        QVERIFY(nothing.isEmpty());
    }
};

VD_SUITE(HostileTextTest)

#include "hostile_text_test.moc"
