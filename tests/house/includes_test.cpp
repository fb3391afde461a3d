#include "tests/house/source_file.h"
#include "tests/suite.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtTest/QtTest>

#include <functional>

using namespace vedette::house;

namespace {

// Which folder of core may include which others; its own files it may always include. An arrow that is
// missing here is a design question.
const QMap<QString, QStringList>& includeTable() {
    static const QMap<QString, QStringList> table = [] {
        const QStringList judges{"base", "codec", "crypto", "event", "graph", "ledger"};
        QMap<QString, QStringList> t{
            {"base", {}},
            {"graph", {"base"}},
            {"codec", {"base"}},
            {"event", {"base", "codec"}},
            {"crypto", {"base", "codec"}},
            {"geo", {"base", "codec"}},
            {"transport", {"base", "codec", "crypto"}},
            {"protocols", {"base", "codec", "crypto"}},
            {"swarm", {"base", "codec", "crypto", "event", "geo", "transport", "protocols"}},
            {"discovery", {"base", "codec", "crypto", "event", "geo", "protocols", "swarm"}},
            {"trust", judges},
            {"policy", judges + QStringList{"geo"}},
            {"detect", {"base", "codec", "event", "geo", "graph"}},
            {"alert", {"base", "codec", "crypto", "event", "detect", "geo"}},
            {"ledger", {"base", "codec", "crypto", "event"}},
            {"net", {"base", "codec", "crypto", "event", "swarm", "node"}},
            {"store", {"base", "crypto"}},
            {"history", {"base", "codec", "crypto", "event", "geo", "store", "trust"}},
            {"keys", {"base", "codec", "crypto", "event", "ledger"}},
            {"ceremony", {"base", "codec", "crypto", "ledger", "keys"}},
            {"posture", {"base", "codec", "event"}},
            {"intel", {"base", "codec", "event"}},
        };
        t["node"] = {"base",      "graph", "codec",     "event", "crypto", "geo",    "transport",
                     "protocols", "swarm", "discovery", "trust", "policy", "detect", "ledger"};
        t["lab"] = t["node"] + QStringList{"node", "net", "alert"};
        t["engine"] = t.keys();
        return t;
    }();
    return table;
}

// Folders whose children are strangers: a file of a child may include its own child and the headers that lie
// directly in the folder, which are their shared vocabulary.
struct Strangers {
    QString folder;
    QString composer;   ///< the one child that may know all others
    QStringList shared; ///< children that every other may know
};

const QList<Strangers>& strangers() {
    static const QList<Strangers> table{
        {"core/protocols", {}, {}},
        {"core/transport", "session", {}},
        {"ui", "shell", {"widgets", "theme", "link"}},
    };
    return table;
}

QString coreFolder(const QString& path) {
    return path.startsWith("core/") ? path.section('/', 1, 1) : QString();
}

QStringList tableRule(const SourceFile& file) {
    QStringList findings;
    const QString from = coreFolder(file.path);
    if (file.under("core") && !includeTable().contains(from)) {
        return {file.at(0, "folder core/" + from + " is not in the include table")};
    }
    for (const Include& include : file.includes) {
        if (!include.quoted) continue;
        const QString to = coreFolder(include.target);
        const QString top = include.target.section('/', 0, 0);
        bool allowed = true;
        if (file.under("core")) {
            allowed = top == "core" && (to == from || includeTable()[from].contains(to));
        } else if (file.under("ui")) {
            // The state of a moment and the rehearsals are values like those of the engine.
            const QStringList values{"base",   "codec",   "event", "geo",   "graph", "store",
                                     "engine", "history", "lab",   "alert", "trust"};
            // A header with no source of its own has its moc's part where nothing else is.
            // The views of keys speak with the processes of tokens, which answer with values.
            const bool ofKeys = file.under("ui/keys") && (to == "keys" || to == "crypto");
            // A policy's text, its decisions and what would turn them are values as well.
            const bool ofPolicy = file.under("ui/policy") && to == "policy";
            // A ceremony's script and records are values, and its party is who sits before the window.
            const bool ofCeremony = file.under("ui/ceremony") && to == "ceremony";
            // So are limits, and who would have run into them.
            const bool ofLimits = file.under("ui/limits") && to == "swarm";
            allowed = top == "ui"
                   || (top == "core" && (values.contains(to) || ofKeys || ofPolicy || ofCeremony || ofLimits))
                   || include.target == "moc_" + file.stem() + ".cpp";
        } else if (file.under("app")) {
            allowed = top == "app" || top == "core" || (top == "ui" && file.under("app/desktop"));
        } else {
            allowed = QStringList{"app", "core", "ui", "tests"}.contains(top)
                   || include.target == file.stem() + ".moc";
        }
        if (!allowed) findings += file.at(include, "may not include \"" + include.target + "\"");
    }
    return findings;
}

QStringList strangersRule(const SourceFile& file) {
    QStringList findings;
    for (const Strangers& family : strangers()) {
        const QString prefix = family.folder + '/';
        if (!file.path.startsWith(prefix)) continue;
        const QStringList mine = file.path.mid(prefix.size()).split('/');
        for (const Include& include : file.includes) {
            if (!include.quoted || !include.target.startsWith(prefix)) continue;
            const QStringList theirs = include.target.mid(prefix.size()).split('/');
            if (theirs.size() < 2) continue;
            if (mine.size() < 2) {
                findings += file.at(include, "shared vocabulary may not know \"" + include.target + "\"");
            } else if (mine.first() != theirs.first() && mine.first() != family.composer
                       && !family.shared.contains(theirs.first())) {
                findings += file.at(include, "siblings are strangers: \"" + include.target + "\"");
            }
        }
    }
    return findings;
}

// Own header, ours, Qt, libraries, standard: the compiler then proves that a header stands alone.
QStringList orderRule(const SourceFile& file) {
    static const QRegularExpression standard("^[a-z_0-9]+$");
    // The system's own headers stand with the libraries or with the standard, as the reader likes.
    static const QRegularExpression system(
        R"(^(sys|net|netinet|arpa|linux)/|^(unistd|fcntl|poll|netdb|signal|malloc)\.h$)");
    const QString own = file.path.left(file.path.lastIndexOf('.')) + ".h";
    QStringList findings;
    int last = 0;
    bool first = true;
    for (const Include& include : file.includes) {
        if (include.target.endsWith(".moc") || system.match(include.target).hasMatch()) continue;
        const int rank = include.quoted                            ? (include.target == own ? 0 : 1)
                       : include.target.startsWith("Qt")           ? 2
                       : standard.match(include.target).hasMatch() ? 4
                                                                   : 3;
        if (rank == 0 && !first) findings += file.at(include, "a source includes its own header first");
        if (rank < last) {
            findings +=
                file.at(include, "order is own header, ours, Qt, libraries, standard: " + include.target);
        }
        last = std::max(last, rank);
        first = false;
    }
    return findings;
}

// Nothing of Qt in core, the node, the token helper or what they share: their processes run without a screen.
QStringList qtRule(const SourceFile& file) {
    if (file.under("ui") || file.under("app/desktop") || file.under("tests")) return {};
    QStringList findings;
    for (const Include& include : file.includes) {
        static const QRegularExpression qt("^(Qt[A-Z]|Q[A-Z])");
        if (qt.match(include.target).hasMatch()) findings += file.at(include, "Qt below the window");
    }
    static const QRegularExpression type(R"(\bQ(?:[A-Z][a-z]+)+\b|\bQ_[A-Z]+\b)");
    for (auto it = type.globalMatch(file.code); it.hasNext();) {
        const auto match = it.next();
        const qsizetype line = file.code.lastIndexOf('\n', match.capturedStart()) + 1;
        if (file.code.mid(line).trimmed().startsWith("#include")) continue;
        findings += file.at(match.capturedStart(), "Qt below the window: " + match.captured());
    }
    return findings;
}

// One cycle of the graph, as its nodes in order, or nothing.
QStringList findCycle(const QMap<QString, QSet<QString>>& graph) {
    QMap<QString, int> state; // 1 on the path, 2 done
    QStringList path;
    QStringList cycle;
    const std::function<bool(const QString&)> visit = [&](const QString& node) {
        if (state[node] == 2) return false;
        path.append(node);
        if (state[node] == 1) {
            cycle = path.mid(path.indexOf(node));
            return true;
        }
        state[node] = 1;
        for (const QString& next : graph[node]) {
            if (visit(next)) return true;
        }
        state[node] = 2;
        path.removeLast();
        return false;
    };
    for (const QString& node : graph.keys()) {
        if (visit(node)) break;
    }
    return cycle;
}

// A folder for the purpose of cycles: core/x, or core/x/y where the children of x are strangers.
QString unitOf(const QString& path) {
    const QStringList parts = path.split('/');
    const bool nested = path.startsWith("core/transport/") || path.startsWith("core/protocols/");
    return parts.mid(0, nested && parts.size() > 3 ? 3 : 2).join('/');
}

QMap<QString, QSet<QString>> graphOf(const QList<SourceFile>& files,
                                     const std::function<QString(const QString&)>& unit) {
    QMap<QString, QSet<QString>> graph;
    for (const SourceFile& file : files) {
        if (!file.under("core")) continue;
        for (const Include& include : file.includes) {
            if (!include.quoted || !include.target.startsWith("core/")) continue;
            const QString from = unit(file.path);
            const QString to = unit(include.target);
            if (from != to) graph[from].insert(to);
        }
    }
    return graph;
}

QStringList rules(const char* path, const char* text, QStringList (*rule)(const SourceFile&)) {
    return rule(makeSource(path, text));
}

} // namespace

