#include "ui/policy/policy_view.h"

#include "core/base/wall_clock.h"
#include "ui/link/link.h"
#include "ui/link/preferences.h"
#include "ui/link/words.h"
#include "ui/policy/ask_panel.h"
#include "ui/policy/decisions_panel.h"
#include "ui/policy/effect_panel.h"
#include "ui/policy/fall_panel.h"
#include "ui/policy/policy_editor.h"
#include "ui/policy/policy_words.h"
#include "ui/policy/review_model.h"
#include "ui/policy/segments_panel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dense_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kViewSideBySide =
    980; ///< pixels at 100 % text size, from which on the lists are beside the text
constexpr int kTextShare = 560;
constexpr int kListShare = 440;

enum PolicyTab {
    ReviewTab,
    AskTab,
    SegmentsTab,
    DecisionsTab,
    FallTab,
    EffectTab,
    PolicyTabs
};

} // namespace

PolicyView::PolicyView(const Console& console, QWidget* parent)
    : View(parent),
      m_console(console),
      m_check(new PolicyCheck(
          [this] {
              PolicyCheck::Texts texts;
              for (const PolicyText::File& file : m_text.files())
                  texts.emplace_back(file.name.toStdString(),
                                     PolicyText::textOf(*file.document).toStdString());
              return texts;
          },
          [this] { return m_console.link.source() != nullptr ? m_console.link.now() : wallNow(); }, this)),
      m_new(new QAction(icon("plus"), {}, this)),
      m_inForce(new QAction(icon("lab"), {}, this)),
      m_open(new QAction(icon("policy"), {}, this)),
      m_openFolder(new QAction(icon("policy"), {}, this)),
      m_save(new QAction(icon("check"), {}, this)),
      m_saveAs(new QAction(icon("export"), {}, this)),
      m_next(new QAction(icon("down"), {}, this)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("policy"))),
      m_split(new QSplitter(Qt::Vertical)),
      m_upper(new QWidget),
      m_name(new QLabel),
      m_file(new QComboBox),
      m_fileMenu(new QToolButton),
      m_saveButton(new QToolButton),
      m_trouble(textLabel()),
      m_editor(new PolicyEditor),
      m_verdict(new QToolButton),
      m_tabs(new QTabBar),
      m_below(new QStackedWidget),
      m_review(new ReviewModel(this)),
      m_reviewTable(new DenseTable),
      m_reviewState(absenceLabel()),
      m_reviewStack(new QStackedWidget),
      m_ask(new AskPanel(console)),
      m_decisions(new DecisionsPanel(console)),
      m_segments(new SegmentsPanel(console)),
      m_fall(new FallPanel(console)),
      m_effect(new EffectPanel(console)) {
    buildActions();
    build();
    connect(&m_text, &PolicyText::opened, this, &PolicyView::textOpened);
    connect(&m_text, &PolicyText::edited, m_check, &PolicyCheck::changed);
    connect(&m_text, &PolicyText::edited, this, &PolicyView::showVerdict);
    connect(&m_text, &PolicyText::modifiedChanged, this, &PolicyView::showNames);
    connect(m_check, &PolicyCheck::checked, this, &PolicyView::showChecked);
    connect(m_file, &QComboBox::currentIndexChanged, this, &PolicyView::showFile);
    connect(m_tabs, &QTabBar::currentChanged, m_below, &QStackedWidget::setCurrentIndex);
    connect(m_empty, &EmptyState::acted, this,
            [this] { (m_inForce->isVisible() ? m_inForce : m_open)->trigger(); });
    connect(&console.link, &Link::sourcesChanged, this, &PolicyView::offer);
    connect(&console.link, &Link::healthChanged, this, &PolicyView::offer);
    connect(m_verdict, &QToolButton::clicked, this, [this] {
        const CheckedPolicy& last = *m_check->last();
        if (last.errorLine > 0)
            jump(last.errorFile, last.errorLine);
        else
            m_tabs->setCurrentIndex(ReviewTab);
    });
    const auto toRule = [this](const QModelIndex& at) {
        const ReviewRow& row = m_review->row(at.row());
        jump(row.file, row.line);
    };
    connect(m_reviewTable, &QTableView::clicked, this, toRule);
    connect(m_reviewTable, &QTableView::activated, this, [this, toRule](const QModelIndex& at) {
        toRule(at);
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    const auto seek = [this](const QString& file, int line) { jump(file.toStdString(), line); };
    connect(m_ask, &AskPanel::ruleWanted, this, seek);
    connect(m_fall, &FallPanel::ruleWanted, this, seek);
    connect(m_segments, &SegmentsPanel::ruleWanted, this, seek);
    connect(m_effect, &EffectPanel::read, this, &PolicyView::showReview);
    const auto ask = [this](const policy::Request& request) {
        m_ask->ask(request);
        m_tabs->setCurrentIndex(AskTab);
    };
    connect(m_effect, &EffectPanel::asked, this, ask);
    connect(m_decisions, &DecisionsPanel::asked, this, ask);
    connect(&Theme::instance(), &Theme::changed, this, &PolicyView::dress);
    dress();
    retranslate();
    textOpened();
}

PolicyView::~PolicyView() {
    delete m_editor; // before the document that it shows
}

void PolicyView::buildActions() {
    m_open->setShortcut(QKeySequence::Open);
    m_save->setShortcut(QKeySequence::Save);
    m_next->setShortcut(Qt::Key_F3);
    for (QAction* action : {m_new, m_inForce, m_open, m_openFolder, m_save, m_saveAs, m_next})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_new, &QAction::triggered, this, &PolicyView::begin);
    connect(m_open, &QAction::triggered, this, &PolicyView::openFile);
    connect(m_openFolder, &QAction::triggered, this, &PolicyView::openFolder);
    connect(m_save, &QAction::triggered, this, &PolicyView::save);
    connect(m_saveAs, &QAction::triggered, this, &PolicyView::saveAs);
    connect(m_next, &QAction::triggered, m_editor, &PolicyEditor::seekNext);
    connect(m_inForce, &QAction::triggered, this, &PolicyView::readWhatIsInForce);
    addActions({m_new, m_inForce, m_open, m_openFolder, m_save, m_saveAs, m_next});
}

void PolicyView::buildStrip() {
    m_name->setTextFormat(Qt::PlainText);
    m_name->setMinimumWidth(40);
    m_file->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_file->setMinimumContentsLength(14);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    strip->setSpacing(space::x2);
    strip->addWidget(m_name, 1);
    strip->addWidget(m_file);
    auto* files = new QMenu(m_fileMenu);
    files->addActions({m_new, m_inForce, m_open, m_openFolder, m_saveAs});
    m_fileMenu->setMenu(files);
    m_fileMenu->setPopupMode(QToolButton::InstantPopup);
    m_saveButton->setDefaultAction(m_save);
    for (QToolButton* button : {m_fileMenu, m_saveButton}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setProperty("framed", true);
        strip->addWidget(button);
    }
    m_trouble->setContentsMargins(space::x4, 0, space::x4, space::x2);
    m_trouble->hide();
    m_verdict->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_verdict->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* upper = new QVBoxLayout(m_upper);
    upper->setContentsMargins({});
    upper->setSpacing(0);
    upper->addWidget(m_editor, 1);
    upper->addWidget(m_verdict);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(strip);
    all->addWidget(m_trouble);
    all->addWidget(m_stack, 1);
}

void PolicyView::build() {
    buildStrip();
    m_reviewTable->setModel(m_review);
    m_reviewTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_reviewTable->setStretched(ReviewModel::What);
    m_reviewTable->setLetters({{ReviewModel::Rule, 22}, {ReviewModel::Line, 7}});
    m_reviewStack->addWidget(m_reviewTable);
    m_reviewStack->addWidget(m_reviewState);
    for (int i = 0; i < PolicyTabs; ++i) m_tabs->addTab(QString());
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_below->addWidget(m_reviewStack);
    m_below->addWidget(m_ask);
    m_below->addWidget(m_segments);
    m_below->addWidget(m_decisions);
    m_below->addWidget(m_fall);
    m_below->addWidget(m_effect);
    auto* lower = new QWidget;
    auto* under = new QVBoxLayout(lower);
    under->setContentsMargins({});
    under->setSpacing(0);
    under->addWidget(m_tabs);
    under->addWidget(m_below, 1);
    m_split->addWidget(m_upper);
    m_split->addWidget(lower);
    m_split->setSizes({kTextShare, kListShare});
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_empty);
    focusWhileShown(m_stack, m_split, m_editor);
    // The view gives the keys to the editor, so Tab never comes upon what lies before: that follows at the
    // end.
    QWidget* before = m_editor;
    for (QWidget* next : std::initializer_list<QWidget*>{m_verdict, m_tabs, m_reviewTable}) {
        setTabOrder(before, next);
        before = next;
    }
    before = &m_effect->list();
    setTabOrder(before, m_file);
    setTabOrder(m_file, m_fileMenu);
    setTabOrder(m_fileMenu, m_saveButton);
}

