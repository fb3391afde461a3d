#include "core/detect/names.h"

namespace vedette::detect {

Subject Names::numberOf(std::string_view name) {
    name = name.substr(0, kMaxName);
    if (const auto found = m_numbers.find(name); found != m_numbers.end()) return found->second;
    if (m_names.size() >= m_maxNames) {
        m_numbers.erase(m_names.front());
        m_names.pop_front();
        ++m_first;
    }
    const auto number = static_cast<Subject>(m_first + m_names.size());
    // A deque never moves its strings, so the map may look at them.
    m_numbers.emplace(m_names.emplace_back(name), number);
    return number;
}

std::string_view Names::nameOf(Subject number) const noexcept {
    const auto at = static_cast<std::size_t>(number - m_first);
    return at < m_names.size() ? std::string_view(m_names[at]) : std::string_view();
}

} // namespace vedette::detect
