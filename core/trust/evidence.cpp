#include "core/trust/evidence.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vedette::trust {

namespace {

/// Whoever holds others' records may lose one by accident, when room is short; nobody does so twice in a row.
constexpr double kWithheld = 0.25;

bool isSilence(std::string_view violation) noexcept {
    return violation.ends_with("timeout") || violation.ends_with(".silence")
        || violation.ends_with(".early_end");
}

/// Who falls silent may have lost its network: no answer, but no breach either.
void breach(std::string_view violation, WallTime at, Record& record) noexcept {
    (isSilence(violation) ? record.answers : record.conduct).add(0.0, 1.0, at);
}

/// What we asked it for. An honest no is neither good nor bad.
bool counts(const event::TaskEnded& task) noexcept {
    static constexpr std::array<std::string_view, 4> kNeither{"busy", "refused", "unknown_kind", "withdrawn"};
    return task.direction == event::Direction::Outbound
        && std::ranges::find(kNeither, task.outcome) == kNeither.end();
}

/// The terms of GossipSub's score, P1 to P7, each over all topics.
std::array<float, 7> gossipParts(const event::ScoreChanged& told) noexcept {
    std::array<float, 7> parts{};
    for (std::size_t i = 0; i < std::min(told.terms.size(), told.contributions.size()); ++i) {
        // "P3b mesh failures" counts to P3.
        const std::string& name = told.terms[i];
        const bool known = name.size() > 1 && name[0] == 'P' && name[1] >= '1' && name[1] <= '7';
        if (known)
            parts[static_cast<std::size_t>(name[1] - '1')] +=
                static_cast<float>(told.contributions[i]) / 1000.0F;
    }
    return parts;
}

void attested(const event::AttestationEnded& told, WallTime at, Record& record) noexcept {
    if (told.outcome == "held") {
        record.attested = Attested::Good;
        record.attestedAt = at;
        record.attestedUntil = told.until;
        record.device = told.device;
        record.posture = postureNamed(told.posture).value_or(Posture::Unsaid);
    } else if (told.outcome == "refuted") {
        record.attested = Attested::Failed;
    } else if (told.outcome == "short" && record.attested == Attested::Good) {
        // What it proved before is not so any more.
        record.attested = Attested::Expired;
    }
}

} // namespace

const codec::PeerId* Evidence::subjectOf(const event::Body& body) noexcept {
    using Subject = const codec::PeerId*;
    const Subject subject =
        std::visit(Overloaded{
                       [](const event::PeerViolated& b) -> Subject { return &b.peer; },
                       [](const event::StreamViolated& b) -> Subject { return &b.peer; },
                       [](const event::PeerMisbehaved& b) -> Subject { return &b.peer; },
                       [](const event::ScoreChanged& b) -> Subject { return &b.peer; },
                       [](const event::TaskEnded& b) -> Subject { return counts(b) ? &b.peer : nullptr; },
                       [](const event::CanaryEnded& b) -> Subject {
                           return b.outcome != "declined" ? &b.peer : nullptr;
                       },
                       [](const event::AttestationEnded& b) -> Subject { return &b.peer; },
                       [](const auto&) -> Subject { return nullptr; },
                   },
                   body);
    return subject != nullptr && !subject->empty() ? subject : nullptr;
}

void Evidence::enter(const event::Body& body, WallTime at, Record& record) noexcept {
    std::visit(Overloaded{
                   [&](const event::PeerViolated& b) { breach(b.violation, at, record); },
                   [&](const event::StreamViolated& b) { breach(b.violation, at, record); },
                   [&](const event::PeerMisbehaved& b) { breach(b.violation, at, record); },
                   [&](const event::ScoreChanged& b) { record.gossip = gossipParts(b); },
                   [&](const event::TaskEnded& b) {
                       if (!counts(b)) return;
                       const bool good = b.outcome == "done";
                       record.answers.add(good ? 1.0 : 0.0, good ? 0.0 : 1.0, at);
                   },
                   [&](const event::CanaryEnded& b) {
                       if (b.outcome == "passed") record.canaries.add(1.0, 0.0, at);
                       if (b.outcome == "wrong") record.canaries.add(0.0, 1.0, at);
                       if (b.outcome == "withheld") record.canaries.add(0.0, kWithheld, at);
                       if (b.outcome == "unanswered") record.answers.add(0.0, 1.0, at);
                   },
                   [&](const event::AttestationEnded& b) { attested(b, at, record); },
                   [](const auto&) {},
               },
               body);
}

} // namespace vedette::trust
