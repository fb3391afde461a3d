#include "core/lab/recording.h"

#include "core/codec/cbor.h"
#include "core/codec/varint.h"
#include "core/event/encoding.h"

namespace vedette::lab {

namespace {

constexpr std::string_view kMagic = "VDLAB\n";
constexpr Byte kVersion = 1;
constexpr std::size_t kMaxObservers = 100'000;

/// A length and as many bytes, taken from the front of `rest`.
std::optional<BytesView> takePrefixed(BytesView& rest) {
    const auto length = codec::readVarint(rest);
    if (!length || length->value > rest.size() - length->size) return std::nullopt;
    const auto size = static_cast<std::size_t>(length->value);
    const BytesView taken = rest.subspan(length->size, size);
    rest = rest.subspan(length->size + size);
    return taken;
}

Result<Observer> readObserver(const codec::CborReader& value) {
    auto fields = VD_TRY(value.array());
    const auto number = VD_TRY(fields.next());
    const auto role = VD_TRY(fields.next());
    const auto peer = VD_TRY(fields.next());
    Observer observer;
    observer.number = static_cast<std::uint32_t>(VD_TRY(number.uint()));
    observer.role = std::string(VD_TRY(role.text()));
    const BytesView id = VD_TRY(peer.bytes());
    observer.peer = VD_TRY(codec::PeerId::fromBytes(id));
    return observer;
}

Result<RecordingHeader> readHeader(BytesView encoded) {
    const auto value = VD_TRY(codec::CborReader::open(encoded));
    auto fields = VD_TRY(value.array());
    const auto scenario = VD_TRY(fields.next());
    const auto seed = VD_TRY(fields.next());
    const auto begin = VD_TRY(fields.next());
    const auto defences = VD_TRY(fields.next());
    const auto list = VD_TRY(fields.next());
    RecordingHeader header;
    header.scenario = std::string(VD_TRY(scenario.text()));
    header.seed = VD_TRY(seed.uint());
    header.begin.ms = VD_TRY(begin.integer());
    header.defences = VD_TRY(defences.boolean());
    auto observers = VD_TRY(list.array());
    if (observers.size() > kMaxObservers) return Fail{RecordingError::BadHeader, "too many observers"};
    while (!observers.done()) {
        const auto one = VD_TRY(observers.next());
        header.observers.push_back(VD_TRY(readObserver(one)));
    }
    return header;
}

} // namespace

std::string_view codeName(RecordingError error) noexcept {
    switch (error) {
    case RecordingError::NotARecording: return "not_a_recording";
    case RecordingError::LaterVersion: return "later_version";
    case RecordingError::Truncated: return "truncated";
    case RecordingError::BadHeader: return "bad_header";
    case RecordingError::BadEntry: return "bad_entry";
    }
    return "unknown";
}

void RecordingWriter::begin(const RecordingHeader& header) {
    append(m_buffer, viewOf(kMagic));
    m_buffer.push_back(kVersion);
    codec::CborWriter writer;
    writer.beginArray()
        .text(header.scenario)
        .uint(header.seed)
        .integer(header.begin.ms)
        .boolean(header.defences);
    writer.beginArray();
    for (const Observer& observer : header.observers) {
        writer.beginArray().uint(observer.number).text(observer.role).bytes(observer.peer.bytes()).end();
    }
    writer.end().end();
    codec::appendPrefixed(m_buffer, std::move(writer).take());
}

void RecordingWriter::add(std::uint32_t observer, const event::Event& event) {
    Bytes entry;
    codec::appendVarint(entry, observer);
    append(entry, event::encode(event));
    codec::appendPrefixed(m_buffer, entry);
    ++m_entries;
    if (m_buffer.size() >= kFlush) end();
}

void RecordingWriter::end() {
    if (m_sink && !m_buffer.empty()) m_sink(m_buffer);
    m_buffer.clear();
}

Result<RecordingReader> RecordingReader::open(BytesView file) {
    if (file.size() < kMagic.size() + 1 || !equal(file.first(kMagic.size()), viewOf(kMagic))) {
        return Fail{RecordingError::NotARecording};
    }
    if (file[kMagic.size()] != kVersion) return Fail{RecordingError::LaterVersion};
    RecordingReader reader;
    reader.m_rest = file.subspan(kMagic.size() + 1);
    const auto encoded = takePrefixed(reader.m_rest);
    if (!encoded) return Fail{RecordingError::Truncated, "header"};
    auto header = readHeader(*encoded);
    if (!header) return Fail{RecordingError::BadHeader, header.error().text()};
    reader.m_header = std::move(header).value();
    return reader;
}

Result<std::optional<RecordingReader::Entry>> RecordingReader::next() {
    while (!m_rest.empty()) {
        const std::string number = std::to_string(++m_number);
        const auto encoded = takePrefixed(m_rest);
        if (!encoded) return Fail{RecordingError::Truncated, "entry " + number};
        const auto observer = codec::readVarint(*encoded);
        if (!observer || observer->value > 0xFFFFFFFFu) return Fail{RecordingError::BadEntry, number};
        auto decoded = event::decode(encoded->subspan(observer->size));
        if (!decoded) return Fail{RecordingError::BadEntry, number + ": " + decoded.error().text()};
        if (auto* event = std::get_if<event::Event>(&*decoded)) {
            return std::optional(Entry{static_cast<std::uint32_t>(observer->value), std::move(*event)});
        }
    }
    return std::optional<Entry>();
}

} // namespace vedette::lab
