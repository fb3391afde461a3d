/// Numbers for names, in the order of their first appearance, so that nothing depends on how somebody is
/// called: renaming everybody leaves every number, and with it every score, as it was.
///
/// At most kMaxNames are known at a time; then the one that got its number longest ago is forgotten and, when
/// it returns, is new. Names are cut after kMaxName bytes. A number is never given twice.
#pragma once

#include "core/detect/finding.h"
#include "core/detect/keyed_hash.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vedette::detect {

class Names {
public:
    static constexpr std::size_t kMaxNames = 1U << 20;
    static constexpr std::size_t kMaxName = 128;

    /// `key`: of the hash by which they are found.
    explicit Names(std::uint64_t key, std::size_t maxNames = kMaxNames)
        : m_maxNames(maxNames), m_numbers(0, KeyedHash(key)) {}

    [[nodiscard]] Subject numberOf(std::string_view name);

    /// Empty for one that was forgotten.
    [[nodiscard]] std::string_view nameOf(Subject number) const noexcept;

private:
    std::size_t m_maxNames;
    Subject m_first = 0; ///< the number of the oldest name that is known
    std::deque<std::string> m_names;
    std::unordered_map<std::string_view, Subject, KeyedHash> m_numbers;
};

} // namespace vedette::detect
