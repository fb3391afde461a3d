/// Which peers a question of the query box means, in the language of history/peer_query.h.
///
/// Rows are kept only while a question stands: the first costs a walk over all peers, each later change the
/// peers that it touched. Not thread-safe.
#pragma once

#include "core/history/peer_rows.h"
#include "ui/link/console.h"

#include <QtCore/QString>

#include <memory>
#include <optional>
#include <span>
#include <unordered_set>

namespace vedette::ui {

class GraphSearch {
public:
    explicit GraphSearch(const Console& console) : m_console(console) {}

    /// False: it is not a question (yet), and nobody is meant. Empty: everybody is.
    bool ask(const QString& question);
    /// These changed, or the operator's words on them did; `all`: everything may have.
    void follow(std::span<const codec::PeerId> peers, bool all);

    [[nodiscard]] bool asking() const noexcept { return m_asking; }

    [[nodiscard]] bool means(const codec::PeerId& peer) const { return !m_asking || m_found.contains(peer); }

    [[nodiscard]] std::size_t found() const noexcept { return m_found.size(); }

private:
    void put(const history::PeerRows& rows, const codec::PeerId& peer);
    [[nodiscard]] history::PeerRows rows() const;
    void fill();
    void answer();

    Console m_console;
    bool m_asking = false;
    std::optional<history::PeerQuery> m_query;
    std::unique_ptr<history::PeerTable> m_table;
    std::unordered_set<codec::PeerId> m_found;
};

} // namespace vedette::ui
