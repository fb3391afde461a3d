#include "ui/widgets/isolated.h"

#include <QtGui/QGuiApplication>

namespace vedette::ui {

QString isolated(const QString& text) {
    constexpr QChar kBegin(0x2066); // left-to-right isolate
    constexpr QChar kEnd(0x2069);
    return text.isEmpty() || !QGuiApplication::isRightToLeft() ? text : kBegin + text + kEnd;
}

} // namespace vedette::ui
