#include "core/store/segment_view.h"

#include <algorithm>
#include <iterator>

namespace vedette::store {

namespace {

constexpr std::string_view kRowColumns = "sequence, context, wall, at, kind, subjects, content";
constexpr std::size_t kPageRows = 1000;

std::string rowsBetween(bool newestFirst) {
    return "SELECT " + std::string(kRowColumns)
         + " FROM event WHERE sequence BETWEEN ?1 AND ?2 ORDER BY sequence" + (newestFirst ? " DESC" : "");
}

Result<std::vector<std::uint64_t>> numbersOf(Statement& query) {
    std::vector<std::uint64_t> all;
    while (VD_TRY(query.step())) all.push_back(static_cast<std::uint64_t>(query.integer(0)));
    return all;
}

void narrow(std::optional<std::vector<std::uint64_t>>& to, std::vector<std::uint64_t> by) {
    if (!to) {
        to = std::move(by);
        return;
    }
    std::vector<std::uint64_t> both;
    std::ranges::set_intersection(*to, by, std::back_inserter(both));
    to = std::move(both);
}

void bindRange(Statement& query, const Filter& filter, int first) {
    query.bind(first, static_cast<std::int64_t>(filter.from));
    query.bind(first + 1, static_cast<std::int64_t>(filter.to));
}

} // namespace

std::string_view codeName(SegmentError error) noexcept {
    switch (error) {
    case SegmentError::Altered: return "altered";
    case SegmentError::Gap: return "gap";
    }
    return "unknown";
}

bool Filter::admits(WallTime wall, std::uint16_t kind) const noexcept {
    if ((since && wall < *since) || (until && wall >= *until)) return false;
    return kinds.empty() || std::ranges::find(kinds, kind) != kinds.end();
}

bool Filter::admits(const Record& record, const TextOf& textOf) const {
    for (const auto& group : subjects) {
        const bool about = std::ranges::any_of(record.subjects, [&](const Bytes& subject) {
            return std::ranges::find(group, subject) != group.end();
        });
        if (!about) return false;
    }
    if (phrases.empty()) return true;
    const std::string text = textOf(record);
    return std::ranges::all_of(phrases, [&](const Phrase& phrase) { return phrase.in(text); });
}

Result<SegmentView> SegmentView::open(const std::string& path, const Patience* patience) {
    auto database = std::make_unique<Database>(VD_TRY(Database::open(path, Database::Mode::ReadOnly)));
    if (patience != nullptr) database->obey(*patience);
    static_cast<void>(VD_TRY(database->versionUpTo(segmentSchema().size())));
    return SegmentView(std::move(database));
}

Result<> SegmentView::loadNames() {
    Statement subjects =
        VD_TRY(m_database->prepare("SELECT ref, name FROM subject WHERE ref > ?1 ORDER BY ref"));
    subjects.bind(1, static_cast<std::int64_t>(m_subjects.size()));
    while (VD_TRY(subjects.step())) {
        if (static_cast<std::uint64_t>(subjects.integer(0)) != m_subjects.size() + 1) break;
        m_subjects.push_back(copyOf(subjects.blob(1)));
    }
    Statement contexts = VD_TRY(
        m_database->prepare("SELECT ref, run, network, name FROM context WHERE ref > ?1 ORDER BY ref"));
    contexts.bind(1, static_cast<std::int64_t>(m_contexts.size()));
    while (VD_TRY(contexts.step())) {
        if (static_cast<std::uint64_t>(contexts.integer(0)) != m_contexts.size() + 1) break;
        m_contexts.push_back({static_cast<std::uint64_t>(contexts.integer(1)),
                              NetworkId{static_cast<std::uint64_t>(contexts.integer(2))},
                              std::string(contexts.text(3))});
    }
    return {};
}

/// Names are committed with the first record that uses them, so those that are missing can be loaded now.
Result<> SegmentView::fill(const Statement& row, Record& record) {
    record.sequence = static_cast<std::uint64_t>(row.integer(0));
    record.wall.ms = row.integer(2);
    record.at = Instant(Duration(row.integer(3)));
    record.kind = static_cast<std::uint16_t>(row.integer(4));
    record.content = copyOf(row.blob(6));
    const auto context = static_cast<std::uint64_t>(row.integer(1));
    if (!readRefs(row.blob(5), m_refs)) return Fail{SegmentError::Altered, std::to_string(record.sequence)};
    const std::uint64_t most = m_refs.empty() ? 0 : std::ranges::max(m_refs);
    if (context > m_contexts.size() || most > m_subjects.size()) VD_TRY(loadNames());
    if (context == 0 || context > m_contexts.size() || most > m_subjects.size()) {
        return Fail{SegmentError::Altered, std::to_string(record.sequence)};
    }
    const Context& where = m_contexts[context - 1];
    record.run = where.run;
    record.network = where.network;
    record.networkName = where.name;
    record.subjects.clear();
    for (const std::uint64_t ref : m_refs) {
        if (ref == 0) return Fail{SegmentError::Altered, std::to_string(record.sequence)};
        record.subjects.push_back(m_subjects[ref - 1]);
    }
    return {};
}

Result<bool> SegmentView::scan(const Filter& filter, const TextOf& textOf, const Each& each) {
    const SegmentSummary now = VD_TRY(summary());
    if (now.records() == 0 || now.last < filter.from || now.first > filter.to) return true;
    if ((filter.since && now.most < *filter.since) || (filter.until && now.least >= *filter.until))
        return true;
    const bool selective = !filter.subjects.empty() || !filter.phrases.empty() || !filter.kinds.empty();
    if (now.phase == SegmentPhase::Indexed && selective) return scanIndex(filter, each);
    return scanRows(filter, textOf, each);
}

Result<bool> SegmentView::scanRows(const Filter& filter, const TextOf& textOf, const Each& each) {
    Filter rest = filter;
    Statement rows = VD_TRY(m_database->prepare(rowsBetween(filter.newestFirst)));
    for (;;) {
        bindRange(rows, rest, 1);
        std::vector<Record> page;
        std::uint64_t seen = 0;
        bool more = false;
        while (VD_TRY(rows.step())) {
            seen = static_cast<std::uint64_t>(rows.integer(0));
            if (filter.admits(WallTime{rows.integer(2)}, static_cast<std::uint16_t>(rows.integer(4)))) {
                Record record;
                VD_TRY(fill(rows, record));
                if (filter.admits(record, textOf)) page.push_back(std::move(record));
            }
            if (page.size() < kPageRows) continue;
            more = true;
            break;
        }
        rows.reset();
        for (const Record& record : page) {
            if (!each(record)) return false;
        }
        if (!more) return true;
        (filter.newestFirst ? rest.to : rest.from) = filter.newestFirst ? seen - 1 : seen + 1;
    }
}

Result<std::vector<std::uint64_t>> SegmentView::mentioning(const std::vector<Bytes>& group,
                                                           const Filter& filter) {
    std::vector<std::uint64_t> all;
    Statement find = VD_TRY(m_database->prepare("SELECT ref FROM subject WHERE name = ?1"));
    Statement rows = VD_TRY(m_database->prepare(
        "SELECT sequence FROM mention WHERE subject = ?1 AND sequence BETWEEN ?2 AND ?3 ORDER BY sequence"));
    for (const Bytes& subject : group) {
        find.bind(1, BytesView(subject));
        const auto refs = VD_TRY(numbersOf(find));
        for (const std::uint64_t ref : refs) {
            rows.bind(1, static_cast<std::int64_t>(ref));
            bindRange(rows, filter, 2);
            const auto found = VD_TRY(numbersOf(rows));
            all.insert(all.end(), found.begin(), found.end());
        }
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

Result<std::vector<std::uint64_t>> SegmentView::candidates(const Filter& filter) {
    std::optional<std::vector<std::uint64_t>> found;
    for (const auto& group : filter.subjects) narrow(found, VD_TRY(mentioning(group, filter)));
    for (const Phrase& phrase : filter.phrases) {
        Statement words = VD_TRY(m_database->prepare(
            "SELECT rowid FROM words WHERE words MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid"));
        const std::string expression = phrase.expression();
        words.bind(1, std::string_view(expression));
        bindRange(words, filter, 2);
        narrow(found, VD_TRY(numbersOf(words)));
    }
    if (!filter.kinds.empty()) {
        std::vector<std::uint64_t> all;
        Statement rows = VD_TRY(m_database->prepare(
            "SELECT sequence FROM event WHERE kind = ?1 AND sequence BETWEEN ?2 AND ?3 ORDER BY sequence"));
        for (const std::uint16_t kind : filter.kinds) {
            rows.bind(1, std::int64_t{kind});
            bindRange(rows, filter, 2);
            const auto some = VD_TRY(numbersOf(rows));
            all.insert(all.end(), some.begin(), some.end());
        }
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        narrow(found, std::move(all));
    }
    return found.value_or(std::vector<std::uint64_t>{});
}

Result<bool> SegmentView::scanIndex(const Filter& filter, const Each& each) {
    auto sequences = VD_TRY(candidates(filter));
    if (filter.newestFirst) std::ranges::reverse(sequences);
    Statement row =
        VD_TRY(m_database->prepare("SELECT " + std::string(kRowColumns) + " FROM event WHERE sequence = ?1"));
    for (const std::uint64_t sequence : sequences) {
        row.bind(1, static_cast<std::int64_t>(sequence));
        if (!VD_TRY(row.step())) return Fail{SegmentError::Gap, std::to_string(sequence)};
        Record record;
        const bool wanted =
            filter.admits(WallTime{row.integer(2)}, static_cast<std::uint16_t>(row.integer(4)));
        if (wanted) VD_TRY(fill(row, record));
        row.reset();
        if (wanted && !each(record)) return false;
    }
    return true;
}

Result<> SegmentView::eachRow(std::uint64_t from, std::uint64_t to, const EachRow& each) {
    Statement rows = VD_TRY(m_database->prepare(rowsBetween(false)));
    rows.bind(1, static_cast<std::int64_t>(from));
    rows.bind(2, static_cast<std::int64_t>(to));
    while (VD_TRY(rows.step())) {
        Record record;
        VD_TRY(fill(rows, record));
        if (!each(record, m_refs)) return {};
    }
    return {};
}

Result<> SegmentView::eachSubject(const std::function<void(BytesView)>& each) {
    VD_TRY(loadNames());
    for (const Bytes& subject : m_subjects) each(subject);
    return {};
}

Result<std::optional<Snapshot>> SegmentView::snapshotAt(std::uint64_t sequence) {
    Statement query = VD_TRY(m_database->prepare(
        "SELECT sequence, state FROM snapshot WHERE sequence <= ?1 ORDER BY sequence DESC LIMIT 1"));
    query.bind(1, static_cast<std::int64_t>(sequence));
    if (!VD_TRY(query.step())) return std::optional<Snapshot>();
    return std::optional(Snapshot{static_cast<std::uint64_t>(query.integer(0)), copyOf(query.blob(1))});
}

Result<std::optional<std::uint64_t>> SegmentView::lastAt(WallTime time) {
    Statement links = VD_TRY(
        m_database->prepare("SELECT first, last FROM link WHERE least <= ?1 ORDER BY last DESC LIMIT 1"));
    links.bind(1, time.ms);
    if (!VD_TRY(links.step())) return std::optional<std::uint64_t>();
    Statement row = VD_TRY(m_database->prepare(
        "SELECT max(sequence) FROM event WHERE sequence BETWEEN ?1 AND ?2 AND wall <= ?3"));
    row.bind(1, links.integer(0));
    row.bind(2, links.integer(1));
    row.bind(3, time.ms);
    static_cast<void>(VD_TRY(row.step()));
    return std::optional(static_cast<std::uint64_t>(row.integer(0)));
}

Result<std::optional<std::pair<WallTime, WallTime>>> SegmentView::walls() {
    std::optional<std::pair<WallTime, WallTime>> found;
    Statement row = VD_TRY(m_database->prepare("SELECT min(least), max(most), count(*) FROM link"));
    if (VD_TRY(row.step()) && row.integer(2) > 0) {
        found = {WallTime{row.integer(0)}, WallTime{row.integer(1)}};
    }
    return found;
}

Result<std::optional<ChainHash>> SegmentView::headAfter(std::uint64_t sequence) {
    std::optional<ChainHash> found;
    Statement row = VD_TRY(m_database->prepare("SELECT hash FROM link WHERE last = ?1"));
    row.bind(1, static_cast<std::int64_t>(sequence));
    if (VD_TRY(row.step()) && row.blob(0).size() == std::tuple_size_v<ChainHash>) {
        std::ranges::copy(row.blob(0), found.emplace().begin());
    }
    return found;
}

Result<ChainHash> SegmentView::verify(const ChainHash& before) {
    const SegmentSummary segment = VD_TRY(summary());
    const auto altered = [](std::uint64_t from) { return Fail{SegmentError::Altered, std::to_string(from)}; };
    if (before != segment.before) return altered(segment.first);
    m_subjects.clear();
    m_contexts.clear();
    VD_TRY(loadNames());
    const std::optional<Snapshot> start = VD_TRY(snapshotAt(segment.first - 1));
    if (!start || start->sequence != segment.first - 1) return altered(segment.first);
    ChainHash head = SegmentChain::genesis(segment.log, segment.number, segment.first, before, start->state);
    Statement links = VD_TRY(m_database->prepare(
        "SELECT first, last, hash, least, most FROM link WHERE last <= ?1 ORDER BY last"));
    links.bind(1, static_cast<std::int64_t>(segment.last));
    Statement rows = VD_TRY(m_database->prepare(rowsBetween(false)));
    Statement state = VD_TRY(m_database->prepare("SELECT state FROM snapshot WHERE sequence = ?1"));
    std::uint64_t next = segment.first;
    std::size_t contexts = 0;
    std::size_t subjects = 0;
    std::uint64_t snapshots = 1;
    WallTime leastOfAll{std::numeric_limits<std::int64_t>::max()};
    WallTime mostOfAll{std::numeric_limits<std::int64_t>::min()};
    while (VD_TRY(links.step())) {
        const auto first = static_cast<std::uint64_t>(links.integer(0));
        const auto last = static_cast<std::uint64_t>(links.integer(1));
        if (first != next) return Fail{SegmentError::Gap, std::to_string(next)};
        SegmentChain chain(head);
        if (first != segment.first) {
            state.bind(1, static_cast<std::int64_t>(first - 1));
            if (VD_TRY(state.step())) {
                chain.snapshot(first - 1, state.blob(0));
                ++snapshots;
            }
            state.reset();
        }
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        std::int64_t most = std::numeric_limits<std::int64_t>::min();
        rows.bind(1, static_cast<std::int64_t>(first));
        rows.bind(2, static_cast<std::int64_t>(last));
        while (VD_TRY(rows.step())) {
            if (static_cast<std::uint64_t>(rows.integer(0)) != next) {
                return Fail{SegmentError::Gap, std::to_string(next)};
            }
            Record record;
            if (!fill(rows, record)) return altered(first);
            const auto context = static_cast<std::uint64_t>(rows.integer(1));
            if (context > contexts) {
                if (context != ++contexts) return altered(first);
                chain.context(record);
            }
            for (const std::uint64_t ref : m_refs) {
                if (ref <= subjects) continue;
                if (ref != ++subjects) return altered(first);
                chain.subject(m_subjects[ref - 1]);
            }
            chain.record(context, record.wall, record.at, record.kind, rows.blob(5), record.content);
            least = std::min(least, record.wall.ms);
            most = std::max(most, record.wall.ms);
            ++next;
        }
        if (next != last + 1) return Fail{SegmentError::Gap, std::to_string(next)};
        head = chain.finish();
        if (!equal(head, links.blob(2)) || least != links.integer(3) || most != links.integer(4)) {
            return altered(first);
        }
        leastOfAll.ms = std::min(leastOfAll.ms, least);
        mostOfAll.ms = std::max(mostOfAll.ms, most);
    }
    const bool walls = segment.phase == SegmentPhase::Open || segment.records() == 0
                    || (segment.least == leastOfAll && segment.most == mostOfAll);
    if (!walls) return altered(segment.first);
    // What no link covers was not written by us.
    const auto more = VD_TRY(m_database->number("SELECT count(*) FROM event WHERE sequence > "
                                                + std::to_string(segment.last) + " OR sequence < "
                                                + std::to_string(segment.first)));
    const auto states = VD_TRY(m_database->number("SELECT count(*) FROM snapshot WHERE sequence <= "
                                                  + std::to_string(segment.last)));
    if ((more != 0 && VD_TRY(summary()).last == segment.last)
        || (static_cast<std::uint64_t>(states) != snapshots && VD_TRY(summary()).last == segment.last)) {
        return altered(next);
    }
    return head;
}

} // namespace vedette::store
