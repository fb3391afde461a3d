#include "app/config/bash_completion.h"
#include "app/config/man_page.h"
#include "tests/suite.h"

#include <QtCore/QString>
#include <QtTest/QtTest>

using namespace vedette;
using config::FlagKind;
using config::Grammar;

namespace {

const Grammar& several() {
    static const Grammar grammar{
        "some-tool",
        "a tool of \\ and -.",
        {{"json", FlagKind::Switch, "", "one object a line"}},
        {{"dial",
          "ID",
          1,
          1,
          ".begins like a request\n'and so does this, of C:\\new",
          {{"do", FlagKind::Repeats, "ACTION", "in turn…"}, {"way", FlagKind::Single, "up|down", "--way"}}},
         {"play", "list | run SCENARIO", 1, 2, "Plays.", {{"out", FlagKind::Single, "FILE", "to it"}}},
         {"inner", "", 0, 0, "Not for people.", {{"secret", FlagKind::Switch, "", "hidden"}}, true}}};
    return grammar;
}

QString manual() {
    return QString::fromStdString(config::manPage(several(), "1.2", ".SH REST\nof it\n"));
}

QString completion() {
    return QString::fromStdString(config::bashCompletion(several(), {{"SCENARIO", {"calm", "storm"}}}));
}

} // namespace

class ManualTest final : public QObject {
    Q_OBJECT

private slots:

    void aTextIsNeitherRequestNorEscape() {
        const QString text = manual();
        QVERIFY(text.contains("\n\\&.begins like a request\n"));
        QVERIFY(text.contains("\n\\&'and so does this, of C:\\enew\n"));
        QVERIFY(text.contains("some\\-tool \\- a tool of \\e and \\-\n"));
        QVERIFY(text.contains("in turn...\n"));
    }

    void aFlagShowsItsValueAndWhetherItRepeats() {
        const QString text = manual();
        QVERIFY(text.contains(".TP\n\\fB\\-\\-do\\fR \\fIACTION\\fR ...\n"));
        QVERIFY(text.contains(".TP\n\\fB\\-\\-way\\fR \\fIup|down\\fR\n\\-\\-way\n"));
        QVERIFY(text.contains(".TP\n\\fB\\-\\-json\\fR\none object a line\n"));
    }

    void theSectionsOfOthersStandLast() {
        QVERIFY(manual().endsWith("What the call says wins.\n.SH REST\nof it\n"));
    }

    void theHiddenStaysHidden() {
        QVERIFY(!manual().contains("inner") && !manual().contains("secret"));
        QVERIFY(!completion().contains("inner") && !completion().contains("secret"));
    }

    void valuesAreOfferedAsTheirNamesSay() {
        const QString text = completion();
        QVERIFY(text.contains("'dial --way') words='up down' ;;"));
        QVERIFY(text.contains("'play --out') mapfile -t COMPREPLY < <(compgen -f"));
        QVERIFY(text.contains("'play') words='list run' ;;"));
        QVERIFY(text.contains("'play run') words='calm storm' ;;"));
        QVERIFY(!text.contains("'dial --do')"));
        QVERIFY(text.contains("[[ ' --do --out --way ' =="));
        QVERIFY(!text.contains('@' + QString("function"))
                && text.contains("complete -F _some_tool some-tool"));
    }
};

VD_SUITE(ManualTest)

#include "manual_test.moc"
