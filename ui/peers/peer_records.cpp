#include "ui/peers/peer_records.h"

#include "core/event/encoding.h"
#include "ui/link/annotations.h"
#include "ui/link/event_words.h"
#include "ui/link/link.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace vedette::ui {

PeerRecords::PeerRecords(const Console& console, QString slot, QObject* parent)
    : QAbstractListModel(parent), m_console(console), m_slot(std::move(slot)) {
    connect(&console.link, &Link::happened, this, [this](const Batch& batch) {
        if (m_id.empty() || !m_console.link.live() || !batch.peers.contains(m_id)) return;
        for (const auto& event : batch.events) {
            if (isAbout(*event, m_id)) take(*event);
        }
        emit changed();
    });
    connect(&console.link, &Link::momentChanged, this, &PeerRecords::reload);
}

bool PeerRecords::isAbout(const event::Event& event, const codec::PeerId& peer) {
    const auto peers = event::peersIn(event.body);
    return std::ranges::find(peers, peer) != peers.end();
}

void PeerRecords::show(const QString& peer) {
    if (peer == m_peer) return;
    m_peer = peer;
    const auto id = codec::PeerId::fromText(peer.toStdString());
    m_id = id ? *id : codec::PeerId();
    reload();
}

void PeerRecords::reload() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
    m_roundTrips.clear();
    m_scores.clear();
    m_terms.clear();
    m_termLines.clear();
    emit changed();
    if (m_id.empty()) return;
    history::Query query;
    query.peers = {m_id.text()};
    query.newestFirst = true;
    if (!m_console.link.live()) query.until = WallTime{m_console.link.moment().ms + 1};
    m_console.link.read(m_slot, [guard = QPointer(this), query, id = m_id](history::History& history) {
        std::vector<event::Event> events;
        // A log that cannot be read shows no events here; the window says elsewhere what ails it.
        history
            .events(query,
                    [&](const history::Told& told) {
                        if (const auto* one = std::get_if<event::Event>(&told.what)) events.push_back(*one);
                        return events.size() < kMostRead;
                    })
            .ignore();
        std::ranges::reverse(events);
        return [guard, id, events = std::move(events)] {
            if (guard.isNull() || guard->m_id != id) return;
            // What came meanwhile is in the log too.
            guard->beginResetModel();
            guard->m_lines.clear();
            guard->endResetModel();
            guard->m_roundTrips.clear();
            guard->m_scores.clear();
            guard->m_termLines.clear();
            for (const auto& event : events) guard->take(event);
            emit guard->changed();
        };
    });
}

PeerRecords::Line PeerRecords::lineOf(const event::Event& event) const {
    const auto name = [this](const codec::PeerId& peer) {
        return m_console.notes.label(QString::fromStdString(peer.text()));
    };
    return {event.wall, told(event, name), severityOf(event)};
}

void PeerRecords::take(const event::Event& event) {
    const auto at = static_cast<double>(event.wall.ms) / 1e3;
    if (const auto* ping = std::get_if<event::PingMeasured>(&event.body)) {
        m_roundTrips.add(at, std::chrono::duration<double, std::milli>(ping->roundTrip).count());
    } else if (const auto* score = std::get_if<event::ScoreChanged>(&event.body)) {
        m_scores.add(at, static_cast<double>(score->score) / 1e3);
        m_terms.clear();
        const std::size_t count =
            std::min({score->terms.size(), score->topics.size(), score->contributions.size()});
        for (std::size_t i = 0; i < count; ++i) {
            m_terms.push_back({shown(score->terms[i], 64), shown(score->topics[i], 64),
                               static_cast<double>(score->contributions[i]) / 1e3});
        }
        takeTerms(at);
    }
    beginInsertRows({}, 0, 0);
    m_lines.push_front(lineOf(event));
    endInsertRows();
    if (m_lines.size() <= kMostTold) return;
    const auto last = static_cast<int>(m_lines.size()) - 1;
    beginRemoveRows({}, last, last);
    m_lines.pop_back();
    endRemoveRows();
}

void PeerRecords::takeTerms(double at) {
    for (const Term& term : m_terms) {
        const bool known = std::ranges::any_of(m_termLines, [&](const TermLine& line) {
            return line.name == term.name && line.topic == term.topic;
        });
        // A peer chooses topics, but we choose the memory.
        if (!known && m_termLines.size() < kMostTerms) m_termLines.push_back({term.name, term.topic, {}, 0});
    }
    for (TermLine& line : m_termLines) {
        const auto term = std::ranges::find_if(
            m_terms, [&](const Term& one) { return one.name == line.name && one.topic == line.topic; });
        const double value = term == m_terms.end() ? 0 : term->value; // what is not told adds nothing
        line.series.add(at, value);
        line.most = std::max(line.most, std::abs(value));
    }
}

int PeerRecords::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PeerRecords::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return figures::timeOfDay(line.at) + QLatin1String("  ") + line.text;
    case Qt::ToolTipRole: return plainToolTip(figures::dateAndTime(line.at) + QLatin1Char('\n') + line.text);
    default: return {};
    }
}

} // namespace vedette::ui
