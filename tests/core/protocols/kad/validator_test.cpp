#include "core/protocols/kad/validator.h"

#include "core/codec/cbor.h"
#include "core/codec/protobuf.h"
#include "core/protocols/kad/ipns_record.h"
#include "core/protocols/kad/message.h"
#include "core/protocols/kad/signed_record.h"
#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;

namespace {

constexpr WallTime kNow{1'800'000'000'000}; // 2027
constexpr WallTime kLater{1'800'000'600'000};

bool faulty(const Result<>& result, RecordFault fault) {
    return !result.ok() && result.error().code == fault;
}

Result<> check(BytesView name, BytesView value, WallTime now = kNow) {
    return Validators::standard().validate(name, value, now);
}

IpnsRecord ipns(std::uint64_t sequence, std::string validity = "2100-01-01T00:00:00Z") {
    return {copyOf(viewOf("/ipfs/bafkqaaa")), validity, *parseRfc3339(validity), sequence, 300'000'000'000};
}

/// Signs the bytes of `data` as they are.
Bytes sealedData(const crypto::PrivateKey& key, BytesView data) {
    return IpnsRecord::seal(data, key.sign(IpnsRecord::signedBytes(data)), key.publicKey());
}

/// The map with its fields changed by `change`, in the order that sorts it.
template <class Change>
Bytes ipnsData(Change change) {
    codec::CborWriter w;
    w.beginMap();
    change(w);
    w.end();
    return std::move(w).take();
}

Bytes oldCopies(const IpnsRecord& record, std::uint64_t sequence) {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.bytes(1, record.value);
    writer.bytes(2, viewOf("whatever"));
    writer.varint(3, 0);
    writer.bytes(4, viewOf(record.validity));
    writer.varint(5, sequence);
    writer.varint(6, record.ttl);
    return out;
}

} // namespace

class ValidatorTest final : public QObject {
    Q_OBJECT

private slots:

    void onlyKnownNamespacesAreKept() {
        for (const char* name : {"", "x", "/", "//", "/pk", "//x", "/unheard-of/x", "pk/x"}) {
            QVERIFY2(faulty(check(viewOf(name), {}), RecordFault::UnknownNamespace), name);
        }
        QVERIFY(!Validators{}.expiry(viewOf("/pk/x"), {}));
        QVERIFY(Validators{}.compare(viewOf("/pk/x"), {}, {}) == 0);
        const auto split = splitKey(viewOf("/pk/a/b"));
        QVERIFY(split && split->space == "pk" && textOf(split->rest) == "a/b");
    }

    void publicKeysAreTheirNames() {
        const auto key = keyNumber(1);
        const Bytes name = publicKeyName(key.publicKey().peerId());
        QVERIFY(check(name, key.publicKey().encoded()).ok());
        QVERIFY(faulty(check(name, keyNumber(2).publicKey().encoded()), RecordFault::BadKey));
        QVERIFY(faulty(check(name, viewOf("?")), RecordFault::Malformed));
        QVERIFY(faulty(check(viewOf("/pk/?"), key.publicKey().encoded()), RecordFault::BadName));
        QVERIFY(!Validators::standard().expiry(name, key.publicKey().encoded()));
        QVERIFY(Validators::standard().compare(name, Bytes{2}, Bytes{1}) > 0);
    }

    void ipnsRecordsSurviveTheirSeal() {
        const auto key = keyNumber(3);
        const auto name = key.publicKey().peerId();
        const IpnsRecord record = ipns(7);
        const auto opened = IpnsRecord::open(name, sealedData(key, record.data()));
        QVERIFY(opened.ok());
        QVERIFY(*opened == record);
        QVERIFY(check(ipnsName(name), sealedData(key, record.data())).ok());
        QVERIFY(Validators::standard().expiry(ipnsName(name), sealedData(key, record.data()))
                == record.until);
        // A key that does not fit into the name goes with the record.
        SeededRandom random(1);
        const auto big = crypto::PrivateKey::generate(crypto::KeyType::Ecdsa, random).value();
        const auto other = big.publicKey().peerId();
        QVERIFY(IpnsRecord::open(other, sealedData(big, record.data())).ok());
        Bytes without;
        codec::ProtoWriter writer(without);
        writer.bytes(8, big.sign(IpnsRecord::signedBytes(record.data())));
        writer.bytes(9, record.data());
        QVERIFY(faulty(check(ipnsName(other), without), RecordFault::BadKey));
        Bytes broken;
        codec::ProtoWriter(broken).bytes(7, viewOf("no key"));
        append(broken, without);
        QVERIFY(faulty(check(ipnsName(other), broken), RecordFault::BadKey));
    }

