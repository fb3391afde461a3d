#include "core/history/scribe.h"
#include "tests/fakes/told_network.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/log_reading.h"
#include "ui/timeline/timeline_panel.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <numeric>

using namespace vedette;
using namespace vedette::ui;
using namespace vedette::ui::test;

namespace {

constexpr std::int64_t kBegin = 1'800'000'000'000;
constexpr int kPatience = 60'000;

/// A log of an hour, an event a second: our own network of `peers` that come one after the other, half of
/// them leave, a few break a protocol.
struct Recorded {
    QTemporaryDir folder;
    std::vector<event::Event> events;

    Recorded() {
        Teller teller;
        events.push_back(teller.listening(1, 1));
        for (std::uint32_t i = 0; i < 1800; ++i) {
            const std::uint32_t peer = 10 + i % 300;
            events.push_back(teller.opened(1, peer, i + 1));
            if (i % 60 == 7)
                events.push_back(teller.violated(1, peer));
            else
                events.push_back(teller.closed(1, peer, i % 2 == 0 ? i + 1 : 1'000'000));
        }
        event::OperatorActed acted;
        acted.action = "block";
        events.push_back(teller.tell(1, acted));
        SeededRandom random(1);
        auto scribe = history::Scribe::open(path(), {}, random);
        QVERIFY(scribe.ok());
        const auto name = std::make_shared<const std::string>("net1");
        std::vector<history::RecordedEvent> items;
        for (const auto& event : events) items.push_back({std::make_shared<const event::Event>(event), name});
        QVERIFY((*scribe)->write(items).ok());
    }

    [[nodiscard]] std::filesystem::path path() const { return folder.path().toStdString() + "/events"; }

    [[nodiscard]] WallTime end() const { return {events.back().wall.ms + 1000}; }
};

struct Window {
    Link link{OperatorId{1}};
    Selection selection;
    Annotations notes{QString()};
    FakeSource* source = nullptr;
    std::unique_ptr<TimelinePanel> panel;

    explicit Window(const Recorded& recorded) {
        auto made = std::make_unique<FakeSource>();
        made->log = recorded.path();
        made->clock = recorded.end();
        source = made.get();
        link.add(std::move(made));
        panel = std::make_unique<TimelinePanel>(Console{link, selection, notes});
        panel->resize(900, 190);
        panel->show();
    }

    [[nodiscard]] TimelineCanvas& canvas() const { return panel->canvas(); }

    [[nodiscard]] std::uint32_t seen() const {
        const auto buckets = canvas().histogram().over(canvas().from(), canvas().span(), 100);
        return std::accumulate(buckets.begin(), buckets.end(), 0U,
                               [](std::uint32_t sum, const Bucket& bucket) { return sum + bucket.total(); });
    }
};

} // namespace

class TimelineTest final : public QObject {
    Q_OBJECT

private slots:

    void everyKindHasAGroup() {
        QVERIFY(groupOf(event::Kind::ConnectionOpened) == EventGroup::Connections);
        QVERIFY(groupOf(event::Kind::PeerViolated) == EventGroup::Trouble);
        QVERIFY(groupOf(event::Kind::OperatorActed) == EventGroup::Operator);
        for (std::size_t g = 0; g < kEventGroups; ++g) QVERIFY(!nameOf(static_cast<EventGroup>(g)).isEmpty());
    }

    void sumsAreTheSameAtEveryGrain() {
        Histogram histogram;
        for (std::int64_t s = 0; s < 7200; ++s)
            histogram.add({kBegin + s * 1000},
                          s % 3 == 0 ? event::Kind::ConnectionOpened : event::Kind::PingMeasured);
        for (const std::size_t columns : {1U, 7U, 60U, 720U, 7200U}) {
            const auto buckets = histogram.over({kBegin}, 7'200'000, columns);
            QCOMPARE(buckets.size(), columns);
            Bucket sum;
            for (const auto& bucket : buckets) sum += bucket;
            QCOMPARE(sum.total(), 7200U);
            QCOMPARE(sum.joins, 2400U);
        }
        QVERIFY(histogram.over({kBegin - 10'000'000}, 1'000'000, 5)[4].total() == 0);
    }

