/// Tells the operator of alerts wherever the window is: how many are open, in the rail; and a notice, which
/// also goes to the desktop, when a high or critical one is new or came back, that opens it.
///
/// What was there when a source was first seen is no news. Bounds: one notice in kQuietMs; what comes
/// meanwhile is told of as one.
#pragma once

#include "core/alert/board.h"
#include "ui/link/link.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <map>
#include <set>

namespace vedette::ui {

class MainWindow;
class Rail;

class AlertHerald final : public QObject {
    Q_OBJECT

public:
    static constexpr int kQuietMs = 10'000;

    AlertHerald(MainWindow& window, Rail& rail);

private:
    void look();
    void tell();

    MainWindow& m_window;
    Rail& m_rail;
    std::map<Link::SourceId, std::set<AlertId>> m_known; ///< of each source: open and grave, as last seen
    Link::SourceId m_source = 0;                         ///< of whom the news are
    std::set<AlertId> m_news;
    QElapsedTimer m_sinceNotice;
};

} // namespace vedette::ui
