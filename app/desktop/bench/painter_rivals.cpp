#include "app/desktop/bench/painter_rivals.h"

#include "app/desktop/bench/console_bench.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThreadPool>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtWidgets/QGraphicsEllipseItem>
#include <QtWidgets/QGraphicsLineItem>
#include <QtWidgets/QGraphicsScene>

namespace vedette::app {

namespace {

const QColor kEdge(0x71, 0x80, 0x96, 24);
const QColor kNode(0x4C, 0x9A, 0xFF);

QPointF pixelOf(const PainterPicture& picture, graph::Node node) {
    return {static_cast<double>((picture.at.x[node] - picture.camera.x) * picture.camera.scale),
            static_cast<double>((picture.at.y[node] - picture.camera.y) * picture.camera.scale)};
}

/// The rounds, in a job of the global pool.
template <class F>
double inPool(int rounds, const F& frame) {
    Timing timing;
    QSemaphore done;
    QThreadPool::globalInstance()->start([&] {
        for (int round = 0; round < rounds; ++round) timing.round(frame);
        done.release();
    });
    done.acquire();
    return median(timing.wall);
}

} // namespace

double paintWithPainter(const PainterPicture& picture, int rounds) {
    QImage image(picture.size, QImage::Format_RGB32);
    const QRectF bounds(QPointF(), QSizeF(picture.size));
    return inPool(rounds, [&] {
        image.fill(Qt::black);
        QPainter painter(&image);
        std::vector<QLineF> lines;
        lines.reserve(picture.lines.size());
        for (const graph::Line& line : picture.lines) {
            const QLineF one(pixelOf(picture, line.a), pixelOf(picture, line.b));
            if (bounds.intersects(QRectF(one.p1(), one.p2()).normalized().adjusted(0, 0, 1, 1)))
                lines.push_back(one);
        }
        painter.setPen(QPen(kEdge, 0));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        std::vector<QRectF> nodes;
        for (graph::Node node = 0; node < picture.at.size(); ++node) {
            const QPointF at = pixelOf(picture, node);
            if (bounds.contains(at)) nodes.emplace_back(at.x() - 1, at.y() - 1, 3, 3);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(kNode);
        painter.drawRects(nodes.data(), static_cast<int>(nodes.size()));
    });
}

double paintWithScene(const PainterPicture& picture, int rounds) {
    QGraphicsScene scene;
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    for (const graph::Line& line : picture.lines)
        scene.addLine(QLineF(pixelOf(picture, line.a), pixelOf(picture, line.b)), QPen(kEdge, 0));
    for (graph::Node node = 0; node < picture.at.size(); ++node) {
        const QPointF at = pixelOf(picture, node);
        scene.addRect(QRectF(at.x() - 1, at.y() - 1, 3, 3), Qt::NoPen, kNode);
    }
    QImage image(picture.size, QImage::Format_RGB32);
    const QRectF bounds(QPointF(), QSizeF(picture.size));
    Timing timing;
    for (int round = 0; round < rounds; ++round) {
        timing.round([&] {
            image.fill(Qt::black);
            QPainter painter(&image);
            scene.render(&painter, bounds, bounds);
        });
    }
    return median(timing.wall);
}

} // namespace vedette::app
