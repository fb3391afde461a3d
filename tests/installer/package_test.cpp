#include "tests/suite.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <utility>

// What a package brings, against what the programs say of themselves: nothing here is a second list that
// could grow old, but for the files that are installed and the rights that the service gives away.

namespace {

using Words = QSet<QString>;

constexpr int kPatience = 120'000;

const QDir& source() {
    static const QDir dir(VEDETTE_SOURCE_DIR);
    return dir;
}

const QDir& binary() {
    static const QDir dir(VEDETTE_BINARY_DIR);
    return dir;
}

QStringList programs() {
    return QString(VEDETTE_PROGRAMS).split(' ');
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Standard output, or nothing when it failed; what it complained of is shown.
QString outputOf(const QString& program, const QStringList& words, const QString& input = {}) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, words);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0) return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString helpOf(const QString& program, const QString& command) {
    QStringList words{"--help"};
    if (!command.isEmpty()) words.prepend(command);
    return outputOf(binary().filePath("bin/" + program), words);
}

Words captured(const QString& text, const QRegularExpression& pattern) {
    Words words;
    for (auto it = pattern.globalMatch(text); it.hasNext();) words.insert(it.next().captured(1));
    return words;
}

Words flagsIn(const QString& help) {
    static const QRegularExpression flag("^  --([a-z0-9-]+)", QRegularExpression::MultilineOption);
    return captured(help, flag);
}

/// Each command that the help names, and its flags; the console's only one has no name.
QMap<QString, Words> vocabularyOf(const QString& program) {
    static const QRegularExpression command("^  ([a-z][a-z-]*) +\\S", QRegularExpression::MultilineOption);
    QMap<QString, Words> vocabulary;
    Words commands = captured(helpOf(program, {}), command);
    if (commands.isEmpty()) commands.insert(QString());
    for (const QString& each : std::as_const(commands))
        vocabulary.insert(each, flagsIn(helpOf(program, each)));
    return vocabulary;
}

Words flagsOfMan(const QString& section) {
    static const QRegularExpression flag("\\.TP\n\\\\fB--([a-z0-9-]+)\\\\fR");
    return captured(section, flag);
}

/// The same from the source of a man page: the flags of a section and those of every command.
QMap<QString, Words> vocabularyOfMan(QString man) {
    man.replace("\\-", "-");
    const qsizetype commonAt = man.indexOf("\n.SH FLAGS OF EVERY COMMAND");
    if (commonAt < 0) return {{QString(), flagsOfMan(man)}};
    const Words common = flagsOfMan(man.mid(commonAt));
    QMap<QString, Words> vocabulary;
    const QStringList sections = man.left(commonAt).split("\n.SS \"");
    for (qsizetype i = 1; i < sections.size(); ++i) {
        const QString name = sections[i].section(QRegularExpression("[ \"]"), 0, 0);
        vocabulary.insert(name, flagsOfMan(sections[i]) | common);
    }
    return vocabulary;
}

/// What bash offers after these words.
Words offered(const QString& program, const QStringList& words) {
    QString script = textOf(binary().filePath("installer/bash/" + program));
    QString function = '_' + program;
    function.replace('-', '_');
    script += "\nCOMP_WORDS=('" + program + "'";
    for (const QString& word : words) script += " '" + word + '\'';
    script +=
        QString(")\nCOMP_CWORD=%1\n%2\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n").arg(words.size()).arg(function);
    const auto lines = outputOf("bash", {"--norc", "-s"}, script).split('\n', Qt::SkipEmptyParts);
    return {lines.begin(), lines.end()};
}

Words withDashes(const Words& names) {
    Words flags;
    for (const QString& name : names) flags.insert("--" + name);
    return flags;
}

/// The lines of a unit's section as they stand, later ones last.
QMultiMap<QString, QString> serviceOf(const QString& unit) {
    QMultiMap<QString, QString> directives;
    QString section;
    for (const QString& line : unit.split('\n')) {
        if (line.startsWith('[')) section = line;
        if (section == "[Service]" && line.contains('=') && !line.startsWith('#'))
            directives.insert(line.section('=', 0, 0), line.section('=', 1));
    }
    return directives;
}

} // namespace

class PackageTest final : public QObject {
    Q_OBJECT

private slots:

    void theManualNamesEveryWord_data() { rows(); }

    void theManualNamesEveryWord() {
        QFETCH(QString, program);
        const auto said = vocabularyOf(program);
        QVERIFY(!said.first().isEmpty());
        QCOMPARE(vocabularyOfMan(textOf(binary().filePath("installer/man/" + program + ".1"))), said);
    }

