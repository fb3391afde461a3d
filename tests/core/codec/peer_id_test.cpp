#include "core/codec/peer_id.h"

#include "core/codec/cid.h"
#include "core/codec/multibase.h"
#include "core/codec/multihash.h"

#include "tests/bytes.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::codec;
using vedette::test::hex;

namespace {

const Bytes kKey = hex("080112201ed1e8fae2c4a144b8be8fd4b47bf3d3b34b871c3cacf6010f0e42d474fce27e");
constexpr std::string_view kText = "12D3KooWBtg3aaRMjxwedh83aGiUkwSxDwUZkzuJcfaqUmo7R3pq";
constexpr std::string_view kCidText = "bafzaajaiaejcahwr5d5ofrfbis4l5d6uwr57hu5tjodrypfm6yaq6dsc2r2pzyt6";
const std::string kDigest(64, 'a');

std::error_code idFault(std::string_view text) {
    const auto id = PeerId::fromText(text);
    return id ? std::error_code() : id.error().code;
}

std::error_code idFaultOfBytes(std::string_view text) {
    const auto id = PeerId::fromBytes(hex(text));
    return id ? std::error_code() : id.error().code;
}

} // namespace

class PeerIdTest final : public QObject {
    Q_OBJECT

private slots:

    void inlinesShortKeys() {
        const PeerId id = PeerId::ofEncodedKey(kKey);
        QVERIFY(id.text() == kText);
        QVERIFY(id.cidText() == kCidText);
        QVERIFY(equal(id.inlinedKey(), kKey));
        QVERIFY(PeerId::fromText(kText).value() == id);
        QVERIFY(PeerId::fromText(kCidText).value() == id);
        QVERIFY(PeerId::fromBytes(id.bytes()).value() == id);
    }

    void hashesLongKeys() {
        QCOMPARE(PeerId::ofEncodedKey(Bytes(42, 1)).bytes().size(), PeerId::kMaxSize);
        const PeerId id = PeerId::ofEncodedKey(Bytes(43, 1));
        QCOMPARE(id.bytes().size(), std::size_t{34});
        QVERIFY(id.text().starts_with("Qm"));
        QVERIFY(id.inlinedKey().empty());
        QVERIFY(PeerId::fromText(id.text()).value() == id);
        QVERIFY(PeerId::fromText(id.cidText()).value() == id);
    }

    void isAValue() {
        const PeerId a = PeerId::fromBytes(hex("000101")).value();
        const PeerId b = PeerId::fromBytes(hex("000102")).value();
        const PeerId longer = PeerId::fromBytes(hex("00020100")).value();
        QVERIFY(a < b && b < longer && a != b && PeerId() < a);
        QVERIFY(PeerId().empty() && PeerId().text().empty() && PeerId().cidText().empty());
        QVERIFY(PeerId().inlinedKey().empty() && !a.empty());
        QVERIFY(std::hash<PeerId>{}(a) != std::hash<PeerId>{}(b));
    }

    void refusesBadText() {
        QVERIFY(idFault("") == PeerIdError::Empty);
        QVERIFY(idFault("Qm0") == PeerIdError::BadText);
        QVERIFY(idFault("x") == PeerIdError::BadText);
        QVERIFY(idFault("zQmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N") == PeerIdError::BadText);
        QVERIFY(idFault("1" + std::string(kMaxNumeralText, '1')) == PeerIdError::BadText);
        QVERIFY(idFault("zb2rhhFAEMepUBbGyP1k8tGfz7BSciKXP6GHuUeUsJBaK6cqG") == PeerIdError::NotAKey);
        // A libp2p-key CID of another hash function: sha1.
        QVERIFY(idFault("f01721114" + std::string(40, 'a')) == PeerIdError::UnsuitableHash);
    }

    void refusesBadBytes() {
        QVERIFY(idFaultOfBytes("") == PeerIdError::Empty);
        QVERIFY(idFaultOfBytes("1220" + kDigest) == std::error_code());
        QVERIFY(idFaultOfBytes("1220" + kDigest + "00") == PeerIdError::BadMultihash);
        QVERIFY(idFaultOfBytes("1221" + kDigest) == PeerIdError::BadMultihash);
        QVERIFY(idFaultOfBytes("920020" + kDigest) == PeerIdError::BadMultihash);
        QVERIFY(idFaultOfBytes("121f" + kDigest.substr(2)) == PeerIdError::UnsuitableHash);
        QVERIFY(idFaultOfBytes("1114" + std::string(40, 'a')) == PeerIdError::UnsuitableHash);
        QVERIFY(idFaultOfBytes("0000") == PeerIdError::UnsuitableHash);
        QVERIFY(idFaultOfBytes("002a" + std::string(84, 'a')) == std::error_code());
        QVERIFY(idFaultOfBytes("002b" + std::string(86, 'a')) == PeerIdError::UnsuitableHash);
    }
};

