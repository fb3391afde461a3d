#include "core/lab/checked_once.h"

namespace vedette::lab {

bool CheckedOnce::holds(const gossipsub::VerifyJob& job) {
    ++m_asked;
    const std::string signature(textOf(job.signature));
    const auto known = m_known.find(signature);
    if (known != m_known.end() && known->second.job == job) return known->second.holds;
    ++m_computed;
    const bool holds = job.run();
    if (known != m_known.end()) return holds; // a copy of the signature under other bytes: a forger's
    if (m_order.size() == kRemembered) {
        m_known.erase(m_order.front());
        m_order.pop_front();
    }
    m_known.emplace(signature, Known{job, holds});
    m_order.push_back(signature);
    return holds;
}

} // namespace vedette::lab
