#include "ui/link/peers_model.h"

#include "tests/core/history/believable.h"
#include "tests/suite.h"

#include <QtCore/QThreadPool>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <array>
#include <memory>
#include <random>

using namespace vedette;
using namespace vedette::ui;

namespace {

using history::PeerField;
using history::PeerRow;

PeerRow sampleRow(std::uint64_t n, double score) {
    PeerRow row;
    row.peer = test::peerNumber(n);
    row[PeerField::Agent] = "agent/" + std::to_string(n % 5);
    row[PeerField::State] = n % 2 == 0 ? "connected" : "heard";
    row.number(PeerField::Score) = score;
    row.number(PeerField::Seen) = static_cast<double>(n);
    return row;
}

history::PeerQuery asked(const char* text) {
    return history::PeerQuery::parse(text).value();
}

/// Ids from the top down.
QStringList shownBy(const PeersModel& model) {
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row) ids += model.peerAt(row);
    return ids;
}

/// What the model must show, from nothing.
QStringList afresh(const PeersModel& model, const char* query) {
    Serial serial;
    auto which = model.table().filter(asked(query), model.now(), serial);
    const bool ascending = model.sortOrder() == Qt::AscendingOrder;
    model.table().sort(which, model.sortedBy(),
                       ascending ? PeersModel::Table::Order::Ascending : PeersModel::Table::Order::Descending,
                       serial);
    QStringList ids;
    for (const auto slot : which) ids += QString::fromUtf8(model.table().text(PeerField::Peer, slot));
    return ids;
}

} // namespace

class PeersModelTest final : public QObject {
    Q_OBJECT

private slots:

    void rowsBecomeWhatIsWantedByExactMoves() {
        PeersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &PeersModel::modelReset);
        std::minstd_rand random(5);
        const char* query = "";
        for (int round = 0; round < 200; ++round) {
            PeersDelta delta;
            for (int i = 0; i < 5; ++i) {
                const std::uint64_t n = random() % 60;
                if (random() % 4 == 0)
                    delta.gone.push_back(test::peerNumber(n));
                else
                    delta.rows.push_back(sampleRow(n, static_cast<double>(random() % 100)));
            }
            model.apply(std::move(delta));
            if (round % 7 == 0) {
                query = std::array{"", "agent:agent/3", "score>50", "!state:heard"}[random() % 4];
                model.ask(asked(query));
            }
            if (round % 11 == 0) {
                model.sort(static_cast<int>(round % 2 == 0 ? PeerField::Score : PeerField::Agent),
                           round % 3 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            }
            model.refresh();
            QCOMPARE(shownBy(model), afresh(model, query));
            for (int row = 0; row < model.rowCount(); ++row) QCOMPARE(model.rowOf(model.peerAt(row)), row);
        }
        QCOMPARE(resets.size(), qsizetype{0}); // an update never makes the table anew
    }

    void aHeldRowFollowsItsPeer() {
        PeersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PeersDelta delta;
        for (std::uint64_t n = 0; n < 20; ++n) delta.rows.push_back(sampleRow(n, static_cast<double>(n)));
        model.apply(std::move(delta));
        model.sort(static_cast<int>(PeerField::Score), Qt::AscendingOrder);
        const QPersistentModelIndex held = model.index(3, 0);
        const QString peer = model.peerAt(3);
        model.sort(static_cast<int>(PeerField::Score), Qt::DescendingOrder);
        QCOMPARE(held.row(), 16);
        QCOMPARE(model.peerAt(held.row()), peer);
        model.apply({{}, {test::peerNumber(10)}});
        QCOMPARE(model.peerAt(held.row()), peer);
        model.apply({{}, {test::peerNumber(3)}});
        QVERIFY(!held.isValid());
    }

    void onlyWhatChangedIsSaidToHave() {
        PeersModel model;
        PeersDelta delta;
        for (std::uint64_t n = 0; n < 10; ++n) delta.rows.push_back(sampleRow(n, 1));
        model.apply(delta);
        model.refresh();
        QSignalSpy changes(&model, &PeersModel::dataChanged);
        model.apply(delta); // the same again
        QCOMPARE(changes.size(), qsizetype{0});
        QVERIFY(!model.stale());
        const int row = model.rowOf(QString::fromStdString(test::peerNumber(4).text()));
        model.apply({{sampleRow(4, 2)}, {}});
        QCOMPARE(changes.size(), qsizetype{1});
        QCOMPARE(changes[0][0].toModelIndex().row(), row);
        QCOMPARE(changes[0][1].toModelIndex().row(), row);
        QVERIFY(model.stale());
    }

