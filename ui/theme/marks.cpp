#include "ui/theme/marks.h"

#include "ui/theme/theme.h"

#include <QtCore/QCryptographicHash>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPolygonF>

namespace vedette::ui {

namespace {

/// Antialiased, and as it was before at the end.
class Brushwork {
public:
    explicit Brushwork(QPainter& painter) : m_painter(painter) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
    }

    ~Brushwork() { m_painter.restore(); }

    Brushwork(const Brushwork&) = delete;
    Brushwork& operator=(const Brushwork&) = delete;

private:
    QPainter& m_painter;
};

void fill(QPainter& painter, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
}

void draw(QPainter& painter, const QColor& colour, qreal width) {
    painter.setPen(QPen(colour, width));
    painter.setBrush(Qt::NoBrush);
}

QRectF shrunk(const QRectF& box, qreal share) {
    const qreal side = qMin(box.width(), box.height()) * share;
    return {box.center().x() - side / 2, box.center().y() - side / 2, side, side};
}

} // namespace

void paintSeverity(QPainter& painter, const QRectF& box, Severity severity) {
    const Brushwork brushwork(painter);
    const QColor colour = tokens().severity[static_cast<std::size_t>(severity)];
    const QRectF square = shrunk(box, 1);
    const QPointF middle = square.center();
    fill(painter, colour);
    switch (severity) {
    case Severity::Critical:
        painter.drawPolygon(QPolygonF({{middle.x(), square.top()},
                                       {square.right(), middle.y()},
                                       {middle.x(), square.bottom()},
                                       {square.left(), middle.y()}}));
        break;
    case Severity::High:
        painter.drawPolygon(QPolygonF({{middle.x(), square.top() + square.height() * 0.06},
                                       {square.right(), square.bottom() - square.height() * 0.06},
                                       {square.left(), square.bottom() - square.height() * 0.06}}));
        break;
    case Severity::Medium: painter.drawEllipse(shrunk(box, 0.84)); break;
    case Severity::Low:
        draw(painter, colour, square.width() / 8);
        painter.drawEllipse(shrunk(box, 0.72));
        break;
    case Severity::Info: painter.drawEllipse(shrunk(box, 0.4)); break;
    }
}

void paintTier(QPainter& painter, const QRectF& box, Tier tier) {
    const Brushwork brushwork(painter);
    const QColor colour = tokens().trust[static_cast<std::size_t>(tier)];
    const qreal line = qMin(box.width(), box.height()) / 8;
    const QRectF circle = shrunk(box, 0.76);
    fill(painter, colour);
    switch (tier) {
    case Tier::Pinned: painter.drawRect(shrunk(box, 0.76)); break;
    case Tier::High: painter.drawEllipse(circle); break;
    case Tier::Medium:
        painter.drawEllipse(shrunk(box, 0.42));
        draw(painter, colour, line);
        painter.drawEllipse(circle);
        break;
    case Tier::Low:
        draw(painter, colour, line);
        painter.drawEllipse(circle);
        break;
    case Tier::Unknown: {
        QPen pen(colour, line);
        pen.setDashPattern({2, 1.6});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        break;
    }
    case Tier::Quarantined: {
        QPen pen(colour, line * 1.6);
        pen.setCapStyle(Qt::RoundCap);
        painter.setPen(pen);
        painter.drawLine(circle.topLeft(), circle.bottomRight());
        painter.drawLine(circle.topRight(), circle.bottomLeft());
        break;
    }
    }
}

void paintIdenticon(QPainter& painter, const QRectF& box, const QByteArray& id) {
    const Brushwork brushwork(painter);
    painter.setRenderHint(QPainter::Antialiasing, false); // squares that touch leave no seams
    const QByteArray hash = QCryptographicHash::hash(id, QCryptographicHash::Sha256);
    const auto bits = [&](int i) { return (static_cast<unsigned char>(hash[i / 8]) >> (i % 8)) & 1; };
    const auto& palette = tokens().categorical;
    const QRgb colour = palette[static_cast<unsigned char>(hash[31]) % palette.size()].rgb();
    QImage squares(5, 5, QImage::Format_ARGB32_Premultiplied);
    squares.fill(Qt::transparent);
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 3; ++column) {
            if (bits(row * 3 + column) == 0) continue;
            for (const int at : {column, 4 - column}) squares.setPixel(at, row, colour);
        }
    }
    const qreal side = qMin(box.width(), box.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(box.topLeft(), QSizeF(side, side)), squares);
}

} // namespace vedette::ui
