#include "tests/core/keys/token_fixture.h"
#include "tests/core/keys/tpm_store.h"
#include "tests/fakes/scripted_source.h"
#include "ui/keys/keys_view.h"
#include "ui/keys/token_card.h"
#include "ui/keys/token_deeds.h"
#include "ui/link/annotations.h"
#include "ui/link/deeds.h"
#include "ui/link/selection.h"
#include "ui/widgets/fact_grid.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include <mutex>

using namespace vedette;
using namespace vedette::ui;
using namespace vedette::keys;
using namespace vedette::keys::test;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr ModuleWatch::Pace kQuick{std::chrono::milliseconds(50), std::chrono::milliseconds(10),
                                   std::chrono::milliseconds(50), 2, std::chrono::hours(1)};

/// A view over one module, and what it says and records.
struct Desk {
    std::mutex mutex;
    std::vector<engine::ActOnToken> records;
    KeyMeans means;
    Link link{OperatorId{1}};
    Selection selection;
    QTemporaryDir folder;
    Annotations notes{folder.filePath(QStringLiteral("notes.json"))};
    std::optional<KeysView> view;
    QStringList told;

    explicit Desk(const TokenProcessConfig& module) {
        means.modules = [module] { return std::vector<KeyModule>{{"module", module, false}}; };
        means.uriOf = [](const TokenInfo& token, const KeyInfo& key, const KeyModule&) {
            return "pkcs11:token=" + token.label + ";object=" + key.label;
        };
        means.record = [this](const engine::ActOnToken& act) -> Result<> {
            const std::lock_guard lock(mutex);
            records.push_back(act);
            return {};
        };
        view.emplace(Console{link, selection, notes, &means}, nullptr, kQuick);
        QObject::connect(&Deeds::of(link), &Deeds::told, &*view,
                         [this](const QString& text, bool) { told.append(text); });
        view->resize(1200, 800);
        view->show();
    }

    [[nodiscard]] const ModuleView& module() { return view->room().modules().front().view; }

    [[nodiscard]] QAction* action(const char* text) const {
        for (QAction* one : view->actions()) {
            if (one->text() == QString::fromUtf8(text)) return one;
        }
        return nullptr;
    }

    [[nodiscard]] bool waitFor(const std::function<bool()>& what) const {
        return QTest::qWaitFor(what, kPatienceMs);
    }

    [[nodiscard]] QDialog* dialog(const char* name) const {
        QDialog* found = nullptr;
        static_cast<void>(waitFor([&] {
            for (QDialog* one : view->findChildren<QDialog*>(QString::fromUtf8(name)))
                if (one->isVisible()) found = one;
            return found != nullptr;
        }));
        return found;
    }

    [[nodiscard]] bool has(const std::function<bool(const ModuleView&)>& what) {
        return waitFor([&] { return what(module()); });
    }

    [[nodiscard]] bool recorded(engine::ActOnToken::Deed deed, bool well) {
        return waitFor([&] {
            const std::lock_guard lock(mutex);
            return std::ranges::any_of(records, [&](const engine::ActOnToken& one) {
                return one.deed == deed && one.failed.has_value() != well;
            });
        });
    }

    [[nodiscard]] bool says(const char* words) {
        return waitFor([&] { return !told.filter(QString::fromUtf8(words)).isEmpty(); });
    }
};

QWidget* field(QWidget* in, const char* name) {
    for (QWidget* one : in->findChildren<QWidget*>()) {
        if (one->accessibleName() == QString::fromUtf8(name)) return one;
    }
    return nullptr;
}

void type(QWidget* in, const char* name, const char* text) {
    QWidget* to = field(in, name);
    QVERIFY2(to != nullptr, name);
    QTest::keyClicks(to, QString::fromUtf8(text));
}

void press(QDialog* dialog) {
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("do"));
    QVERIFY(button != nullptr && button->isEnabled());
    button->click();
}

