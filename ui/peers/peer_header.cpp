#include "ui/peers/peer_header.h"

#include "core/codec/peer_id.h"
#include "ui/link/annotations.h"
#include "ui/link/peer_columns.h"
#include "ui/peers/peers_delegate.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtGui/QPainter>

namespace vedette::ui {

PeerHeader::PeerHeader(const Console& console, QWidget* parent) : QWidget(parent), m_console(console) {
    connect(&console.notes, &Annotations::changed, this, qOverload<>(&QWidget::update));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PeerHeader::show(const QString& peer, const QByteArray& state) {
    m_peer = peer;
    m_state = state;
    setToolTip(plainToolTip(peer));
    setAccessibleName(m_console.notes.label(peer) + QLatin1String(", ")
                      + PeerColumns::stateWord({state.data(), static_cast<std::size_t>(state.size())}));
    update();
}

QSize PeerHeader::sizeHint() const {
    const Theme& theme = Theme::instance();
    const int lines = QFontMetrics(theme.font(Type::Title)).height()
                    + QFontMetrics(theme.font(Type::Dense)).height() * 2 + space::x2;
    return {240, std::max(size::identiconLarge, lines)};
}

QSize PeerHeader::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

void PeerHeader::paintEvent(QPaintEvent*) {
    if (m_peer.isEmpty()) return;
    QPainter painter(this);
    const Theme& theme = Theme::instance();
    const Tokens& t = tokens();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect figure(0, 2, size::identiconLarge, size::identiconLarge);
    if (mirrored) figure.moveRight(width() - 1);
    if (const auto id = codec::PeerId::fromText(m_peer.toStdString())) {
        const auto bytes = id->bytes();
        paintIdenticon(painter, figure,
                       {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())});
    }
    const int inset = size::identiconLarge + space::x3;
    QRect line = rect().adjusted(mirrored ? 0 : inset, 0, mirrored ? -inset : 0, 0);
    const auto write = [&](const QFont& font, const QColor& colour, const QString& text) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(colour);
        line.setHeight(metrics.height());
        painter.drawText(line,
                         static_cast<int>(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                         metrics.elidedText(text, Qt::ElideMiddle, line.width()));
        line.translate(0, metrics.height() + 2);
    };
    const auto note = m_console.notes.of(m_peer);
    write(theme.font(Type::Title, QFont::DemiBold), t.text.primary, m_console.notes.label(m_peer));
    write(theme.mono(), t.text.secondary, shortId(m_peer));
    QRect mark(line.left(), line.top(), 14, line.height());
    if (mirrored) mark.moveRight(line.right());
    PeersDelegate::paintState(painter, mark, m_state, m_state == "connected" ? t.ok : t.text.muted);
    line.adjust(mirrored ? 0 : 14 + space::x1, 0, mirrored ? -14 - space::x1 : 0, 0);
    QStringList said{m_state.isEmpty() ? tr("Not known at this moment")
                                       : PeerColumns::stateWord(
                                           {m_state.data(), static_cast<std::size_t>(m_state.size())})};
    said += note.tags;
    write(theme.font(Type::Dense), t.text.secondary, said.join(QStringLiteral(" · ")));
}

} // namespace vedette::ui
