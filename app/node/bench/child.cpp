#include "app/node/bench/child.h"

#include "app/node/bench/figure.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace vedette::app {

std::string_view codeName(BenchError error) noexcept {
    switch (error) {
    case BenchError::NoChild: return "no_child";
    case BenchError::Failed: return "failed";
    }
    return "unknown";
}

Result<std::unique_ptr<Child>> Child::start(const std::vector<std::string>& words) {
    std::vector<std::string> arguments{"bench-peer"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    return run("/proc/self/exe", std::move(arguments));
}

Result<std::unique_ptr<Child>> Child::run(const std::string& program, std::vector<std::string> words) {
    int toChild[2];
    int fromChild[2];
    if (::pipe2(toChild, O_CLOEXEC) != 0)
        return Fail{BenchError::NoChild, std::system_category().message(errno)};
    if (::pipe2(fromChild, O_CLOEXEC) != 0) {
        ::close(toChild[0]);
        ::close(toChild[1]);
        return Fail{BenchError::NoChild, std::system_category().message(errno)};
    }
    // All that allocates happens before the fork: afterwards only calls that are safe in a threaded program.
    std::string name = program;
    std::vector<char*> arguments{name.data()};
    arguments.reserve(words.size() + 2);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t process = ::fork();
    if (process == 0) {
        ::dup2(toChild[0], STDIN_FILENO);
        ::dup2(fromChild[1], STDOUT_FILENO);
        ::execv(program.c_str(), arguments.data());
        ::_exit(127);
    }
    ::close(toChild[0]);
    ::close(fromChild[1]);
    std::FILE* output = process < 0 ? nullptr : ::fdopen(fromChild[0], "r");
    if (output == nullptr) {
        ::close(toChild[1]);
        ::close(fromChild[0]);
        return Fail{BenchError::NoChild, std::system_category().message(errno)};
    }
    return std::unique_ptr<Child>(new Child(process, toChild[1], output));
}

Child::~Child() {
    countRun(m_process);
    ::close(m_input);
    std::fclose(m_output);
    ::waitpid(m_process, nullptr, 0);
}

Result<std::string> Child::readLine() {
    std::array<char, 1 << 15> line{}; // a judge of policies answers 10,000 questions in one
    if (std::fgets(line.data(), static_cast<int>(line.size()), m_output) == nullptr) {
        return Fail{BenchError::NoChild, "the other process ended early"};
    }
    std::string text(line.data());
    if (text.ends_with('\n')) text.pop_back();
    if (text.starts_with("failed")) return Fail{BenchError::Failed, text};
    return text;
}

Result<> Child::tell(const std::string& line) const {
    const std::string text = line + "\n";
    if (::write(m_input, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
        return Fail{BenchError::NoChild, "the other process ended early"};
    }
    return {};
}

void tellParent(const std::string& line) {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

void waitForParent() {
    std::array<char, 64> ignored;
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, ignored.data(), ignored.size());
        if (got == 0 || (got < 0 && errno != EINTR)) return;
    }
}

} // namespace vedette::app
