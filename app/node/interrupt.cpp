#include "app/node/interrupt.h"

#include <atomic>
#include <csignal>

namespace vedette::app {

namespace {

std::atomic<bool> interruptAsked{false};
static_assert(std::atomic<bool>::is_always_lock_free); // a handler may do no more

extern "C" void noteInterrupt(int signal) {
    interruptAsked.store(true);
    std::signal(signal, SIG_DFL);
}

} // namespace

Interrupt::Interrupt() {
    interruptAsked.store(false);
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
}

Interrupt::~Interrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interrupt::asked() noexcept {
    return interruptAsked.load();
}

} // namespace vedette::app
