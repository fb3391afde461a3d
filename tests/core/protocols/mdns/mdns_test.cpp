#include "core/protocols/mdns/mdns.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::mdns;
using namespace std::chrono_literals;

namespace {

codec::PeerId peer(std::uint8_t seed) {
    Bytes key{0x08, 0x01, 0x12, 0x20};
    key.resize(36, seed);
    return codec::PeerId::ofEncodedKey(key);
}

codec::Multiaddr at(const std::string& text) {
    return codec::Multiaddr::fromText(text).value();
}

/// Machines that all hear every packet, as on a link.
struct Link {
    struct Station {
        std::unique_ptr<SeededRandom> random;
        std::unique_ptr<Discovery> discovery;
        std::vector<Found> found;
        std::vector<Left> left;
    };

    Instant now{};
    std::vector<Station> stations;
    std::size_t packets = 0;
    std::vector<Bytes> sent;

    Station& add(std::uint8_t seed, const std::string& address, Name service = serviceName()) {
        Station station;
        station.random = std::make_unique<SeededRandom>(seed);
        station.discovery = std::make_unique<Discovery>(peer(seed), std::move(service), *station.random, now);
        station.discovery->setAddresses({at(address)}, now);
        stations.push_back(std::move(station));
        return stations.back();
    }

    void drain() {
        for (bool again = true; again;) {
            again = false;
            for (auto& station : stations) {
                while (auto output = station.discovery->poll()) {
                    again = true;
                    if (auto* packet = std::get_if<Multicast>(&*output)) {
                        ++packets;
                        sent.push_back(packet->packet);
                        for (auto& hearer : stations)
                            QVERIFY(hearer.discovery->receive(packet->packet, now).ok());
                    } else if (auto* found = std::get_if<Found>(&*output)) {
                        station.found.push_back(std::move(*found));
                    } else {
                        station.left.push_back(std::get<Left>(*output));
                    }
                }
            }
        }
    }

    void runUntil(Instant end) {
        drain();
        while (true) {
            std::optional<Instant> next;
            for (const auto& station : stations) {
                const auto due = station.discovery->deadline();
                if (due && (!next || *due < *next)) next = due;
            }
            if (!next || *next > end) break;
            now = std::max(now, *next);
            for (auto& station : stations) station.discovery->wake(now);
            drain();
        }
        now = end;
    }
};

/// An answer that somebody made up.
Message saying(const codec::PeerId& who, const std::string& address, std::uint32_t ttl = kTtl) {
    const Name instance = serviceName().under("somebody");
    Message message;
    message.response = true;
    message.answers = {{serviceName(), ttl, false, Ptr{instance}}};
    message.additional = {{instance, ttl, true, Txt{{"dnsaddr=" + address + "/p2p/" + who.text()}}}};
    return message;
}

std::vector<Output> outputsOf(Discovery& discovery) {
    std::vector<Output> all;
    while (auto output = discovery.poll()) all.push_back(*std::move(output));
    return all;
}

struct Alone {
    SeededRandom random{9};
    Discovery discovery{peer(9), serviceName(), random, Instant{}};

    std::vector<Output> hear(const Message& message, Instant now = Instant{}) {
        if (!discovery.receive(message.encode(), now)) qFatal("a good packet was refused");
        return outputsOf(discovery);
    }
};

} // namespace

class MdnsTest final : public QObject {
    Q_OBJECT

private slots:

    void twoFindEachOther() {
        Link link;
        link.add(1, "/ip4/192.168.1.1/tcp/4001");
        link.add(2, "/ip6/fe80::2/tcp/4002");
        link.runUntil(Instant{} + 2s);
        QCOMPARE(link.stations[0].found.size(), std::size_t{1});
        QCOMPARE(link.stations[0].found[0].peer, peer(2));
        QCOMPARE(link.stations[0].found[0].addresses, std::vector{at("/ip6/fe80::2/tcp/4002")});
        QCOMPARE(link.stations[0].found[0].validity, Duration(120s));
        QCOMPARE(link.stations[1].found.size(), std::size_t{1});
        QCOMPARE(link.stations[1].found[0].peer, peer(1));
    }

