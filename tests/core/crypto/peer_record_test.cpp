#include "core/crypto/peer_record.h"

#include "core/codec/protobuf.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;

namespace {

PrivateKey keyOf(Byte seed) {
    return PrivateKey::fromEd25519Seed(Bytes(32, seed));
}

codec::Multiaddr address(std::string_view text) {
    return codec::Multiaddr::fromText(text).value();
}

Bytes sealed(const PrivateKey& key, std::string_view domain, BytesView type, BytesView payload) {
    return SignedEnvelope{key.publicKey(), copyOf(type), copyOf(payload),
                          key.sign(SignedEnvelope::signedBytes(domain, type, payload))}
        .encode();
}

template <class T>
bool failsWith(const Result<T>& result, KeyError why) {
    return !result && result.error().code == why;
}

} // namespace

class PeerRecordTest final : public QObject {
    Q_OBJECT

private slots:

    void recordsComeBack() {
        PeerRecord record{keyOf(1).publicKey().peerId(), ~std::uint64_t{0}, {}};
        QVERIFY(*PeerRecord::decode(record.encode()) == record);
        record.addresses = {address("/ip4/1.2.3.4/tcp/5"), address("/dns4/example.org/tcp/443/wss")};
        QVERIFY(*PeerRecord::decode(record.encode()) == record);
        record.sequence = 0; // the default of proto3, left out
        const Bytes bytes = record.encode();
        QVERIFY(*PeerRecord::decode(bytes) == record);
        QVERIFY(bytes[2 + record.peer.bytes().size()] == 0x1a);
    }

    void unknownAddressesAndFieldsAreLeftOut() {
        const PeerRecord record{keyOf(1).publicKey().peerId(), 3, {address("/ip4/1.2.3.4/tcp/5")}};
        Bytes bytes = record.encode();
        codec::ProtoWriter writer(bytes);
        Bytes info;
        codec::ProtoWriter(info).bytes(1, Bytes{0xff, 0x7f, 1, 2});
        writer.bytes(3, info);
        writer.bytes(3, {});
        writer.varint(9, 1);
        QVERIFY(*PeerRecord::decode(bytes) == record);
    }

    void boundsOfARecord() {
        PeerRecord record{keyOf(1).publicKey().peerId(), 3, {}};
        record.addresses.assign(PeerRecord::kMaxAddresses, address("/ip4/1.2.3.4/tcp/5"));
        QVERIFY(PeerRecord::decode(record.encode()).ok());
        record.addresses.push_back(record.addresses[0]);
        QVERIFY(failsWith(PeerRecord::decode(record.encode()), KeyError::TooLarge));
        QVERIFY(failsWith(PeerRecord::decode({}), KeyError::Malformed));
        QVERIFY(!PeerRecord::decode(Bytes{0x0a, 0x02, 0x00, 0x09}).ok()); // no peer id
        const Bytes good = record.encode();
        QVERIFY(!PeerRecord::decode(BytesView(good).first(good.size() - 1)).ok());
    }

    void envelopesAreBoundToTheirDomainTypeAndPayload() {
        const auto key = keyOf(2);
        const Bytes bytes = sealed(key, "some-domain", viewOf("type"), viewOf("payload"));
        const auto opened = SignedEnvelope::open(bytes, "some-domain");
        QVERIFY(opened.ok());
        QVERIFY(opened->key == key.publicKey());
        QVERIFY(equal(opened->payload, viewOf("payload")));
        QVERIFY(opened->encode() == bytes);
        QVERIFY(failsWith(SignedEnvelope::open(bytes, "some-domaim"), KeyError::BadSignature));
        // The boundary between type and payload moved: without the lengths it would verify.
        const Bytes moved = SignedEnvelope{key.publicKey(), copyOf(viewOf("typep")), copyOf(viewOf("ayload")),
                                           opened->signature}
                                .encode();
        QVERIFY(failsWith(SignedEnvelope::open(moved, "some-domain"), KeyError::BadSignature));
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            QVERIFY(!SignedEnvelope::open(BytesView(bytes).first(size), "some-domain").ok());
        }
        Bytes content(SignedEnvelope::kMaxSize);
        while (sealed(key, "some-domain", viewOf("type"), content).size() > SignedEnvelope::kMaxSize) {
            content.pop_back();
        }
        const Bytes largest = sealed(key, "some-domain", viewOf("type"), content);
        QCOMPARE(largest.size(), SignedEnvelope::kMaxSize);
        QVERIFY(SignedEnvelope::open(largest, "some-domain").ok());
        content.push_back(0);
        const Bytes larger = sealed(key, "some-domain", viewOf("type"), content);
        QVERIFY(failsWith(SignedEnvelope::open(larger, "some-domain"), KeyError::TooLarge));
    }

    void aPeerRecordIsSignedByItsPeer() {
        const auto key = keyOf(3);
        PeerRecord record{key.publicKey().peerId(), 7, {address("/ip4/1.2.3.4/tcp/5")}};
        const auto wrap = [&](std::string_view domain, BytesView type) {
            return sealed(key, domain, type, record.encode());
        };
        QVERIFY(*openPeerRecord(wrap(kPeerRecordDomain, kPeerRecordType)) == record);
        QVERIFY(
            failsWith(openPeerRecord(wrap("libp2p-routing-state", kPeerRecordType)), KeyError::BadSignature));
        QVERIFY(failsWith(openPeerRecord(wrap(kPeerRecordDomain, viewOf("\x03\x02"))), KeyError::Malformed));
        record.peer = keyOf(4).publicKey().peerId();
        QVERIFY(failsWith(openPeerRecord(wrap(kPeerRecordDomain, kPeerRecordType)), KeyError::BadSignature));
    }

    void whatASignerSignsForARecordOpens() {
        const auto key = keyOf(5);
        const PeerRecord record{key.publicKey().peerId(), 7, {}};
        const Bytes signature = key.sign(signingInput(SignPeerRecord{record}));
        const SignedEnvelope envelope{key.publicKey(), copyOf(kPeerRecordType), record.encode(), signature};
        QVERIFY(*openPeerRecord(envelope.encode()) == record);
    }
};

VD_SUITE(PeerRecordTest)

#include "peer_record_test.moc"
