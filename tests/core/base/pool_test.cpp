#include "core/base/pool.h"

#include "core/base/lanes.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;

class PoolTest final : public QObject {
    Q_OBJECT

private slots:

    void everyPieceOnce() {
        for (const std::size_t width : {1U, 2U, 5U}) {
            Pool pool(width);
            QCOMPARE(pool.width(), width);
            for (const std::size_t count : {0U, 1U, 2U, 7U, 1000U}) {
                std::vector<std::atomic<int>> done(count);
                pool.each(count, [&](std::size_t i) { ++done[i]; });
                for (const auto& times : done) QCOMPARE(times.load(), 1);
            }
        }
    }

    void aLaneRunsOnePieceAtATime() {
        for (const std::size_t width : {1U, 2U, 5U}) {
            Pool pool(width);
            std::vector<std::size_t> sums(width); // of no lock
            eachInLanes(pool, 3000, [&](std::size_t lane, std::size_t piece) { sums[lane] += piece; });
            std::size_t all = 0;
            for (const std::size_t sum : sums) all += sum;
            QCOMPARE(all, std::size_t{3000} * 2999 / 2);
        }
    }

    void callersTakeTurns() {
        Pool pool(3);
        std::atomic<int> sum = 0;
        {
            std::vector<std::jthread> callers;
            for (int c = 0; c < 4; ++c) {
                callers.emplace_back([&] {
                    for (int i = 0; i < 200; ++i) pool.each(10, [&](std::size_t) { ++sum; });
                });
            }
        }
        QCOMPARE(sum.load(), 8000);
    }
};

VD_SUITE(PoolTest)

#include "pool_test.moc"
