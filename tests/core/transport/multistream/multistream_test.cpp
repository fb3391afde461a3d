#include "core/transport/multistream/multistream.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <utility>

using namespace vedette;
using namespace vedette::multistream;

namespace {

Bytes tokens(const std::vector<std::string>& names) {
    Bytes out;
    for (const auto& name : names) appendToken(out, name);
    return out;
}

const std::string kHello(kHeader);

/// A listener with its protocols, the answers it gave, and what it left untaken.
struct Server {
    std::vector<std::string> protocols{"/noise", "/yamux/1.0.0"};
    Listener listener;
    Bytes out;

    Result<std::size_t> receive(BytesView bytes) {
        return listener.receive(
            bytes, out, [this](std::string_view name) { return std::ranges::count(protocols, name) != 0; },
            [this] { return protocols; });
    }

    bool failsWith(Violation violation, const Bytes& bytes) {
        const auto result = receive(bytes);
        return !result.ok() && result.error().code == violation;
    }
};

bool dialerFailsWith(Violation violation, const Bytes& bytes) {
    Bytes out;
    Dialer dialer({"/noise", "/tls/1.0.0"}, out);
    const auto result = dialer.receive(bytes, out);
    return !result.ok() && result.error().code == violation;
}

Bytes operator+(Bytes a, const Bytes& b) {
    append(a, b);
    return a;
}

} // namespace

class MultistreamTest final : public QObject {
    Q_OBJECT

private slots:

    void tokensAreLengthTextNewline() {
        QCOMPARE(toHex(tokens({"na"})), std::string("036e610a"));
        const std::string longest(kMaxToken - 1, 'x');
        const auto bytes = tokens({longest});
        QCOMPARE(bytes.size(), kMaxToken + 2);
        QCOMPARE(toHex(BytesView(bytes).first(2)), std::string("8008"));
    }

    void dialerSpeaksFirstAndOnce() {
        Bytes out;
        Dialer dialer({"/noise"}, out);
        QVERIFY(out == tokens({kHello, "/noise"}));
        QVERIFY(dialer.state() == Dialer::State::Negotiating);
        QVERIFY(dialer.protocol() == "/noise"); // lazy: its data may follow now
    }

    void theyAgreeAtEverySplitAndLeaveWhatFollows() {
        const Bytes after = copyOf(viewOf("payload of the protocol"));
        for (std::size_t cut = 0; cut < 40; ++cut) {
            Bytes out;
            Dialer dialer({"/noise"}, out);
            Server server;
            const Bytes sent = out + after;
            const auto first = BytesView(sent).first(cut);
            std::size_t taken = server.receive(first).value();
            taken += server.receive(BytesView(sent).subspan(taken)).value();
            QCOMPARE(taken, out.size());
            QVERIFY(server.listener.proposed() == "/noise");
            QVERIFY(!server.listener.agreed());
            // Silent about the proposal until a gate agreed, and deaf to what follows.
            QVERIFY(server.out == tokens({kHello}));
            QCOMPARE(server.receive(after).value(), std::size_t{0});
            server.listener.confirm(server.out);
            QVERIFY(server.listener.agreed());
            QCOMPARE(server.receive(after).value(), std::size_t{0});
            QVERIFY(server.out == tokens({kHello, "/noise"}));

            const Bytes answer = server.out + after;
            out.clear();
            taken = dialer.receive(BytesView(answer).first(std::min(cut, answer.size())), out).value();
            taken += dialer.receive(BytesView(answer).subspan(taken), out).value();
            QCOMPARE(taken, server.out.size());
            QVERIFY(dialer.state() == Dialer::State::Agreed);
            QCOMPARE(dialer.receive(after, out).value(), std::size_t{0});
            QVERIFY(out.empty());
        }
    }

