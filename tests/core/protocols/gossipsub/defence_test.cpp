#include "core/crypto/private_key.h"
#include "tests/core/protocols/gossipsub/router_probe.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::gossipsub;
using namespace std::chrono_literals;
using test::authorNumber;
using test::peerNumber;
using test::plainConfig;
using test::RouterProbe;

namespace {

const std::string kRoom = "room";
const codec::PeerId kHostile = peerNumber(1);

Message said(std::uint64_t seqno, std::string_view text = "text") {
    return authorNumber(901).write(kRoom, viewOf(text), seqno);
}

/// A hostile peer 1 and honest peers from 2 on, all in the room.
RouterProbe inRoom(Config config = plainConfig(), std::uint64_t honest = 4, TopicOptions options = {}) {
    RouterProbe probe(std::move(config));
    VD_ASSERT(probe.subscribe(kRoom, options).ok());
    probe.joinMany(1, honest + 1, kRoom);
    return probe;
}

/// All weights zero: what an attack does when nobody keeps a score.
Config scoreless() {
    Config config = plainConfig();
    config.score.behaviourWeight = 0;
    config.score.addressWeight = 0;
    config.score.otherTopics->invalidDeliveriesWeight = 0;
    return config;
}

Rpc announcing(std::uint64_t first, std::size_t count) {
    Rpc rpc;
    rpc.ihave = {{kRoom, {}}};
    for (std::size_t i = 0; i < count; ++i) {
        rpc.ihave[0].ids.push_back({"never " + std::to_string(first + i)});
    }
    return rpc;
}

Rpc graftOf(const std::string& topic) {
    Rpc rpc;
    rpc.graft = {topic};
    return rpc;
}

std::uint64_t count(const RouterProbe& probe, ScoreCause cause, const codec::PeerId& peer = kHostile) {
    std::uint64_t all = 0;
    for (const ScoreChange& change : probe.router().scores().causes(peer)) {
        if (change.cause == cause) all += change.count;
    }
    return all;
}

bool inMesh(RouterProbe& probe, const codec::PeerId& peer) {
    const auto mesh = probe.router().meshOf(kRoom);
    return std::ranges::find(mesh, peer) != mesh.end();
}

Bytes envelopeOf(const crypto::PrivateKey& key, const crypto::PrivateKey& signer) {
    const crypto::PeerRecord record{
        key.publicKey().peerId(), 1, {*codec::Multiaddr::fromText("/ip4/192.0.2.66/tcp/4001")}};
    const Bytes payload = record.encode();
    crypto::SignedEnvelope envelope{signer.publicKey(), copyOf(crypto::kPeerRecordType), payload, {}};
    envelope.signature = signer.sign(
        crypto::SignedEnvelope::signedBytes(crypto::kPeerRecordDomain, crypto::kPeerRecordType, payload));
    return envelope.encode();
}

} // namespace

/// Each defence, with the same attack where it is off.
class DefenceTest final : public QObject {
    Q_OBJECT

private slots:

    // IHAVE spam: what we ask for is bounded, in messages and in ids.
    void spamOfAnnouncements() {
        for (const bool bounded : {true, false}) {
            Config config = scoreless();
            config.bounds.ihaveIds = bounded ? 1000 : kMaxIds;
            config.bounds.ihaveMessages = bounded ? 10 : 1'000'000;
            RouterProbe probe = inRoom(config);
            for (std::uint64_t i = 0; i < 20; ++i)
                QVERIFY(probe.feed(kHostile, announcing(i * 400, 400)).ok());
            const std::size_t asked = probe.sentTo(kHostile).iwant.size();
            QCOMPARE(asked, std::size_t{bounded ? 1000U : 8000U});
            QVERIFY((probe.router().counts().gossipRefused > 0) == bounded);
        }
        RouterProbe probe = inRoom();
        for (std::uint64_t i = 0; i < 11; ++i) QVERIFY(probe.feed(kHostile, announcing(i, 1)).ok());
        QCOMPARE(probe.sentTo(kHostile).iwant.size(), std::size_t{10}); // the eleventh is not read
        QCOMPARE(count(probe, ScoreCause::ExcessGossip), std::uint64_t{1});
        probe.pass(1s);
        probe.forgetSent();
        QVERIFY(probe.feed(kHostile, announcing(100, 1)).ok());
        QCOMPARE(probe.sentTo(kHostile).iwant.size(), std::size_t{1});
    }

