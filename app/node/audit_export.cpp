#include "app/node/audit_export.h"

#include "core/codec/utf8.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

namespace vedette::app {

namespace {

using store::AuditError;
using store::AuditHash;
using store::AuditLog;
using store::AuditRecord;
using store::Checkpoint;

constexpr std::size_t kMaxLine = 1024 * 1024;

void putText(Json& object, const std::string& key, const std::string& text) {
    if (codec::isUtf8(viewOf(text))) {
        object[key] = text;
    } else {
        object[key + "_hex"] = toHex(viewOf(text));
    }
}

Json lineOf(const AuditRecord& record, const AuditHash& head) {
    Json object{{"event", "audit_record"},         {"sequence", record.sequence},
                {"at", rfc3339(record.at)},        {"at_ms", record.at.ms},
                {"network", record.network.value}, {"who", record.who.value},
                {"command", record.command.value}, {"inverse_of", record.inverseOf.value}};
    putText(object, "action", record.action);
    putText(object, "subject", record.subject);
    putText(object, "outcome", record.outcome);
    object["head"] = toHex(head);
    return object;
}

Json lineOf(const Checkpoint& checkpoint) {
    return {{"event", "audit_checkpoint"},
            {"number", checkpoint.number},
            {"sequence", checkpoint.sequence},
            {"head", toHex(checkpoint.hash)},
            {"at_ms", checkpoint.at.ms},
            {"key", toHex(checkpoint.key)},
            {"signature", toHex(checkpoint.signature)}};
}

/// One file that is whole or reported.
class NewFile {
public:
    explicit NewFile(const std::filesystem::path& path)
        : m_file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)) {
        if (m_file < 0) m_why = std::system_category().message(errno);
    }

    ~NewFile() {
        if (m_file >= 0) ::close(m_file);
    }

    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void line(const Json& object) {
        const std::string text = object.dump() + "\n";
        for (std::size_t at = 0; at < text.size() && m_why.empty();) {
            const ssize_t wrote = ::write(m_file, text.data() + at, text.size() - at);
            if (wrote < 0) {
                if (errno != EINTR) m_why = std::system_category().message(errno);
            } else {
                at += static_cast<std::size_t>(wrote);
            }
        }
    }

    [[nodiscard]] Result<> finish() {
        if (m_why.empty() && ::fsync(m_file) != 0) m_why = std::system_category().message(errno);
        if (!m_why.empty()) {
            return Fail{ExportError::NotWritten,
                        "The export was not written: " + m_why
                            + "; name a file that does not exist yet, on a disk with space."};
        }
        return {};
    }

    [[nodiscard]] bool good() const { return m_why.empty(); }

private:
    int m_file;
    std::string m_why;
};

// --- reading back

