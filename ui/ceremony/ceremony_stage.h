/// A ceremony that is being held, as the window sees it: held on a thread of its own, which waits while
/// people think.
///
/// On the window's thread. What it waits for is answered by answer(), give(), withhold(); leave() ends it
/// where it stands, and so does the destructor, which waits until the token has done what it is at.
#pragma once

#include "ui/ceremony/ceremony_means.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace vedette::ui {

class CeremonyStage final : public QObject {
    Q_OBJECT

public:
    /// What is on the table now.
    struct Scene {
        std::optional<ceremony::Opening> opening;
        std::optional<ceremony::Step> step;
        std::string branch;
        bool acting = false; ///< a token is at work
        std::optional<ceremony::Outcome> outcome;
        std::optional<ceremony::Digest> words; ///< to be read aloud
        std::optional<ceremony::Question> question;
        std::optional<ceremony::SecretWanted> secret;
        std::uint64_t ticket = 0;        ///< of the question: an answer to another one is none to this
        ceremony::Transcript transcript; ///< as far as it is on the disk
        bool resumed = false;
    };

    explicit CeremonyStage(QObject* parent = nullptr);
    ~CeremonyStage() override;

    /// Once. `script` is what `order` has, read.
    void begin(const CeremonyMeans& means, ceremony::Order order, ceremony::Script script);

    [[nodiscard]] const ceremony::Script& script() const noexcept { return m_script; }

    [[nodiscard]] ceremony::Mode mode() const noexcept { return m_order.mode; }

    [[nodiscard]] const ceremony::Order& order() const noexcept { return m_order; }

    [[nodiscard]] const Scene& scene() const noexcept { return m_scene; }

    [[nodiscard]] bool isOver() const noexcept { return m_result.has_value(); }

    /// Of one that is over.
    [[nodiscard]] const Result<CeremonyMeans::Held>& result() const { return *m_result; }

    /// Since it began, and since the step did. Milliseconds.
    [[nodiscard]] qint64 elapsed() const { return m_since.elapsed(); }

    [[nodiscard]] qint64 stepElapsed() const { return m_stepSince.elapsed(); }

    void answer(ceremony::Answer answer);
    void give(Secret secret);
    void withhold();
    void leave();

signals:
    /// scene() says something else.
    void changed();
    void ended();

private:
    class Messenger;

    void apply(const std::function<void(Scene&)>& change);

    ceremony::Order m_order;
    ceremony::Script m_script;
    Scene m_scene;
    std::optional<Result<CeremonyMeans::Held>> m_result;
    QElapsedTimer m_since;
    QElapsedTimer m_stepSince;
    std::shared_ptr<Messenger> m_messenger;
    std::thread m_thread;
};

} // namespace vedette::ui
