#include "ui/ceremony/ceremony_page.h"

#include "core/ceremony/word_list.h"
#include "ui/ceremony/ceremony_words.h"
#include "ui/ceremony/question_box.h"
#include "ui/ceremony/watermark.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dense_table.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"
#include "ui/widgets/speak_as.h"

#include <QtCore/QTimerEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kStepsWidth = 230;
constexpr int kRecordsWidth = 400;
constexpr int kSecond = 1000;
constexpr int kWash = 16; ///< per cent of the colour in the band of a rehearsal
constexpr int kMostSpokenInLine = 4;
constexpr int kSpokenLetters = 13; ///< the longest word, and what is between two

} // namespace

CeremonyPage::CeremonyPage(CeremonyStage& stage, QWidget* parent)
    : QWidget(parent),
      m_stage(stage),
      m_title(textLabel()),
      m_mark(textLabel()),
      m_time(textLabel("secondary")),
      m_leave(new QPushButton),
      m_stepsCard(new Card),
      m_steps(doorList()),
      m_scroll(new QScrollArea),
      m_number(textLabel("secondary")),
      m_action(textLabel()),
      m_by(textLabel()),
      m_says(textLabel()),
      m_expect(textLabel("secondary")),
      m_warning(textLabel()),
      m_words(textLabel()),
      m_acting(new QProgressBar),
      m_outcome(textLabel()),
      m_facts(new FactGrid),
      m_next(textLabel("secondary")),
      m_confirmed(textLabel("secondary")),
      m_question(new QuestionBox),
      m_recordsCard(new Card),
      m_table(new DenseTable),
      m_head(textLabel("secondary")),
      m_watermark(nullptr) {
    build();
    connect(&m_stage, &CeremonyStage::changed, this, &CeremonyPage::refresh);
    connect(m_leave, &QPushButton::clicked, this, &CeremonyPage::leaveWanted);
    connect(m_question, &QuestionBox::answered, this,
            [this](const ceremony::Answer& answer) { m_stage.answer(answer); });
    connect(m_question, &QuestionBox::given, this, [this] { m_stage.give(m_question->secret()); });
    connect(m_question, &QuestionBox::withheld, this, [this] { m_stage.withhold(); });
    connect(&Theme::instance(), &Theme::changed, this, &CeremonyPage::refresh); // what is being typed stays
    m_clock.start(kSecond, this);
    retranslate();
}

void CeremonyPage::build() {
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setFocusPolicy(Qt::NoFocus);
    m_steps->setIconSize(QSize(size::icon, size::icon));
    m_stepsCard->setContent(m_steps, true);
    m_stepsCard->setFixedWidth(kStepsWidth);
    m_table->setModel(&m_records);
    m_table->setStretched(TranscriptModel::Result);
    m_table->setLetters(
        {{TranscriptModel::Number, 3}, {TranscriptModel::Time, 11}, {TranscriptModel::Of, 16}});
    auto* records = new QWidget;
    auto* recordsColumn = new QVBoxLayout(records);
    recordsColumn->setContentsMargins(0, 0, 0, space::x3);
    recordsColumn->setSpacing(space::x2);
    recordsColumn->addWidget(m_table, 1);
    m_head->setContentsMargins(space::x4, 0, space::x4, 0);
    recordsColumn->addWidget(m_head);
    m_recordsCard->setContent(records, true);
    m_recordsCard->setFixedWidth(kRecordsWidth);
    m_acting->setRange(0, 0);
    m_acting->setTextVisible(false);
    m_words->setWordWrap(false);
    m_mark->setContentsMargins(space::x4, space::x2, space::x4, space::x2);
    m_mark->setAutoFillBackground(true);
    m_confirmed->setObjectName(QStringLiteral("confirmed"));
    m_time->setWordWrap(false);
    m_action->setObjectName(QStringLiteral("action"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_mark->setObjectName(QStringLiteral("mark"));
    m_leave->setObjectName(QStringLiteral("leave"));

    auto* step = new QWidget;
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(space::x5, space::x3, space::x5, space::x4);
    column->setSpacing(space::x3);
    for (QWidget* one : std::initializer_list<QWidget*>{m_number, m_action, m_by, m_says, m_expect, m_warning,
                                                        m_outcome, m_words, m_acting, m_facts})
        column->addWidget(one);
    column->addStretch(1);
    column->addWidget(m_next);
    speakAs(m_scroll,
            QAccessible::Grouping); // it can be scrolled by keys, for nothing in it is stepped through
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(step);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(space::x3);
    middle->addWidget(m_scroll, 1);
    auto* asked = new QVBoxLayout;
    asked->setContentsMargins(space::x5, 0, space::x5, space::x3);
    asked->setSpacing(space::x2);
    asked->addWidget(m_confirmed);
    asked->addWidget(m_question);
    middle->addLayout(asked);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::x4);
    head->addWidget(m_title, 1);
    head->addWidget(m_time);
    head->addWidget(m_leave);
    auto* body = new QHBoxLayout;
    body->setSpacing(space::x3);
    body->addWidget(m_stepsCard);
    body->addLayout(middle, 1);
    body->addWidget(m_recordsCard);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::x4, space::x3, space::x4, space::x4);
    all->setSpacing(space::x3);
    all->addLayout(head);
    all->addWidget(m_mark);
    all->addLayout(body, 1);
    m_watermark = new Watermark(this);
}

