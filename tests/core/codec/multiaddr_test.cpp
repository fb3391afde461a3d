#include "core/codec/multiaddr.h"

#include "core/base/random.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::codec;

namespace {

constexpr std::string_view kPeer = "12D3KooWBtg3aaRMjxwedh83aGiUkwSxDwUZkzuJcfaqUmo7R3pq";
constexpr std::string_view kOther = "QmVMT29id3TUASyfZZ6k9hmNyc2nYabCo4uMSpDw4zrgDk";

Multiaddr addr(std::string_view text) {
    return Multiaddr::fromText(text).value();
}

std::string canonical(std::string_view text) {
    return addr(text).text();
}

std::error_code faultOf(std::string_view text) {
    const auto address = Multiaddr::fromText(text);
    return address ? std::error_code() : address.error().code;
}

std::error_code faultOfBytes(std::string_view hex) {
    const auto address = Multiaddr::fromBytes(fromHex(hex).value());
    return address ? std::error_code() : address.error().code;
}

IpEndpoint endpoint(std::string_view text) {
    return IpEndpoint::of(addr(text)).value();
}

Bytes randomBytes(SeededRandom& random, std::size_t size) {
    Bytes bytes(size);
    random.fill(bytes);
    return bytes;
}

Bytes randomName(SeededRandom& random) {
    Bytes name(1 + random.below(20));
    for (Byte& b : name) b = static_cast<Byte>("abcdefghijklmnopqrstuvwxyz0123456789-.%:~"[random.below(41)]);
    return name;
}

Bytes randomPeer(SeededRandom& random) {
    return copyOf(PeerId::ofEncodedKey(randomBytes(random, 1 + random.below(60))).bytes());
}

Multiaddr::Part randomPart(SeededRandom& random) {
    using P = AddrProtocol;
    switch (random.below(15)) {
    case 0: return {P::Ip4, randomBytes(random, 4)};
    case 1: {
        Bytes ip = randomBytes(random, 16);
        for (std::size_t i = 0; i < 8; ++i) // zeros in every arrangement
            if (random.below(2) == 0) ip[2 * i] = ip[2 * i + 1] = 0;
        return {P::Ip6, ip};
    }
    case 2: return {P::Tcp, randomBytes(random, 2)};
    case 3: return {P::Udp, randomBytes(random, 2)};
    case 4: return {P::Dns, randomName(random)};
    case 5: return {P::P2p, randomPeer(random)};
    case 6: return {P::P2pCircuit, {}};
    case 7: return {P::IpCidr, randomBytes(random, 1)};
    case 8: return {P::Memory, randomBytes(random, 8)};
    case 9:
        return {P::CertHash, [&] {
                    Bytes hash{0x12, 0x20};
                    append(hash, randomBytes(random, 32));
                    return hash;
                }()};
    case 10: return {P::HttpPath, randomBytes(random, 1 + random.below(40))};
    case 11: {
        Bytes onion = randomBytes(random, 37);
        onion[36] |= 1;
        return {P::Onion3, onion};
    }
    case 12: return {P::Garlic32, randomBytes(random, random.below(2) == 0 ? 32 : 35 + random.below(10))};
    case 13: return {P::Ip6Zone, randomName(random)};
    default: return {P::WebTransport, {}};
    }
}

} // namespace

class MultiaddrTest final : public QObject {
    Q_OBJECT

private slots:

