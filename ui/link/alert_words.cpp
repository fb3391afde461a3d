#include "ui/link/alert_words.h"

#include "ui/link/alert_facts.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <utility>

namespace vedette::ui {

namespace {

/// What a rule measures, and which events prove it.
struct RuleWords {
    alert::Rule rule;
    const char* measured;
    bool isShare;
    const char* kinds; ///< of a query
};

using alert::Rule;

constexpr std::array kRuleWords{
    RuleWords{Rule::ConnectionFlood, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Connections from there"),
              false, "kind:connection_opened kind:refused"},
    RuleWords{Rule::RefusalStorm, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Refusals, by their weight"),
              false, "kind:refused"},
    RuleWords{Rule::CrowdedPrefix, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "New identities there"),
              false, "kind:connection_opened kind:peer_discovered"},
    RuleWords{Rule::KeyTooDense,
              QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Likelier with intruders, in powers of ten"),
              false, "kind:lookup_ended"},
    RuleWords{Rule::TableTakeover, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Share of the routing table"),
              true, "kind:routing_changed"},
    RuleWords{Rule::WaysInDisagree,
              QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Pairs of bootnodes that disagree"), false,
              "kind:bootstrap_compared"},
    RuleWords{Rule::IdentityMoved, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Answers with another key"),
              false, "kind:dial_failed"},
    RuleWords{Rule::IdentityTwice,
              QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Changes from one network to another"), false,
              "kind:connection_opened"},
    RuleWords{Rule::MassLoss, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Share of the connections"), true,
              "kind:connection_closed"},
    RuleWords{Rule::MessageSpam, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Messages that were refused"),
              false, "kind:message_refused"},
    RuleWords{Rule::MeshTakeover, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Share of the mesh"), true,
              "kind:mesh_changed"},
    RuleWords{Rule::ScoreCollapse,
              QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Peers whose score fell below zero"), false,
              "kind:score_changed"},
    RuleWords{Rule::ProtocolBroken, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Breaches of protocols"),
              false, "kind:peer_violated kind:stream_violated kind:peer_misbehaved"},
    RuleWords{Rule::TaskFailures, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Tasks that failed"), false,
              "kind:task_ended"},
    RuleWords{Rule::LookupFailures, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Lookups that failed"),
              false, "kind:lookup_ended"},
    RuleWords{Rule::IdentityAway, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Times"), false,
              "kind:identity_away"},
    RuleWords{Rule::RecordTrouble, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Times"), false,
              "kind:store_troubled"},
    RuleWords{Rule::LateralMovement,
              QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Attempts that the policy refused"), false,
              "kind:decision"},
    RuleWords{Rule::FalseAnswers,
              QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Wrong answers to what we knew"), false,
              "kind:canary_ended"},
    RuleWords{Rule::FalseProof, QT_TRANSLATE_NOOP("vedette::ui::AlertWords", "Proofs that were none"), false,
              "kind:attestation_ended"},
};

const RuleWords& wordsOf(Rule rule) {
    const auto found = std::ranges::find(kRuleWords, rule, &RuleWords::rule);
    return found == kRuleWords.end() ? kRuleWords.back() : *found;
}

double number(std::int64_t thousandths) {
    return static_cast<double>(thousandths) / 1000;
}

QString figure(double value) {
    return figures::real(value, value == static_cast<double>(static_cast<std::int64_t>(value)) ? 0 : 1);
}

QString duration(double seconds) {
    using namespace std::chrono;
    return figures::duration(duration_cast<Duration>(std::chrono::duration<double>(seconds)));
}

} // namespace

