#include "ui/ceremony/ceremony_words.h"

#include "ui/link/words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::ui {

namespace {

using ceremony::Action;
using ceremony::Asked;

constexpr qsizetype kDigitsInLine = 32;

struct SpelledWord {
    std::string_view word;
    const char* says;
};

template <std::size_t N>
QString spelled(const std::array<SpelledWord, N>& table, std::string_view word) {
    for (const SpelledWord& one : table) {
        if (one.word == word) return CeremonyWords::tr(one.says);
    }
    return shown(std::string(word), 60);
}

} // namespace

QString toldWords(const std::string& text) {
    return shown(text, static_cast<qsizetype>(ceremony::kMaxFact));
}

QString digitLines(const QString& digits) {
    QStringList lines;
    for (qsizetype i = 0; i < digits.size(); i += kDigitsInLine) lines.append(digits.mid(i, kDigitsInLine));
    return lines.join(QLatin1Char('\n'));
}

QStringList spokenLines(const std::string& words, int wordsInLine) {
    const QStringList all = shown(words, static_cast<qsizetype>(ceremony::kMaxFact)).split(QLatin1Char(' '));
    qsizetype longest = 0;
    for (const QString& word : all) longest = std::max(longest, word.size());
    QStringList lines;
    for (qsizetype i = 0; i < all.size(); i += wordsInLine) {
        QString line;
        for (const QString& word : all.mid(i, wordsInLine)) line += word.leftJustified(longest + 2);
        lines.append(line.trimmed());
    }
    return lines;
}

QString CeremonyWords::action(Action action) {
    switch (action) {
    case Action::Init: return tr("Initialise a token");
    case Action::SetPin: return tr("Set a PIN");
    case Action::Generate: return tr("Make a key");
    case Action::ReadBack: return tr("Read a key back");
    case Action::Ledger: return tr("Enter it in the ledger");
    case Action::Export: return tr("Write a public key to a file");
    case Action::Destroy: return tr("Destroy a key");
    case Action::Compare: return tr("Compare aloud");
    case Action::Note: return tr("Write down");
    case Action::Bag: return tr("Seal in a bag");
    case Action::Photograph: return tr("Take a photograph");
    case Action::Insert: return tr("Insert a token");
    case Action::Remove: return tr("Take a token out");
    case Action::Shred: return tr("Destroy a token");
    }
    return {};
}

QString CeremonyWords::duty(ceremony::Duty duty) {
    switch (duty) {
    case ceremony::Duty::Operator: return tr("operator");
    case ceremony::Duty::Witness: return tr("witness");
    case ceremony::Duty::Officer: return tr("officer");
    case ceremony::Duty::Observer: return tr("observer");
    }
    return {};
}

QString CeremonyWords::outcome(const std::string& word) {
    static constexpr std::array<SpelledWord, 17> kOutcomes{{
        {"initialised", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "initialised")},
        {"refused", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "refused")},
        {"set", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "set")},
        {"generated", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "made")},
        {"as_generated", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "as it was made")},
        {"different", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "different")},
        {"on_record", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "on record")},
        {"exported", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "written")},
        {"destroyed", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "destroyed")},
        {"same", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "the same")},
        {"noted", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "written down")},
        {"sealed", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "sealed")},
        {"taken", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "taken")},
        {"present", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "there")},
        {"removed", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "out")},
        {"still_there", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "still there")},
        {"shredded", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "physically destroyed")},
    }};
    return spelled(kOutcomes, word);
}

QString CeremonyWords::question(const ceremony::Question& question) {
    switch (question.what) {
    case Asked::Opening: return tr("Is this the script that was reviewed, and this the computer?");
    case Asked::Go: return tr("This cannot be undone. Read it aloud once more. Do it?");
    case Asked::Trouble: return question.why ? sentence(*question.why) : QString();
    case Asked::Otherwise: return tr("The script expects “%1”. What now?").arg(outcome(question.detail));
    case Asked::Confirm: return tr("Do you confirm “%1”?").arg(outcome(question.detail));
    case Asked::TakeOut: return tr("Take token %1 out of the computer.").arg(shown(question.detail, 64));
    case Asked::Same: return tr("Read the words aloud. What you compare them with: is it the same?");
    case Asked::Text: return tr("What is to be written on record?");
    case Asked::Signature:
        return tr("Token %1 did not sign: %2")
            .arg(shown(question.detail, 64), question.why ? sentence(*question.why) : QString());
    }
    return {};
}

