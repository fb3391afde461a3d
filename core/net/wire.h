/// One TCP connection of a node: connects, reads, writes, and ends as it was told to.
///
/// States: Connecting -> Open -> Draining (the rest is being sent) -> Lingering (the sending side is shut,
/// what still comes is dropped so that a reset does not overtake our last bytes) -> Dead. Draining and
/// Lingering together last at most kLingerSeconds; any state may die at once. It waits for readiness only: no
/// buffer belongs to it.
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/send_buffer.h"
#include "core/net/sockets.h"

#include <sys/types.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace vedette::net {

class Carrier;

class Wire final : public std::enable_shared_from_this<Wire> {
public:
    Wire(Carrier& carrier, ConnId id, TcpSocket socket);

    /// The answer is connected() or connectFailed() of the swarm.
    void connect(const TcpEndpoint& endpoint, Instant now);
    /// An accepted socket, already prepared.
    void begin();
    void flush(Instant now);

    /// A flush will come: false when that was known.
    [[nodiscard]] bool putOff() noexcept { return !std::exchange(m_putOff, true); }

    /// Stop or go on reading. A wire that closes is emptied all the same, so that the peer's end comes
    /// through.
    void throttle(bool reading);
    void close(bool abrupt, Instant now);
    /// The time of a graceful close is up.
    void lingerOver(Instant now);
    /// Closes without a report; the carrier is going away.
    void abandon();

private:
    enum class State : std::uint8_t {
        Connecting,
        Open,
        Draining,
        Lingering,
        Dead,
    };

    [[nodiscard]] bool reads() const noexcept { return m_reading || m_state != State::Open; }

    void onConnected(std::error_code code);
    void failConnect(std::error_code code, Instant now);
    void onReadable(std::error_code code);
    void onWritable(std::error_code code);
    /// False when this turn's reading is over.
    bool readOnce(Instant now);
    void waitToRead();
    void waitToWrite();
    /// What the system says; `offered` is what it was given.
    [[nodiscard]] ssize_t send(const SendBuffer& out, std::size_t& offered);
    void drained(Instant now);
    void die(std::optional<Error> why, Instant now);
    void reset();

    Carrier* m_carrier;
    ConnId m_id;
    TcpSocket m_socket;
    std::uint64_t m_turn = 0;
    std::uint32_t m_turnBytes = 0;
    State m_state = State::Open;
    bool m_reading = true;
    bool m_putOff = false; ///< it is among those that the loop flushes later
    bool m_waitsRead = false;
    bool m_waitsWrite = false;
    bool m_remoteEnded = false;
};

} // namespace vedette::net
