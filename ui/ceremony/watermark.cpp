#include "ui/ceremony/watermark.h"

#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace vedette::ui {

namespace {

constexpr int kAlpha = 16;
constexpr int kApart = 3; ///< heights of the letters between two lines
constexpr int kLetters = 40;

} // namespace

Watermark::Watermark(QWidget* page) : QWidget(page) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    page->installEventFilter(this);
    hide();
}

void Watermark::setText(const QString& text) {
    m_text = text;
    setVisible(!text.isEmpty());
    setGeometry(parentWidget()->rect());
    raise();
    update();
}

bool Watermark::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Watermark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QColor colour = tokens().text.primary;
    colour.setAlpha(kAlpha);
    painter.setPen(colour);
    QFont font = Theme::instance().font(Type::Figure, QFont::Bold);
    font.setPixelSize(kLetters * Theme::instance().textSize() / 100);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int step = metrics.height() * kApart;
    const int across = metrics.horizontalAdvance(m_text) + metrics.height() * 2;
    painter.translate(rect().center());
    painter.rotate(-24);
    const int reach = width() + height();
    for (int y = -reach; y < reach; y += step) {
        const int shift = (y / step) % 2 == 0 ? 0 : across / 2;
        for (int x = -reach + shift; x < reach; x += across) painter.drawText(x, y, m_text);
    }
}

} // namespace vedette::ui
