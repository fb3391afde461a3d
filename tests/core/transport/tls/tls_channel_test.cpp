#include "tests/core/transport/tls/tls_fixture.h"

#include "core/base/random.h"

#include "tests/core/transport/channel_link.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::tls;
using namespace vedette::tls::test;
using transport::Role;

namespace {

using Muxers = std::vector<std::string>;

const Muxers kYamux{"/yamux/1.0.0"};

struct Pair {
    std::unique_ptr<transport::SecureChannel> client;
    std::unique_ptr<transport::SecureChannel> server;
};

} // namespace

class TlsChannelTest final : public QObject {
    Q_OBJECT

private:
    const crypto::PrivateKey m_alice = makeIdentity(crypto::KeyType::Ed25519, 1);
    const crypto::PrivateKey m_bob = makeIdentity(crypto::KeyType::Ed25519, 2);
    const std::shared_ptr<const Certificate> m_aliceCertificate = makeCertificate(m_alice);
    const std::shared_ptr<const Certificate> m_bobCertificate = makeCertificate(m_bob);

    Pair makePair(const Muxers& client = kYamux, const Muxers& server = kYamux) const {
        return {makeEnd(Role::Initiator, m_aliceCertificate, m_bob.publicKey().peerId(), client),
                makeEnd(Role::Responder, m_bobCertificate, {}, server)};
    }

    Pair connectedPair() const {
        Pair pair = makePair();
        VD_ASSERT(shakeHands(*pair.client, *pair.server).ok());
        return pair;
    }

private slots:

    void authenticatesBothAtEverySplit() {
        for (const std::size_t step : {1U, 2U, 3U, 5U, 7U, 11U, 64U, 100U, 1000U, 65536U}) {
            const Pair pair = makePair();
            QVERIFY(pair.client->established() == nullptr);
            const auto connected = shakeHands(*pair.client, *pair.server, step);
            QVERIFY2(connected.ok(), connected.ok() ? "" : connected.error().text().c_str());
            QVERIFY(pair.client->established() != nullptr && pair.server->established() != nullptr);
            QVERIFY(pair.client->established()->remotePeer == m_bob.publicKey().peerId());
            QVERIFY(pair.client->established()->remoteKey == m_bob.publicKey());
            QVERIFY(pair.server->established()->remotePeer == m_alice.publicKey().peerId());
            QVERIFY(pair.client->established()->muxer == "/yamux/1.0.0");
            QVERIFY(pair.server->established()->muxer == "/yamux/1.0.0");
        }
    }

    void connectsEveryKindOfIdentity() {
        for (const auto type : {crypto::KeyType::Secp256k1, crypto::KeyType::Ecdsa, crypto::KeyType::Rsa}) {
            const auto identity = makeIdentity(type);
            const auto certificate = makeCertificate(identity);
            const auto client = makeEnd(Role::Initiator, certificate);
            const auto server = makeEnd(Role::Responder, certificate, identity.publicKey().peerId());
            QVERIFY(shakeHands(*client, *server).ok());
            QVERIFY(client->established()->remoteKey == identity.publicKey());
        }
    }

    void takesTheFirstOfTheClientsMuxers() {
        const auto agreed = [&](const Muxers& client, const Muxers& server) {
            const Pair pair = makePair(client, server);
            VD_ASSERT(shakeHands(*pair.client, *pair.server).ok());
            VD_ASSERT(pair.client->established()->muxer == pair.server->established()->muxer);
            return pair.client->established()->muxer;
        };
        QCOMPARE(agreed({"/a", "/b"}, {"/b", "/a"}), std::string("/a"));
        QCOMPARE(agreed({"/x", "/b"}, {"/b", "/a"}), std::string("/b"));
        QCOMPARE(agreed({"/x"}, {"/b"}), std::string());
        QCOMPARE(agreed({}, {"/b"}), std::string());
    }

    void carriesDataOfAnySizeAtAnySplit() {
        SeededRandom random(7);
        const Pair pair = connectedPair();
        SendBuffer out;
        SendBuffer back;
        for (int round = 0; round < 60; ++round) {
            Bytes sent;
            for (std::uint64_t part = 0, parts = 1 + random.below(6); part < parts; ++part) {
                Bytes piece(random.below(2) == 0 ? random.below(300) : random.below(70000));
                random.fill(piece);
                QVERIFY(pair.client->append(piece, out).ok());
                append(sent, piece);
            }
            QVERIFY(pair.client->flush(out).ok());
            const Bytes wire = drain(out);
            // Full records but the last: parts share them.
            const std::size_t records = (sent.size() + 16383) / 16384;
            QCOMPARE(wire.size(), sent.size() + records * 22);
            Bytes received;
            for (BytesView rest = wire; !rest.empty();) {
                const std::size_t n = std::min<std::size_t>(rest.size(), 1 + random.below(40000));
                QVERIFY(deliver(*pair.server, copyOf(rest.first(n)), back, received).ok());
                rest = rest.subspan(n);
            }
            QVERIFY(received == sent);
            QVERIFY(back.empty());
        }
    }