void PolicyView::dress() {
    m_trouble->setStyleSheet(
        QStringLiteral("color: %1")
            .arg(tokens().severity[static_cast<std::size_t>(Severity::Critical)].name()));
    showVerdict();
}

void PolicyView::resizeEvent(QResizeEvent* event) {
    const bool wide = width() >= kViewSideBySide * Theme::instance().textSize() / 100;
    m_split->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
    View::resizeEvent(event);
}

void PolicyView::retranslate() {
    m_fileMenu->setText(tr("File"));
    m_new->setText(tr("New"));
    m_open->setText(tr("Open…"));
    m_openFolder->setText(tr("Open a folder…"));
    m_save->setText(tr("Save"));
    m_saveAs->setText(tr("Save as…"));
    m_next->setText(tr("Next place"));
    m_file->setAccessibleName(tr("File of the policy"));
    m_file->setAccessibleDescription(tr("File of the policy"));
    m_editor->setAccessibleName(tr("Text of the policy"));
    m_tabs->setAccessibleName(tr("What stands beside the text"));
    m_tabs->setTabText(AskTab, tr("Ask"));
    m_tabs->setTabText(SegmentsTab, tr("Segments"));
    m_tabs->setTabText(DecisionsTab, tr("Decisions"));
    m_tabs->setTabText(FallTab, tr("What falls"));
    m_tabs->setTabText(EffectTab, tr("Effect on what happened"));
    m_reviewTable->setAccessibleName(tr("Rules that deserve a second look"));
    m_inForce->setText(tr("The policy of this fleet"));
    offer();
    m_review->rename();
    m_decisions->retranslate();
    m_segments->retranslate();
    m_fall->retranslate();
    m_effect->retranslate();
    m_ask->retranslate();
    showNames();
    showChecked();
}

