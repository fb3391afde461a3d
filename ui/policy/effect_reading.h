/// What a policy would have made of the decisions that an event log holds, read slice by slice.
///
/// The log is that of what the window shows, or that of a data folder, which is read without its node. Each
/// slice is a question of its own to the reader (Link::read), so that others are answered in between; it
/// takes kSliceMs or kSliceRecords. One reading at a time; the window's thread.
#pragma once

#include "core/policy/replay.h"
#include "ui/link/console.h"
#include "ui/link/link.h"

#include <QtCore/QObject>

#include <filesystem>
#include <memory>
#include <optional>

namespace vedette::ui {

class Reader;

class EffectReading final : public QObject {
    Q_OBJECT

public:
    static constexpr int kSliceMs = 150;
    static constexpr std::size_t kSliceRecords = 20'000;
    static constexpr std::chrono::milliseconds kPatience{60'000}; ///< of one slice, in a log of other things

    struct Span {
        std::optional<WallTime> since{};
        std::optional<WallTime> until{};
    };

    explicit EffectReading(const Console& console, QObject* parent = nullptr);
    ~EffectReading() override;

    /// From the beginning; cuts short what is under way. `folder`: of data; empty: what the window shows,
    /// which may have no log (Link::hasPast); then nothing is under way after it.
    void begin(std::shared_ptr<const policy::Policy> policy, Span span,
               const std::filesystem::path& folder = {});
    /// What was read until now is forgotten.
    void cancel();

    [[nodiscard]] bool isUnderWay() const noexcept { return m_underWay; }

    /// In per cent.
    [[nodiscard]] int progress() const noexcept { return m_progress; }

    /// The whole of the last reading that came to its end; null before, and while one is under way.
    [[nodiscard]] const std::shared_ptr<const policy::Replay>& result() const noexcept { return m_result; }

    /// Why there is none.
    [[nodiscard]] const std::optional<Error>& trouble() const noexcept { return m_trouble; }

signals:
    void changed();

private:
    struct Slice {
        Result<> outcome;
        bool last = false;
        std::uint64_t next = 0;
        std::optional<WallTime> first;
        WallTime reached{};
    };

    [[nodiscard]] static Slice readSlice(history::History& history, policy::Replay& replay,
                                         history::Query query);
    void ask();
    void take(const Slice& slice);
    void fail(const Error& why);

    Console m_console;
    std::unique_ptr<Reader> m_reader; ///< of a folder; null: the link's
    std::filesystem::path m_folder;   ///< of m_reader
    Link::SourceId m_source = 0;
    std::shared_ptr<policy::Replay> m_replay; ///< the reader's, while a slice is under way
    std::shared_ptr<const policy::Replay> m_result;
    std::optional<Error> m_trouble;
    history::Query m_query;
    WallTime m_from; ///< the first record
    WallTime m_to;
    std::uint64_t m_reading = 0; ///< counts beginnings
    int m_progress = 0;
    bool m_underWay = false;
};

} // namespace vedette::ui
