#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "app/node/detect_run.h"
#include "core/detect/names.h"
#include "core/trust/opinions.h"
#include "core/trust/record.h"

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace vedette::app {

namespace {

using trust::Member;

constexpr Member kTrustPeers = 20'000;
constexpr std::size_t kOpinions = 200'000;
constexpr int kObservations = 1'000'000;
constexpr int kDraws = 10;           ///< of pins
constexpr std::size_t kPins = 20;    ///< of the honest, who then are not judged
constexpr double kFullRating = 10.0; ///< of the market

struct Rating {
    Member rater;
    Member subject;
    double value;
    std::int64_t second;
};

struct RatedMarket {
    std::vector<Rating> ratings;
    std::vector<Member> honest; ///< of those whose label is known
    std::vector<Member> cheats;
};

double nanosecondsEach(double begin, std::size_t events) {
    return (wallSeconds() - begin) * 1e9 / static_cast<double>(events);
}

Result<std::vector<Rating>> readRatings(const std::string& path, detect::Names& names) {
    const auto rows = VD_TRY(DetectRun::open(path));
    std::vector<Rating> ratings;
    for (bool first = true; VD_TRY(rows->next()); first = false) {
        const auto fields = rows->fields();
        if (fields.size() < 4) return rows->at(detect::RowError::MissingColumn, "src,dst,rating,time");
        const auto value = detect::numberOf(fields[2]);
        const auto second = detect::numberOf(fields[3]);
        if (first && !value) continue;
        if (!value || !second) return rows->at(detect::RowError::BadNumber, "rating or time");
        ratings.push_back({names.numberOf(fields[0]), names.numberOf(fields[1]), *value / kFullRating,
                           static_cast<std::int64_t>(*second)});
    }
    return ratings;
}

Result<RatedMarket> readMarket(const std::string& folder, detect::Names& names) {
    RatedMarket market;
    market.ratings = VD_TRY(readRatings(folder + "/bitcoin_otc_edges.csv.gz", names));
    const auto rows = VD_TRY(DetectRun::open(folder + "/bitcoin_otc_labels.csv"));
    while (VD_TRY(rows->next())) {
        const auto fields = rows->fields();
        if (fields.size() < 2) return rows->at(detect::RowError::MissingColumn, "node,label");
        if (fields[1] == "benign") market.honest.push_back(names.numberOf(fields[0]));
        if (fields[1] == "fraud") market.cheats.push_back(names.numberOf(fields[0]));
    }
    if (market.honest.size() <= kPins || market.cheats.empty())
        return Fail{detect::RowError::MissingColumn, "the labels name too few"};
    return market;
}

/// Each cheat gets `fakes` raters that it rates as well; of these `doors` are rated well by an honest member
/// each, and they rate the rest of their ring.
struct RingAttack {
    const char* name;
    Member fakes;
    Member doors;
    bool star; ///< doors vouch for the other fakes
};

std::vector<Rating> attacked(const RatedMarket& market, const RingAttack& attack, Member members) {
    std::vector<Rating> ratings = market.ratings;
    const std::int64_t second = ratings.back().second;
    std::map<Member, int> praised;
    for (const Rating& rating : market.ratings)
        if (rating.value > 0) ++praised[rating.subject];
    std::vector<Member> fooled;
    for (const auto& [member, count] : praised)
        if (count >= 5 && std::ranges::find(market.cheats, member) == market.cheats.end())
            fooled.push_back(member);
    std::mt19937 random(9);
    Member next = members;
    for (const Member cheat : market.cheats) {
        for (Member fake = 0; fake < attack.fakes; ++fake) {
            ratings.push_back({next + fake, cheat, 1.0, second});
            ratings.push_back({cheat, next + fake, 1.0, second});
        }
        for (Member door = 0; door < attack.doors; ++door) {
            ratings.push_back({fooled[random() % fooled.size()], next + door, 1.0, second});
            for (Member fake = 0; attack.star && fake < attack.fakes; ++fake)
                if (fake != door) ratings.push_back({next + door, next + fake, 1.0, second});
        }
        next += attack.fakes;
    }
    return ratings;
}

double areaUnder(const trust::Opinions& opinions, std::span<const Member> honest,
                 std::span<const Member> cheats) {
    double sum = 0;
    for (const Member good : honest)
        for (const Member bad : cheats) {
            const double high = opinions.standing(good).value();
            const double low = opinions.standing(bad).value();
            sum += high > low ? 1.0 : high == low ? 0.5 : 0.0;
        }
    return sum / static_cast<double>(honest.size()) / static_cast<double>(cheats.size());
}

void judgeMarket(Console& console, const std::string& name, const RatedMarket& market,
                 std::span<const Rating> ratings) {
    double sum = 0;
    double worst = 1;
    for (int draw = 0; draw < kDraws; ++draw) {
        std::vector<Member> honest = market.honest;
        std::mt19937 random(static_cast<unsigned>(draw + 1));
        for (std::size_t i = 0; i < kPins; ++i) // by hand: std::shuffle differs between libraries
            std::swap(honest[i], honest[i + random() % (honest.size() - i)]);
        trust::Opinions opinions;
        for (std::size_t i = 0; i < kPins; ++i) opinions.pin(honest[i]);
        std::int64_t last = 0;
        for (const Rating& rating : ratings) {
            opinions.say(rating.rater, rating.subject, rating.value, rating.second);
            last = std::max(last, rating.second);
        }
        opinions.settle(last);
        const double area = areaUnder(opinions, std::span(honest).subspan(kPins), market.cheats);
        sum += area;
        worst = std::min(worst, area);
    }
    say(console, {"trust-auc-" + name, sum / kDraws, "AUC", 0.5, Json{{"worst_of_10_draws", worst}}});
}

Result<> judgeFolder(Console& console, const std::string& folder) {
    detect::Names names(1);
    const RatedMarket market = VD_TRY(readMarket(folder, names));
    Member members = 0;
    for (const Rating& rating : market.ratings) members = std::max({members, rating.rater, rating.subject});
    ++members;
    judgeMarket(console, "clean", market, market.ratings);
    for (const RingAttack& attack :
         {RingAttack{"50-fakes", 50, 0, false}, RingAttack{"50-fakes-1-fooled", 50, 1, false},
          RingAttack{"50-fakes-1-fooled-star", 50, 1, true},
          RingAttack{"50-fakes-3-fooled-star", 50, 3, true}, RingAttack{"10-fakes-5-fooled", 10, 5, false}})
        judgeMarket(console, attack.name, market, attacked(market, attack, members));
    if (const auto ring = readRatings(folder + "/otc_ring10_leak1.csv.gz", names))
        judgeMarket(console, "ring-file", market, *ring);
    return {};
}

double floorCounter(int count) {
    std::vector<double> counters(kTrustPeers, 0.0);
    std::mt19937 random(3);
    const double begin = wallSeconds();
    for (int i = 0; i < count; ++i) counters[random() % kTrustPeers] += 1.0;
    const double took = nanosecondsEach(begin, static_cast<std::size_t>(count));
    return counters[0] < 0 ? 0.0 : took;
}

} // namespace

Result<> benchTrust(const BenchPlan& plan, Console& console) {
    const int observations = plan.scaled(kObservations);
    const auto opinionCount = plan.scaled(kOpinions);
    std::vector<double> observed;
    std::vector<double> scored;
    std::vector<double> said;
    std::vector<double> settled;
    std::vector<double> floors;
    double bytes = 0;
    for (int round = 0; round < plan.rounds; ++round) {
        floors.push_back(floorCounter(observations));
        std::vector<trust::Record> records(kTrustPeers);
        std::mt19937 random(3);
        double begin = wallSeconds();
        for (int i = 0; i < observations; ++i)
            records[random() % kTrustPeers].answers.add(1, 0, WallTime{1'700'000'000'000 + i});
        observed.push_back(nanosecondsEach(begin, static_cast<std::size_t>(observations)));
        begin = wallSeconds();
        double sum = 0;
        for (int i = 0; i < observations; ++i)
            sum += trust::scoreOf(records[random() % kTrustPeers], WallTime{1'700'000'000'000 + i}).value;
        scored.push_back(sum < 0 ? 0.0 : nanosecondsEach(begin, static_cast<std::size_t>(observations)));
        trust::Opinions opinions;
        for (Member pin = 0; pin < kPins; ++pin) opinions.pin(pin);
        begin = wallSeconds();
        for (std::size_t i = 0; i < opinionCount; ++i)
            opinions.say(static_cast<Member>(random() % kTrustPeers),
                         static_cast<Member>(random() % kTrustPeers), 0.5, static_cast<std::int64_t>(i));
        said.push_back(nanosecondsEach(begin, opinionCount));
        begin = wallSeconds();
        opinions.settle(static_cast<std::int64_t>(opinionCount));
        settled.push_back(nanosecondsEach(begin, opinionCount));
        bytes = static_cast<double>(opinions.bytes() + kTrustPeers * sizeof(trust::Record)) / kTrustPeers;
    }
    const double floor = median(floors);
    say(console, {"trust-observe", median(observed), "ns", floor});
    say(console, {"trust-score", median(scored), "ns", floor});
    say(console, {"trust-opinion", median(said), "ns", floor});
    say(console, {"trust-settle", median(settled), "ns/opinion", floor});
    say(console, {"trust-memory", bytes, "bytes/peer", static_cast<double>(sizeof(trust::Record)),
                  Json{{"opinions_per_peer", static_cast<double>(opinionCount) / kTrustPeers}}});
    return plan.dataFolder.empty() ? Result<>() : judgeFolder(console, plan.dataFolder);
}

} // namespace vedette::app
