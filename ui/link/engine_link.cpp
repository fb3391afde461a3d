#include "ui/link/engine_link.h"

#include <QtCore/QMetaObject>
#include <QtCore/QPointer>
#include <QtCore/QTimerEvent>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace vedette::ui {

namespace {

constexpr Duration kGrace = std::chrono::milliseconds(1500);
constexpr std::chrono::milliseconds kPatience{2000}; ///< for one state of the past

} // namespace

/// Answers one question after the other on a thread of its own; a newer one cuts the older short.
class EngineLink::Past {
public:
    using Answer = std::function<void(std::uint64_t, Result<history::State>)>;

    Past(std::filesystem::path folder, Answer answer)
        : m_folder(std::move(folder)), m_answer(std::move(answer)), m_thread([this] { serve(); }) {}

    ~Past() {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
            if (m_history) m_history->cut();
        }
        m_wake.notify_all();
    }

    void ask(std::uint64_t question, WallTime at) {
        const std::lock_guard lock(m_mutex);
        m_next.emplace(question, at);
        if (m_history) m_history->cut();
        m_wake.notify_all();
    }

private:
    void serve() {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [&] { return m_stop || m_next.has_value(); });
            if (m_stop) return;
            const auto [question, at] = *std::exchange(m_next, std::nullopt);
            if (!m_history) {
                lock.unlock();
                auto opened = history::History::open(m_folder);
                lock.lock();
                if (!opened) {
                    m_answer(question, Fail{std::move(opened).error()});
                    continue;
                }
                m_history.emplace(*std::move(opened));
            }
            m_history->allow(kPatience);
            lock.unlock();
            auto state = m_history->stateAt(at);
            lock.lock();
            m_answer(question, std::move(state));
        }
    }

    const std::filesystem::path m_folder;
    const Answer m_answer;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<std::pair<std::uint64_t, WallTime>> m_next;
    std::optional<history::History> m_history;
    bool m_stop = false;
    std::jthread m_thread;
};

EngineLink::EngineLink(std::unique_ptr<engine::Engine> engine, std::filesystem::path events, OperatorId who)
    : m_engine(std::move(engine)), m_who(std::move(who)) {
    m_events = m_engine->subscribe(kMaxWaiting);
    if (!events.empty()) {
        m_reader = std::make_unique<Past>(std::move(events), [this](auto question, auto state) {
            // On the reader's thread, which ends before this object does.
            auto shared = std::make_shared<Result<history::State>>(std::move(state));
            QMetaObject::invokeMethod(this, [this, question, shared] { show(question, std::move(*shared)); });
        });
    }
    m_beat.start(kBeatMs, this);
    m_healthTimer.start(kHealthMs, this);
    m_thread = std::jthread([this] {
        m_engine->run();
        QMetaObject::invokeMethod(this, &EngineLink::ended);
    });
}

EngineLink::~EngineLink() {
    m_reader.reset();
    m_engine->shutDown(kGrace);
    m_thread.join();
}

void EngineLink::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_beat.timerId()) beat();
    else if (event->timerId() == m_healthTimer.timerId()) ask();
}

void EngineLink::beat() {
    Batch batch;
    batch.events = m_events->take();
    if (batch.events.empty()) return;
    for (const auto& event : batch.events) {
        std::string name;
        for (const auto& network : m_health.networks) {
            if (network.network == event->network) name = network.name;
        }
        m_live.apply(*event, ++m_sequence, name);
        for (auto& peer : event::peersIn(event->body)) batch.peers.insert(std::move(peer));
    }
    batch.dropped = m_events->dropped();
    emit happened(batch);
}

void EngineLink::ask() {
    if (m_asked) {
        // The last question still waits: that the engine stalls must show, although it cannot say so.
        m_health.lag += std::chrono::milliseconds(kHealthMs);
        emit healthChanged();
        return;
    }
    m_asked = true;
    QElapsedTimer asked;
    asked.start();
    m_engine->inspect([this, asked](const engine::Snapshot& snapshot) {
        EngineHealth health;
        health.lag = std::chrono::milliseconds(asked.elapsed());
        health.dropped = snapshot.eventsDropped;
        health.unrecorded = snapshot.eventsUnrecorded;
        health.networks = snapshot.networks;
        QMetaObject::invokeMethod(this, [this, health = std::move(health)] {
            m_asked = false;
            m_health = health;
            emit healthChanged();
        });
    });
}

void EngineLink::look(WallTime at) {
    if (m_reader == nullptr) return;
    m_moment = at;
    m_reader->ask(++m_question, at);
}

void EngineLink::returnToLive() {
    ++m_question; // whatever is still being read comes too late
    if (m_past == nullptr) return;
    m_past.reset();
    emit momentChanged();
}

void EngineLink::show(std::uint64_t question, Result<history::State> state) {
    if (question != m_question) return;
    if (!state) {
        emit momentFailed(state.error());
        return;
    }
    m_past = std::make_unique<history::State>(*std::move(state));
    emit momentChanged();
}

CommandId EngineLink::submit(NetworkId network, engine::Action action, OnReply reply, CommandId inverseOf) {
    engine::Command command{CommandId{++m_lastCommand}, m_who, network, std::move(action), inverseOf};
    const CommandId id = command.id;
    const auto answer = [this, reply](engine::Reply told) {
        auto shared = std::make_shared<engine::Reply>(std::move(told));
        QMetaObject::invokeMethod(this, [reply, shared] { reply(*shared); });
    };
    const auto taken = m_engine->submit(std::move(command), answer);
    if (!taken) {
        engine::Reply refused;
        refused.id = id;
        refused.result = Fail{taken.error()};
        answer(std::move(refused));
    }
    return id;
}

} // namespace vedette::ui