// --- the text

bool PolicyView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_watched && event->type() == QEvent::Close && !mayLeave()) {
        event->ignore();
        return true;
    }
    return View::eventFilter(watched, event);
}

void PolicyView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    if (m_watched != window()) {
        m_watched = window();
        m_watched->installEventFilter(this);
    }
    if (std::exchange(m_shownBefore, true)) return;
    const QString last = Preferences::instance().value(QLatin1String(kLastFile)).toString();
    if (!last.isEmpty() && m_text.files().empty()) openPath(last);
}

void PolicyView::explain(const QString& why) {
    m_trouble->setText(why);
    m_trouble->setVisible(!why.isEmpty());
}

bool PolicyView::openPath(const QString& path) {
    if (!mayLeave()) return false;
    QString why;
    const bool done = m_text.open(path, why);
    explain(why);
    if (done) Preferences::instance().set(QLatin1String(kLastFile), m_text.path());
    return done;
}

void PolicyView::offer() {
    const Source* source = m_console.link.source();
    const bool any = source != nullptr && !source->policyText().empty();
    m_inForce->setVisible(any);
    m_empty->setTexts(
        tr("No policy is open"),
        any ? tr("The fleet that you are looking at is held to a policy: read it here, and change "
                 "it to see what that would mean. The fleet goes on by its own.")
            : tr("A policy says who may do what in a network. Open the file, or the folder of "
                 "files, that a node goes by, or begin a new one."),
        any ? tr("Read it") : tr("Open…"));
}

void PolicyView::readWhatIsInForce() {
    if (!mayLeave()) return;
    const Source* source = m_console.link.source();
    if (source == nullptr) return;
    explain({});
    m_text.begin(tr("Policy of %1").arg(source->title()), QString::fromStdString(source->policyText()));
}

