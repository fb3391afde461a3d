/// Discovery on the local link by multicast DNS (libp2p/specs discovery/mdns.md; RFC 6762).
///
///     seeker            everybody on the link
///     SERVICE PTR?  ->
///                   <-  SERVICE PTR NAME.SERVICE
///                       NAME.SERVICE TXT "dnsaddr=/ip4/…/p2p/ID" …
///
/// A machine that sends and hears whole packets. It asks when it begins, then ever more seldom (1 s doubled
/// up to kMaxInterval), answers with a random delay and each thing at most once a second, and says goodbye.
/// What it hears is hearsay: anybody on the link can say anything, so a Found is an address to try, never a
/// fact. Packets must come from the link itself; the carrier drops others (RFC 6762 section 11).
///
/// Bounds: kMaxHeard peers remembered, the one silent longest goes first; kMaxAddresses each;
/// kPacketsPerSecond packets read, kMaxSaid peers of each, the rest is dropped and counted; our own answer is
/// at most kMaxAnswer bytes, addresses that do not fit are left out.
#pragma once

#include "core/base/instant.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/protocols/mdns/message.h"

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::mdns {

inline constexpr std::size_t kMaxHeard = 1024;
inline constexpr std::size_t kMaxAddresses = 16;
inline constexpr std::size_t kMaxSaid = 16;     ///< peers that one packet may speak of
inline constexpr std::size_t kMaxAnswer = 1400; ///< one Ethernet frame
inline constexpr std::uint32_t kPacketsPerSecond = 200;
inline constexpr std::uint32_t kTtl = 120; ///< seconds
inline constexpr Duration kMaxInterval = std::chrono::minutes(5);
inline constexpr Duration kSameAnswer = std::chrono::seconds(1); ///< RFC 6762 section 6

/// "_p2p._udp.local"; of a private network "_p2p-X._udp.local", so that it and the public do not meet.
[[nodiscard]] Name serviceName(BytesView privateNetworkFingerprint = {});

/// To the group of the link.
struct Multicast {
    Bytes packet;
};

/// Again when what it says of itself changed, or before it would be forgotten.
struct Found {
    codec::PeerId peer;
    std::vector<codec::Multiaddr> addresses; ///< without /p2p, loopback left out
    Duration validity;
};

/// It took its addresses back.
struct Left {
    codec::PeerId peer;
};

using Output = std::variant<Multicast, Found, Left>;

struct Counters {
    std::uint64_t packets = 0;
    std::uint64_t malformed = 0;
    std::uint64_t dropped = 0; ///< over kPacketsPerSecond
};

class Discovery {
public:
    /// `random` must outlive it and gives the name, which says nothing about the peer.
    Discovery(codec::PeerId self, Name service, Random& random, Instant now);

    /// Where we listen, without /p2p; loopback is not told. Told at once when it changed.
    void setAddresses(const std::vector<codec::Multiaddr>& addresses, Instant now);
    /// A packet of the link, whoever sent it. An error is worth a counter, not a fuss.
    [[nodiscard]] Result<> receive(BytesView packet, Instant now);
    /// Nothing is sent afterwards but the goodbye.
    void shutdown();

    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    [[nodiscard]] const Counters& counters() const noexcept { return m_counters; }

private:
    struct Heard {
        std::vector<codec::Multiaddr> addresses;
        Instant expires{};
        Instant told{};
    };

    [[nodiscard]] bool admits(Instant now);
    void heardQuestions(const Message& message, Instant now);
    void heardRecords(const Message& message, Instant now);
    void heard(const codec::PeerId& peer, std::vector<codec::Multiaddr> addresses, std::uint32_t ttl,
               Instant now);
    void answerSoon(Instant now);
    [[nodiscard]] Message answer(std::uint32_t ttl) const;
    [[nodiscard]] Duration jitter(Duration from, Duration to);

    codec::PeerId m_self;
    Name m_service;
    Name m_name;
    Random* m_random;
    std::vector<codec::Multiaddr> m_addresses;
    std::unordered_map<codec::PeerId, Heard> m_heard;
    std::deque<Output> m_outputs;
    Instant m_nextQuestion;
    Duration m_interval = std::chrono::seconds(1);
    std::optional<Instant> m_answerAt;
    bool m_answerServices = false; ///< somebody asked which services there are (RFC 6763 section 9)
    std::optional<Instant> m_answered;
    Instant m_window; ///< of the packets counted in m_inWindow
    std::uint32_t m_inWindow = 0;
    bool m_over = false;
    Counters m_counters;
};

} // namespace vedette::mdns
