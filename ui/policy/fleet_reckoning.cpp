#include "ui/policy/fleet_reckoning.h"

#include "core/base/wall_clock.h"
#include "ui/link/background.h"
#include "ui/policy/decisions_into.h"

#include <QtCore/QPointer>

#include <utility>

namespace vedette::ui {

FleetReckoning::FleetReckoning(const Console& console, QObject* parent)
    : QObject(parent),
      m_console(console),
      m_slot(QStringLiteral("policy.fleet.%1").arg(reinterpret_cast<quintptr>(this))),
      m_reading(new LogReading(console, this)) {
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

std::optional<int> FleetReckoning::progress() const noexcept {
    if (!m_underWay || m_computing || !m_reading->isUnderWay()) return std::nullopt;
    return m_reading->progress();
}

void FleetReckoning::begin(std::shared_ptr<const policy::Policy> policy, Work work) {
    reset();
    m_underWay = true;
    m_policy = std::move(policy);
    m_work = std::move(work);
    m_fleet = std::make_shared<engine::Fleet>(*m_policy);
    const Link& link = m_console.link;
    m_fleet->ground().at = link.source() != nullptr ? link.now() : wallNow();
    if (!link.hasPast()) {
        if (const auto added = m_fleet->add(link.state()); !added) return fail(added.error());
        compute();
        return;
    }
    m_moment = link.live() ? std::nullopt : std::optional(link.moment());
    const bool asked = m_console.link.read(m_slot,
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

void FleetReckoning::readOn() {
    LogReading::Span span;
    span.until = m_moment;
    m_reading->begin({event::Kind::Decision}, decisionsInto(m_fleet), span);
    if (!m_reading->isUnderWay() && m_underWay && !m_computing) cancel();
}

void FleetReckoning::compute() {
    m_computing = true;
    emit changed();
    inBackground(
        this,
        [fleet = std::move(m_fleet), work = std::move(m_work)] {
            fleet->settle();
            return work(*fleet);
        },
        [this, edition = m_edition](const std::function<void()>& done) {
            if (edition != m_edition) return;
            m_underWay = m_computing = false;
            done();
            emit changed();
        });
}

void FleetReckoning::cancel() {
    reset();
    emit changed();
}

void FleetReckoning::reset() {
    ++m_edition;
    m_underWay = m_computing = false;
    m_fleet.reset();
    m_work = {};
    m_trouble.reset();
    m_reading->cancel();
}

void FleetReckoning::fail(const Error& why) {
    reset();
    m_trouble = why;
    emit changed();
}

} // namespace vedette::ui
