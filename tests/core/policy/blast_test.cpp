#include "core/base/random.h"
#include "core/policy/blast.h"
#include "tests/core/policy/policy_fixture.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>

using namespace vedette;
using namespace vedette::policy;
using namespace vedette::policy::test;

namespace {

constexpr std::uint32_t kWork = 0; ///< services of every ground here
constexpr std::uint32_t kRead = 1;

Ground groundOf(std::size_t agents) {
    Ground out;
    out.services.push_back({"work", {{Action::Open, {"/deed/2", "/deed/1"}}, {Action::Task, {"do"}}}, true});
    out.services.push_back({"read", {{Action::Open, {"/read/1"}}}, false});
    for (std::size_t i = 0; i < agents; ++i) {
        FleetAgent agent;
        agent.facts.set(Fact::Peer, "p" + std::to_string(i));
        agent.address = "/ip4/10.0.0." + std::to_string(i % 250) + "/tcp/1";
        agent.serves = {kWork, kRead};
        out.agents.push_back(std::move(agent));
    }
    return out;
}

Ground manyInThreeSegments() {
    Ground out = groundOf(10'000);
    for (std::size_t i = 0; i < out.agents.size(); ++i) {
        const char* segments[] = {"front", "middle", "back"};
        out.agents[i].facts.set(Fact::Segment, std::string(segments[i % 3]));
    }
    return out;
}

std::vector<std::uint32_t> fallen(const Blast& blast) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < blast.fallen.size(); ++i) {
        if (blast.fallen[i]) out.push_back(i);
    }
    return out;
}

std::vector<std::uint32_t> touched(const Blast& blast) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < blast.touched.size(); ++i) {
        if (blast.touched[i]) out.push_back(i);
    }
    return out;
}

using Places = std::vector<std::uint32_t>;

Blast blast(const Policy& policy, const Ground& ground, Places first = {0}) {
    return BlastRadius(policy, ground).blastOf(first);
}

// --- the same by trying every pair until nothing is added, each question put as a gate does

bool mayAsk(const Policy& policy, const Ground& ground, std::uint32_t from, std::uint32_t to, Action action,
            const std::string& resource) {
    Request request = asking(action, resource);
    request.at = ground.at;
    request.facts = policy.placed(ground.agents[from].facts);
    const Facts other = policy.placed(ground.agents[to].facts);
    request.facts.set(Fact::ToPeer, other.of(Fact::Peer));
    request.facts.set(Fact::ToSegment, other.of(Fact::Segment));
    request.facts.set(Fact::ToRole, other.of(Fact::Role));
    request.facts.set(Fact::ToOwner, other.of(Fact::Owner));
    tellTheTime(request);
    Request old = request;
    request.facts.set(Fact::SessionAge, 0.0);
    old.facts.set(Fact::SessionAge, 1e9);
    return policy.decide(request).allowed || policy.decide(old).allowed;
}

bool mayUse(const Policy& policy, const Ground& ground, std::uint32_t from, std::uint32_t to,
            std::uint32_t service) {
    const auto& dials = ground.agents[to].dials;
    const bool dialled = std::ranges::count(dials, from) > 0
                      && mayAsk(policy, ground, from, to, Action::Dial, ground.agents[from].address);
    if (!dialled && !mayAsk(policy, ground, from, to, Action::Connect, {})) return false;
    return std::ranges::all_of(ground.services[service].needs, [&](const Need& need) {
        return std::ranges::any_of(need.resources, [&](const std::string& resource) {
            return mayAsk(policy, ground, from, to, need.action, resource);
        });
    });
}

void tryAll(const Policy& policy, const Ground& ground, Places& down, Places& seen) {
    for (std::size_t i = 0; i < down.size(); ++i) {
        for (std::uint32_t to = 0; to < ground.agents.size(); ++to) {
            if (std::ranges::count(down, to) > 0) continue;
            for (const std::uint32_t service : ground.agents[to].serves) {
                if (!mayUse(policy, ground, down[i], to, service)) continue;
                Places& where = ground.services[service].takesOver ? down : seen;
                if (std::ranges::count(where, to) == 0) where.push_back(to);
            }
        }
    }
    std::erase_if(seen, [&](std::uint32_t agent) { return std::ranges::count(down, agent) > 0; });
    std::ranges::sort(down);
    std::ranges::sort(seen);
}

// --- policies and fleets by chance

