#include "ui/settings/languages.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>
#include <QtWidgets/QApplication>

#include <memory>

namespace vedette::ui {

namespace {

constexpr auto kFolder = ":/i18n";
constexpr auto kPrefix = "vedette_";

/// Every text a third longer, in brackets, with marks above its vowels.
class PseudoTranslator final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        QString text = QString::fromUtf8(source);
        const qsizetype length = text.size();
        text.replace('a', QChar(0xe4))
            .replace('e', QChar(0xe9))
            .replace('o', QChar(0xf6))
            .replace('u', QChar(0xfc));
        return '[' + text + QString((length + 2) / 3, QChar(0xb7)) + ']';
    }

    [[nodiscard]] bool isEmpty() const override { return false; }
};

std::unique_ptr<QTranslator>& installed() {
    static std::unique_ptr<QTranslator> translator;
    return translator;
}

/// The code among those of this program that speaks the locale: "zh_CN" or "de".
QString spoken(const QLocale& locale) {
    const QStringList known = languages();
    for (const QString& code : {locale.name(), locale.name().section('_', 0, 0)}) {
        if (known.contains(code)) return code;
    }
    return {};
}

} // namespace

QStringList languages() {
    QStringList codes{"en"};
    const QStringList files = QDir(kFolder).entryList({QString(kPrefix) + "*.qm"}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString code = file.mid(static_cast<qsizetype>(qstrlen(kPrefix))).chopped(3);
        if (!codes.contains(code)) codes.append(code);
    }
    return codes;
}

QString languageName(const QString& code) {
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

bool chooseLanguage(const QString& wanted) {
    const bool pseudo = wanted.startsWith("pseudo");
    const QString code = wanted == "system" ? spoken(QLocale::system()) : wanted;
    std::unique_ptr<QTranslator> translator;
    bool known = wanted == "system" || code == "en";
    if (pseudo) {
        translator = std::make_unique<PseudoTranslator>();
        known = wanted == "pseudo" || wanted == "pseudo-rtl";
    } else if (!code.isEmpty() && code != "en") {
        auto loaded = std::make_unique<QTranslator>();
        known = loaded->load(QString("%1/%2%3.qm").arg(kFolder, kPrefix, code));
        if (known) translator = std::move(loaded);
    }
    // Figures and dates follow the language; with English spoken on a computer of another, still that
    // computer's.
    QLocale::setDefault(wanted == "system"      ? QLocale::system()
                        : translator && !pseudo ? QLocale(code)
                                                : QLocale(QLocale::English));
    if (installed()) QCoreApplication::removeTranslator(installed().get());
    installed() = std::move(translator);
    if (installed()) QCoreApplication::installTranslator(installed().get());
    const bool rtl = wanted == "pseudo-rtl"
                  || (!pseudo && known && QLocale().textDirection() == Qt::RightToLeft && installed());
    QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    return known;
}

} // namespace vedette::ui
