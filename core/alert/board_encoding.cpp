// The board as bytes, and back:
//
//     [version 1, last alert, last incident, last suppression, lost, [alert …], [suppression …], [incident
//     …]]
//
// Severities are not kept: they follow from the rule and the confidence.
#include "core/alert/board.h"
#include "core/codec/cbor.h"
#include "core/codec/utf8.h"

#include <algorithm>
#include <utility>

namespace vedette::alert {

namespace {

using codec::CborArray;
using codec::CborReader;
using codec::CborWriter;

constexpr std::uint64_t kBoardVersion = 1;

// --- writing

void writePeers(CborWriter& out, const std::vector<codec::PeerId>& peers) {
    out.beginArray();
    for (const codec::PeerId& peer : peers) out.bytes(peer.bytes());
    out.end();
}

void writeEvidence(CborWriter& out, const Evidence& evidence) {
    out.beginArray().integer(evidence.at.ms).integer(evidence.value).integer(evidence.limit).beginArray();
    for (const Datum& datum : evidence.data)
        out.beginArray().uint(static_cast<std::uint64_t>(datum.measure)).integer(datum.value).end();
    out.end().beginArray();
    for (const EventId cause : evidence.causes) out.uint(cause.value);
    out.end().end();
}

void writeComments(CborWriter& out, const std::vector<Comment>& comments) {
    out.beginArray();
    for (const Comment& one : comments)
        out.beginArray().uint(one.number).uint(one.who.value).integer(one.at.ms).text(one.text).end();
    out.end();
}

void writeClosure(CborWriter& out, const std::optional<Closure>& closed) {
    if (!closed) {
        out.null();
        return;
    }
    out.beginArray().uint(closed->who.value).integer(closed->at.ms).text(closed->cause).end();
}

void writeAcceptance(CborWriter& out, const std::optional<Acceptance>& accepted) {
    if (!accepted) {
        out.null();
        return;
    }
    out.beginArray()
        .uint(accepted->who.value)
        .integer(accepted->at.ms)
        .integer(accepted->until.ms)
        .text(accepted->why)
        .uint(static_cast<std::uint64_t>(accepted->severity))
        .uint(accepted->count)
        .uint(accepted->peerCount)
        .integer(accepted->value)
        .end();
}

void writeAlert(CborWriter& out, const Alert& alert) {
    out.beginArray()
        .uint(alert.id.value)
        .text(alert.network)
        .uint(static_cast<std::uint64_t>(alert.rule))
        .text(alert.subject)
        .uint(alert.confidence)
        .integer(alert.since.ms)
        .integer(alert.last.ms)
        .uint(alert.count);
    writePeers(out, alert.peers);
    out.uint(alert.peerCount);
    writeEvidence(out, alert.first);
    writeEvidence(out, alert.worst);
    writeAcceptance(out, alert.accepted);
    writeClosure(out, alert.closed);
    out.text(alert.owner);
    writeComments(out, alert.comments);
    out.uint(alert.commentsMade).end(); // its incident is known by the incident
}

void writeSuppression(CborWriter& out, const Suppression& one) {
    out.beginArray()
        .uint(one.id)
        .text(one.network)
        .uint(static_cast<std::uint64_t>(one.rule))
        .text(one.subject)
        .uint(one.who.value)
        .integer(one.since.ms)
        .integer(one.until.ms)
        .text(one.why)
        .end();
}

void writeIncident(CborWriter& out, const Incident& incident) {
    out.beginArray()
        .uint(incident.id.value)
        .text(incident.title)
        .uint(incident.opener.value)
        .integer(incident.since.ms)
        .text(incident.owner)
        .beginArray();
    for (const AlertId alert : incident.alerts) out.uint(alert.value);
    out.end();
    writePeers(out, incident.peers);
    writeComments(out, incident.notes);
    out.uint(incident.notesMade);
    writeClosure(out, incident.closed);
    out.end();
}

// --- reading

/// The fields of one array in order, each judged as it is taken.
class Fields {
public:
    explicit Fields(CborArray array) : m_array(array) {}

