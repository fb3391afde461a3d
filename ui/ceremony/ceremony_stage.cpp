#include "ui/ceremony/ceremony_stage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaObject>
#include <QtCore/QPointer>

#include <condition_variable>
#include <mutex>
#include <utility>
#include <variant>

namespace vedette::ui {

using ceremony::PartyError;

/// The people, as the thread of the ceremony meets them.
class CeremonyStage::Messenger final : public ceremony::Party {
public:
    using Change = std::function<void(Scene&)>;

    explicit Messenger(CeremonyStage* stage) : m_stage(stage) {}

    // --- the window's thread

    void reply(std::uint64_t ticket, std::variant<ceremony::Answer, Secret, PartyError> reply) {
        const std::lock_guard lock(m_mutex);
        if (!m_waiting || ticket != m_ticket) return;
        m_reply = std::move(reply);
        m_waiting = false;
        m_replied.notify_one();
    }

    void leave() {
        const std::lock_guard lock(m_mutex);
        m_left = true;
        m_replied.notify_one();
    }

    // --- the ceremony's

    void post(std::function<void(CeremonyStage&)> done) {
        // Whether the stage is gone only the window's thread knows.
        QMetaObject::invokeMethod(
            qApp,
            [guard = m_stage, done = std::move(done)] {
                if (!guard.isNull()) done(*guard);
            },
            Qt::QueuedConnection);
    }

    void tell(Change change) {
        post([change = std::move(change)](CeremonyStage& stage) { stage.apply(change); });
    }

    void resumed(const ceremony::Transcript& at) override {
        tell([at](Scene& scene) {
            scene.transcript = at;
            scene.opening = at.opening();
            scene.resumed = true;
        });
    }

    void opening(const ceremony::Script& script, const ceremony::Opening& opening) override {
        tell([opening, hash = script.hash](Scene& scene) {
            scene.opening = opening;
            scene.words = hash;
        });
    }

    void step(const ceremony::Step& step, const std::string& branch) override {
        tell([step, branch](Scene& scene) {
            scene.step = step;
            scene.branch = branch;
            scene.outcome.reset();
            scene.words.reset();
        });
    }

    void acting(const ceremony::Step&) override {
        tell([](Scene& scene) {
            scene.acting = true;
            scene.outcome.reset();
        });
    }

    void came(const ceremony::Step&, const ceremony::Outcome& outcome) override {
        tell([outcome](Scene& scene) {
            scene.acting = false;
            scene.outcome = outcome;
        });
    }

    void words(const std::string&, const ceremony::Digest& hash) override {
        tell([hash](Scene& scene) { scene.words = hash; });
    }

    void recorded(const ceremony::Transcript& at, const std::string&, std::size_t) override {
        tell([at](Scene& scene) {
            scene.transcript = at;
            scene.acting = false;
        });
    }

    Result<ceremony::Answer> ask(const ceremony::Question& question) override {
        auto reply = wait([question](Scene& scene) { scene.question = question; });
        tell([](Scene& scene) { scene.question.reset(); });
        if (auto* answer = std::get_if<ceremony::Answer>(&reply)) return std::move(*answer);
        return Fail{PartyError::Left};
    }

    Result<Secret> secret(const ceremony::SecretWanted& wanted) override {
        auto reply = wait([wanted](Scene& scene) { scene.secret = wanted; });
        tell([](Scene& scene) { scene.secret.reset(); });
        if (auto* secret = std::get_if<Secret>(&reply)) return std::move(*secret);
        if (const auto* why = std::get_if<PartyError>(&reply)) return Fail{PartyError(*why)};
        return Fail{PartyError::Left};
    }

private:
    std::variant<ceremony::Answer, Secret, PartyError> wait(const Change& ask) {
        std::unique_lock lock(m_mutex);
        m_waiting = true;
        tell([ask, ticket = ++m_ticket](Scene& scene) {
            ask(scene);
            scene.ticket = ticket;
        });
        m_replied.wait(lock, [this] { return m_left || !m_waiting; });
        m_waiting = false;
        if (m_left) return PartyError::Left;
        return std::exchange(m_reply, PartyError::Left);
    }

    const QPointer<CeremonyStage> m_stage;
    std::mutex m_mutex;
    std::condition_variable m_replied;
    bool m_waiting = false;
    std::uint64_t m_ticket = 0;
    bool m_left = false;
    std::variant<ceremony::Answer, Secret, PartyError> m_reply{PartyError::Left};
};

CeremonyStage::CeremonyStage(QObject* parent) : QObject(parent) {}

CeremonyStage::~CeremonyStage() {
    leave();
    if (m_thread.joinable()) m_thread.join();
}

void CeremonyStage::begin(const CeremonyMeans& means, ceremony::Order order, ceremony::Script script) {
    m_order = std::move(order);
    m_script = std::move(script);
    m_scene.transcript.setMode(m_order.mode);
    m_since.start();
    m_stepSince.start();
    m_messenger = std::make_shared<Messenger>(this);
    m_thread = std::thread([hold = means.hold, held = m_order, messenger = m_messenger] {
        auto result = std::make_shared<Result<CeremonyMeans::Held>>(hold(held, *messenger));
        messenger->post([result](CeremonyStage& stage) {
            stage.m_result.emplace(std::move(*result));
            stage.m_scene.acting = false;
            emit stage.changed();
            emit stage.ended();
        });
    });
}

void CeremonyStage::apply(const std::function<void(Scene&)>& change) {
    const std::string before = m_scene.step ? m_scene.step->id : std::string();
    change(m_scene);
    if (m_scene.step && m_scene.step->id != before) m_stepSince.restart();
    emit changed();
}

void CeremonyStage::answer(ceremony::Answer answer) {
    if (!m_scene.question) return;
    m_scene.question.reset(); // one answer is enough, however often the button is pressed
    m_messenger->reply(m_scene.ticket, std::move(answer));
    emit changed();
}

void CeremonyStage::give(Secret secret) {
    if (!m_scene.secret) return;
    m_scene.secret.reset();
    m_messenger->reply(m_scene.ticket, std::move(secret));
    emit changed();
}

void CeremonyStage::withhold() {
    if (!m_scene.secret) return;
    m_scene.secret.reset();
    m_messenger->reply(m_scene.ticket, PartyError::NoSecret);
    emit changed();
}

void CeremonyStage::leave() {
    if (m_messenger) m_messenger->leave();
}

} // namespace vedette::ui
