/// Who a peer is at a glance: its figure, its name, its state, its id, its tags.
#pragma once

#include "ui/link/console.h"

#include <QtCore/QByteArray>
#include <QtWidgets/QWidget>

namespace vedette::ui {

class PeerHeader final : public QWidget {
    Q_OBJECT

public:
    PeerHeader(const Console& console, QWidget* parent);

    /// `state` as the table has it.
    void show(const QString& peer, const QByteArray& state);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Console m_console;
    QString m_peer;
    QByteArray m_state;
};

} // namespace vedette::ui
