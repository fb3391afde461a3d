#include "ui/settings/languages.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <memory>
#include <vector>

static void loadTranslations() {
    Q_INIT_RESOURCE(i18n);
}

namespace vedette::ui {

namespace {

constexpr auto kFolder = ":/i18n";
constexpr auto kPrefix = "vedette_";
constexpr auto kEnglish = "en";

/// Every text a third longer, in brackets, with marks above its vowels. Links and marks of a text with HTML
/// stay as they are.
class PseudoTranslator final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        QString marked;
        bool within = false;
        for (const QChar c : text) {
            within = c == '<' || (within && c != '>');
            marked += within ? c : accented(c);
        }
        return '[' + marked + QString((text.size() + 2) / 3, QChar(0xb7)) + ']';
    }

    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    static QChar accented(QChar c) {
        switch (c.unicode()) {
        case 'a': return QChar(0xe4);
        case 'e': return QChar(0xe9);
        case 'o': return QChar(0xf6);
        case 'u': return QChar(0xfc);
        default: return c;
        }
    }
};

struct Spoken {
    QString code = kEnglish;
    std::vector<std::unique_ptr<QTranslator>>
        translators; ///< Qt's own first: the latest installed is asked first
};

Spoken& spoken() {
    static Spoken one;
    return one;
}

/// Adds the translation if it is there.
bool load(std::vector<std::unique_ptr<QTranslator>>& to, const QString& name, const QString& folder) {
    auto loaded = std::make_unique<QTranslator>();
    if (!loaded->load(name, folder)) return false;
    to.push_back(std::move(loaded));
    return true;
}

} // namespace

QStringList languages() {
    loadTranslations();
    QStringList codes{kEnglish};
    const QStringList files = QDir(kFolder).entryList({QString(kPrefix) + "*.qm"}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString code = file.mid(static_cast<qsizetype>(qstrlen(kPrefix))).chopped(3);
        if (!codes.contains(code)) codes.append(code);
    }
    return codes;
}

QString languageName(const QString& code) {
    // Qt names the language of the largest country: "American English", "español de España".
    if (code == kEnglish) return QStringLiteral("English");
    if (code == "es") return QStringLiteral("Español");
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

QString languageFor(const QLocale& locale) {
    const QStringList known = languages();
    if (known.contains(locale.name())) return locale.name();
    const auto found = std::ranges::find_if(known, [&](const QString& code) {
        const QLocale one(code);
        return one.language() == locale.language() && one.script() == locale.script();
    });
    return found == known.end() ? QString() : *found;
}

bool chooseLanguage(const QString& wanted) {
    const bool pseudo = wanted == "pseudo" || wanted == "pseudo-rtl";
    const QString asked = wanted == "system" ? languageFor(QLocale::system()) : wanted;
    const bool known = pseudo || wanted == "system" || languages().contains(asked);
    const QString code = !pseudo && languages().contains(asked) ? asked : QString(kEnglish);

    std::vector<std::unique_ptr<QTranslator>> translators;
    if (pseudo) {
        translators.push_back(std::make_unique<PseudoTranslator>());
    } else {
        const QString own = "qtbase_" + code;
        if (code != kEnglish && !load(translators, own, kFolder))
            load(translators, own, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        load(translators, kPrefix + code, kFolder);
    }
    // Figures and dates follow the language; with English spoken on a computer of another, still that
    // computer's.
    QLocale::setDefault(wanted == "system" ? QLocale::system() : QLocale(code));
    for (const auto& old : spoken().translators) QCoreApplication::removeTranslator(old.get());
    spoken() = {code, std::move(translators)};
    for (const auto& translator : spoken().translators) QCoreApplication::installTranslator(translator.get());
    const bool rtl = wanted == "pseudo-rtl" || (!pseudo && QLocale(code).textDirection() == Qt::RightToLeft);
    QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    return known;
}

QString spokenLanguage() {
    return spoken().code;
}

} // namespace vedette::ui
