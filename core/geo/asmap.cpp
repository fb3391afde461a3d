#include "core/geo/asmap.h"

#include "core/geo/geo_error.h"

#include <bit>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace vedette::geo {

namespace {

enum class Instruction : std::uint32_t {
    Return,  ///< the answer
    Jump,    ///< one bit of the address: go on or jump ahead
    Match,   ///< some bits: go on when they are equal, else the default is the answer
    Default, ///< what to answer when a match fails
};

constexpr std::uint8_t kTypeBits[] = {0, 0, 1};
constexpr std::uint8_t kAsnBits[] = {15, 16, 17, 18, 19, 20, 21, 22, 23, 24};
constexpr std::uint8_t kMatchBits[] = {1, 2, 3, 4, 5, 6, 7, 8};
constexpr std::uint8_t kJumpBits[] = {5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17,
                                      18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30};
constexpr std::uint32_t kMinAsn = 1;
constexpr std::uint32_t kMinMatch = 2;
constexpr std::uint32_t kMinJump = 17;
constexpr std::size_t kAddressBits = 128;

/// Reads the file bit by bit, the lowest of each byte first.
class BitReader {
public:
    explicit BitReader(BytesView file, std::size_t at = 0) : m_file(file), m_at(at) {}

    [[nodiscard]] std::size_t at() const noexcept { return m_at; }

    [[nodiscard]] std::size_t left() const noexcept { return m_file.size() * 8 - m_at; }

    void skip(std::size_t bits) noexcept { m_at += bits; }

    std::optional<std::uint32_t> bit() noexcept {
        if (left() == 0) return std::nullopt;
        const std::uint32_t value = (std::uint32_t{m_file[m_at / 8]} >> (m_at % 8)) & 1u;
        ++m_at;
        return value;
    }

    /// A class in unary, then as many bits as that class has.
    std::optional<std::uint32_t> number(std::uint32_t least, std::span<const std::uint8_t> classes) noexcept {
        std::uint32_t value = least;
        for (std::size_t i = 0; i < classes.size(); ++i) {
            // The last class needs no mark of its end.
            std::uint32_t further = 0;
            if (i + 1 < classes.size()) {
                const auto mark = bit();
                if (!mark) return std::nullopt;
                further = *mark;
            }
            if (further != 0) {
                value += 1u << classes[i];
                continue;
            }
            for (std::uint8_t b = classes[i]; b > 0; --b) {
                const auto next = bit();
                if (!next) return std::nullopt;
                value += *next << (b - 1);
            }
            return value;
        }
        return std::nullopt;
    }

    std::optional<Instruction> instruction() noexcept {
        const auto code = number(0, kTypeBits);
        return code ? std::optional(static_cast<Instruction>(*code)) : std::nullopt;
    }

private:
    BytesView m_file;
    std::size_t m_at;
};

/// A match is its bits behind a leading one.
int matchLength(std::uint32_t match) noexcept {
    return static_cast<int>(std::bit_width(match)) - 1;
}

std::uint32_t addressBit(const Address& address, std::size_t index) noexcept {
    return (std::uint32_t{address[index / 8]} >> (7 - index % 8)) & 1u;
}

/// Walks every instruction once, remembering where the jumps land: they nest, so a stack suffices.
class Check {
public:
    explicit Check(BytesView file) : m_reader(file) {}

    /// Null when every path through the file ends well; else what is wrong.
    const char* run() {
        while (m_reader.left() > 0) {
            if (!m_landings.empty() && m_reader.at() >= m_landings.back().at) {
                return "a jump lands inside an instruction";
            }
            const auto instruction = m_reader.instruction();
            if (!instruction) return "it ends inside an instruction";
            const char* wrong = nullptr;
            switch (*instruction) {
            case Instruction::Return: wrong = onReturn(); break;
            case Instruction::Jump: wrong = onJump(); break;
            case Instruction::Match: wrong = onMatch(); break;
            case Instruction::Default: wrong = onDefault(); break;
            }
            if (wrong != nullptr || m_over) return wrong;
        }
        return "it ends without an answer";
    }

private:
    struct Landing {
        std::size_t at;
        std::size_t bits; ///< of the address, still unread there
    };