    void aPrivateNetworkMeetsOnlyItself() {
        const Bytes fingerprint{0xAB, 0xCD};
        QVERIFY(serviceName(fingerprint) == Name::of("_p2p-abcd._udp.local"));
        Link link;
        link.add(1, "/ip4/192.168.1.1/tcp/4001");
        link.add(2, "/ip4/192.168.1.2/tcp/4001", serviceName(fingerprint));
        link.add(3, "/ip4/192.168.1.3/tcp/4001", serviceName(fingerprint));
        link.runUntil(Instant{} + 5s);
        QVERIFY(link.stations[0].found.empty());
        QCOMPARE(link.stations[1].found.size(), std::size_t{1});
        QCOMPARE(link.stations[1].found[0].peer, peer(3));
    }

    void questionsGrowSeldom() {
        Link link;
        link.add(1, "/ip4/192.168.1.1/tcp/4001");
        link.runUntil(Instant{} + 1h);
        const auto questions = std::ranges::count_if(
            link.sent, [](const Bytes& packet) { return !Message::decode(packet).value().response; });
        // 1, 2, 4, … 256 s, then every five minutes
        QVERIFY2(questions >= 18 && questions <= 22, std::to_string(questions).c_str());
    }

    void anAnswerIsGivenAtMostOnceASecond() {
        Alone alone;
        alone.discovery.setAddresses({at("/ip4/10.0.0.1/tcp/1")}, Instant{});
        Message question;
        question.questions = {{serviceName(), Type::Ptr, false}};
        int answers = 0;
        for (Instant now{}; now < Instant{} + 10s; now += 10ms) {
            for (const auto& output : alone.hear(question, now)) {
                const auto* packet = std::get_if<Multicast>(&output);
                if (packet != nullptr && Message::decode(packet->packet).value().response) ++answers;
            }
            alone.discovery.wake(now);
        }
        QVERIFY2(answers >= 8 && answers <= 10, std::to_string(answers).c_str());
    }

    void aListOfServicesNamesOurs() {
        Alone alone;
        alone.discovery.setAddresses({at("/ip4/10.0.0.1/tcp/1")}, Instant{});
        alone.discovery.wake(Instant{} + 500ms);
        outputsOf(alone.discovery);
        Message question;
        question.questions = {{Name::of("_services._dns-sd._udp.local"), Type::Ptr, false}};
        alone.hear(question, Instant{} + 2s);
        alone.discovery.wake(Instant{} + 3s);
        bool named = false;
        for (const auto& output : outputsOf(alone.discovery)) {
            const auto message = Message::decode(std::get<Multicast>(output).packet).value();
            for (const auto& record : message.answers) {
                const auto* ptr = std::get_if<Ptr>(&record.data);
                named = named
                     || (ptr != nullptr && record.name == question.questions[0].name
                         && ptr->target == serviceName());
            }
        }
        QVERIFY(named);
    }

    void ofItselfOnlyWhatTheLinkCanReach() {
        Alone alone;
        std::vector<codec::Multiaddr> many{at("/ip4/127.0.0.1/tcp/1"), at("/ip6/::1/tcp/1")};
        alone.discovery.setAddresses(many, Instant{});
        QVERIFY(!alone.discovery.deadline() || *alone.discovery.deadline() > Instant{});
        for (int i = 0; i < 100; ++i) many.push_back(at("/ip4/10.0.0." + std::to_string(i) + "/tcp/1"));
        alone.discovery.setAddresses(many, Instant{});
        alone.discovery.wake(Instant{} + 1s);
        bool answered = false;
        for (const auto& output : outputsOf(alone.discovery)) {
            const Bytes& packet = std::get<Multicast>(output).packet;
            QVERIFY(packet.size() <= kMaxAnswer);
            const auto message = Message::decode(packet).value();
            if (!message.response) continue;
            answered = true;
            const auto& texts = std::get<Txt>(message.additional.at(0).data).texts;
            QVERIFY(!texts.empty() && texts.size() <= kMaxAddresses);
            for (const auto& text : texts) QVERIFY(text.starts_with("dnsaddr=/ip4/10.0.0."));
        }
        QVERIFY(answered);
    }