    void readsAndWritesText_data() {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        const std::string peer(kPeer);
        const std::pair<std::string, std::string> cases[] = {
            {"/ip4/127.0.0.1/tcp/04001/", "/ip4/127.0.0.1/tcp/4001"},
            {"/ip6/2001:DB8:0:0:1:0:0:1/tcp/1", "/ip6/2001:db8::1:0:0:1/tcp/1"},
            {"/ip6/2001:db8:0:1:1:1:1:1", "/ip6/2001:db8:0:1:1:1:1:1"},
            {"/ip6/0:0:0:0:0:0:0:0", "/ip6/::"},
            {"/ip6/1::", "/ip6/1::"},
            {"/ip6/::1", "/ip6/::1"},
            {"/ip6/::ffff:192.0.2.1", "/ip6/::ffff:192.0.2.1"},
            {"/ip6/::ffff:c000:201", "/ip6/::ffff:192.0.2.1"},
            {"/ip6/64:ff9b::192.0.2.33", "/ip6/64:ff9b::c000:221"},
            {"/ip6/1:2:3:4:5:6:7::", "/ip6/1:2:3:4:5:6:7:0"},
            {"/ip6zone/eth0/ip6/fe80::1/tcp/1", "/ip6zone/eth0/ip6/fe80::1/tcp/1"},
            {"/dns4/example.com/tcp/443/wss", "/dns4/example.com/tcp/443/wss"},
            {"/ipfs/" + peer, "/p2p/" + peer},
            {"/p2p/bafzaajaiaejcahwr5d5ofrfbis4l5d6uwr57hu5tjodrypfm6yaq6dsc2r2pzyt6", "/p2p/" + peer},
            {"/p2p/k51qzi5uqu5dgy8qsq67hbz73jqkw87l3fgf4a91qb0d9b5173tir7n4vxk1oe", "/p2p/" + peer},
            {"/certhash/f1220" + std::string(64, 'a'),
             "/certhash/uEiCqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqg"},
            {"/http-path/a%2fb%20c", "/http-path/a%2Fb%20c"},
            {"/unix/run/x.sock/", "/unix/run/x.sock"},
            {"/unix//x", "/unix//x"},
            {"/memory/18446744073709551615", "/memory/18446744073709551615"},
            {"/tcp/1/plaintextv2", "/tcp/1/plaintextv2"},
            {"/dns/example.com/udp/443/quic-v1", "/dns/example.com/udp/443/quic-v1"},
            {"/dns6/example.com/tcp/443/tls/sni/other.example.com/ws",
             "/dns6/example.com/tcp/443/tls/sni/other.example.com/ws"},
            {"/dnsaddr/bootstrap.libp2p.io/p2p/" + peer, "/dnsaddr/bootstrap.libp2p.io/p2p/" + peer},
            {"/ip4/192.0.2.1/tcp/4001/noise/p2p/" + peer, "/ip4/192.0.2.1/tcp/4001/noise/p2p/" + peer},
            {"/ip6/2001:db8::1/udp/4001/quic-v1/webtransport/certhash/"
             "uEiCqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqg"
             "/certhash/uEiAREREREREREREREREREREREREREREREREREREREREREQ",
             "/ip6/2001:db8::1/udp/4001/quic-v1/webtransport/certhash/"
             "uEiCqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqg"
             "/certhash/uEiAREREREREREREREREREREREREREREREREREREREREREQ"},
            {"/memory/0", "/memory/0"},
            {"/memory/1234/p2p/" + peer + "/p2p-circuit", "/memory/1234/p2p/" + peer + "/p2p-circuit"},
            {"/onion3/vww6ybal4bd7szmgncyruucpgfkqahzddi37ktceo3ah7ngmcopnpyyd:1234",
             "/onion3/vww6ybal4bd7szmgncyruucpgfkqahzddi37ktceo3ah7ngmcopnpyyd:1234"},
        };
        for (const auto& [in, out] : cases)
            QTest::newRow(in.c_str()) << QString::fromStdString(in) << QString::fromStdString(out);
    }

    void readsAndWritesText() {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const Multiaddr address = addr(in.toStdString());
        QCOMPARE(QString::fromStdString(address.text()), out);
        QCOMPARE(QString::fromStdString(canonical(address.text())), out);
        QVERIFY(Multiaddr::fromBytes(address.bytes()).value() == address);
    }

