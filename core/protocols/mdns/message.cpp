#include "core/protocols/mdns/message.h"

#include "core/base/check.h"
#include "core/base/overloaded.h"

#include <algorithm>
#include <optional>

namespace vedette::mdns {

namespace {

constexpr std::uint16_t kInternet = 1;
constexpr std::uint16_t kTopBit = 0x8000;
constexpr std::uint16_t kResponse = 0x8000;
constexpr std::uint16_t kAuthoritative = 0x0400; // RFC 6762 18.4: set in responses

char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

class DnsReader {
public:
    explicit DnsReader(BytesView bytes) : m_bytes(bytes) {}

    [[nodiscard]] Result<std::uint16_t> u16() {
        const BytesView two = VD_TRY(take(2));
        return static_cast<std::uint16_t>(two[0] << 8 | two[1]);
    }

    [[nodiscard]] Result<std::uint32_t> u32() {
        const std::uint32_t high = VD_TRY(u16());
        const std::uint32_t low = VD_TRY(u16());
        return high << 16 | low;
    }

    [[nodiscard]] Result<BytesView> take(std::size_t size) {
        if (size > m_bytes.size() - m_at) return Fail{MessageError::Truncated};
        const BytesView part = m_bytes.subspan(m_at, size);
        m_at += size;
        return part;
    }

    [[nodiscard]] Result<Name> name() {
        Name name;
        std::size_t length = 1; // of the root
        std::size_t at = m_at;
        std::size_t before = m_at; // a pointer must lead in front of everything of this name
        std::optional<std::size_t> resume;
        while (true) {
            if (at >= m_bytes.size()) return Fail{MessageError::Truncated};
            const std::size_t size = m_bytes[at];
            if (size == 0) {
                m_at = resume.value_or(at + 1);
                return name;
            }
            if ((size & 0xC0) == 0xC0) {
                if (at + 1 >= m_bytes.size()) return Fail{MessageError::Truncated};
                const std::size_t target = (size & 0x3F) << 8 | m_bytes[at + 1];
                if (target >= before) return Fail{MessageError::BadName, "a pointer that does not lead back"};
                if (!resume) resume = at + 2;
                before = target;
                at = target;
                continue;
            }
            if (size > kMaxLabel) return Fail{MessageError::BadName, "a label of a reserved type"};
            if (size + 1 > m_bytes.size() - at) return Fail{MessageError::Truncated};
            length += size + 1;
            if (length > kMaxName) return Fail{MessageError::BadName, "a name of more than 255 bytes"};
            name.labels.emplace_back(textOf(m_bytes.subspan(at + 1, size)));
            at += size + 1;
        }
    }

    [[nodiscard]] std::size_t at() const noexcept { return m_at; }

