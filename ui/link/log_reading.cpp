#include "ui/link/log_reading.h"

#include "core/base/wall_clock.h"
#include "core/store/backup.h"
#include "ui/link/reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

QString newSlot() {
    static int last = 0;
    return QStringLiteral("log.reading.%1").arg(++last);
}

} // namespace

LogReading::LogReading(const Console& console, QObject* parent)
    : QObject(parent), m_console(console), m_slot(newSlot()) {
    // Another source has another log, and what was asked of the one before is not answered any more.
    connect(&console.link, &Link::sourcesChanged, this, [this] {
        if (m_underWay && m_reader == nullptr && m_console.link.shown() != m_source) cancel();
    });
    connect(&console.link, &Link::momentFailed, this, [this](const Error& why) {
        if (m_underWay && m_reader == nullptr && m_progress == 0) fail(why);
    });
}

LogReading::~LogReading() = default;

void LogReading::begin(const std::vector<event::Kind>& kinds, Take take, Span span,
                       const std::filesystem::path& folder) {
    cancel();
    m_underWay = true;
    m_source = m_console.link.shown();
    m_take = std::move(take);
    m_query = {};
    for (const event::Kind kind : kinds) m_query.kinds.push_back(static_cast<std::uint16_t>(kind));
    m_query.since = span.since;
    m_query.until = span.until;
    const bool ownLog = folder.empty();
    m_to = span.until ? *span.until : ownLog ? m_console.link.now() : wallNow();
    m_from = span.since.value_or(WallTime{});
    if (ownLog) {
        m_reader.reset();
    } else if (m_reader == nullptr || m_folder != folder) {
        m_folder = folder;
        const auto deliver = [](auto run) {
            QMetaObject::invokeMethod(qApp, std::move(run), Qt::QueuedConnection);
        };
        m_reader = std::make_unique<Reader>(store::eventsIn(folder), deliver,
                                            [guard = QPointer(this), deliver](Error why) {
                                                deliver([guard, why = std::move(why)] {
                                                    if (guard && guard->m_underWay) guard->fail(why);
                                                });
                                            });
    }
    ask();
    emit changed();
}

void LogReading::cancel() {
    ++m_reading;
    m_underWay = false;
    m_progress = 0;
    m_whole = false;
    m_take = {};
    m_trouble.reset();
    emit changed();
}

void LogReading::fail(const Error& why) {
    cancel();
    m_trouble = why;
    emit changed();
}

LogReading::Slice LogReading::readSlice(history::History& history, const Take& take, history::Query query) {
    history.allow(kPatience);
    QElapsedTimer since;
    since.start();
    Slice out;
    out.last = true;
    std::size_t records = 0;
    const Result<> read = history.events(query, [&](const history::Told& told) {
        if (++records > kSliceRecords || (records % 64 == 0 && since.elapsed() > kSliceMs)) {
            out.last = false;
            out.next = told.sequence;
            return false;
        }
        const auto* event = std::get_if<event::Event>(&told.what);
        if (event == nullptr) return true;
        if (!out.first) out.first = event->wall;
        out.reached = event->wall;
        out.outcome = take(told, *event);
        return out.outcome.ok();
    });
    if (!read) out.outcome = Fail{read.error()};
    return out;
}

void LogReading::ask() {
    auto work = [guard = QPointer(this), take = m_take, query = m_query,
                 reading = m_reading](history::History& history) -> Link::Answer {
        auto slice = std::make_shared<const Slice>(readSlice(history, take, query));
        return [guard, slice, reading] {
            if (guard && guard->m_reading == reading) guard->take(*slice);
        };
    };
    if (m_reader != nullptr)
        m_reader->ask(m_slot, std::move(work));
    else if (!m_console.link.read(m_slot, std::move(work)))
        cancel();
}

void LogReading::take(const Slice& slice) {
    if (!slice.outcome) return fail(slice.outcome.error());
    if (m_from.ms == 0 && slice.first) m_from = *slice.first;
    if (slice.last) {
        m_underWay = false;
        m_progress = 100;
        m_whole = true;
        m_take = {};
    } else {
        const auto whole = std::max<std::int64_t>(1, m_to.ms - m_from.ms);
        m_progress =
            static_cast<int>(std::clamp<std::int64_t>(100 * (slice.reached.ms - m_from.ms) / whole, 1, 99));
        m_query.from = slice.next;
        ask();
    }
    emit changed();
}

} // namespace vedette::ui