void PolicyView::openFile() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a policy"), m_text.path(),
                                                      tr("Policies (*.toml)") + QStringLiteral(";;*"));
    if (!file.isEmpty()) openPath(file);
}

void PolicyView::openFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a policy of several files"),
                                                             QFileInfo(m_text.path()).absolutePath());
    if (!folder.isEmpty()) openPath(folder);
}

void PolicyView::begin() {
    if (!mayLeave()) return;
    explain({});
    m_text.begin();
}

bool PolicyView::save() {
    if (m_text.files().empty()) return true;
    if (m_text.path().isEmpty()) return saveAs();
    if (const QStringList changed = m_text.changedMeanwhile(); !changed.isEmpty()) {
        QMessageBox box(QMessageBox::Warning, tr("Save"),
                        tr("Changed on the disk since it was opened, or gone: %1.")
                            .arg(changed.join(QStringLiteral(", "))),
                        QMessageBox::NoButton, this);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(tr("Whoever changed it loses that if you overwrite it. What is on the disk "
                                  "replaces what you wrote if you open it again."));
        auto* overwrite = box.addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
        auto* again = box.addButton(tr("Open it again"), QMessageBox::ResetRole);
        box.setDefaultButton(box.addButton(QMessageBox::Cancel));
        box.exec();
        if (box.clickedButton() == again) {
            QString why;
            m_text.open(m_text.path(), why);
            explain(why);
        }
        if (box.clickedButton() != overwrite) return false;
    }
    QString why;
    const bool done = m_text.save(why);
    explain(why);
    return done;
}

bool PolicyView::saveAs() {
    if (m_text.files().empty()) return true;
    if (m_text.files().size() > 1) {
        explain(tr("A policy of several files is saved where it is."));
        return false;
    }
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the policy"), m_text.path().isEmpty() ? QStringLiteral("policy.toml") : m_text.path(),
        tr("Policies (*.toml)"));
    if (file.isEmpty()) return false;
    QString why;
    const bool done = m_text.saveAs(file, why);
    explain(why);
    if (!done) return false;
    Preferences::instance().set(QLatin1String(kLastFile), m_text.path());
    m_check->begin();
    return true;
}

bool PolicyView::mayLeave() {
    if (!m_text.isModified()) return true;
    QMessageBox box(QMessageBox::Question, tr("Policy"), tr("The policy was changed and not saved."),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setInformativeText(tr("What was not saved is lost."));
    box.button(QMessageBox::Save)->setText(tr("Save"));
    box.button(QMessageBox::Discard)->setText(tr("Discard"));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return save();
    case QMessageBox::Discard: return true;
    default: return false;
    }
}

void PolicyView::textOpened() {
    const bool any = !m_text.files().empty();
    {
        const QSignalBlocker blocked(m_file);
        m_file->clear();
        for (const PolicyText::File& file : m_text.files()) m_file->addItem(file.name);
    }
    m_file->setVisible(m_text.files().size() > 1);
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_split) : m_empty);
    m_save->setVisible(any);
    m_saveButton->setVisible(any);
    m_saveAs->setVisible(any);
    if (!any) return;
    showFile();
    m_check->begin();
}

void PolicyView::showFile() {
    const int at = m_file->currentIndex();
    if (at < 0) return;
    m_editor->show(m_text.files()[static_cast<std::size_t>(at)].document.get());
    find(m_sought);
    showChecked();
}

void PolicyView::showNames() {
    if (m_text.files().empty()) {
        m_name->clear();
        return;
    }
    const QString path = m_text.path();
    const QString name =
        path.isEmpty() ? m_text.files().front().name : shown(QFileInfo(path).fileName().toStdString(), 64);
    m_name->setText(m_text.isModified() ? tr("%1 · not saved").arg(name) : name);
    m_name->setToolTip(plainToolTip(path));
    for (std::size_t i = 0; i < m_text.files().size(); ++i)
        m_file->setItemText(static_cast<int>(i), m_text.files()[i].name);
}

void PolicyView::find(const QString& query) {
    m_sought = query;
    if (m_text.files().empty()) return;
    const int places = m_editor->seek(query);
    if (query.isEmpty())
        emit counted({});
    else
        emit counted(places == PolicyEditor::kMostPlaces
                         ? tr("%1 places and more").arg(figures::count(PolicyEditor::kMostPlaces))
                         : tr("%Ln places", nullptr, places));
}

