/// Messages as lines for a log daemon, over its datagram socket, UDP, TCP or TLS.
///
/// A datagram is away when the system took it. A stream is connected when there is something to say, looked
/// at before each line whether the daemon has closed it, and connected again when that, or a write, fails; a
/// line that was written as the daemon died may be lost, for syslog confirms nothing.
#pragma once

#include "app/node/courier.h"
#include "app/node/outlet_options.h"
#include "core/alert/outlet/syslog_line.h"

#include <string>

namespace vedette::app {

class SyslogCarriage final : public Carriage {
public:
    SyslogCarriage(SyslogTarget target, const std::string& authorities);
    ~SyslogCarriage() override;

    void begin(const alert::Message& message) override;
    [[nodiscard]] std::optional<Ended> ended() override;

private:
    enum class Step : std::uint8_t {
        Idle,
        Connecting,
        Writing,
        Over, ///< m_outcome says how
    };

    void sendDatagram();
    [[nodiscard]] int openDatagram();
    void connect();
    [[nodiscard]] bool stillOpen();
    void write();
    void lookWhetherConnected();
    void disconnect();
    void end(std::optional<std::string> why);

    const SyslogTarget m_target;
    const std::string m_authorities;
    const alert::SyslogSource m_source;
    int m_datagram = -1;
    CurlHandle m_stream{nullptr, nullptr}; ///< a connection, under way or there; within transfers()
    std::string m_line;
    std::size_t m_written = 0;
    Instant m_patience{}; ///< until when it may take
    Step m_step = Step::Idle;
    Ended m_outcome;
};

} // namespace vedette::app
