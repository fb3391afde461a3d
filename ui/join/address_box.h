/// Where addresses are typed; a picture that is pasted or dropped there is looked at for QR codes, and so is
/// a file.
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QPlainTextEdit>

namespace vedette::ui {

class AddressBox final : public QPlainTextEdit {
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

signals:
    void pictureGiven(const QImage& picture);
    void fileGiven(const QString& file);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
};

} // namespace vedette::ui
