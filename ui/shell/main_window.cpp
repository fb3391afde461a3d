#include "ui/shell/main_window.h"

#include "ui/link/preferences.h"
#include "ui/link/selection.h"
#include "ui/link/words.h"
#include "ui/shell/notices.h"
#include "ui/shell/rail.h"
#include "ui/shell/stage.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workspace.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtCore/QDateTime>
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

MainWindow::MainWindow(const Console& console, std::optional<Desk> desk)
    : m_console(console), m_onlyDesk(desk) {
    setObjectName("window");
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
    setWindowTitle(QStringLiteral("Vedette"));
    resize(1440, 900);

    m_rail->showOnly(desk);
    m_workspace->setDesk(desk.value_or(Desk::Watch));
    connect(m_rail, &Rail::chosen, this, [this](const QString& key) { showView(key); });
    connect(m_top, &TopBar::queryChanged, this, [this](const QString& query) {
        if (View* view = m_stage->current()) view->find(query);
    });
    connect(m_top, &TopBar::joinWanted, this, &MainWindow::joinWanted);
    connect(m_top, &TopBar::momentWanted, this, &MainWindow::goToMoment);
    connect(m_stage, &Stage::made, this, &MainWindow::viewMade);
    connect(m_stage, &Stage::shown, this, &MainWindow::viewShown);
    connect(m_status, &StatusStrip::stalled, this, [this](bool stalled) {
        if (!stalled) return notices().take("stall");
        notices().tell(
            {"stall",
             Severity::Critical,
             tr("The engine has not answered for some seconds. The window goes on with what it knows."),
             {}});
    });
    connect(m_status, &StatusStrip::diskTroubled, this, [this](const QString& why) {
        if (why.isEmpty()) return notices().take("disk");
        notices().tell({"disk",
                        Severity::Critical,
                        tr("Events are not recorded for now; the network goes on. %1").arg(why),
                        {}});
    });
    connect(&m_console.link, &Link::momentFailed, this, [this](const Error& why) {
        notices().tell(
            {"moment", Severity::High, tr("That moment cannot be shown. %1").arg(sentence(why)), {}});
    });
    connect(&m_console.link, &Link::momentChanged, this, [this] { notices().take("moment"); });
    connect(&Preferences::instance(), &Preferences::notWritten, this, [this](const QString& why) {
        notices().tell({"settings", Severity::High, why, {}});
    });
    connect(&Preferences::instance(), &Preferences::changed, this, [this](const QString& key) {
        if (key == "keys.singleLetters") applySingleKeys();
    });
    makeVerbs();
    retranslate();
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
    if (!m_onlyDesk && !m_wallboard) {
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

void MainWindow::showWelcome() {
    m_stage->showWelcome();
    m_top->setView(nullptr);
}

void MainWindow::viewMade(View* view) {
    connect(view, &View::openRequested, this, [this](const QString& key, const QString& query) {
        showView(key, query.isNull() ? QString("") : query);
    });
    applySingleKeys();
}

void MainWindow::viewShown(View* view) {
    m_top->setView(view);
    if (view == nullptr) return;
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
    verb(QT_TR_NOOP("Search"), "Ctrl+F; /", [this] { m_top->focusQuery(); });
    verb(QT_TR_NOOP("Clear, step back"), "Esc", [this] { escape(); });
    verb(QT_TR_NOOP("Next view"), "Ctrl+Tab", [this] { step(1); });
    verb(QT_TR_NOOP("Previous view"), "Ctrl+Shift+Tab", [this] { step(-1); });
    verb(QT_TR_NOOP("Refresh"), "F5", [this] { refresh(); });
    verb(QT_TR_NOOP("Wallboard"), "F11", [this] { setWallboard(!m_wallboard); });
    verb(QT_TR_NOOP("Save a picture of this view…"), "Ctrl+Shift+S", [this] { saveScreenshot(); });
    verb(QT_TR_NOOP("Export what is shown…"), "Ctrl+E", [this] { exportView(); });
    verb(QT_TR_NOOP("Return to live"), "", [this] { m_console.link.returnToLive(); });
    verb(QT_TR_NOOP("Go to a certain time…"), "Ctrl+T", [this] { goToMoment(); });
    verb(QT_TR_NOOP("Join a network…"), "Ctrl+J", [this] { emit joinWanted(); });
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
        if (!m_onlyDesk || *m_onlyDesk == entry.desk) keys.append(entry.key);
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

void MainWindow::goToMoment() {}

void MainWindow::refresh() {
    if (View* view = m_stage->current()) view->find(m_top->query());
    if (!m_console.link.live()) m_console.link.look(m_console.link.moment());
}

void MainWindow::exportView() {
    View* view = m_stage->current();
    if (view == nullptr || !view->exportTo(this)) {
        notices().tell(
            {"export", Severity::Info, tr("This view has nothing to export."), {}, {}, kShortNoticeMs});
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
        notices().tell(
            {"picture", Severity::Info, tr("The picture is in %1.").arg(file), {}, {}, kShortNoticeMs});
    } else {
        notices().tell(
            {"picture", Severity::High, tr("The picture could not be written to %1.").arg(file), {}});
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
        notices().tell(
            {"wallboard", Severity::Info, tr("Wallboard: F11 or Esc returns."), {}, {}, kShortNoticeMs});
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

void MainWindow::retranslate() {
    for (const auto& [action, text] : m_verbs) action->setText(tr(text));
    for (const ViewEntry& entry : views()) {
        if (auto* action = findChild<QAction*>(QString("view.") + entry.key))
            action->setText(tr("View: %1").arg(titleOf(entry)));
    }
    m_rail->retranslate();
    m_top->retranslate();
    m_workspace->retranslate();
    m_status->retranslate();
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
