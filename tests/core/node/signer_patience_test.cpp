#include "core/swarm/swarm.h"

#include "tests/fakes/virtual_net.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace std::chrono_literals;

namespace {

/// A token that can hang: what is asked of it meanwhile is never answered.
class HangingSigner final : public crypto::Signer {
public:
    explicit HangingSigner(const bool& hangs) : m_hangs(hangs) {}

    [[nodiscard]] const crypto::PublicKey& publicKey() const override { return m_inner->publicKey(); }

    [[nodiscard]] Result<std::uint64_t> submit(crypto::SigningRequest request) override {
        if (m_hangs) return std::uint64_t{1000} + ++m_lost;
        return m_inner->submit(std::move(request));
    }

    [[nodiscard]] std::optional<crypto::SigningReply> poll() override { return m_inner->poll(); }

    void onReady(std::function<void()> hook) override { m_inner->onReady(std::move(hook)); }

private:
    const bool& m_hangs;
    std::uint64_t m_lost = 0;
    std::unique_ptr<crypto::Signer> m_inner =
        crypto::makeMemorySigner(crypto::PrivateKey::fromEd25519Seed(Bytes(32, 8)));
};

} // namespace

class SignerPatienceTest final : public QObject {
    Q_OBJECT

private slots:

    void aTokenThatHangsEndsNoRotation() {
        bool hangs = false;
        vedette::test::VirtualNet net;
        node::NodeConfig config;
        config.credentialLifetime = 1h;
        auto& host = net.add(1, std::move(config), nullptr, crypto::KeyType::Ed25519,
                             std::make_unique<HangingSigner>(hangs));
        const auto rotations = [&] { return host.all<event::CredentialsRotated>().size(); };
        net.run(1s);
        QCOMPARE(rotations(), std::size_t{1});
        hangs = true;
        net.run(1h + 1min);
        QCOMPARE(rotations(), std::size_t{1});
        hangs = false;
        net.run(1min); // the node still waits for what it asked
        QCOMPARE(rotations(), std::size_t{1});
        net.run(2min);
        QCOMPARE(rotations(), std::size_t{2});
        QVERIFY(!host.failed);
    }

    void aTokenThatHangsFromTheFirstFails() {
        const bool hangs = true;
        vedette::test::VirtualNet net;
        auto& host =
            net.add(1, {}, nullptr, crypto::KeyType::Ed25519, std::make_unique<HangingSigner>(hangs));
        net.run(1min);
        QVERIFY(!host.failed);
        net.run(2min);
        QVERIFY(host.failed && host.failed->code == crypto::SignerError::Unavailable);
        QVERIFY(!host.node->ready());
    }

    // The record of our addresses that was being signed is not waited for either: the next is asked for.
    void aTokenThatHangsKeepsNoRecordBack() {
        bool hangs = false;
        vedette::test::VirtualNet net;
        auto& host =
            net.add(1, {}, nullptr, crypto::KeyType::Ed25519, std::make_unique<HangingSigner>(hangs));
        auto& other = net.add(2);
        net.run(1s);
        hangs = true;
        net.listen(host);
        net.run(1min);
        hangs = false;
        net.listen(host);
        net.run(5min);
        QVERIFY(other.swarm().dial({host.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
        const auto known = other.all<event::PeerIdentified>();
        QCOMPARE(known.size(), std::size_t{1});
        QVERIFY(known[0].signedRecord);
        QCOMPARE(known[0].listenAddresses.size(), std::size_t{2});
    }
};

VD_SUITE(SignerPatienceTest)

#include "signer_patience_test.moc"
