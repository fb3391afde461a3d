#include "ui/policy/policy_view.h"

#include "tests/core/history/believable.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/preferences.h"
#include "ui/link/selection.h"
#include "ui/policy/ask_panel.h"
#include "ui/policy/policy_editor.h"
#include "ui/policy/review_model.h"
#include "ui/policy/toml_marks.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QTextBlock>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kViewPatienceMs = 60'000;

constexpr auto kText = R"(version = 7

[[segment]]
name = "planners"
peers = ["one", "two"]

[[allow]]
id = "planners-ask"
do = ["connect", "open:/task*"]
who = { segment = "planners", tier = "<= medium" }
note = "planners work for us"

[[allow]]
id = "anybody"
do = "identify"

[[deny]]
id = "no-revoked"
do = "*"
who = { key = "compromised" }
)";

QByteArray bytesIn(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// Presses that button of the next question, whichever it is; the test fails when none is asked.
class Pressing {
public:
    explicit Pressing(QString text) : m_text(std::move(text)) {
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr) return;
            for (QAbstractButton* button : box->buttons()) {
                if (button->text().remove(QLatin1Char('&')) != m_text) continue;
                m_pressed = true;
                m_timer.stop();
                button->click();
                return;
            }
        });
        m_timer.start(10);
    }

    [[nodiscard]] bool pressed() const { return m_pressed; }

private:
    QString m_text;
    QTimer m_timer;
    bool m_pressed = false;
};

struct Room {
    explicit Room(const QByteArray& text = kText) {
        Preferences::instance().set(QLatin1String(PolicyView::kLastFile), {});
        path = folder.filePath(QStringLiteral("p.toml"));
        write(path, text);
        view.resize(1300, 900);
        view.show();
    }

    ~Room() { Preferences::instance().set(QLatin1String(PolicyView::kLastFile), {}); }

    bool open() { return view.openPath(path) && settle(); }

    bool settle() {
        return QTest::qWaitFor([this] { return view.check().isSettled(); }, kViewPatienceMs);
    }

    void type(const QString& text) {
        view.editor().moveCursor(QTextCursor::End);
        view.editor().insertPlainText(text);
    }

    /// Everything to be refused or allowed is put as one text.
    QString ask(policy::Action action, const QString& resource, const QString& facts) {
        AskPanel& panel = view.asking();
        panel.action().setCurrentIndex(static_cast<int>(action));
        panel.resource().setText(resource);
        panel.facts().setPlainText(facts);
        static_cast<void>(QTest::qWaitFor(
            [&] { return panel.answer().has_value() || panel.said().startsWith("This line"); },
            kViewPatienceMs));
        return panel.said();
    }

    [[nodiscard]] int line() const { return view.editor().textCursor().blockNumber() + 1; }

    QTemporaryDir folder;
    QString path;
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    PolicyView view{Console{link, selection, notes}};
};

} // namespace

class PolicyViewTest final : public QObject {
    Q_OBJECT

private slots:

    void saysWhatTheTextCounts() {
        Room room;
        QVERIFY(room.view.verdict().isEmpty());
        QVERIFY(room.open());
        QCOMPARE(room.view.verdict(), QString("Version 7 · 3 rules · 1 segments · 1 to look at again"));
        QCOMPARE(PolicyText::textOf(*room.view.editor().document()), QString::fromUtf8(kText));
        QVERIFY(!room.view.text().isModified());
    }

