#include "core/crypto/signer.h"

#include "core/crypto/private_key.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <set>

using namespace vedette;
using namespace vedette::crypto;

namespace {

std::unique_ptr<Signer> someSigner() {
    return makeMemorySigner(PrivateKey::fromEd25519Seed(Bytes(32, 6)));
}

std::string textOfInput(const SigningRequest& request) {
    return std::string(textOf(signingInput(request)));
}

/// Holds its key but declines, as a token behind a policy or a cable would.
class DecliningSigner final : public Signer {
public:
    explicit DecliningSigner(SignerError why) : m_why(why) {}

    const PublicKey& publicKey() const override { return m_key.publicKey(); }

    Result<std::uint64_t> submit(SigningRequest request) override {
        if (signingInput(request).empty()) return Fail{SignerError::Busy};
        return std::uint64_t{1};
    }

    std::optional<SigningReply> poll() override { return SigningReply{1, Fail{m_why}}; }

    void onReady(std::function<void()>) override {}

private:
    PrivateKey m_key = PrivateKey::fromEd25519Seed(Bytes(32, 6));
    SignerError m_why;
};

} // namespace

class SignerTest final : public QObject {
    Q_OBJECT

private slots:

    void signersMayShareAKey() {
        const auto key = std::make_shared<const PrivateKey>(PrivateKey::fromEd25519Seed(Bytes(32, 6)));
        const auto one = makeMemorySigner(key);
        const auto other = makeMemorySigner(key);
        QVERIFY(one->submit(SignTlsKey{Bytes(3)}).ok());
        QVERIFY(!other->poll()); // replies are each one's own
        QVERIFY(other->submit(SignTlsKey{Bytes(3)}).ok());
        QVERIFY(*one->poll()->signature == *other->poll()->signature);
        QVERIFY(one->publicKey() == other->publicKey());
    }

    void inputsAreWhatTheSpecificationsSay() {
        std::array<Byte, 32> noiseKey;
        noiseKey.fill('k');
        QCOMPARE(textOfInput(SignNoiseKey{noiseKey}), "noise-libp2p-static-key:" + std::string(32, 'k'));
        QCOMPARE(textOfInput(SignTlsKey{copyOf(viewOf("spki"))}), std::string("libp2p-tls-handshake:spki"));
        QCOMPARE(textOfInput(SignLedgerStatement{copyOf(viewOf("cbor"))}),
                 std::string("\x18vedette-ledger-statement\x04"
                             "cbor"));
        const SignAuthorDelegation delegation{noiseKey, {"a", "bc"}, {1}, {-1}};
        QCOMPARE(toHex(signingInput(delegation)), toHex(viewOf("\x19vedette-author-delegation"))
                                                      + toHex(noiseKey) + "020161026263" + "0000000000000001"
                                                      + "ffffffffffffffff");
        const SignReceipt receipt{
            {{}, 258, {}}, PrivateKey::fromEd25519Seed(Bytes(32, 6)).publicKey().peerId(), {3}};
        QCOMPARE(toHex(signingInput(receipt)),
                 toHex(viewOf("\x0fvedette-receipt")) + "01" + std::string(32, '0') + "0000000000000102"
                     + std::string(64, '0') + "26" + toHex(receipt.asker.bytes()) + "0000000000000003");
        const SignDhtRecord named{{1}, 2, {3}, {4}};
        QCOMPARE(toHex(named.payload()), toHex(viewOf("\xa4\x63key")) + "4101" + toHex(viewOf("\x63seq"))
                                             + "02" + toHex(viewOf("\x65until")) + "03"
                                             + toHex(viewOf("\x65value")) + "4104");
        QCOMPARE(toHex(signingInput(named)),
                 toHex(viewOf("\x12vedette-dht-record\x03vdr\x1b")) + toHex(named.payload()));
        const PeerRecord record;
        QCOMPARE(textOfInput(SignPeerRecord{record}).substr(0, 22),
                 std::string("\x12libp2p-peer-record\x02\x03\x01"));
    }

    void noTwoPurposesShareAnInput() {
        // One statement, dressed so that its bytes could be mistaken for another purpose's.
        const Bytes spki = copyOf(viewOf("\x04"
                                         "cbor"));
        std::set<std::string> inputs;
        inputs.insert(textOfInput(SignTlsKey{spki}));
        inputs.insert(textOfInput(SignLedgerStatement{spki}));
        inputs.insert(textOfInput(SignNoiseKey{}));
        inputs.insert(textOfInput(SignAuthorDelegation{}));
        inputs.insert(textOfInput(SignPeerRecord{}));
        inputs.insert(textOfInput(SignDhtRecord{}));
        inputs.insert(textOfInput(SignReceipt{}));
        inputs.insert(textOfInput(SignCeremonyRecord{}));
        inputs.insert(textOfInput(SignRehearsalRecord{}));
        inputs.insert(textOfInput(SignAttestation{}));
        QCOMPARE(inputs.size(), std::variant_size_v<SigningRequest>);
        // They part within their domains, whatever stands behind.
        std::set<std::string> domains;
        for (const auto& input : inputs) domains.insert(input.substr(0, 12));
        QCOMPARE(domains.size(), inputs.size());
        // Where one topic ends and the next begins is part of what is signed.
        QVERIFY(textOfInput(SignAuthorDelegation{{}, {"ab", "c"}, {}, {}})
                != textOfInput(SignAuthorDelegation{{}, {"a", "bc"}, {}, {}}));
    }

    void repliesCarryTheirTicket() {
        const auto signer = someSigner();
        int ready = 0;
        signer->onReady([&ready] { ++ready; });
        const SigningRequest first = SignTlsKey{Bytes(5, 1)};
        const SigningRequest second = SignNoiseKey{};
        const auto a = signer->submit(first);
        const auto b = signer->submit(second);
        QVERIFY(a && b && *a != *b);
        QCOMPARE(ready, 2);
        for (const auto& [ticket, request] : {std::pair{*a, first}, std::pair{*b, second}}) {
            const auto reply = signer->poll();
            QVERIFY(reply && reply->ticket == ticket && reply->signature);
            QVERIFY(signer->publicKey().verify(signingInput(request), *reply->signature).ok());
        }
        QVERIFY(!signer->poll());
    }

    void aFullSignerSaysBusy() {
        const auto signer = someSigner();
        for (std::size_t i = 0; i < kMemorySignerBound; ++i) QVERIFY(signer->submit(SignNoiseKey{}).ok());
        QVERIFY(signer->submit(SignNoiseKey{}).error().code == SignerError::Busy);
        QVERIFY(signer->poll().has_value());
        QVERIFY(signer->submit(SignNoiseKey{}).ok());
    }

    void otherHoldersMayDecline() {
        for (const SignerError why : {SignerError::Refused, SignerError::Unavailable}) {
            DecliningSigner signer(why);
            QVERIFY(signer.submit(SignNoiseKey{}).ok());
            QVERIFY(signer.poll()->signature.error().code == why);
        }
        QCOMPARE(Error(SignerError::Unavailable).text(), std::string("signer.unavailable"));
    }
};

VD_SUITE(SignerTest)

#include "signer_test.moc"
