/// Ping (libp2p/specs ping/ping.md), `/ipfs/ping/1.0.0`: is the peer there, and how far away.
///
///     initiator                     responder
///     32 random bytes      ->
///                          <-       the same 32 bytes
///     … any number of times on one stream, one at a time …
///     FIN                  ->
///                          <-       what is still owed, FIN
///
/// A FIN may come with the payload itself (js-libp2p does so): it is echoed all the same. Bounds: the
/// responder holds at most kMaxHeld bytes for a peer that does not read; either side gives up when no whole
/// payload came for its limit, however many single bytes did.
#pragma once

#include "core/base/instant.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/send_buffer.h"
#include "core/protocols/stream_output.h"

#include <array>
#include <optional>
#include <string_view>
#include <variant>

namespace vedette::ping {

inline constexpr std::string_view kProtocol = "/ipfs/ping/1.0.0";
inline constexpr std::size_t kPayload = 32;
inline constexpr std::size_t kMaxHeld =
    256 * 1024; ///< the first window of a stream: what anyone may have sent
inline constexpr Duration kAnswerLimit = std::chrono::seconds(10);  ///< initiator, for one round trip
inline constexpr Duration kSilenceLimit = std::chrono::seconds(20); ///< responder, between whole payloads

enum class Violation {
    Mismatch = 1, ///< the answer is not what was sent
    Unrequested,  ///< an answer to nothing
    EarlyEnd,     ///< the remote closed while it owed an answer, or within a payload
    Silence,      ///< a limit passed
    Flood,        ///< more than kMaxHeld sent without reading the answers
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

struct RoundTrip {
    std::uint32_t number; ///< from 1
    Duration time;
};

/// Sends `count` pings, each after the answer to the one before, then half-closes. `random` must outlive it.
class Initiator {
public:
    using Output = std::variant<protocols::Send, protocols::CloseWrite, protocols::Done, RoundTrip>;

    Initiator(std::uint32_t count, Random& random, Instant now);

    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] Result<> remoteClosed(Instant now);
    [[nodiscard]] std::optional<Output> poll(std::size_t room);
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now) const;

    [[nodiscard]] std::size_t held() const { return 0; }

private:
    enum class State {
        Pinging,
        Closing, ///< all answered: half-close, then Done
        Finishing,
        Finished,
    };

    void begin(Instant now);

    Random* m_random;
    std::array<Byte, kPayload> m_payload{};
    std::uint32_t m_left;
    std::uint32_t m_answered = 0;
    std::size_t m_sent = 0; ///< of the payload
    std::size_t m_seen = 0; ///< of its echo
    Instant m_begun;
    std::optional<RoundTrip> m_report;
    State m_state = State::Pinging;
};

/// Echoes whole payloads until the remote half-closes, then half-closes too.
class Responder {
public:
    using Output = std::variant<protocols::Send, protocols::CloseWrite, protocols::Done>;

    explicit Responder(Instant now) : m_lastWhole(now) {}

    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] Result<> remoteClosed(Instant now);
    [[nodiscard]] std::optional<Output> poll(std::size_t room);
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now) const;

    [[nodiscard]] std::size_t held() const { return m_buffer.size() - m_handedOut; }

private:
    enum class State {
        Echoing,
        Draining, ///< the remote half-closed; payloads may still be owed
        Finishing,
        Finished,
    };

    void forgetHandedOut();

    SendBuffer m_buffer;
    std::size_t m_handedOut = 0; ///< at the front of the buffer, where the last Send still points
    std::size_t m_partial = 0;   ///< bytes at its end that are not a whole payload yet
    Instant m_lastWhole;
    State m_state = State::Echoing;
};

} // namespace vedette::ping

VD_ERROR_CODES(vedette::ping, Violation, "ping")
