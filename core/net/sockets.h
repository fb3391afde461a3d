/// The socket types of this folder, and how addresses pass between Asio and multiaddrs.
#pragma once

#include "core/codec/multiaddr.h"

#include <asio/basic_socket_acceptor.hpp>
#include <asio/basic_stream_socket.hpp>
#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>

#include <vector>

namespace vedette::net {

using Executor =
    asio::io_context::executor_type; ///< the concrete one: any_io_executor costs 40 bytes a socket
using TcpSocket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using TcpAcceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using TcpEndpoint = asio::ip::tcp::endpoint;

[[nodiscard]] TcpEndpoint endpointOf(const codec::IpEndpoint& from);
[[nodiscard]] codec::IpEndpoint endpointOf(const TcpEndpoint& from);

/// What a listener on `bound` can be reached by: itself, or for 0.0.0.0 and :: each address of every
/// interface that is up. IPv6 link-local ones are left out: without a zone nobody can dial them.
[[nodiscard]] std::vector<codec::Multiaddr> expandWildcard(const codec::IpEndpoint& bound);

/// For a connection within this computer: there is no distance to fill, and bytes under way that leave the
/// processor's cache cost a quarter of the throughput.
void keepInCache(int socket) noexcept;

/// Raises the soft limit of open files to the hard one; returns what holds now.
std::size_t raiseOpenFiles() noexcept;

} // namespace vedette::net
