#include "core/policy/policy.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <limits>
#include <set>

namespace vedette::policy {

namespace {

/// Words that rules are looked up by; a rule stands under one of them.
constexpr std::array kIndexed{Fact::Peer,   Fact::Segment,   Fact::Role,   Fact::Owner,
                              Fact::ToPeer, Fact::ToSegment, Fact::ToRole, Fact::ToOwner};
constexpr std::uint64_t kWhole = 100;   ///< a resource
constexpr std::uint64_t kBegins = 101;  ///< the beginning of one
constexpr std::uint64_t kPair = 102;    ///< the segments of both sides
constexpr std::uint64_t kMissing = 200; ///< a fact that is not known, for rules that deny
constexpr std::size_t kMostPairs = 64;  ///< of one rule

/// Rules whose names fall on one another share a bucket, and are told apart by looking at them.
std::uint64_t nameOf(Action action, std::uint64_t kind, std::string_view word) {
    const std::uint64_t hash = std::hash<std::string_view>{}(word);
    return hash ^ ((static_cast<std::uint64_t>(action) * 256 + kind + 1) * 0x9e37'79b9'7f4a'7c15ULL);
}

/// Of a segment each, or none where it is not known.
std::uint64_t pairNameOf(Action action, const std::string* who, const std::string* to) {
    const auto part = [](const std::string* word) {
        return word == nullptr ? kMissing : std::hash<std::string_view>{}(*word);
    };
    return nameOf(action, kPair, {}) ^ (part(who) * 0xff51'afd7'ed55'8ccdULL + part(to));
}

std::uint64_t kindOf(Fact fact) {
    return static_cast<std::uint64_t>(fact);
}

const Condition* wordOf(const Rule& rule, Fact fact) {
    const auto found = std::ranges::find_if(rule.conditions, [&](const Condition& one) {
        return one.fact == fact && one.test == Condition::Test::In;
    });
    return found == rule.conditions.end() ? nullptr : &*found;
}

/// Buckets of which a rule has to stand in all.
struct Places {
    std::vector<std::uint64_t> known;
    std::vector<std::uint64_t> missing; ///< looked up only where a fact is not known: they may be full
};

/// From which segment to which, where the rule names both.
Places pairsOf(const Rule& rule, const Grant& grant) {
    const Condition* from = wordOf(rule, Fact::Segment);
    const Condition* to = wordOf(rule, Fact::ToSegment);
    if (from == nullptr || to == nullptr || from->words.size() * to->words.size() > kMostPairs) return {};
    Places out;
    for (const std::string& one : from->words) {
        for (const std::string& other : to->words)
            out.known.push_back(pairNameOf(grant.action, &one, &other));
    }
    if (rule.allows) return out;
    out.missing.push_back(pairNameOf(grant.action, nullptr, nullptr));
    for (const std::string& one : from->words) out.missing.push_back(pairNameOf(grant.action, &one, nullptr));
    for (const std::string& other : to->words)
        out.missing.push_back(pairNameOf(grant.action, nullptr, &other));
    return out;
}

/// The buckets under which a rule could stand for one of its grants: each set of names would do.
std::vector<Places> choicesOf(const Rule& rule, const Grant& grant) {
    std::vector<Places> out;
    out.push_back({{nameOf(grant.action, grant.prefix ? kBegins : kWhole, grant.resource)}, {}});
    for (const Condition& condition : rule.conditions) {
        if (condition.test != Condition::Test::In
            || std::ranges::find(kIndexed, condition.fact) == kIndexed.end())
            continue;
        Places places;
        for (const std::string& word : condition.words)
            places.known.push_back(nameOf(grant.action, kindOf(condition.fact), word));
        if (!rule.allows)
            places.missing.push_back(nameOf(grant.action, kMissing + kindOf(condition.fact), {}));
        out.push_back(std::move(places));
    }
    if (auto pairs = pairsOf(rule, grant); !pairs.known.empty()) out.push_back(std::move(pairs));
    return out;
}

} // namespace

bool applies(const Rule& rule, const Request& request) {
    if (rule.expires && request.at >= *rule.expires) return false;
    const bool covered = std::ranges::any_of(
        rule.grants, [&](const Grant& grant) { return grant.covers(request.action, request.resource); });
    return covered && std::ranges::all_of(rule.conditions, [&](const Condition& condition) {
               return isMet(rule, judge(condition, request.facts.of(condition.fact)));
           });
}

void tellTheTime(Request& request) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::chrono::milliseconds(request.at.ms));
    const auto days = std::chrono::floor<std::chrono::days>(minutes);
    const auto weekday = std::chrono::weekday(std::chrono::sys_days(days)).iso_encoding() - 1;
    if (!request.facts.knows(Fact::TimeOfDay))
        request.facts.set(Fact::TimeOfDay, static_cast<double>((minutes - days).count()));
    if (!request.facts.knows(Fact::Weekday))
        request.facts.set(Fact::Weekday, std::string(infoOf(Fact::Weekday).levels[weekday]));
}

Policy Policy::compile(Document document) {
    Policy out(std::move(document));
    for (const Segment& segment : out.m_document.segments) {
        for (const std::string& peer : segment.peers) out.m_segmentOfPeer.emplace(peer, segment.name);
        for (const std::string& owner : segment.owners) out.m_segmentOfOwner.emplace(owner, segment.name);
    }
    out.m_denials = tableOf(out.m_document, false);
    out.m_permits = tableOf(out.m_document, true);
    for (const Rule& rule : out.m_document.rules) {
        if (rule.expires) out.m_expiries.push_back(*rule.expires);
        for (const Condition& condition : rule.conditions)
            out.m_asked[static_cast<std::size_t>(condition.fact)] = true;
    }
    std::ranges::sort(out.m_expiries);
    out.openDoors();
    return out;
}

Policy::Table Policy::tableOf(const Document& document, bool allows) {
    // How many rules could stand under each name: a rule goes where there are fewest.
    std::unordered_map<std::uint64_t, std::size_t> crowd;
    const auto eachGrant = [&](auto visit) {
        for (std::uint32_t i = 0; i < document.rules.size(); ++i) {
            const Rule& rule = document.rules[i];
            if (rule.allows != allows) continue;
            for (const Grant& grant : rule.grants) visit(i, rule, grant);
        }
    };
    eachGrant([&](std::uint32_t, const Rule& rule, const Grant& grant) {
        for (const Places& places : choicesOf(rule, grant)) {
            for (const std::uint64_t name : places.known) ++crowd[name];
        }
    });
    Table table;
    eachGrant([&](std::uint32_t i, const Rule& rule, const Grant& grant) {
        const auto choices = choicesOf(rule, grant);
        const auto weight = [&](const Places& places) {
            std::size_t sum = 0;
            for (const std::uint64_t name : places.known) sum += crowd[name];
            return sum;
        };
        const Places& best = *std::ranges::min_element(choices, {}, weight);
        for (const auto* names : {&best.known, &best.missing}) {
            for (const std::uint64_t name : *names) {
                Bucket& bucket = table.byWord[name];
                if (bucket.empty() || bucket.back() != i) bucket.push_back(i);
            }
        }
        const bool byBeginning = &best == &choices.front() && grant.prefix;
        const std::size_t length = grant.resource.size();
        const auto at = std::ranges::lower_bound(table.prefixLengths, length);
        if (byBeginning && (at == table.prefixLengths.end() || *at != length))
            table.prefixLengths.insert(at, length);
    });
    return table;
}

Facts Policy::placed(Facts facts) const {
    const auto place = [&](Fact peer, Fact owner, Fact segment) {
        if (facts.knows(segment)) return;
        if (const std::string* word = facts.word(peer)) {
            if (const auto at = m_segmentOfPeer.find(*word); at != m_segmentOfPeer.end())
                return facts.set(segment, at->second);
        }
        if (const std::string* word = facts.word(owner)) {
            if (const auto at = m_segmentOfOwner.find(*word); at != m_segmentOfOwner.end())
                facts.set(segment, at->second);
        }
    };
    place(Fact::Peer, Fact::Owner, Fact::Segment);
    place(Fact::ToPeer, Fact::ToOwner, Fact::ToSegment);
    return facts;
}

template <class Visit>
void Policy::eachBucket(const Table& table, const Request& request, bool denying, Visit visit) const {
    const auto lookAt = [&](std::uint64_t name) {
        const auto at = table.byWord.find(name);
        if (at != table.byWord.end()) visit(at->second);
    };
    const auto look = [&](std::uint64_t kind, std::string_view word) {
        lookAt(nameOf(request.action, kind, word));
    };
    const std::string* from = request.facts.word(Fact::Segment);
    const std::string* to = request.facts.word(Fact::ToSegment);
    if (denying || (from != nullptr && to != nullptr)) lookAt(pairNameOf(request.action, from, to));
    look(kWhole, request.resource);
    for (const std::size_t length : table.prefixLengths) {
        if (length > request.resource.size()) break;
        look(kBegins, std::string_view(request.resource).substr(0, length));
    }
    for (const Fact fact : kIndexed) {
        const Value& value = request.facts.of(fact);
        if (const auto* word = std::get_if<std::string>(&value)) {
            look(kindOf(fact), *word);
        } else if (const auto* words = std::get_if<std::vector<std::string>>(&value)) {
            for (const std::string& one : *words) look(kindOf(fact), one);
        } else if (denying && value.index() == 0) {
            look(kMissing + kindOf(fact), {});
        }
    }
}

const Rule* Policy::firstOf(const Table& table, const Request& request, bool denying,
                            const Rule* without) const {
    std::uint32_t best = std::numeric_limits<std::uint32_t>::max();
    eachBucket(table, request, denying, [&](const Bucket& bucket) {
        for (const std::uint32_t i : bucket) {
            if (i >= best) return;
            const Rule& rule = m_document.rules[i];
            if (&rule == without || !applies(rule, request)) continue;
            best = i;
            return;
        }
    });
    return best < m_document.rules.size() ? &m_document.rules[best] : nullptr;
}

Decision Policy::decideWithout(const Request& request, const Rule* rule) const {
    if (const Rule* denial = firstOf(m_denials, request, true, rule)) return {false, denial};
    const Rule* permit = firstOf(m_permits, request, false, rule);
    return {permit != nullptr, permit};
}

void Policy::openDoors() {
    // Many rules differ in who they are for and in nothing else: those are one door.
    std::set<std::string> known;
    for (std::uint32_t i = 0; i < m_document.rules.size(); ++i) {
        const Rule& rule = m_document.rules[i];
        const auto atDoors = [](const Grant& grant) {
            return grant.action == Action::Connect || grant.action == Action::Dial;
        };
        if (std::ranges::none_of(rule.grants, atDoors)) continue;
        std::vector<std::uint8_t> rest;
        std::string name = rule.expires ? std::to_string(rule.expires->ms) : std::string();
        for (std::size_t c = 0; c < rule.conditions.size(); ++c) {
            if (infoOf(rule.conditions[c].fact).table == "who") continue;
            rest.push_back(static_cast<std::uint8_t>(c));
            name += '\n' + textOf(rule.conditions[c]);
        }
        // Whom a denial is about is not known yet.
        if (!rule.allows && rest.size() != rule.conditions.size()) continue;
        for (const Grant& grant : rule.grants) {
            if (!atDoors(grant)) continue;
            Doors& doors = m_doors[static_cast<std::size_t>(grant.action)];
            const std::string key = std::to_string(static_cast<int>(grant.action))
                                  + (grant.prefix ? '*' : '=') + grant.resource + name;
            if (!rule.allows)
                doors.denials.push_back({i, grant, rest});
            else if (known.insert(key).second)
                doors.permits.push_back({i, grant, rest});
        }
    }
}

const Rule* Policy::passing(const std::vector<Door>& doors, const Request& request) const {
    for (const Door& door : doors) {
        const Rule& rule = m_document.rules[door.rule];
        if (rule.expires && request.at >= *rule.expires) continue;
        if (!door.grant.covers(request.action, request.resource)) continue;
        if (std::ranges::all_of(door.conditions, [&](std::uint8_t place) {
                const Condition& condition = rule.conditions[place];
                return isMet(rule, judge(condition, request.facts.of(condition.fact)));
            }))
            return &rule;
    }
    return nullptr;
}

Decision Policy::decideUnseen(const Request& request) const {
    const Doors& doors = m_doors[static_cast<std::size_t>(request.action)];
    if (const Rule* denial = passing(doors.denials, request)) return {false, denial};
    const Rule* permit = passing(doors.permits, request);
    return {permit != nullptr, permit};
}

std::optional<WallTime> Policy::changesAfter(WallTime at) const {
    constexpr std::int64_t kMinute = 60'000;
    std::optional<WallTime> next;
    const auto expiry = std::ranges::upper_bound(m_expiries, at);
    if (expiry != m_expiries.end()) next = *expiry;
    if (asksFor(Fact::TimeOfDay) || asksFor(Fact::Weekday)) {
        // The text has whole minutes.
        const std::int64_t past = ((at.ms % kMinute) + kMinute) % kMinute;
        const WallTime minute{at.ms - past + kMinute};
        if (!next || minute < *next) next = minute;
    }
    return next;
}

std::vector<Reason> Policy::because(const Request& request, const Decision& decision) {
    std::vector<Reason> out;
    if (decision.rule == nullptr) return out;
    for (const Condition& condition : decision.rule->conditions) {
        const Value& value = request.facts.of(condition.fact);
        out.push_back({&condition, textOf(condition.fact, value), judge(condition, value)});
    }
    return out;
}

} // namespace vedette::policy
