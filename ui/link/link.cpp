#include "ui/link/link.h"

#include "core/engine/engine_error.h"
#include "core/event/encoding.h"
#include "ui/link/mailbox.h"
#include "ui/link/reader.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThreadPool>
#include <QtCore/QTimerEvent>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

constexpr int kMeasureEvery = 10; ///< health questions
const QString kLook = QStringLiteral("look");

std::uint64_t bytesIn(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    std::error_code code;
    for (std::filesystem::directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
        std::error_code gone;
        const auto size = at->file_size(gone);
        if (!gone) bytes += size;
    }
    return bytes;
}

const history::State& nothing() {
    static const history::State state;
    return state;
}

} // namespace

/// A source and what the link knows of it.
struct Link::Feed {
    SourceId id = 0;
    std::unique_ptr<Source> source;
    history::State live;
    std::uint64_t sequence = 0;
    Health health;
    std::uint64_t events = 0; ///< since the last health
    QElapsedTimer sinceHealth;
    bool asked = false;   ///< a question for the health is under way
    bool catchUp = false; ///< waits for the state of earlier runs; events stay with the source
    std::vector<engine::SharedEvent> held;
    int untilMeasured = 0;
    std::unique_ptr<Reader> looks; ///< the state of moments, which must not wait for the rest
    std::unique_ptr<Reader> reads;
};

Link::Link(OperatorId who, QObject* parent)
    : QObject(parent), m_mailbox(std::make_shared<Mailbox>(this)), m_who(who) {
    m_beat.start(kBeatMs, this);
    m_healthTimer.start(kHealthMs, this);
}

Link::~Link() {
    m_mailbox->close();
}

Link::Feed* Link::feed(SourceId id) const {
    const auto found = std::ranges::find(m_feeds, id, [](const auto& feed) { return feed->id; });
    return found == m_feeds.end() ? nullptr : found->get();
}

Source* Link::source(SourceId id) const {
    const Feed* found = feed(id);
    return found == nullptr ? nullptr : found->source.get();
}

std::vector<Link::SourceId> Link::sources() const {
    std::vector<SourceId> ids;
    for (const auto& feed : m_feeds) ids.push_back(feed->id);
    return ids;
}

lab::LiveRun* Link::lab() const {
    Source* shown = source();
    return shown == nullptr ? nullptr : shown->lab();
}

Link::SourceId Link::add(std::unique_ptr<Source> source) {
    if (m_feeds.size() >= kMaxSources) return 0;
    auto made = std::make_unique<Feed>();
    const SourceId id = made->id = ++m_lastSource;
    made->source = std::move(source);
    made->sinceHealth.start();
    Feed& added = *m_feeds.emplace_back(std::move(made));
    added.source->begin([this, id, mailbox = m_mailbox] {
        mailbox->post([this, id] {
            if (feed(id) != nullptr) emit ended(id);
        });
    });
    show(id);
    return id;
}

void Link::remove(SourceId id) {
    const auto found = std::ranges::find(m_feeds, id, [](const auto& feed) { return feed->id; });
    if (found == m_feeds.end()) return;
    // Goodbyes take their time; they are not the window's business.
    std::shared_ptr<Feed> gone(std::move(*found));
    m_feeds.erase(found);
    if (m_shown == id) {
        m_shown = 0;
        show(m_feeds.empty() ? 0 : m_feeds.back()->id);
    } else {
        emit sourcesChanged();
    }
    QThreadPool::globalInstance()->start([gone = std::move(gone)]() mutable { gone.reset(); });
}

void Link::show(SourceId id) {
    if (id == m_shown && feed(id) != nullptr) return;
    if (id != 0 && feed(id) == nullptr) return;
    m_shown = id;
    m_slots.clear(); // what is still being read is of another source
    m_past.reset();
    emit sourcesChanged();
    emit momentChanged();
    emit healthChanged();
}

const history::State& Link::state() const noexcept {
    if (m_past) return *m_past;
    const Feed* shown = feed(m_shown);
    return shown == nullptr ? nothing() : shown->live;
}

