#include "core/transport/multistream/multistream.h"
#include "tests/core/transport/session/session_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::session;
using namespace vedette::session::test;
using namespace std::chrono_literals;

namespace {

const std::vector<std::vector<Security>> kOffers{
    {Security::Noise}, {Security::Tls}, {Security::Noise, Security::Tls}, {Security::Tls, Security::Noise}};

Bytes waiting(const Session& session) {
    Bytes out;
    std::array<BytesView, 16> pieces;
    const std::size_t n = const_cast<Session&>(session).outgoing().gather(pieces);
    for (std::size_t i = 0; i < n; ++i) append(out, pieces[i]);
    return out;
}

/// A remote that speaks a channel, but whose muxer talk is up to the test.
struct BareChannel {
    SeededRandom random{77};
    std::unique_ptr<transport::SecureChannel> channel;
    SendBuffer out;
    std::vector<BytesView> plain;
    Bytes heard;

    explicit BareChannel(transport::Role role) {
        noise::Config config;
        config.role = role;
        config.staticKey = credentialsOf(3)->noise;
        config.muxers = {};
        channel = noise::makeChannel(std::move(config), random);
        VD_ASSERT(channel->start(out, kStart).ok());
    }

    Bytes take() {
        Bytes bytes;
        std::array<BytesView, 8> pieces;
        const std::size_t n = out.gather(pieces);
        for (std::size_t i = 0; i < n; ++i) append(bytes, pieces[i]);
        out.sent(bytes.size());
        return bytes;
    }

    Bytes answer(BytesView bytes) {
        Bytes copy = copyOf(bytes);
        plain.clear();
        VD_ASSERT(channel->receive(copy, out, plain, kStart).ok());
        for (const auto view : plain) append(heard, view);
        return take();
    }

    Bytes say(BytesView bytes) {
        VD_ASSERT(channel->append(bytes, out).ok() && channel->flush(out).ok());
        return take();
    }
};

/// Our initiator, through security, with a bare channel at the other end that has no muxer to announce.
struct MuxerTalk {
    End a{transport::Role::Initiator, configOf(1), 11};
    BareChannel b{transport::Role::Responder};

    MuxerTalk() {
        a.send();
        const Bytes header = tokens({multistream::kHeader, "/noise"});
        const Bytes first = std::exchange(a.wire, {});
        VD_ASSERT(equal(BytesView(first).first(header.size()), header));
        a.receive(header, kStart);
        a.receive(b.answer(BytesView(first).subspan(header.size())), kStart);
        a.send();
        static_cast<void>(b.answer(std::exchange(a.wire, {})));
    }
};

} // namespace

class OpeningTest final : public QObject {
    Q_OBJECT

private slots:

    void becomesReadyInEveryCombination() {
        for (const auto& left : kOffers) {
            for (const auto& right : kOffers) {
                const bool common = std::any_of(left.begin(), left.end(), [&](Security security) {
                    return std::find(right.begin(), right.end(), security) != right.end();
                });
                if (!common) continue;
                for (const bool isPrivate : {false, true}) {
                    for (const std::size_t piece : {1U, 7U, 65536U}) {
                        Config ours = configOf(1, left);
                        Config theirs = configOf(2, right);
                        ours.expected = peerOf(2);
                        if (isPrivate) ours.privateNetwork = theirs.privateNetwork = networkKey(9);
                        Pair pair(ours, theirs);
                        QCOMPARE(pair.a.session.phase(),
                                 isPrivate ? Phase::PrivateNetwork : Phase::SecurityNegotiation);
                        pair.run(piece);
                        QVERIFY(!pair.a.error && !pair.b.error);
                        QVERIFY(pair.a.ready && pair.b.ready);
                        QVERIFY(pair.a.ready->remotePeer == peerOf(2));
                        QVERIFY(pair.b.ready->remotePeer == peerOf(1));
                        QVERIFY(pair.a.ready->remoteKey == identity(2).publicKey());
                        QCOMPARE(pair.a.ready->muxer, std::string("/yamux/1.0.0"));
                        QCOMPARE(pair.b.ready->muxer, std::string("/yamux/1.0.0"));
                        // The first of the initiator's that the responder has.
                        const Security agreed = *std::find_if(left.begin(), left.end(), [&](Security s) {
                            return std::find(right.begin(), right.end(), s) != right.end();
                        });
                        QCOMPARE(pair.a.ready->security, agreed);
                        QCOMPARE(pair.b.ready->security, agreed);
                        QVERIFY(!pair.a.session.deadline() && !pair.b.session.deadline());
                        QCOMPARE(pair.a.session.phase(), Phase::Ready);

                        const StreamId stream = pair.a.session.open({"/echo/1.0.0"}, pair.now).value();
                        QCOMPARE(pair.a.session.write(stream, viewOf("hello")), std::size_t{5});
                        pair.run(piece);
                        QCOMPARE(textOf(pair.b.streams[stream].data), std::string_view("hello"));
                        QVERIFY(pair.a.streams[stream].agreed);
                    }
                }
            }
        }
    }

