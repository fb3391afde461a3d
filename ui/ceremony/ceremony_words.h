/// A ceremony as people read it. What a script, a token or a person wrote is made fit to be shown.
#pragma once

#include "core/ceremony/order.h"
#include "core/ceremony/party.h"
#include "ui/widgets/fact_grid.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <map>
#include <string>
#include <vector>

namespace vedette::ui {

struct CeremonyWords {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::CeremonyWords)

public:
    /// "Make a key"
    [[nodiscard]] static QString action(ceremony::Action action);
    [[nodiscard]] static QString duty(ceremony::Duty duty);
    [[nodiscard]] static QString outcome(const std::string& word);
    [[nodiscard]] static QString question(const ceremony::Question& question);
    /// On the button that answers so.
    [[nodiscard]] static QString answer(ceremony::Asked asked, std::string_view word);
    [[nodiscard]] static QString secret(const ceremony::SecretWanted& wanted);
    /// "officer-1, operator"
    [[nodiscard]] static QString names(const std::vector<std::string>& names);
    [[nodiscard]] static QList<Fact> facts(const std::map<std::string, std::string>& facts);
    /// Of a record: what it is of, and what came of it.
    [[nodiscard]] static QString title(const ceremony::Record& record);
    [[nodiscard]] static QString result(const ceremony::Record& record);
    /// "Line 12: No role has this name. (officer-4)"
    [[nodiscard]] static QString finding(const ceremony::Finding& finding);
    /// What every page of a rehearsal is marked with; a run has none.
    [[nodiscard]] static QString mark(ceremony::Mode mode);
};

/// A text that people wrote, as one line and whole.
[[nodiscard]] QString toldWords(const std::string& text);

/// Digits in lines that fit beside a name, for they have no place to wrap at.
[[nodiscard]] QString digitLines(const QString& digits);
/// A hash in words (ceremony/word_list.h), so many words a line, each under the other in a monospaced face.
[[nodiscard]] QStringList spokenLines(const std::string& words, int wordsInLine);

} // namespace vedette::ui
