#include "tests/suite.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QtTest>

#include <cstdio>

#ifdef __SANITIZE_THREAD__
// Qt is not instrumented: what its own watchdog thread does looks like races.
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
    return "race:libQt6Test.so\nrace:libQt6Core.so\n";
}
#endif

// Runs every suite linked into this executable. Exit status: number of failed functions, capped below the
// skip code; 77 when every suite skipped as a whole (its input is absent), which ctest reports as skipped.
int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    // Without this a broken promise spends five minutes in Qt's crash handler before ctest learns of it.
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
