#include "core/net/net_error.h"

#include <asio/error.hpp>

namespace vedette::net {

std::string_view codeName(WireError error) noexcept {
    switch (error) {
    case WireError::Refused: return "refused";
    case WireError::TimedOut: return "timed_out";
    case WireError::Unreachable: return "unreachable";
    case WireError::Reset: return "reset";
    case WireError::AddressInUse: return "address_in_use";
    case WireError::AddressUnavailable: return "address_unavailable";
    case WireError::Denied: return "denied";
    case WireError::TooManyFiles: return "too_many_files";
    case WireError::NotTcp: return "not_tcp";
    case WireError::Other: return "other";
    }
    return "unknown";
}

std::string_view codeName(ResolveError error) noexcept {
    switch (error) {
    case ResolveError::NoServer: return "no_server";
    case ResolveError::NotFound: return "not_found";
    case ResolveError::NoAnswer: return "no_answer";
    case ResolveError::BadAnswer: return "bad_answer";
    case ResolveError::BadName: return "bad_name";
    case ResolveError::Busy: return "busy";
    }
    return "unknown";
}

Error wireError(std::error_code code) {
    // Asio's own category has the system's numbers but does not compare with std::errc.
    if (code.category() == asio::error::get_system_category()) {
        code = std::error_code(code.value(), std::system_category());
    }
    const auto is = [&](std::errc condition) { return code == condition; };
    if (is(std::errc::connection_refused)) return WireError::Refused;
    if (is(std::errc::timed_out)) return WireError::TimedOut;
    if (is(std::errc::network_unreachable) || is(std::errc::host_unreachable) || is(std::errc::network_down)
        || is(std::errc::address_family_not_supported)) {
        return Error(WireError::Unreachable, code.message());
    }
    if (is(std::errc::connection_reset) || is(std::errc::broken_pipe) || is(std::errc::connection_aborted)) {
        return WireError::Reset;
    }
    if (is(std::errc::address_in_use)) return WireError::AddressInUse;
    if (is(std::errc::address_not_available)) return WireError::AddressUnavailable;
    if (is(std::errc::permission_denied) || is(std::errc::operation_not_permitted)) return WireError::Denied;
    if (is(std::errc::too_many_files_open) || is(std::errc::too_many_files_open_in_system)) {
        return WireError::TooManyFiles;
    }
    return Error(WireError::Other, code.message());
}

} // namespace vedette::net
