/// The two force laws, for all who move nodes.
#pragma once

#include "core/graph/arrange.h"

#include <algorithm>
#include <cmath>

namespace vedette::graph {

/// Repulsion is this times the force of a Field.
inline float repulsionOf(ForceLaw law) noexcept {
    constexpr float kEven =
        0.1F; // between Hu's 0.2 (Mathematica J. 10(1), 2005) and less: the least stress of those tried
    constexpr float kTight = 2.0F;
    return law == ForceLaw::Even ? kEven * kSpacing * kSpacing : kTight * kSpacing;
}

/// What an edge adds to one end, per unit of the vector to the other end.
inline float attractionOf(ForceLaw law, float distance) noexcept {
    return law == ForceLaw::Even ? distance / kSpacing : 1.0F;
}

/// The mass of a node under a law.
inline float massOf(ForceLaw law, std::size_t degree) noexcept {
    return law == ForceLaw::Even ? 1.0F : static_cast<float>(degree + 1);
}

/// A node goes where its force points, as far as the force is great, and never further than `most`.
inline void move(float& x, float& y, float forceX, float forceY, float most) noexcept {
    const float strength = std::sqrt(forceX * forceX + forceY * forceY);
    if (strength <= 0) return;
    const float step = std::min(strength, most) / strength;
    x += forceX * step;
    y += forceY * step;
}

} // namespace vedette::graph
