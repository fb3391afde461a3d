#include "ui/shell/main_window.h"

#include "ui/join/invite_dialog.h"
#include "ui/join/join_dialog.h"
#include "ui/link/annotations.h"
#include "ui/link/deeds.h"
#include "ui/link/preferences.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/alert_herald.h"
#include "ui/shell/filter_menu.h"
#include "ui/shell/filters_dialog.h"
#include "ui/shell/help_window.h"
#include "ui/shell/key_map.h"
#include "ui/shell/moment_dialog.h"
#include "ui/shell/notices.h"
#include "ui/shell/palette.h"
#include "ui/shell/rail.h"
#include "ui/shell/stage.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/tray.h"
#include "ui/shell/undo.h"
#include "ui/shell/welcome.h"
#include "ui/shell/workspace.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/speak_as.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kNarrowWidth = 1000; ///< below, the rail shows icons alone
constexpr int kShortNoticeMs = 6000;
constexpr auto kFirstScenario = "quiet-day";

/// Whether a shortcut is a key that also types.
bool typesSomething(const QKeySequence& keys) {
    if (keys.count() != 1) return false;
    const auto modifiers = keys[0].keyboardModifiers();
    const int key = keys[0].key();
    return (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0
        && key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde;
}

std::optional<ViewEntry> entryOf(const QString& key) {
    for (const ViewEntry& entry : views()) {
        if (key == entry.key) return entry;
    }
    return std::nullopt;
}

} // namespace

MainWindow::MainWindow(const Console& console, Outset outset)
    : m_console(console), m_outset(std::move(outset)) {
    setObjectName("window");
    speakToolTipsPlainly();
    auto* middle = new QWidget(this);
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(middle);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = new TopBar(console.link, middle);
    column->addWidget(m_top);
    m_workspace = new Workspace(console, middle);
    m_stage = new Stage(console, m_workspace);
    m_workspace->setCentralWidget(m_stage);
    column->addWidget(m_workspace, 1);
    row->addLayout(column, 1);

    auto* frame = new QWidget(this);
    auto* all = new QVBoxLayout(frame);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(middle, 1);
    m_status = new StatusStrip(console.link, frame);
    all->addWidget(m_status);
    setCentralWidget(frame);
    m_undo = new Undo(console.link, this);
    connect(m_undo, &Undo::changed, this, &MainWindow::undoChanged);
    connect(m_undo, &Undo::failed, this, [this](const QString& why) {
        notices().tell({"undo", Severity::High, why, {}});
    });
    setWindowTitle(QStringLiteral("Vedette"));
    resize(1440, 900);

    m_rail->showOnly(m_outset.desk);
    auto* welcome = new Welcome(m_outset.offline, m_stage);
    connect(welcome, &Welcome::labWanted, this, [this] { startLab(kFirstScenario); });
    connect(welcome, &Welcome::joinWanted, this, [this] { join(); });
    connect(m_top, &TopBar::joinWanted, this, [this] { join(); });
    connect(m_top, &TopBar::addressesWanted, this, [this] { InviteDialog(m_console.link, this).exec(); });
    m_stage->setWelcome(welcome);
    connect(m_rail, &Rail::settingsWanted, this, &MainWindow::showSettings);
    connect(&m_console.link, &Link::sourcesChanged, this, &MainWindow::sourcesChanged);
    connect(m_rail, &Rail::chosen, this, [this](const QString& key) { showView(key); });
    connect(m_rail, &Rail::filterChosen, this,
            [this](const QString& key, const QString& query) { showView(key, query); });
    const auto showFilters = [this] { m_rail->setFilters(SavedFilters::all()); };
    connect(&Preferences::instance(), &Preferences::replaced, this, showFilters);
    connect(&Preferences::instance(), &Preferences::changed, this, [showFilters](const QString& key) {
        if (key == QLatin1String(SavedFilters::kKey)) showFilters();
    });
    showFilters();
    m_console.notes.follow(m_console.link);
    connect(m_top, &TopBar::queryChanged, this, [this](const QString& query) {
        if (View* view = m_stage->current()) view->find(query);
    });
    connect(m_top, &TopBar::momentWanted, this, &MainWindow::goToMoment);
    connect(m_stage, &Stage::made, this, &MainWindow::viewMade);
    connect(m_stage, &Stage::shown, this, &MainWindow::viewShown);
    connect(m_status, &StatusStrip::stalled, this, [this](bool stalled) {
        if (!stalled) return notices().take("stall");
        notices().tell(
            {"stall", Severity::Critical, [] {
                 return tr(
                     "The engine has not answered for some seconds. The window goes on with what it knows.");
             }});
    });
    connect(m_status, &StatusStrip::diskTroubled, this, [this](const std::optional<Error>& why) {
        if (!why) return notices().take("disk");
        notices().tell(
            {"disk", Severity::Critical, [why = *why] {
                 return tr("Events are not recorded for now; the network goes on. %1").arg(sentence(why));
             }});
    });
    connect(m_status, &StatusStrip::identityTroubled, this, &MainWindow::identityTroubled);
    connect(&m_console.link, &Link::momentFailed, this, [this](const Error& why) {
        notices().tell({"moment", Severity::High,
                        [why] { return tr("That moment cannot be shown. %1").arg(sentence(why)); }});
    });
    connect(&m_console.link, &Link::momentChanged, this, [this] { notices().take("moment"); });
    connect(&Preferences::instance(), &Preferences::notWritten, this, [this](const QString& why) {
        notices().tell({"settings", Severity::High, why, {}});
    });
    connect(&Preferences::instance(), &Preferences::changed, this, [this](const QString& key) {
        if (key == "keys.singleLetters") applySingleKeys();
    });
    new Tray(*this);
    new AlertHerald(*this, *m_rail);
    connect(m_status, &StatusStrip::opened, this, &MainWindow::showView);
    makeVerbs();
    retranslate();
    if (!m_workspace->setDesk(m_outset.desk.value_or(Desk::Watch))) {
        notices().tell(
            {"layout", Severity::Info, [] {
                 return tr("The kept layout of this desk could not be used; the panels stand as at first.");
             }});
    }
    if (m_outset.makeStore) {
        m_outset.makeStore([window = QPointer<MainWindow>(this)](const Result<>& made) {
            if (!window.isNull()) window->storeMade(made);
        });
    }
    using Found = Preferences::Found;
    if (m_outset.settings.found == Found::SetAside) {
        notices().tell(
            {"settings", Severity::High, [aside = m_outset.settings.aside] {
                 return tr("The settings could not be read and are as at first. The old file is kept as %1.")
                     .arg(aside);
             }});
    } else if (m_outset.settings.found == Found::Unusable) {
        notices().tell(
            {"settings", Severity::High, [aside = m_outset.settings.aside] {
                 return tr("The settings in %1 can be neither read nor put aside: what you choose holds for "
                           "this run only.")
                     .arg(aside);
             }});
    }
    restoreGeometry(
        QByteArray::fromBase64(Preferences::instance().value("window.geometry").toString().toLatin1()));
    viewShown(nullptr);
    if (m_outset.desk == Desk::Keys) showView(QStringLiteral("keys")); // it watches no network
    m_stage->warm();
}

