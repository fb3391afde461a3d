#include "ui/widgets/paper.h"

#include <QtCore/QBuffer>
#include <QtCore/QUrl>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextTable>

#include <utility>

namespace vedette::ui {

namespace {

constexpr int kDotsPerInch = 300;
constexpr double kPointsPerInch = 72;
constexpr double kMargin = 54;    ///< points
constexpr double kFurniture = 26; ///< of head and foot lines
constexpr int kSharp = 16;        ///< dots of the picture for each of its own

QFont printFont(double points) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    return font;
}

QTextCharFormat monospace() {
    QTextCharFormat format;
    format.setFontFamilies(
        {QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    format.setFontPointSize(8);
    return format;
}

} // namespace

class Paper::Writer {
public:
    explicit Writer(QTextDocument& document) : m_cursor(&document) {}

    void put(const Heading& heading) {
        QTextBlockFormat block;
        block.setTopMargin(m_begun ? heading.points : 0);
        block.setBottomMargin(4);
        next(block);
        QTextCharFormat format;
        format.setFontPointSize(heading.points);
        format.setFontWeight(QFont::DemiBold);
        m_cursor.insertText(heading.text, format);
    }

    void put(const Line& line) {
        next({});
        m_cursor.insertText(line.text, line.mono ? monospace() : QTextCharFormat());
    }

    void put(const Table& what) {
        next({});
        QTextTableFormat format;
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorder(1);
        format.setBorderBrush(Qt::gray);
        format.setBorderCollapse(true);
        format.setCellPadding(what.rowPadding);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        if (what.header) format.setHeaderRowCount(1);
        QList<QTextLength> lengths;
        for (const int width : what.widths) lengths.append(QTextLength(QTextLength::PercentageLength, width));
        format.setColumnWidthConstraints(lengths);
        auto* table = m_cursor.insertTable(static_cast<int>(what.rows.size()),
                                           static_cast<int>(what.widths.size()), format);
        for (int row = 0; row < what.rows.size(); ++row) {
            for (int column = 0; column < what.rows[row].size(); ++column) {
                QTextCharFormat text;
                if (what.header && row == 0) text.setFontWeight(QFont::DemiBold);
                table->cellAt(row, column).firstCursorPosition().insertText(what.rows[row][column], text);
            }
        }
        m_cursor.movePosition(QTextCursor::End);
    }

    void put(const Picture& picture) {
        next({});
        const QString name = QStringLiteral("picture%1").arg(++m_pictures);
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(picture.side);
        format.setHeight(picture.side);
        m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(name),
                                         picture.image.scaled(kSharp * picture.image.size())); // sharp edges
        m_cursor.insertImage(format);
    }

private:
    void next(const QTextBlockFormat& block) {
        if (m_begun) m_cursor.insertBlock(block, {});
        m_begun = true;
    }

    QTextCursor m_cursor;
    bool m_begun = false;
    int m_pictures = 0;
};

Paper::Paper(QString title, QString head, QString mark)
    : m_title(std::move(title)), m_head(std::move(head)), m_mark(std::move(mark)) {}

void Paper::heading(const QString& text, double points) {
    m_parts.emplace_back(Heading{text, points});
}

void Paper::line(const QString& text, bool mono) {
    m_parts.emplace_back(Line{text, mono});
}

void Paper::table(const QList<QStringList>& rows, const QList<int>& widths, bool header, double rowPadding) {
    m_parts.emplace_back(Table{rows, widths, header, rowPadding});
}

void Paper::picture(const QImage& image, int side) {
    m_parts.emplace_back(Picture{image, side});
}

QByteArray Paper::pdf() const {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Point);
    writer.setTitle(m_title);
    writer.setCreator(QStringLiteral("Vedette"));
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDefaultFont(printFont(9));
    document.setDocumentMargin(0);
    const double dots = kDotsPerInch / kPointsPerInch;
    const QSizeF page(writer.width(), writer.height() - 2 * kFurniture * dots);
    document.setPageSize(page);
    Writer words(document);
    for (const auto& part : m_parts) std::visit([&](const auto& one) { words.put(one); }, part);
    QPainter painter;
    if (!painter.begin(&writer)) return {};
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0) writer.newPage();
        painter.save();
        painter.setFont(printFont(7));
        const QRectF top(0, 0, writer.width(), kFurniture * dots);
        const QRectF bottom(0, writer.height() - kFurniture * dots, writer.width(), kFurniture * dots);
        painter.drawText(top, Qt::AlignLeft | Qt::AlignTop, m_head);
        painter.drawText(top, Qt::AlignRight | Qt::AlignTop, m_mark);
        painter.drawText(bottom, Qt::AlignRight | Qt::AlignBottom,
                         tr("Page %1 of %2").arg(number + 1).arg(pages));
        painter.drawText(bottom, Qt::AlignLeft | Qt::AlignBottom, m_mark);
        painter.translate(0, kFurniture * dots - number * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, number * page.height(), page.width(), page.height());
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    painter.end();
    out.close();
    return out.data();
}

} // namespace vedette::ui
