#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/undo.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::ui;
using vedette::test::Told;
using vedette::test::ToldSource;

namespace {

struct UndoDesk {
    UndoDesk() : link(OperatorId{7}), undo(link, nullptr) {
        told->answer = [](const engine::Command& command) -> Result<engine::ReplyBody> {
            if (std::holds_alternative<engine::Keep>(command.action))
                return engine::ReplyBody(engine::KeptOpen{});
            if (std::holds_alternative<engine::Release>(command.action))
                return engine::ReplyBody(engine::Released{});
            if (std::holds_alternative<engine::Disconnect>(command.action))
                return engine::ReplyBody(engine::Disconnected{});
            return Fail{engine::EngineError::NoSuchConnection};
        };
        link.add(std::make_unique<ToldSource>(told));
    }

    Link link;
    Undo undo;
    std::shared_ptr<Told> told = std::make_shared<Told>();
};

} // namespace

class UndoTest final : public QObject {
    Q_OBJECT

private slots:

    void takesBackAndDoesAgain() {
        UndoDesk desk;
        QVERIFY(!desk.undo.canUndo());
        desk.link.submit(NetworkId{1}, engine::Keep{ConnId{5}}, {});
        QTRY_VERIFY(desk.undo.canUndo());
        QVERIFY(desk.undo.undoText().startsWith("keep"));
        desk.undo.undo();
        QVERIFY(!desk.undo.canUndo()); // one at a time
        QTRY_VERIFY(desk.undo.canRedo());
        QCOMPARE(desk.told->commands.size(), std::size_t{2});
        QVERIFY(std::holds_alternative<engine::Release>(desk.told->commands[1].action));
        QVERIFY(desk.told->commands[1].inverseOf == desk.told->commands[0].id);
        desk.undo.redo();
        QTRY_VERIFY(desk.undo.canUndo());
        QVERIFY(std::holds_alternative<engine::Keep>(desk.told->commands[2].action));
        QVERIFY(desk.told->commands[2].inverseOf == desk.told->commands[1].id);
        QVERIFY(!desk.undo.canRedo());
    }

    void forgetsWhatHasNoWayBack() {
        UndoDesk desk;
        QSignalSpy answered(&desk.link, &Link::answered);
        desk.link.submit(NetworkId{1}, engine::Disconnect{ConnId{5}}, {});
        desk.link.submit(NetworkId{1}, engine::Dial{}, {}); // fails
        QTRY_COMPARE(answered.size(), 2);
        QVERIFY(!desk.undo.canUndo());
    }

    void saysThatItCouldNotBeTakenBack() {
        UndoDesk desk;
        QSignalSpy failed(&desk.undo, &Undo::failed);
        desk.link.submit(NetworkId{1}, engine::Keep{ConnId{5}}, {});
        QTRY_VERIFY(desk.undo.canUndo());
        desk.told->answer = {};
        desk.undo.undo();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed[0][0].toString().isEmpty());
        QVERIFY(!desk.undo.canUndo() && !desk.undo.canRedo());
    }

    void somethingNewEndsTheWayForward() {
        UndoDesk desk;
        desk.link.submit(NetworkId{1}, engine::Keep{ConnId{5}}, {});
        QTRY_VERIFY(desk.undo.canUndo());
        desk.undo.undo();
        QTRY_VERIFY(desk.undo.canRedo());
        desk.link.submit(NetworkId{1}, engine::Keep{ConnId{6}}, {});
        QTRY_VERIFY(desk.undo.canUndo());
        QVERIFY(!desk.undo.canRedo());
    }
};

class FuzzyTest final : public QObject {
    Q_OBJECT

private slots:

    void lettersInOrder() {
        QVERIFY(fit("rl", "Reset layout"));
        QVERIFY(fit("RESET", "Reset layout"));
        QVERIFY(fit("", "anything"));
        QVERIFY(fit("r l", "Reset layout"));
        QVERIFY(!fit("lr", "Reset layout"));
        QVERIFY(!fit("resett", "reset"));
        QVERIFY(!fit("x", ""));
    }

    void wordsAndRunsCountMore() {
        QVERIFY(*fit("rl", "Reset layout") > *fit("rl", "Girl of old"));
        QVERIFY(*fit("lay", "Reset layout") > *fit("lay", "Relax any"));
        QVERIFY(*fit("key", "Keys") > *fit("key", "Keys of the whole window"));
    }

    void longTextsTakeNoTime() { QVERIFY(fit(QString(5000, 'a'), QString(5000, 'a'))); }
};

VD_SUITE(UndoTest)
VD_SUITE(FuzzyTest)

#include "undo_test.moc"
