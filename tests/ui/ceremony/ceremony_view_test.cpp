#include "app/node/ceremony_plan.h"
#include "app/node/ceremony_room.h"
#include "core/store/whole_file.h"
#include "tests/core/ceremony/held.h"
#include "tests/core/keys/token_fixture.h"
#include "tests/suite.h"
#include "ui/ceremony/ceremony_page.h"
#include "ui/ceremony/ceremony_setup.h"
#include "ui/ceremony/ceremony_stage.h"
#include "ui/ceremony/ceremony_view.h"
#include "ui/ceremony/ceremony_words.h"
#include "ui/ceremony/question_box.h"
#include "ui/ceremony/transcript_model.h"
#include "ui/ceremony/transcript_pdf.h"
#include "ui/link/annotations.h"
#include "ui/link/console.h"
#include "ui/link/link.h"
#include "ui/link/preferences.h"
#include "ui/link/selection.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/pin_field.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <mutex>

using namespace vedette;
using namespace vedette::ui;
using vedette::test::Held;
using vedette::test::kSmallBindings;
using vedette::test::kSmallScript;

namespace {

constexpr int kRoomPatienceMs = 60'000;

/// A view, and the files of a place.
struct Room {
    QTemporaryDir folder;
    CeremonyMeans means;
    Link link{OperatorId{1}};
    Selection selection;
    Annotations notes{folder.filePath(QStringLiteral("notes.json"))};
    std::optional<CeremonyView> view;
    QList<QByteArray> heard; ///< PINs that a hold of the test was given

    explicit Room(std::function<Result<CeremonyMeans::Held>(const ceremony::Order&, ceremony::Party&)> hold) {
        means.judge = [](const ceremony::Order& order) { return app::judge(order); };
        means.hold = std::move(hold);
        write("script.toml", QByteArray::fromStdString(kSmallScript));
        Preferences::instance().set(QStringLiteral("ceremony.folder"),
                                    folder.filePath(QStringLiteral("held")));
        Preferences::instance().set(QStringLiteral("ceremony.bindings"), {});
        Preferences::instance().set(QStringLiteral("ceremony.ledger"), {});
        Preferences::instance().set(QStringLiteral("ceremony.script"), path("script.toml"));
        Console console{link, selection, notes};
        console.ceremonies = &means;
        view.emplace(console);
        view->resize(1280, 800);
        view->show();
    }

    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }

    void write(const char* name, const QByteArray& text) const {
        QFile file(path(name));
        VD_ASSERT(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    /// Chooses the bindings of the place.
    void bind(const char* file) const {
        for (auto* line : view->findChildren<QLineEdit*>()) {
            if (line->accessibleName() != QStringLiteral("Bindings of this place")) continue;
            line->setText(path(file));
            QTest::keyClick(line, Qt::Key_Return);
        }
    }

    /// One that shows, by its name.
    [[nodiscard]] QPushButton* button(const char* name) const {
        for (auto* one : view->findChildren<QPushButton*>(QString::fromUtf8(name)))
            if (one->isVisible() && one->isEnabled()) return one;
        return nullptr;
    }

    [[nodiscard]] bool press(const char* name) const {
        if (!QTest::qWaitFor([&] { return button(name) != nullptr; }, kRoomPatienceMs)) return false;
        QTest::mouseClick(button(name), Qt::LeftButton);
        return true;
    }

    [[nodiscard]] QString text(const char* label) const {
        for (auto* one : view->findChildren<QLabel*>(QString::fromUtf8(label)))
            if (one->isVisible()) return one->text();
        return {};
    }

    [[nodiscard]] bool ready(const char* words) const {
        return QTest::qWaitFor([&] { return text("ready").contains(QString::fromUtf8(words)); },
                               kRoomPatienceMs);
    }

    /// The question that waits is of this kind.
    [[nodiscard]] bool asks(ceremony::Asked what, const char* step = nullptr) const {
        return QTest::qWaitFor(
            [&] {
                const auto* stage = view->stage();
                return stage != nullptr && stage->scene().question && stage->scene().question->what == what
                    && (step == nullptr || stage->scene().question->step == step);
            },
            kRoomPatienceMs);
    }

    /// One question as the script would have it; true when the ceremony is over or `step` is asked of.
    [[nodiscard]] bool goOnOnce(const char* step) const {
        const auto* stage = view->stage();
        if (stage == nullptr) return true;
        const auto question = stage->scene().question;
        if (!question) return false;
        if (step != nullptr && question->step == step) return true;
        if (auto* edit = view->findChild<QPlainTextEdit*>();
            edit != nullptr && edit->isVisible() && edit->toPlainText().isEmpty())
            QTest::keyClicks(edit, QStringLiteral("all is well"));
        for (const char* one : {"yes", "same", "record"}) {
            if (button(one) == nullptr) continue;
            QTest::mouseClick(button(one), Qt::LeftButton);
            break;
        }
        return false;
    }

    [[nodiscard]] bool goOn(const char* step = nullptr) const {
        return QTest::qWaitFor([&] { return goOnOnce(step); }, kRoomPatienceMs);
    }

    /// As goOn(), and every PIN that is asked for.
    [[nodiscard]] bool goOnWithPins(const char* step = nullptr) const {
        return QTest::qWaitFor(
            [&] {
                const auto* stage = view->stage();
                if (stage == nullptr || !stage->scene().secret) return goOnOnce(step);
                const bool so = stage->scene().secret->what == ceremony::SecretWanted::What::SoPin;
                for (auto* field : view->findChildren<PinField*>())
                    if (field->isVisible() && field->isEmpty())
                        QTest::keyClicks(field, so ? QStringLiteral("12345678") : QStringLiteral("1234"));
                if (button("give") != nullptr) QTest::mouseClick(button("give"), Qt::LeftButton);
                return false;
            },
            kRoomPatienceMs);
    }

    [[nodiscard]] QDialog* dialog() const {
        QDialog* found = nullptr;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                for (auto* one : view->findChildren<QDialog*>())
                    if (one->isVisible()) found = one;
                return found != nullptr;
            },
            kRoomPatienceMs));
        return found;
    }
};

