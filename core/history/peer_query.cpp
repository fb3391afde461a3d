#include "core/history/peer_query.h"

#include "core/base/rfc3339.h"
#include "core/codec/peer_id.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

namespace vedette::history {

namespace {

using Fault = PeerQueryFault;

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

constexpr bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lowered(std::string_view text) {
    std::string made(text);
    std::ranges::transform(made, made.begin(), lower);
    return made;
}

/// One value as it was written.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0; ///< with its quotes
    std::string text;
    bool quoted = false;
};

/// One term as it was written.
struct Written {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool negated = false;
    std::string_view key; ///< empty: a free word
    std::string_view sign;
    std::vector<Piece> pieces;
    bool open = false; ///< a quote was not closed
};

/// Reads terms one after the other; never fails, so that half a question can be completed.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::optional<Written> next() {
        while (m_at < m_text.size() && isSpace(m_text[m_at])) ++m_at;
        if (m_at == m_text.size()) return std::nullopt;
        Written term;
        term.begin = m_at;
        if (m_text[m_at] == '!') {
            term.negated = true;
            ++m_at;
        }
        takeKey(term);
        takePieces(term);
        term.end = m_at;
        return term;
    }

private:
    void takeKey(Written& term) {
        std::size_t at = m_at;
        while (at < m_text.size() && isLetter(m_text[at])) ++at;
        if (at == m_at || at == m_text.size()) return;
        std::size_t after = at;
        if (m_text[at] == '<' || m_text[at] == '>') {
            after += at + 1 < m_text.size() && m_text[at + 1] == '=' ? std::size_t{2} : std::size_t{1};
        } else if (m_text[at] == ':' || m_text[at] == '=' || m_text[at] == '~') {
            ++after;
        } else {
            return;
        }
        term.key = m_text.substr(m_at, at - m_at);
        term.sign = m_text.substr(at, after - at);
        m_at = after;
    }

    void takePieces(Written& term) {
        for (;;) {
            term.pieces.push_back(takePiece(term));
            if (term.key.empty() || m_at == m_text.size() || m_text[m_at] != ',') return;
            ++m_at;
        }
    }

    Piece takePiece(Written& term) {
        Piece piece{m_at, m_at, {}, false};
        bool quote = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (quote && c == '\\' && m_at + 1 < m_text.size()
                && (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\')) {
                piece.text.push_back(m_text[++m_at]);
            } else if (c == '"') {
                quote = !quote;
                piece.quoted = true;
            } else if (!quote && (isSpace(c) || (c == ',' && !term.key.empty()))) {
                break;
            } else {
                piece.text.push_back(c);
            }
        }
        term.open = term.open || quote;
        piece.end = m_at;
        return piece;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

struct Unit {
    std::string_view name;
    double factor;
};

constexpr std::array kLengths{Unit{"", 1},        Unit{"us", 1e-3},    Unit{"ms", 1},
                              Unit{"s", 1e3},     Unit{"m", 60e3},     Unit{"min", 60e3},
                              Unit{"h", 3'600e3}, Unit{"d", 86'400e3}, Unit{"w", 604'800e3}};
constexpr std::array kSizes{Unit{"", 1},
                            Unit{"b", 1},
                            Unit{"k", 1e3},
                            Unit{"kb", 1e3},
                            Unit{"m", 1e6},
                            Unit{"mb", 1e6},
                            Unit{"g", 1e9},
                            Unit{"gb", 1e9},
                            Unit{"t", 1e12},
                            Unit{"tb", 1e12},
                            Unit{"kib", 1024.0},
                            Unit{"mib", 1048576.0},
                            Unit{"gib", 1073741824.0},
                            Unit{"tib", 1099511627776.0}};
constexpr std::array kPlain{Unit{"", 1}};

std::optional<double> measured(std::string_view text, std::span<const Unit> units) {
    double value = 0;
    const auto [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || !std::isfinite(value)) return std::nullopt;
    const std::string unit = lowered({rest, static_cast<std::size_t>(text.data() + text.size() - rest)});
    const auto found = std::ranges::find(units, unit, &Unit::name);
    if (found == units.end()) return std::nullopt;
    return value * found->factor;
}

std::optional<double> flagIn(std::string_view text) {
    const std::string word = lowered(text);
    if (word == "yes" || word == "true" || word == "on" || word == "1") return 1;
    if (word == "no" || word == "false" || word == "off" || word == "0") return 0;
    return std::nullopt;
}

std::optional<double> timeIn(const std::string& text) {
    auto time = parseRfc3339(text);
    if (!time) time = parseRfc3339(text + "T00:00:00Z"); // a day alone
    if (!time) return std::nullopt;
    return static_cast<double>(time->ms);
}

/// A term being made out.
class Reader {
public:
    explicit Reader(const Written& written) : m_from(written) {
        m_term.begin = written.begin;
        m_term.end = written.end;
        m_term.negated = written.negated;
    }

    Result<PeerTerm, Fault> read() {
        if (m_from.open) return fault(PeerQueryError::OpenQuote, m_from.pieces.back());
        if (m_from.pieces.size() > PeerQuery::kMaxValues) return fault(PeerQueryError::TooManyTerms);
        if (m_from.key.empty()) return free();
        if (auto failed = readKey()) return *std::move(failed);
        for (const Piece& piece : m_from.pieces) {
            if (piece.text.empty() && !piece.quoted) return fault(PeerQueryError::NoValue, piece);
            auto failed = isText(*m_term.field) ? readText(piece) : readNumber(piece);
            if (failed) return *std::move(failed);
        }
        return std::move(m_term);
    }

private:
    using Failed = std::optional<Fail<Fault>>;

    [[nodiscard]] Fail<Fault> fault(PeerQueryError code) const {
        return Fail<Fault>(Fault{code, m_from.begin, m_from.end, std::string(m_from.key)});
    }

    [[nodiscard]] static Fail<Fault> fault(PeerQueryError code, const Piece& at) {
        return Fail<Fault>(Fault{code, at.begin, at.end, at.text});
    }

    Result<PeerTerm, Fault> free() {
        const Piece& piece = m_from.pieces.front();
        if (piece.text.empty()) return fault(PeerQueryError::NoValue, piece);
        addText(piece.text, true);
        return std::move(m_term);
    }

    Failed readKey() {
        const std::string key = lowered(m_from.key);
        const std::size_t begin = m_from.begin + (m_from.negated ? 1 : 0);
        m_term.field = key == "since" ? PeerField::Seen
                     : key == "until" ? PeerField::First
                                      : peerFieldNamed(key);
        if (!m_term.field) {
            return Fail<Fault>(
                Fault{PeerQueryError::UnknownField, begin, begin + key.size(), std::string(m_from.key)});
        }
        const FieldKind kind = infoOf(*m_term.field).kind;
        const std::string_view sign = m_from.sign;
        m_term.how = sign == "<"  ? Comparison::Less
                   : sign == "<=" ? Comparison::AtMost
                   : sign == ">"  ? Comparison::More
                   : sign == ">=" ? Comparison::AtLeast
                   : sign == "~"  ? Comparison::Like
                   : sign == "="  ? Comparison::Is
                                  : Comparison::Has;
        const bool orders = sign.front() == '<' || sign.front() == '>';
        const bool misfit = isText(*m_term.field)   ? orders
                          : kind == FieldKind::Flag ? orders || sign == "~"
                                                    : sign == "~";
        if (misfit || ((key == "since" || key == "until") && sign != ":")) {
            return Fail<Fault>(Fault{PeerQueryError::BadComparison, begin, begin + key.size() + sign.size(),
                                     std::string(m_from.key) + std::string(sign)});
        }
        if (!isText(*m_term.field) && m_term.how == Comparison::Has) {
            m_term.how = key == "until"          ? Comparison::Less
                       : kind == FieldKind::Time ? Comparison::AtLeast
                                                 : Comparison::Is;
        }
        return std::nullopt;
    }

    Failed readText(const Piece& piece) {
        addText(piece.text, m_term.field == PeerField::Peer && m_term.how != Comparison::Like);
        return std::nullopt;
    }

    /// Whatever form an id has, it is looked for in the one that is shown.
    void addText(const std::string& text, bool mayBeId) {
        std::string value = text;
        if (mayBeId) {
            if (const auto peer = codec::PeerId::fromText(value)) value = peer->text();
            if (value.find(kEllipsis) != std::string::npos) {
                for (std::size_t at = 0; (at = value.find(kEllipsis, at)) != std::string::npos; ++at) {
                    value.replace(at, kEllipsis.size(), "*");
                }
                m_term.how = Comparison::Like;
            }
        }
        value = lowered(value);
        const bool digits =
            !value.empty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
        if (m_term.field == PeerField::Asn && digits) value.insert(0, "as");
        m_term.values.push_back(std::move(value));
    }

    Failed readNumber(const Piece& piece) {
        const FieldKind kind = infoOf(*m_term.field).kind;
        std::optional<double> value;
        PeerQueryError wrong = PeerQueryError::BadNumber;
        switch (kind) {
        case FieldKind::Flag:
            value = flagIn(piece.text);
            wrong = PeerQueryError::BadFlag;
            break;
        case FieldKind::Time: {
            wrong = PeerQueryError::BadTime;
            const bool relative = piece.text.starts_with('-');
            if (relative) {
                const char unit = piece.text.back(); // a bare number of what?
                if (isLetter(unit)) value = measured(std::string_view(piece.text).substr(1), kLengths);
            } else {
                value = timeIn(piece.text);
            }
            if (!m_term.numbers.empty() && relative != m_term.beforeNow) value.reset();
            m_term.beforeNow = relative;
            break;
        }
        case FieldKind::Length: value = measured(piece.text, kLengths); break;
        case FieldKind::Size: value = measured(piece.text, kSizes); break;
        default: value = measured(piece.text, kPlain); break;
        }
        if (!value) return fault(wrong, piece);
        m_term.numbers.push_back(*value);
        return std::nullopt;
    }

    const Written& m_from;
    PeerTerm m_term;
};

} // namespace

std::string_view codeName(PeerQueryError error) noexcept {
    switch (error) {
    case PeerQueryError::TooLong: return "too_long";
    case PeerQueryError::TooManyTerms: return "too_many_terms";
    case PeerQueryError::OpenQuote: return "open_quote";
    case PeerQueryError::UnknownField: return "unknown_field";
    case PeerQueryError::NoValue: return "no_value";
    case PeerQueryError::BadComparison: return "bad_comparison";
    case PeerQueryError::BadNumber: return "bad_number";
    case PeerQueryError::BadTime: return "bad_time";
    case PeerQueryError::BadFlag: return "bad_flag";
    }
    return "unknown";
}

Result<PeerQuery, PeerQueryFault> PeerQuery::parse(std::string_view text) {
    if (text.size() > kMaxQuery) return Fail(Fault{PeerQueryError::TooLong, kMaxQuery, text.size(), {}});
    PeerQuery query;
    Scanner scanner(text);
    while (const auto written = scanner.next()) {
        if (query.terms.size() == kMaxTerms) {
            return Fail(Fault{PeerQueryError::TooManyTerms, written->begin, written->end, {}});
        }
        query.terms.push_back(VD_TRY(Reader(*written).read()));
    }
    return query;
}

bool PeerQuery::dependsOnNow() const noexcept {
    return std::ranges::any_of(terms, &PeerTerm::beforeNow);
}

PeerQueryPlace placeAt(std::string_view text, std::size_t cursor) {
    cursor = std::min(cursor, text.size());
    Scanner scanner(text);
    while (const auto term = scanner.next()) {
        if (cursor < term->begin) break;
        if (cursor > term->end) continue;
        if (term->key.empty()) {
            const std::size_t begin = term->begin + (term->negated ? 1 : 0);
            if (cursor < begin) break;
            return {begin, term->end, {}, std::string(text.substr(begin, cursor - begin))};
        }
        if (cursor < term->pieces.front().begin) { // inside the name of a field
            const std::size_t begin = term->begin + (term->negated ? 1 : 0);
            if (cursor < begin) break;
            const std::size_t end = begin + term->key.size();
            return {begin, end, {}, std::string(text.substr(begin, std::min(cursor, end) - begin))};
        }
        for (const Piece& piece : term->pieces) {
            if (cursor > piece.end) continue;
            std::string typed(text.substr(piece.begin, cursor - piece.begin));
            std::erase(typed, '"');
            return {piece.begin, piece.end, peerFieldNamed(term->key), std::move(typed)};
        }
    }
    return {cursor, cursor, {}, {}};
}

std::string quoted(std::string_view value) {
    const bool bare = !value.empty() && std::ranges::none_of(value, [](char c) {
        return isSpace(c) || c == '"' || c == ',' || c == '\\';
    });
    if (bare) return std::string(value);
    std::string made = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\') made.push_back('\\');
        made.push_back(c);
    }
    return made + '"';
}

namespace {

bool sameLowered(std::string_view value, std::string_view wanted) {
    return std::ranges::equal(value, wanted, {}, lower);
}

/// How often a byte is met in addresses, ids and agents; the least is looked for first.
constexpr int commonness(char c) {
    if (c >= 'a' && c <= 'z')
        return std::string_view("jqxzvwykoil").find(c) != std::string_view::npos ? 3 : 4;
    return c >= '1' && c <= '9' ? 2 : c == '0' || c == '/' ? 1 : 0;
}

/// The next place of a byte, or the end.
const char* findByte(const char* from, const char* end, char c) {
    const void* found = std::memchr(from, c, static_cast<std::size_t>(end - from));
    return found == nullptr ? end : static_cast<const char*>(found);
}

/// Goes from one place of the rarest byte to the next, which is a matter of few instructions, and compares
/// only there. Each byte is passed once in either case.
bool hasLowered(std::string_view value, std::string_view wanted) {
    if (wanted.empty()) return true;
    if (wanted.size() > value.size()) return false;
    std::size_t rarest = 0;
    for (std::size_t i = 1; i < wanted.size(); ++i) {
        if (commonness(wanted[i]) < commonness(wanted[rarest])) rarest = i;
    }
    const char small = wanted[rarest];
    const bool letter = small >= 'a' && small <= 'z';
    const char large = letter ? static_cast<char>(small - 'a' + 'A') : small;
    const char* const end = value.data() + (value.size() - wanted.size()) + rarest + 1;
    const char* nextSmall = findByte(value.data() + rarest, end, small);
    const char* nextLarge = letter ? findByte(value.data() + rarest, end, large) : end;
    while (nextSmall != end || nextLarge != end) {
        const char* const at = std::min(nextSmall, nextLarge);
        const auto begin = static_cast<std::size_t>(at - value.data()) - rarest;
        if (sameLowered(value.substr(begin, wanted.size()), wanted)) return true;
        (at == nextSmall ? nextSmall : nextLarge) = findByte(at + 1, end, at == nextSmall ? small : large);
    }
    return false;
}

/// `*` is any text, `?` one byte. Linear but for the last star.
bool likeLowered(std::string_view value, std::string_view pattern) {
    std::size_t v = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (v < value.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = v;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == lower(value[v]))) {
            ++p;
            ++v;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            v = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

bool wants(const PeerTerm& term, PeerField field, std::string_view value, std::string_view wanted) {
    switch (term.how) {
    case Comparison::Like: return likeLowered(value, wanted);
    case Comparison::Is: return sameLowered(value, wanted);
    default: break;
    }
    if (!term.field) return hasLowered(value, wanted);
    if (field == PeerField::Peer) return sameLowered(value.substr(0, wanted.size()), wanted);
    return infoOf(field).kind == FieldKind::Word ? sameLowered(value, wanted) : hasLowered(value, wanted);
}

} // namespace

bool holds(const PeerTerm& term, PeerField field, std::string_view value) {
    const bool many = infoOf(field).many;
    for (;;) {
        const std::size_t cut = many ? value.find('\n') : std::string_view::npos;
        const std::string_view one = value.substr(0, cut);
        if (std::ranges::any_of(term.values,
                                [&](const std::string& wanted) { return wants(term, field, one, wanted); })) {
            return true;
        }
        if (cut == std::string_view::npos) return false;
        value.remove_prefix(cut + 1);
    }
}

bool holds(const PeerTerm& term, double value, WallTime now) {
    return std::ranges::any_of(term.numbers, [&](double number) {
        const double wanted = term.beforeNow ? static_cast<double>(now.ms) - number : number;
        switch (term.how) {
        case Comparison::Less: return value < wanted;
        case Comparison::AtMost: return value <= wanted;
        case Comparison::More: return value > wanted;
        case Comparison::AtLeast: return value >= wanted;
        default: return value == wanted;
        }
    });
}

} // namespace vedette::history
