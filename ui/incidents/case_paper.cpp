#include "ui/incidents/case_paper.h"

#include "ui/incidents/incident_words.h"
#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>
#include <memory>

namespace vedette::ui {

namespace {

struct CasePaper {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::CasePaper)
};

constexpr double kTitle = 16; ///< points
constexpr double kPart = 12;
constexpr double kAlert = 10;

QString timeText(WallTime at) {
    return QString::fromStdString(rfc3339(at));
}

QString operatorName(OperatorId who) {
    return CasePaper::tr("operator %1").arg(who.value);
}

void writeHead(Paper& paper, const IncidentEntry& entry, std::size_t peers) {
    const alert::Incident& incident = *entry.incident;
    QList<QStringList> facts{
        {CasePaper::tr("Opened"),
         CasePaper::tr("%1, by %2").arg(timeText(incident.since), operatorName(incident.opener))},
        {CasePaper::tr("Owner"),
         incident.owner.empty() ? CasePaper::tr("nobody") : shown(incident.owner, 80)}};
    facts.append({CasePaper::tr("State"),
                  incident.closed
                      ? CasePaper::tr("Closed %1, by %2: %3")
                            .arg(timeText(incident.closed->at), operatorName(incident.closed->who),
                                 shown(incident.closed->cause, alert::Alert::kMaxText))
                      : CasePaper::tr("Open")});
    if (entry.severity) facts.append({CasePaper::tr("Severity"), severityWord(severityOf(*entry.severity))});
    facts.append({CasePaper::tr("Alerts"), figures::count(entry.alerts.size())});
    facts.append({CasePaper::tr("Peers"), figures::count(peers)});
    paper.table(facts, {22, 78}, false);
}

/// The oldest first.
void writeCourse(Paper& paper, const IncidentEntry& entry) {
    QStringList lines = IncidentWords::timeline(entry);
    std::reverse(lines.begin(), lines.end());
    paper.heading(CasePaper::tr("What happened"), kPart);
    for (const QString& line : lines) paper.line(line);
}

void writeAlert(Paper& paper, const alert::Board& board, const std::shared_ptr<const alert::Alert>& alert,
                const PeerNames& names, WallTime now) {
    const AlertEntry entry{alert, board.stateOf(*alert, now)};
    paper.heading(QStringLiteral("%1 · %2 · %3")
                      .arg(AlertWords::name(alert->id), severityWord(severityOf(alert->severity)),
                           subjectOf(*alert, names)),
                  kAlert);
    paper.line(claimOf(alert->rule));
    QList<QStringList> rows;
    for (const Fact& fact : AlertWords::facts(entry)) rows.append({fact.name, fact.value});
    for (const Fact& fact : AlertWords::data(alert->worst)) rows.append({fact.name, fact.value});
    for (const alert::Comment& comment : alert->comments)
        rows.append(
            {timeText(comment.at), CasePaper::tr("%1: %2").arg(operatorName(comment.who),
                                                               shown(comment.text, alert::Alert::kMaxText))});
    paper.table(rows, {22, 78}, false);
}

/// Each with the alerts that name it; those that were added by hand name none.
void writePeers(Paper& paper, const std::map<codec::PeerId, QStringList>& peers, const PeerNames& names) {
    if (peers.empty()) return;
    paper.heading(CasePaper::tr("Peers"), kPart);
    QList<QStringList> rows{{CasePaper::tr("Peer"), CasePaper::tr("Known as"), CasePaper::tr("Alerts")}};
    for (const auto& [peer, alerts] : peers) {
        const QString id = QString::fromStdString(peer.text());
        const QString label = names ? names(peer) : QString();
        rows.append({id, label == shortId(id) ? QString() : label, alerts.join(QStringLiteral(", "))});
    }
    paper.table(rows, {66, 16, 18}, true);
}

} // namespace

Paper casePaper(const IncidentEntry& entry, const alert::Board& board, const PeerNames& names, WallTime now) {
    const alert::Incident& incident = *entry.incident;
    const QString title = QStringLiteral("%1 · %2").arg(IncidentWords::name(incident.id),
                                                        shown(incident.title, alert::Alert::kMaxText));
    Paper paper(title, IncidentWords::name(incident.id), CasePaper::tr("written %1").arg(timeText(now)));
    std::map<codec::PeerId, QStringList> peers;
    for (const codec::PeerId& peer : incident.peers) peers[peer];
    for (const auto& alert : entry.alerts) {
        for (const codec::PeerId& peer : alert->peers) peers[peer].append(AlertWords::name(alert->id));
    }
    paper.heading(title, kTitle);
    writeHead(paper, entry, peers.size());
    writeCourse(paper, entry);
    if (!entry.alerts.empty()) paper.heading(CasePaper::tr("Alerts"), kPart);
    for (const auto& alert : entry.alerts) writeAlert(paper, board, alert, names, now);
    writePeers(paper, peers, names);
    paper.heading(CasePaper::tr("How to check this case"), kPart);
    paper.line(CasePaper::tr(
        "These pages are report.pdf of a folder. Its case.json holds the same for programs, and the "
        "SHA-256 of these pages; a record of the audit log in audit.jsonl notes the SHA-256 of "
        "case.json; and that log is a chain in which no record can be changed unseen."));
    paper.line(
        CasePaper::tr("On any computer, offline: %1").arg(QStringLiteral("vedette-node audit verify DIR")));
    return paper;
}

} // namespace vedette::ui
