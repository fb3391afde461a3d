// What core says reaches the reader in the language of the window: under the contexts that the translators
// saw.
#include "core/engine/command.h"
#include "core/engine/words.h"
#include "core/lab/meaning.h"
#include "core/lab/scenario.h"
#include "core/protocols/gossipsub/score.h"
#include "tests/suite.h"
#include "ui/link/words.h"
#include "ui/settings/languages.h"

#include <QtCore/QLocale>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::ui;

namespace {

template <std::size_t... Index>
std::vector<std::string> actionNames(std::index_sequence<Index...>) {
    return {std::string(engine::actionName(engine::Action(std::in_place_index<Index>)))...};
}

QString source(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class WordsTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { chooseLanguage("en"); }

    void whatCoreSaysIsTranslated() {
        for (const QString& language : languages()) {
            if (language == "en") continue;
            QVERIFY(chooseLanguage(language));
            for (const auto& words : engine::allWords())
                QVERIFY2(codeSentence(words.code) != source(words.sentence), words.code.data());
            for (const auto meaning : lab::meaning::kAll)
                QVERIFY2(damageMeaning(meaning) != source(meaning), meaning.data());
            for (const auto& embedded : lab::embeddedScenarios()) {
                const auto scenario = lab::scenarioNamed(embedded.name);
                QVERIFY(scenarioTitle(scenario->title) != source(scenario->title));
            }
        }
    }

    void everyShortWordIsKnown() {
        QVERIFY(chooseLanguage("pseudo"));
        for (const auto& name : actionNames(std::make_index_sequence<std::variant_size_v<engine::Action>>()))
            QVERIFY2(actionWords(name).startsWith('['), name.c_str());
        using gossipsub::Standing;
        using gossipsub::TermName;
        for (int i = 0; i <= static_cast<int>(Standing::Trusted); ++i)
            QVERIFY(shortWord(gossipsub::standingText(static_cast<Standing>(i))).startsWith('['));
        for (int i = 0; i <= static_cast<int>(TermName::TopicCap); ++i)
            QVERIFY(shortWord(gossipsub::termText(static_cast<TermName>(i))).startsWith('['));
        // What another program invents is shown as it is.
        QCOMPARE(actionWords("dance"), QString("dance"));
        QCOMPARE(shortWord("dance"), QString("dance"));
        QCOMPARE(codeSentence("no.such_code"), QString("no.such_code"));
    }

    void aLanguageIsFoundForALocale() {
        QCOMPARE(languageFor(QLocale("de_AT")), QString("de"));
        QCOMPARE(languageFor(QLocale("en_GB")), QString("en"));
        QCOMPARE(languageFor(QLocale("tlh")), QString());
        if (languages().contains("zh_CN")) {
            QCOMPARE(languageFor(QLocale("zh_SG")), QString("zh_CN"));
            QCOMPARE(languageFor(QLocale("zh_TW")), QString());
        }
        QVERIFY(!chooseLanguage("tlh"));
        QCOMPARE(spokenLanguage(), QString("en"));
        QVERIFY(chooseLanguage("de"));
        QCOMPARE(spokenLanguage(), QString("de"));
        QCOMPARE(QLocale().language(), QLocale::German);
        QVERIFY(chooseLanguage("pseudo"));
        QCOMPARE(spokenLanguage(), QString("en"));
    }

    // "1 peer", "2 peers", in every language with its own forms and figures.
    void pluralsHaveTheirForms() {
        const auto peers = [](int n) {
            return QCoreApplication::translate("vedette::ui::PeersView", "%Ln peers", nullptr, n);
        };
        chooseLanguage("en");
        QCOMPARE(peers(1), QString("1 peer"));
        QCOMPARE(peers(12'000), QString("12,000 peers"));
        chooseLanguage("de");
        QCOMPARE(peers(1), QString("1 Peer"));
        QCOMPARE(peers(12'000), QString("12.000 Peers"));
    }
};

VD_SUITE(WordsTest)
#include "words_test.moc"