bool Link::isOwn(NetworkId network) const {
    const Source* shown = source();
    return shown != nullptr && shown->isOwn(network);
}

geo::Place Link::placeOf(const codec::Multiaddr& address) const {
    Source* shown = source();
    return shown == nullptr ? geo::Place{} : shown->placeOf(address);
}

WallTime Link::now() const {
    if (m_past) return m_moment;
    const Source* shown = source();
    return shown == nullptr ? WallTime{} : shown->now();
}

const Health& Link::health() const noexcept {
    static const Health none;
    const Feed* shown = feed(m_shown);
    return shown == nullptr ? none : shown->health;
}

void Link::timerEvent(QTimerEvent* event) {
    // By id: whoever hears of a batch may add or remove sources.
    for (const SourceId id : sources()) {
        Feed* one = feed(id);
        if (one == nullptr) continue;
        if (event->timerId() == m_beat.timerId())
            beat(*one);
        else if (event->timerId() == m_healthTimer.timerId())
            ask(*one);
    }
}

void Link::beat(Feed& feed) {
    if (feed.catchUp) return;
    Batch batch;
    batch.events = feed.held.empty() ? feed.source->take(kMaxPerBeat) : std::exchange(feed.held, {});
    if (batch.events.empty()) return;
    for (std::size_t i = 0; i < batch.events.size(); ++i) {
        const auto& event = batch.events[i];
        const auto* started = std::get_if<event::RecordingStarted>(&event->body);
        if (started != nullptr && started->recordsSoFar > feed.sequence) {
            // The log begins before this run: what it led to is where the live state begins, too.
            feed.held.assign(batch.events.begin() + static_cast<std::ptrdiff_t>(i), batch.events.end());
            batch.events.resize(i);
            feed.catchUp = recall(feed, started->recordsSoFar);
            if (!feed.catchUp) feed.sequence = started->recordsSoFar;
            break;
        }
        feed.live.apply(*event, ++feed.sequence, feed.source->nameOf(event->network));
        for (auto& peer : event::peersIn(event->body)) batch.peers.insert(std::move(peer));
    }
    feed.events += batch.events.size();
    if (feed.id == m_shown && !batch.events.empty()) emit happened(batch);
}

bool Link::recall(Feed& feed, std::uint64_t sequence) {
    if (feed.source->events().empty()) return false;
    if (!feed.looks) feed.looks = makeReader(feed);
    feed.looks->ask(kLook, [this, id = feed.id, sequence](history::History& history) -> Answer {
        auto state = std::make_shared<Result<history::State>>(history.stateAfter(sequence));
        return [this, id, sequence, state] {
            Feed* of = this->feed(id);
            if (of == nullptr) return;
            if (*state) of->live = *std::move(*state);
            of->sequence = sequence;
            of->catchUp = false;
            if (id == m_shown && live()) emit momentChanged();
        };
    });
    return true;
}

void Link::ask(Feed& feed) {
    if (feed.asked) {
        // The last question still waits: that the engine stalls must show, although it cannot say so.
        feed.health.lag += std::chrono::milliseconds(kHealthMs);
        if (feed.id == m_shown) emit healthChanged();
        return;
    }
    feed.asked = true;
    QElapsedTimer asked;
    asked.start();
    feed.source->inspect([this, id = feed.id, asked, mailbox = m_mailbox](Health health) {
        health.lag = std::chrono::milliseconds(asked.elapsed());
        mailbox->post([this, id, health = std::move(health)]() mutable {
            Feed* of = this->feed(id);
            if (of == nullptr) return;
            of->asked = false;
            health.storeBytes = of->health.storeBytes;
            const double seconds = static_cast<double>(std::max<qint64>(of->sinceHealth.restart(), 1)) / 1000;
            health.eventsPerSecond =
                (of->health.eventsPerSecond * 2 + static_cast<double>(std::exchange(of->events, 0)) / seconds)
                / 3;
            of->health = std::move(health);
            if (id == m_shown) emit healthChanged();
        });
    });
    if (feed.untilMeasured-- <= 0) measure(feed);
}

