#include "ui/link/alert_facts.h"

#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <numeric>

namespace vedette::ui {

namespace {

class AlertFacts {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::AlertFacts)
};

constexpr std::array kSeverityWords{QT_TRANSLATE_NOOP("vedette::ui::AlertFacts", "Critical"),
                                    QT_TRANSLATE_NOOP("vedette::ui::AlertFacts", "High"),
                                    QT_TRANSLATE_NOOP("vedette::ui::AlertFacts", "Medium"),
                                    QT_TRANSLATE_NOOP("vedette::ui::AlertFacts", "Low"),
                                    QT_TRANSLATE_NOOP("vedette::ui::AlertFacts", "Info")};

} // namespace

Severity severityOf(alert::Severity severity) noexcept {
    switch (severity) {
    case alert::Severity::Critical: return Severity::Critical;
    case alert::Severity::High: return Severity::High;
    case alert::Severity::Medium: return Severity::Medium;
    case alert::Severity::Low: return Severity::Low;
    case alert::Severity::Info: break;
    }
    return Severity::Info;
}

Severity severityNamed(std::string_view code) noexcept {
    for (const auto one :
         {alert::Severity::Critical, alert::Severity::High, alert::Severity::Medium, alert::Severity::Low}) {
        if (alert::codeName(one) == code) return severityOf(one);
    }
    return Severity::Info;
}

QString severityWord(Severity severity) {
    return AlertFacts::tr(kSeverityWords[static_cast<std::size_t>(severity)]);
}

QString claimOf(alert::Rule rule) {
    return codeSentence(make_error_code(rule).message());
}

QString subjectOf(const alert::Alert& alert, const PeerNames& names) {
    switch (factsOf(alert.rule).subject) {
    case alert::SubjectKind::Network: break;
    case alert::SubjectKind::Topic: return AlertFacts::tr("topic %1").arg(shown(alert.subject, 80));
    case alert::SubjectKind::Peer: {
        const auto peer = codec::PeerId::fromText(alert.subject);
        if (!peer) return shown(alert.subject, 80);
        return names ? names(*peer) : shortId(QString::fromStdString(peer->text()));
    }
    default: return shown(alert.subject, 80);
    }
    return alert.network.empty() ? AlertFacts::tr("this node") : shown(alert.network, 80);
}

std::size_t OpenAlerts::total() const noexcept {
    return std::accumulate(bySeverity.begin(), bySeverity.end(), std::size_t{0});
}

OpenAlerts openAlerts(const alert::Board& board, WallTime now) {
    OpenAlerts open;
    for (const auto& [id, alert] : board.alerts()) {
        if (board.stateOf(alert, now) != alert::State::Open) continue;
        ++open.bySeverity[static_cast<std::size_t>(severityOf(alert.severity))];
        if (open.first == nullptr || open.first->severity < alert.severity
            || (open.first->severity == alert.severity && open.first->since < alert.since))
            open.first = &alert;
    }
    return open;
}

} // namespace vedette::ui