MainWindow::~MainWindow() = default;

Notices& MainWindow::notices() const {
    return m_stage->notices();
}

QString MainWindow::currentView() const {
    const View* view = m_stage->current();
    return view == nullptr ? QString() : view->key();
}

bool MainWindow::showView(const QString& key, const QString& query) {
    const auto entry = entryOf(key);
    if (!entry) return false;
    if (!m_outset.desk && !m_wallboard) {
        const auto before = entryOf(currentView());
        if (before && before->desk != entry->desk) {
            m_workspace->keepLayout();
            m_workspace->setDesk(entry->desk);
        }
    }
    const bool same = currentView() == key;
    m_stage->show(key);
    if (!query.isNull() || !same) m_top->setQuery(query);
    return true;
}

bool MainWindow::startLab(const QString& scenario) {
    auto source = m_outset.makeLab(scenario.toStdString());
    if (!source) {
        notices().tell({"lab", Severity::High, [why = source.error()] { return sentence(why); }});
        return false;
    }
    if (m_console.link.add(*std::move(source)) != 0) return true;
    notices().tell({"lab", Severity::High,
                    [] { return tr("Too many networks and rehearsals are open: end one first."); }});
    return false;
}

void MainWindow::join(const std::vector<codec::Multiaddr>& ways) {
    if (!m_outset.means.makeSource) {
        notices().tell({"join",
                        Severity::Info,
                        [] { return tr("This window was started with --offline: it opens no connection."); },
                        {},
                        {},
                        kShortNoticeMs});
        return;
    }
    auto* dialog = new JoinDialog(m_console.link, m_outset.means, m_outset.network, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!ways.empty()) {
        dialog->propose(ways);
        dialog->join();
    }
    dialog->open();
}

