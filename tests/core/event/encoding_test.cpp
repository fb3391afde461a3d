#include "core/event/encoding.h"

#include "core/codec/cbor.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cstdio>
#include <functional>
#include <set>

using namespace vedette;
using namespace vedette::event;
using codec::CborWriter;

namespace {

codec::PeerId peer(char seed) {
    Bytes key{0x08, 0x01, 0x12, 0x20};
    key.resize(36, static_cast<Byte>(seed));
    return codec::PeerId::ofEncodedKey(key);
}

codec::Multiaddr address(const char* text) {
    return codec::Multiaddr::fromText(text).value();
}

Event of(Body body) {
    return {EventId{300},   NetworkId{2}, Instant(Duration(-5)), WallTime{1000}, {EventId{7}, EventId{299}},
            std::move(body)};
}

/// One of each kind, with what is hard to carry: absent optionals, empty peers, text that is not UTF-8.
std::vector<Event> samples() {
    const auto tcp = address("/ip4/10.0.0.1/tcp/4001");
    std::vector<Event> all;
    all.push_back(of(Listening{peer('a'), {tcp, address("/ip6/::1/tcp/1")}}));
    all.push_back(of(ConnectionOpened{ConnId{5}, peer('b'), tcp, Direction::Outbound, "noise", "yamux",
                                      std::chrono::milliseconds(3)}));
    all.push_back(of(ConnectionClosed{ConnId{5},
                                      peer('b'),
                                      "close.idle",
                                      1,
                                      ~std::uint64_t{0},
                                      Duration(9),
                                      {"/ping", "other"},
                                      {1, 2},
                                      {3, 500}}));
    all.push_back(of(DialFailed{{}, {}, "connect", "net.refused"}));
    all.push_back(of(PeerIdentified{ConnId{5},
                                    peer('b'),
                                    "caf\xff",
                                    "ipfs/0.1.0",
                                    {1, 2},
                                    {tcp},
                                    std::nullopt,
                                    {"/ping", "/echo"},
                                    true,
                                    false}));
    all.push_back(of(PeerViolated{ConnId{6}, {}, tcp, "noise.bad_tag"}));
    all.push_back(of(Refused{peer('c'), tcp, "accept", "limit.prefix.rate", 24}));
    all.push_back(of(PingMeasured{ConnId{5}, peer('b'), Duration(1'000'000)}));
    all.push_back(of(CredentialsRotated{{9, 9}, WallTime{-1}}));
    all.push_back(of(OperatorActed{OperatorId{1}, CommandId{7}, "dial", "/ip4/10.0.0.1", "done"}));
    all.push_back(of(StreamViolated{ConnId{5}, peer('b'), "/ping", "ping.flood"}));
    all.push_back(of(RecordingStarted{3, 1200, false, WallTime{5}}));
    all.push_back(of(RecordingEnded{7}));
    all.push_back(of(ClockStepped{WallTime{5}, WallTime{-5}}));
    all.push_back(of(StoreTroubled{"store.full", 2}));
    all.push_back(of(RoutingChanged{peer('b'), true, "seen", 7, 40, "narrow"}));
    all.push_back(of(
        LookupEnded{9, "get", {0x2f, 0xff}, "kad.not_found", 1, 20, 18, 2, 3, 4, Duration(5), {peer('b')}}));
    all.push_back(of(RecordStored{peer('b'), {0x12, 0x20}, 100, true}));
    all.push_back(of(BootstrapCompared{
        {peer('a'), peer('b')}, {peer('c')}, {peer('a')}, {peer('b')}, {3}, {20}, {}, true}));
    all.push_back(of(PeerDiscovered{peer('b'), {tcp}, "mdns", {}}));
    all.push_back(of(PeerMisbehaved{peer('b'), "/ipfs/kad/1.0.0", "kad.wrong_answer"}));
    all.push_back(of(MessageDelivered{peer('b'), peer('c'), {}, "news\xff", {1, 2, 3}, 400}));
    all.push_back(of(MessageRefused{peer('b'), "news", ""}));
    all.push_back(of(MessagePublished{peer('a'), "news", {4}, 5}));
    all.push_back(of(MeshChanged{peer('b'), "news", false, "negative score", -80'500}));
    all.push_back(of(SubscriptionChanged{peer('b'), "news", true}));
    all.push_back(of(ScoreChanged{
        peer('b'), "neutral", "muted", -60'000, {"P4", "P7"}, {"news", ""}, {-50'000, -10'000}}));
    all.push_back(of(DelegationLearned{peer('c'), peer('b'), {"news"}, WallTime{9}}));
    all.push_back(of(TaskEnded{peer('b'), Direction::Outbound, "infer/text", "done", Duration(7'000)}));
    all.push_back(of(IdentityAway{peer('a'), "token.removed"}));
    all.push_back(of(IdentityBack{peer('a'), Duration(9)}));
    all.push_back(of(AlertRaised{AlertId{4},
                                 "alert.crowded_prefix",
                                 "10.0.0.0/24",
                                 "high",
                                 "P2P-SYBIL",
                                 20'000,
                                 16'000,
                                 {peer('b')},
                                 9}));
    all.push_back(of(AlertChanged{AlertId{4}, "alert.crowded_prefix", "10.0.0.0/24", "high", "acknowledged",
                                  OperatorId{1}, 30, 9}));
    all.push_back(of(Decision{peer('b'),
                              tcp,
                              ConnId{3},
                              OperatorId{4},
                              "open",
                              "/x/1",
                              "refused",
                              "rule.no",
                              7,
                              {"who.key=unknown", "when.load=0.5"},
                              {"who.key"},
                              400,
                              Duration(1'500),
                              true}));
    all.push_back(of(CanaryEnded{peer('b'), "/vedette/task/1", "echo", "passed", Duration(8)}));
    all.push_back(of(TierChanged{peer('b'), "medium", "high", "tier.canary_failed", 83}));
    all.push_back(of(ShadowCompared{{0xab, 0xcd},
                                    8,
                                    300,
                                    2,
                                    peer('b'),
                                    tcp,
                                    OperatorId{4},
                                    "open",
                                    "/x/1",
                                    "allowed",
                                    "rule.all",
                                    "policy.no_rule",
                                    24,
                                    true}));
    all.push_back(of(AttestationEnded{peer('b'),
                                      "held",
                                      "",
                                      true,
                                      {0xab, 0xcd},
                                      {0x01, 0x02},
                                      "agent 1",
                                      "good",
                                      WallTime{1'000},
                                      Duration(9)}));
    return all;
}

/// What this encoding was on the day it was agreed. A change of any of these breaks every store.
const char* const kGolden[] = {
    "8819012c02241903e8820719012b0101825826002408011220616161616161616161616161616161616161616161616161616161"
    "61616161618248040a000001060fa1542900000000000000000000000000000001060001",
    "8819012c02241903e8820719012b0201870558260024080112206262626262626262626262626262626262626262626262626262"
    "62626262626248040a000001060fa101656e6f6973656579616d75781a002dc6c0",
    "8819012c02241903e8820719012b0302890558260024080112206262626262626262626262626262626262626262626262626262"
    "6262626262626a636c6f73652e69646c65011bffffffffffffffff0982652f70696e67656f74686572820102820319"
    "01f4",
    "8819012c02241903e8820719012b040184404067636f6e6e6563746b6e65742e72656675736564",
    "8819012c02241903e8820719012b05018a0558260024080112206262626262626262626262626262626262626262626262626262"
    "62626262626244636166ff6a697066732f302e312e304201028148040a000001060fa1f682652f70696e67652f6563686ff5f4",
    "8819012c02241903e8820719012b060184064048040a000001060fa16d6e6f6973652e6261645f746167",
    "8819012c02241903e8820719012b0701855826002408011220636363636363636363636363636363636363636363636363636363"
    "636363636348040a000001060fa166616363657074716c696d69742e7072656669782e726174651818",
    "8819012c02241903e8820719012b0801830558260024080112206262626262626262626262626262626262626262626262626262"
    "6262626262621a000f4240",
    "8819012c02241903e8820719012b09018242090920",
    "8819012c02241903e8820719012b0a01850107646469616c6d2f6970342f31302e302e302e3164646f6e65",
    "8819012c02241903e8820719012b0b01840558260024080112206262626262626262626262626262626262626262626262626262"
    "626262626262652f70696e676a70696e672e666c6f6f64",
    "8819012c02241903e8820719012b18280184031904b0f405",
    "8819012c02241903e8820719012b1829018107",
    "8819012c02241903e8820719012b182a01820524",
    "8819012c02241903e8820719012b182b01826a73746f72652e66756c6c02",
    "8819012c02241903e8820719012b0c01865826002408011220626262626262626262626262626262626262626262626262626262"
    "6262626262f5647365656e071828666e6172726f77",
    "8819012c02241903e8820719012b0d018c0963676574422fff6d6b61642e6e6f745f666f756e6401141202030405815826002408"
    "0112206262626262626262626262626262626262626262626262626262626262626262",
    "8819012c02241903e8820719012b0e01845826002408011220626262626262626262626262626262626262626262626262626262"
    "62626262624212201864f5",
    "8819012c02241903e8820719012b0f01888258260024080112206161616161616161616161616161616161616161616161616161"
    "61616161616158260024080112206262626262626262626262626262626262626262626262626262626262626262815826002408"
    "01122063636363636363636363636363636363636363636363636363636363636363638158260024080112206161616161616161"
    "61616161616161616161616161616161616161616161616181582600240801122062626262626262626262626262626262626262"
    "626262626262626262626262628103811480f5",
    "8819012c02241903e8820719012b1001845826002408011220626262626262626262626262626262626262626262626262626262"
    "62626262628148040a000001060fa1646d646e7340",
    "8819012c02241903e8820719012b1101835826002408011220626262626262626262626262626262626262626262626262626262"
    "62626262626f2f697066732f6b61642f312e302e30706b61642e77726f6e675f616e73776572",
    "8819012c02241903e8820719012b1201865826002408011220626262626262626262626262626262626262626262626262626262"
    "62626262625826002408011220636363636363636363636363636363636363636363636363636363636363636340456e657773ff"
    "43010203190190",
    "8819012c02241903e8820719012b1301835826002408011220626262626262626262626262626262626262626262626262626262"
    "6262626262646e65777360",
    "8819012c02241903e8820719012b1401845826002408011220616161616161616161616161616161616161616161616161616161"
    "6161616161646e657773410405",
    "8819012c02241903e8820719012b1501855826002408011220626262626262626262626262626262626262626262626262626262"
    "6262626262646e657773f46e6e656761746976652073636f72653a00013a73",
    "8819012c02241903e8820719012b1601835826002408011220626262626262626262626262626262626262626262626262626262"
    "6262626262646e657773f5",
    "8819012c02241903e8820719012b1701875826002408011220626262626262626262626262626262626262626262626262626262"
    "6262626262676e65757472616c656d7574656439ea5f8262503462503782646e657773608239c34f39270f",
    "8819012c02241903e8820719012b1818018458260024080112206363636363636363636363636363636363636363636363636363"
    "6363636363635826002408011220626262626262626262626262626262626262626262626262626262626262626281646e657773"
    "09",
    "8819012c02241903e8820719012b1819018558260024080112206262626262626262626262626262626262626262626262626262"
    "626262626262016a696e6665722f7465787464646f6e65191b58",
    "8819012c02241903e8820719012b182c018258260024080112206161616161616161616161616161616161616161616161616161"
    "6161616161616d746f6b656e2e72656d6f766564",
    "8819012c02241903e8820719012b182d018258260024080112206161616161616161616161616161616161616161616161616161"
    "61616161616109",
    "8819012c02241903e8820719012b182e01890474616c6572742e63726f776465645f7072656669786b31302e302e302e302f3234"
    "6468696768695032502d535942494c194e20193e8081582600240801122062626262626262626262626262626262626262626262"
    "6262626262626262626209",
    "8819012c02241903e8820719012b182f01880474616c6572742e63726f776465645f7072656669786b31302e302e302e302f3234"
    "64686967686c61636b6e6f776c656467656401181e09",
    "8819012c02241903e8820719012b1830018e5826002408011220626262626262626262626262626262626262626262626262"
    "626262626262626248040a000001060fa10304646f70656e642f782f3167726566757365646772756c652e6e6f07826f7768"
    "6f2e6b65793d756e6b6e6f776e6d7768656e2e6c6f61643d302e35816777686f2e6b65791901901905dcf5",
    "8819012c02241903e8820719012b1831018558260024080112206262626262626262626262626262626262626262626262626262"
    "6262626262626f2f766564657474652f7461736b2f31646563686f6670617373656408",
    "8819012c02241903e8820719012b1832018558260024080112206262626262626262626262626262626262626262626262626262"
    "626262626262666d656469756d646869676872746965722e63616e6172795f6661696c65641853",
    "8819012c02241903e8820719012b1833018e42abcd0819012c025826002408011220626262626262626262626262626262626262"
    "626262626262626262626262626248040a000001060fa104646f70656e642f782f3167616c6c6f7765646872756c652e616c6c6e"
    "706f6c6963792e6e6f5f72756c651818f5",
    "8819012c02241903e8820719012b1834018a58260024080112206262626262626262626262626262626262626262626262626262"
    "6262626262626468656c6460f542abcd420102676167656e74203164676f6f641903e809",
};

/// An encoding with a part replaced: by default a StreamViolated.
struct Shape {
    std::function<void(CborWriter&)> id = [](CborWriter& w) { w.uint(1); };
    std::function<void(CborWriter&)> causes = [](CborWriter& w) { w.beginArray().end(); };
    std::uint64_t kind = 11;
    std::uint64_t version = 1;
    std::function<void(CborWriter&)> body = [](CborWriter& w) {
        w.beginArray().uint(1).bytes({}).text("p").text("v").end();
    };
    bool more = false;

    [[nodiscard]] Bytes encoded() const {
        CborWriter w;
        w.beginArray();
        id(w);
        w.uint(1).integer(-1).integer(1);
        causes(w);
        w.uint(kind).uint(version);
        body(w);
        if (more) w.null();
        w.end();
        return std::move(w).take();
    }
};

std::error_code refusalOf(const Bytes& encoded) {
    const auto decoded = decode(encoded);
    return decoded ? std::error_code() : decoded.error().code;
}

} // namespace

class EncodingTest : public QObject {
    Q_OBJECT

private slots:

    void everyKindComesBack() {
        std::set<Kind> kinds;
        for (const Event& event : samples()) {
            kinds.insert(event.kind());
            const auto decoded = decode(encode(event));
            QVERIFY(decoded.ok());
            const Event& back = std::get<Event>(*decoded);
            QVERIFY(back.id == event.id && back.network == event.network && back.at == event.at);
            QVERIFY(back.wall == event.wall && back.causes == event.causes);
            QVERIFY(back.body == event.body);
            QVERIFY(known(static_cast<std::uint16_t>(event.kind())));
        }
        QCOMPARE(kinds.size(), std::variant_size_v<Body>);
    }

    void theBytesNeverChange() {
        const auto all = samples();
        QCOMPARE(std::size(kGolden), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(toHex(encode(all[i])), std::string(kGolden[i]));
            QVERIFY(std::get<Event>(*decode(*fromHex(kGolden[i]))).body == all[i].body);
        }
    }

    void unknownKindsAreSkippable() {
        Shape shape;
        shape.kind = 4711;
        shape.version = 9;
        shape.body = [](CborWriter& w) { w.beginArray().null().end(); };
        const auto decoded = decode(shape.encoded());
        QVERIFY(decoded.ok());
        const Envelope& envelope = std::get<Envelope>(*decoded);
        QVERIFY(envelope.id == EventId{1} && envelope.network == NetworkId{1});
        QVERIFY(envelope.at == Instant(Duration(-1)) && envelope.wall == WallTime{1});
        QCOMPARE(envelope.kind, 4711);
        QCOMPARE(envelope.version, 9U);
        QCOMPARE(toHex(envelope.body), std::string("81f6"));
        QVERIFY(*decodeEnvelope(shape.encoded()) == envelope);
        QVERIFY(!known(4711));
    }

    void fieldsOfALaterVersionAreIgnored() {
        Shape shape;
        shape.version = 2;
        shape.body = [](CborWriter& w) {
            w.beginArray().uint(1).bytes({}).text("p").text("v").beginArray().null().end().end();
        };
        const auto decoded = decode(shape.encoded());
        QVERIFY(decoded.ok());
        QVERIFY(std::get<StreamViolated>(std::get<Event>(*decoded).body)
                == (StreamViolated{ConnId{1}, {}, "p", "v"}));
        shape.version = 1;
        QVERIFY(refusalOf(shape.encoded()) == DecodeError::TrailingField);
        // A later version has at least what this one has.
        shape.version = 2;
        shape.body = [](CborWriter& w) { w.beginArray().uint(1).end(); };
        QVERIFY(refusalOf(shape.encoded()) == DecodeError::MissingField);
    }

    /// A log of before its protocols were told is read as it is.
    void fieldsOfALaterVersionAreEmptyInAnEarlierOne() {
        const auto decoded = decode(*fromHex(
            "8819012c02241903e8820719012b03018605582600240801122062626262626262626262626262626262626262626262"
            "626262626262626262626a636c6f73652e69646c65011bffffffffffffffff09"));
        QVERIFY(decoded.ok());
        QVERIFY(std::get<ConnectionClosed>(std::get<Event>(*decoded).body)
                == (ConnectionClosed{ConnId{5}, peer('b'), "close.idle", 1, ~std::uint64_t{0}, Duration(9)}));
        // One that says to be of the second has what the second has.
        const auto lacking = decode(*fromHex(
            "8819012c02241903e8820719012b03028605582600240801122062626262626262626262626262626262626262626262"
            "626262626262626262626a636c6f73652e69646c65011bffffffffffffffff09"));
        QVERIFY(!lacking && lacking.error().code == DecodeError::MissingField);
    }

    void malformedEnvelopesAreNamed() {
        QVERIFY(decode(Shape().encoded()).ok());
        QVERIFY(refusalOf(Bytes(kMaxEncoded + 1)) == DecodeError::TooLarge);
        QVERIFY(refusalOf({}) == DecodeError::NotCbor);
        QVERIFY(refusalOf({0x9f, 0xff}) == DecodeError::NotCbor);
        QVERIFY(refusalOf({0x01}) == DecodeError::WrongType);
        QVERIFY(refusalOf({0x80}) == DecodeError::MissingField);
        Bytes trailing = Shape().encoded();
        trailing.push_back(0);
        QVERIFY(refusalOf(trailing) == DecodeError::NotCbor);
        const Bytes whole = Shape().encoded();
        for (std::size_t cut = 0; cut < whole.size(); ++cut) {
            QVERIFY(refusalOf(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut)))
                    == DecodeError::NotCbor);
        }
        Shape shape;
        shape.id = [](CborWriter& w) { w.text("1"); };
        QVERIFY(refusalOf(shape.encoded()) == DecodeError::WrongType);
        shape.id = [](CborWriter& w) { w.integer(-1); };
        QVERIFY(refusalOf(shape.encoded()) == DecodeError::OutOfRange);
        shape = {};
        shape.more = true;
        QVERIFY(refusalOf(shape.encoded()) == DecodeError::TrailingField);
        shape = {};
        for (const std::uint64_t kind : {std::uint64_t{0}, std::uint64_t{65536}}) {
            shape.kind = kind;
            QVERIFY(refusalOf(shape.encoded()) == DecodeError::BadKind);
        }
        shape = {};
        for (const std::uint64_t version : {std::uint64_t{0}, std::uint64_t{1} << 32}) {
            shape.version = version;
            QVERIFY(refusalOf(shape.encoded()) == DecodeError::BadVersion);
        }
        shape = {};
        shape.causes = [](CborWriter& w) {
            w.beginArray();
            for (std::size_t i = 0; i <= kMaxItems; ++i) w.uint(1);
            w.end();
        };
        QVERIFY(refusalOf(shape.encoded()) == DecodeError::TooManyItems);
        shape = {};
        shape.kind = 4711;
        shape.body = [](CborWriter& w) { w.null(); };
        QVERIFY(refusalOf(shape.encoded()) == DecodeError::WrongType);
    }

    /// A store keeps the rest in columns; both forms carry the same.
    void contentAloneComesBack() {
        for (const Event& event : samples()) {
            const Stamp stamp{event.network, event.at, event.wall, static_cast<std::uint16_t>(event.kind())};
            const Bytes content = encodeContent(event);
            const auto decoded = decodeContent(stamp, content);
            QVERIFY(decoded.ok());
            QCOMPARE(toHex(encode(std::get<Event>(*decoded))), toHex(encode(event)));
            for (std::size_t cut = 0; cut < content.size(); ++cut) {
                QVERIFY(!decodeContent(stamp, BytesView(content).first(cut)).ok());
            }
        }
        const Bytes unknown = *fromHex("84018009"
                                       "81f6");
        const auto later = decodeContent({NetworkId{1}, {}, {}, 4711}, unknown);
        QCOMPARE(toHex(std::get<Envelope>(*later).body), std::string("81f6"));
        QVERIFY(decodeContent({NetworkId{1}, {}, {}, 0}, unknown).error().code == DecodeError::BadKind);
        QVERIFY(decodeContent({}, Bytes(kMaxEncoded + 1)).error().code == DecodeError::TooLarge);
    }

    void peersAndWordsAreFoundInAnyBody() {
        const auto all = samples();
        QCOMPARE(peersIn(all[1].body), (std::vector{peer('b')}));
        QVERIFY(peersIn(all[3].body).empty()); // of nobody
        QCOMPARE(wordsIn(all[1].body), std::string("connection_opened /ip4/10.0.0.1/tcp/4001 noise yamux"));
        QCOMPARE(wordsIn(all[4].body),
                 std::string("peer_identified caf\xff ipfs/0.1.0 /ip4/10.0.0.1/tcp/4001 "
                             "/ping /echo"));
        QCOMPARE(wordsIn(all[12].body), std::string("recording_ended"));
    }

    void malformedBodiesAreNamed() {
        Shape shape;
        const auto body = [&](auto write) {
            shape.body = [write](CborWriter& w) {
                w.beginArray().uint(1);
                write(w);
                w.end();
            };
            return refusalOf(shape.encoded());
        };
        QVERIFY(body([](auto& w) { w.bytes({}).text("p").bytes(viewOf("plain")); }) == DecodeError::BadText);
        QVERIFY(body([](auto& w) { w.bytes({}).text("p").bytes(viewOf("\xff")); }) == std::error_code());
        QVERIFY(body([](auto& w) { w.bytes({}).text("p"); }) == DecodeError::MissingField);
        QVERIFY(body([](auto& w) { w.bytes(viewOf("x")).text("p").text("v"); }) == DecodeError::BadPeer);
        QVERIFY(body([](auto& w) { w.text("").text("p").text("v"); }) == DecodeError::WrongType);
        shape.kind = 6;
        QVERIFY(body([](auto& w) { w.bytes({}).bytes(viewOf("x")).text("v"); }) == DecodeError::BadAddress);
        shape.kind = 2;
        QVERIFY(body([](auto& w) { w.bytes({}).bytes({}).uint(2).text("").text("").integer(0); })
                == DecodeError::OutOfRange);
    }
};

VD_SUITE(EncodingTest)
#include "encoding_test.moc"