    /// Both machines on a link that carries a byte at a time and ends after every count of them, either way:
    /// nobody believes in an agreement that did not come whole, and an end is no violation.
    void aPairCutAtAnyByteAgreesOnNothing() {
        struct Talk {
            Bytes toListener;
            Dialer dialer{{"/a", "/b", "/noise"}, toListener};
            Server server;
            std::size_t there = 0;
            std::size_t back = 0;

            /// False at a violation.
            bool run(std::size_t cutThere, std::size_t cutBack) {
                Bytes toDialer;
                for (std::size_t read = 0; there < std::min(cutThere, toListener.size());) {
                    if (!server.receive(BytesView(toListener).subspan(there++, 1)).ok()) return false;
                    if (server.listener.proposed() && !server.listener.agreed())
                        server.listener.confirm(server.out);
                    append(toDialer, std::exchange(server.out, {}));
                    for (; read < std::min(cutBack, toDialer.size()); ++read) {
                        if (!dialer.receive(BytesView(toDialer).subspan(read, 1), toListener).ok())
                            return false;
                    }
                    back = read;
                }
                return true;
            }
        };

        Talk whole;
        QVERIFY(whole.run(SIZE_MAX, SIZE_MAX));
        QVERIFY(whole.dialer.state() == Dialer::State::Agreed && whole.server.listener.agreed());
        QCOMPARE(whole.there, tokens({kHello, "/a", "/b", "/noise"}).size());
        QCOMPARE(whole.back, tokens({kHello, "na", "na", "/noise"}).size());
        for (std::size_t cut = 0; cut < whole.there; ++cut) {
            Talk talk;
            QVERIFY(talk.run(cut, SIZE_MAX));
            QVERIFY(!talk.server.listener.agreed() && !talk.server.listener.proposed());
            QVERIFY(talk.dialer.state() == Dialer::State::Negotiating);
        }
        for (std::size_t cut = 0; cut < whole.back; ++cut) {
            Talk talk;
            QVERIFY(talk.run(SIZE_MAX, cut));
            QVERIFY(talk.dialer.state() == Dialer::State::Negotiating);
            // The listener agreed to what it was asked, which is the last proposal only if both refusals
            // came.
            const bool asked = cut >= tokens({kHello, "na", "na"}).size();
            QCOMPARE(talk.server.listener.agreed(), asked);
        }
    }

    void listenerIsSilentBeforeTheHeader() {
        Server server;
        const auto header = tokens({kHello});
        for (const Byte byte : header) {
            QVERIFY(server.out.empty());
            QCOMPARE(server.receive(BytesView(&byte, 1)).value(), std::size_t{1});
        }
        QVERIFY(server.out == header);
    }

    void listenerRefusesAndListsUntilItFinds() {
        Server server;
        const auto bytes = tokens({kHello, "/tls/1.0.0", "ls", "na", "", "/yamux/1.0.0"});
        QCOMPARE(server.receive(bytes).value(), bytes.size());
        QVERIFY(server.listener.proposed() == "/yamux/1.0.0");
        Bytes expected = tokens({kHello, "na"});
        // /noise is 8 bytes as a token, /yamux/1.0.0 14, and one newline.
        expected.push_back(23);
        append(expected, tokens({"/noise", "/yamux/1.0.0"}));
        expected.push_back('\n');
        append(expected, tokens({"na", "na"}));
        QVERIFY(server.out == expected);
    }

    void aGateMayRefuseWhatIsSupported() {
        Server server;
        const auto bytes = tokens({kHello, "/noise", "/yamux/1.0.0"});
        std::size_t taken = server.receive(bytes).value();
        QCOMPARE(taken, tokens({kHello, "/noise"}).size());
        server.listener.refuse(server.out);
        QVERIFY(!server.listener.proposed());
        taken += server.receive(BytesView(bytes).subspan(taken)).value();
        QCOMPARE(taken, bytes.size());
        server.listener.confirm(server.out);
        QVERIFY(server.out == tokens({kHello, "na", "/yamux/1.0.0"}));
    }

    void aListTooLongForATokenIsCut() {
        Server server;
        server.protocols.assign(500, "/some/protocol/1.0.0");
        QVERIFY(server.receive(tokens({kHello, "ls"})).ok());
        const auto list = BytesView(server.out).subspan(tokens({kHello}).size());
        // 22 bytes for each name: 46 of them and the newline are 1013, and a 47th would pass 1024.
        QCOMPARE(list.size(), std::size_t{2 + 46 * 22 + 1});
        QCOMPARE(int{list.back()}, int{'\n'});
        server.protocols = {std::string(1021, 'x')};
        server.out.clear();
        QVERIFY(server.receive(tokens({"ls"})).ok());
        QVERIFY(server.out == (Bytes{1, '\n'}));
    }

