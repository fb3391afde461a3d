#include "core/policy/blast.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace vedette::policy {

namespace {

constexpr double kOldSession = 1e9; ///< seconds
constexpr std::array kWho{Fact::Peer,     Fact::Segment, Fact::Role,      Fact::Owner,       Fact::Key,
                          Fact::Hardware, Fact::Tier,    Fact::Score,     Fact::AttestedAgo, Fact::Posture,
                          Fact::Duty,     Fact::StepUp,  Fact::Approvals, Fact::Source};
constexpr std::array<std::pair<Fact, Fact>, 4> kMirrored{{{Fact::Peer, Fact::ToPeer},
                                                          {Fact::Segment, Fact::ToSegment},
                                                          {Fact::Role, Fact::ToRole},
                                                          {Fact::Owner, Fact::ToOwner}}};

/// What rules can tell apart: two values of a fact with one name are alike to every condition.
class Vocabulary {
public:
    explicit Vocabulary(const Policy& policy) {
        for (const Rule& rule : policy.document().rules) {
            for (const Condition& condition : rule.conditions) {
                Asked& asked = m_asked[static_cast<std::size_t>(condition.fact)];
                asked.words.insert(condition.words.begin(), condition.words.end());
                asked.numbers.insert(condition.number);
                for (const geo::IpPrefix& prefix : condition.prefixes) {
                    if (std::ranges::find(asked.prefixes, prefix) == asked.prefixes.end())
                        asked.prefixes.push_back(prefix);
                }
            }
        }
    }

    [[nodiscard]] std::string nameOf(Fact fact, const Value& value) const {
        const Asked& asked = m_asked[static_cast<std::size_t>(fact)];
        if (const auto* word = std::get_if<std::string>(&value)) return wordOf(fact, asked, *word);
        if (const auto* words = std::get_if<std::vector<std::string>>(&value)) {
            std::set<std::string> names;
            for (const std::string& word : *words) names.insert(wordOf(fact, asked, word));
            std::string out = "{";
            for (const std::string& name : names) out += name + '\n';
            return out;
        }
        if (const auto* number = std::get_if<double>(&value)) return placeOf(asked, *number);
        if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
        if (const auto* address = std::get_if<geo::Address>(&value)) {
            std::string out;
            for (const geo::IpPrefix& prefix : asked.prefixes) out += prefix.holds(*address) ? '1' : '0';
            return out;
        }
        return "?";
    }

private:
    struct Asked {
        std::set<std::string> words;
        std::set<double> numbers;
        std::vector<geo::IpPrefix> prefixes;
    };

    /// Levels are compared by where they stand; of other words, those that no rule has are one.
    static std::string wordOf(Fact fact, const Asked& asked, const std::string& word) {
        const bool known = !infoOf(fact).levels.empty() || asked.words.contains(word);
        return known ? '=' + word : "*";
    }

    /// Between which two numbers of the rules, or on which.
    static std::string placeOf(const Asked& asked, double number) {
        const auto next = asked.numbers.lower_bound(number);
        const auto place = std::distance(asked.numbers.begin(), next);
        const bool on = next != asked.numbers.end() && *next == number;
        return std::to_string(place) + (on ? "=" : "<");
    }

    std::array<Asked, kFacts> m_asked;
};

std::string wordOr(const Facts& facts, Fact fact) {
    const std::string* word = facts.word(fact);
    return word != nullptr ? *word : std::string();
}

/// Agents that are alike to every rule, on one side of a request.
struct Kinds {
    std::vector<std::uint32_t> of;                   ///< by agent
    std::vector<std::vector<std::uint32_t>> members; ///< by kind; never empty

    std::unordered_map<std::string, std::uint32_t> byName;

    std::uint32_t add(std::uint32_t agent, const std::string& name) {
        const auto [at, fresh] = byName.try_emplace(name, static_cast<std::uint32_t>(members.size()));
        if (fresh) members.emplace_back();
        members[at->second].push_back(agent);
        of.push_back(at->second);
        return at->second;
    }
};

struct Answer {
    bool allowed = false;
    std::vector<const Rule*> rules;
};

/// What is otherwise than the policy has it, to see what that would save.
struct Change {
    const Rule* without = nullptr;
    std::optional<std::uint32_t> apart;
    std::optional<std::pair<std::string, std::string>> closed; ///< from segment, to segment
};

} // namespace

