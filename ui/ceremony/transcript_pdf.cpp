#include "ui/ceremony/transcript_pdf.h"

#include "core/ceremony/word_list.h"
#include "ui/ceremony/ceremony_words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/paper.h"
#include "ui/widgets/qr_code.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>

#include <utility>

namespace vedette::ui {

namespace {

struct TranscriptPaper {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::TranscriptPaper)
};

constexpr int kCodeSide = 120; ///< points
constexpr int kPrintedInLine = 8;

QString hex(const ceremony::Digest& hash) {
    return QString::fromStdString(toHex(hash));
}

/// Who confirmed a record.
QString confirmers(const ceremony::Record& record) {
    const auto* done = std::get_if<ceremony::StepDone>(&record.content);
    return done == nullptr ? QString() : CeremonyWords::names(done->confirmed);
}

void write(Paper& paper, const ceremony::Transcript& transcript) {
    const ceremony::Opening& opening = transcript.opening();
    paper.heading(toldWords(transcript.script().title), 16);
    if (transcript.mode() == ceremony::Mode::Rehearsal)
        paper.line(TranscriptPaper::tr("REHEARSAL: nothing that was signed here counts anywhere."));
    paper.line(
        TranscriptPaper::tr("%1, %n record(s), held from %2 to %3", nullptr,
                            static_cast<int>(transcript.size()))
            .arg(transcript.aborted() ? TranscriptPaper::tr("Broken off") : TranscriptPaper::tr("Complete"),
                 figures::dateAndTime(transcript.records().front().at),
                 figures::dateAndTime(transcript.records().back().at)));

    paper.heading(TranscriptPaper::tr("Head of the transcript"), 11);
    paper.line(hex(transcript.head()), true);
    paper.line(spokenLines(ceremony::pgpWords(transcript.head()), kPrintedInLine).join(QChar::LineSeparator),
               true);
    paper.picture(QrCode::image(hex(transcript.head())), kCodeSide);

    paper.heading(TranscriptPaper::tr("Held with"), 11);
    QList<QStringList> with{{TranscriptPaper::tr("Script"), hex(transcript.script().hash)},
                            {TranscriptPaper::tr("Program"), hex(opening.program)},
                            {TranscriptPaper::tr("System"), toldWords(opening.system)},
                            {TranscriptPaper::tr("Clock"), TranscriptPaper::tr("%1, %2 ms off")
                                                               .arg(toldWords(opening.clock.source))
                                                               .arg(opening.clock.offsetMs)},
                            {TranscriptPaper::tr("Entropy"), toldWords(opening.entropy)}};
    if (opening.rehearsal) with.append({TranscriptPaper::tr("Rehearsal"), hex(*opening.rehearsal)});
    if (opening.bindings) with.append({TranscriptPaper::tr("Bindings"), hex(*opening.bindings)});
    for (const auto& module : opening.modules)
        with.append({TranscriptPaper::tr("Module"),
                     toldWords(module.path) + QChar::LineSeparator + hex(module.sha256)});
    for (const auto& token : opening.tokens)
        with.append({TranscriptPaper::tr("Token %1").arg(shown(token.name, 40)),
                     TranscriptPaper::tr("serial %1, model %2, bag %3")
                         .arg(toldWords(token.serial.empty() ? "—" : token.serial),
                              toldWords(token.model.empty() ? "—" : token.model),
                              toldWords(token.bag.empty() ? "—" : token.bag))});
    for (const auto& custody : opening.custody)
        with.append(
            {toldWords(custody.what), TranscriptPaper::tr("%1, envelope %2")
                                          .arg(toldWords(custody.person), toldWords(custody.envelope))});
    paper.table(with, {24, 76}, false);

    paper.heading(TranscriptPaper::tr("What was done"), 11);
    QList<QStringList> rows{{QStringLiteral("#"), TranscriptPaper::tr("Time, UTC"),
                             TranscriptPaper::tr("Step"), TranscriptPaper::tr("What came of it"),
                             TranscriptPaper::tr("Confirmed by")}};
    for (const ceremony::Record& record : transcript.records()) {
        QString result = CeremonyWords::result(record);
        if (const auto* done = std::get_if<ceremony::StepDone>(&record.content)) {
            for (const char* fact : {"text", "serial", "sha256", "file"}) {
                const auto found = done->facts.find(fact);
                if (found != done->facts.end())
                    result += QChar(QChar::LineSeparator) + toldWords(found->second);
            }
        }
        rows.append({QString::number(record.sequence), figures::timeOfDay(record.at),
                     CeremonyWords::title(record), result, confirmers(record)});
    }
    paper.table(rows, {6, 12, 20, 38, 24}, true);

    paper.heading(TranscriptPaper::tr("Signatures"), 11);
    paper.line(TranscriptPaper::tr("I was in the room, and this is what happened."));
    QList<QStringList> people{{TranscriptPaper::tr("Role"), TranscriptPaper::tr("Name"),
                               TranscriptPaper::tr("Signature"), TranscriptPaper::tr("Date")}};
    for (const auto& one : opening.people)
        people.append({shown(one.role, 40), toldWords(one.person), QString(), QString()});
    paper.table(people, {20, 26, 36, 18}, true, 9);
}

} // namespace

QString printTranscript(const ceremony::Transcript& transcript, const QString& file) {
    if (transcript.size() == 0) return TranscriptPaper::tr("There is no record to print.");
    Paper paper(toldWords(transcript.script().title), hex(transcript.head()),
                CeremonyWords::mark(transcript.mode()));
    write(paper, transcript);
    const QByteArray printed = paper.pdf();
    if (printed.isEmpty()) return TranscriptPaper::tr("The paper could not be drawn.");
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(printed) != printed.size()) return out.errorString();
    return out.commit() ? QString() : out.errorString();
}

} // namespace vedette::ui
