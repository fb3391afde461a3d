#include "ui/incidents/incident_actions.h"

#include "ui/incidents/incident_words.h"
#include "ui/link/alert_words.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QDir>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <utility>

namespace vedette::ui {

IncidentActions::IncidentActions(const Console& console, PeerNames names, Chosen chosen, QWidget* window)
    : QObject(window),
      m_console(console),
      m_names(std::move(names)),
      m_chosen(std::move(chosen)),
      m_window(window),
      m_note(new QAction(icon("plus"), {}, this)),
      m_assign(new QAction(icon("peers"), {}, this)),
      m_addPeer(new QAction(icon("pin"), {}, this)),
      m_close(new QAction(icon("close"), {}, this)),
      m_reopen(new QAction(icon("refresh"), {}, this)),
      m_case(new QAction(icon("export"), {}, this)),
      m_export(new CaseExport(console, this)) {
    m_note->setShortcut(Qt::Key_C);
    m_assign->setShortcut(Qt::Key_O);
    m_addPeer->setShortcut(Qt::Key_P);
    m_close->setShortcut(Qt::Key_X);
    m_reopen->setShortcut(Qt::Key_R);
    m_case->setShortcut(Qt::Key_S);
    for (QAction* action : all()) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_note, &QAction::triggered, this, &IncidentActions::note);
    connect(m_assign, &QAction::triggered, this, &IncidentActions::assign);
    connect(m_addPeer, &QAction::triggered, this, &IncidentActions::addPeer);
    connect(m_close, &QAction::triggered, this, &IncidentActions::close);
    connect(m_reopen, &QAction::triggered, this, &IncidentActions::reopen);
    connect(m_case, &QAction::triggered, this, &IncidentActions::writeCase);
    connect(m_export, &CaseExport::changed, this, &IncidentActions::update);
    connect(m_export, &CaseExport::ended, this, &IncidentActions::tellCase);
    connect(&m_console.selection, &Selection::changed, this, &IncidentActions::update);
    retranslate();
}

void IncidentActions::retranslate() {
    m_note->setText(tr("Write down…"));
    m_note->setToolTip(tr("A note on the timeline of the incident. (C)"));
    m_assign->setText(tr("Give to…"));
    m_assign->setToolTip(tr("Say who looks after it. (O)"));
    m_addPeer->setText(tr("Add the selected peer"));
    m_addPeer->setToolTip(tr("The peer that is selected in the window belongs to it. (P)"));
    m_close->setText(tr("Close…"));
    m_close->setToolTip(tr("It is over; say what it was. (X)"));
    m_reopen->setText(tr("Open again"));
    m_reopen->setToolTip(tr("It is not over. (R)"));
    m_case->setText(tr("Write a case…"));
    m_case->setToolTip(
        tr("A folder that others check offline: the incident, its alerts, and the audit log that "
           "vouches for it. (S)"));
}

bool IncidentActions::canAct() const {
    return m_console.link.takesCommands() && m_console.link.live();
}

void IncidentActions::update() {
    const auto chosen = canAct() ? m_chosen() : std::nullopt;
    const bool open = chosen && !chosen->closed();
    const auto peer = codec::PeerId::fromText(m_console.selection.current().toStdString());
    const auto belongs = [&] {
        const auto& peers = chosen->incident->peers;
        return std::ranges::find(peers, *peer) != peers.end();
    };
    m_note->setEnabled(chosen.has_value());
    m_assign->setEnabled(open);
    m_addPeer->setEnabled(open && peer && !belongs());
    m_close->setEnabled(open);
    m_reopen->setEnabled(chosen && chosen->closed());
    m_case->setEnabled(chosen && !m_export->isUnderWay());
    for (QAction* action : all()) action->setVisible(m_console.link.takesCommands());
    m_case->setVisible(m_export->isPossible());
}

