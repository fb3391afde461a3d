/// The languages that the window speaks; one is chosen, and every view says its texts anew.
///
/// Translations are part of the program (:/i18n/vedette_<code>.qm). Two more are for looking at the window:
/// `pseudo` lengthens and brackets every text so that what is cut off or not translated shows, `pseudo-rtl`
/// also runs from right to left.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace vedette::ui {

/// "en" first, then those that are part of this program.
[[nodiscard]] QStringList languages();
/// As its speakers call it.
[[nodiscard]] QString languageName(const QString& code);
/// "system" is the computer's, if the program speaks it. False: not known, and English is spoken.
bool chooseLanguage(const QString& code);

} // namespace vedette::ui
