/// The one bridge between the window and the engine: commands go down, batches of what happened come up at most every
/// kBeat, and the state that every view shows is either the live one or that of a second in the past.
///
/// Lives on the window's thread; the engine has a thread of its own, the past is read on another. Both states are made
/// by the same folds (history/state.h), so a view that follows state() shows at a past second what it showed live.
/// Bounds: kMaxWaiting events between two beats (the engine drops and counts the rest), one question to the past at a
/// time, of which only the newest is answered.
#pragma once

#include "core/engine/engine.h"
#include "core/history/history.h"
#include "core/history/state.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <thread>
#include <vector>

namespace vedette::ui {

/// What happened between two beats.
struct Batch {
    std::vector<engine::SharedEvent> events; ///< in the order in which they were told
    std::set<codec::PeerId> peers;           ///< whom they are about: their rows may have changed
    std::uint64_t dropped = 0;               ///< lost on the way since the start
};

struct EngineHealth {
    std::chrono::milliseconds lag{};      ///< that a question waits for the engine's thread
    std::uint64_t dropped = 0;            ///< events
    std::uint64_t unrecorded = 0;         ///< events that did not reach the disk
    std::vector<engine::NetworkSnapshot> networks;
};

class EngineLink final : public QObject {
    Q_OBJECT

public:
    static constexpr int kBeatMs = 100;
    static constexpr int kHealthMs = 1000;
    static constexpr std::size_t kMaxWaiting = 1 << 16;

    using OnReply = std::function<void(const engine::Reply&)>;

    /// Runs `engine` until the link goes. `events` is the folder of its event log; empty: there is no past.
    EngineLink(std::unique_ptr<engine::Engine> engine, std::filesystem::path events, OperatorId who);
    ~EngineLink() override;

    /// What the window shows: the live state, or that of the moment it looks at.
    [[nodiscard]] const history::State& state() const noexcept { return m_past ? *m_past : m_live; }
    [[nodiscard]] bool live() const noexcept { return m_past == nullptr; }
    /// Only while not live().
    [[nodiscard]] WallTime moment() const noexcept { return m_moment; }
    [[nodiscard]] const EngineHealth& health() const noexcept { return m_health; }

    /// Takes the whole window to a second of the past; momentChanged() or momentFailed() follows.
    void look(WallTime at);
    void returnToLive();

    /// `reply` is called on the window's thread, once, unless the link goes first.
    CommandId submit(NetworkId network, engine::Action action, OnReply reply, CommandId inverseOf = {});

signals:
    /// Also while the window shows the past, for what counts events rather than showing the state.
    void happened(const vedette::ui::Batch& batch);
    /// state() is another one altogether.
    void momentChanged();
    void momentFailed(const vedette::Error& why);
    void healthChanged();
    /// The engine's thread came to its end; with a reason if that was not asked for.
    void ended();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    class Past;

    void beat();
    void ask();
    void show(std::uint64_t question, Result<history::State> state);

    std::unique_ptr<engine::Engine> m_engine;
    std::shared_ptr<engine::Subscription> m_events;
    std::unique_ptr<Past> m_reader;
    OperatorId m_who;
    history::State m_live;
    std::uint64_t m_sequence = 0;
    std::unique_ptr<history::State> m_past;
    WallTime m_moment{};
    std::uint64_t m_question = 0;
    EngineHealth m_health;
    std::uint64_t m_lastCommand = 0;
    QBasicTimer m_beat;
    QBasicTimer m_healthTimer;
    bool m_asked = false; ///< a question for the health is under way
    std::jthread m_thread;
};

} // namespace vedette::ui