    void theFirstFlightIsReadyAtOnce() {
        const End one(transport::Role::Initiator, configOf(1), 1);
        const Bytes proposal = tokens({multistream::kHeader, "/noise"});
        const Bytes optimistic = waiting(one.session);
        QVERIFY(equal(BytesView(optimistic).first(proposal.size()), proposal));
        QCOMPARE(optimistic.size(), proposal.size() + 2 + 32); // the handshake's first message goes along

        // With a choice of two, bytes behind a refused proposal would be read as tokens.
        const End two(transport::Role::Initiator, configOf(1, kOffers[2]), 1);
        QCOMPARE(waiting(two.session), proposal);

        // A responder speaks when it was spoken to, but in a private network its nonce comes first.
        const End silent(transport::Role::Responder, configOf(1), 1);
        QVERIFY(waiting(silent.session).empty());
        Config privately = configOf(1);
        privately.privateNetwork = networkKey(9);
        const End nonce(transport::Role::Responder, privately, 1);
        QCOMPARE(waiting(nonce.session).size(), std::size_t{24});
        const End hidden(transport::Role::Initiator, privately, 1);
        const Bytes flight = waiting(hidden.session);
        QCOMPARE(flight.size(), 24 + optimistic.size());
        QVERIFY(std::search(flight.begin(), flight.end(), proposal.begin() + 1, proposal.end())
                == flight.end());
    }

    void theMuxerMayBeAgreedInside() {
        MuxerTalk talk;
        QCOMPARE(talk.a.session.phase(), Phase::MuxerNegotiation);
        QCOMPARE(talk.b.heard, tokens({multistream::kHeader, kYamuxName()}));
        Bytes answer = tokens({multistream::kHeader, kYamuxName()});
        append(answer, fromHex("000200010000000000000007").value()); // a ping right behind, in the same frame
        talk.a.receive(talk.b.say(answer), kStart);
        QVERIFY(talk.a.ready && !talk.a.error);
        QCOMPARE(talk.a.ready->muxer, std::string(kYamuxName()));
        talk.a.send();
        talk.b.heard.clear();
        static_cast<void>(talk.b.answer(std::exchange(talk.a.wire, {})));
        QCOMPARE(toHex(talk.b.heard), std::string("000200020000000000000007"));

        // The same as responder.
        End b(transport::Role::Responder, configOf(2), 22);
        BareChannel a(transport::Role::Initiator);
        b.receive(tokens({multistream::kHeader, "/noise"}), kStart);
        b.receive(a.take(), kStart);
        b.send();
        const std::size_t prefix = tokens({multistream::kHeader, "/noise"}).size();
        b.receive(a.answer(BytesView(b.wire).subspan(prefix)), kStart);
        b.wire.clear();
        QCOMPARE(b.session.phase(), Phase::MuxerNegotiation);
        b.receive(a.say(tokens({multistream::kHeader, "/mplex/6.7.0", "ls", kYamuxName()})), kStart);
        QVERIFY(b.ready && !b.error);
        b.send();
        static_cast<void>(a.answer(b.wire));
        const Bytes yes = tokens({kYamuxName()});
        QVERIFY(equal(BytesView(a.heard).last(yes.size()), yes));
    }

