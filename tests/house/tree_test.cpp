#include "tests/house/source_file.h"
#include "tests/suite.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace vedette::house;

namespace {

const QStringList kTop{"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE",   "app",  "core", "ui",
                       "resources",      "translations",      "tests",     "installer", "build"};

QStringList topLevelRule(const QStringList& names) {
    QStringList findings;
    for (const QString& name : names) {
        if (!name.startsWith('.') && !kTop.contains(name)) {
            findings += name + ": the top of the tree holds only what the house names";
        }
    }
    return findings;
}

// A promise to do it later is not in the product, and the product names no place outside itself. The words
// are put together here so that this file does not break its own rule.
QStringList wordsRule(const QString& path, const QString& text) {
    static const QRegularExpression later(QString("\\b(TO") + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    static const QString place = QString("/wo") + "rk/";
    QStringList findings;
    const SourceFile file{path, text, {}, {}};
    for (auto it = later.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        findings += file.at(match.capturedStart(), match.captured() + " left behind");
    }
    for (qsizetype at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
        findings += file.at(at, "names a folder of one computer");
    }
    return findings;
}

/// An enum of error codes: where it stands and what a peer, a file or a caller can be told.
struct Codes {
    QString path;
    QString space; ///< the last part of its namespace
    QString name;
    QStringList enumerators;
};

QList<Codes> codesOf(const SourceFile& file) {
    static const QRegularExpression marked(R"(VD_ERROR_CODES\(\s*([\w:]+)\s*,\s*(\w+)\s*,)");
    QList<Codes> all;
    for (auto it = marked.globalMatch(file.code); it.hasNext();) {
        const auto match = it.next();
        const qsizetype line = file.code.lastIndexOf('\n', match.capturedStart()) + 1;
        if (file.code.mid(line).trimmed().startsWith("#define")) continue; // the macro itself
        Codes codes{file.path, match.captured(1).section("::", -1), match.captured(2), {}};
        const QRegularExpression body("enum\\s+class\\s+" + codes.name + "\\b[^{;]*\\{([^}]*)\\}");
        for (const QString& entry : body.match(file.code).captured(1).split(',')) {
            const QString name = entry.section('=', 0, 0).trimmed();
            if (!name.isEmpty()) codes.enumerators.append(name);
        }
        all.append(codes);
    }
    return all;
}

/// Blanks what names a code and raises none: a row {code, "its text"}, a question for the text of one alone,
/// and a comparison that holds when something else happened.
QString withoutMereNames(const QString& code) {
    static const QString name(R"((?:\w+::)+\w+)");
    static const QRegularExpression mere(R"((?<!\w)\{\s*)" + name + R"(\s*,\s*"[^"]*"\s*\})" + // a row
                                         R"(|!=\s*(?:\w+\()*)" + name + // anything but it
                                         "|" + name + R"(\)*\s*!=)" + R"(|codeName\()" + name
                                         + R"(\)\s*,\s*(?:\w+\()*")");
    QString out = code;
    for (auto it = mere.globalMatch(code); it.hasNext();) {
        const auto match = it.next();
        out.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), ' '));
    }
    return out;
}

// A code that no test raises is a check that nobody would miss. `Violation::X` counts in the tests that
// mirror the folder; anywhere else the code must be spelled with its namespace, for many folders have a
// Violation. The rule begins with a folder's first source: a header alone is only an agreement.
QStringList unraisedCodes(const QList<SourceFile>& sources) {
    // What the tests name, "Enum::Code" per folder and "space::Enum::Code" anywhere.
    static const QRegularExpression naming(R"(\b\w+(?:::\w+)+)");
    QSet<QString> anywhere;
    QList<std::pair<QString, QString>> near;
    for (const SourceFile& test : sources) {
        if (!test.under("tests") || test.under("tests/house")) continue;
        for (auto it = naming.globalMatch(withoutMereNames(test.code)); it.hasNext();) {
            const QString name = it.next().captured();
            anywhere.insert(name.section("::", -3));
            near.append({test.path, name.section("::", -2)});
        }
    }
    QStringList findings;
    for (const SourceFile& header : sources) {
        if (header.under("tests")) continue;
        const QString folder = header.path.section('/', 0, -2);
        for (const Codes& codes : codesOf(header)) {
            const QRegularExpression names("\\bcodeName\\((\\w+::)*" + codes.name + "\\b");
            const bool begun = std::any_of(sources.begin(), sources.end(), [&](const SourceFile& other) {
                return !other.isHeader() && other.under(folder) && names.match(other.code).hasMatch();
            });
            if (!begun) continue;
            if (codes.enumerators.isEmpty())
                findings += header.at(0, "no enum class " + codes.name + " found");
            QSet<QString> named = anywhere;
            for (const auto& [path, code] : near) {
                if (path.startsWith("tests/" + folder + '/')) named.insert(codes.space + "::" + code);
            }
            for (const QString& code : codes.enumerators) {
                const QString full = codes.space + "::" + codes.name + "::" + code;
                if (!named.contains(full)) findings += header.at(0, "no test raises " + full);
            }
        }
    }
    return findings;
}

