/// Who may say what where: the members of a fleet and their roles, as the gate of every one of its nodes.
///
/// Notices are the orchestrators' to give, telemetry of a segment its own members' (and everybody hears
/// them). What a message's author may do follows from the identity that it is delegated by, so a stranger, or
/// a member out of its role, is not passed on. Everything but messages is allowed.
#pragma once

#include "core/lab/member.h"
#include "core/swarm/gate.h"

#include <map>

namespace vedette::lab {

class Roster final : public swarm::Gate {
public:
    void enlist(const codec::PeerId& peer, Segment segment) { m_segments[peer] = segment; }

    [[nodiscard]] swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override;

private:
    std::map<codec::PeerId, Segment> m_segments;
};

} // namespace vedette::lab