class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_random(seed) {}

    std::size_t below(std::size_t most) { return m_random.below(most); }

    bool oneIn(std::size_t n) { return below(n) == 0; }

    std::string segment() { return "s" + std::to_string(below(4)); }

    std::string condition() {
        switch (below(8)) {
        case 0: return "segment = \"" + segment() + "\"";
        case 1: return "segment = [\"" + segment() + "\", \"" + segment() + "x\"]";
        case 2: return "role = \"r" + std::to_string(below(3)) + "\"";
        case 3: return "tier = \"<= medium\"";
        case 4: return "score = \">= 0." + std::to_string(1 + below(8)) + "\"";
        case 5: return "peer = \"p" + std::to_string(below(12)) + "\"";
        case 6: return "owner = \"!o" + std::to_string(below(3)) + "\"";
        default: return "hardware = true";
        }
    }

    std::string policy() {
        std::string text = "version = 1\n";
        for (int s = 0; s < 4; ++s) {
            text += "[[segment]]\nname = \"s" + std::to_string(s) + "\"\npeers = [";
            for (int p = s; p < 10; p += 4) text += "\"p" + std::to_string(p) + "\", ";
            text += "]\n";
        }
        const char* grants[] = {"\"connect\"",
                                "\"dial\"",
                                "\"open:/deed*\"",
                                "\"open:/deed/1\"",
                                "\"task:do\"",
                                "\"task\"",
                                "\"open\"",
                                "\"open:/read/1\"",
                                "\"connect\", \"open\", \"task\"",
                                "\"*\""};
        const std::size_t rules = 6 + below(14);
        for (std::size_t r = 0; r < rules; ++r) {
            const bool denies = oneIn(6);
            text += denies ? "[[deny]]\n" : "[[allow]]\n";
            text += "id = \"r" + std::to_string(r) + "\"\ndo = [";
            text += grants[below(std::size(grants) - (denies ? 0 : 1))];
            text += "]\n";
            if (!oneIn(5) || denies) text += "who = { " + condition() + " }\n";
            if (oneIn(2)) text += "to = { segment = \"" + segment() + "\" }\n";
            if (oneIn(8)) text += "when = { session_age_s = \">= 60\" }\n";
        }
        return text;
    }

    Ground ground() {
        Ground out = groundOf(12);
        for (FleetAgent& agent : out.agents) {
            if (!oneIn(3)) agent.facts.set(Fact::Score, static_cast<double>(below(11)) / 10);
            if (!oneIn(3)) agent.facts.set(Fact::Tier, std::string(infoOf(Fact::Tier).levels[below(3)]));
            if (oneIn(2)) agent.facts.set(Fact::Owner, "o" + std::to_string(below(3)));
            if (oneIn(2))
                agent.facts.set(Fact::Role, std::vector<std::string>{"r" + std::to_string(below(4))});
            if (oneIn(2)) agent.facts.set(Fact::Hardware, oneIn(2));
            if (oneIn(4)) agent.serves = {kRead};
            if (oneIn(4)) agent.dials = {static_cast<std::uint32_t>(below(12))};
        }
        return out;
    }

private:
    SeededRandom m_random;
};

constexpr std::string_view kChain = R"(
version = 1
[[segment]]
name = "front"
peers = ["p0", "p1"]
[[segment]]
name = "middle"
peers = ["p2"]
[[segment]]
name = "back"
peers = ["p3", "p4", "p5"]
[[allow]]
id = "front-middle"
do = ["connect", "open:/deed*", "task:do"]
who = { segment = "front" }
to = { segment = "middle" }
[[allow]]
id = "middle-back"
do = ["connect", "open", "task:do"]
who = { segment = "middle" }
to = { segment = "back" }
[[allow]]
id = "front-reads-back"
do = ["connect", "open:/read/1"]
who = { segment = "front" }
to = { segment = "back" }
)";

} // namespace

class BlastTest : public QObject {
    Q_OBJECT

private slots:

    void spreadsAsFarAsItIsLet() {
        const Policy policy = compiled(kChain);
        const Ground ground = groundOf(7);
        const Blast out = blast(policy, ground);
        QCOMPARE(fallen(out), (Places{0, 2, 3, 4, 5}));
        QCOMPARE(touched(out), Places{});
        QCOMPARE(out.falls, std::size_t{4});
        QVERIFY(out.complete);
        const Step& last = *out.fallen[4];
        QCOMPARE(last.from, 2u);
        QCOMPARE(last.distance, 2u);
        QCOMPARE(last.service, kWork);
        QCOMPARE(last.rules.front()->id, std::string("middle-back"));
        QCOMPARE(out.usable[kWork], 4u);
    }

    void touchesWhereItCannotTakeOver() {
        const Policy policy = compiled(kChain);
        Ground ground = groundOf(7);
        ground.agents[2].serves = {kRead}; // nobody in the middle does what it is told
        const Blast out = blast(policy, ground);
        QCOMPARE(fallen(out), Places{0});
        QCOMPARE(touched(out), (Places{3, 4, 5}));
        QCOMPARE(out.touches, std::size_t{3});
        QCOMPARE(out.usable[kRead], 3u);
        QCOMPARE(out.usable[kWork], 0u);
    }

