/// What is painted over edges and nodes: outlines with their tags, the selection and its edges, paths, folded
/// groups, labels where there is room.
#pragma once

#include "ui/topology/atelier.h"

namespace vedette::ui {

/// Into the frame's picture; sets its labels. A hundred labels at most.
void paintOver(Frame& frame, const std::vector<SceneNode>& nodes, const std::vector<graph::Line>& lines);

/// The convex line around discs of that radius at those points, clockwise; empty for no points.
[[nodiscard]] std::vector<QPointF> around(const std::vector<QPointF>& points, double radius);

} // namespace vedette::ui
