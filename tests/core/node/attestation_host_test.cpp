#include "core/node/attestation_host.h"

#include "tests/core/ledger/own_tpm.h"
#include "tests/core/node/policy_visit.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <functional>

using namespace vedette;
using namespace vedette::node;
using namespace vedette::node::test;
using namespace std::chrono_literals;

namespace {

using ledger::test::OwnTpm;

/// An identity in a device, or one that a device does not speak for.
class DeviceSigner final : public crypto::Signer {
public:
    OwnTpm tpm;
    bool speaks = true;
    bool away = false;

    [[nodiscard]] const crypto::PublicKey& publicKey() const override { return tpm.key.publicKey(); }

    [[nodiscard]] Result<std::uint64_t> submit(crypto::SigningRequest request) override {
        if (away && std::holds_alternative<crypto::SignAttestation>(request))
            return reply(Fail{crypto::SignerError::Unavailable});
        return reply(tpm.key.sign(crypto::signingInput(request)));
    }

    [[nodiscard]] Result<std::uint64_t> askEvidence(const ledger::AttestationNonce& nonce) override {
        if (!speaks) return Fail{crypto::SignerError::Refused};
        tpm.nonce = nonce;
        return reply(tpm.certify().encode());
    }

    [[nodiscard]] std::optional<crypto::SigningReply> poll() override {
        if (m_replies.empty()) return std::nullopt;
        auto first = std::optional(std::move(m_replies.front()));
        m_replies.pop_front();
        return first;
    }

    void onReady(std::function<void()> hook) override { m_ready = std::move(hook); }

private:
    std::uint64_t reply(Result<Bytes> with) {
        m_replies.push_back({++m_tickets, std::move(with)});
        if (m_ready) m_ready();
        return m_tickets;
    }

    std::deque<crypto::SigningReply> m_replies;
    std::uint64_t m_tickets = 0;
    std::function<void()> m_ready;
};

ledger::Attesters enrolled() {
    return ledger::Attesters::parse(toHex(crypto::Sha256::of(OwnTpm().certify().attester))).value();
}

NodeConfig asking(trust::Tier from = trust::Tier::Medium) {
    NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.verification.emplace();
    config.attestation.emplace();
    config.attestation->ask.emplace();
    config.attestation->ask->from = from;
    config.attestation->ask->life = 10min;
    config.attestation->ask->rules.attesters = enrolled();
    return config;
}

NodeConfig answering(trust::Posture posture = trust::Posture::Good) {
    NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.attestation.emplace();
    config.attestation->claims = trust::Claims{{1, 2, 3}, posture, "agent 1"};
    return config;
}

struct Pair {
    VirtualNet net;
    DeviceSigner* device = new DeviceSigner; ///< the peer's
    VirtualHost& judge;
    VirtualHost& peer;

    explicit Pair(
        NodeConfig config = asking(), NodeConfig other = answering(),
        const std::function<void(DeviceSigner&)>& bend = [](DeviceSigner&) {})
        : judge(net.add(1, std::move(config))), peer(addPeer(std::move(other), bend)) {
        net.listen(peer);
        meet();
    }

    VirtualHost& addPeer(NodeConfig other, const std::function<void(DeviceSigner&)>& bend) {
        bend(*device);
        return net.add(2, std::move(other), nullptr, crypto::KeyType::Ecdsa,
                       std::unique_ptr<crypto::Signer>(device));
    }

    void meet() {
        static_cast<void>(judge.swarm().dial({peer.address()}, swarm::Reuse::Allowed, net.now));
        net.run(2s);
    }

    [[nodiscard]] std::vector<event::AttestationEnded> proofs() const {
        return judge.all<event::AttestationEnded>();
    }

    [[nodiscard]] bool connected() { return static_cast<bool>(judge.swarm().connectionTo(peer.id())); }
};

swarm::FramedProtocol asked() {
    return questionProtocol(attest::kProtocol, attest::kMaxFrame, 60s, 4);
}

PolicyConfig lawOf(const std::string& condition) {
    // Who has proved nothing yet may be asked to.
    return by("version = 1\n[[allow]]\nid = \"door\"\ndo = [\"connect\", \"dial\", \"identify\", \"call\"]\n"
              "[[allow]]\nid = \"proved\"\ndo = \"open\"\nwho = { "
              + condition + " }\n");
}

} // namespace

class AttestationHostTest final : public QObject {
    Q_OBJECT

private slots:

