/// What is known of the peer under the pointer, in a few lines beside it. Never in the way of the mouse.
#pragma once

#include "ui/topology/graph_model.h"

#include <QtWidgets/QWidget>

#include <utility>
#include <vector>

namespace vedette::ui {

class HoverCard final : public QWidget {
    Q_OBJECT

public:
    explicit HoverCard(QWidget* parent);

    void show(const PeerNode& peer, const QString& label, const QColor& colour, const QPoint& at);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using Lines = std::vector<std::pair<QString, QString>>;

    [[nodiscard]] static Lines linesOf(const PeerNode& peer);

    QString m_label, m_id;
    QByteArray m_bytes;
    QColor m_colour;
    Lines m_lines;
};

} // namespace vedette::ui
