#include "tests/suite.h"
#include "ui/link/preferences.h"
#include "ui/link/selection.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace vedette::ui;
using Found = Preferences::Found;

namespace {

void writeText(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class PreferencesTest final : public QObject {
    Q_OBJECT

private slots:

    void keepsWhatWasChosen() {
        const QTemporaryDir folder;
        const QString file = folder.filePath("config/vedette/settings.json");
        {
            Preferences written;
            QCOMPARE(written.open(file).found, Found::Fresh);
            written.set("look.theme", "dark");
            written.set("peers.columns", QJsonArray{"name", "score"});
            written.set("gone", 1);
            written.set("gone", QJsonValue());
        }
        Preferences read;
        QCOMPARE(read.open(file).found, Found::Read);
        QCOMPARE(read.value("look.theme").toString(), QString("dark"));
        QCOMPARE(read.value("peers.columns").toArray().size(), 2);
        QVERIFY(read.value("gone").isNull());
        QCOMPARE(read.value("never", 7).toInt(), 7);
    }

    void setsAsideWhatItCannotRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{ \"version\": 1, ");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a later version") << QByteArray(R"({"version":2,"values":{}})");
        QTest::newRow("no values") << QByteArray(R"({"version":1})");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("too large") << QByteArray(Preferences::kMostBytes + 1, ' ');
    }

    void setsAsideWhatItCannotRead() {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        const QString file = folder.filePath("settings.json");
        writeText(file, text);
        Preferences preferences;
        const auto opened = preferences.open(file);
        QCOMPARE(opened.found, Found::SetAside);
        QVERIFY(!QFile::exists(file));
        QFile aside(opened.aside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), text);
        // And it works from there.
        preferences.set("a", 1);
        preferences.flush();
        QVERIFY(QFile::exists(file));
    }

    void twoBadFilesDoNotOverwriteEachOther() {
        const QTemporaryDir folder;
        const QString file = folder.filePath("settings.json");
        QSet<QString> aside;
        for (int i = 0; i < 3; ++i) {
            writeText(file, "x");
            Preferences preferences;
            aside.insert(preferences.open(file).aside);
        }
        QCOMPARE(aside.size(), 3);
    }

    void tellsOfChangesOnce() {
        Preferences preferences;
        QSignalSpy changed(&preferences, &Preferences::changed);
        preferences.set("a", 1);
        preferences.set("a", 1);
        preferences.set("b", QJsonValue());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toString(), QString("a"));
    }

    void isBounded() {
        Preferences preferences;
        for (int i = 0; i < Preferences::kMostKeys + 10; ++i) preferences.set(QString::number(i), i);
        QVERIFY(preferences.value(QString::number(Preferences::kMostKeys - 1)).isDouble());
        QVERIFY(preferences.value(QString::number(Preferences::kMostKeys)).isNull());
        preferences.set("0", 5); // one that is there may change
        QCOMPARE(preferences.value("0").toInt(), 5);
    }

    void saysThatNothingCanBeWritten() {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir("settings.json")); // a folder stands in the way
        Preferences preferences;
        preferences.open(folder.filePath("settings.json/under/settings.json"));
        QVERIFY(QDir(folder.filePath("settings.json")).removeRecursively());
        QSignalSpy notWritten(&preferences, &Preferences::notWritten);
        preferences.set("a", 1);
        preferences.flush();
        QCOMPARE(notWritten.size(), 1);
        QCOMPARE(preferences.value("a").toInt(), 1);
        preferences.set("a", QJsonValue());
    }

    void travelsInAFile() {
        const QTemporaryDir folder;
        QString why;
        Preferences from;
        from.set("look.textSize", 150);
        QVERIFY(from.exportTo(folder.filePath("out.json"), why));
        Preferences to;
        to.set("other", true);
        QSignalSpy replaced(&to, &Preferences::replaced);
        QVERIFY(to.importFrom(folder.filePath("out.json"), why));
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(to.value("look.textSize").toInt(), 150);
        QVERIFY(to.value("other").isNull());

        writeText(folder.filePath("bad.json"), "{}");
        QVERIFY(!to.importFrom(folder.filePath("bad.json"), why));
        QVERIFY(!why.isEmpty());
        QCOMPARE(to.value("look.textSize").toInt(), 150);
        QVERIFY(!from.exportTo(folder.filePath("no/such/folder.json"), why));
    }
};

class SelectionTest final : public QObject {
    Q_OBJECT

private slots:

    void isOneForAll() {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        selection.select("a");
        QCOMPARE(selection.current(), QString("a"));
        QCOMPARE(selection.peers(), QSet<QString>{"a"});
        selection.select("a"); // two views that follow each other must come to rest
        QCOMPARE(changed.size(), 1);
        selection.selectMany({"a", "b"});
        QCOMPARE(selection.current(), QString("a"));
        selection.selectMany({"b", "c"});
        QCOMPARE(selection.current(), QString());
        selection.selectMany({"c"});
        QCOMPARE(selection.current(), QString("c"));
        selection.select({});
        QVERIFY(selection.peers().isEmpty());
        QCOMPARE(changed.size(), 5);
        selection.clear();
        QCOMPARE(changed.size(), 5);
    }

    void isBounded() {
        QSet<QString> many;
        for (int i = 0; i < Selection::kMost + 5; ++i) many.insert(QString::number(i));
        Selection selection;
        selection.selectMany(many);
        QCOMPARE(selection.peers().size(), Selection::kMost);
    }
};

VD_SUITE(PreferencesTest)
VD_SUITE(SelectionTest)

#include "preferences_test.moc"
