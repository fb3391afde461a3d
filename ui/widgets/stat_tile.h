/// One figure that matters: what it counts, its value, what it was, and where to look for what is behind it.
///
/// It is a button: a click, Enter or Space opens the records behind the figure.
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/series.h"

#include <QtCore/QString>
#include <QtWidgets/QAbstractButton>

#include <optional>

namespace vedette::ui {

class StatTile final : public QAbstractButton {
    Q_OBJECT

public:
    explicit StatTile(QWidget* parent = nullptr);

    struct Figure {
        QString title;
        QString value;
        QString unit;                     ///< beside the value, small
        QString change;                   ///< at the right end: against when
        std::optional<Severity> severity; ///< with its mark; nothing: a figure like any other
        friend bool operator==(const Figure&, const Figure&) = default;
    };

    void show(const Figure& figure);
    /// What it counts and in which unit, for who asks.
    void setDefinition(const QString& definition);
    /// The line below; `from` to `to` is its width.
    void setHistory(Series series, double from, double to);

    [[nodiscard]] const Figure& figure() const noexcept { return m_figure; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Figure m_figure;
    Series m_series;
    double m_from = 0;
    double m_to = 1;
};

} // namespace vedette::ui
