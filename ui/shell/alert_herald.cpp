#include "ui/shell/alert_herald.h"

#include "ui/link/alert_facts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/rail.h"
#include "ui/widgets/figures.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

const QString kAlerts = QStringLiteral("alerts");
const QString kGrave = QStringLiteral("state:open severity:critical severity:high");

} // namespace

AlertHerald::AlertHerald(MainWindow& window, Rail& rail) : QObject(&window), m_window(window), m_rail(rail) {
    connect(&window.link(), &Link::healthChanged, this, &AlertHerald::look);
    connect(&window.link(), &Link::sourcesChanged, this, &AlertHerald::look);
}

void AlertHerald::look() {
    Link& link = m_window.link();
    const alert::Board& board = *link.health().alerts;
    const WallTime now = link.source() == nullptr ? WallTime{} : link.source()->now();
    if (RailEntry* entry = m_rail.entry(kAlerts)) {
        const std::size_t open = openAlerts(board, now).total();
        entry->setBadge(open == 0 ? QString() : figures::count(open));
        entry->setAccessibleDescription(open == 0 ? QString()
                                                  : tr("%Ln open", nullptr, static_cast<int>(open)));
    }
    std::erase_if(m_known, [&](const auto& one) { return link.source(one.first) == nullptr; });
    if (m_source != link.shown()) m_news.clear();
    m_source = link.shown();
    if (m_source == 0) return;
    std::set<AlertId> grave;
    for (const auto& [id, alert] : board.alerts()) {
        if (alert.severity >= alert::Severity::High && board.stateOf(alert, now) == alert::State::Open)
            grave.insert(id);
    }
    const auto known = m_known.find(m_source);
    // A rehearsal begins without any; an engine remembers those of its last run.
    const bool first = known == m_known.end() && link.source()->kind() == Source::Kind::Network;
    if (!first) {
        for (const AlertId id : grave) {
            if (known == m_known.end() || !known->second.contains(id)) m_news.insert(id);
        }
    }
    // What was dealt with meanwhile is no news.
    std::erase_if(m_news, [&](AlertId id) { return !grave.contains(id); });
    m_known[m_source] = std::move(grave);
    if (!m_news.empty() && (!m_sinceNotice.isValid() || m_sinceNotice.elapsed() >= kQuietMs)) tell();
}

void AlertHerald::tell() {
    m_sinceNotice.start();
    const alert::Board& board = *m_window.link().health().alerts;
    const alert::Alert* gravest = nullptr;
    for (const AlertId id : std::exchange(m_news, {})) {
        const alert::Alert* one = board.find(id);
        if (gravest == nullptr || one->severity > gravest->severity) gravest = one;
    }
    const auto more =
        static_cast<int>(openAlerts(board, m_window.link().source()->now()).of(Severity::Critical)
                         + openAlerts(board, m_window.link().source()->now()).of(Severity::High))
        - 1;
    const Severity severity = severityOf(gravest->severity);
    Notice notice{
        "alert", severity, [alert = *gravest, severity, more] {
            const QString text =
                tr("%1: %2. %3").arg(severityWord(severity), subjectOf(alert, {}), claimOf(alert.rule));
            if (more <= 0) return text;
            return text + QLatin1Char(' ') + tr("%Ln others are open.", nullptr, more);
        }};
    notice.actionText = tr("Show");
    notice.action = [this, id = gravest->id, more] {
        m_window.showView(kAlerts, more > 0 ? kGrave : QStringLiteral("id:%1").arg(id.value));
    };
    notice.opens = true;
    m_window.notices().tell(notice);
}

} // namespace vedette::ui