void PolicyView::jump(const std::string& file, int line) {
    for (std::size_t i = 0; i < m_text.files().size(); ++i) {
        if (m_text.files()[i].name.toStdString() != file) continue;
        m_file->setCurrentIndex(static_cast<int>(i));
        m_editor->goToLine(line);
    }
}

// --- what it says

void PolicyView::showChecked() {
    const auto& last = m_check->last();
    const auto& files = m_text.files();
    const int at = m_file->currentIndex();
    const bool here = last->errorLine > 0 && at >= 0
                   && files[static_cast<std::size_t>(at)].name.toStdString() == last->errorFile;
    m_editor->setErrorLine(here ? std::optional(last->errorLine) : std::nullopt);
    m_ask->setPolicy(last);
    m_segments->setPolicy(last);
    m_fall->setPolicy(last);
    m_effect->setPolicy(last);
    showReview();
    showVerdict();
}

void PolicyView::showReview() {
    const auto& last = m_check->last();
    std::vector<ReviewRow> rows;
    if (last->findings) {
        for (const policy::Finding& finding : *last->findings) {
            if (rows.size() == kMostReviewed) break;
            const QString by = finding.by != nullptr ? shown(finding.by->id, 64) : QString();
            rows.push_back({shown(finding.rule->id, 64), PolicyWords::weakness(finding.weakness, by),
                            finding.rule->file, static_cast<int>(finding.rule->line)});
        }
    }
    std::size_t count = last->findings ? last->findings->size() : 0;
    if (const policy::Replay* replay = m_effect->replay(); replay != nullptr && last->policy != nullptr) {
        for (const policy::Rule& rule : last->policy->document().rules) {
            if (replay->use(rule).count > 0) continue;
            ++count;
            if (rows.size() == kMostReviewed) continue;
            rows.push_back({shown(rule.id, 64),
                            tr("decided none of the %1 attempts that were read in the log")
                                .arg(figures::count(replay->tally().attempts)),
                            rule.file, static_cast<int>(rule.line)});
        }
    }
    m_review->apply(rows);
    const bool any = m_review->rowCount() > 0;
    m_reviewState->setText(last->error ? tr("The text does not compile: there is nothing to review.")
                           : last->findings && !any
                               ? tr("No rule deserves a second look: none has expired, "
                                    "is covered by another, or allows anybody or anything.")
                               : tr("The rules are being looked at."));
    m_reviewStack->setCurrentWidget(any ? static_cast<QWidget*>(m_reviewTable) : m_reviewState);
    m_tabs->setTabText(ReviewTab, count == 0 ? tr("Review") : tr("Review (%1)").arg(figures::count(count)));
}

void PolicyView::showVerdict() {
    const CheckedPolicy& last = *m_check->last();
    const auto& t = tokens();
    QString said;
    QPixmap mark;
    if (last.error) {
        said = last.errorLine > 0
                 ? tr("Line %1: %2")
                       .arg(figures::count(static_cast<std::uint64_t>(last.errorLine)), sentence(*last.error))
                 : sentence(*last.error);
        mark = iconPixmap("close", size::icon, devicePixelRatioF(),
                          t.severity[static_cast<std::size_t>(Severity::Critical)]);
    } else if (last.policy != nullptr) {
        const policy::Document& document = last.policy->document();
        QStringList parts{tr("Version %1").arg(figures::count(document.version)),
                          tr("%Ln rules", nullptr, static_cast<int>(document.rules.size())),
                          tr("%Ln segments", nullptr, static_cast<int>(document.segments.size()))};
        if (!last.findings)
            parts += tr("the rules are being looked at");
        else if (!last.findings->empty())
            parts += tr("%Ln to look at again", nullptr, static_cast<int>(last.findings->size()));
        said = parts.join(QStringLiteral(" · "));
        mark = iconPixmap("check", size::icon, devicePixelRatioF(), t.ok);
    }
    m_verdict->setText(said.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_verdict->setToolTip(plainToolTip(said));
    m_verdict->setIcon(QIcon(mark));
}

QString PolicyView::verdict() const {
    return m_verdict->text();
}

} // namespace vedette::ui
