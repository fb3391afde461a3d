#include "core/node/receipt_host.h"

#include "tests/fakes/virtual_net.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::node;
using namespace std::chrono_literals;
using vedette::test::VirtualHost;
using vedette::test::VirtualNet;

namespace {

NodeConfig receiptNode(bool serves) {
    NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.receipts.emplace();
    config.receipts->serve = serves;
    return config;
}

receipt::Head headOf(std::uint64_t sequence, Byte hash = 1) {
    receipt::Head head;
    head.log.fill(5);
    head.sequence = sequence;
    head.hash.fill(hash);
    return head;
}

struct Two {
    VirtualNet net;
    VirtualHost& asker;
    VirtualHost& witness;

    explicit Two(NodeConfig witnessConfig = receiptNode(true))
        : asker(net.add(1, receiptNode(false))), witness(net.add(2, std::move(witnessConfig))) {
        net.listen(witness);
        static_cast<void>(asker.swarm().dial({witness.address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
    }

    const ReceiptTaken& ask(const receipt::Head& head) {
        const std::size_t before = asker.receipts.size();
        const auto begun = asker.node->receipts()->ask(witness.id(), head, net.now);
        if (!begun) qFatal("not asked");
        net.run(6s);
        if (asker.receipts.size() != before + 1) qFatal("no answer");
        return asker.receipts.back();
    }
};

} // namespace

class ReceiptHostTest final : public QObject {
    Q_OBJECT

private slots:

    void shownSignedAndVerified() {
        Two two;
        const ReceiptTaken& taken = two.ask(headOf(7));
        QVERIFY(taken.witness == two.witness.id());
        QVERIFY(taken.receipt.ok());
        QVERIFY(taken.receipt->verify().ok());
        QVERIFY(taken.receipt->witness() == two.witness.id());
        QVERIFY(taken.receipt->statement.head == headOf(7)
                && taken.receipt->statement.asker == two.asker.id());
        two.net.run(5s);
        QCOMPARE(two.asker.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(two.witness.swarm().limits().usage().streams, std::size_t{0});
    }

    void aSecondPastIsToldOf() {
        Two two;
        QVERIFY(two.ask(headOf(7)).receipt.ok());
        const ReceiptTaken& taken = two.ask(headOf(7, 2));
        QVERIFY(!taken.receipt && taken.receipt.error().code == ReceiptError::Contradicted);
        const auto told = two.witness.all<event::PeerMisbehaved>();
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY(told[0].peer == two.asker.id() && told[0].violation == "receipt_use.contradicted");
    }

    void tooOftenIsBusy() {
        Two two;
        QVERIFY(two.asker.node->receipts()->ask(two.witness.id(), headOf(7), two.net.now).ok());
        QVERIFY(two.asker.node->receipts()->ask(two.witness.id(), headOf(8), two.net.now).ok());
        two.net.run(2s);
        QCOMPARE(two.asker.receipts.size(), std::size_t{2});
        QVERIFY(std::ranges::any_of(two.asker.receipts, [](const ReceiptTaken& taken) {
            return !taken.receipt && taken.receipt.error().code == ReceiptError::Busy;
        }));
    }

    void peersThatLackIt() {
        Two two(NodeConfig{});
        const ReceiptTaken& taken = two.ask(headOf(7));
        QVERIFY(!taken.receipt && taken.receipt.error().code == swarm::StreamError::NotSupported);
        QVERIFY(two.asker.swarm().connectionTo(two.witness.id()));
        QVERIFY(two.asker.all<event::PeerMisbehaved>().empty());
        QVERIFY(two.witness.node->receipts() == nullptr);
    }

    void noMoreThanSoManyAreOut() {
        Two two;
        std::size_t out = 0;
        for (;; ++out) {
            const auto asked = two.asker.node->receipts()->ask(two.witness.id(), headOf(7), two.net.now);
            if (asked) continue;
            QVERIFY(asked.error().code == ReceiptError::TooMany);
            break;
        }
        QCOMPARE(out, ReceiptHost::kMaxAsks);
    }

    void witnessesThatLie_data() {
        QTest::addColumn<int>("lie");
        QTest::addColumn<QString>("code");
        QTest::newRow("rubbish") << 0 << "receipt.malformed";
        QTest::newRow("no signature of it") << 1 << "receipt.bad_signature";
        QTest::newRow("somebody else's signature") << 2 << "receipt.bad_key";
        QTest::newRow("no key") << 3 << "receipt.bad_key";
    }

    /// The witness is played by hand, on a framed stream.
    void witnessesThatLie() {
        QFETCH(int, lie);
        QFETCH(QString, code);
        Two two(NodeConfig{});
        swarm::FramedProtocol protocol;
        protocol.name = receipt::kProtocol;
        two.witness.swarm().serveFramed(protocol, two.net.now);
        QVERIFY(two.asker.node->receipts()->ask(two.witness.id(), headOf(7), two.net.now).ok());
        two.net.run(100ms);
        QCOMPARE(two.witness.frames.size(), std::size_t{1});
        const auto other = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 3));
        const crypto::SignReceipt statement{headOf(7), two.asker.id(), WallTime{5}};
        receipt::Reply reply{receipt::Status::Given, WallTime{5}, copyOf(other.publicKey().encoded()),
                             Bytes(64, 1)};
        if (lie == 1) reply.key = copyOf(two.witness.signer->publicKey().encoded());
        if (lie == 2) reply.signature = other.sign(crypto::signingInput(statement));
        if (lie == 3) reply.key = copyOf(viewOf("no key"));
        const Bytes frame = lie == 0 ? copyOf(viewOf("rubbish")) : reply.encode();
        QVERIFY(two.witness.swarm().sendFrame(two.witness.framed.at(0).stream, frame, two.net.now).ok());
        two.net.run(100ms);
        QVERIFY(!two.asker.receipts.at(0).receipt.ok());
        QCOMPARE(QString::fromStdString(two.asker.receipts[0].receipt.error().code.message()), code);
        QCOMPARE(two.asker.all<event::PeerMisbehaved>().size(), std::size_t{1});
    }

    /// The asker is played by hand.
    void askersThatBreakTheRules() {
        Two two;
        swarm::FramedProtocol protocol;
        protocol.name = receipt::kProtocol;
        VirtualHost& rude = two.net.add(3);
        static_cast<void>(rude.swarm().dial({two.witness.address()}, swarm::Reuse::Allowed, two.net.now));
        two.net.run(1s);
        const auto open = [&] {
            return *rude.swarm().openFramed(rude.swarm().connectionTo(two.witness.id()), protocol,
                                            two.net.now);
        };
        const auto rubbish = open();
        QVERIFY(rude.swarm().sendFrame(rubbish, viewOf("rubbish"), two.net.now).ok());
        two.net.run(100ms);
        QVERIFY(!rude.framedClosed.at(0).result.ok());
        rude.swarm().endFramed(open(), swarm::FramedEnd::Writing, two.net.now);
        two.net.run(100ms);
        const auto told = two.witness.all<event::PeerMisbehaved>();
        QCOMPARE(told.size(), std::size_t{2});
        QCOMPARE(told[0].violation, std::string("receipt.malformed"));
        QCOMPARE(told[1].violation, std::string("receipt.no_request"));
    }
};

VD_SUITE(ReceiptHostTest)
#include "receipt_host_test.moc"
