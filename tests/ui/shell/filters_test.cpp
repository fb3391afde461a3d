#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/preferences.h"
#include "ui/link/saved_filters.h"
#include "ui/link/selection.h"
#include "ui/shell/filter_menu.h"
#include "ui/shell/filters_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"

#include <QtCore/QTimer>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace vedette;
using namespace vedette::ui;

namespace {

struct Window {
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    MainWindow window{Console{link, selection, notes}, Outset{}};
    TopBar* top = window.findChild<TopBar*>();
    Rail* rail = window.findChild<Rail*>();
};

QStringList entriesOf(const QMenu& menu) {
    QStringList texts;
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator()) texts += action->text();
    }
    return texts;
}

} // namespace

class FiltersTest final : public QObject {
    Q_OBJECT

private slots:

    void init() { Preferences::instance().set("filters", {}); }

    void cleanup() { Preferences::instance().set("filters", {}); }

    void aQuestionIsSavedPinnedAndAskedAgain() {
        Window one;
        one.window.resize(1440, 900);
        one.window.show();
        QVERIFY(one.window.showView("peers", "agent:kubo"));
        // The dialog asks for a name.
        QTimer::singleShot(0, &one.window, [&] {
            auto* dialog = one.window.findChild<QDialog*>("saveFilter");
            if (dialog == nullptr) return;
            QTest::keyClicks(dialog->findChild<QLineEdit*>(), "All kubos");
            dialog->findChild<QCheckBox*>()->setChecked(true);
            dialog->accept();
        });
        one.top->filters().saveQuery();
        QCOMPARE(SavedFilters::all(), (QList<SavedFilter>{{"peers", "All kubos", "agent:kubo", true}}));
        QCOMPARE(one.rail->filterEntries().size(), qsizetype{1});
        QVERIFY(one.rail->filterEntries().front()->isVisible());
        QVERIFY(one.window.showView("audit", "kind:refused"));
        QTest::mouseClick(one.rail->filterEntries().front(), Qt::LeftButton);
        QTRY_COMPARE(one.window.currentView(), QStringLiteral("peers"));
        QTRY_COMPARE(one.top->query(), QStringLiteral("agent:kubo"));
        // The menu has those of the view alone.
        QVERIFY(SavedFilters::keep({"audit", "Refused", "kind:refused", false}));
        QCOMPARE(one.rail->filterEntries().size(), qsizetype{1});
        emit one.top->filters().entries().aboutToShow();
        QCOMPARE(entriesOf(one.top->filters().entries()).front(), QStringLiteral("All kubos"));
        QCOMPARE(entriesOf(one.top->filters().entries()).size(), qsizetype{3});
        QVERIFY(one.top->filters().entries().actions().front()->isChecked());
        QVERIFY(one.window.showView("overview"));
        QVERIFY(!one.top->filters().isVisible());
    }

    void savedFiltersAreEditedAndRemoved() {
        QVERIFY(SavedFilters::keep({"peers", "a", "tag:a", false}));
        QVERIFY(SavedFilters::keep({"peers", "b", "tag:b", false}));
        QWidget window;
        FiltersDialog dialog(&window);
        auto& list = dialog.list();
        QCOMPARE(list.topLevelItemCount(), 2);
        list.topLevelItem(0)->setText(0, "c");
        QCOMPARE(SavedFilters::all().back().name, QStringLiteral("c"));
        QTRY_COMPARE(list.topLevelItem(1)->text(0), QStringLiteral("c"));
        list.topLevelItem(1)->setCheckState(3, Qt::Checked);
        QVERIFY(SavedFilters::all().back().pinned);
        QTRY_COMPARE(list.topLevelItem(1)->checkState(3), Qt::Checked);
        list.topLevelItem(1)->setText(2, "tag:c");
        QCOMPARE(SavedFilters::all().back().query, QStringLiteral("tag:c"));
        // A name that is taken, or none, changes nothing and is said.
        auto* wrong = dialog.findChild<QLabel*>("wrong");
        QTRY_COMPARE(list.topLevelItem(1)->text(2), QStringLiteral("tag:c"));
        list.topLevelItem(1)->setText(0, "b");
        QVERIFY(!wrong->text().isEmpty());
        QCOMPARE(SavedFilters::all().size(), qsizetype{2});
        QTRY_COMPARE(list.topLevelItem(1)->text(0), QStringLiteral("c"));
        list.topLevelItem(1)->setText(0, " ");
        QTRY_COMPARE(list.topLevelItem(1)->text(0), QStringLiteral("c"));
        list.setCurrentItem(list.topLevelItem(1));
        dialog.findChild<QPushButton*>("removeFilter")->click();
        QCOMPARE(SavedFilters::all(), (QList<SavedFilter>{{"peers", "b", "tag:b", false}}));
        QCOMPARE(list.topLevelItemCount(), 1);
    }
};

VD_SUITE(FiltersTest)
#include "filters_test.moc"
