#include "ui/topology/hover_card.h"

#include "ui/link/words.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/topology/twin_list.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kWide = 268;
constexpr int kAway = 16; ///< from the pointer

} // namespace

HoverCard::HoverCard(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

HoverCard::Lines HoverCard::linesOf(const PeerNode& peer) {
    Lines lines;
    const QLocale locale;
    lines.emplace_back(tr("State"), TwinList::wordOf(peer));
    lines.emplace_back(tr("Connections"), locale.toString(peer.degree()));
    if (!peer.agent.empty()) lines.emplace_back(tr("Claims"), shown(peer.agent, 80));
    QString place = QString::fromStdString(peer.prefix);
    if (peer.asn != 0) place += QStringLiteral(" · AS%1").arg(peer.asn);
    if (!peer.country.empty()) place += QStringLiteral(" · %1").arg(shown(peer.country, 8));
    if (!place.isEmpty()) lines.emplace_back(tr("Network"), place);
    if (peer.roundTrip) {
        const double ms = std::chrono::duration<double, std::milli>(*peer.roundTrip).count();
        lines.emplace_back(tr("Round trip"), tr("%1 ms").arg(locale.toString(ms, 'f', ms < 10 ? 1 : 0)));
    }
    if (!peer.standing.empty() || peer.score != 0) {
        const QString score = locale.toString(static_cast<double>(peer.score) / 1000, 'f', 1);
        lines.emplace_back(tr("Gossip score"),
                           peer.standing.empty() ? score
                                                 : score + QStringLiteral(" · ") + shortWord(peer.standing));
    }
    if (!peer.lastViolation.empty()) lines.emplace_back(tr("Last breach"), shown(peer.lastViolation, 48));
    return lines;
}

void HoverCard::show(const PeerNode& peer, const QString& label, const QColor& colour, const QPoint& at) {
    m_label = label;
    m_id = shortId(peer.id());
    m_bytes = QByteArray(reinterpret_cast<const char*>(peer.peer.bytes().data()),
                         static_cast<qsizetype>(peer.peer.bytes().size()));
    m_colour = colour;
    m_lines = linesOf(peer);
    const QFontMetrics metrics(Theme::instance().font(Type::Dense));
    const int row = metrics.height() + 3;
    const QSize size(kWide * Theme::instance().textSize() / 100,
                     2 * space::x3 + 2 * row + space::x1 + static_cast<int>(m_lines.size()) * row);
    const QRect room = parentWidget()->rect().adjusted(space::x1, space::x1, -space::x1, -space::x1);
    QRect box(at + QPoint(kAway, kAway), size);
    if (box.right() > room.right()) box.moveRight(at.x() - kAway);
    if (box.bottom() > room.bottom()) box.moveBottom(at.y() - kAway);
    box.moveTo(std::max(box.left(), room.left()), std::max(box.top(), room.top()));
    setGeometry(box);
    QWidget::show();
    raise();
    update();
}

void HoverCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    painter.setPen(QPen(t.border.control, 1));
    painter.setBrush(t.surface.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::panelRadius,
                            size::panelRadius);
    const QFont dense = Theme::instance().font(Type::Dense);
    const QFontMetrics metrics(dense);
    const int row = metrics.height() + 3;
    QRect line(space::x3, space::x3, width() - 2 * space::x3, row);
    const int icon = 2 * row - 4;
    paintIdenticon(painter, QRectF(line.left(), line.top() + 1, icon, icon), m_bytes);
    const QRect head = line.adjusted(icon + space::x2, 0, 0, 0);
    painter.setFont(Theme::instance().font(Type::Body, QFont::DemiBold));
    painter.setPen(t.text.primary);
    painter.drawText(head, Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(m_label, Qt::ElideMiddle, head.width()));
    painter.setFont(Theme::instance().mono(Type::Caption));
    painter.setPen(t.text.muted);
    painter.drawText(head.translated(0, row), Qt::AlignVCenter, m_id);
    line.translate(0, 2 * row + space::x1);
    painter.setFont(dense);
    const int column = line.width() * 2 / 5;
    for (const auto& [name, value] : m_lines) {
        painter.setPen(t.text.muted);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(name, Qt::ElideRight, column - 8));
        painter.setPen(t.text.primary);
        const QRect right = line.adjusted(column, 0, 0, 0);
        painter.drawText(right, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(value, Qt::ElideRight, right.width()));
        line.translate(0, row);
    }
}

} // namespace vedette::ui