    // Promises that are not kept: without P7 the liar stays and is asked for ever.
    void withheldPromises() {
        for (const bool scored : {true, false}) {
            RouterProbe probe = inRoom(scored ? plainConfig() : scoreless());
            std::size_t asked = 0;
            for (std::uint64_t i = 0; i < 60; ++i) {
                QVERIFY(probe.feed(kHostile, announcing(i, 1)).ok());
                asked += probe.sentTo(kHostile).iwant.size();
                probe.pass(1s);
            }
            QCOMPARE(asked < 15, scored);
            if (!scored) QCOMPARE(asked, std::size_t{60});
            QVERIFY(probe.router().counts().brokenPromises > 2);
            QVERIFY(count(probe, ScoreCause::BrokenPromise) > 2);
            QCOMPARE(probe.router().scores().of(kHostile) < 0, scored);
            QCOMPARE(std::ranges::any_of(probe.scores,
                                         [](const ScoreChanged& change) {
                                             return change.peer == kHostile
                                                 && change.after == Standing::Distrusted;
                                         }),
                     scored);
        }
    }

    void keptPromisesCostNothing() {
        RouterProbe probe = inRoom();
        for (std::uint64_t i = 1; i < 30; ++i) {
            Rpc rpc;
            rpc.ihave = {{kRoom, {defaultMessageId(said(i))}}};
            QVERIFY(probe.feed(kHostile, rpc).ok());
            probe.pass(1s);
            // Another peer brings it; the announcer only was slow.
            QVERIFY(probe.feed(peerNumber(2), said(i)).ok());
        }
        probe.pass(5s);
        QCOMPARE(probe.router().counts().brokenPromises, std::uint64_t{0});
    }