// Each fuzz target has seeds, and no seeds lie without a target.
QStringList corpusRule(const QStringList& paths) {
    QStringList findings;
    QSet<QString> targets;
    QSet<QString> seeded;
    for (const QString& path : paths) {
        if (path.endsWith("_fuzz.cpp")) targets.insert(path.section('/', -1).chopped(9));
        if (path.startsWith("tests/fuzz/corpus/")) seeded.insert(path.section('/', 3, 3));
    }
    for (const QString& name : targets - seeded) findings += "tests/fuzz/corpus/" + name + ": no seed";
    for (const QString& name : seeded - targets) findings += "tests/fuzz/corpus/" + name + ": no such target";
    findings.sort();
    return findings;
}

QStringList unbuiltTests(const QList<SourceFile>& sources, const QSet<QString>& built) {
    QStringList findings;
    for (const SourceFile& file : sources) {
        if (file.path.endsWith("_test.cpp") && !built.contains(file.path)) {
            findings += file.path + ": in no target, so it proves nothing";
        }
    }
    return findings;
}

QString formatter() {
    return QStandardPaths::findExecutable("clang-format-14");
}

/// The findings of clang-format over files on disk.
QStringList misformatted(const QStringList& paths) {
    QProcess process;
    process.setWorkingDirectory(sourceRoot());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(formatter(),
                  QStringList{"--style=file", "--dry-run", "--Werror", "--ferror-limit=1"} + paths);
    if (!process.waitForFinished(120000)) return {"clang-format-14 did not end"};
    if (process.exitCode() == 0) return {};
    QStringList findings;
    for (const QString& line : QString::fromUtf8(process.readAll()).split('\n')) {
        if (line.contains("error:")) findings += line;
    }
    return findings.isEmpty() ? QStringList{"clang-format-14 failed"} : findings;
}

} // namespace

class TreeTest final : public QObject {
    Q_OBJECT

private slots:

    void theTopHoldsWhatTheHouseNames() {
        QVERIFY(clean(topLevelRule(QDir(sourceRoot()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))));
    }

    void nothingIsLeftBehind() {
        QStringList findings;
        QStringList paths{"CMakeLists.txt", "CMakePresets.json", "README.md"};
        for (const char* folder : {"app", "core", "ui", "tests", "installer", "resources", ".ci"}) {
            for (const QString& path : filesBelow(folder)) {
                if (!path.contains("/corpus/") && !path.endsWith("package-lock.json")) paths.append(path);
            }
        }
        for (const QString& path : paths)
            findings += wordsRule(path, readText(QDir(sourceRoot()).filePath(path)));
        QVERIFY(clean(findings));
    }

    void everyErrorCodeIsRaisedByATest() { QVERIFY(clean(unraisedCodes(allSources()))); }

    void everyFuzzTargetHasSeeds() {
        QVERIFY(clean(corpusRule(filesBelow("tests/fuzz"))));
        QStringList empty;
        for (const QString& path : filesBelow("tests/fuzz/corpus")) {
            if (QFileInfo(QDir(sourceRoot()).filePath(path)).size() > 256 * 1024)
                empty += path + ": seeds are small";
        }
        QVERIFY(clean(empty));
    }

    void everyTestIsBuilt() {
        const auto commands = QJsonDocument::fromJson(
            readText(QString(VEDETTE_BINARY_DIR) + "/compile_commands.json").toUtf8());
        QVERIFY(commands.isArray());
        QSet<QString> built;
        for (const auto& entry : commands.array()) {
            const QString path = entry.toObject()["file"].toString();
            // What a unity build compiles includes what it stands for.
            static const QRegularExpression included("#include \"([^\"]+\\.cpp)\"");
            const QString text = path.contains("/Unity/") ? readText(path) : QString();
            for (auto it = included.globalMatch(text); it.hasNext();)
                built.insert(QDir(sourceRoot()).relativeFilePath(it.next().captured(1)));
            built.insert(QDir(sourceRoot()).relativeFilePath(path));
        }
        QVERIFY(clean(unbuiltTests(allSources(), built)));
    }

