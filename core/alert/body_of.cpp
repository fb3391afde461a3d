#include "core/alert/body_of.h"

#include <string>
#include <utility>

namespace vedette::alert {

std::string codeOf(Rule rule) {
    return make_error_code(rule).message();
}

event::Body bodyOf(const Change& change, const Alert& alert) {
    if (change.what != Change::What::Raised) return bodyOf(codeName(change.what), {}, alert);
    event::AlertRaised raised{alert.id,
                              codeOf(alert.rule),
                              alert.subject,
                              std::string(codeName(alert.severity)),
                              std::string(factsOf(alert.rule).technique.id),
                              alert.first.value,
                              alert.first.limit,
                              alert.peers,
                              alert.peerCount};
    if (raised.peers.size() > kPeersTold) raised.peers.resize(kPeersTold);
    return raised;
}

event::Body bodyOf(std::string_view move, OperatorId who, const Alert& alert) {
    return event::AlertChanged{alert.id,          codeOf(alert.rule),
                               alert.subject,     std::string(codeName(alert.severity)),
                               std::string(move), who,
                               alert.count,       alert.peerCount};
}

} // namespace vedette::alert
