#include "ui/topology/graph_search.h"

#include "ui/link/annotations.h"
#include "ui/link/link.h"

namespace vedette::ui {

using history::PeerField;

bool GraphSearch::ask(const QString& question) {
    m_asking = !question.trimmed().isEmpty();
    m_query.reset();
    m_found.clear();
    if (!m_asking) {
        m_table.reset();
        return true;
    }
    auto parsed = history::PeerQuery::parse(question.toStdString());
    if (!parsed) return false;
    m_query = *std::move(parsed);
    if (m_table == nullptr) fill();
    answer();
    return true;
}

void GraphSearch::follow(std::span<const codec::PeerId> peers, bool all) {
    if (m_table == nullptr) return;
    if (all) {
        fill();
    } else {
        const history::PeerRows now = rows();
        for (const auto& peer : peers) put(now, peer);
    }
    answer();
}

history::PeerRows GraphSearch::rows() const {
    Link& link = m_console.link;
    return history::PeerRows(
        link.state(), link.now(), [&link](NetworkId network) { return link.isOwn(network); },
        [&link](const codec::Multiaddr& address) {
            const geo::Place place = link.placeOf(address);
            return history::PeerPlace{place.country, place.asn == 0 ? "" : "AS" + std::to_string(place.asn)};
        });
}

void GraphSearch::fill() {
    m_table = std::make_unique<history::PeerTable>();
    const history::PeerRows now = rows();
    for (const auto& peer : now.peers()) put(now, peer);
}

void GraphSearch::put(const history::PeerRows& rows, const codec::PeerId& peer) {
    auto row = rows.row(peer);
    if (!row) {
        static_cast<void>(m_table->remove(peer));
        return;
    }
    const Annotations::Note note = m_console.notes.of(QString::fromStdString(peer.text()));
    (*row)[PeerField::Name] = m_console.notes.nameOf(QString::fromStdString(peer.text())).toStdString();
    (*row)[PeerField::Tag] = note.tags.join('\n').toStdString();
    (*row)[PeerField::Note] = note.text.toStdString();
    row->number(PeerField::Pinned) = note.pinned ? 1 : 0;
    static_cast<void>(m_table->put(*row));
}

void GraphSearch::answer() {
    m_found.clear();
    if (!m_query) return;
    Serial alone;
    for (const auto slot : m_table->filter(*m_query, m_console.link.now(), alone))
        m_found.insert(m_table->peer(slot));
}

} // namespace vedette::ui
