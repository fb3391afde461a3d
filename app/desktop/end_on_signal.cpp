#include "app/desktop/end_on_signal.h"

#include "app/config/exit_status.h"

#include <QtCore/QCoreApplication>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

namespace vedette::app {

namespace {

using Disposition = struct sigaction;

std::atomic<int> writing = -1; ///< what a handler may touch

void tell(int) {
    const int before = errno;
    const char byte = 0;
    static_cast<void>(::write(writing, &byte, 1) == 1);
    errno = before;
}

void handle(void (*handler)(int)) {
    Disposition action{};

    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND); // the second one is nobody's to hold up
    for (const int number : {SIGINT, SIGTERM}) ::sigaction(number, &action, nullptr);
}

} // namespace

EndOnSignal::EndOnSignal() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
    m_reading = ends[0];
    writing = ends[1];
    m_told = std::make_unique<QSocketNotifier>(m_reading, QSocketNotifier::Read);
    QObject::connect(m_told.get(), &QSocketNotifier::activated, m_told.get(), [this] {
        m_told->setEnabled(false);
        QCoreApplication::exit(static_cast<int>(config::ExitStatus::Done));
    });
    handle(tell);
}

EndOnSignal::~EndOnSignal() {
    if (m_reading < 0) return;
    m_told.reset();
    handle(SIG_DFL);
    ::close(writing.exchange(-1));
    ::close(m_reading);
}

} // namespace vedette::app
