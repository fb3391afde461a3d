/// The segments of a fleet in a ring, and what flows between them: real and permitted, permitted and unused,
/// refused, or against the policy. The list beside it says the same in words.
#pragma once

#include "ui/policy/segment_map.h"

#include <QtGui/QPainterPath>
#include <QtWidgets/QWidget>

#include <optional>

namespace vedette::ui {

class SegmentPicture final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostDrawn = 14; ///< segments: those with most agents

    explicit SegmentPicture(QWidget* parent = nullptr);

    /// Null: nothing is drawn.
    void setMap(std::shared_ptr<const SegmentMap> map);
    /// By its place in the map's flows; nothing: none.
    void choose(std::optional<std::size_t> flow);

    [[nodiscard]] std::optional<std::size_t> chosen() const noexcept { return m_chosen; }

    /// What is drawn near that point.
    [[nodiscard]] std::optional<std::size_t> flowAt(const QPointF& at) const;

    /// Where a flow's middle is; nothing for one that is not drawn.
    [[nodiscard]] std::optional<QPointF> middleOf(std::size_t flow) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void picked(std::size_t flow);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    struct Box {
        std::size_t segment = 0;
        QRectF area;
        QString inside; ///< what flows within the segment
    };

    struct Line {
        std::size_t flow = 0;
        QPainterPath path;
        QPointF middle;
        QRectF count; ///< where the number beside it stands; empty: there is no room, or nothing to count
    };

    using Standing = SegmentMap::Flow::Standing;

    void arrange();
    void placeCounts();
    void drawLegend(QPainter& painter) const;
    void drawLine(QPainter& painter, const Line& line) const;
    void drawCount(QPainter& painter, const Line& line) const;
    void drawBox(QPainter& painter, const Box& box) const;

    std::shared_ptr<const SegmentMap> m_map;
    std::vector<Box> m_boxes;
    std::vector<Line> m_lines;         ///< the quietest first
    std::vector<Standing> m_standings; ///< of what is drawn
    std::optional<std::size_t> m_chosen;
};

} // namespace vedette::ui