/// Anew with every change: what a style sheet polishes forgets a font that it was given before.
void CeremonyPage::dress() {
    const Theme& theme = Theme::instance();
    const std::initializer_list<std::pair<QLabel*, QFont>> faces{
        {m_title, theme.font(Type::Title, QFont::DemiBold)},
        {m_mark, theme.font(Type::Title, QFont::DemiBold)},
        {m_time, theme.mono(Type::Body)},
        {m_number, theme.font(Type::Title)},
        {m_action, theme.font(Type::Figure, QFont::DemiBold)},
        {m_by, theme.font(Type::Heading, QFont::DemiBold)},
        {m_says, theme.font(Type::Heading)},
        {m_expect, theme.font(Type::Title)},
        {m_warning, theme.font(Type::Title, QFont::DemiBold)},
        {m_words, theme.mono(Type::Heading)},
        {m_outcome, theme.font(Type::Heading, QFont::DemiBold)},
        {m_next, theme.font(Type::Title)},
        {m_confirmed, theme.font(Type::Title)},
    };
    for (const auto& [label, font] : faces) {
        if (label->font() != font) label->setFont(font);
    }
    const QColor warn = tokens().severity[static_cast<std::size_t>(Severity::High)];
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, warn);
    if (m_warning->palette() != warning) m_warning->setPalette(warning);
    // The mark's letters on a wash of its colour.
    QPalette band = palette();
    const QColor ground = tokens().surface.panel;
    const auto mixed = [&](int a, int b) { return (a * kWash + b * (100 - kWash)) / 100; };
    band.setColor(QPalette::Window,
                  QColor(mixed(warn.red(), ground.red()), mixed(warn.green(), ground.green()),
                         mixed(warn.blue(), ground.blue())));
    if (m_mark->palette() != band) m_mark->setPalette(band);
}

void CeremonyPage::retranslate() {
    m_title->setText(toldWords(m_stage.script().title));
    m_mark->setText(tr("%1: on throw-away tokens, nothing that is signed here counts.")
                        .arg(CeremonyWords::mark(ceremony::Mode::Rehearsal)));
    m_mark->setVisible(m_stage.mode() == ceremony::Mode::Rehearsal);
    m_watermark->setText(CeremonyWords::mark(m_stage.mode()));
    m_leave->setText(tr("Leave the room…"));
    m_stepsCard->setTitle(tr("Steps"));
    m_recordsCard->setTitle(tr("Transcript"));
    m_table->setAccessibleName(tr("Transcript"));
    m_steps->setAccessibleName(tr("Steps"));
    m_warning->setText(tr("This cannot be undone."));
    m_records.retranslate();
    m_asking = false;
    refresh();
}

void CeremonyPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showWords();
}

void CeremonyPage::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_clock.timerId()) showClock();
    QWidget::timerEvent(event);
}

void CeremonyPage::showClock() {
    m_time->setText(tr("%1, this step %2")
                        .arg(figures::stopwatch(std::chrono::milliseconds(m_stage.elapsed())),
                             figures::stopwatch(std::chrono::milliseconds(m_stage.stepElapsed()))));
}

void CeremonyPage::refresh() {
    dress();
    const auto before = m_records.rowCount();
    m_records.setTranscript(m_stage.scene().transcript);
    if (m_records.rowCount() != before) m_table->scrollToBottom();
    const auto& transcript = m_stage.scene().transcript;
    m_head->setVisible(transcript.size() > 0);
    if (transcript.size() > 0)
        m_head->setText(tr("Head: %1")
                            .arg(QString::fromStdString(ceremony::pgpWords(transcript.head()))
                                     .section(QLatin1Char(' '), 0, 3)));
    showSteps();
    showStep();
    showWords();
    showClock();
    ask();
}

/// Those of the main road, or of the branch by which the ceremony is being left.
void CeremonyPage::showSteps() {
    const auto& scene = m_stage.scene();
    const auto* branch = m_stage.script().branch(scene.branch);
    const auto& steps = branch != nullptr ? branch->steps : m_stage.script().steps;
    const auto due = std::ranges::find_if(
        steps, [&](const ceremony::Step& one) { return scene.step && one.id == scene.step->id; });
    const auto at = scene.step && due != steps.end() ? due - steps.begin() : -1;
    if (m_steps->count() != static_cast<int>(steps.size())) {
        m_steps->clear();
        for (std::size_t i = 0; i < steps.size(); ++i) m_steps->addItem(QString());
    }
    QPixmap nothing(size::icon, size::icon); // keeps the names under each other
    nothing.fill(Qt::transparent);
    const QIcon later(nothing);
    for (int i = 0; i < m_steps->count(); ++i) {
        const ceremony::Step& one = steps[static_cast<std::size_t>(i)];
        QListWidgetItem* item = m_steps->item(i);
        item->setText(tr("%1. %2").arg(i + 1).arg(shown(one.id, 64)));
        item->setToolTip(plainToolTip(CeremonyWords::action(one.action)));
        item->setIcon(i < at ? icon("check") : i == at ? icon("right") : later);
        QFont font = Theme::instance().font(Type::Body, i == at ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
        item->setForeground(i == at  ? tokens().text.primary
                            : i < at ? tokens().text.secondary
                                     : tokens().text.muted);
        const QString state = i < at ? tr("done") : i == at ? tr("due") : tr("later");
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(item->text(), state));
    }
    if (at >= 0) m_steps->scrollToItem(m_steps->item(static_cast<int>(at)));
    QString number;
    if (at >= 0 && branch != nullptr)
        number = tr("Step %1 of %2 of branch %3").arg(at + 1).arg(steps.size()).arg(shown(scene.branch, 40));
    else if (at >= 0)
        number = tr("Step %1 of %2, %3").arg(at + 1).arg(steps.size()).arg(shown(scene.step->id, 64));
    m_number->setText(number);
    QString next;
    if (at >= 0 && static_cast<std::size_t>(at) + 1 < steps.size()) {
        const ceremony::Step& after = steps[static_cast<std::size_t>(at) + 1];
        next = tr("Next: %1").arg(CeremonyWords::action(after.action));
        if (!after.by.empty()) next += QStringLiteral(" · ") + CeremonyWords::names(after.by);
        if (ceremony::irreversible(after.action)) next += QStringLiteral(" · ") + tr("cannot be undone");
    }
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
}