    void whatAPeerIsIsProved() {
        Pair pair;
        const auto proofs = pair.proofs();
        QCOMPARE(proofs.size(), std::size_t{1});
        const event::AttestationEnded& told = proofs[0];
        QVERIFY2(told.outcome == "held" && told.reason.empty(), told.reason.c_str());
        QVERIFY(told.peer == pair.peer.id() && told.device);
        QVERIFY(told.program == "agent 1" && told.posture == "good" && told.build.size() == 32);
        QVERIFY(enrolled().know(*digestOf(told.attester)).ok());
        QCOMPARE(told.until.ms, pair.net.wall.ms + 600'000 + sinceBegin(pair));
        QVERIFY(pair.judge.node->verifier()->assess(pair.peer.id()).tier == trust::Tier::Low);
        // Again before it is too old, and no stream lingers.
        pair.net.run(10min);
        QVERIFY(pair.proofs().size() == 2 && pair.proofs()[1].outcome == "held");
        QVERIFY(pair.judge.swarm().limits().usage().streams <= 1);
        QVERIFY(pair.peer.swarm().limits().usage().streams <= 1);
        QVERIFY(pair.judge.all<event::PeerMisbehaved>().empty());
        QVERIFY(pair.peer.all<event::PeerMisbehaved>().empty());
    }

    void onlyThoseOfThatRiskAreAsked() {
        Pair pair(asking(trust::Tier::High));
        pair.net.run(1min);
        QVERIFY(pair.proofs().empty());
        QVERIFY(pair.judge.node->decideTier(pair.peer.id(), trust::Word{trust::Tier::High, {}, "drill"},
                                            pair.net.now));
        pair.net.run(1s);
        QCOMPARE(pair.proofs().size(), std::size_t{1});
    }

    void whatPeersMayFallShortOf_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no device") << "mute"
                                   << "short"
                                   << "proof.no_evidence";
        QTest::newRow("token away") << "away"
                                    << "declined"
                                    << "";
        QTest::newRow("posture") << "posture"
                                 << "short"
                                 << "proof.low_posture";
        QTest::newRow("build") << "build"
                               << "short"
                               << "proof.strange_build";
        QTest::newRow("key brought in") << "movable"
                                        << "refuted"
                                        << "ledger.key_movable";
        QTest::newRow("an attester of its own") << "attester"
                                                << "short"
                                                << "ledger.strange_attester";
    }

    void whatPeersMayFallShortOf() {
        QFETCH(QString, how);
        QFETCH(QString, outcome);
        QFETCH(QString, reason);
        NodeConfig config = asking();
        if (how == "posture") config.attestation->ask->rules.least = trust::Posture::Good;
        if (how == "build") config.attestation->ask->rules.builds = {ledger::Digest{9}};
        Pair pair(config, answering(how == "posture" ? trust::Posture::Bad : trust::Posture::Good),
                  [&](DeviceSigner& device) {
                      device.speaks = how != "mute";
                      device.away = how == "away";
                      if (how == "movable") device.tpm.keyAttributes = 0x40 | 1U << 18;
                      if (how == "attester") {
                          SeededRandom random(99);
                          device.tpm.attester =
                              crypto::PrivateKey::generate(crypto::KeyType::Ecdsa, random).value();
                      }
                  });
        const auto proofs = pair.proofs();
        QCOMPARE(proofs.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(proofs[0].outcome), outcome);
        QCOMPARE(QString::fromStdString(proofs[0].reason), reason);
        QVERIFY(proofs[0].until.ms == 0);
        const trust::Assessment found = pair.judge.node->verifier()->assess(pair.peer.id());
        QCOMPARE(found.tier == trust::Tier::High, outcome == "refuted");
    }

