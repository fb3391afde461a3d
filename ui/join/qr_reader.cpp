#include "ui/join/qr_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>

#include <zbar.h>

#include <memory>

namespace vedette::ui {

namespace {

QString qrText(const char* source) {
    return QCoreApplication::translate("vedette::ui::QrReader", source);
}

QrReader::Found qrFailure(const char* source) {
    return {{}, qrText(source)};
}

QStringList codesIn(const QImage& grey) {
    const std::unique_ptr<zbar::zbar_image_scanner_t, decltype(&zbar::zbar_image_scanner_destroy)> scanner(
        zbar::zbar_image_scanner_create(), &zbar::zbar_image_scanner_destroy);
    // Bar codes of shops are none of ours, and each decoder less is one less to be attacked.
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    QByteArray pixels; // without the padding that QImage has at the end of its lines
    pixels.reserve(static_cast<qsizetype>(grey.width()) * grey.height());
    for (int y = 0; y < grey.height(); ++y)
        pixels.append(reinterpret_cast<const char*>(grey.constScanLine(y)), grey.width());
    const std::unique_ptr<zbar::zbar_image_t, decltype(&zbar::zbar_image_destroy)> image(
        zbar::zbar_image_create(), &zbar::zbar_image_destroy);
    zbar::zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(grey.width()),
                              static_cast<unsigned>(grey.height()));
    zbar::zbar_image_set_data(image.get(), pixels.constData(), static_cast<unsigned long>(pixels.size()),
                              nullptr);
    zbar::zbar_scan_image(scanner.get(), image.get());
    QStringList texts;
    for (const auto* symbol = zbar::zbar_image_first_symbol(image.get());
         symbol != nullptr && texts.size() < QrReader::kMostCodes; symbol = zbar::zbar_symbol_next(symbol)) {
        texts += QString::fromUtf8(zbar::zbar_symbol_get_data(symbol),
                                   static_cast<qsizetype>(zbar::zbar_symbol_get_data_length(symbol)));
    }
    return texts;
}

} // namespace

bool QrReader::isPicture(const QString& file) {
    return QImageReader(file).canRead();
}

QrReader::Found QrReader::inFile(const QString& file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {{},
                qrText(QT_TRANSLATE_NOOP("vedette::ui::QrReader", "%1 cannot be read: %2."))
                    .arg(file, source.errorString())};
    if (source.size() > kMostBytes)
        return qrFailure(QT_TRANSLATE_NOOP("vedette::ui::QrReader",
                                           "The picture is larger than 16 MB; use a smaller one."));
    QImageReader reader(&source);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    // Some formats tell their size only when they are decoded; the limit of the reader holds for those.
    QImageReader::setAllocationLimit(static_cast<int>(kMostPixels * 4 / (1024 * 1024)));
    if (size.isValid() && static_cast<qint64>(size.width()) * size.height() > kMostPixels)
        return qrFailure(QT_TRANSLATE_NOOP("vedette::ui::QrReader",
                                           "The picture has too many pixels; use a smaller one."));
    const QImage image = reader.read();
    if (image.isNull())
        return {{},
                qrText(QT_TRANSLATE_NOOP("vedette::ui::QrReader", "The picture cannot be read: %1."))
                    .arg(reader.errorString())};
    return inImage(image);
}

QrReader::Found QrReader::inImage(const QImage& image) {
    if (image.isNull()) return qrFailure(QT_TRANSLATE_NOOP("vedette::ui::QrReader", "There is no picture."));
    if (static_cast<qint64>(image.width()) * image.height() > kMostPixels)
        return qrFailure(QT_TRANSLATE_NOOP("vedette::ui::QrReader",
                                           "The picture has too many pixels; use a smaller one."));
    // What is transparent is white to whoever printed it.
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    QImage grey = flat.convertToFormat(QImage::Format_Grayscale8);
    QStringList texts = codesIn(grey);
    // A pixel a module is too small for the scanner.
    if (texts.isEmpty() && grey.width() < 400 && grey.height() < 400)
        texts = codesIn(grey.scaled(grey.size() * 4, Qt::KeepAspectRatio, Qt::FastTransformation));
    // Light on dark is how some screens show it.
    if (texts.isEmpty()) {
        grey.invertPixels();
        texts = codesIn(grey);
    }
    if (texts.isEmpty()) {
        return qrFailure(QT_TRANSLATE_NOOP(
            "vedette::ui::QrReader", "No QR code was found in the picture; it must be sharp and whole."));
    }
    return {texts, {}};
}

} // namespace vedette::ui
