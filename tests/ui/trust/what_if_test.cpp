#include "ui/trust/what_if_panel.h"

#include "tests/core/history/believable.h"
#include "tests/suite.h"
#include "ui/widgets/dense_table.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>

#include <random>

using namespace vedette;
using namespace vedette::ui;
using trust::Reason;
using trust::Tier;

namespace {

PeerStanding standing(std::uint64_t n, double score, trust::Tier tier, Reason reason = Reason::Stranger) {
    return {test::peerNumber(n), score, tier, reason};
}

/// Eight, each for a rule.
std::vector<PeerStanding> eight() {
    return {
        standing(1, 0.10, Tier::High, Reason::LowScore),     // below quarantine
        standing(2, 0.25, Tier::High, Reason::LowScore),     //
        standing(3, 0.90, Tier::High, Reason::CanaryFailed), // no score helps it
        standing(4, 0.40, Tier::Medium),                     //
        standing(5, 0.55, Tier::Medium),                     //
        standing(6, 0.62, Tier::Low, Reason::Earned),        //
        standing(7, 0.80, Tier::Low, Reason::Earned),        //
        standing(8, 0.30, Tier::Low, Reason::ByOperator),    // held, whatever its score
    };
}

} // namespace

class WhatIfTest final : public QObject {
    Q_OBJECT

private slots:

    void theBoundsThatHoldMoveNobody() {
        const WhatIf now = WhatIf::of(eight(), {});
        QCOMPARE(now.in(Tier::High), std::size_t{3});
        QCOMPARE(now.in(Tier::Medium), std::size_t{2});
        QCOMPARE(now.in(Tier::Low), std::size_t{3});
        QCOMPARE(now.quarantined, std::size_t{1});
        QVERIFY(now.moves.empty() && now.falls == 0 && now.rises == 0);
    }

    void whoFallsFallsAtOnceAndWhoRisesHasToProveIt() {
        // Quarantine 0.2 -> 0.28, high 0.35 -> 0.45, low 0.6 -> 0.7.
        const WhatIf stricter = WhatIf::of(eight(), {0.28, 0.45, 0.7});
        QCOMPARE(stricter.quarantined, std::size_t{2});
        QCOMPARE(stricter.falls, std::size_t{2});
        QCOMPARE(stricter.rises, std::size_t{0});
        QVERIFY(stricter.moves
                == (std::vector<WhatIf::Move>{{test::peerNumber(4), 0.40, Tier::Medium, Tier::High, true},
                                              {test::peerNumber(6), 0.62, Tier::Low, Tier::Medium, true}}));
        QCOMPARE(stricter.in(Tier::High), std::size_t{4});
        QCOMPARE(stricter.in(Tier::Medium), std::size_t{2});
        QCOMPARE(stricter.in(Tier::Low), std::size_t{2});
        // Looser: those above a bound may rise, and stand where they stand until then.
        const WhatIf looser = WhatIf::of(eight(), {0.05, 0.2, 0.5});
        QCOMPARE(looser.quarantined, std::size_t{0});
        QCOMPARE(looser.falls, std::size_t{0});
        QCOMPARE(looser.rises, std::size_t{2});
        QVERIFY(looser.moves
                == (std::vector<WhatIf::Move>{{test::peerNumber(2), 0.25, Tier::High, Tier::Medium, false},
                                              {test::peerNumber(5), 0.55, Tier::Medium, Tier::Low, false}}));
        QCOMPARE(looser.in(Tier::High), std::size_t{3});
    }

    /// Against a count that knows nothing of how it is done.
    void tenThousandAreCountedAsOneByOne() {
        std::mt19937 random(5);
        std::vector<PeerStanding> peers;
        for (std::uint64_t n = 0; n < 10'000; ++n)
            peers.push_back(standing(n, static_cast<double>(random() % 1001) / 1000,
                                     static_cast<Tier>(1 + random() % 3),
                                     static_cast<Reason>(1 + random() % 7)));
        for (const trust::Bounds& bounds : {trust::Bounds{}, trust::Bounds{0.0, 0.0, 0.0},
                                            trust::Bounds{1, 1, 1}, trust::Bounds{0.33, 0.41, 0.77}}) {
            std::array<std::size_t, 4> in{};
            std::size_t below = 0;
            for (const PeerStanding& one : peers) {
                below += one.score < bounds.quarantine ? 1 : 0;
                auto tier = static_cast<std::size_t>(one.tier);
                const bool free = one.reason != Reason::ByOperator && one.reason != Reason::CanaryFailed
                               && one.reason != Reason::RanIntoLimits;
                if (free && one.score < bounds.lowRisk) tier = std::max<std::size_t>(tier, 2);
                if (free && one.score < bounds.highRisk) tier = 3;
                ++in[tier];
            }
            const WhatIf answer = WhatIf::of(peers, bounds);
            QCOMPARE(answer.quarantined, below);
            for (std::size_t tier = 1; tier <= 3; ++tier)
                QCOMPARE(answer.in(static_cast<Tier>(tier)), in[tier]);
        }
    }

    void slidersAndNumbersSayTheSameAndKeepTheirOrder() {
        std::vector<PeerStanding> peers = eight();
        WhatIfPanel panel([&] { return peers; },
                          [](const codec::PeerId& peer) { return QString::fromStdString(peer.text()); });
        panel.resize(1000, 300);
        panel.show();
        const auto sliders = panel.findChildren<QSlider*>();
        const auto numbers = panel.findChildren<QDoubleSpinBox*>();
        const auto* result = panel.findChild<QLabel*>(QStringLiteral("result"));
        QCOMPARE(sliders.size(), 3);
        QCOMPARE(numbers.size(), 3);
        for (const QSlider* slider : sliders) QVERIFY(!slider->accessibleName().isEmpty());
        const QAbstractItemModelTester tester(panel.table().model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(panel.table().model()->rowCount(), 0);
        numbers[1]->setValue(0.45);
        QCOMPARE(sliders[1]->value(), 45);
        QCOMPARE(panel.answer().falls, std::size_t{1});
        QCOMPARE(panel.table().model()->rowCount(), 1);
        QVERIFY(result->text().contains(QLatin1Char('4')));
        // The bound of quarantine cannot be above that of high risk, nor this above that of low risk.
        sliders[0]->setValue(80);
        QVERIFY(panel.bounds() == (trust::Bounds{0.8, 0.8, 0.8}));
        QCOMPARE(numbers[2]->value(), 0.8);
        QCOMPARE(panel.answer().quarantined, std::size_t{6});
        sliders[2]->setValue(10);
        QVERIFY(panel.bounds() == (trust::Bounds{0.1, 0.1, 0.1}));
        QSignalSpy chosen(&panel, &WhatIfPanel::peerChosen);
        emit panel.table().activated(panel.table().model()->index(0, 0));
        QCOMPARE(chosen.size(), 1);
        panel.findChild<QPushButton*>()->click();
        QVERIFY(panel.bounds() == trust::Bounds());
        QCOMPARE(panel.table().model()->rowCount(), 0);
        // Scores that change are weighed anew.
        panel.setBounds({0.2, 0.45, 0.6});
        peers.push_back(standing(9, 0.44, Tier::Medium));
        panel.scoresChanged();
        QTRY_COMPARE(panel.answer().falls, std::size_t{2});
    }
};

VD_SUITE(WhatIfTest)
#include "what_if_test.moc"
