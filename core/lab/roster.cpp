#include "core/lab/roster.h"

#include "core/lab/fleet_config.h"

namespace vedette::lab {

swarm::Verdict Roster::ask(const swarm::GateRequest& request, Instant) {
    if (request.action != swarm::Action::Message) return swarm::Allow{};
    const auto member = m_segments.find(request.subject.peer);
    if (member == m_segments.end()) return swarm::Refuse{"roster.stranger"};
    const bool role = request.resource == kNotices ? member->second == Segment::Orchestrate
                                                   : request.resource == telemetryTopic(member->second);
    if (!role) return swarm::Refuse{"roster.role"};
    return swarm::Allow{};
}

} // namespace vedette::lab
