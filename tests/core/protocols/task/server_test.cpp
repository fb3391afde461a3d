#include "core/protocols/task/server.h"

#include "core/crypto/private_key.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::task;
using namespace std::chrono_literals;

namespace {

codec::PeerId peerOf(Byte fill) {
    Bytes id{0x12, 0x20};
    id.resize(34, fill);
    return *codec::PeerId::fromBytes(id);
}

/// A server, and what it said since it was last looked at.
struct Desk {
    Server server;
    Instant now{1h};
    std::uint64_t streams = 0;

    explicit Desk(Server::Config config = {}) : server(config) {}

    StreamNumber open(Byte peer = 1) {
        const StreamNumber stream{++streams};
        server.opened(stream, peerOf(peer), now);
        return stream;
    }

    Result<> ask(StreamNumber stream, std::uint64_t id, std::chrono::milliseconds deadline = 1000ms) {
        return server.received(stream, Request{id, "echo", copyOf(viewOf("body")), deadline}.encode(), now);
    }

    template <class What>
    std::vector<What> take() {
        while (auto output = server.poll()) said.push_back(*std::move(output));
        std::vector<What> found;
        for (const auto& one : said) {
            if (const auto* what = std::get_if<What>(&one)) found.push_back(*what);
        }
        std::erase_if(said, [](const auto& one) { return std::holds_alternative<What>(one); });
        return found;
    }

    std::vector<Server::Output> said;
};

Reply replyIn(const Respond& respond) {
    return *Reply::decode(respond.frame);
}

} // namespace

class TaskServerTest final : public QObject {
    Q_OBJECT

private slots:

    void oneRequestOneReply() {
        Desk desk;
        const auto stream = desk.open();
        QVERIFY(desk.ask(stream, 7).ok());
        const auto asked = desk.take<Asked>();
        QCOMPARE(asked.size(), std::size_t{1});
        QVERIFY(asked[0].peer == peerOf(1) && asked[0].kind == "echo" && textOf(asked[0].body) == "body");
        QVERIFY(asked[0].due == desk.now + 1s);
        QVERIFY(desk.server.answer(asked[0].job, Status::Done, viewOf("result")).ok());
        const auto replies = desk.take<Respond>();
        QCOMPARE(replies.size(), std::size_t{1});
        QVERIFY(replies[0].stream == stream);
        QVERIFY((replyIn(replies[0]) == Reply{7, Status::Done, copyOf(viewOf("result"))}));
        QCOMPARE(desk.server.underWay(), std::size_t{0});
        desk.server.ended(stream);
        QVERIFY(desk.take<Withdrawn>().empty()); // it has its answer
        QVERIFY(!desk.server.deadline());
    }

    void answersThatNobodyWaitsFor() {
        Desk desk;
        QVERIFY(desk.ask(desk.open(), 7).ok());
        const JobId job = desk.take<Asked>().at(0).job;
        const auto tooLong = desk.server.answer(job, Status::Done, Bytes(kMaxBody + 1));
        QVERIFY(!tooLong && tooLong.error().code == AnswerError::TooLong);
        QVERIFY(desk.server.answer(job, Status::Done, Bytes(kMaxBody)).ok());
        const auto again = desk.server.answer(job, Status::Done, {});
        QVERIFY(!again && again.error().code == AnswerError::NoSuchJob);
        const auto dropped = desk.server.drop(job);
        QVERIFY(!dropped && dropped.error().code == AnswerError::NoSuchJob);
        QCOMPARE(desk.take<Respond>().size(), std::size_t{1});
    }

    void theAskerTakesItBack() {
        Desk desk;
        const auto stream = desk.open();
        QVERIFY(desk.ask(stream, 7).ok());
        const JobId job = desk.take<Asked>().at(0).job;
        desk.server.ended(stream);
        const auto withdrawn = desk.take<Withdrawn>();
        QCOMPARE(withdrawn.size(), std::size_t{1});
        QVERIFY(withdrawn[0].job == job && withdrawn[0].peer == peerOf(1) && !withdrawn[0].expired);
        QVERIFY(!desk.server.answer(job, Status::Done, {}).ok());
        QVERIFY(desk.take<Respond>().empty());
        QVERIFY(desk.ask(desk.open(), 7).ok()); // its number is free again
    }

    void weTakeItBack() {
        Desk desk;
        const auto stream = desk.open();
        QVERIFY(desk.ask(stream, 7).ok());
        QVERIFY(desk.server.drop(desk.take<Asked>().at(0).job).ok());
        const auto broken = desk.take<Break>();
        QCOMPARE(broken.size(), std::size_t{1});
        QVERIFY(broken[0].stream == stream);
        desk.server.ended(stream);
        QVERIFY(desk.take<Withdrawn>().empty() && desk.take<Respond>().empty());
    }

