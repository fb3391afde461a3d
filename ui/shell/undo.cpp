#include "ui/shell/undo.h"

#include "ui/link/words.h"
#include "ui/widgets/hostile_text.h"

#include <utility>

namespace vedette::ui {

namespace {

QString nameOf(const engine::Action& action) {
    const QString subject = shown(engine::subjectOf(action), 60);
    return actionWords(engine::actionName(action)) + (subject.isEmpty() ? QString() : ' ' + subject);
}

} // namespace

Undo::Undo(Link& link, QObject* parent) : QObject(parent), m_link(link) {
    connect(&link, &Link::answered, this, &Undo::answered);
}

QString Undo::undoText() const {
    return m_done.empty() ? QString() : nameOf(m_done.back().action);
}

QString Undo::redoText() const {
    return m_undone.empty() ? QString() : nameOf(m_undone.back().done.action);
}

void Undo::keep(Done done) {
    if (m_done.size() == kMost) m_done.erase(m_done.begin());
    m_done.push_back(std::move(done));
}

void Undo::answered(Link::SourceId source, const engine::Command& command, const engine::Reply& reply) {
    if (command.inverseOf) return; // an undo or a redo: settled where it was asked for
    auto inverse = engine::inverseOf(command.action, reply);
    if (!inverse) return;
    keep({source, command.network, command.action, *std::move(inverse), command.id});
    m_undone.clear(); // what was done since would be overtaken
    emit changed();
}

void Undo::refused(const engine::Action& action, const Error& why) {
    m_waiting = false;
    emit changed();
    emit failed(tr("%1: %2").arg(nameOf(action), sentence(why)));
}

void Undo::undo() {
    if (!canUndo()) return;
    Done done = std::move(m_done.back());
    m_done.pop_back();
    m_waiting = true;
    emit changed();
    const auto settle = [this, done](const engine::Reply& reply) {
        if (!reply.result) return refused(done.inverse, reply.result.error());
        m_waiting = false;
        m_undone.push_back({done, reply.id});
        emit changed();
    };
    m_link.submit(done.network, done.inverse, settle, done.command, done.source);
}

void Undo::redo() {
    if (!canRedo()) return;
    Undone undone = std::move(m_undone.back());
    m_undone.pop_back();
    m_waiting = true;
    emit changed();
    const auto settle = [this, undone](const engine::Reply& reply) {
        if (!reply.result) return refused(undone.done.action, reply.result.error());
        m_waiting = false;
        // The way back again is that of this time: a connection has another number.
        if (auto inverse = engine::inverseOf(undone.done.action, reply)) {
            Done done = undone.done;
            done.inverse = *std::move(inverse);
            done.command = reply.id;
            keep(std::move(done));
        }
        emit changed();
    };
    m_link.submit(undone.done.network, undone.done.action, settle, undone.command, undone.done.source);
}

} // namespace vedette::ui
