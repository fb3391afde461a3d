#include "core/history/peer_table.h"

#include "core/base/pool.h"
#include "core/history/peer_rows.h"
#include "tests/core/history/believable.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cmath>
#include <random>

using namespace vedette;
using namespace vedette::history;

namespace {

using Slots = std::vector<PeerTable::Slot>;

PeerRow rowNumber(std::uint64_t n) {
    PeerRow row;
    row.peer = test::peerNumber(n);
    row[PeerField::Agent] = n % 5 == 0 ? "" : "agent/" + std::to_string(n % 4);
    row[PeerField::Address] = "/ip4/10.0.0." + std::to_string(n % 256) + "\n/dns4/host-" + std::to_string(n);
    row[PeerField::Tag] = n % 3 == 0 ? "lab\ncore" : "";
    if (n % 7 != 0) row.number(PeerField::Score) = static_cast<double>(n * 7919 % 1000) / 10 - 50;
    row.number(PeerField::Pinned) = n % 11 == 0 ? 1 : 0;
    return row;
}

PeerQuery queryOf(std::string_view text) {
    auto query = PeerQuery::parse(text);
    if (!query) qFatal("no query: %s", std::string(text).c_str());
    return *std::move(query);
}

/// What filter() must say, the slow way.
Slots slowly(const PeerTable& table, const PeerQuery& query) {
    Slots found;
    for (std::size_t i = 0; i < table.end(); ++i) {
        const auto slot = static_cast<PeerTable::Slot>(i);
        if (table.alive(slot) && table.matches(query, slot, {})) found.push_back(slot);
    }
    return found;
}

event::Event told(std::uint64_t network, std::int64_t at, event::Body body) {
    event::Event event;
    event.network = NetworkId{network};
    event.wall = WallTime{at};
    event.body = std::move(body);
    return event;
}

event::PeerIdentified identified(std::uint64_t n, std::string agent) {
    event::PeerIdentified said;
    said.peer = test::peerNumber(n);
    said.agent = std::move(agent);
    said.listenAddresses = {test::addressNumber(n)};
    said.protocols = {"/a", "/b\nc"};
    return said;
}

} // namespace

class PeerTableTest final : public QObject {
    Q_OBJECT

private slots:

    void rowsComeChangeAndGo() {
        PeerTable table;
        const auto first = table.put(rowNumber(1));
        QVERIFY(first.fresh && first.changed);
        const auto same = table.put(rowNumber(1));
        QVERIFY(!same.fresh && !same.changed && same.slot == first.slot);
        PeerRow other = rowNumber(1);
        other[PeerField::Agent] = "else";
        QVERIFY(table.put(other).changed);
        QCOMPARE(table.text(PeerField::Agent, first.slot), std::string_view("else"));
        QCOMPARE(table.text(PeerField::Peer, first.slot), std::string_view(test::peerNumber(1).text()));
        other.number(PeerField::Score) = std::nan("");
        table.put(other);
        QVERIFY(!table.put(other).changed); // unknown is what it was
        const auto second = table.put(rowNumber(2)).slot;
        QCOMPARE(table.remove(test::peerNumber(1)), first.slot);
        QCOMPARE(table.remove(test::peerNumber(1)), PeerTable::kNone);
        QVERIFY(!table.alive(first.slot) && table.alive(second));
        QCOMPARE(table.find(test::peerNumber(1)), PeerTable::kNone);
        QCOMPARE(table.put(rowNumber(3)).slot, first.slot); // its place is used again
        QCOMPARE(table.text(PeerField::Agent, first.slot), std::string_view("agent/3"));
        QCOMPARE(table.size(), std::size_t{2});
    }

