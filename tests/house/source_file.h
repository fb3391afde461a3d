/// How the house rules see the code: a file's text, and the same text with comments and literals blanked out.
///
/// A rule is a pure function from sources to findings ("path:line: what is wrong"), so that each one can be
/// shown a bad snippet and proven able to fail.
#pragma once

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QList>
#include <QtCore/QRegularExpression>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdio>

namespace vedette::house {

struct Include {
    QString target; ///< as written, without the quotes or brackets
    bool quoted = false;
    int line = 0;
};

struct SourceFile {
    QString path; ///< from the root of the tree, with slashes
    QString text;
    QString code; ///< text, with comments and the inside of literals as blanks: same length, same lines
    QList<Include> includes;

    [[nodiscard]] bool isHeader() const { return path.endsWith(".h"); }

    [[nodiscard]] QString name() const { return path.section('/', -1); }

    [[nodiscard]] QString stem() const { return name().section('.', 0, 0); }

    [[nodiscard]] bool under(const QString& folder) const { return path.startsWith(folder + '/'); }

    [[nodiscard]] QString at(qsizetype offset, const QString& words) const {
        return QString("%1:%2: %3").arg(path).arg(text.left(offset).count('\n') + 1).arg(words);
    }

    [[nodiscard]] QString at(const Include& include, const QString& words) const {
        return QString("%1:%2: %3").arg(path).arg(include.line).arg(words);
    }
};

/// Blanks comments and the inside of string and character literals; keeps line breaks.
inline QString blankedCode(const QString& text) {
    QString out = text;
    const auto blank = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to && i < out.size(); ++i) {
            if (out[i] != '\n') out[i] = ' ';
        }
    };
    qsizetype i = 0;
    while (i < text.size()) {
        const QStringView rest = QStringView(text).mid(i);
        qsizetype end = i + 1;
        if (rest.startsWith(u"//")) {
            end = text.indexOf('\n', i);
            if (end < 0) end = text.size();
            blank(i, end);
        } else if (rest.startsWith(u"/*")) {
            end = text.indexOf("*/", i + 2);
            end = end < 0 ? text.size() : end + 2;
            blank(i, end);
        } else if (rest.startsWith(u"R\"")) {
            const qsizetype open = text.indexOf('(', i);
            const QString close = ')' + text.mid(i + 2, open - i - 2) + '"';
            end = text.indexOf(close, open);
            end = end < 0 ? text.size() : end + close.size();
            blank(i + 2, end - 1);
        } else if (rest[0] == '"' || (rest[0] == '\'' && (i == 0 || !text[i - 1].isLetterOrNumber()))) {
            while (end < text.size() && text[end] != rest[0] && text[end] != '\n') {
                end += text[end] == '\\' ? 2 : 1;
            }
            blank(i + 1, end);
            ++end;
        }
        i = end;
    }
    return out;
}

inline SourceFile makeSource(const QString& path, const QString& text) {
    SourceFile file{path, text, blankedCode(text), {}};
    static const QRegularExpression pattern(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])",
                                            QRegularExpression::MultilineOption);
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        file.includes.append({match.captured(2), match.captured(1) == "\"",
                              static_cast<int>(text.left(match.capturedStart()).count('\n')) + 1});
    }
    return file;
}

inline QString sourceRoot() {
    return QString(VEDETTE_SOURCE_DIR);
}

inline QString readText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(file.readAll());
}

/// Paths of all files below `folder`, from the root of the tree, sorted; installed packages left out.
inline QStringList filesBelow(const QString& folder) {
    QStringList paths;
    const QDir root(sourceRoot());
    QDirIterator it(root.filePath(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = root.relativeFilePath(it.next());
        if (!path.contains("/node_modules/")) paths.append(path);
    }
    paths.sort();
    return paths;
}

/// Every header and source of ours.
inline const QList<SourceFile>& allSources() {
    static const QList<SourceFile> sources = [] {
        QList<SourceFile> all;
        for (const char* folder : {"app", "core", "ui", "tests"}) {
            for (const QString& path : filesBelow(folder)) {
                if (!path.endsWith(".h") && !path.endsWith(".cpp")) continue;
                all.append(makeSource(path, readText(QDir(sourceRoot()).filePath(path))));
            }
        }
        return all;
    }();
    return sources;
}

template <class Rule>
QStringList findIn(const QList<SourceFile>& sources, Rule rule) {
    QStringList findings;
    for (const SourceFile& source : sources) findings += rule(source);
    return findings;
}

/// Prints the findings in full (QtTest would cut them) and says whether there are none.
inline bool clean(const QStringList& findings) {
    for (const QString& finding : findings) std::fprintf(stderr, "  %s\n", qPrintable(finding));
    return findings.isEmpty();
}

/// Findings of one rule in one text.
inline int count(const char* path, const QString& text, QStringList (*rule)(const SourceFile&)) {
    return static_cast<int>(rule(makeSource(path, text)).size());
}

} // namespace vedette::house
