/// What the search box asks of alerts: `severity:high state:open rule:flood peer:edge-07 owner:me`, and words
/// that stand anywhere in a row.
///
/// Several values of one key mean any of them, everything else must hold together; `!` before a term turns it
/// round; a phrase stands in quotes. A key that is none is a word: prefixes of IPv6 have colons. Bounds:
/// kMostTerms, of which the rest is left out.
#pragma once

#include "ui/link/alert_entry.h"
#include "ui/link/event_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <array>
#include <vector>

namespace vedette::ui {

class AlertQuery {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::AlertQuery)

public:
    static constexpr std::size_t kMostTerms = 32;

    enum Field {
        Word,
        Severity,
        State,
        Rule,
        Peer,
        Owner,
        Subject,
        Network,
        Id
    };

    [[nodiscard]] static AlertQuery parse(const QString& text);

    /// A sentence about the term that means nothing; empty when all do.
    [[nodiscard]] const QString& fault() const noexcept { return m_fault; }

    /// Whether a term is about that.
    [[nodiscard]] bool names(Field field) const;
    /// `me` is who `owner:me` means.
    [[nodiscard]] bool matches(const AlertEntry& entry, const PeerNames& peers, const QString& me) const;

    /// Whole texts that continue `query` at the cursor.
    [[nodiscard]] static QStringList completions(const QString& query, int cursor,
                                                 const std::vector<AlertEntry>& entries);

private:
    struct Term {
        Field field = Word;
        QString value;
        bool negated = false;
    };

    [[nodiscard]] static bool holds(const Term& term, const AlertEntry& entry, const PeerNames& peers,
                                    const QString& me);

    std::vector<Term> m_terms;
    QString m_fault;
};

} // namespace vedette::ui