    void hearsayIsSifted() {
        Alone alone;
        QVERIFY(alone.hear(saying(peer(9), "/ip4/10.0.0.1/tcp/1")).empty());          // about us
        QVERIFY(alone.hear(saying(peer(1), "/ip4/127.0.0.1/tcp/22")).empty());        // our own ports
        QVERIFY(alone.hear(saying(peer(1), "/ip6/::ffff:127.0.0.1/tcp/22")).empty()); // in disguise
        Message stray = saying(peer(1), "/ip4/10.0.0.1/tcp/1");
        stray.answers.clear(); // a TXT that belongs to no instance of the service
        QVERIFY(alone.hear(stray).empty());
        Message other = saying(peer(1), "/ip4/10.0.0.1/tcp/1");
        std::get<Txt>(other.additional[0].data).texts = {"path=/x", "dnsaddr=rubbish",
                                                         "dnsaddr=/ip4/10.0.0.1/tcp/1"};
        QVERIFY(alone.hear(other).empty());
        QCOMPARE(alone.hear(saying(peer(1), "/ip4/10.0.0.1/tcp/1")).size(), std::size_t{1});
    }

    void theSameIsToldOnceAndAgainBeforeItIsForgotten() {
        Alone alone;
        const auto said = saying(peer(1), "/ip4/10.0.0.1/tcp/1");
        QCOMPARE(alone.hear(said).size(), std::size_t{1});
        QCOMPARE(alone.hear(said, Instant{} + 30s).size(), std::size_t{0});
        QCOMPARE(alone.hear(said, Instant{} + 61s).size(), std::size_t{1});
        QCOMPARE(alone.hear(saying(peer(1), "/ip4/10.0.0.2/tcp/1"), Instant{} + 62s).size(), std::size_t{1});
    }

    void aGoodbyeIsHeardAndSaid() {
        Alone alone;
        alone.hear(saying(peer(1), "/ip4/10.0.0.1/tcp/1"));
        const auto left = alone.hear(saying(peer(1), "/ip4/10.0.0.1/tcp/1", 0));
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(std::get<Left>(left[0]).peer, peer(1));
        QVERIFY(alone.hear(saying(peer(1), "/ip4/10.0.0.1/tcp/1", 0)).empty());

        Link link;
        link.add(1, "/ip4/10.0.0.1/tcp/1");
        link.add(2, "/ip4/10.0.0.2/tcp/1");
        link.runUntil(Instant{} + 2s);
        link.stations[0].discovery->shutdown();
        link.drain();
        QCOMPARE(link.stations[1].left.size(), std::size_t{1});
        QVERIFY(!link.stations[0].discovery->deadline());
    }

    void aFloodIsDroppedAndForgetsTheOldest() {
        Alone alone;
        for (std::uint32_t i = 0; i < kPacketsPerSecond; ++i) alone.hear(Message{}, Instant{} + 1s);
        QVERIFY(alone.hear(saying(peer(1), "/ip4/10.0.0.1/tcp/1"), Instant{} + 1s).empty());
        QCOMPARE(alone.discovery.counters().dropped, std::uint64_t{1});
        QCOMPARE(alone.hear(saying(peer(1), "/ip4/10.0.0.1/tcp/1"), Instant{} + 2s).size(), std::size_t{1});
        QVERIFY(!alone.discovery.receive(Bytes{1, 2, 3}, Instant{} + 2s).ok());
        QCOMPARE(alone.discovery.counters().malformed, std::uint64_t{1});
        // 1,024 others push it out, so that it is news again.
        Instant now = Instant{} + 3s;
        for (std::size_t i = 0; i < kMaxHeard; ++i) {
            Bytes key{0x08, 0x01, 0x12, 0x20};
            key.resize(36, static_cast<Byte>(i));
            key[4] = static_cast<Byte>(i >> 8);
            key[5] = 0xEE;
            alone.hear(saying(codec::PeerId::ofEncodedKey(key), "/ip4/10.0.0.1/tcp/1"), now += 10ms);
        }
        QCOMPARE(alone.hear(saying(peer(1), "/ip4/10.0.0.1/tcp/1"), now + 10ms).size(), std::size_t{1});
    }

    void onePacketSpeaksOfAFewPeersOnly() {
        Alone alone;
        Message message = saying(peer(1), "/ip4/10.0.0.1/tcp/1");
        auto& texts = std::get<Txt>(message.additional[0].data).texts;
        for (std::uint8_t i = 20; i < 60; ++i)
            texts.push_back("dnsaddr=/ip4/10.0.0.1/tcp/1/p2p/" + peer(i).text());
        QCOMPARE(alone.hear(message).size(), kMaxSaid);
    }
};

VD_SUITE(MdnsTest)
#include "mdns_test.moc"
