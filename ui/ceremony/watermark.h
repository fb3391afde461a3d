/// What lies across every page of a rehearsal, so that no picture of it passes for the ceremony.
#pragma once

#include <QtWidgets/QWidget>

namespace vedette::ui {

/// Covers `page` and lets everything through.
class Watermark final : public QWidget {
    Q_OBJECT

public:
    explicit Watermark(QWidget* page);

    /// Empty: nothing is marked.
    void setText(const QString& text);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace vedette::ui
