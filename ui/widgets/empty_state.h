/// What stands where nothing is yet: what would fill it, and the button that does.
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace vedette::ui {

class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& iconName, QWidget* parent = nullptr);

    /// Without `action` there is no button.
    void setTexts(const QString& title, const QString& explanation, const QString& action = {});

signals:
    void acted();

private:
    void dress();

    QString m_iconName;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_explanation;
    QPushButton* m_action;
};

} // namespace vedette::ui