/// The banner that names a store of software for what it is.
void MainWindow::storeMade(const Result<>& made) {
    if (!made) {
        notices().tell({"development", Severity::High, [why = Error(made.error())] {
                            return tr("No development token was made. %1").arg(sentence(why));
                        }});
        return;
    }
    notices().tell(
        {"development", Severity::Info, [folder = m_outset.developmentStore] {
             return tr("Development store: the identity is a token of software in %1, with its PIN "
                       "beside it. For trying things out, and for nothing else.")
                 .arg(folder);
         }});
}

/// The token of the identity is away, or the module's process knows no PIN any more.
void MainWindow::identityTroubled(const std::optional<Error>& why) {
    if (!why) return notices().take("identity");
    Notice notice{
        "identity", Severity::High, [why = *why] {
            return tr("The token of the identity is away: connections stay, new connection keys are not "
                      "signed. %1")
                .arg(sentence(why));
        }};
    if (m_outset.means.unlock) {
        notice.actionText = tr("Log in again…");
        notice.action = [this] {
            m_outset.means.unlock(this, [this](const Result<>& how) {
                if (how) return;
                notices().tell(
                    {"unlock", Severity::High, [why = Error(how.error())] { return sentence(why); }});
            });
        };
    }
    notices().tell(notice);
}

/// With something to watch the welcome gives way to a view; with nothing it comes back.
void MainWindow::sourcesChanged() {
    const bool watching = m_console.link.source() != nullptr;
    if (!watching) {
        if (m_stage->current() == nullptr || m_stage->current()->needsNetwork()) m_stage->showWelcome();
    } else if (m_stage->current() == nullptr) {
        for (const ViewEntry& entry : views()) {
            if (m_outset.desk && *m_outset.desk != entry.desk) continue;
            showView(entry.key);
            break;
        }
    }
}

void MainWindow::viewMade(View* view) {
    connect(view, &View::openRequested, this, [this](const QString& key, const QString& query) {
        showView(key, query.isNull() ? QString("") : query);
    });
    connect(view, &View::peerWanted, this, [this](const QString& key, const QString& peer) {
        if (showView(key, QString(""))) m_stage->current()->open(peer);
    });
    connect(view, &View::undoRequested, m_undo, &Undo::undo);
    applySingleKeys();
}

void MainWindow::viewShown(View* view) {
    m_top->setView(view);
    if (view == nullptr) {
        setWindowTitle(QStringLiteral("Vedette"));
        m_stage->focusWelcome();
        return;
    }
    m_rail->setCurrent(view->key());
    view->setFocus(Qt::OtherFocusReason);
    setWindowTitle(tr("%1 · Vedette").arg(view->title()));
}

QAction* MainWindow::verb(const char* text, const QString& keys, const std::function<void()>& run) {
    auto* action = new QAction(this);
    action->setShortcuts(QKeySequence::listFromString(keys));
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_verbs.emplace_back(action, text);
    return action;
}

