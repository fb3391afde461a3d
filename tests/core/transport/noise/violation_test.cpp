#include "tests/core/crypto/small_order.h"
#include "tests/core/transport/noise/sides.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <functional>

using namespace vedette;
using namespace vedette::noise;
using namespace vedette::noise::test;

namespace {

/// What a responder says to an initiator that proves itself with this payload; likewise the other way round.
std::error_code answerTo(
    Role forged, const std::function<Bytes(const Forger&, const Pair&)>& payloadOf,
    const std::function<void(Pair&)>& prepare = [](Pair&) {}) {
    Pair pair;
    prepare(pair);
    if (!pair.start()) return {};
    Forger forger(forged, pair.random);
    Side& victim = forged == Role::Initiator ? *pair.responder : *pair.initiator;
    if (forged == Role::Initiator) {
        victim.receive(forger.write({}));
        forger.read(takeAll(victim.out));
    } else {
        forger.read(takeAll(victim.out));
    }
    victim.receive(forger.write(payloadOf(forger, pair)));
    if (victim.error && victim.channel->established() != nullptr) qFatal("established in spite of an error");
    if (victim.error && !victim.out.empty() && forged == Role::Responder) qFatal("answered a forger");
    return victim.error;
}

constexpr Role kRoles[] = {Role::Initiator, Role::Responder};

/// The three handshake frames of a seeded pair.
std::vector<Bytes> transcript(std::uint64_t seed) {
    Pair pair(seed);
    std::vector<Bytes> frames;
    if (!pair.start()) return frames;
    frames.push_back(takeAll(pair.initiator->out));
    pair.responder->receive(frames[0]);
    frames.push_back(takeAll(pair.responder->out));
    pair.initiator->receive(frames[1]);
    frames.push_back(takeAll(pair.initiator->out));
    return frames;
}

/// Brings a pair to where the message of this index is on the wire and returns it with its receiver.
std::pair<Bytes, Side*> advance(Pair& pair, std::size_t index) {
    if (!pair.start()) return {};
    Side* to = pair.responder.get();
    Bytes frame = takeAll(pair.initiator->out);
    for (std::size_t i = 0; i < index; ++i) {
        to->receive(frame);
        frame = takeAll(to->out);
        to = to == pair.responder.get() ? pair.initiator.get() : pair.responder.get();
    }
    return {std::move(frame), to};
}

} // namespace

class NoiseViolationTest final : public QObject {
    Q_OBJECT

private slots:

    void aForgerWhoTellsTheTruthIsBelieved() {
        for (const Role role : kRoles) {
            const auto error = answerTo(role, [](const Forger& forger, const Pair& pair) {
                return forger.honestPayload(pair.initiatorIdentity);
            });
            QVERIFY2(!error, error.message().c_str());
        }
    }

    void lowOrderEphemeralKeys() {
        for (const Bytes& point : crypto::test::pointsOfSmallOrder()) {
            Pair pair;
            QVERIFY(pair.start());
            pair.responder->receive(frameOf(point));
            QVERIFY(pair.responder->error == Violation::LowOrderPoint);

            QVERIFY(pair.start());
            Bytes answer = point;
            answer.resize(200, 7);
            pair.initiator->receive(frameOf(answer));
            QVERIFY(pair.initiator->error == Violation::LowOrderPoint);
        }
    }

    void lowOrderStaticKeys() {
        // Such a static key needs no secret: whoever sends it would prove possession of nothing.
        for (const Role role : kRoles) {
            for (const Bytes& point : crypto::test::pointsOfSmallOrder()) {
                Pair pair;
                QVERIFY(pair.start());
                Forger forger(role, pair.random);
                std::ranges::copy(point, forger.pair.publicKey.begin());
                Side& victim = role == Role::Initiator ? *pair.responder : *pair.initiator;
                if (role == Role::Initiator) victim.receive(forger.write({}));
                forger.read(takeAll(victim.out));
                victim.receive(forger.write(forger.honestPayload(pair.initiatorIdentity)));
                QVERIFY(victim.error == Violation::LowOrderPoint);
            }
        }
    }

