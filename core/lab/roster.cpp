#include "core/lab/roster.h"

#include "core/lab/fleet_config.h"

namespace vedette::lab {

swarm::Verdict Roster::mayTell(const codec::PeerId& who, const std::string& topic) const {
    const auto member = m_segments.find(who);
    if (member == m_segments.end()) return swarm::Refuse{"roster.stranger"};
    const bool role =
        topic == kNotices ? member->second == Segment::Orchestrate : topic == telemetryTopic(member->second);
    if (!role) return swarm::Refuse{"roster.role"};
    return swarm::Allow{};
}

swarm::Verdict Roster::ask(const swarm::GateRequest& request, Instant) {
    if (m_roles && request.action == swarm::Action::Message)
        return mayTell(request.subject.peer, request.resource);
    if (m_closed && request.action == swarm::Action::Secure && !m_segments.contains(request.subject.peer))
        return swarm::Refuse{"roster.stranger"};
    return swarm::Allow{};
}

} // namespace vedette::lab
