#include "app/config/passphrase.h"

#include <fcntl.h>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace vedette::config {

std::string_view codeName(PassphraseError error) noexcept {
    switch (error) {
    case PassphraseError::NoTerminal: return "no_terminal";
    case PassphraseError::Unreadable: return "unreadable";
    case PassphraseError::Empty: return "empty";
    case PassphraseError::TooLong: return "too_long";
    case PassphraseError::Mismatch: return "mismatch";
    }
    return "unknown";
}

namespace {

/// Byte by byte: what follows the line belongs to somebody else, and no copy stays in a library's buffer.
Result<Secret> readLine(int fd) {
    Secret room(kMaxPassphrase);
    std::size_t size = 0;
    for (;;) {
        SecretArray<1> one;
        const ssize_t got = ::read(fd, one.exposeMutable().data(), 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            return Fail{PassphraseError::Unreadable,
                        "The passphrase could not be read: check that the descriptor of --pin-fd is open."};
        }
        if (got == 0 || one.expose()[0] == '\n') break;
        if (size == kMaxPassphrase) {
            return Fail{PassphraseError::TooLong,
                        "The passphrase is longer than 1024 bytes: give a shorter one."};
        }
        room.exposeMutable()[size++] = one.expose()[0];
    }
    if (size > 0 && room.expose()[size - 1] == '\r') --size;
    if (size == 0) {
        return Fail{PassphraseError::Empty, "The passphrase is empty: a key is only kept sealed, give one."};
    }
    return Secret(room.expose().first(size));
}

/// The terminal without echo, restored on every way out.
class SilentTerminal {
public:
    explicit SilentTerminal(int fd) : m_fd(fd) {
        if (::tcgetattr(fd, &m_before) != 0) return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        m_changed = ::tcsetattr(fd, TCSAFLUSH, &silent) == 0;
    }

    ~SilentTerminal() {
        if (m_changed) ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
        ::close(m_fd);
    }

    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    [[nodiscard]] bool silent() const noexcept { return m_changed; }

    [[nodiscard]] Result<Secret> ask(std::string_view prompt) const {
        if (::write(m_fd, prompt.data(), prompt.size()) < 0) return Fail{PassphraseError::Unreadable};
        return readLine(m_fd);
    }

private:
    int m_fd;
    termios m_before{};
    bool m_changed = false;
};

} // namespace

Result<Secret> readPassphrase(int fd) {
    auto secret = readLine(fd);
    ::close(fd);
    return secret;
}

Result<Secret> agreed(Secret first, const Secret& second) {
    const BytesView a = first.expose();
    const BytesView b = second.expose();
    if (a.size() != b.size() || sodium_memcmp(a.data(), b.data(), a.size()) != 0) {
        return Fail{PassphraseError::Mismatch, "The two passphrases differ: nothing was written, try again."};
    }
    return first;
}

Result<Secret> askPassphrase(std::optional<int> pinFd, const std::string& what, Purpose purpose,
                             const std::string& noun) {
    if (pinFd) return readPassphrase(*pinFd);
    const int fd = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        return Fail{PassphraseError::NoTerminal,
                    "There is no terminal to ask for the " + noun + " of " + what + ": give --pin-fd N."};
    }
    const SilentTerminal terminal(fd);
    if (!terminal.silent()) {
        return Fail{PassphraseError::NoTerminal, "The terminal cannot hide what is typed: give --pin-fd N."};
    }
    if (purpose == Purpose::Open) return terminal.ask("The " + noun + " of " + what + ": ");
    Secret first = VD_TRY(terminal.ask("A new " + noun + " for " + what + ": "));
    const Secret second = VD_TRY(terminal.ask("The same again: "));
    return agreed(std::move(first), second);
}

} // namespace vedette::config
