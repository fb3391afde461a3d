#include "core/net/resolver.h"

#include "tests/core/net/name_server.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <optional>

using namespace vedette;
using namespace vedette::net;
using namespace vedette::net::test;

namespace {

constexpr Byte kRefused = 5;

using Answers = Result<std::vector<std::string>>;

/// Asks one question of a scripted server, to the end.
Answers ask(NameServer::Script script, swarm::RecordType type, const std::string& name = "peer.example.org") {
    asio::io_context loop;
    NameServer server(loop, std::move(script));
    auto resolver = Resolver::create(loop, {server.address(), 100, 2});
    if (!resolver) return Fail{resolver.error()};
    std::optional<Answers> seen;
    (*resolver)->resolve(name, type, [&](Answers answers) { seen.emplace(std::move(answers)); });
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!seen && std::chrono::steady_clock::now() < until)
        loop.run_one_for(std::chrono::milliseconds(100));
    if (!seen) qFatal("the query never ended");
    return std::move(*seen);
}

bool failedWith(const Answers& answers, ResolveError error) {
    if (!answers.ok() && answers.error().code != error) qWarning("%s", answers.error().text().c_str());
    return !answers.ok() && answers.error().code == error;
}

} // namespace

class ResolverTest final : public QObject {
    Q_OBJECT

private slots:

    void readsAddresses() {
        const auto v4 = ask(
            [](const Bytes& query) {
                return reply(query, 1, {{192, 0, 2, 1}, {192, 0, 2, 2}});
            },
            swarm::RecordType::A);
        QVERIFY(v4.ok());
        QCOMPARE(v4->size(), std::size_t{2});
        QVERIFY(std::find(v4->begin(), v4->end(), "192.0.2.2") != v4->end());
        Bytes six(16);
        six[0] = 0x20, six[1] = 0x01, six[2] = 0x0d, six[3] = 0xb8, six[15] = 7;
        const auto v6 =
            ask([&](const Bytes& query) { return reply(query, 28, {six}); }, swarm::RecordType::Aaaa);
        QVERIFY(v6.ok());
        QCOMPARE(QString::fromStdString(v6->at(0)), QString("2001:db8::7"));
    }

    void joinsTheStringsOfOneText() {
        Bytes split = text("dnsaddr=/ip4/192.0.2.1");
        append(split, text("/tcp/4001"));
        const auto texts = ask(
            [&](const Bytes& query) {
                return reply(query, 16, {split, text("dnsaddr=/ip4/192.0.2.2")});
            },
            swarm::RecordType::Txt, "_dnsaddr.example.org");
        QVERIFY(texts.ok());
        QCOMPARE(texts->size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(texts->at(0)), QString("dnsaddr=/ip4/192.0.2.1/tcp/4001"));
    }

    void boundsWhatAServerMaySay() {
        std::vector<Bytes> many(Resolver::kMaxAnswers + 6, text("x"));
        const auto texts =
            ask([&](const Bytes& query) { return reply(query, 16, many); }, swarm::RecordType::Txt);
        QVERIFY(texts.ok());
        QCOMPARE(texts->size(), Resolver::kMaxAnswers);
        Bytes longText;
        for (int i = 0; i < 5; ++i) append(longText, text(std::string(220, 'y')));
        const auto one =
            ask([&](const Bytes& query) { return reply(query, 16, {longText}); }, swarm::RecordType::Txt);
        QVERIFY(one.ok());
        QVERIFY(one->at(0).size() <= Resolver::kMaxText);
        std::vector<Bytes> hosts(Resolver::kMaxAnswers + 6, Bytes{192, 0, 2, 9});
        for (std::size_t i = 0; i < hosts.size(); ++i) hosts[i][3] = static_cast<Byte>(i);
        const auto addresses =
            ask([&](const Bytes& query) { return reply(query, 1, hosts); }, swarm::RecordType::A);
        QVERIFY(addresses.ok());
        QCOMPARE(addresses->size(), Resolver::kMaxAnswers);
    }

    void namesWhatIsMissing() {
        QVERIFY(
            failedWith(ask([](const Bytes& query) { return reply(query, 1, {}, 3); }, swarm::RecordType::A),
                       ResolveError::NotFound));
        QVERIFY(
            failedWith(ask([](const Bytes& query) { return reply(query, 16, {}); }, swarm::RecordType::Txt),
                       ResolveError::NotFound));
    }