    // IWANT flood: each message goes to a peer a few times, and a heartbeat has a budget.
    void floodOfRequests() {
        for (const bool bounded : {true, false}) {
            Config config = scoreless();
            config.mesh.retransmissions = bounded ? 3 : 1'000'000;
            config.bounds.iwantIds = kMaxIds;
            RouterProbe probe = inRoom(config);
            QVERIFY(probe.feed(peerNumber(2), said(1)).ok());
            Rpc want;
            want.iwant.assign(1000, defaultMessageId(said(1)));
            QVERIFY(probe.feed(kHostile, want).ok());
            QCOMPARE(probe.sentTo(kHostile).messages.size(), std::size_t{bounded ? 3U : 1000U});
        }
        // Many large messages once each: the bytes of a heartbeat are bounded too.
        for (const bool bounded : {true, false}) {
            Config config = scoreless();
            config.bounds.iwantBytes = bounded ? 100'000 : 100'000'000;
            RouterProbe probe = inRoom(config);
            Rpc want;
            for (std::uint64_t i = 0; i < 50; ++i) {
                const Message large = said(i, std::string(10'000, 'x'));
                QVERIFY(probe.feed(peerNumber(2), large).ok());
                want.iwant.push_back(defaultMessageId(large));
            }
            QVERIFY(probe.feed(kHostile, want).ok());
            QCOMPARE(probe.sentTo(kHostile).messages.size(), std::size_t{bounded ? 9U : 50U});
        }
        Config config = plainConfig();
        config.bounds.iwantIds = 100;
        RouterProbe probe = inRoom(config);
        Rpc want;
        want.iwant.assign(101, {"x"});
        for (int i = 0; i < 60; ++i) {
            QVERIFY(probe.feed(kHostile, want).ok());
            probe.pass(1s);
        }
        QVERIFY(standingOf(probe.router().scores().of(kHostile), config.thresholds) < Standing::Negative);
    }

    void floodOfRefusals() {
        Config config = plainConfig();
        config.bounds.idontwantIds = 10;
        RouterProbe probe = inRoom(config);
        probe.pass(1s);
        Rpc no;
        for (std::uint64_t i = 0; i < 20; ++i) no.idontwant.push_back(defaultMessageId(said(i)));
        QVERIFY(probe.feed(peerNumber(2), no).ok());
        QCOMPARE(probe.router().counts().gossipRefused, std::uint64_t{1});
        probe.forgetSent();
        for (std::uint64_t i = 0; i < 20; ++i) QVERIFY(probe.feed(kHostile, said(i)).ok());
        QCOMPARE(probe.sentTo(peerNumber(2)).messages.size(), std::size_t{10});
    }

    // GRAFT flood during back-off: each is blamed, and more so right after the prune.
    void floodOfGrafts() {
        for (const bool scored : {true, false}) {
            RouterProbe probe = inRoom(scored ? plainConfig() : scoreless());
            probe.pass(1s);
            Rpc away;
            away.prune = {{kRoom, {}, 60}};
            QVERIFY(probe.feed(kHostile, away).ok());
            for (int i = 0; i < 30; ++i) {
                QVERIFY(probe.feed(kHostile, graftOf(kRoom)).ok());
                QVERIFY(!inMesh(probe, kHostile));
            }
            QCOMPARE(probe.router().counts().graylisted > 20, scored);
            QVERIFY(count(probe, ScoreCause::GraftInBackoff) >= 2);
            QVERIFY(count(probe, ScoreCause::GraftFlood) >= 2);
        }
        // After the flood threshold only the back-off is broken; after its end nothing is.
        RouterProbe probe = inRoom();
        probe.pass(1s);
        Rpc away;
        away.prune = {{kRoom, {}, 60}};
        QVERIFY(probe.feed(kHostile, away).ok());
        probe.pass(11s);
        QVERIFY(probe.feed(kHostile, graftOf(kRoom)).ok());
        QVERIFY(count(probe, ScoreCause::GraftFlood) == 0 && count(probe, ScoreCause::GraftInBackoff) == 1);
        probe.pass(61s);
        QVERIFY(probe.feed(kHostile, graftOf(kRoom)).ok());
        QVERIFY(inMesh(probe, kHostile));
    }

    // A reconnect is no way around a back-off.
    void backoffOutlivesTheConnection() {
        RouterProbe probe = inRoom();
        probe.pass(1s);
        Rpc away;
        away.prune = {{kRoom, {}, 60}};
        QVERIFY(probe.feed(kHostile, away).ok());
        probe.router().peerLeft(kHostile, probe.now());
        probe.joinMany(1, 1, kRoom);
        QVERIFY(probe.feed(kHostile, graftOf(kRoom)).ok());
        QVERIFY(!inMesh(probe, kHostile) && count(probe, ScoreCause::GraftInBackoff) == 1);
    }

    // Invalid messages: P4 grows with the square, then nothing is read any more, and no signature checked.
    void invalidMessages() {
        for (const bool scored : {true, false}) {
            std::size_t checks = 0;
            Config config = scored ? plainConfig() : scoreless();
            config.verifyInline = [&](const VerifyJob& job) {
                ++checks;
                return job.run();
            };
            RouterProbe probe = inRoom(config);
            probe.pass(1s);
            QVERIFY(inMesh(probe, kHostile));
            for (std::uint64_t i = 0; i < 200; ++i) {
                Message forged = said(i);
                forged.data->front() ^= 1;
                QVERIFY(probe.feed(kHostile, forged).ok());
            }
            QCOMPARE(checks < 10, scored);
            QVERIFY(probe.delivered.empty());
            QVERIFY(probe.refused[0].rejection == Rejection::BadSignature);
            probe.pass(1s);
            QCOMPARE(inMesh(probe, kHostile), !scored);
            if (scored) {
                const auto pruned = std::ranges::find_if(
                    probe.mesh, [](const MeshChanged& change) { return !change.inMesh; });
                QVERIFY(pruned->cause == MeshCause::NegativeScore && pruned->score < -80);
                // The answer to "why was this peer pruned", term by term.
                const Score why = probe.router().scores().explained(kHostile);
                const auto invalid = std::ranges::find_if(why.terms, [](const ScoreTerm& term) {
                    return term.name == TermName::InvalidDeliveries;
                });
                QVERIFY(invalid != why.terms.end() && invalid->topic == kRoom && invalid->contribution < -80);
                QVERIFY(count(probe, ScoreCause::InvalidMessage) >= 3);
            }
        }
    }

    // A forger that is first with an id cannot have the true message taken for a repetition.
    void forgedIdAhead() {
        for (const bool inlined : {true, false}) {
            Config config = plainConfig();
            if (!inlined) config.verifyInline = {};
            RouterProbe probe = inRoom(config);
            probe.pass(1s);
            probe.forgetSent();
            Message forged = said(1, std::string(2000, 'x'));
            forged.data->front() ^= 1;
            QVERIFY(probe.feed(kHostile, forged).ok());
            // Nor make us tell others that we have it.
            QVERIFY(probe.sentTo(peerNumber(3)).idontwant.empty());
            QVERIFY(probe.feed(peerNumber(2), said(1, std::string(2000, 'x'))).ok());
            for (const Verify& job : probe.verify)
                probe.router().verified(job.id, job.job.run(), probe.now());
            probe.collect();
            QCOMPARE(probe.delivered.size(), std::size_t{1});
            QVERIFY(probe.delivered[0].from == peerNumber(2));
            QVERIFY(probe.router().scores().of(kHostile) < 0
                    && probe.router().scores().of(peerNumber(2)) > 0);
        }
    }

    // The true message first, another under its id later: the author alone can do that, and it is dropped.
    void secondMessageOfOneId() {
        Config config = plainConfig();
        config.verifyInline = {};
        RouterProbe probe = inRoom(config);
        QVERIFY(probe.feed(peerNumber(2), said(1, "one")).ok());
        QVERIFY(probe.feed(peerNumber(3), said(1, "two")).ok());
        QVERIFY(probe.feed(peerNumber(4), said(1, "two")).ok());
        QCOMPARE(probe.verify.size(), std::size_t{2});
        for (const Verify& job : probe.verify) probe.router().verified(job.id, true, probe.now());
        probe.collect();
        QCOMPARE(probe.delivered.size(), std::size_t{1});
        QVERIFY(textOf(probe.delivered[0].data) == "one");
    }

    // All who brought the forged bytes are blamed, also those who came while it was checked.
    void forgersTogether() {
        Config config = plainConfig();
        config.verifyInline = {};
        RouterProbe probe = inRoom(config);
        Message forged = said(1);
        forged.data->front() ^= 1;
        for (std::uint64_t i = 1; i <= 3; ++i) QVERIFY(probe.feed(peerNumber(i), forged).ok());
        QCOMPARE(probe.verify.size(), std::size_t{1});
        probe.router().verified(probe.verify[0].id, false, probe.now());
        probe.collect();
        QCOMPARE(probe.refused.size(), std::size_t{3});
        for (std::uint64_t i = 1; i <= 3; ++i) QVERIFY(probe.router().scores().of(peerNumber(i)) < 0);
    }

    // A waiting queue that is full ignores, and blames nobody; there is room for others.
    void floodOfTheWaitingQueue() {
        Config config = plainConfig();
        config.verifyInline = {};
        config.bounds.waiting = 20;
        config.bounds.waitingOfPeer = 10;
        RouterProbe probe = inRoom(config);
        for (std::uint64_t i = 0; i < 100; ++i) QVERIFY(probe.feed(kHostile, said(i)).ok());
        QCOMPARE(probe.verify.size(), std::size_t{10});
        for (std::uint64_t i = 100; i < 105; ++i) QVERIFY(probe.feed(peerNumber(2), said(i)).ok());
        QCOMPARE(probe.verify.size(), std::size_t{15});
        for (std::uint64_t i = 200; i < 210; ++i) QVERIFY(probe.feed(peerNumber(3), said(i)).ok());
        QCOMPARE(probe.verify.size(), std::size_t{20}); // the whole is full
        QCOMPARE(probe.router().counts().noRoom, std::uint64_t{95});
        for (const Verify& job : probe.verify) probe.router().verified(job.id, true, probe.now());
        probe.collect();
        QCOMPARE(probe.delivered.size(), std::size_t{20});
        QVERIFY(probe.router().scores().of(kHostile) >= 0);
        // What was ignored is not seen: it may come again.
        QVERIFY(probe.feed(kHostile, said(50)).ok());
        QCOMPARE(probe.verify.size(), std::size_t{21});
    }

    void floodOfTheWaitingBytes() {
        Config config = plainConfig();
        config.verifyInline = {};
        config.bounds.waitingBytes = 25'000;
        RouterProbe probe = inRoom(config);
        for (std::uint64_t i = 0; i < 9; ++i) {
            QVERIFY(probe.feed(kHostile, said(i, std::string(10'000, 'x'))).ok());
        }
        QCOMPARE(probe.verify.size(), std::size_t{2});
    }

    void slowValidatorsFillUpToIgnore() {
        Config config = plainConfig();
        config.bounds.waiting = 5;
        TopicOptions options;
        options.validation = Validation::Ask;
        RouterProbe probe = inRoom(config, 4, options);
        for (std::uint64_t i = 0; i < 9; ++i) QVERIFY(probe.feed(peerNumber(2), said(i)).ok());
        QCOMPARE(probe.validate.size(), std::size_t{5});
        QCOMPARE(probe.router().counts().noRoom, std::uint64_t{4});
        QVERIFY(probe.router().scores().of(peerNumber(2)) >= 0);
    }

    // A checker that died: what waits for it makes room again.
    void answersThatNeverCome() {
        Config config = plainConfig();
        config.verifyInline = {};
        config.bounds.waiting = 5;
        RouterProbe probe = inRoom(config);
        for (std::uint64_t i = 0; i < 9; ++i) QVERIFY(probe.feed(peerNumber(2), said(i)).ok());
        QCOMPARE(probe.verify.size(), std::size_t{5});
        probe.pass(121s);
        QVERIFY(probe.feed(peerNumber(2), said(20)).ok());
        QCOMPARE(probe.verify.size(), std::size_t{6});
        probe.router().verified(probe.verify[0].id, true, probe.now()); // too late
        probe.router().verified(probe.verify[5].id, true, probe.now());
        probe.collect();
        QCOMPARE(probe.delivered.size(), std::size_t{1});
    }

    // Peer exchange: who is not trusted, or forges records, does not choose our neighbours.
    void poisonedExchange() {
        SeededRandom random(9);
        const auto sybil = *crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random);
        const auto other = *crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random);
        const auto exchange = [&](const Bytes& id, const Bytes& record, std::size_t times) {
            Rpc rpc;
            rpc.prune = {{kRoom, std::vector<ExchangedPeer>(times, {id, record}), 60}};
            return rpc;
        };
        const Bytes id = copyOf(sybil.publicKey().peerId().bytes());
        const Bytes good = envelopeOf(sybil, sybil);
        for (const bool guarded : {true, false}) {
            Config config = plainConfig();
            config.thresholds.acceptExchange = guarded ? 10 : 0;
            RouterProbe probe = inRoom(config);
            QVERIFY(probe.feed(kHostile, exchange(id, good, 60)).ok());
            // Off, it still reads no more of them than it would send.
            QCOMPARE(probe.connects.size(), std::size_t{guarded ? 0U : 16U});
        }
        Config open = plainConfig();
        open.thresholds.acceptExchange = 0;
        Config served = open; // a full mesh needs nobody
        served.mesh.degree = served.mesh.degreeLow = 2;
        served.mesh.degreeOut = 1;
        served.mesh.degreeScore = 2;
        RouterProbe content = inRoom(served);
        content.pass(1s);
        for (std::uint64_t i = 2; i < 5; ++i) QVERIFY(content.feed(peerNumber(i), graftOf(kRoom)).ok());
        QVERIFY(content.feed(kHostile, exchange(id, good, 1)).ok());
        QVERIFY(content.connects.empty());
        const std::vector<Rpc> forged{exchange(id, envelopeOf(sybil, other), 1), // signed by another
                                      exchange(copyOf(other.publicKey().peerId().bytes()), good, 1),
                                      exchange(id, Bytes{1, 2, 3}, 1)};
        for (const Rpc& rpc : forged) {
            RouterProbe probe = inRoom(open);
            QVERIFY(probe.feed(kHostile, rpc).ok());
            QVERIFY(probe.connects.empty() && count(probe, ScoreCause::ForgedRecord) == 1);
        }
        RouterProbe probe = inRoom(open); // only an id: nothing to dial, nobody to blame
        QVERIFY(probe.feed(kHostile, exchange(id, {}, 1)).ok());
        QVERIFY(probe.connects.empty() && count(probe, ScoreCause::ForgedRecord) == 0);
    }

    // Many peers on one address: P6, unless the address is exempt.
    void sybilsOnOneAddress() {
        for (const bool exempt : {false, true}) {
            Config config = plainConfig();
            if (exempt) {
                config.addressExempt = [](std::string_view address) { return address.starts_with("127."); };
            }
            RouterProbe probe(config);
            QVERIFY(probe.subscribe(kRoom).ok());
            for (std::uint64_t i = 1; i <= 20; ++i) {
                Link link;
                link.address = "127.0.0.1";
                probe.join(peerNumber(i), link);
                Rpc hello;
                hello.subscriptions = {{kRoom, true}};
                hello.graft = {kRoom};
                QVERIFY(probe.feed(peerNumber(i), hello).ok());
            }
            probe.pass(1s);
            QCOMPARE(probe.router().meshOf(kRoom).empty(), !exempt);
        }
    }

    // Subscriptions are kept up to a bound, per peer and over all.
    void floodOfSubscriptions() {
        Config config = plainConfig();
        config.bounds.topicsOfPeer = 10;
        config.bounds.topicsKnown = 15;
        RouterProbe probe(config);
        for (std::uint64_t i = 1; i <= 2; ++i) {
            probe.join(peerNumber(i));
            Rpc rpc;
            for (std::uint64_t k = 0; k < 100; ++k) {
                rpc.subscriptions.push_back({"t" + std::to_string(i * 1000 + k), true});
            }
            QVERIFY(probe.feed(peerNumber(i), rpc).ok());
        }
        QCOMPARE(probe.subscriptions.size(), std::size_t{15});
    }

    void fanoutTopicsAreBounded() {
        Config config = plainConfig();
        config.mesh.floodPublish = false;
        config.bounds.fanoutTopics = 1;
        RouterProbe probe(config);
        probe.joinMany(1, 1, "a");
        Rpc also;
        also.subscriptions = {{"b", true}};
        QVERIFY(probe.feed(peerNumber(1), also).ok());
        probe.forgetSent();
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
        QVERIFY(probe.router().publish("a", viewOf("1"), probe.now()).ok());
        QVERIFY(probe.router().publish("b", viewOf("2"), probe.now()).ok());
        probe.collect();
        QCOMPARE(probe.sentTo(peerNumber(1)).messages.size(), std::size_t{1});
    }

    void malformedRpcsAreBlamed() {
        RouterProbe probe = inRoom();
        for (int i = 0; i < 10; ++i) static_cast<void>(probe.feed(kHostile, Bytes{0x0a}).ok());
        QVERIFY(count(probe, ScoreCause::MalformedRpc) >= 3);
        QVERIFY(probe.router().counts().graylisted > 0);
        const auto result = RouterProbe(inRoom()).feed(kHostile, Bytes{0x0a});
        QVERIFY(!result.ok() && result.error().code == Violation::Malformed);
    }

    // By their standing: no gossip below one threshold, no words of ours below another.
    void standingsTakeEffect() {
        RouterProbe probe = inRoom(plainConfig(), 8);
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
        const auto set = [&](double score) {
            probe.router().setApplicationScore(kHostile, score, probe.now());
            probe.forgetSent();
        };
        Rpc want;
        want.iwant = {defaultMessageId(said(1))};
        QVERIFY(probe.feed(peerNumber(2), said(1)).ok());
        set(-9); // negative: gossip still, but no mesh
        QVERIFY(probe.feed(kHostile, want).ok());
        QCOMPARE(probe.sentTo(kHostile).messages.size(), std::size_t{1});
        QVERIFY(probe.feed(kHostile, announcing(1, 1)).ok());
        QCOMPARE(probe.sentTo(kHostile).iwant.size(), std::size_t{1});
        QVERIFY(probe.feed(kHostile, graftOf(kRoom)).ok());
        QVERIFY(!inMesh(probe, kHostile) && probe.sentTo(kHostile).prune.size() == 1);
        set(-11);
        QVERIFY(probe.feed(kHostile, want).ok());
        QVERIFY(probe.feed(kHostile, announcing(2, 1)).ok());
        Rpc sent = probe.sentTo(kHostile);
        QVERIFY(sent.messages.empty() && sent.iwant.empty());
        QVERIFY(probe.router().publish(kRoom, viewOf("p"), probe.now()).ok());
        probe.collect();
        QCOMPARE(probe.sentTo(kHostile).messages.size(), std::size_t{1});
        set(-51);
        QVERIFY(probe.router().publish(kRoom, viewOf("q"), probe.now()).ok());
        probe.collect();
        QVERIFY(probe.sentTo(kHostile).messages.empty());
        set(-81);
        QVERIFY(probe.feed(kHostile, said(7)).ok());
        QCOMPARE(probe.router().counts().graylisted, std::uint64_t{1});
    }
};

VD_SUITE(DefenceTest)

#include "defence_test.moc"
