/// What goes wrong in a rehearsal, on purpose: attackers and disasters, each with its damage as a number.
///
/// An assault adds hosts of its own to the carrier before the run, acts from `begin` to `end`, and is asked
/// for its damage when the run is over: from 0 (nothing was lost) to 1, always measured on what honest
/// members wanted and did not get. It writes no event; what is seen of it is what the members' own nodes say.
#pragma once

#include "core/lab/fleet.h"
#include "core/lab/scenario.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::lab {

/// One line of the truth: who attacked whom, from when to when.
struct Label {
    std::string kind;
    Instant begin;
    Instant end;
    std::vector<codec::PeerId> attackers; ///< as far as they have identities
    std::vector<std::string> addresses;   ///< IP addresses of attackers
    std::vector<codec::PeerId> victims;
};

/// The address of attacker `number` of those who rent from `prefixes` networks; a port to listen on.
[[nodiscard]] codec::IpEndpoint rentedHost(const Carrier& carrier, std::uint32_t number,
                                           std::uint32_t prefixes);
[[nodiscard]] std::string ipText(const codec::IpEndpoint& ip);

/// What a blast radius foretold of an attack, held against what fell.
struct Forecast {
    std::size_t computed = 0;   ///< agents that should fall
    std::size_t reached = 0;    ///< that fell
    std::size_t unforeseen = 0; ///< … although they should not
    friend bool operator==(const Forecast&, const Forecast&) = default;
};

class Assault {
public:
    virtual ~Assault() = default;

    /// Adds hosts and puts its acts on the carrier's agenda; the run has not begun.
    virtual void prepare() = 0;
    /// After the run.
    [[nodiscard]] virtual double damage() const = 0;
    /// What damage() counts, as a sentence's end: "of dials to the targets failed".
    [[nodiscard]] virtual std::string_view meaning() const = 0;
    [[nodiscard]] virtual Label label() const = 0;

    /// Of attacks whose reach follows from the policy; who falls first is not counted.
    [[nodiscard]] virtual std::optional<Forecast> forecast() const { return std::nullopt; }
};

/// Whether the kind is known, and what it does to a fleet that lets it (the control run).
struct AssaultKind {
    std::string_view name;
    bool cutsNetwork; ///< needs a carrier that can
    void (*withoutDefences)(FleetConfig& fleet);
    std::unique_ptr<Assault> (*make)(Fleet& fleet, const AssaultConfig& config);
};

/// Null for a kind that this program does not have.
[[nodiscard]] const AssaultKind* assaultKind(std::string_view name);

} // namespace vedette::lab
