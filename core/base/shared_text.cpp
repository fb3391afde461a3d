#include "core/base/shared_text.h"

#include <algorithm>

namespace vedette {

const std::string SharedText::kNothing;

SharedText TextPool::share(std::string_view text) {
    if (text.empty()) return {};
    if (const auto known = m_texts.find(text); known != m_texts.end()) return *known;
    if (m_texts.size() >= m_sweepAt) {
        std::erase_if(m_texts, [](const SharedText& held) { return held.alone(); });
        m_sweepAt = std::max(kLeast, 2 * m_texts.size());
    }
    return *m_texts.emplace(text).first;
}

} // namespace vedette