QString AlertWords::code(std::string_view code) {
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

QString AlertWords::name(AlertId id) {
    return QStringLiteral("A-%1").arg(id.value);
}

QString AlertWords::state(alert::State state) {
    switch (state) {
    case alert::State::Open: return tr("Open");
    case alert::State::Acknowledged: return tr("Acknowledged");
    case alert::State::Suppressed: return tr("Suppressed");
    case alert::State::Closed: return tr("Closed");
    }
    return {};
}

QString AlertWords::measured(Rule rule) {
    return tr(wordsOf(rule).measured);
}

QString AlertWords::value(Rule rule, std::int64_t thousandths) {
    return wordsOf(rule).isShare ? figures::percent(number(thousandths)) : figure(number(thousandths));
}

QString AlertWords::why(Rule rule, const alert::Evidence& evidence) {
    QString text = tr("%1: %2. An alarm begins at %3.")
                       .arg(measured(rule), value(rule, evidence.value), value(rule, evidence.limit));
    const auto usual = std::ranges::find(evidence.data, alert::Measure::Expected, &alert::Datum::measure);
    if (usual != evidence.data.end())
        text += QLatin1Char(' ') + tr("Usual before: %1.").arg(figure(number(usual->value)));
    return text;
}

QList<Fact> AlertWords::data(const alert::Evidence& evidence) {
    QList<Fact> facts;
    for (const alert::Datum& datum : evidence.data) {
        const double is = number(datum.value);
        switch (datum.measure) {
        case alert::Measure::Seen: facts.push_back({tr("Seen"), figure(is), {}}); break;
        case alert::Measure::Expected:
            facts.push_back({tr("Usual before"), figure(is), tr("Of the same, in the time before.")});
            break;
        case alert::Measure::Peers: facts.push_back({tr("Identities"), figure(is), {}}); break;
        case alert::Measure::Prefixes:
            facts.push_back(
                {tr("Small networks"), figure(is), tr("Different ones: /24 of IPv4, /56 of IPv6.")});
            break;
        case alert::Measure::Share: facts.push_back({tr("Share"), figures::percent(is), {}}); break;
        case alert::Measure::Seconds:
            facts.push_back({tr("Counted over"), duration(is),
                             tr("The window of time, or that in which a count loses half of itself.")});
            break;
        case alert::Measure::NetworkSize:
            facts.push_back({tr("Size of the network"), figure(is), tr("In peers, as lookups let guess.")});
            break;
        case alert::Measure::Total: facts.push_back({tr("Of"), figure(is), {}}); break;
        case alert::Measure::Failed: facts.push_back({tr("Failed"), figure(is), {}}); break;
        case alert::Measure::Surprise:
            facts.push_back({tr("Surprise"), figure(is), tr("One in ten to that power by chance.")});
            break;
        }
    }
    return facts;
}

QString AlertWords::standing(const AlertEntry& entry) {
    const alert::Alert& alert = *entry.alert;
    if (entry.state == alert::State::Closed && alert.closed)
        return tr("Closed %1: %2")
            .arg(figures::dateAndTime(alert.closed->at), shown(alert.closed->cause, alert::Alert::kMaxText));
    if (alert.accepted) {
        const QString why = shown(alert.accepted->why, alert::Alert::kMaxText);
        return alert.accepted->until.ms == 0
                 ? tr("Acknowledged until the evidence grows: %1").arg(why)
                 : tr("Acknowledged until %1: %2").arg(figures::dateAndTime(alert.accepted->until), why);
    }
    return state(entry.state);
}

QString AlertWords::moved(std::string_view what) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 9> kMoves{{
        {"grew", QT_TR_NOOP("Grew")},
        {"returned", QT_TR_NOOP("Came back")},
        {"expired", QT_TR_NOOP("Acknowledgement ended")},
        {"acknowledged", QT_TR_NOOP("Acknowledged")},
        {"reopened", QT_TR_NOOP("Opened again")},
        {"closed", QT_TR_NOOP("Closed")},
        {"assigned", QT_TR_NOOP("Given to somebody")},
        {"commented", QT_TR_NOOP("Commented")},
        {"retracted", QT_TR_NOOP("Comment withdrawn")},
    }};
    const auto found = std::ranges::find(kMoves, what, [](const auto& move) { return move.first; });
    return found == kMoves.end() ? shown(what, 40) : tr(found->second);
}

