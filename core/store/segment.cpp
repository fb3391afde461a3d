#include "core/store/segment.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <set>

namespace vedette::store {

namespace {

constexpr const char* kFirstSchema = R"(
    CREATE TABLE segment (
        number INTEGER PRIMARY KEY,
        log BLOB NOT NULL,
        first INTEGER NOT NULL,
        run INTEGER NOT NULL,
        before BLOB NOT NULL,
        phase INTEGER NOT NULL,
        indexed INTEGER NOT NULL,
        least INTEGER,
        most INTEGER
    ) STRICT;
    CREATE TABLE context (
        ref INTEGER PRIMARY KEY,
        run INTEGER NOT NULL,
        network INTEGER NOT NULL,
        name TEXT NOT NULL
    ) STRICT;
    CREATE TABLE subject (ref INTEGER PRIMARY KEY, name BLOB NOT NULL) STRICT;
    CREATE TABLE event (
        sequence INTEGER PRIMARY KEY,
        context INTEGER NOT NULL,
        wall INTEGER NOT NULL,
        at INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        subjects BLOB NOT NULL,
        content BLOB NOT NULL
    ) STRICT;
    CREATE TABLE link (
        last INTEGER PRIMARY KEY,
        first INTEGER NOT NULL,
        least INTEGER NOT NULL,
        most INTEGER NOT NULL,
        hash BLOB NOT NULL
    ) STRICT;
    CREATE TABLE snapshot (sequence INTEGER PRIMARY KEY, state BLOB NOT NULL) STRICT;
)";
constexpr std::array<const char*, 1> kSegmentSchema{kFirstSchema};

constexpr std::string_view kSegmentPrefix = "events-";
constexpr std::string_view kSegmentSuffix = ".sqlite";
/// The log that precedes the file is emptied into it this often: fewer times over the same pages.
constexpr const char* kCheckpointPages = "PRAGMA wal_autocheckpoint = 8192";

Result<> copyHash(BytesView from, ChainHash& to) {
    if (from.size() != to.size()) return Fail{StoreError::Corrupt, "a hash of another length"};
    std::ranges::copy(from, to.begin());
    return {};
}

std::int64_t signedOf(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

} // namespace

std::span<const char* const> segmentSchema() noexcept {
    return kSegmentSchema;
}

std::string segmentName(std::uint64_t number) {
    char text[48];
    std::snprintf(text, sizeof text, "events-%08llu.sqlite", static_cast<unsigned long long>(number));
    return text;
}

std::optional<std::uint64_t> segmentNumber(std::string_view name) {
    if (!name.starts_with(kSegmentPrefix) || !name.ends_with(kSegmentSuffix)) return std::nullopt;
    name.remove_prefix(kSegmentPrefix.size());
    name.remove_suffix(kSegmentSuffix.size());
    if (name.size() < 8 || name.size() > 18) return std::nullopt;
    std::uint64_t number = 0;
    for (const char c : name) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return number;
}

Result<SegmentSummary> summaryOf(Database& database) {
    SegmentSummary made;
    Statement head = VD_TRY(database.prepare(
        "SELECT number, log, first, run, before, phase, least, most, least IS NULL FROM segment"));
    if (!VD_TRY(head.step())) return Fail{StoreError::Corrupt, "no segment in the file"};
    made.number = static_cast<std::uint64_t>(head.integer(0));
    if (head.blob(1).size() != made.log.size()) return Fail{StoreError::Corrupt, "no log id"};
    std::ranges::copy(head.blob(1), made.log.begin());
    made.first = static_cast<std::uint64_t>(head.integer(2));
    made.last = made.first - 1;
    made.run = static_cast<std::uint64_t>(head.integer(3));
    VD_TRY(copyHash(head.blob(4), made.before));
    made.phase = static_cast<SegmentPhase>(std::clamp<std::int64_t>(head.integer(5), 0, 2));
    // While it is open the walls are not known without a look at every link.
    made.least.ms = std::numeric_limits<std::int64_t>::min();
    made.most.ms = std::numeric_limits<std::int64_t>::max();
    if (head.integer(8) == 0) {
        made.least.ms = head.integer(6);
        made.most.ms = head.integer(7);
    }
    head.reset();

    Statement runs = VD_TRY(database.prepare("SELECT max(run) FROM context"));
    if (VD_TRY(runs.step())) {
        made.run = std::max(made.run, static_cast<std::uint64_t>(runs.integer(0)));
    }
    Statement ends = VD_TRY(database.prepare("SELECT last, hash FROM link ORDER BY last DESC LIMIT 1"));
    if (!VD_TRY(ends.step())) {
        Statement state = VD_TRY(database.prepare("SELECT state FROM snapshot WHERE sequence = ?1"));
        state.bind(1, signedOf(made.last));
        if (!VD_TRY(state.step())) return Fail{StoreError::Corrupt, "no first state"};
        made.head = SegmentChain::genesis(made.log, made.number, made.first, made.before, state.blob(0));
        return made;
    }
    made.last = static_cast<std::uint64_t>(ends.integer(0));
    VD_TRY(copyHash(ends.blob(1), made.head));
    return made;
}

Result<Segment> Segment::create(const std::string& path, const SegmentSummary& after, BytesView state) {
    Database database = VD_TRY(Database::open(path, Database::Mode::ReadWrite));
    const std::uint64_t first = after.number == 0 ? 1 : after.last + 1;
    // Schema and header in one transaction: a file has both or is no segment.
    const auto begin = [&]() -> Result<> {
        for (const char* step : kSegmentSchema) VD_TRY(database.execute(step));
        VD_TRY(database.execute("PRAGMA user_version = " + std::to_string(kSegmentSchema.size())));
        Statement head = VD_TRY(database.prepare("INSERT INTO segment (number, log, first, run, before, "
                                                 "phase, indexed) VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6)"));
        head.bind(1, signedOf(after.number + 1));
        head.bind(2, BytesView(after.log));
        head.bind(3, signedOf(first));
        head.bind(4, signedOf(after.run));
        head.bind(5, BytesView(after.head));
        head.bind(6, signedOf(first - 1));
        VD_TRY(head.run());
        Statement start = VD_TRY(database.prepare("INSERT INTO snapshot (sequence, state) VALUES (?1, ?2)"));
        start.bind(1, signedOf(first - 1));
        start.bind(2, state);
        return start.run();
    };
    VD_TRY(database.transact(begin));
    return prepared(std::move(database));
}

Result<Segment> Segment::open(const std::string& path) {
    Database database = VD_TRY(Database::open(path, Database::Mode::ReadWrite));
    if (VD_TRY(database.number("PRAGMA user_version")) == 0) {
        return Fail{StoreError::Corrupt, "no segment in the file"};
    }
    VD_TRY(database.migrate(kSegmentSchema));
    return prepared(std::move(database));
}

Result<Segment> Segment::prepared(Database database) {
    VD_TRY(database.execute(kCheckpointPages));
    Statement event =
        VD_TRY(database.prepare("INSERT INTO event (sequence, context, wall, at, kind, subjects, content) "
                                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    Statement subject = VD_TRY(database.prepare("INSERT INTO subject (ref, name) VALUES (?1, ?2)"));
    Statement context =
        VD_TRY(database.prepare("INSERT INTO context (ref, run, network, name) VALUES (?1, ?2, ?3, ?4)"));
    Statement link = VD_TRY(
        database.prepare("INSERT INTO link (last, first, least, most, hash) VALUES (?1, ?2, ?3, ?4, ?5)"));
    Statement snapshot = VD_TRY(database.prepare("INSERT INTO snapshot (sequence, state) VALUES (?1, ?2)"));
    Statements statements{std::move(event), std::move(subject), std::move(context), std::move(link),
                          std::move(snapshot)};
    SegmentSummary summary = VD_TRY(summaryOf(database));
    Segment segment(std::move(database), std::move(statements), std::move(summary));
    VD_TRY(segment.loadNames());
    if (segment.m_summary.records() > 0) {
        segment.m_summary.least.ms = VD_TRY(segment.m_database.number("SELECT min(least) FROM link"));
        segment.m_summary.most.ms = VD_TRY(segment.m_database.number("SELECT max(most) FROM link"));
    }
    return segment;
}

Result<> Segment::loadNames() {
    Statement subjects = VD_TRY(m_database.prepare("SELECT ref, name FROM subject"));
    while (VD_TRY(subjects.step())) {
        m_subjects.emplace(textOf(subjects.blob(1)), static_cast<std::uint64_t>(subjects.integer(0)));
    }
    Statement contexts = VD_TRY(m_database.prepare("SELECT ref, run, network, name FROM context"));
    while (VD_TRY(contexts.step())) {
        m_contexts.emplace(Context(contexts.integer(1), contexts.integer(2), contexts.text(3)),
                           static_cast<std::uint64_t>(contexts.integer(0)));
    }
    return {};
}

Result<> Segment::append(std::uint64_t run, std::span<Record> records, std::optional<BytesView> state) {
    if (records.empty()) return {};
    if (m_summary.records() == 0) state.reset(); // it stands at the beginning
    SegmentSummary next = m_summary;
    auto written = m_database.transact([&] { return write(run, records, state, next); });
    if (!written) {
        forget();
        return written;
    }
    m_newContexts.clear();
    m_newSubjects.clear();
    m_summary = std::move(next);
    return {};
}

Result<> Segment::write(std::uint64_t run, std::span<Record> records, std::optional<BytesView> state,
                        SegmentSummary& to) {
    SegmentChain chain(m_summary.head);
    if (state) {
        m_statements.snapshot.bind(1, signedOf(m_summary.last));
        m_statements.snapshot.bind(2, *state);
        VD_TRY(m_statements.snapshot.run());
        chain.snapshot(m_summary.last, *state);
    }
    WallTime least{std::numeric_limits<std::int64_t>::max()};
    WallTime most{std::numeric_limits<std::int64_t>::min()};
    std::uint64_t sequence = m_summary.last;
    Bytes refs;
    Statement& event = m_statements.event;
    for (Record& record : records) {
        record.sequence = ++sequence;
        record.run = run;
        if (record.networkName.size() > kMaxName) record.networkName.resize(kMaxName);
        if (record.content.size() > kMaxContent) record.content.resize(kMaxContent);
        const std::uint64_t context = VD_TRY(contextOf(record, chain));
        VD_TRY(putRefs(record, chain, refs));
        event.bind(1, signedOf(sequence));
        event.bind(2, signedOf(context));
        event.bind(3, record.wall.ms);
        event.bind(4, record.at.time_since_epoch().count());
        event.bind(5, std::int64_t{record.kind});
        event.bind(6, BytesView(refs));
        event.bind(7, BytesView(record.content));
        VD_TRY(event.run());
        chain.record(context, record.wall, record.at, record.kind, refs, record.content);
        least = std::min(least, record.wall);
        most = std::max(most, record.wall);
    }
    to.head = chain.finish();
    to.last = sequence;
    to.run = run;
    to.least = m_summary.records() == 0 ? least : std::min(least, m_summary.least);
    to.most = m_summary.records() == 0 ? most : std::max(most, m_summary.most);
    Statement& link = m_statements.link;
    link.bind(1, signedOf(sequence));
    link.bind(2, signedOf(m_summary.last + 1));
    link.bind(3, least.ms);
    link.bind(4, most.ms);
    link.bind(5, BytesView(to.head));
    return link.run();
}

Result<std::uint64_t> Segment::contextOf(const Record& record, SegmentChain& chain) {
    Context key(record.run, record.network.value, record.networkName);
    if (const auto known = m_contexts.find(key); known != m_contexts.end()) return known->second;
    const std::uint64_t ref = m_contexts.size() + 1;
    Statement& insert = m_statements.context;
    insert.bind(1, signedOf(ref));
    insert.bind(2, signedOf(record.run));
    insert.bind(3, signedOf(record.network.value));
    insert.bind(4, std::string_view(record.networkName));
    VD_TRY(insert.run());
    chain.context(record);
    m_newContexts.push_back(key);
    m_contexts.emplace(std::move(key), ref);
    return ref;
}

Result<> Segment::putRefs(const Record& record, SegmentChain& chain, Bytes& refs) {
    refs.clear();
    std::size_t count = 0;
    for (const Bytes& subject : record.subjects) {
        if (++count > kMaxSubjects) break;
        const BytesView name = BytesView(subject).first(std::min(subject.size(), kMaxSubject));
        const auto known = m_subjects.find(textOf(name));
        if (known != m_subjects.end()) {
            appendRef(refs, known->second);
            continue;
        }
        const std::uint64_t ref = m_subjects.size() + 1;
        m_statements.subject.bind(1, signedOf(ref));
        m_statements.subject.bind(2, name);
        VD_TRY(m_statements.subject.run());
        chain.subject(name);
        m_newSubjects.emplace_back(textOf(name));
        m_subjects.emplace(textOf(name), ref);
        appendRef(refs, ref);
    }
    return {};
}

/// The transaction that named them was rolled back.
void Segment::forget() {
    for (const Context& context : m_newContexts) m_contexts.erase(context);
    for (const std::string& subject : m_newSubjects) m_subjects.erase(subject);
    m_newContexts.clear();
    m_newSubjects.clear();
}

Result<> Segment::close() {
    if (m_summary.phase != SegmentPhase::Open) return {};
    VD_TRY(m_database.execute("UPDATE segment SET phase = 1, least = (SELECT min(least) FROM link), "
                              "most = (SELECT max(most) FROM link)"));
    m_summary.phase = SegmentPhase::Closed;
    m_database.settle();
    return {};
}

} // namespace vedette::store
