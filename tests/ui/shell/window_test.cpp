#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/settings/languages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/palette.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractSlider>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace vedette;
using namespace vedette::ui;
using vedette::test::Told;
using vedette::test::ToldSource;

namespace {

/// A window with everything behind it, where no source is yet.
struct Scene {
    explicit Scene(bool offline = false) : link(OperatorId{7}), notes(QString()) {
        Outset outset;
        outset.offline = offline;
        outset.makeLab = [this](const std::string& scenario) -> Result<std::unique_ptr<Source>> {
            played.push_back(scenario);
            if (refuse) return Fail{engine::EngineError::Busy};
            told->rehearsal = true;
            return std::unique_ptr<Source>(std::make_unique<ToldSource>(told));
        };
        window = std::make_unique<MainWindow>(Console{link, selection, notes}, outset);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    template <class Widget>
    Widget* find(const char* name) {
        return window->findChild<Widget*>(name);
    }

    Link link;
    Selection selection;
    Annotations notes;
    std::shared_ptr<Told> told = std::make_shared<Told>();
    std::vector<std::string> played;
    bool refuse = false;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class WindowTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() {
        Preferences& kept = Preferences::instance();
        for (const char* key :
             {"keys.singleLetters", "layout.watch", "window.geometry", "look.theme", "look.language"}) {
            kept.set(key, {});
        }
        chooseLanguage("en");
        Theme::instance().choose(std::nullopt);
    }

    void beginsWithTwoWaysToBegin() {
        Scene scene;
        QVERIFY(scene.find<QWidget>("welcome")->isVisible());
        QVERIFY(scene.window->currentView().isEmpty());
        QTest::mouseClick(scene.find<QPushButton>("startLab"), Qt::LeftButton);
        QCOMPARE(scene.played, std::vector<std::string>{"quiet-day"});
        QCOMPARE(scene.link.sources().size(), std::size_t{1});
        if (!views().empty()) QVERIFY(!scene.find<QWidget>("welcome")->isVisible());
        // When nothing is watched any more it is there again.
        scene.link.remove(scene.link.shown());
        QVERIFY(scene.find<QWidget>("welcome")->isVisible());
    }

    void saysWhyTheLabDoesNotStart() {
        Scene scene;
        scene.refuse = true;
        QTest::keyClick(scene.find<QPushButton>("startLab"), Qt::Key_Space);
        QCOMPARE(scene.window->notices().keys(), QStringList{"lab"});
        QVERIFY(scene.find<QWidget>("welcome")->isVisible());
    }

    void offlineJoinsNothing() {
        Scene scene(true);
        QVERIFY(!scene.find<QPushButton>("join")->isEnabled());
        QTest::keyClick(scene.window.get(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(scene.window->notices().keys(), QStringList{"join"});
        QVERIFY(scene.window->findChild<QDialog*>("joinDialog") == nullptr);
        QVERIFY(!scene.window->showView("no-such-view"));
    }

    void keysReachTheWindow() {
        Scene scene;
        scene.window->startLab("quiet-day");
        auto* box = scene.find<QLineEdit>("query");
        QTest::keyClick(scene.window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(box->hasFocus());
        QTest::keyClicks(box, "agent~kubo/*");
        QCOMPARE(box->text(), QString("agent~kubo/*"));
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(box->text(), QString());
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(scene.window->isVisible()); // Esc never closes
    }

    void escapeStepsBack() {
        Scene scene;
        scene.window->startLab("quiet-day");
        scene.selection.select("peer");
        scene.window->setWallboard(true);
        QVERIFY(!scene.find<QWidget>("rail")->isVisible());
        QTest::keyClick(scene.window.get(), Qt::Key_Escape);
        QVERIFY(!scene.window->wallboard());
        QVERIFY(scene.find<QWidget>("rail")->isVisible());
        QCOMPARE(scene.selection.current(), QString("peer"));
        scene.window->setFocus();
        QTest::keyClick(scene.window.get(), Qt::Key_Escape);
        QVERIFY(scene.selection.peers().isEmpty());
        QVERIFY(scene.window->isVisible());
    }

    void viewsHaveNumbers() {
        Scene scene;
        scene.window->startLab("quiet-day");
        const QStringList keys = viewKeys();
        for (qsizetype i = 0; i < std::min<qsizetype>(keys.size(), 9); ++i) {
            QTest::keyClick(scene.window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(scene.window->currentView(), keys[i]);
        }
        if (keys.size() < 2) return;
        QTest::keyClick(scene.window.get(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(scene.window->currentView(), keys[std::min<qsizetype>(keys.size(), 9) % keys.size()]);
    }

    /// Also after the rail was narrow for a while, as it is in a small window.
    void oneDeskHasOneHeading() {
        Rail rail(nullptr);
        rail.showOnly(Desk::Govern);
        rail.setNarrow(true);
        rail.setNarrow(false);
        rail.show();
        QStringList headings;
        for (const QLabel* label : rail.findChildren<QLabel*>()) {
            if (label->property("heading").toBool() && label->isVisible()) headings += label->text();
        }
        QCOMPARE(headings, QStringList{titleOf(Desk::Govern)});
        QVERIFY(rail.entry(QStringLiteral("limits"))->isVisible());
        QVERIFY(!rail.entry(QStringLiteral("peers"))->isVisible());
    }

    void everyViewIsWhatTheListSays() {
        Scene scene;
        scene.window->startLab("quiet-day");
        for (const ViewEntry& entry : views()) {
            QVERIFY(scene.window->showView(entry.key));
            QCOMPARE(scene.window->currentView(), QString(entry.key));
            QVERIFY2(QFile::exists(QString(":/icons/%1.svg").arg(entry.icon)), entry.icon);
        }
    }

    void singleLettersCanBeTakenAway() {
        Scene scene;
        const auto keysOfSearch = [&] {
            QStringList keys;
            for (const QAction* action : scene.window->actions()) {
                for (const QKeySequence& each : action->shortcuts()) keys += each.toString();
            }
            return keys;
        };
        QVERIFY(keysOfSearch().contains("/"));
        Preferences::instance().set("keys.singleLetters", false);
        QVERIFY(!keysOfSearch().contains("/"));
        QVERIFY(keysOfSearch().contains("Ctrl+F"));
        Preferences::instance().set("keys.singleLetters", true);
        QVERIFY(keysOfSearch().contains("/"));
    }

    void aLayoutThatCannotBeUsedIsSaid() {
        Preferences::instance().set("layout.watch", "bm8gbGF5b3V0");
        Scene scene;
        QVERIFY(scene.window->notices().keys().contains("layout"));
        QVERIFY(Preferences::instance().value("layout.watch").isNull());
        for (const PanelEntry& panel : panels())
            QVERIFY(scene.window->findChild<QDockWidget*>(panel.key)->isVisible());
    }

    void layoutsAreKeptAndReset() {
        if (panels().empty()) return;
        const char* key = panels()[0].key;
        {
            Scene scene;
            scene.window->findChild<QDockWidget*>(key)->hide();
            scene.window->close();
        }
        Scene scene;
        QVERIFY(!scene.window->findChild<QDockWidget*>(key)->isVisible());
        for (QAction* action : scene.window->actions()) {
            if (action->text() == "Reset layout") action->trigger();
        }
        QVERIFY(scene.window->findChild<QDockWidget*>(key)->isVisible());
    }

    void speaksAnotherLanguageAtOnce() {
        Scene scene;
        chooseLanguage("pseudo");
        QApplication::processEvents(); // windows are told by an event
        QVERIFY(scene.find<QPushButton>("startLab")->text().startsWith('['));
        QVERIFY(scene.find<QLineEdit>("query")->placeholderText().startsWith('['));
        for (const QAction* action : scene.window->actions()) {
            QVERIFY2(action->text().startsWith('['), qPrintable(action->text()));
        }
        for (const ActionGroup& group : scene.window->actionGroups()) QVERIFY(group.title.startsWith('['));
        QVERIFY(chooseLanguage("pseudo-rtl"));
        QCOMPARE(scene.window->layoutDirection(), Qt::RightToLeft);
        QVERIFY(!scene.window->grab().isNull());
        QVERIFY(!chooseLanguage("klingon"));
        QApplication::processEvents();
        QCOMPARE(scene.find<QPushButton>("startLab")->text(), QString("Start the lab"));
        QCOMPARE(scene.window->layoutDirection(), Qt::LeftToRight);
    }

    // A third more text, twice the size: nothing of the shell is cut off.
    void longWordsFit() {
        Theme::instance().setTextSize(200);
        chooseLanguage("pseudo");
        {
            Scene scene;
            scene.window->resize(1920, 1200);
            QApplication::processEvents();
            for (const char* name : {"startLab", "join"}) {
                const auto* button = scene.find<QPushButton>(name);
                QVERIFY2(button->width() >= button->sizeHint().width(), name);
            }
        }
        Theme::instance().setTextSize(100);
    }

    void everyControlHasAName() {
        Scene scene;
        scene.window->startLab("quiet-day");
        QStringList nameless;
        for (const QWidget* widget : scene.window->findChildren<QWidget*>()) {
            if (!widget->isVisibleTo(scene.window.get()) || widget->focusPolicy() == Qt::NoFocus) continue;
            if (!widget->inherits("QAbstractButton") && !widget->inherits("QLineEdit")
                && !widget->inherits("QComboBox"))
                continue;
            QAccessibleInterface* accessible =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            if (accessible == nullptr || accessible->text(QAccessible::Name).trimmed().isEmpty()) {
                nameless += QString("%1 %2").arg(widget->metaObject()->className(), widget->objectName());
            }
        }
        QCOMPARE(nameless, QStringList());
    }

    void tabComesRoundWhereNothingIsListed() {
        Scene scene;
        scene.window->startLab("quiet-day");
        for (const Qt::Key key : {Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6,
                                  Qt::Key_8}) { // peers, trust, alerts, incidents, keys
            QTest::keyClick(scene.window.get(), key, Qt::ControlModifier);
            scene.find<QLineEdit>("query")->setText("name:nobody");
            QApplication::processEvents();
            QTest::keyClick(scene.window.get(), key, Qt::ControlModifier);
            QList<QWidget*> stops;
            bool round = false;
            for (int i = 0; i < 60 && !round; ++i) {
                QTest::keyClick(scene.window.get(), Qt::Key_Tab);
                QWidget* stop = QApplication::focusWidget();
                QVERIFY(stop != nullptr && stop->isVisible());
                QVERIFY2(stops.isEmpty() || stops.last() != stop, qPrintable(stop->accessibleName()));
                round = !stops.isEmpty() && stop == stops.first();
                stops += stop;
            }
            QVERIFY2(round && stops.size() > 4, qPrintable(scene.window->windowTitle()));
        }
    }

    void aStallIsSaidAndUnsaid() {
        Scene scene;
        scene.window->startLab("quiet-day");
        scene.told->silent = true;
        QTRY_VERIFY_WITH_TIMEOUT(scene.window->notices().keys().contains("stall"), 60'000);
        scene.told->speak();
        QTRY_VERIFY_WITH_TIMEOUT(!scene.window->notices().keys().contains("stall"), 60'000);
        scene.told->health.trouble = Error{engine::EngineError::EventsUnwritten, "no space left"};
        QTRY_VERIFY_WITH_TIMEOUT(scene.window->notices().keys().contains("disk"), 60'000);
        const auto stripSays = [&](const QString& word) {
            const auto parts = scene.window->findChild<StatusStrip*>()->findChildren<QWidget*>();
            return std::ranges::any_of(parts, [&](const QWidget* part) {
                return part->isVisible() && part->accessibleName().contains(word);
            });
        };
        QVERIFY(!stripSays("read-only"));
        scene.told->health.trouble = Error{engine::EngineError::LogNewer, "schema 99"};
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("read-only"), 60'000);
        QVERIFY(scene.window->notices().keys().contains("disk"));

        QVERIFY(!stripSays("private exempt"));
        scene.told->health.networks.emplace_back();
        scene.told->health.networks.back().name = "workshop";
        scene.told->health.networks.back().privateExempt = true;
        QTRY_VERIFY_WITH_TIMEOUT(stripSays("private exempt"), 60'000);
        scene.told->health.networks.back().privateExempt = false;
        QTRY_VERIFY_WITH_TIMEOUT(!stripSays("private exempt"), 60'000);
    }
};

class NoticesTest final : public QObject {
    Q_OBJECT

private slots:

    void theNewestOfAKeyStands() {
        Notices notices(nullptr);
        QSignalSpy told(&notices, &Notices::told);
        notices.tell({"a", Severity::Info, "one", {}});
        notices.tell({"b", Severity::High, "two", {}});
        notices.tell({"a", Severity::Info, "three", {}});
        QCOMPARE(notices.keys(), (QStringList{"a", "b"}));
        QCOMPARE(told.size(), 3);
        notices.take("b");
        notices.take("never there");
        QCOMPARE(notices.keys(), QStringList{"a"});
    }

    void isBounded() {
        Notices notices(nullptr);
        for (int i = 0; i < 20; ++i) notices.tell({QString::number(i), Severity::Info, "x", {}});
        QCOMPARE(notices.keys(), (QStringList{"19", "18", "17", "16"}));
    }

    void isSaidAnewInAnotherLanguage() {
        Notices notices(nullptr);
        QString word = "one";
        notices.tell({"a", Severity::Info, [&word] { return word; }});
        notices.tell({"b", Severity::Info, QString("as it was said")});
        word = "eins";
        notices.retranslate();
        QStringList said;
        for (const auto* label : notices.findChildren<QLabel*>()) {
            said += label->text();
            QCOMPARE(label->parentWidget()->accessibleName(), label->text());
        }
        said.sort();
        QCOMPARE(said, (QStringList{"as it was said", "eins"}));
    }

    void itsButtonActsOnce() {
        Notices notices(nullptr);
        int acted = 0;
        notices.tell({"a", Severity::Info, "<b>text</b>", "Do it", [&] { ++acted; }});
        QCOMPARE(notices.findChild<QLabel*>()->textFormat(), Qt::PlainText);
        QTest::mouseClick(notices.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(acted, 1);
        QVERIFY(notices.keys().isEmpty());
    }
};

class PaletteTest final : public QObject {
    Q_OBJECT

private slots:

    void findsByAFewLetters() {
        QWidget window;
        window.resize(1000, 800);
        QAction join("&Join a network…");
        QAction keys("Keys");
        keys.setShortcut(QKeySequence("Ctrl+/"));
        QAction disabled("Undo");
        disabled.setEnabled(false);
        Palette palette({{"Window", {&keys, &join, &disabled}}}, &window);
        auto* model = palette.findChild<PaletteModel*>();
        const QAbstractItemModelTester tester(model);
        QCOMPARE(model->rowCount(), 2); // what cannot be used stays away
        QCOMPARE(model->data(model->index(0, 0), PaletteModel::KeysRole).toString(), QString("Ctrl+/"));
        auto* box = palette.findChild<QLineEdit*>();
        palette.show();
        QTest::keyClicks(box, "jn");
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->data(model->index(0, 0), Qt::DisplayRole).toString(), QString("Join a network…"));
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(palette.chosen(), &join);
    }

    void movesWithTheArrowKeys() {
        QWidget window;
        window.resize(1000, 800);
        QAction one("one");
        QAction two("two");
        Palette palette({{"Window", {&one, &two}}}, &window);
        auto* box = palette.findChild<QLineEdit*>();
        palette.show();
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Down); // the end is the end
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(palette.chosen(), &two);
    }

    void choosesNothingWhenNothingFits() {
        QWidget window;
        QAction one("one");
        Palette palette({{"Window", {&one}}}, &window);
        palette.show();
        QTest::keyClicks(palette.findChild<QLineEdit*>(), "xyz");
        QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Return);
        QVERIFY(palette.chosen() == nullptr);
    }
};

VD_SUITE(WindowTest)
VD_SUITE(NoticesTest)
VD_SUITE(PaletteTest)

#include "window_test.moc"
