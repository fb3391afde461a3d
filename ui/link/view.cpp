#include "ui/link/view.h"

// moc's part of the class has its place here.
#include "moc_view.cpp"

#include <QtWidgets/QStackedWidget>

namespace vedette::ui {

void View::focusWhileShown(QStackedWidget* stack, QWidget* page, QWidget* target) {
    const auto follow = [this, stack, page, target] {
        setFocusProxy(stack->currentWidget() == page ? target : nullptr);
    };
    connect(stack, &QStackedWidget::currentChanged, this, follow);
    follow();
}

} // namespace vedette::ui
