/// What an operator can do to the peers that are selected: end their connections, block them, take that back,
/// name them.
///
/// Each action knows when it is allowed and shows what it will touch before it does it; what cannot be undone
/// says so. The dialogs are made for a window and closed with it.
#pragma once

#include "ui/link/console.h"
#include "ui/link/deeds.h"

#include <QtCore/QObject>
#include <QtGui/QAction>

#include <vector>

namespace vedette::ui {

class PeerActions final : public QObject {
    Q_OBJECT

public:
    /// What a block of the selected peers would touch.
    struct Scope {
        std::vector<codec::PeerId> peers;
        std::vector<Deeds::Order> disconnects; ///< one for each open connection of ours
        std::vector<NetworkId> networks;       ///< of ours
        std::size_t blocked = 0;               ///< of these peers, already
    };

    PeerActions(const Console& console, QWidget* window);

    [[nodiscard]] QAction* disconnectAction() const noexcept { return m_disconnect; }

    [[nodiscard]] QAction* blockAction() const noexcept { return m_block; }

    [[nodiscard]] QAction* unblockAction() const noexcept { return m_unblock; }

    [[nodiscard]] QAction* annotateAction() const noexcept { return m_annotate; }

    [[nodiscard]] QAction* pinAction() const noexcept { return m_pin; }

    [[nodiscard]] QAction* copyAction() const noexcept { return m_copy; }

    [[nodiscard]] QList<QAction*> all() const {
        return {m_annotate, m_pin, m_copy, m_disconnect, m_block, m_unblock};
    }

    [[nodiscard]] Scope scope() const;
    void retranslate();
    /// What is allowed may have changed.
    void update();

    // What the actions do, without asking.
    void disconnectSelected();
    void blockSelected(const QString& reason, WallTime until);
    void unblockSelected();
    void pinSelected();

private:
    void ask();
    void annotate();
    void copyIds();
    [[nodiscard]] QString whom(const Scope& scope) const;

    Console m_console;
    QWidget* m_window;
    QAction* m_disconnect;
    QAction* m_block;
    QAction* m_unblock;
    QAction* m_annotate;
    QAction* m_pin;
    QAction* m_copy;
};

} // namespace vedette::ui
