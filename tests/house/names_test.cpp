#include "tests/house/source_file.h"
#include "tests/suite.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtTest/QtTest>

using namespace vedette::house;

namespace {

// A name made of one of these says that the class has two jobs or none.
const QStringList kEmptyWords{"manager", "helper", "helpers", "handler", "wrapper", "util",
                              "utils",   "common", "misc",    "stuff",   "impls"};

// Headers without a type, function or namespace of their own name.
const QMap<QString, QString>& namelessHeaders() {
    static const QMap<QString, QString> table{
        {"core/base/check.h", "macros"},
        {"core/crypto/aead.h", "the usual name of what its class does"},
        {"core/codec/radix.h", "the word for what its functions convert between"},
        {"core/event/encoding.h", "the form that events take as bytes; its functions are encode and decode"},
        {"ui/link/event_words.h", "events in words, as plain functions"},
        {"ui/precompiled.h", "what is parsed once, and nothing of its own"},
        {"core/transport/noise/suite.h", "what the specification calls a cipher suite, as plain functions"},
        {"core/graph/springs.h", "the two laws of force, as plain functions"},
        {"ui/link/words.h", "what people read for a code: one function"},
        {"ui/link/event_words.h", "what people read for an event, as plain functions"},
        {"ui/shell/fuzzy.h", "the usual name of what its function does"},
        {"ui/theme/marks.h", "shapes, each a function that paints it"},
        {"ui/widgets/hostile_text.h", "what its functions make fit to be shown"},
        {"core/protocols/stream_output.h",
         "the vocabulary of a std::variant that each protocol spells itself"},
    };
    return table;
}

QStringList wordsOf(const QString& identifier) {
    QString spaced = identifier;
    spaced.replace(QRegularExpression("([a-z0-9])([A-Z])"), "\\1_\\2");
    return spaced.toLower().split('_', Qt::SkipEmptyParts);
}

QStringList fileNameRule(const SourceFile& file) {
    static const QRegularExpression snake("^[a-z][a-z0-9]*(_[a-z0-9]+)*$");
    QStringList findings;
    if (!snake.match(file.stem()).hasMatch()) findings += file.at(0, "files are snake_case");
    for (const QString& word : wordsOf(file.stem())) {
        if (kEmptyWords.contains(word)) findings += file.at(0, "a file named " + word);
    }
    for (const QString& folder : file.path.split('/').mid(0, file.path.count('/'))) {
        if (kEmptyWords.contains(folder)) findings += file.at(0, "a folder named " + folder);
    }
    return findings;
}

QStringList typeNameRule(const SourceFile& file) {
    static const QRegularExpression pattern(
        R"(\b(?:enum class|enum struct|enum|class|struct|union|concept)\s+(?:\[\[[^\]]*\]\]\s*)?([A-Za-z_]\w*)(?=[^;()]*[{;:=]))");
    static const QRegularExpression pascal("^[A-Z][A-Za-z0-9]*$");
    QStringList findings;
    for (auto it = pattern.globalMatch(file.code); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1);
        const qsizetype at = match.capturedStart(1);
        // A C library's type or a standard customisation point that we only name or specialise.
        const QString next = file.code.mid(at + name.size(), 2);
        const bool theirs = next == "::" || next.startsWith('<') || next.startsWith(';');
        if (!theirs && !pascal.match(name).hasMatch()) {
            findings += file.at(at, "types are PascalCase: " + name);
        }
        for (const QString& word : wordsOf(name)) {
            if (kEmptyWords.contains(word)) findings += file.at(at, "a type named " + name);
        }
    }
    return findings;
}

