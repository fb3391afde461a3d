#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <string>

namespace vedette::ui {

namespace {

/// Asks for the colour when it paints, so an icon that was made under one theme is right under the next.
class TintedIcon final : public QIconEngine {
public:
    explicit TintedIcon(std::string name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        const auto& text = tokens().text;
        const bool active = mode == QIcon::Active || mode == QIcon::Selected || state == QIcon::On;
        const QColor colour = mode == QIcon::Disabled ? text.disabled
                            : active                  ? text.primary
                                                      : text.secondary;
        const int side = qMin(size.width(), size.height());
        QPixmap pixmap = iconPixmap(m_name, qRound(side / scale), scale, colour);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TintedIcon(m_name); }

private:
    std::string m_name;
};

} // namespace

QIcon icon(std::string_view name) {
    return QIcon(new TintedIcon(std::string(name)));
}

QPixmap iconPixmap(std::string_view name, int side, qreal scale, const QColor& colour) {
    const QString file =
        QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name.data(), static_cast<int>(name.size())));
    const QString key = QStringLiteral("%1 %2 %3 %4").arg(file, colour.name()).arg(side).arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(QSize(side, side) * scale);
    pixmap.fill(Qt::transparent);
    QFile source(file);
    if (source.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(source.readAll().replace("#000", colour.name().toUtf8()));
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace vedette::ui