    void carriesDataInPiecesOfOneByte() {
        const Pair pair = connectedPair();
        SendBuffer out;
        const Bytes sent(2000, 0x5a);
        QVERIFY(pair.server->append(sent, out).ok());
        QVERIFY(out.empty());
        QVERIFY(pair.server->flush(out).ok());
        QVERIFY(pair.server->flush(out).ok());
        Bytes received;
        SendBuffer back;
        for (const Byte byte : drain(out)) QVERIFY(deliver(*pair.client, {byte}, back, received).ok());
        QVERIFY(received == sent);
    }

    void letsTheClientSendBeforeTheServerIsThrough() {
        const Pair pair = makePair();
        SendBuffer out;
        SendBuffer back;
        Bytes plain;
        QVERIFY(pair.client->start(out, kStart).ok());
        QVERIFY(deliver(*pair.server, drain(out), back, plain).ok());
        QVERIFY(deliver(*pair.client, drain(back), out, plain).ok());
        QVERIFY(pair.client->established() != nullptr && pair.server->established() == nullptr);
        QVERIFY(pair.client->append(viewOf("early"), out).ok());
        QVERIFY(pair.client->flush(out).ok());
        QVERIFY(deliver(*pair.server, drain(out), back, plain).ok());
        QVERIFY(pair.server->established() != nullptr);
        QVERIFY(textOf(plain) == "early");
        // No session ticket follows: there is nothing to resume from.
        QVERIFY(back.empty());
    }

    // A cut connection never looks finished: whatever is missing, neither data nor a peer comes out.
    void isSilentWhenCutAtAnyByte() {
        Pair recorded = makePair();
        SendBuffer out;
        SendBuffer back;
        Bytes plain;
        QVERIFY(recorded.client->start(out, kStart).ok());
        const Bytes hello = drain(out);
        for (std::size_t cut = 0; cut < hello.size(); ++cut) {
            const auto server = makeEnd(Role::Responder, m_bobCertificate);
            QVERIFY(deliver(*server, copyOf(BytesView(hello).first(cut)), back, plain).ok());
            QVERIFY(server->established() == nullptr && back.empty());
        }
        QVERIFY(deliver(*recorded.server, hello, back, plain).ok());
        const Bytes flight = drain(back);
        for (std::size_t i = 0; i + 1 < flight.size(); ++i) {
            QVERIFY(deliver(*recorded.client, {flight[i]}, out, plain).ok());
            QVERIFY(recorded.client->established() == nullptr && out.empty());
        }
        QVERIFY(deliver(*recorded.client, {flight.back()}, out, plain).ok());
        QVERIFY(recorded.client->established() != nullptr);
        const Bytes last = drain(out);
        for (std::size_t i = 0; i + 1 < last.size(); ++i) {
            QVERIFY(deliver(*recorded.server, {last[i]}, back, plain).ok());
            QVERIFY(recorded.server->established() == nullptr);
        }
        QVERIFY(deliver(*recorded.server, {last.back()}, back, plain).ok());
        QVERIFY(recorded.server->established() != nullptr);

        QVERIFY(recorded.server->append(viewOf("whole or nothing"), back).ok());
        QVERIFY(recorded.server->flush(back).ok());
        const Bytes record = drain(back);
        for (std::size_t i = 0; i + 1 < record.size(); ++i) {
            QVERIFY(deliver(*recorded.client, {record[i]}, out, plain).ok());
            QVERIFY(plain.empty());
        }
    }