    void ipnsRecordsAreSigned() {
        const auto key = keyNumber(3);
        const Bytes name = ipnsName(key.publicKey().peerId());
        const Bytes data = ipns(7).data();
        Bytes forged = sealedData(key, data);
        forged[10] ^= 1;
        QVERIFY(faulty(check(name, forged), RecordFault::BadSignature));
        QVERIFY(faulty(check(name, sealedData(keyNumber(4), data)), RecordFault::BadSignature));
        QVERIFY(faulty(check(name, {}), RecordFault::BadSignature));
        Bytes unsignedData;
        codec::ProtoWriter(unsignedData).bytes(9, data);
        QVERIFY(faulty(check(name, unsignedData), RecordFault::BadSignature));
        QVERIFY(faulty(check(viewOf("/ipns/?"), sealedData(key, data)), RecordFault::BadName));
        QVERIFY(faulty(check(name, Bytes(kMaxIpnsRecord + 1)), RecordFault::TooLarge));
        QVERIFY(faulty(check(name, Bytes{0x0a}), RecordFault::Malformed));
        QVERIFY(faulty(check(name, sealedData(key, viewOf("no map"))), RecordFault::Malformed));
    }

    void oldCopiesMustAgree() {
        const auto key = keyNumber(3);
        const Bytes name = ipnsName(key.publicKey().peerId());
        const IpnsRecord record = ipns(7);
        Bytes good = oldCopies(record, 7);
        append(good, sealedData(key, record.data()));
        QVERIFY(check(name, good).ok());
        Bytes bad = oldCopies(record, 8);
        append(bad, sealedData(key, record.data()));
        QVERIFY(faulty(check(name, bad), RecordFault::Inconsistent));
        // A signature of version 1 alone makes the absent copies count.
        Bytes half;
        codec::ProtoWriter(half).bytes(2, viewOf("x"));
        append(half, sealedData(key, record.data()));
        QVERIFY(faulty(check(name, half), RecordFault::Inconsistent));
    }

    void ipnsRecordsEnd() {
        const auto key = keyNumber(3);
        const Bytes name = ipnsName(key.publicKey().peerId());
        const Bytes value = sealedData(key, ipns(1, "2027-01-15T08:00:00.000000001Z").data());
        const WallTime end = *parseRfc3339("2027-01-15T08:00:00Z");
        QVERIFY(check(name, value, {end.ms - 1}).ok());
        QVERIFY(faulty(check(name, value, end), RecordFault::Expired));
    }

    void ipnsDataOfOthers() {
        const auto key = keyNumber(3);
        const Bytes name = ipnsName(key.publicKey().peerId());
        const auto fields = [](codec::CborWriter& w, std::string_view validity, std::uint64_t type) {
            w.text("Value").bytes(viewOf("/ipfs/x"));
            w.text("Sequence").uint(1);
            w.text("Validity").bytes(viewOf(validity));
            w.text("ValidityType").uint(type);
        };
        // Without a TTL, and with something of their own.
        const Bytes more = ipnsData([&](auto& w) {
            fields(w, "2100-01-01T00:00:00Z", 0);
            w.text("_ours").beginArray().null().end();
        });
        QVERIFY(check(name, sealedData(key, more)).ok());
        const Bytes type = ipnsData([&](auto& w) { fields(w, "2100-01-01T00:00:00Z", 1); });
        QVERIFY(faulty(check(name, sealedData(key, type)), RecordFault::Unsupported));
        const Bytes time = ipnsData([&](auto& w) { fields(w, "soon", 0); });
        QVERIFY(faulty(check(name, sealedData(key, time)), RecordFault::Malformed));
        const Bytes lacking = ipnsData([&](auto& w) { w.text("Value").bytes(viewOf("/ipfs/x")); });
        QVERIFY(faulty(check(name, sealedData(key, lacking)), RecordFault::Malformed));
    }

    void theNewestRecordWins() {
        const auto key = keyNumber(3);
        const Bytes name = ipnsName(key.publicKey().peerId());
        const auto sealed = [&](std::uint64_t sequence, const char* validity) {
            return sealedData(key, ipns(sequence, validity).data());
        };
        const auto validators = Validators::standard();
        const Bytes first = sealed(1, "2100-01-01T00:00:00Z");
        QVERIFY(validators.compare(name, sealed(2, "2030-01-01T00:00:00Z"), first) > 0);
        QVERIFY(validators.compare(name, first, sealed(1, "2101-01-01T00:00:00Z")) < 0);
        QVERIFY(validators.compare(name, first, first) == 0);
        QVERIFY(validators.compare(name, first, sealed(1, "2100-01-01T00:00:00.0Z")) != 0);
        QVERIFY(validators.compare(name, first, viewOf("nothing")) > 0);
        QVERIFY(!validators.expiry(name, viewOf("nothing")));
    }

    void readsTheTimesOfRfc3339() {
        QVERIFY(parseRfc3339("1970-01-01T00:00:00Z")->ms == 0);
        QVERIFY(parseRfc3339("1970-01-01T00:00:00.000000001Z")->ms == 0);
        QVERIFY(parseRfc3339("2026-01-31T08:15:00.123Z") == parseRfc3339("2026-01-31t09:15:00.1239+01:00"));
        QVERIFY(parseRfc3339("1969-12-31T23:59:59.5-00:00")->ms == -500);
        QVERIFY(parseRfc3339("2024-02-29T00:00:00Z").has_value());
        for (const char* text : {"", "2023-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01 00:00:00Z",
                                 "2026-01-01T24:00:00Z", "2026-01-01T00:00:00", "2026-01-01T00:00:00.Z",
                                 "2026-01-01T00:00:00Zx", "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z",
                                 "2026-01-01T00:00:00+0100", "26-01-01T00:00:00Z", "2026-1-01T00:00:00Z"}) {
            QVERIFY2(!parseRfc3339(text), text);
        }
    }

