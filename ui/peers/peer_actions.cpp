#include "ui/peers/peer_actions.h"

#include "core/history/peer_rows.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/peers/block_dialog.h"
#include "ui/peers/note_dialog.h"
#include "ui/theme/icons.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <set>

namespace vedette::ui {

PeerActions::PeerActions(const Console& console, QWidget* window)
    : QObject(window),
      m_console(console),
      m_window(window),
      m_disconnect(new QAction(icon("disconnect"), {}, this)),
      m_block(new QAction(icon("block"), {}, this)),
      m_unblock(new QAction(icon("undo"), {}, this)),
      m_annotate(new QAction(icon("peers"), {}, this)),
      m_pin(new QAction(icon("pin"), {}, this)),
      m_copy(new QAction(icon("copy"), {}, this)) {
    m_pin->setCheckable(true);
    m_annotate->setShortcut(Qt::Key_F2);
    m_copy->setShortcut(QKeySequence::Copy);
    for (QAction* action : all()) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_disconnect, &QAction::triggered, this, &PeerActions::disconnectSelected);
    connect(m_block, &QAction::triggered, this, &PeerActions::ask);
    connect(m_unblock, &QAction::triggered, this, &PeerActions::unblockSelected);
    connect(m_annotate, &QAction::triggered, this, &PeerActions::annotate);
    connect(m_pin, &QAction::triggered, this, &PeerActions::pinSelected);
    connect(m_copy, &QAction::triggered, this, &PeerActions::copyIds);
    connect(&console.selection, &Selection::changed, this, &PeerActions::update);
    connect(&console.link, &Link::healthChanged, this, &PeerActions::update);
    connect(&console.link, &Link::momentChanged, this, &PeerActions::update);
    connect(&console.link, &Link::sourcesChanged, this, &PeerActions::update);
    retranslate();
    update();
}

void PeerActions::retranslate() {
    m_disconnect->setText(tr("Disconnect"));
    m_disconnect->setToolTip(tr("End our connections to it. It may come back; this cannot be undone."));
    m_block->setText(tr("Block…"));
    m_block->setToolTip(tr("End our connections to it and refuse new ones until a time that you choose."));
    m_unblock->setText(tr("Unblock"));
    m_annotate->setText(tr("Name and tags…"));
    m_pin->setText(tr("Pin"));
    m_copy->setText(tr("Copy peer id"));
}

PeerActions::Scope PeerActions::scope() const {
    Scope scope;
    const Link& link = m_console.link;
    const auto isOwn = [&link](NetworkId network) { return link.isOwn(network); };
    for (const auto& [id, network] : link.state().networks()) {
        if (isOwn(id)) scope.networks.push_back(id);
    }
    const QSet<QString>& selected = m_console.selection.peers();
    if (selected.isEmpty()) return scope;
    const history::PeerRows rows(link.state(), link.now(), isOwn);
    std::set<codec::PeerId> blocked;
    for (const auto& network : link.health().networks) {
        for (const auto& block : network.blocks) blocked.insert(block.peer);
    }
    for (const QString& text : selected) {
        const auto peer = codec::PeerId::fromText(text.toStdString());
        if (!peer) continue;
        scope.peers.push_back(*peer);
        if (blocked.contains(*peer)) ++scope.blocked;
        for (const auto& connection : rows.connections(*peer)) {
            scope.disconnects.push_back({connection.network, engine::Disconnect{connection.id}});
        }
    }
    std::ranges::sort(scope.peers);
    return scope;
}

void PeerActions::update() {
    const QSet<QString>& selected = m_console.selection.peers();
    const bool any = !selected.isEmpty();
    const Link& link = m_console.link;
    // What is shown of the past cannot be acted upon.
    const bool can = any && link.live() && link.takesCommands();
    const Scope now = can ? scope() : Scope();
    m_disconnect->setEnabled(can && !now.disconnects.empty());
    m_block->setEnabled(can && !now.networks.empty());
    m_unblock->setEnabled(can && now.blocked > 0);
    m_annotate->setEnabled(any);
    m_copy->setEnabled(any);
    m_pin->setEnabled(any);
    m_pin->setChecked(any && std::ranges::all_of(selected, [this](const QString& peer) {
                          return m_console.notes.of(peer).pinned;
                      }));
}

QString PeerActions::whom(const Scope& scope) const {
    if (scope.peers.size() == 1) {
        return m_console.notes.label(QString::fromStdString(scope.peers.front().text()));
    }
    return tr("%Ln peers", nullptr, static_cast<int>(scope.peers.size()));
}

void PeerActions::disconnectSelected() {
    Scope now = scope();
    if (now.disconnects.empty()) return;
    Deeds::of(m_console.link).carryOut(tr("Disconnecting %1").arg(whom(now)), std::move(now.disconnects));
}

void PeerActions::blockSelected(const QString& reason, WallTime until) {
    const Scope now = scope();
    std::vector<Deeds::Order> orders;
    for (const NetworkId network : now.networks) {
        for (const auto& peer : now.peers) {
            orders.push_back({network, engine::BlockPeer{peer, until, reason.simplified().toStdString()}});
        }
    }
    if (orders.empty()) return;
    Deeds::of(m_console.link).carryOut(tr("Blocking %1").arg(whom(now)), std::move(orders));
}

void PeerActions::unblockSelected() {
    const Scope now = scope();
    std::vector<Deeds::Order> orders;
    for (const auto& network : m_console.link.health().networks) {
        for (const auto& block : network.blocks) {
            if (std::ranges::binary_search(now.peers, block.peer)) {
                orders.push_back({network.network, engine::UnblockPeer{block.peer}});
            }
        }
    }
    if (orders.empty()) return;
    Deeds::of(m_console.link).carryOut(tr("Unblocking %1").arg(whom(now)), std::move(orders));
}

void PeerActions::pinSelected() {
    const bool pin = m_pin->isChecked();
    const QSet<QString> selected = m_console.selection.peers();
    for (const QString& peer : selected) {
        auto note = m_console.notes.of(peer);
        note.pinned = pin;
        m_console.notes.set(peer, note);
    }
    update();
}

void PeerActions::copyIds() {
    QStringList ids(m_console.selection.peers().begin(), m_console.selection.peers().end());
    ids.sort();
    QGuiApplication::clipboard()->setText(ids.join(QLatin1Char('\n')));
}

void PeerActions::ask() {
    const Scope now = scope();
    if (now.peers.empty()) return;
    auto* dialog =
        new BlockDialog(whom(now), now.peers.size(), now.disconnects.size(), m_console.link.now(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { blockSelected(dialog->reason(), dialog->until()); });
    dialog->open();
}

void PeerActions::annotate() {
    const QSet<QString>& selected = m_console.selection.peers();
    if (selected.isEmpty()) return;
    auto* dialog = new NoteDialog(m_console.notes, QStringList(selected.begin(), selected.end()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace vedette::ui
