/// Events of an event log, read slice by slice by whoever takes them.
///
/// The log is that of what the window shows, or that of a data folder, which is read without its node. Each
/// slice is a question of its own to the reader (Link::read), so that others are answered in between; it
/// takes kSliceMs or kSliceRecords. One reading at a time; the window's thread.
#pragma once

#include "core/event/event.h"
#include "ui/link/console.h"
#include "ui/link/link.h"

#include <QtCore/QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace vedette::ui {

class Reader;

class LogReading final : public QObject {
    Q_OBJECT

public:
    static constexpr int kSliceMs = 150;
    static constexpr std::size_t kSliceRecords = 20'000;
    static constexpr std::chrono::milliseconds kPatience{60'000}; ///< of one slice, in a log of other things

    struct Span {
        std::optional<WallTime> since{};
        std::optional<WallTime> until{};
    };

    explicit LogReading(const Console& console, QObject* parent = nullptr);
    ~LogReading() override;

    /// Called on the reader's thread, one event of the wanted kinds after the other; what it fails with ends
    /// the reading.
    using Take = std::function<Result<>(const history::Told& told, const event::Event& event)>;

    /// From the beginning; cuts short what is under way. `folder`: of data; empty: what the window shows,
    /// which may have no log (Link::hasPast); then nothing is under way after it.
    void begin(const std::vector<event::Kind>& kinds, Take take, Span span,
               const std::filesystem::path& folder = {});
    /// A slice that is under way may go on for a moment, but another never begins.
    void cancel();

    [[nodiscard]] bool isUnderWay() const noexcept { return m_underWay; }

    /// In per cent.
    [[nodiscard]] int progress() const noexcept { return m_progress; }

    /// The last reading came to its end.
    [[nodiscard]] bool isWhole() const noexcept { return m_whole; }

    /// Why it did not.
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

    [[nodiscard]] static Slice readSlice(history::History& history, const Take& take, history::Query query);
    void ask();
    void take(const Slice& slice);
    void fail(const Error& why);

    Console m_console;
    QString m_slot;                   ///< of its own, so that another reading does not cut it off
    std::unique_ptr<Reader> m_reader; ///< of a folder; null: the link's
    std::filesystem::path m_folder;   ///< of m_reader
    Link::SourceId m_source = 0;
    Take m_take;
    std::optional<Error> m_trouble;
    history::Query m_query;
    WallTime m_from; ///< the first record
    WallTime m_to;
    std::uint64_t m_reading = 0; ///< counts beginnings
    int m_progress = 0;
    bool m_underWay = false;
    bool m_whole = false;
};

} // namespace vedette::ui
