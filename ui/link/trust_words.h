/// What every part of the window says of a peer's reputation: its tier and why, the terms of its score, the
/// word of an operator, what would bring it back.
#pragma once

#include "core/history/peer_rows.h"
#include "core/trust/verifier.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/fact_grid.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <optional>
#include <string_view>

namespace vedette::ui {

class Link;

class TrustWords {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::TrustWords)

public:
    /// "High risk".
    [[nodiscard]] static QString tier(trust::Tier tier);
    [[nodiscard]] static QString term(trust::Term term);
    /// A sentence, by the code of a trust::Reason.
    [[nodiscard]] static QString reason(std::string_view code);
    /// Until when an operator's word holds.
    [[nodiscard]] static QString end(const trust::Word& word);

    /// The sum, then each term with its value, weight and cause, then what would bring it back where it is
    /// low. `teller`: the observer that tells of it, where that is not us.
    [[nodiscard]] static QList<Fact> facts(const history::PeerRows::Reputation& reputation, WallTime now,
                                           const QString& teller, const std::optional<trust::Word>& word);
};

/// The token of a tier: ours are of risk, those of trust, the other way round.
[[nodiscard]] Tier tierMark(trust::Tier risk) noexcept;

/// Of an operator, that holds now in a network of ours; nothing in the past.
[[nodiscard]] std::optional<trust::Word> wordOn(const Link& link, const codec::PeerId& peer);

} // namespace vedette::ui
