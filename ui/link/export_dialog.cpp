#include "ui/link/export_dialog.h"

#include "ui/link/preferences.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

const QString kRedactKey = QStringLiteral("export.redact");

} // namespace

ExportDialog::ExportDialog(const QString& title, QString proposal, QList<Form> forms, QWidget* window)
    : QDialog(window),
      m_proposal(std::move(proposal)),
      m_forms(std::move(forms)),
      m_form(new QComboBox(this)),
      m_redact(new QCheckBox(tr("&Replace addresses by pseudonyms"), this)),
      m_meaning(new QLabel(this)) {
    setObjectName("exportDialog");
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::x5, space::x5, space::x5, space::x4);
    column->setSpacing(space::x3);
    auto* row = new QHBoxLayout;
    auto* what = new QLabel(tr("Export as"), this);
    what->setBuddy(m_form);
    row->addWidget(what);
    m_form->setAccessibleName(what->text());
    for (const Form& form : m_forms) m_form->addItem(QStringLiteral("%1 (*.%2)").arg(form.name, form.suffix));
    row->addWidget(m_form, 1);
    column->addLayout(row);
    m_redact->setObjectName("redact");
    m_redact->setChecked(Preferences::instance().value(kRedactKey).toBool());
    column->addWidget(m_redact);
    m_meaning->setProperty("level", "secondary");
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumWidth(360 * Theme::instance().textSize() / 100);
    column->addWidget(m_meaning);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Choose a file…"), QDialogButtonBox::AcceptRole);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::showForm);
    showForm(0);
}

void ExportDialog::showForm(int form) {
    const bool picture = m_forms[form].picture;
    m_redact->setEnabled(!picture);
    m_meaning->setText(picture ? tr("A picture shows what the window shows.")
                               : tr("Each IP address and host name becomes a word like ip4-1, the same one "
                                    "throughout the file. Peer ids, ports and names stay."));
}

const ExportDialog::Form& ExportDialog::form() const {
    return m_forms[m_form->currentIndex()];
}

bool ExportDialog::redacts() const {
    return m_redact->isChecked() && !form().picture;
}

std::optional<ExportDialog::Choice> ExportDialog::ask() {
    if (exec() != QDialog::Accepted) return std::nullopt;
    const Form& chosen = form();
    if (!chosen.picture) Preferences::instance().set(kRedactKey, m_redact->isChecked());
    QFileDialog dialog(parentWidget(), windowTitle());
    dialog.setAcceptMode(QFileDialog::AcceptSave); // asks before it writes over a file
    dialog.setNameFilter(QStringLiteral("%1 (*.%2)").arg(chosen.name, chosen.suffix));
    dialog.setDefaultSuffix(chosen.suffix);
    dialog.selectFile(m_proposal + QChar('.') + chosen.suffix);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return std::nullopt;
    return Choice{dialog.selectedFiles().front(), chosen.suffix, redacts()};
}

} // namespace vedette::ui
