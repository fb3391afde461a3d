#include "core/history/peer_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <utility>

namespace vedette::history {

namespace {

constexpr std::size_t kPiece = 16'384; ///< rows that one thread takes at once

constexpr char lowerCase(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool isCut(const std::atomic<bool>* cut) {
    return cut != nullptr && cut->load(std::memory_order_relaxed);
}

void eachPiece(std::size_t count, Parallel& parallel, const std::atomic<bool>* cut,
               const std::function<void(std::size_t piece, std::size_t begin, std::size_t end)>& work) {
    parallel.each((count + kPiece - 1) / kPiece, [&](std::size_t piece) {
        if (!isCut(cut)) work(piece, piece * kPiece, std::min(count, (piece + 1) * kPiece));
    });
}

/// The first eight bytes after `skip`, so that keys compare as the texts do.
std::uint64_t keyOf(std::string_view text, std::size_t skip) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const std::size_t at = skip + i;
        key = key << 8 | (at < text.size() ? static_cast<unsigned char>(lowerCase(text[at])) : 0U);
    }
    return key;
}

int compareTexts(std::string_view a, std::string_view b) {
    const std::size_t both = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < both; ++i) {
        const auto x = static_cast<unsigned char>(lowerCase(a[i]));
        const auto y = static_cast<unsigned char>(lowerCase(b[i]));
        if (x != y) return x < y ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

constexpr std::uint64_t kLast = ~std::uint64_t{0};

} // namespace

bool PeerTable::Column::set(Slot slot, std::string_view text) {
    if (slot >= m_of.size()) m_of.resize(slot + 1, 0);
    const std::uint32_t before = m_of[slot];
    if (m_values[before].text == text) return false;
    std::uint32_t after = 0;
    if (!text.empty()) {
        const auto known = m_index.find(text);
        if (known != m_index.end()) {
            after = *known;
        } else {
            if (m_free.empty()) {
                after = static_cast<std::uint32_t>(m_values.size());
                m_values.emplace_back();
            } else {
                after = m_free.back();
                m_free.pop_back();
            }
            m_values[after].text = text;
            m_index.insert(after);
        }
        ++m_values[after].uses;
    }
    m_of[slot] = after;
    if (before != 0 && --m_values[before].uses == 0) {
        m_index.erase(before);
        m_values[before].text = {};
        m_free.push_back(before);
    }
    return true;
}

PeerTable::Put PeerTable::put(const PeerRow& row) {
    Put done;
    done.slot = find(row.peer);
    done.fresh = done.slot == kNone;
    if (done.fresh) {
        if (m_free.empty()) {
            done.slot = static_cast<Slot>(m_peers.size());
            m_peers.emplace_back();
            m_ids.emplace_back();
            for (auto& numbers : m_numbers) numbers.push_back(0);
        } else {
            done.slot = m_free.back();
            m_free.pop_back();
        }
        m_peers[done.slot] = row.peer;
        m_slots.insert(done.slot);
        const std::string text = row.peer.text();
        IdText& id = m_ids[done.slot];
        id.size = static_cast<std::uint8_t>(std::min(text.size(), id.text.size()));
        std::copy_n(text.begin(), id.size, id.text.begin());
    }
    done.changed = done.fresh;
    for (std::size_t i = 1; i < kPeerTexts; ++i) {
        if (m_texts[i].set(done.slot, row.texts[i])) done.changed = true;
    }
    for (std::size_t i = 0; i < kPeerNumbers; ++i) {
        double& is = m_numbers[i][done.slot];
        const double now = row.numbers[i];
        if (std::bit_cast<std::uint64_t>(is) == std::bit_cast<std::uint64_t>(now)) continue;
        is = now;
        done.changed = true;
    }
    return done;
}

PeerTable::Slot PeerTable::remove(const codec::PeerId& peer) {
    const Slot slot = find(peer);
    if (slot == kNone) return kNone;
    m_slots.erase(slot); // while the slot still says whose it is
    for (std::size_t i = 1; i < kPeerTexts; ++i) m_texts[i].set(slot, {});
    m_peers[slot] = {};
    m_ids[slot].size = 0;
    m_free.push_back(slot);
    return slot;
}

PeerTable::Slot PeerTable::find(const codec::PeerId& peer) const noexcept {
    const auto found = m_slots.find(peer);
    return found == m_slots.end() ? kNone : *found;
}

std::string_view PeerTable::text(PeerField field, Slot slot) const noexcept {
    if (field == PeerField::Peer) return {m_ids[slot].text.data(), m_ids[slot].size};
    return column(field).at(slot);
}

bool PeerTable::matches(const PeerQuery& query, Slot slot, WallTime now) const {
    return std::ranges::all_of(query.terms, [&](const PeerTerm& term) {
        bool found = false;
        if (!term.field) {
            for (std::size_t i = 0; i < kPeerTexts && !found; ++i) {
                const auto field = static_cast<PeerField>(i);
                found = holds(term, field, text(field, slot));
            }
        } else if (isText(*term.field)) {
            found = holds(term, *term.field, text(*term.field, slot));
        } else {
            found = holds(term, number(*term.field, slot), now);
        }
        return found != term.negated;
    });
}

PeerTable::Verdicts PeerTable::judge(const PeerTerm& term, Parallel& parallel, Cut cut) const {
    Verdicts verdicts;
    for (std::size_t i = 1; i < kPeerTexts; ++i) {
        const auto field = static_cast<PeerField>(i);
        if (term.field && *term.field != field) continue;
        const auto& values = m_texts[i].values();
        auto& said = verdicts.of[i];
        said.resize(values.size());
        eachPiece(values.size(), parallel, cut, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t v = begin; v < end; ++v) {
                said[v] = holds(term, field, values[v].text) ? 1 : 0;
            }
        });
        // Where nothing is said that it asks for, nobody needs to be asked.
        if (std::ranges::find(said, std::uint8_t{1}) == said.end()) said.clear();
    }
    return verdicts;
}

