/// In which order and with what delays the addresses of one peer are tried (RFC 8305, "happy eyeballs",
/// adapted to multiaddrs).
///
/// Pure functions of values. An address is dialable when it begins with ip4, ip6 or a DNS name, goes on with
/// tcp, and ends there or with p2p; others (quic-v1, ws, p2p-circuit, …) belong to transports that this build
/// does not have.
#pragma once

#include "core/base/instant.h"
#include "core/codec/multiaddr.h"
#include "core/swarm/address_book.h"
#include "core/swarm/wire.h"

#include <optional>
#include <string>
#include <vector>

namespace vedette::swarm {

enum class AddressKind : std::uint8_t {
    Ip,      ///< can be connected to
    Name,    ///< dns, dns4, dns6: becomes Ip addresses
    DnsAddr, ///< becomes any addresses, by TXT records
    Unusable,
};
[[nodiscard]] AddressKind addressKind(const codec::Multiaddr& address);

struct DialStep {
    codec::Multiaddr address;
    Duration delay; ///< after the step before it, if that has not ended by then
};

inline constexpr Duration kPublicDelay = std::chrono::milliseconds(250);
inline constexpr Duration kPrivateDelay = std::chrono::milliseconds(30);

/// Best first: loopback and private networks before public ones, then confidence, then source; families
/// interleaved, IPv6 first. Only addresses of kind Ip that are not backing off at `now`; with `patient` those
/// that are come too, last.
[[nodiscard]] std::vector<DialStep> planDial(std::vector<KnownAddress> addresses, Instant now, bool patient);

/// The questions to ask for a name, and what an answer turns the address into.
struct NameQuery {
    std::string name;
    RecordType type;
};

[[nodiscard]] std::vector<NameQuery> queriesFor(const codec::Multiaddr& address);
/// The address with its name replaced by one answer; nothing when the answer does not fit (dnsaddr: another
/// peer, another suffix, not a multiaddr).
[[nodiscard]] std::optional<codec::Multiaddr> withAnswer(const codec::Multiaddr& address, RecordType type,
                                                         std::string_view answer);

/// How much a connection is worth keeping when there are too many; higher stays. Pure, so that a pruning can
/// be explained.
struct ConnectionWorth {
    bool kept = false;
    std::size_t streams = 0;
    bool outbound = false; ///< we chose it: an attacker cannot fill these (eclipse)
    Duration age{};
    Duration idle{};
};

[[nodiscard]] double worthOf(const ConnectionWorth& connection) noexcept;

} // namespace vedette::swarm
