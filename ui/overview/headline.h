/// The answer to "is anything wrong, where", readable from across the room: the worst concern in one line, up
/// to kMostOthers others below it, each a door; or that there is none.
#pragma once

#include "ui/overview/health_facts.h"

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace vedette::ui {

class Headline final : public QFrame {
    Q_OBJECT

public:
    static constexpr std::size_t kMostOthers = 3;

    explicit Headline(QWidget* parent = nullptr);

    /// `calm` stands there when there is no concern.
    void show(const std::vector<Concern>& concerns, const QString& calm, const QString& calmDetail);
    void retranslate();

signals:
    void opened(const QString& view, const QString& query);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();
    void open(std::size_t concern);

    std::vector<Concern> m_concerns;
    QLabel* m_mark;
    QLabel* m_what;
    QLabel* m_why;
    QPushButton* m_door;
    std::vector<QToolButton*> m_others;
};

} // namespace vedette::ui