QStringList constantRule(const SourceFile& file) {
    static const QRegularExpression pattern(
        R"(\bconstexpr\s+(?:const\s+|static\s+|inline\s+)*(?:[A-Za-z_][\w:]*(?:<[^;=(){}]*>)?[\s*&]+)+([A-Za-z_]\w*)\s*(?:=(?!=)|\{|\[|;))");
    static const QRegularExpression constant("^k[A-Z0-9]");
    QStringList findings;
    for (auto it = pattern.globalMatch(file.code); it.hasNext();) {
        const auto match = it.next();
        if (file.code.mid(match.capturedStart(), match.capturedLength()).contains("operator")) continue;
        if (match.captured(1) == "is_steady") continue; // the standard's own word for a clock
        // Spacing and sizes are words of the design: space::x2, size::row.
        if (file.path == "ui/theme/tokens.h") continue;
        if (!constant.match(match.captured(1)).hasMatch()) {
            findings += file.at(match.capturedStart(1), "constants are kName: " + match.captured(1));
        }
    }
    return findings;
}

// The data members of a class that are not public begin with m_; those of a struct, which is a plain value,
// do not. Follows braces and access labels; functions are told apart by their parentheses.
QStringList memberRule(const SourceFile& file) {
    struct Scope {
        bool isClass = false;
        bool isStruct = false;
        bool open = true; ///< public
    };

    static const QRegularExpression typeHead(
        R"(\b(class|struct|union)\s+(\[\[[^\]]*\]\]\s*)?\w[\w:]*[^()]*$)");
    static const QRegularExpression templates(R"(<[^<>;{}]*>)");
    static const QRegularExpression notData(
        R"(^(using|friend|typedef|enum|class|struct|union|namespace|template|return|case|static_assert|Q_OBJECT)\b)");
    static const QRegularExpression declared(R"(([A-Za-z_]\w*)\s*(\[[^\]]*\]\s*)*(:\s*\d+\s*)?$)");
    QStringList findings;
    QList<Scope> scopes;
    QString head;
    qsizetype begin = 0;
    const auto judge = [&](QString statement) {
        if (scopes.isEmpty() || (!scopes.last().isClass && !scopes.last().isStruct)) return;
        const bool hidden = scopes.last().isClass && !scopes.last().open;
        statement = statement.trimmed();
        while (statement.contains(templates)) statement.replace(templates, " ");
        statement = statement.section(QRegularExpression("(?<![=!<>])=(?!=)"), 0, 0).trimmed();
        if (statement.contains('(') || notData.match(statement).hasMatch()) return;
        if (!statement.contains(QRegularExpression(R"(\S[\s*&]+\w)"))) return;
        const auto match = declared.match(statement);
        if (!match.hasMatch()) return;
        const QString name = match.captured(1);
        if (name.startsWith('k') && statement.contains("const")) return;
        if (hidden && !name.startsWith("m_")) {
            findings += file.at(begin, "members of a class begin with m_: " + name);
        }
        if (scopes.last().isStruct && name.startsWith("m_")) {
            findings += file.at(begin, "a struct is a plain value, its members have no prefix: " + name);
        }
    };
    static const QRegularExpression directive(R"(^[ \t]*#([^\n]*\\\n)*[^\n]*)",
                                              QRegularExpression::MultilineOption);
    QString code = file.code;
    for (auto it = directive.globalMatch(file.code); it.hasNext();) {
        const auto match = it.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (code[i] != '\n') code[i] = ' ';
        }
    }
    int parentheses = 0; // braces of default arguments and lambdas open no scope that concerns us
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == '(') ++parentheses;
        if (c == ')') --parentheses;
        if (parentheses > 0) {
            head += c;
        } else if (c == '{') {
            const bool type =
                typeHead.match(head).hasMatch() && !head.contains(QRegularExpression(R"(\benum\b)"));
            const bool data = !type && !head.contains('(') && !scopes.isEmpty()
                           && (scopes.last().isClass || scopes.last().isStruct)
                           && !head.contains(QRegularExpression(R"(\b(enum|namespace|requires)\b)"));
            if (data) judge(head);
            QString plain = head;
            while (plain.contains(templates)) plain.replace(templates, " ");
            const bool isClass = type && plain.contains(QRegularExpression(R"(\bclass\b)"));
            scopes.append({isClass, type && !isClass, !isClass});
            head.clear();
        } else if (c == '}') {
            if (!scopes.isEmpty()) scopes.removeLast();
            head.clear();
        } else if (c == ';') {
            judge(head);
            head.clear();
        } else if (c == ':' && i + 1 < code.size() && code[i + 1] != ':' && (i == 0 || code[i - 1] != ':')
                   && head.contains(QRegularExpression(R"(^\s*(public|protected|private)(\s+slots)?\s*$)"))) {
            if (!scopes.isEmpty()) scopes.last().open = head.contains("public");
            head.clear();
        } else {
            if (head.trimmed().isEmpty()) begin = i;
            head += c;
        }
    }
    return findings;
}

