#include "core/protocols/receipt/receipt.h"

#include "core/codec/cbor.h"
#include "core/codec/protobuf.h"
#include "core/crypto/private_key.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::receipt;

namespace {

crypto::PrivateKey keyOf(Byte seed) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, seed));
}

Head headOf(std::uint64_t sequence) {
    Head head;
    head.log.fill(0x11);
    head.sequence = sequence;
    head.hash.fill(0x22);
    return head;
}

Receipt receiptBy(const crypto::PrivateKey& witness, std::uint64_t sequence = 7) {
    Receipt made;
    made.statement = {headOf(sequence), keyOf(1).publicKey().peerId(), WallTime{1'700'000'000'000}};
    made.key = copyOf(witness.publicKey().encoded());
    made.signature = witness.sign(crypto::signingInput(made.statement));
    return made;
}

bool broken(const Receipt& receipt, Violation violation) {
    const auto holds = receipt.verify();
    return !holds && holds.error().code == violation;
}

Bytes requestOf(std::optional<std::size_t> log, std::optional<std::uint64_t> sequence,
                std::optional<std::size_t> hash) {
    Bytes out;
    codec::ProtoWriter writer(out);
    if (log) writer.bytes(1, Bytes(*log, 1));
    if (sequence) writer.varint(2, *sequence);
    if (hash) writer.bytes(3, Bytes(*hash, 1));
    return out;
}

bool badRequest(const Bytes& frame, Violation violation) {
    const auto head = decodeRequest(frame);
    return !head && head.error().code == violation;
}

bool badReply(const Bytes& frame, Violation violation) {
    const auto reply = Reply::decode(frame);
    return !reply && reply.error().code == violation;
}

bool badFile(const Bytes& file, Violation violation) {
    const auto read = Receipts::decode(file);
    return !read && read.error().code == violation;
}

} // namespace

class ReceiptTest final : public QObject {
    Q_OBJECT

private slots:

    void theWireIsAsItsPageHasIt() {
        const Bytes frame = encodeRequest(headOf(300));
        QCOMPARE(toHex(frame), "0a10" + std::string(32, '1') + "10ac02" + "1a20" + std::string(64, '2'));
        QVERIFY(*decodeRequest(frame) == headOf(300));
        QCOMPARE(toHex(Reply{Status::Contradicted, {}, {}, {}}.encode()), std::string("0802"));
        QCOMPARE(toHex(Reply{Status::Given, WallTime{5}, {1}, {2}}.encode()), std::string("08011005"
                                                                                          "1a0101"
                                                                                          "220102"));
    }

    void whatIsSaidIsHeard() {
        const Reply given{Status::Given, WallTime{1'700'000'000'000}, Bytes(kMaxKey, 1),
                          Bytes(kMaxSignature, 2)};
        QVERIFY(*Reply::decode(given.encode()) == given);
        QVERIFY(given.encode().size() <= kMaxFrame);
        for (const Status status : {Status::Contradicted, Status::Busy}) {
            const Reply reply{status, {}, {}, {}};
            QVERIFY(*Reply::decode(reply.encode()) == reply);
            QVERIFY(statusName(status) != "unknown");
        }
        Bytes more = encodeRequest(headOf(1));
        codec::ProtoWriter(more).text(9, "more"); // a later version may add fields
        QVERIFY(decodeRequest(more).ok());
    }

    void requestsBeyondTheirBounds() {
        QVERIFY(decodeRequest(requestOf(16, 1, 32)).ok());
        for (const Bytes& frame : {requestOf(15, 1, 32), requestOf(17, 1, 32), requestOf({}, 1, 32),
                                   requestOf(16, 0, 32), requestOf(16, {}, 32), requestOf(16, 1, 31),
                                   requestOf(16, 1, 33), requestOf(16, 1, {}), Bytes{}})
            QVERIFY(badRequest(frame, Violation::BadHead));
        QVERIFY(badRequest(copyOf(viewOf("rubbish")), Violation::Malformed));
        QVERIFY(badRequest(Bytes{0x08, 0x01}, Violation::Malformed)); // a number where bytes belong
        QVERIFY(badRequest(Bytes{0x12, 0x00}, Violation::Malformed));
    }

    void repliesBeyondTheirBounds() {
        const auto reply = [](std::uint64_t status, std::size_t key, std::size_t signature,
                              std::uint64_t at = 1) {
            Bytes out;
            codec::ProtoWriter writer(out);
            writer.varint(1, status);
            writer.varint(2, at);
            writer.bytes(3, Bytes(key, 1));
            writer.bytes(4, Bytes(signature, 1));
            return out;
        };
        QVERIFY(Reply::decode(reply(1, 1, 1)).ok());
        QVERIFY(badReply(reply(0, 1, 1), Violation::BadStatus));
        QVERIFY(badReply(reply(4, 1, 1), Violation::BadStatus));
        QVERIFY(badReply(reply(257, 1, 1), Violation::BadStatus));
        QVERIFY(badReply(reply(1, 0, 1), Violation::BadKey));
        QVERIFY(badReply(reply(1, kMaxKey + 1, 1), Violation::BadKey));
        QVERIFY(badReply(reply(1, 1, 0), Violation::BadSignature));
        QVERIFY(badReply(reply(1, 1, kMaxSignature + 1), Violation::BadSignature));
        QVERIFY(badReply(reply(1, 1, 1, ~std::uint64_t{0}), Violation::Malformed));
        QVERIFY(badReply(Bytes{0x0a, 0x00}, Violation::Malformed));
        // What is not given carries nothing.
        QVERIFY((*Reply::decode(reply(3, 9, 9)) == Reply{Status::Busy, {}, {}, {}}));
    }

