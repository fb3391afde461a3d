/// Drawings side by side: each part is moved as a whole so that none overlaps another, the largest in the
/// middle.
#pragma once

#include "core/graph/field.h"

#include <vector>

namespace vedette::graph {

/// Parts keep their shape; between two of them remains at least `gap`. About linear in the area that is
/// covered.
void pack(std::vector<Plane>& parts, float gap);

} // namespace vedette::graph