    void aTableOfManyIsAskedOnThePool() {
        PeersModel model;
        PeersDelta delta;
        for (std::uint64_t n = 0; n < PeersModel::kInline + 500; ++n) {
            delta.rows.push_back(sampleRow(n, static_cast<double>(n % 1000)));
        }
        model.apply(std::move(delta));
        QSignalSpy answered(&model, &PeersModel::answered);
        model.ask(asked("score<10"));
        QVERIFY(model.busy());
        // What comes meanwhile waits, and is not lost; the newest question is the one that is answered.
        PeerRow late = sampleRow(1, 5);
        late[PeerField::Agent] = "latecomer";
        model.apply({{late}, {test::peerNumber(2)}});
        model.ask(asked("score<5"));
        QTRY_VERIFY_WITH_TIMEOUT(!model.busy(), 30'000);
        QCOMPARE(answered.size(), qsizetype{1});
        QCOMPARE(shownBy(model), afresh(model, "score<5"));
        QCOMPARE(model.table().find(test::peerNumber(2)), PeersModel::Table::kNone);
        model.ask(asked("latecomer"));
        QTRY_COMPARE_WITH_TIMEOUT(answered.size(), qsizetype{2}, 30'000);
        QCOMPARE(model.rowCount(), 1);
    }

    // The order of all is kept while nothing changes; every way to make it old must be noticed.
    void aKeptOrderIsNeverAnOldOne() {
        PeersModel model;
        PeersDelta delta;
        for (std::uint64_t n = 0; n < PeersModel::kInline + 500; ++n) {
            delta.rows.push_back(sampleRow(n, static_cast<double>(n * 7919 % 1000)));
        }
        model.apply(std::move(delta));
        const auto answers = [&](const char* query) {
            model.ask(asked(query));
            if (!QTest::qWaitFor([&] { return !model.busy(); }, 30'000)) return false;
            return shownBy(model) == afresh(model, query);
        };
        const auto sortedBy = [&](PeerField field, Qt::SortOrder order) {
            model.sort(static_cast<int>(field), order);
            return QTest::qWaitFor([&] { return !model.busy(); }, 30'000);
        };
        QVERIFY(answers(""));
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            for (const auto field : {PeerField::Score, PeerField::Peer}) {
                QVERIFY(sortedBy(field, order));
                for (const char* query : {"score<10", "", "score<700", ""}) QVERIFY2(answers(query), query);
            }
        }
        QVERIFY(sortedBy(PeerField::Score, Qt::AscendingOrder));
        QVERIFY(answers(""));
        model.apply({{sampleRow(3, 2000)}, {}});
        for (const char* query : {"score<2500", "", "score<10", ""}) QVERIFY2(answers(query), query);
        model.apply({{}, {test::peerNumber(5), test::peerNumber(4000)}});
        for (const char* query : {"score<700", ""}) QVERIFY2(answers(query), query);
        model.apply({{sampleRow(5, -1)}, {}}); // in a slot that was another's
        for (const char* query : {"score<700", ""}) QVERIFY2(answers(query), query);
    }

    void aModelMayGoWhileThePoolLooksAtItsTable() {
        PeersDelta delta;
        for (std::uint64_t n = 0; n < PeersModel::kInline + 1; ++n) delta.rows.push_back(sampleRow(n, 1));
        auto model = std::make_unique<PeersModel>();
        model->apply(std::move(delta));
        model->ask(asked("agent:agent/1"));
        QVERIFY(model->busy());
        model.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::processEvents();
    }

    void hostileTextsAreShownHarmlessly() {
        PeersModel model;
        PeerRow row = sampleRow(1, 1);
        row[PeerField::Agent] = "<b>x</b>\xE2\x80\xAE\x1b[31m" + std::string(10'000, 'y');
        model.apply({{row}, {}});
        model.refresh();
        const QModelIndex cell = model.index(0, static_cast<int>(PeerField::Agent));
        const QString text = cell.data(Qt::DisplayRole).toString();
        QVERIFY(text.size() < 300);
        QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1b)));
        QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>")));
    }
};

VD_SUITE(PeersModelTest)
#include "peers_model_test.moc"
