#include "core/store/whole_file.h"

#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::store;

class WholeFileTest final : public QObject {
    Q_OBJECT

private slots:

    void isReplacedAndRead() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("peers").toStdString();
        QVERIFY(!readWhole(path, 100).value().has_value());
        QVERIFY(replaceWhole(path, viewOf("one")).ok());
        QCOMPARE(*readWhole(path, 100).value(), copyOf(viewOf("one")));
        QVERIFY(replaceWhole(path, viewOf("another")).ok());
        QCOMPARE(*readWhole(path, 7).value(), copyOf(viewOf("another")));
        QVERIFY(replaceWhole(path, {}).ok());
        QVERIFY(readWhole(path, 7).value()->empty());
        const auto open = QFile::permissions(QString::fromStdString(path));
        QCOMPARE(open & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions{});
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 QStringList{"peers"}); // nothing is left beside it
    }

    void whatCannotBeReadIsSaid() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("peers").toStdString();
        QVERIFY(replaceWhole(path, viewOf("12345678")).ok());
        const auto tooLarge = readWhole(path, 7);
        QVERIFY(!tooLarge && tooLarge.error().code == StoreError::CannotOpen);
        const auto noFile = readWhole(folder.path().toStdString(), 7);
        QVERIFY(!noFile && noFile.error().code == StoreError::CannotOpen);
    }

    void aFailedReplacementLeavesTheOld() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("peers").toStdString();
        QVERIFY(replaceWhole(path, viewOf("old")).ok());
        // The place beside it is taken by a folder, and by a link that leads elsewhere.
        QVERIFY(QDir(folder.path()).mkdir("peers.new"));
        auto failed = replaceWhole(path, viewOf("new"));
        QVERIFY(!failed && failed.error().code == StoreError::CannotOpen);
        QVERIFY(QDir(folder.path()).rmdir("peers.new"));
        QVERIFY(QFile::link(folder.filePath("elsewhere"), folder.filePath("peers.new")));
        QVERIFY(!replaceWhole(path, viewOf("new")).ok());
        QVERIFY(!QFile::exists(folder.filePath("elsewhere")));
        QCOMPARE(*readWhole(path, 7).value(), copyOf(viewOf("old")));
    }
};

VD_SUITE(WholeFileTest)
#include "whole_file_test.moc"
