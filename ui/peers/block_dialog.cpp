#include "ui/peers/block_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kMaxReasonLetters = 80; ///< at three bytes each still a reason that the engine takes
constexpr qint64 kMinute = 60'000;

} // namespace

BlockDialog::BlockDialog(const QString& whom, std::size_t peers, std::size_t connections, WallTime now,
                         QWidget* parent)
    : QDialog(parent),
      m_peers(peers),
      m_connections(connections),
      m_now(now),
      m_reason(new QLineEdit(this)),
      m_length(new QComboBox(this)),
      m_scope(new QLabel(this)) {
    setWindowTitle(tr("Block %1").arg(whom));
    m_reason->setMaxLength(kMaxReasonLetters);
    m_reason->setPlaceholderText(tr("For whoever reads the audit log"));
    m_reason->setAccessibleName(tr("Reason"));
    m_length->addItem(tr("15 minutes"), 15 * kMinute);
    m_length->addItem(tr("1 hour"), 60 * kMinute);
    m_length->addItem(tr("24 hours"), 24 * 60 * kMinute);
    m_length->addItem(tr("7 days"), 7 * 24 * 60 * kMinute);
    m_length->addItem(tr("Until I take it back"), qint64{0});
    m_length->setCurrentIndex(1);
    m_length->setAccessibleName(tr("For how long"));
    m_scope->setWordWrap(true);
    m_scope->setTextFormat(Qt::PlainText);
    m_scope->setProperty("level", QStringLiteral("secondary"));
    auto* form = new QFormLayout;
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("For"), m_length);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* block = buttons->addButton(tr("Block"), QDialogButtonBox::AcceptRole);
    block->setProperty("primary", true);
    block->setObjectName(QStringLiteral("block"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_length, &QComboBox::currentIndexChanged, this, &BlockDialog::showScope);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::x3);
    column->addLayout(form);
    column->addWidget(m_scope);
    column->addWidget(buttons);
    setMinimumWidth(420);
    showScope();
}

QString BlockDialog::reason() const {
    return m_reason->text();
}

WallTime BlockDialog::until() const {
    const qint64 length = m_length->currentData().toLongLong();
    return {length == 0 ? 0 : m_now.ms + length};
}

void BlockDialog::showScope() {
    const QString closes = tr("Closes %Ln connections now", nullptr, static_cast<int>(m_connections));
    const QString refuses = tr("refuses %Ln peers", nullptr, static_cast<int>(m_peers));
    const QString ends =
        until().ms == 0 ? tr("until you take it back") : tr("until %1").arg(figures::dateAndTime(until()));
    m_scope->setText(tr("%1, %2 %3, also after a restart. Undo brings back what was before, but not the "
                        "connections.")
                         .arg(closes, refuses, ends));
}

} // namespace vedette::ui