    void aStaticKeyOfSomebodyElse() {
        // The public key of another, signed by its identity, but not the secret.
        for (const Role role : kRoles) {
            Pair pair;
            QVERIFY(pair.start());
            Forger forger(role, pair.random);
            SeededRandom other(77);
            forger.pair.publicKey = crypto::X25519KeyPair::generate(other).publicKey;
            Side& victim = role == Role::Initiator ? *pair.responder : *pair.initiator;
            if (role == Role::Initiator) victim.receive(forger.write({}));
            forger.read(takeAll(victim.out));
            victim.receive(forger.write(forger.honestPayload(pair.initiatorIdentity)));
            QVERIFY(victim.error == Violation::BadTag);
        }
    }

    void badPayloads() {
        for (const Role role : kRoles) {
            for (const char* text : {"0a", "0b", "0801", "0a01010a0101", "ffffffffffffffffffffff"}) {
                QVERIFY(answerTo(role, [&](const Forger&, const Pair&) { return *fromHex(text); })
                        == Violation::BadPayload);
            }
        }
    }

    void badIdentityKeys() {
        for (const Role role : kRoles) {
            QVERIFY(answerTo(role, [](const Forger&, const Pair&) { return Bytes(); })
                    == Violation::BadIdentityKey);
            for (const char* key : {"", "00", "08011200", "080112010a", "0805120100"}) {
                QVERIFY(answerTo(role,
                                 [&](const Forger&, const Pair&) {
                                     return encodePayload(*fromHex(key), Bytes(64, 1), {});
                                 })
                        == Violation::BadIdentityKey);
            }
        }
    }

    void badIdentitySignatures() {
        using Make = std::function<Bytes(const Forger&, const Pair&)>;
        const auto withSignature = [](const Pair& pair, BytesView signature) {
            return encodePayload(pair.initiatorIdentity.publicKey().encoded(), signature, {});
        };
        const Make wrongs[] = {
            [&](const Forger&, const Pair& pair) { return withSignature(pair, {}); },
            [&](const Forger&, const Pair& pair) { return withSignature(pair, Bytes(64, 0)); },
            // By another identity.
            [&](const Forger& forger, const Pair& pair) {
                return withSignature(pair, pair.responderIdentity.sign(signedBytes(forger.pair.publicKey)));
            },
            // Overheard in another handshake: valid, but over another static key.
            [&](const Forger&, const Pair& pair) {
                return withSignature(pair, pair.initiatorConfig.staticKey->signature);
            },
            // Over the key without its domain.
            [&](const Forger& forger, const Pair& pair) {
                return withSignature(pair, pair.initiatorIdentity.sign(forger.pair.publicKey));
            },
            // One byte too many.
            [&](const Forger& forger, const Pair& pair) {
                Bytes signature = pair.initiatorIdentity.sign(signedBytes(forger.pair.publicKey));
                signature.push_back(0);
                return withSignature(pair, signature);
            },
        };
        for (const Role role : kRoles) {
            for (const Make& make : wrongs) QVERIFY(answerTo(role, make) == Violation::BadIdentitySignature);
        }
    }

    void anotherPeerThanTheOneDialled() {
        for (const Role role : kRoles) {
            const auto expectOther = [](Pair& pair) {
                pair.initiatorConfig.expected = identityOf(9).publicKey().peerId();
                pair.responderConfig.expected = pair.initiatorConfig.expected;
            };
            QVERIFY(answerTo(
                        role,
                        [](const Forger& forger, const Pair& pair) {
                            return forger.honestPayload(pair.initiatorIdentity);
                        },
                        expectOther)
                    == Violation::PeerMismatch);
        }
    }

    void noMuxerInCommon() {
        for (const Role role : kRoles) {
            QVERIFY(answerTo(role,
                             [](const Forger& forger, const Pair& pair) {
                                 return forger.honestPayload(pair.initiatorIdentity, {"/mplex/6.7.0", ""});
                             })
                    == Violation::NoCommonMuxer);
        }
    }

    void handshakeMessagesOfAnotherSize() {
        const std::size_t smallest[] = {32, 96, 64};
        const std::size_t largest[] = {32, 96 + kMaxPayload, 64 + kMaxPayload};
        for (std::size_t index = 0; index < 3; ++index) {
            for (const std::size_t size : {std::size_t{0}, std::size_t{15}, smallest[index] - 1,
                                           largest[index] + 1, std::size_t{65535}}) {
                Pair pair;
                auto [frame, receiver] = advance(pair, index);
                // The length alone is enough to refuse.
                receiver->receive(Bytes{static_cast<Byte>(size >> 8), static_cast<Byte>(size)});
                QVERIFY(receiver->error == Violation::BadHandshakeMessage);
            }
            // Within the bounds it is the tag that does not hold.
            for (const std::size_t size : {smallest[index], largest[index]}) {
                if (index == 0) continue;
                Pair pair;
                auto [frame, receiver] = advance(pair, index);
                receiver->receive(frameOf(Bytes(size, 9)));
                QVERIFY(receiver->error == Violation::BadTag);
            }
        }
    }

