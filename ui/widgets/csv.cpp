#include "ui/widgets/csv.h"

namespace vedette::ui {

namespace {

bool beginsFormula(const QString& text) {
    if (text.isEmpty()) return false;
    if (text.front() == QChar('\t') || text.front() == QChar('\r') || text.front() == QChar('\n'))
        return true;
    for (const QChar letter : text) {
        if (letter.isSpace()) continue;
        // The second four are what some spreadsheets take for the first.
        return QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(letter);
    }
    return false;
}

} // namespace

QString Csv::cell(QString text) {
    if (beginsFormula(text)) text.prepend(QChar('\''));
    return QChar('"') + text.replace(QChar('"'), QStringLiteral("\"\"")) + QChar('"');
}

QString Csv::line(const QStringList& fields) {
    QStringList cells;
    for (const QString& field : fields) cells += cell(field);
    return cells.join(QChar(',')) + QStringLiteral("\r\n");
}

} // namespace vedette::ui
