#include "ui/peers/note_dialog.h"

#include "ui/link/annotations.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QCompleter>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace vedette::ui {

namespace {

QStringList tagsIn(const QString& text) {
    QStringList tags;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) tags += part.trimmed();
    return tags;
}

} // namespace

NoteDialog::NoteDialog(Annotations& notes, QStringList peers, QWidget* parent)
    : QDialog(parent),
      m_notes(notes),
      m_peers(std::move(peers)),
      m_tags(new QLineEdit(this)),
      m_full(new QLabel(this)) {
    const bool one = m_peers.size() == 1;
    setWindowTitle(one ? tr("Name and tags of %1").arg(notes.label(m_peers.front()))
                       : tr("Tags for %Ln peers", nullptr, static_cast<int>(m_peers.size())));
    const auto note = one ? notes.of(m_peers.front()) : Annotations::Note{};
    auto* form = new QFormLayout;
    if (one) {
        m_name = new QLineEdit(note.name, this);
        m_name->setMaxLength(static_cast<int>(Annotations::kMaxName));
        m_name->setAccessibleName(tr("Name"));
        m_name->setObjectName(QStringLiteral("name"));
        form->addRow(tr("Name"), m_name);
    }
    m_tags->setText(note.tags.join(QStringLiteral(", ")));
    m_tags->setPlaceholderText(tr("core, relay"));
    m_tags->setAccessibleName(tr("Tags, separated by commas"));
    m_tags->setObjectName(QStringLiteral("tags"));
    auto* completer = new QCompleter(notes.tags(), m_tags);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(completer);
    form->addRow(one ? tr("Tags") : tr("Add tags"), m_tags);
    if (one) {
        m_text = new QPlainTextEdit(note.text, this);
        m_text->setAccessibleName(tr("Note"));
        m_text->setTabChangesFocus(true);
        m_text->setMaximumHeight(120);
        form->addRow(tr("Note"), m_text);
    }
    m_full->setText(tr("There are more notes than can be kept already; empty some first."));
    m_full->setWordWrap(true);
    m_full->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Save, this);
    buttons->button(QDialogButtonBox::Save)->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::x3);
    column->addLayout(form);
    column->addWidget(m_full);
    column->addWidget(buttons);
    setMinimumWidth(420);
}

void NoteDialog::accept() {
    for (const QString& peer : std::as_const(m_peers)) {
        auto note = m_notes.of(peer);
        if (m_name != nullptr) note.name = m_name->text();
        if (m_text != nullptr) note.text = m_text->toPlainText();
        const QStringList tags = tagsIn(m_tags->text());
        if (m_peers.size() == 1) {
            note.tags = tags;
        } else {
            note.tags += tags;
            note.tags.removeDuplicates();
        }
        if (!m_notes.set(peer, note)) return m_full->show();
    }
    QDialog::accept();
}

} // namespace vedette::ui