    void whatIsReadIsNotCountedTwice() {
        Histogram live;
        Histogram read;
        for (std::int64_t s = 0; s < 100; ++s) {
            if (s >= 40) live.add({kBegin + s * 1000}, event::Kind::PingMeasured);
            if (s < 60) read.add({kBegin + s * 1000}, event::Kind::PingMeasured);
        }
        live.adopt(read, {kBegin}, {kBegin + 60'000});
        const auto buckets = live.over({kBegin}, 100'000, 100);
        for (const auto& bucket : buckets) QCOMPARE(bucket.total(), 1U);
    }

    void whatWasReadMayBeShorterThanABucket() {
        // Of a network that was joined a moment ago: both borders in one bucket of every grain but the
        // finest.
        constexpr std::int64_t kFrom = 1'500;
        constexpr std::int64_t kTo = 4'200;
        Histogram live;
        for (std::int64_t s = 0; s < 7'200; ++s) live.add({kBegin + s * 1000}, event::Kind::ConnectionOpened);
        const auto before = live.over({kBegin}, 7'200'000, 2);
        Histogram read;
        for (std::int64_t s = 2; s <= 4; ++s) read.add({kBegin + s * 1000}, event::Kind::ConnectionOpened);
        live.adopt(read, {kBegin + kFrom}, {kBegin + kTo});
        const auto after = live.over({kBegin}, 7'200'000, 2);
        for (std::size_t i = 0; i < before.size(); ++i) QCOMPARE(after[i].total(), before[i].total());
        for (const auto& second : live.over({kBegin}, 10'000, 10)) QCOMPARE(second.total(), 1U);
        // Nothing at all was read, between two moments of one second.
        live.adopt(Histogram(), {kBegin + 5'100}, {kBegin + 5'200});
        QCOMPARE(live.over({kBegin + 5'000}, 1'000, 1)[0].total(), 1U);
    }

    void differencesOfTwoMoments() {
        history::State a;
        Teller teller;
        std::uint64_t sequence = 0;
        const auto tell = [&](history::State& state, const event::Event& event) {
            state.apply(event, ++sequence, "net");
        };
        tell(a, teller.listening(1, 1));
        tell(a, teller.opened(1, 2, 1));
        tell(a, teller.identified(1, 2, "old/1.0"));
        QVERIFY(changesBetween(a, a).list.empty());
        history::State b = a;
        tell(b, teller.closed(1, 2, 1));
        tell(b, teller.identified(1, 2, "new/2.0"));
        tell(b, teller.opened(1, 3, 2));
        tell(b, teller.violated(1, 3));
        const auto changes = changesBetween(a, b);
        const auto has = [&](ChangeKind kind, std::uint32_t peer) {
            return std::ranges::any_of(changes.list, [&](const Change& change) {
                return change.kind == kind && change.peer == peerNumbered(peer);
            });
        };
        QVERIFY(has(ChangeKind::Disconnected, 2) && has(ChangeKind::Agent, 2));
        QVERIFY(has(ChangeKind::Appeared, 3) && has(ChangeKind::Connected, 3)
                && has(ChangeKind::Violated, 3));
        QCOMPARE(changes.list.size(), std::size_t{5});
        QVERIFY(changes.list.front().kind == ChangeKind::Violated);
        QCOMPARE(changesBetween(b, history::State()).list.size(), std::size_t{2});

        ChangeList list([](const QString& id) { return id.right(3); });
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.show(changes.list);
        QCOMPARE(list.rowCount(), 5);
        QCOMPARE(list.index(0, ChangeList::Peer).data().toString(), idNumbered(3).right(3));
        QCOMPARE(list.index(0, 0).data(ChangeList::kIdRole).toString(), idNumbered(3));
    }

    void aLogIsCountedExactlyOrBySlices() {
        const Recorded recorded;
        auto history = history::History::open(recorded.path());
        QVERIFY(history.ok());
        const auto part = readPart(*history, {kBegin}, recorded.end());
        QVERIFY(part.ok());
        Bucket sum;
        for (const auto& bucket : part->counted.over({kBegin}, recorded.end().ms - kBegin, 50)) sum += bucket;
        QCOMPARE(std::size_t{sum.total()}, recorded.events.size());
        QCOMPARE(sum.joins, 1800U);
        QCOMPARE(part->deeds.size(), std::size_t{1});
        QCOMPARE(part->first->ms, recorded.events.front().wall.ms);
        // The same by slices: all are there, and kinds within a few of a hundred.
        const auto sampled = readPart(*history, {kBegin}, recorded.end(), 100);
        QVERIFY(sampled.ok() && sampled->grain > 1000);
        Bucket guess;
        for (const auto& bucket : sampled->counted.over({kBegin}, recorded.end().ms - kBegin, 50))
            guess += bucket;
        QVERIFY(guess.total() > sum.total() * 9 / 10 && guess.total() < sum.total() * 11 / 10);
        QVERIFY(guess.joins > sum.joins * 9 / 10 && guess.joins < sum.joins * 11 / 10);
    }

    void theLogIsSeenAndWhatComesIsAdded() {
        const Recorded recorded;
        Window window(recorded);
        window.canvas().setSpan(3'600'000);
        QTRY_VERIFY_WITH_TIMEOUT(window.seen() >= 3500, kPatience);
        const auto before = window.seen();
        event::Event late = recorded.events[3];
        late.wall = window.source->clock;
        window.source->next.push_back(late);
        QTRY_COMPARE_WITH_TIMEOUT(window.seen(), before + 1, kPatience);
    }

    void dragScrubsAndEndReturns() {
        const Recorded recorded;
        Window window(recorded);
        QSignalSpy moments(&window.link, &Link::momentChanged);
        TimelineCanvas& canvas = window.canvas();
        const int y = canvas.height() / 2;
        QTest::mousePress(&canvas, Qt::LeftButton, {}, QPoint(200, y));
        QTest::mouseMove(&canvas, QPoint(300, y));
        QTest::mouseMove(&canvas, QPoint(400, y));
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, QPoint(400, y));
        const WallTime wanted = canvas.timeAt(400);
        QTRY_VERIFY_WITH_TIMEOUT(!window.link.live() && window.link.moment() == wanted, kPatience);
        QVERIFY(window.link.state().networks().size() == 1);
        QTest::keyClick(&canvas, Qt::Key_Left);
        QTRY_VERIFY_WITH_TIMEOUT(window.link.moment() < wanted, kPatience);
        QTest::keyClick(&canvas, Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(window.link.live(), kPatience);
        QVERIFY(canvas.follows());
    }

    void itPlaysOnUntilThePresent() {
        const Recorded recorded;
        Window window(recorded);
        TimelineCanvas& canvas = window.canvas();
        emit canvas.scrubbed({recorded.end().ms - 120'000});
        QTRY_VERIFY_WITH_TIMEOUT(!window.link.live(), kPatience);
        const WallTime begin = window.link.moment();
        window.panel->findChildren<QComboBox*>().first()->setCurrentIndex(3);
        QTest::keyClick(&canvas, Qt::Key_Space);
        QVERIFY(window.panel->playing());
        QTRY_VERIFY_WITH_TIMEOUT(window.link.live() || window.link.moment() > begin, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(window.link.live(), kPatience);
        QVERIFY(!window.panel->playing());
    }

    void shiftDragTellsWhatChanged() {
        const Recorded recorded;
        Window window(recorded);
        window.canvas().setSpan(3'600'000);
        TimelineCanvas& canvas = window.canvas();
        QTest::mousePress(&canvas, Qt::LeftButton, Qt::ShiftModifier, QPoint(400, 60));
        QTest::mouseMove(&canvas, QPoint(600, 60));
        QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::ShiftModifier, QPoint(600, 60));
        QTRY_VERIFY_WITH_TIMEOUT(window.panel->changes().rowCount() > 0, kPatience);
        auto* list = window.panel->findChild<QTableView*>();
        QVERIFY(list->isVisible());
        list->setCurrentIndex(window.panel->changes().index(0, 0));
        QCOMPARE(window.selection.current(), list->currentIndex().data(ChangeList::kIdRole).toString());
        QVERIFY(window.link.live()); // to compare is not to go there
    }

    void theWheelZoomsFromAWeekToASecond() {
        const Recorded recorded;
        Window window(recorded);
        TimelineCanvas& canvas = window.canvas();
        const auto wheel = [&](int by) {
            const QPointF at(canvas.width() / 2.0, 50);
            QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, by}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(&canvas, &event);
        };
        const double x = canvas.width() / 2.0;
        const WallTime fixed = canvas.timeAt(x);
        wheel(360);
        QVERIFY(std::abs(canvas.timeAt(x).ms - fixed.ms) <= canvas.span() / 500 + 2);
        for (int i = 0; i < 100; ++i) wheel(120);
        QCOMPARE(canvas.span(), TimelineCanvas::kShortest);
        QVERIFY(!canvas.grab().isNull());
        for (int i = 0; i < 200; ++i) wheel(-120);
        QCOMPARE(canvas.span(), TimelineCanvas::kLongest);
        QVERIFY(!canvas.grab().isNull());
    }

    void withoutALogThereIsNoPast() {
        Link link(OperatorId{1});
        Selection selection;
        Annotations notes{QString()};
        link.add(std::make_unique<FakeSource>());
        TimelinePanel panel(Console{link, selection, notes});
        panel.resize(900, 190);
        panel.show();
        QTest::mouseClick(&panel.canvas(), Qt::LeftButton, {}, QPoint(300, 50));
        QVERIFY(link.live());
        QTest::keyClick(&panel.canvas(), Qt::Key_Space);
        QVERIFY(!panel.playing());
    }

    void everySchemeHasItsPicture() {
        const QString folder = qEnvironmentVariable("VEDETTE_PICTURES");
        const auto scheme = Theme::instance().chosen();
        const Recorded recorded;
        Window window(recorded);
        window.canvas().setSpan(2'400'000);
        QTRY_VERIFY_WITH_TIMEOUT(window.seen() >= 2000, kPatience);
        emit window.canvas().scrubbed({recorded.end().ms - 700'000});
        QTRY_VERIFY_WITH_TIMEOUT(!window.link.live(), kPatience);
        for (const auto one : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            Theme::instance().choose(one);
            const QImage picture = window.panel->grab().toImage();
            std::set<QRgb> colours;
            for (int y = 0; y < picture.height(); y += 2) {
                for (int x = 0; x < picture.width(); x += 2) colours.insert(picture.pixel(x, y));
            }
            QVERIFY(colours.size() > 8);
            if (!folder.isEmpty())
                QVERIFY(picture.save(
                    QDir(folder).filePath(QStringLiteral("timeline-%1.png").arg(static_cast<int>(one)))));
        }
        Theme::instance().choose(scheme);
    }
};

VD_SUITE(TimelineTest)

#include "timeline_test.moc"
