#include "tests/house/translations/ts_file.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

namespace vedette::house {

namespace {

/// Everything that matches, sorted.
QStringList parts(const QString& text, const char* pattern) {
    const QRegularExpression expression{QString::fromUtf8(pattern)};
    QStringList found;
    for (auto it = expression.globalMatch(text); it.hasNext();) found += it.next().captured();
    found.sort();
    return found;
}

/// The kind of mark that a text ends with: '.', ':', '…', '!', '?' or nothing. Languages write them in their
/// own way.
QChar finalMark(const QString& text) {
    QString end = text.trimmed();
    // A sentence may end within quotes or brackets.
    while (!end.isEmpty() && QString::fromUtf8("”“\"»«)）」").contains(end.back())) end.chop(1);
    end = end.trimmed();
    if (end.isEmpty()) return {};
    static const QList<std::pair<QString, QChar>> kMarks{{QString::fromUtf8("…"), QChar(0x2026)},
                                                         {QString::fromUtf8(".。"), '.'},
                                                         {QString::fromUtf8(":："), ':'},
                                                         {QString::fromUtf8("!！"), '!'},
                                                         {QString::fromUtf8("?？"), '?'}};
    for (const auto& [marks, kind] : kMarks) {
        if (marks.contains(end.back())) return kind;
    }
    return {};
}

QString spaceBefore(const QString& text) {
    const auto first = std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); });
    return text.left(first - text.begin());
}

QString spaceAfter(const QString& text) {
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace()) --end;
    return text.mid(end);
}

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message;
    message.context = context;
    message.numerus = xml.attributes().value("numerus") == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.state = xml.attributes().value("type").toString();
            if (!message.numerus) {
                message.texts = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement()) message.texts += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

TsFile readTs(const QByteArray& bytes) {
    QXmlStreamReader xml(bytes);
    TsFile file;
    if (xml.readNextStartElement() && xml.name() == u"TS") {
        file.language = xml.attributes().value("language").toString();
        while (xml.readNextStartElement()) {
            if (xml.name() != u"context") {
                xml.skipCurrentElement();
                continue;
            }
            QString context;
            while (xml.readNextStartElement()) {
                if (xml.name() == u"name")
                    context = xml.readElementText();
                else if (xml.name() == u"message")
                    file.messages += readMessage(xml, context);
                else
                    xml.skipCurrentElement();
            }
        }
    }
    if (xml.hasError()) file.trouble = xml.errorString();
    return file;
}

QStringList unfinished(const TsFile& file) {
    QStringList findings;
    if (!file.trouble.isEmpty()) findings += file.language + ": " + file.trouble;
    for (const Message& message : file.messages) {
        const bool empty = message.texts.isEmpty()
                        || std::ranges::any_of(message.texts, [](const QString& t) { return t.isEmpty(); });
        if (message.state.isEmpty() && !empty) continue;
        findings += QString("%1, %2: \"%3\" is %4")
                        .arg(file.language, message.context, message.source,
                             message.state.isEmpty() ? QString("empty") : message.state);
    }
    return findings;
}

QStringList differing(const Message& message) {
    QStringList findings;
    const auto complain = [&](const QString& text, const char* what) {
        findings += QString("%1: \"%2\" → \"%3\": %4")
                        .arg(message.context, message.source, text, QString::fromUtf8(what));
    };
    const auto same = [&](const QString& text, const char* pattern) {
        return parts(text, pattern) == parts(message.source, pattern);
    };
    for (qsizetype form = 0; form < message.texts.size(); ++form) {
        const QString& text = message.texts[form];
        QStringList wanted = parts(message.source, "%L?[0-9]");
        QStringList given = parts(text, "%L?[0-9]");
        wanted.removeDuplicates();
        given.removeDuplicates();
        if (given != wanted) complain(text, "other placeholders");
        // "one peer" may do without its number, the last form may not.
        const qsizetype counts = parts(text, "%L?n").size();
        if (counts != parts(message.source, "%L?n").size()
            && !(message.numerus && counts == 0 && form + 1 < message.texts.size())) {
            complain(text, "other counts");
        }
        if (!same(text, R"(</?[a-zA-Z][^>]*>)")) complain(text, "other marks of HTML");
        if (!same(text, R"(\(\*\.\w+\))")) complain(text, "other patterns of files");
        if (parts(text, "&(?=[^&\\s;])(?!\\w+;)").size()
            != parts(message.source, "&(?=[^&\\s;])(?!\\w+;)").size())
            complain(text, "other keys (&)");
        if (finalMark(text) != finalMark(message.source)) complain(text, "another final mark");
        if (spaceBefore(text) != spaceBefore(message.source)
            || spaceAfter(text) != spaceAfter(message.source))
            complain(text, "other spaces at the ends");
        if (text.count("\n\n") != message.source.count("\n\n")) complain(text, "other paragraphs");
    }
    return findings;
}

QStringList differingPage(const QString& english, const QString& page) {
    QStringList findings;
    const auto compare = [&](const char* what, const char* pattern, bool verbatim) {
        const QStringList wanted = parts(english, pattern);
        const QStringList given = parts(page, pattern);
        if (verbatim ? given == wanted : given.size() == wanted.size()) return;
        findings +=
            QString("%1: %2 here, %3 in English")
                .arg(QString::fromUtf8(what), verbatim ? given.join(' ') : QString::number(given.size()),
                     verbatim ? wanted.join(' ') : QString::number(wanted.size()));
    };
    compare("headings", R"((?m)^#+ \S)", false);
    compare("items of lists", R"((?m)^\s*(?:[-*]|\d+\.) \S)", false);
    compare("paragraphs", R"(\n\n\S)", false);
    compare("rows of tables", R"((?m)^\|)", false);
    compare("links", R"(\]\([^)]*\))", true);
    compare("code", R"(`[^`]*`)", false);
    return findings;
}

} // namespace vedette::house
