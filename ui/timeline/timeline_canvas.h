/// One axis for everything: how many events there were, who came and went, what went wrong, what was done;
/// and the moment that the window looks at.
///
/// Drag scrubs, the wheel zooms at the pointer, Ctrl-drag moves along, Shift-drag marks from A to B. Left and
/// Right step, Page Up and Down move along, + and - zoom, End goes to the present. Paints what a Histogram
/// gives for its columns; knows no log. Bounds: kMostDeeds deeds.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/timeline/histogram.h"

#include <QtWidgets/QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace vedette::ui {

/// Something rare that has a place of its own on the axis: an operator's action, the beginning of a
/// recording, an alert.
struct Deed {
    WallTime at;
    event::Kind kind = event::Kind::OperatorActed;
    Severity severity = Severity::Info; ///< of an alert
    friend auto operator<=>(const Deed&, const Deed&) = default;
};

class TimelineCanvas final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::int64_t kShortest = 1'000; ///< ms that are seen
    static constexpr std::int64_t kLongest = 8 * 24 * 3'600'000LL;
    static constexpr std::size_t kMostDeeds = 4096;

    using Range = std::pair<WallTime, WallTime>;

    explicit TimelineCanvas(QWidget* parent = nullptr);

    [[nodiscard]] Histogram& histogram() noexcept { return m_histogram; }

    void add(const Deed& deed);
    void clear();

    /// The network's clock. While the view follows it, the present stands at the right edge.
    void setNow(WallTime now);
    /// The moment that the window looks at; nothing: the present.
    void setMoment(std::optional<WallTime> moment);
    void setSpan(std::int64_t span);
    void setRange(std::optional<Range> range);
    /// The log is being read: what is shown is not all.
    void setReading(bool reading);

    [[nodiscard]] WallTime from() const noexcept { return m_from; }

    [[nodiscard]] std::int64_t span() const noexcept { return m_span; }

    [[nodiscard]] bool follows() const noexcept { return m_follows; }

    /// What the window looks at: the moment, or else the present; and what happened then.
    [[nodiscard]] WallTime lookedAt() const { return m_moment.value_or(m_now); }

    [[nodiscard]] QString momentInWords() const { return wordsAt(placeOf(lookedAt())); }

    /// Of the arrow keys, in ms.
    [[nodiscard]] std::int64_t step() const;
    /// As the keys do: the present when it is not before it.
    void lookAt(WallTime at);

    [[nodiscard]] WallTime timeAt(double x) const;
    [[nodiscard]] double placeOf(WallTime at) const;
    /// In columns of pixels.
    [[nodiscard]] int columns() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void scrubbed(vedette::WallTime at);
    void presentWanted();
    void rangeMarked(vedette::WallTime a, vedette::WallTime b);
    void playWanted();
    /// Another part of the axis is seen.
    void moved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Gesture {
        None,
        Scrub,
        Pan,
        Mark
    };
    enum class Lane {
        Events,
        Presence,
        Trouble,
        Alerts,
        Deeds
    };

    struct Row {
        Lane lane;
        QRectF box;
    };

    void show(WallTime from, std::int64_t span, bool follows);
    void zoom(double factor, double x);
    void scrub(double x);
    [[nodiscard]] std::vector<Row> rows(const std::vector<Bucket>& buckets) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QString titleOf(Lane lane) const;
    void paintAxis(QPainter& painter) const;
    void paintRow(QPainter& painter, const Row& row, const std::vector<Bucket>& buckets) const;
    void paintMoment(QPainter& painter) const;
    [[nodiscard]] QString wordsAt(double x) const;

    Histogram m_histogram;
    std::vector<Deed> m_deeds; ///< in order
    WallTime m_now{};
    WallTime m_from{};
    std::int64_t m_span = 3'600'000 / 4;
    bool m_follows = true;
    bool m_reading = false;
    std::optional<WallTime> m_moment;
    std::optional<Range> m_range;
    Gesture m_gesture = Gesture::None;
    double m_pressed = 0;
    WallTime m_pressedFrom{};
};

/// Whether such an event has a place of its own.
[[nodiscard]] inline bool isDeed(event::Kind kind) noexcept {
    return kind == event::Kind::AlertRaised || groupOf(kind) == EventGroup::Operator;
}

[[nodiscard]] Deed deedOf(const event::Event& event);

/// Of events on the time line.
[[nodiscard]] QString nameOf(EventGroup group);

/// What the colours of the bars mean, as far as there is room.
class GroupKey final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace vedette::ui
