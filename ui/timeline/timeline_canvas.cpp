#include "ui/timeline/timeline_canvas.h"

#include "ui/link/event_words.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_spoken.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace vedette::ui {

namespace {

constexpr int kLabels = 92;
constexpr int kAxis = 22;
constexpr int kLane = 22;
constexpr int kMostLanes = 5;
constexpr int kKeyMark = 12;
constexpr int kColumn = 3; ///< pixels of a bar with the gap behind it
constexpr double kWheelZoom = 1.25;
constexpr double kAhead = 0.03; ///< share of the view behind the present

/// Both grow with the size of the text.
int labelsWide() {
    return kLabels * Theme::instance().textSize() / 100;
}

int axisHigh() {
    return kAxis * Theme::instance().textSize() / 100;
}

int laneHigh() {
    return kLane * Theme::instance().textSize() / 100;
}

/// Of what groups are stacked, from the bottom up. Trouble stands on top, in a colour that is its own.
QColor colourOf(EventGroup group, const Tokens& t) {
    switch (group) {
    case EventGroup::Connections: return t.accent;
    case EventGroup::Discovery: return t.categorical[4];
    case EventGroup::Gossip: return t.categorical[6];
    case EventGroup::Work: return t.categorical[1];
    case EventGroup::Trouble: return t.severity[static_cast<std::size_t>(Severity::High)];
    case EventGroup::Operator: return t.text.primary;
    case EventGroup::Count: break;
    }
    return t.accent;
}

struct Tick {
    std::int64_t step;
    const char* format;
};

constexpr std::array kTicks{Tick{100, "HH:mm:ss.z"},
                            Tick{1'000, "HH:mm:ss"},
                            Tick{5'000, "HH:mm:ss"},
                            Tick{15'000, "HH:mm:ss"},
                            Tick{60'000, "HH:mm"},
                            Tick{300'000, "HH:mm"},
                            Tick{600'000, "HH:mm"},
                            Tick{1'800'000, "HH:mm"},
                            Tick{3'600'000, "HH:mm"},
                            Tick{4 * 3'600'000, "HH:mm"},
                            Tick{12 * 3'600'000, "d MMM HH:mm"},
                            Tick{24 * 3'600'000, "d MMM"}};

} // namespace

QString nameOf(EventGroup group) {
    const auto say = [](const char* source) {
        return QCoreApplication::translate("vedette::ui::EventGroup", source);
    };
    switch (group) {
    case EventGroup::Connections: return say(QT_TRANSLATE_NOOP("vedette::ui::EventGroup", "connections"));
    case EventGroup::Discovery: return say(QT_TRANSLATE_NOOP("vedette::ui::EventGroup", "discovery"));
    case EventGroup::Gossip: return say(QT_TRANSLATE_NOOP("vedette::ui::EventGroup", "gossip"));
    case EventGroup::Work: return say(QT_TRANSLATE_NOOP("vedette::ui::EventGroup", "pings and tasks"));
    case EventGroup::Trouble: return say(QT_TRANSLATE_NOOP("vedette::ui::EventGroup", "trouble"));
    case EventGroup::Operator: return say(QT_TRANSLATE_NOOP("vedette::ui::EventGroup", "actions"));
    case EventGroup::Count: break;
    }
    return {};
}

TimelineCanvas::TimelineCanvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    announceTimelines();
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

Deed deedOf(const event::Event& event) {
    Deed deed{event.wall, event.kind()};
    if (std::holds_alternative<event::AlertRaised>(event.body)) deed.severity = severityOf(event);
    return deed;
}

void TimelineCanvas::add(const Deed& deed) {
    const auto at = std::ranges::lower_bound(m_deeds, deed);
    if (at != m_deeds.end() && *at == deed) return;
    m_deeds.insert(at, deed);
    if (m_deeds.size() > kMostDeeds) m_deeds.erase(m_deeds.begin());
}

void TimelineCanvas::clear() {
    m_histogram.clear();
    m_deeds.clear();
    m_range.reset();
    m_moment.reset();
    m_follows = true;
    update();
}

QRectF TimelineCanvas::plot() const {
    return QRectF(rect()).adjusted(labelsWide(), axisHigh(), -space::x2, -space::x1);
}

int TimelineCanvas::columns() const {
    return std::max(1, static_cast<int>(plot().width()) / kColumn);
}

WallTime TimelineCanvas::timeAt(double x) const {
    const double share = (x - plot().left()) / std::max(1.0, plot().width());
    return {m_from.ms + static_cast<std::int64_t>(share * static_cast<double>(m_span))};
}

double TimelineCanvas::placeOf(WallTime at) const {
    return plot().left()
         + static_cast<double>(at.ms - m_from.ms) / static_cast<double>(m_span) * plot().width();
}

void TimelineCanvas::show(WallTime from, std::int64_t span, bool follows) {
    m_follows = follows;
    m_span = std::clamp(span, kShortest, kLongest);
    m_from = from;
    if (m_follows) {
        m_from = {m_now.ms - static_cast<std::int64_t>(static_cast<double>(m_span) * (1 - kAhead))};
        // By whole columns, so that bars do not flicker while time goes on.
        const std::int64_t column = std::max<std::int64_t>(1, m_span / columns());
        m_from.ms -= m_from.ms % column;
    }
    update();
    emit moved();
}

void TimelineCanvas::setNow(WallTime now) {
    m_now = now;
    if (m_follows)
        show(m_from, m_span, true);
    else
        update();
}

void TimelineCanvas::setMoment(std::optional<WallTime> moment) {
    const bool other = m_moment != moment;
    m_moment = moment;
    // A moment that plays on takes the view along.
    if (moment && m_gesture == Gesture::None && (moment->ms < m_from.ms || moment->ms >= m_from.ms + m_span))
        show({moment->ms - m_span / 2}, m_span, false);
    update();
    if (!other) return;
    QAccessibleValueChangeEvent value(this, static_cast<double>(lookedAt().ms) / 1000);
    QAccessible::updateAccessibility(&value);
    QAccessibleEvent words(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&words);
}

std::int64_t TimelineCanvas::step() const {
    return std::max<std::int64_t>(1, m_span / 60);
}

void TimelineCanvas::lookAt(WallTime at) {
    if (at >= m_now) {
        setMoment(std::nullopt);
        emit presentWanted();
        return;
    }
    m_follows = false;
    setMoment(at);
    emit scrubbed(at);
}

void TimelineCanvas::setSpan(std::int64_t span) {
    const std::int64_t middle = m_moment ? m_moment->ms : m_from.ms + m_span / 2;
    show({middle - span / 2}, span, m_follows);
}

void TimelineCanvas::setRange(std::optional<Range> range) {
    m_range = range;
    update();
}

void TimelineCanvas::setReading(bool reading) {
    m_reading = reading;
    update();
}

void TimelineCanvas::zoom(double factor, double x) {
    const auto span =
        std::clamp(static_cast<std::int64_t>(static_cast<double>(m_span) / factor), kShortest, kLongest);
    const double share = std::clamp((x - plot().left()) / std::max(1.0, plot().width()), 0.0, 1.0);
    // At the present it stays the present.
    const bool present = m_follows && share > 0.9;
    show({timeAt(x).ms - static_cast<std::int64_t>(share * static_cast<double>(span))}, span, present);
}

void TimelineCanvas::scrub(double x) {
    const WallTime at = timeAt(std::clamp(x, plot().left(), plot().right()));
    if (at >= m_now) {
        m_moment.reset();
        emit presentWanted();
    } else {
        m_moment = at;
        m_follows = false;
        emit scrubbed(at);
    }
    update();
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position().x();
    m_pressedFrom = m_from;
    if (event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ControlModifier)) {
        m_gesture = Gesture::Pan;
    } else if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_gesture = Gesture::Mark;
        m_range = Range{timeAt(m_pressed), timeAt(m_pressed)};
    } else if (event->button() == Qt::LeftButton) {
        m_gesture = Gesture::Scrub;
        scrub(m_pressed);
    }
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (m_gesture == Gesture::Scrub) scrub(x);
    if (m_gesture == Gesture::Pan) {
        const double by = (m_pressed - x) / std::max(1.0, plot().width()) * static_cast<double>(m_span);
        show({m_pressedFrom.ms + static_cast<std::int64_t>(by)}, m_span, false);
    }
    if (m_gesture == Gesture::Mark) {
        m_range = std::minmax(timeAt(m_pressed), timeAt(x));
        update();
    }
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Mark && m_range) {
        if (std::abs(event->position().x() - m_pressed) < 3)
            m_range.reset();
        else
            emit rangeMarked(m_range->first, m_range->second);
        update();
    }
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
    const QPoint by = event->angleDelta();
    if (std::abs(by.x()) > std::abs(by.y())) {
        show({m_from.ms - static_cast<std::int64_t>(by.x() / 1200.0 * static_cast<double>(m_span))}, m_span,
             false);
    } else if (by.y() != 0) {
        zoom(std::pow(kWheelZoom, by.y() / 120.0), event->position().x());
    }
    event->accept();
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event) {
    const double x = placeOf(lookedAt());
    switch (event->key()) {
    case Qt::Key_Left: return lookAt({lookedAt().ms - step()});
    case Qt::Key_Right: return lookAt({lookedAt().ms + step()});
    case Qt::Key_PageUp: return show({m_from.ms - m_span / 2}, m_span, false);
    case Qt::Key_PageDown: return show({m_from.ms + m_span / 2}, m_span, false);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(kWheelZoom, x);
    case Qt::Key_Minus: return zoom(1 / kWheelZoom, x);
    case Qt::Key_End:
        m_moment.reset();
        show(m_from, m_span, true);
        emit presentWanted();
        return;
    case Qt::Key_Space: emit playWanted(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void TimelineCanvas::resizeEvent(QResizeEvent*) {
    show(m_from, m_span, m_follows);
}

bool TimelineCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(wordsAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

QString TimelineCanvas::wordsAt(double x) const {
    if (x < plot().left()) return {};
    const std::int64_t column = std::max<std::int64_t>(1, m_span / columns());
    const WallTime at = timeAt(x);
    const Bucket bucket = m_histogram.over({at.ms - column / 2}, column, 1).front();
    QStringList words{figures::dateAndTime(at)};
    for (std::size_t i = 0; i < kEventGroups; ++i) {
        if (bucket.groups[i] > 0)
            words << tr("%1 %2").arg(figures::count(bucket.groups[i]), nameOf(static_cast<EventGroup>(i)));
    }
    for (const Deed& deed : m_deeds) {
        if (std::abs(placeOf(deed.at) - x) < 6) words << kindTitle(deed.kind);
    }
    return words.join(QStringLiteral(" · "));
}

QSize TimelineCanvas::minimumSizeHint() const {
    // A line of text for each lane but the events, which get two.
    const int line = QFontMetrics(Theme::instance().font(Type::Caption)).height();
    return {320, std::max(96, axisHigh() + (kMostLanes + 1) * (line + 1) + space::x1)};
}

// --- painting

QString TimelineCanvas::titleOf(Lane lane) const {
    switch (lane) {
    case Lane::Events: return tr("Events");
    case Lane::Presence: return tr("In and out");
    case Lane::Trouble: return tr("Trouble");
    case Lane::Alerts: return tr("Alerts");
    case Lane::Deeds: return tr("Actions");
    }
    return {};
}

std::vector<TimelineCanvas::Row> TimelineCanvas::rows(const std::vector<Bucket>& buckets) const {
    Bucket sum;
    for (const Bucket& bucket : buckets) sum += bucket;
    std::vector<Row> lanes{{Lane::Events, {}}};
    if (sum.joins + sum.leaves > 0) lanes.push_back({Lane::Presence, {}});
    if (sum.groups[static_cast<std::size_t>(EventGroup::Trouble)] > 0) lanes.push_back({Lane::Trouble, {}});
    const auto isAlert = [](const Deed& deed) { return deed.kind == event::Kind::AlertRaised; };
    if (std::ranges::any_of(m_deeds, isAlert)) lanes.push_back({Lane::Alerts, {}});
    if (!std::ranges::all_of(m_deeds, isAlert)) lanes.push_back({Lane::Deeds, {}});
    const QRectF all = plot();
    const double small = std::min<double>(laneHigh(), all.height() / (static_cast<double>(lanes.size()) + 1));
    double top = all.bottom();
    for (std::size_t i = lanes.size(); i-- > 1;) {
        top -= small;
        lanes[i].box = QRectF(all.left(), top, all.width(), small);
    }
    lanes[0].box = QRectF(all.left(), all.top(), all.width(), top - all.top());
    return lanes;
}

void TimelineCanvas::paintAxis(QPainter& painter) const {
    const Tokens& t = tokens();
    const QFontMetrics metrics(painter.font());
    const QRectF all = plot();
    const double room = metrics.horizontalAdvance(QStringLiteral("00 MMM 00:00")) + space::x4;
    const Tick* tick = &kTicks.back();
    for (const Tick& one : kTicks) {
        if (static_cast<double>(one.step) / static_cast<double>(m_span) * all.width() >= room) {
            tick = &one;
            break;
        }
    }
    std::int64_t at = m_from.ms - m_from.ms % tick->step;
    for (; at < m_from.ms + m_span; at += tick->step) {
        const double x = placeOf({at});
        if (x < all.left()) continue;
        painter.setPen(t.border.subtle);
        painter.drawLine(QPointF(x, all.top() - 2), QPointF(x, all.bottom()));
        painter.setPen(t.text.muted);
        const QString text = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(tick->format);
        const double wide = metrics.horizontalAdvance(text);
        if (x + wide / 2 > all.right()) continue;
        painter.drawText(QRectF(x - wide / 2 - 1, 0, wide + 2, axisHigh() - 2), Qt::AlignCenter, text);
    }
    painter.drawText(QRectF(space::x3, 0, labelsWide() - space::x3, axisHigh() - 2),
                     Qt::AlignVCenter | Qt::AlignLeft, m_reading ? tr("Reading…") : tr("UTC"));
}

void TimelineCanvas::paintRow(QPainter& painter, const Row& row, const std::vector<Bucket>& buckets) const {
    const Tokens& t = tokens();
    painter.setPen(t.text.secondary);
    painter.drawText(
        QRectF(space::x3, row.box.top(), labelsWide() - space::x4, row.box.height()),
        Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(titleOf(row.lane), Qt::ElideRight, labelsWide() - space::x4));
    painter.setPen(t.border.subtle);
    painter.drawLine(row.box.bottomLeft(), row.box.bottomRight());
    std::uint32_t most = 1;
    for (const Bucket& bucket : buckets) {
        const auto trouble = bucket.groups[static_cast<std::size_t>(EventGroup::Trouble)];
        most = std::max(most, row.lane == Lane::Events     ? bucket.total()
                              : row.lane == Lane::Presence ? std::max(bucket.joins, bucket.leaves)
                                                           : trouble);
    }
    const double wide = row.box.width() / static_cast<double>(buckets.size());
    const double high = row.box.height() - 4;
    const auto bar = [&](std::size_t column, double from, double to, const QColor& colour) {
        if (to <= from) return;
        painter.fillRect(QRectF(row.box.left() + static_cast<double>(column) * wide, row.box.bottom() - to,
                                std::max(1.0, wide - 1), to - from),
                         colour);
    };
    // Few beside many must still be seen, so heights follow the root.
    const auto height = [&](std::uint32_t count, double room) {
        return count == 0 ? 0.0 : std::max(1.5, room * std::sqrt(static_cast<double>(count) / most));
    };
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        const Bucket& bucket = buckets[i];
        if (row.lane == Lane::Events) {
            const double whole = height(bucket.total(), high);
            double at = 0;
            for (std::size_t g = 0; g < kEventGroups; ++g) {
                const double part = bucket.total() == 0 ? 0 : whole * bucket.groups[g] / bucket.total();
                bar(i, at, at + part, colourOf(static_cast<EventGroup>(g), t));
                at += part;
            }
        } else if (row.lane == Lane::Presence) {
            const double middle = row.box.height() / 2;
            bar(i, middle, middle + height(bucket.joins, high / 2), t.ok);
            bar(i, middle - height(bucket.leaves, high / 2), middle, t.text.muted);
        } else if (row.lane == Lane::Trouble) {
            bar(i, 0, height(bucket.groups[static_cast<std::size_t>(EventGroup::Trouble)], high),
                colourOf(EventGroup::Trouble, t));
        }
    }
    if (row.lane != Lane::Deeds && row.lane != Lane::Alerts) return;
    for (const Deed& deed : m_deeds) {
        const bool raised = deed.kind == event::Kind::AlertRaised;
        if (raised != (row.lane == Lane::Alerts)) continue;
        const double x = placeOf(deed.at);
        if (x < row.box.left() || x > row.box.right()) continue;
        const bool acted = deed.kind == event::Kind::OperatorActed;
        paintSeverity(painter, QRectF(x - 5, row.box.center().y() - 5, 10, 10),
                      raised  ? deed.severity
                      : acted ? Severity::Low
                              : Severity::Info);
    }
}

void TimelineCanvas::paintMoment(QPainter& painter) const {
    const Tokens& t = tokens();
    const QRectF all = plot();
    const auto dim = [&](double from, double to, double opacity) {
        if (to <= from) return;
        QColor shade = t.surface.panel;
        shade.setAlphaF(static_cast<float>(opacity));
        painter.fillRect(QRectF(from, all.top(), to - from, all.height()), shade);
    };
    const WallTime shown = m_moment.value_or(m_now);
    const double x = placeOf(shown);
    if (m_moment) dim(std::max(x, all.left()), all.right(), 0.6);
    if (m_range) {
        const double a = std::clamp(placeOf(m_range->first), all.left(), all.right());
        const double b = std::clamp(placeOf(m_range->second), all.left(), all.right());
        QColor fill = t.selection.outline;
        fill.setAlphaF(0.16F);
        painter.fillRect(QRectF(a, all.top(), b - a, all.height()), fill);
        painter.setPen(QPen(t.selection.outline, 1));
        painter.drawLine(QPointF(a, all.top()), QPointF(a, all.bottom()));
        painter.drawLine(QPointF(b, all.top()), QPointF(b, all.bottom()));
        painter.drawText(QPointF(a + 3, all.top() + 10), QStringLiteral("A"));
        painter.drawText(QPointF(b + 3, all.top() + 10), QStringLiteral("B"));
    }
    if (x < all.left() - 1 || x > all.right() + 1) return;
    const QColor colour = m_moment ? t.accent : t.ok;
    painter.fillRect(QRectF(x - 1, all.top() - 4, 2, all.height() + 4), colour);
    const QString text =
        m_moment ? QDateTime::fromMSecsSinceEpoch(shown.ms, Qt::UTC)
                       .toString(m_span < 60'000 ? QStringLiteral("HH:mm:ss.z") : QStringLiteral("HH:mm:ss"))
                 : tr("live");
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const double wide = QFontMetricsF(font).horizontalAdvance(text) + 12;
    QRectF flag(x - wide / 2, 1, wide, axisHigh() - 5);
    flag.moveLeft(std::clamp(flag.left(), all.left(), std::max(all.left(), all.right() - wide)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(flag, 3, 3);
    painter.drawEllipse(QPointF(x, all.bottom()), 4, 4);
    painter.setPen(t.text.onAccent);
    painter.drawText(flag, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelineCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    painter.fillRect(rect(), t.surface.panel);
    painter.setFont(Theme::instance().font(Type::Caption));
    const auto buckets = m_histogram.over(m_from, m_span, static_cast<std::size_t>(columns()));
    paintAxis(painter);
    for (const Row& row : rows(buckets)) paintRow(painter, row, buckets);
    paintMoment(painter);
    if (hasFocus()) {
        painter.setPen(QPen(t.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

QSize GroupKey::sizeHint() const {
    const QFontMetrics metrics(Theme::instance().font(Type::Caption));
    int wide = 0;
    for (std::size_t g = 0; g + 1 < kEventGroups; ++g)
        wide += metrics.horizontalAdvance(nameOf(static_cast<EventGroup>(g))) + kKeyMark + space::x3;
    return {wide, metrics.height() + 4};
}

void GroupKey::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    painter.setFont(Theme::instance().font(Type::Caption));
    const QFontMetrics metrics(painter.font());
    int right = width();
    // From the right, so that what is cut is the most usual. Actions have marks and a lane of their own.
    for (std::size_t g = kEventGroups - 1; g-- > 0;) {
        const QString name = nameOf(static_cast<EventGroup>(g));
        const int wide = metrics.horizontalAdvance(name);
        if (right - wide - kKeyMark < 0) break;
        painter.setPen(t.text.muted);
        painter.drawText(QRect(right - wide, 0, wide + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, name);
        right -= wide + kKeyMark;
        painter.fillRect(QRect(right, (height() - 8) / 2, 8, 8), colourOf(static_cast<EventGroup>(g), t));
        right -= space::x3;
    }
}

} // namespace vedette::ui
