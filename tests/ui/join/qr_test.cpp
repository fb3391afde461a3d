#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/join/address_box.h"
#include "ui/join/invite_dialog.h"
#include "ui/join/join_dialog.h"
#include "ui/join/qr_reader.h"
#include "ui/widgets/qr_code.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kQrPatienceMs = 60'000; ///< decoding on a slow machine
const QString kInvitation =
    QStringLiteral("/ip4/192.0.2.1/tcp/4001/p2p/12D3KooWDpJ7As7BWAwRMfu1VU2WCqNjvq387JEYKDBj4kx6nXTN");

/// As a camera sees it: larger, on a coloured ground, turned a little.
QImage photograph(const QString& text, double degrees = 7) {
    const QImage code = QrCode::image(text);
    QImage sheet(900, 700, QImage::Format_RGB32);
    sheet.fill(QColor(230, 225, 210));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(450, 350);
    painter.rotate(degrees);
    painter.drawImage(QRectF(-220, -220, 440, 440), code);
    return sheet;
}

struct Scene {
    Scene() : link(OperatorId{7}) {
        means.makeSource = [this]() -> Result<std::unique_ptr<Source>> {
            return std::unique_ptr<Source>(std::make_unique<test::ToldSource>(told));
        };
    }

    QWidget window;
    Link link;
    JoinMeans means;
    std::shared_ptr<test::Told> told = std::make_shared<test::Told>();
    JoinDialog dialog{link, means, "default", &window};
    AddressBox* box = dialog.findChild<AddressBox*>();
};

} // namespace

class QrTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsShownIsRead() {
        QCOMPARE(QrReader::inImage(QrCode::image(kInvitation)).texts, QStringList{kInvitation});
        for (const double degrees : {0.0, 7.0, 90.0, 181.0})
            QCOMPARE(QrReader::inImage(photograph(kInvitation, degrees)).texts, QStringList{kInvitation});
        QImage dark = photograph(kInvitation, 0);
        dark.invertPixels();
        QCOMPARE(QrReader::inImage(dark).texts, QStringList{kInvitation});
        // Drawn on nothing, as some programs save it.
        QImage clear = QrCode::image(kInvitation).scaled(500, 500).convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < clear.height(); ++y) {
            for (int x = 0; x < clear.width(); ++x) {
                if (qGray(clear.pixel(x, y)) > 127) clear.setPixel(x, y, 0);
            }
        }
        QCOMPARE(QrReader::inImage(clear).texts, QStringList{kInvitation});
    }

    void aTextThatIsTooLongHasNoCode() {
        QVERIFY(QrCode::image(QString(QrCode::kMostText + 1, 'x')).isNull());
        QVERIFY(QrCode::image({}).isNull());
        QVERIFY(!QrCode::image(QString(QrCode::kMostText, 'x')).isNull());
    }

    void whatIsNoCodeIsSaid() {
        QImage empty(200, 200, QImage::Format_RGB32);
        empty.fill(Qt::white);
        QVERIFY(QrReader::inImage(empty).wrong.contains("QR"));
        QVERIFY(!QrReader::inImage({}).wrong.isEmpty());
        const QTemporaryDir folder;
        QVERIFY(!QrReader::inFile(folder.filePath("none.png")).wrong.isEmpty());
        QFile broken(folder.filePath("broken.png"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("\x89PNG\r\n\x1a\n rubbish");
        broken.close();
        QVERIFY(!QrReader::inFile(broken.fileName()).wrong.isEmpty());
    }

    void aPictureIsBoundedBeforeItIsDecoded() {
        const QTemporaryDir folder;
        // Small as a file, large as pixels: a bomb.
        QImage huge(8000, 8000, QImage::Format_Mono);
        huge.fill(0);
        const QString bomb = folder.filePath("bomb.png");
        QVERIFY(huge.save(bomb));
        QVERIFY(QFile(bomb).size() < QrReader::kMostBytes);
        QVERIFY(QrReader::inFile(bomb).wrong.contains("pixels"));
        QVERIFY(QrReader::inImage(huge).wrong.contains("pixels"));
        QFile large(folder.filePath("large.png"));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(QrReader::kMostBytes + 1));
        QVERIFY(QrReader::inFile(large.fileName()).wrong.contains("16 MB"));
    }

    void aFileWithACodeFillsTheDialog() {
        const QTemporaryDir folder;
        Scene scene;
        const QString file = folder.filePath("invitation.jpg");
        QVERIFY(photograph(kInvitation).save(file));
        scene.dialog.readFile(file);
        QTRY_COMPARE_WITH_TIMEOUT(scene.box->toPlainText(), kInvitation, kQrPatienceMs);
        QVERIFY(scene.dialog.findChild<QPushButton*>("joinNow")->isEnabled());
        // Text files are what they were.
        QFile text(folder.filePath("addresses.txt"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("/ip4/192.0.2.9/tcp/1\n");
        text.close();
        scene.dialog.readFile(text.fileName());
        QCOMPARE(scene.box->toPlainText().trimmed(), QStringLiteral("/ip4/192.0.2.9/tcp/1"));
    }

    void aPictureIsPastedAndDropped() {
        Scene scene;
        QGuiApplication::clipboard()->setImage(photograph(kInvitation));
        scene.box->paste();
        QTRY_COMPARE_WITH_TIMEOUT(scene.box->toPlainText(), kInvitation, kQrPatienceMs);
        const QTemporaryDir folder;
        const QString file = folder.filePath("second.png");
        const QString second = QString(kInvitation).replace("192.0.2.1", "192.0.2.2");
        QVERIFY(photograph(second, 0).save(file));
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(20, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(scene.box->viewport(), &enter);
        QDropEvent drop(QPointF(20, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(scene.box->viewport(), &drop);
        const QString both = kInvitation + '\n' + second;
        QVERIFY2(QTest::qWaitFor([&] { return scene.box->toPlainText() == both; }, kQrPatienceMs),
                 qPrintable(scene.dialog.findChild<QLabel*>("wrong")->text() + scene.box->toPlainText()));
    }

    void aPictureWithoutOneIsSaid() {
        Scene scene;
        QImage empty(200, 200, QImage::Format_RGB32);
        empty.fill(Qt::white);
        scene.dialog.readPicture(empty);
        auto* wrong = scene.dialog.findChild<QLabel*>("wrong");
        QTRY_VERIFY_WITH_TIMEOUT(wrong->text().contains("No QR code"), kQrPatienceMs);
        QVERIFY(scene.box->toPlainText().isEmpty());
    }

    void aCodeWithSomethingElseJoinsNothing() {
        Scene scene;
        const QString hostile = QStringLiteral("javascript:alert(1) <b>\u202e");
        scene.dialog.readPicture(photograph(hostile, 0));
        auto* wrong = scene.dialog.findChild<QLabel*>("wrong");
        QTRY_VERIFY_WITH_TIMEOUT(!scene.box->toPlainText().isEmpty(), kQrPatienceMs);
        QVERIFY(!wrong->text().isEmpty() && !wrong->text().contains(QChar(0x202e)));
        QVERIFY(!scene.dialog.findChild<QPushButton*>("joinNow")->isEnabled());
    }
};

VD_SUITE(QrTest)
#include "qr_test.moc"
