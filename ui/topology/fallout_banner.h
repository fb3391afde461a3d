/// Above the graph: what falls with whom is shown, and the button that takes it back.
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QFrame>

class QLabel;
class QToolButton;

namespace vedette::ui {

class FalloutBanner final : public QFrame {
    Q_OBJECT

public:
    explicit FalloutBanner(QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    /// At the top of that room, no wider.
    void placeIn(const QRect& room);
    void retranslate();

    [[nodiscard]] QToolButton& closeButton() const noexcept { return *m_close; }

signals:
    void dismissed();

private:
    QString m_whole;
    QLabel* m_text;
    QToolButton* m_close;
};

} // namespace vedette::ui
