/// Where a PIN is typed or pasted: straight into locked memory, and not even its length shows.
///
/// No line edit, for that keeps its text and every earlier state of it. What cannot be wiped is not ours: the
/// window system's and Qt's own events carry each key for a moment, and a clipboard keeps what is in it.
/// Bounds: kMost bytes of UTF-8; more is left out.
#pragma once

#include "core/base/secret.h"

#include <QtWidgets/QWidget>

namespace vedette::ui {

class PinField final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 255; ///< what any token takes

    explicit PinField(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }

    /// In constant time for equal lengths.
    [[nodiscard]] bool sameAs(const PinField& other) const;
    /// What was typed; the field is empty afterwards.
    [[nodiscard]] Secret take();
    void clear();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void add(const QString& text);
    void dropLast();

    QString m_name;
    Secret m_room;
    std::size_t m_size = 0;
};

} // namespace vedette::ui
