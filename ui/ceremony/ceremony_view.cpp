#include "ui/ceremony/ceremony_view.h"

#include "ui/ceremony/ceremony_page.h"
#include "ui/ceremony/ceremony_setup.h"
#include "ui/ceremony/ceremony_stage.h"
#include "ui/ceremony/transcript_page.h"
#include "ui/link/background.h"
#include "ui/link/words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace vedette::ui {

CeremonyView::CeremonyView(const Console& console, QWidget* parent)
    : View(parent),
      m_means(console.ceremonies),
      m_stack(new QStackedWidget),
      m_none(new EmptyState(iconName())),
      m_transcript(new TranscriptPage),
      m_check(new QAction(this)) {
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_transcript);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_stack);
    if (m_means != nullptr) {
        m_setup = new CeremonySetup(*m_means);
        m_stack->addWidget(m_setup);
        m_stack->setCurrentWidget(m_setup);
        connect(m_setup, &CeremonySetup::begun, this, &CeremonyView::begin);
        connect(m_setup, &CeremonySetup::transcriptWanted, this, &CeremonyView::chooseTranscript);
    }
    connect(m_none, &EmptyState::acted, this, &CeremonyView::chooseTranscript);
    connect(m_check, &QAction::triggered, this, &CeremonyView::chooseTranscript);
    connect(m_transcript, &TranscriptPage::left, this, &CeremonyView::goBack);
    addAction(m_check);
    retranslate();
}

CeremonyView::~CeremonyView() {
    delete m_page; // it looks at the stage
}

void CeremonyView::retranslate() {
    m_check->setText(tr("Check a transcript…"));
    m_none->setTexts(tr("No ceremony is held here"),
                     tr("Transcripts of those held elsewhere can be checked."), tr("Check a transcript…"));
    if (m_setup != nullptr) m_setup->retranslate();
    if (m_page != nullptr) m_page->retranslate();
    m_transcript->retranslate();
}

void CeremonyView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    if (m_setup != nullptr && m_stack->currentWidget() == m_setup) m_setup->look();
}

void CeremonyView::begin(ceremony::Mode mode) {
    if (m_stage) return;
    m_stage = std::make_unique<CeremonyStage>();
    connect(m_stage.get(), &CeremonyStage::ended, this, &CeremonyView::end);
    m_stage->begin(*m_means, m_setup->order(mode), m_setup->judged().script);
    m_page = new CeremonyPage(*m_stage);
    connect(m_page, &CeremonyPage::leaveWanted, this, &CeremonyView::leave);
    m_stack->addWidget(m_page);
    m_stack->setCurrentWidget(m_page);
    m_check->setEnabled(false);
}

void CeremonyView::leave() {
    auto* ask =
        new QMessageBox(QMessageBox::Question, tr("Leave the room"),
                        m_stage->mode() == ceremony::Mode::Rehearsal
                            ? tr("The rehearsal ends here and its throw-away tokens are gone. Nothing else "
                                 "is lost.")
                            : tr("Every record that was signed is on the disk. The ceremony stands where it "
                                 "is and can be taken up again at this step."),
                        QMessageBox::Cancel, this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->addButton(tr("Leave the room"), QMessageBox::AcceptRole)->setObjectName(QStringLiteral("leave"));
    connect(ask, &QMessageBox::accepted, this, [this] {
        if (m_stage) m_stage->leave();
    });
    connect(m_stage.get(), &CeremonyStage::ended, ask, &QWidget::close);
    ask->open();
}

void CeremonyView::end() {
    const auto& result = m_stage->result();
    const bool left = !result && result.error().code == ceremony::PartyError::Left;
    QString trouble;
    if (result) {
        m_transcript->setTranscript(result.value().transcript,
                                    QString::fromStdString(result.value().file.string()));
        m_stack->setCurrentWidget(m_transcript);
    } else {
        trouble = sentence(result.error());
        m_stack->setCurrentWidget(m_setup);
        m_setup->look();
    }
    // It tells of its end itself.
    m_page->deleteLater();
    m_page = nullptr;
    m_stage.release()->deleteLater();
    m_check->setEnabled(true);
    if (trouble.isEmpty() || left) return;
    auto* box = new QMessageBox(QMessageBox::Warning, title(), trouble, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void CeremonyView::goBack() {
    if (m_setup == nullptr) return m_stack->setCurrentWidget(m_none);
    m_stack->setCurrentWidget(m_setup);
    m_setup->look();
}

void CeremonyView::chooseTranscript() {
    if (m_stage) return;
    auto* dialog = new QFileDialog(this, tr("Check a transcript"), QString(),
                                   tr("Transcripts (*.transcript);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CeremonyView::check);
    dialog->open();
}

void CeremonyView::check(const QString& file) {
    inBackground(
        this,
        [file]() -> Result<ceremony::Transcript> {
            QFile in(file);
            if (!in.open(QIODevice::ReadOnly))
                return Fail{std::make_error_code(std::errc::no_such_file_or_directory)};
            const QByteArray bytes = in.read(static_cast<qint64>(ceremony::Transcript::kMaxFile) + 1);
            return ceremony::Transcript::verify(
                {reinterpret_cast<const Byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
        },
        [this, file](const Result<ceremony::Transcript>& read) {
            if (m_stage) return;
            if (read) {
                m_transcript->setTranscript(read.value(), file);
                return m_stack->setCurrentWidget(m_transcript);
            }
            const bool unreadable = read.error().code == std::errc::no_such_file_or_directory;
            auto* box = new QMessageBox(
                QMessageBox::Warning, tr("Check a transcript"),
                unreadable
                    ? tr("%1 cannot be read.").arg(shown(file.toStdString(), 400))
                    : tr("%1 does not hold: %2").arg(shown(file.toStdString(), 400), sentence(read.error())),
                QMessageBox::Ok, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setTextFormat(Qt::PlainText);
            box->open();
        });
}

} // namespace vedette::ui
