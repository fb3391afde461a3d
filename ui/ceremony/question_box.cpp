#include "ui/ceremony/question_box.h"

#include "core/base/wall_clock.h"
#include "ui/ceremony/ceremony_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"
#include "ui/widgets/pin_field.h"
#include "ui/widgets/speak_as.h"
#include "ui/widgets/tile_grid.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace vedette::ui {

namespace {

constexpr int kTextLines = 4;
constexpr int kButtonWidth = 230;
constexpr int kMostButtons = 4;

/// Questions to a role name it; the others are to everybody.
bool isToRole(ceremony::Asked asked) {
    return asked == ceremony::Asked::Opening || asked == ceremony::Asked::Confirm;
}

/// The one button that Enter presses: what the script expects.
bool isPrimary(ceremony::Asked asked, std::string_view word) {
    if (asked == ceremony::Asked::Go) return false; // what cannot be undone is chosen
    if (word == "redo") return asked == ceremony::Asked::Otherwise;
    return word == "yes" || word == "retry" || word == "same";
}

} // namespace

QuestionBox::QuestionBox(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins({});
}

void QuestionBox::clear() {
    m_pin = nullptr;
    m_buttons = nullptr;
    m_first = nullptr;
    if (m_content == nullptr) return;
    // What is pressed may be in it.
    m_content->hide();
    std::exchange(m_content, nullptr)->deleteLater();
}

void QuestionBox::ask(const std::optional<ceremony::Question>& question,
                      const std::optional<ceremony::SecretWanted>& secret) {
    clear();
    if (!question && !secret) return;
    m_content = new QWidget(this);
    speakAs(m_content, QAccessible::Grouping);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->setSpacing(space::x3);
    m_buttons = new TileGrid(kButtonWidth, kMostButtons, m_content);
    m_column->addWidget(m_content);
    if (question)
        addQuestion(*question);
    else
        addSecret(*secret);
    column->addWidget(m_buttons);
    m_buttons->setEnabled(false);
    m_content->show();
    // Typing can begin; where nothing is proposed the next Tab is at the first button.
    const bool proposed = m_first != nullptr && m_buttons->isAncestorOf(m_first);
    (m_first == nullptr || proposed ? m_content : m_first)->setFocus();
    QTimer::singleShot(kBreathMs, m_content, [buttons = m_buttons, first = proposed ? m_first : nullptr] {
        buttons->setEnabled(true);
        if (first != nullptr) first->setFocus();
    });
}

QPushButton* QuestionBox::addButton(const QString& text, bool primary) {
    auto* button = new QPushButton(text, m_buttons);
    button->setProperty("primary", primary);
    button->setFont(Theme::instance().font(Type::Title, primary ? QFont::DemiBold : QFont::Normal));
    button->setAutoDefault(true);
    m_buttons->add(button);
    if (primary) m_first = button;
    return button;
}

void QuestionBox::addQuestion(const ceremony::Question& question) {
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    const auto words = answersTo(question.what);
    if (isToRole(question.what)) {
        auto* who = textLabel();
        who->setText(shown(question.who, 40));
        who->setFont(Theme::instance().font(Type::Heading, QFont::DemiBold));
        column->addWidget(who);
    }
    auto* text = textLabel();
    text->setText(CeremonyWords::question(question));
    text->setFont(Theme::instance().font(Type::Heading));
    column->addWidget(text);
    m_content->setAccessibleName(text->text());
    if (!words.empty()) {
        for (const std::string_view word : words) {
            auto* button =
                addButton(CeremonyWords::answer(question.what, word), isPrimary(question.what, word));
            button->setObjectName(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
            connect(button, &QPushButton::clicked, this, [this, word] { choose(word); });
        }
        return;
    }
    auto* edit = new QPlainTextEdit(m_content);
    edit->setAccessibleName(text->text());
    edit->setTabChangesFocus(true);
    edit->setFont(Theme::instance().font(Type::Title));
    edit->setFixedHeight(QFontMetrics(edit->font()).lineSpacing() * kTextLines + space::x5);
    column->addWidget(edit);
    auto* button = addButton(tr("Put it on record"), true);
    button->setObjectName(QStringLiteral("record"));
    button->setEnabled(false);
    connect(edit, &QPlainTextEdit::textChanged, this, [edit, button] {
        const auto size = edit->toPlainText().trimmed().toUtf8().size();
        button->setEnabled(size > 0 && size <= static_cast<qsizetype>(ceremony::kMaxAnswer));
    });
    connect(button, &QPushButton::clicked, this, [this, edit] {
        QString said = edit->toPlainText().trimmed();
        said.replace(QLatin1Char('\n'), QStringLiteral("; ")); // on record it is one line
        emit answered({said.toStdString(), {}});
    });
    m_first = edit;
}

void QuestionBox::choose(std::string_view word) {
    if (!ceremony::needsReason(word)) {
        emit answered({std::string(word), {}});
        return;
    }
    AskDialog::Ask ask;
    const bool leaves = word == "abort";
    ask.title = leaves ? tr("Leave the ceremony") : tr("Accept what is otherwise");
    ask.button = leaves ? tr("Leave the ceremony") : tr("Accept it");
    ask.textLabel = tr("Why, for the record:");
    ask.scope = [leaves](const AskDialog::Answer&) {
        return leaves
                 ? tr("The ceremony goes on by the branch for that, if the step has one, and ends as broken "
                      "off. This cannot be taken back.")
                 : tr(
                     "The reason is signed with the step, and a rehearsal with an exception unlocks no run.");
    };
    auto* dialog = new AskDialog(std::move(ask), wallNow(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, word] {
        emit answered({std::string(word), dialog->answer().text.toStdString()});
    });
    dialog->open();
}

void QuestionBox::addSecret(const ceremony::SecretWanted& wanted) {
    auto* column = static_cast<QVBoxLayout*>(m_content->layout());
    auto* text = textLabel();
    text->setText(CeremonyWords::secret(wanted));
    text->setFont(Theme::instance().font(Type::Heading));
    column->addWidget(text);
    auto* hint = textLabel("secondary");
    hint->setText(tr("Nothing shows of what is typed. It goes to the token's process and is wiped."));
    column->addWidget(hint);
    m_pin = new PinField(text->text(), m_content);
    column->addWidget(m_pin);
    PinField* again = nullptr;
    QLabel* differ = nullptr;
    if (wanted.create) {
        again = new PinField(tr("Once more"), m_content);
        differ = textLabel("secondary");
        column->addWidget(again);
        column->addWidget(differ);
    }
    auto* button = addButton(tr("Give it to the token"), true);
    button->setObjectName(QStringLiteral("give"));
    button->setEnabled(false);
    const auto judge = [pin = m_pin, again, differ, button] {
        const bool same = again == nullptr || pin->sameAs(*again);
        button->setEnabled(!pin->isEmpty() && same);
        if (differ != nullptr)
            differ->setText(!pin->isEmpty() && !again->isEmpty() && !same ? tr("The two are different.")
                                                                          : tr("Type it a second time."));
    };
    connect(m_pin, &PinField::edited, this, judge);
    if (again != nullptr) connect(again, &PinField::edited, this, judge);
    judge();
    connect(button, &QPushButton::clicked, this, &QuestionBox::given);
    auto* without = addButton(tr("Not now"), false);
    without->setObjectName(QStringLiteral("withhold"));
    connect(without, &QPushButton::clicked, this, &QuestionBox::withheld);
    m_first = m_pin;
}

Secret QuestionBox::secret() {
    return m_pin == nullptr ? Secret() : m_pin->take();
}

} // namespace vedette::ui
