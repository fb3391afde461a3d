#include "ui/widgets/qr_code.h"

#include <QtGui/QPainter>

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace vedette::ui {

QrCode::QrCode(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void QrCode::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    m_image = image(text);
    setAccessibleName(text.isEmpty() ? QString() : tr("QR code of %1").arg(text));
    update();
}

QSize QrCode::sizeHint() const {
    return {260, 260};
}

QSize QrCode::minimumSizeHint() const {
    return {180, 180};
}

QImage QrCode::image(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > kMostText) return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()),
                          reinterpret_cast<const unsigned char*>(bytes.data()), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (code == nullptr) return {};
    QImage image(code->width + 2 * kQuiet, code->width + 2 * kQuiet, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1U) != 0)
                image.setPixelColor(x + kQuiet, y + kQuiet, Qt::black);
        }
    }
    return image;
}

void QrCode::paintEvent(QPaintEvent*) {
    if (m_image.isNull()) return;
    QPainter painter(this);
    // Whole device pixels a module, or its edges blur.
    const qreal ratio = devicePixelRatioF();
    const int room = static_cast<int>(std::min(width(), height()) * ratio);
    const int module = std::max(1, room / m_image.width());
    const qreal side = module * m_image.width() / ratio;
    painter.drawImage(QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_image);
}

} // namespace vedette::ui