QStringList headerRule(const SourceFile& file) {
    if (!file.isHeader()) return {};
    QStringList findings;
    if (!file.text.contains(QRegularExpression("^#pragma once$", QRegularExpression::MultilineOption))) {
        findings += file.at(0, "a header begins with #pragma once");
    }
    const QString first = file.text.section('\n', 0, 0).trimmed();
    if (!first.startsWith("/// ") || first.size() < 15) {
        findings += file.at(0, "a header's first comment says what it promises");
    }
    if (file.code.contains(QRegularExpression(R"(\busing\s+namespace\b)"))) {
        findings += file.at(0, "no using namespace in a header");
    }
    return findings;
}

// A header is called after what it declares: a word of its name, in singular, plural or short, stands in the
// name of a type, function or namespace.
QStringList mainTypeRule(const SourceFile& file) {
    if (!file.isHeader() || file.under("tests") || namelessHeaders().contains(file.path)) return {};
    static const QRegularExpression pattern(
        R"(\b(?:class|struct|enum|union|concept|using|namespace)\s+(?:class\s+)?([\w:]+)|\b(\w+)\s*[({=])");
    QSet<QString> declared;
    for (auto it = pattern.globalMatch(file.code); it.hasNext();) {
        const auto match = it.next();
        QString names = match.captured(1) + '_' + match.captured(2);
        for (const QString& word : wordsOf(names.replace("::", "_"))) {
            if (word != "vedette") declared += word;
        }
    }
    for (const QString& word : wordsOf(file.stem())) {
        for (const QString& name : declared) {
            if (name == word || (name.size() >= 4 && (word.startsWith(name) || name.startsWith(word))))
                return {};
        }
    }
    return {file.at(0, "nothing in the header is called " + file.stem())};
}

QStringList lengthRule(const SourceFile& file) {
    const auto lines = file.text.count('\n');
    if (lines <= 600) return {};
    return {file.at(0, QString("%1 lines: a second machine hides inside").arg(lines))};
}

/// What a unity build may compile as one: the sources of a library, or of an executable of tests.
QString unityOf(const SourceFile& file) {
    const QStringList parts = file.path.split('/');
    const bool tests = file.under("tests");
    const QString folder = parts.mid(tests ? 1 : 0).join('/');
    if (folder.startsWith("app/")) return tests ? "tests/app" : "app";
    const bool nested = folder.startsWith("core/transport/") || folder.startsWith("core/protocols/");
    return parts.mid(0, (tests ? 1 : 0) + (nested ? 3 : 2)).join('/');
}

