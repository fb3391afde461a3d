#include "core/detect/crawl.h"
#include "core/detect/sybil.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

using namespace vedette;
using namespace vedette::detect;

namespace {

CrawledPeer peerAt(const std::string& address, std::uint32_t as, std::uint16_t port = 18080) {
    return {geo::parseAddress(address), as, port};
}

std::string ip(unsigned a, unsigned b, unsigned c, unsigned d) {
    return std::to_string(a) + '.' + std::to_string(b) + '.' + std::to_string(c) + '.' + std::to_string(d);
}

// 3,000 honest peers over 40 systems, hardly two in one /24.
std::vector<CrawledPeer> honestCrawl(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&random](unsigned most) { return static_cast<unsigned>(random() % most); };
    std::vector<CrawledPeer> crawl;
    for (int i = 0; i < 3000; ++i) {
        const std::uint32_t as = 1 + below(40);
        const unsigned wide = below(250);
        const unsigned narrow = below(250);
        crawl.push_back(peerAt(ip(20 + as, wide, narrow, below(250)), as));
    }
    return crawl;
}

std::size_t flagged(const std::vector<Finding>& findings, std::size_t from, std::size_t to) {
    return static_cast<std::size_t>(std::count_if(findings.begin() + static_cast<std::ptrdiff_t>(from),
                                                  findings.begin() + static_cast<std::ptrdiff_t>(to),
                                                  [](const Finding& f) { return f.score >= kCrowdLimit; }));
}

class CrawlTest : public QObject {
    Q_OBJECT

private slots:

    void honestPeersAreNotFlagged() {
        const auto findings = crowded(honestCrawl(1));
        QVERIFY(findings);
        QCOMPARE(flagged(*findings, 0, findings->size()), std::size_t{0});
    }

    void aFilledPrefixIsFlaggedWhole() {
        auto crawl = honestCrawl(2);
        const std::size_t honest = crawl.size();
        for (unsigned i = 1; i < 255; ++i) crawl.push_back(peerAt(ip(199, 9, 8, i), 777));
        const auto findings = crowded(crawl);
        QVERIFY(findings);
        QCOMPARE(flagged(*findings, 0, honest), std::size_t{0});
        QCOMPARE(flagged(*findings, honest, crawl.size()), std::size_t{254});
        const Finding& spy = findings->back();
        QCOMPARE(spy.rule, Rule::CrowdedPrefix);
        QCOMPARE(spy.evidence()[0].measure, Measure::InPrefix);
        QCOMPARE(spy.evidence()[0].value, 254.0);
        QCOMPARE(spy.concerned()[0], static_cast<Subject>(crawl.size() - 1));
    }

    void whoSpreadsOverManyPrefixesOfOneOwnerIsFlagged() {
        for (const bool known : {true, false}) { // by AS, and by /16 where nobody knows the AS
            auto crawl = honestCrawl(3);
            const std::size_t honest = crawl.size();
            for (unsigned i = 0; i < 700; ++i)
                crawl.push_back(peerAt(ip(199, 9, i / 7, 1 + i % 7), known ? 777 : 0));
            const auto findings = crowded(crawl);
            QVERIFY(findings);
            QCOMPARE(flagged(*findings, honest, crawl.size()), std::size_t{700});
            QCOMPARE(flagged(*findings, 0, honest), std::size_t{0});
        }
    }

    void fewNeighboursWithManyPortsAreFlagged() {
        auto crawl = honestCrawl(4);
        const std::size_t honest = crawl.size();
        for (unsigned host = 1; host <= 5; ++host)
            for (std::uint16_t port = 0; port < 6; ++port)
                crawl.push_back(peerAt(ip(199, 9, 8, host), 777, static_cast<std::uint16_t>(18080 + port)));
        const auto findings = crowded(crawl);
        QCOMPARE(flagged(*findings, honest, crawl.size()), std::size_t{30});
        // One honest host behind which many nodes live is not enough.
        auto alone = honestCrawl(4);
        for (std::uint16_t port = 0; port < 9; ++port)
            alone.push_back(peerAt(ip(199, 9, 8, 1), 777, static_cast<std::uint16_t>(18080 + port)));
        QCOMPARE(flagged(*crowded(alone), 3000, 3009), std::size_t{0});
    }

