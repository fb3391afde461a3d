/// What the events of one network say against it: events go in, findings come out.
///
/// Each rule is transparent: something is counted over a span of event time and held against a limit that
/// stands in limits.h, or against what the same stream showed before. A finding depends on the events up to
/// its own alone, never on a clock, on how peers are called, or on what comes later. While a rule stays
/// beyond its limit it says so again once in kRepeat for each subject, or at once when the value doubled.
///
/// Bounds: `tracked` peers, prefixes and addresses a rule, whoever invents them (the least recently seen of a
/// bucket makes room); kMaxFindings wait to be polled, the oldest make room and are counted. An event costs
/// constant time; one that lists peers is linear in them, a lookup costs some 20 microseconds.
#pragma once

#include "core/alert/finding.h"
#include "core/event/event.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

namespace vedette::alert {

struct WatchConfig {
    /// Of the hashes of its tables: not to be told to peers.
    std::uint64_t key = 0;
    std::size_t tracked = 4096; ///< rounded up to a power of two
};

class Watch {
public:
    static constexpr std::size_t kMaxFindings = 256;
    static constexpr std::size_t kMaxTopics = 64;
    static constexpr std::size_t kMaxMesh = 64; ///< members of one mesh that are looked at
    static constexpr Duration kRepeat = std::chrono::seconds(30);

    explicit Watch(WatchConfig config);
    ~Watch();
    Watch(Watch&&) noexcept;
    Watch& operator=(Watch&&) noexcept;

    /// In the order of the events; those of other networks are not for it.
    void see(const event::Event& event);
    [[nodiscard]] std::optional<Finding> poll();

    /// Findings that nobody polled in time.
    [[nodiscard]] std::uint64_t lost() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::alert
