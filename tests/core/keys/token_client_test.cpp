#include "core/codec/cbor.h"
#include "core/keys/token_client.h"
#include "tests/core/keys/token_fixture.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::keys;
using namespace vedette::keys::test;

namespace {

constexpr Instant kStart{};

Instant after(Duration span) {
    return kStart + span;
}

/// All that the client says, by kind.
struct Said {
    int frames = 0;
    std::vector<TokenClient::Answer> answers;
    std::optional<Error> end;

    explicit Said(TokenClient& client) {
        while (auto output = client.poll()) {
            if (std::holds_alternative<Frame>(*output)) ++frames;
            if (auto* answer = std::get_if<TokenClient::Answer>(&*output))
                answers.push_back(std::move(*answer));
            if (auto* ended = std::get_if<TokenClient::Ended>(&*output)) end = ended->why;
        }
    }

    [[nodiscard]] bool all(TokenError code) const {
        return std::ranges::all_of(
            answers, [&](const auto& one) { return !one.reply && one.reply.error().code == code; });
    }
};

Greeting well() {
    return {{7, true, true, {}}, {}};
}

/// Greeted, with one open request.
struct Talk {
    TokenClient client{kStart};
    std::uint64_t first = 0;

    Talk() {
        client.receive(encodeGreeting(well()), kStart);
        first = client.submit(AskInventory{}, kStart).value();
        static_cast<void>(Said(client));
    }

    void endsWith(TokenError code) {
        const Said said(client);
        QVERIFY(said.end && said.end->code == code);
        QCOMPARE(said.answers.size(), 1U);
        QVERIFY(said.all(code));
        QVERIFY(!client.deadline());
        // And so does whatever is asked later.
        QVERIFY(client.submit(AskInventory{}, kStart).ok());
        const Said later(client);
        QCOMPARE(later.frames, 0);
        QCOMPARE(later.answers.size(), 1U);
        QVERIFY(later.all(code));
    }
};

} // namespace

class TokenClientTest final : public QObject {
    Q_OBJECT

private slots:

    void answersComeInOrder() {
        Talk talk;
        const auto second = talk.client.submit(AskPresence{}, kStart).value();
        Bytes both = encodeReply(talk.first, TokenReply(Inventory{}));
        append(both, encodeReply(second, TokenReply(Presence{true, true})));
        for (const Byte byte : both) talk.client.receive(BytesView(&byte, 1), kStart); // cut anywhere
        const Said said(talk.client);
        QCOMPARE(said.answers.size(), 2U);
        QVERIFY(said.answers[0].reply.ok() && said.answers[1].id == second);
        QVERIFY(!talk.client.deadline());
    }

    void aRefusalIsAnAnswerLikeOthers() {
        Talk talk;
        talk.client.receive(encodeReply(talk.first, Fail{TokenError::NoToken}), kStart);
        const Said said(talk.client);
        QVERIFY(said.all(TokenError::NoToken) && !said.end);
        QVERIFY(talk.client.submit(AskInventory{}, kStart).ok());
        QCOMPARE(Said(talk.client).frames, 1);
    }

    void silenceIsHanging() {
        {
            TokenClient client(kStart);
            QVERIFY(client.submit(AskInventory{}, kStart).ok());
            static_cast<void>(Said(client));
            client.wake(*client.deadline() - Duration(1));
            QVERIFY(!client.ended());
            client.wake(*client.deadline());
            QVERIFY(Said(client).all(TokenError::Hung));
        }
        Talk talk;
        talk.client.wake(after(TokenDeadlines{}.quick) - Duration(1));
        QVERIFY(!talk.client.ended());
        talk.client.wake(after(TokenDeadlines{}.quick));
        talk.endsWith(TokenError::Hung);
    }

    void eachRequestHasItsOwnTime() {
        Talk talk;
        const auto second = talk.client.submit(Generate{}, kStart).value();
        const Instant later = after(std::chrono::seconds(10));
        talk.client.receive(encodeReply(talk.first, TokenReply(Inventory{})), later);
        QVERIFY(talk.client.deadline() == later + TokenDeadlines{}.making);
        talk.client.receive(encodeReply(second, TokenReply(Generated{{}, {1}})), later);
        QVERIFY(!talk.client.ended() && !talk.client.deadline());
    }

    void aClosedSocketIsACrash() {
        Talk talk;
        talk.client.closed("ended by signal 11");
        QVERIFY(talk.client.ended()->detail == "ended by signal 11");
        talk.endsWith(TokenError::Crashed);
    }

    void aProcessThatCannotStartSaysWhy() {
        TokenClient client(kStart);
        QVERIFY(client.submit(loginWith("a", "1234"), kStart).ok());
        static_cast<void>(Said(client));
        client.receive(encodeGreeting({{}, Error(TokenError::Unconfined, "no Landlock")}), kStart);
        const Said said(client);
        QVERIFY(said.end && said.all(TokenError::Unconfined));
    }

    void whatWasNotSentIsNotSentToALiar() {
        Talk talk;
        QVERIFY(talk.client.submit(loginWith("a", "1234"), kStart).ok());
        talk.client.closed("");
        QCOMPARE(Said(talk.client).frames, 0);
    }

    void liesEndTheTalk_data() {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const Bytes& bytes) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()));
        };
        row("another number", encodeReply(77, TokenReply(Inventory{})));
        row("another kind", encodeReply(1, TokenReply(Presence{})));
        row("no CBOR", {0, 0, 0, 1, 0, 0, 0xff});
        row("an endless frame", {0xff, 0xff, 0xff, 0xff, 0, 0});
        row("an empty frame", {0, 0, 0, 0, 0, 0});
        row("a secret of theirs", {0, 0, 0, 1, 0, 1, 0xa0, 0});
        row("a second greeting", encodeGreeting({}));
        row("a signature of no length", encodeReply(1, TokenReply(Signed{})));
    }

    void liesEndTheTalk() {
        QFETCH(QByteArray, bytes);
        Talk talk;
        QCOMPARE(talk.first, 1U);
        talk.client.receive(viewOf(std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size()))),
                            kStart);
        talk.endsWith(TokenError::Lied);
    }

    void anAnswerToNothingIsALie() {
        Talk talk;
        Bytes twice = encodeReply(talk.first, TokenReply(Inventory{}));
        append(twice, encodeReply(talk.first, TokenReply(Inventory{})));
        talk.client.receive(twice, kStart);
        QVERIFY(Said(talk.client).end->code == TokenError::Lied);
    }

    void anotherVersionIsALie() {
        TokenClient client(kStart);
        codec::CborWriter w;
        w.beginMap().text("is").text("greeting").text("version").uint(2).end();
        const Bytes body = std::move(w).take();
        Bytes frame{0, 0, 0, static_cast<Byte>(body.size()), 0, 0};
        append(frame, body);
        client.receive(frame, kStart);
        QVERIFY(Said(client).end->code == TokenError::Lied);
    }

    void tooManyAtOnceAreRefused() {
        Talk talk;
        for (std::size_t i = 1; i < TokenClient::kMaxOpen; ++i)
            QVERIFY(talk.client.submit(AskInventory{}, kStart).ok());
        const auto more = talk.client.submit(AskInventory{}, kStart);
        QVERIFY(!more.ok() && more.error().code == TokenError::Busy);
    }
};

VD_SUITE(TokenClientTest)

#include "token_client_test.moc"