std::uint64_t numberIn(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

std::int64_t timeIn(const Json& object) {
    const auto found = object.find("at_ms");
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::string textIn(const Json& object, const std::string& key) {
    if (const auto found = object.find(key); found != object.end() && found->is_string()) {
        return found->get<std::string>();
    }
    return {};
}

Bytes hexIn(const Json& object, const std::string& key) {
    return fromHex(textIn(object, key)).value_or(Bytes());
}

Fail<ExportError> notAnExport(const std::string& why) {
    return Fail{ExportError::Malformed,
                "This is no export of an audit log (" + why + "): name another file."};
}

/// Bytes of another length leave zeros, which match nothing.
template <std::size_t N>
std::array<Byte, N> arrayIn(const Json& object, const char* key) {
    std::array<Byte, N> made{};
    const Bytes bytes = hexIn(object, key);
    if (bytes.size() == N) std::ranges::copy(bytes, made.begin());
    return made;
}

std::string recordText(const Json& object, const std::string& key) {
    if (!object.contains(key + "_hex")) return textIn(object, key);
    return std::string(textOf(hexIn(object, key + "_hex")));
}

AuditRecord recordIn(const Json& object) {
    AuditRecord record;
    record.sequence = numberIn(object, "sequence");
    record.network.value = numberIn(object, "network");
    record.who.value = numberIn(object, "who");
    record.command.value = numberIn(object, "command");
    record.inverseOf.value = numberIn(object, "inverse_of");
    record.at.ms = timeIn(object);
    record.action = recordText(object, "action");
    record.subject = recordText(object, "subject");
    record.outcome = recordText(object, "outcome");
    return record;
}

/// Line by line, in order.
class ExportReader {
public:
    explicit ExportReader(std::span<const AuditHash> heads) : m_heads(heads), m_seen(heads.size(), false) {}

    Result<> take(const Json& object) {
        const std::string what = textIn(object, "event");
        if (what == "audit_export" && m_verdict.first == 1 && !m_begun) {
            m_begun = true;
            m_log = arrayIn<std::tuple_size_v<store::AuditLogId>>(object, "log");
            m_verdict.first = numberIn(object, "first");
            m_verdict.head = arrayIn<std::tuple_size_v<AuditHash>>(object, "before");
            note(m_verdict.head, m_verdict.first - 1);
            return {};
        }
        if (!m_begun) return notAnExport("no beginning");
        if (what == "audit_record") return takeRecord(recordIn(object), hexIn(object, "head"));
        if (what == "audit_checkpoint") return takeCheckpoint(object);
        return notAnExport("a line of another kind");
    }

    Result<AuditLog::Verdict> verdict() {
        if (!m_begun) return notAnExport("empty");
        if (std::ranges::find(m_seen, false) != m_seen.end()) {
            return Fail{AuditError::Truncated, "after record " + std::to_string(m_verdict.last())};
        }
        return m_verdict;
    }

private:
    void note(const AuditHash& head, std::uint64_t sequence) {
        for (std::size_t i = 0; i < m_heads.size(); ++i) {
            if (m_heads[i] != head) continue;
            m_seen[i] = true;
            m_verdict.anchored = std::max(m_verdict.anchored, sequence);
        }
    }

    Result<> takeRecord(const AuditRecord& record, const Bytes& head) {
        const std::uint64_t expected = m_verdict.first + m_verdict.records;
        if (record.sequence != expected) return Fail{AuditError::Gap, std::to_string(expected)};
        m_verdict.head = store::chain(m_verdict.head, record);
        if (!equal(m_verdict.head, head)) return Fail{AuditError::Altered, std::to_string(expected)};
        ++m_verdict.records;
        note(m_verdict.head, expected);
        m_all.push_back(m_verdict.head);
        return {};
    }

    Result<> takeCheckpoint(const Json& object) {
        Checkpoint one;
        one.number = numberIn(object, "number");
        one.sequence = numberIn(object, "sequence");
        one.hash = arrayIn<std::tuple_size_v<AuditHash>>(object, "head");
        one.at.ms = timeIn(object);
        one.key = hexIn(object, "key");
        one.signature = hexIn(object, "signature");
        const bool there = one.sequence >= m_verdict.first && one.sequence <= m_verdict.last();
        if (!there || m_all[one.sequence - m_verdict.first] != one.hash || !store::verify(m_log, one)) {
            return Fail{AuditError::BadCheckpoint, "number " + std::to_string(one.number)};
        }
        ++m_verdict.checkpoints;
        m_verdict.covered = std::max(m_verdict.covered, one.sequence);
        if (std::ranges::find(m_verdict.keys, one.key) == m_verdict.keys.end())
            m_verdict.keys.push_back(one.key);
        return {};
    }

    std::span<const AuditHash> m_heads;
    std::vector<bool> m_seen;
    std::vector<AuditHash> m_all; ///< after each record
    AuditLog::Verdict m_verdict;
    store::AuditLogId m_log{};
    bool m_begun = false;
};

} // namespace

std::string_view codeName(ExportError error) noexcept {
    switch (error) {
    case ExportError::NotWritten: return "not_written";
    case ExportError::NoRecords: return "no_records";
    case ExportError::Malformed: return "malformed";
    }
    return "unknown";
}

Result<AuditExport> exportAudit(AuditLog& log, std::optional<WallTime> since, std::optional<WallTime> until,
                                const std::filesystem::path& out) {
    AuditExport made;
    std::uint64_t last = 0;
    VD_TRY(log.read(0, [&](const AuditRecord& record) {
        if ((since && record.at < *since) || (until && record.at >= *until)) return true;
        if (made.first == 0) made.first = record.sequence;
        last = record.sequence; // by sequence, whatever the clock did between
        return true;
    }));
    if (made.first == 0) {
        return Fail{ExportError::NoRecords,
                    "No record of the audit log is of that time: ask for another --since and --until."};
    }
    std::vector<Checkpoint> checkpoints = VD_TRY(log.checkpoints());
    const auto after =
        std::ranges::find_if(checkpoints, [&](const auto& one) { return one.sequence >= last; });
    if (after != checkpoints.end()) last = after->sequence;
    const auto before = VD_TRY(log.headAfter(made.first - 1));
    made.head = before.value_or(AuditHash{});

    NewFile file(out);
    file.line({{"event", "audit_export"},
               {"version", 1},
               {"log", toHex(log.id())},
               {"first", made.first},
               {"before", toHex(made.head)}});
    VD_TRY(log.read(made.first, [&](const AuditRecord& record) {
        if (record.sequence > last || !file.good()) return false;
        made.head = store::chain(made.head, record);
        file.line(lineOf(record, made.head));
        ++made.records;
        return true;
    }));
    for (const Checkpoint& one : checkpoints) {
        if (one.sequence < made.first || one.sequence > last) continue;
        file.line(lineOf(one));
        made.covered = one.sequence;
    }
    VD_TRY(file.finish());
    return made;
}

bool isAuditExport(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return file && file.peek() == '{';
}

Result<AuditLog::Verdict> verifyExport(const std::filesystem::path& path, std::span<const AuditHash> heads) {
    std::ifstream file(path, std::ios::binary);
    ExportReader reader(heads);
    std::string text;
    while (std::getline(file, text)) {
        const Json object = text.size() > kMaxLine ? Json() : Json::parse(text, nullptr, false);
        if (!object.is_object()) return notAnExport("a line that is no object");
        VD_TRY(reader.take(object));
    }
    return reader.verdict();
}

} // namespace vedette::app
