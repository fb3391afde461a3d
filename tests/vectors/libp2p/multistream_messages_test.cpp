#include "core/transport/multistream/multistream.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

using namespace vedette;

namespace {

using Names = std::vector<std::string>;

/// Plays a dialogue: the initiator proposes all it names, the responder supports what it echoes.
void play(const test::Json& dialogue) {
    const auto initiator = dialogue.at("initiator_sends").get<Names>();
    const auto responder = dialogue.at("responder_sends").get<Names>();
    QVERIFY(initiator.size() >= 2 && initiator.front() == multistream::kHeader);
    Bytes toResponder;
    Bytes toInitiator;
    multistream::Dialer dialer(Names(initiator.begin() + 1, initiator.end()), toResponder);
    multistream::Listener listener;
    Bytes initiatorSent;
    Bytes responderSent;
    for (std::size_t turn = 0; turn < responder.size() + initiator.size(); ++turn) {
        const Bytes there = std::exchange(toResponder, {});
        append(initiatorSent, there);
        QCOMPARE(listener
                     .receive(
                         there, toInitiator,
                         [&](std::string_view name) { return std::ranges::count(responder, name) > 0; },
                         [] { return Names(); })
                     .value(),
                 there.size());
        if (listener.proposed() && !listener.agreed()) listener.confirm(toInitiator);
        const Bytes back = std::exchange(toInitiator, {});
        append(responderSent, back);
        QCOMPARE(dialer.receive(back, toResponder).value(), back.size());
    }
    QCOMPARE(toHex(initiatorSent), dialogue.at("initiator_sends_hex").get<std::string>());
    QCOMPARE(toHex(responderSent), dialogue.at("responder_sends_hex").get<std::string>());
    const bool agrees = responder.back() != "na";
    QVERIFY(dialer.state()
            == (agrees ? multistream::Dialer::State::Agreed : multistream::Dialer::State::NoneSupported));
    if (agrees) QCOMPARE(dialer.protocol(), responder.back());
}

} // namespace

class MultistreamVectors final : public QObject {
    Q_OBJECT

private slots:

    void messagesAndDialogues() {
        for (const auto& file : test::vectorFiles("libp2p")) {
            if (file.extension() != ".json") continue;
            const auto json = test::readJson(file);
            if (!json.is_object() || !json.contains("messages")) continue;
            std::size_t cases = 0;
            for (const auto& entry : json.at("messages")) {
                Bytes out;
                multistream::appendToken(out, entry.at("message").get<std::string>());
                QCOMPARE(toHex(out), entry.at("wire_hex").get<std::string>());
                readBack(entry.at("message").get<std::string>(), out);
                ++cases;
            }
            for (const auto& dialogue : json.value("dialogues", test::Json::array())) {
                play(dialogue);
                ++cases;
            }
            QVERIFY2(cases > 0, file.filename().c_str());
        }
    }

private:
    /// The listener reads the message after a header and asks for exactly that name.
    static void readBack(const std::string& message, const Bytes& bytes) {
        Bytes sent;
        multistream::appendToken(sent, multistream::kHeader);
        append(sent, bytes);
        multistream::Listener listener;
        Bytes out;
        std::vector<std::string> asked;
        const auto supports = [&](std::string_view name) {
            asked.emplace_back(name);
            return true;
        };
        QCOMPARE(listener.receive(sent, out, supports, [] { return Names(); }).value(), sent.size());
        if (message != "ls") QCOMPARE(asked, Names{message});
    }
};

VD_SUITE(MultistreamVectors)

#include "multistream_messages_test.moc"
