#include "ui/link/log_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QDir>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include <array>
#include <utility>

namespace vedette::ui {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

struct SpanChoice {
    const char* name;
    std::int64_t ms; ///< 0: everything
};

constexpr std::array kSpans{
    SpanChoice{QT_TRANSLATE_NOOP("vedette::ui::LogBar", "The last hour"), kHourMs},
    SpanChoice{QT_TRANSLATE_NOOP("vedette::ui::LogBar", "The last 24 hours"), 24 * kHourMs},
    SpanChoice{QT_TRANSLATE_NOOP("vedette::ui::LogBar", "The last 7 days"), 7 * 24 * kHourMs},
    SpanChoice{QT_TRANSLATE_NOOP("vedette::ui::LogBar", "All that is kept"), 0},
};

enum LogChoice {
    ShownLog,
    FolderLog,
};

constexpr int kLeastLetters = 8; ///< of the choices, in a narrow window

} // namespace

LogBar::LogBar(QWidget* parent)
    : QWidget(parent),
      m_log(new QComboBox),
      m_span(new QComboBox),
      m_begin(new QPushButton),
      m_progress(new QProgressBar) {
    for (int i = 0; i < 2; ++i) m_log->addItem(QString());
    for (std::size_t i = 0; i < kSpans.size(); ++i) m_span->addItem(QString());
    m_span->setCurrentIndex(2);
    for (QComboBox* one : {m_log, m_span}) {
        one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one->setMinimumContentsLength(kLeastLetters);
    }
    m_progress->setTextVisible(false);
    m_progress->setMaximum(100);
    m_progress->setMinimumWidth(24);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::x2);
    row->addWidget(m_log, 2);
    row->addWidget(m_span, 2);
    row->addWidget(m_begin);
    row->addWidget(m_progress, 1);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (m_underWay)
            emit cancelled();
        else
            emit begun();
    });
    connect(m_log, &QComboBox::activated, this, &LogBar::choose);
}

void LogBar::retranslate(const QString& verb) {
    m_verb = verb;
    for (std::size_t i = 0; i < kSpans.size(); ++i)
        m_span->setItemText(static_cast<int>(i), tr(kSpans[i].name));
    m_log->setItemText(ShownLog, tr("Log of the window"));
    m_log->setItemText(FolderLog,
                       m_folder.isEmpty()
                           ? tr("Log of a data folder…")
                           : tr("Log in %1").arg(shown(QDir(m_folder).dirName().toStdString(), 32)));
    for (const auto& [box, name] :
         {std::pair(m_log, tr("Which log is read")), std::pair(m_span, tr("Which span of it"))}) {
        box->setAccessibleName(name);
        box->setAccessibleDescription(name);
    }
    m_progress->setAccessibleName(tr("How much was read"));
    m_begin->setText(m_underWay ? tr("Cancel") : m_verb);
}

void LogBar::setFolder(const QString& folder) {
    m_folder = folder;
    m_log->setCurrentIndex(folder.isEmpty() ? ShownLog : FolderLog);
    retranslate(m_verb);
    emit changed();
}

void LogBar::choose(int which) {
    if (which == ShownLog) return setFolder({});
    const QString folder = QFileDialog::getExistingDirectory(this, tr("The data folder of a node"), m_folder);
    if (folder.isEmpty() && m_folder.isEmpty())
        m_log->setCurrentIndex(ShownLog);
    else if (!folder.isEmpty())
        setFolder(folder);
}

LogReading::Span LogBar::spanUntil(WallTime now) const {
    const SpanChoice& chosen = kSpans[static_cast<std::size_t>(m_span->currentIndex())];
    LogReading::Span span;
    if (chosen.ms > 0) span.since = WallTime{now.ms - chosen.ms};
    return span;
}

void LogBar::show(const LogReading& reading, bool able) {
    m_underWay = reading.isUnderWay();
    m_begin->setText(m_underWay ? tr("Cancel") : m_verb);
    m_begin->setEnabled(m_underWay || able);
    m_progress->setVisible(m_underWay);
    m_progress->setValue(reading.progress());
}

} // namespace vedette::ui
