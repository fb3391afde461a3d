/// Lines for the computer's log daemon (RFC 5424), over its unix datagram socket.
///
/// A daemon that sends its log to another computer takes along what must not be altered here afterwards.
/// say() never waits: what the daemon has no room for is an error and gone. One that was started anew is
/// connected to again. One thread.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace vedette::net {

struct SyslogOrigin {
    std::string host;    ///< its name
    std::string program; ///< the name of the program
    long process = 0;
};

/// One message of facility "log audit" and severity "notice": without structured data, the text in UTF-8.
[[nodiscard]] std::string syslogLine(const SyslogOrigin& origin, std::string_view messageId,
                                     std::string_view text, WallTime at);

class Syslog {
public:
    explicit Syslog(std::string socket);
    ~Syslog();
    Syslog(const Syslog&) = delete;
    Syslog& operator=(const Syslog&) = delete;

    /// Fails with a WireError when nobody listens there.
    [[nodiscard]] Result<> connect();
    /// Stamped with the computer's clock.
    [[nodiscard]] Result<> say(std::string_view messageId, std::string_view text);

private:
    /// Zero, or the system's number of what went wrong.
    [[nodiscard]] int send(std::string_view line);

    std::string m_path;
    SyslogOrigin m_origin;
    int m_socket = -1;
};

} // namespace vedette::net
