#include "tests/suite.h"
#include "ui/widgets/pin_field.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QLineEdit>

using namespace vedette;
using namespace vedette::ui;

namespace {

std::string textOf(const Secret& secret) {
    return {reinterpret_cast<const char*>(secret.expose().data()), secret.size()};
}

} // namespace

class PinFieldTest final : public QObject {
    Q_OBJECT

private slots:

    void takesWhatIsTypedAndKeepsNothing() {
        PinField field("PIN");
        QTest::keyClicks(&field, "12");
        QKeyEvent accent(QEvent::KeyPress, 0, Qt::NoModifier, QString::fromUtf8("é"));
        QCoreApplication::sendEvent(&field, &accent);
        QTest::keyClicks(&field, "4");
        QTest::keyClick(&field, Qt::Key_Backspace);
        QTest::keyClick(&field, Qt::Key_Backspace); // one letter of two bytes
        QTest::keyClicks(&field, "34");
        QVERIFY(!field.isEmpty());
        QCOMPARE(textOf(field.take()), std::string("1234"));
        QVERIFY(field.isEmpty());
        QCOMPARE(field.take().size(), std::size_t{0});
    }

    void pastesOneLine() {
        PinField field("PIN");
        QGuiApplication::clipboard()->setText("5678\nrest");
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(textOf(field.take()), std::string("5678"));
        QTest::keyClicks(&field, "99");
        QTest::keyClick(&field, Qt::Key_Delete);
        QVERIFY(field.isEmpty());
    }

    void isBounded() {
        PinField field("PIN");
        for (int i = 0; i < 300; ++i) QTest::keyClick(&field, Qt::Key_7);
        QCOMPARE(field.take().size(), std::size_t{255});
    }

    void comparesTwoEntries() {
        PinField one("PIN");
        PinField other("again");
        QTest::keyClicks(&one, "1234");
        QTest::keyClicks(&other, "1235");
        QVERIFY(!one.sameAs(other));
        QTest::keyClick(&other, Qt::Key_Backspace);
        QVERIFY(!one.sameAs(other));
        QTest::keyClicks(&other, "4");
        QVERIFY(one.sameAs(other));
    }

    void showsNeitherContentNorLength() {
        PinField field("PIN");
        field.resize(300, 30);
        QTest::keyClicks(&field, "1");
        const QImage one = field.grab().toImage();
        QTest::keyClicks(&field, "2345678");
        QCOMPARE(field.grab().toImage(), one);
        QCOMPARE(field.accessibleName(), QStringLiteral("PIN"));
        QVERIFY(field.findChildren<QLineEdit*>().isEmpty());
    }
};

VD_SUITE(PinFieldTest)

#include "pin_field_test.moc"
