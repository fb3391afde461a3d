/// How sockets and names fail, in our own few words instead of the system's many.
#pragma once

#include "core/base/result.h"

#include <string_view>
#include <system_error>

namespace vedette::net {

enum class WireError {
    Refused = 1, ///< nobody listens there
    TimedOut,
    Unreachable,
    Reset, ///< the other side, or something between, tore the connection down
    AddressInUse,
    AddressUnavailable, ///< not an address of this computer
    Denied,             ///< by permissions or a local firewall
    TooManyFiles,       ///< out of file descriptors
    NotTcp,             ///< an address that is not /ip4|ip6/…/tcp/…
    Other,              ///< detail has the system's words
};
[[nodiscard]] std::string_view codeName(WireError error) noexcept;

enum class ResolveError {
    NoServer = 1, ///< none is configured, can be reached or is willing
    NotFound,     ///< the name or the record does not exist
    NoAnswer,     ///< silence until the deadline
    BadAnswer,
    BadName,
    Busy, ///< kMaxQueries wait already
};
[[nodiscard]] std::string_view codeName(ResolveError error) noexcept;

} // namespace vedette::net

VD_ERROR_CODES(vedette::net, WireError, "net")
VD_ERROR_CODES(vedette::net, ResolveError, "resolve")

namespace vedette::net {

/// The system's code in our words.
[[nodiscard]] Error wireError(std::error_code code);

} // namespace vedette::net