struct BlastRadius::Impl {
    Impl(const Policy& itsPolicy, const Ground& itsGround) : policy(itsPolicy), ground(itsGround) {
        const Vocabulary vocabulary(policy);
        dialledBy.resize(ground.agents.size());
        for (std::uint32_t i = 0; i < ground.agents.size(); ++i) {
            const FleetAgent& agent = ground.agents[i];
            placed.push_back(policy.placed(agent.facts));
            who.add(i, nameOfWho(vocabulary, placed.back()));
            to.add(i, nameOfTo(vocabulary, agent, placed.back()));
            for (const std::uint32_t other : agent.dials) dialledBy[other].push_back(i);
        }
    }

    // --- one question

    [[nodiscard]] std::string nameOfWho(const Vocabulary& vocabulary, const Facts& facts) const {
        std::string name = wordOr(facts, Fact::Segment);
        for (const Fact fact : kWho) {
            if (policy.asksFor(fact)) name += '\t' + vocabulary.nameOf(fact, facts.of(fact));
        }
        return name;
    }

    [[nodiscard]] std::string nameOfTo(const Vocabulary& vocabulary, const FleetAgent& agent,
                                       const Facts& facts) const {
        std::string name = wordOr(facts, Fact::Segment);
        for (const auto& [mine, theirs] : kMirrored) {
            if (policy.asksFor(theirs)) name += '\t' + vocabulary.nameOf(theirs, facts.of(mine));
        }
        for (const std::uint32_t service : agent.serves) name += '\t' + std::to_string(service);
        return name;
    }

    [[nodiscard]] Request between(std::uint32_t from, std::uint32_t agent) const {
        Request out;
        out.at = ground.at;
        out.facts = placed[from];
        for (const auto& [mine, theirs] : kMirrored) out.facts.set(theirs, placed[agent].of(mine));
        for (const Fact fact : {Fact::TimeOfDay, Fact::Weekday, Fact::Load, Fact::Incident}) {
            if (ground.when.knows(fact)) out.facts.set(fact, ground.when.of(fact));
        }
        tellTheTime(out);
        return out;
    }

    /// Allowed for one of the resources, by a session of one age or the other.
    bool put(Request& request, const Need& need, const Rule* without, Answer& answer) {
        request.action = need.action;
        for (const std::string& resource : need.resources) {
            request.resource = resource;
            for (const double age : {0.0, kOldSession}) {
                if (age > 0 && !policy.asksFor(Fact::SessionAge)) break;
                request.facts.set(Fact::SessionAge, age);
                ++decisions;
                const Decision decision = policy.decideWithout(request, without);
                if (!decision.allowed) continue;
                answer.rules.push_back(decision.rule);
                return true;
            }
        }
        return false;
    }

    Answer decided(std::uint32_t from, std::uint32_t agent, std::span<const Need> needs,
                   const Rule* without) {
        Answer answer;
        Request request = between(from, agent);
        answer.allowed =
            std::ranges::all_of(needs, [&](const Need& need) { return put(request, need, without, answer); });
        return answer;
    }

    /// As decided(), kept under `name`. A permission less allows nothing that was not allowed with it, and
    /// changes nothing where another one allowed it.
    Answer remembered(std::uint64_t name, std::uint32_t from, std::uint32_t agent,
                      std::span<const Need> needs, const Rule* without) {
        auto found = kept.find(name);
        if (found == kept.end()) {
            Answer fresh = decided(from, agent, needs, nullptr);
            if (kept.size() >= kMaxKept)
                return without == nullptr ? fresh : decided(from, agent, needs, without);
            found = kept.emplace(name, std::move(fresh)).first;
        }
        const Answer& whole = found->second;
        if (without == nullptr || std::ranges::find(whole.rules, without) == whole.rules.end()) return whole;
        return decided(from, agent, needs, without);
    }

