/// The multicast DNS group of every link that this computer is on (RFC 6762 section 3): 224.0.0.251 and
/// ff02::fb, UDP port 5353, shared with other responders of the computer.
///
/// A packet is delivered only when its sender is on one of the links (section 11), by an address in a subnet
/// of an interface; anybody else who reaches the port is not heard. Interfaces that come and go are noticed
/// when something is sent, at most every kLook. Bounds: kBatch packets of kMaxPacket bytes at a time.
/// Internal to core/net; belongs to the loop's thread.
#pragma once

#include "core/base/result.h"
#include "core/net/loop.h"
#include "core/net/sockets.h"

#include <asio/basic_datagram_socket.hpp>
#include <asio/ip/udp.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace vedette::net {

class LinkGroup final : public std::enable_shared_from_this<LinkGroup> {
public:
    static constexpr int kBatch = 32;
    static constexpr std::size_t kMaxPacket = 9000;
    static constexpr Duration kLook = std::chrono::seconds(15);

    using OnPacket = std::function<void(BytesView)>;

    /// An interface's address and the subnet behind it.
    struct Link {
        unsigned index;
        asio::ip::address address;
        unsigned prefixLength;

        /// Whether it is that of somebody on this link.
        [[nodiscard]] bool holds(const asio::ip::address& other) const;
    };

    /// Fails when neither family has a socket.
    [[nodiscard]] static Result<std::shared_ptr<LinkGroup>> open(Loop& loop, OnPacket onPacket);
    LinkGroup(Loop& loop, OnPacket onPacket);

    /// On every link. A link that takes nothing now is left out: the question will be asked again.
    void send(BytesView packet, Instant now);
    void close();

private:
    using UdpSocket = asio::basic_datagram_socket<asio::ip::udp, Executor>;

    Result<> openSocket(std::optional<UdpSocket>& socket, const asio::ip::udp& family);
    void look(Instant now);
    void await(UdpSocket& socket);
    void read(UdpSocket& socket);

    Loop* m_loop;
    OnPacket m_onPacket;
    std::optional<UdpSocket> m_v4;
    std::optional<UdpSocket> m_v6;
    std::vector<Link> m_links;
    std::optional<Instant> m_looked;
    bool m_closed = false;
};

} // namespace vedette::net
