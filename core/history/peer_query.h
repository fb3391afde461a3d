/// A question about peers in a few words, the same in the window's query box and on the command line.
///
///     state:connected agent~"kubo/*" score<0.3 rtt>=200ms traffic>1MiB asn:AS64500,AS64501 seen:-2h !tag:lab
///
/// Terms stand apart by spaces and must all hold; `!` before one turns it round. FIELD:VALUE asks whether a
/// prose field (name, note, address, agent, …) has the value in it or a word field (state, tag, network, …)
/// is it; for `peer:` it begins so. FIELD=VALUE means the whole value, FIELD~PATTERN a pattern of `*` and
/// `?`. Numbers, lengths, sizes and times know < <= > >= = too; `seen:` and `first:` mean that time or later.
/// Values are separated by commas, any of which will do, or stand in quotes, where `\"` is a quote. A time is
/// 2026-01-31T08:15:00Z, 2026-01-31, or -2h before now (s m h d w). `since:` is seen>=, `until:` is first<. A
/// free word is looked for in every text of the peer; … in an id stands for its middle. Case never matters
/// (ASCII), except in ids.
///
/// What is wrong with a question is said with the place in it. Bounds: kMaxQuery characters, kMaxTerms terms,
/// kMaxValues values of one.
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/history/peer_field.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::history {

enum class PeerQueryError {
    TooLong = 1,
    TooManyTerms, ///< or values of one
    OpenQuote,
    UnknownField,
    NoValue,
    BadComparison, ///< a text is neither less nor more
    BadNumber,     ///< for a number, a length or a size
    BadTime,
    BadFlag, ///< neither yes nor no
};
[[nodiscard]] std::string_view codeName(PeerQueryError error) noexcept;

enum class Comparison : std::uint8_t {
    Has,
    Is,
    Like,
    Less,
    AtMost,
    More,
    AtLeast
};

struct PeerTerm {
    std::size_t begin = 0; ///< where it stands in the text, in bytes
    std::size_t end = 0;
    bool negated = false;
    std::optional<PeerField> field; ///< nothing: any text
    Comparison how = Comparison::Has;
    std::vector<std::string> values; ///< of a text; in lower case but for ids
    std::vector<double> numbers;     ///< of all else
    bool beforeNow = false;          ///< the numbers are times before now
};

/// What is wrong, and where.
struct PeerQueryFault {
    PeerQueryError code{};
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string word;
};

struct PeerQuery {
    static constexpr std::size_t kMaxQuery = 4096;
    static constexpr std::size_t kMaxTerms = 64;
    static constexpr std::size_t kMaxValues = 64;

    std::vector<PeerTerm> terms;

    [[nodiscard]] static Result<PeerQuery, PeerQueryFault> parse(std::string_view text);
    /// Whether its answer changes as time passes.
    [[nodiscard]] bool dependsOnNow() const noexcept;
};

/// The word that ends at the cursor, as far as one can say what may stand there: for completion.
struct PeerQueryPlace {
    std::size_t begin = 0; ///< what a completion replaces: [begin, end)
    std::size_t end = 0;
    std::optional<PeerField> field; ///< a value of it is wanted; nothing: a field, or a free word
    std::string typed;              ///< so far
};

[[nodiscard]] PeerQueryPlace placeAt(std::string_view text, std::size_t cursor);

/// `value` as it can stand in a query: in quotes if it needs them.
[[nodiscard]] std::string quoted(std::string_view value);

/// Whether `value` is asked for by that term. `value` may hold several, '\n' between them.
[[nodiscard]] bool holds(const PeerTerm& term, PeerField field, std::string_view value);
/// Not for texts. Unknown is NaN, of which nothing holds.
[[nodiscard]] bool holds(const PeerTerm& term, double value, WallTime now);

} // namespace vedette::history

VD_ERROR_CODES(vedette::history, PeerQueryError, "peer_query")
