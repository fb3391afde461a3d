/// Several commands that are one deed to the operator: asked for at once, told of in one sentence.
///
/// Each is judged, audited and undone by itself, as any command. One for each link.
#pragma once

#include "core/engine/command.h"
#include "ui/link/link.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <vector>

namespace vedette::ui {

class Deeds final : public QObject {
    Q_OBJECT

public:
    struct Order {
        NetworkId network;
        engine::Action action;
    };

    /// The link's own, made when first asked for.
    static Deeds& of(Link& link);

    /// `text` says what is done, in few words: "Blocking edge-07". told() follows when all are answered;
    /// without orders nothing does.
    void carryOut(const QString& text, const std::vector<Order>& orders);

signals:
    /// A sentence for the window to say.
    void told(const QString& text, bool well);

private:
    explicit Deeds(Link& link);

    Link& m_link;
};

} // namespace vedette::ui
