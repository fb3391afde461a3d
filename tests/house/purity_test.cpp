#include "tests/house/source_file.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette::house;

namespace {

// Everything that decides from values alone. The edge (net, store, lab, keys, engine, app) is not in the
// list.
const QStringList kMachines{"codec",     "crypto",    "event",  "graph",     "geo",
                            "transport", "protocols", "swarm",  "discovery", "ledger",
                            "trust",     "detect",    "policy", "alert",     "node"};

struct Ban {
    QString name;
    QRegularExpression pattern;
};

const QList<Ban>& bans() {
    static const QList<Ban> list{
        {"clock",
         QRegularExpression(R"(\b(system_clock|wallNow|steady_clock::now|high_resolution_clock|utc_clock)\b)"
                            R"(|\b(gettimeofday|clock_gettime|localtime\w*|gmtime\w*|mktime)\s*\()"
                            R"(|(?<![\w.>])(std::|::)?time\s*\(\s*(nullptr|NULL|0|&\w+)\s*\))")},
        {"thread", QRegularExpression(R"(\bstd::(j?thread|async|mutex|shared_mutex|recursive_mutex)\b)"
                                      R"(|\bstd::(condition_variable\w*|atomic\w*|this_thread)\b)"
                                      R"(|\bpthread_\w+|\bthread_local\b)")},
        {"socket", QRegularExpression(R"((?<![\w.>])(::)?socket\s*\(|\bgetaddrinfo\s*\(|\basio\b|\bares_\w+)"
                                      R"(|<(sys/socket|sys/epoll|poll|netdb|netinet/\w+)\.h>)")},
        {"file", QRegularExpression(R"(\bstd::([io]?fstream|filesystem)\b|\bf(re)?open\s*\()"
                                    R"(|<(fstream|filesystem|fcntl\.h|unistd\.h)>|\bgetenv\s*\()")},
        {"global randomness",
         QRegularExpression(
             R"(\bstd::(random_device|mt19937\w*|default_random_engine|minstd_rand0?)\b)"
             R"(|(?<![\w.>])(std::)?s?rand\s*\(|\barc4random\w*|\bgetrandom\s*\()"
             R"(|\brandombytes\w*|\bRAND_\w*bytes\w*|\bSystemRandom\b|\bcrypto_\w+_keypair\s*\()"
             R"(|\bcrypto_\w+_keygen\s*\(|\bEVP_(PKEY_(keygen|generate|Q_keygen)|\w+_gen)\s*\()")},
        {"output",
         QRegularExpression(R"(\bstd::(cout|cerr|clog)\b|(?<![\w.>])(std::)?f?printf\s*\(|\bputs\s*\()")},
    };
    return list;
}

// What a rule lets pass, where, and why.
struct Exception {
    QString path; ///< a file, or a folder with a slash at the end
    QString ban;
    QString because;
};

const QList<Exception>& exceptions() {
    static const QList<Exception> list{
        {"core/crypto/", "global randomness",
         "OpenSSL makes RSA and ECDSA keys from its own generator and takes no other"},
        {"core/transport/tls/", "global randomness",
         "OpenSSL draws its own randomness for TLS; the virtual lab runs Noise instead"},
        {"core/transport/tls/tls_channel.cpp", "thread",
         "one buffer for each thread holds what the last channel decrypted, instead of one for each channel"},
        {"core/crypto/shared_checks.cpp", "thread",
         "whose checks the nodes of a rehearsal share is said by its scope on its thread; it changes no "
         "result"},
        {"core/graph/field.cpp", "thread", "scratch of a thread of the pool, filled anew by each call"},
        {"core/transport/noise/frames.cpp", "thread",
         "one buffer for each thread holds what the last channel decrypted, instead of one for each channel"},
    };
    return list;
}

bool inMachine(const SourceFile& file) {
    return file.path.startsWith("core/") && kMachines.contains(file.path.section('/', 1, 1));
}

bool excepted(const SourceFile& file, const QString& ban) {
    for (const Exception& exception : exceptions()) {
        const bool here =
            exception.path.endsWith('/') ? file.path.startsWith(exception.path) : file.path == exception.path;
        if (here && exception.ban == ban) return true;
    }
    return false;
}

QStringList machineRule(const SourceFile& file) {
    if (!inMachine(file)) return {};
    QStringList findings;
    for (const Ban& ban : bans()) {
        if (excepted(file, ban.name)) continue;
        for (auto it = ban.pattern.globalMatch(file.code); it.hasNext();) {
            const auto match = it.next();
            findings +=
                file.at(match.capturedStart(), ban.name + " in a machine: " + match.captured().trimmed());
        }
    }
    return findings;
}

// One sentence per code stands in engine/words.h and ui/link translates it; nothing else below ui speaks to
// people.
QStringList translationRule(const SourceFile& file) {
    if (file.under("ui") || file.under("app") || file.under("tests")) return {};
    QStringList findings;
    static const QRegularExpression pattern(R"((?<![\w.>])(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\()");
    for (auto it = pattern.globalMatch(file.code); it.hasNext();) {
        findings += file.at(it.next().capturedStart(), "translation below the window");
    }
    return findings;
}

// Errors are values: we throw nothing, and assert with VD_ASSERT, which is never compiled out.
QStringList errorsRule(const SourceFile& file) {
    if (file.under("tests")) return {};
    QStringList findings;
    static const QRegularExpression pattern(R"((?<!\w)(throw\b|assert\s*\(|abort\s*\(|std::terminate\b))");
    for (auto it = pattern.globalMatch(file.code); it.hasNext();) {
        const auto match = it.next();
        if (file.path.startsWith("core/base/check.")) continue; // where VD_ASSERT itself stops the process
        findings += file.at(match.capturedStart(), "errors are values: " + match.captured());
    }
    return findings;
}

// GCC 12 does not destroy the earlier members of an aggregate when VD_TRY leaves its braces.
QStringList leavingRule(const SourceFile& file) {
    QStringList findings;
    static const QRegularExpression pattern(R"(\bVD_TRY\b)");
    for (auto it = pattern.globalMatch(file.code); it.hasNext();) {
        const qsizetype found = it.next().capturedStart();
        int depth = 0;
        bool behind = false; // another member, at the level of brackets that is being looked at
        qsizetype at = found - 1;
        for (; at >= 0; --at) {
            const QChar c = file.code[at];
            if (QStringView(u")}]").contains(c)) ++depth;
            if (depth == 0 && (c == '{' || c == ';')) break;
            if (depth == 0 && (c == '(' || c == '[')) behind = false;
            if (depth > 0 && QStringView(u"([{").contains(c)) --depth;
            behind = behind || (depth == 0 && c == ',');
        }
        if (behind && at >= 0 && file.code[at] == '{')
            findings += file.at(found, "VD_TRY behind another member of an aggregate");
    }
    return findings;
}

} // namespace

