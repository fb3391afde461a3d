#include "core/net/syslog.h"

#include "core/base/wall_clock.h"
#include "core/codec/syslog_message.h"
#include "core/net/net_error.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <utility>

namespace vedette::net {

namespace {

constexpr int kAuditFacility = 13; ///< RFC 5424 table 1: "log audit"
constexpr int kNotice = 5;
constexpr std::size_t kMaxHost = 255;

Fail<Error> systemFault(int why) {
    return Fail{wireError(std::error_code(why, std::system_category()))};
}

std::string hostName() {
    std::array<char, kMaxHost + 1> name{};
    if (gethostname(name.data(), kMaxHost) != 0 || name[0] == '\0') return "-";
    return name.data();
}

} // namespace

std::string syslogLine(const SyslogOrigin& origin, std::string_view messageId, std::string_view text,
                       WallTime at) {
    codec::SyslogMessage message;
    message.facility = kAuditFacility;
    message.severity = kNotice;
    message.at = at;
    message.host = origin.host;
    message.program = origin.program;
    message.process = std::to_string(origin.process);
    message.messageId = messageId;
    message.text = text;
    return message.line();
}

Syslog::Syslog(std::string socket)
    : m_path(std::move(socket)), m_origin{hostName(), "vedette-node", long{getpid()}} {}

Syslog::~Syslog() {
    if (m_socket >= 0) ::close(m_socket);
}

Result<> Syslog::connect() {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_path.empty() || m_path.size() >= sizeof address.sun_path) {
        return Fail{Error(WireError::AddressUnavailable, m_path)};
    }
    std::memcpy(address.sun_path, m_path.data(), m_path.size());
    if (m_socket >= 0) ::close(std::exchange(m_socket, -1));
    m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_socket < 0) return systemFault(errno);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return {};
    const int why = errno;
    ::close(std::exchange(m_socket, -1));
    return systemFault(why);
}

Result<> Syslog::say(std::string_view messageId, std::string_view text) {
    const std::string line = syslogLine(m_origin, messageId, text, wallNow());
    if (m_socket >= 0) {
        const int why = send(line);
        if (why == 0) return {};
        if (why == EAGAIN) return systemFault(why); // it is there, and has no room
    }
    VD_TRY(connect());
    const int why = send(line);
    return why == 0 ? Result<>() : systemFault(why);
}

int Syslog::send(std::string_view line) {
    return ::send(m_socket, line.data(), line.size(), MSG_NOSIGNAL) >= 0 ? 0 : errno;
}

} // namespace vedette::net