    [[nodiscard]] std::uint64_t nameOf(std::uint32_t from, std::uint32_t agent, std::size_t what) const {
        return (std::uint64_t{who.of[from]} * to.members.size() + to.of[agent]) * (ground.services.size() + 1)
             + what;
    }

    /// Whether `agent` lets a connection of `from` in.
    Answer door(std::uint32_t from, std::uint32_t agent, const Rule* without) {
        static const std::array<Need, 1> connect{{{Action::Connect, {std::string()}}}};
        return remembered(nameOf(from, agent, ground.services.size()), from, agent, connect, without);
    }

    Answer service(std::uint32_t from, std::uint32_t agent, std::uint32_t number, const Rule* without) {
        return remembered(nameOf(from, agent, number), from, agent, ground.services[number].needs, without);
    }

    /// Whether `agent` keeps a connection that it made to `from`.
    Answer ownDial(std::uint32_t from, std::uint32_t agent, const Rule* without) {
        const std::array<Need, 1> dial{{{Action::Dial, {ground.agents[from].address}}}};
        return decided(from, agent, dial, without);
    }

    [[nodiscard]] bool passes(std::uint32_t from, std::uint32_t agent, const Change& change) const {
        if (change.apart == from || change.apart == agent) return false;
        return !change.closed || change.closed->first != wordOr(placed[from], Fact::Segment)
            || change.closed->second != wordOr(placed[agent], Fact::Segment);
    }

    // --- the spread

    struct Spread {
        Blast out;
        std::vector<std::uint32_t> queue;
        std::vector<bool> expanded;                               ///< by kind of who
        std::vector<bool> used;                                   ///< by kind of whom and service
        std::set<std::pair<std::uint32_t, std::uint32_t>> usedAt; ///< one agent, service
    };

    void fall(Spread& spread, std::uint32_t agent, Step step) const {
        if (spread.out.fallen[agent]) return;
        spread.out.fallen[agent] = std::move(step);
        spread.queue.push_back(agent);
    }

    void use(Spread& spread, std::uint32_t from, std::uint32_t agent, std::uint32_t number, bool dialled,
             const Answer& way, const Answer& what) const {
        Step step{from, number, dialled, spread.out.fallen[from]->distance + 1, way.rules};
        step.rules.insert(step.rules.end(), what.rules.begin(), what.rules.end());
        if (ground.services[number].takesOver) {
            fall(spread, agent, std::move(step));
        } else if (!spread.out.touched[agent]) {
            spread.out.touched[agent] = std::move(step);
        }
    }

    [[nodiscard]] bool isSpent(Spread& spread) const {
        if (decisions < ground.budget) return false;
        spread.out.complete = false;
        return true;
    }

    /// What one of a kind may do to all agents, of their own accord.
    void expand(Spread& spread, std::uint32_t from, const Change& change) {
        const std::size_t services = ground.services.size();
        for (std::uint32_t kind = 0; kind < to.members.size() && !isSpent(spread); ++kind) {
            const auto& members = to.members[kind];
            const auto standing = std::ranges::find_if(members, [&](std::uint32_t agent) {
                return !spread.out.fallen[agent] && passes(from, agent, change);
            });
            if (standing == members.end()) continue;
            const auto& serves = ground.agents[*standing].serves;
            const auto isUsed = [&](std::uint32_t number) { return spread.used[kind * services + number]; };
            if (std::ranges::all_of(serves, isUsed)) continue;
            const Answer way = door(from, *standing, change.without);
            if (!way.allowed) continue;
            for (const std::uint32_t number : serves) {
                if (isUsed(number)) continue;
                const Answer what = service(from, *standing, number, change.without);
                if (!what.allowed) continue;
                spread.used[kind * services + number] = true;
                for (const std::uint32_t agent : members) {
                    if (!spread.out.fallen[agent] && passes(from, agent, change))
                        use(spread, from, agent, number, false, way, what);
                }
            }
        }
    }

