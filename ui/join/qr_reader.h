/// What QR codes in a picture say. A picture comes from anybody: its file and its pixels are bounded before
/// it is decoded.
///
/// Any thread; slow, so not on the window's. Bounds: kMostBytes of file, kMostPixels, kMostCodes read.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QImage>

namespace vedette::ui {

class QrReader {
public:
    static constexpr qint64 kMostBytes = 16 * 1024 * 1024;
    static constexpr qint64 kMostPixels = 32 * 1024 * 1024;
    static constexpr int kMostCodes = 16;

    struct Found {
        QStringList texts;
        QString wrong; ///< a sentence; empty when there are texts
    };

    /// By its content, whatever it is called.
    [[nodiscard]] static bool isPicture(const QString& file);
    [[nodiscard]] static Found inFile(const QString& file);
    [[nodiscard]] static Found inImage(const QImage& image);
};

} // namespace vedette::ui