    void aPayloadOfFullSizeIsRead() {
        for (const Role role : kRoles) {
            const auto error = answerTo(role, [](const Forger& forger, const Pair& pair) {
                Bytes payload = forger.honestPayload(pair.initiatorIdentity);
                append(payload, Bytes{0x7a, 0, 0}); // an unknown field, filled up below
                const std::size_t fill = kMaxPayload - payload.size();
                payload[payload.size() - 2] = static_cast<Byte>((fill & 0x7f) | 0x80);
                payload[payload.size() - 1] = static_cast<Byte>(fill >> 7);
                payload.resize(kMaxPayload, 1);
                return payload;
            });
            QVERIFY2(!error, error.message().c_str());
        }
    }

    void everySplitOfEveryMessage() {
        for (std::size_t index = 0; index < 3; ++index) {
            const std::size_t size = transcript(1)[index].size();
            for (std::size_t cut = 0; cut <= size; ++cut) {
                Pair pair;
                auto [frame, receiver] = advance(pair, index);
                receiver->receive(BytesView(frame).first(cut));
                receiver->receive(BytesView(frame).subspan(cut));
                pair.run();
                QVERIFY(pair.up());
            }
        }
    }

    void truncationNeverCompletes() {
        for (std::size_t index = 0; index < 3; ++index) {
            const std::size_t size = transcript(1)[index].size();
            for (std::size_t cut = 0; cut < size; ++cut) {
                Pair pair;
                auto [frame, receiver] = advance(pair, index);
                QVERIFY(receiver->receive(BytesView(frame).first(cut)));
                QVERIFY(!receiver->up() && receiver->out.empty());
            }
        }
    }

    void everyFlippedByteIsFatal() {
        for (std::size_t index = 0; index < 3; ++index) {
            const std::size_t size = transcript(1)[index].size();
            for (std::size_t at = 0; at < size; ++at) {
                for (const Byte flip : {Byte{0x01}, Byte{0x80}}) {
                    Pair pair;
                    auto [frame, receiver] = advance(pair, index);
                    frame[at] ^= flip;
                    receiver->receive(frame);
                    pair.run();
                    // A longer length leaves the receiver waiting; everything else is an error on one side.
                    QVERIFY(!pair.up());
                    if (at >= 2) QVERIFY(pair.initiator->error || pair.responder->error);
                    if (index > 0 && at >= 2) QVERIFY(receiver->error == Violation::BadTag);
                }
            }
        }
    }

    void junkBeforeInAndAfter() {
        Pair pair;
        QVERIFY(pair.start());
        pair.responder->receive(viewOf("GET / HTTP/1.1\r\n\r\n"));
        QVERIFY(pair.responder->error == Violation::BadHandshakeMessage);

        for (std::size_t index = 1; index < 3; ++index) {
            auto [frame, receiver] = advance(pair, index);
            frame.insert(frame.begin() + 20, Byte{0}); // pushes the last byte into what follows
            receiver->receive(frame);
            QVERIFY(receiver->error == Violation::BadTag);
        }

        QVERIFY(pair.start());
        pair.run();
        QVERIFY(pair.up());
        pair.responder->receive(frameOf(Bytes(40, 1)));
        QVERIFY(pair.responder->error == Violation::BadTag);
        QVERIFY(pair.responder->plain.empty());
    }

    void aReplayedHandshakeFails() {
        const auto frames = transcript(1);
        Pair pair(2);
        QVERIFY(pair.start());
        pair.responder->receive(frames[0]);
        QVERIFY(!pair.responder->error);
        pair.responder->receive(frames[2]);
        QVERIFY(pair.responder->error == Violation::BadTag);
        pair.initiator->receive(frames[1]);
        QVERIFY(pair.initiator->error == Violation::BadTag);
    }

