#include "ui/ceremony/transcript_pdf.h"

#include "core/ceremony/word_list.h"
#include "ui/ceremony/ceremony_words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/qr_code.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextTable>

#include <utility>

namespace vedette::ui {

namespace {

struct TranscriptPaper {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::TranscriptPaper)
};

constexpr int kDotsPerInch = 300;
constexpr double kPointsPerInch = 72;
constexpr double kMargin = 54;    ///< points
constexpr double kFurniture = 26; ///< of head and foot lines
constexpr int kCodeSide = 120;
constexpr int kSharp = 16; ///< dots a module
constexpr int kPrintedInLine = 8;

/// Plain text at the cursor, never markup.
class PaperWriter {
public:
    explicit PaperWriter(QTextDocument& document) : m_cursor(&document) {}

    void heading(const QString& text, double points) {
        QTextBlockFormat block;
        block.setTopMargin(m_begun ? points : 0);
        block.setBottomMargin(4);
        next(block);
        QTextCharFormat format;
        format.setFontPointSize(points);
        format.setFontWeight(QFont::DemiBold);
        m_cursor.insertText(text, format);
    }

    void line(const QString& text, bool mono = false) {
        next({});
        m_cursor.insertText(text, mono ? monospace() : QTextCharFormat());
    }

    void table(const QList<QStringList>& rows, const QList<int>& widths, bool header, double rowPadding = 2) {
        next({});
        QTextTableFormat format;
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorder(1);
        format.setBorderBrush(Qt::gray);
        format.setBorderCollapse(true);
        format.setCellPadding(rowPadding);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        if (header) format.setHeaderRowCount(1);
        QList<QTextLength> lengths;
        for (const int width : widths) lengths.append(QTextLength(QTextLength::PercentageLength, width));
        format.setColumnWidthConstraints(lengths);
        auto* table =
            m_cursor.insertTable(static_cast<int>(rows.size()), static_cast<int>(widths.size()), format);
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < rows[row].size(); ++column) {
                QTextCharFormat text;
                if (header && row == 0) text.setFontWeight(QFont::DemiBold);
                table->cellAt(row, column).firstCursorPosition().insertText(rows[row][column], text);
            }
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    void picture(const QImage& image, int side) {
        next({});
        QTextImageFormat format;
        format.setName(QStringLiteral("head"));
        format.setWidth(side);
        format.setHeight(side);
        m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("head")),
                                         image.scaled(kSharp * image.size())); // edges stay sharp on paper
        m_cursor.insertImage(format);
    }

private:
    void next(const QTextBlockFormat& block) {
        if (m_begun) m_cursor.insertBlock(block, {});
        m_begun = true;
    }

    static QTextCharFormat monospace() {
        QTextCharFormat format;
        format.setFontFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"),
                                QStringLiteral("monospace")});
        format.setFontPointSize(8);
        return format;
    }

    QTextCursor m_cursor;
    bool m_begun = false;
};

QString hex(const ceremony::Digest& hash) {
    return QString::fromStdString(toHex(hash));
}

/// Who confirmed a record.
QString confirmers(const ceremony::Record& record) {
    const auto* done = std::get_if<ceremony::StepDone>(&record.content);
    return done == nullptr ? QString() : CeremonyWords::names(done->confirmed);
}

void write(PaperWriter& paper, const ceremony::Transcript& transcript) {
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
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return out.errorString();
    {
        QPdfWriter writer(&out);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Point);
        writer.setTitle(toldWords(transcript.script().title));
        writer.setCreator(QStringLiteral("Vedette"));
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        QFont font;
        font.setFamilies(
            {QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
        font.setPointSizeF(9);
        document.setDefaultFont(font);
        QFont small = font;
        small.setPointSizeF(7);
        document.setDocumentMargin(0);
        const double dots = kDotsPerInch / kPointsPerInch;
        const QSizeF paper(writer.width(), writer.height() - 2 * kFurniture * dots);
        document.setPageSize(paper);
        PaperWriter words(document);
        write(words, transcript);
        QPainter painter;
        if (!painter.begin(&writer)) return TranscriptPaper::tr("The paper could not be drawn.");
        const int pages = document.pageCount();
        const QString head = hex(transcript.head());
        for (int page = 0; page < pages; ++page) {
            if (page > 0) writer.newPage();
            painter.save();
            painter.setFont(small);
            const QRectF top(0, 0, writer.width(), kFurniture * dots);
            const QRectF bottom(0, writer.height() - kFurniture * dots, writer.width(), kFurniture * dots);
            painter.drawText(top, Qt::AlignLeft | Qt::AlignTop, head);
            painter.drawText(top, Qt::AlignRight | Qt::AlignTop, CeremonyWords::mark(transcript.mode()));
            painter.drawText(bottom, Qt::AlignRight | Qt::AlignBottom,
                             TranscriptPaper::tr("Page %1 of %2").arg(page + 1).arg(pages));
            painter.drawText(bottom, Qt::AlignLeft | Qt::AlignBottom, CeremonyWords::mark(transcript.mode()));
            painter.translate(0, kFurniture * dots - page * paper.height());
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(0, page * paper.height(), paper.width(), paper.height());
            context.palette.setColor(QPalette::Text, Qt::black);
            painter.setClipRect(context.clip);
            document.documentLayout()->draw(&painter, context);
            painter.restore();
        }
        painter.end();
    }
    return out.commit() ? QString() : out.errorString();
}

} // namespace vedette::ui
