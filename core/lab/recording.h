/// What a rehearsal leaves behind: the events that its observed members saw, as they would have seen them in
/// life, and nothing that tells an attack from a quiet hour. The truth is a file of its own.
///
///     recording = magic "VDLAB\n", version 1 (one byte), header, entry…, and nothing after the last entry
///     header    = varint length, deterministic CBOR [scenario, seed, begin in ms since 1970, defences,
///                 [[observer, role, peer id]…]]
///     entry     = varint length, varint observer, event (core/event/encoding.h)
///
/// Observers count as the fleet's members do; the event's network is the observer's number and one. One seed
/// gives one recording, byte for byte. Memory: none but the buffer handed to the sink at kFlush bytes.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/event/event.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::lab {

enum class RecordingError {
    NotARecording = 1,
    LaterVersion,
    Truncated,
    BadHeader,
    BadEntry, ///< detail has its number
};
[[nodiscard]] std::string_view codeName(RecordingError error) noexcept;

struct Observer {
    std::uint32_t number = 0;
    std::string role;
    codec::PeerId peer;
};

struct RecordingHeader {
    std::string scenario;
    std::uint64_t seed = 0;
    WallTime begin;
    bool defences = true;
    std::vector<Observer> observers;
};

class RecordingWriter {
public:
    static constexpr std::size_t kFlush = 256 * 1024;

    using Sink = std::function<void(BytesView)>;

    explicit RecordingWriter(Sink sink) : m_sink(std::move(sink)) {}

    void begin(const RecordingHeader& header);
    void add(std::uint32_t observer, const event::Event& event);
    void end();

    [[nodiscard]] std::uint64_t entries() const noexcept { return m_entries; }

private:
    Sink m_sink;
    Bytes m_buffer;
    std::uint64_t m_entries = 0;
};

class RecordingReader {
public:
    /// `file` must outlive the reader.
    [[nodiscard]] static Result<RecordingReader> open(BytesView file);

    [[nodiscard]] const RecordingHeader& header() const noexcept { return m_header; }

    struct Entry {
        std::uint32_t observer = 0;
        event::Event event;
    };

    /// Nothing at the end. Entries of kinds that this program does not know are skipped.
    [[nodiscard]] Result<std::optional<Entry>> next();

private:
    RecordingHeader m_header;
    BytesView m_rest;
    std::uint64_t m_number = 0;
};

} // namespace vedette::lab

VD_ERROR_CODES(vedette::lab, RecordingError, "recording")
