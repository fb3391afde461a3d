#include "ui/link/reader.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

Reader::Reader(std::filesystem::path folder, std::function<void(Answer)> deliver,
               std::function<void(Error)> failed)
    : m_folder(std::move(folder)), m_deliver(std::move(deliver)), m_failed(std::move(failed)) {
    m_thread = std::thread([this] { serve(); });
}

Reader::~Reader() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        if (m_history) m_history->cut();
    }
    m_wake.notify_all();
    m_thread.join();
}

void Reader::ask(const QString& slot, Work work) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_underWay == slot) {
            m_cut = true;
            if (m_history) m_history->cut();
        }
        const auto waiting = std::ranges::find(m_questions, slot, &Question::slot);
        if (waiting != m_questions.end())
            waiting->work = std::move(work);
        else
            m_questions.push_back({slot, std::move(work)});
    }
    m_wake.notify_all();
}

void Reader::serve() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stop || !m_questions.empty(); });
        if (m_stop) return;
        if (!m_history) {
            lock.unlock();
            auto opened = history::History::open(m_folder);
            lock.lock();
            if (m_stop) return;
            if (!opened) {
                m_questions.pop_front();
                lock.unlock();
                m_failed(opened.error());
                lock.lock();
                continue;
            }
            m_history.emplace(*std::move(opened));
        }
        Question question = std::move(m_questions.front());
        m_questions.pop_front();
        m_underWay = question.slot;
        m_cut = false;
        m_history->allow(kPatience);
        lock.unlock();
        Answer answer = question.work(*m_history);
        lock.lock();
        m_underWay.reset();
        // Once cut, a history answers nothing any more.
        if (m_cut) m_history.reset();
        if (m_stop || m_cut || !answer) continue;
        lock.unlock();
        m_deliver(std::move(answer));
        lock.lock();
    }
}

} // namespace vedette::ui