    void refusesBadText() {
        QVERIFY(faultOf("") == AddrError::Empty);
        QVERIFY(faultOf("/") == AddrError::Empty);
        QVERIFY(faultOf("//") == AddrError::Empty);
        QVERIFY(faultOf("ip4/1.2.3.4") == AddrError::NotAnAddress);
        QVERIFY(faultOf("/ip5/1.2.3.4") == AddrError::UnknownProtocol);
        QVERIFY(faultOf("/ip4/1.2.3.4//tcp/1") == AddrError::UnknownProtocol);
        QVERIFY(faultOf("/ip4") == AddrError::MissingValue);
        QVERIFY(faultOf("/ip6zone//ip6/::1") == AddrError::MissingValue);
        QVERIFY(faultOf("/unix/") == AddrError::MissingValue);
        for (const char* bad : {"/ip4/1.2.3",
                                "/ip4/1.2.3.4.5",
                                "/ip4/01.2.3.4",
                                "/ip4/256.1.1.1",
                                "/ip4/1.2.3.",
                                "/ip4/1.2.3.x",
                                "/ip4/1.2.3.-1",
                                "/ip6/:",
                                "/ip6/1::2::3",
                                "/ip6/1:2:3:4:5:6:7",
                                "/ip6/1:2:3:4:5:6:7:8:9",
                                "/ip6/1:2:3:4::5:6:7:8",
                                "/ip6/12345::",
                                "/ip6/::1%eth0",
                                "/ip6/1.2.3.4::",
                                "/ip6/:1::",
                                "/ip6/::g",
                                "/ip6/::1:2:3:4:5:6:7:1.2.3.4",
                                "/ip6/1.2.3.4",
                                "/tcp/65536",
                                "/tcp/-1",
                                "/tcp/+1",
                                "/tcp/1x",
                                "/ipcidr/256",
                                "/memory/18446744073709551616",
                                "/p2p/zzz",
                                "/certhash/zzz",
                                "/certhash/b",
                                "/certhash/z0",
                                "/http-path/%",
                                "/http-path/%2",
                                "/http-path/%zz",
                                "/dns/a\nb",
                                "/dns/\xff",
                                "/dns/a\x7f",
                                "/unix/a\x1b[2J",
                                "/onion/aaimaq4ygg2iegci:0",
                                "/onion/aaimaq4ygg2iegci",
                                "/onion/aaimaq4ygg2iegci:x",
                                "/onion/aaimaq4ygg2iegc1:80",
                                "/onion/aaimaq4ygg2ieg:80",
                                "/onion3/aaimaq4ygg2iegci:80",
                                "/garlic64/AAAA",
                                "/garlic64/A!AA",
                                "/ip6/::1.2.3",
                                "/ip6/1:2:3:4:5:6:7:1.2.3.4",
                                "/garlic32/aaaa"})
            QVERIFY2(faultOf(bad) == AddrError::BadValue, bad);
        const auto unknown = Multiaddr::fromText("/ip4/1.2.3.4/bad\x1bname/1").error();
        QCOMPARE(QString::fromStdString(unknown.text()),
                 QString("multiaddr.unknown_protocol: at 12: 'bad\\x1bname'"));
    }

    /// Of bytes too: where the code begins that nobody registered, or none with a text.
    void namesTheUnknownWithItsPosition() {
        const auto sentence = [](std::string_view hex) {
            const auto address = Multiaddr::fromBytes(fromHex(hex).value());
            return address ? QString("read") : QString::fromStdString(address.error().text());
        };
        const auto unknown = [](const char* place) {
            return QString("multiaddr.unknown_protocol: at ") + place;
        };
        QCOMPARE(sentence("05"), unknown("0: code 5"));
        QCOMPARE(sentence("047f00000105"), unknown("5: code 5"));
        QCOMPARE(sentence("047f000001060fa1ffff0300"), unknown("8: code 65535"));
        // Behind values of other lengths, and bytes that belong to a value are no code.
        QCOMPARE(sentence("040505050506050505"), unknown("8: code 5"));
        QCOMPARE(sentence("3503616263cd0305"), unknown("7: code 5"));
    }

