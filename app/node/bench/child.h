/// The other process of a bench, so that what is measured of one side is that side alone: this very program
/// under its hidden command, or another to be compared with.
///
/// It says one line when it is ready and ends when its standard input closes, thus also when we die.
#pragma once

#include "core/base/result.h"

#include <sys/types.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace vedette::app {

enum class BenchError {
    NoChild = 1, ///< the other process did not start or ended early
    Failed,      ///< a connection or task of the measurement failed
};
[[nodiscard]] std::string_view codeName(BenchError error) noexcept;

class Child {
public:
    /// Starts `bench-peer` with these words.
    [[nodiscard]] static Result<std::unique_ptr<Child>> start(const std::vector<std::string>& words);
    /// Starts any program, by its path.
    [[nodiscard]] static Result<std::unique_ptr<Child>> run(const std::string& program,
                                                            std::vector<std::string> arguments);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Its next line, without the end.
    [[nodiscard]] Result<std::string> readLine();

    /// A line to its standard input.
    [[nodiscard]] Result<> tell(const std::string& line) const;

    [[nodiscard]] pid_t process() const noexcept { return m_process; }

private:
    Child(pid_t process, int input, std::FILE* output)
        : m_process(process), m_input(input), m_output(output) {}

    pid_t m_process;
    int m_input;
    std::FILE* m_output;
};

/// In the child: says a line to the bench that started us.
void tellParent(const std::string& line);
/// In the child: returns when the bench is over.
void waitForParent();

} // namespace vedette::app

VD_ERROR_CODES(vedette::app, BenchError, "bench")
