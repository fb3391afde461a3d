/// What a policy's text says, looked at again and again while it is written.
///
/// A moment after the last letter a copy of the text goes to the pool: it is read and compiled, which is told
/// at once, then reviewed, which may take longer. One look is under way at a time; a newer text cuts it
/// short. The window's thread.
#pragma once

#include "core/policy/policy.h"
#include "core/policy/review.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace vedette::ui {

struct CheckedPolicy {
    /// Null: the text does not compile, or there is none.
    std::shared_ptr<const policy::Policy> policy{};
    std::optional<Error> error{};
    std::string errorFile{};
    int errorLine = 0; ///< from 1; 0 where the error names none
    /// Of policy's document; nothing while the review is under way.
    std::optional<std::vector<policy::Finding>> findings{};
};

class PolicyCheck final : public QObject {
    Q_OBJECT

public:
    static constexpr int kPauseMs = 250;

    /// Names and texts.
    using Texts = std::vector<std::pair<std::string, std::string>>;

    /// `texts` gives the text as it stands, `now` the moment that rules expire by.
    PolicyCheck(std::function<Texts()> texts, std::function<WallTime()> now, QObject* parent);
    ~PolicyCheck() override;

    /// The text did; it is looked at in kPauseMs.
    void changed();
    /// … without waiting.
    void begin();

    /// Of the newest text that was looked at.
    [[nodiscard]] const std::shared_ptr<const CheckedPolicy>& last() const noexcept { return m_last; }

    /// last() is of the text as it stands, and reviewed.
    [[nodiscard]] bool isSettled() const noexcept { return !m_underWay && !m_pause.isActive(); }

    /// The same, reading and reviewing at once.
    [[nodiscard]] static CheckedPolicy compile(const Texts& texts);

signals:
    /// last() is another.
    void checked();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void publish(CheckedPolicy what);
    void review();

    const std::function<Texts()> m_texts;
    const std::function<WallTime()> m_now;
    std::shared_ptr<const CheckedPolicy> m_last = std::make_shared<const CheckedPolicy>();
    QBasicTimer m_pause;
    std::stop_source m_stop;
    bool m_underWay = false;
    bool m_again = false; ///< a newer text waits
};

} // namespace vedette::ui