    void holdsGarlicDestinationsToTheirSizes() {
        const auto garlic64 = [](std::size_t digits, std::string_view pad = "") {
            return faultOf("/garlic64/" + std::string(digits, 'A') + std::string(pad));
        };
        QVERIFY(!garlic64(516));
        QVERIFY(!garlic64(515, "="));
        QVERIFY(!garlic64(616));
        QVERIFY(garlic64(512) == AddrError::BadValue);
        QVERIFY(garlic64(515) == AddrError::BadValue); // padding belongs to the form
        QVERIFY(garlic64(516, "=") == AddrError::BadValue);
        QVERIFY(garlic64(620) == AddrError::BadValue);
        QCOMPARE(canonical("/garlic64/" + std::string(515, 'A') + "="),
                 "/garlic64/" + std::string(515, 'A') + "=");
        // Spare bits of the last digit are read past and not written.
        QCOMPARE(canonical("/garlic32/" + std::string(57, 'a') + "b"), "/garlic32/" + std::string(58, 'a'));
        QVERIFY(faultOf("/garlic32/" + std::string(55, 'a')) == AddrError::BadValue);
        QVERIFY(faultOf("/garlic32/" + std::string(52, 'A')) == AddrError::BadValue);
    }

    void refusesBadBytes() {
        QVERIFY(faultOfBytes("") == AddrError::Empty);
        QVERIFY(faultOfBytes("04") == AddrError::Truncated);
        QVERIFY(faultOfBytes("047f0000") == AddrError::Truncated);
        QVERIFY(faultOfBytes("91") == AddrError::Truncated);
        QVERIFY(faultOfBytes("350461") == AddrError::Truncated);
        QVERIFY(faultOfBytes("35ffffffffffffffff7f61") == AddrError::Truncated);
        QVERIFY(faultOfBytes("35") == AddrError::Truncated);
        QVERIFY(faultOfBytes("84007f000001") == AddrError::NotCanonical);
        QVERIFY(faultOfBytes("35810061") == AddrError::NotCanonical);
        QVERIFY(faultOfBytes("ffffffffffffffffff01") == AddrError::NotCanonical);
        QVERIFY(faultOfBytes("05") == AddrError::UnknownProtocol);
        QVERIFY(faultOfBytes("3500") == AddrError::BadValue);       // an empty name
        QVERIFY(faultOfBytes("3503612f62") == AddrError::BadValue); // a slash in a name
        QVERIFY(faultOfBytes("90030161") == AddrError::BadValue);   // a path without its slash
        QVERIFY(faultOfBytes("9003022f2f") == AddrError::BadValue); // and with one too many
        QVERIFY(faultOfBytes("9003012f") == AddrError::BadValue);
        QVERIFY(faultOfBytes("900300") == AddrError::BadValue);
        QVERIFY(faultOfBytes("9003026162") == AddrError::BadValue);
        QVERIFY(!faultOfBytes("9003022f61"));
        QVERIFY(faultOfBytes("9003022f610601bb") == AddrError::BadValue); // after a path
        QVERIFY(faultOfBytes("e10300") == AddrError::BadValue);
        QVERIFY(faultOfBytes("a503021100") == AddrError::BadValue);
        QVERIFY(faultOfBytes("d20300") == AddrError::BadValue);
        QVERIFY(faultOfBytes("bc03303030303030303030300000") == AddrError::BadValue); // port zero
        QVERIFY(!faultOfBytes("bc03303030303030303030300100"));
        QVERIFY(!faultOfBytes("bc03303030303030303030300001"));
    }