    /// A peer played by hand, which says what it likes.
    void liars_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the answer to another question") << "replay"
                                                        << "refuted"
                                                        << "falsehood.bad_signature";
        QTest::newRow("what another peer proved") << "relay"
                                                  << "refuted"
                                                  << "falsehood.foreign_key";
        QTest::newRow("no message") << "junk"
                                    << "unanswered"
                                    << "attest.malformed";
        QTest::newRow("no claims") << "claims"
                                   << "refuted"
                                   << "falsehood.bad_claims";
        QTest::newRow("the stream closed") << "close"
                                           << "unanswered"
                                           << "stream.reset";
    }

    void liars() {
        QFETCH(QString, how);
        QFETCH(QString, outcome);
        QFETCH(QString, reason);
        NodeConfig bare;
        bare.swarm.network = NetworkId{7};
        VirtualNet net;
        VirtualHost& judge = net.add(1, asking());
        VirtualHost& liar = net.add(2, bare);
        net.listen(liar);
        liar.swarm().serveFramed(asked(), net.now);
        static_cast<void>(judge.swarm().dial({liar.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
        QCOMPARE(liar.frames.size(), std::size_t{1});
        const auto question = attest::Question::decode(liar.frames[0].bytes);
        QVERIFY(question.ok());
        const swarm::FramedId stream = liar.frames[0].stream;
        if (how == "close") {
            liar.swarm().endFramed(stream, swarm::FramedEnd::Abrupt, net.now);
        } else {
            // The key that the liar has, or the one of somebody who would answer.
            SeededRandom random(2);
            const auto own = crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random).value();
            DeviceSigner other;
            const Bytes claims = trust::Claims{{}, trust::Posture::Good, "x"}.encode();
            auto nonce = question->nonce;
            if (how == "replay") nonce[0] ^= 1U;
            const auto statement = trust::statementOf(judge.id(), nonce, claims);
            other.tpm.nonce = trust::evidenceNonce(statement);
            const crypto::PrivateKey& key = how == "relay" ? other.tpm.key : own;
            attest::Answer answer{attest::Status::Given, claims, copyOf(key.publicKey().encoded()),
                                  key.sign(crypto::signingInput(statement)), other.tpm.certify().encode()};
            if (how == "claims") answer.claims = {0xa0};
            Bytes frame = answer.encode();
            if (how == "junk") frame.pop_back();
            QVERIFY(liar.swarm().sendFrame(stream, frame, net.now).ok());
        }
        net.run(1s);
        const auto proofs = judge.all<event::AttestationEnded>();
        QCOMPARE(proofs.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(proofs[0].outcome), outcome);
        QCOMPARE(QString::fromStdString(proofs[0].reason), reason);
        QCOMPARE(judge.all<event::PeerMisbehaved>().size(), how == "junk" ? std::size_t{1} : std::size_t{0});
        QCOMPARE(judge.node->verifier()->assess(liar.id()).quarantined, outcome == "refuted");
    }

    void whoAsksTooOftenIsToldSo() {
        Pair pair;
        pair.net.run(10s);
        NodeConfig bare;
        bare.swarm.network = NetworkId{7};
        VirtualHost& asker = pair.net.add(3, bare);
        static_cast<void>(asker.swarm().dial({pair.peer.address()}, swarm::Reuse::Allowed, pair.net.now));
        pair.net.run(1s);
        const auto statusNow = [&] {
            asker.frames.clear();
            const auto stream =
                asker.swarm().openFramed(asker.swarm().connectionTo(pair.peer.id()), asked(), pair.net.now);
            pair.net.run(100ms);
            if (!asker.swarm().sendFrame(*stream, attest::Question{}.encode(), pair.net.now))
                qFatal("unsent");
            pair.net.run(1s);
            return attest::Answer::decode(asker.frames.at(0).bytes).value().status;
        };
        QVERIFY(statusNow() == attest::Status::Given);
        QVERIFY(statusNow() == attest::Status::NotNow);
        pair.net.run(5s);
        QVERIFY(statusNow() == attest::Status::Given);
    }

    void badQuestionsAreNamed_data() {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("code");
        QTest::newRow("no question") << QByteArray("\x01", 1) << "attest.malformed";
        QTest::newRow("none at all") << QByteArray() << "attest.no_request";
    }

    void badQuestionsAreNamed() {
        QFETCH(QByteArray, frame);
        QFETCH(QString, code);
        NodeConfig bare;
        bare.swarm.network = NetworkId{7};
        Pair pair(bare);
        const auto stream = pair.judge.swarm().openFramed(pair.judge.swarm().connectionTo(pair.peer.id()),
                                                          asked(), pair.net.now);
        QVERIFY(stream.ok());
        pair.net.run(100ms);
        if (!frame.isEmpty()) {
            QVERIFY(pair.judge.swarm()
                        .sendFrame(*stream, viewOf(std::string_view(frame.data(), 1)), pair.net.now)
                        .ok());
        }
        if (frame.isEmpty()) pair.judge.swarm().endFramed(*stream, swarm::FramedEnd::Both, pair.net.now);
        pair.net.run(1s);
        const auto told = pair.peer.all<event::PeerMisbehaved>();
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(told[0].violation), code);
    }

    /// The words of a policy about proofs, each with who has proved it and who has not.
    void policiesAskForProofs_data() {
        QTest::addColumn<QString>("condition");
        QTest::newRow("age") << "attested_ago_s = \"<= 600\"";
        QTest::newRow("device") << "hardware = true";
        QTest::newRow("posture") << "posture = \">= degraded\"";
    }

    void policiesAskForProofs() {
        QFETCH(QString, condition);
        for (const bool proves : {false, true}) {
            NodeConfig config = asking();
            config.swarm.serve = {"identify", "ping"};
            config.policy = lawOf(condition.toStdString());
            NodeConfig other = answering();
            if (!proves) other.attestation.reset();
            Pair pair(config, other);
            pair.net.run(2s);
            QVERIFY(pair.connected());
            const auto ping = [&] {
                const auto id = pair.peer.swarm().run(pair.peer.swarm().connectionTo(pair.judge.id()),
                                                      swarm::DoPing{}, pair.net.now);
                pair.net.run(5s);
                for (const auto& done : pair.peer.tasks)
                    if (id && done.task == *id) return done.result.ok();
                return false;
            };
            QCOMPARE(ping(), proves);
            if (!proves) continue;
            // What it proved is too old when it is asked for no more.
            pair.device->away = true;
            pair.net.run(11min);
            QVERIFY(!ping());
            pair.device->away = false;
            pair.net.run(3min);
            QVERIFY(ping());
        }
    }

private:
    static std::optional<ledger::Digest> digestOf(const Bytes& bytes) {
        ledger::Digest out{};
        if (bytes.size() != out.size()) return std::nullopt;
        std::ranges::copy(bytes, out.begin());
        return out;
    }

    /// Milliseconds from the beginning to when the proof was told.
    static std::int64_t sinceBegin(const Pair& pair) {
        for (const auto& event : pair.judge.events)
            if (std::holds_alternative<event::AttestationEnded>(event.body))
                return event.wall.ms - pair.net.wall.ms;
        return -1;
    }
};

VD_SUITE(AttestationHostTest)

#include "attestation_host_test.moc"
