/// What is known of one peer, in words: who it is and how that was proved, what it says, where it is, how it
/// is connected, how it behaved.
#pragma once

#include "core/history/peer_rows.h"
#include "ui/link/console.h"
#include "ui/widgets/fact_grid.h"

#include <QtCore/QCoreApplication>

namespace vedette::ui {

class PeerFactSheet {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::PeerFactSheet)

public:
    /// As the window's state has it now. `console` must outlive it, the state stay as it is meanwhile.
    PeerFactSheet(const Console& console, const codec::PeerId& peer);

    /// False: no network knows it.
    [[nodiscard]] bool known() const noexcept { return m_row.has_value(); }

    /// "connected", "known", "heard"; empty when it is not known.
    [[nodiscard]] QByteArray state() const;
    [[nodiscard]] QList<Fact> identity() const;
    [[nodiscard]] QList<Fact> claims() const;
    [[nodiscard]] QList<Fact> addresses() const;
    [[nodiscard]] QList<Fact> connections() const;
    /// By protocol, of the connections to us that are open now: what only the engine knows, and only of now.
    [[nodiscard]] QList<Fact> traffic() const;
    [[nodiscard]] QList<Fact> behaviour() const;
    /// Its reputation, as TrustWords has it.
    [[nodiscard]] QList<Fact> reputation() const;
    /// The few that a narrow panel has room for.
    [[nodiscard]] QList<Fact> gist() const;
    /// That hold now, of any of our networks.
    [[nodiscard]] QList<Fact> blocks() const;

private:
    [[nodiscard]] QString placeOf(const codec::Multiaddr& address) const;
    [[nodiscard]] QString countOf(history::PeerField field) const;
    [[nodiscard]] QString timeOf(history::PeerField field) const;

    Console m_console;
    codec::PeerId m_peer;
    history::PeerRows m_rows;
    std::optional<history::PeerRow> m_row;
    const history::PeerFacts* m_facts;
};

} // namespace vedette::ui
