/// What an operator can do about the alerts that are chosen, and what an alert itself suggests to do about
/// its peers.
///
/// Each asks for what it needs and says what it will touch; each can be taken back, or says that it cannot.
/// Where nothing takes commands (a rehearsal) the actions are not there; in the past they are off.
#pragma once

#include "core/alert/suggestion.h"
#include "ui/link/alert_entry.h"
#include "ui/link/console.h"
#include "ui/link/deeds.h"
#include "ui/widgets/ask_dialog.h"

#include <QtCore/QObject>
#include <QtGui/QAction>

#include <functional>
#include <vector>

namespace vedette::ui {

class AlertActions final : public QObject {
    Q_OBJECT

public:
    using Chosen = std::function<std::vector<AlertEntry>()>;

    AlertActions(const Console& console, Chosen chosen, QWidget* window);

    [[nodiscard]] QAction* acknowledgeAction() const noexcept { return m_acknowledge; }

    [[nodiscard]] QAction* suppressAction() const noexcept { return m_suppress; }

    [[nodiscard]] QAction* escalateAction() const noexcept { return m_escalate; }

    [[nodiscard]] QAction* assignAction() const noexcept { return m_assign; }

    [[nodiscard]] QAction* commentAction() const noexcept { return m_comment; }

    [[nodiscard]] QAction* closeAction() const noexcept { return m_close; }

    [[nodiscard]] QAction* reopenAction() const noexcept { return m_reopen; }

    [[nodiscard]] QList<QAction*> all() const {
        return {m_acknowledge, m_suppress, m_escalate, m_assign, m_comment, m_close, m_reopen};
    }

    void retranslate();
    /// What is allowed may have changed.
    void update();
    [[nodiscard]] bool canAct() const;

    /// What the operator reads on its button; empty when it cannot be done now.
    [[nodiscard]] static QString titleOf(const alert::Suggestion& suggestion);
    /// Asks first where it touches others. Examine is not its own: that is a door.
    void carryOut(const AlertEntry& entry, const alert::Suggestion& suggestion);

private:
    using Then = std::function<void(const AskDialog::Answer&)>;

    void ask(AskDialog::Ask asked, Then then);
    /// One command for each.
    void order(const QString& text, std::vector<engine::AlertAction> actions);
    void acknowledge();
    void suppress();
    void escalate();
    void assign();
    void comment();
    void close();
    void reopen();
    void block(const AlertEntry& entry, const std::vector<codec::PeerId>& peers);
    void disconnectAll(const std::vector<codec::PeerId>& peers);
    [[nodiscard]] std::vector<NetworkId> networksOf(const alert::Alert& alert) const;
    [[nodiscard]] static QString whom(const std::vector<AlertEntry>& entries);

    Console m_console;
    Chosen m_chosen;
    QWidget* m_window;
    QAction* m_acknowledge;
    QAction* m_suppress;
    QAction* m_escalate;
    QAction* m_assign;
    QAction* m_comment;
    QAction* m_close;
    QAction* m_reopen;
};

} // namespace vedette::ui