QString AlertWords::me() {
    QString name = qEnvironmentVariable("USER");
    if (name.isEmpty()) name = qEnvironmentVariable("LOGNAME");
    return name.isEmpty() ? QStringLiteral("operator") : shown(name.toStdString(), 64);
}

QString AlertWords::proof(const alert::Alert& alert, const alert::Evidence& evidence) {
    constexpr std::int64_t kBefore = 10 * 60'000;
    QStringList terms{QString::fromLatin1(wordsOf(alert.rule).kinds)};
    if (factsOf(alert.rule).subject == alert::SubjectKind::Peer && codec::PeerId::fromText(alert.subject))
        terms << QStringLiteral("peer:") + QString::fromStdString(alert.subject);
    if (!alert.network.empty() && alert.network.find(' ') == std::string::npos)
        terms << QStringLiteral("network:") + QString::fromStdString(alert.network);
    terms << QStringLiteral("since:") + QString::fromStdString(rfc3339({evidence.at.ms - kBefore}))
          << QStringLiteral("until:") + QString::fromStdString(rfc3339({evidence.at.ms + 1'000}));
    return terms.join(QLatin1Char(' '));
}

QList<Fact> AlertWords::facts(const AlertEntry& entry) {
    const alert::Alert& alert = *entry.alert;
    QList<Fact> facts;
    const auto add = [&](const QString& name, const QString& value) { facts.push_back({name, value, {}}); };
    const auto time = [](WallTime at) { return QString::fromStdString(rfc3339(at)); };
    if (!alert.network.empty()) add(tr("Network"), shown(alert.network, 80));
    add(tr("State"), standing(entry));
    add(tr("Owner"), alert.owner.empty() ? tr("nobody") : shown(alert.owner, 80));
    add(tr("Since"), time(alert.since));
    add(tr("Last"), time(alert.last));
    add(tr("Count"), figures::count(alert.count));
    const alert::Technique& technique = factsOf(alert.rule).technique;
    if (!technique.id.empty())
        add(tr("Technique"), code(technique.id) + QLatin1Char(' ') + code(technique.name));
    add(tr("First evidence"), time(alert.first.at) + QStringLiteral(": ") + why(alert.rule, alert.first));
    add(tr("Worst evidence"), time(alert.worst.at) + QStringLiteral(": ") + why(alert.rule, alert.worst));
    return facts;
}

QString AlertWords::markdown(const AlertEntry& entry, const PeerNames& names) {
    const alert::Alert& alert = *entry.alert;
    // What a peer chose is no markup.
    const auto plain = [](QString text) {
        for (const char c : {'\\', '`', '*', '_', '[', ']', '<', '>', '#', '|'})
            text.replace(QLatin1Char(c), QString(QLatin1Char('\\')) + QLatin1Char(c));
        return text;
    };
    QStringList lines{
        QStringLiteral("## %1 · %2: %3")
            .arg(name(alert.id), severityWord(severityOf(alert.severity)), plain(subjectOf(alert, names))),
        QString(), plain(claimOf(alert.rule)), QString()};
    for (const Fact& fact : facts(entry))
        lines << QStringLiteral("- **%1**: %2").arg(plain(fact.name), plain(fact.value));
    if (!alert.peers.empty()) {
        lines << QString() << tr("Peers concerned: %1").arg(figures::count(alert.peerCount)) << QString();
        for (const codec::PeerId& peer : alert.peers) {
            const QString id = QString::fromStdString(peer.text());
            const QString label = names ? names(peer) : QString();
            lines << QStringLiteral("- `%1`").arg(id)
                         + (label.isEmpty() || label == shortId(id) ? QString()
                                                                    : QLatin1Char(' ') + plain(label));
        }
    }
    for (const alert::Comment& comment : alert.comments)
        lines << QString()
              << QStringLiteral("> %1: %2")
                     .arg(QString::fromStdString(rfc3339(comment.at)),
                          plain(shown(comment.text, alert::Alert::kMaxText)));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace vedette::ui
