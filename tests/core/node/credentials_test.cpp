#include "tests/core/swarm/pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace std::chrono_literals;
using vedette::test::serving;
using vedette::test::VirtualHost;
using vedette::test::VirtualNet;

namespace {

/// How often each kind of thing was asked of a signer.
struct Asked {
    int noiseKeys = 0;
    int tlsKeys = 0;
    int records = 0;
    int others = 0;
};

/// Passes everything on, and counts: what a token would have to work.
class CountingSigner final : public crypto::Signer {
public:
    CountingSigner(std::unique_ptr<crypto::Signer> signer, Asked& asked)
        : m_signer(std::move(signer)), m_asked(asked) {}

    [[nodiscard]] const crypto::PublicKey& publicKey() const override { return m_signer->publicKey(); }

    [[nodiscard]] Result<std::uint64_t> submit(crypto::SigningRequest request) override {
        int& count = std::holds_alternative<crypto::SignNoiseKey>(request)   ? m_asked.noiseKeys
                   : std::holds_alternative<crypto::SignTlsKey>(request)     ? m_asked.tlsKeys
                   : std::holds_alternative<crypto::SignPeerRecord>(request) ? m_asked.records
                                                                             : m_asked.others;
        ++count;
        return m_signer->submit(std::move(request));
    }

    [[nodiscard]] std::optional<crypto::SigningReply> poll() override { return m_signer->poll(); }

    void onReady(std::function<void()> hook) override { m_signer->onReady(std::move(hook)); }

private:
    std::unique_ptr<crypto::Signer> m_signer;
    Asked& m_asked;
};

std::unique_ptr<crypto::Signer> countingInto(Asked& asked, Byte seed) {
    auto key = crypto::PrivateKey::fromEd25519Seed(Bytes(32, seed));
    return std::make_unique<CountingSigner>(crypto::makeMemorySigner(std::move(key)), asked);
}

} // namespace

class CredentialsTest final : public QObject {
    Q_OBJECT

private slots:

    /// The identity signs each handshake key once, when it is made; no connection waits for a token.
    void noConnectionAsksTheSigner() {
        Asked byServer;
        Asked byClient;
        VirtualNet net;
        auto config = serving({"identify", "ping"});
        config.credentialLifetime = 1h;
        VirtualHost& server =
            net.add(1, config, nullptr, crypto::KeyType::Ed25519, countingInto(byServer, 1));
        VirtualHost& client =
            net.add(2, config, nullptr, crypto::KeyType::Ed25519, countingInto(byClient, 2));
        net.listen(server);
        const auto meet = [&](session::Security security) {
            VirtualHost& other = net.add(10 + static_cast<std::uint64_t>(security), [&] {
                auto only = serving({"identify"});
                only.swarm.security = {security};
                return only;
            }());
            for (VirtualHost* dialler : {&client, &other}) {
                dialler->dials.clear();
                QVERIFY(dialler->swarm().dial({server.address()}, swarm::Reuse::Never, net.now));
                net.run(100ms);
                QVERIFY(dialler->dials.at(0).connection.ok());
                dialler->swarm().close(*dialler->dials[0].connection, swarm::CloseReason::Requested, net.now);
                net.run(100ms);
            }
        };
        for (int i = 0; i < 50; ++i) meet(i % 2 == 0 ? session::Security::Noise : session::Security::Tls);
        QCOMPARE(server.all<event::ConnectionOpened>().size(), std::size_t{100});
        QCOMPARE(byServer.noiseKeys, 1);
        QCOMPARE(byServer.tlsKeys, 1);
        QCOMPARE(byServer.records, 1); // where it listens was told once
        QCOMPARE(byServer.others, 0);
        QCOMPARE(byClient.noiseKeys, 1);
        QCOMPARE(byClient.tlsKeys, 1);

        // A schedule, and not the connections, makes new keys; each is signed once.
        net.run(150min);
        const auto rotations = server.all<event::CredentialsRotated>().size();
        QVERIFY(rotations >= 3);
        QCOMPARE(byServer.noiseKeys, static_cast<int>(rotations));
        QCOMPARE(byServer.tlsKeys, static_cast<int>(rotations));
        for (int i = 0; i < 10; ++i) meet(session::Security::Noise);
        QCOMPARE(byServer.noiseKeys, static_cast<int>(rotations));
        QCOMPARE(byServer.tlsKeys, static_cast<int>(rotations));
        QCOMPARE(byServer.others, 0);
    }
};

VD_SUITE(CredentialsTest)

#include "credentials_test.moc"
