#include "ui/link/peers_feed.h"

#include "ui/link/annotations.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimerEvent>

#include <algorithm>
#include <iterator>
#include <utility>

namespace vedette::ui {

namespace {

using history::PeerField;

} // namespace

PeersFeed::PeersFeed(const Console& console, PeersModel& model, QObject* parent)
    : QObject(parent), m_console(console), m_model(model) {
    Link& link = console.link;
    connect(&link, &Link::happened, this, [this](const Batch& batch) {
        if (!m_console.link.live()) return;
        m_rows.reset();
        changed(batch.peers);
    });
    connect(&link, &Link::momentChanged, this, &PeersFeed::everything);
    connect(&link, &Link::sourcesChanged, this, &PeersFeed::everything);
    connect(&link, &Link::healthChanged, this, &PeersFeed::readHealth);
    connect(&console.notes, &Annotations::changed, this, [this](const QString& peer) {
        if (const auto id = codec::PeerId::fromText(peer.toStdString())) note(*id);
    });
    m_settle.start(kSettleMs, this);
    m_sweep.start(kSweepMs, this);
    m_fade.start(kFadeMs, this);
    everything();
}

const history::PeerRows& PeersFeed::rows() const {
    if (m_rows) return *m_rows;
    Link& link = m_console.link;
    return m_rows.emplace(
        link.state(), link.now(), [&link](NetworkId network) { return link.isOwn(network); },
        [&link](const codec::Multiaddr& address) {
            const geo::Place place = link.placeOf(address);
            return history::PeerPlace{place.country,
                                      place.asn == 0 ? std::string() : "AS" + std::to_string(place.asn)};
        });
}

void PeersFeed::annotate(history::PeerRow& row) const {
    const auto note = m_console.notes.of(QString::fromStdString(row.peer.text()));
    row[PeerField::Name] = m_console.notes.nameOf(QString::fromStdString(row.peer.text())).toStdString();
    row[PeerField::Tag] = note.tags.join(QLatin1Char('\n')).toStdString();
    row[PeerField::Note] = note.text.toStdString();
    row.number(PeerField::Pinned) = note.pinned ? 1 : 0;
    row.number(PeerField::Blocked) = m_blocked.contains(row.peer) ? 1 : 0;
    // One that leaves the peer in the tier where it was is no event.
    if (const auto word = m_words.find(row.peer); word != m_words.end()) {
        row[PeerField::Tier] = trust::codeName(word->second.tier);
        row[PeerField::Reason] = make_error_code(trust::Reason::ByOperator).message();
    }
}

std::optional<history::PeerRow> PeersFeed::rowOf(const codec::PeerId& peer) const {
    m_rows.reset(); // whoever asks may hear of a change before we do
    auto row = rows().row(peer);
    if (row) annotate(*row);
    return row;
}

void PeersFeed::everything() {
    m_rows.reset();
    readHealth(); // no word of now holds at another moment
    sweep();
    m_model.setNow(m_console.link.now());
    noteAll();
    work(kSliceMs);
    m_model.refresh();
}

void PeersFeed::noteAll() {
    for (const auto& [id, network] : m_console.link.state().networks()) {
        for (const auto& [peer, facts] : network.peers) note(peer);
    }
}

/// Those that no network knows any more leave.
void PeersFeed::sweep() {
    const auto& networks = m_console.link.state().networks();
    const auto isKnown = [&networks](const codec::PeerId& peer) {
        return std::ranges::any_of(networks,
                                   [&](const auto& one) { return one.second.peers.contains(peer); });
    };
    PeersDelta delta;
    const auto& table = m_model.table();
    for (std::size_t i = 0; i < table.end(); ++i) {
        const auto slot = static_cast<PeersModel::Slot>(i);
        if (table.alive(slot) && !isKnown(table.peer(slot))) delta.gone.push_back(table.peer(slot));
    }
    m_model.apply(std::move(delta));
}

void PeersFeed::changed(const std::set<codec::PeerId>& peers) {
    for (const auto& peer : peers) {
        if (!peer.empty()) note(peer);
    }
}

void PeersFeed::note(const codec::PeerId& peer) {
    if (!m_queued.insert(peer).second) return;
    m_queue.push_back(peer);
    if (!m_beat.isActive()) m_beat.start(kBeatMs / 4, this);
}

void PeersFeed::work(int milliseconds) {
    if (m_queue.empty()) return m_beat.stop();
    const history::PeerRows& source = rows();
    QElapsedTimer clock;
    clock.start();
    PeersDelta delta;
    while (!m_queue.empty() && clock.elapsed() < milliseconds) {
        const codec::PeerId peer = m_queue.front();
        m_queue.pop_front();
        m_queued.erase(peer);
        auto row = source.row(peer);
        if (row) {
            annotate(*row);
            delta.rows.push_back(*std::move(row));
        } else if (m_model.table().find(peer) != PeersModel::Table::kNone) {
            delta.gone.push_back(peer);
        }
    }
    const std::size_t before = m_model.total();
    m_model.apply(std::move(delta));
    if (m_queue.empty()) m_beat.stop();
    // Newcomers are shown with the beat, changed places a little later.
    if (m_model.total() != before && !m_model.busy()) m_model.refresh();
}

void PeersFeed::catchUp() {
    constexpr int kForever = 1'000'000;
    work(kForever);
    m_model.setNow(m_console.link.now());
    m_model.refresh();
}

void PeersFeed::readHealth() {
    std::set<codec::PeerId> blocked;
    std::map<codec::PeerId, trust::Word> words;
    for (const auto& network : m_console.link.health().networks) {
        for (const auto& block : network.blocks) blocked.insert(block.peer);
        if (m_console.link.live()) words.insert(network.tierWords.begin(), network.tierWords.end());
    }
    std::set<codec::PeerId> touched;
    std::ranges::set_symmetric_difference(blocked, m_blocked, std::inserter(touched, touched.end()));
    m_blocked = std::move(blocked);
    if (words != m_words) {
        for (const auto& [peer, word] : words) touched.insert(peer);
        for (const auto& [peer, word] : m_words) touched.insert(peer);
        m_words = std::move(words);
    }
    changed(touched);
}

void PeersFeed::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_beat.timerId()) {
        work(kSliceMs);
    } else if (event->timerId() == m_settle.timerId()) {
        m_model.setNow(m_console.link.now());
        if (m_model.stale() && !m_model.busy()) m_model.refresh();
    } else if (event->timerId() == m_fade.timerId()) {
        m_rows.reset();
        noteAll();
    } else if (event->timerId() == m_sweep.timerId()) {
        if (m_queue.empty() && m_console.link.live()) {
            sweep();
            if (!m_model.busy()) m_model.refresh();
        }
    } else {
        QObject::timerEvent(event);
    }
}

} // namespace vedette::ui