    void ourOwnRecordsAreSignedForTheirName() {
        const auto sample = signedSample(5, "status", 3, kLater, "hello");
        QVERIFY(check(sample.name, sample.value).ok());
        const auto opened = SignedRecord::open(sample.name, sample.value);
        QVERIFY(opened.ok());
        QCOMPARE(opened->name, std::string("status"));
        QCOMPARE(opened->sequence, 3U);
        QCOMPARE(textOf(opened->value), std::string_view("hello"));
        QVERIFY(Validators::standard().expiry(sample.name, sample.value) == kLater);
        QVERIFY(!Validators::standard().expiry(sample.name, {}));
        QVERIFY(faulty(check(sample.name, sample.value, kLater), RecordFault::Expired));
        // Under another name, by another key, altered, or too far ahead.
        const auto other = signedSample(5, "other", 3, kLater, "hello");
        QVERIFY(faulty(check(other.name, sample.value), RecordFault::Inconsistent));
        const auto foreign = signedSample(6, "status", 3, kLater, "hello");
        QVERIFY(faulty(check(sample.name, foreign.value), RecordFault::BadKey));
        Bytes forged = sample.value;
        forged.back() ^= 1;
        QVERIFY(faulty(check(sample.name, forged), RecordFault::BadSignature));
        QVERIFY(faulty(check(sample.name, viewOf("?")), RecordFault::Malformed));
        const auto forEver = signedSample(5, "status", 3, {kNow.ms + 31LL * 24 * 3600 * 1000}, "x");
        QVERIFY(faulty(check(forEver.name, forEver.value), RecordFault::Unsupported));
        const auto large = signedSample(5, "status", 3, kLater, std::string(kMaxSignedValue + 1, 'x'));
        QVERIFY(faulty(check(large.name, large.value), RecordFault::TooLarge));
    }

    void ourOwnPayloadsAreStrict() {
        const auto key = keyNumber(5);
        const auto sample = signedSample(5, "status", 3, kLater, "hello");
        const auto sealed = [&](BytesView type, BytesView payload) {
            const Bytes covered =
                crypto::SignedEnvelope::signedBytes(crypto::kDhtRecordDomain, type, payload);
            return crypto::SignedEnvelope{key.publicKey(), copyOf(type), copyOf(payload), key.sign(covered)}
                .encode();
        };
        const Bytes payload = SignedRecord::open(sample.name, sample.value)->request().payload();
        QVERIFY(check(sample.name, sealed(crypto::kDhtRecordType, payload)).ok());
        QVERIFY(faulty(check(sample.name, sealed(Bytes{1}, payload)), RecordFault::Malformed));
        codec::CborWriter extra;
        extra.beginMap().text("key").bytes(sample.name).text("seq").uint(1).text("until").integer(kLater.ms);
        extra.text("value").bytes({}).text("what").uint(1).end();
        QVERIFY(faulty(check(sample.name, sealed(crypto::kDhtRecordType, std::move(extra).take())),
                       RecordFault::Malformed));
    }

    void ourOwnNamesAreReadable() {
        const auto sample = signedSample(5, "status", 3, kLater, "hello");
        const std::size_t head = sample.name.size() - 6;
        const auto named = [&](std::string_view end) {
            Bytes name(sample.name.begin(), sample.name.begin() + static_cast<std::ptrdiff_t>(head));
            append(name, viewOf(end));
            return name;
        };
        for (const std::string& end :
             {std::string(), std::string("a/b"), std::string("a\nb"), std::string(kMaxSignedName + 1, 'x')}) {
            QVERIFY(faulty(check(named(end), sample.value), RecordFault::BadName));
        }
        for (std::size_t cut = 9; cut < head; ++cut) {
            QVERIFY(faulty(check(BytesView(sample.name).first(cut), sample.value), RecordFault::BadName));
        }
        QVERIFY(!SignedRecord::open(ipnsName(peerNumber(1)), sample.value).ok());
    }

    void theHigherSequenceOfOurOwnWins() {
        const auto validators = Validators::standard();
        const auto low = signedSample(5, "n", 1, kLater, "a");
        const auto high = signedSample(5, "n", 2, kNow, "a");
        const auto longer = signedSample(5, "n", 1, {kLater.ms + 1}, "a");
        const auto other = signedSample(5, "n", 1, kLater, "b");
        QVERIFY(validators.compare(low.name, high.value, low.value) > 0);
        QVERIFY(validators.compare(low.name, low.value, longer.value) < 0);
        QVERIFY(validators.compare(low.name, low.value, other.value) != 0);
        QVERIFY(validators.compare(low.name, low.value, viewOf("?")) > 0);
    }
};

VD_SUITE(ValidatorTest)

#include "validator_test.moc"