bool PeerTable::holdsFor(const PeerTerm& term, const Verdicts& verdicts, Slot slot, WallTime now) const {
    if (term.field && !isText(*term.field)) return holds(term, number(*term.field, slot), now);
    for (std::size_t i = 1; i < kPeerTexts; ++i) {
        if (!verdicts.of[i].empty() && verdicts.of[i][m_texts[i].valueOf(slot)] != 0) return true;
    }
    return (!term.field || term.field == PeerField::Peer)
        && holds(term, PeerField::Peer, text(PeerField::Peer, slot));
}

std::vector<PeerTable::Slot> PeerTable::filter(const PeerQuery& query, WallTime now, Parallel& parallel,
                                               Cut cut) const {
    std::vector<Verdicts> verdicts;
    for (const PeerTerm& term : query.terms) {
        const bool ofText = !term.field || isText(*term.field);
        verdicts.push_back(ofText ? judge(term, parallel, cut) : Verdicts());
    }
    std::vector<std::vector<Slot>> found((m_peers.size() + kPiece - 1) / kPiece);
    eachPiece(m_peers.size(), parallel, cut, [&](std::size_t piece, std::size_t begin, std::size_t end) {
        auto& here = found[piece];
        if (query.terms.empty()) here.reserve(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            const auto slot = static_cast<Slot>(i);
            if (!alive(slot)) continue;
            bool all = true;
            for (std::size_t t = 0; t < query.terms.size() && all; ++t) {
                all = holdsFor(query.terms[t], verdicts[t], slot, now) != query.terms[t].negated;
            }
            if (all) here.push_back(slot);
        }
    });
    std::vector<Slot> which;
    if (isCut(cut)) return which;
    std::size_t count = 0;
    for (const auto& here : found) count += here.size();
    which.reserve(count);
    for (const auto& here : found) which.insert(which.end(), here.begin(), here.end());
    return which;
}

std::vector<PeerTable::Key> PeerTable::numberKeys(const std::vector<Slot>& which, PeerField by,
                                                  Order order) const {
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63;
    std::vector<Key> keys(which.size());
    for (std::size_t i = 0; i < which.size(); ++i) {
        const double value = number(by, which[i]) + 0.0; // -0 becomes 0
        const auto bits = std::bit_cast<std::uint64_t>(value);
        std::uint64_t key = (bits & kSign) != 0 ? ~bits : bits | kSign;
        if (order == Order::Descending) key = ~key;
        keys[i] = {std::isnan(value) ? kLast : key, 0, which[i]};
    }
    return keys;
}

std::vector<PeerTable::Key> PeerTable::rankKeys(const std::vector<Slot>& which, PeerField by,
                                                Order order) const {
    constexpr std::size_t kFew = 8; // times fewer than rows
    if (by == PeerField::Peer || column(by).values().size() > which.size() / kFew) return {};
    const auto& values = column(by).values();
    std::vector<std::uint32_t> sorted(values.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) sorted[i] = static_cast<std::uint32_t>(i);
    std::ranges::sort(sorted, [&](std::uint32_t a, std::uint32_t b) {
        return compareTexts(values[a].text, values[b].text) < 0;
    });
    std::vector<std::uint64_t> ranks(values.size());
    std::uint64_t rank = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && compareTexts(values[sorted[i - 1]].text, values[sorted[i]].text) != 0) ++rank;
        ranks[sorted[i]] = values[sorted[i]].text.empty() ? kLast
                         : order == Order::Descending     ? kLast - 1 - rank
                                                          : rank;
    }
    std::vector<Key> keys(which.size());
    for (std::size_t i = 0; i < which.size(); ++i) {
        keys[i] = {ranks[column(by).valueOf(which[i])], 0, which[i]};
    }
    return keys;
}

