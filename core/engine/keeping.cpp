// What the engine keeps: events in the event log, signed heads of the audit log, and the right time on both.
#include "core/base/log.h"
#include "core/base/wall_clock.h"
#include "core/engine/engine_impl.h"
#include "core/store/events_head.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace vedette::engine {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

} // namespace

// --- events

void Engine::Impl::keep(const SharedEvent& event) {
    if (!recorder) return;
    const auto name = networkNames.find(event->network);
    recorder->record({event, name == networkNames.end() ? nullptr : name->second}, droppable(*event));
}

void Engine::Impl::beginRecording() {
    if (!recorder) return;
    const Instant now = driver->now();
    const WallTime wall = driver->timeline().wall(now);
    const event::RecordingStarted& start = recorder->start();
    recordingBegan = events.next();
    publish({recordingBegan, kHouse, now, wall, {}, start});
    vouchFor(recorder->heads().newest()); // how the last run left it, however that ended
    // The last run ended in what is now the future: one of the two clocks was wrong.
    if (start.lastWall.ms - wall.ms >= kClockStep.count()) {
        publish(
            {events.next(), kHouse, now, wall, {recordingBegan}, event::ClockStepped{start.lastWall, wall}});
    }
}

void Engine::Impl::vouchFor(const store::ChainHead& head) {
    if (!audit || head.sequence == 0) return;
    audit->append(store::recordOf(head, driver->timeline().wall(driver->now())));
}

void Engine::Impl::tellTrouble() {
    const store::WorkerStatus status = recorder->status();
    const std::string code = status.trouble ? status.trouble->code.message() : std::string();
    const std::uint64_t dropped = status.dropped + status.lost;
    if (code == troubleTold && dropped == droppedTold) return;
    troubleTold = code;
    droppedTold = dropped;
    const Instant now = driver->now();
    const EventId before = std::exchange(troubleEvent, events.next());
    publish({troubleEvent, kHouse, now, driver->timeline().wall(now),
             before ? std::vector{before} : std::vector<EventId>(), event::StoreTroubled{code, dropped}});
}

milliseconds Engine::Impl::diskPatience() const {
    const Duration left = endBy ? *endBy - driver->now() : kDiskPatience;
    return duration_cast<milliseconds>(std::max(left, kDiskPatience / 4));
}

void Engine::Impl::endRecording() {
    if (recorder) {
        const store::WorkerStatus status = recorder->status();
        const Instant now = driver->now();
        publish({events.next(),
                 kHouse,
                 now,
                 driver->timeline().wall(now),
                 {recordingBegan},
                 event::RecordingEnded{status.dropped + status.lost}});
    }
    if (recorder) {
        const bool clean = recorder->finish(diskPatience() / 2);
        const store::WorkerStatus status = recorder->status();
        if ((!clean || status.lost > 0) && !unwritten) {
            unwritten.emplace(EngineError::EventsUnwritten,
                              std::to_string(status.waiting + status.lost) + " events"
                                  + (status.trouble ? ", " + status.trouble->text() : std::string()));
        }
        if (clean) vouchFor(recorder->heads().newest());
    }
    if (audit) {
        if (auditSigner) {
            takeSigned();
            if (auto draft = audit->lastDraft(diskPatience() / 4)) {
                requestSignature(std::move(*draft));
                takeSigned(); // a key in memory has answered already
            }
        }
        if (!audit->finish(diskPatience())) unwritten = EngineError::AuditUnwritten; // counts for more
        takeAudited();
        // The disk hangs: who waits for its word waits no longer.
        for (auto& [record, waiting] : std::exchange(unconfirmed, {})) {
            answer(std::move(waiting), Error(EngineError::AuditUnwritten));
        }
    }
}

// --- time

void Engine::Impl::lookAtClock() {
    const Instant now = driver->now();
    const WallTime expected = driver->timeline().wall(now);
    const WallTime found = config.wallClock ? config.wallClock() : wallNow();
    if (std::abs(found.ms - expected.ms) >= kClockStep.count()) {
        const Timeline timeline{now, found};
        driver->restamp(timeline);
        for (const auto& [id, member] : memberships) {
            member->config.node.swarm.timeline = timeline;
            member->node->restamp(timeline);
        }
        publish({events.next(), kHouse, now, found, {}, event::ClockStepped{expected, found}});
    }
    if (recorder) {
        for (const store::ChainHead& head : recorder->heads().takeSealed()) vouchFor(head);
        tellTrouble();
    }
    lookAtIdentity();
    lookAtAlerts();
    driver->at(now + kClockLook, [this] { lookAtClock(); });
}

/// Sessions stay up without the key, but no new connection key is signed: said when it changes.
void Engine::Impl::lookAtIdentity() {
    if (!config.identityWatch) return;
    const Instant now = driver->now();
    identityTrouble = config.identityWatch->trouble();
    if (identityTrouble.has_value() == identityAway.has_value()) return;
    const auto tell = [&](event::Body body, std::vector<EventId> causes) {
        const EventId id = events.next();
        publish({id, kHouse, now, driver->timeline().wall(now), std::move(causes), std::move(body)});
        return id;
    };
    if (identityTrouble) {
        identityAway = now;
        identityLeft =
            tell(event::IdentityAway{config.identityWatch->self, identityTrouble->code.message()}, {});
    } else {
        tell(
            event::IdentityBack{config.identityWatch->self, now - *std::exchange(identityAway, std::nullopt)},
            {identityLeft});
    }
}

// --- signed heads

void Engine::Impl::signWith(const std::string& identity) {
    if (!audit || auditSigner) return;
    auto signer = config.identities(identity);
    if (!signer) return; // joining has failed for the same reason, or will
    auditSigner = std::move(signer).value();
    auditSigner->onReady([this] { driver->post([this] { takeSigned(); }); });
}

void Engine::Impl::requestSignature(store::Checkpoint draft) {
    const auto ticket =
        auditSigner->submit(crypto::SignLedgerStatement{store::statementOf(audit->log(), draft)});
    if (!ticket) {
        log::write(log::Level::Warning, "audit", "a head is not signed: " + ticket.error().text());
        return audit->giveUp();
    }
    signing = {*ticket, std::move(draft)};
}

void Engine::Impl::takeSigned() {
    while (auto reply = auditSigner->poll()) {
        if (!signing || signing->first != reply->ticket) continue;
        store::Checkpoint checkpoint = std::move(signing->second);
        signing.reset();
        if (!reply->signature) {
            log::write(log::Level::Warning, "audit",
                       "a head is not signed: " + reply->signature.error().text());
            audit->giveUp();
            continue;
        }
        checkpoint.key = copyOf(auditSigner->publicKey().encoded());
        checkpoint.signature = std::move(reply->signature).value();
        // On its way off this machine, where logs go to another: what `audit verify --head` takes.
        log::write(log::Level::Info, "audit",
                   "head " + toHex(checkpoint.hash) + " is signed, after record "
                       + std::to_string(checkpoint.sequence));
        showHead(checkpoint);
        if (config.onSignedHead) config.onSignedHead(audit->log(), checkpoint);
        audit->sign(std::move(checkpoint));
    }
}

} // namespace vedette::engine
