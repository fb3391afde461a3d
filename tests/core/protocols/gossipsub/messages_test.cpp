#include "tests/core/protocols/gossipsub/router_probe.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::gossipsub;
using namespace std::chrono_literals;
using test::authorNumber;
using test::failsAs;
using test::fromOutside;
using test::kTopic;
using test::peerNumber;
using test::plainConfig;
using test::RouterProbe;
using test::timesSent;

class MessagesTest final : public QObject {
    Q_OBJECT

private slots:

    // An attacker kept a message and repeats it when the seen cache has forgotten it.
    void oldMessagesAreNotNews() {
        const auto clock = [](const RouterProbe& probe) {
            return static_cast<std::uint64_t>(plainConfig().timeline.wall(probe.now()).ms) * 1'000'000;
        };
        for (const bool byChance : {false, true}) {
            RouterProbe probe;
            QVERIFY(probe.subscribe(kTopic).ok());
            probe.joinMany(1, 4, kTopic);
            probe.pass(1s);
            const std::uint64_t number = clock(probe);
            const Message kept = fromOutside(number, "kept");
            QVERIFY(probe.feed(peerNumber(1), kept).ok());
            // Who numbers by chance shows it by a number that no clock has reached: the control, for whom
            // nothing but the cache stands between a message and its repetition.
            QVERIFY(probe.feed(peerNumber(1), fromOutside(byChance ? UINT64_MAX - 7 : number + 1)).ok());
            QCOMPARE(probe.delivered.size(), std::size_t{2});
            probe.pass(121s);
            probe.forgetSent();
            QVERIFY(probe.feed(peerNumber(2), kept).ok());
            QCOMPARE(probe.delivered.size(), std::size_t{byChance ? 3U : 2U});
            QCOMPARE(probe.router().counts().replayed, std::uint64_t{byChance ? 0U : 1U});
            // Neither passed on nor held against who brought it.
            QCOMPARE(timesSent(probe, peerNumber(3), "kept"), std::size_t{byChance ? 1U : 0U});
            QCOMPARE(probe.refused.size(), std::size_t{byChance ? 0U : 1U});
            QVERIFY(byChance || !probe.refused[0].rejection);
            QVERIFY(probe.router().scores().of(peerNumber(2)) >= 0);
            // What is new is heard, also when it was overtaken within the cache's time.
            QVERIFY(probe.feed(peerNumber(1), fromOutside(number + 9, "later")).ok());
            QVERIFY(probe.feed(peerNumber(1), fromOutside(number + 8, "earlier")).ok());
            QCOMPARE(textOf(probe.delivered.back().data), std::string_view("earlier"));
        }
    }

