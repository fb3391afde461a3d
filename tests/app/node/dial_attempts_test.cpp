#include "app/node/dial_attempts.h"

#include "core/swarm/dials.h"
#include "core/transport/session/session.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::app;
using config::ExitStatus;

namespace {

codec::Multiaddr numbered(std::size_t port) {
    return codec::Multiaddr::fromText("/ip4/192.0.2.1/tcp/" + std::to_string(port)).value();
}

event::Event of(event::Body body) {
    event::Event event;
    event.body = std::move(body);
    return event;
}

const Error kAll(swarm::DialError::AllFailed);

DialAttempts after(std::initializer_list<std::pair<const char*, const char*>> ends) {
    DialAttempts attempts;
    std::size_t port = 1;
    for (const auto& [phase, reason] : ends)
        attempts.note(of(event::DialFailed{{}, numbered(port++), phase, reason}));
    return attempts;
}

} // namespace

class DialAttemptsTest final : public QObject {
    Q_OBJECT

private slots:

    void oneReasonIsTheStatusOfAll() {
        QCOMPARE(after({{"gate", "dial.refused"}}).status(kAll), ExitStatus::Refused);
        QCOMPARE(after({{"gate", "limit.system.connections"}, {"gate", "dial.refused"}}).status(kAll),
                 ExitStatus::Refused);
        QCOMPARE(after({{"security", "session.peer_mismatch"}, {"security", "tls.expired"}}).status(kAll),
                 ExitStatus::VerificationFailed);
        QCOMPARE(after({{"connect", "net.refused"}}).status(kAll), ExitStatus::Failed);
        // Who dials again at once is held back by what was found out before.
        const auto mismatch = after({{"security", "session.peer_mismatch"}});
        QCOMPARE(mismatch.status(swarm::DialError::BackingOff), ExitStatus::VerificationFailed);
        QVERIFY(sentence(mismatch.explained(swarm::DialError::BackingOff)).starts_with("No connection to "));
    }

    void reasonsThatDifferAreAFailureLikeAnyOther() {
        QCOMPARE(after({{"gate", "dial.refused"}, {"connect", "net.refused"}}).status(kAll),
                 ExitStatus::Failed);
        QCOMPARE(after({{"gate", "dial.refused"}, {"security", "noise.bad_identity_signature"}}).status(kAll),
                 ExitStatus::Failed);
    }

    void anotherEndSpeaksForItself() {
        const auto attempts = after({{"gate", "dial.refused"}});
        QCOMPARE(attempts.status(swarm::DialError::TimedOut), ExitStatus::Failed);
        QVERIFY(attempts.explained(swarm::DialError::TimedOut).detail.empty());
        QCOMPARE(DialAttempts().status(kAll), ExitStatus::Failed);
        QVERIFY(DialAttempts().empty() && DialAttempts().json().empty());
    }

    void everyFailedProofHasTheirStatus() {
        for (const char* code : {"session.peer_mismatch",
                                 "noise.bad_tag",
                                 "noise.low_order_point",
                                 "noise.bad_payload",
                                 "noise.bad_identity_key",
                                 "noise.bad_identity_signature",
                                 "noise.peer_mismatch",
                                 "tls.not_one_certificate",
                                 "tls.certificate_malformed",
                                 "tls.not_yet_valid",
                                 "tls.expired",
                                 "tls.bad_self_signature",
                                 "tls.no_extension",
                                 "tls.duplicate_extension",
                                 "tls.bad_extension",
                                 "tls.unknown_critical",
                                 "tls.unique_id",
                                 "tls.bad_identity_key",
                                 "tls.bad_identity_signature",
                                 "tls.peer_mismatch",
                                 "tls.bad_record",
                                 "identify.key_mismatch",
                                 "identify.bad_record",
                                 "identify.record_mismatch"}) {
            QVERIFY2(statusOf(std::string_view(code)) == ExitStatus::VerificationFailed, code);
        }
        for (const char* code : {"dial.refused", "stream.refused", "close.refused", "limit.prefix.rate",
                                 "close.refused: by a rule"})
            QVERIFY2(statusOf(std::string_view(code)) == ExitStatus::Refused, code);
        for (const char* code : {"net.refused", "tls.handshake_failed", "noise.empty_frame", "", "limited"})
            QVERIFY2(statusOf(std::string_view(code)) == ExitStatus::Failed, code);
        QCOMPARE(statusOf(Error(session::Violation::PeerMismatch)), ExitStatus::VerificationFailed);
        QCOMPARE(statusOf(Error(swarm::DialError::Refused, "a rule")), ExitStatus::Refused);
    }

    void theSentenceNamesEachAddress() {
        QCOMPARE(sentence(after({{"connect", "net.refused"}}).explained(kAll)),
                 std::string("No connection to /ip4/192.0.2.1/tcp/1: connect: net.refused: Nobody listens at "
                             "that address; check the port and that the other program runs."));
        const auto two = after({{"connect", "net.refused"}, {"security", "session.peer_mismatch"}});
        QCOMPARE(sentence(two.explained(kAll)),
                 std::string("No connection to any of 2 addresses (/ip4/192.0.2.1/tcp/1: connect: "
                             "net.refused; /ip4/192.0.2.1/tcp/2: security: session.peer_mismatch): check "
                             "these addresses, the network, and that the peer runs."));
        const Json said = two.json();
        QCOMPARE(said.at("attempts").size(), std::size_t{2});
        QCOMPARE(said.at("attempts")[0].at("reason").get<std::string>(), std::string("net.refused"));
        QCOMPARE(said.at("attempts")[1].at("addr").get<std::string>(), std::string("/ip4/192.0.2.1/tcp/2"));
        QCOMPARE(said.at("phase").get<std::string>(), std::string("security"));
    }

    void theRuleThatRefusedIsNamed() {
        DialAttempts attempts;
        attempts.note(of(event::Refused{{}, numbered(1), "dial", "address.denied 192.0.2.0/24"}));
        attempts.note(of(event::DialFailed{{}, numbered(1), "gate", "dial.refused"}));
        QVERIFY(attempts.explained(kAll).detail.find("by address.denied 192.0.2.0/24") != std::string::npos);
        QCOMPARE(attempts.json().at("rule").get<std::string>(), std::string("address.denied 192.0.2.0/24"));
    }

    void manyAreCounted() {
        DialAttempts attempts;
        for (std::size_t port = 1; port <= DialAttempts::kMost + 6; ++port)
            attempts.note(of(event::DialFailed{{}, numbered(port), "gate", "dial.refused"}));
        QCOMPARE(attempts.json().at("attempts").size(), DialAttempts::kMost);
        const std::string said = attempts.explained(kAll).detail;
        QVERIFY(said.find("any of 70 addresses") != std::string::npos);
        QVERIFY(said.find("/tcp/8:") != std::string::npos && said.find("/tcp/9:") == std::string::npos);
        QVERIFY(said.find("; and 62 more)") != std::string::npos);
        // How those beyond ended is not known.
        QCOMPARE(attempts.status(kAll), ExitStatus::Failed);
    }
};

VD_SUITE(DialAttemptsTest)

#include "dial_attempts_test.moc"
