/// What an operator can do about the incident that is chosen: note, give away, close, open again, say what
/// belongs to it, and write it as a case for others.
///
/// Each asks for what it needs; each but the case can be taken back. Where nothing takes commands (a
/// rehearsal) the actions are not there; in the past they are off.
#pragma once

#include "ui/incidents/case_export.h"
#include "ui/incidents/incident_entry.h"
#include "ui/link/console.h"
#include "ui/link/deeds.h"
#include "ui/widgets/ask_dialog.h"

#include <QtCore/QObject>
#include <QtGui/QAction>

#include <functional>
#include <optional>

namespace vedette::ui {

class IncidentActions final : public QObject {
    Q_OBJECT

public:
    using Chosen = std::function<std::optional<IncidentEntry>()>;

    IncidentActions(const Console& console, PeerNames names, Chosen chosen, QWidget* window);

    [[nodiscard]] QAction* closeAction() const noexcept { return m_close; }

    [[nodiscard]] QAction* noteAction() const noexcept { return m_note; }

    [[nodiscard]] QAction* caseAction() const noexcept { return m_case; }

    [[nodiscard]] CaseExport& exporting() const noexcept { return *m_export; }

    [[nodiscard]] QList<QAction*> all() const {
        return {m_note, m_assign, m_addPeer, m_close, m_reopen, m_case};
    }

    void retranslate();
    /// What is allowed may have changed.
    void update();
    [[nodiscard]] bool canAct() const;

    void takeOut(AlertId alert);
    void takeOut(const codec::PeerId& peer);

    /// Asks where to and begins.
    void writeCase();

private:
    using Then = std::function<void(const AskDialog::Answer&)>;

    void ask(AskDialog::Ask asked, Then then);
    void order(const QString& text, engine::AlertAction action);
    void note();
    void assign();
    void addPeer();
    void close();
    void reopen();
    void tellCase(const CaseExport::Outcome& outcome);

    Console m_console;
    PeerNames m_names;
    Chosen m_chosen;
    QWidget* m_window;
    QAction* m_note;
    QAction* m_assign;
    QAction* m_addPeer;
    QAction* m_close;
    QAction* m_reopen;
    QAction* m_case;
    CaseExport* m_export;
};

} // namespace vedette::ui