class IncludesTest final : public QObject {
    Q_OBJECT

private slots:

    void foldersFollowTheTable() { QVERIFY(clean(findIn(allSources(), tableRule))); }

    void siblingsAreStrangers() { QVERIFY(clean(findIn(allSources(), strangersRule))); }

    void includesStandInOrder() { QVERIFY(clean(findIn(allSources(), orderRule))); }

    void qtStaysInTheWindow() { QVERIFY(clean(findIn(allSources(), qtRule))); }

    void nothingIsCircular() {
        QVERIFY(clean(findCycle(graphOf(allSources(), unitOf))));
        QVERIFY(clean(findCycle(graphOf(allSources(), [](const QString& path) { return path; }))));
    }

    void theTableItselfIsAcyclic() {
        QMap<QString, QSet<QString>> graph;
        for (auto it = includeTable().begin(); it != includeTable().end(); ++it) {
            for (const QString& to : it.value()) {
                QVERIFY2(includeTable().contains(to), qPrintable(to));
                if (to != it.key()) graph[it.key()].insert(to);
            }
        }
        QVERIFY(clean(findCycle(graph)));
    }

    // Each rule against snippets it must refuse and must accept.

    void refusesAnArrowThatIsNotInTheTable() {
        QCOMPARE(rules("core/codec/cid.cpp", "#include \"core/swarm/swarm.h\"\n", tableRule),
                 QStringList{"core/codec/cid.cpp:1: may not include \"core/swarm/swarm.h\""});
        QCOMPARE(rules("core/codec/cid.cpp", "#include \"cid.h\"\n", tableRule).size(), 1);
        QCOMPARE(rules("core/codec/cid.cpp", "#include \"app/config.h\"\n", tableRule).size(), 1);
        QCOMPARE(rules("core/gadgets/x.cpp", "", tableRule).size(), 1);
        QCOMPARE(rules("app/node/main.cpp", "#include \"ui/shell/window.h\"\n", tableRule).size(), 1);
        QCOMPARE(rules("ui/peers/peers_view.cpp", "#include \"core/swarm/swarm.h\"\n", tableRule).size(), 1);
        QCOMPARE(rules("core/codec/cid.cpp", "#include \"core/base/bytes.h\"\n", tableRule).size(), 0);
        QCOMPARE(rules("app/desktop/main.cpp", "#include \"ui/shell/window.h\"\n", tableRule).size(), 0);
    }

