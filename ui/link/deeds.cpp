#include "ui/link/deeds.h"

#include "ui/link/words.h"

#include <QtCore/QPointer>

#include <memory>
#include <optional>

namespace vedette::ui {

Deeds::Deeds(Link& link) : QObject(&link), m_link(link) {}

Deeds& Deeds::of(Link& link) {
    if (auto* known = link.findChild<Deeds*>({}, Qt::FindDirectChildrenOnly)) return *known;
    return *new Deeds(link);
}

void Deeds::carryOut(const QString& text, const std::vector<Order>& orders) {
    struct Running {
        std::size_t waiting = 0;
        std::optional<Error> why; ///< the first one failed
    };

    auto running = std::make_shared<Running>();
    running->waiting = orders.size();
    for (const Order& order : orders) {
        m_link.submit(order.network, order.action,
                      [guard = QPointer(this), running, text](const engine::Reply& reply) {
                          if (guard.isNull()) return;
                          if (!reply.result && !running->why) running->why = reply.result.error();
                          if (--running->waiting > 0) return;
                          if (running->why)
                              emit guard->told(tr("%1 failed. %2").arg(text, sentence(*running->why)), false);
                          else
                              emit guard->told(tr("%1: done.").arg(text), true);
                      });
    }
}

} // namespace vedette::ui
