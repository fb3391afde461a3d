/// What the window shows while nothing is watched: what this is, and the two ways to begin.
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace vedette::ui {

class Welcome final : public QWidget {
    Q_OBJECT

public:
    /// `offline`: no network can be joined, and the page says so.
    Welcome(bool offline, QWidget* parent);

signals:
    void labWanted();
    void joinWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    bool m_offline;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_lab;
    QPushButton* m_join;
    QLabel* m_note;
};

} // namespace vedette::ui
