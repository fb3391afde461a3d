/// Lets frames be made on a thread of the pool, one at a time, and hands over the newest.
///
/// What is wished while a frame is in the making is kept, changes of the graph all of them and of the rest
/// the last, and begun with the next frame. Ends with its owner: a frame under way is waited for, and told to
/// hurry.
#pragma once

#include "ui/topology/atelier.h"

#include <QtCore/QObject>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace vedette::ui {

class Cartographer final : public QObject {
    Q_OBJECT

public:
    explicit Cartographer(QObject* parent = nullptr);
    ~Cartographer() override;

    void wish(Wish wish);

    /// Whether nothing is in the making and nothing waits.
    [[nodiscard]] bool idle() const noexcept { return !m_busy && !m_next; }

signals:
    void painted(const vedette::ui::Frame& frame);
    /// Arranging takes long; the share that is done.
    void arranging(double done);

private:
    /// What the pool's thread and the window's share; outlives whichever ends first.
    struct Shared {
        std::mutex mutex;
        std::condition_variable over;
        bool running = false;
        Atelier atelier; ///< of the one that runs
    };

    void begin(Wish wish);

    std::shared_ptr<Shared> m_shared;
    std::optional<Wish> m_next;
    bool m_busy = false;
};

} // namespace vedette::ui