bool ready(QDialog* dialog) {
    return dialog->findChild<QPushButton*>(QStringLiteral("do"))->isEnabled();
}

} // namespace

class KeysViewTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() {
        qunsetenv("VEDETTE_MOCK");
        qunsetenv("VEDETTE_MOCK_PLUG");
    }

    void theWholeLifeOfAKeyInSoftHsm() {
        if (!softHsmIsThere()) return;
        const SoftStore store;
        Desk desk(SoftStore::config());
        const QAbstractItemModelTester tester(const_cast<KeysModel*>(&desk.view->model()));
        QVERIFY(desk.has([](const ModuleView& m) { return m.tokens.size() == 1; }));
        QVERIFY(!desk.action("New key…")->isEnabled()); // there is a free slot and no token

        desk.action("Initialise the token…")->trigger();
        QDialog* dialog = desk.dialog("initializeDialog");
        QVERIFY(dialog != nullptr);
        type(dialog, "Name of the token", "node");
        type(dialog, "Security officer's PIN", "12345678");
        type(dialog, "Security officer's PIN, again", "12345678");
        type(dialog, "User PIN", "1234");
        type(dialog, "User PIN, again", "1235");
        QVERIFY(!ready(dialog));
        QTest::keyClick(field(dialog, "User PIN, again"), Qt::Key_Backspace);
        type(dialog, "User PIN, again", "4");
        press(dialog);
        QVERIFY(desk.says("node is initialised."));
        QVERIFY(desk.recorded(engine::ActOnToken::Deed::Initialize, true));
        QVERIFY(desk.waitFor([&] { return desk.action("New key…")->isEnabled(); }));

        desk.action("New key…")->trigger();
        dialog = desk.dialog("generateDialog");
        QVERIFY(dialog != nullptr);
        type(dialog, "Label of the key", "identity");
        QVERIFY(!ready(dialog)); // no PIN yet
        type(dialog, "User PIN", "1234");
        press(dialog);
        QVERIFY(desk.says("The key identity is made, and signs."));
        QVERIFY(desk.waitFor([&] { return desk.view->model().rowCount() == 1; }));
        QCOMPARE(desk.view->model().text(0, KeysModel::Algorithm), QStringLiteral("Ed25519"));
        QVERIFY(!desk.module().tokens[0].loggedIn); // the login was for this deed alone
        QCOMPARE(desk.view->model().text(0, KeysModel::Custody), QStringLiteral("shows after login"));

        desk.action("Log in…")->trigger();
        dialog = desk.dialog("loginDialog");
        QVERIFY(dialog != nullptr);
        type(dialog, "User PIN", "1234");
        press(dialog);
        QVERIFY(desk.waitFor([&] {
            return desk.view->model().text(0, KeysModel::Custody)
                == QStringLiteral("Claimed: made in the token, not extractable");
        }));

        auto* table = desk.view->findChild<QTableView*>();
        table->selectRow(0);
        desk.action("Copy its address for --identity")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("pkcs11:token=node;object=identity"));
        desk.action("Sign on trial")->trigger();
        QVERIFY(desk.says("signed on trial, and the signature holds"));
        QVERIFY(desk.recorded(engine::ActOnToken::Deed::TestSign, true));

        // Software has no word of its own to give.
        desk.action("Have the device prove it…")->trigger();
        dialog = desk.dialog("loginDialog");
        QVERIFY(dialog != nullptr);
        type(dialog, "User PIN", "1234");
        press(dialog);
        QVERIFY(desk.says("Having the device prove the key identity failed."));
        QVERIFY(desk.recorded(engine::ActOnToken::Deed::Attest, false));
        desk.action("Log in…")->trigger();
        dialog = desk.dialog("loginDialog");
        type(dialog, "User PIN", "1234");
        press(dialog);
        QVERIFY(desk.has([](const ModuleView& m) { return m.tokens[0].loggedIn; }));

        // The same label is refused before anybody asks the token.
        desk.action("New key…")->trigger();
        dialog = desk.dialog("generateDialog");
        type(dialog, "Label of the key", "identity");
        QVERIFY(!ready(dialog));
        dialog->reject();

        desk.action("Destroy the key…")->trigger();
        dialog = desk.dialog("destroyDialog");
        QVERIFY(dialog != nullptr && !ready(dialog));
        type(dialog, "Label of the key that is destroyed", "identity");
        press(dialog);
        QVERIFY(desk.says("is destroyed"));
        QVERIFY(desk.recorded(engine::ActOnToken::Deed::Destroy, true));
        QVERIFY(desk.waitFor([&] { return desk.view->model().rowCount() == 0; }));
    }

    void aTpmProvesWhatItMade() {
        const auto tpm = TpmStore::create();
        if (!tpm) return;
        TokenProcessConfig config;
        config.program = VEDETTE_TOKEN;
        config.module = kTpmModule;
        config.exceptions = needsOf(kTpmModule, variableOf);
        {
            auto process = TokenProcess::start(config);
            QVERIFY(process.ok() && (*process)->call(initializing("node")).ok());
            QVERIFY((*process)->call(loginWith("node", "1234")).ok());
            QVERIFY((*process)->call(Generate{named("node"), Algorithm::P256, "identity", {1}, {}}).ok());
        }
        Desk desk(config);
        std::optional<ledger::Digest> ours;
        desk.means.enrolled = [&ours](const ledger::Digest& attester) -> Result<> {
            const bool known = ours == attester;
            ours = attester; // enrolled by the second time
            if (known) return {};
            return Fail{ledger::Violation::StrangeAttester};
        };
        QVERIFY(desk.waitFor([&] { return desk.view->model().rowCount() == 1; }));
        desk.view->findChild<QTableView*>()->selectRow(0);
        const auto ask = [&] {
            desk.action("Have the device prove it…")->trigger();
            QDialog* dialog = desk.dialog("loginDialog");
            QVERIFY(dialog != nullptr);
            type(dialog, "User PIN", "1234");
            press(dialog);
        };
        const auto custody = [&] { return desk.view->model().text(0, KeysModel::Custody); };
        ask();
        QVERIFY(
            desk.says("Having the device prove the key identity failed. Nobody enrolled the attesting key."));
        QVERIFY(desk.recorded(engine::ActOnToken::Deed::Attest, false));
        QVERIFY(!custody().startsWith(QStringLiteral("Proved")));
        ask();
        QVERIFY(desk.says("The device proved that it made the key identity and lets nobody have it."));
        QVERIFY(desk.recorded(engine::ActOnToken::Deed::Attest, true));
        QVERIFY(desk.waitFor(
            [&] { return custody() == QStringLiteral("Proved: made in the device, cannot leave it"); }));
    }

    void aWrongPinIsSaidAndRecorded() {
        if (!softHsmIsThere()) return;
        const SoftStore store;
        {
            auto process = TokenProcess::start(SoftStore::config());
            QVERIFY(process.ok() && (*process)->call(initializing("node")).ok());
        }
        Desk desk(SoftStore::config());
        QVERIFY(desk.waitFor([&] { return desk.action("New key…")->isEnabled(); }));
        desk.action("New key…")->trigger();
        QDialog* dialog = desk.dialog("generateDialog");
        type(dialog, "Label of the key", "identity");
        type(dialog, "User PIN", "9999");
        press(dialog);
        QVERIFY(desk.says("Making the key identity failed."));
        QVERIFY(desk.recorded(engine::ActOnToken::Deed::Generate, false));
        QCOMPARE(desk.view->model().rowCount(), 0);
        // By now the token tells that a wrong one was tried.
        QVERIFY(
            desk.has([](const ModuleView& m) { return m.tokens[0].token.userTries == TriesLeft::Fewer; }));

        desk.action("Set a PIN…")->trigger();
        dialog = desk.dialog("setPinDialog");
        QVERIFY(dialog != nullptr);
        qobject_cast<QComboBox*>(field(dialog, "Whose PIN"))->setCurrentIndex(1);
        type(dialog, "User PIN", "12345678"); // the officer's, in the field of the one in use
        type(dialog, "New PIN", "4321");
        QVERIFY(!ready(dialog));
        type(dialog, "New PIN, again", "4321");
        press(dialog);
        QVERIFY(desk.says("The PIN of node is set."));
    }

    void theLastTryIsNotUsedUpWithoutASecondThought() {
        TokenInfo token;
        token.label = "node";
        token.initialized = token.userPinSet = true;
        token.userTries = TriesLeft::Last;
        Desk desk(mockConfig(""));
        TokenView seen{token, false, {}, {}};
        TokenDeeds(desk.view->room(), desk.link, nullptr, &*desk.view).logIn("module", seen);
        QDialog* dialog = desk.dialog("loginDialog");
        QVERIFY(dialog != nullptr);
        type(dialog, "User PIN", "1234");
        QVERIFY(!ready(dialog));
        for (auto* box : dialog->findChildren<QAbstractButton*>()) {
            if (box->isCheckable()) box->setChecked(true);
        }
        QVERIFY(ready(dialog));
        dialog->reject();
        token.userTries = TriesLeft::None;
        TokenDeeds(desk.view->room(), desk.link, nullptr, &*desk.view)
            .logIn("module", {token, false, {}, {}});
        QVERIFY(desk.waitFor([&] {
            for (QDialog* one : desk.view->findChildren<QDialog*>()) {
                if (one->isVisible() && !field(one, "User PIN")->isEnabled()) return !ready(one);
            }
            return false;
        }));
    }

    void aModuleThatCrashesIsShownAsSuchAndStartedAgain() {
        Desk desk(mockConfig("crash-list"));
        QVERIFY(desk.has([](const ModuleView& m) { return m.phase == ModuleView::Phase::Down; }));
        QVERIFY(desk.waitFor([&] { return desk.view->others().size() == 1; }));
        TokenCard* card = desk.view->others().front();
        QVERIFY(desk.waitFor([&] {
            return card->accessibleDescription().contains(QString::fromUtf8("took its process down"));
        }));
        const auto before = desk.module().breakdowns;
        QPushButton* start = nullptr;
        QVERIFY(desk.waitFor([&] {
            for (auto* button : card->findChildren<QPushButton*>()) {
                if (button->isVisible() && button->text() == QString::fromUtf8("Start it again"))
                    start = button;
            }
            return start != nullptr;
        }));
        start->click();
        QVERIFY(desk.has([&](const ModuleView& m) { return m.breakdowns > before; }));
    }

    void aDeedThatHangsIsCancelled() {
        Desk desk(mockConfig("hang-login"));
        QVERIFY(desk.waitFor([&] { return desk.action("Log in…")->isEnabled(); }));
        desk.action("Log in…")->trigger();
        QDialog* dialog = desk.dialog("loginDialog");
        QVERIFY(dialog != nullptr);
        type(dialog, "User PIN", "1234");
        press(dialog);
        QVERIFY(desk.has([](const ModuleView& m) { return !m.errand.empty(); }));
        QPushButton* cancel = nullptr;
        QVERIFY(desk.waitFor([&] {
            for (auto* button : desk.view->cards().front()->findChildren<QPushButton*>()) {
                if (button->isVisible() && button->text() == QString::fromUtf8("Cancel")) cancel = button;
            }
            return cancel != nullptr;
        }));
        cancel->click();
        QVERIFY(desk.says("It was cancelled"));
        QVERIFY(desk.waitFor([&] { return desk.action("Log in…")->isEnabled(); }));
    }

    void aTokenComesAndGoesInSight() {
        QTemporaryDir folder;
        const QString plug = folder.filePath("plug");
        qputenv("VEDETTE_MOCK_PLUG", plug.toUtf8());
        auto config = mockConfig("");
        config.exceptions.readable.emplace_back(folder.path().toStdString());
        Desk desk(config);
        QVERIFY(desk.has([](const ModuleView& m) { return m.looks > 0; }));
        const auto named = [&](const char* name) {
            return desk.waitFor([&] {
                const auto& all = desk.view->cards().empty() ? desk.view->others() : desk.view->cards();
                return !all.empty() && all.front()->accessibleName().startsWith(QString::fromUtf8(name));
            });
        };
        QVERIFY(named("module"));
        QVERIFY(QFile(plug).open(QIODevice::WriteOnly));
        QVERIFY(named("mock"));
        QVERIFY(QFile::remove(plug));
        QVERIFY(named("module"));
    }

    void whatAModuleSaysIsMadeFitToBeShown() {
        Desk desk(mockConfig("rude-text"));
        QVERIFY(desk.has([](const ModuleView& m) { return !m.tokens.empty(); }));
        for (const QLabel* label : desk.view->findChildren<QLabel*>()) {
            QVERIFY(!label->text().contains(QChar(0x1b)));
            QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
        }
    }

    void confinementAndAvailabilityAreInWords() {
        Desk desk(mockConfig("no-mechanisms"));
        QVERIFY(desk.has([](const ModuleView& m) { return !m.tokens.empty(); }));
        const auto fact = [&](const char* name) {
            for (const FactGrid* grid : desk.view->findChildren<FactGrid*>()) {
                const QString value = grid->valueOf(QString::fromUtf8(name));
                if (!value.isEmpty()) return value;
            }
            return QString();
        };
        QVERIFY(desk.waitFor([&] { return fact("Held back by").contains(QString::fromUtf8("seccomp")); }));
        QVERIFY(desk.waitFor([&] {
            return fact("Ed25519")
                == QString::fromUtf8("no: the token does not offer CKM_EC_EDWARDS_KEY_PAIR_GEN");
        }));
    }

    void theLedgerTellsTheState() {
        Desk desk(mockConfig(""));
        QVERIFY(desk.waitFor([&] { return desk.action("New key…")->isEnabled(); }));
        Generate made;
        made.token = named("mock");
        made.label = "identity";
        made.id = {1};
        const auto key = std::make_shared<Bytes>();
        QVERIFY(desk.view->room()
                    .run(
                        "module", "make",
                        [made, key](TokenProcess& process) -> Result<> {
                            VD_TRY(process.call(loginWith("mock", "1234")));
                            const auto done = VD_TRY(process.ask<Generated>(made));
                            *key = done.key.publicKey;
                            return {};
                        },
                        [](const Result<>&) {})
                    .ok());
        QVERIFY(desk.waitFor([&] { return desk.view->model().rowCount() == 1; }));
        QCOMPARE(desk.view->model().text(0, KeysModel::State), QStringLiteral("not in the ledger"));
        desk.means.standings = [key]() -> Result<KeyStandings> {
            return KeyStandings{{*key, {"suspended", WallTime{1000}, "node"}}};
        };
        desk.action("Look at the tokens again")->trigger();
        QVERIFY(desk.waitFor(
            [&] { return desk.view->model().text(0, KeysModel::State) == QString::fromUtf8("suspended"); }));
        desk.means.standings = []() -> Result<KeyStandings> { return Fail{TokenError::BadAnswer}; };
        desk.action("Look at the tokens again")->trigger();
        QVERIFY(desk.waitFor([&] {
            for (const QLabel* label : desk.view->findChildren<QLabel*>()) {
                if (label->isVisible()
                    && label->text().startsWith(QString::fromUtf8("The ledger of keys cannot be read")))
                    return true;
            }
            return false;
        }));
    }
};

VD_SUITE(KeysViewTest)

#include "keys_view_test.moc"