void CeremonyPage::showStep() {
    const auto& scene = m_stage.scene();
    const bool step = scene.step.has_value();
    m_number->setVisible(step);
    m_by->setVisible(step);
    m_expect->setVisible(step);
    m_warning->setVisible(step && ceremony::irreversible(scene.step->action) && !scene.outcome);
    m_acting->setVisible(!scene.question && !scene.secret && (scene.acting || (!step && !scene.opening)));
    m_outcome->setVisible(scene.outcome.has_value());
    if (step) {
        m_action->setText(CeremonyWords::action(scene.step->action));
        m_by->setText(CeremonyWords::names(scene.step->by));
        m_by->setVisible(!scene.step->by.empty());
        m_says->setText(toldWords(scene.step->says));
        m_expect->setText(tr("Expected: %1").arg(CeremonyWords::outcome(scene.step->expect)));
    } else if (scene.opening) {
        m_action->setText(tr("Opening"));
        m_says->setText(
            tr("The hash of the script in words, the program and the computer that it is held with."));
    } else {
        m_action->setText(tr("Making the room ready…"));
        m_says->setText(m_stage.mode() == ceremony::Mode::Rehearsal ? tr("Throw-away tokens are made.")
                                                                    : tr("The tokens are looked for."));
    }
    m_scroll->setAccessibleName(m_action->text());
    QList<Fact> facts;
    if (scene.outcome) {
        m_outcome->setText(CeremonyWords::outcome(scene.outcome->word));
        auto rest = scene.outcome->facts;
        rest.erase("words"); // they stand above, to be read aloud
        facts = CeremonyWords::facts(rest);
    } else if (!step && scene.opening) {
        facts = {{tr("Script"), digitLines(QString::fromStdString(toHex(m_stage.script().hash))), {}, true},
                 {tr("Program"), digitLines(QString::fromStdString(toHex(scene.opening->program))), {}, true},
                 {tr("System"), toldWords(scene.opening->system)},
                 {tr("Clock"), toldWords(scene.opening->clock.source)}};
    }
    m_facts->setFacts(facts);
    m_facts->setVisible(!facts.isEmpty());
}

void CeremonyPage::showWords() {
    const auto& scene = m_stage.scene();
    std::string words;
    if (scene.outcome) {
        if (const auto said = scene.outcome->facts.find("words"); said != scene.outcome->facts.end())
            words = said->second;
    } else if (scene.words) {
        words = ceremony::pgpWords(*scene.words);
    }
    m_words->setVisible(!words.empty());
    const int letter = QFontMetrics(m_words->font()).horizontalAdvance(QLatin1Char('m'));
    const int room = m_scroll->viewport()->width() - 2 * space::x5;
    const int inLine = std::clamp(room / (kSpokenLetters * letter), 1, kMostSpokenInLine);
    m_words->setText(spokenLines(words, inLine).join(QLatin1Char('\n')));
}

/// How far round the room it has come.
void CeremonyPage::showConfirmed() {
    const auto& scene = m_stage.scene();
    std::size_t confirmed = 0;
    std::size_t all = 0;
    if (scene.step && scene.question && scene.question->what == ceremony::Asked::Confirm) {
        const auto roles = m_stage.script().confirmers(*scene.step);
        all = roles.size();
        confirmed = static_cast<std::size_t>(std::ranges::find(roles, scene.question->who) - roles.begin());
    }
    m_confirmed->setVisible(all > 1);
    m_confirmed->setText(tr("%1 of %2 have confirmed it").arg(confirmed).arg(all));
}

void CeremonyPage::ask() {
    const auto& scene = m_stage.scene();
    showConfirmed();
    const bool asking = scene.question || scene.secret;
    // What is being typed stays.
    if (asking == m_asking && (!asking || scene.ticket == m_asked)) return;
    m_asking = asking;
    m_asked = scene.ticket;
    m_question->ask(scene.question, scene.secret);
}

} // namespace vedette::ui
