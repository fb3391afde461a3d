#include "ui/ceremony/transcript_page.h"

#include "core/ceremony/word_list.h"
#include "ui/ceremony/ceremony_words.h"
#include "ui/ceremony/transcript_pdf.h"
#include "ui/ceremony/watermark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dense_table.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/speak_as.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kSideWidth = 420;
constexpr int kSpokenInRow = 4;

QString hexOf(const ceremony::Digest& hash) {
    return QString::fromStdString(toHex(hash));
}

} // namespace

TranscriptPage::TranscriptPage(QWidget* parent)
    : QWidget(parent),
      m_verdict(textLabel()),
      m_said(textLabel("secondary")),
      m_headCard(new Card),
      m_words(textLabel()),
      m_head(new FactGrid),
      m_code(new QrCode),
      m_withCard(new Card),
      m_with(new FactGrid),
      m_recordsCard(new Card),
      m_table(new DenseTable),
      m_print(new QPushButton),
      m_copy(new QPushButton),
      m_back(new QPushButton),
      m_side(nullptr),
      m_mark(nullptr) {
    m_table->setModel(&m_model);
    m_table->setStretched(TranscriptModel::Result);
    m_table->setLetters(
        {{TranscriptModel::Number, 4}, {TranscriptModel::Time, 11}, {TranscriptModel::Of, 16}});
    m_recordsCard->setContent(m_table, true);
    auto* head = new QWidget;
    auto* headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins({});
    headColumn->setSpacing(space::x3);
    headColumn->addWidget(m_words);
    headColumn->addWidget(m_code, 0, Qt::AlignLeading);
    headColumn->addWidget(m_head);
    m_headCard->setContent(head);
    m_withCard->setContent(m_with);
    auto* side = new QWidget;
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins({});
    sideColumn->setSpacing(space::x4);
    sideColumn->addWidget(m_headCard);
    sideColumn->addWidget(m_withCard);
    sideColumn->addStretch(1);
    m_side = new QScrollArea;
    speakAs(m_side, QAccessible::Grouping);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setWidgetResizable(true);
    m_side->setWidget(side);
    m_side->setMinimumWidth(kSideWidth);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::x2);
    m_print->setProperty("primary", true);
    buttons->addWidget(m_print);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    auto* body = new QHBoxLayout;
    body->setSpacing(space::x4);
    body->addWidget(m_recordsCard, 3);
    body->addWidget(m_side, 2);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::x4, space::x4, space::x4, space::x4);
    all->setSpacing(space::x3);
    all->addWidget(m_verdict);
    all->addWidget(m_said);
    all->addLayout(body, 1);
    all->addLayout(buttons);
    m_mark = new Watermark(this);
    m_print->setObjectName(QStringLiteral("print"));
    m_back->setObjectName(QStringLiteral("back"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    connect(m_print, &QPushButton::clicked, this, &TranscriptPage::print);
    connect(m_back, &QPushButton::clicked, this, &TranscriptPage::left);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(hexOf(m_model.transcript().head())); });
}

void TranscriptPage::setTranscript(const ceremony::Transcript& transcript, const QString& file) {
    m_file = file;
    m_model.setTranscript(transcript);
    retranslate();
    m_print->setFocus();
}

void TranscriptPage::retranslate() {
    m_headCard->setTitle(tr("Head"),
                         tr("Read the words aloud and write them down: they stand for every record."));
    m_withCard->setTitle(tr("Held with"));
    m_side->setAccessibleName(tr("Held with"));
    m_recordsCard->setTitle(tr("Transcript"));
    m_table->setAccessibleName(tr("Transcript"));
    m_print->setText(tr("Save as PDF…"));
    m_copy->setText(tr("Copy the head"));
    m_back->setText(tr("Back"));
    m_model.retranslate();
    if (m_model.rowCount() > 0) fill();
}

void TranscriptPage::fill() {
    const ceremony::Transcript& held = m_model.transcript();
    const ceremony::Opening& opening = held.opening();
    m_verdict->setFont(Theme::instance().font(Type::Heading, QFont::DemiBold));
    const QString title = toldWords(held.script().title);
    const bool rehearsal = held.mode() == ceremony::Mode::Rehearsal;
    const bool ended = held.phase() == ceremony::Transcript::Phase::Done;
    if (!ended)
        m_verdict->setText(tr("Not at its end: %1").arg(title));
    else if (held.aborted())
        m_verdict->setText(rehearsal ? tr("Rehearsal broken off: %1").arg(title)
                                     : tr("Broken off: %1").arg(title));
    else
        m_verdict->setText(rehearsal ? tr("Rehearsed: %1").arg(title) : tr("Complete: %1").arg(title));
    QStringList said{tr("%n record(s), every signature holds.", nullptr, static_cast<int>(held.size()))};
    if (const auto exceptions = held.exceptions().size(); exceptions > 0)
        said.append(tr("%n exception(s).", nullptr, static_cast<int>(exceptions)));
    if (rehearsal && ended)
        said.append(!held.aborted() && held.exceptions().empty() ? tr("It unlocks the real one.")
                                                                 : tr("It does not unlock the real one."));
    m_said->setText(said.join(QLatin1Char(' ')));
    m_words->setText(spokenLines(ceremony::pgpWords(held.head()), kSpokenInRow).join(QLatin1Char('\n')));
    m_words->setFont(Theme::instance().mono(Type::Body));
    m_code->setText(hexOf(held.head()));
    m_head->setFacts({{tr("SHA-256"), digitLines(hexOf(held.head())), {}, true},
                      {tr("File"), shown(m_file.toStdString(), 400)}});
    QList<Fact> with;
    for (const auto& one : opening.people) with.append({shown(one.role, 40), toldWords(one.person)});
    for (const auto& one : opening.tokens)
        with.append({tr("Token %1").arg(shown(one.name, 40)),
                     one.serial.empty() ? QStringLiteral("—") : toldWords(one.serial),
                     {},
                     true});
    for (const auto& one : opening.custody)
        with.append(
            {toldWords(one.what), toldWords(one.person) + QStringLiteral(" · ") + toldWords(one.envelope)});
    with.append({tr("Script"), digitLines(hexOf(held.script().hash)), {}, true});
    with.append({tr("Program"), digitLines(hexOf(opening.program)), {}, true});
    for (const auto& one : opening.modules) with.append({tr("Module"), toldWords(one.path)});
    with.append({tr("System"), toldWords(opening.system)});
    with.append({tr("Clock"), toldWords(opening.clock.source)});
    with.append({tr("Entropy"), toldWords(opening.entropy)});
    m_with->setFacts(with);
    m_mark->setText(CeremonyWords::mark(held.mode()));
}

void TranscriptPage::print() {
    auto* dialog = new QFileDialog(this, tr("Save the transcript as PDF"), QString(), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_file + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString why = printTranscript(m_model.transcript(), path);
        if (!why.isEmpty())
            QMessageBox::warning(this, tr("Save the transcript as PDF"),
                                 tr("%1 was not written: %2").arg(shown(path.toStdString(), 400), why));
    });
    dialog->open();
}

} // namespace vedette::ui
