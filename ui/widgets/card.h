/// A framed piece of a view: its title, what it means, perhaps a door to what is behind it, and its content.
#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace vedette::ui {

class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& hint = {});
    /// The text of the door; empty: none.
    void setDoor(const QString& text);
    /// Under the title, to the edges of the card if `flush`.
    void setContent(QWidget* content, bool flush = false);

signals:
    void doorOpened();

private:
    void dress();

    QLabel* m_title;
    QLabel* m_hint;
    QToolButton* m_door;
    QVBoxLayout* m_layout;
};

} // namespace vedette::ui
