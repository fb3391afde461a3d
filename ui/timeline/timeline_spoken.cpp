#include "ui/timeline/timeline_spoken.h"

#include "ui/timeline/timeline_canvas.h"

#include <QtWidgets/QAccessibleWidget>

#include <cmath>

namespace vedette::ui {

namespace {

constexpr double kMsPerSecond = 1000;

class SpokenTimeline final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit SpokenTimeline(TimelineCanvas* canvas) : QAccessibleWidget(canvas, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text which) const override {
        if (which == QAccessible::Description) {
            const QString help = QAccessibleWidget::text(which);
            const QString now = canvas().momentInWords();
            return help.isEmpty() ? now : now + QStringLiteral(". ") + help;
        }
        if (which == QAccessible::Value) return canvas().momentInWords();
        return QAccessibleWidget::text(which);
    }

    [[nodiscard]] QVariant currentValue() const override { return seconds(canvas().lookedAt()); }

    [[nodiscard]] QVariant minimumValue() const override { return seconds(canvas().from()); }

    [[nodiscard]] QVariant maximumValue() const override {
        return seconds({canvas().from().ms + canvas().span()});
    }

    [[nodiscard]] QVariant minimumStepSize() const override {
        return static_cast<double>(canvas().step()) / kMsPerSecond;
    }

    void setCurrentValue(const QVariant& value) override {
        canvas().lookAt({static_cast<std::int64_t>(std::llround(value.toDouble() * kMsPerSecond))});
    }

private:
    [[nodiscard]] TimelineCanvas& canvas() const { return *static_cast<TimelineCanvas*>(widget()); }

    [[nodiscard]] static double seconds(WallTime at) { return static_cast<double>(at.ms) / kMsPerSecond; }
};

QAccessibleInterface* timelineFactory(const QString&, QObject* object) {
    auto* canvas = qobject_cast<TimelineCanvas*>(object);
    return canvas == nullptr ? nullptr : new SpokenTimeline(canvas);
}

} // namespace

void announceTimelines() {
    static const bool installed = [] {
        QAccessible::installFactory(timelineFactory);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace vedette::ui
