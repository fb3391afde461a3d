/// How a pure function spreads heavy work: it hands over independent pieces and waits until all are done.
#pragma once

#include <cstddef>
#include <functional>

namespace vedette {

class Parallel {
public:
    virtual ~Parallel() = default;

    /// Runs piece(0) … piece(count - 1), in any order and some at once. A piece must not throw, nor call
    /// each().
    virtual void each(std::size_t count, const std::function<void(std::size_t)>& piece) = 0;

    /// How many pieces can run at once.
    [[nodiscard]] virtual std::size_t width() const noexcept = 0;
};

/// Everything in the calling thread.
class Serial final : public Parallel {
public:
    void each(std::size_t count, const std::function<void(std::size_t)>& piece) override {
        for (std::size_t i = 0; i < count; ++i) piece(i);
    }

    [[nodiscard]] std::size_t width() const noexcept override { return 1; }
};

} // namespace vedette