    [[nodiscard]] static Result<Fields> of(const CborReader& value) {
        const CborArray array = VD_TRY(value.array());
        return Fields(array);
    }

    [[nodiscard]] bool done() const noexcept { return m_array.done(); }

    [[nodiscard]] std::size_t size() const noexcept { return m_array.size(); }

    Result<CborReader> next() {
        const CborReader value = VD_TRY(m_array.next());
        return value;
    }

    Result<std::uint64_t> uint(std::uint64_t most = ~std::uint64_t{0}) {
        const CborReader value = VD_TRY(next());
        const std::uint64_t number = VD_TRY(value.uint());
        if (number > most) return Fail{AlertError::Malformed, "a number"};
        return number;
    }

    Result<std::int64_t> integer() {
        const CborReader value = VD_TRY(next());
        const std::int64_t number = VD_TRY(value.integer());
        return number;
    }

    Result<WallTime> time() {
        WallTime made;
        made.ms = VD_TRY(integer());
        return made;
    }

    Result<std::string> line(std::size_t most) {
        const CborReader value = VD_TRY(next());
        const std::string_view text = VD_TRY(value.text());
        if (!codec::isOneLine(text, most)) return Fail{AlertError::Malformed, "a text"};
        return std::string(text);
    }

    /// The fields of the next value, an array of at most so many.
    Result<Fields> fields(std::size_t most = 64) {
        const CborReader value = VD_TRY(next());
        Fields inner = VD_TRY(of(value));
        if (inner.size() > most) return Fail{AlertError::Malformed, "too many"};
        return inner;
    }