    void skipTo(std::size_t at) noexcept { m_at = at; }

private:
    BytesView m_bytes;
    std::size_t m_at = 0;
};

Result<Txt> readTexts(DnsReader& reader, std::size_t end) {
    Txt txt;
    while (reader.at() < end) {
        const std::size_t size = VD_TRY(reader.take(1))[0];
        if (size > end - reader.at()) return Fail{MessageError::BadRecord, "a text longer than its record"};
        if (txt.texts.size() == kMaxTexts) return Fail{MessageError::TooMany, "texts"};
        txt.texts.emplace_back(textOf(VD_TRY(reader.take(size))));
    }
    return txt;
}

/// Nothing: a record of a type or class that nobody here reads.
Result<std::optional<Record>> readRecord(DnsReader& reader) {
    Record record;
    record.name = VD_TRY(reader.name());
    const std::uint16_t type = VD_TRY(reader.u16());
    const std::uint16_t cls = VD_TRY(reader.u16());
    record.flush = (cls & kTopBit) != 0;
    record.ttl = VD_TRY(reader.u32());
    const std::size_t size = VD_TRY(reader.u16());
    const std::size_t begin = reader.at();
    const BytesView data = VD_TRY(reader.take(size));
    if ((cls & ~kTopBit) != kInternet) return std::optional<Record>{};
    reader.skipTo(begin);
    switch (static_cast<Type>(type)) {
    case Type::Ptr: record.data = Ptr{VD_TRY(reader.name())}; break;
    case Type::Txt: record.data = VD_TRY(readTexts(reader, begin + size)); break;
    case Type::Srv: {
        Srv srv;
        srv.priority = VD_TRY(reader.u16());
        srv.weight = VD_TRY(reader.u16());
        srv.port = VD_TRY(reader.u16());
        srv.host = VD_TRY(reader.name());
        record.data = std::move(srv);
        break;
    }
    case Type::A: {
        if (size != 4) return Fail{MessageError::BadRecord, "an IPv4 address"};
        A a;
        std::ranges::copy(data, a.address.begin());
        record.data = a;
        reader.skipTo(begin + size);
        break;
    }
    case Type::Aaaa: {
        if (size != 16) return Fail{MessageError::BadRecord, "an IPv6 address"};
        Aaaa aaaa;
        std::ranges::copy(data, aaaa.address.begin());
        record.data = aaaa;
        reader.skipTo(begin + size);
        break;
    }
    default: reader.skipTo(begin + size); return std::optional<Record>{};
    }
    if (reader.at() != begin + size) return Fail{MessageError::BadRecord, "of another length than it says"};
    return std::optional<Record>(std::move(record));
}

void put16(Bytes& out, std::size_t value) {
    out.push_back(static_cast<Byte>(value >> 8));
    out.push_back(static_cast<Byte>(value));
}

void putName(Bytes& out, const Name& name) {
    std::size_t length = 1;
    for (const auto& label : name.labels) {
        VD_ASSERT(!label.empty() && label.size() <= kMaxLabel);
        length += label.size() + 1;
        out.push_back(static_cast<Byte>(label.size()));
        append(out, viewOf(label));
    }
    VD_ASSERT(length <= kMaxName);
    out.push_back(0);
}

void putType(Bytes& out, Type type, bool topBit) {
    put16(out, static_cast<std::uint16_t>(type));
    put16(out, kInternet | (topBit ? kTopBit : 0));
}

Type typeOf(const Record& record) noexcept {
    return std::visit(Overloaded{
                          [](const Ptr&) { return Type::Ptr; },
                          [](const Txt&) { return Type::Txt; },
                          [](const Srv&) { return Type::Srv; },
                          [](const A&) { return Type::A; },
                          [](const Aaaa&) { return Type::Aaaa; },
                      },
                      record.data);
}

void putRecord(Bytes& out, const Record& record) {
    putName(out, record.name);
    putType(out, typeOf(record), record.flush);
    put16(out, record.ttl >> 16);
    put16(out, record.ttl & 0xFFFF);
    const std::size_t sizeAt = out.size();
    put16(out, 0);
    std::visit(Overloaded{
                   [&](const Ptr& ptr) { putName(out, ptr.target); },
                   [&](const Txt& txt) {
                       for (const auto& text : txt.texts) {
                           VD_ASSERT(text.size() <= 255);
                           out.push_back(static_cast<Byte>(text.size()));
                           append(out, viewOf(text));
                       }
                   },
                   [&](const Srv& srv) {
                       put16(out, srv.priority);
                       put16(out, srv.weight);
                       put16(out, srv.port);
                       putName(out, srv.host);
                   },
                   [&](const A& a) { append(out, a.address); },
                   [&](const Aaaa& aaaa) { append(out, aaaa.address); },
               },
               record.data);
    const std::size_t size = out.size() - sizeAt - 2;
    out[sizeAt] = static_cast<Byte>(size >> 8);
    out[sizeAt + 1] = static_cast<Byte>(size);
}

} // namespace

std::string_view codeName(MessageError error) noexcept {
    switch (error) {
    case MessageError::TooLong: return "too_long";
    case MessageError::Truncated: return "truncated";
    case MessageError::BadName: return "bad_name";
    case MessageError::TooMany: return "too_many";
    case MessageError::BadRecord: return "bad_record";
    }
    return "unknown";
}

Name Name::of(std::string_view dotted) {
    Name name;
    while (!dotted.empty()) {
        const std::size_t dot = dotted.find('.');
        name.labels.emplace_back(dotted.substr(0, dot));
        dotted.remove_prefix(dot == std::string_view::npos ? dotted.size() : dot + 1);
    }
    return name;
}

Name Name::under(std::string_view label) const {
    Name name;
    name.labels.reserve(labels.size() + 1);
    name.labels.emplace_back(label);
    name.labels.insert(name.labels.end(), labels.begin(), labels.end());
    return name;
}

bool operator==(const Name& a, const Name& b) noexcept {
    return std::ranges::equal(a.labels, b.labels, [](const std::string& x, const std::string& y) {
        return std::ranges::equal(x, y, {}, lower, lower);
    });
}

Result<Message> Message::decode(BytesView bytes) {
    if (bytes.size() > kMaxMessage) return Fail{MessageError::TooLong};
    DnsReader reader(bytes);
    Message message;
    message.id = VD_TRY(reader.u16());
    message.response = (VD_TRY(reader.u16()) & kResponse) != 0;
    const std::size_t questions = VD_TRY(reader.u16());
    const std::size_t answers = VD_TRY(reader.u16());
    const std::size_t authorities = VD_TRY(reader.u16());
    const std::size_t additional = VD_TRY(reader.u16());
    if (questions > kMaxQuestions) return Fail{MessageError::TooMany, "questions"};
    if (answers + authorities + additional > kMaxRecords) return Fail{MessageError::TooMany, "records"};
    for (std::size_t i = 0; i < questions; ++i) {
        Question question;
        question.name = VD_TRY(reader.name());
        question.type = static_cast<Type>(VD_TRY(reader.u16()));
        const std::uint16_t cls = VD_TRY(reader.u16());
        question.unicast = (cls & kTopBit) != 0;
        if ((cls & ~kTopBit) == kInternet) message.questions.push_back(std::move(question));
    }
    for (std::size_t i = 0; i < answers + authorities + additional; ++i) {
        auto record = VD_TRY(readRecord(reader));
        if (record) (i < answers ? message.answers : message.additional).push_back(*std::move(record));
    }
    return message;
}

Bytes Message::encode() const {
    VD_ASSERT(questions.size() <= kMaxQuestions && answers.size() + additional.size() <= kMaxRecords);
    Bytes out;
    put16(out, id);
    put16(out, response ? kResponse | kAuthoritative : 0);
    put16(out, questions.size());
    put16(out, answers.size());
    put16(out, 0);
    put16(out, additional.size());
    for (const auto& question : questions) {
        putName(out, question.name);
        putType(out, question.type, question.unicast);
    }
    for (const auto& record : answers) putRecord(out, record);
    for (const auto& record : additional) putRecord(out, record);
    VD_ASSERT(out.size() <= kMaxMessage);
    return out;
}

} // namespace vedette::mdns
