#include "tests/suite.h"
#include "ui/link/preferences.h"
#include "ui/settings/appearance.h"
#include "ui/settings/languages.h"
#include "ui/settings/settings_dialog.h"
#include "ui/theme/theme.h"

#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

using namespace vedette::ui;

class SettingsTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() {
        for (const char* key : {setting::kTheme, setting::kTextSize, setting::kMotion, setting::kLanguage,
                                setting::kSingleKeys}) {
            Preferences::instance().set(key, {});
        }
        chooseLanguage("en");
    }

    void whatIsChosenHoldsAtOnce() {
        const Appearance appearance({});
        QWidget window;
        window.resize(1200, 900);
        SettingsDialog dialog([] { return QList<Folder>{{"Data", "/var/<b>data</b>"}}; }, &window);
        dialog.show();
        auto* theme = dialog.findChild<QComboBox*>(setting::kTheme);
        theme->setFocus();
        QTest::keyClicks(theme, "D"); // Dark, by its letter
        QCOMPARE(Theme::instance().scheme(), Scheme::Dark);
        QCOMPARE(Preferences::instance().value(setting::kTheme).toString(), QString("dark"));
        QTest::keyClick(theme, Qt::Key_Down);
        QCOMPARE(Theme::instance().scheme(), Scheme::HighContrast);
        auto* size = dialog.findChild<QComboBox*>(setting::kTextSize);
        QCOMPARE(size->currentData().toString(), QString("100"));
        QTest::keyClick(size, Qt::Key_Down);
        QCOMPARE(Theme::instance().textSize(), 110);
        auto* keys = dialog.findChild<QCheckBox*>(setting::kSingleKeys);
        QVERIFY(keys->isChecked());
        QTest::keyClick(keys, Qt::Key_Space);
        QCOMPARE(Preferences::instance().value(setting::kSingleKeys).toBool(true), false);
    }

    void theCallGoesBeforeAndIsNotKept() {
        Preferences::instance().set(setting::kTheme, "light");
        const Appearance appearance({"dark", "pseudo", "reduced", 150});
        QCOMPARE(Theme::instance().scheme(), Scheme::Dark);
        QCOMPARE(Theme::instance().textSize(), 150);
        QCOMPARE(Theme::instance().milliseconds(), 0);
        QVERIFY(SettingsDialog::tr("Settings").startsWith('['));
        QCOMPARE(Preferences::instance().value(setting::kTheme).toString(), QString("light"));
        // A choice in the window is newer than the call.
        Preferences::instance().set(setting::kTheme, "contrast");
        QCOMPARE(Theme::instance().scheme(), Scheme::HighContrast);
    }

    void nonsenseIsTheDefault() {
        Preferences::instance().set(setting::kTheme, 17);
        Preferences::instance().set(setting::kTextSize, 9999);
        Preferences::instance().set(setting::kLanguage, "../../etc/passwd");
        const Appearance appearance({});
        QVERIFY(!Theme::instance().chosen());
        QCOMPARE(Theme::instance().textSize(), 200);
        QCOMPARE(SettingsDialog::tr("Settings"), QString("Settings"));
    }

    void knowsItsLanguages() {
        QVERIFY(languages().contains("en"));
        QVERIFY(!languages().contains("pseudo"));
        QVERIFY(!languageName("en").isEmpty());
        QVERIFY(chooseLanguage("system"));
    }
};

VD_SUITE(SettingsTest)

#include "settings_test.moc"
