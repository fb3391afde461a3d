#include "core/net/sockets.h"

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace vedette::net {

TcpEndpoint endpointOf(const codec::IpEndpoint& from) {
    if (from.v6) return {asio::ip::address_v6(from.address), from.port};
    asio::ip::address_v4::bytes_type v4;
    std::copy_n(from.address.begin(), v4.size(), v4.begin());
    return {asio::ip::address_v4(v4), from.port};
}

codec::IpEndpoint endpointOf(const TcpEndpoint& from) {
    codec::IpEndpoint to;
    to.port = from.port();
    to.v6 = from.address().is_v6();
    if (to.v6) {
        const auto bytes = from.address().to_v6().to_bytes();
        std::copy(bytes.begin(), bytes.end(), to.address.begin());
    } else {
        const auto bytes = from.address().to_v4().to_bytes();
        std::copy(bytes.begin(), bytes.end(), to.address.begin());
    }
    return to;
}

namespace {

/// The address of an interface, when it is of the family asked for and can be dialled.
bool readAddress(const ifaddrs& entry, codec::IpEndpoint& to) {
    if (entry.ifa_addr == nullptr || (entry.ifa_flags & IFF_UP) == 0) return false;
    if (!to.v6 && entry.ifa_addr->sa_family == AF_INET) {
        sockaddr_in v4;
        std::memcpy(&v4, entry.ifa_addr, sizeof v4);
        std::memcpy(to.address.data(), &v4.sin_addr, 4);
        return true;
    }
    if (to.v6 && entry.ifa_addr->sa_family == AF_INET6) {
        sockaddr_in6 v6;
        std::memcpy(&v6, entry.ifa_addr, sizeof v6);
        if (IN6_IS_ADDR_LINKLOCAL(&v6.sin6_addr)) return false;
        std::memcpy(to.address.data(), &v6.sin6_addr, 16);
        return true;
    }
    return false;
}

} // namespace

std::vector<codec::Multiaddr> expandWildcard(const codec::IpEndpoint& bound) {
    if (!bound.isUnspecified()) return {bound.multiaddr()};
    std::vector<codec::Multiaddr> all;
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) == 0) {
        const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owner(list, freeifaddrs);
        for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
            codec::IpEndpoint one = bound;
            if (!readAddress(*entry, one)) continue;
            const codec::Multiaddr address = one.multiaddr();
            if (std::find(all.begin(), all.end(), address) == all.end()) all.push_back(address);
        }
    }
    // A computer without interfaces still listens; the wildcard itself is then all that can be said.
    if (all.empty()) all.push_back(bound.multiaddr());
    return all;
}

void keepInCache(int socket) noexcept {
    const int bytes = 256 * 1024; // the system allows itself twice that
    ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
}

std::size_t raiseOpenFiles() noexcept {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
    if (limit.rlim_cur < limit.rlim_max) {
        const rlimit wanted{limit.rlim_max, limit.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &wanted) == 0) limit = wanted;
    }
    return static_cast<std::size_t>(limit.rlim_cur);
}

} // namespace vedette::net