    void isBounded() {
        std::string parts;
        for (std::size_t i = 0; i < Multiaddr::kMaxParts; ++i) parts += "/ws";
        const Multiaddr full = addr(parts);
        QVERIFY(faultOf(parts + "/ws") == AddrError::TooLong);
        Bytes tooMany = copyOf(full.bytes());
        append(tooMany, addr("/ws").bytes());
        QVERIFY(Multiaddr::fromBytes(tooMany).error().code == AddrError::TooLong);

        const std::string name(Multiaddr::kMaxSize - 3, 'a');
        const Multiaddr longest = addr("/dns/" + name);
        QCOMPARE(longest.bytes().size(), Multiaddr::kMaxSize);
        QVERIFY(Multiaddr::fromBytes(longest.bytes()).value() == longest);
        const std::string slashes(4 * Multiaddr::kMaxSize - 4, '/'); // at the end they mean nothing
        QVERIFY(!faultOf("/tls" + slashes) && faultOf("/tls/" + slashes) == AddrError::TooLong);
        QVERIFY(faultOf("/dns/" + name + "a") == AddrError::TooLong);
        QVERIFY(faultOf("/" + std::string(100000, 'a')) == AddrError::TooLong);
        QVERIFY(Multiaddr::fromBytes(longest.joined(addr("/ws")).bytes()).error().code == AddrError::TooLong);
    }

    void readsIp4AtTheEndOfIp6() {
        QVERIFY(canonical("/ip6/1:2:3:4:5:6:1.2.3.4") == "/ip6/1:2:3:4:5:6:102:304");
        QVERIFY(canonical("/ip6/1::1.2.3.4") == "/ip6/1::102:304");
    }

    void textOutEqualsTextIn() {
        SeededRandom random(1);
        for (int round = 0; round < 3000; ++round) {
            std::vector<Multiaddr::Part> parts;
            const auto count = 1 + random.below(6);
            for (std::uint64_t i = 0; i < count; ++i) parts.push_back(randomPart(random));
            if (random.below(4) == 0) parts.push_back({AddrProtocol::Unix, copyOf(viewOf("/run/x"))});
            const Multiaddr address = Multiaddr::ofParts(parts);
            QVERIFY(address.parts() == parts);
            Multiaddr::Walk walk(address);
            for (const auto& part : parts) {
                const auto view = walk.next();
                QVERIFY(view && view->protocol == part.protocol && equal(view->value, part.value));
            }
            QVERIFY(!walk.next());
            const std::string text = address.text();
            const auto again = Multiaddr::fromText(text);
            QVERIFY2(again.ok(), text.c_str());
            QVERIFY2(*again == address, text.c_str());
            QCOMPARE(again->text(), text);
            const auto fromBytes = Multiaddr::fromBytes(address.bytes());
            QVERIFY(fromBytes.ok() && *fromBytes == address);
        }
    }

    void answersQuestions() {
        const PeerId peer = PeerId::fromText(kPeer).value();
        const PeerId other = PeerId::fromText(kOther).value();
        const Multiaddr tcp = addr("/ip4/1.2.3.4/tcp/80");
        const Multiaddr whole = tcp.withPeer(peer);
        QCOMPARE(whole.text(), "/ip4/1.2.3.4/tcp/80/p2p/" + std::string(kPeer));
        QVERIFY(whole.withPeer(peer) == whole);
        QVERIFY(whole.withPeer(other).peer() == other);
        QVERIFY(whole.withoutPeer() == tcp);
        QVERIFY(tcp.withoutPeer() == tcp);
        QVERIFY(!tcp.peer());
        const Multiaddr relayed = whole.joined(addr("/p2p-circuit")).withPeer(other);
        QVERIFY(relayed.peer() == other);
        QVERIFY(relayed.withoutPeer().peer() == peer);
        QVERIFY(relayed.has(AddrProtocol::P2pCircuit) && !tcp.has(AddrProtocol::P2pCircuit));
        QVERIFY(tcp.value(AddrProtocol::Tcp) == "80" && !tcp.value(AddrProtocol::Udp));
        QCOMPARE(QString::fromStdString(tcp.parts()[0].valueText()), QString("1.2.3.4"));
        QVERIFY(Multiaddr().empty() && Multiaddr().text().empty()
                && Multiaddr().withPeer(peer).peer() == peer);
        const Multiaddr path = addr("/unix/run/x");
        QVERIFY(path.withPeer(peer) == path);
        QVERIFY(tcp < whole && std::hash<Multiaddr>{}(tcp) != std::hash<Multiaddr>{}(whole));
    }