/// What the program does, with a store of tokens that the test made.
Result<CeremonyMeans::Held> reallyHold(const ceremony::Order& order, ceremony::Party& party) {
    auto judged = app::judge(order);
    app::CeremonyPlan plan;
    if (judged.locked && order.mode == ceremony::Mode::Run) return Fail{*judged.locked};
    plan.script = judged.script;
    plan.mode = order.mode;
    plan.bindings = judged.bindings;
    plan.rehearsal = judged.rehearsal;
    plan.folder = order.folder;
    plan.softHsm = keys::test::kSoftHsm;
    plan.held = [](const std::filesystem::path&) -> Result<keys::TokenProcessConfig> {
        return keys::test::SoftStore::config();
    };
    auto room = VD_TRY(app::CeremonyRoom::enter(std::move(plan), party));
    VD_TRY(room->hold());
    return CeremonyMeans::Held{room->transcript(), room->file()};
}

/// A card with the key for the transcript in it; its serial number.
std::string prepareCard(const std::string& label) {
    auto process = keys::TokenProcess::start(keys::test::SoftStore::config());
    VD_ASSERT(process.ok());
    VD_ASSERT((*process)->call(keys::test::initializing(label)).ok());
    VD_ASSERT((*process)->call(keys::test::loginWith(label, "1234")).ok());
    keys::Generate generate;
    generate.token = keys::test::named(label);
    generate.label = "c";
    generate.id = Bytes(8, 7);
    VD_ASSERT((*process)->call(std::move(generate)).ok());
    const auto inventory = (*process)->ask<keys::Inventory>(keys::AskInventory{});
    VD_ASSERT(inventory.ok());
    for (const auto& token : inventory->tokens)
        if (token.label == label) return token.serial;
    return {};
}