    // Flooding the cache makes no old message new: what is pushed out counts as forgotten.
    void aFullCacheForgetsNoSequence() {
        Config config = plainConfig();
        config.bounds.seen = 8;
        RouterProbe probe(config);
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 2, kTopic);
        const Message kept = fromOutside(1, "kept");
        QVERIFY(probe.feed(peerNumber(1), kept).ok());
        for (std::uint64_t i = 1; i <= 8; ++i) {
            QVERIFY(probe.feed(peerNumber(2), authorNumber(901).write(kTopic, viewOf("x"), i)).ok());
        }
        QVERIFY(probe.feed(peerNumber(2), kept).ok());
        QCOMPARE(probe.delivered.size(), std::size_t{9});
        QCOMPARE(probe.router().counts().replayed, std::uint64_t{1});
    }

    void deliversOnceAndForwards() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 4, kTopic);
        probe.pass(1s);
        probe.forgetSent();
        const Message message = fromOutside(1);
        QVERIFY(probe.feed(peerNumber(1), message).ok());
        QVERIFY(probe.feed(peerNumber(2), message).ok());
        QVERIFY(probe.feed(peerNumber(1), message).ok());
        QCOMPARE(probe.delivered.size(), std::size_t{1});
        QVERIFY(probe.delivered[0].from == peerNumber(1) && probe.delivered[0].author == peerNumber(900));
        QVERIFY(probe.delivered[0].message == defaultMessageId(message));
        QVERIFY(probe.sentTo(peerNumber(1)).messages.empty());
        for (std::uint64_t i = 2; i <= 4; ++i) {
            QVERIFY(probe.sentTo(peerNumber(i)).messages == std::vector{message});
        }
        QVERIFY(probe.router().counts().received == 3 && probe.router().counts().duplicates == 2);
        // Not in the topic: not even counted.
        QVERIFY(probe.feed(peerNumber(1), fromOutside(2, "x", "other")).ok());
        QCOMPARE(probe.router().counts().received, std::uint64_t{3});
    }

    void doesNotReturnAMessageToItsAuthor() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 3, kTopic);
        probe.pass(1s);
        QVERIFY(probe.feed(peerNumber(1), authorNumber(2).write(kTopic, viewOf("m"), 1)).ok());
        QCOMPARE(timesSent(probe, peerNumber(2), "m"), std::size_t{0});
        QCOMPARE(timesSent(probe, peerNumber(3), "m"), std::size_t{1});
    }

    void knowsItsOwnWords() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 3, kTopic);
        QVERIFY(failsAs(probe.router().publish(kTopic, viewOf("m"), probe.now()), UseError::NoAuthor));
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
        QVERIFY(probe.router().publish(kTopic, viewOf("m"), probe.now()).ok());
        probe.collect();
        const Rpc sent = probe.sentTo(peerNumber(1));
        QCOMPARE(sent.messages.size(), std::size_t{1}); // flood publish: no mesh yet
        QVERIFY(probe.feed(peerNumber(1), sent.messages[0]).ok());
        QVERIFY(probe.feed(peerNumber(1), authorNumber(800).write(kTopic, viewOf("forged past"), 1)).ok());
        QVERIFY(probe.delivered.empty());
    }

    void numbersItsMessagesUpwards() {
        RouterProbe probe;
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
        MessageId last;
        for (int i = 0; i < 5; ++i) {
            const auto id = probe.router().publish(kTopic, viewOf("m"), probe.now());
            QVERIFY(id.ok() && *id > last);
            last = *id;
        }
    }

    void floodPublishesOrUsesItsFanout() {
        for (const bool flood : {true, false}) {
            Config config = plainConfig();
            config.mesh.floodPublish = flood;
            RouterProbe probe(config);
            probe.joinMany(1, 20, kTopic);
            QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
            std::set<codec::PeerId> first;
            for (const char* text : {"1", "2"}) {
                QVERIFY(probe.router().publish(kTopic, viewOf(text), probe.now()).ok());
                probe.collect();
                std::set<codec::PeerId> to;
                for (std::uint64_t i = 1; i <= 20; ++i) {
                    if (timesSent(probe, peerNumber(i), text) == 1) to.insert(peerNumber(i));
                }
                QCOMPARE(to.size(), std::size_t{flood ? 20U : 6U});
                if (first.empty()) first = to;
                QVERIFY(to == first);
            }
            // Subscribed: the fan-out becomes the mesh.
            QVERIFY(probe.subscribe(kTopic).ok());
            const auto mesh = probe.router().meshOf(kTopic);
            if (!flood) QVERIFY(std::set<codec::PeerId>(mesh.begin(), mesh.end()) == first);
        }
    }

    void forgetsAFanoutThatIsNotUsed() {
        Config config = plainConfig();
        config.mesh.floodPublish = false;
        RouterProbe probe(config);
        probe.joinMany(1, 3, kTopic);
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
        QVERIFY(probe.router().publish(kTopic, viewOf("m"), probe.now()).ok());
        probe.joinMany(4, 3, kTopic); // the fan-out is filled up at the heartbeat
        probe.pass(1s);
        QVERIFY(probe.router().publish(kTopic, viewOf("n"), probe.now()).ok());
        probe.collect();
        QCOMPARE(timesSent(probe, peerNumber(5), "n"), std::size_t{1});
        probe.pass(61s);
        probe.joinMany(7, 30, kTopic);
        QVERIFY(probe.router().publish(kTopic, viewOf("o"), probe.now()).ok());
        probe.collect();
        std::size_t old = 0;
        for (std::uint64_t i = 1; i <= 6; ++i) old += timesSent(probe, peerNumber(i), "o");
        QVERIFY(old < 6);
    }

    void gossipsToOthersThanItsMesh() {
        Config config = plainConfig();
        config.mesh.degree = 2;
        config.mesh.degreeLow = 2;
        config.mesh.degreeHigh = 3;
        config.mesh.degreeScore = 2;
        config.mesh.degreeOut = 1;
        RouterProbe probe(config);
        probe.joinMany(1, 40, kTopic);
        QVERIFY(probe.subscribe(kTopic).ok());
        const Message message = fromOutside(1);
        QVERIFY(probe.feed(peerNumber(1), message).ok());
        probe.forgetSent();
        probe.pass(1s);
        std::size_t told = 0;
        const auto mesh = probe.router().meshOf(kTopic);
        for (std::uint64_t i = 1; i <= 40; ++i) {
            const Rpc sent = probe.sentTo(peerNumber(i));
            if (sent.ihave.empty()) continue;
            ++told;
            QVERIFY(sent.ihave[0].topic == kTopic
                    && sent.ihave[0].ids == std::vector{defaultMessageId(message)});
            QVERIFY(std::ranges::find(mesh, peerNumber(i)) == mesh.end());
        }
        QCOMPARE(told, std::size_t{9}); // a quarter of 38
        probe.pass(3s);                 // three windows of gossip, then silence
        probe.forgetSent();
        probe.pass(2s);
        for (std::uint64_t i = 1; i <= 40; ++i) QVERIFY(probe.sentTo(peerNumber(i)).ihave.empty());
    }

    void asksForWhatItHasNotSeen() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 2, kTopic);
        const Message known = fromOutside(1);
        QVERIFY(probe.feed(peerNumber(1), known).ok());
        probe.forgetSent();
        Rpc gossip;
        gossip.ihave = {{kTopic, {defaultMessageId(known), {"new"}, {"new"}}}, {"other", {{"foreign"}}}};
        QVERIFY(probe.feed(peerNumber(2), gossip).ok());
        QVERIFY(probe.sentTo(peerNumber(2)).iwant == std::vector<MessageId>{{"new"}});
    }

    void givesWhatIsAskedFor() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        probe.join(peerNumber(2));
        const Message message = fromOutside(1);
        QVERIFY(probe.feed(peerNumber(1), message).ok());
        Rpc want;
        want.iwant = {defaultMessageId(message), {"unknown"}};
        QVERIFY(probe.feed(peerNumber(2), want).ok());
        QVERIFY(probe.sentTo(peerNumber(2)).messages == std::vector{message});
        probe.pass(6s); // out of the cache
        QVERIFY(probe.feed(peerNumber(2), want).ok());
        QVERIFY(probe.sentTo(peerNumber(2)).messages.empty());
    }

    // js-libp2p says ids in another way; from its first IHAVE on we say them so to it.
    void speaksThePeersDialect() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        Link link;
        link.dialect = IdDialect::Key;
        probe.join(peerNumber(2), link);
        Rpc hello;
        hello.subscriptions = {{kTopic, true}};
        QVERIFY(probe.feed(peerNumber(2), hello).ok());
        Config config = plainConfig();
        const Message message = fromOutside(1);
        const MessageId theirs = inDialect(defaultMessageId(message), IdDialect::Key, {});
        QVERIFY(probe.feed(peerNumber(1), message).ok());
        Rpc gossip;
        gossip.ihave = {{kTopic, {theirs}}};
        probe.forgetSent();
        QVERIFY(probe.feed(peerNumber(2), gossip).ok());
        QVERIFY(probe.sentTo(peerNumber(2)).iwant.empty()); // known, under its other name
        Rpc want;
        want.iwant = {theirs};
        QVERIFY(probe.feed(peerNumber(2), want).ok());
        QVERIFY(probe.sentTo(peerNumber(2)).messages == std::vector{message});
        probe.pass(1s);
        // Neither was in the mesh when the message came, so both may hear of it.
        for (const auto& peer : {peerNumber(1), peerNumber(2)}) {
            for (const IHave& ihave : probe.sentTo(peer).ihave) {
                QVERIFY(ihave.ids[0] == (peer == peerNumber(2) ? theirs : defaultMessageId(message)));
            }
        }
    }

    void learnsADialect() {
        Config config = plainConfig();
        config.mesh.degree = config.mesh.degreeLow = config.mesh.degreeOut = config.mesh.degreeScore = 0;
        RouterProbe probe(config); // no mesh: all is gossip
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 2, kTopic);
        const MessageId other = inDialect(defaultMessageId(fromOutside(7)), IdDialect::Key, {});
        Rpc gossip;
        gossip.ihave = {{kTopic, {other}}};
        QVERIFY(probe.feed(peerNumber(2), gossip).ok());
        QVERIFY(probe.sentTo(peerNumber(2)).iwant == std::vector{other}); // said back as it was said
        const Message message = fromOutside(1);
        QVERIFY(probe.feed(peerNumber(1), message).ok());
        probe.pass(1s);
        QVERIFY(probe.sentTo(peerNumber(2)).ihave[0].ids[0]
                == inDialect(defaultMessageId(message), IdDialect::Key, {}));
        QVERIFY(probe.sentTo(peerNumber(1)).ihave[0].ids[0] == defaultMessageId(message));
    }

    void takesIdsOfTheApplication() {
        Config config = plainConfig();
        config.messageId = [](const Message& message) {
            return MessageId{std::string(textOf(message.data.value_or(Bytes{})))};
        };
        RouterProbe probe(config);
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        QVERIFY(probe.feed(peerNumber(1), fromOutside(1, "same")).ok());
        QVERIFY(probe.feed(peerNumber(1), fromOutside(2, "same")).ok());
        QCOMPARE(probe.delivered.size(), std::size_t{1});
        QVERIFY(probe.delivered[0].message.bytes == "same");
        QVERIFY(probe.feed(peerNumber(1), fromOutside(3, "")).ok());
        QVERIFY(probe.refused.back().rejection == Rejection::BadId);
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
        QVERIFY(failsAs(probe.router().publish(kTopic, {}, probe.now()), Rejection::BadId));
    }

    void saysWhatItDoesNotWant() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 2, kTopic);
        Link old;
        old.version = Version::V11;
        probe.join(peerNumber(3), old);
        Rpc hello;
        hello.subscriptions = {{kTopic, true}};
        QVERIFY(probe.feed(peerNumber(3), hello).ok());
        probe.pass(1s);
        probe.forgetSent();
        const Message large = fromOutside(1, std::string(2000, 'x'));
        QVERIFY(probe.feed(peerNumber(1), large).ok());
        QVERIFY(probe.feed(peerNumber(1), fromOutside(2)).ok()); // small: not worth it
        QVERIFY(probe.sentTo(peerNumber(2)).idontwant == std::vector{defaultMessageId(large)});
        QVERIFY(probe.sentTo(peerNumber(3)).idontwant.empty()); // does not know the word
        QVERIFY(probe.sentTo(peerNumber(1)).idontwant.empty()); // it has it
    }

    void doesNotSendWhatIsNotWanted() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 3, kTopic);
        probe.pass(1s);
        Rpc no;
        no.idontwant = {defaultMessageId(fromOutside(1, "m"))};
        QVERIFY(probe.feed(peerNumber(2), no).ok());
        probe.forgetSent();
        QVERIFY(probe.feed(peerNumber(1), fromOutside(1, "m")).ok());
        QCOMPARE(timesSent(probe, peerNumber(2), "m"), std::size_t{0});
        QCOMPARE(timesSent(probe, peerNumber(3), "m"), std::size_t{1});
        // Forgotten after some heartbeats.
        no.idontwant = {defaultMessageId(fromOutside(2, "n"))};
        QVERIFY(probe.feed(peerNumber(2), no).ok());
        probe.pass(5s);
        QVERIFY(probe.feed(peerNumber(1), fromOutside(2, "n")).ok());
        QCOMPARE(timesSent(probe, peerNumber(2), "n"), std::size_t{1});
    }

    void asksAValidator() {
        RouterProbe probe;
        TopicOptions options;
        options.validation = Validation::Ask;
        QVERIFY(probe.subscribe(kTopic, options).ok());
        probe.joinMany(1, 3, kTopic);
        probe.pass(1s);
        probe.forgetSent();
        for (std::uint64_t i = 1; i <= 3; ++i) QVERIFY(probe.feed(peerNumber(1), fromOutside(i, "v")).ok());
        for (std::uint64_t i = 1; i <= 3; ++i) QVERIFY(probe.feed(peerNumber(2), fromOutside(i, "v")).ok());
        QCOMPARE(probe.validate.size(), std::size_t{3});
        QVERIFY(probe.delivered.empty());
        QVERIFY(probe.validate[0].from == peerNumber(1) && textOf(probe.validate[0].data) == "v");
        probe.router().validated(probe.validate[0].id, Verdict::Accept, probe.now());
        probe.router().validated(probe.validate[1].id, Verdict::Reject, probe.now());
        probe.router().validated(probe.validate[2].id, Verdict::Ignore, probe.now());
        probe.router().validated(probe.validate[0].id, Verdict::Accept, probe.now()); // again: nothing
        probe.router().verified(VerifyId{probe.validate[1].id.value}, true, probe.now());
        probe.collect();
        QCOMPARE(probe.delivered.size(), std::size_t{1});
        QCOMPARE(timesSent(probe, peerNumber(3), "v"), std::size_t{1});
        QCOMPARE(timesSent(probe, peerNumber(2), "v"), std::size_t{0}); // it brought it too
        QCOMPARE(probe.refused.size(), std::size_t{3});                 // two peers blamed, one ignored
        // Both are blamed for the one, and a third who brings it later as well.
        QVERIFY(probe.feed(peerNumber(3), fromOutside(2, "v")).ok());
        for (std::uint64_t i = 1; i <= 3; ++i) {
            const auto counters = probe.router().scores().counters(peerNumber(i));
            QVERIFY(counters.topics.find(kTopic)->second.invalidDeliveries == 1.0);
        }
        QVERIFY(probe.refused[0].rejection == Rejection::Refused);
    }

    void aValidatorMayBlameTheBringerAlone() {
        RouterProbe probe;
        TopicOptions options;
        options.validation = Validation::Ask;
        QVERIFY(probe.subscribe(kTopic, options).ok());
        probe.joinMany(1, 4, kTopic);
        probe.pass(1s);
        probe.forgetSent();
        QVERIFY(probe.feed(peerNumber(1), fromOutside(1, "v")).ok());
        QVERIFY(probe.feed(peerNumber(2), fromOutside(1, "v")).ok());
        probe.router().validated(probe.validate.at(0).id, Verdict::IgnoreFrom, probe.now());
        probe.collect();
        QVERIFY(probe.feed(peerNumber(3), fromOutside(1, "v")).ok());
        QVERIFY(probe.delivered.empty());
        QCOMPARE(timesSent(probe, peerNumber(4), "v"), std::size_t{0});
        const auto faults = [&](std::uint64_t peer) {
            const auto counters = probe.router().scores().counters(peerNumber(peer));
            const auto topic = counters.topics.find(kTopic);
            return topic == counters.topics.end() ? 0.0 : topic->second.invalidDeliveries;
        };
        QVERIFY(faults(1) == 1 && faults(2) == 0 && faults(3) == 0);
        QCOMPARE(probe.refused.size(), std::size_t{1});
        QVERIFY(probe.refused[0].from == peerNumber(1) && probe.refused[0].rejection == Rejection::Refused);
        QCOMPARE(probe.router().counts().ignored, std::uint64_t{1});
    }

    void answersForATopicThatWasLeft() {
        RouterProbe probe;
        TopicOptions options;
        options.validation = Validation::Ask;
        QVERIFY(probe.subscribe(kTopic, options).ok());
        probe.joinMany(1, 1, kTopic);
        QVERIFY(probe.feed(peerNumber(1), fromOutside(1)).ok());
        QVERIFY(probe.router().unsubscribe(kTopic, probe.now()).ok());
        probe.router().peerLeft(peerNumber(1), probe.now());
        probe.router().validated(probe.validate[0].id, Verdict::Accept, probe.now());
        probe.collect();
        QVERIFY(probe.delivered.empty());
    }

    void verifiesElsewhere() {
        Config config = plainConfig();
        config.verifyInline = {};
        RouterProbe probe(config);
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 3, kTopic);
        probe.pass(1s);
        probe.forgetSent();
        const Message message = fromOutside(1);
        QVERIFY(probe.feed(peerNumber(1), message).ok());
        QVERIFY(probe.feed(peerNumber(2), message).ok()); // the same bytes: one check for both
        QCOMPARE(probe.verify.size(), std::size_t{1});
        QVERIFY(probe.delivered.empty() && probe.verify[0].job.run());
        probe.router().verified(probe.verify[0].id, true, probe.now());
        probe.router().verified(probe.verify[0].id, true, probe.now());
        probe.router().validated(ValidateId{99}, Verdict::Accept, probe.now());
        probe.collect();
        QCOMPARE(probe.delivered.size(), std::size_t{1});
        QVERIFY(probe.delivered[0].from == peerNumber(1));
        QVERIFY(probe.sentTo(peerNumber(2)).messages.empty());
        QCOMPARE(probe.sentTo(peerNumber(3)).messages.size(), std::size_t{1});
    }

    void splitsWhatDoesNotFitAFrame() {
        Config config = plainConfig();
        config.messageId = [](const Message& message) {
            return MessageId{std::string(1000, 'i') + std::string(textOf(*message.seqno))};
        };
        config.mesh.degree = config.mesh.degreeLow = config.mesh.degreeOut = config.mesh.degreeScore = 0;
        RouterProbe probe(config);
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
        for (int i = 0; i < 2000; ++i) QVERIFY(probe.router().publish(kTopic, viewOf("m"), probe.now()).ok());
        probe.collect();
        probe.forgetSent();
        probe.pass(1s);
        const Rpc sent = probe.sentTo(peerNumber(1)); // each RPC within bounds, or this would stop
        std::size_t ids = 0;
        for (const IHave& ihave : sent.ihave) ids += ihave.ids.size();
        QCOMPARE(ids, std::size_t{2000});
        QVERIFY(sent.ihave.size() > 20);
    }
};

VD_SUITE(MessagesTest)

#include "messages_test.moc"