    /// … and to those who dial it.
    void answerDials(Spread& spread, std::uint32_t from, const Change& change) {
        for (const std::uint32_t agent : dialledBy[from]) {
            if (isSpent(spread)) return;
            if (spread.out.fallen[agent] || !passes(from, agent, change)) continue;
            const Answer way = ownDial(from, agent, change.without);
            if (!way.allowed) continue;
            for (const std::uint32_t number : ground.agents[agent].serves) {
                if (!spread.usedAt.insert({agent, number}).second) continue;
                const Answer what = service(from, agent, number, change.without);
                if (what.allowed)
                    use(spread, from, agent, number, true, way, what);
                else
                    spread.usedAt.erase({agent, number});
            }
        }
    }

    Blast spreadFrom(std::span<const std::uint32_t> first, const Change& change) {
        decisions = 0;
        Spread spread;
        spread.out.fallen.resize(ground.agents.size());
        spread.out.touched.resize(ground.agents.size());
        spread.expanded.resize(who.members.size());
        spread.used.resize(to.members.size() * ground.services.size());
        for (const std::uint32_t agent : first) fall(spread, agent, {agent, 0, false, 0, {}});
        const std::size_t given = spread.queue.size();
        for (std::size_t next = 0; next < spread.queue.size(); ++next) {
            const std::uint32_t from = spread.queue[next];
            if (!spread.expanded[who.of[from]]) {
                spread.expanded[who.of[from]] = true;
                expand(spread, from, change);
            }
            answerDials(spread, from, change);
        }
        spread.out.falls = spread.queue.size() - given;
        count(spread);
        spread.out.decisions = decisions;
        return std::move(spread.out);
    }

    /// What fell is not touched; what may be used where.
    void count(Spread& spread) const {
        Blast& out = spread.out;
        const std::size_t services = ground.services.size();
        out.usable.assign(services, 0);
        for (std::uint32_t agent = 0; agent < ground.agents.size(); ++agent) {
            const bool fell = out.fallen[agent].has_value();
            if (fell) out.touched[agent].reset();
            if (fell && out.fallen[agent]->distance == 0) continue;
            if (out.touched[agent]) ++out.touches;
            if (!fell && !out.touched[agent]) continue;
            for (const std::uint32_t number : ground.agents[agent].serves) {
                if (fell || spread.used[to.of[agent] * services + number]
                    || spread.usedAt.contains({agent, number}))
                    ++out.usable[number];
            }
        }
    }

    // --- what would stop it

    [[nodiscard]] bool mayUse(const ObservedUse& use, const Rule* without) {
        if (!service(use.from, use.to, use.service, without).allowed) return false;
        if (door(use.from, use.to, without).allowed) return true;
        const auto& dials = ground.agents[use.to].dials;
        return std::ranges::find(dials, use.from) != dials.end()
            && ownDial(use.from, use.to, without).allowed;
    }

    std::uint64_t costOf(const Change& change, const Blast& blast) {
        std::uint64_t lost = 0;
        for (const ObservedUse& use : ground.uses) {
            const auto& from = blast.fallen[use.from];
            if ((from && from->distance == 0) || !mayUse(use, nullptr)) continue;
            if (!passes(use.from, use.to, change)
                || (change.without != nullptr && !mayUse(use, change.without)))
                lost += use.times;
        }
        return lost;
    }

    void weigh(Cut cut, const Change& change, std::span<const std::uint32_t> first, const Blast& blast,
               std::vector<Cut>& out) {
        const Blast after = spreadFrom(first, change);
        if (!after.complete || after.falls >= blast.falls) return;
        cut.saves = blast.falls - after.falls;
        cut.costs = costOf(change, blast);
        out.push_back(std::move(cut));
    }

    // --- between segments

    using ByPlaces = std::map<std::pair<std::string, std::string>, Passage>;

    Passage& passage(ByPlaces& all, std::uint32_t from, std::uint32_t agent) const {
        std::string here = wordOr(placed[from], Fact::Segment);
        std::string there = wordOr(placed[agent], Fact::Segment);
        Passage& out = all[{here, there}];
        out.from = std::move(here);
        out.to = std::move(there);
        return out;
    }