QString CeremonyWords::answer(Asked asked, std::string_view word) {
    if (word == "yes") {
        switch (asked) {
        case Asked::Opening: return tr("Yes, they are");
        case Asked::Go: return tr("Yes, do it");
        case Asked::TakeOut: return tr("It is out");
        default: return tr("Yes, I confirm it");
        }
    }
    static constexpr std::array<SpelledWord, 7> kAnswers{{
        {"no", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "No")},
        {"retry", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Try again")},
        {"redo", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Do the step again")},
        {"exception", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Accept it, with a reason…")},
        {"abort", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Leave the ceremony here…")},
        {"same", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "It is the same")},
        {"different", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "It is different")},
    }};
    return spelled(kAnswers, word);
}

QString CeremonyWords::secret(const ceremony::SecretWanted& wanted) {
    using What = ceremony::SecretWanted::What;
    const QString of = shown(wanted.of, 64);
    switch (wanted.what) {
    case What::UserPin:
        return wanted.create ? tr("The user PIN that token %1 is to have").arg(of)
                             : tr("The user PIN of token %1").arg(of);
    case What::SoPin: return tr("The security officer's PIN that token %1 is to have").arg(of);
    case What::NewPin:
        return wanted.create ? tr("The new user PIN of token %1").arg(of)
                             : tr("The user PIN of token %1").arg(of);
    case What::Passphrase: return tr("The passphrase that seals the revocation of step %1").arg(of);
    }
    return {};
}

QString CeremonyWords::names(const std::vector<std::string>& names) {
    QStringList all;
    for (const std::string& name : names) all.append(shown(name, 40));
    return all.join(QStringLiteral(", "));
}

QList<Fact> CeremonyWords::facts(const std::map<std::string, std::string>& facts) {
    static constexpr std::array<SpelledWord, 19> kFacts{{
        {"token", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Token")},
        {"serial", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Serial number")},
        {"model", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Model")},
        {"label", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Label")},
        {"seen", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Seen")},
        {"key", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Public key")},
        {"kind", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Kind")},
        {"id", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Id in the token")},
        {"claimed_never_extractable",
         QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Never extractable, by its module's word")},
        {"sha256", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "SHA-256")},
        {"words", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "In words")},
        {"objects", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Objects destroyed")},
        {"finds_nothing", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Nothing is found of it")},
        {"a_signature_was_answered",
         QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Asked to sign, it answered")},
        {"file", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "File")},
        {"peer_id", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Peer id")},
        {"text", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Text")},
        {"note", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Note")},
        {"why", QT_TRANSLATE_NOOP("vedette::ui::CeremonyWords", "Why")},
    }};
    QList<Fact> out;
    for (const auto& [name, value] : facts) {
        const bool mono =
            name == "key" || name == "id" || name == "sha256" || name == "serial" || name == "peer_id";
        const QString said = toldWords(value);
        out.append({spelled(kFacts, name), mono ? digitLines(said) : said, {}, mono});
    }
    return out;
}

QString CeremonyWords::title(const ceremony::Record& record) {
    if (std::holds_alternative<ceremony::Opening>(record.content)) return tr("Opening");
    if (const auto* done = std::get_if<ceremony::StepDone>(&record.content)) return shown(done->step, 64);
    if (const auto* left = std::get_if<ceremony::Aborted>(&record.content)) return shown(left->step, 64);
    return tr("Closing");
}

QString CeremonyWords::result(const ceremony::Record& record) {
    if (const auto* done = std::get_if<ceremony::StepDone>(&record.content)) {
        QString out = outcome(done->outcome);
        if (done->interrupted > 0)
            out += QStringLiteral(" · ")
                 + tr("begun %n time(s) before", nullptr, static_cast<int>(done->interrupted));
        if (!done->exception.empty())
            out += QStringLiteral(" · ") + tr("exception: %1").arg(toldWords(done->exception));
        return out;
    }
    if (const auto* left = std::get_if<ceremony::Aborted>(&record.content))
        return tr("left here: %1").arg(toldWords(left->why));
    if (const auto* closing = std::get_if<ceremony::Closing>(&record.content))
        return closing->complete ? tr("complete") : tr("broken off");
    const auto& opening = std::get<ceremony::Opening>(record.content);
    return tr("%n people", nullptr, static_cast<int>(opening.people.size()));
}

QString CeremonyWords::finding(const ceremony::Finding& finding) {
    return tr("Line %1: %2").arg(finding.line).arg(sentence(Error(finding.fault, finding.what)));
}

QString CeremonyWords::mark(ceremony::Mode mode) {
    return mode == ceremony::Mode::Rehearsal ? tr("REHEARSAL") : QString();
}

} // namespace vedette::ui
