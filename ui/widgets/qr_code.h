/// A text as a QR code, dark on white in every theme, because cameras want it so.
///
/// Bounds: kMostText bytes; a longer text has none, and the widget is then empty.
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace vedette::ui {

class QrCode final : public QWidget {
    Q_OBJECT

public:
    static constexpr qsizetype kMostText = 1024;
    static constexpr int kQuiet = 4; ///< modules of white around it

    explicit QrCode(QWidget* parent = nullptr);

    void setText(const QString& text);

    [[nodiscard]] const QString& text() const noexcept { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// A pixel a module, with the white around it; null for a text that has none.
    [[nodiscard]] static QImage image(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QImage m_image;
};

} // namespace vedette::ui