    void anAnswerBeforeTheQuestion() {
        Pair pair;
        Side side(pair.initiatorConfig, pair.random);
        side.receive(frameOf(Bytes(32, 9)));
        QVERIFY(side.error == Violation::BadHandshakeMessage);
    }

    void transportFramesWithoutRoomForATag() {
        for (Byte size = 0; size < 16; ++size) {
            Pair pair;
            QVERIFY(pair.start());
            pair.run();
            QVERIFY(pair.up());
            pair.responder->receive(frameOf(Bytes(size, 1)));
            QVERIFY(pair.responder->error == Violation::EmptyFrame);
        }
    }

    void transportFramesAltered() {
        for (std::size_t at = 2; at < 2 + 10 + 16; ++at) {
            Pair pair;
            QVERIFY(pair.start());
            pair.run();
            QVERIFY(pair.initiator->send(Bytes(10, 3)));
            Bytes wire = takeAll(pair.initiator->out);
            wire[at] ^= 1;
            pair.responder->receive(wire);
            QVERIFY(pair.responder->error == Violation::BadTag);
            QVERIFY(pair.responder->plain.empty());
        }
    }

    void transportFramesReplayedReorderedReflected() {
        Pair pair;
        QVERIFY(pair.start());
        pair.run();
        QVERIFY(pair.initiator->send(viewOf("one")));
        const Bytes one = takeAll(pair.initiator->out);
        QVERIFY(pair.initiator->send(viewOf("two")));
        const Bytes two = takeAll(pair.initiator->out);
        QVERIFY(!pair.initiator->receive(one)); // our own frame, thrown back
        QVERIFY(pair.initiator->error == Violation::BadTag);
        QVERIFY(pair.responder->receive(one));
        QVERIFY(!pair.responder->receive(one));
        QVERIFY(pair.responder->error == Violation::BadTag);

        QVERIFY(pair.start());
        pair.run();
        QVERIFY(pair.initiator->send(viewOf("one")));
        takeAll(pair.initiator->out);
        QVERIFY(pair.initiator->send(viewOf("two")));
        QVERIFY(!pair.responder->receive(takeAll(pair.initiator->out)));
        QVERIFY(pair.responder->error == Violation::BadTag);
        QVERIFY(two != one);
    }

    void anErrorIsTheEnd() {
        Pair pair;
        QVERIFY(pair.start());
        Bytes junk(300, 9);
        std::vector<BytesView> plain;
        for (int again = 0; again < 3; ++again) {
            const auto received =
                pair.responder->channel->receive(junk, pair.responder->out, plain, Instant{});
            QVERIFY(!received.ok() && received.error().code == Violation::BadHandshakeMessage);
        }

        // What comes behind a frame that did not hold may be honest: it is too late.
        QVERIFY(pair.start());
        pair.run();
        QVERIFY(pair.initiator->send(viewOf("one")));
        Bytes one = takeAll(pair.initiator->out);
        one.back() ^= 1;
        QVERIFY(pair.initiator->send(viewOf("two")));
        Bytes two = takeAll(pair.initiator->out);
        for (Bytes* frame : {&one, &two}) {
            const auto received =
                pair.responder->channel->receive(*frame, pair.responder->out, plain, Instant{});
            QVERIFY(!received.ok() && received.error().code == Violation::BadTag);
        }
        QVERIFY(plain.empty());
    }

    void namesItsCodes() {
        const std::pair<Violation, const char*> names[] = {
            {Violation::BadHandshakeMessage, "noise.bad_handshake_message"},
            {Violation::BadTag, "noise.bad_tag"},
            {Violation::LowOrderPoint, "noise.low_order_point"},
            {Violation::BadPayload, "noise.bad_payload"},
            {Violation::BadIdentityKey, "noise.bad_identity_key"},
            {Violation::BadIdentitySignature, "noise.bad_identity_signature"},
            {Violation::PeerMismatch, "noise.peer_mismatch"},
            {Violation::NoCommonMuxer, "noise.no_common_muxer"},
            {Violation::EmptyFrame, "noise.empty_frame"},
            {Violation::NonceExhausted, "noise.nonce_exhausted"},
        };
        for (const auto& [violation, name] : names) QCOMPARE(Error(violation).text(), std::string(name));
    }
};

VD_SUITE(NoiseViolationTest)

#include "violation_test.moc"
