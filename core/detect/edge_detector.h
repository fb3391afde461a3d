/// Attacks in a stream of edges. What is recorded of an edge says what can be asked: where its kind or its
/// bytes are known, the rules for networks of peers decide (edge_rules.h); of who turned to whom when and no
/// more, a sum over how unlike the usual contact is (edge_model.h).
///
/// One pass, constant time an edge. Memory is taken when the first edge of either sort comes, kMemory at
/// most, whoever invents ids. Pure: a score depends on the edges so far alone, neither on how peers are
/// numbered nor on where time begins; nor does it on the key, until a table has forgotten somebody.
#pragma once

#include "core/detect/edge_memory.h"
#include "core/detect/edge_rules.h"

#include <cstdint>
#include <optional>

namespace vedette::detect {

class EdgeDetector {
public:
    static constexpr double kLimit = 1; ///< from which score on it is an alarm
    static constexpr std::size_t kMemory = EdgeMemory::kMemory + EdgeRules::kMemory;

    explicit EdgeDetector(std::uint64_t key) : m_key(key) {}

    [[nodiscard]] Finding see(const Edge& edge);

private:
    std::uint64_t m_key;
    std::optional<EdgeMemory> m_memory;
    std::optional<EdgeRules> m_rules;
};

} // namespace vedette::detect
