/// The small network that an address lies in: the /24 of IPv4, the /56 of IPv6.
#pragma once

#include "core/codec/multiaddr.h"
#include "core/geo/ip_prefix.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vedette::alert {

struct Prefix {
    geo::IpPrefix network;
    bool isPublic = false; ///< neither of this host nor of a private network

    /// Nothing for what is not IP.
    [[nodiscard]] static std::optional<Prefix> of(const codec::Multiaddr& address);

    [[nodiscard]] std::string text() const { return network.text(); } ///< "240.1.2.0/24"

    /// Different prefixes have different ones.
    [[nodiscard]] std::uint64_t number() const noexcept;

    friend bool operator==(const Prefix&, const Prefix&) = default;
};

} // namespace vedette::alert
