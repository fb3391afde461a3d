#include "core/protocols/receipt/witness.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::receipt;
using namespace std::chrono_literals;

namespace {

codec::PeerId peerOf(unsigned number) {
    Bytes id{0x12, 0x20};
    id.resize(34, 0);
    id[2] = static_cast<Byte>(number);
    id[3] = static_cast<Byte>(number >> 8);
    return *codec::PeerId::fromBytes(id);
}

Head witnessedHead(unsigned log, std::uint64_t sequence, Byte hash = 1) {
    Head head;
    head.log[0] = static_cast<Byte>(log);
    head.log[1] = static_cast<Byte>(log >> 8);
    head.sequence = sequence;
    head.hash.fill(hash);
    return head;
}

struct Bench {
    Instant now{1h};
    Witness witness{Bytes(3, 9), Timeline{now, WallTime{1000}}};
    std::uint64_t streams = 0;
    std::deque<Sign> toSign;
    std::deque<Respond> said;

    StreamNumber open(unsigned peer = 1) {
        const StreamNumber stream{++streams};
        witness.opened(stream, peerOf(peer));
        return stream;
    }

    StreamNumber ask(const Head& head, unsigned peer = 1) {
        const StreamNumber stream = open(peer);
        VD_ASSERT(witness.received(stream, encodeRequest(head), now).ok());
        take();
        return stream;
    }

    void take() {
        while (auto output = witness.poll()) {
            if (auto* sign = std::get_if<Sign>(&*output)) toSign.push_back(std::move(*sign));
            if (auto* respond = std::get_if<Respond>(&*output)) said.push_back(std::move(*respond));
        }
    }

    /// The identity signs what it was asked for last.
    void sign(Result<Bytes> signature = Bytes(2, 7)) {
        witness.sealed(toSign.back().stream, std::move(signature));
        toSign.pop_back();
        take();
    }

    /// Asked, signed and over, long before the next.
    Status whole(const Head& head, unsigned peer = 1) {
        now += Witness::kEvery;
        const StreamNumber stream = ask(head, peer);
        if (!toSign.empty()) sign();
        witness.ended(stream);
        return said.back().status;
    }
};

} // namespace

class WitnessTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsShownIsSigned() {
        Bench bench;
        bench.now += 5s;
        const auto stream = bench.ask(witnessedHead(1, 7));
        QCOMPARE(bench.toSign.size(), std::size_t{1});
        QVERIFY(bench.toSign[0].stream == stream);
        QVERIFY(bench.toSign[0].statement.head == witnessedHead(1, 7)
                && bench.toSign[0].statement.asker == peerOf(1));
        QCOMPARE(bench.toSign[0].statement.at.ms, std::int64_t{6000});
        bench.sign();
        QCOMPARE(bench.said.size(), std::size_t{1});
        const auto reply = Reply::decode(bench.said[0].frame);
        QVERIFY((*reply == Reply{Status::Given, WallTime{6000}, Bytes(3, 9), Bytes(2, 7)}));
        bench.witness.restamp({bench.now, WallTime{0}});
        QVERIFY(bench.whole(witnessedHead(1, 8)) == Status::Given);
        QCOMPARE(Reply::decode(bench.said.back().frame)->at.ms, std::int64_t{5000});
    }

    void noSecondPastIsSignedFor() {
        Bench bench;
        QVERIFY(bench.whole(witnessedHead(1, 7)) == Status::Given);
        QVERIFY(bench.whole(witnessedHead(1, 7)) == Status::Given);
        QVERIFY(bench.whole(witnessedHead(1, 9)) == Status::Given);
        QVERIFY(bench.whole(witnessedHead(1, 9, 2)) == Status::Contradicted);
        QVERIFY(bench.whole(witnessedHead(1, 8)) == Status::Contradicted);
        QVERIFY(bench.whole(witnessedHead(1, 10, 2)) == Status::Given); // it may have grown so
        QVERIFY(bench.whole(witnessedHead(2, 1)) == Status::Given);     // another log
        QVERIFY(bench.whole(witnessedHead(1, 1), 2) == Status::Given);  // another peer's word
        // Also while it may not have another one.
        static_cast<void>(bench.ask(witnessedHead(3, 5)));
        static_cast<void>(bench.ask(witnessedHead(1, 1)));
        QVERIFY(bench.said.back().status == Status::Contradicted);
    }

    void oneAtATimeAndNotTooOften() {
        Bench bench;
        const auto first = bench.ask(witnessedHead(1, 1));
        static_cast<void>(bench.ask(witnessedHead(1, 2)));
        QVERIFY(bench.said.back().status == Status::Busy);
        bench.now += Witness::kEvery;
        static_cast<void>(bench.ask(witnessedHead(1, 2)));
        QVERIFY(bench.said.back().status == Status::Busy); // the first is still being signed
        QVERIFY(bench.toSign.back().stream == first);
        bench.sign();
        QVERIFY(bench.said.back().status == Status::Given);
        bench.said.clear();
        static_cast<void>(bench.ask(witnessedHead(1, 2)));
        bench.sign();
        QVERIFY(bench.said.back().status == Status::Given);
        bench.now += Witness::kEvery - 1ns;
        static_cast<void>(bench.ask(witnessedHead(1, 2)));
        QVERIFY(bench.said.back().status == Status::Busy);
    }

    void notTooManyInAll() {
        Bench bench;
        for (unsigned peer = 1; peer <= Witness::kSigning; ++peer)
            static_cast<void>(bench.ask(witnessedHead(1, 1), peer));
        QCOMPARE(bench.toSign.size(), Witness::kSigning);
        static_cast<void>(bench.ask(witnessedHead(1, 1), 1000));
        QVERIFY(bench.said.size() == 1 && bench.said[0].status == Status::Busy);
        bench.sign();
        static_cast<void>(bench.ask(witnessedHead(1, 1), 1000));
        QCOMPARE(bench.toSign.size(), Witness::kSigning);
    }

    void aSignerThatDeclines() {
        Bench bench;
        static_cast<void>(bench.ask(witnessedHead(1, 1)));
        bench.sign(Fail{crypto::SignerError::Unavailable});
        QVERIFY(bench.said.back().status == Status::Busy);
        // A stream that is gone gets nothing, and its place is free again.
        bench.said.clear();
        bench.now += Witness::kEvery;
        const auto stream = bench.ask(witnessedHead(1, 1));
        bench.witness.ended(stream);
        bench.sign();
        QVERIFY(bench.said.empty());
        bench.witness.sealed(stream, Bytes(1)); // twice is once
        bench.take();
        QVERIFY(bench.said.empty());
        QVERIFY(bench.whole(witnessedHead(1, 2)) == Status::Given);
    }

    void memoryIsBounded() {
        Bench bench;
        // The seventeenth log of a peer costs it the memory of the one it showed longest ago.
        for (unsigned log = 1; log <= Witness::kLogsOfPeer + 1; ++log)
            QVERIFY(bench.whole(witnessedHead(log, 5)) == Status::Given);
        QVERIFY(bench.whole(witnessedHead(2, 4)) == Status::Contradicted);
        QVERIFY(bench.whole(witnessedHead(1, 4)) == Status::Given);
        // And so does the one too many in all, of whomever.
        Bench full;
        for (unsigned log = 0; log < Witness::kLogs; ++log)
            QVERIFY(full.whole(witnessedHead(log, 5), 1 + log / unsigned{Witness::kLogsOfPeer})
                    == Status::Given);
        QVERIFY(full.whole(witnessedHead(0, 4), 1) == Status::Contradicted);
        QVERIFY(full.whole(witnessedHead(0, 5), 5000) == Status::Given);
        QVERIFY(full.whole(witnessedHead(1, 4), 1) == Status::Contradicted);
        QVERIFY(full.whole(witnessedHead(0, 4), 1) == Status::Given);
    }

    void streamsThatBreakTheRules() {
        Bench bench;
        const auto mute = bench.open();
        const auto early = bench.witness.finished(mute);
        QVERIFY(!early && early.error().code == Violation::NoRequest);
        const auto bad = bench.witness.received(mute, viewOf("rubbish"), bench.now);
        QVERIFY(!bad && bad.error().code == Violation::Malformed);
        const auto asked = bench.ask(witnessedHead(1, 1));
        QVERIFY(bench.witness.finished(asked).ok());
        const auto again = bench.witness.received(asked, encodeRequest(witnessedHead(1, 2)), bench.now);
        QVERIFY(!again && again.error().code == Violation::SecondFrame);
    }
};

VD_SUITE(WitnessTest)
#include "witness_test.moc"
