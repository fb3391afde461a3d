/// Reading a peer's whole routing table through FIND_NODE, which only ever tells the peers nearest to a key.
///
/// The key space is a tree of prefixes, and each answer proves a part of it: who names the peers nearest to a
/// key T, and among them one that shares only r bits with T, knows nobody else that shares more than r. So
/// the subtree of T's first r + 1 bits is complete, and what is left are the siblings along T's path, which
/// are asked for in turn. That is exact for any shape of table and any size of answer: it asks about twice
/// per full k-bucket, and a small table is read with two questions. (A server is taken to name two if it
/// knows two.) (Fixed sets of one key per common prefix length, as crawlers commonly use, miss part of every
/// table whose buckets hold more than one answer.)
///
/// Bounds: `maxQueries` questions and prefixes of PrefixNames::kBits bits; beyond either it is truncated()
/// and says so. A peer that makes answers up can waste no more than that.
#pragma once

#include "core/discovery/prefix_names.h"
#include "core/protocols/kad/message.h"

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace vedette::discovery {

class TableSweep {
public:
    static constexpr std::size_t kMaxNamed = 8192;

    TableSweep(std::shared_ptr<const PrefixNames> names, const codec::PeerId& peer, std::size_t maxQueries);

    /// The name to ask for next; nothing when all is known or an answer is awaited.
    [[nodiscard]] std::optional<Bytes> next();
    /// What came for it.
    void answered(const std::vector<kad::Peer>& named);

    [[nodiscard]] bool done() const noexcept { return !m_asked && m_todo.empty(); }

    [[nodiscard]] bool truncated() const noexcept { return m_truncated; }

    [[nodiscard]] std::size_t queries() const noexcept { return m_queries; }

    /// Whom it named, without itself.
    [[nodiscard]] const std::set<codec::PeerId>& named() const noexcept { return m_named; }

private:
    /// A subtree: the first `length` bits of `bits`. Its key is looked for with the peer's own bits behind
    /// them, for tables are dense around their owner.
    struct Prefix {
        std::uint16_t bits;
        unsigned length;
    };

    std::shared_ptr<const PrefixNames> m_names;
    codec::PeerId m_peer;
    std::uint16_t m_own;
    std::size_t m_maxQueries;
    std::vector<Prefix> m_todo; ///< the deepest last
    std::optional<Prefix> m_asked;
    kad::Key m_target;
    std::set<codec::PeerId> m_named;
    std::size_t m_queries = 0;
    bool m_truncated = false;
};

} // namespace vedette::discovery
