// The doctor on behalf of operators: one address after the other of a peer, over the node that lives anyway.
#include "core/engine/engine_impl.h"
#include "core/engine/words.h"

#include <algorithm>
#include <utility>

namespace vedette::engine {

Reason reasonOf(const Finding& finding) {
    if (finding.reason.empty()) return {Error(finding.symptom).code.message(), {}};
    if (finding.reason.starts_with("address.") || finding.reason.starts_with("operator."))
        return {Error(Symptom::Denied).code.message(), finding.reason};
    return {finding.reason, {}};
}

std::string sentence(const Finding& finding) {
    const Reason reason = reasonOf(finding);
    return sentence(reason.code, reason.detail);
}

Engine::Impl::Outcome Engine::Impl::act(Running& running, Membership& in, const Examine& examine) {
    if (examine.peer.empty()) return Fail{BlockError::Nobody};
    if (in.examinations.size() >= Examination::kMost) return Fail{EngineError::Busy};
    auto& swarm = in.node->swarm();
    Membership::Examining fresh{{running.command.id, examine.peer, {}},
                                discovery::Doctor(examine.peer,
                                                  swarm.addressBook().addresses(examine.peer, driver->now()),
                                                  in.config.node.swarm.addressRules),
                                {},
                                {},
                                {}};
    in.examinations.emplace(running.command.id, std::move(fresh));
    // Its command is not to be answered from within its own beginning.
    driver->post([this, network = running.command.network, id = running.command.id] {
        if (const auto member = find(network)) proceed(*member, id);
    });
    return std::nullopt;
}

Engine::Impl::Outcome Engine::Impl::act(Running&, Membership& in, const EndExamination& end) {
    const auto found = in.examinations.find(end.command);
    if (found == in.examinations.end()) return Fail{EngineError::NoSuchExamination};
    const Membership::Examining last = std::move(found->second);
    in.examinations.erase(found);
    auto& swarm = in.node->swarm();
    if (last.dial) swarm.cancel(*last.dial);
    if (last.connection) swarm.close(*last.connection, swarm::CloseReason::Requested, driver->now());
    conclude(end.command, Fail{EngineError::Cancelled});
    return ReplyBody(Settled{});
}

void Engine::Impl::proceed(Membership& in, CommandId id) {
    const auto found = in.examinations.find(id);
    if (found == in.examinations.end()) return;
    Membership::Examining& now = found->second;
    auto& swarm = in.node->swarm();
    while (auto output = now.doctor.poll()) {
        if (auto* finding = std::get_if<Finding>(&*output)) {
            now.seen.findings.push_back(std::move(*finding));
        } else if (const auto* dial = std::get_if<discovery::Doctor::Dial>(&*output)) {
            const auto begun = swarm.dial({dial->address}, swarm::Reuse::Never, driver->now());
            if (begun)
                now.dial = *begun;
            else
                now.doctor.dialled(Fail{begun.error()});
        } else if (const auto* ask = std::get_if<discovery::Doctor::Identify>(&*output)) {
            now.connection = ask->connection;
            const auto begun = swarm.run(ask->connection, swarm::DoIdentify{}, driver->now());
            if (begun)
                now.task = *begun;
            else
                now.doctor.identified(Fail{begun.error()});
        } else if (const auto* hangUp = std::get_if<discovery::Doctor::HangUp>(&*output)) {
            now.connection.reset();
            swarm.close(hangUp->connection, swarm::CloseReason::Requested, driver->now());
        } else {
            Examined done{std::move(now.seen.findings)};
            in.examinations.erase(found);
            return conclude(id, ReplyBody(std::move(done)));
        }
    }
}

void Engine::Impl::tellDoctors(Membership& in, const event::Event& event) {
    for (auto& [id, one] : in.examinations) one.doctor.tell(event);
}

void Engine::Impl::tellDoctors(Membership& in, const swarm::DialDone& done) {
    for (auto& [id, one] : in.examinations) {
        if (one.dial != done.dial) continue;
        one.dial.reset();
        if (done.connection) one.connection = *done.connection;
        one.doctor.dialled(done.connection);
        return proceed(in, id);
    }
}

void Engine::Impl::tellDoctors(Membership& in, const swarm::TaskDone& done) {
    for (auto& [id, one] : in.examinations) {
        if (one.task != done.task) continue;
        one.task.reset();
        one.doctor.identified(done.result);
        return proceed(in, id);
    }
}

} // namespace vedette::engine