    Result<> end() const {
        if (!done()) return Fail{AlertError::Malformed, "more than is known"};
        return {};
    }

private:
    CborArray m_array;
};

Result<Rule> readRule(Fields& from) {
    const std::uint64_t number = VD_TRY(from.uint(allRules().size()));
    if (number == 0) return Fail{AlertError::Malformed, "a rule"};
    return static_cast<Rule>(number);
}

Result<std::vector<codec::PeerId>> readPeers(Fields& from, std::size_t most) {
    Fields list = VD_TRY(from.fields(most));
    std::vector<codec::PeerId> peers;
    while (!list.done()) {
        const CborReader item = VD_TRY(list.next());
        const BytesView bytes = VD_TRY(item.bytes());
        codec::PeerId peer = VD_TRY(codec::PeerId::fromBytes(bytes));
        peers.push_back(peer);
    }
    return peers;
}

Result<Evidence> readEvidence(Fields& from) {
    Fields fields = VD_TRY(from.fields());
    Evidence made;
    made.at = VD_TRY(fields.time());
    made.value = VD_TRY(fields.integer());
    made.limit = VD_TRY(fields.integer());
    Fields data = VD_TRY(fields.fields(Finding::kMaxData));
    while (!data.done()) {
        Fields one = VD_TRY(data.fields());
        Datum datum;
        const std::uint64_t measure = VD_TRY(one.uint(static_cast<std::uint64_t>(Measure::Surprise)));
        if (measure == 0) return Fail{AlertError::Malformed, "a measure"};
        datum.measure = static_cast<Measure>(measure);
        datum.value = VD_TRY(one.integer());
        VD_TRY(one.end());
        made.data.push_back(datum);
    }
    Fields causes = VD_TRY(fields.fields(Finding::kMaxCauses));
    while (!causes.done()) {
        const std::uint64_t cause = VD_TRY(causes.uint());
        made.causes.push_back({cause});
    }
    VD_TRY(fields.end());
    return made;
}

Result<std::vector<Comment>> readComments(Fields& from, std::size_t most) {
    Fields list = VD_TRY(from.fields(most));
    std::vector<Comment> comments;
    while (!list.done()) {
        Fields fields = VD_TRY(list.fields());
        Comment one;
        one.number = VD_TRY(fields.uint());
        one.who.value = VD_TRY(fields.uint());
        one.at = VD_TRY(fields.time());
        one.text = VD_TRY(fields.line(Alert::kMaxText));
        VD_TRY(fields.end());
        if (one.number <= (comments.empty() ? 0 : comments.back().number))
            return Fail{AlertError::Malformed, "the order of comments"};
        comments.push_back(std::move(one));
    }
    return comments;
}

Result<std::optional<Closure>> readClosure(Fields& from) {
    const CborReader value = VD_TRY(from.next());
    if (value.isNull()) return std::optional<Closure>();
    Fields fields = VD_TRY(Fields::of(value));
    Closure made;
    made.who.value = VD_TRY(fields.uint());
    made.at = VD_TRY(fields.time());
    made.cause = VD_TRY(fields.line(Alert::kMaxText));
    VD_TRY(fields.end());
    return std::optional(std::move(made));
}

Result<std::optional<Acceptance>> readAcceptance(Fields& from) {
    const CborReader value = VD_TRY(from.next());
    if (value.isNull()) return std::optional<Acceptance>();
    Fields fields = VD_TRY(Fields::of(value));
    Acceptance made;
    made.who.value = VD_TRY(fields.uint());
    made.at = VD_TRY(fields.time());
    made.until = VD_TRY(fields.time());
    made.why = VD_TRY(fields.line(Alert::kMaxText));
    const std::uint64_t severity = VD_TRY(fields.uint(static_cast<std::uint64_t>(Severity::Critical)));
    made.severity = static_cast<Severity>(severity);
    made.count = VD_TRY(fields.uint());
    made.peerCount = VD_TRY(fields.uint());
    made.value = VD_TRY(fields.integer());
    VD_TRY(fields.end());
    return std::optional(std::move(made));
}

Result<Alert> readAlert(Fields& from) {
    Fields fields = VD_TRY(from.fields());
    Alert made;
    made.id.value = VD_TRY(fields.uint());
    made.network = VD_TRY(fields.line(Alert::kMaxText));
    made.rule = VD_TRY(readRule(fields));
    made.subject = VD_TRY(fields.line(Finding::kMaxSubject));
    made.confidence = static_cast<std::uint16_t>(VD_TRY(fields.uint(1000)));
    made.severity = severityOf(factsOf(made.rule).impact, made.confidence);
    made.since = VD_TRY(fields.time());
    made.last = VD_TRY(fields.time());
    made.count = VD_TRY(fields.uint());
    made.peers = VD_TRY(readPeers(fields, Alert::kMaxPeers));
    made.peerCount = VD_TRY(fields.uint());
    made.first = VD_TRY(readEvidence(fields));
    made.worst = VD_TRY(readEvidence(fields));
    made.accepted = VD_TRY(readAcceptance(fields));
    made.closed = VD_TRY(readClosure(fields));
    made.owner = VD_TRY(fields.line(Alert::kMaxText));
    made.comments = VD_TRY(readComments(fields, Alert::kMaxComments));
    made.commentsMade = VD_TRY(fields.uint());
    VD_TRY(fields.end());
    return made;
}

Result<Suppression> readSuppression(Fields& from) {
    Fields fields = VD_TRY(from.fields());
    Suppression made;
    made.id = VD_TRY(fields.uint());
    made.network = VD_TRY(fields.line(Alert::kMaxText));
    made.rule = VD_TRY(readRule(fields));
    made.subject = VD_TRY(fields.line(Finding::kMaxSubject));
    made.who.value = VD_TRY(fields.uint());
    made.since = VD_TRY(fields.time());
    made.until = VD_TRY(fields.time());
    made.why = VD_TRY(fields.line(Alert::kMaxText));
    VD_TRY(fields.end());
    return made;
}

Result<Incident> readIncident(Fields& from) {
    Fields fields = VD_TRY(from.fields());
    Incident made;
    made.id.value = VD_TRY(fields.uint());
    made.title = VD_TRY(fields.line(Alert::kMaxText));
    made.opener.value = VD_TRY(fields.uint());
    made.since = VD_TRY(fields.time());
    made.owner = VD_TRY(fields.line(Alert::kMaxText));
    Fields alerts = VD_TRY(fields.fields(Incident::kMaxAlerts));
    while (!alerts.done()) {
        const std::uint64_t alert = VD_TRY(alerts.uint());
        made.alerts.push_back({alert});
    }
    made.peers = VD_TRY(readPeers(fields, Incident::kMaxPeers));
    made.notes = VD_TRY(readComments(fields, Incident::kMaxNotes));
    made.notesMade = VD_TRY(fields.uint());
    made.closed = VD_TRY(readClosure(fields));
    VD_TRY(fields.end());
    return made;
}

/// Ids ascend, from `before` + 1 to `last`.
Result<> inOrder(std::uint64_t before, std::uint64_t id, std::uint64_t last) {
    if (id <= before || id > last) return Fail{AlertError::Malformed, "the order of ids"};
    return {};
}

} // namespace

Bytes Board::encode() const {
    CborWriter out;
    out.beginArray().uint(kBoardVersion).uint(m_lastAlert).uint(m_lastIncident).uint(m_lastSuppression);
    out.uint(m_lost).beginArray();
    for (const auto& [id, alert] : m_alerts) writeAlert(out, alert);
    out.end().beginArray();
    for (const Suppression& one : m_suppressions) writeSuppression(out, one);
    out.end().beginArray();
    for (const auto& [id, incident] : m_incidents) writeIncident(out, incident);
    out.end().end();
    return std::move(out).take();
}

Result<Board> Board::decode(BytesView bytes) {
    if (bytes.size() > kMaxBytes) return Fail{AlertError::Malformed, "too large"};
    const auto whole = CborReader::open(bytes);
    if (!whole) return Fail{AlertError::NotCbor, Error(whole.error()).text()};
    const auto read = [&]() -> Result<Board> {
        Fields fields = VD_TRY(Fields::of(*whole));
        const std::uint64_t version = VD_TRY(fields.uint());
        if (version > kBoardVersion) return Fail{AlertError::Newer};
        if (version == 0) return Fail{AlertError::Malformed, "the version"};
        Board board;
        board.m_lastAlert = VD_TRY(fields.uint());
        board.m_lastIncident = VD_TRY(fields.uint());
        board.m_lastSuppression = VD_TRY(fields.uint());
        board.m_lost = VD_TRY(fields.uint());
        std::uint64_t before = 0;
        Fields alerts = VD_TRY(fields.fields(kMaxAlerts));
        while (!alerts.done()) {
            Alert one = VD_TRY(readAlert(alerts));
            VD_TRY(inOrder(before, one.id.value, board.m_lastAlert));
            before = one.id.value;
            if (!board.m_byFold.emplace(Fold{one.network, one.rule, one.subject}, one.id).second)
                return Fail{AlertError::Malformed, "two alerts of one subject"};
            board.m_alerts.emplace(one.id, std::move(one));
        }
        before = 0;
        Fields suppressions = VD_TRY(fields.fields(kMaxSuppressions));
        while (!suppressions.done()) {
            Suppression one = VD_TRY(readSuppression(suppressions));
            VD_TRY(inOrder(before, one.id, board.m_lastSuppression));
            before = one.id;
            board.m_suppressions.push_back(std::move(one));
        }
        before = 0;
        Fields incidents = VD_TRY(fields.fields(kMaxIncidents));
        while (!incidents.done()) {
            Incident one = VD_TRY(readIncident(incidents));
            VD_TRY(inOrder(before, one.id.value, board.m_lastIncident));
            before = one.id.value;
            for (const AlertId id : one.alerts) {
                const auto alert = board.m_alerts.find(id);
                if (alert == board.m_alerts.end() || std::exchange(alert->second.incident, one.id))
                    return Fail{AlertError::Malformed, "an incident's alerts"};
            }
            board.m_incidents.emplace(one.id, std::move(one));
        }
        VD_TRY(fields.end());
        return board;
    };
    auto board = read();
    if (board) return board;
    const Error& why = board.error();
    if (why.code == AlertError::Newer || why.code == AlertError::Malformed) return Fail{why};
    return Fail{AlertError::Malformed, why.text()};
}

} // namespace vedette::alert
