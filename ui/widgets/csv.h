/// Lines of a CSV file (RFC 4180) that no spreadsheet runs: a cell that begins like a formula, also after
/// blanks or in full-width letters, is made text with an apostrophe.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace vedette::ui {

struct Csv {
    [[nodiscard]] static QString cell(QString text);
    /// With its end.
    [[nodiscard]] static QString line(const QStringList& fields);
};

} // namespace vedette::ui
