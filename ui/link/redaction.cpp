#include "ui/link/redaction.h"

#include "core/codec/ip_text.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr qsizetype kLongestIp6 = 45; ///< with an IPv4 address at its end

bool belongsToIp6(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F') || c == u':'
        || c == u'.';
}

} // namespace

QString Redaction::pseudonym(const char* kind, const QString& whom) {
    QString& name = m_names[QString::fromLatin1(kind) + QChar(' ') + whom];
    if (name.isEmpty()) name = QStringLiteral("%1-%2").arg(QLatin1String(kind)).arg(m_names.size());
    return name;
}

QString Redaction::of(const QString& text) {
    return m_on ? withoutIp4(withoutIp6(withoutHosts(text))) : text;
}

QString Redaction::withoutHosts(const QString& text) {
    static const QRegularExpression host(QStringLiteral("(/(?:dns|dns4|dns6|dnsaddr|sni)/)([^/\\s]+)"));
    QString out;
    qsizetype from = 0;
    for (auto it = host.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).mid(from, match.capturedStart(2) - from);
        out += pseudonym("host", match.captured(2).toLower());
        from = match.capturedEnd(2);
    }
    out += QStringView(text).mid(from);
    return out;
}

QString Redaction::withoutIp6(const QString& text) {
    QString out;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!belongsToIp6(text[at])) {
            out += text[at++];
            continue;
        }
        qsizetype end = at;
        int colons = 0;
        while (end < text.size() && end - at < kLongestIp6 && belongsToIp6(text[end]))
            colons += text[end++] == u':' ? 1 : 0;
        // The longest that is an address from here on.
        qsizetype found = 0;
        for (qsizetype length = end - at; colons >= 2 && length >= 2 && found == 0; --length) {
            if (const auto address = codec::parseIp6(text.mid(at, length).toStdString())) {
                out += pseudonym("ip6", QString::fromStdString(codec::textOfIp6(*address)));
                found = length;
            }
        }
        if (found == 0) out += text[at];
        at += std::max<qsizetype>(found, 1);
    }
    return out;
}

QString Redaction::withoutIp4(const QString& text) {
    // A longer row of numbers that has an address in it goes as a whole: its rest would tell of it.
    static const QRegularExpression row(QStringLiteral("[0-9]+(?:\\.[0-9]+){3,}"));
    QString out;
    qsizetype from = 0;
    for (auto it = row.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        QString address;
        int inARow = 0;
        bool valid = false;
        for (const auto& part : match.capturedView().split(u'.')) {
            bool isNumber = false;
            const int number = part.toInt(&isNumber); // leading zeros do not hide one
            inARow = isNumber && number <= 255 ? inARow + 1 : 0;
            valid = valid || inARow == 4;
            address += QString::number(number) + QChar('.');
        }
        if (!valid) continue;
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += pseudonym("ip4", address);
        from = match.capturedEnd();
    }
    out += QStringView(text).mid(from);
    return out;
}

} // namespace vedette::ui