    void receiptsAreSigned() {
        const auto witness = keyOf(2);
        const Receipt receipt = receiptBy(witness);
        QVERIFY(receipt.verify().ok());
        QVERIFY(receipt.witness() == witness.publicKey().peerId());
        Receipt other = receipt;
        other.statement.head.sequence = 8;
        QVERIFY(broken(other, Violation::BadSignature));
        other = receipt;
        other.statement.head.hash[31] ^= 1;
        QVERIFY(broken(other, Violation::BadSignature));
        other = receipt;
        other.statement.head.log[0] ^= 1;
        QVERIFY(broken(other, Violation::BadSignature));
        other = receipt;
        other.statement.asker = keyOf(3).publicKey().peerId();
        QVERIFY(broken(other, Violation::BadSignature));
        other = receipt;
        other.statement.at.ms += 1;
        QVERIFY(broken(other, Violation::BadSignature));
        other = receipt;
        other.key = copyOf(keyOf(3).publicKey().encoded());
        QVERIFY(broken(other, Violation::BadSignature));
        other.key = copyOf(viewOf("no key"));
        QVERIFY(broken(other, Violation::BadKey));
    }

    void theFileKeepsTheLastOfEachWitness() {
        Receipts kept;
        kept.keep(receiptBy(keyOf(2), 7));
        kept.keep(receiptBy(keyOf(3), 8));
        kept.keep(receiptBy(keyOf(2), 9));
        QCOMPARE(kept.all().size(), std::size_t{2});
        QCOMPARE(kept.all()[1].statement.head.sequence, std::uint64_t{9});
        const auto read = Receipts::decode(kept.encode());
        QVERIFY(read.ok());
        QVERIFY(read->all() == kept.all());
        QVERIFY(Receipts::decode(Receipts().encode()).ok());
        Receipt many = receiptBy(keyOf(2));
        for (std::size_t i = 0; i < Receipts::kMaxWitnesses + 3; ++i) {
            many.key = Bytes(kMaxKey, static_cast<Byte>(i));
            many.key[0] = static_cast<Byte>(i >> 8);
            many.signature = Bytes(kMaxSignature, 1);
            kept.keep(many);
        }
        QCOMPARE(kept.all().size(), Receipts::kMaxWitnesses);
        QVERIFY(kept.encode().size() <= Receipts::kMaxBytes);
        QVERIFY(Receipts::decode(kept.encode()).ok());
    }

    void filesThatAreNone() {
        Receipts one;
        one.keep(receiptBy(keyOf(2)));
        const Bytes whole = one.encode();
        for (std::size_t cut = 0; cut < whole.size(); ++cut)
            QVERIFY(badFile(copyOf(BytesView(whole).first(cut)), Violation::Malformed));
        const auto file = [](std::string_view mark, std::uint64_t version,
                             const std::function<void(codec::CborWriter&)>& list) {
            codec::CborWriter w;
            w.beginArray().text(mark).uint(version);
            list(w);
            w.end();
            return std::move(w).take();
        };
        const auto empty = [](codec::CborWriter& w) { w.beginArray().end(); };
        QVERIFY(Receipts::decode(file("vedette-receipts", 1, empty)).ok());
        QVERIFY(badFile(file("vedette-receipt", 1, empty), Violation::Malformed));
        QVERIFY(badFile(file("vedette-receipts", 2, empty), Violation::Malformed));
        QVERIFY(badFile(file("vedette-receipts", 1, [](codec::CborWriter& w) { w.uint(1); }),
                        Violation::Malformed));
        QVERIFY(
            badFile(file("vedette-receipts", 1, [](codec::CborWriter& w) { w.beginArray().uint(1).end(); }),
                    Violation::Malformed));
        const auto item = [&](std::size_t log, std::string_view asker, bool more) {
            return file("vedette-receipts", 1, [&](codec::CborWriter& w) {
                w.beginArray().beginArray();
                w.bytes(Bytes(log, 1))
                    .uint(1)
                    .bytes(Bytes(32, 1))
                    .bytes(viewOf(asker))
                    .integer(1)
                    .bytes(Bytes(1))
                    .bytes(Bytes(1));
                if (more) w.uint(1);
                w.end().end();
            });
        };
        const std::string peer(textOf(keyOf(1).publicKey().peerId().bytes()));
        QVERIFY(Receipts::decode(item(16, peer, false)).ok());
        QVERIFY(badFile(item(15, peer, false), Violation::BadHead));
        QVERIFY(badFile(item(16, "nobody", false), Violation::Malformed));
        QVERIFY(badFile(item(16, peer, true), Violation::Malformed));
        QVERIFY(badFile(file("vedette-receipts", 1,
                             [](codec::CborWriter& w) {
                                 w.beginArray();
                                 for (std::size_t i = 0; i <= Receipts::kMaxWitnesses; ++i) w.uint(1);
                                 w.end();
                             }),
                        Violation::Malformed));
    }
};

VD_SUITE(ReceiptTest)
#include "receipt_test.moc"
