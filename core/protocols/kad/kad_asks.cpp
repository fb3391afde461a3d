#include "core/protocols/kad/kad_impl.h"

#include <utility>

namespace vedette::kad {

bool Kad::Impl::mayBeLost(const Output& output) noexcept {
    return std::holds_alternative<TableChanged>(output) || std::holds_alternative<RecordStored>(output)
        || std::holds_alternative<Misbehaved>(output);
}

void Kad::Impl::say(Output output) {
    if (mayBeLost(output)) {
        if (losable >= kMaxQueued) {
            ++dropped;
            return;
        }
        ++losable;
    }
    outputs.push_back(std::move(output));
}

AskId Kad::Impl::ask(const Peer& peer, const Message& request, PendingAsk pending, Instant now) {
    const AskId id{++lastAsk};
    pending.peer = peer.id;
    pending.type = request.type;
    pending.deadline = now + config.queryTimeout;
    askDeadlines.emplace(pending.deadline, id);
    asks.emplace(id, std::move(pending));
    say(Ask{id, peer.id, peer.addresses, request.encode(), config.queryTimeout,
            request.type != MessageType::AddProvider});
    return id;
}

void Kad::Impl::dropAsks(LookupId operation) {
    for (auto at = asks.begin(); at != asks.end();) {
        if (at->second.operation != operation) {
            ++at;
            continue;
        }
        askDeadlines.erase({at->second.deadline, at->first});
        say(Abandon{at->first});
        at = asks.erase(at);
    }
}

void Kad::Impl::askFailed(const PendingAsk& ask, std::error_code why, Instant now) {
    departed(table.failed(ask.peer), TableCause::Silent);
    Operation* operation = find(ask.operation);
    switch (ask.purpose) {
    case Purpose::Query:
        if (operation != nullptr) operation->lookup.failed(ask.peer, why, now);
        break;
    case Purpose::Store:
        if (operation != nullptr) storeEnded(*operation, ask.peer, false, why, now);
        break;
    case Purpose::Correct: break; // it keeps what it had; the next get will find it again
    case Purpose::Liveness: probing.erase(ask.peer); break;
    case Purpose::Bootstrap: bootstrapAnswered(ask, nullptr, why, now); break;
    }
}

void Kad::Impl::askEnded(AskId id, Result<Bytes> response, Instant now) {
    const auto at = asks.find(id);
    if (at == asks.end()) return;
    const PendingAsk ask = std::move(at->second);
    askDeadlines.erase({ask.deadline, id});
    asks.erase(at);

    if (!response.ok()) return askFailed(ask, response.error().code, now);
    Operation* operation = find(ask.operation);
    if (ask.type == MessageType::AddProvider) {
        // Written is all that we can know: nobody answers it.
        table.heard(ask.peer, now);
        if (operation != nullptr) storeEnded(*operation, ask.peer, true, {}, now);
        return;
    }
    auto answer = Message::decode(*response);
    if (answer.ok() && answer->type != ask.type) {
        answer = Fail{Violation::WrongAnswer, std::string(nameOf(answer->type))};
    }
    if (!answer.ok()) {
        say(Misbehaved{ask.peer, answer.error()});
        return askFailed(ask, answer.error().code, now);
    }
    table.heard(ask.peer, now);
    switch (ask.purpose) {
    case Purpose::Query:
        if (operation != nullptr) queryAnswered(*operation, ask, *answer, now);
        break;
    case Purpose::Store:
        if (operation != nullptr) {
            const bool stored = answer->record && answer->record->value == operation->value;
            storeEnded(*operation, ask.peer, stored, stored ? std::error_code() : Violation::WrongAnswer,
                       now);
        }
        break;
    case Purpose::Correct: break;
    case Purpose::Liveness: probing.erase(ask.peer); break;
    case Purpose::Bootstrap: bootstrapAnswered(ask, &*answer, {}, now); break;
    }
}

} // namespace vedette::kad
