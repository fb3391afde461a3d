#include "ui/widgets/speak_as.h"

#include <QtGui/QTextDocument>
#include <QtGui/QTextDocumentFragment>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace vedette::ui {

namespace {

constexpr auto kRole = "spokenRole";
constexpr auto kFromToolTip = "spokenToolTip";

QAccessibleInterface* roleFactory(const QString&, QObject* object) {
    if (object == nullptr || !object->isWidgetType()) return nullptr;
    const QVariant role = object->property(kRole);
    if (!role.isValid()) return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), static_cast<QAccessible::Role>(role.toInt()));
}

class PlainToolTips final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::ToolTipChange && object->isWidgetType())
            describe(static_cast<QWidget*>(object));
        return false;
    }

private:
    static void describe(QWidget* widget) {
        if (widget->accessibleDescription() != widget->property(kFromToolTip).toString()) return;
        const QString toolTip = widget->toolTip();
        const QString words =
            Qt::mightBeRichText(toolTip) ? QTextDocumentFragment::fromHtml(toolTip).toPlainText() : toolTip;
        widget->setProperty(kFromToolTip, words);
        widget->setAccessibleDescription(words);
    }
};

} // namespace

void speakAs(QWidget* widget, QAccessible::Role role) {
    static const bool installed = [] {
        QAccessible::installFactory(roleFactory);
        return true;
    }();
    Q_UNUSED(installed)
    widget->setProperty(kRole, static_cast<int>(role));
}

void speakToolTipsPlainly() {
    if (qApp->property(kFromToolTip).toBool()) return;
    qApp->setProperty(kFromToolTip, true);
    qApp->installEventFilter(new PlainToolTips(qApp));
}

} // namespace vedette::ui