    void theCompletionOffersEveryWord_data() { rows(); }

    void theCompletionOffersEveryWord() {
        QFETCH(QString, program);
        const auto said = vocabularyOf(program);
        for (auto it = said.begin(); it != said.end(); ++it) {
            if (it.key().isEmpty()) {
                QCOMPARE(offered(program, {"--"}), withDashes(it.value()));
            } else {
                QCOMPARE(offered(program, {it.key(), "--"}), withDashes(it.value()));
            }
        }
        const QStringList names = said.keys();
        if (names != QStringList{QString()})
            QCOMPARE(offered(program, {""}), Words(names.begin(), names.end()));
    }

    void theCompletionKnowsValues() {
        const auto scenarios = QDir(source().filePath("resources/scenarios")).entryList({"*.toml"});
        Words names;
        for (const QString& file : scenarios) names.insert(file.chopped(5));
        QCOMPARE(offered("vedette-node", {"lab", ""}), (Words{"list", "run", "gossip", "revocation"}));
        QCOMPARE(offered("vedette-node", {"lab", "run", ""}), names);
        QCOMPARE(offered("vedette-node", {"lab", "run", "flooding", "--defences", ""}), (Words{"on", "off"}));
        QCOMPARE(offered("vedette-node", {"dial", "--security", "=", "t"}), (Words{"tls"}));
        QCOMPARE(offered("vedette-node", {"--log-level", "info", "cra"}), (Words{"crawl"}));
        QCOMPARE(offered("vedette-node", {"run", "--listen", ""}), Words());
        if (programs().contains("vedette")) QCOMPARE(offered("vedette", {"--lab", ""}), names);
    }

    void whatIsInstalled_data() {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("node") << (QStringList{"etc/default/vedette-node",
                                              "usr/lib/systemd/system/vedette-node.service",
                                              "usr/lib/vedette-node/vedette-token",
                                              "usr/share/doc/vedette-node/examples/root-key.toml",
                                              "usr/share/doc/vedette-node/examples/rotation.toml"}
                                  + ofEveryProgram("vedette-node"));
        if (!programs().contains("vedette")) return;
        QStringList console{
            "usr/share/applications/vedette.desktop", "usr/share/metainfo/org.example.vedette.metainfo.xml",
            "usr/share/icons/hicolor/scalable/apps/vedette.svg", "usr/lib/vedette/vedette-token"};
        for (const char* side : {"16", "24", "32", "48", "64", "128", "256"})
            console += QString("usr/share/icons/hicolor/%1x%1/apps/vedette.png").arg(side);
        QTest::newRow("console") << console + ofEveryProgram("vedette");
    }

    void whatIsInstalled() {
        QFETCH(QStringList, files);
        const QTemporaryDir root;
        QProcess install;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("DESTDIR", root.path());
        install.setProcessEnvironment(environment);
        install.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        install.start("cmake", {"--install", binary().path(), "--prefix", "/usr", "--component",
                                QTest::currentDataTag()});
        QVERIFY(install.waitForFinished(kPatience));
        QCOMPARE(install.exitCode(), 0);
        QStringList found;
        QDirIterator it(root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) found += QDir(root.path()).relativeFilePath(it.next());
        found.sort();
        files.sort();
        QCOMPARE(found, files);
        for (const QString& file : std::as_const(found)) {
            const bool runs = file.startsWith("usr/bin/") || file.endsWith("/vedette-token");
            QCOMPARE(QFile(root.filePath(file)).permissions().testFlag(QFile::ExeOther), runs);
            QVERIFY2(QFileInfo(root.filePath(file)).size() > 0, qPrintable(file));
        }
    }

