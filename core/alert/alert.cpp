#include "core/alert/alert.h"

namespace vedette::alert {

std::string_view codeName(Measure measure) noexcept {
    switch (measure) {
    case Measure::Seen: return "seen";
    case Measure::Expected: return "expected";
    case Measure::Peers: return "peers";
    case Measure::Prefixes: return "prefixes";
    case Measure::Share: return "share";
    case Measure::Seconds: return "seconds";
    case Measure::NetworkSize: return "network_size";
    case Measure::Total: return "total";
    case Measure::Failed: return "failed";
    case Measure::Surprise: return "surprise";
    }
    return "unknown";
}

std::string_view codeName(State state) noexcept {
    switch (state) {
    case State::Open: return "open";
    case State::Acknowledged: return "acknowledged";
    case State::Suppressed: return "suppressed";
    case State::Closed: return "closed";
    }
    return "unknown";
}

bool covers(const Suppression& suppression, const Alert& alert, WallTime now) noexcept {
    return suppression.rule == alert.rule && now < suppression.until
        && (suppression.network.empty() || suppression.network == alert.network)
        && (suppression.subject.empty() || suppression.subject == alert.subject);
}

bool outgrew(const Acceptance& accepted, const Alert& alert) noexcept {
    return alert.severity > accepted.severity || alert.worst.value / 2 > accepted.value
        || alert.peerCount > 2 * accepted.peerCount || alert.count > 2 * accepted.count + 10;
}

} // namespace vedette::alert
