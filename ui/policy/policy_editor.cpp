#include "ui/policy/policy_editor.h"

#include "ui/policy/toml_marks.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QtCore/QTimerEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>

#include <algorithm>

namespace vedette::ui {

namespace {

class LineNumbers final : public QWidget {
public:
    explicit LineNumbers(PolicyEditor* editor) : QWidget(editor), m_editor(editor) {}

    [[nodiscard]] QSize sizeHint() const override { return {m_editor->numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintNumbers(event->rect()); }

private:
    PolicyEditor* m_editor;
};

QTextCharFormat formatOf(TomlPart part) {
    const Tokens& t = tokens();
    QTextCharFormat format;
    switch (part) {
    case TomlPart::Comment:
        format.setForeground(t.text.muted);
        format.setFontItalic(true);
        break;
    case TomlPart::Table:
        format.setForeground(t.text.primary);
        format.setFontWeight(QFont::Bold);
        break;
    case TomlPart::Key: format.setForeground(t.text.secondary); break;
    case TomlPart::Text: format.setForeground(t.accent); break;
    case TomlPart::Number:
        format.setForeground(t.text.primary);
        format.setFontWeight(QFont::DemiBold);
        break;
    }
    return format;
}

} // namespace

PolicyEditor::PolicyEditor(QWidget* parent) : QPlainTextEdit(parent), m_numbers(new LineNumbers(this)) {
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    setProperty("bare", true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PolicyEditor::place);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &PolicyEditor::markLines);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
        if (!m_marking.isActive()) m_marking.start(0, this);
    });
    connect(&Theme::instance(), &Theme::changed, this, &PolicyEditor::dress);
    dress();
}

void PolicyEditor::show(QTextDocument* document) {
    m_errorLine.reset();
    m_found.clear();
    document->setDefaultFont(font());
    setDocument(document);
    place();
    markLines();
    m_marking.start(0, this);
}

void PolicyEditor::dress() {
    QFont mono = Theme::instance().mono(Type::Body);
    mono.setStyleStrategy(QFont::PreferNoShaping); // "<=" is two letters, and is shown as two
    setFont(mono);
    document()->setDefaultFont(mono);
    place();
    markLines();
    m_marking.start(0, this);
}

int PolicyEditor::numbersWidth() const {
    const auto digits = QString::number(std::max(100, blockCount())).size();
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * static_cast<int>(digits) + 3 * space::x2
         + space::x2;
}

void PolicyEditor::place() {
    const bool right = layoutDirection() == Qt::RightToLeft;
    const int width = numbersWidth();
    setViewportMargins(right ? 0 : width, 0, right ? width : 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(right ? inside.right() - width + 1 : inside.left(), inside.top(), width,
                           inside.height());
}

void PolicyEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    place();
    m_marking.start(0, this);
}

void PolicyEditor::paintNumbers(const QRect& dirty) {
    QPainter painter(m_numbers);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(dirty, tokens().surface.panel);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    const int current = textCursor().blockNumber();
    const int height = fontMetrics().height();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= dirty.bottom()) {
        const int line = block.blockNumber() + 1;
        const int y = static_cast<int>(top);
        if (m_errorLine == line) {
            const int mark = height * 3 / 5;
            paintSeverity(painter, QRectF(space::x1, y + (height - mark) / 2.0, mark, mark),
                          Severity::Critical);
        }
        painter.setPen(block.blockNumber() == current ? tokens().text.primary : tokens().text.muted);
        painter.drawText(QRect(0, y, m_numbers->width() - space::x2, height), Qt::AlignRight,
                         QString::number(line));
        top += blockBoundingRect(block).height();
        block = block.next();
    }
}

void PolicyEditor::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_marking.timerId()) return QPlainTextEdit::timerEvent(event);
    m_marking.stop();
    markVisible();
}

void PolicyEditor::markVisible() {
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= viewport()->height()) {
        QList<QTextLayout::FormatRange> formats;
        for (const TomlMark& mark : tomlMarks(block.text()))
            formats.append(
                {static_cast<int>(mark.begin), static_cast<int>(mark.length), formatOf(mark.part)});
        if (block.layout()->formats() != formats) {
            block.layout()->setFormats(formats);
            document()->markContentsDirty(block.position(), block.length());
        }
        top += blockBoundingRect(block).height();
        block = block.next();
    }
}

void PolicyEditor::markLines() {
    const Tokens& t = tokens();
    QList<QTextEdit::ExtraSelection> all;
    QTextEdit::ExtraSelection current;
    current.cursor = textCursor();
    current.cursor.clearSelection();
    current.format.setBackground(t.surface.hover);
    current.format.setProperty(QTextFormat::FullWidthSelection, true);
    all.append(current);
    if (m_errorLine) {
        const QTextBlock block = document()->findBlockByNumber(*m_errorLine - 1);
        if (block.isValid()) {
            QTextEdit::ExtraSelection error;
            error.cursor = QTextCursor(block);
            error.format.setBackground(t.badge.criticalFill);
            error.format.setProperty(QTextFormat::FullWidthSelection, true);
            all.append(error);
            error.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            error.format = {};
            error.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            error.format.setUnderlineColor(t.severity[static_cast<std::size_t>(Severity::Critical)]);
            all.append(error);
        }
    }
    for (const QTextCursor& place : m_found) {
        QTextEdit::ExtraSelection found;
        found.cursor = place;
        found.format.setBackground(t.selection.fill);
        found.format.setForeground(t.selection.text);
        all.append(found);
    }
    setExtraSelections(all);
    m_numbers->update();
}

void PolicyEditor::setErrorLine(std::optional<int> line) {
    if (line == m_errorLine) return;
    m_errorLine = line;
    markLines();
}

void PolicyEditor::goToLine(int line) {
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid()) return;
    setTextCursor(QTextCursor(block));
    centerCursor();
}

int PolicyEditor::seek(const QString& sought) {
    m_sought = sought;
    m_found.clear();
    if (!sought.isEmpty()) {
        QTextCursor place = document()->find(sought, 0);
        while (!place.isNull() && m_found.size() < kMostPlaces) {
            m_found.append(place);
            place = document()->find(sought, place);
        }
        QTextCursor from = textCursor();
        from.setPosition(from.selectionStart());
        setTextCursor(from);
        seekNext();
    }
    markLines();
    return static_cast<int>(m_found.size());
}

void PolicyEditor::seekNext() {
    if (m_sought.isEmpty()) return;
    QTextCursor next = document()->find(m_sought, textCursor());
    if (next.isNull()) next = document()->find(m_sought, 0);
    if (next.isNull()) return;
    setTextCursor(next);
    centerCursor();
}

} // namespace vedette::ui