    void refusesSiblingsThatKnowEachOther() {
        const char* ping = "#include \"core/protocols/ping/ping.h\"\n";
        QCOMPARE(rules("core/protocols/identify/identify.cpp", ping, strangersRule).size(), 1);
        QCOMPARE(rules("core/protocols/stream_output.h", ping, strangersRule).size(), 1);
        QCOMPARE(rules("core/protocols/ping/ping.cpp", ping, strangersRule).size(), 0);
        QCOMPARE(rules("core/protocols/ping/ping.cpp", "#include \"core/protocols/stream_output.h\"\n",
                       strangersRule)
                     .size(),
                 0);
        const char* yamux = "#include \"core/transport/yamux/yamux.h\"\n";
        QCOMPARE(rules("core/transport/noise/frame.cpp", yamux, strangersRule).size(), 1);
        QCOMPARE(rules("core/transport/session/session.cpp", yamux, strangersRule).size(), 0);
        QCOMPARE(
            rules("ui/peers/peers_view.cpp", "#include \"ui/trust/trust_view.h\"\n", strangersRule).size(),
            1);
        QCOMPARE(rules("ui/peers/peers_view.cpp", "#include \"ui/theme/tokens.h\"\n", strangersRule).size(),
                 0);
    }

    void refusesIncludesOutOfOrder() {
        QCOMPARE(rules("core/codec/cid.cpp", "#include <vector>\n#include \"core/codec/cid.h\"\n", orderRule)
                     .size(),
                 2);
        QCOMPARE(rules("core/codec/cid.cpp", "#include <vector>\n#include <sodium.h>\n", orderRule).size(),
                 1);
        QCOMPARE(rules("core/codec/cid.cpp",
                       "#include \"core/codec/cid.h\"\n#include \"core/base/bytes.h\"\n#include <sodium.h>\n"
                       "#include <vector>\n",
                       orderRule)
                     .size(),
                 0);
    }

    void refusesQtInTheEngine() {
        QCOMPARE(rules("core/net/loop.cpp", "#include <QtCore/QString>\n", qtRule).size(), 1);
        QCOMPARE(rules("app/node/main.cpp", "QString text;\n", qtRule).size(), 1);
        QCOMPARE(rules("core/net/loop.cpp", "// a QTcpSocket is slower\nQueue queue;\n", qtRule).size(), 0);
        QCOMPARE(rules("ui/shell/window.cpp", "#include <QtCore/QString>\n", qtRule).size(), 0);
    }

    void findsCycles() {
        QMap<QString, QSet<QString>> graph;
        graph["a"] = {"b"};
        graph["b"] = {"c"};
        QVERIFY(findCycle(graph).isEmpty());
        graph["c"] = {"a"};
        QCOMPARE(findCycle(graph).size(), 4);
    }
};

VD_SUITE(IncludesTest)

#include "includes_test.moc"
