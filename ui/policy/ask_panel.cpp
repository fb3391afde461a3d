#include "ui/policy/ask_panel.h"

#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/policy/fact_text.h"
#include "ui/link/background.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/policy/known_facts.h"
#include "ui/policy/policy_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <array>

namespace vedette::ui {

namespace {

constexpr int kAnswerBeside =
    620; ///< pixels at 100 % text size, from which on the answer is beside the question
constexpr int kFactLines = 5;
constexpr std::size_t kMostSegments = 40; ///< in the menu
constexpr int kMostQuestion = 64 * 1024;

QString wordOf(std::string_view word) {
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

bool hasResource(policy::Action action) {
    return action != policy::Action::Connect && action != policy::Action::Relay;
}

/// What a resource of that action looks like.
QString exampleOf(policy::Action action) {
    using policy::Action;
    switch (action) {
    case Action::Dial: return QStringLiteral("/ip4/192.0.2.7/tcp/4001");
    case Action::Open:
    case Action::Call: return QStringLiteral("/ipfs/ping/1.0.0");
    case Action::Identify: return QStringLiteral("agent");
    case Action::Subscribe:
    case Action::Publish: return QStringLiteral("news");
    case Action::DhtPut:
    case Action::DhtGet: return QStringLiteral("/pk/…");
    case Action::Task: return QStringLiteral("infer");
    case Action::Administer: return QStringLiteral("block_peer");
    case Action::Connect:
    case Action::Relay: break;
    }
    return {};
}

} // namespace

AskPanel::AskPanel(const Console& console, QWidget* parent)
    : QScrollArea(parent),
      m_console(console),
      m_row(new QHBoxLayout),
      m_form(new QFormLayout),
      m_action(new QComboBox),
      m_resource(new QLineEdit),
      m_facts(new QPlainTextEdit),
      m_add(new QToolButton),
      m_menu(new QMenu(m_add)),
      m_fromPeer(new QPushButton),
      m_at(new QLineEdit),
      m_mark(new QLabel),
      m_verdict(textLabel()),
      m_rule(new QToolButton),
      m_note(textLabel("secondary")),
      m_whyTitle(new QLabel),
      m_why(new FactGrid),
      m_flipsTitle(new QLabel),
      m_flips(textLabel()) {
    build();
    retranslate();
    const auto changed = [this] { questionChanged(); };
    connect(m_action, &QComboBox::currentIndexChanged, this, changed);
    connect(m_resource, &QLineEdit::textChanged, this, changed);
    connect(m_facts, &QPlainTextEdit::textChanged, this, changed);
    connect(m_at, &QLineEdit::textChanged, this, changed);
    connect(m_menu, &QMenu::aboutToShow, this, &AskPanel::fillMenu);
    connect(m_fromPeer, &QPushButton::clicked, this, &AskPanel::takePeer);
    connect(m_rule, &QToolButton::clicked, this, [this] {
        if (m_answer)
            emit ruleWanted(QString::fromStdString(m_answer->file), static_cast<int>(m_answer->line));
    });
    const auto offer = [this] { m_fromPeer->setEnabled(!m_console.selection.current().isEmpty()); };
    connect(&console.selection, &Selection::changed, this, offer);
    offer();
    connect(&Theme::instance(), &Theme::changed, this, &AskPanel::dress);
    dress();
    questionChanged();
}

void AskPanel::build() {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    for (std::size_t i = 0; i < policy::kActions; ++i)
        m_action->addItem(wordOf(policy::actionName(static_cast<policy::Action>(i))));
    m_action->setCurrentIndex(static_cast<int>(policy::Action::Open));
    m_resource->setMaxLength(kMostQuestion);
    m_facts->setTabChangesFocus(true);
    m_facts->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_add->setMenu(m_menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_rule->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (QToolButton* button : {m_add, m_rule}) button->setProperty("framed", true);
    for (QLabel* title : {m_whyTitle, m_flipsTitle}) title->setProperty("heading", true);
    auto* doors = new QHBoxLayout;
    doors->setContentsMargins({});
    doors->addWidget(m_add);
    doors->addWidget(m_fromPeer);
    doors->addStretch(1);
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins({});
    facts->addWidget(m_facts);
    facts->addLayout(doors);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setVerticalSpacing(space::x2);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (auto* field : std::initializer_list<QWidget*>{m_action, m_resource}) {
        auto* label = new QLabel;
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    auto* factsLabel = new QLabel;
    factsLabel->setBuddy(m_facts);
    m_form->addRow(factsLabel, facts);
    auto* atLabel = new QLabel;
    atLabel->setBuddy(m_at);
    m_form->addRow(atLabel, m_at);
    auto* head = new QHBoxLayout;
    head->setContentsMargins({});
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_verdict, 1);
    auto* answer = new QVBoxLayout;
    answer->setContentsMargins({});
    answer->setSpacing(space::x2);
    answer->addLayout(head);
    answer->addWidget(m_rule, 0, Qt::AlignLeft);
    answer->addWidget(m_note);
    answer->addWidget(m_whyTitle);
    answer->addWidget(m_why);
    answer->addWidget(m_flipsTitle);
    answer->addWidget(m_flips);
    answer->addStretch(1);
    auto* question = new QVBoxLayout;
    question->setContentsMargins({});
    question->addLayout(m_form);
    question->addStretch(1);
    m_row->setContentsMargins(space::x4, space::x3, space::x4, space::x3);
    m_row->setSpacing(space::x6);
    m_row->addLayout(question, 1);
    m_row->addLayout(answer, 1);
    auto* body = new QWidget;
    body->setLayout(m_row);
    setWidget(body);
}

void AskPanel::dress() {
    for (QWidget* mono : std::initializer_list<QWidget*>{m_resource, m_facts, m_at})
        mono->setFont(Theme::instance().mono());
    m_facts->setFixedHeight(QFontMetrics(m_facts->font()).lineSpacing() * kFactLines + space::x5);
    m_verdict->setFont(Theme::instance().font(Type::Title, QFont::DemiBold));
    if (m_answer) showAnswer();
}

void AskPanel::resizeEvent(QResizeEvent* event) {
    const bool wide = viewport()->width() >= kAnswerBeside * Theme::instance().textSize() / 100;
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

void AskPanel::retranslate() {
    const std::array<std::pair<QWidget*, QString>, 4> names{{{m_action, tr("What is done")},
                                                             {m_resource, tr("On what")},
                                                             {m_facts, tr("Facts")},
                                                             {m_at, tr("When")}}};
    for (const auto& [field, name] : names) field->setAccessibleName(name);
    for (int row = 0; row < m_form->rowCount(); ++row) {
        auto* label = qobject_cast<QLabel*>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(names[static_cast<std::size_t>(row)].second);
    }
    m_facts->setAccessibleDescription(tr("One a line, as who.segment=planners"));
    m_facts->setPlaceholderText(
        QStringLiteral("who.segment=planners\nwho.score=0.7\nto.segment=tools\nwhen.source=192.0.2.7"));
    m_at->setPlaceholderText(tr("now, or 2026-01-31T08:15:00Z"));
    m_add->setText(tr("Add a fact"));
    m_fromPeer->setText(tr("Facts of the selected peer"));
    m_fromPeer->setToolTip(
        tr("What the window knows of it: tier, score, address, age of the connection. A node that decides "
           "may know more."));
    m_whyTitle->setText(tr("Why"));
    m_flipsTitle->setText(tr("What would change it"));
    m_why->setAccessibleName(m_whyTitle->text());
    if (m_answer)
        showAnswer();
    else
        questionChanged();
}

// --- the question

void AskPanel::setPolicy(std::shared_ptr<const CheckedPolicy> checked) {
    const bool same = checked->policy == m_checked->policy && checked->policy != nullptr;
    m_checked = std::move(checked);
    if (!same) questionChanged();
}

void AskPanel::ask(const policy::Request& request) {
    const QSignalBlocker blocked[]{QSignalBlocker(m_action), QSignalBlocker(m_resource),
                                   QSignalBlocker(m_facts), QSignalBlocker(m_at)};
    m_action->setCurrentIndex(static_cast<int>(request.action));
    m_resource->setText(QString::fromStdString(request.resource));
    QStringList lines;
    for (const std::string& line : policy::linesOf(request.facts)) lines += QString::fromStdString(line);
    m_facts->setPlainText(lines.join(QLatin1Char('\n')));
    m_at->setText(request.at.ms == 0 ? QString() : QString::fromStdString(rfc3339(request.at)));
    questionChanged();
}

void AskPanel::fillMenu() {
    m_menu->clear();
    QMenu* table = nullptr;
    for (std::size_t i = 0; i < policy::kFacts; ++i) {
        const auto fact = static_cast<policy::Fact>(i);
        const policy::FactInfo& info = policy::infoOf(fact);
        if (table == nullptr || table->title() != wordOf(info.table))
            table = m_menu->addMenu(wordOf(info.table));
        std::vector<std::string> values(info.levels.begin(), info.levels.end());
        if (info.kind == policy::Kind::Flag) values = {"yes", "no"};
        const bool segment = fact == policy::Fact::Segment || fact == policy::Fact::ToSegment;
        if (segment && m_checked->policy != nullptr) {
            for (const policy::Segment& each : m_checked->policy->document().segments) {
                if (values.size() < kMostSegments) values.push_back(each.name);
            }
        }
        const QString name = QString::fromStdString(policy::factName(fact));
        if (values.empty()) {
            table->addAction(wordOf(info.key), this, [this, name] { addFact(name + QLatin1Char('=')); });
            continue;
        }
        QMenu* choices = table->addMenu(wordOf(info.key));
        for (const std::string& value : values) {
            const QString line = name + QLatin1Char('=') + QString::fromStdString(value);
            choices->addAction(shown(value, 64).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                               [this, line] { addFact(line); });
        }
    }
}

/// In the place of what is said of that fact, unless it may have several values.
void AskPanel::addFact(const QString& line) {
    const QString name = line.left(line.indexOf(QLatin1Char('=')) + 1);
    const bool several = name == QLatin1String("who.role=") || name == QLatin1String("to.role=");
    QStringList lines = m_facts->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!several) lines.removeIf([&](const QString& one) { return one.trimmed().startsWith(name); });
    lines += line;
    m_facts->setPlainText(lines.join(QLatin1Char('\n')));
    m_facts->moveCursor(QTextCursor::End);
    m_facts->setFocus(Qt::OtherFocusReason);
}

void AskPanel::takePeer() {
    const auto peer = codec::PeerId::fromText(m_console.selection.current().toStdString());
    if (!peer) return;
    QStringList lines;
    for (const std::string& line : policy::linesOf(knownFacts(m_console.link, *peer)))
        lines += QString::fromStdString(line);
    m_facts->setPlainText(lines.join(QLatin1Char('\n')));
}

std::optional<policy::Request> AskPanel::question(QString& why) const {
    policy::Request request;
    request.action = static_cast<policy::Action>(m_action->currentIndex());
    if (hasResource(request.action)) request.resource = m_resource->text().toStdString();
    const QString text = m_facts->toPlainText();
    std::vector<std::string> lines;
    for (const QString& line : text.left(kMostQuestion).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty()) lines.push_back(line.trimmed().toStdString());
    }
    auto facts = policy::factsOf(lines);
    if (!facts) {
        why = tr("This line tells no fact, or one that was told: %1").arg(shown(facts.error().detail, 96));
        return std::nullopt;
    }
    request.facts = *std::move(facts);
    request.at = m_console.link.source() != nullptr ? m_console.link.now() : wallNow();
    if (const QString said = m_at->text().trimmed(); !said.isEmpty()) {
        const auto at = parseRfc3339(said.toStdString());
        if (!at) {
            why = tr("That is no time: write it as 2026-01-31T08:15:00Z.");
            return std::nullopt;
        }
        request.at = *at;
    }
    return request;
}

void AskPanel::questionChanged() {
    const auto action = static_cast<policy::Action>(m_action->currentIndex());
    m_form->labelForField(m_resource)->setVisible(hasResource(action));
    m_resource->setVisible(hasResource(action));
    m_resource->setPlaceholderText(exampleOf(action));
    ++m_edition;
    m_answer.reset();
    if (!m_underWay) begin();
}

void AskPanel::begin() {
    if (m_checked->policy == nullptr) {
        show(m_checked->error ? tr("The text does not compile: there is nothing to be asked.")
                              : tr("No policy is open."));
        return;
    }
    QString why;
    auto request = question(why);
    if (!request) return show(why);
    m_underWay = true;
    inBackground(
        this,
        [policy = m_checked->policy, request = *std::move(request)] { return answerTo(*policy, request); },
        [this, edition = m_edition](PolicyAnswer answer) {
            m_underWay = false;
            if (edition != m_edition) return begin();
            m_answer = std::move(answer);
            showAnswer();
        });
}

// --- the answer

void AskPanel::show(const QString& state) {
    m_verdict->setText(state);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_mark, m_rule, m_note, m_whyTitle, m_why, m_flipsTitle, m_flips})
        part->hide();
}

