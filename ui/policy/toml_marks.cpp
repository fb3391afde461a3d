#include "ui/policy/toml_marks.h"

namespace vedette::ui {

namespace {

bool isBare(QChar c) {
    return c.isLetterOrNumber() || QStringLiteral("_-+.:").contains(c);
}

/// Behind the string that begins there, or the end of the line.
qsizetype endOfString(const QString& line, qsizetype begin) {
    const QChar quote = line[begin];
    for (qsizetype i = begin + 1; i < line.size(); ++i) {
        if (line[i] == QLatin1Char('\\') && quote == QLatin1Char('"'))
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return line.size();
}

bool isBeforeEquals(const QString& line, qsizetype at) {
    while (at < line.size() && line[at].isSpace()) ++at;
    return at < line.size() && line[at] == QLatin1Char('=');
}

bool isNumber(QStringView word) {
    return word[0].isDigit() || word[0] == QLatin1Char('+') || word[0] == QLatin1Char('-')
        || word == QLatin1String("true") || word == QLatin1String("false");
}

} // namespace

std::vector<TomlMark> tomlMarks(const QString& line) {
    std::vector<TomlMark> marks;
    qsizetype i = 0;
    while (i < line.size() && line[i].isSpace()) ++i;
    if (i < line.size() && line[i] == QLatin1Char('[')) {
        const qsizetype close = line.lastIndexOf(QLatin1Char(']'));
        const qsizetype comment = line.indexOf(QLatin1Char('#'));
        const qsizetype end = comment >= 0 && comment < close ? comment : close + 1;
        if (end > i) {
            marks.push_back({i, end - i, TomlPart::Table});
            i = end;
        }
    }
    while (i < line.size()) {
        const QChar c = line[i];
        if (c == QLatin1Char('#')) {
            marks.push_back({i, line.size() - i, TomlPart::Comment});
            break;
        }
        if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            const qsizetype end = endOfString(line, i);
            marks.push_back({i, end - i, isBeforeEquals(line, end) ? TomlPart::Key : TomlPart::Text});
            i = end;
            continue;
        }
        if (!isBare(c)) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < line.size() && isBare(line[i])) ++i;
        const QStringView word = QStringView(line).mid(begin, i - begin);
        if (isBeforeEquals(line, i))
            marks.push_back({begin, i - begin, TomlPart::Key});
        else if (isNumber(word))
            marks.push_back({begin, i - begin, TomlPart::Number});
    }
    return marks;
}

} // namespace vedette::ui
