/// The panel under every view that takes the whole window through time: the axis, play, and what changed from
/// A to B.
///
/// Counts what happens as it comes and reads what was before from the log, where it is looked at. Never more
/// than one moment is asked for at a time; the newest wish follows.
#pragma once

#include "ui/link/console.h"
#include "ui/link/link.h"
#include "ui/timeline/changes.h"
#include "ui/timeline/timeline_canvas.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QTableView;
class QToolButton;

namespace vedette::ui {

struct LogPart;

class TimelinePanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kPlayMs = 100;
    static constexpr int kReadAfterMs = 120; ///< that the view rests

    TimelinePanel(const Console& console, QWidget* parent = nullptr);

    [[nodiscard]] TimelineCanvas& canvas() const noexcept { return *m_canvas; }

    [[nodiscard]] ChangeList& changes() const noexcept { return *m_changes; }

    [[nodiscard]] bool playing() const noexcept { return m_play.isActive(); }

protected:
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Known {
        WallTime from, to;
        std::int64_t grain;
    };

    void makeControls();
    void retranslate();
    void happened(const Batch& batch);
    void sourceChanged();
    void momentChanged();
    void want(WallTime at);
    void ask();
    void present();
    void play(bool on);
    void advance();
    void readLater();
    void read();
    void adopt(LogPart part);
    void compare(WallTime a, WallTime b);
    void tell();

    Console m_console;
    TimelineCanvas* m_canvas;
    ChangeList* m_changes;
    QWidget* m_side;
    QTableView* m_list;
    QLabel* m_heading;
    QLabel* m_said;
    GroupKey* m_key;
    QToolButton* m_playButton;
    QToolButton* m_presentButton;
    QToolButton* m_closeList;
    QComboBox* m_speed;
    QComboBox* m_zoom;
    Link::SourceId m_source = 0;
    std::vector<Known> m_known;
    std::optional<WallTime> m_wanted;
    bool m_asked = false;
    std::optional<TimelineCanvas::Range> m_compared;
    std::size_t m_left = 0;
    QBasicTimer m_clock;
    QBasicTimer m_play;
    QBasicTimer m_readTimer;
    QElapsedTimer m_played;
};

} // namespace vedette::ui
