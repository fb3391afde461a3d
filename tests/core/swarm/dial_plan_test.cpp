#include "core/swarm/address_book.h"
#include "core/swarm/dial_plan.h"
#include "core/swarm/refusal_log.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;

namespace {

const Instant kStart{std::chrono::hours(1)};

codec::Multiaddr ma(const char* text) {
    return codec::Multiaddr::fromText(text).value();
}

KnownAddress known(const char* text, double confidence = 0.5) {
    KnownAddress address;
    address.address = ma(text);
    address.confidence = confidence;
    return address;
}

codec::PeerId peer(int n) {
    return codec::PeerId::ofEncodedKey(Bytes{8, 1, 18, 1, static_cast<Byte>(n)});
}

QStringList order(const std::vector<DialStep>& steps) {
    QStringList texts;
    for (const auto& step : steps) texts << QString::fromStdString(step.address.text());
    return texts;
}

} // namespace

class DialPlanTest final : public QObject {
    Q_OBJECT

private slots:

    void kinds() {
        QCOMPARE(addressKind(ma("/ip4/1.2.3.4/tcp/5")), AddressKind::Ip);
        QCOMPARE(addressKind(ma("/ip6/::1/tcp/5/p2p/12D3KooWM6CgA9iBFZmcYAHA6A2qvbAxqfkmrYiRQuz3XEsk4Ksv")),
                 AddressKind::Ip);
        QCOMPARE(addressKind(ma("/dns4/a.example/tcp/5")), AddressKind::Name);
        QCOMPARE(addressKind(ma("/dnsaddr/a.example")), AddressKind::DnsAddr);
        QCOMPARE(addressKind(ma("/ip4/1.2.3.4/udp/5/quic-v1")), AddressKind::Unusable);
        QCOMPARE(addressKind(ma("/ip4/1.2.3.4/tcp/5/ws")), AddressKind::Unusable);
        QCOMPARE(
            addressKind(ma(
                "/ip4/1.2.3.4/tcp/5/p2p/12D3KooWM6CgA9iBFZmcYAHA6A2qvbAxqfkmrYiRQuz3XEsk4Ksv/p2p-circuit")),
            AddressKind::Unusable);
        QCOMPARE(addressKind(codec::Multiaddr{}), AddressKind::Unusable);
    }

    void nearFirstThenFamiliesAlternate() {
        const auto steps = planDial({known("/ip4/8.8.8.8/tcp/1"), known("/ip4/8.8.4.4/tcp/1"),
                                     known("/ip6/2001:db8::1/tcp/1"), known("/ip4/127.0.0.1/tcp/1"),
                                     known("/ip4/192.168.1.1/tcp/1"), known("/ip4/8.8.8.8/udp/1/quic-v1")},
                                    kStart, false);
        QCOMPARE(order(steps),
                 (QStringList{"/ip4/127.0.0.1/tcp/1", "/ip4/192.168.1.1/tcp/1", "/ip6/2001:db8::1/tcp/1",
                              "/ip4/8.8.4.4/tcp/1", "/ip4/8.8.8.8/tcp/1"}));
        QCOMPARE(steps[0].delay, Duration::zero());
        QCOMPARE(steps[1].delay, Duration(kPrivateDelay));
        QCOMPARE(steps[2].delay, Duration(kPublicDelay));
    }

    void whatWorkedComesFirst() {
        const auto steps =
            planDial({known("/ip4/8.8.8.8/tcp/1", 0.2), known("/ip4/8.8.8.8/tcp/2", 0.9)}, kStart, false);
        QCOMPARE(order(steps), (QStringList{"/ip4/8.8.8.8/tcp/2", "/ip4/8.8.8.8/tcp/1"}));
    }

    void backingOffIsSkippedUnlessAPersonAsks() {
        auto late = known("/ip4/8.8.8.8/tcp/1");
        late.notBefore = kStart + std::chrono::seconds(1);
        QVERIFY(planDial({late}, kStart, false).empty());
        QCOMPARE(order(planDial({late, known("/ip4/8.8.8.8/tcp/2", 0.1)}, kStart, true)),
                 (QStringList{"/ip4/8.8.8.8/tcp/2", "/ip4/8.8.8.8/tcp/1"}));
        // Families alternate among equals: one that backs off waits for all that do not.
        auto lateSix = known("/ip6/2001:db8::1/tcp/1");
        lateSix.notBefore = kStart + std::chrono::seconds(1);
        QCOMPARE(order(planDial({lateSix, known("/ip4/8.8.8.8/tcp/2")}, kStart, true)),
                 (QStringList{"/ip4/8.8.8.8/tcp/2", "/ip6/2001:db8::1/tcp/1"}));
    }

    void unspecifiedAndPortZeroAreNotDialled() {
        QVERIFY(planDial({known("/ip4/0.0.0.0/tcp/1"), known("/ip4/8.8.8.8/tcp/0")}, kStart, true).empty());
    }

