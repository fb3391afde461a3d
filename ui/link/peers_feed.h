/// Keeps a table of peers in step with what the window shows: the state of the link, the operator's notes,
/// blocks and words on tiers.
///
/// Whoever is said to have changed is looked up in the state again, for at most kSliceMs of a beat; the rest
/// waits for the next. When the window looks at another moment, or at another source, every peer is, and
/// those that are gone leave. Once in kSweepMs those alone are looked for that the state let go in silence,
/// and once in kFadeMs everybody, because scores change with time alone.
#pragma once

#include "core/history/peer_rows.h"
#include "ui/link/console.h"
#include "ui/link/link.h"
#include "ui/link/peers_model.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

#include <deque>
#include <map>
#include <memory>
#include <unordered_set>

namespace vedette::ui {

class PeersFeed final : public QObject {
    Q_OBJECT

public:
    static constexpr int kBeatMs = 100;
    static constexpr int kSliceMs = 6;
    static constexpr int kSettleMs = 1000; ///< at most between a change and its row's place
    static constexpr int kSweepMs = 10'000;
    static constexpr int kFadeMs = 60'000;

    PeersFeed(const Console& console, PeersModel& model, QObject* parent);

    /// Peers that wait to be looked up.
    [[nodiscard]] std::size_t waiting() const noexcept { return m_queue.size(); }

    /// Without waiting for beats, for what must be whole at once.
    void catchUp();

    /// A row as the table has it, with notes and blocks.
    [[nodiscard]] std::optional<history::PeerRow> rowOf(const codec::PeerId& peer) const;

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void everything();
    void sweep();
    void changed(const std::set<codec::PeerId>& peers);
    void note(const codec::PeerId& peer);
    void work(int milliseconds);
    void noteAll();
    void readHealth();
    /// Of the state as it is now, made once for all who ask until it changes.
    [[nodiscard]] const history::PeerRows& rows() const;
    void annotate(history::PeerRow& row) const;

    Console m_console;
    PeersModel& m_model;
    mutable std::optional<history::PeerRows> m_rows;
    std::deque<codec::PeerId> m_queue;
    std::unordered_set<codec::PeerId> m_queued;
    std::set<codec::PeerId> m_blocked;
    std::map<codec::PeerId, trust::Word> m_words; ///< of operators, on tiers; while the window is live
    QBasicTimer m_beat;
    QBasicTimer m_settle;
    QBasicTimer m_sweep;
    QBasicTimer m_fade;
};

} // namespace vedette::ui
