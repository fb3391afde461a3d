#include "core/alert/watch.h"

#include "core/alert/limits.h"
#include "core/alert/prefix.h"
#include "core/base/random.h"
#include "core/crypto/hash.h"
#include "tests/core/alert/samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::alert;
using namespace vedette::alert::samples;
using namespace std::chrono_literals;

namespace {

codec::Multiaddr at(const std::string& ip) {
    return codec::Multiaddr::fromText("/ip4/" + ip + "/tcp/4001").value();
}

/// A stream of events with its watch.
struct Stream {
    Watch watch{WatchConfig{.key = 7, .tracked = 256}};
    std::uint64_t last = 0;
    std::uint64_t lastConnection = 0;
    Instant now{1s};
    std::vector<Finding> found;

    void see(event::Body body) {
        event::Event event;
        event.id = {++last};
        event.network = {1};
        event.at = now;
        event.body = std::move(body);
        watch.see(event);
        while (auto one = watch.poll()) found.push_back(std::move(*one));
    }

    ConnId connect(unsigned who, const std::string& ip,
                   event::Direction direction = event::Direction::Inbound) {
        const ConnId id{++lastConnection};
        see(event::ConnectionOpened{id, peer(who), at(ip), direction, "noise", "yamux", 1ms});
        return id;
    }

    void close(ConnId id, unsigned who, const std::string& reason) {
        see(event::ConnectionClosed{id, peer(who), reason, 0, 0, 1s});
    }

    /// Peers of as many networks, one each.
    void settle(unsigned count, unsigned from = 1000) {
        for (unsigned i = 0; i < count; ++i) {
            connect(from + i, "10" + std::to_string(i / 200) + "." + std::to_string(i % 200) + ".7.7",
                    event::Direction::Outbound);
        }
    }

    [[nodiscard]] std::size_t times(Rule rule) const {
        return static_cast<std::size_t>(std::ranges::count(found, rule, &Finding::rule));
    }

    [[nodiscard]] const Finding& first(Rule rule) const {
        const auto one = std::ranges::find(found, rule, &Finding::rule);
        if (one == found.end()) qFatal("not found");
        return *one;
    }
};

event::LookupEnded lookup(const Bytes& name, std::vector<codec::PeerId> closest) {
    event::LookupEnded body;
    body.operation = "closest";
    body.name = name;
    body.asked = 20;
    body.answered = 18;
    body.closest = std::move(closest);
    return body;
}

} // namespace

class WatchTest final : public QObject {
    Q_OBJECT

private slots:

    void prefixes() {
        QCOMPARE(Prefix::of(at("240.1.2.3"))->text(), std::string("240.1.2.0/24"));
        QVERIFY(Prefix::of(at("240.1.2.3"))->isPublic);
        QVERIFY(!Prefix::of(at("10.1.2.3"))->isPublic && !Prefix::of(at("127.0.0.1"))->isPublic);
        const auto v6 = codec::Multiaddr::fromText("/ip6/2001:db8:1:2ff:3::1/tcp/1").value();
        QCOMPARE(Prefix::of(v6)->text(), std::string("2001:db8:1:200::/56"));
        const auto mapped = codec::Multiaddr::fromText("/ip6/::ffff:240.1.2.3/tcp/1").value();
        QCOMPARE(Prefix::of(mapped)->number(), Prefix::of(at("240.1.2.9"))->number());
        const auto nearly = codec::Multiaddr::fromText("/ip6/1::ffff:240.1.2.3/tcp/1").value();
        QCOMPARE(Prefix::of(nearly)->text(), std::string("1::/56"));
        QVERIFY(!Prefix::of(codec::Multiaddr::fromText("/dns4/example.org/tcp/1").value()));
    }

    void aFloodOfConnections() {
        Stream stream;
        for (int i = 0; i < 200; ++i) {
            stream.now += 10ms;
            stream.see(event::Refused{
                {}, at("240.1.2." + std::to_string(i % 9)), "accept", "limit.prefix.transient", 1});
        }
        QCOMPARE(stream.times(Rule::ConnectionFlood), std::size_t{1});
        const Finding& one = stream.first(Rule::ConnectionFlood);
        QCOMPARE(one.subject, std::string("240.1.2.0/24"));
        QVERIFY(one.value >= one.limit && one.causes.size() == Finding::kMaxCauses);
    }