void MainWindow::makeVerbs() {
    verb(QT_TR_NOOP("Commands…"), "Ctrl+K", [this] { showPalette(); });
    verb(QT_TR_NOOP("Search"), "Ctrl+F; /", [this] { m_top->focusQuery(); });
    verb(QT_TR_NOOP("Clear, step back"), "Esc", [this] { escape(); });
    m_undoAction = verb(QT_TR_NOOP("Undo"), "Ctrl+Z", [this] { m_undo->undo(); });
    m_redoAction = verb(QT_TR_NOOP("Redo"), "Ctrl+Shift+Z", [this] { m_undo->redo(); });
    verb(QT_TR_NOOP("Next view"), "Ctrl+Tab", [this] { step(1); });
    verb(QT_TR_NOOP("Previous view"), "Ctrl+Shift+Tab", [this] { step(-1); });
    connect(&Deeds::of(m_console.link), &Deeds::told, this, [this](const QString& text, bool well) {
        Notice notice{"deed", well ? Severity::Info : Severity::High, text, {}};
        if (well) notice.goesAfterMs = 8000;
        notices().tell(notice);
    });
    verb(QT_TR_NOOP("Refresh"), "F5", [this] { refresh(); });
    verb(QT_TR_NOOP("Wallboard"), "F11", [this] { setWallboard(!m_wallboard); });
    verb(QT_TR_NOOP("Save a picture of this view…"), "Ctrl+Shift+S", [this] { saveScreenshot(); });
    verb(QT_TR_NOOP("Export what is shown…"), "Ctrl+E", [this] { exportView(); });
    verb(QT_TR_NOOP("Save this filter…"), "Ctrl+D", [this] {
        if (m_top->filters().isVisible()) m_top->filters().saveQuery();
    });
    verb(QT_TR_NOOP("Edit saved filters…"), "", [this] { FiltersDialog(this).exec(); });
    verb(QT_TR_NOOP("Return to live"), "", [this] { m_console.link.returnToLive(); });
    verb(QT_TR_NOOP("Go to a certain time…"), "Ctrl+T", [this] { goToMoment(); });
    verb(QT_TR_NOOP("Start the lab"), "", [this] { startLab(kFirstScenario); });
    verb(QT_TR_NOOP("Join a network…"), "Ctrl+J", [this] { join(); });
    verb(QT_TR_NOOP("Addresses of this node…"), "", [this] { InviteDialog(m_console.link, this).exec(); });
    verb(QT_TR_NOOP("Settings…"), "Ctrl+,", [this] { showSettings(); });
    verb(QT_TR_NOOP("Help on this view"), "F1", [this] { showHelp(); });
    verb(QT_TR_NOOP("Keys"), "Ctrl+/", [this] { showKeys(); });
    verb(QT_TR_NOOP("Reset layout"), "", [this] { m_workspace->resetLayout(); });
    verb(QT_TR_NOOP("Quit"), "Ctrl+Q", [] { QApplication::quit(); });
    int number = 0;
    for (const ViewEntry& entry : views()) {
        auto* action = new QAction(this);
        const QString key = entry.key;
        action->setObjectName("view." + key);
        action->setIcon(icon(entry.icon));
        if (++number <= 9) action->setShortcut(QKeySequence(QString("Ctrl+%1").arg(number)));
        connect(action, &QAction::triggered, this, [this, key] { showView(key); });
        addAction(action);
    }
    addActions(m_workspace->panelActions());
}

void MainWindow::step(int by) {
    QStringList keys;
    for (const ViewEntry& entry : views()) {
        if (!m_outset.desk || *m_outset.desk == entry.desk) keys.append(entry.key);
    }
    if (keys.isEmpty()) return;
    const qsizetype at = keys.indexOf(currentView());
    showView(keys[(at + by + keys.size()) % keys.size()]);
}

/// Esc clears what was done last and never closes: the box, the wallboard, the selection, the past.
void MainWindow::escape() {
    if (m_top->box()->hasFocus()) {
        if (!m_top->query().isEmpty())
            m_top->setQuery({});
        else if (View* view = m_stage->current())
            view->setFocus(Qt::OtherFocusReason);
    } else if (m_wallboard) {
        setWallboard(false);
    } else if (!m_console.selection.peers().isEmpty()) {
        m_console.selection.clear();
    } else if (!m_top->query().isEmpty()) {
        m_top->setQuery({});
    } else if (!m_console.link.live()) {
        m_console.link.returnToLive();
    }
}

void MainWindow::goToMoment() {
    if (!m_console.link.hasPast()) return;
    MomentDialog dialog(m_console.link.now(), this);
    if (dialog.exec() == QDialog::Accepted) m_console.link.look(dialog.moment());
}

void MainWindow::showPalette() {
    Palette palette(actionGroups(), this);
    palette.exec();
    // After the palette is gone: what the action opens may be a window itself.
    if (QAction* action = palette.chosen()) action->trigger();
}

void MainWindow::showKeys() {
    KeyMap(actionGroups(), this).exec();
}

void MainWindow::showHelp() {
    if (m_help == nullptr) m_help = new HelpWindow(this);
    const QString page = currentView();
    m_help->show(HelpWindow::has(page) ? page : QStringLiteral("start"));
}

void MainWindow::showSettings() {
    const auto folders = [this] {
        return QList<Folder>{{tr("Settings"), QFileInfo(Preferences::instance().file()).absolutePath()},
                             {tr("Data"), m_outset.dataFolder}};
    };
    SettingsDialog(folders, this).exec();
}

void MainWindow::refresh() {
    if (View* view = m_stage->current()) view->find(m_top->query());
    if (!m_console.link.live()) m_console.link.look(m_console.link.moment());
}

void MainWindow::exportView() {
    View* view = m_stage->current();
    if (view == nullptr || !view->exportTo(this)) {
        notices().tell({"export",
                        Severity::Info,
                        [] { return tr("This view has nothing to export."); },
                        {},
                        {},
                        kShortNoticeMs});
    }
}

