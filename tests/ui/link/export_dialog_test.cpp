#include "ui/link/export_dialog.h"

#include "tests/suite.h"
#include "ui/link/preferences.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>

using namespace vedette::ui;

class ExportDialogTest final : public QObject {
    Q_OBJECT

private slots:

    void init() {
        Preferences::instance().set("export.redact", {});
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void aPictureHasNoAddressesToReplace() {
        QWidget window;
        ExportDialog dialog("Export", "topology", {{"Picture", "png", true}, {"Graph", "graphml"}}, &window);
        auto* redact = dialog.findChild<QCheckBox*>("redact");
        redact->setChecked(true);
        QVERIFY(!redact->isEnabled() && !dialog.redacts());
        dialog.findChild<QComboBox*>()->setCurrentIndex(1);
        QVERIFY(redact->isEnabled() && dialog.redacts());
        QCOMPARE(dialog.form().suffix, QStringLiteral("graphml"));
    }

    void theChoiceIsMadeAndKept() {
        const QTemporaryDir folder;
        QWidget window;
        ExportDialog dialog("Export", "peers", {{"Table", "csv"}}, &window);
        QVERIFY(!dialog.redacts());
        dialog.findChild<QCheckBox*>("redact")->setChecked(true);
        QTimer::singleShot(0, &dialog, [&] {
            QTimer::singleShot(0, &window, [&] {
                // The second question: where to.
                auto* files = window.findChild<QFileDialog*>();
                if (files == nullptr) return;
                files->selectFile(folder.filePath("out"));
                static_cast<QDialog*>(files)->done(QDialog::Accepted);
            });
            dialog.accept();
        });
        const auto choice = dialog.ask();
        QVERIFY(choice.has_value());
        QVERIFY(choice->redact && choice->suffix == "csv");
        QCOMPARE(choice->file, folder.filePath("out.csv"));
        const ExportDialog again("Export", "peers", {{"Table", "csv"}}, &window);
        QVERIFY(again.redacts());
    }

    void nothingIsChosenWhenItIsLeft() {
        QWidget window;
        ExportDialog dialog("Export", "peers", {{"Table", "csv"}}, &window);
        QTimer::singleShot(0, &dialog, &QDialog::reject);
        QVERIFY(!dialog.ask());
    }
};

VD_SUITE(ExportDialogTest)
#include "export_dialog_test.moc"