    void names() {
        const auto both = queriesFor(ma("/dns/a.example/tcp/5"));
        QCOMPARE(both.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(queriesFor(ma("/dnsaddr/a.example"))[0].name),
                 QString("_dnsaddr.a.example"));
        QCOMPARE(
            QString::fromStdString(withAnswer(ma("/dns/a.example/tcp/5"), RecordType::A, "1.2.3.4")->text()),
            QString("/ip4/1.2.3.4/tcp/5"));
        QVERIFY(!withAnswer(ma("/dns/a.example/tcp/5"), RecordType::A, "not an address"));
        const char* id = "12D3KooWM6CgA9iBFZmcYAHA6A2qvbAxqfkmrYiRQuz3XEsk4Ksv";
        const std::string name = std::string("/dnsaddr/a.example/p2p/") + id;
        QVERIFY(withAnswer(ma(name.c_str()), RecordType::Txt,
                           std::string("dnsaddr=/ip4/1.2.3.4/tcp/5/p2p/") + id));
        QVERIFY(!withAnswer(ma(name.c_str()), RecordType::Txt, "dnsaddr=/ip4/1.2.3.4/tcp/5"));
        QVERIFY(!withAnswer(ma(name.c_str()), RecordType::Txt, std::string("/ip4/1.2.3.4/tcp/5/p2p/") + id));
        QVERIFY(!withAnswer(ma(name.c_str()), RecordType::Txt, "dnsaddr=rubbish"));
        QVERIFY(!withAnswer(ma(name.c_str()), RecordType::Txt,
                            std::string("dnsaddr:/ip4/1.2.3.4/tcp/5/p2p/") + id));
        // The answer may be no more than what stood behind the name, and never less.
        const std::string longer = std::string("/dnsaddr/a.example/tcp/5/p2p/") + id;
        QVERIFY(withAnswer(ma(longer.c_str()), RecordType::Txt, std::string("dnsaddr=/tcp/5/p2p/") + id));
        QVERIFY(!withAnswer(ma(longer.c_str()), RecordType::Txt, std::string("dnsaddr=/p2p/") + id));
    }

    void worth() {
        const ConnectionWorth plain{false, 0, false, std::chrono::hours(1), Duration::zero()};
        ConnectionWorth kept = plain;
        kept.kept = true;
        ConnectionWorth ours = plain;
        ours.outbound = true;
        ConnectionWorth old = plain;
        old.age = std::chrono::hours(10);
        ConnectionWorth idle = plain;
        idle.idle = std::chrono::hours(1);
        ConnectionWorth busy = plain;
        busy.streams = 3;
        QVERIFY(worthOf(kept) > worthOf(ours));
        QVERIFY(worthOf(ours) > worthOf(plain));
        QVERIFY(worthOf(old) > worthOf(plain));
        QVERIFY(worthOf(idle) < worthOf(plain));
        QVERIFY(worthOf(busy) > worthOf(plain));
    }
};

VD_SUITE(DialPlanTest)

class AddressBookTest final : public QObject {
    Q_OBJECT

private slots:

    void confidenceFollowsWhatHappened() {
        AddressBook book;
        const auto a = ma("/ip4/8.8.8.8/tcp/1");
        book.add(peer(1), a, AddressSource::Hearsay, kStart);
        book.succeeded(peer(1), a, kStart);
        QCOMPARE(book.find(peer(1), a)->confidence, 0.75);
        QCOMPARE(book.find(peer(1), a)->source, AddressSource::Connected);
        book.failed(peer(1), a, kStart);
        book.failed(peer(1), a, kStart);
        QCOMPARE(book.find(peer(1), a)->failures, 2u);
        QCOMPARE(book.find(peer(1), a)->notBefore, kStart + 2 * AddressBook::kFirstBackOff);
        for (int i = 0; i < 40; ++i) book.failed(peer(1), a, kStart);
        QCOMPARE(book.find(peer(1), a)->notBefore, kStart + AddressBook::kMaxBackOff);
    }

    void expires() {
        AddressBook book;
        book.add(peer(1), ma("/ip4/8.8.8.8/tcp/1"), AddressSource::Hearsay, kStart);
        book.add(peer(1), ma("/ip4/8.8.8.8/tcp/2"), AddressSource::Operator, kStart);
        QCOMPARE(book.addresses(peer(1), kStart).size(), std::size_t{2});
        QCOMPARE(book.addresses(peer(1), kStart + std::chrono::hours(24 * 365)).size(), std::size_t{1});
    }