    void knowsTcpEndpoints() {
        QCOMPARE(Multiaddr::ofTcp("127.0.0.1", 4001)->text(), std::string("/ip4/127.0.0.1/tcp/4001"));
        QCOMPARE(Multiaddr::ofTcp("fe80::1%eth0", 1)->text(), std::string("/ip6zone/eth0/ip6/fe80::1/tcp/1"));
        QVERIFY(Multiaddr::ofTcp("localhost", 1).error().code == AddrError::BadValue);
        QVERIFY(Multiaddr::ofTcp("::1%", 1).error().code == AddrError::BadValue);
        for (const char* text : {"/ip4/1.2.3.4/tcp/513", "/ip6/2001:db8::1/tcp/65535"})
            QCOMPARE(endpoint(std::string(text) + "/ws").multiaddr().text(), std::string(text));
        QCOMPARE(endpoint("/ip4/1.2.3.4/tcp/513").port, std::uint16_t{513});
        for (const char* text :
             {"/tcp/1", "/ip4/1.2.3.4", "/ip4/1.2.3.4/udp/1", "/dns/a/tcp/1", "/ip6zone/e/ip6/::1/tcp/1"})
            QVERIFY2(!IpEndpoint::of(addr(text)), text);
        QVERIFY(!IpEndpoint::of(Multiaddr()));
    }

    void sortsAddressesByReach() {
        const auto at = [](std::string ip) { return endpoint(ip + "/tcp/1"); };
        for (const char* ip : {"/ip4/127.0.0.1", "/ip4/127.255.0.9", "/ip6/::1", "/ip6/::ffff:127.0.0.1"})
            QVERIFY2(at(ip).isLoopback(), ip);
        for (const char* ip :
             {"/ip4/128.0.0.1", "/ip6/::2", "/ip6/1::1", "/ip6/::ffff:128.0.0.1", "/ip6/7f00::1"})
            QVERIFY2(!at(ip).isLoopback(), ip);
        for (const char* ip : {"/ip4/10.9.9.9", "/ip4/172.16.0.1", "/ip4/172.31.0.1", "/ip4/192.168.1.1",
                               "/ip4/100.64.0.1", "/ip4/100.127.0.1", "/ip4/169.254.1.1", "/ip6/fc00::1",
                               "/ip6/fdff::1", "/ip6/fe80::1", "/ip6/febf::1", "/ip6/::ffff:10.0.0.1"})
            QVERIFY2(at(ip).isPrivate(), ip);
        for (const char* ip : {"/ip4/11.0.0.1", "/ip4/172.15.0.1", "/ip4/172.32.0.1", "/ip4/192.169.1.1",
                               "/ip4/193.168.0.1", "/ip4/100.63.0.1", "/ip4/100.128.0.1", "/ip4/101.64.0.1",
                               "/ip4/169.253.1.1", "/ip4/170.254.0.1", "/ip4/173.16.0.1", "/ip6/fb00::1",
                               "/ip6/fe00::1", "/ip6/fec0::1", "/ip6/2001:db8::1", "/ip6/0a00::"})
            QVERIFY2(!at(ip).isPrivate(), ip);
        for (const char* ip : {"/ip4/0.0.0.0", "/ip6/::", "/ip6/::ffff:0.0.0.0"})
            QVERIFY2(at(ip).isUnspecified(), ip);
        for (const char* ip : {"/ip4/0.0.0.1", "/ip6/::1"}) QVERIFY2(!at(ip).isUnspecified(), ip);
    }
};

VD_SUITE(MultiaddrTest)

#include "multiaddr_test.moc"
