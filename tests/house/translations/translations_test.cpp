// Every language that the window offers says everything, and says it with what the source leaves open.
#include "tests/house/translations/ts_file.h"
#include "tests/suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cstdio>

using namespace vedette::house;

namespace {

const QString kSource = VEDETTE_SOURCE_DIR;
const QString kLupdate = VEDETTE_LUPDATE;
/// Those that must be there; any other .ts must be as complete.
const QStringList kPromised{"de", "en", "es", "fr", "zh_CN"};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString pathOf(const QString& language) {
    return QString("%1/translations/vedette_%2.ts").arg(kSource, language);
}

QStringList languages() {
    QStringList codes;
    for (const QString& file : QDir(kSource + "/translations").entryList({"vedette_*.ts"}))
        codes += file.mid(8).chopped(3);
    return codes;
}

void runs(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setWorkingDirectory(kSource);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    QVERIFY2(process.waitForFinished(120'000), qPrintable(program));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

Message message(const QString& source, const QStringList& texts) {
    return {"X", source, {}, {}, texts.size() > 1, texts};
}

void holds(const QStringList& findings) {
    QVERIFY2(findings.isEmpty(), qPrintable('\n' + findings.join('\n')));
}

} // namespace

class Translations : public QObject {
    Q_OBJECT

private slots:

    void promisedLanguagesAreThere() {
        for (const QString& language : kPromised)
            QVERIFY2(languages().contains(language), qPrintable(language));
    }

    // The source as lupdate reads it today, merged into a copy of each file: what the file lacks comes out as
    // unfinished, what the source has no more as vanished.
    void everyTextOfTheSourceIsTranslated() {
        if (kLupdate.isEmpty()) {
            std::fprintf(stderr,
                         "SKIPPED: no lupdate (Debian: qt6-l10n-tools), so the source is not compared\n");
            vedette::test::skippedAloud() = true;
            return;
        }
        const QTemporaryDir folder;
        const QString core = folder.filePath("texts_of_core.cpp");
        runs(QString(VEDETTE_BINARY_DIR) + "/bin/vedette-texts", {core});
        for (const QString& language : languages()) {
            const QString copy = folder.filePath("vedette_" + language + ".ts");
            QVERIFY(QFile::copy(pathOf(language), copy));
            QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
            QStringList arguments{"-silent", "-I", ".", "-locations", "none", "ui", "app/desktop", core};
            if (language == "en") arguments += "-pluralonly";
            runs(kLupdate, arguments + QStringList{"-ts", copy});
            const TsFile merged = readTs(contentOf(copy));
            // English has the plurals alone; the others far more than these.
            QVERIFY(merged.messages.size() > (language == "en" ? 15 : 1200));
            holds(unfinished(merged));
        }
    }

    void nothingIsUnfinished() {
        for (const QString& language : languages()) {
            const TsFile file = readTs(contentOf(pathOf(language)));
            QCOMPARE(file.language, language);
            QVERIFY(!file.messages.isEmpty());
            holds(unfinished(file));
        }
    }

    void translationsKeepWhatTheSourceLeavesOpen() {
        QStringList findings;
        for (const QString& language : languages()) {
            for (const Message& one : readTs(contentOf(pathOf(language))).messages) {
                for (const QString& finding : differing(one)) findings += language + ", " + finding;
            }
        }
        holds(findings);
    }

    void helpIsThereInEveryLanguage() {
        const QString help = kSource + "/resources/help/";
        const QStringList pages = QDir(help + "en").entryList({"*.md"}, QDir::Files);
        QVERIFY(pages.size() >= 9);
        QStringList findings;
        for (const QString& language : languages()) {
            if (QDir(help + language).entryList({"*.md"}, QDir::Files) != pages)
                findings += "help/" + language + ": other pages than in English";
            for (const QString& page : pages) {
                const QString english = contentOf(help + "en/" + page);
                for (const QString& one : differingPage(english, contentOf(help + language + '/' + page)))
                    findings += language + '/' + page + ": " + one;
            }
        }
        holds(findings);
    }

    void rulesCatchWhatTheyForbid_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("fine");
        QTest::newRow("same") << "%1 of %L2." << QStringList{"%L2 davon %1."} << true;
        QTest::newRow("lost") << "%1 of %2" << QStringList{"%1"} << false;
        QTest::newRow("locale") << "%L1" << QStringList{"%1"} << false;
        QTest::newRow("invented") << "Peer" << QStringList{"Peer %1"} << false;
        QTest::newRow("count") << "%n peers" << QStringList{"ein Peer", "%n Peers"} << true;
        QTest::newRow("no count") << "%n peers" << QStringList{"ein Peer", "Peers"} << false;
        QTest::newRow("html") << "<b>x</b>" << QStringList{"<b>x"} << false;
        QTest::newRow("files") << "Tables (*.csv)" << QStringList{"Tabellen (*.cvs)"} << false;
        QTest::newRow("key") << "A&gents" << QStringList{"Agenten"} << false;
        QTest::newRow("key kept") << "A&gents" << QStringList{QString::fromUtf8("代理(&G)")} << true;
        QTest::newRow("ellipsis") << QString::fromUtf8("Join…") << QStringList{"Beitreten"} << false;
        QTest::newRow("stop") << "It ended." << QStringList{"Es endete"} << false;
        QTest::newRow("stop of another script")
            << "It ended." << QStringList{QString::fromUtf8("结束。")} << true;
        QTest::newRow("colon") << "Peers:" << QStringList{QString::fromUtf8("Pairs :")} << true;
        QTest::newRow("spaces") << "a " << QStringList{"a"} << false;
        QTest::newRow("paragraphs") << "a\n\nb" << QStringList{"a b"} << false;
    }

    void rulesCatchWhatTheyForbid() {
        QFETCH(const QString, source);
        QFETCH(const QStringList, texts);
        QFETCH(const bool, fine);
        QCOMPARE(differing(message(source, texts)).isEmpty(), fine);
    }

    void filesAreReadWhole() {
        const TsFile file = readTs(
            "<TS version=\"2.1\" language=\"de\"><context><name>A</name>"
            "<message numerus=\"yes\"><source>%n peers</source><translation><numerusform>%n "
            "Peer</numerusform>"
            "<numerusform>%n Peers</numerusform></translation></message>"
            "<message><source>x</source><translation type=\"unfinished\">y</translation></message>"
            "<message><source>x</source><comment>c</comment><translation type=\"vanished\">y</translation>"
            "</message><message><source>z</source><translation></translation></message></context></TS>");
        QCOMPARE(file.language, QString("de"));
        QCOMPARE(file.messages.size(), 4);
        QCOMPARE(file.messages[0].texts, QStringList({"%n Peer", "%n Peers"}));
        QCOMPARE(file.messages[2].comment, QString("c"));
        QCOMPARE(unfinished(file).size(), 3);
        QVERIFY(!readTs("<TS language=\"de\"><context>").trouble.isEmpty());
    }

    void pagesAreCompared() {
        const QString english = "# A\n\nOne `x`, see [B](b).\n\n- c\n- d\n";
        QVERIFY(differingPage(english, "# Z\n\nEins `x`, siehe [Y](b).\n\n- c\n- d\n").isEmpty());
        QVERIFY(!differingPage(english, "# Z\n\nEins `x`, siehe [Y](y).\n\n- c\n- d\n").isEmpty());
        QVERIFY(!differingPage(english, "# Z\n\nEins `x`, siehe [Y](b).\n\n- c\n").isEmpty());
        QVERIFY(!differingPage(english, "").isEmpty());
    }
};

VD_SUITE(Translations)
#include "translations_test.moc"