    const char* onReturn() {
        if (m_before == Instruction::Default) return "a default that nothing can use";
        if (!m_reader.number(kMinAsn, kAsnBits)) return "it ends inside a number";
        if (m_landings.empty()) {
            m_over = true;
            if (m_reader.left() > 7) return "more behind the last answer";
            while (m_reader.left() > 0) {
                if (m_reader.bit() != 0u) return "padding that is not zero";
            }
            return nullptr;
        }
        if (m_reader.at() != m_landings.back().at) return "instructions that nothing reaches";
        m_bits = m_landings.back().bits;
        m_landings.pop_back();
        m_before = Instruction::Jump;
        return nullptr;
    }

    const char* onJump() {
        const auto jump = m_reader.number(kMinJump, kJumpBits);
        if (!jump) return "it ends inside a number";
        if (*jump > m_reader.left()) return "a jump out of the file";
        if (m_bits == 0) return "a decision beyond the last bit";
        --m_bits;
        const std::size_t to = m_reader.at() + *jump;
        if (!m_landings.empty() && to >= m_landings.back().at) return "jumps that cross";
        m_landings.push_back({to, m_bits}); // at most 128: each took a bit of the address
        m_before = Instruction::Jump;
        return nullptr;
    }

    const char* onMatch() {
        const auto match = m_reader.number(kMinMatch, kMatchBits);
        if (!match) return "it ends inside a number";
        const auto length = static_cast<std::size_t>(matchLength(*match));
        if (m_before != Instruction::Match) m_short = false;
        if (length < 8 && m_short) return "two short matches where one would do";
        m_short = length < 8;
        if (m_bits < length) return "a match beyond the last bit";
        m_bits -= length;
        m_before = Instruction::Match;
        return nullptr;
    }

    const char* onDefault() {
        if (m_before == Instruction::Default) return "a default that nothing can use";
        if (!m_reader.number(kMinAsn, kAsnBits)) return "it ends inside a number";
        m_before = Instruction::Default;
        return nullptr;
    }

    BitReader m_reader;
    std::vector<Landing> m_landings;
    std::size_t m_bits = kAddressBits;
    Instruction m_before = Instruction::Jump;
    bool m_short = false;
    bool m_over = false;
};

} // namespace

Result<Asmap> Asmap::create(Bytes file) {
    if (file.size() > kMaxBytes) return Fail{GeoError::TooLarge, std::to_string(file.size()) + " bytes"};
    if (const char* wrong = Check(file).run()) return Fail{GeoError::AsmapCorrupt, wrong};
    return Asmap(std::move(file));
}

std::uint32_t Asmap::find(const Address& address) const noexcept {
    BitReader reader(m_file);
    std::uint32_t fallback = 0;
    std::size_t bit = 0;
    while (const auto instruction = reader.instruction()) {
        switch (*instruction) {
        case Instruction::Return: return reader.number(kMinAsn, kAsnBits).value_or(0);
        case Instruction::Jump: {
            const auto jump = reader.number(kMinJump, kJumpBits);
            VD_ASSERT(jump && bit < kAddressBits); // create() has walked every path
            if (addressBit(address, bit++) != 0) reader.skip(*jump);
            break;
        }
        case Instruction::Match: {
            const auto match = reader.number(kMinMatch, kMatchBits);
            VD_ASSERT(match.has_value());
            for (int left = matchLength(*match); left > 0; --left) {
                if (addressBit(address, bit++) != ((*match >> (left - 1)) & 1u)) return fallback;
            }
            break;
        }
        case Instruction::Default: fallback = reader.number(kMinAsn, kAsnBits).value_or(0); break;
        }
    }
    return 0;
}

} // namespace vedette::geo