    void noCommonMuxerIsRefused() {
        MuxerTalk talk;
        talk.a.receive(talk.b.say(tokens({multistream::kHeader, "na"})), kStart);
        QVERIFY(failedWith(talk.a, Violation::NoCommonMuxer));

        End b(transport::Role::Responder, configOf(2), 22);
        BareChannel a(transport::Role::Initiator);
        b.receive(tokens({multistream::kHeader, "/noise"}), kStart);
        b.receive(a.take(), kStart);
        b.send();
        b.receive(a.answer(BytesView(b.wire).subspan(tokens({multistream::kHeader, "/noise"}).size())),
                  kStart);
        b.receive(a.say(tokens({multistream::kHeader, "/mplex/6.7.0"})), kStart);
        QVERIFY(!b.error);
        QVERIFY(failsWith(b.session.remoteEnded(kStart), Violation::NoCommonMuxer));
    }

    /// Who leaves after a refusal left because of it only while it was still negotiating.
    void anEndIsNotBlamedOnAnEarlierRefusal() {
        End b(transport::Role::Responder, configOf(2), 22);
        b.receive(tokens({multistream::kHeader, "/plaintext/2.0.0", "/noise"}), kStart);
        QCOMPARE(b.session.phase(), Phase::Handshake);
        QVERIFY(failsWith(b.session.remoteEnded(kStart), Violation::EarlyEnd));

        MuxerTalk talk;
        QCOMPARE(talk.a.session.phase(), Phase::MuxerNegotiation);
        QVERIFY(failsWith(talk.a.session.remoteEnded(kStart), Violation::EarlyEnd));
    }

    void noCommonSecurityIsRefused() {
        Pair pair(configOf(1, {Security::Noise}), configOf(2, {Security::Tls}));
        pair.run();
        QVERIFY(failedWith(pair.a, Violation::NoCommonSecurity));
        QVERIFY(pair.b.error); // it read our optimistic handshake as tokens

        End a(transport::Role::Initiator, configOf(1, kOffers[2]), 1);
        a.receive(tokens({multistream::kHeader, "na"}), kStart);
        QVERIFY(!a.error);
        a.receive(tokens({"na"}), kStart);
        QVERIFY(failedWith(a, Violation::NoCommonSecurity));

        End b(transport::Role::Responder, configOf(2), 2);
        b.receive(tokens({multistream::kHeader, "/plaintext/2.0.0"}), kStart);
        QVERIFY(!b.error);
        QVERIFY(failsWith(b.session.remoteEnded(kStart), Violation::NoCommonSecurity));

        End none(transport::Role::Initiator, configOf(1, {}), 1);
        QVERIFY(none.session.deadline() <= kStart);
        End unheard(transport::Role::Initiator, configOf(1, {}), 1);
        Bytes header = tokens({multistream::kHeader});
        QVERIFY(failsWith(unheard.session.receive(header, kStart), Violation::NoCommonSecurity));
        QVERIFY(failsWith(none.session.wake(kStart), Violation::NoCommonSecurity));
        QCOMPARE(none.session.phase(), Phase::Closed);
    }

    void aResponderListsItsSecurities() {
        End b(transport::Role::Responder, configOf(2, kOffers[2]), 2);
        b.receive(tokens({multistream::kHeader, "ls"}), kStart);
        b.send();
        const auto text = textOf(b.wire);
        QVERIFY(text.find("/noise\n") != text.npos && text.find("/tls/1.0.0\n") != text.npos);
    }