    void deadlinesAreKept() {
        Desk desk;
        const auto late = desk.open();
        QVERIFY(desk.ask(late, 1, 2000ms).ok());
        const auto soon = desk.open();
        QVERIFY(desk.ask(soon, 2, 500ms).ok());
        QVERIFY(desk.server.deadline() == desk.now + 500ms);
        desk.now += 499ms;
        desk.server.wake(desk.now);
        QVERIFY(desk.take<Respond>().empty());
        desk.now += 1ms;
        desk.server.wake(desk.now);
        const auto replies = desk.take<Respond>();
        QCOMPARE(replies.size(), std::size_t{1});
        QVERIFY(replies[0].stream == soon && replyIn(replies[0]).status == Status::Expired);
        const auto withdrawn = desk.take<Withdrawn>();
        QVERIFY(withdrawn.size() == 1 && withdrawn[0].expired);
        QCOMPARE(desk.server.underWay(), std::size_t{1});
    }

    void noMoreThanSoManyAtOnce() {
        Desk desk({2, 3});
        for (std::uint64_t id = 1; id <= 3; ++id) QVERIFY(desk.ask(desk.open(1), id).ok());
        QCOMPARE(desk.take<Asked>().size(), std::size_t{2});
        auto busy = desk.take<Respond>();
        QCOMPARE(busy.size(), std::size_t{1});
        QVERIFY((replyIn(busy[0]) == Reply{3, Status::Busy, {}}));
        QVERIFY(desk.ask(desk.open(2), 1).ok());
        QVERIFY(desk.ask(desk.open(3), 1).ok()); // the fourth in all
        const auto asked = desk.take<Asked>();
        QCOMPARE(asked.size(), std::size_t{1});
        QVERIFY(asked[0].peer == peerOf(2));
        busy = desk.take<Respond>();
        QVERIFY(busy.size() == 1 && replyIn(busy[0]).status == Status::Busy);
        QVERIFY(desk.server.answer(asked[0].job, Status::Done, {}).ok());
        QVERIFY(desk.ask(desk.open(3), 2).ok());
        QCOMPARE(desk.take<Asked>().size(), std::size_t{1});
    }

    void oneStreamOneTask() {
        Desk desk;
        const auto stream = desk.open();
        QVERIFY(desk.ask(stream, 1).ok());
        const auto second = desk.ask(stream, 2);
        QVERIFY(!second && second.error().code == Violation::SecondFrame);
        const auto busyDesk = [] {
            Desk full({0, 0});
            const auto line = full.open();
            VD_ASSERT(full.ask(line, 1).ok());
            return full.ask(line, 2);
        }();
        QVERIFY(!busyDesk && busyDesk.error().code == Violation::SecondFrame);
    }

    void aNumberIsOfOneTask() {
        Desk desk;
        QVERIFY(desk.ask(desk.open(1), 1).ok());
        const auto again = desk.ask(desk.open(1), 1);
        QVERIFY(!again && again.error().code == Violation::RepeatedId);
        QVERIFY(desk.ask(desk.open(2), 1).ok()); // another peer's numbers are its own
        QCOMPARE(desk.take<Asked>().size(), std::size_t{2});
    }

    void rubbishIsNoTask() {
        Desk desk;
        const auto stream = desk.open();
        const auto bad = desk.server.received(stream, viewOf("rubbish"), desk.now);
        QVERIFY(!bad && bad.error().code == Violation::Malformed);
        desk.server.ended(stream);
        QVERIFY(desk.take<Asked>().empty() && desk.take<Withdrawn>().empty());
        QVERIFY(!desk.server.deadline());
    }

    void whoOpensMustAsk() {
        Desk desk;
        const auto closed = desk.open();
        const auto early = desk.server.finished(closed);
        QVERIFY(!early && early.error().code == Violation::NoRequest);
        desk.server.ended(closed);
        const auto asked = desk.open();
        QVERIFY(desk.ask(asked, 1, 3600s).ok());
        QVERIFY(desk.server.finished(asked).ok()); // half-closed, and waiting
        const auto silent = desk.open();
        QVERIFY(desk.server.deadline() == desk.now + Server::kPatience);
        desk.now += Server::kPatience;
        desk.server.wake(desk.now);
        const auto broken = desk.take<Break>();
        QCOMPARE(broken.size(), std::size_t{1});
        QVERIFY(broken[0].stream == silent);
        QCOMPARE(desk.server.underWay(), std::size_t{1});
    }
};

VD_SUITE(TaskServerTest)
#include "server_test.moc"
