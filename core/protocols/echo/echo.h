/// Echo, `/echo/1.0.0`: the server returns every byte in order and half-closes after the client did. A test
/// of the path: every byte is checked.
///
///     client                server
///     bytes              -> (as they come)
///                        <- the same bytes
///     FIN                ->
///                        <- what is still owed, FIN
///
/// The server copies what it cannot send yet and reports it as held(), so a client that does not read is
/// stopped by its own window; kMaxHeld is the largest window that a stream is ever granted. Either side gives
/// up when nothing moved for kSilenceLimit.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/base/send_buffer.h"
#include "core/protocols/silence_watch.h"
#include "core/protocols/stream_output.h"

#include <optional>
#include <string_view>
#include <variant>

namespace vedette::echo {

inline constexpr std::string_view kProtocol = "/echo/1.0.0";
inline constexpr std::size_t kMaxHeld = 16 * 1024 * 1024;
inline constexpr Duration kSilenceLimit = std::chrono::seconds(20);

enum class Violation {
    Mismatch = 1, ///< a byte came back changed
    TooMuch,      ///< more came back than was sent
    EarlyEnd,     ///< closed before everything came back
    Silence,
    Overrun, ///< more than kMaxHeld held for a client that does not read
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

struct Report {
    std::uint64_t bytes = 0;
    Duration time{}; ///< from the start to the last byte back
};

/// Sends `bytes` bytes of a fixed pattern and compares what comes back.
class Client {
public:
    using Output = std::variant<protocols::Send, protocols::CloseWrite, protocols::Done, Report>;

    Client(std::uint64_t bytes, Instant now);

    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] Result<> remoteClosed(Instant now);
    [[nodiscard]] std::optional<Output> poll(std::size_t room);
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now);

    [[nodiscard]] std::size_t held() const { return 0; }

private:
    enum class State {
        Sending,
        Reading, ///< we half-closed
        Reporting,
        Finishing,
        Finished,
    };

    std::uint64_t m_total;
    std::uint64_t m_sent = 0;
    std::uint64_t m_seen = 0;
    Instant m_begun;
    Instant m_lastSeen;
    protocols::SilenceWatch m_silence;
    State m_state = State::Sending;
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

    [[nodiscard]] std::size_t held() const { return m_buffer.size() - m_handedOut; }

private:
    enum class State {
        Echoing,
        Draining, ///< the client half-closed; bytes may still be owed
        Finishing,
        Finished,
    };

    void forgetHandedOut();

    SendBuffer m_buffer;
    std::size_t m_handedOut = 0; ///< at the front of the buffer, where the last Send still points
    protocols::SilenceWatch m_silence;
    State m_state = State::Echoing;
};

/// `size` bytes of the pattern from position `at` on, or as many as lie together (at least one).
[[nodiscard]] BytesView pattern(std::uint64_t at, std::uint64_t size) noexcept;

} // namespace vedette::echo

VD_ERROR_CODES(vedette::echo, Violation, "echo")
