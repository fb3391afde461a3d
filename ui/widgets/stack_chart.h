/// Parts of a sum, stacked over time from a base line: what lifts it upwards, what lowers it downwards, and
/// the sum itself as a line between the two.
///
/// Each part has a colour, a pattern and a name in the legend, so that no colour speaks alone. The left and
/// right arrow keys move the reading as the pointer does; a screen reader is told each part's last value. At
/// most kMost parts, kMostPoints points.
#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace vedette::ui {

class StackChart final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 10;
    static constexpr std::size_t kMostPoints = 512;

    struct Part {
        QString name;
        int colour = 0; ///< of the categories
        friend bool operator==(const Part&, const Part&) = default;
    };

    struct Point {
        double at = 0;
        std::vector<double> parts; ///< of each, above or below the base
    };

    struct Rule {
        double value = 0;
        QString name;
    };

    using Text = std::function<QString(double)>;

    explicit StackChart(QWidget* parent = nullptr);

    /// How values and times are written, and what the sum is called.
    void setTexts(QString sum, Text value, Text time);
    void setScale(double low, double base, double high);
    void setRules(std::vector<Rule> rules);
    /// Points in order of time; each has a value of every part.
    void setParts(std::vector<Part> parts, std::vector<Point> points);

    [[nodiscard]] const std::vector<Part>& parts() const noexcept { return m_parts; }

    [[nodiscard]] const std::vector<Point>& points() const noexcept { return m_points; }

    /// The base and all parts.
    [[nodiscard]] double sumAt(std::size_t point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Where the legend's words stand; its height is that of its lines.
    struct LegendItem {
        QRectF box;
        std::optional<std::size_t> part; ///< nothing for the sum
        QString text;
    };

    [[nodiscard]] std::vector<LegendItem> legend(double width) const;
    [[nodiscard]] double legendHeight(const std::vector<LegendItem>& items) const;
    [[nodiscard]] QRectF plotArea(double legendHeight) const;
    [[nodiscard]] double x(double at, const QRectF& area) const;
    [[nodiscard]] double y(double value, const QRectF& area) const;
    [[nodiscard]] std::optional<std::size_t> pointRead() const;
    [[nodiscard]] QBrush brushOf(const Part& part) const;
    void paintParts(QPainter& painter, const QRectF& area) const;
    void paintScale(QPainter& painter, const QRectF& area) const;
    void paintLegend(QPainter& painter, const std::vector<LegendItem>& items) const;
    void describe();

    std::vector<Part> m_parts;
    std::vector<Point> m_points;
    std::vector<Rule> m_rules;
    QString m_sum;
    Text m_value;
    Text m_time;
    double m_low = 0;
    double m_base = 0;
    double m_high = 1;
    std::optional<double> m_reading; ///< share of the width
};

} // namespace vedette::ui
