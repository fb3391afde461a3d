#include "ui/trust/term_history.h"

#include "core/history/recorder.h"
#include "core/history/trust_board.h"
#include "tests/core/history/believable.h"
#include "tests/suite.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::ui;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kLifeBegins{1'800'000'000'000};
constexpr NetworkId kTold{1};

} // namespace

class TermHistoryTest final : public QObject {
    Q_OBJECT

private slots:

    /// What is sampled from the log is what the state kept alive said at those instants, to the last bit.
    void aSampleIsTheScoreOfThen() {
        QTemporaryDir folder;
        const auto log = std::filesystem::path(folder.path().toStdString()) / "events";
        SeededRandom random(3);
        store::EventLogConfig config;
        config.segmentRecords = 4000;
        config.snapshotRecords = 256;
        auto recorder = history::Recorder::open(log, config, random);
        QVERIFY(recorder.ok());
        test::BelievableLife life(8, 20, kLifeBegins);
        std::vector<event::Event> told;
        for (int i = 0; i < 3000; ++i) {
            told.push_back(life.next(std::chrono::seconds(1)));
            (*recorder)->record({std::make_shared<const event::Event>(told.back()),
                                 std::make_shared<const std::string>("main")},
                                false);
            if (i % 150 == 0) QVERIFY((*recorder)->settle(60s));
        }
        QVERIFY((*recorder)->finish(60s));
        const codec::PeerId peer = test::peerNumber(3);
        const WallTime end = told.back().wall;
        const WallTime begin{kLifeBegins.ms + (end.ms - kLifeBegins.ms) / 3};
        auto history = history::History::open(log);
        QVERIFY(history.ok());
        std::atomic<int> done = 0;
        const auto samples = scoresOver(*history, kTold, peer, begin, end, 60, done);
        QVERIFY(samples.ok());
        QCOMPARE(samples->size(), std::size_t{60});
        QCOMPARE(done.load(), 100);
        QCOMPARE(samples->front().at, begin);
        QCOMPARE(samples->back().at, end);
        bool moved = false;
        for (const ScoreSample& one : *samples) {
            history::State state;
            std::uint64_t sequence = 0;
            for (const auto& event : told) {
                if (event.wall <= one.at) state.apply(event, ++sequence, "main");
            }
            const auto& network = state.networks().at(kTold);
            const trust::Score then = trust::scoreOf(history::TrustBoard(network).recordOf(peer), one.at);
            QCOMPARE(one.score.value, then.value);
            for (std::size_t i = 0; i < trust::kTermCount; ++i) {
                const auto term = static_cast<trust::Term>(i);
                QCOMPARE(one.score.part(term), then.part(term));
            }
            moved = moved || one.score.value != samples->front().score.value;
        }
        QVERIFY(moved);
        // From before the log begins: what it reaches; of nobody, nothing.
        const auto all = scoresOver(*history, kTold, peer, WallTime{0}, end, 10, done);
        QVERIFY(all.ok() && !all->empty());
        QVERIFY(all->front().at >= told.front().wall);
        QVERIFY(scoresOver(*history, kTold, test::peerNumber(999), begin, end, 10, done)->empty());
        QVERIFY(scoresOver(*history, NetworkId{9}, peer, begin, end, 10, done)->empty());
        QVERIFY(scoresOver(*history, kTold, peer, end, begin, 10, done)->empty());
    }
};

VD_SUITE(TermHistoryTest)
#include "term_history_test.moc"
