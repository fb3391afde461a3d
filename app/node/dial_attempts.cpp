#include "app/node/dial_attempts.h"

#include "core/base/log.h"
#include "core/engine/words.h"
#include "core/swarm/dials.h"

#include <algorithm>

namespace vedette::app {

namespace {

/// Every address failed: now, or a moment ago, when somebody else here dialled it.
bool allFailed(const Error& why) {
    return why.code == swarm::DialError::AllFailed || why.code == swarm::DialError::BackingOff;
}

} // namespace

void DialAttempts::note(const event::Event& event) {
    if (const auto* refused = std::get_if<event::Refused>(&event.body)) {
        if (m_denials.size() < kMost && !refused->remote.empty())
            m_denials.push_back({refused->remote.withoutPeer(), refused->rule});
        return;
    }
    const auto* failed = std::get_if<event::DialFailed>(&event.body);
    if (failed == nullptr || failed->address.empty()) return;
    if (m_attempts.size() == kMost) {
        ++m_beyond;
        return;
    }
    Attempt attempt{failed->address.text(), failed->phase, failed->reason, {}};
    if (failed->phase == "gate") {
        const auto denial = std::ranges::find(m_denials, failed->address.withoutPeer(), &Denial::address);
        if (denial != m_denials.end()) attempt.rule = denial->rule;
    }
    m_attempts.push_back(std::move(attempt));
}

std::string DialAttempts::Attempt::text() const {
    std::string said = log::printable(address) + ": " + phase + ": " + reason;
    if (!rule.empty()) said += " by " + log::printable(rule);
    return said;
}

bool DialAttempts::allSame() const {
    return std::ranges::all_of(m_attempts,
                               [&](const Attempt& one) { return one.reason == m_attempts.front().reason; });
}

Error DialAttempts::explained(Error why) const {
    if (!allFailed(why) || m_attempts.empty()) return why;
    const std::size_t count = m_attempts.size() + m_beyond;
    std::string said = "No connection to ";
    if (count > 1) said += "any of " + std::to_string(count) + " addresses";
    std::string list;
    const std::size_t shown = std::min(m_attempts.size(), kShown);
    for (std::size_t i = 0; i < shown; ++i) list += (i == 0 ? "" : "; ") + m_attempts[i].text();
    if (count > shown) list += "; and " + std::to_string(count - shown) + " more";
    said += count > 1 ? " (" + list + ")" : list;
    // One reason has words of its own that say what to do; many have not.
    why.detail = allSame() && m_beyond == 0
                   ? said + ": " + engine::sentence(m_attempts.front().reason, {})
                   : said + ": check these addresses, the network, and that the peer runs.";
    return why;
}

Json DialAttempts::json() const {
    if (m_attempts.empty()) return Json::object();
    Json rows = Json::array();
    for (const Attempt& one : m_attempts) {
        Json row{{"addr", one.address}, {"phase", one.phase}, {"reason", one.reason}};
        if (!one.rule.empty()) row["rule"] = one.rule;
        rows.push_back(std::move(row));
    }
    Json object = rows.back();
    object["attempts"] = std::move(rows);
    return object;
}

config::ExitStatus DialAttempts::status(const Error& why) const {
    if (!allFailed(why) || m_attempts.empty() || m_beyond > 0) return statusOf(why);
    const auto first = statusOf(m_attempts.front().reason);
    const bool same =
        std::ranges::all_of(m_attempts, [&](const Attempt& one) { return statusOf(one.reason) == first; });
    return same ? first : config::ExitStatus::Failed;
}

} // namespace vedette::app