void Link::measure(Feed& feed) {
    feed.untilMeasured = kMeasureEvery;
    const auto folder = feed.source->events();
    if (folder.empty()) return;
    QThreadPool::globalInstance()->start([this, id = feed.id, folder, mailbox = m_mailbox] {
        mailbox->post([this, id, bytes = bytesIn(folder)] {
            Feed* of = this->feed(id);
            if (of != nullptr) of->health.storeBytes = bytes;
        });
    });
}

std::unique_ptr<Reader> Link::makeReader(const Feed& feed) {
    return std::make_unique<Reader>(
        feed.source->events(), [mailbox = m_mailbox](Answer answer) { mailbox->post(std::move(answer)); },
        [this, id = feed.id, mailbox = m_mailbox](Error why) {
            mailbox->post([this, id, why = std::move(why)] { failed(id, why); });
        });
}

bool Link::hasPast() const {
    const Source* shown = source();
    return shown != nullptr && !shown->events().empty();
}

Link::Work Link::stamped(const QString& slot, Work work) {
    const std::uint64_t question = m_slots[slot] = ++m_lastQuestion;
    return [this, slot, question, work = std::move(work)](history::History& history) -> Answer {
        Answer answer = work(history);
        if (!answer) return {};
        return [this, slot, question, answer = std::move(answer)] {
            const auto newest = m_slots.find(slot);
            if (newest != m_slots.end() && newest->second == question) answer();
        };
    };
}

bool Link::read(const QString& slot, Work work) {
    Feed* shown = feed(m_shown);
    if (shown == nullptr || shown->source->events().empty()) return false;
    if (!shown->reads) shown->reads = makeReader(*shown);
    shown->reads->ask(slot, stamped(slot, std::move(work)));
    return true;
}

void Link::look(WallTime at) {
    Feed* shown = feed(m_shown);
    if (shown == nullptr || shown->source->events().empty() || shown->catchUp) return;
    if (!shown->looks) shown->looks = makeReader(*shown);
    shown->looks->ask(kLook, stamped(kLook, [this, at](history::History& history) -> Answer {
                          auto state = std::make_shared<Result<history::State>>(history.stateAt(at));
                          return [this, at, state] {
                              if (!*state) {
                                  emit momentFailed(state->error());
                                  return;
                              }
                              m_moment = at;
                              m_past = std::make_unique<history::State>(*std::move(*state));
                              emit momentChanged();
                          };
                      }));
}

void Link::returnToLive() {
    m_slots.erase(kLook); // whatever is still being read comes too late
    if (m_past == nullptr) return;
    m_past.reset();
    emit momentChanged();
}

void Link::failed(SourceId id, const Error& why) {
    Feed* of = feed(id);
    if (of == nullptr) return;
    of->catchUp = false;
    if (id == m_shown) emit momentFailed(why);
}

bool Link::takesCommands() const {
    const Source* shown = source();
    return shown != nullptr && shown->takesCommands();
}

CommandId Link::submit(NetworkId network, engine::Action action, OnReply reply, CommandId inverseOf,
                       SourceId to) {
    engine::Command command{CommandId{++m_lastCommand}, m_who, network, std::move(action), inverseOf};
    const CommandId id = command.id;
    const SourceId whom = to == 0 ? m_shown : to;
    // What is posted runs while this object lives, or not at all.
    const auto answer = [this, reply, mailbox = m_mailbox, whom, asked = command](engine::Reply told) {
        mailbox->post([this, reply, whom, asked, shared = std::make_shared<engine::Reply>(std::move(told))] {
            if (reply) reply(*shared);
            emit answered(whom, asked, *shared);
        });
    };
    Source* asked = source(whom);
    const auto taken = asked == nullptr ? Result<>(Fail{engine::EngineError::NoSuchNetwork})
                                        : asked->submit(std::move(command), answer);
    if (!taken) {
        engine::Reply refused{id, Fail{taken.error()}};
        answer(std::move(refused));
    }
    return id;
}

} // namespace vedette::ui
