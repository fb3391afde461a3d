#include "ui/widgets/ask_dialog.h"

#include "ui/theme/theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kMaxLetters = 160; ///< at three bytes each still a text that the engine takes
constexpr qint64 kHour = 3'600'000;
constexpr int kChoiceLetters = 32;

} // namespace

QList<std::pair<QString, qint64>> AskDialog::usualLengths() {
    return {{tr("1 hour"), kHour},
            {tr("4 hours"), 4 * kHour},
            {tr("24 hours"), 24 * kHour},
            {tr("7 days"), 7 * 24 * kHour}};
}

AskDialog::AskDialog(Ask ask, WallTime now, QWidget* parent)
    : QDialog(parent), m_ask(std::move(ask)), m_now(now), m_scope(new QLabel(this)) {
    setWindowTitle(m_ask.title);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (!m_ask.choiceLabel.isEmpty()) {
        m_choice = new QComboBox(this);
        m_choice->addItems(m_ask.choices);
        m_choice->setAccessibleName(m_ask.choiceLabel);
        // A long title must not widen the window.
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(kChoiceLetters);
        form->addRow(m_ask.choiceLabel, m_choice);
        connect(m_choice, &QComboBox::currentIndexChanged, this, &AskDialog::tell);
    }
    if (!m_ask.textLabel.isEmpty()) {
        m_text = new QLineEdit(m_ask.text, this);
        m_text->setMaxLength(kMaxLetters);
        m_text->setPlaceholderText(m_ask.placeholder);
        m_text->setAccessibleName(m_ask.textLabel);
        m_text->selectAll();
        form->addRow(m_ask.textLabel, m_text);
        connect(m_text, &QLineEdit::textChanged, this, &AskDialog::tell);
    }
    if (!m_ask.lengthLabel.isEmpty()) {
        m_length = new QComboBox(this);
        for (const auto& [name, length] : m_ask.lengths) m_length->addItem(name, length);
        m_length->setCurrentIndex(m_ask.proposedLength);
        m_length->setAccessibleName(m_ask.lengthLabel);
        form->addRow(m_ask.lengthLabel, m_length);
        connect(m_length, &QComboBox::currentIndexChanged, this, &AskDialog::tell);
    }
    m_scope->setWordWrap(true);
    m_scope->setTextFormat(Qt::PlainText);
    m_scope->setProperty("level", QStringLiteral("secondary"));
    m_scope->setObjectName(QStringLiteral("scope"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_button = buttons->addButton(m_ask.button, QDialogButtonBox::AcceptRole);
    m_button->setProperty("primary", true);
    m_button->setObjectName(QStringLiteral("accept"));
    m_button->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::x3);
    column->addLayout(form);
    column->addWidget(m_scope);
    column->addWidget(buttons);
    setMinimumWidth(460);
    if (m_text != nullptr) m_text->setFocus();
    tell();
}

AskDialog::Answer AskDialog::answer() const {
    Answer answer;
    if (m_text != nullptr && m_text->isEnabled()) answer.text = m_text->text().simplified();
    if (m_choice != nullptr) answer.choice = m_choice->currentIndex();
    const qint64 length = m_length == nullptr ? 0 : m_length->currentData().toLongLong();
    if (length != 0) answer.until = {m_now.ms + length};
    return answer;
}

void AskDialog::tell() {
    if (m_text != nullptr && m_ask.textOfFirstChoice) m_text->setEnabled(m_choice->currentIndex() == 0);
    const Answer now = answer();
    const bool needs = m_text != nullptr && m_text->isEnabled() && m_ask.needsText;
    m_button->setEnabled(!needs || !now.text.isEmpty());
    m_scope->setVisible(static_cast<bool>(m_ask.scope));
    if (m_ask.scope) m_scope->setText(m_ask.scope(now));
}

} // namespace vedette::ui