void IncidentActions::ask(AskDialog::Ask asked, Then then) {
    auto* dialog = new AskDialog(std::move(asked), m_console.link.now(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [dialog, then = std::move(then)] { then(dialog->answer()); });
    dialog->open();
}

void IncidentActions::order(const QString& text, engine::AlertAction action) {
    Deeds::of(m_console.link).carryOut(text, {{kHouse, engine::Action(std::move(action))}});
}

void IncidentActions::note() {
    const auto chosen = m_chosen();
    if (!chosen) return;
    const QString name = IncidentWords::name(chosen->incident->id);
    AskDialog::Ask asked;
    asked.title = tr("Write down about %1").arg(name);
    asked.button = tr("Write down");
    asked.textLabel = tr("Note");
    asked.placeholder = tr("What was found out, decided or done");
    ask(std::move(asked), [this, id = chosen->incident->id, name](const AskDialog::Answer& answer) {
        order(tr("Writing down about %1").arg(name),
              engine::AddToIncident{id, engine::IncidentNote{answer.text.toStdString()}});
    });
}

void IncidentActions::assign() {
    const auto chosen = m_chosen();
    if (!chosen) return;
    const QString name = IncidentWords::name(chosen->incident->id);
    AskDialog::Ask asked;
    asked.title = tr("Who looks after %1?").arg(name);
    asked.button = tr("Give");
    asked.textLabel = tr("Owner");
    asked.text = AlertWords::me();
    asked.placeholder = tr("Nobody");
    asked.needsText = false;
    ask(std::move(asked), [this, id = chosen->incident->id, name](const AskDialog::Answer& answer) {
        order(tr("Giving away %1").arg(name), engine::AssignIncident{id, answer.text.toStdString()});
    });
}

void IncidentActions::addPeer() {
    const auto chosen = m_chosen();
    const auto peer = codec::PeerId::fromText(m_console.selection.current().toStdString());
    if (!chosen || !peer) return;
    order(tr("Adding a peer to %1").arg(IncidentWords::name(chosen->incident->id)),
          engine::AddToIncident{chosen->incident->id, *peer});
}

void IncidentActions::close() {
    const auto chosen = m_chosen();
    if (!chosen) return;
    const QString name = IncidentWords::name(chosen->incident->id);
    AskDialog::Ask asked;
    asked.title = tr("Close %1").arg(name);
    asked.button = tr("Close");
    asked.textLabel = tr("Cause");
    asked.placeholder = tr("What it was");
    asked.scope = [open = chosen->open](const AskDialog::Answer&) {
        return open == 0 ? tr("Its alerts stay as they are. Undo takes it back.")
                         : tr("%Ln of its alerts are still open and stay so. Undo takes it back.", nullptr,
                              static_cast<int>(open));
    };
    ask(std::move(asked), [this, id = chosen->incident->id, name](const AskDialog::Answer& answer) {
        order(tr("Closing %1").arg(name), engine::CloseIncident{id, answer.text.toStdString()});
    });
}

void IncidentActions::reopen() {
    const auto chosen = m_chosen();
    if (!chosen) return;
    order(tr("Opening %1 again").arg(IncidentWords::name(chosen->incident->id)),
          engine::ReopenIncident{chosen->incident->id});
}

void IncidentActions::writeCase() {
    const auto chosen = m_chosen();
    if (!chosen || !canAct() || m_export->isUnderWay()) return;
    const std::uint64_t number = chosen->incident->id.value;
    const QString folder = QFileDialog::getSaveFileName(
        m_window, tr("The folder that is made for the case"),
        QDir::home().filePath(QStringLiteral("vedette-incident-%1").arg(number)), QString(), nullptr,
        QFileDialog::DontConfirmOverwrite); // one that exists is refused
    if (!folder.isEmpty()) m_export->begin(m_console.link.health().alerts, *chosen, m_names, folder);
}

void IncidentActions::tellCase(const CaseExport::Outcome& outcome) {
    auto* box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const QString folder = shown(QDir::toNativeSeparators(outcome.folder).toStdString(), 200);
    if (outcome.failure) {
        box->setIcon(QMessageBox::Warning);
        box->setWindowTitle(tr("No case was written"));
        box->setText(tr("Nothing was left in %1.").arg(folder));
        box->setInformativeText(sentence(*outcome.failure));
        box->addButton(QMessageBox::Close);
        return box->open();
    }
    box->setIcon(QMessageBox::Information);
    box->setWindowTitle(tr("The case is written"));
    box->setText(folder);
    QStringList said{
        tr("%Ln records of the audit log vouch for it.", nullptr, static_cast<int>(outcome.sealed.records)),
        outcome.sealed.isSigned
            ? tr("A signed head of the log stands among them.")
            : tr("No signed head of the log stands among them yet: keep the hash elsewhere."),
        tr("SHA-256 of case.json: %1").arg(outcome.hash),
        tr("To check it offline: %1").arg(QStringLiteral("vedette-node audit verify ") + folder)};
    box->setInformativeText(said.join(QLatin1Char('\n')));
    auto* show = box->addButton(tr("Show the folder"), QMessageBox::ActionRole);
    box->setDefaultButton(box->addButton(QMessageBox::Close));
    connect(show, &QAbstractButton::clicked, box,
            [path = outcome.folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    box->open();
}

void IncidentActions::takeOut(AlertId alert) {
    const auto chosen = m_chosen();
    if (!chosen || !canAct()) return;
    order(tr("Taking %1 out of %2").arg(AlertWords::name(alert), IncidentWords::name(chosen->incident->id)),
          engine::RemoveFromIncident{chosen->incident->id, alert});
}

void IncidentActions::takeOut(const codec::PeerId& peer) {
    const auto chosen = m_chosen();
    if (!chosen || !canAct()) return;
    order(tr("Taking a peer out of %1").arg(IncidentWords::name(chosen->incident->id)),
          engine::RemoveFromIncident{chosen->incident->id, peer});
}

} // namespace vedette::ui