    /// On a link with delay, cut after every byte of either direction, records included: what came whole
    /// came, the rest is silence, and nobody is blamed for it.
    void aPairCutAtAnyByteHearsWhatCameWhole() {
        const std::vector<Bytes> asked{Bytes(3, 'a'), Bytes(40, 'b')};
        const std::vector<Bytes> answered{Bytes(50, 'c'), Bytes(1, 'd')};
        const auto link = [&](std::size_t cutA, std::size_t cutB) {
            Pair pair = makePair();
            return transport::test::ChannelLink{
                {std::move(pair.client), asked, cutA}, {std::move(pair.server), answered, cutB}, kStart};
        };
        auto whole = link(SIZE_MAX, SIZE_MAX);
        whole.run();
        QVERIFY(whole.a.up() && whole.b.up() && !whole.a.error && !whole.b.error);
        QCOMPARE(whole.a.heard.size(), std::size_t{51});
        QCOMPARE(whole.b.heard.size(), std::size_t{43});
        QVERIFY(whole.now >= kStart + 3 * whole.delay);
        for (const bool fromClient : {true, false}) {
            const std::size_t total = fromClient ? whole.b.arrived : whole.a.arrived;
            const std::size_t records = fromClient ? 3 + 40 + 2 * 22 : 50 + 1 + 2 * 22;
            // A signature's length may differ from one handshake to the next, so judge by what was said.
            for (std::size_t cut = 0; cut < total; ++cut) {
                auto one = link(fromClient ? cut : SIZE_MAX, fromClient ? SIZE_MAX : cut);
                one.run();
                QVERIFY(!one.a.error && !one.b.error);
                const auto& speaker = fromClient ? one.a : one.b;
                const auto& hearer = fromClient ? one.b : one.a;
                const std::vector<Bytes>& said = fromClient ? asked : answered;
                if (!hearer.up()) {
                    QVERIFY(hearer.heard.empty() && hearer.channel->established() == nullptr);
                    continue;
                }
                // Through means that all but the records came; each of those counts only whole.
                QVERIFY(speaker.said >= records && hearer.arrived >= speaker.said - records);
                const std::size_t past = hearer.arrived - (speaker.said - records);
                Bytes expected;
                if (past >= said[0].size() + 22) append(expected, said[0]);
                if (past >= records) append(expected, said[1]);
                QVERIFY(hearer.heard == expected);
            }
        }
    }

    void noticesFlippedBitsInTheHandshake() {
        SeededRandom random(11);
        for (int round = 0; round < 150; ++round) {
            const Pair pair = makePair();
            SendBuffer out;
            SendBuffer back;
            Bytes plain;
            QVERIFY(pair.client->start(out, kStart).ok());
            const std::uint64_t flight = random.below(3);
            const auto spoil = [&](Bytes bytes, std::uint64_t at) {
                if (flight == at && !bytes.empty()) {
                    Byte& byte = bytes[random.below(bytes.size())];
                    byte = static_cast<Byte>(byte ^ (1U << random.below(8)));
                }
                return bytes;
            };
            bool ok = deliver(*pair.server, spoil(drain(out), 0), back, plain).ok();
            ok = ok && deliver(*pair.client, spoil(drain(back), 1), out, plain).ok();
            ok = ok && deliver(*pair.server, spoil(drain(out), 2), back, plain).ok();
            // An error, or a wait for bytes that a spoilt length announced, or a version field that TLS 1.3
            // ignores in the record's header; never two ends that differ in what they saw.
            const bool both = pair.client->established() != nullptr && pair.server->established() != nullptr;
            if (ok && both) {
                QVERIFY(pair.server->append(viewOf("same keys"), back).ok());
                QVERIFY(pair.server->flush(back).ok());
                QVERIFY(deliver(*pair.client, drain(back), out, plain).ok());
                QVERIFY(textOf(plain) == "same keys");
            } else {
                QVERIFY(plain.empty());
            }
        }
    }

    void noticesEveryFlippedBitInARecord() {
        const std::string text = "not a word of it";
        for (std::size_t i = 3; i < text.size() + 22; ++i) {
            const Pair pair = connectedPair();
            SendBuffer out;
            SendBuffer back;
            Bytes plain;
            QVERIFY(pair.client->append(viewOf(text), out).ok());
            QVERIFY(pair.client->flush(out).ok());
            Bytes record = drain(out);
            QCOMPARE(record.size(), text.size() + 22);
            record[i] = static_cast<Byte>(record[i] ^ (1U << (i % 8)));
            const auto received = deliver(*pair.server, record, back, plain);
            QVERIFY(plain.empty());
            // A length that grew waits for the rest, or is beyond what a record may have.
            if (i == 3) QVERIFY(received.ok() || received.error().code == Violation::TooLarge);
            if (i == 4) QVERIFY(received.ok() || received.error().code == Violation::BadRecord);
            if (i > 4) QVERIFY(!received.ok() && received.error().code == Violation::BadRecord);
        }
    }

    void refusesRecordsReplayedOrTooLarge() {
        const Pair pair = connectedPair();
        SendBuffer out;
        SendBuffer back;
        Bytes plain;
        QVERIFY(pair.client->append(viewOf("once"), out).ok());
        QVERIFY(pair.client->flush(out).ok());
        const Bytes record = drain(out);
        QVERIFY(deliver(*pair.server, record, back, plain).ok());
        const auto again = deliver(*pair.server, record, back, plain);
        QVERIFY(!again.ok() && again.error().code == Violation::BadRecord);
        QVERIFY(textOf(plain) == "once");

        const Pair second = connectedPair();
        const auto large = deliver(*second.server, {23, 3, 3, 0xff, 0xff}, back, plain);
        QVERIFY(!large.ok() && large.error().code == Violation::TooLarge);
    }