    void theErrorStandsAtItsLineAndGoesAgain() {
        Room room;
        QVERIFY(room.open());
        room.type("\n[[allow]]\nid = \"x\"\ndo = \"fly\"\n");
        QTRY_COMPARE_WITH_TIMEOUT(room.view.editor().errorLine(), std::optional(24), kViewPatienceMs);
        QVERIFY(room.view.verdict().startsWith("Line 24: "));
        QVERIFY(room.view.verdict().contains("fly"));
        room.view.editor().goToLine(1);
        room.view.findChild<PolicyEditor*>()->parentWidget()->findChild<QToolButton*>()->click();
        QCOMPARE(room.line(), 24);
        for (int i = 0; i < 5 && room.view.editor().document()->isUndoAvailable(); ++i)
            room.view.editor().undo();
        QTRY_VERIFY_WITH_TIMEOUT(!room.view.editor().errorLine(), kViewPatienceMs);
        QVERIFY(room.settle());
        QVERIFY(room.view.verdict().startsWith("Version 7"));
        QVERIFY(!room.view.text().isModified()); // as it was
        room.view.editor().redo();
        QTRY_COMPARE_WITH_TIMEOUT(room.view.editor().errorLine(), std::optional(24), kViewPatienceMs);
    }

    void whatIsNoTomlHasALineToo_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("table") << "version = 1\n\n[[allow\n" << 3;
        QTest::newRow("hidden") << QStringLiteral("version = 1\n# a\n# b\u200bc\n") << 3;
        QTest::newRow("member twice") << "version = 1\n[[segment]]\nname = \"a\"\npeers = "
                                         "[\"x\"]\n[[segment]]\nname = \"b\"\npeers = [\"x\"]\n"
                                      << 7;
    }

    void whatIsNoTomlHasALineToo() {
        QFETCH(QString, text);
        QFETCH(int, line);
        Room room(text.toUtf8());
        QVERIFY(room.open());
        QCOMPARE(room.view.editor().errorLine(), std::optional(line));
    }

    void aFindingLeadsToItsRule() {
        Room room;
        QVERIFY(room.open());
        const ReviewModel& found = room.view.reviewed();
        QCOMPARE(found.rowCount(), 1);
        QCOMPARE(found.row(0).rule, QString("anybody"));
        QCOMPARE(found.row(0).what, QString("allows whoever asks: it has no condition on who"));
        auto* table = room.view.findChild<QTableView*>();
        table->setCurrentIndex(found.index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(room.line(), 13);
        // It goes with what it was about.
        room.view.editor().selectAll();
        room.view.editor().insertPlainText("version = 8\n");
        QTRY_COMPARE_WITH_TIMEOUT(found.rowCount(), 0, kViewPatienceMs);
    }

    void aQuestionIsAnswered() {
        Room room;
        QVERIFY(room.open());
        QString said = room.ask(policy::Action::Open, "/task/infer",
                                "who.segment=planners\nwho.tier=medium\nwho.key=active");
        QVERIFY2(said.startsWith("Allowed"), qPrintable(said));
        QVERIFY(said.contains("planners work for us"));
        QVERIFY(said.contains("Refused with"));
        QCOMPARE(room.view.asking().answer()->rule, std::string("planners-ask"));
        QCOMPARE(room.view.asking().answer()->because.size(), std::size_t{2});

        said = room.ask(policy::Action::Open, "/task/infer",
                        "who.segment=planners\nwho.tier=high\nwho.key=active");
        QVERIFY2(said.startsWith("Refused"), qPrintable(said));
        QVERIFY(said.contains("No rule allows it."));
        QVERIFY2(said.contains("Allowed with who.tier = medium (now high)."), qPrintable(said));
        QVERIFY(said.contains("Allowed by a new rule"));

        said = room.ask(policy::Action::Publish, "news", "who.key=compromised");
        QVERIFY(said.startsWith("Refused"));
        QCOMPARE(room.view.asking().answer()->rule, std::string("no-revoked"));

        // Members have their segment from the text.
        said = room.ask(policy::Action::Open, "/task/1", "who.peer=one\nwho.tier=low\nwho.key=active");
        QVERIFY2(said.startsWith("Allowed"), qPrintable(said));

        said = room.ask(policy::Action::Connect, {}, "when.source=192.0.2.7");
        QVERIFY2(said.startsWith("Let in to say who it is"), qPrintable(said));

        said = room.ask(policy::Action::Open, "/task/1", "who.tier=middling");
        QVERIFY2(said.contains("who.tier=middling"), qPrintable(said));
        QVERIFY(!room.view.asking().answer());
        room.view.asking().facts().setPlainText({});
        room.view.asking().at().setText("yesterday");
        QTRY_VERIFY_WITH_TIMEOUT(room.view.asking().said().contains("no time"), kViewPatienceMs);
    }

    void theAnswerFollowsTheText() {
        Room room;
        QVERIFY(room.open());
        QVERIFY(room.ask(policy::Action::Publish, "news", "who.key=active").startsWith("Refused"));
        room.type("[[allow]]\nid = \"news\"\ndo = \"publish:news\"\nexpires = 2030-01-01T00:00:00Z\n");
        QTRY_VERIFY_WITH_TIMEOUT(room.view.asking().said().startsWith("Allowed"), kViewPatienceMs);
        room.view.asking().at().setText("2031-01-01T00:00:00Z");
        QTRY_VERIFY_WITH_TIMEOUT(room.view.asking().said().startsWith("Refused"), kViewPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(room.view.asking().said().contains("if the rule news had not expired"),
                                 kViewPatienceMs);
        room.type("[[");
        QTRY_VERIFY_WITH_TIMEOUT(room.view.asking().said().contains("does not compile"), kViewPatienceMs);
    }

    void theRuleOfAnAnswerIsShown() {
        Room room;
        QVERIFY(room.open());
        room.ask(policy::Action::Publish, "news", "who.key=compromised");
        room.view.tabs().setCurrentIndex(1);
        for (auto* button : room.view.asking().findChildren<QToolButton*>()) {
            if (button->text().startsWith("By the rule")) button->click();
        }
        QCOMPARE(room.line(), 17);
    }

    void factsOfTheSelectedPeer() {
        Room room;
        QVERIFY(room.open());
        auto told = std::make_shared<test::Told>();
        room.link.add(std::make_unique<test::ToldSource>(told));
        told->tell(event::ConnectionOpened{ConnId{1},
                                           test::peerNumber(1),
                                           test::addressNumber(1),
                                           event::Direction::Outbound,
                                           "noise",
                                           "yamux",
                                           {}},
                   NetworkId{1});
        QTRY_VERIFY(!room.link.state().networks().empty());
        QVERIFY(!room.view.asking().fromPeer().isEnabled());
        const QString peer = QString::fromStdString(test::peerNumber(1).text());
        room.selection.select(peer);
        QVERIFY(room.view.asking().fromPeer().isEnabled());
        room.view.asking().fromPeer().click();
        const QString facts = room.view.asking().facts().toPlainText();
        for (const QString& line : {"who.peer=" + peer, QString("who.tier=medium"), QString("who.score=0.")})
            QVERIFY2(facts.contains(line), qPrintable(facts));
        QVERIFY(facts.contains("when.source="));
        QTRY_VERIFY_WITH_TIMEOUT(room.view.asking().answer().has_value(), kViewPatienceMs);
    }

    void isSavedAsItStands() {
        Room room;
        QVERIFY(room.open());
        QFile::setPermissions(room.path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        room.type("# more\n");
        QVERIFY(room.view.text().isModified());
        QVERIFY(room.view.save());
        QVERIFY(!room.view.text().isModified());
        QCOMPARE(bytesIn(room.path), QByteArray(kText) + "# more\n");
        QVERIFY(QFile::permissions(room.path).testFlag(QFile::ReadGroup));
    }

    void nothingIsOverwrittenWithoutAQuestion() {
        Room room;
        QVERIFY(room.open());
        room.type("# ours\n");
        write(room.path, "version = 9\n");
        {
            const Pressing no("Cancel");
            QVERIFY(!room.view.save());
            QVERIFY(no.pressed());
        }
        QCOMPARE(bytesIn(room.path), QByteArray("version = 9\n"));
        QVERIFY(room.view.text().isModified());
        {
            const Pressing yes("Overwrite");
            QVERIFY(room.view.save());
            QVERIFY(yes.pressed());
        }
        QCOMPARE(bytesIn(room.path), QByteArray(kText) + "# ours\n");
        room.type("# again\n");
        write(room.path, "version = 10\n");
        {
            const Pressing theirs("Open it again");
            QVERIFY(!room.view.save());
            QVERIFY(theirs.pressed());
        }
        QCOMPARE(room.view.editor().toPlainText(), QString("version = 10\n"));
        QVERIFY(!room.view.text().isModified());
        // Gone is another as well.
        room.type("# x\n");
        QFile::remove(room.path);
        const Pressing gone("Cancel");
        QVERIFY(!room.view.save());
        QVERIFY(gone.pressed());
    }

    void whatIsNotSavedIsAskedAbout() {
        Room room;
        QVERIFY(room.open());
        room.type("# ours\n");
        {
            const Pressing stay("Cancel");
            QVERIFY(!room.view.close());
            QVERIFY(stay.pressed());
        }
        QVERIFY(room.view.isVisible());
        {
            const Pressing stay("Cancel");
            QVERIFY(!room.view.openPath(room.path));
        }
        QVERIFY(room.view.text().isModified());
        {
            const Pressing save("Save");
            QVERIFY(room.view.close());
            QVERIFY(save.pressed());
        }
        QVERIFY(bytesIn(room.path).endsWith("# ours\n"));
        room.view.show();
        room.type("# lost\n");
        {
            const Pressing discard("Discard");
            QVERIFY(room.view.close());
        }
        QVERIFY(!bytesIn(room.path).contains("lost"));
    }

    void aFolderIsOnePolicy() {
        Room room;
        write(room.folder.filePath("a.toml"), "version = 7\n[[allow]]\nid = \"a\"\ndo = \"fly\"\n");
        write(room.folder.filePath("notes.txt"), "not of it");
        QVERIFY(room.view.openPath(room.folder.path()) && room.settle());
        QCOMPARE(room.view.text().files().size(), std::size_t{2});
        auto* file = room.view.findChild<QComboBox*>();
        QCOMPARE(file->currentText(), QString("a.toml"));
        QCOMPARE(room.view.editor().errorLine(), std::optional(4));
        file->setCurrentIndex(1);
        QVERIFY(!room.view.editor().errorLine());
        for (auto* button : room.view.findChildren<QToolButton*>()) {
            if (button->text().startsWith("Line 4")) button->click();
        }
        QCOMPARE(file->currentText(), QString("a.toml"));
        QCOMPARE(room.line(), 4);
        room.view.editor().selectAll();
        room.view.editor().insertPlainText("# nothing\n");
        QTRY_VERIFY_WITH_TIMEOUT(room.view.verdict().startsWith("Version 7 · 3 rules"), kViewPatienceMs);
        QVERIFY(room.view.save());
        QCOMPARE(bytesIn(room.folder.filePath("a.toml")), QByteArray("# nothing\n"));
        QCOMPARE(bytesIn(room.path), QByteArray(kText));
    }

    void refusesWhatItWouldChange_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("ends of lines") << QByteArray("version = 1\r\n");
        QTest::newRow("no text") << QByteArray("version = \xff\n");
        QTest::newRow("nothing") << QByteArray("version = 1\n\0", 13);
        QTest::newRow("a separator") << QByteArray("# \xe2\x80\xa9\n");
        QTest::newRow("a long line") << QByteArray("# ") + QByteArray(30'000, 'x');
        QTest::newRow("too large") << QByteArray("#\n").repeated(PolicyText::kMostBytes / 2 + 1);
    }

    void refusesWhatItWouldChange() {
        QFETCH(QByteArray, bytes);
        Room room;
        QVERIFY(room.open());
        const QString other = room.folder.filePath("other.toml");
        write(other, bytes);
        QVERIFY(!room.view.openPath(other));
        QCOMPARE(room.view.text().path(), room.path); // what was open stays
        QVERIFY(!room.view.openPath(room.folder.filePath("none.toml")));
    }

    void hardSpacesStay() {
        Room room("version = 1 # a\u00a0b\n");
        QVERIFY(room.open());
        room.type("# c\n");
        QVERIFY(room.view.save());
        QCOMPARE(bytesIn(room.path), QByteArray("version = 1 # a\xc2\xa0"
                                                "b\n# c\n"));
    }

    void whatWasOpenLastIsOpenedAgain() {
        Room room;
        QVERIFY(room.open());
        PolicyView second(Console{room.link, room.selection, room.notes});
        second.show();
        QTRY_COMPARE_WITH_TIMEOUT(second.text().path(), room.path, kViewPatienceMs);
    }

    void theSearchBoxSearchesTheText() {
        Room room;
        QVERIFY(room.open());
        QSignalSpy counted(&room.view, &View::counted);
        room.view.find("planners");
        QCOMPARE(counted.last().at(0).toString(), QString("4 places"));
        QCOMPARE(room.line(), 4);
        room.view.editor().seekNext();
        QCOMPARE(room.line(), 8);
        room.view.find({});
        QVERIFY(counted.last().at(0).toString().isEmpty());
    }

    /// As large as it may be, of rules that must each be held against each other, typed into meanwhile.
    void aHostileTextHoldsNothingUp() {
        QByteArray text("version = 1\n");
        for (int i = 0; text.size() < PolicyText::kMostBytes - 200; ++i) {
            text +=
                QStringLiteral("[[allow]]\nid = \"r%1\"\ndo = \"open:/p%1\"\nwho = { score = \"> 0.%1\" }\n")
                    .arg(i)
                    .toUtf8();
        }
        Room room(text);
        QVERIFY(room.view.openPath(room.path));
        qint64 longest = 0;
        QElapsedTimer since;
        since.start();
        QTimer beat;
        connect(&beat, &QTimer::timeout, [&] { longest = std::max(longest, since.restart()); });
        beat.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(room.view.check().last()->policy != nullptr, kViewPatienceMs);
        longest = 0;
        since.restart();
        for (int i = 0; i < 10; ++i) {
            room.type("# \n");
            QTest::qWait(60);
        }
        room.type("[[allow]]\nid = \"last\"\ndo = \"dance\"\n");
        QTRY_VERIFY_WITH_TIMEOUT(room.view.editor().errorLine().has_value(), kViewPatienceMs);
        QVERIFY(room.view.verdict().contains("dance")); // of the newest text, however far the others were
        QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
    }

    void partsOfALine() {
        const auto said = [](const QString& line) {
            QStringList parts;
            for (const TomlMark& mark : tomlMarks(line))
                parts += QString::number(static_cast<int>(mark.part)) + line.mid(mark.begin, mark.length);
            return parts;
        };
        QCOMPARE(said("[[allow]] # x"), (QStringList{"1[[allow]]", "0# x"}));
        QCOMPARE(said("id = \"a # b\" # c"), (QStringList{"2id", "3\"a # b\"", "0# c"}));
        QCOMPARE(said("who = { score = '< 1', hardware = true, n = 4 }"),
                 (QStringList{"2who", "2score", "3'< 1'", "2hardware", "4true", "2n", "44"}));
        QCOMPARE(said("expires = 2027-01-01T00:00:00Z"), (QStringList{"2expires", "42027-01-01T00:00:00Z"}));
        QCOMPARE(said("a = \"x\\\"y\" b"), (QStringList{"2a", "3\"x\\\"y\""}));
        QCOMPARE(said("\"k\" = \"open"), (QStringList{"2\"k\"", "3\"open"}));
        QVERIFY(said("").isEmpty());
    }
};

VD_SUITE(PolicyViewTest)
#include "policy_view_test.moc"