/// Held with keys in memory: a rehearsal of the small script, all but its tokens.
Result<CeremonyMeans::Held> holdInMemory(const ceremony::Order& order, ceremony::Party& party) {
    Held held(order.mode, std::string(textOf(order.script)));
    party.opening(vedette::test::scriptOf(std::string(textOf(order.script))), held.opening());
    for (const char* role : {"op", "wit"})
        static_cast<void>(VD_TRY(party.ask({ceremony::Asked::Opening, "opening", role, {}, {}})));
    held.open();
    party.recorded(held.transcript, "opening", 2);
    while (held.transcript.phase() == ceremony::Transcript::Phase::Step) {
        const ceremony::Step step = held.transcript.step();
        party.step(step, held.transcript.branch());
        party.came(step, {step.expect, {}});
        auto done = held.done();
        for (const std::string& role : done.confirmed) {
            const auto said = VD_TRY(party.ask({ceremony::Asked::Confirm, step.id, role, step.expect, {}}));
            if (said.word == "exception") done.exception += said.reason;
        }
        VD_TRY(held.add(done));
        party.recorded(held.transcript, step.id, 2);
    }
    VD_TRY(held.add(held.transcript.closing()));
    party.recorded(held.transcript, "closing", 2);
    return CeremonyMeans::Held{held.transcript, order.folder / "rehearsal.transcript"};
}

} // namespace

class CeremonyViewTest : public QObject {
    Q_OBJECT

private slots:

