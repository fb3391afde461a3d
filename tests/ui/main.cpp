#include "tests/suite.h"

#include <QtCore/QStandardPaths>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

// Runs every suite linked into this executable on the offscreen platform, away from the settings of whoever
// runs it. Exit status as in tests/main.cpp.
int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QStringList arguments = QCoreApplication::arguments();
    arguments.insert(1, "-nocrashhandler");
    int failed = 0;
    for (const auto& make : vedette::test::suites()) {
        const auto suite = make();
        failed += QTest::qExec(suite.get(), arguments);
    }
    if (failed == 0 && vedette::test::skippedAloud()) return 77;
    return failed > 70 ? 70 : failed;
}