void MainWindow::saveScreenshot() {
    const QPixmap picture = m_stage->grab();
    const QString proposal = QString("vedette-%1-%2.png")
                                 .arg(currentView().isEmpty() ? QString("welcome") : currentView(),
                                      QDateTime::currentDateTimeUtc().toString("yyyyMMdd-HHmmss"));
    const QString file = QFileDialog::getSaveFileName(this, tr("Save a picture of this view"), proposal,
                                                      tr("Pictures (*.png)"));
    if (file.isEmpty()) return;
    if (picture.save(file, "PNG")) {
        notices().tell({"picture",
                        Severity::Info,
                        [file] { return tr("The picture is in %1.").arg(file); },
                        {},
                        {},
                        kShortNoticeMs});
    } else {
        notices().tell({"picture", Severity::High,
                        [file] { return tr("The picture could not be written to %1.").arg(file); }});
    }
}

void MainWindow::setWallboard(bool wallboard) {
    if (wallboard == m_wallboard) return;
    m_wallboard = wallboard;
    m_rail->setVisible(!wallboard);
    m_top->setVisible(!wallboard);
    m_workspace->setBare(wallboard);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, wallboard));
    if (wallboard) {
        notices().tell({"wallboard",
                        Severity::Info,
                        [] { return tr("Wallboard: F11 or Esc returns."); },
                        {},
                        {},
                        kShortNoticeMs});
    } else {
        notices().take("wallboard");
    }
}

QList<ActionGroup> MainWindow::actionGroups() const {
    QList<ActionGroup> groups;
    if (const View* view = m_stage->current(); view != nullptr && !view->actions().isEmpty()) {
        groups.append({view->title(), view->actions()});
    }
    groups.append({tr("Window"), actions()});
    return groups;
}

void MainWindow::applySingleKeys() {
    const bool allowed = Preferences::instance().value("keys.singleLetters", true).toBool();
    QList<QAction*> all = actions();
    for (const ViewEntry& entry : views()) {
        if (const View* view = m_stage->find(entry.key)) all += view->actions();
    }
    static constexpr auto kTaken = "takenShortcuts";
    for (QAction* action : all) {
        if (!allowed) {
            QList<QKeySequence> kept;
            QStringList taken;
            for (const QKeySequence& keys : action->shortcuts()) {
                if (typesSomething(keys))
                    taken += keys.toString();
                else
                    kept += keys;
            }
            if (taken.isEmpty()) continue;
            action->setProperty(kTaken, taken);
            action->setShortcuts(kept);
        } else if (const QVariant taken = action->property(kTaken); taken.isValid()) {
            QList<QKeySequence> keys = action->shortcuts();
            for (const QString& key : taken.toStringList()) keys += QKeySequence(key);
            action->setShortcuts(keys);
            action->setProperty(kTaken, {});
        }
    }
}

void MainWindow::undoChanged() {
    m_undoAction->setEnabled(m_undo->canUndo());
    m_redoAction->setEnabled(m_undo->canRedo());
    m_undoAction->setText(m_undo->undoText().isEmpty()
                              ? tr("Undo")
                              : tr("Undo: %1").arg(m_undo->undoText().replace('&', "&&")));
    m_redoAction->setText(m_undo->redoText().isEmpty()
                              ? tr("Redo")
                              : tr("Redo: %1").arg(m_undo->redoText().replace('&', "&&")));
}

void MainWindow::retranslate() {
    for (const auto& [action, text] : m_verbs) action->setText(tr(text));
    undoChanged();
    for (const ViewEntry& entry : views()) {
        if (auto* action = findChild<QAction*>(QString("view.") + entry.key))
            action->setText(tr("View: %1").arg(titleOf(entry)));
        if (View* view = m_stage->find(entry.key)) view->setAccessibleName(titleOf(entry));
    }
    if (const View* view = m_stage->current()) setWindowTitle(tr("%1 · Vedette").arg(view->title()));
    m_rail->retranslate();
    m_top->retranslate();
    m_workspace->retranslate();
    m_status->retranslate();
    notices().retranslate();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_workspace->keepLayout();
    if (!m_wallboard)
        Preferences::instance().set("window.geometry", QString::fromLatin1(saveGeometry().toBase64()));
    Preferences::instance().flush();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    const bool narrow = width() < kNarrowWidth * Theme::instance().textSize() / 100;
    m_rail->setNarrow(narrow);
    m_top->setNarrow(narrow);
    QMainWindow::resizeEvent(event);
}

} // namespace vedette::ui