    void answersThoseWhoDialIt() {
        const Policy policy = compiled("version = 1\n[[allow]]\nid = \"d\"\ndo = [\"dial:/ip4/10.0.0.0*\"]\n"
                                       "[[allow]]\nid = \"w\"\ndo = [\"open\", \"task\"]\n");
        Ground ground = groundOf(4);
        QCOMPARE(fallen(blast(policy, ground)), Places{0}); // nobody is let in
        ground.agents[3].dials = {0};
        ground.agents[2].dials = {3};
        QCOMPARE(fallen(blast(policy, ground)), (Places{0, 3})); // p3 dials nobody else than p0's address
        QVERIFY(blast(policy, ground).fallen[3]->dialled);
    }

    void everythingFallsWhereAllIsAllowed() {
        const Policy flat = flatPolicy();
        const Ground ground = groundOf(100);
        QCOMPARE(blast(flat, ground).falls, std::size_t{99});
        const Policy none = compiled("version = 1\n");
        QCOMPARE(blast(none, ground).falls, std::size_t{0});
    }

    void agreesWithTryingEverything() {
        std::size_t spread = 0;
        std::size_t stopped = 0;
        std::size_t seen = 0;
        for (std::uint64_t seed = 1; seed <= 600; ++seed) {
            Chance chance(seed);
            const std::string text = chance.policy();
            auto document = parsed(text);
            QVERIFY2(document, document ? "" : document.error().detail.c_str());
            const Policy policy = Policy::compile(std::move(document).value());
            const Ground ground = chance.ground();
            Places down{static_cast<std::uint32_t>(chance.below(12))};
            const Blast out = blast(policy, ground, down);
            Places touches;
            tryAll(policy, ground, down, touches);
            QVERIFY2(fallen(out) == down && touched(out) == touches,
                     ("seed " + std::to_string(seed) + '\n' + text).c_str());
            spread += down.size() > 2 ? 1U : 0U;
            stopped += down.size() < 12 ? 1U : 0U;
            seen += touches.empty() ? 0U : 1U;
        }
        // Chance was kind to neither side.
        QVERIFY2(spread > 100 && stopped > 100 && seen > 100,
                 qPrintable(QString("%1 %2 %3").arg(spread).arg(stopped).arg(seen)));
    }

    void cutsWhereItCostsLeast() {
        const Policy policy = compiled(kChain);
        Ground ground = groundOf(7);
        ground.uses = {{1, 2, kWork, 100}, {2, 3, kWork, 5}, {0, 2, kWork, 1000}};
        BlastRadius radius(policy, ground);
        const Places first{0};
        const Blast out = radius.blastOf(first);
        const auto cuts = radius.cheapestCuts(first, out, 3);
        QCOMPARE(cuts.size(), std::size_t{3});
        // Five uses between middle and back against three agents; what the fallen one used does not count.
        QCOMPARE(cuts[0].saves, std::size_t{1}); // p4 or p5 apart costs nothing
        QCOMPARE(cuts[0].costs, std::uint64_t{0});
        QVERIFY(cuts[0].kind == Cut::Kind::Agent);
        QVERIFY(cuts[2].kind == Cut::Kind::Rule);
        QCOMPARE(cuts[2].rule->id, std::string("middle-back"));
        QCOMPARE(cuts[2].saves, std::size_t{3});
        QCOMPARE(cuts[2].costs, std::uint64_t{5});
    }