    static Passage::Offer& offer(Passage& in, std::uint32_t number) {
        const auto at = std::ranges::lower_bound(in.offers, number, {}, &Passage::Offer::service);
        if (at != in.offers.end() && at->service == number) return *at;
        return *in.offers.insert(at, {number, 0, 0, 0, {}});
    }

    /// `pairs` that are all like that of `from` and `agent`, who lets it in by `way`.
    void allow(Passage& in, std::uint32_t from, std::uint32_t agent, const Answer& way, std::uint64_t pairs) {
        bool any = false;
        for (const std::uint32_t number : ground.agents[agent].serves) {
            const Answer what = service(from, agent, number, nullptr);
            if (!what.allowed) continue;
            any = true;
            Passage::Offer& made = offer(in, number);
            made.allowed += pairs;
            for (const auto* rules : {&way.rules, &what.rules})
                made.rules.insert(made.rules.end(), rules->begin(), rules->end());
        }
        if (any) in.allowed += pairs;
    }

    void passKinds(ByPlaces& all) {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> selves;
        for (std::uint32_t i = 0; i < ground.agents.size(); ++i) ++selves[{who.of[i], to.of[i]}];
        for (std::uint32_t mine = 0; mine < who.members.size(); ++mine) {
            for (std::uint32_t theirs = 0; theirs < to.members.size(); ++theirs) {
                const auto self = selves.find({mine, theirs});
                const std::uint64_t pairs =
                    std::uint64_t{who.members[mine].size()} * to.members[theirs].size()
                    - (self == selves.end() ? 0 : self->second);
                if (pairs == 0) continue;
                const std::uint32_t from = who.members[mine].front();
                const std::uint32_t agent = to.members[theirs].front();
                Passage& in = passage(all, from, agent);
                in.pairs += pairs;
                if (ground.agents[agent].serves.empty()) continue;
                in.offered += pairs;
                if (decisions >= ground.budget) continue;
                const Answer way = door(from, agent, nullptr);
                if (way.allowed) allow(in, from, agent, way, pairs);
            }
        }
    }

    void passDials(ByPlaces& all) {
        for (std::uint32_t agent = 0; agent < ground.agents.size(); ++agent) {
            for (const std::uint32_t from : ground.agents[agent].dials) {
                if (decisions >= ground.budget) return;
                if (from == agent || door(from, agent, nullptr).allowed) continue;
                const Answer way = ownDial(from, agent, nullptr);
                if (way.allowed) allow(passage(all, from, agent), from, agent, way, 1);
            }
        }
    }

    Passages passages() {
        decisions = 0;
        ByPlaces all;
        passKinds(all);
        passDials(all);
        for (const ObservedUse& use : ground.uses) {
            // The gate was asked for that alone: who wrote a message need not be who brought it.
            const std::span what(&ground.services[use.service].needs.back(), 1);
            Passage::Offer& used = offer(passage(all, use.from, use.to), use.service);
            (decided(use.from, use.to, what, nullptr).allowed ? used.used : used.lost) += use.times;
        }
        for (const ObservedRefusal& refusal : ground.refusals)
            passage(all, refusal.from, refusal.to).refused += refusal.times;
        Passages out;
        out.complete = decisions < ground.budget;
        for (auto& [places, one] : all) {
            for (Passage::Offer& made : one.offers) {
                std::erase(made.rules, nullptr);
                std::ranges::sort(made.rules); // they stand in one array
                made.rules.erase(std::unique(made.rules.begin(), made.rules.end()), made.rules.end());
            }
            out.all.push_back(std::move(one));
        }
        return out;
    }

    const Policy& policy;
    const Ground& ground;
    std::vector<Facts> placed; ///< by agent
    Kinds who;
    Kinds to;
    std::vector<std::vector<std::uint32_t>> dialledBy; ///< by agent
    std::unordered_map<std::uint64_t, Answer> kept;
    std::size_t decisions = 0;
};