    void endsInSilence() {
        int asked = 0;
        const auto answers = ask(
            [&](const Bytes&) {
                ++asked;
                return Bytes();
            },
            swarm::RecordType::Txt);
        QVERIFY(failedWith(answers, ResolveError::NoAnswer));
        QCOMPARE(asked, 2);
    }

    void doesNotBelieveAnotherQuerysAnswer() {
        // Off-path spoofing: the right question under the wrong id.
        const auto answers = ask(
            [](const Bytes& query) {
                Bytes forged = reply(query, 1, {{203, 0, 113, 66}});
                forged[0] = static_cast<Byte>(forged[0] ^ 0xFF);
                return forged;
            },
            swarm::RecordType::A);
        QVERIFY(failedWith(answers, ResolveError::NoAnswer));
    }

    void refusesGarbageAndRefusals() {
        const auto garbled = ask(
            [](const Bytes& query) {
                Bytes broken = reply(query, 16, {text("hello")});
                broken[broken.size() - 6] = 200; // a string longer than its record
                return broken;
            },
            swarm::RecordType::Txt);
        QVERIFY(failedWith(garbled, ResolveError::BadAnswer));
        const auto refused =
            ask([](const Bytes& query) { return reply(query, 16, {}, kRefused); }, swarm::RecordType::Txt);
        QVERIFY(failedWith(refused, ResolveError::NoServer));
    }

    void goesToTcpWhenTruncated() {
        // Nobody listens on TCP there, so the truncated half answer must not be taken for the whole.
        const auto answers = ask([](const Bytes& query) { return reply(query, 16, {text("half")}, 0, 0x82); },
                                 swarm::RecordType::Txt);
        QVERIFY(!answers.ok());
    }

    void failsWithoutAServer() {
        asio::io_context loop;
        std::string dead;
        { dead = NameServer(loop, {}).address(); }
        auto resolver = Resolver::create(loop, {dead, 100, 2});
        QVERIFY(resolver.ok());
        std::optional<Answers> seen;
        (*resolver)->resolve("peer.example.org", swarm::RecordType::Txt,
                             [&](Answers answers) { seen.emplace(std::move(answers)); });
        loop.run_for(std::chrono::seconds(3));
        // Where the system does not tell of the closed port, only the deadline does.
        QVERIFY(seen && !seen->ok());
        QVERIFY(seen->error().code == ResolveError::NoServer || seen->error().code == ResolveError::NoAnswer);
        QVERIFY(Resolver::create(loop, {"not an address", 100, 2}).error().code == ResolveError::NoServer);
    }

    void refusesNamesThatCannotBe() {
        const std::string label(70, 'a');
        QVERIFY(failedWith(ask([](const Bytes&) { return Bytes(); }, swarm::RecordType::Txt, label + ".org"),
                           ResolveError::BadName));
    }

    void boundsItsQueriesAndForgetsThemWhenDestroyed() {
        asio::io_context loop;
        NameServer silent(loop, [](const Bytes&) { return Bytes(); });
        auto resolver = Resolver::create(loop, {silent.address(), 1000, 2});
        QVERIFY(resolver.ok());
        int answered = 0;
        bool busy = false;
        for (std::size_t i = 0; i <= Resolver::kMaxQueries; ++i) {
            (*resolver)->resolve("n" + std::to_string(i) + ".example.org", swarm::RecordType::Txt,
                                 [&](Answers answers) {
                                     ++answered;
                                     busy = failedWith(answers, ResolveError::Busy);
                                 });
        }
        QCOMPARE(answered, 1);
        QVERIFY(busy);
        loop.run_for(std::chrono::milliseconds(20));
        resolver->reset();
        loop.run_for(std::chrono::milliseconds(20));
        QCOMPARE(answered, 1);
    }

    void knowsLocalhostWithoutAsking() {
        asio::io_context loop;
        NameServer silent(loop, [](const Bytes&) { return Bytes(); });
        auto resolver = Resolver::create(loop, {silent.address(), 1000, 1});
        std::optional<Answers> seen;
        (*resolver)->resolve("localhost", swarm::RecordType::A,
                             [&](Answers answers) { seen.emplace(std::move(answers)); });
        QVERIFY(seen && seen->ok());
        QCOMPARE(QString::fromStdString((*seen)->at(0)), QString("127.0.0.1"));
        QCOMPARE(silent.queries, 0);
    }
};

VD_SUITE(ResolverTest)

#include "resolver_test.moc"