    void dialerFallsBackOnNa() {
        Bytes out;
        Dialer dialer({"/a", "/b", "/c"}, out);
        out.clear();
        const auto first = tokens({kHello, "na"});
        QCOMPARE(dialer.receive(first, out).value(), first.size());
        QVERIFY(out == tokens({"/b"}));
        QVERIFY(dialer.protocol() == "/b");
        out.clear();
        const auto second = tokens({"na"});
        QCOMPARE(dialer.receive(second, out).value(), second.size());
        QVERIFY(out == tokens({"/c"}));
        out.clear();
        QCOMPARE(dialer.receive(second, out).value(), second.size());
        QVERIFY(out.empty());
        QVERIFY(dialer.state() == Dialer::State::NoneSupported);
        QCOMPARE(dialer.receive(second, out).value(), std::size_t{0});
    }

    void badLengths() {
        const Bytes over{0x81, 0x08};
        const std::vector<Bytes> bad{{0x00}, over, {0x80, 0x00}, {0x93, 0x00}, {0xff, 0xff}, {0x80, 0x80}};
        for (const auto& length : bad) {
            QVERIFY(Server().failsWith(Violation::BadLength, length));
            QVERIFY(Server().failsWith(Violation::BadLength, tokens({kHello}) + length));
            QVERIFY(dialerFailsWith(Violation::BadLength, length));
            // At the byte that shows it, not later.
            Server server;
            for (std::size_t i = 0; i + 1 < length.size(); ++i) {
                QVERIFY(server.receive(BytesView(length).subspan(i, 1)).ok());
            }
            QVERIFY(server.failsWith(Violation::BadLength, {length.back()}));
        }
        // The longest that is allowed is taken: a name that nobody supports.
        Server server;
        const auto longest = tokens({kHello, std::string(kMaxToken - 1, 'x')});
        QCOMPARE(server.receive(longest).value(), longest.size());
        QVERIFY(server.out == tokens({kHello, "na"}));
    }

    void badTokens() {
        for (const std::string_view text : {"ab", "\nb", "a\nb", "a\n\n"}) {
            Bytes bytes{static_cast<Byte>(text.size())};
            append(bytes, viewOf(text));
            QVERIFY(Server().failsWith(Violation::BadToken, bytes));
            QVERIFY(dialerFailsWith(Violation::BadToken, bytes));
        }
    }

    void anotherFirstToken() {
        for (const std::string name : {"/multistream/1.0.1", "/noise", "na", "ls", ""}) {
            QVERIFY(Server().failsWith(Violation::NotMultistream, tokens({name})));
            QVERIFY(dialerFailsWith(Violation::NotMultistream, tokens({name})));
        }
    }

    void answersToNothingThatWeProposed() {
        for (const std::string name : {"/yamux/1.0.0", "/tls/1.0.0", "ls", "", "NA", "/multistream/1.0.0"}) {
            QVERIFY(dialerFailsWith(Violation::UnexpectedToken, tokens({kHello, name})));
        }
        // What was refused before is no answer any more.
        QVERIFY(dialerFailsWith(Violation::UnexpectedToken, tokens({kHello, "na", "/noise"})));
    }

    void endlessNegotiations() {
        Server server;
        QVERIFY(server.receive(tokens({kHello})).ok());
        for (std::size_t i = 1; i < kMaxTokens; ++i) QVERIFY(server.receive(tokens({"/guess"})).ok());
        QVERIFY(server.failsWith(Violation::TooManyTokens, tokens({"/guess"})));

        Bytes out;
        Dialer dialer(std::vector<std::string>(100, "/x"), out);
        QVERIFY(dialer.receive(tokens({kHello}), out).ok());
        for (std::size_t i = 1; i < kMaxTokens; ++i) QVERIFY(dialer.receive(tokens({"na"}), out).ok());
        const auto result = dialer.receive(tokens({"na"}), out);
        QVERIFY(!result.ok() && result.error().code == Violation::TooManyTokens);
    }

    void codesHaveNames() {
        QVERIFY(make_error_code(Violation::TooManyTokens).message() == "multistream.too_many_tokens");
        QVERIFY(make_error_code(Violation::BadLength).message() == "multistream.bad_length");
        QVERIFY(make_error_code(Violation::BadToken).message() == "multistream.bad_token");
        QVERIFY(make_error_code(Violation::NotMultistream).message() == "multistream.not_multistream");
        QVERIFY(make_error_code(Violation::UnexpectedToken).message() == "multistream.unexpected_token");
    }
};

VD_SUITE(MultistreamTest)

#include "multistream_test.moc"
