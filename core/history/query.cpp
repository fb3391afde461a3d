#include "core/history/query.h"

#include "core/base/rfc3339.h"
#include "core/event/event.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace vedette::history {

namespace {

struct Term {
    std::string text;
    bool quoted = false;
};

Result<std::vector<Term>> termsOf(std::string_view text) {
    std::vector<Term> terms;
    bool inside = false; ///< a term
    bool quote = false;
    for (const char c : text) {
        if (c == '"') {
            if (!inside) {
                terms.push_back({"", true});
                inside = true;
            }
            quote = !quote;
        } else if (!quote && (c == ' ' || c == '\t')) {
            inside = false;
        } else {
            if (!inside) terms.emplace_back();
            inside = true;
            terms.back().text.push_back(c);
        }
    }
    if (quote) return Fail{QueryError::OpenQuote};
    return terms;
}

bool isPeerText(std::string_view text) {
    return codec::PeerId::fromText(text).ok();
}

/// The same id in the one form that records are compared by.
std::string canonical(std::string_view text) {
    const auto peer = codec::PeerId::fromText(text);
    return peer ? peer->text() : std::string(text);
}

Result<> take(Query& to, std::string_view key, const std::string& value, const KindNames& kindNames) {
    if (key == "peer") {
        const bool word = std::ranges::all_of(value, [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        });
        if (!word || value.size() < Query::kMinPrefix) return Fail{QueryError::BadPeer, value};
        to.peers.push_back(canonical(value));
    } else if (key == "kind") {
        const auto kinds = kindNames(value);
        if (kinds.empty()) return Fail{QueryError::UnknownKind, value};
        to.kinds.insert(to.kinds.end(), kinds.begin(), kinds.end());
    } else if (key == "network") {
        to.network = value;
    } else if (key == "cause") {
        const char* const end = value.data() + value.size();
        const auto read = std::from_chars(value.data(), end, to.cause.value);
        if (read.ec != std::errc() || read.ptr != end || !to.cause) return Fail{QueryError::BadCause, value};
    } else {
        const auto time = parseRfc3339(value);
        if (!time) return Fail{QueryError::BadTime, value};
        (key == "since" ? to.since : to.until) = *time;
    }
    return {};
}

} // namespace

std::string_view codeName(QueryError error) noexcept {
    switch (error) {
    case QueryError::TooLong: return "too_long";
    case QueryError::OpenQuote: return "open_quote";
    case QueryError::UnknownKind: return "unknown_kind";
    case QueryError::BadTime: return "bad_time";
    case QueryError::BadPeer: return "bad_peer";
    case QueryError::NoWords: return "no_words";
    case QueryError::BadCause: return "bad_cause";
    }
    return "unknown";
}

std::vector<std::uint16_t> kindsNamed(std::string_view name) {
    constexpr std::uint16_t kKindsEnd = 1024;
    std::vector<std::uint16_t> kinds;
    for (std::uint16_t kind = 1; kind < kKindsEnd && name != "unknown"; ++kind) {
        if (event::kindName(static_cast<event::Kind>(kind)) == name) kinds.push_back(kind);
    }
    return kinds;
}

Result<Query> Query::parse(std::string_view text, const KindNames& kindNames) {
    if (text.size() > kMaxQuery) return Fail{QueryError::TooLong};
    Query query;
    for (const Term& term : VD_TRY(termsOf(text))) {
        const std::size_t colon = term.text.find(':');
        const std::string key = term.text.substr(0, colon == std::string::npos ? 0 : colon);
        if (!term.quoted
            && (key == "peer" || key == "kind" || key == "since" || key == "until" || key == "network"
                || key == "cause")) {
            VD_TRY(take(query, key, term.text.substr(colon + 1), kindNames));
            continue;
        }
        if (!term.quoted && isPeerText(term.text)) {
            query.peers.push_back(canonical(term.text));
            continue;
        }
        auto phrase = store::Phrase::of(term.text);
        if (!phrase) return Fail{QueryError::NoWords, term.text};
        query.phrases.push_back(std::move(*phrase));
    }
    return query;
}

bool Query::takes(const std::variant<event::Event, event::Envelope>& found) const {
    return !cause
        || std::visit(
            [&](const auto& one) { return std::ranges::find(one.causes, cause) != one.causes.end(); }, found);
}

bool Query::means(const codec::PeerId& peer) const {
    const std::string text = peer.text();
    return std::ranges::all_of(peers, [&](const std::string& wanted) { return text.starts_with(wanted); });
}

Result<std::optional<store::Filter>> Query::filter(store::EventReader& reader) const {
    store::Filter made;
    made.from = from;
    made.since = since;
    made.until = until;
    made.kinds = kinds;
    made.phrases = phrases;
    made.newestFirst = newestFirst;
    std::vector<std::set<Bytes>> groups(peers.size());
    bool prefixes = false;
    for (std::size_t i = 0; i < peers.size(); ++i) {
        const auto whole = codec::PeerId::fromText(peers[i]);
        if (whole) groups[i].insert(copyOf(whole->bytes()));
        prefixes = prefixes || !whole;
    }
    if (prefixes) {
        VD_TRY(reader.eachSubject([&](BytesView bytes) {
            const auto peer = codec::PeerId::fromBytes(bytes);
            if (!peer) return;
            const std::string text = peer->text();
            for (std::size_t i = 0; i < peers.size(); ++i) {
                if (text.starts_with(peers[i])) groups[i].insert(copyOf(bytes));
            }
        }));
    }
    for (const auto& group : groups) {
        if (group.empty()) return std::optional<store::Filter>();
        made.subjects.emplace_back(group.begin(), group.end());
    }
    return std::optional(std::move(made));
}

} // namespace vedette::history
