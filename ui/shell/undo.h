/// What the operator did in this run, so that it can be taken back and done again. The audit log keeps both.
///
/// An action is undone by its inverse (engine/command.h), which names the command that it takes back; what
/// has no inverse ends the way back only for itself. Bounds: the last kMost actions.
#pragma once

#include "ui/link/link.h"

#include <QtCore/QObject>

#include <optional>
#include <vector>

namespace vedette::ui {

class Undo final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 256;

    Undo(Link& link, QObject* parent);

    [[nodiscard]] bool canUndo() const noexcept { return !m_done.empty() && !m_waiting; }

    [[nodiscard]] bool canRedo() const noexcept { return !m_undone.empty() && !m_waiting; }

    /// "dial 12D3Koo…": what would be taken back or done again; empty for nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

    void undo();
    void redo();

signals:
    void changed();
    /// A sentence: it could not be taken back or done again.
    void failed(const QString& why);

private:
    struct Done {
        Link::SourceId source = 0;
        NetworkId network;
        engine::Action action;
        engine::Action inverse;
        CommandId command;
    };

    struct Undone {
        Done done;
        CommandId command; ///< that took it back
    };

    void answered(Link::SourceId source, const engine::Command& command, const engine::Reply& reply);
    void keep(Done done);
    void refused(const engine::Action& action, const Error& why);

    Link& m_link;
    std::vector<Done> m_done;
    std::vector<Undone> m_undone;
    bool m_waiting = false; ///< for the answer to an undo or redo of ours
};

} // namespace vedette::ui