    void anotherPeerThanDialledIsRefused() {
        for (const Security security : {Security::Noise, Security::Tls}) {
            Config ours = configOf(1, {security});
            ours.expected = peerOf(3);
            Pair pair(ours, configOf(2, {security}));
            pair.run();
            QVERIFY(failedWith(pair.a, Violation::PeerMismatch));
            QVERIFY(!pair.a.ready);
            QCOMPARE(pair.a.session.phase(), Phase::Closed);
        }
    }

    void strangersToAPrivateNetworkHearNoise() {
        Config ours = configOf(1);
        Config theirs = configOf(2);
        ours.privateNetwork = networkKey(9);
        theirs.privateNetwork = networkKey(8);
        Pair pair(ours, theirs);
        pair.run();
        QVERIFY(!pair.a.ready && !pair.b.ready && (pair.a.error || pair.b.error));
    }

    void everyPhaseHasADeadlineThatBytesDoNotMove() {
        // The remote's nonce, then its header, come byte by byte until the time is over.
        Config privately = configOf(2);
        privately.privateNetwork = networkKey(9);
        End nonce(transport::Role::Responder, privately, 2);
        nonce.receive(Bytes(23), kStart + 9s);
        QVERIFY(nonce.session.wake(kStart + 9999ms).ok());
        auto late = nonce.session.wake(*nonce.session.deadline());
        QVERIFY(failsWith(late, Violation::PhaseTimeout));
        QCOMPARE(late.error().detail, std::string("private_network"));

        End security(transport::Role::Responder, configOf(2), 2);
        const Bytes header = tokens({multistream::kHeader, "/noise"});
        security.receive(BytesView(header).first(20), kStart + 9s);
        QCOMPARE(*security.session.deadline(), kStart + 10s);
        QVERIFY(security.session.wake(kStart + 9999ms).ok());
        End handshake(transport::Role::Responder, configOf(2), 2);
        late = security.session.wake(kStart + 10s);
        QVERIFY(failsWith(late, Violation::PhaseTimeout));
        QCOMPARE(late.error().detail, std::string("security_negotiation"));

        handshake.receive(header, kStart + 5s);
        handshake.receive(Bytes{0, 32, 1}, kStart + 14s);
        QCOMPARE(*handshake.session.deadline(), kStart + 15s);
        QVERIFY(handshake.session.wake(kStart + 14999ms).ok());
        late = handshake.session.wake(kStart + 15s);
        QVERIFY(failsWith(late, Violation::PhaseTimeout));
        QCOMPARE(late.error().detail, std::string("handshake"));

        MuxerTalk talk;
        late = talk.a.session.wake(*talk.a.session.deadline());
        QVERIFY(failsWith(late, Violation::PhaseTimeout));
        QCOMPARE(late.error().detail, std::string("muxer_negotiation"));
        QVERIFY(!talk.a.session.deadline());
    }

    void aDeadSessionTakesNothing() {
        End b(transport::Role::Responder, configOf(2), 2);
        b.receive(Bytes(200, 0x47), kStart);
        QVERIFY(b.error);
        QCOMPARE(b.session.phase(), Phase::Closed);
        Bytes more(100);
        QVERIFY(b.session.receive(more, kStart).ok() && b.session.wake(kStart + 1h).ok());
        QVERIFY(b.session.remoteEnded(kStart).ok());
        QVERIFY(!b.session.open({"/echo/1.0.0"}, kStart).ok());
        QCOMPARE(b.session.write(StreamId{1}, more), std::size_t{0});
        QCOMPARE(b.session.room(StreamId{1}), std::size_t{0});
        QVERIFY(!b.session.deadline());
    }

private:
    static constexpr std::string_view kYamuxName() { return "/yamux/1.0.0"; }
};

VD_SUITE(OpeningTest)

#include "opening_test.moc"