// What each source hides in an unnamed namespace must not collide: what two sources need belongs in a header,
// what they do not share deserves its own name. An overload of another source's collides too: a call may
// quietly mean that one.
QStringList unityRule(const QList<SourceFile>& files) {
    static const QRegularExpression region(R"(^namespace \{$(.*?)^\} // namespace$)",
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression declared(
        R"(^(?:(?:inline |static )*(?:constexpr|const) [^;={(]*?(\w+)(?=\s*(?:\[\w*\])?\s*[={;]))"
        R"(|(?:struct|class|enum class) (\w+)[^;]*?\{|[\w:][^\n;={}]*?(\b(?!VD_SUITE)\w+)(\([^;{}]*?\))[^;{}()]*\{))",
        QRegularExpression::MultilineOption);
    QMap<QString, QString> first;
    QStringList findings;
    for (const SourceFile& file : files) {
        const bool tests = file.under("tests");
        // A fuzz target is an executable of its own.
        if (file.isHeader() || file.under("tests/fuzz")) continue;
        const QString library = unityOf(file);
        // clang-format writes the closing comment, which blanking removes; so the region is found in the
        // text.
        for (auto it = region.globalMatch(file.text); it.hasNext();) {
            const auto hidden = it.next();
            const QString code = file.code.mid(hidden.capturedStart(1), hidden.capturedLength(1));
            for (auto names = declared.globalMatch(code); names.hasNext();) {
                const auto match = names.next();
                const QString function = match.captured(3) + (tests ? QString() : match.captured(4));
                const QString name = (match.captured(1) + match.captured(2) + function).simplified();
                const QString key = library + ' ' + name;
                if (first.contains(key) && first[key] != file.path) {
                    findings += file.at(hidden.capturedStart(1) + match.capturedStart(),
                                        name + " also stands in " + first[key] + ": a unity build sees both");
                }
                first.insert(key, file.path);
            }
        }
    }
    return findings;
}

} // namespace

class NamesTest final : public QObject {
    Q_OBJECT

private slots:

    void filesAreNamedForWhatTheyHold() { QVERIFY(clean(findIn(allSources(), fileNameRule))); }

    void typesAreNamedForWhatTheyAre() { QVERIFY(clean(findIn(allSources(), typeNameRule))); }

    void constantsBeginWithK() { QVERIFY(clean(findIn(allSources(), constantRule))); }

    void membersBeginWithM() { QVERIFY(clean(findIn(allSources(), memberRule))); }

    void headersPromise() { QVERIFY(clean(findIn(allSources(), headerRule))); }

    void headersCarryTheNameOfTheirMainType() { QVERIFY(clean(findIn(allSources(), mainTypeRule))); }

    void unnamedNamespacesDoNotCollide() { QVERIFY(clean(unityRule(allSources()))); }

    void filesStayShort() { QVERIFY(clean(findIn(allSources(), lengthRule))); }

    void refusesFileNames() {
        QCOMPARE(count("core/codec/PeerId.h", "", fileNameRule), 1);
        QCOMPARE(count("core/codec/peer-id.h", "", fileNameRule), 1);
        QCOMPARE(count("core/codec/string_utils.h", "", fileNameRule), 1);
        QCOMPARE(count("core/common/bytes.h", "", fileNameRule), 1);
        QCOMPARE(count("core/codec/peer_id.h", "", fileNameRule), 0);
    }

    void refusesTypeNames() {
        QCOMPARE(count("core/x/x.h", "class PeerManager {\n};\n", typeNameRule), 1);
        QCOMPARE(count("core/x/x.h", "struct packet_info {\n};\n", typeNameRule), 1);
        QCOMPARE(count("core/x/x.h", "enum class HelperKind { A };\n", typeNameRule), 1);
        QCOMPARE(count("core/x/x.h",
                       "class PeerTable final : public Table {\n};\ntemplate <class T> f(T t);\n",
                       typeNameRule),
                 0);
        QCOMPARE(count("core/x/x.h",
                       "template <> struct std::hash<Id> {};\nstruct evp_pkey_st;\nstruct sqlite3;\n",
                       typeNameRule),
                 0);
    }

    void refusesConstantNames() {
        QCOMPARE(count("core/x/x.cpp", "constexpr int limit = 3;\n", constantRule), 1);
        QCOMPARE(count("core/x/x.cpp", "static constexpr std::array<Byte, 2> MAGIC{1, 2};\n", constantRule),
                 1);
        QCOMPARE(count("core/x/x.cpp", "inline constexpr std::size_t max_size{3};\n", constantRule), 1);
        QCOMPARE(
            count("core/x/x.cpp",
                  "constexpr int kLimit = 3;\nif constexpr (x) {}\nconstexpr int f(int x) { return x; }\n"
                  "constexpr std::chrono::seconds kWait{5};\n",
                  constantRule),
            0);
    }

