/// A few lines over one time axis, with a scale, marked stretches, a legend that names each line and the
/// values under the pointer.
///
/// The left and right arrow keys move the reading as the pointer does; a screen reader is told the name, the
/// last and the greatest value of each line. At most kMost lines.
#pragma once

#include "ui/widgets/plot.h"

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace vedette::ui {

class Chart final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 6;

    struct Line {
        QString name;
        Series series;
        QColor (*colour)() = nullptr; ///< a token, asked when it is painted
        Qt::PenStyle dash = Qt::SolidLine;
    };

    struct Stretch {
        double from = 0;
        double to = 0;
        QString text;
    };

    using Text = std::function<QString(double)>;

    explicit Chart(QWidget* parent = nullptr);

    /// How values and times are written.
    void setTexts(Text value, Text time);
    void setLines(std::vector<Line> lines);

    [[nodiscard]] const std::vector<Line>& lines() const noexcept { return m_lines; }

    void add(std::size_t line, double at, double value);
    void setTimes(double from, double to);
    /// Up to which moment the lines are known; they end there.
    void setNow(double now);
    /// The scale's end; nothing: what the values need.
    void setTop(std::optional<double> top);
    void setStretches(std::vector<Stretch> stretches);
    /// A moment that the window looks at.
    void setCursorTime(std::optional<double> at);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] PlotRange shownRange() const;
    void paintScale(QPainter& painter, const QRectF& area, const PlotRange& range) const;
    void paintStretches(QPainter& painter, const QRectF& area, const PlotRange& range) const;
    void paintLegend(QPainter& painter, const QRectF& area, const PlotRange& range) const;
    void describe();

    std::vector<Line> m_lines;
    std::vector<Stretch> m_stretches;
    Text m_value;
    Text m_time;
    double m_from = 0;
    double m_to = 1;
    double m_now = 0;
    std::optional<double> m_top;
    std::optional<double> m_cursor;
    std::optional<double> m_reading; ///< share of the width
};

} // namespace vedette::ui