    void clangFormatAgrees() {
        if (formatter().isEmpty()) {
            std::fprintf(stderr, "SKIPPED: formatting is not checked, clang-format-14 is not installed\n");
            return;
        }
        QStringList paths;
        for (const SourceFile& file : allSources()) paths.append(file.path);
        QVERIFY(clean(misformatted(paths)));
    }

    void refusesStrangersAtTheTop() {
        QCOMPARE(topLevelRule({"core", "src", ".git", "notes.md"}).size(), 2);
        QCOMPARE(topLevelRule(kTop).size(), 0);
    }

    void refusesWhatIsLeftBehind() {
        QCOMPARE(wordsRule("core/x.cpp", QString("// TO") + "DO later\n").size(), 1);
        QCOMPARE(wordsRule("core/x.cpp", QString("see /wo") + "rk/notes\n").size(), 1);
        QCOMPARE(wordsRule("core/x.cpp", "a network/peer hackneyed\n").size(), 0);
    }

    void refusesCodesThatNoTestRaises() {
        const auto header =
            makeSource("core/transport/noise/noise.h",
                       "enum class Violation {\n    BadTag = 1, ///< why, not what\n    Empty,\n};\n"
                       "VD_ERROR_CODES(vedette::noise, Violation, \"noise\")\n");
        const auto source =
            makeSource("core/transport/noise/noise.cpp", "std::string_view codeName(Violation v) {}\n");
        const auto near = makeSource("tests/core/transport/noise/noise_test.cpp",
                                     "x = Violation::BadTag; // Violation::Empty\n");
        const auto far = makeSource("tests/core/transport/yamux/yamux_test.cpp", "x = Violation::Empty;\n");
        const auto full = makeSource("tests/vectors/noise/noise_test.cpp", "x = noise::Violation::Empty;\n");
        QCOMPARE(unraisedCodes({header}).size(), 0);
        QCOMPARE(unraisedCodes({header, source}).size(), 2);
        QCOMPARE(unraisedCodes({header, source, near, far}),
                 QStringList{"core/transport/noise/noise.h:1: no test raises noise::Violation::Empty"});
        QCOMPARE(unraisedCodes({header, source, near, full}).size(), 0);
    }

    void refusesCodesThatTestsOnlyName() {
        const auto header = makeSource("core/a/a.h", "enum class Fault { Big = 1 };\n"
                                                     "VD_ERROR_CODES(vedette::a, Fault, \"a\")\n");
        const auto source = makeSource("core/a/a.cpp", "std::string_view codeName(Fault f) {}\n");
        const auto raisedBy = [&](const char* words) {
            return unraisedCodes({header, source, makeSource("tests/core/a/a_test.cpp", words)}).isEmpty();
        };
        QVERIFY(!raisedBy("rows = {{Fault::Big, \"a.big\"}};"));
        QVERIFY(!raisedBy("QCOMPARE(codeName(a::Fault::Big), \"big\");"));
        QVERIFY(!raisedBy("QVERIFY(error.code != Fault::Big);"));
        QVERIFY(!raisedBy("QVERIFY(error.code != Error(Fault::Big).code);"));
        QVERIFY(!raisedBy("QVERIFY(a::Fault::Big != error.code);"));
        QVERIFY(raisedBy("QVERIFY(error.code == Fault::Big);"));
        QVERIFY(raisedBy("row(bytes, Fault::Big); rows = {{Fault::Big, \"a.big\"}};"));
        QVERIFY(raisedBy("return Fail{Fault::Big, \"the disk is full\"};"));
    }

    void refusesTargetsWithoutSeeds() {
        QCOMPARE(corpusRule({"tests/fuzz/cid_fuzz.cpp"}).size(), 1);
        QCOMPARE(corpusRule({"tests/fuzz/corpus/cid/one"}).size(), 1);
        QCOMPARE(corpusRule({"tests/fuzz/cid_fuzz.cpp", "tests/fuzz/corpus/cid/one"}).size(), 0);
    }

    void refusesTestsThatAreNotBuilt() {
        const auto orphan = makeSource("tests/core/lost/lost_test.cpp", "");
        QCOMPARE(unbuiltTests({orphan}, {}).size(), 1);
        QCOMPARE(unbuiltTests({orphan}, {orphan.path}).size(), 0);
    }

    void refusesForeignFormatting() {
        if (formatter().isEmpty()) return;
        QTemporaryDir folder(sourceRoot()
                             + "/build/format-XXXXXX"); // inside the tree, so that its style is found
        QFile file(folder.filePath("x.cpp"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("int   x( ){return 1 ;}\n");
        file.close();
        QVERIFY(!misformatted({file.fileName()}).isEmpty());
    }
};

VD_SUITE(TreeTest)

#include "tree_test.moc"