    void busyNetworksAreNoFlood() {
        Stream stream;
        for (unsigned i = 0; i < 2000; ++i) { // an office of two hundred agents that reconnect
            stream.now += 500ms;
            stream.connect(i % 200, "240.1.2." + std::to_string(i % 200));
        }
        QCOMPARE(stream.times(Rule::ConnectionFlood), std::size_t{0});
        // Nor is a flood from within a private network one from the internet.
        for (int i = 0; i < 500; ++i)
            stream.see(event::Refused{{}, at("192.168.1.2"), "accept", "limit.prefix.transient", 1});
        QCOMPARE(stream.times(Rule::ConnectionFlood), std::size_t{0});
    }

    void strangersThatAreRefusedAgainAndAgain() {
        Stream stream;
        for (unsigned i = 0; i < 12; ++i) {
            stream.now += 5s;
            stream.see(event::Refused{peer(i % 3), at("240.1.2.3"), "secure", "roster.stranger", 1});
        }
        const Finding& one = stream.first(Rule::RefusalStorm);
        QCOMPARE(one.peers.size(), std::size_t{3});
        QCOMPARE(one.subject, std::string("240.1.2.0/24"));
    }

    void boundsThatHonestPeersMeetAreNoStorm() {
        Stream stream;
        for (unsigned i = 0; i < 40; ++i) {
            stream.now += 5s;
            stream.see(
                event::Refused{peer(1), at("240.1.2.3"), "open_inbound", "limit.protocol.peer_inbound", 1});
            stream.see(event::Refused{peer(i), at("240.9.2.3"), "message", "roster.role", 1}); // each once
        }
        QCOMPARE(stream.found.size(), std::size_t{0});
    }

    void handshakesThatBreakComeFromSomewhere() {
        Stream stream;
        for (unsigned i = 0; i < 9; ++i)
            stream.see(event::PeerViolated{ConnId{i}, {}, at("240.1.2.3"), "noise.bad_tag"});
        QCOMPARE(stream.times(Rule::RefusalStorm), std::size_t{1});
    }

    void aCrowdOfNewIdentities() {
        Stream stream;
        stream.settle(8);
        stream.now += 1h;
        for (unsigned i = 0; i < 4; ++i) stream.connect(i, "240.1.2." + std::to_string(i));
        QCOMPARE(stream.times(Rule::CrowdedPrefix), std::size_t{1});
        QCOMPARE(stream.first(Rule::CrowdedPrefix).peers.size(), std::size_t{4});
        QCOMPARE(stream.first(Rule::CrowdedPrefix).subject, std::string("240.1.2.0/24"));
    }

    void crowdsThatAreNone() {
        Stream known; // the same four return
        known.settle(8);
        for (unsigned round = 0; round < 5; ++round) {
            known.now += 1h;
            for (unsigned i = 0; i < 3; ++i) known.connect(i, "240.1.2." + std::to_string(i));
        }
        QCOMPARE(known.times(Rule::CrowdedPrefix), std::size_t{0});

        Stream slow; // one every five minutes
        slow.settle(8);
        for (unsigned i = 0; i < 40; ++i) {
            slow.now += 5min;
            slow.connect(i, "240.1.2." + std::to_string(i));
        }
        QCOMPARE(slow.times(Rule::CrowdedPrefix), std::size_t{0});

        Stream office; // all of one network: that is how it is
        for (unsigned i = 0; i < 40; ++i) office.connect(i, "240.1.2." + std::to_string(i));
        QCOMPARE(office.times(Rule::CrowdedPrefix), std::size_t{0});

        Stream growing; // a site of twenty gets ten more
        growing.settle(8);
        for (unsigned i = 0; i < 20; ++i) {
            growing.now += 5min;
            growing.connect(i, "240.1.2." + std::to_string(i));
        }
        growing.now += 1h;
        for (unsigned i = 0; i < 10; ++i) growing.connect(100 + i, "240.1.2." + std::to_string(100 + i));
        QCOMPARE(growing.times(Rule::CrowdedPrefix), std::size_t{0});

        Stream home; // private addresses
        home.settle(8);
        for (unsigned i = 0; i < 40; ++i) home.connect(i, "192.168.1." + std::to_string(i));
        QCOMPARE(home.times(Rule::CrowdedPrefix), std::size_t{0});
    }

