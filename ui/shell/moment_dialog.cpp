#include "ui/shell/moment_dialog.h"

#include "ui/theme/tokens.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QPushButton>

namespace vedette::ui {

MomentDialog::MomentDialog(WallTime now, QWidget* window) : QDialog(window), m_when(new QDateTimeEdit(this)) {
    setObjectName("moment");
    setWindowTitle(tr("Show a certain time"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(space::x5, space::x5, space::x5, space::x4);
    form->setVerticalSpacing(space::x3);
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC);
    m_when->setTimeSpec(Qt::UTC);
    m_when->setDisplayFormat("yyyy-MM-dd HH:mm:ss");
    m_when->setMaximumDateTime(utc);
    m_when->setDateTime(utc);
    m_when->setCurrentSection(QDateTimeEdit::MinuteSection);
    form->addRow(tr("Time (UTC)"), m_when);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* go = buttons->addButton(tr("Show"), QDialogButtonBox::AcceptRole);
    go->setProperty("primary", true);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

WallTime MomentDialog::moment() const {
    return {m_when->dateTime().toMSecsSinceEpoch()};
}

} // namespace vedette::ui