std::vector<PeerTable::Key> PeerTable::textKeys(const std::vector<Slot>& which, PeerField by,
                                                Order order) const {
    // What all begin with tells nothing apart: ids of Ed25519 keys share eight characters. A few say what
    // that may be, and each is asked once while its key is made; who does not begin so, shortens it.
    constexpr std::size_t kAsked = 64;
    constexpr int kTries = 3;
    std::string_view first;
    std::size_t shared = 0;
    const auto sharedWith = [&](std::string_view value, std::size_t most) {
        most = std::min({most, value.size(), first.size()});
        std::size_t same = 0;
        while (same < most && lowerCase(first[same]) == lowerCase(value[same])) ++same;
        return same;
    };
    for (std::size_t i = 0; i < which.size(); i += which.size() / kAsked + 1) {
        const std::string_view value = text(by, which[i]);
        if (value.empty()) continue;
        if (first.empty()) {
            first = value;
            shared = value.size();
        }
        shared = sharedWith(value, shared);
    }
    std::vector<Key> keys(which.size());
    for (int tries = 1;; ++tries) {
        std::size_t least = shared;
        for (std::size_t i = 0; i < which.size() && least == shared; ++i) {
            const std::string_view value = text(by, which[i]);
            if (!value.empty()) least = sharedWith(value, shared);
            std::uint64_t key = keyOf(value, shared);
            std::uint64_t more = keyOf(value, shared + 8);
            if (order == Order::Descending) {
                key = kLast - 1 - key;
                more = ~more;
            }
            keys[i] = {value.empty() ? kLast : key, more, which[i]};
        }
        if (least == shared) return keys;
        shared = tries < kTries ? least : 0;
    }
}

void PeerTable::sort(std::vector<Slot>& which, PeerField by, Order order, Parallel& parallel, Cut cut) const {
    if (which.size() < 2) return;
    std::vector<Key> keys = isText(by) ? rankKeys(which, by, order) : numberKeys(which, by, order);
    const bool byText = keys.empty(); // keys alone may not tell two of them apart
    if (byText) keys = textKeys(which, by, order);
    const auto before = [&](const Key& a, const Key& b) {
        if (a.key != b.key) return a.key < b.key;
        if (a.more != b.more) return a.more < b.more;
        if (byText) {
            const int compared = compareTexts(text(by, a.slot), text(by, b.slot));
            if (compared != 0) return order == Order::Descending ? compared > 0 : compared < 0;
        }
        return a.slot < b.slot;
    };
    const std::size_t pieces = which.size() < kPiece ? 1 : std::max<std::size_t>(1, parallel.width());
    const auto edge = [&](std::size_t i) {
        return keys.begin() + static_cast<std::ptrdiff_t>(keys.size() * i / pieces);
    };
    parallel.each(pieces, [&](std::size_t i) {
        if (!isCut(cut)) std::sort(edge(i), edge(i + 1), before);
    });
    for (std::size_t i = 1; i < pieces && !isCut(cut); ++i) {
        std::inplace_merge(keys.begin(), edge(i), edge(i + 1), before);
    }
    if (isCut(cut)) return;
    for (std::size_t i = 0; i < keys.size(); ++i) which[i] = keys[i].slot;
}

std::vector<std::string> PeerTable::values(PeerField field, std::string_view typed, std::size_t most) const {
    if (!isText(field) || field == PeerField::Peer) return {};
    PeerTerm term;
    term.values.emplace_back(typed);
    std::ranges::transform(term.values[0], term.values[0].begin(), lowerCase);
    std::map<std::string_view, std::uint64_t> uses;
    for (const auto& value : column(field).values()) {
        std::string_view rest = value.text;
        while (!rest.empty()) {
            const std::size_t cut = infoOf(field).many ? rest.find('\n') : std::string_view::npos;
            const std::string_view one = rest.substr(0, cut);
            if (holds(term, field, one)) uses[one] += value.uses;
            rest = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + 1);
        }
    }
    std::vector<std::pair<std::uint64_t, std::string_view>> ranked;
    ranked.reserve(uses.size());
    for (const auto& [value, count] : uses) ranked.emplace_back(count, value);
    std::ranges::stable_sort(ranked, std::greater<>(), &std::pair<std::uint64_t, std::string_view>::first);
    if (ranked.size() > most) ranked.resize(most);
    std::vector<std::string> made;
    made.reserve(ranked.size());
    for (const auto& [count, value] : ranked) made.emplace_back(value);
    return made;
}

} // namespace vedette::history