    void endsCleanlyAtCloseNotify() {
        const Pair pair = connectedPair();
        SendBuffer out;
        SendBuffer back;
        Bytes plain;
        QVERIFY(pair.client->append(viewOf("last words"), out).ok());
        pair.client->close(out);
        Bytes wire = drain(out);
        append(wire, Bytes(40, 0xee));
        QVERIFY(deliver(*pair.server, wire, back, plain).ok());
        QVERIFY(textOf(plain) == "last words");
        QVERIFY(deliver(*pair.server, Bytes(40, 0xee), back, plain).ok());
        QVERIFY(textOf(plain) == "last words");
        // The other direction is still open.
        QVERIFY(pair.server->append(viewOf("heard"), back).ok());
        QVERIFY(pair.server->flush(back).ok());
        plain.clear();
        QVERIFY(deliver(*pair.client, drain(back), out, plain).ok());
        QVERIFY(textOf(plain) == "heard");
    }

    void writesNothingOnceClosedOrBroken() {
        for (const bool closed : {true, false}) {
            const Pair pair = connectedPair();
            SendBuffer out;
            Bytes plain;
            if (closed) {
                pair.client->close(out);
            } else {
                QVERIFY(!deliver(*pair.client, {23, 3, 3, 0xff, 0xff}, out, plain).ok());
            }
            QVERIFY(!drain(out).empty());                        // an alert
            QVERIFY(pair.client->append(viewOf("a"), out).ok()); // waits for more
            QVERIFY(!pair.client->flush(out).ok());
            QVERIFY(!pair.client->append(Bytes(16383, 'b'), out).ok());
            QVERIFY(!pair.client->append(Bytes(40000, 'c'), out).ok());
            QVERIFY(out.empty());
        }
    }

    void saysNothingWhenClosedBeforeItIsThrough() {
        const Pair pair = makePair();
        SendBuffer out;
        pair.client->close(out);
        QVERIFY(out.empty());
    }

    void refusesAnotherPeerThanExpected() {
        const auto client = makeEnd(Role::Initiator, m_aliceCertificate, m_alice.publicKey().peerId());
        const auto server = makeEnd(Role::Responder, m_bobCertificate);
        const auto connected = shakeHands(*client, *server);
        QVERIFY(!connected.ok() && connected.error().code == Violation::PeerMismatch);
        QVERIFY(client->established() == nullptr);
        const auto strictServer = makeEnd(Role::Responder, m_bobCertificate, m_bob.publicKey().peerId());
        const auto other = shakeHands(*makeEnd(Role::Initiator, m_aliceCertificate), *strictServer);
        QVERIFY(!other.ok() && other.error().code == Violation::PeerMismatch);
        QVERIFY(strictServer->established() == nullptr);
    }

    // The clock is ours: the certificates are of a time that the test chose.
    void judgesTimeByNow() {
        const Pair pair = makePair();
        const auto late = shakeHands(*pair.client, *pair.server, 65536, kStart + std::chrono::hours(25));
        QVERIFY(!late.ok() && late.error().code == Violation::Expired);
        const Pair other = makePair();
        const auto early = shakeHands(*other.client, *other.server, 65536, kStart - std::chrono::hours(2));
        QVERIFY(!early.ok() && early.error().code == Violation::NotYetValid);
    }

    void boundsTheHandshake() {
        const auto server = makeEnd(Role::Responder, m_bobCertificate);
        SendBuffer out;
        Bytes plain;
        // A ClientHello that claims 100,000 bytes, in records of 16 KiB.
        Bytes bytes{22, 3, 1, 0x40, 0, 1, 1, 0x86, 0xa0};
        bytes.resize(5 + 16384);
        Bytes next{22, 3, 1, 0x40, 0};
        next.resize(5 + 16384);
        Result<> received;
        int records = 0;
        for (; received.ok() && records < 6; ++records) {
            received = deliver(*server, records == 0 ? bytes : next, out, plain);
        }
        QVERIFY(!received.ok());
        QVERIFY2(received.error().code == Violation::TooLarge, received.error().text().c_str());
        QCOMPARE(records, 4);
    }

    void renewsItsKeyInTime() {
        const Pair pair = connectedPair();
        SendBuffer out;
        SendBuffer back;
        Bytes plain;
        const Byte one = 1;
        std::size_t longest = 0;
        for (int i = 0; i < (1 << 20) + 10; ++i) {
            QVERIFY(pair.client->append({&one, 1}, out).ok());
            QVERIFY(pair.client->flush(out).ok());
            longest = std::max(longest, out.size());
            QVERIFY(deliver(*pair.server, drain(out), back, plain).ok());
        }
        QCOMPARE(plain.size(), std::size_t{(1 << 20) + 10});
        QVERIFY(longest > 23); // the record that carried a KeyUpdate before it
    }
};

VD_SUITE(TlsChannelTest)

#include "tls_channel_test.moc"
