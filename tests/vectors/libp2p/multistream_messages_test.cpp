#include "core/transport/multistream/multistream.h"

#include "tests/vectors/libp2p/sections.h"

#include <utility>

using namespace vedette;
using namespace vedette::test::libp2p;

namespace {

using Names = std::vector<std::string>;

/// Plays a dialogue: the initiator proposes all it names, the responder supports what it echoes.
void dialogueHolds(const test::Json& dialogue) {
    const auto initiator = dialogue.at("initiator_sends").get<Names>();
    const auto responder = dialogue.at("responder_sends").get<Names>();
    expect(initiator.size() >= 2 && initiator.front() == multistream::kHeader && !responder.empty(),
           "no dialogue");
    Bytes toResponder;
    Bytes toInitiator;
    multistream::Dialer dialer(Names(initiator.begin() + 1, initiator.end()), toResponder);
    multistream::Listener listener;
    Bytes initiatorSent;
    Bytes responderSent;
    for (std::size_t turn = 0; turn < responder.size() + initiator.size(); ++turn) {
        const Bytes there = std::exchange(toResponder, {});
        append(initiatorSent, there);
        const auto heard = listener.receive(
            there, toInitiator,
            [&](std::string_view name) { return std::ranges::count(responder, name) > 0; },
            [] { return Names(); });
        expect(heard.ok() && *heard == there.size(), "the responder does not understand");
        if (listener.proposed() && !listener.agreed()) listener.confirm(toInitiator);
        const Bytes back = std::exchange(toInitiator, {});
        append(responderSent, back);
        const auto answered = dialer.receive(back, toResponder);
        expect(answered.ok() && *answered == back.size(), "the initiator does not understand");
    }
    expect(toHex(initiatorSent) == textIn(dialogue, "initiator_sends_hex"), "the initiator says other bytes");
    expect(toHex(responderSent) == textIn(dialogue, "responder_sends_hex"), "the responder says other bytes");
    const bool agrees = responder.back() != "na";
    expect(dialer.state()
               == (agrees ? multistream::Dialer::State::Agreed : multistream::Dialer::State::NoneSupported),
           "another outcome");
    expect(!agrees || dialer.protocol() == responder.back(), "another protocol");
}

/// As we write it; and the listener reads it after a header and asks for exactly that name.
void messageHolds(const test::Json& entry) {
    const std::string message = textIn(entry, "message");
    Bytes wire;
    multistream::appendToken(wire, message);
    expect(toHex(wire) == textIn(entry, "wire_hex"), "written otherwise");
    Bytes sent;
    multistream::appendToken(sent, multistream::kHeader);
    append(sent, wire);
    multistream::Listener listener;
    Bytes out;
    std::vector<std::string> asked;
    const auto supports = [&](std::string_view name) {
        asked.emplace_back(name);
        return true;
    };
    const auto heard = listener.receive(sent, out, supports, [] { return Names(); });
    expect(heard.ok() && *heard == sent.size(), "not read");
    expect(message == "ls" || asked == Names{message}, "read otherwise");
}

const Reads kMultistreamReads{
    {"messages", messageHolds, [](const test::Json& entry) { return entry.contains("wire_hex"); }},
    {"dialogues", dialogueHolds,
     [](const test::Json& entry) { return entry.contains("initiator_sends_hex"); }},
};

} // namespace
