/// What each kind of event has on the wire, in order, once for both directions. Internal to core/event.
#pragma once

#include "core/event/event.h"

#include <type_traits>

namespace vedette::event {

// The fields of each body in their order on the wire, once for both directions. Only ever add at the end,
// by since() with the version that has them, which versionOf() says then.
template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<Listening>) {
    f(b.self, b.addresses);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<ConnectionOpened>) {
    f(b.connection, b.peer, b.remote, b.direction, b.security, b.muxer, b.took);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<ConnectionClosed>) {
    f(b.connection, b.peer, b.reason, b.bytesIn, b.bytesOut, b.lasted);
    f.since(2, b.protocols, b.protocolIn, b.protocolOut);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<DialFailed>) {
    f(b.peer, b.address, b.phase, b.reason);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<PeerIdentified>) {
    f(b.connection, b.peer, b.agent, b.protocolVersion, b.publicKey, b.listenAddresses, b.observed,
      b.protocols, b.signedRecord, b.pushed);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<PeerViolated>) {
    f(b.connection, b.peer, b.remote, b.violation);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<Refused>) {
    f(b.peer, b.remote, b.action, b.rule, b.count);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<PingMeasured>) {
    f(b.connection, b.peer, b.roundTrip);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<CredentialsRotated>) {
    f(b.noiseKey, b.replaceBy);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<OperatorActed>) {
    f(b.who, b.command, b.action, b.subject, b.outcome);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<StreamViolated>) {
    f(b.connection, b.peer, b.protocol, b.violation);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<RecordingStarted>) {
    f(b.run, b.recordsSoFar, b.orderly, b.lastWall);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<RecordingEnded>) {
    f(b.dropped);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<ClockStepped>) {
    f(b.expected, b.found);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<StoreTroubled>) {
    f(b.code, b.dropped);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<RoutingChanged>) {
    f(b.peer, b.present, b.cause, b.bucket, b.size, b.refusal);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<LookupEnded>) {
    f(b.lookup, b.operation, b.name, b.result, b.found, b.asked, b.answered, b.failed, b.hops, b.paths,
      b.took, b.closest);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<RecordStored>) {
    f(b.writer, b.name, b.bytes, b.provider);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<BootstrapCompared>) {
    f(b.reached, b.unreached, b.first, b.second, b.shared, b.smaller, b.odd, b.disagreement);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<PeerDiscovered>) {
    f(b.peer, b.addresses, b.source, b.via);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<PeerMisbehaved>) {
    f(b.peer, b.protocol, b.violation);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<MessageDelivered>) {
    f(b.from, b.author, b.identity, b.topic, b.message, b.bytes);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<MessageRefused>) {
    f(b.from, b.topic, b.reason);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<MessagePublished>) {
    f(b.author, b.topic, b.message, b.bytes);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<MeshChanged>) {
    f(b.peer, b.topic, b.inMesh, b.cause, b.score);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<SubscriptionChanged>) {
    f(b.peer, b.topic, b.subscribed);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<ScoreChanged>) {
    f(b.peer, b.before, b.after, b.score, b.terms, b.topics, b.contributions);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<DelegationLearned>) {
    f(b.author, b.identity, b.topics, b.until);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<TaskEnded>) {
    f(b.peer, b.direction, b.task, b.outcome, b.took);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<IdentityAway>) {
    f(b.self, b.reason);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<IdentityBack>) {
    f(b.self, b.away);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<AlertRaised>) {
    f(b.alert, b.rule, b.subject, b.severity, b.technique, b.value, b.limit, b.peers, b.peerCount);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<AlertChanged>) {
    f(b.alert, b.rule, b.subject, b.severity, b.what, b.who, b.count, b.peerCount);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<Decision>) {
    f(b.peer, b.remote, b.connection, b.who, b.action, b.resource, b.outcome, b.rule, b.version, b.facts,
      b.used, b.count, b.took, b.again);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<CanaryEnded>) {
    f(b.peer, b.protocol, b.subject, b.outcome, b.took);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<TierChanged>) {
    f(b.peer, b.before, b.after, b.reason, b.score);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<AttestationEnded>) {
    f(b.peer, b.outcome, b.reason, b.device, b.attester, b.build, b.program, b.posture, b.until, b.took);
}

template <class Fields, class B>
void visit(Fields& f, B& b, std::type_identity<ShadowCompared>) {
    f(b.proposal, b.version, b.compared, b.reviewed, b.peer, b.remote, b.who, b.action, b.resource, b.outcome,
      b.rule, b.proposed, b.count, b.again);
}

template <class Fields, class B>
void visitFields(Fields& fields, B& body) {
    visit(fields, body, std::type_identity<std::remove_const_t<B>>());
}

} // namespace vedette::event
