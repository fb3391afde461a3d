#include "ui/widgets/hostile_text.h"

#include <QtCore/QList>
#include <QtCore/QStringDecoder>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr qsizetype kHead = 7;
constexpr qsizetype kTail = 6;

/// Whether a code point stands for itself on the screen and changes nothing around it.
bool isVisible(char32_t point) {
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional overrides and isolates, zero-width joiners, tags
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

} // namespace

QString shown(std::string_view hostile, qsizetype most) {
    // Nearly all of what peers say is plain, and a table asks for hundreds of texts a frame.
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    if (hostile.size() <= static_cast<std::size_t>(most) && std::ranges::all_of(hostile, isPlain))
        return QString::fromLatin1(hostile.data(), static_cast<qsizetype>(hostile.size()));
    // Four bytes a character are the most that can be shown; the rest need not be looked at.
    const auto bound = static_cast<std::size_t>(most) * 4 + 4;
    // Stateless: a letter that breaks off is an error and not the begin of something; a byte order mark is a
    // character.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text =
        decoder(QByteArrayView(hostile.data(), static_cast<qsizetype>(std::min(hostile.size(), bound))));
    QString clean;
    qsizetype count = 0;
    int marks = 0; // that stand above each other
    const auto points = text.toUcs4();
    for (const char32_t point : points) {
        if (count == most || (hostile.size() > bound && count + 1 >= most)) return clean + QChar(0x2026);
        const auto category = QChar::category(point);
        const bool stacks = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
        marks = stacks ? marks + 1 : 0;
        if (marks > 2) continue;
        if (isVisible(point))
            clean += QString::fromUcs4(&point, 1);
        else
            clean += QStringLiteral("\\u{%1}").arg(static_cast<uint>(point), 0, 16);
        ++count;
    }
    return clean;
}

QString plainToolTip(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

QString shortId(const QString& id) {
    if (id.size() <= kHead + kTail + 1) return id;
    return id.left(kHead) + QChar(0x2026) + id.right(kTail);
}

} // namespace vedette::ui
