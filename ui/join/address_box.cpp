#include "ui/join/address_box.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>

namespace vedette::ui {

namespace {

QString fileIn(const QMimeData& source) {
    const auto urls = source.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

bool AddressBox::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasImage() || !fileIn(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void AddressBox::insertFromMimeData(const QMimeData* source) {
    // A picture that is copied in a browser has its address beside it as text.
    if (source->hasImage()) {
        emit pictureGiven(qvariant_cast<QImage>(source->imageData()));
    } else if (const QString file = fileIn(*source); !file.isEmpty()) {
        emit fileGiven(file);
    } else {
        QPlainTextEdit::insertFromMimeData(source);
    }
}

} // namespace vedette::ui
