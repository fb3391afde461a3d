#include "ui/link/saved_filters.h"

#include "tests/suite.h"
#include "ui/link/preferences.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace vedette::ui;

class SavedFiltersTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { Preferences::instance().set("filters", {}); }

    void aFilterIsKeptChangedAndRemoved() {
        QVERIFY(SavedFilters::keep({"peers", " Slow  ones ", "rtt>=200ms", true}));
        QVERIFY(SavedFilters::keep({"audit", "Slow ones", "kind:dial_failed", false}));
        QCOMPARE(SavedFilters::all().size(), qsizetype{2});
        QCOMPARE(SavedFilters::of("peers"), (QList<SavedFilter>{{"peers", "Slow ones", "rtt>=200ms", true}}));
        // The same name again is the same filter.
        QVERIFY(SavedFilters::keep({"peers", "Slow ones", "rtt>=300ms", false}));
        QCOMPARE(SavedFilters::of("peers").front().query, QStringLiteral("rtt>=300ms"));
        const SavedFilter was = SavedFilters::of("peers").front();
        QVERIFY(SavedFilters::change(was, {"peers", "Far ones", "rtt>=400ms", true}));
        QCOMPARE(SavedFilters::of("peers"), (QList<SavedFilter>{{"peers", "Far ones", "rtt>=400ms", true}}));
        QVERIFY(!SavedFilters::change(SavedFilters::of("peers").front(), {"peers", " ", "x", true}));
        SavedFilters::remove("peers", "Far ones");
        QVERIFY(SavedFilters::of("peers").isEmpty());
        QCOMPARE(SavedFilters::of("audit").size(), qsizetype{1});
        SavedFilters::remove("audit", "Slow ones");
        QVERIFY(Preferences::instance().value("filters").isNull());
    }

    void itOutlivesTheRun() {
        const QTemporaryDir folder;
        const QString file = folder.filePath("settings.json");
        Preferences& preferences = Preferences::instance();
        QCOMPARE(preferences.open(file).found, Preferences::Found::Fresh);
        QVERIFY(SavedFilters::keep({"peers", "mine", "tag:core", false}));
        preferences.flush();
        QCOMPARE(preferences.open(file).found, Preferences::Found::Read);
        QCOMPARE(SavedFilters::of("peers").size(), qsizetype{1});
        // A file that is damaged is set aside with them, and new ones can be kept.
        preferences.flush();
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"filters\":") > 0);
        damaged.close();
        const auto opened = preferences.open(file);
        QCOMPARE(opened.found, Preferences::Found::SetAside);
        QVERIFY(QFile::exists(opened.aside));
        QVERIFY(SavedFilters::all().isEmpty());
        QVERIFY(SavedFilters::keep({"peers", "mine", "tag:core", false}));
        preferences.flush();
        preferences.open(folder.filePath("another.json"));
    }

    void whatIsNoFilterIsLeftOut() {
        const QJsonArray rubbish{
            1,
            "x",
            QJsonObject{},
            QJsonObject{{"view", "peers"}, {"name", "n"}},
            QJsonObject{{"view", "peers"}, {"name", 7}, {"query", "x"}},
            QJsonObject{{"view", "peers"}, {"name", "long"}, {"query", QString(5000, 'x')}},
            QJsonObject{{"view", "peers"}, {"name", "good"}, {"query", "tag:a"}},
            QJsonObject{{"view", "peers"}, {"name", "good"}, {"query", "tag:b"}},
            QJsonObject{{"view", "peers"}, {"name", QString("a\nb") + QChar(0x202E)}, {"query", "tag:a"}}};
        Preferences::instance().set("filters", rubbish);
        const auto read = SavedFilters::all();
        QCOMPARE(read.size(), qsizetype{2});
        for (const SavedFilter& filter : read) {
            QCOMPARE(filter.query, QStringLiteral("tag:a"));
            QVERIFY(!filter.name.contains(QChar(0x202E)) && !filter.name.contains('\n'));
        }
        Preferences::instance().set("filters", "not a list");
        QVERIFY(SavedFilters::all().isEmpty());
        QVERIFY(SavedFilters::keep({"peers", "n", "x", false}));
    }

    void thereAreNotTooMany() {
        for (qsizetype i = 0; i < SavedFilters::kMost; ++i)
            QVERIFY(SavedFilters::keep({"peers", QString::number(i), "x", false}));
        QVERIFY(!SavedFilters::keep({"peers", "one more", "x", false}));
        QVERIFY(SavedFilters::keep({"peers", "0", "y", false}));
    }
};

VD_SUITE(SavedFiltersTest)
#include "saved_filters_test.moc"
