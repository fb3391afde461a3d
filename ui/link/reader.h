/// Questions to an event log, answered one after the other on a thread of their own.
///
/// A newer question of the same slot takes the place of the one that waits, or cuts the one under way short.
/// Bounds: one question of each slot waits; each has kPatience, unless it allows itself more
/// (History::allow).
#pragma once

#include "core/history/history.h"

#include <QtCore/QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace vedette::ui {

class Reader {
public:
    static constexpr std::chrono::milliseconds kPatience{5000};

    using Answer = std::function<void()>;
    using Work = std::function<Answer(history::History&)>;

    /// Both are called on the reader's thread, which ends before this object does.
    Reader(std::filesystem::path folder, std::function<void(Answer)> deliver,
           std::function<void(Error)> failed);
    /// What is under way is cut short.
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    void ask(const QString& slot, Work work);

private:
    struct Question {
        QString slot;
        Work work;
    };

    void serve();

    const std::filesystem::path m_folder;
    const std::function<void(Answer)> m_deliver;
    const std::function<void(Error)> m_failed;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Question> m_questions;
    std::optional<QString> m_underWay;
    std::optional<history::History> m_history;
    bool m_cut = false; ///< the one under way; its history answers nothing any more
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace vedette::ui