    void namesHaveNoNeighboursAndIpv6CountsByItsPrefix() {
        std::vector<CrawledPeer> crawl(500); // onions
        for (unsigned i = 0; i < 40; ++i) {
            crawl.push_back(peerAt("2001:db8:1:100::" + std::to_string(i + 1), 777));
            crawl.push_back(peerAt("2001:db8:" + std::to_string(2000 + i) + "::1", 778));
        }
        const auto findings = crowded(crawl);
        QVERIFY(findings);
        QCOMPARE(flagged(*findings, 0, 500), std::size_t{0});
        QCOMPARE(flagged(*findings, 500, crawl.size()), std::size_t{40});
        QCOMPARE((*findings)[0].score, 0.0);
    }

    void theOrderDoesNotMatter() {
        auto crawl = honestCrawl(5);
        for (unsigned i = 1; i < 40; ++i) crawl.push_back(peerAt(ip(199, 9, 8, i), 777));
        const auto before = crowded(crawl);
        std::vector<std::size_t> order(crawl.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::shuffle(order.begin(), order.end(), std::mt19937(1));
        std::vector<CrawledPeer> mixed;
        for (const std::size_t row : order) mixed.push_back(crawl[row]);
        const auto after = crowded(mixed);
        for (std::size_t i = 0; i < order.size(); ++i) QCOMPARE((*after)[i].score, (*before)[order[i]].score);
    }
};

VD_SUITE(CrawlTest)

// Two regions of 600 nodes in cliques of ten that overlap a little, as friends do, joined by `attack` links.
struct TwoRegions {
    static constexpr Subject kEach = 600;

    std::vector<Link> links;
    KnownNodes known;

    TwoRegions(unsigned seed, std::size_t attack) {
        std::mt19937 random(seed);
        for (Subject region = 0; region < 2; ++region) {
            const Subject base = region * kEach;
            for (Subject clique = 0; clique < kEach; clique += 10)
                for (Subject a = 0; a < 10; ++a) {
                    for (Subject b = a + 1; b < 10; ++b)
                        if (random() % 2 == 0) links.emplace_back(base + clique + a, base + clique + b);
                    links.emplace_back(base + clique + a, base + static_cast<Subject>(random() % kEach));
                }
        }
        for (std::size_t i = 0; i < attack; ++i)
            links.emplace_back(static_cast<Subject>(random() % kEach),
                               kEach + static_cast<Subject>(random() % kEach));
        for (Subject i = 0; i < 10; ++i) {
            known.honest.push_back(i * 59);
            known.sybil.push_back(kEach + i * 59);
        }
    }
};

double areaUnder(const std::vector<Finding>& findings) {
    double sum = 0.0;
    for (Subject honest = 0; honest < TwoRegions::kEach; ++honest)
        for (Subject sybil = TwoRegions::kEach; sybil < 2 * TwoRegions::kEach; ++sybil) {
            const double low = findings[honest].score;
            const double high = findings[sybil].score;
            sum += high > low ? 1.0 : high == low ? 0.5 : 0.0;
        }
    return sum / TwoRegions::kEach / TwoRegions::kEach;
}

class SybilTest : public QObject {
    Q_OBJECT

private slots:

    void findsTheRegionBehindAttackLinks() {
        for (unsigned seed = 1; seed <= 2; ++seed) {
            const TwoRegions few(seed, 50);
            const TwoRegions many(seed, 600);
            QVERIFY(areaUnder(*sybilRegion(2 * TwoRegions::kEach, few.links, few.known)) > 0.98);
            QVERIFY(areaUnder(*sybilRegion(2 * TwoRegions::kEach, many.links, many.known)) > 0.85);
        }
    }

