/// Texts that many say alike, kept once: agents, protocols, address prefixes of a whole network.
///
/// A SharedText is as large as a pointer, cheap to copy and never changes; an empty one holds nothing. Texts
/// that came out of one pool share what they say; the same words from elsewhere are equal all the same. A
/// SharedText may go to any thread, its pool belongs to one at a time. A pool lets go of what nobody else
/// holds whenever it has doubled, so that what hostile peers think up does not stay: at most twice as many
/// as are in use, or kLeast.
#pragma once

#include <atomic>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace vedette {

class SharedText {
public:
    SharedText() noexcept = default;

    SharedText(std::string_view text) : m_held(text.empty() ? nullptr : new Held{{1}, std::string(text)}) {}

    SharedText(const std::string& text) : SharedText(std::string_view(text)) {}

    SharedText(const char* text) : SharedText(std::string_view(text)) {}

    SharedText(const SharedText& other) noexcept : m_held(other.m_held) {
        if (m_held != nullptr) m_held->uses.fetch_add(1, std::memory_order_relaxed);
    }

    SharedText(SharedText&& other) noexcept : m_held(std::exchange(other.m_held, nullptr)) {}

    SharedText& operator=(SharedText other) noexcept {
        std::swap(m_held, other.m_held);
        return *this;
    }

    ~SharedText() {
        if (m_held != nullptr && m_held->uses.fetch_sub(1, std::memory_order_acq_rel) == 1) delete m_held;
    }

    [[nodiscard]] const std::string& text() const noexcept {
        return m_held == nullptr ? kNothing : m_held->text;
    }

    operator const std::string&() const noexcept { return text(); } // NOLINT(google-explicit-constructor)

    operator std::string_view() const noexcept { return text(); } // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool empty() const noexcept { return m_held == nullptr; }

    void clear() noexcept { *this = {}; }

    /// Nobody else holds what this one says.
    [[nodiscard]] bool alone() const noexcept {
        return m_held == nullptr || m_held->uses.load(std::memory_order_acquire) == 1;
    }

    friend bool operator==(const SharedText& a, const SharedText& b) noexcept {
        return a.m_held == b.m_held || a.text() == b.text();
    }

    friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) noexcept {
        return a.text() <=> b.text();
    }

private:
    struct Held {
        std::atomic<std::uint32_t> uses;
        std::string text;
    };

    static const std::string kNothing;

    Held* m_held = nullptr;
};

class TextPool {
public:
    static constexpr std::size_t kLeast = 1024;

    [[nodiscard]] SharedText share(std::string_view text);

    /// How many different ones it keeps.
    [[nodiscard]] std::size_t size() const noexcept { return m_texts.size(); }

private:
    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }

        std::size_t operator()(const SharedText& text) const noexcept {
            return (*this)(std::string_view(text.text()));
        }
    };

    struct Same {
        using is_transparent = void;

        bool operator()(const SharedText& a, const SharedText& b) const noexcept { return a == b; }

        bool operator()(std::string_view a, const SharedText& b) const noexcept { return a == b.text(); }

        bool operator()(const SharedText& a, std::string_view b) const noexcept { return a.text() == b; }
    };

    std::unordered_set<SharedText, Hash, Same> m_texts;
    std::size_t m_sweepAt = kLeast;
};

} // namespace vedette
