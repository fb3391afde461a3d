/// SIGINT and SIGTERM end the event loop as closing the program would: what is under way says its goodbyes
/// and what waits for the disk is written. A second one ends the process as if nothing stood in between.
///
/// One in a process, on the window's thread, for as long as the loop may run.
#pragma once

#include <QtCore/QSocketNotifier>

#include <memory>

namespace vedette::app {

class EndOnSignal {
public:
    /// Without the means to hear of signals (no file descriptor was left) they end the process as before.
    EndOnSignal();
    ~EndOnSignal();
    EndOnSignal(const EndOnSignal&) = delete;
    EndOnSignal& operator=(const EndOnSignal&) = delete;

private:
    int m_reading = -1;
    std::unique_ptr<QSocketNotifier> m_told;
};

} // namespace vedette::app
