#include "ui/widgets/labels_and_lists.h"

#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

#include <algorithm>

namespace vedette::ui {

QLabel* textLabel(const char* level) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(40);
    if (level != nullptr) label->setProperty("level", QString::fromLatin1(level));
    return label;
}

QLabel* absenceLabel() {
    auto* label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("level", QStringLiteral("muted"));
    label->setContentsMargins(space::x4, 0, space::x4, 0);
    return label;
}

QListWidget* doorList() {
    auto* list = new QListWidget;
    list->setFrameShape(QFrame::NoFrame);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setContentsMargins(space::x2, 0, space::x2, 0); // its text under that of the card
    return list;
}

void fitHeight(QListWidget* list, int mostRows) {
    const int row = std::max(list->sizeHintForRow(0), QFontMetrics(list->font()).height() + space::x1);
    list->setFixedHeight(std::clamp(list->count(), 1, mostRows) * row + 2);
}

QPixmap severityPixmap(Severity severity, qreal scale) {
    QPixmap picture(QSize(size::icon, size::icon) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintSeverity(painter, QRectF(2, 2, size::icon - 4, size::icon - 4), severity);
    return picture;
}

} // namespace vedette::ui
