#include "core/swarm/dial_plan.h"

#include <algorithm>
#include <cmath>

namespace vedette::swarm {

using codec::AddrProtocol;
using codec::IpEndpoint;
using codec::Multiaddr;

AddressKind addressKind(const Multiaddr& address) {
    Multiaddr::Walk walk(address);
    auto host = walk.next();
    if (!host) return AddressKind::Unusable;
    if (host->protocol == AddrProtocol::DnsAddr) return AddressKind::DnsAddr;
    if (host->protocol == AddrProtocol::Ip6Zone) host = walk.next();
    const auto port = walk.next();
    if (!port || port->protocol != AddrProtocol::Tcp) return AddressKind::Unusable;
    if (const auto peer = walk.next(); peer && (peer->protocol != AddrProtocol::P2p || walk.next()))
        return AddressKind::Unusable;
    switch (host->protocol) {
    case AddrProtocol::Ip4:
    case AddrProtocol::Ip6: return AddressKind::Ip;
    case AddrProtocol::Dns:
    case AddrProtocol::Dns4:
    case AddrProtocol::Dns6: return AddressKind::Name;
    default: return AddressKind::Unusable;
    }
}

namespace {

/// Nearer networks answer sooner and cost less.
int distance(const IpEndpoint& endpoint) {
    if (endpoint.isLoopback()) return 0;
    return endpoint.isPrivate() ? 1 : 2;
}

} // namespace

std::vector<DialStep> planDial(std::vector<KnownAddress> addresses, Instant now, bool patient) {
    struct Candidate {
        KnownAddress known;
        IpEndpoint endpoint;
        int distance;
        bool backingOff;
    };

    std::vector<Candidate> candidates;
    for (auto& known : addresses) {
        if (addressKind(known.address) != AddressKind::Ip) continue;
        const auto endpoint = IpEndpoint::of(known.address);
        if (!endpoint || endpoint->port == 0 || endpoint->isUnspecified()) continue;
        const bool backingOff = known.notBefore > now;
        if (backingOff && !patient) continue;
        candidates.push_back({std::move(known), *endpoint, distance(*endpoint), backingOff});
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        if (a.backingOff != b.backingOff) return !a.backingOff;
        if (a.distance != b.distance) return a.distance < b.distance;
        if (a.known.confidence != b.known.confidence) return a.known.confidence > b.known.confidence;
        if (a.known.source != b.known.source) return a.known.source > b.known.source;
        return a.known.address < b.known.address;
    });
    // RFC 8305 section 4: alternate the families, so that one broken family costs one delay and not the sum
    // of its addresses.
    std::vector<DialStep> steps;
    const auto emit = [&](std::size_t i) {
        const Duration delay = steps.empty()               ? Duration::zero()
                             : candidates[i].distance == 2 ? kPublicDelay
                                                           : kPrivateDelay;
        steps.push_back({candidates[i].known.address, delay});
    };
    std::size_t begin = 0;
    while (begin < candidates.size()) {
        std::size_t end = begin;
        const auto sameClass = [&](const Candidate& c) {
            return c.backingOff == candidates[begin].backingOff && c.distance == candidates[begin].distance;
        };
        while (end < candidates.size() && sameClass(candidates[end])) ++end;
        std::vector<std::size_t> six;
        std::vector<std::size_t> four;
        for (std::size_t i = begin; i < end; ++i) (candidates[i].endpoint.v6 ? six : four).push_back(i);
        for (std::size_t i = 0; i < std::max(six.size(), four.size()); ++i) {
            if (i < six.size()) emit(six[i]);
            if (i < four.size()) emit(four[i]);
        }
        begin = end;
    }
    return steps;
}

std::vector<NameQuery> queriesFor(const Multiaddr& address) {
    const auto parts = address.parts();
    const std::string name(textOf(parts[0].value));
    switch (parts[0].protocol) {
    case AddrProtocol::Dns: return {{name, RecordType::Aaaa}, {name, RecordType::A}};
    case AddrProtocol::Dns4: return {{name, RecordType::A}};
    case AddrProtocol::Dns6: return {{name, RecordType::Aaaa}};
    case AddrProtocol::DnsAddr: return {{"_dnsaddr." + name, RecordType::Txt}};
    default: return {};
    }
}

std::optional<Multiaddr> withAnswer(const Multiaddr& address, RecordType type, std::string_view answer) {
    auto parts = address.parts();
    if (type == RecordType::Txt) {
        constexpr std::string_view kPrefix = "dnsaddr=";
        if (!answer.starts_with(kPrefix)) return std::nullopt;
        auto found = Multiaddr::fromText(answer.substr(kPrefix.size()));
        if (!found) return std::nullopt;
        // What stands behind the name must be how the answer ends (multiformats/multiaddr
        // protocols/DNSADDR.md).
        const auto foundParts = found->parts();
        const std::size_t tail = parts.size() - 1;
        if (foundParts.size() < tail) return std::nullopt;
        if (!std::equal(parts.begin() + 1, parts.end(), foundParts.end() - static_cast<std::ptrdiff_t>(tail)))
            return std::nullopt;
        return *std::move(found);
    }
    const auto ip = Multiaddr::fromText((type == RecordType::A ? "/ip4/" : "/ip6/") + std::string(answer));
    if (!ip) return std::nullopt;
    parts.erase(parts.begin());
    return ip->joined(Multiaddr::ofParts(parts));
}

double worthOf(const ConnectionWorth& connection) noexcept {
    if (connection.kept) return 1e9;
    using Hours = std::chrono::duration<double, std::ratio<3600>>;
    double worth = 0;
    worth += 10.0 * static_cast<double>(std::min<std::size_t>(connection.streams, 10));
    worth += connection.outbound ? 50 : 0;
    // Age is what a Sybil cannot buy at once; it saturates so that it never outweighs use.
    worth += 20.0 * std::log2(1 + std::min(Hours(connection.age).count(), 24.0));
    worth -= 10.0 * std::min(Hours(connection.idle).count(), 5.0);
    return worth;
}

} // namespace vedette::swarm