    void aCutKeepsItsPromise() {
        // What a cut says that it saves is what a blast under the changed policy shows.
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            Chance chance(seed);
            Document document = parsed(chance.policy()).value();
            const Policy policy = Policy::compile(document);
            const Ground ground = chance.ground();
            const Places first{0};
            BlastRadius radius(policy, ground);
            const Blast before = radius.blastOf(first);
            for (const Cut& cut : radius.cheapestCuts(first, before, 100)) {
                if (cut.kind != Cut::Kind::Rule) continue;
                Document less = document;
                std::erase_if(less.rules, [&](const Rule& rule) { return rule.id == cut.rule->id; });
                const Policy changed = Policy::compile(std::move(less));
                QCOMPARE(before.falls - blast(changed, ground).falls, cut.saves);
            }
        }
    }

    void worksByKindsNotByAgents() {
        const Policy policy = compiled(kChain);
        Ground ground = manyInThreeSegments();
        ground.budget = 200;
        const Blast out = blast(policy, ground);
        QVERIFY(out.complete);
        QCOMPARE(out.falls, std::size_t{6666});
        ground.budget = 1;
        QVERIFY(!blast(policy, ground).complete);
    }

    /// Every pair tried, each question put as a gate does.
    void countsPassagesAsTryingEveryPairDoes() {
        std::size_t some = 0;
        std::size_t dialled = 0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Chance chance(seed);
            const std::string text = chance.policy();
            const Policy policy = compiled(text);
            Ground ground = chance.ground();
            for (int i = 0; i < 9; ++i) {
                const auto one = [&] { return static_cast<std::uint32_t>(chance.below(12)); };
                ground.uses.push_back({one(), one(), static_cast<std::uint32_t>(chance.below(2)), 3});
                ground.refusals.push_back({one(), one(), 2});
            }
            const auto segment = [&](std::uint32_t agent) {
                const Facts facts = policy.placed(ground.agents[agent].facts);
                const std::string* word = facts.word(Fact::Segment);
                return word != nullptr ? *word : std::string();
            };
            const Passages out = BlastRadius(policy, ground).passages();
            QVERIFY(out.complete);
            std::uint64_t pairs = 0;
            for (const Passage& passage : out.all) {
                Passage want;
                std::map<std::uint32_t, Passage::Offer> offers;
                for (std::uint32_t from = 0; from < 12; ++from) {
                    for (std::uint32_t to = 0; to < 12; ++to) {
                        if (segment(from) != passage.from || segment(to) != passage.to) continue;
                        for (const ObservedUse& use : ground.uses) {
                            if (use.from != from || use.to != to) continue;
                            const Need& last = ground.services[use.service].needs.back();
                            const bool may = std::ranges::any_of(last.resources, [&](const std::string& on) {
                                return mayAsk(policy, ground, from, to, last.action, on);
                            });
                            (may ? offers[use.service].used : offers[use.service].lost) += use.times;
                        }
                        for (const ObservedRefusal& refusal : ground.refusals) {
                            if (refusal.from == from && refusal.to == to) want.refused += refusal.times;
                        }
                        if (from == to) continue;
                        ++want.pairs;
                        want.offered += ground.agents[to].serves.empty() ? 0U : 1U;
                        bool any = false;
                        for (const std::uint32_t service : ground.agents[to].serves) {
                            if (!mayUse(policy, ground, from, to, service)) continue;
                            any = true;
                            ++offers[service].allowed;
                        }
                        want.allowed += any ? 1U : 0U;
                        const bool let = mayAsk(policy, ground, from, to, Action::Connect, {});
                        dialled += any && !let ? 1U : 0U;
                    }
                }
                const char* where = text.c_str();
                QVERIFY2(passage.pairs == want.pairs && passage.offered == want.offered, where);
                QVERIFY2(passage.allowed == want.allowed && passage.refused == want.refused, where);
                QVERIFY2(passage.offers.size() == offers.size(), where);
                for (const Passage::Offer& offer : passage.offers) {
                    const Passage::Offer& wanted = offers.at(offer.service);
                    QVERIFY2(offer.allowed == wanted.allowed && offer.used == wanted.used
                                 && offer.lost == wanted.lost,
                             where);
                    QCOMPARE(offer.rules.empty(), offer.allowed == 0);
                    some += offer.allowed > 0 && offer.lost > 0 ? 1U : 0U;
                }
                pairs += passage.pairs;
            }
            QCOMPARE(pairs, std::uint64_t{12 * 11});
        }
        QVERIFY2(some > 20 && dialled > 20, qPrintable(QString("%1 %2").arg(some).arg(dialled)));
    }

    void namesWhatLetsThemPass() {
        const Policy policy = compiled(kChain);
        const Passages out = BlastRadius(policy, groundOf(6)).passages();
        QCOMPARE(out.all.size(), std::size_t{9} - 1); // one agent alone in the middle has no pair there
        const auto found = std::ranges::find_if(
            out.all, [](const Passage& one) { return one.from == "middle" && one.to == "back"; });
        QVERIFY(found != out.all.end());
        QCOMPARE(found->pairs, std::uint64_t{3});
        QCOMPARE(found->allowed, std::uint64_t{3});
        QCOMPARE(found->offers.size(), std::size_t{2});
        QCOMPARE(found->offers[0].rules.size(), std::size_t{1});
        QCOMPARE(found->offers[0].rules[0]->id, std::string("middle-back"));
    }

    void passagesAreWorkedOutByKinds() {
        const Policy policy = compiled(kChain);
        Ground ground = manyInThreeSegments();
        ground.budget = 200;
        const Passages out = BlastRadius(policy, ground).passages();
        QVERIFY(out.complete);
        QCOMPARE(out.all.size(), std::size_t{9});
        ground.budget = 1;
        QVERIFY(!BlastRadius(policy, ground).passages().complete);
    }
};

VD_SUITE(BlastTest)

#include "blast_test.moc"