    void signedRecordReplacesWhatWasSaid() {
        AddressBook book;
        QVERIFY(book.replaceSigned(peer(2), 0, {ma("/ip4/8.8.8.8/tcp/2")}, kStart)); // zero is a number, too
        book.add(peer(1), ma("/ip4/8.8.8.8/tcp/1"), AddressSource::Identify, kStart);
        book.add(peer(1), ma("/ip4/8.8.8.8/tcp/9"), AddressSource::Operator, kStart);
        QVERIFY(book.replaceSigned(peer(1), 5, {ma("/ip4/8.8.8.8/tcp/2")}, kStart));
        QVERIFY(!book.find(peer(1), ma("/ip4/8.8.8.8/tcp/1")));
        QVERIFY(book.find(peer(1), ma("/ip4/8.8.8.8/tcp/2")));
        QVERIFY(book.find(peer(1), ma("/ip4/8.8.8.8/tcp/9")));
        QVERIFY(!book.replaceSigned(peer(1), 5, {ma("/ip4/8.8.8.8/tcp/3")}, kStart));
        QVERIFY(!book.replaceSigned(peer(1), 4, {ma("/ip4/8.8.8.8/tcp/3")}, kStart));
        QVERIFY(!book.find(peer(1), ma("/ip4/8.8.8.8/tcp/3")));
    }

    void addressesOfOnePeerAreBounded() {
        AddressBook book;
        const auto good = ma("/ip4/9.9.9.9/tcp/1");
        book.add(peer(1), good, AddressSource::Hearsay, kStart);
        book.succeeded(peer(1), good, kStart);
        for (int port = 1; port < 500; ++port) {
            book.add(peer(1), *codec::Multiaddr::ofTcp("8.8.8.8", static_cast<std::uint16_t>(port)),
                     AddressSource::Hearsay, kStart);
        }
        QCOMPARE(book.addresses(peer(1), kStart).size(), AddressBook::kMaxAddresses);
        QVERIFY(book.find(peer(1), good));
    }

    void peersAreBoundedAndTheLongestUnseenGo() {
        AddressBook book;
        const auto a = ma("/ip4/8.8.8.8/tcp/1");
        const auto numbered = [](std::size_t n) {
            return codec::PeerId::ofEncodedKey(Bytes{8, 1, 18, 3, static_cast<Byte>(n),
                                                     static_cast<Byte>(n >> 8), static_cast<Byte>(n >> 16)});
        };
        for (std::size_t n = 0; n < AddressBook::kMaxPeers + 1000; ++n) {
            book.add(numbered(n), a, AddressSource::Hearsay, kStart + std::chrono::milliseconds(n));
        }
        QVERIFY(book.size() <= AddressBook::kMaxPeers);
        QVERIFY(!book.find(numbered(0), a));
        QVERIFY(book.find(numbered(AddressBook::kMaxPeers + 999), a));
    }
};

VD_SUITE(AddressBookTest)

class RefusalLogTest final : public QObject {
    Q_OBJECT

private slots:

    void foldsEqualRefusals() {
        RefusalLog log;
        const event::Refused one{{}, ma("/ip4/10.0.0.1/tcp/1"), "accept", "limit.prefix.rate", 1};
        std::size_t put = 0;
        const auto note = [&](std::uint64_t because) {
            return log.note({one, EventId{because}}, kStart, [&](const RefusalLog::Report& first) {
                ++put;
                return EventId{100 + first.because.value};
            });
        };
        QCOMPARE(note(7).value, std::uint64_t{107});
        // Who is refused next is told of by the same event.
        for (int i = 0; i < 1000; ++i) QCOMPARE(note(8).value, std::uint64_t{107});
        QCOMPARE(put, std::size_t{1});
        QVERIFY(log.due(kStart).empty());
        const auto reports = log.due(kStart + kFoldSpan);
        QCOMPARE(reports.size(), std::size_t{1});
        QCOMPARE(reports[0].refused.count, std::uint64_t{1000});
        QCOMPARE(reports[0].because.value, std::uint64_t{8});
        QVERIFY(log.due(kStart + 2 * kFoldSpan).empty());
        QVERIFY(!log.deadline());
    }

    void keepsApartAndStaysBounded() {
        RefusalLog log;
        std::size_t reported = 0;
        for (int n = 0; n < 2000; ++n) {
            const event::Refused refused{{},
                                         *codec::Multiaddr::ofTcp("10." + std::to_string(n / 250) + "."
                                                                      + std::to_string(n % 250) + ".1",
                                                                  1),
                                         "accept",
                                         "limit.prefix.rate",
                                         1};
            const EventId told = log.note({refused, {}}, kStart,
                                          [&](const RefusalLog::Report&) { return EventId{++reported}; });
            QVERIFY(told && told.value <= reported);
        }
        QCOMPARE(reported, kMaxFolds + 1);
        std::uint64_t total = reported;
        for (const auto& report : log.due(kStart + kFoldSpan)) total += report.refused.count;
        QCOMPARE(total, std::uint64_t{2000});
    }
};

VD_SUITE(RefusalLogTest)

#include "dial_plan_test.moc"
