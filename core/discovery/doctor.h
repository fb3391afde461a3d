/// Why a peer can, or cannot, be reached: every address tried alone, step by step, with the reason at each.
///
/// A machine that asks its host to dial one address at a time (a new connection, whatever else is open),
/// hears the events of that dial, has the peer identify itself on what it opened, and closes it again. What
/// it finds are values; engine/words.h has the sentence of each code and of each reason. Bounds:
/// kMaxAddresses tried, the best first; kMaxReasons kept of one dial (a name may stand for many addresses).
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/event/event.h"
#include "core/swarm/address_book.h"
#include "core/swarm/address_rules.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::discovery {

enum class Symptom {
    Known = 1,    ///< an address, who told us and how it fared
    NoAddress,    ///< none is known: nothing can be tried
    Unusable,     ///< of a transport that this build does not speak
    Denied,       ///< our own list of addresses forbids it; reason is its rule
    Failed,       ///< tried and failed; phase and reason
    Connected,    ///< security and time
    Identified,   ///< agent and protocols
    Unidentified, ///< connected, but it does not say who it is; reason
    Unannounced,  ///< it answers there but does not name this address as its own
    Reachable,    ///< the verdict: by so many of so many addresses
    Unreachable,  ///< the verdict: phase and reason of the attempt that came furthest
};
[[nodiscard]] std::string_view codeName(Symptom symptom) noexcept;

struct Finding {
    Symptom symptom;
    codec::Multiaddr address;
    std::string phase;
    std::string reason; ///< a code: of an error, a violation or a rule
    std::string source; ///< Known: who told us
    double confidence = 0;
    std::string security;
    Duration took{};
    std::string agent;
    std::vector<std::string> protocols;
    std::size_t reached = 0; ///< of the verdicts
    std::size_t tried = 0;
};

class Doctor {
public:
    static constexpr std::size_t kMaxAddresses = 64;
    static constexpr std::size_t kMaxReasons = 16;

    /// Dial this alone; tell() the events meanwhile, then dialled().
    struct Dial {
        codec::Multiaddr address; ///< with /p2p
    };

    /// Run identify on it; tell() the events, then identified().
    struct Identify {
        ConnId connection;
    };

    struct HangUp {
        ConnId connection;
    };

    struct Over {};

    using Output = std::variant<Finding, Dial, Identify, HangUp, Over>;

    Doctor(codec::PeerId peer, std::vector<swarm::KnownAddress> addresses, const swarm::AddressRules& rules);

    void tell(const event::Event& event);
    void dialled(Result<ConnId> connection);
    void identified(const Result<>& result);

    [[nodiscard]] std::optional<Output> poll();

private:
    struct Reason {
        codec::Multiaddr address;
        std::string phase;
        std::string why;
    };

    void next();
    void conclude();
    void failed(Reason reason);

    codec::PeerId m_peer;
    std::deque<codec::Multiaddr> m_left;
    codec::Multiaddr m_current;
    std::vector<Reason> m_reasons; ///< of the dial under way
    std::optional<event::ConnectionOpened> m_opened;
    std::optional<event::PeerIdentified> m_identified;
    std::optional<Reason> m_furthest;
    ConnId m_connection;
    std::size_t m_tried = 0;
    std::size_t m_reached = 0;
    std::deque<Output> m_outputs;
};

/// How far a dial came, for comparing: "gate" it did not begin, "resolve", "connect", "security", then any
/// other.
[[nodiscard]] int progressOf(std::string_view phase) noexcept;

} // namespace vedette::discovery

VD_ERROR_CODES(vedette::discovery, Symptom, "doctor")
