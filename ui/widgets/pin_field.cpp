#include "ui/widgets/pin_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/speak_as.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <utility>

namespace vedette::ui {

PinField::PinField(const QString& name, QWidget* parent) : QWidget(parent), m_name(name), m_room(kMost) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // it would keep what it composes
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    speakAs(this, QAccessible::EditableText);
    setAccessibleName(name);
    setAccessibleDescription(tr("Nothing shows of what is typed here."));
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
}

bool PinField::sameAs(const PinField& other) const {
    if (m_size != other.m_size) return false;
    Byte differs = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        differs = static_cast<Byte>(differs | (m_room.expose()[i] ^ other.m_room.expose()[i]));
    return differs == 0;
}

Secret PinField::take() {
    Secret out(m_room.expose().first(m_size));
    clear();
    return out;
}

void PinField::clear() {
    wipe(m_room.exposeMutable());
    if (std::exchange(m_size, 0) == 0) return;
    update();
    emit edited();
}

QSize PinField::sizeHint() const {
    const int line = QFontMetrics(Theme::instance().font(Type::Body)).height();
    return {220, std::max(size::button, line + space::x2)};
}

void PinField::add(const QString& text) {
    QByteArray bytes = text.toUtf8();
    if (m_size + static_cast<std::size_t>(bytes.size()) <= kMost) {
        std::copy(bytes.cbegin(), bytes.cend(),
                  m_room.exposeMutable().begin() + static_cast<std::ptrdiff_t>(m_size));
        m_size += static_cast<std::size_t>(bytes.size());
    }
    wipe({reinterpret_cast<Byte*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    update();
    emit edited();
}

void PinField::dropLast() {
    if (m_size == 0) return;
    const auto room = m_room.exposeMutable();
    // One character: its last byte and those that continue it.
    do room[--m_size] &= 0xc0;
    while (m_size > 0 && std::exchange(room[m_size], Byte{0}) == 0x80);
    update();
    emit edited();
}

void PinField::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        QString text = QGuiApplication::clipboard()->text();
        add(text.section(QChar('\n'), 0, 0));
        text.fill(QChar());
    } else if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier) {
        dropLast();
    } else if (event->key() == Qt::Key_Delete
               || (event->key() == Qt::Key_Backspace && event->modifiers() != Qt::NoModifier)) {
        clear();
    } else if (!event->text().isEmpty() && event->text()[0].isPrint()
               && (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)) == 0) {
        add(event->text());
    } else {
        event->ignore(); // Enter and Esc are the dialog's
    }
}

void PinField::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

void PinField::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void PinField::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void PinField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = hasFocus();
    painter.setPen(QPen(active ? tokens().focusRing : tokens().border.control, active ? 2 : 1));
    painter.setBrush(tokens().surface.panel);
    const qreal half = active ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), size::radius, size::radius);
    painter.setFont(Theme::instance().font(Type::Body));
    painter.setPen(isEmpty() ? tokens().text.muted : tokens().text.primary);
    const QRect text = rect().adjusted(space::x2, 0, -space::x2, 0);
    painter.drawText(
        text, Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(isEmpty() ? tr("nothing shows while you type") : tr("entered"),
                                         Qt::ElideRight, text.width()));
}

} // namespace vedette::ui
