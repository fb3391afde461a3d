#include "core/protocols/gossipsub/delegation.h"

#include "core/codec/protobuf.h"
#include "core/crypto/private_key.h"
#include "tests/core/protocols/gossipsub/router_probe.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::gossipsub;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow{1'700'000'000'000};
constexpr std::int64_t kDay = 24 * 60 * 60 * 1000;

crypto::PrivateKey identityNumber(Byte number) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, number));
}

Delegation unsignedFor(const Author& author, const crypto::PrivateKey& identity) {
    Delegation delegation;
    delegation.identity = copyOf(identity.publicKey().encoded());
    delegation.author = author.publicKey();
    delegation.topics = {"a", "b"};
    delegation.notBefore = {kNow.ms - 1000};
    delegation.notAfter = {kNow.ms + kDay};
    return delegation;
}

Delegation signedBy(Delegation delegation, const crypto::PrivateKey& identity) {
    delegation.signature = identity.sign(crypto::signingInput(delegation.request()));
    return delegation;
}

Delegation fresh(std::uint64_t author = 1, Byte identity = 9) {
    const auto key = identityNumber(identity);
    return signedBy(unsignedFor(test::authorNumber(author), key), key);
}

bool decodesAs(const Bytes& bytes, DelegationError error) {
    const auto result = Delegation::decode(bytes);
    return !result.ok() && result.error().code == error;
}

template <class T>
bool endsAs(const Result<T>& result, DelegationError error) {
    return !result.ok() && result.error().code == error;
}

/// A message on the delegation topic.
Message carrying(const Delegation& delegation, const Author& author, std::uint64_t seqno) {
    return author.write(kDelegationTopic, delegation.encode(), seqno);
}

Config withDelegations() {
    Config config = test::plainConfig();
    config.delegations = true;
    return config;
}

const codec::PeerId kPeer = test::peerNumber(50);

} // namespace

class DelegationTest final : public QObject {
    Q_OBJECT

private slots:

    void keepsEverything() {
        const Delegation delegation = fresh();
        const auto again = Delegation::decode(delegation.encode());
        QVERIFY(again.ok() && *again == delegation);
        QVERIFY(again->job().run() && again->timely(kNow).ok());
    }

    void refusesOtherBytes() {
        const Bytes good = fresh().encode();
        QVERIFY(decodesAs({}, DelegationError::Malformed));
        QVERIFY(decodesAs(Bytes(good.begin(), good.end() - 1), DelegationError::Malformed));
        Bytes more = good;
        codec::ProtoWriter(more).varint(7, 1);
        QVERIFY(decodesAs(more, DelegationError::Malformed));
        Bytes twice = good;
        codec::ProtoWriter(twice).varint(5, 1); // another time, after: one statement has one encoding
        QVERIFY(decodesAs(twice, DelegationError::Malformed));
        QVERIFY(decodesAs(Bytes(kMaxDelegation + 1, 0), DelegationError::Malformed));
        Bytes wrongType;
        codec::ProtoWriter(wrongType).varint(1, 1);
        QVERIFY(decodesAs(wrongType, DelegationError::Malformed));
    }

    void refusesWhatItMayNotSay() {
        Delegation delegation = fresh();
        delegation.topics.assign(kMaxDelegatedTopics + 1, "t");
        QVERIFY(decodesAs(delegation.encode(), DelegationError::TooManyTopics));
        delegation.topics = {"a\n"};
        QVERIFY(decodesAs(delegation.encode(), DelegationError::BadTopic));
        delegation = fresh();
        delegation.identity = Bytes{1, 2};
        QVERIFY(decodesAs(delegation.encode(), DelegationError::BadIdentity));
        delegation = fresh();
        delegation.author.fill(0); // a point of small order
        QVERIFY(decodesAs(delegation.encode(), DelegationError::BadAuthorKey));
        Bytes shortKey;
        codec::ProtoWriter(shortKey).bytes(2, Bytes(31, 1));
        QVERIFY(decodesAs(shortKey, DelegationError::BadAuthorKey));
        delegation = fresh();
        delegation.notAfter = {delegation.notBefore.ms + 7 * kDay + 1};
        QVERIFY(decodesAs(delegation.encode(), DelegationError::LivesTooLong));
        delegation.notAfter = delegation.notBefore;
        QVERIFY(decodesAs(delegation.encode(), DelegationError::LivesTooLong));
    }

