/// Who may say what where: the members of a fleet and their roles, as the gate of every one of its nodes.
///
/// `roles`: notices are the orchestrators' to give, telemetry of a segment its own members', and everybody
/// hears them. What a message's author may do follows from the identity that it is delegated by, so the words
/// of a stranger, or of a member out of its role, are not passed on. `closed`: who is no member is not talked
/// to, in whichever direction. Everything else is allowed.
#pragma once

#include "core/lab/member.h"
#include "core/swarm/gate.h"

#include <map>
#include <string>

namespace vedette::lab {

class Roster final : public swarm::Gate {
public:
    Roster(bool roles, bool closed) : m_roles(roles), m_closed(closed) {}

    void enlist(const codec::PeerId& peer, Segment segment) { m_segments[peer] = segment; }

    [[nodiscard]] swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override;

private:
    [[nodiscard]] swarm::Verdict mayTell(const codec::PeerId& who, const std::string& topic) const;

    bool m_roles;
    bool m_closed;
    std::map<codec::PeerId, Segment> m_segments;
};

} // namespace vedette::lab