    void oneIdentityInTwoPlaces() {
        Stream stream;
        for (int i = 0; i < 3; ++i) {
            stream.now += 20s;
            stream.connect(1, "240.1.2.3");
            stream.connect(1, "240.77.2.3");
        }
        QCOMPARE(stream.first(Rule::IdentityTwice).subject, peer(1).text());

        Stream travelling; // from network to network, never back
        for (int i = 0; i < 9; ++i) travelling.connect(1, "240." + std::to_string(i) + ".2.3");
        QCOMPARE(travelling.times(Rule::IdentityTwice), std::size_t{0});
    }

    void aRoutingTableThatIsTakenOver() {
        const auto fill = [](bool crowd) {
            Stream stream;
            std::uint64_t size = 0;
            for (unsigned i = 0; i < 10; ++i) {
                stream.connect(i, "240." + std::to_string(i) + ".2.3");
                stream.see(event::RoutingChanged{peer(i), true, "seen", 1, ++size, {}});
            }
            for (unsigned i = 0; i < 5; ++i) {
                stream.connect(100 + i, crowd ? "240.99.1." + std::to_string(i)
                                              : "240." + std::to_string(100 + i) + ".1.1");
                stream.see(event::RoutingChanged{peer(100 + i), true, "seen", 1, ++size, {}});
            }
            return stream.times(Rule::TableTakeover);
        };
        QCOMPARE(fill(true), std::size_t{1});
        QCOMPARE(fill(false), std::size_t{0});
    }

    void aMeshThatIsTakenOver() {
        const auto fill = [](bool crowd) {
            Stream stream;
            for (unsigned i = 0; i < 4; ++i) {
                stream.connect(i, "240." + std::to_string(i) + ".2.3");
                stream.see(event::MeshChanged{peer(i), "news", true, "they_grafted", 0});
            }
            for (unsigned i = 0; i < 4; ++i) {
                stream.connect(100 + i, crowd ? "240.99.1." + std::to_string(i)
                                              : "240." + std::to_string(100 + i) + ".1.1");
                stream.see(event::MeshChanged{peer(100 + i), "news", true, "they_grafted", 0});
            }
            for (unsigned i = 0; i < 4; ++i)
                stream.see(event::MeshChanged{peer(i), "news", false, "they_pruned", 0});
            stream.see(event::MeshChanged{peer(100), "news", true, "they_grafted", 0});
            return stream;
        };
        const Stream taken = fill(true);
        QCOMPARE(taken.first(Rule::MeshTakeover).subject, std::string("news"));
        QCOMPARE(taken.first(Rule::MeshTakeover).peers.size(), std::size_t{4});
        QCOMPARE(fill(false).times(Rule::MeshTakeover), std::size_t{0});
    }

