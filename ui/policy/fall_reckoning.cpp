#include "ui/policy/fall_reckoning.h"

#include "core/base/wall_clock.h"
#include "ui/link/background.h"
#include "ui/policy/decisions_into.h"

#include <QtCore/QPointer>

#include <utility>

namespace vedette::ui {

namespace {

const QString kFleetSlot = QStringLiteral("policy.fleet");

} // namespace

FallReckoning::FallReckoning(const Console& console, QObject* parent)
    : QObject(parent), m_console(console), m_reading(new LogReading(console, this)) {
    connect(m_reading, &LogReading::changed, this, [this] {
        if (!m_underWay || m_computing) return;
        if (m_reading->trouble())
            fail(*m_reading->trouble());
        else if (m_reading->isWhole())
            compute();
        else
            emit changed();
    });
    connect(&console.link, &Link::momentFailed, this, [this](const Error& why) {
        if (m_underWay && !m_computing && !m_reading->isUnderWay()) fail(why); // the log cannot be opened
    });
    // What was asked of the source before is not answered any more.
    connect(&console.link, &Link::sourcesChanged, this, [this] {
        if (m_underWay && !m_computing) cancel();
    });
}

std::optional<int> FallReckoning::progress() const noexcept {
    if (!m_underWay || m_computing || !m_reading->isUnderWay()) return std::nullopt;
    return m_reading->progress();
}

void FallReckoning::begin(std::shared_ptr<const policy::Policy> policy, const QString& who) {
    reset(); // untold: what was shown stays until there is another
    m_underWay = true;
    m_policy = std::move(policy);
    m_who = who;
    m_fleet = std::make_shared<engine::Fleet>(*m_policy);
    const Link& link = m_console.link;
    m_fleet->ground().at = link.source() != nullptr ? link.now() : wallNow();
    if (!link.hasPast()) {
        if (const auto added = m_fleet->add(link.state()); !added) return fail(added.error());
        compute();
        return;
    }
    m_moment = link.live() ? std::nullopt : std::optional(link.moment());
    const bool asked = m_console.link.read(kFleetSlot,
                                           [guard = QPointer(this), fleet = m_fleet, moment = m_moment,
                                            edition = m_edition](history::History& history) -> Link::Answer {
                                               history.allow(LogReading::kPatience);
                                               auto state =
                                                   moment ? history.stateAt(*moment) : history.stateNow();
                                               const Result<> added =
                                                   state ? fleet->add(*state) : Result<>(Fail{state.error()});
                                               return [guard, edition, added] {
                                                   if (!guard || guard->m_edition != edition) return;
                                                   if (added)
                                                       guard->readOn();
                                                   else
                                                       guard->fail(added.error());
                                               };
                                           });
    if (!asked) return cancel();
    emit changed();
}

void FallReckoning::readOn() {
    LogReading::Span span;
    span.until = m_moment;
    m_reading->begin({event::Kind::Decision}, decisionsInto(m_fleet), span);
    if (!m_reading->isUnderWay() && m_underWay && !m_computing) cancel();
}

void FallReckoning::compute() {
    m_computing = true;
    emit changed();
    inBackground(
        this,
        [fleet = std::move(m_fleet), policy = m_policy, who = m_who] {
            fleet->settle();
            return fallOf(policy, *fleet, who);
        },
        [this, edition = m_edition](Fall fall) {
            if (edition != m_edition) return;
            m_underWay = m_computing = false;
            m_result = std::make_shared<const Fall>(std::move(fall));
            emit changed();
        });
}

void FallReckoning::cancel() {
    reset();
    emit changed();
}

void FallReckoning::reset() {
    ++m_edition;
    m_underWay = m_computing = false;
    m_fleet.reset();
    m_result.reset();
    m_trouble.reset();
    m_reading->cancel();
}

void FallReckoning::fail(const Error& why) {
    reset();
    m_trouble = why;
    emit changed();
}

} // namespace vedette::ui
