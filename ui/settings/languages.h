/// The languages that the window speaks; one is chosen, and every view says its texts anew.
///
/// Translations are part of the program (:/i18n/vedette_<code>.qm, made of translations/*.ts); English has
/// one for its plurals. Qt's own texts ("Cancel") come from Qt's translations if these were there when the
/// program was built, or are installed. Two more languages are for looking at the window: `pseudo` lengthens
/// and brackets every text so that what is cut off or not translated shows, `pseudo-rtl` also runs from right
/// to left.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

class QLocale;

namespace vedette::ui {

/// "en" first, then those that are part of this program.
[[nodiscard]] QStringList languages();
/// As its speakers call it.
[[nodiscard]] QString languageName(const QString& code);
/// The one of `languages()` that speaks to people of that locale: "de" for de_AT, "zh_CN" for zh_SG. Empty
/// for none.
[[nodiscard]] QString languageFor(const QLocale& locale);
/// "system" is the computer's, if the program speaks it. False: not known, and English is spoken.
bool chooseLanguage(const QString& code);
/// The one of `languages()` that is spoken now; of the pseudo-languages "en".
[[nodiscard]] QString spokenLanguage();

} // namespace vedette::ui