    void aKeyThatIsEclipsed() {
        // Honest ids are spread by their hash; the eclipsing ones are the best of very many.
        const auto keyOf = [](const Bytes& name) { return crypto::Sha256::of(name); };
        const auto nearest = [&](const Bytes& name, unsigned from, unsigned many, std::size_t count) {
            std::vector<codec::PeerId> all;
            for (unsigned i = 0; i < many; ++i) all.push_back(peer(from + i));
            const auto key = keyOf(name);
            const auto apart = [&](const codec::PeerId& one) {
                auto digest = crypto::Sha256::of(one.bytes());
                for (std::size_t i = 0; i < digest.size(); ++i) digest[i] ^= key[i];
                return digest;
            };
            std::ranges::sort(all, {}, apart);
            all.resize(count);
            return all;
        };
        Stream stream;
        for (Byte i = 0; i < 40; ++i) {
            stream.now += 60s;
            stream.see(lookup(Bytes{1, i}, nearest(Bytes{1, i}, 0, 100, 10)));
        }
        QCOMPARE(stream.times(Rule::KeyTooDense), std::size_t{0});
        const Bytes target{9, 9};
        stream.see(lookup(target, nearest(target, 0, 100, 10)));
        QCOMPARE(stream.times(Rule::KeyTooDense), std::size_t{0});
        stream.see(lookup(target, nearest(target, 5000, 20'000, 10)));
        QCOMPARE(stream.times(Rule::KeyTooDense), std::size_t{1});
        QCOMPARE(stream.first(Rule::KeyTooDense).subject, std::string("0909"));
        QCOMPARE(stream.first(Rule::KeyTooDense).peers.size(), std::size_t{10});
    }

    void bootnodesThatDisagree() {
        const auto compare = [](std::uint64_t shared, std::uint64_t smaller, bool odd) {
            Stream stream;
            event::BootstrapCompared body;
            body.reached = {peer(1), peer(2), peer(3)};
            body.first = {peer(1), peer(1), peer(2)};
            body.second = {peer(2), peer(3), peer(3)};
            body.shared = {18, shared, shared};
            body.smaller = {20, smaller, smaller};
            if (odd) body.odd = {peer(3)};
            stream.see(body);
            return stream;
        };
        const Stream one = compare(1, 20, true);
        QVERIFY(one.first(Rule::WaysInDisagree).peers == std::vector{peer(3)});
        QCOMPARE(compare(1, 20, false).first(Rule::WaysInDisagree).peers.size(), std::size_t{3});
        QCOMPARE(compare(12, 20, true).times(Rule::WaysInDisagree), std::size_t{0});
        QCOMPARE(compare(0, 2, true).times(Rule::WaysInDisagree), std::size_t{0}); // too few to say
    }

    void anotherIdentityAnswers() {
        Stream stream;
        stream.see(event::PeerViolated{{1}, peer(1), at("240.1.2.3"), "session.peer_mismatch"});
        QCOMPARE(stream.found.size(), std::size_t{0});
        stream.now += 30s;
        stream.see(event::PeerViolated{{2}, peer(1), at("240.1.2.3"), "session.peer_mismatch"});
        QCOMPARE(stream.first(Rule::IdentityMoved).subject, std::string("/ip4/240.1.2.3/tcp/4001"));

        Stream elsewhere; // once at each of many addresses: old addresses of peers that moved
        for (unsigned i = 0; i < 20; ++i) {
            elsewhere.see(event::PeerViolated{
                {i}, peer(i), at("240.1.2." + std::to_string(i)), "session.peer_mismatch"});
        }
        QCOMPARE(elsewhere.found.size(), std::size_t{0});
    }

    void connectionsThatBreakTogether() {
        const auto breakSome = [](unsigned count, Duration apart, const std::string& reason) {
            Stream stream;
            std::vector<ConnId> open;
            for (unsigned i = 0; i < 20; ++i)
                open.push_back(stream.connect(i, "240." + std::to_string(i) + ".2.3"));
            for (unsigned i = 0; i < count; ++i) {
                stream.now += apart;
                stream.close(open[i], i, reason);
            }
            return stream;
        };
        const Stream cut = breakSome(10, 2s, "close.wire_broken");
        QCOMPARE(cut.times(Rule::MassLoss), std::size_t{1});
        QVERIFY(cut.first(Rule::MassLoss).peers.size() >= limits::kLosses);
        QCOMPARE(breakSome(4, 2s, "close.wire_broken").times(Rule::MassLoss), std::size_t{0});
        QCOMPARE(breakSome(10, 90s, "close.wire_broken").times(Rule::MassLoss), std::size_t{0});
        QCOMPARE(breakSome(10, 2s, "close.idle").times(Rule::MassLoss), std::size_t{0});
    }

    void messagesThatMayNotBeSaid() {
        Stream stream;
        for (unsigned i = 0; i < 8; ++i) {
            stream.now += 10s;
            stream.see(event::MessageRefused{peer(1), "news", "roster.role"});
            stream.see(event::MessageRefused{peer(10 + i), "news", "roster.role"}); // each once
            stream.see(event::MessageRefused{peer(2), "news", ""});                 // nobody is blamed
            stream.see(event::Refused{peer(3), at("240.1.2.3"), "message", "roster.role", 1});
        }
        QCOMPARE(stream.times(Rule::MessageSpam), std::size_t{2});
        QCOMPARE(stream.first(Rule::MessageSpam).subject, peer(1).text());
    }

    void scoresThatFallTogether() {
        const auto fall = [](Duration apart, bool samePeer) {
            Stream stream;
            for (unsigned i = 0; i < 10; ++i) {
                stream.now += apart;
                stream.see(
                    event::ScoreChanged{peer(samePeer ? 1 : i), "neutral", "negative", -1000, {}, {}, {}});
            }
            return stream.times(Rule::ScoreCollapse);
        };
        QCOMPARE(fall(5s, false), std::size_t{1});
        QCOMPARE(fall(60s, false), std::size_t{0});
        QCOMPARE(fall(5s, true), std::size_t{0});
    }

    void protocolsThatAreBroken() {
        Stream stream;
        for (unsigned i = 0; i < 8; ++i) {
            stream.see(event::StreamViolated{{1}, peer(1), "/ping", "ping.flood"});
            stream.see(event::PeerMisbehaved{peer(2), "/kad", "kad.wrong_answer"});
            stream.see(event::PeerViolated{{3}, peer(3), at("240.1.2.3"), "yamux.bad_frame"});
            stream.see(event::StreamViolated{{4}, peer(4), "/ping", "session.stream_timeout"}); // weather
        }
        QCOMPARE(stream.times(Rule::ProtocolBroken), std::size_t{3});
    }

    void whatThePolicyKeepsFromAMember() {
        const auto refusal = [](Byte who, std::string action, std::string rule, bool member) {
            event::Decision body;
            body.peer = peer(who);
            body.action = std::move(action);
            body.outcome = "refused";
            body.rule = std::move(rule);
            body.facts = {"to.segment=tools"};
            if (member) body.facts.push_back("who.segment=planners");
            return body;
        };
        Stream stream;
        for (unsigned i = 0; i < 3; ++i) {
            stream.now += 5s;
            stream.see(refusal(1, i == 0 ? "connect" : "task", "policy.no_rule", true));
            stream.see(refusal(2, "open", "rule.stolen", true));
            stream.see(refusal(3, "open", "policy.no_rule", false)); // a stranger
            stream.see(refusal(4, "dial", "policy.no_rule", true));  // by us
            stream.see(refusal(5, "open", "block.peer", true));      // another gate
            auto again = refusal(6, "open", "policy.no_rule", true);
            again.again = true;
            stream.see(again);
        }
        QCOMPARE(stream.times(Rule::LateralMovement), std::size_t{2});
        QVERIFY(stream.first(Rule::LateralMovement).peers == std::vector{peer(1)});
        Stream folded;
        auto many = refusal(1, "task", "policy.no_rule", true);
        many.count = 40;
        folded.see(many);
        QCOMPARE(folded.times(Rule::LateralMovement), std::size_t{1});
        Stream slow;
        for (unsigned i = 0; i < 20; ++i) {
            slow.now += 15min;
            slow.see(refusal(1, "connect", "policy.no_rule", true));
        }
        QCOMPARE(slow.times(Rule::LateralMovement), std::size_t{0});
    }

    void answersThatWeKnowBetter() {
        const auto canary = [](unsigned who, const char* outcome) {
            return event::CanaryEnded{peer(who), "/vedette/task/1", "echo", outcome, {}};
        };
        Stream stream;
        for (unsigned i = 0; i < 50; ++i) {
            stream.now += 1min;
            stream.see(canary(1, "passed"));
            stream.see(canary(2, "unanswered"));
            stream.see(canary(3, "declined"));
        }
        stream.see(canary(4, "withheld")); // once: room may be short
        QCOMPARE(stream.times(Rule::FalseAnswers), std::size_t{0});
        stream.see(canary(1, "wrong"));
        QCOMPARE(stream.times(Rule::FalseAnswers), std::size_t{1});
        QVERIFY(stream.first(Rule::FalseAnswers).peers == std::vector{peer(1)});
        stream.now += 1min;
        stream.see(canary(4, "withheld"));
        QCOMPARE(stream.times(Rule::FalseAnswers), std::size_t{2});
    }

    void proofsThatCannotBe() {
        const auto proof = [](unsigned who, const char* outcome) {
            event::AttestationEnded told;
            told.peer = peer(who);
            told.outcome = outcome;
            return told;
        };
        Stream stream;
        for (const char* honest : {"held", "short", "declined", "unanswered"}) stream.see(proof(1, honest));
        QCOMPARE(stream.times(Rule::FalseProof), std::size_t{0});
        stream.see(proof(2, "refuted"));
        QCOMPARE(stream.times(Rule::FalseProof), std::size_t{1});
        QVERIFY(stream.first(Rule::FalseProof).peers == std::vector{peer(2)});
    }

    void tasksAndLookupsThatFail() {
        const auto run = [](const char* outcome, unsigned bad, unsigned good) {
            Stream stream;
            for (unsigned i = 0; i < good; ++i) {
                stream.now += 5s;
                stream.see(event::TaskEnded{peer(1), event::Direction::Outbound, "infer", "done", 1s});
            }
            for (unsigned i = 0; i < bad; ++i) {
                stream.now += 5s;
                stream.see(event::TaskEnded{peer(2), event::Direction::Outbound, "infer", outcome, 1s});
            }
            return stream;
        };
        const Stream failing = run("ask.timeout", 60, 20);
        QVERIFY(failing.times(Rule::TaskFailures) >= 1);
        QVERIFY(failing.first(Rule::TaskFailures).peers == std::vector{peer(2)});
        QCOMPARE(run("ask.timeout", 5, 40).times(Rule::TaskFailures), std::size_t{0});
        QCOMPARE(run("withdrawn", 60, 20).times(Rule::TaskFailures), std::size_t{0});

        Stream lookups;
        for (unsigned i = 0; i < 40; ++i) {
            lookups.now += 5s;
            event::LookupEnded body;
            body.operation = "get";
            body.asked = 10;
            body.answered = i < 10 ? 9 : 0;
            lookups.see(body);
        }
        QVERIFY(lookups.times(Rule::LookupFailures) >= 1);
    }

    void oursThatAreInTrouble() {
        Stream stream;
        stream.see(event::IdentityAway{peer(1), "token.removed"});
        stream.see(event::StoreTroubled{"store.full", 3});
        stream.see(event::StoreTroubled{"", 0}); // over
        QCOMPARE(stream.times(Rule::IdentityAway), std::size_t{1});
        QCOMPARE(stream.times(Rule::RecordTrouble), std::size_t{1});
    }

    void whatGoesOnIsSaidAgainButNotAlways() {
        Stream stream;
        for (unsigned i = 0; i < 600; ++i) {
            stream.now += 1s;
            stream.see(event::Refused{peer(1), at("240.1.2.3"), "secure", "roster.stranger", 1});
        }
        const std::size_t times = stream.times(Rule::RefusalStorm);
        QVERIFY2(times >= 15 && times <= 30, std::to_string(times).c_str());
    }

    void whatItSaidDoesNotDependOnWhatComesNext() {
        const auto play = [](unsigned length) {
            Stream stream;
            SeededRandom random(5);
            for (unsigned i = 0; i < length; ++i) {
                stream.now += std::chrono::milliseconds(random.below(2000));
                const auto who = static_cast<unsigned>(random.below(300));
                const std::string ip =
                    "240." + std::to_string(random.below(6)) + ".1." + std::to_string(who % 250);
                switch (random.below(5)) {
                case 0: stream.connect(who, ip); break;
                case 1: stream.see(event::Refused{peer(who), at(ip), "secure", "roster.stranger", 1}); break;
                case 2: stream.see(event::MessageRefused{peer(who % 9), "news", "roster.role"}); break;
                case 3: stream.see(event::MeshChanged{peer(who), "news", true, "", 0}); break;
                default: stream.close({who}, who, "close.wire_broken"); break;
                }
            }
            return stream;
        };
        const Stream whole = play(3000);
        const Stream part = play(1500);
        QVERIFY(part.found.size() > 3 && whole.found.size() > part.found.size());
        QVERIFY(std::ranges::equal(
            part.found,
            std::vector<Finding>(whole.found.begin(),
                                 whole.found.begin() + static_cast<std::ptrdiff_t>(part.found.size()))));
    }

    void findingsThatNobodyTakesAreCounted() {
        Watch watch{WatchConfig{.key = 1, .tracked = 64}};
        for (unsigned i = 0; i < Watch::kMaxFindings + 5; ++i) {
            event::Event event;
            event.id = {i + 1};
            event.body = event::IdentityAway{peer(i), "token.removed"};
            watch.see(event);
        }
        QCOMPARE(watch.lost(), std::uint64_t{5});
        QCOMPARE(watch.poll()->peers.front(), peer(5));
    }

    void aHostileNetworkCannotMakeItGrow() {
        Stream stream;
        for (unsigned i = 0; i < 50'000; ++i) {
            stream.now += 1ms;
            stream.connect(i, "24" + std::to_string(i % 6) + "." + std::to_string(i % 251) + "."
                                  + std::to_string(i % 241) + ".1");
            stream.see(event::MeshChanged{peer(i), "topic " + std::to_string(i), true, "", 0});
            stream.see(event::ScoreChanged{peer(i), "neutral", "negative", -1, {}, {}, {}});
        }
        for (const Finding& one : stream.found) {
            QVERIFY(one.peers.size() <= Finding::kMaxPeers && one.causes.size() <= Finding::kMaxCauses);
        }
    }
};

VD_SUITE(WatchTest)

#include "watch_test.moc"