class PurityTest final : public QObject {
    Q_OBJECT

private slots:

    void machinesTakeTimeAndChanceAsArguments() { QVERIFY(clean(findIn(allSources(), machineRule))); }

    void nothingBelowTheWindowTranslates() { QVERIFY(clean(findIn(allSources(), translationRule))); }

    void nothingIsLostOnTheWayOut() { QVERIFY(clean(findIn(allSources(), leavingRule))); }

    void errorsAreValues() { QVERIFY(clean(findIn(allSources(), errorsRule))); }

    void refusesTheWorldInAMachine_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {
                 "auto now = std::chrono::system_clock::now();",
                 "auto now = std::chrono::steady_clock::now();",
                 "auto now = std::time(nullptr);",
                 "std::jthread worker;",
                 "std::mutex mutex;",
                 "int s = ::socket(AF_INET, SOCK_STREAM, 0);",
                 "#include <asio/io_context.hpp>",
                 "#include <sys/socket.h>",
                 "std::ofstream out;",
                 "#include <fstream>",
                 "auto* f = fopen(name, mode);",
                 "auto* home = getenv(name);",
                 "std::random_device device;",
                 "int r = rand();",
                 "randombytes_buf(p, n);",
                 "SystemRandom random;",
                 "crypto_box_keypair(p, s);",
                 "std::cerr << 1;",
                 "printf(text);",
             }) {
            QTest::newRow(line) << QString(line);
        }
    }

    void refusesTheWorldInAMachine() {
        QFETCH(QString, line);
        QCOMPARE(count("core/swarm/swarm.cpp", line + '\n', machineRule), 1);
        QCOMPARE(count("core/net/loop.cpp", line + '\n', machineRule), 0);
        QCOMPARE(count("core/swarm/swarm.cpp", "// " + line + '\n', machineRule), 0);
        QCOMPARE(count("core/swarm/swarm.cpp", "/* " + line + " */\n", machineRule), 0);
    }

    void acceptsWhatOnlyLooksLikeIt() {
        const char* text = "const char* words = \"a socket( of a file\";\n"
                           "void machine(Instant now, Random& random) { random.fill(out); m_time(0); }\n"
                           "std::snprintf(text, sizeof text, \"x\");\n"
                           "x.time(0); session->rand(); int operand(1); brand(2);\n"
                           "Machine::Machine(Random& random) : m_x(random(3)) {}\n"
                           "#include <array>\n";
        QCOMPARE(rulesOf("core/swarm/swarm.cpp", text), QStringList());
    }

    void exceptionsAreNarrow() {
        QCOMPARE(count("core/crypto/rsa.cpp", "EVP_RSA_gen(3072);\n", machineRule), 0);
        QCOMPARE(count("core/crypto/rsa.cpp", "std::ofstream out;\n", machineRule), 1);
        QCOMPARE(count("core/transport/noise/frame.cpp", "EVP_PKEY_keygen(c, &k);\n", machineRule), 1);
    }

    void refusesTranslationsAndThrows() {
        QCOMPARE(count("core/engine/words.cpp", "auto w = tr(\"x\");\n", translationRule), 1);
        QCOMPARE(count("ui/link/words.cpp", "auto w = tr(\"x\");\n", translationRule), 0);
        QCOMPARE(count("core/engine/words.cpp", "ptr(x); attr (y);\n", translationRule), 0);
        QCOMPARE(count("core/codec/cid.cpp", "throw 1;\n", errorsRule), 1);
        QCOMPARE(count("core/codec/cid.cpp", "assert(x);\n", errorsRule), 1);
        QCOMPARE(count("core/codec/cid.cpp", "static_assert(x); VD_ASSERT(x); // throw\n", errorsRule), 0);
    }

    void refusesToLeaveAnAggregateHalfMade() {
        const auto found = [](const char* text) { return count("core/codec/cid.cpp", text, leavingRule); };
        QCOMPARE(found("f() { return Cid{1, VD_TRY(hash())}; }\n"), 1);
        QCOMPARE(found("f() { return Cid{name(a, b), f(VD_TRY(hash()), 2)}; }\n"), 1);
        QCOMPARE(found("f() { return Cid{VD_TRY(hash()), 1}; }\n"), 0);
        QCOMPARE(found("f(int a, int b) { int c, d; g(c, VD_TRY(hash())); return h(a, VD_TRY(b)); }\n"), 0);
        QCOMPARE(found("F::F(int a) : m_a{a}, m_b{a} { VD_TRY(a); }\n"), 0);
    }

private:
    static QStringList rulesOf(const char* path, const char* text) {
        return machineRule(makeSource(path, text));
    }
};

VD_SUITE(PurityTest)

#include "purity_test.moc"
