/// The one bridge between the window and what it watches: commands go down, batches of what happened come up
/// at most every kBeat, and the state that every view shows is either the live one or that of a second in the
/// past.
///
/// A link holds several sources (a network of an engine, rehearsals of the lab), folds the events of all and
/// shows one of them. It lives on the window's thread; each source has threads of its own, the past is read
/// on others. Live and past states are made by the same folds (history/state.h), so a view that follows
/// state() shows at a past second what it showed live. Bounds: kMaxPerBeat events of a source are folded in
/// one beat, the rest waits for the next (a source bounds what waits), kMaxSources, one look at a time, one
/// question at a time of each slot of read().
#pragma once

#include "core/history/history.h"
#include "core/history/state.h"
#include "ui/link/source.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace vedette::ui {

class Mailbox;
class Reader;

/// What happened between two beats.
struct Batch {
    std::vector<engine::SharedEvent> events; ///< in the order in which they were told
    std::set<codec::PeerId> peers;           ///< whom they are about: their rows may have changed
};

class Link final : public QObject {
    Q_OBJECT

public:
    static constexpr int kBeatMs = 100;
    static constexpr int kHealthMs = 1000;
    static constexpr std::size_t kMaxPerBeat = 4096;
    static constexpr std::size_t kMaxSources = 16;

    using SourceId = int; ///< from 1; 0 is none
    using OnReply = std::function<void(const engine::Reply&)>;
    using Answer = std::function<void()>;
    using Work = std::function<Answer(history::History&)>;

    explicit Link(OperatorId who, QObject* parent = nullptr);
    ~Link() override;

    // --- sources

    /// Begins it, and shows it. 0 when there are kMaxSources.
    SourceId add(std::unique_ptr<Source> source);
    /// Ends it without waiting for its end. If it was the one that is shown, the newest other is shown
    /// instead.
    void remove(SourceId id);
    /// Live.
    void show(SourceId id);

    [[nodiscard]] SourceId shown() const noexcept { return m_shown; }

    [[nodiscard]] std::vector<SourceId> sources() const;
    /// Null for none.
    [[nodiscard]] Source* source(SourceId id) const;

    /// The one that is shown; null before the first.
    [[nodiscard]] Source* source() const { return source(m_shown); }

    /// The rehearsal that is shown; else null.
    [[nodiscard]] lab::LiveRun* lab() const;

    // --- what the window shows; all of the source that is shown

    /// The live state, or that of the moment that it looks at. Nothing without a source.
    [[nodiscard]] const history::State& state() const noexcept;
    /// Whether the console itself tells of that network; else another observer does.
    [[nodiscard]] bool isOwn(NetworkId network) const;
    [[nodiscard]] geo::Place placeOf(const codec::Multiaddr& address) const;

    [[nodiscard]] bool live() const noexcept { return m_past == nullptr; }

    /// Only while not live().
    [[nodiscard]] WallTime moment() const noexcept { return m_moment; }

    /// The network's clock, which is virtual in the lab; moment() while not live.
    [[nodiscard]] WallTime now() const;
    [[nodiscard]] const Health& health() const noexcept;

    // --- the past

    [[nodiscard]] bool hasPast() const;
    /// Takes the whole window to a second of the past; momentChanged() or momentFailed() follows.
    void look(WallTime at);
    void returnToLive();
    /// `work` runs on another thread over the event log, and what it returns on the window's thread, unless
    /// by then another source is shown. A newer question of the same slot cuts an older one off, which is
    /// then not answered. False: there is no log, and `work` is never called. The answer must hold what it
    /// changes by QPointer.
    bool read(const QString& slot, Work work);

    // --- commands

    [[nodiscard]] bool takesCommands() const;
    /// To the source that is shown, or that one. `reply` is called on the window's thread, once, unless the
    /// link goes first.
    CommandId submit(NetworkId network, engine::Action action, OnReply reply, CommandId inverseOf = {},
                     SourceId to = 0);

signals:
    /// Of the source that is shown; also while the window shows the past, for what counts events rather than
    /// showing the state.
    void happened(const vedette::ui::Batch& batch);
    /// state() is another one altogether.
    void momentChanged();
    void momentFailed(const vedette::Error& why);
    void healthChanged();
    /// Sources came or went, or another one is shown. momentChanged() follows when it is another one.
    void sourcesChanged();
    /// A command of this window was answered, after its own `reply` was called: for who keeps what was done.
    void answered(vedette::ui::Link::SourceId source, const vedette::engine::Command& command,
                  const vedette::engine::Reply& reply);
    /// A source came to its end by itself; what it told remains.
    void ended(vedette::ui::Link::SourceId id);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    struct Feed;

    [[nodiscard]] Feed* feed(SourceId id) const;
    void beat(Feed& feed);
    /// The live state waits for that of the log's earlier runs. False: there is none to be had.
    bool recall(Feed& feed, std::uint64_t sequence);
    void ask(Feed& feed);
    void measure(Feed& feed);
    [[nodiscard]] std::unique_ptr<Reader> makeReader(const Feed& feed);
    /// Its answer comes only while no newer question of the slot was asked.
    [[nodiscard]] Work stamped(const QString& slot, Work work);
    void failed(SourceId id, const Error& why);

    std::shared_ptr<Mailbox> m_mailbox; ///< others hold it, too, and may outlive the link
    std::vector<std::unique_ptr<Feed>> m_feeds;
    SourceId m_shown = 0;
    SourceId m_lastSource = 0;
    OperatorId m_who;
    std::unique_ptr<history::State> m_past;
    WallTime m_moment{};
    std::uint64_t m_lastQuestion = 0;
    std::map<QString, std::uint64_t> m_slots; ///< the newest question of each
    std::uint64_t m_lastCommand = 0;
    QBasicTimer m_beat;
    QBasicTimer m_healthTimer;
};

} // namespace vedette::ui
