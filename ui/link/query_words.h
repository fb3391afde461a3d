/// The query language of peers as the window speaks it: what is wrong with a question, what may stand at the
/// cursor, and its terms as people read them.
#pragma once

#include "core/history/peer_query.h"
#include "core/history/peer_table.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace vedette::ui {

class QueryWords {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::QueryWords)

public:
    static constexpr std::size_t kMostOffered = 12;

    /// A sentence that names the word.
    [[nodiscard]] static QString sentence(const history::PeerQueryFault& fault);
    /// Whole texts that continue `query` at the cursor, best first; values are those that peers have.
    [[nodiscard]] static QStringList completions(const QString& query, qsizetype cursor,
                                                 const history::PeerTable& table);
    /// "not tagged lab", "RTT ≥ 200 ms": as it stands on a chip.
    [[nodiscard]] static QString chip(const history::PeerTerm& term, const QString& query);
    /// The query without that term.
    [[nodiscard]] static QString without(const history::PeerTerm& term, const QString& query);
    /// The query with one more term: only rows that have this value.
    [[nodiscard]] static QString with(const QString& query, history::PeerField field,
                                      const std::string& value);
};

} // namespace vedette::ui