VD_SUITE(PeerIdTest)

class CidTest final : public QObject {
    Q_OBJECT

    static std::optional<CidError> idFault(std::string_view text) {
        const auto cid = Cid::fromText(text);
        return cid ? std::nullopt : std::optional(cid.error());
    }

private slots:

    void readsBothVersions() {
        const auto v0 = Cid::fromText("QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n").value();
        QCOMPARE(v0.version, 0U);
        QVERIFY(v0.contentCodec == multicodec::kDagPb);
        QVERIFY(v0.text() == "QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n");
        QVERIFY(Cid::fromBytes(v0.bytes()).value() == v0);
        const Cid v1{1, v0.contentCodec, v0.hash};
        for (const auto base : {Multibase::Base32, Multibase::Base58Btc, Multibase::Base36,
                                Multibase::Base64Url, Multibase::Base256Emoji})
            QVERIFY(Cid::fromText(v1.text(base)).value() == v1);
        QVERIFY(v1 != v0);
    }

    void refusesOtherForms() {
        const std::string v0 = "1220" + kDigest;
        QVERIFY(idFault("") == CidError::Empty);
        QVERIFY(idFault("f") == CidError::Empty);
        QVERIFY(idFault("QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zIII") == CidError::BadText);
        QVERIFY(idFault("QmaozNR7DZHQK1ZcU9p7QdrshMvXqWK6gpu5rmrkPdT3L") == CidError::BadText);
        QVERIFY(idFault(std::string("\0\x01\x70\x00\x00", 5))
                == CidError::BadText); // no identity base in text
        QVERIFY(idFault("f" + v0) == CidError::BadVersion);
        QVERIFY(idFault("f0270" + v0) == CidError::BadVersion);
        // 46 digits that begin with "Qm" and are no version 0.
        QVERIFY(idFault("Qm" + std::string(44, 'z')).has_value());
        QVERIFY(idFault("f01") == CidError::BadVarint);
        QVERIFY(idFault("f81000000") == CidError::BadVarint);
        QVERIFY(idFault("f01f000") == CidError::BadVarint);
        QVERIFY(idFault("f0155" + v0 + "00") == CidError::BadHash);
        QVERIFY(Cid::fromBytes(hex(v0 + "00")).error() == CidError::BadHash);
        QVERIFY(Cid::fromBytes(hex("1220")).error() == CidError::BadHash);
        // Only both first bytes make a version 0.
        QVERIFY(Cid::fromBytes(hex("12")).error() == CidError::BadVersion);
        QVERIFY(Cid::fromBytes(hex("1221" + kDigest)).error() == CidError::BadVersion);
        QCOMPARE(Cid::fromBytes(hex("01200000"))->version, 1U);
    }
};

VD_SUITE(CidTest)

class MultihashTest final : public QObject {
    Q_OBJECT

private slots:

    void framesDigests() {
        const Multihash hash{0xB220, Bytes(32, 7)};
        QCOMPARE(toHex(BytesView(hash.bytes()).first(4)), std::string("a0e40220"));
        QVERIFY(Multihash::fromBytes(hash.bytes()).value() == hash);
        const Bytes bytes = hash.bytes();
        for (std::size_t cut = 0; cut < bytes.size(); ++cut)
            QVERIFY(Multihash::fromBytes(BytesView(bytes).first(cut)).error() == MultihashError::Truncated);
        const Multihash largest{0, Bytes(Multihash::kMaxDigest, 1)};
        QVERIFY(Multihash::fromBytes(largest.bytes()).value() == largest);
    }

    void refusesBadFrames() {
        QVERIFY(Multihash::fromBytes(hex("12030102")).error() == MultihashError::Truncated);
        QVERIFY(Multihash::fromBytes(hex("120101ff")).error() == MultihashError::TrailingBytes);
        QVERIFY(Multihash::fromBytes(hex("31020102")).error() == MultihashError::UnknownCode); // "multihash"
        QVERIFY(Multihash::fromBytes(hex("9200020102")).error() == MultihashError::BadVarint);
        QVERIFY(Multihash::fromBytes(hex("1282000102")).error() == MultihashError::BadVarint);
        QVERIFY(Multihash::fromBytes(hex("12ffffffffffffffffff01")).error() == MultihashError::BadVarint);
        const Multihash tooLong{0, Bytes(Multihash::kMaxDigest + 1, 1)};
        QVERIFY(Multihash::fromBytes(tooLong.bytes()).error() == MultihashError::TooLong);
    }
};

VD_SUITE(MultihashTest)

#include "peer_id_test.moc"