void AskPanel::showAnswer() {
    const PolicyAnswer& answer = *m_answer;
    const auto& t = tokens();
    m_mark->setPixmap(answer.allowed ? iconPixmap("check", size::icon, devicePixelRatioF(), t.ok)
                                     : iconPixmap("block", size::icon, devicePixelRatioF(),
                                                  t.severity[static_cast<std::size_t>(Severity::Critical)]));
    const bool promise = !answer.allowed || !answer.unseen;
    m_verdict->setText(promise ? (answer.allowed ? tr("Allowed") : tr("Refused"))
                               : tr("Let in to say who it is: who.peer is not known yet"));
    const bool ruled = !answer.rule.empty();
    m_rule->setText(tr("By the rule %1, line %2")
                        .arg(shown(answer.rule, 64).replace(QLatin1Char('&'), QStringLiteral("&&")),
                             figures::count(answer.line)));
    m_note->setText(ruled ? shown(answer.note) : tr("No rule allows it."));
    QList<Fact> why;
    for (const PolicyAnswer::Reason& reason : answer.because) {
        const policy::Fact fact = reason.condition.fact;
        why += {QString::fromStdString(policy::factName(fact)),
                tr("%1. Asked for: %2, which %3.")
                    .arg(PolicyWords::value(fact, reason.value), PolicyWords::condition(reason.condition),
                         PolicyWords::truth(reason.truth)),
                {},
                false};
    }
    m_why->setFacts(why);
    const QStringList flips = PolicyWords::flips(answer);
    m_flips->setText(flips.join(QLatin1Char('\n')));
    m_mark->show();
    m_rule->setVisible(ruled);
    m_note->setVisible(!m_note->text().isEmpty());
    for (QWidget* part : std::initializer_list<QWidget*>{m_whyTitle, m_why}) part->setVisible(!why.isEmpty());
    for (QWidget* part : {m_flipsTitle, m_flips}) part->setVisible(!flips.isEmpty());
}

QString AskPanel::said() const {
    QStringList all{m_verdict->text()};
    for (const QLabel* label : {m_note, m_flips}) {
        if (!label->isHidden()) all += label->text();
    }
    return all.join(QLatin1Char('\n'));
}

} // namespace vedette::ui