BlastRadius::BlastRadius(const Policy& policy, const Ground& ground)
    : m_impl(std::make_unique<Impl>(policy, ground)) {}

BlastRadius::~BlastRadius() = default;

Blast BlastRadius::blastOf(std::span<const std::uint32_t> first) {
    return m_impl->spreadFrom(first, {});
}

namespace {

/// The names that were counted most, the first `most` of them.
template <class Name>
std::vector<Name> mostCounted(const std::map<Name, std::size_t>& counts, std::size_t most) {
    std::vector<std::pair<std::size_t, Name>> order;
    order.reserve(counts.size());
    for (const auto& [name, count] : counts) order.emplace_back(count, name);
    std::ranges::stable_sort(order, std::greater<>(), &std::pair<std::size_t, Name>::first);
    std::vector<Name> out;
    for (const auto& [count, name] : order) {
        if (out.size() == most) break;
        out.push_back(name);
    }
    return out;
}

} // namespace

std::vector<Cut> BlastRadius::cheapestCuts(std::span<const std::uint32_t> first, const Blast& blast,
                                           std::size_t most) {
    Impl& impl = *m_impl;
    // Rules by their place in the text, so that the same question has the same answer.
    const Rule* rules = impl.policy.document().rules.data();
    std::map<std::ptrdiff_t, std::size_t> byRule;
    std::map<std::uint32_t, std::size_t> byAgent;
    std::vector<std::uint32_t> order;
    std::map<std::pair<std::string, std::string>, std::size_t> byPassage;
    for (std::uint32_t i = 0; i < blast.fallen.size(); ++i) {
        const auto& step = blast.fallen[i];
        if (!step || step->distance == 0) continue;
        for (const Rule* rule : step->rules) ++byRule[rule - rules];
        ++byPassage[{wordOr(impl.placed[step->from], Fact::Segment), wordOr(impl.placed[i], Fact::Segment)}];
        order.push_back(i);
    }
    // Each stands for itself and for all that fell through it: the farthest first.
    std::ranges::stable_sort(order, std::greater<>(),
                             [&](std::uint32_t i) { return blast.fallen[i]->distance; });
    for (const std::uint32_t i : order) {
        const Step& step = *blast.fallen[i];
        const std::size_t behind = ++byAgent[i];
        if (blast.fallen[step.from]->distance > 0) byAgent[step.from] += behind;
    }
    std::vector<Cut> cuts;
    for (const std::ptrdiff_t place : mostCounted(byRule, kMaxTries)) {
        Change change;
        change.without = rules + place;
        impl.weigh({Cut::Kind::Rule, change.without, 0, {}, {}}, change, first, blast, cuts);
    }
    for (const std::uint32_t agent : mostCounted(byAgent, kMaxTries)) {
        Change change;
        change.apart = agent;
        impl.weigh({Cut::Kind::Agent, nullptr, agent, {}, {}}, change, first, blast, cuts);
    }
    for (const auto& passage : mostCounted(byPassage, kMaxTries)) {
        Change change;
        change.closed = passage;
        impl.weigh({Cut::Kind::Passage, nullptr, 0, passage.first, passage.second}, change, first, blast,
                   cuts);
    }
    // Fewer uses for each agent saved; compared by their products, without a division.
    std::ranges::stable_sort(cuts, [](const Cut& a, const Cut& b) {
        const std::uint64_t mine = a.costs * b.saves;
        const std::uint64_t other = b.costs * a.saves;
        return mine != other ? mine < other : a.saves > b.saves;
    });
    if (cuts.size() > most) cuts.resize(most);
    return cuts;
}

Passages BlastRadius::passages() {
    return m_impl->passages();
}

Policy flatPolicy() {
    Rule rule;
    rule.id = "everything";
    rule.allows = true;
    for (std::size_t action = 0; action < kActions; ++action)
        rule.grants.push_back({static_cast<Action>(action), {}, true});
    Document document;
    document.version = 1;
    document.rules.push_back(std::move(rule));
    return Policy::compile(std::move(document));
}

} // namespace vedette::policy
