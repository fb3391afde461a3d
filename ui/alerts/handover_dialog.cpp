#include "ui/alerts/handover_dialog.h"

#include "core/base/wall_clock.h"
#include "ui/link/background.h"
#include "ui/link/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace vedette::ui {

namespace {

constexpr std::array kShiftHours{8, 12, 24, 24 * 7};
constexpr std::int64_t kShiftHourMs = 3'600'000;

} // namespace

HandoverDialog::HandoverDialog(const CaseMeans& means, QWidget* window)
    : QDialog(window),
      m_means(means),
      m_intro(textLabel("secondary")),
      m_hours(new QComboBox),
      m_page(new QPlainTextEdit),
      m_said(textLabel()),
      m_copy(new QPushButton),
      m_save(new QPushButton) {
    for (const int hours : kShiftHours) m_hours->addItem(QString(), hours);
    m_page->setReadOnly(true);
    m_page->setTabChangesFocus(true);
    m_page->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_page->setFont(Theme::instance().font(Type::Dense));
    auto* head = new QHBoxLayout;
    head->addWidget(m_intro, 1);
    head->addWidget(m_hours, 0, Qt::AlignTop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto* all = new QVBoxLayout(this);
    all->setSpacing(space::x3);
    all->addLayout(head);
    all->addWidget(m_page, 1);
    all->addWidget(m_said);
    all->addWidget(buttons);
    connect(m_hours, &QComboBox::currentIndexChanged, this, &HandoverDialog::make);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_page->toPlainText()); });
    connect(m_save, &QPushButton::clicked, this, &HandoverDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    resize(760, 560);
    make();
}

void HandoverDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void HandoverDialog::retranslate() {
    setWindowTitle(tr("Hand over"));
    m_intro->setText(tr("What those who take over must know, from the log of this computer, in Markdown."));
    const std::array names{tr("The last 8 hours"), tr("The last 12 hours"), tr("The last 24 hours"),
                           tr("The last 7 days")};
    for (std::size_t i = 0; i < names.size(); ++i) m_hours->setItemText(static_cast<int>(i), names[i]);
    m_hours->setAccessibleName(tr("Which hours"));
    m_hours->setAccessibleDescription(tr("Which hours"));
    m_page->setAccessibleName(tr("What is handed over"));
    m_copy->setText(tr("&Copy"));
    m_save->setText(tr("&Save…"));
}

QString HandoverDialog::text() const {
    return m_page->toPlainText();
}

void HandoverDialog::make() {
    const int which = ++m_making;
    m_page->clear();
    m_page->setPlaceholderText(tr("The log is being read…"));
    m_said->hide();
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    const WallTime now = wallNow();
    const WallTime from{now.ms - m_hours->currentData().toInt() * kShiftHourMs};
    inBackground(
        this, [handover = m_means.handover, from, now] { return handover(from, now); },
        [this, which](const Result<std::string>& made) {
            if (which == m_making) tell(made);
        });
}

void HandoverDialog::tell(const Result<std::string>& made) {
    m_page->setPlaceholderText(QString());
    if (!made) {
        m_said->setText(sentence(made.error()));
        m_said->show();
        return;
    }
    m_page->setPlainText(QString::fromStdString(*made));
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
}

bool HandoverDialog::writeTo(const QString& file) {
    QSaveFile out(file);
    const QByteArray text = m_page->toPlainText().toUtf8();
    const bool written = out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
    m_said->setText(written ? tr("Written to %1").arg(QDir::toNativeSeparators(file))
                            : tr("The file could not be written: %1").arg(out.errorString()));
    m_said->show();
    return written;
}

void HandoverDialog::save() {
    const QString proposal = QDir::home().filePath(
        QStringLiteral("vedette-handover-%1.md")
            .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmm"))));
    const QString file = QFileDialog::getSaveFileName(this, tr("Where to"), proposal, tr("Markdown (*.md)"));
    if (!file.isEmpty()) writeTo(file);
}

} // namespace vedette::ui
