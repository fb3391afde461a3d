/// Says a line when a window's first picture is out, and ends the program when nobody listens any more: the
/// other process of `bench start`.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>
#include <QtWidgets/QWidget>

namespace vedette::app {

class FirstPicture final : public QObject {
public:
    explicit FirstPicture(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QSocketNotifier m_parent;
    bool m_painted = false;
};

} // namespace vedette::app
