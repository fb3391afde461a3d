/// Many peers in columns, to be asked and sorted: a row for each peer, whatever number of networks knows it.
///
/// A row keeps its slot while it is in the table. Texts are kept once for all rows that say the same. What
/// asks may run on any thread, several at once, while nobody changes the table; with a Parallel it spreads
/// its work. Sorting is stable: equal rows stand in the order of their slots, unknown ones last.
#pragma once

#include "core/base/parallel.h"
#include "core/codec/peer_id.h"
#include "core/history/peer_query.h"

#include <array>
#include <atomic>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace vedette::history {

struct PeerRow {
    PeerRow() { numbers.fill(std::numeric_limits<double>::quiet_NaN()); }

    codec::PeerId peer;
    std::array<std::string, kPeerTexts> texts;  ///< but for PeerField::Peer, which follows from `peer`
    std::array<double, kPeerNumbers> numbers{}; ///< NaN for unknown

    std::string& operator[](PeerField field) { return texts[static_cast<std::size_t>(field)]; }

    double& number(PeerField field) { return numbers[static_cast<std::size_t>(field) - kPeerTexts]; }
};

class PeerTable {
public:
    using Slot = std::uint32_t;
    static constexpr Slot kNone = ~Slot{0};

    PeerTable() = default;
    PeerTable(const PeerTable&) = delete; // its columns point into themselves
    PeerTable& operator=(const PeerTable&) = delete;

    struct Put {
        Slot slot = kNone;
        bool fresh = false;
        bool changed = false; ///< also when fresh
    };

    /// In place of the row of the same peer, if there is one.
    Put put(const PeerRow& row);
    /// Its slot may be another peer's from now on; kNone if it was not there.
    Slot remove(const codec::PeerId& peer);

    [[nodiscard]] std::size_t size() const noexcept { return m_slots.size(); }

    /// One past the last slot in use.
    [[nodiscard]] std::size_t end() const noexcept { return m_peers.size(); }

    [[nodiscard]] bool alive(Slot slot) const noexcept { return !m_peers[slot].empty(); }

    [[nodiscard]] Slot find(const codec::PeerId& peer) const noexcept;

    [[nodiscard]] const codec::PeerId& peer(Slot slot) const noexcept { return m_peers[slot]; }

    [[nodiscard]] std::string_view text(PeerField field, Slot slot) const noexcept;

    [[nodiscard]] double number(PeerField field, Slot slot) const noexcept {
        return m_numbers[static_cast<std::size_t>(field) - kPeerTexts][slot];
    }

    using Cut = const std::atomic<bool>*; ///< when it turns true the answer is worth nothing

    [[nodiscard]] bool matches(const PeerQuery& query, Slot slot, WallTime now) const;
    /// Slots in ascending order.
    [[nodiscard]] std::vector<Slot> filter(const PeerQuery& query, WallTime now, Parallel& parallel,
                                           Cut cut = nullptr) const;

    enum class Order : std::uint8_t {
        Ascending,
        Descending
    };
    void sort(std::vector<Slot>& which, PeerField by, Order order, Parallel& parallel,
              Cut cut = nullptr) const;

    /// What the peers say in that text field, at most `most`, said by most peers first; `typed` is in each.
    [[nodiscard]] std::vector<std::string> values(PeerField field, std::string_view typed,
                                                  std::size_t most) const;

private:
    /// The texts of one field.
    class Column {
    public:
        bool set(Slot slot, std::string_view text);

        [[nodiscard]] std::string_view at(Slot slot) const noexcept { return m_values[m_of[slot]].text; }

        [[nodiscard]] std::uint32_t valueOf(Slot slot) const noexcept { return m_of[slot]; }

        struct Value {
            std::string text;
            std::uint32_t uses = 0;
        };

        [[nodiscard]] const std::deque<Value>& values() const noexcept { return m_values; }

    private:
        std::vector<std::uint32_t> m_of;
        std::deque<Value> m_values{{{}, 0}}; ///< the first is the empty one, which is never given up
        std::vector<std::uint32_t> m_free;

        /// Values by what they say, which is kept in m_values alone.
        struct TextHash {
            using is_transparent = void;
            const std::deque<Value>* values;

            std::size_t operator()(std::string_view text) const {
                return std::hash<std::string_view>{}(text);
            }

            std::size_t operator()(std::uint32_t value) const {
                return (*this)(std::string_view((*values)[value].text));
            }
        };

        struct TextSame {
            using is_transparent = void;
            const std::deque<Value>* values;

            bool operator()(std::uint32_t a, std::uint32_t b) const { return a == b; }

            bool operator()(std::string_view a, std::uint32_t b) const { return a == (*values)[b].text; }

            bool operator()(std::uint32_t a, std::string_view b) const { return (*this)(b, a); }
        };

        std::unordered_set<std::uint32_t, TextHash, TextSame> m_index{0, TextHash{&m_values},
                                                                      TextSame{&m_values}};
    };

    using Peers = std::vector<codec::PeerId>;

    /// Slots by the ids in them, each of which is kept once.
    struct PeerHash {
        using is_transparent = void;
        const Peers* peers;

        std::size_t operator()(const codec::PeerId& peer) const { return std::hash<codec::PeerId>{}(peer); }

        std::size_t operator()(Slot slot) const { return (*this)((*peers)[slot]); }
    };

    struct PeerSame {
        using is_transparent = void;
        const Peers* peers;

        bool operator()(Slot a, Slot b) const { return a == b; }

        bool operator()(const codec::PeerId& a, Slot b) const { return a == (*peers)[b]; }

        bool operator()(Slot a, const codec::PeerId& b) const { return (*this)(b, a); }
    };

    /// An id as it is written, without an allocation of its own.
    struct IdText {
        std::array<char, 63> text{};
        std::uint8_t size = 0;
    };

    /// What each value of each column says to a term, by the number of the value.
    struct Verdicts {
        std::array<std::vector<std::uint8_t>, kPeerTexts> of;
    };

    struct Key {
        std::uint64_t key = 0;
        std::uint64_t more = 0; ///< of a text, the bytes after those of `key`
        Slot slot = 0;
    };

    [[nodiscard]] const Column& column(PeerField field) const noexcept {
        return m_texts[static_cast<std::size_t>(field)];
    }

    [[nodiscard]] Verdicts judge(const PeerTerm& term, Parallel& parallel, Cut cut) const;
    [[nodiscard]] bool holdsFor(const PeerTerm& term, const Verdicts& verdicts, Slot slot,
                                WallTime now) const;
    [[nodiscard]] std::vector<Key> numberKeys(const std::vector<Slot>& which, PeerField by,
                                              Order order) const;
    /// By the place of each distinct text, for a column that says few things; else nothing.
    [[nodiscard]] std::vector<Key> rankKeys(const std::vector<Slot>& which, PeerField by, Order order) const;
    [[nodiscard]] std::vector<Key> textKeys(const std::vector<Slot>& which, PeerField by, Order order) const;

    Peers m_peers; ///< empty for a slot that is free
    std::vector<IdText> m_ids;
    std::array<Column, kPeerTexts> m_texts;
    std::array<std::vector<double>, kPeerNumbers> m_numbers;
    std::unordered_set<Slot, PeerHash, PeerSame> m_slots{0, PeerHash{&m_peers}, PeerSame{&m_peers}};
    std::vector<Slot> m_free;
};

} // namespace vedette::history
