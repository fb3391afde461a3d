#include "core/detect/edge_detector.h"

#include "core/detect/edge_model.h"

namespace vedette::detect {

Finding EdgeDetector::see(const Edge& edge) {
    if (edge.kind != EdgeKind::Unknown || edge.bytes) {
        if (!m_rules) m_rules.emplace(m_key);
        return m_rules->see(edge);
    }
    if (!m_memory) m_memory.emplace(m_key);
    return weighTraits(edge, m_memory->note(edge));
}

} // namespace vedette::detect
