/// The picture of a graph as a program would draw it that leaves that to Qt: the measure beside ours.
#pragma once

#include "core/graph/raster.h"

#include <QtCore/QSize>

#include <vector>

namespace vedette::app {

struct PainterPicture {
    const std::vector<graph::Line>& lines;
    const graph::Plane& at;
    graph::Camera camera;
    QSize size;
};

/// Milliseconds of a frame of translucent lines and opaque squares, painted in a job of the pool, where a
/// QPainter does not spread its spans over that same pool and is fastest.
[[nodiscard]] double paintWithPainter(const PainterPicture& picture, int rounds);
/// The same of a QGraphicsScene with an item for each, without an index.
[[nodiscard]] double paintWithScene(const PainterPicture& picture, int rounds);

} // namespace vedette::app