    void filterSaysWhatEachRowSays() {
        PeerTable table;
        for (std::uint64_t n = 0; n < 18'000; ++n) table.put(rowNumber(n));
        for (std::uint64_t n = 0; n < 18'000; n += 9) table.remove(test::peerNumber(n));
        Pool pool(2);
        for (const char* text : {"", "agent:agent/3", "!agent:agent/3", "tag:lab score<0", "host-12",
                                 "pinned:yes !host-1", "agent~*/2 score>=10 tag:core", "peer:12D3Koo",
                                 "nothing-of-the-kind", "agent:\"\" pinned:yes"}) {
            const PeerQuery query = queryOf(text);
            const Slots fast = table.filter(query, {}, pool);
            QVERIFY2(fast == slowly(table, query), text);
        }
        std::atomic<bool> cut = true;
        QVERIFY(table.filter({}, {}, pool, &cut).empty());
    }

    void sortIsStableAndPutsTheUnknownLast() {
        PeerTable table;
        for (std::uint64_t n = 0; n < 18'000; ++n) table.put(rowNumber(n));
        Pool pool(2);
        for (const auto order : {PeerTable::Order::Ascending, PeerTable::Order::Descending}) {
            Slots chosen = table.filter({}, {}, pool);
            std::ranges::shuffle(chosen, std::minstd_rand(7));
            table.sort(chosen, PeerField::Score, order, pool);
            for (std::size_t i = 1; i < chosen.size(); ++i) {
                const double a = table.number(PeerField::Score, chosen[i - 1]);
                const double b = table.number(PeerField::Score, chosen[i]);
                const bool right = order == PeerTable::Order::Ascending ? a <= b : a >= b;
                QVERIFY(std::isnan(b) ? (!std::isnan(a) || chosen[i - 1] < chosen[i]) : right);
                if (a == b) QVERIFY(chosen[i - 1] < chosen[i]);
            }
            for (const PeerField by : {PeerField::Agent, PeerField::Address, PeerField::Peer}) {
                table.sort(chosen, by, order, pool);
                for (std::size_t i = 1; i < chosen.size(); ++i) {
                    QString a = QString::fromUtf8(table.text(by, chosen[i - 1]));
                    QString b = QString::fromUtf8(table.text(by, chosen[i]));
                    a = a.toLower();
                    b = b.toLower();
                    if (a.isEmpty() || b.isEmpty()) {
                        QVERIFY(b.isEmpty());
                        continue;
                    }
                    QVERIFY(order == PeerTable::Order::Ascending ? a <= b : a >= b);
                    if (a == b && by != PeerField::Peer) QVERIFY(chosen[i - 1] < chosen[i]);
                }
            }
        }
    }

    void valuesAreOfferedByHowManySayThem() {
        PeerTable table;
        for (std::uint64_t n = 0; n < 30; ++n) table.put(rowNumber(n));
        PeerRow hers = rowNumber(31);
        hers[PeerField::Tag] = "lab";
        table.put(hers);
        QCOMPARE(table.values(PeerField::Tag, "", 9), (std::vector<std::string>{"lab", "core"}));
        QCOMPARE(table.values(PeerField::Tag, "OR", 9), (std::vector<std::string>{"core"}));
        QCOMPARE(table.values(PeerField::Agent, "", 2).size(), std::size_t{2});
        QVERIFY(table.values(PeerField::Peer, "", 2).empty());
        QVERIFY(table.values(PeerField::Score, "", 2).empty());
        for (std::uint64_t n = 0; n < 30; ++n) table.remove(test::peerNumber(n));
        QCOMPARE(table.values(PeerField::Tag, "", 9),
                 (std::vector<std::string>{"lab"})); // who is gone says nothing
    }

    void networksBecomeOneRow() {
        State state;
        std::uint64_t sequence = 0;
        const auto tell = [&](std::uint64_t network, std::int64_t at, event::Body body) {
            state.apply(told(network, at, std::move(body)), ++sequence, network == 1 ? "ours" : "store-2");
        };
        const event::ConnectionOpened opened{ConnId{4},
                                             test::peerNumber(1),
                                             test::addressNumber(99),
                                             event::Direction::Outbound,
                                             "noise",
                                             "yamux",
                                             {}};
        tell(1, 100, opened);
        tell(2, 50, identified(1, "kubo"));
        tell(2, 300, event::PeerViolated{ConnId{1}, test::peerNumber(1), {}, "yamux.bad"});
        tell(1, 200, event::PingMeasured{ConnId{4}, test::peerNumber(1), std::chrono::milliseconds(12)});
        tell(2, 60, identified(2, "go"));
        tell(2, 70,
             event::ConnectionOpened{ConnId{9},
                                     test::peerNumber(2),
                                     test::addressNumber(2),
                                     event::Direction::Inbound,
                                     "tls",
                                     "yamux",
                                     {}});
        const auto placeOf = [](const codec::Multiaddr& address) {
            return address == test::addressNumber(1) ? PeerPlace{"DE", "AS64500"} : PeerPlace{};
        };
        const PeerRows rows(
            state, WallTime{400}, [](NetworkId id) { return id == NetworkId{1}; }, placeOf);
        QCOMPARE(rows.peers().size(), std::size_t{2});
        PeerRow one = rows.row(test::peerNumber(1)).value();
        QCOMPARE(one[PeerField::State], std::string("connected"));
        QCOMPARE(one[PeerField::Agent], std::string("kubo")); // only the other observer heard it
        QCOMPARE(one[PeerField::Network], std::string("ours\nstore-2"));
        QCOMPARE(one[PeerField::Direction], std::string("out"));
        QCOMPARE(one[PeerField::Address],
                 test::addressNumber(99).text() + "\n" + test::addressNumber(1).text());
        QCOMPARE(one[PeerField::Protocol], std::string("/a\n/b c")); // what parts values is not theirs to say
        QCOMPARE(one[PeerField::Country], std::string("DE"));
        QCOMPARE(one[PeerField::Asn], std::string("AS64500"));
        QCOMPARE(one[PeerField::Fault], std::string("yamux.bad"));
        QCOMPARE(one.number(PeerField::Faults), 1.0);
        QCOMPARE(one.number(PeerField::Open), 1.0);
        QCOMPARE(one.number(PeerField::First), 50.0);
        QCOMPARE(one.number(PeerField::Seen), 300.0);
        QCOMPARE(rows.connections(test::peerNumber(1)).size(), std::size_t{1});
        PeerRow two = rows.row(test::peerNumber(2)).value();
        QCOMPARE(two[PeerField::State], std::string("heard"));
        QCOMPARE(two.number(PeerField::Connections), 0.0); // not ours
        QVERIFY(std::isnan(two.number(PeerField::RoundTrip)) && std::isnan(two.number(PeerField::Gossip)));
        QVERIFY(qAbs(two.number(PeerField::Score) - 0.5) < 1e-5); // a stranger
        QCOMPARE(two[PeerField::Tier], std::string("medium"));
        QCOMPARE(two.number(PeerField::Moved), 60.0);
        QVERIFY(!rows.row(test::peerNumber(3)));
        QVERIFY(rows.facts(test::peerNumber(3)) == nullptr);
        // A breach that another observer saw is in its reputation of the peer, not in ours.
        QVERIFY(qAbs(one.number(PeerField::Score) - 0.5) < 1e-5);
        PeerRow ours = PeerRows(state, WallTime{400}).row(test::peerNumber(2)).value();
        QCOMPARE(ours[PeerField::State], std::string("connected")); // every network is our own
    }

    void aTierIsOursThenTheGravestOfOthers() {
        State state;
        std::uint64_t sequence = 0;
        const auto tell = [&](std::uint64_t network, std::int64_t at, event::Body body) {
            event::Event event;
            event.network = NetworkId{network};
            event.wall = WallTime{at};
            event.body = std::move(body);
            state.apply(event, ++sequence, "n" + std::to_string(network));
        };
        const auto met = [](std::uint64_t n) {
            return event::PeerDiscovered{test::peerNumber(n), {}, "dht", {}};
        };
        const auto moved = [](std::uint64_t n, const char* to, const char* why) {
            return event::TierChanged{test::peerNumber(n), "medium", to, why, 400};
        };
        for (std::uint64_t network = 1; network <= 3; ++network) {
            for (std::uint64_t n = 1; n <= 3; ++n) tell(network, 10, met(n));
        }
        const auto row = [&](std::uint64_t n) {
            return PeerRows(state, WallTime{1000}, [](NetworkId id) { return id == NetworkId{1}; })
                .row(test::peerNumber(n))
                .value();
        };
        tell(2, 20, moved(1, "low", "tier.earned"));
        QCOMPARE(row(1)[PeerField::Tier], std::string("medium")); // nobody is praised to us
        tell(3, 30, moved(1, "high", "tier.canary_failed"));
        QCOMPARE(row(1)[PeerField::Tier], std::string("high"));
        QCOMPARE(row(1)[PeerField::Reason], std::string("tier.canary_failed"));
        QCOMPARE(row(1).number(PeerField::Moved), 30.0);
        tell(1, 40, moved(1, "low", "tier.by_operator"));
        QCOMPARE(row(1)[PeerField::Tier], std::string("low"));
        QVERIFY(PeerRows(state, WallTime{1000}, [](NetworkId id) { return id == NetworkId{1}; })
                    .reputation(test::peerNumber(1))
                    ->own);
        // And it is asked for by name.
        PeerTable table;
        for (std::uint64_t n = 1; n <= 3; ++n) table.put(row(n));
        Serial serial;
        const auto found = [&](const char* query) {
            return table.filter(PeerQuery::parse(query).value(), WallTime{1000}, serial).size();
        };
        QCOMPARE(found("tier:low"), std::size_t{1});
        QCOMPARE(found("risk:medium score>0.4 score<0.6"), std::size_t{2});
        QCOMPARE(found("why:by_operator"), std::size_t{1});
        QCOMPARE(found("tier:high"), std::size_t{0});
        QCOMPARE(found("moved>1970-01-01T00:00:00.035Z"), std::size_t{1});
    }
};

VD_SUITE(PeerTableTest)
#include "peer_table_test.moc"
