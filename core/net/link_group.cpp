#include "core/net/link_group.h"

#include "core/net/net_error.h"

#include <asio/ip/multicast.hpp>
#include <asio/ip/v6_only.hpp>

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace vedette::net {

namespace {

constexpr std::uint16_t kPort = 5353;

const asio::ip::udp::endpoint& groupOf(bool v6) {
    static const asio::ip::udp::endpoint four(asio::ip::address_v4({224, 0, 0, 251}), kPort);
    static const asio::ip::udp::endpoint six(
        asio::ip::address_v6({0xFF, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFB}), kPort);
    return v6 ? six : four;
}

template <class Bytes>
unsigned onesIn(const Bytes& mask) {
    unsigned ones = 0;
    for (const auto byte : mask)
        ones += static_cast<unsigned>(std::popcount(static_cast<unsigned char>(byte)));
    return ones;
}

template <class Bytes>
bool sameFront(const Bytes& a, const Bytes& b, unsigned bits) {
    for (std::size_t i = 0; i < a.size() && bits > 0; ++i) {
        const unsigned here = std::min(bits, 8U);
        const auto mask = static_cast<unsigned char>(0xFF00 >> here);
        if ((a[i] & mask) != (b[i] & mask)) return false;
        bits -= here;
    }
    return true;
}

} // namespace

bool LinkGroup::Link::holds(const asio::ip::address& other) const {
    if (other.is_v4() != address.is_v4()) return false;
    if (other.is_v4()) return sameFront(other.to_v4().to_bytes(), address.to_v4().to_bytes(), prefixLength);
    const auto six = other.to_v6();
    if (six.is_link_local() && six.scope_id() != index) return false;
    return sameFront(six.to_bytes(), address.to_v6().to_bytes(), prefixLength);
}

LinkGroup::LinkGroup(Loop& loop, OnPacket onPacket) : m_loop(&loop), m_onPacket(std::move(onPacket)) {}

Result<std::shared_ptr<LinkGroup>> LinkGroup::open(Loop& loop, OnPacket onPacket) {
    auto group = std::make_shared<LinkGroup>(loop, std::move(onPacket));
    const auto four = group->openSocket(group->m_v4, asio::ip::udp::v4());
    const auto six = group->openSocket(group->m_v6, asio::ip::udp::v6());
    if (!four && !six) return Fail{four.error()};
    group->look(Loop::now());
    for (auto* socket : {&group->m_v4, &group->m_v6}) {
        if (*socket) group->await(**socket);
    }
    return group;
}

Result<> LinkGroup::openSocket(std::optional<UdpSocket>& socket, const asio::ip::udp& family) {
    UdpSocket made(m_loop->io);
    const bool v6 = family == asio::ip::udp::v6();
    try {
        made.open(family);
        made.set_option(asio::socket_base::reuse_address(true));
        // Other responders of the computer (avahi, a browser) share the port, whichever of the two they set.
        made.set_option(asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>(true));
        if (v6) made.set_option(asio::ip::v6_only(true));
        made.set_option(asio::ip::multicast::hops(255));
        made.set_option(asio::ip::multicast::enable_loopback(true));
        made.non_blocking(true);
        made.bind({v6 ? asio::ip::address(asio::ip::address_v6::any()) : asio::ip::address_v4::any(), kPort});
    } catch (const std::system_error& error) {
        return Fail{wireError(error.code())};
    }
    socket.emplace(std::move(made));
    return {};
}

void LinkGroup::look(Instant now) {
    m_looked = now;
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return;
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owner(list, freeifaddrs);
    std::vector<Link> links;
    for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
        if (entry->ifa_addr == nullptr || entry->ifa_netmask == nullptr) continue;
        if ((entry->ifa_flags & IFF_UP) == 0 || (entry->ifa_flags & IFF_MULTICAST) == 0) continue;
        const unsigned index = if_nametoindex(entry->ifa_name);
        if (entry->ifa_addr->sa_family == AF_INET) {
            asio::ip::address_v4::bytes_type address;
            asio::ip::address_v4::bytes_type mask;
            std::memcpy(address.data(), &reinterpret_cast<const sockaddr_in*>(entry->ifa_addr)->sin_addr, 4);
            std::memcpy(mask.data(), &reinterpret_cast<const sockaddr_in*>(entry->ifa_netmask)->sin_addr, 4);
            links.push_back({index, asio::ip::address_v4(address), onesIn(mask)});
        } else if (entry->ifa_addr->sa_family == AF_INET6) {
            asio::ip::address_v6::bytes_type address;
            asio::ip::address_v6::bytes_type mask;
            std::memcpy(address.data(), &reinterpret_cast<const sockaddr_in6*>(entry->ifa_addr)->sin6_addr,
                        16);
            std::memcpy(mask.data(), &reinterpret_cast<const sockaddr_in6*>(entry->ifa_netmask)->sin6_addr,
                        16);
            links.push_back({index, asio::ip::address_v6(address, index), onesIn(mask)});
        }
    }
    std::error_code ignored; // a link that is joined already says so
    for (const auto& link : links) {
        const bool v6 = link.address.is_v6();
        auto& socket = v6 ? m_v6 : m_v4;
        if (!socket) continue;
        const auto group = groupOf(v6).address();
        if (v6)
            socket->set_option(asio::ip::multicast::join_group(group.to_v6(), link.index), ignored);
        else
            socket->set_option(asio::ip::multicast::join_group(group.to_v4(), link.address.to_v4()), ignored);
    }
    m_links = std::move(links);
}

void LinkGroup::send(BytesView packet, Instant now) {
    if (m_closed) return;
    if (!m_looked || now - *m_looked >= kLook) look(now);
    std::vector<std::pair<unsigned, bool>> sent; // an interface with several addresses is one link
    for (const auto& link : m_links) {
        const bool v6 = link.address.is_v6();
        auto& socket = v6 ? m_v6 : m_v4;
        if (!socket || std::ranges::find(sent, std::pair(link.index, v6)) != sent.end()) continue;
        std::error_code failed;
        if (v6)
            socket->set_option(asio::ip::multicast::outbound_interface(link.index), failed);
        else
            socket->set_option(asio::ip::multicast::outbound_interface(link.address.to_v4()), failed);
        if (failed) continue;
        socket->send_to(asio::buffer(packet.data(), packet.size()), groupOf(v6), 0, failed);
        if (!failed) sent.emplace_back(link.index, v6);
    }
}

void LinkGroup::await(UdpSocket& socket) {
    socket.async_wait(UdpSocket::wait_read, [self = shared_from_this(), &socket](std::error_code code) {
        if (code || self->m_closed) return;
        self->read(socket);
        if (!self->m_closed) self->await(socket);
    });
}

void LinkGroup::read(UdpSocket& socket) {
    for (int i = 0; i < kBatch && !m_closed; ++i) {
        std::error_code code;
        asio::ip::udp::endpoint from;
        const MutableBytes buffer = m_loop->readBuffer().first(kMaxPacket);
        const std::size_t size =
            socket.receive_from(asio::buffer(buffer.data(), buffer.size()), from, 0, code);
        if (code) return;
        const bool near =
            std::ranges::any_of(m_links, [&](const Link& link) { return link.holds(from.address()); });
        if (near) m_onPacket(buffer.first(size));
    }
}

void LinkGroup::close() {
    if (std::exchange(m_closed, true)) return;
    std::error_code ignored;
    if (m_v4) m_v4->close(ignored);
    if (m_v6) m_v6->close(ignored);
}

} // namespace vedette::net