    void refusesMemberNames() {
        QCOMPARE(count("core/x/x.h", "class A {\n    int count = 0;\n};\n", memberRule), 1);
        QCOMPARE(count("core/x/x.h",
                       "class A {\npublic:\n    void f();\nprivate:\n    std::map<int, B> table_;\n};\n",
                       memberRule),
                 1);
        QCOMPARE(count("core/x/x.h", "class A final : public B<C> {\n    std::array<Byte, 3> buffer{};\n};\n",
                       memberRule),
                 1);
        QCOMPARE(count("core/x/x.h", "struct A {\n    int m_count = 0;\n};\n", memberRule), 1);
        QCOMPARE(
            count(
                "core/x/x.h",
                "class A {\npublic:\n    int f() const { int local = 1; return local; }\n"
                "    enum class E { A, B };\n    struct In { int plain; };\n"
                "    A g(std::vector<int> x = {1}, int y = 2) const { return {x, y}; }\n"
                "    friend bool operator==(const A&, const A&) = default;\n    using T = int;\n"
                "private:\n    static constexpr int kMax = 3;\n    std::function<void(int)> m_call;\n"
                "    std::array<Byte, 3> m_buffer{};\n    Byte m_raw[4];\n    std::unique_ptr<Impl> m_impl;\n"
                "    struct Impl;\n};\n",
                memberRule),
            0);
        QCOMPARE(count("core/x/x.h", "struct A {\n    int count = 0;\n    Bytes data{};\n};\n", memberRule),
                 0);
    }

    void refusesHeadersThatDoNotPromise() {
        QCOMPARE(count("core/x/x.h", "#ifndef X\n", headerRule), 2);
        QCOMPARE(count("core/x/x.h", "/// What is promised here.\n#pragma once\nusing namespace std;\n",
                       headerRule),
                 1);
        QCOMPARE(count("core/x/x.h", "/// What is promised here.\n#pragma once\n", headerRule), 0);
        QCOMPARE(count("core/x/x.cpp", "", headerRule), 0);
    }

    void refusesHeadersWithoutTheirType() {
        QCOMPARE(count("core/x/peer_table.h", "class Other {\n};\n", mainTypeRule), 1);
        QCOMPARE(count("core/x/peer_table.h", "class PeerTable {\n};\n", mainTypeRule), 0);
        QCOMPARE(count("core/x/varint.h", "Result<int> decodeVarint(BytesView in);\n", mainTypeRule), 0);
    }

    void refusesCollisionsInAUnityBuild() {
        const QString hidden = "namespace {\n\nconstexpr int kSize = 3;\nstruct Part {\n    int x;\n};\n"
                               "Result<int> take(BytesView& in) {\n    return 1;\n}\n\n} // namespace\n";
        const auto one = makeSource("core/codec/one.cpp", hidden);
        const auto two = makeSource("core/codec/two.cpp", hidden);
        QCOMPARE(unityRule({one, two}).size(), 3);
        QCOMPARE(unityRule({one}).size(), 0);
        QCOMPARE(unityRule({one, makeSource("core/crypto/two.cpp", hidden)}).size(), 0);
        const auto tested = makeSource("tests/core/codec/one_test.cpp", hidden);
        QCOMPARE(unityRule({one, tested}).size(), 0);
        QCOMPARE(unityRule({tested, makeSource("tests/core/codec/two_test.cpp", hidden)}).size(), 3);
        QCOMPARE(unityRule({tested, makeSource("tests/core/transport/tls/two_test.cpp", hidden)}).size(), 0);
    }

    void refusesLongFiles() {
        QCOMPARE(count("core/x/x.cpp", QString("\n").repeated(601), lengthRule), 1);
        QCOMPARE(count("core/x/x.cpp", QString("\n").repeated(600), lengthRule), 0);
    }
};

VD_SUITE(NamesTest)

#include "names_test.moc"
