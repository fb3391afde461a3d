/// Small maps of each format, made to measure.
#pragma once

#include "core/base/bytes.h"
#include "core/geo/address.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vedette::test {

/// The bits of an asmap, packed lowest first.
class AsmapBits {
public:
    AsmapBits& bit(bool value) {
        m_bits.push_back(value);
        return *this;
    }

    AsmapBits& ret(std::uint32_t asn) {
        return bit(false).number(asn, 1, {15, 16, 17, 18, 19, 20, 21, 22, 23, 24});
    }

    AsmapBits& jump(std::size_t bits) {
        bit(true).bit(false);
        return number(static_cast<std::uint32_t>(bits), 17,
                      {5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17,
                       18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30});
    }

    /// `match` is its bits behind a leading one.
    AsmapBits& match(std::uint32_t match) {
        bit(true).bit(true).bit(false);
        return number(match, 2, {1, 2, 3, 4, 5, 6, 7, 8});
    }

    AsmapBits& fallback(std::uint32_t asn) {
        bit(true).bit(true).bit(true);
        return number(asn, 1, {15, 16, 17, 18, 19, 20, 21, 22, 23, 24});
    }

    AsmapBits& then(const AsmapBits& more) {
        m_bits.insert(m_bits.end(), more.m_bits.begin(), more.m_bits.end());
        return *this;
    }

    [[nodiscard]] std::size_t size() const { return m_bits.size(); }

    [[nodiscard]] Bytes bytes() const {
        Bytes out((m_bits.size() + 7) / 8);
        for (std::size_t i = 0; i < m_bits.size(); ++i) {
            if (m_bits[i]) out[i / 8] = static_cast<Byte>(out[i / 8] | 1u << (i % 8));
        }
        return out;
    }

private:
    AsmapBits& number(std::uint32_t value, std::uint32_t least, std::vector<int> classes) {
        value -= least;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            const bool last = i + 1 == classes.size();
            const std::uint32_t room = 1u << classes[i];
            if (value >= room && !last) {
                bit(true);
                value -= room;
                continue;
            }
            if (!last) bit(false);
            for (int b = classes[i] - 1; b >= 0; --b) bit(((value >> b) & 1u) != 0);
            break;
        }
        return *this;
    }

    std::vector<bool> m_bits;
};

/// One MaxMind database: values of a record are built by the functions below.
namespace mmdb {

inline Bytes head(unsigned type, std::size_t size) {
    Bytes out;
    const unsigned small = size < 29 ? static_cast<unsigned>(size) : size < 285 ? 29u : 30u;
    if (type < 8) {
        out.push_back(static_cast<Byte>(type << 5 | small));
    } else {
        out.push_back(static_cast<Byte>(small));
        out.push_back(static_cast<Byte>(type - 7));
    }
    if (small == 29) out.push_back(static_cast<Byte>(size - 29));
    if (small == 30) {
        out.push_back(static_cast<Byte>((size - 285) >> 8));
        out.push_back(static_cast<Byte>(size - 285));
    }
    return out;
}

inline Bytes text(std::string_view value) {
    Bytes out = head(2, value.size());
    append(out, viewOf(value));
    return out;
}

inline Bytes number(unsigned type, std::uint64_t value) {
    Bytes digits;
    for (; value > 0; value >>= 8) digits.insert(digits.begin(), static_cast<Byte>(value));
    Bytes out = head(type, digits.size());
    append(out, digits);
    return out;
}

inline Bytes map(const std::vector<std::pair<std::string, Bytes>>& entries) {
    Bytes out = head(7, entries.size());
    for (const auto& [key, value] : entries) {
        append(out, text(key));
        append(out, value);
    }
    return out;
}

inline Bytes pointer(std::size_t to) {
    return {static_cast<Byte>(0x20 | to >> 8), static_cast<Byte>(to)}; // eleven bits
}

struct File {
    unsigned recordBits = 24;
    unsigned family = 6;
    unsigned major = 2;
    std::vector<std::array<std::uint32_t, 2>> tree;
    Bytes data;

    /// Puts every address of `prefix` of `length` bits at `offset` of the data. Paths of 96 zero bits for
    /// IPv4 in a tree of both families are the caller's.
    void add(BytesView prefix, unsigned length, std::size_t offset) {
        if (tree.empty()) tree.push_back({kNone, kNone});
        std::size_t node = 0;
        for (unsigned i = 0; i < length; ++i) {
            const unsigned side = (unsigned{prefix[i / 8]} >> (7 - i % 8)) & 1U;
            if (i + 1 == length) {
                tree[node][side] = kData + static_cast<std::uint32_t>(offset);
            } else {
                if (tree[node][side] == kNone) {
                    tree[node][side] = static_cast<std::uint32_t>(tree.size());
                    tree.push_back({kNone, kNone});
                }
                node = tree[node][side];
            }
        }
    }

    [[nodiscard]] Bytes bytes() const {
        Bytes out;
        const auto nodes = static_cast<std::uint32_t>(tree.size());
        const auto final = [&](std::uint32_t record) {
            return record == kNone ? nodes : record >= kData ? record - kData + nodes + 16 : record;
        };
        for (const auto& [l, r] : tree) {
            const std::uint32_t left = final(l);
            const std::uint32_t right = final(r);
            const auto put = [&](std::uint32_t value, int size) {
                for (int b = size - 1; b >= 0; --b) out.push_back(static_cast<Byte>(value >> (8 * b)));
            };
            if (recordBits == 28) {
                put(left & 0xFFFFFF, 3);
                out.push_back(static_cast<Byte>((left >> 24 & 15u) << 4 | (right >> 24 & 15u)));
                put(right & 0xFFFFFF, 3);
            } else {
                put(left, static_cast<int>(recordBits / 8));
                put(right, static_cast<int>(recordBits / 8));
            }
        }
        out.resize(out.size() + 16);
        append(out, data);
        append(out, viewOf("\xAB\xCD\xEFMaxMind.com"));
        append(out, map({{"binary_format_major_version", number(5, major)},
                         {"node_count", number(6, nodes)},
                         {"record_size", number(5, recordBits)},
                         {"ip_version", number(5, family)},
                         {"database_type", text("Test")},
                         {"build_epoch", number(9, 1)}}));
        return out;
    }

    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    static constexpr std::uint32_t kData = 0x40000000;
};

/// 96 zero bits before an IPv4 prefix.
inline Bytes inBoth(std::initializer_list<Byte> v4) {
    Bytes out(12);
    append(out, Bytes(v4));
    return out;
}

} // namespace mmdb

inline geo::Address ip(std::string_view text) {
    return geo::parseAddress(text).value();
}

} // namespace vedette::test