    void theServiceGivesAwayItsRights() {
        const auto service = serviceOf(textOf(source().filePath("installer/deb/vedette-node.service")));
        const QMap<QString, QString> wanted{
            {"DynamicUser", "yes"},
            {"StateDirectory", "vedette-node"},
            {"StateDirectoryMode", "0700"},
            {"UMask", "0077"},
            {"LimitCORE", "0"},
            {"NoNewPrivileges", "yes"},
            {"CapabilityBoundingSet", ""},
            {"AmbientCapabilities", ""},
            {"ProtectSystem", "strict"},
            {"ProtectHome", "yes"},
            {"ProtectProc", "invisible"},
            {"ProcSubset", "pid"},
            {"ProtectClock", "yes"},
            {"ProtectControlGroups", "yes"},
            {"ProtectHostname", "yes"},
            {"ProtectKernelLogs", "yes"},
            {"ProtectKernelModules", "yes"},
            {"ProtectKernelTunables", "yes"},
            {"PrivateTmp", "yes"},
            {"PrivateDevices", "yes"},
            {"PrivateUsers", "yes"},
            {"DevicePolicy", "closed"},
            {"RestrictAddressFamilies", "AF_INET AF_INET6 AF_UNIX AF_NETLINK"},
            {"RestrictNamespaces", "yes"},
            {"RestrictRealtime", "yes"},
            {"RestrictSUIDSGID", "yes"},
            {"LockPersonality", "yes"},
            {"MemoryDenyWriteExecute", "yes"},
            {"SystemCallArchitectures", "native"},
        };
        for (auto it = wanted.begin(); it != wanted.end(); ++it)
            QCOMPARE(service.values(it.key()), QStringList{it.value()});
        QVERIFY(service.values("SystemCallFilter").contains("@system-service"));
        for (const char* gone : {"@privileged", "@resources"}) {
            const auto filters = service.values("SystemCallFilter");
            QVERIFY(std::any_of(filters.begin(), filters.end(), [gone](const QString& filter) {
                return filter.startsWith('~') && filter.contains(gone);
            }));
        }
        QCOMPARE(service.value("ExecStart"), QString("/usr/bin/vedette-node run"));
    }

    void theSettingsOfTheServiceAreFlags() {
        const Words flags = vocabularyOf("vedette-node").value("run");
        static const QRegularExpression variable("\\bVEDETTE_([A-Z_]+)=");
        Words named;
        for (const char* file :
             {"deb/vedette-node.default", "deb/vedette-node.service", "man/vedette-node.roff"})
            named += captured(textOf(source().filePath(QString("installer/") + file)), variable);
        QVERIFY(named.size() >= 6);
        for (QString name : std::as_const(named)) {
            name = name.toLower().replace('_', '-');
            QVERIFY2(flags.contains(name), qPrintable(name));
        }
    }

    void oneVersion() {
        const QString log = textOf(source().filePath("installer/deb/changelog"));
        QVERIFY2(log.startsWith("vedette (" VEDETTE_VERSION "-"), "the changelog tells of another version");
        if (!programs().contains("vedette")) return;
        const QString when = log.section("\n -- ", 1, 1).section('\n', 0, 0).section(">  ", 1, 1);
        const QDate day = QDateTime::fromString(when, Qt::RFC2822Date).toUTC().date();
        QVERIFY(day.isValid());
        const QString info = textOf(binary().filePath("installer/org.example.vedette.metainfo.xml"));
        QVERIFY(info.contains("<release version=\"" VEDETTE_VERSION "\" date=\"" + day.toString(Qt::ISODate)
                              + '"'));
    }

    void thePicturesOfTheMetainfoExist() {
        static const QRegularExpression image(
            R"re(<image type="source" width="(\d+)" height="(\d+)">@VEDETTE_HOME_URL@/([^<]+)</image>)re");
        const QString info = textOf(source().filePath("installer/deb/vedette.metainfo.xml.in"));
        int seen = 0;
        for (auto it = image.globalMatch(info); it.hasNext(); ++seen) {
            const auto match = it.next();
            QFile file(source().filePath(match.captured(3)));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(match.captured(3)));
            // A PNG tells its size in bytes 16 to 23.
            const QByteArray head = file.read(24);
            QCOMPARE(head.size(), 24);
            QCOMPARE(qFromBigEndian<quint32>(head.constData() + 16), match.captured(1).toUInt());
            QCOMPARE(qFromBigEndian<quint32>(head.constData() + 20), match.captured(2).toUInt());
        }
        QCOMPARE(seen, int(info.count("<image ")));
        QVERIFY(seen >= 3);
    }

private:
    static void rows() {
        QTest::addColumn<QString>("program");
        for (const QString& program : programs()) QTest::newRow(qPrintable(program)) << program;
    }

    static QStringList ofEveryProgram(const QString& program) {
        return {"usr/bin/" + program, "usr/share/bash-completion/completions/" + program,
                "usr/share/doc/" + program + "/changelog.Debian.gz",
                "usr/share/doc/" + program + "/copyright", "usr/share/man/man1/" + program + ".1.gz"};
    }
};

VD_SUITE(PackageTest)

#include "package_test.moc"