    void holdsForItsTime() {
        const Delegation delegation = fresh();
        QVERIFY(endsAs(delegation.timely({delegation.notBefore.ms - 301'000}), DelegationError::NotYet));
        QVERIFY(delegation.timely({delegation.notBefore.ms - 299'000}).ok());
        QVERIFY(delegation.timely({delegation.notAfter.ms - 1}).ok());
        QVERIFY(endsAs(delegation.timely(delegation.notAfter), DelegationError::Expired));
    }

    void signatureCoversEveryField() {
        for (int part = 0; part < 5; ++part) {
            Delegation delegation = fresh();
            if (part == 0) delegation.author = test::authorNumber(2).publicKey();
            if (part == 1) delegation.topics.push_back("c");
            if (part == 2) ++delegation.notBefore.ms;
            if (part == 3) ++delegation.notAfter.ms;
            if (part == 4) delegation.identity = copyOf(identityNumber(8).publicKey().encoded());
            QVERIFY(!delegation.job().run());
        }
    }

    void bookTellsWhose() {
        DelegationBook book;
        book.keep(fresh());
        const auto author = test::peerNumber(1);
        QVERIFY(*book.identityOf(author, "a", kNow) == identityNumber(9).publicKey().peerId());
        QVERIFY(endsAs(book.identityOf(author, "c", kNow), DelegationError::ForeignTopic));
        QVERIFY(endsAs(book.identityOf(author, "a", {kNow.ms + kDay}), DelegationError::Expired));
        QVERIFY(endsAs(book.identityOf(test::peerNumber(2), "a", kNow), DelegationError::NoDelegation));
        book.expire({kNow.ms + kDay + 60 * 60 * 1000});
        QVERIFY(endsAs(book.identityOf(author, "a", {kNow.ms + kDay}), DelegationError::Expired));
        book.expire({kNow.ms + kDay + 60 * 60 * 1000 + 1});
        QVERIFY(endsAs(book.identityOf(author, "a", kNow), DelegationError::NoDelegation));
    }

    void bookPrefersTheLater() {
        DelegationBook book;
        const auto key = identityNumber(9);
        Delegation later = unsignedFor(test::authorNumber(1), key);
        later.topics = {"c"};
        later.notAfter.ms += 1;
        later = signedBy(later, key);
        book.keep(later);
        book.keep(fresh()); // an old statement, replayed
        QVERIFY(book.identityOf(test::peerNumber(1), "c", kNow).ok());
        QVERIFY(book.holds(later) && !book.holds(fresh()) && book.size() == 1);
    }

    void bookIsBounded() {
        DelegationBook book;
        for (std::uint64_t i = 1; i <= kMaxPerIdentity + 1; ++i) book.keep(fresh(i));
        QCOMPARE(book.size(), kMaxPerIdentity);
        QVERIFY(!book.identityOf(test::peerNumber(1), "a", kNow).ok());
        // Another identity's flood: who was asked for lately stays.
        Delegation delegation = fresh();
        for (std::uint64_t i = 0; i < kMaxDelegations + 10; ++i) {
            delegation.identity = Bytes{static_cast<Byte>(i), static_cast<Byte>(i >> 8)};
            delegation.author = test::authorNumber(1000 + i).publicKey();
            book.keep(delegation);
            QVERIFY(book.identityOf(test::peerNumber(2), "a", kNow).ok());
        }
        QCOMPARE(book.size(), kMaxDelegations);
    }

    // From here on through a router.

    void mapsAnAuthorToItsIdentity() {
        test::RouterProbe probe(withDelegations());
        QVERIFY(probe.subscribe("a").ok());
        QVERIFY(probe.subscribe("c").ok());
        probe.join(kPeer);
        const Author author = test::authorNumber(1);
        QVERIFY(probe.feed(kPeer, author.write("a", viewOf("before"), 1)).ok());
        QVERIFY(!probe.delivered.back().identity);
        QVERIFY(probe.feed(kPeer, carrying(fresh(), author, 2)).ok());
        QCOMPARE(probe.learned.size(), std::size_t{1});
        QVERIFY(probe.learned[0].author == author.peer());
        QVERIFY(probe.feed(kPeer, author.write("a", viewOf("after"), 3)).ok());
        QVERIFY(probe.delivered.back().identity == identityNumber(9).publicKey().peerId());
        QVERIFY(probe.feed(kPeer, author.write("c", viewOf("foreign topic"), 4)).ok());
        QVERIFY(!probe.delivered.back().identity);
        QVERIFY(probe.router().identityOf(author.peer(), "a", probe.now()).ok());
        // The same statement again costs no second signature and teaches nothing.
        QVERIFY(probe.feed(kPeer, carrying(fresh(), author, 5)).ok());
        QCOMPARE(probe.learned.size(), std::size_t{1});
        QCOMPARE(probe.delivered.size(), std::size_t{3}); // statements are not delivered
    }

    void ignoresAuthorsWithoutAWordWhereOneIsAsked() {
        test::RouterProbe probe(withDelegations());
        TopicOptions options;
        options.delegatedOnly = true;
        QVERIFY(probe.subscribe("a", options).ok());
        QVERIFY(probe.subscribe("c", options).ok());
        probe.join(kPeer);
        const Author author = test::authorNumber(1);
        QVERIFY(probe.feed(kPeer, author.write("a", viewOf("1"), 1)).ok());
        QVERIFY(probe.delivered.empty() && probe.router().counts().ignored == 1);
        QVERIFY(probe.feed(kPeer, carrying(fresh(), author, 2)).ok());
        QVERIFY(probe.feed(kPeer, author.write("a", viewOf("2"), 3)).ok());
        QVERIFY(probe.feed(kPeer, author.write("c", viewOf("3"), 4)).ok());
        QCOMPARE(probe.delivered.size(), std::size_t{1});
        probe.pass(24h + 1s);
        QVERIFY(probe.feed(kPeer, author.write("a", viewOf("4"), 5)).ok()); // expired by now
        QCOMPARE(probe.delivered.size(), std::size_t{1});
        QVERIFY(probe.router().scores().of(kPeer) >= 0); // nobody is blamed for it
    }

    void refusesForgedDelegations() {
        test::RouterProbe probe(withDelegations());
        probe.join(kPeer);
        const Author author = test::authorNumber(1);
        // Claims somebody else's author key.
        QVERIFY(probe.feed(kPeer, carrying(fresh(2), author, 1)).ok());
        // A signature that is not the identity's.
        Delegation forged = fresh();
        forged.topics.push_back("c");
        QVERIFY(probe.feed(kPeer, carrying(forged, author, 2)).ok());
        QVERIFY(probe.feed(kPeer, author.write(kDelegationTopic, viewOf("junk"), 3)).ok());
        QVERIFY(probe.learned.empty());
        QCOMPARE(probe.refused.size(), std::size_t{3});
        for (const auto& refused : probe.refused) QVERIFY(refused.rejection == Rejection::BadDelegation);
        QVERIFY(probe.router().scores().of(kPeer) < 0);
    }

    void ignoresWhatIsOutOfTime() {
        test::RouterProbe probe(withDelegations());
        probe.join(kPeer);
        const auto key = identityNumber(9);
        Delegation old = unsignedFor(test::authorNumber(1), key);
        old.notBefore.ms -= 2 * kDay;
        old.notAfter.ms -= 2 * kDay;
        QVERIFY(probe.feed(kPeer, carrying(signedBy(old, key), test::authorNumber(1), 1)).ok());
        QVERIFY(probe.learned.empty() && !probe.refused.back().rejection);
        QCOMPARE(probe.router().scores().of(kPeer), 0.0);
    }

    void checksElsewhereInTwoSteps() {
        Config config = withDelegations();
        config.verifyInline = {};
        test::RouterProbe probe(config);
        probe.join(kPeer);
        QVERIFY(probe.feed(kPeer, carrying(fresh(), test::authorNumber(1), 1)).ok());
        QCOMPARE(probe.verify.size(), std::size_t{1});
        probe.router().verified(probe.verify[0].id, probe.verify[0].job.run(), probe.now());
        probe.collect();
        QCOMPARE(probe.verify.size(), std::size_t{2});
        QVERIFY(probe.learned.empty());
        probe.router().verified(probe.verify[1].id, probe.verify[1].job.run(), probe.now());
        probe.collect();
        QCOMPARE(probe.learned.size(), std::size_t{1});
    }

    void publishesItsOwnAgainAndAgain() {
        test::RouterProbe probe(withDelegations());
        probe.joinMany(50, 1, std::string(kDelegationTopic));
        probe.forgetSent();
        QVERIFY(probe.router().setAuthor(test::authorNumber(1), fresh(), probe.now()).ok());
        probe.collect();
        auto sent = probe.sentTo(kPeer);
        QCOMPARE(sent.messages.size(), std::size_t{1});
        QCOMPARE(sent.messages[0].data.value(), fresh().encode());
        probe.pass(62s);
        QCOMPARE(probe.sentTo(kPeer).messages.size(), std::size_t{1});
        QVERIFY(probe.router().identityOf(test::peerNumber(1), "a", probe.now()).ok());
        probe.pass(25h);
        static_cast<void>(probe.sentTo(kPeer));
        probe.pass(10min); // it ended: no word about it any more
        QVERIFY(probe.sentTo(kPeer).messages.empty());
    }

    void whoComesIsToldOfEarlierOnes() {
        test::RouterProbe probe(withDelegations());
        probe.join(kPeer);
        const auto announced = [&](std::uint64_t newcomer, std::string_view topic) {
            const codec::PeerId peer = test::peerNumber(newcomer);
            probe.join(peer);
            probe.forgetSent();
            Rpc hello;
            hello.subscriptions = {{std::string(topic), true}};
            if (!probe.feed(peer, hello)) qFatal("no hello");
            return probe.sentTo(peer).ihave;
        };
        QVERIFY(announced(60, kDelegationTopic).empty());
        const Message statement = carrying(fresh(), test::authorNumber(1), 2);
        QVERIFY(probe.feed(kPeer, carrying(fresh(), test::authorNumber(1), 1)).ok());
        QVERIFY(probe.feed(kPeer, statement).ok()); // the last word of an author is enough
        QVERIFY(probe.feed(kPeer, test::authorNumber(2).write("a", viewOf("a word"), 1)).ok());
        probe.pass(30s); // messages are in the cache no more
        QVERIFY(announced(61, "a").empty());
        const auto told = announced(62, kDelegationTopic);
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].topic, std::string(kDelegationTopic));
        QCOMPARE(told[0].ids.size(), std::size_t{1});
        Rpc ask;
        ask.iwant = told[0].ids;
        QVERIFY(probe.feed(test::peerNumber(62), ask).ok());
        const auto given = probe.sentTo(test::peerNumber(62)).messages;
        QCOMPARE(given.size(), std::size_t{1});
        QVERIFY(given[0] == statement);
        // An author that is still there says it again before that.
        probe.pass(60s);
        QVERIFY(announced(63, kDelegationTopic).empty());
    }

    void aHeldTopicWaitsAndKeepsItsOrder() {
        test::RouterProbe probe(withDelegations());
        probe.joinMany(50, 1, "a");
        QVERIFY(probe.router().setAuthor(test::authorNumber(1), std::nullopt, probe.now()).ok());
        const auto say = [&](const char* topic, const char* word) {
            QVERIFY(probe.router().publish(topic, viewOf(word), probe.now()).ok());
            probe.collect();
        };
        probe.forgetSent();
        probe.router().hold("a", probe.now() + 5s);
        say("a", "one");
        say("b", "elsewhere");
        say("a", "two");
        QVERIFY(probe.sentTo(kPeer).messages.empty());
        QCOMPARE(probe.published.size(), std::size_t{1});
        QCOMPARE(probe.published[0].topic, std::string("b"));
        probe.pass(4s);
        QVERIFY(probe.router().holds("a") && probe.sentTo(kPeer).messages.empty());
        probe.router().hold("a", probe.now()); // what it waited for is there
        probe.pass(1s + 1ms);
        QVERIFY(!probe.router().holds("a"));
        const auto sent = probe.sentTo(kPeer).messages;
        QCOMPARE(sent.size(), std::size_t{2});
        QVERIFY(textOf(*sent[0].data) == "one" && textOf(*sent[1].data) == "two");
        QCOMPARE(probe.published.size(), std::size_t{3});
        say("a", "three");
        QCOMPARE(probe.sentTo(kPeer).messages.size(), std::size_t{1});
    }

    void tooManyHeldLeaveAtOnce() {
        for (const bool large : {false, true}) {
            test::RouterProbe probe(withDelegations());
            probe.joinMany(50, 1, "a");
            QVERIFY(probe.router().setAuthor(test::authorNumber(1), std::nullopt, probe.now()).ok());
            probe.forgetSent();
            probe.router().hold("a", probe.now() + 24h);
            const Bytes word(large ? kMaxRpc / 2 : 1, Byte{'x'});
            const std::size_t room = large ? 7 : kMaxHeld; // eight, and what is around them, are too large
            for (std::size_t i = 0; i < room; ++i)
                QVERIFY(probe.router().publish("a", word, probe.now()).ok());
            probe.collect();
            QVERIFY(probe.sentTo(kPeer).messages.empty());
            QVERIFY(probe.router().publish("a", word, probe.now()).ok());
            probe.collect();
            QCOMPARE(probe.sentTo(kPeer).messages.size(), room + 1);
            QVERIFY(!probe.router().holds("a"));
        }
    }

    void takesNoDelegationThatIsNotItsOwn() {
        test::RouterProbe probe(withDelegations());
        const auto with = [&](const Delegation& delegation) {
            return probe.router().setAuthor(test::authorNumber(1), delegation, probe.now());
        };
        QVERIFY(endsAs(with(fresh(2)), DelegationError::ForeignAuthor));
        Delegation forged = fresh();
        forged.topics.push_back("c");
        QVERIFY(endsAs(with(forged), DelegationError::BadSignature));
        probe.pass(25h);
        QVERIFY(endsAs(with(fresh()), DelegationError::Expired));
    }

    void isTheStatementThatASignerSigns() {
        const Delegation wanted = unsignedFor(test::authorNumber(1), identityNumber(9));
        auto signer = crypto::makeMemorySigner(identityNumber(9));
        QVERIFY(signer->submit(wanted.request()).ok());
        Delegation delegation = wanted;
        delegation.signature = *signer->poll()->signature;
        QVERIFY(delegation == fresh());
    }
};

VD_SUITE(DelegationTest)

#include "delegation_test.moc"
