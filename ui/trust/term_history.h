/// What a peer's score was made of at instants of the past: folded from the event log on a reader's thread,
/// and followed from there while the window is live.
///
/// kSamples instants of the stretch that is asked for. A sample is what trust::scoreOf() said then, of the
/// state as the log has it up to then: the same folds that make the live state.
#pragma once

#include "core/base/result.h"
#include "core/history/history.h"
#include "core/trust/record.h"
#include "ui/link/console.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace vedette::ui {

struct ScoreSample {
    WallTime at;
    trust::Score score;
};

/// At `count` instants from `from` to `to`, without those at which the network did not know the peer or that
/// the log does not reach. One fold over that part of the log. `done`: percent, for who waits.
[[nodiscard]] Result<std::vector<ScoreSample>> scoresOver(history::History& history, NetworkId network,
                                                          const codec::PeerId& peer, WallTime from,
                                                          WallTime to, std::size_t count,
                                                          std::atomic<int>& done);

class TermHistory final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kSamples = 60;
    static constexpr int kFollowMs = 1000;
    static constexpr std::chrono::milliseconds kPatience{20'000};

    TermHistory(const Console& console, QObject* parent);

    /// An empty peer for nobody; without `length` from when the peer was met first.
    void show(const codec::PeerId& peer, std::optional<Duration> length);

    [[nodiscard]] const std::vector<ScoreSample>& samples() const noexcept { return m_samples; }

    /// Percent of the log that is read; nothing when it is.
    [[nodiscard]] std::optional<int> progress() const;

    /// Why the log could not be read.
    [[nodiscard]] const std::optional<Error>& trouble() const noexcept { return m_trouble; }

signals:
    void changed();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void read();
    void follow();

    Console m_console;
    codec::PeerId m_peer;
    std::optional<Duration> m_length;
    std::vector<ScoreSample> m_samples;
    std::shared_ptr<std::atomic<int>> m_done; ///< of the question under way; null: none is
    std::optional<Error> m_trouble;
    QBasicTimer m_beat;
};

} // namespace vedette::ui