    void honestNodesAloneAreEnough() {
        TwoRegions regions(3, 100);
        regions.known.sybil.clear();
        QVERIFY(areaUnder(*sybilRegion(2 * TwoRegions::kEach, regions.links, regions.known)) > 0.95);
    }

    void withoutRegionsNobodyStandsOut() {
        // The control: the same sizes, but links go anywhere, so there is nothing to find.
        std::mt19937 random(4);
        std::vector<Link> links;
        for (int i = 0; i < 6000; ++i)
            links.emplace_back(static_cast<Subject>(random() % 1200), static_cast<Subject>(random() % 1200));
        const TwoRegions regions(4, 0);
        const double area = areaUnder(*sybilRegion(1200, links, regions.known));
        QVERIFY2(area > 0.4 && area < 0.6, qPrintable(QString::number(area)));
    }

    void aTreeHasNoSharedNeighboursAndIsSplitAllTheSame() {
        // Two rings joined at one place: no link has a shared neighbour.
        std::vector<Link> links;
        for (Subject i = 0; i < 100; ++i) {
            links.emplace_back(i, (i + 1) % 100);
            links.emplace_back(100 + i, 100 + (i + 1) % 100);
        }
        links.emplace_back(50, 150);
        const auto findings = sybilRegion(200, links, {{0, 25, 75}, {100, 125, 175}});
        QVERIFY(findings);
        QVERIFY((*findings)[10].score < kSybilLimit && (*findings)[110].score > kSybilLimit);
        const Finding& finding = (*findings)[110];
        QCOMPARE(finding.rule, Rule::SybilRegion);
        QCOMPARE(finding.concerned()[0], Subject{110});
        QCOMPARE(finding.evidence()[0].value, 2.0);
        QCOMPARE(finding.evidence()[1].value, 0.0);
    }

    void namesAndOrderDoNotMatter() {
        TwoRegions regions(5, 100);
        const auto before = sybilRegion(1200, regions.links, regions.known);
        std::vector<Subject> names(1200);
        std::iota(names.begin(), names.end(), Subject{0});
        std::shuffle(names.begin(), names.end(), std::mt19937(6));
        TwoRegions renamed = regions;
        for (auto& [a, b] : renamed.links) {
            a = names[a];
            b = names[b];
            std::swap(a, b);
        }
        renamed.links.push_back(renamed.links.front()); // repeated
        renamed.links.emplace_back(3, 3);               // to itself
        std::ranges::reverse(renamed.links);
        for (Subject& node : renamed.known.honest) node = names[node];
        for (Subject& node : renamed.known.sybil) node = names[node];
        const auto after = sybilRegion(1200, renamed.links, renamed.known);
        for (Subject node = 0; node < 1200; ++node)
            QVERIFY(std::abs((*before)[node].score - (*after)[names[node]].score) < 1e-9);
    }

    void whatIsNotInTheGraphIsRefused() {
        const std::vector<Link> links{{0, 5}};
        const auto link = sybilRegion(5, links, {{0}, {}});
        QVERIFY(!link && link.error().code == make_error_code(RowError::BadNumber));
        const auto known = sybilRegion(6, links, {{6}, {}});
        QVERIFY(!known && known.error().code == make_error_code(RowError::BadNumber));
        const auto large = sybilRegion(kMaxNodes + 1, links, {{0}, {}});
        QVERIFY(!large && large.error().code == make_error_code(RowError::TooManyRows));
        QVERIFY(sybilRegion(0, {}, {}));
        // Nobody is known: nothing is said.
        QCOMPARE((*sybilRegion(6, links, {}))[5].score, 0.0);
    }
};

VD_SUITE(SybilTest)

} // namespace

#include "snapshot_test.moc"
