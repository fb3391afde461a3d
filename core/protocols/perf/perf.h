/// Perf (libp2p/specs perf/perf.md), `/perf/1.0.0`: how fast bytes go to a peer and come back.
///
///     client                                   server
///     u64 big endian: how many to send back ->
///     any number of bytes                   ->
///     FIN                                   ->
///                                           <- that many bytes, only after the FIN
///                                           <- FIN
///
/// Bytes are sent as views of one static block of zeros and never looked at, so what is measured is the
/// connection. A server does work for whoever asks: hosts enable it for those whom they trust with it.
/// Either side gives up when nothing moved for kSilenceLimit; the request itself must be whole within it.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/protocols/silence_watch.h"
#include "core/protocols/stream_output.h"

#include <array>
#include <optional>
#include <string_view>
#include <variant>

namespace vedette::perf {

inline constexpr std::string_view kProtocol = "/perf/1.0.0";
inline constexpr std::size_t kMaxSend = 256 * 1024; ///< of one Send
inline constexpr Duration kSilenceLimit = std::chrono::seconds(20);

enum class Violation {
    NoRequest = 1, ///< the client closed within the eight bytes
    TooEarly,      ///< the server sent before the upload had ended
    TooMuch,       ///< more bytes than asked for
    TooLittle,     ///< closed before as many as asked for
    Silence,
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

/// `upload` ends when the first byte (or the end) of the answer proves that the server read everything;
/// `download` begins when we had sent our last byte. Both therefore hold about one round trip: they never
/// flatter.
struct Report {
    std::uint64_t up = 0;
    std::uint64_t down = 0;
    Duration upload{};
    Duration download{};
};

class Client {
public:
    using Output = std::variant<protocols::Send, protocols::CloseWrite, protocols::Done, Report>;

    Client(std::uint64_t up, std::uint64_t down, Instant now);

    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] Result<> remoteClosed(Instant now);
    [[nodiscard]] std::optional<Output> poll(std::size_t room);
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now);

    [[nodiscard]] std::size_t held() const { return 0; }

private:
    enum class State {
        Requesting,
        Uploading,
        Downloading,
        Reporting,
        Finishing,
        Finished,
    };

    std::array<Byte, 8> m_request{};
    std::size_t m_requestSent = 0;
    std::uint64_t m_left; ///< to upload
    std::uint64_t m_seen = 0;
    Report m_report;
    Instant m_begun;
    Instant m_uploaded;
    Instant m_now; ///< the latest that we were told
    protocols::SilenceWatch m_silence;
    bool m_answering = false; ///< the first sign of the answer was seen
    State m_state = State::Requesting;
};

class Server {
public:
    using Output = std::variant<protocols::Send, protocols::CloseWrite, protocols::Done>;

    explicit Server(Instant now) : m_silence(kSilenceLimit, now) {}

    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] Result<> remoteClosed(Instant now);
    [[nodiscard]] std::optional<Output> poll(std::size_t room);
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now);

    [[nodiscard]] std::size_t held() const { return 0; }

private:
    enum class State {
        Requested, ///< the eight bytes are coming
        Receiving,
        Sending,
        Finishing,
        Finished,
    };

    std::uint64_t m_left = 0; ///< to send back
    std::size_t m_requestSeen = 0;
    protocols::SilenceWatch m_silence;
    State m_state = State::Requested;
};

} // namespace vedette::perf

VD_ERROR_CODES(vedette::perf, Violation, "perf")
