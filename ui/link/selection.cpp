#include "ui/link/selection.h"

#include <utility>

namespace vedette::ui {

void Selection::select(const QString& peer) {
    if (peer.isEmpty())
        clear();
    else
        become({peer}, peer);
}

void Selection::selectMany(QSet<QString> peers) {
    while (peers.size() > kMost) peers.erase(peers.begin());
    const QString current = peers.contains(m_current) ? m_current
                          : peers.size() == 1         ? *peers.begin()
                                                      : QString();
    become(std::move(peers), current);
}

void Selection::clear() {
    become({}, {});
}

void Selection::showFallout(std::shared_ptr<const Fallout> fallout) {
    if (fallout == m_fallout) return;
    m_fallout = std::move(fallout);
    emit falloutChanged();
}

void Selection::become(QSet<QString> peers, const QString& current) {
    if (peers == m_peers && current == m_current) return; // views that follow each other would go in circles
    m_peers = std::move(peers);
    m_current = current;
    emit changed();
}

} // namespace vedette::ui
