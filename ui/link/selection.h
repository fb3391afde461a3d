/// The peers that are chosen, the same in every view: choose one in a list and the graph, the timeline and
/// the detail panel show it too.
///
/// Beside them stands at most one fallout, which views show until it is taken back. Peers are the text of
/// their ids. Bounds: kMost peers, of which the rest is left out.
#pragma once

#include "ui/link/fallout.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <memory>

namespace vedette::ui {

class Selection final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 100'000;

    using QObject::QObject;

    [[nodiscard]] const QSet<QString>& peers() const noexcept { return m_peers; }

    /// The one that the detail panel explains; empty for none. Always one of peers().
    [[nodiscard]] const QString& current() const noexcept { return m_current; }

    [[nodiscard]] bool contains(const QString& peer) const { return m_peers.contains(peer); }

    /// That peer alone. Empty is clear().
    void select(const QString& peer);
    /// The current one stays when it is among them; of one peer alone that is the current one; else none is.
    void selectMany(QSet<QString> peers);
    void clear();

    /// Null: none is shown.
    [[nodiscard]] const std::shared_ptr<const Fallout>& fallout() const noexcept { return m_fallout; }

    void showFallout(std::shared_ptr<const Fallout> fallout);

signals:
    void changed();
    void falloutChanged();

private:
    void become(QSet<QString> peers, const QString& current);

    QSet<QString> m_peers;
    QString m_current;
    std::shared_ptr<const Fallout> m_fallout;
};

} // namespace vedette::ui
