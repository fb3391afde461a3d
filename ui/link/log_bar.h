/// Which span of which log is read, the button that begins and cancels it, and how far it is.
#pragma once

#include "ui/link/log_reading.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QProgressBar;
class QPushButton;

namespace vedette::ui {

class LogBar final : public QWidget {
    Q_OBJECT

public:
    explicit LogBar(QWidget* parent = nullptr);

    /// Of a node, whose log is read from now on; empty: the log of what the window shows.
    void setFolder(const QString& folder);

    [[nodiscard]] const QString& folder() const noexcept { return m_folder; }

    /// The span that is chosen, before that moment.
    [[nodiscard]] LogReading::Span spanUntil(WallTime now) const;
    void show(const LogReading& reading, bool able);
    /// `verb`: what the button does.
    void retranslate(const QString& verb);

    [[nodiscard]] QComboBox& span() const noexcept { return *m_span; }

signals:
    void begun();
    void cancelled();
    /// folder() is another.
    void changed();

private:
    void choose(int which);

    QString m_folder;
    QString m_verb;
    QComboBox* m_log;
    QComboBox* m_span;
    QPushButton* m_begin;
    QProgressBar* m_progress;
    bool m_underWay = false;
};

} // namespace vedette::ui