    void aRehearsalIsHeldByClicksAndUnlocksTheRealOne() {
        if (!keys::test::softHsmIsThere()) return;
        const keys::test::SoftStore store;
        Room room(reallyHold);
        QVERIFY(room.ready("Rehearse it first"));
        QVERIFY(room.button("hold") == nullptr); // locked
        QVERIFY(room.press("rehearse"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        // Nobody takes a picture of it for the ceremony.
        QVERIFY(room.text("mark").startsWith(QStringLiteral("REHEARSAL")));
        QVERIFY(room.goOn("init"));
        QCOMPARE(room.text("action"), QStringLiteral("Initialise a token"));
        // What cannot be undone is no button that Enter presses.
        QVERIFY(room.asks(ceremony::Asked::Go));
        QVERIFY(QTest::qWaitFor([&] { return room.button("yes") != nullptr; }));
        QVERIFY(!room.button("yes")->property("primary").toBool());
        QVERIFY(room.goOn());
        QVERIFY(
            QTest::qWaitFor([&] { return room.text("verdict").startsWith(QStringLiteral("Rehearsed")); }));
        const auto kept = store::readWhole(room.path("held/rehearsal.transcript").toStdString(), 1 << 20);
        QVERIFY(kept.ok() && kept->has_value());
        const auto hash = vedette::test::scriptOf(kSmallScript).hash;
        QVERIFY(ceremony::unlocks(**kept, hash).ok());
        const auto transcript = ceremony::Transcript::verify(**kept);
        QVERIFY(transcript.ok());
        const auto& note =
            std::get<ceremony::StepDone>(transcript->records()[transcript->size() - 2].content);
        QCOMPARE(note.facts.at("text"), std::string("all is well"));
        // What was rehearsed can be held, once it is said where, by a file that is there.
        QVERIFY(room.press("back"));
        QVERIFY(room.ready("Choose the bindings"));
        QVERIFY(room.button("hold") == nullptr);
        for (const char* file : {"none.toml", "empty.toml"}) {
            room.write("empty.toml", {});
            room.bind(file);
            QVERIFY2(room.ready("do not fit"), file);
            QVERIFY2(room.button("hold") == nullptr, file);
        }
    }

    void theRealOneIsHeldWithPinsTypedAndTakenUpAgain() {
        if (!keys::test::softHsmIsThere()) return;
        const keys::test::SoftStore store;
        QByteArray bindings = QByteArray::fromStdString(kSmallBindings);
        bindings.replace("/m.so", keys::test::kSoftHsm);
        bindings.replace("serial = \"1\"",
                         "serial = \"" + QByteArray::fromStdString(prepareCard("op-card")) + "\"");
        bindings.replace("serial = \"2\"",
                         "serial = \"" + QByteArray::fromStdString(prepareCard("wit-card")) + "\"");
        Room room(reallyHold);
        room.write("bindings.toml", bindings);
        room.bind("bindings.toml");
        QVERIFY(room.press("rehearse"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        QVERIFY(room.goOn());
        QVERIFY(room.press("back"));
        QVERIFY(room.ready("can be held"));
        QVERIFY(room.press("hold"));
        QVERIFY(QTest::qWaitFor([&] { return room.view->stage() != nullptr; }, kRoomPatienceMs));
        QVERIFY(room.goOnWithPins("make"));
        QVERIFY(room.text("mark").isEmpty()); // it is none that does not count
        const auto records = room.view->stage()->scene().transcript.size();
        QVERIFY(records > 1);
        QVERIFY(room.press("leave"));
        auto* box = qobject_cast<QMessageBox*>(room.dialog());
        QVERIFY(box != nullptr);
        for (auto* button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(room.ready("broken off behind record"));
        // What was on the disk is there, and the step that was due is due.
        QVERIFY(room.press("hold"));
        QVERIFY(QTest::qWaitFor([&] { return room.view->stage() != nullptr; }, kRoomPatienceMs));
        QVERIFY(room.goOnWithPins("make"));
        QVERIFY(room.view->stage()->scene().resumed);
        QCOMPARE(room.view->stage()->scene().transcript.size(), records);
        QVERIFY(room.goOnWithPins());
        QVERIFY(QTest::qWaitFor([&] { return room.text("verdict").startsWith(QStringLiteral("Complete")); }));
        const auto kept = store::readWhole(room.path("held/ceremony.transcript").toStdString(), 1 << 20);
        QVERIFY(kept.ok() && kept->has_value());
        const auto transcript = ceremony::Transcript::verify(**kept);
        QVERIFY(transcript.ok());
        QCOMPARE(transcript->mode(), ceremony::Mode::Run);
        // The PIN that was typed is the token's.
        auto process = keys::TokenProcess::start(keys::test::SoftStore::config());
        QVERIFY(process.ok());
        QVERIFY((*process)->call(keys::test::loginWith("off-card", "1234")).ok());
    }

    void aSecondClickAnswersNothing() {
        Room room(holdInMemory);
        QVERIFY(room.press("rehearse"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        QVERIFY(QTest::qWaitFor([&] { return room.button("yes") != nullptr; }));
        auto* yes = room.button("yes");
        const auto ticket = room.view->stage()->scene().ticket;
        QTest::mouseClick(yes, Qt::LeftButton);
        QTest::mouseClick(yes, Qt::LeftButton);
        room.view->stage()->answer({"yes", {}});
        QVERIFY(QTest::qWaitFor([&] { return room.view->stage()->scene().ticket != ticket; }));
        QTest::qWait(50);
        // The second person is asked still.
        QVERIFY(room.view->stage()->scene().question.has_value());
        QCOMPARE(room.view->stage()->scene().question->who, std::string("wit"));
        QCOMPARE(room.view->stage()->scene().ticket, ticket + 1);
    }

    void anExceptionNeedsAReasonAndUnlocksNothing() {
        Room room(holdInMemory);
        QVERIFY(room.press("rehearse"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        QVERIFY(room.goOn("init"));
        QVERIFY(room.press("exception"));
        auto* dialog = room.dialog();
        QVERIFY(dialog != nullptr);
        auto* reason = dialog->findChild<QLineEdit*>();
        QVERIFY(reason != nullptr);
        QTest::keyClick(dialog, Qt::Key_Return); // without one nothing goes
        QVERIFY(dialog->isVisible());
        QTest::keyClicks(reason, QStringLiteral("the seal was torn"));
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(room.goOn());
        QVERIFY(
            QTest::qWaitFor([&] { return room.text("verdict").startsWith(QStringLiteral("Rehearsed")); }));
        bool said = false;
        for (auto* label : room.view->findChildren<QLabel*>())
            said = said || label->text().contains(QStringLiteral("It does not unlock the real one."));
        QVERIFY(said);
    }

    void leavingEndsItWhereItStands() {
        std::mutex mutex;
        std::optional<Error> ended;
        Room room([&](const ceremony::Order& order, ceremony::Party& party) {
            auto result = holdInMemory(order, party);
            const std::lock_guard lock(mutex);
            if (!result) ended = result.error();
            return result;
        });
        QVERIFY(room.press("rehearse"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        QVERIFY(room.goOn("init"));
        QVERIFY(room.press("leave"));
        auto* box = qobject_cast<QMessageBox*>(room.dialog());
        QVERIFY(box != nullptr);
        for (auto* button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return room.view->stage() == nullptr; }));
        {
            const std::lock_guard lock(mutex);
            QVERIFY(ended == Error(ceremony::PartyError::Left));
        }
        QVERIFY(room.view->setup()->isVisible());
        // A window that closes in the middle waits for nobody.
        QVERIFY(room.press("rehearse"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        room.view.reset();
    }

    void aPinIsTypedTwiceAndGoesOnlyWhereItWasAsked() {
        std::mutex mutex;
        QList<QByteArray> given;
        std::vector<std::optional<Error>> refused;
        Room room([&](const ceremony::Order& order, ceremony::Party& party) -> Result<CeremonyMeans::Held> {
            for (const auto& wanted :
                 {ceremony::SecretWanted{ceremony::SecretWanted::What::SoPin, "off-card", true},
                  ceremony::SecretWanted{ceremony::SecretWanted::What::UserPin, "off-card", false},
                  ceremony::SecretWanted{ceremony::SecretWanted::What::Passphrase, "root", false}}) {
                const auto secret = party.secret(wanted);
                const std::lock_guard lock(mutex);
                refused.push_back(secret.ok() ? std::nullopt : std::optional<Error>(secret.error()));
                if (secret.ok())
                    given.append(QByteArray(reinterpret_cast<const char*>(secret->expose().data()),
                                            static_cast<qsizetype>(secret->size())));
                if (!secret.ok() && secret.error().code != ceremony::PartyError::NoSecret)
                    return Fail{secret.error()};
            }
            return holdInMemory(order, party);
        });
        QVERIFY(room.press("rehearse"));
        const auto pins = [&] {
            QList<PinField*> out;
            for (auto* one : room.view->findChildren<PinField*>())
                if (one->isVisible()) out.append(one);
            return out;
        };
        QVERIFY(QTest::qWaitFor([&] { return pins().size() == 2; }, kRoomPatienceMs));
        QTest::keyClicks(pins()[0], QStringLiteral("123456"));
        QTest::keyClicks(pins()[1], QStringLiteral("12345"));
        QVERIFY(room.button("give") == nullptr); // they differ
        QTest::keyClicks(pins()[1], QStringLiteral("6"));
        QVERIFY(room.press("give"));
        QVERIFY(QTest::qWaitFor([&] { return pins().size() == 1; }, kRoomPatienceMs));
        QTest::keyClicks(pins()[0], QStringLiteral("9876"));
        QVERIFY(room.press("give"));
        QVERIFY(QTest::qWaitFor([&] { return pins().size() == 1 && pins()[0]->isEmpty(); }, kRoomPatienceMs));
        QVERIFY(room.press("withhold"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        const std::lock_guard lock(mutex);
        QCOMPARE(given, (QList<QByteArray>{"123456", "9876"}));
        QCOMPARE(refused.size(), std::size_t{3});
        QVERIFY(!refused[0] && !refused[1]);
        QVERIFY(refused[2] == Error(ceremony::PartyError::NoSecret));
    }

    void whatSpeaksAgainstAScriptIsSaidAndLocksIt() {
        Room room(holdInMemory);
        QVERIFY(room.ready("Rehearse it first"));
        room.write("bad.toml", QByteArray::fromStdString(vedette::test::with(
                                   kSmallScript, "by = [\"off\", \"op\"]", "by = [\"nobody\", \"op\"]")));
        room.view->setup()->chooseScript(room.path("bad.toml"));
        QVERIFY(room.ready("cannot be held"));
        QVERIFY(room.button("rehearse") == nullptr);
        bool named = false;
        for (auto* list : room.view->findChildren<QListWidget*>())
            for (int i = 0; i < list->count(); ++i)
                named =
                    named || (list->item(i)->text().contains(QStringLiteral("nobody")) && list->isVisible());
        QVERIFY(named);
        // Those of the program can be held as they are.
        for (const char* own : {"root-key", "rotation"}) {
            room.view->setup()->chooseScript(QString::fromUtf8(own));
            QVERIFY2(room.ready("Rehearse it first"), own);
        }
    }

    void aScriptThatWasEditedMeanwhileIsNotHeldUnseen() {
        bool held = false;
        Room room([&](const ceremony::Order& order, ceremony::Party& party) {
            held = true;
            return holdInMemory(order, party);
        });
        QVERIFY(room.ready("Rehearse it first"));
        room.write("script.toml", QByteArray::fromStdString(vedette::test::with(
                                      kSmallScript, "title = \"Small\"", "title = \"Other\"")));
        // What was read is what is shown and held, until it is looked at again.
        QVERIFY(room.press("rehearse"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        QCOMPARE(room.view->stage()->script().title, std::string("Small"));
        QVERIFY(held);
    }

    void whatAScriptSaysIsShownHarmlessly() {
        const std::string evil = "\xE2\x80\xAE<b>gnol</b>\x07";
        Room room(holdInMemory);
        room.write("script.toml", QByteArray::fromStdString(vedette::test::with(
                                      kSmallScript, "says = \"Compare.\"", "says = \"\\u202E<b>gnol</b>\"")));
        room.view->setup()->look();
        QVERIFY(room.ready("Rehearse it first"));
        QVERIFY(room.press("rehearse"));
        QVERIFY(room.asks(ceremony::Asked::Opening));
        QVERIFY(room.goOn("start"));
        for (auto* label : room.view->findChildren<QLabel*>()) {
            QVERIFY(!label->text().contains(QChar(0x202E)));
            if (label->text().contains(QStringLiteral("gnol"))) QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void aTranscriptIsCheckedAndPrinted() {
        Held held;
        held.whole();
        Room room(holdInMemory);
        QByteArray file(reinterpret_cast<const char*>(held.transcript.file().data()),
                        static_cast<qsizetype>(held.transcript.file().size()));
        room.write("good.transcript", file);
        room.view->check(room.path("good.transcript"));
        QVERIFY(QTest::qWaitFor([&] { return room.text("verdict").startsWith(QStringLiteral("Complete")); }));
        const QString pdf = room.path("paper.pdf");
        QCOMPARE(printTranscript(held.transcript, pdf), QString());
        QFile paper(pdf);
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QVERIFY(paper.size() > 5000);
        QVERIFY(paper.read(5) == "%PDF-");
        QVERIFY(!printTranscript(held.transcript, room.path("no/such/folder.pdf")).isEmpty());
        QVERIFY(!printTranscript(ceremony::Transcript(), pdf).isEmpty());
        // One bit of a signature.
        file[file.size() - 1] = static_cast<char>(file.back() ^ 1);
        room.write("bad.transcript", file);
        QVERIFY(room.press("back"));
        room.view->check(room.path("bad.transcript"));
        auto* box = qobject_cast<QMessageBox*>(room.dialog());
        QVERIFY(box != nullptr);
        QVERIFY(box->text().contains(QStringLiteral("does not hold")));
        QVERIFY(room.view->setup()->isVisible());
    }

    void theRecordsAreAModel() {
        TranscriptModel model;
        const QAbstractItemModelTester tester(&model);
        Held held;
        held.open();
        model.setTranscript(held.transcript);
        QCOMPARE(model.rowCount(), 1);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        held.upTo("make");
        model.setTranscript(held.transcript);
        QCOMPARE(model.rowCount(), static_cast<int>(held.transcript.size()));
        QCOMPARE(reset.count(), 0); // it grew
        QCOMPARE(model.data(model.index(1, TranscriptModel::Of), Qt::DisplayRole).toString(),
                 QStringLiteral("start"));
        QCOMPARE(model.data(model.index(1, TranscriptModel::Result), Qt::DisplayRole).toString(),
                 QStringLiteral("the same"));
        model.setTranscript(Held(ceremony::Mode::Rehearsal).transcript);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.count(), 1);
    }

    void everyWordIsSpelled() {
        using ceremony::Action;
        for (int i = 0; i <= static_cast<int>(Action::Shred); ++i) {
            QVERIFY(!CeremonyWords::action(static_cast<Action>(i)).isEmpty());
            for (const auto word : outcomesOf(static_cast<Action>(i))) {
                if (word.empty()) continue;
                // A word of the script's language with a line under it is none of ours.
                QVERIFY2(!CeremonyWords::outcome(std::string(word)).contains(QLatin1Char('_')), word.data());
            }
        }
        for (int i = 0; i <= static_cast<int>(ceremony::Asked::Signature); ++i) {
            const auto asked = static_cast<ceremony::Asked>(i);
            QVERIFY(!CeremonyWords::question({asked, "s", "w", "same", Error(keys::TokenError::Removed)})
                         .isEmpty());
            for (const auto word : answersTo(asked))
                QVERIFY(CeremonyWords::answer(asked, word)
                        != QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
        }
    }
};

VD_SUITE(CeremonyViewTest)
#include "ceremony_view_test.moc"
