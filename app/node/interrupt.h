/// SIGINT and SIGTERM while a long work runs that has no event loop: the first asks it to stop, a second ends
/// the process as if nothing stood in between. One at a time in a process.
#pragma once

namespace vedette::app {

class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// From any thread.
    [[nodiscard]] static bool asked() noexcept;
};

} // namespace vedette::app
