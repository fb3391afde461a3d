#include "core/lab/fleet_policy.h"

#include "core/lab/fleet_config.h"
#include "core/protocols/task/request.h"

#include <map>
#include <vector>

namespace vedette::lab {

namespace {

constexpr std::string_view kToSpeak =
    R"("connect", "dial", "open", "call", "identify", "subscribe", "publish", "dht-get", "dht-put")";

std::string segmentOf(const Member& member) {
    return member.observed ? std::string(kInfrastructure) : member.owner;
}

std::string quoted(std::string_view word) {
    return '"' + std::string(word) + '"';
}

std::string allow(std::string_view id, std::string_view what, std::string_view conditions) {
    std::string text = "\n[[allow]]\nid = " + quoted(id) + "\ndo = [";
    text += what;
    text += "]\n";
    text += conditions;
    return text;
}

} // namespace

std::string fleetPolicyText(std::span<const Member> members, const PolicyLayers& layers) {
    std::map<std::string, std::string> lists; ///< of peers, by segment
    for (const Member& member : members) {
        std::string& list = lists[segmentOf(member)];
        list += (list.empty() ? "\n    " : ",\n    ") + quoted(member.id.text());
    }
    std::string text = "version = 1\n";
    std::string owners;
    for (const auto& [segment, list] : lists) {
        text += "\n[[segment]]\nname = " + quoted(segment) + "\npeers = [" + list + "\n]\n";
        if (segment != kInfrastructure) owners += (owners.empty() ? "" : ", ") + quoted(segment);
    }
    const std::string fromOwners = "who = { segment = [" + owners + "] }\n";
    const std::string atInfrastructure = "to = { segment = " + quoted(kInfrastructure) + " }\n";
    text += allow("infrastructure", kToSpeak, "who = { segment = " + quoted(kInfrastructure) + " }\n");
    text += allow("to-infrastructure", kToSpeak, fromOwners + atInfrastructure);
    text += allow("words", R"("publish", "subscribe", "identify", "call")", fromOwners);
    for (const auto& [segment, list] : lists) {
        if (segment == kInfrastructure) continue;
        text += allow("within-" + segment, R"("connect", "dial", "open", "task", "dht-get", "dht-put")",
                      "who = { segment = " + quoted(segment) + " }\nto = { segment = " + quoted(segment)
                          + " }\n");
    }
    if (!layers.connect) text += allow("any-connection", R"("connect", "dial")", fromOwners);
    if (!layers.open) text += allow("any-stream", R"("open")", fromOwners);
    if (!layers.task) text += allow("any-task", R"("task")", fromOwners);
    return text;
}

policy::Ground groundOf(std::span<const Member> members, WallTime at) {
    policy::Ground ground;
    ground.at = at;
    std::map<std::string_view, std::uint32_t> kinds;
    for (const Member& member : members) {
        policy::FleetAgent agent;
        agent.facts.set(policy::Fact::Peer, member.id.text());
        agent.address = member.endpoint.multiaddr().text();
        for (const Tie& tie : member.ties) agent.dials.push_back(tie.to);
        if (const std::string_view kind = taskOf(member.segment); !kind.empty()) {
            const auto [known, fresh] =
                kinds.try_emplace(kind, static_cast<std::uint32_t>(ground.services.size()));
            if (fresh) {
                ground.services.push_back({"task " + std::string(kind),
                                           {{policy::Action::Open, {std::string(task::kProtocol)}},
                                            {policy::Action::Task, {std::string(kind)}}},
                                           true});
            }
            agent.serves.push_back(known->second);
        }
        ground.agents.push_back(std::move(agent));
    }
    return ground;
}

} // namespace vedette::lab
