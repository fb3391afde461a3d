#include "ui/link/event_words.h"

#include "core/base/overloaded.h"
#include "core/event/encoding.h"
#include "ui/link/alert_facts.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/isolated.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace vedette::ui {

namespace {

struct KindName {
    event::Kind kind;
    const char* title;
};

constexpr std::array kKinds{
    KindName{event::Kind::Listening, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Listening")},
    KindName{event::Kind::ConnectionOpened,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Connection opened")},
    KindName{event::Kind::ConnectionClosed,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Connection closed")},
    KindName{event::Kind::DialFailed, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Dial failed")},
    KindName{event::Kind::PeerIdentified, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Peer identified")},
    KindName{event::Kind::PeerViolated, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Protocol broken")},
    KindName{event::Kind::Refused, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Refused")},
    KindName{event::Kind::PingMeasured, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Round trip measured")},
    KindName{event::Kind::CredentialsRotated,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Connection keys renewed")},
    KindName{event::Kind::OperatorActed, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Operator acted")},
    KindName{event::Kind::StreamViolated,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Protocol broken on a stream")},
    KindName{event::Kind::RoutingChanged,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Routing table changed")},
    KindName{event::Kind::LookupEnded, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Lookup ended")},
    KindName{event::Kind::RecordStored, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Record stored")},
    KindName{event::Kind::BootstrapCompared,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Bootnodes compared")},
    KindName{event::Kind::PeerDiscovered, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Peer discovered")},
    KindName{event::Kind::PeerMisbehaved, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Peer misbehaved")},
    KindName{event::Kind::MessageDelivered,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Message delivered")},
    KindName{event::Kind::MessageRefused, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Message refused")},
    KindName{event::Kind::MessagePublished,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Message published")},
    KindName{event::Kind::MeshChanged, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Mesh changed")},
    KindName{event::Kind::SubscriptionChanged,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Subscription changed")},
    KindName{event::Kind::ScoreChanged, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Score changed")},
    KindName{event::Kind::DelegationLearned,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Delegation learned")},
    KindName{event::Kind::TaskEnded, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Task ended")},
    KindName{event::Kind::RecordingStarted,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Recording started")},
    KindName{event::Kind::RecordingEnded, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Recording ended")},
    KindName{event::Kind::ClockStepped, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Clock stepped")},
    KindName{event::Kind::StoreTroubled, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Event log troubled")},
    KindName{event::Kind::IdentityAway,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Identity's token away")},
    KindName{event::Kind::IdentityBack,
             QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Identity's token back")},
    KindName{event::Kind::AlertRaised, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Alert raised")},
    KindName{event::Kind::AlertChanged, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Alert changed")},
    KindName{event::Kind::Decision, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Decision")},
    KindName{event::Kind::CanaryEnded, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Canary ended")},
    KindName{event::Kind::TierChanged, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Tier changed")},
    KindName{event::Kind::ShadowCompared, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Proposal compared")},
    KindName{event::Kind::AttestationEnded, QT_TRANSLATE_NOOP("vedette::ui::EventWords", "Proof ended")},
};

QString say(const char* source) {
    return QCoreApplication::translate("vedette::ui::EventWords", source);
}

QString addressText(const codec::Multiaddr& address) {
    return address.empty() ? QString() : shown(address.text());
}

QString hexText(BytesView bytes) {
    constexpr std::size_t kMost = 32;
    const auto raw = QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                static_cast<qsizetype>(std::min(bytes.size(), kMost)));
    return QString::fromLatin1(raw.toHex()) + (bytes.size() > kMost ? QString(QChar(0x2026)) : QString());
}

/// A number that a plural is chosen by.
int counted(std::uint64_t value) {
    return static_cast<int>(std::min<std::uint64_t>(value, 1U << 30));
}

QString because(std::string_view code) {
    return code.empty() ? QString() : QStringLiteral(": ") + codeSentence(code);
}

/// The sentences.
class Teller {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::EventWords)

public:
    explicit Teller(const PeerNames& name) : m_name(name) {}

    QString operator()(const event::Listening& b) const {
        return tr("Listening on %Ln addresses", nullptr, counted(b.addresses.size()));
    }

    QString operator()(const event::ConnectionOpened& b) const {
        return (b.direction == event::Direction::Inbound ? tr("%1 connected to us from %2 (%3)")
                                                         : tr("Connected to %1 at %2 (%3)"))
            .arg(who(b.peer), isolated(addressText(b.remote)), shown(b.security));
    }

    QString operator()(const event::ConnectionClosed& b) const {
        return tr("Connection to %1 ended after %2").arg(who(b.peer), figures::duration(b.lasted))
             + because(b.reason);
    }

    QString operator()(const event::DialFailed& b) const {
        return tr("Dial of %1 failed").arg(b.peer.empty() ? isolated(addressText(b.address)) : who(b.peer))
             + because(b.reason);
    }

    QString operator()(const event::PeerIdentified& b) const {
        return tr("%1 says that it is %2").arg(who(b.peer), shown(b.agent, 80));
    }

    QString operator()(const event::PeerViolated& b) const {
        return (b.peer.empty() ? isolated(addressText(b.remote)) : who(b.peer)) + because(b.violation);
    }

    QString operator()(const event::Refused& b) const {
        return QStringLiteral("%1 × %2").arg(figures::count(b.count),
                                             b.peer.empty() ? isolated(addressText(b.remote)) : who(b.peer))
             + because(b.rule);
    }

    QString operator()(const event::PingMeasured& b) const {
        return tr("%1 answered in %2").arg(who(b.peer), figures::duration(b.roundTrip));
    }

    QString operator()(const event::CredentialsRotated& b) const {
        return tr("New connection keys, to be replaced by %1").arg(figures::dateAndTime(b.replaceBy));
    }

    QString operator()(const event::OperatorActed& b) const {
        const QString what = actionWords(b.action) + QStringLiteral(" ") + shown(b.subject);
        return b.outcome == "done" ? tr("%1: done").arg(what) : what + because(b.outcome);
    }

    QString operator()(const event::StreamViolated& b) const {
        return tr("%1 on %2").arg(who(b.peer), shown(b.protocol)) + because(b.violation);
    }

    QString operator()(const event::RecordingStarted& b) const {
        return b.orderly ? tr("Recording begins") : tr("Recording begins; the run before was cut off");
    }

    QString operator()(const event::RecordingEnded& b) const {
        return tr("Recording ends, %Ln events dropped", nullptr, counted(b.dropped));
    }

    QString operator()(const event::ClockStepped& b) const {
        return tr("The computer's clock went from %1 to %2")
            .arg(figures::dateAndTime(b.expected), figures::dateAndTime(b.found));
    }

    QString operator()(const event::StoreTroubled& b) const {
        return b.code.empty() ? tr("Events are written again") : codeSentence(b.code);
    }

    QString operator()(const event::RoutingChanged& b) const {
        if (!b.refusal.empty())
            return tr("%1 was not let into the routing table").arg(who(b.peer)) + because(b.refusal);
        const int size = counted(b.size);
        return (b.present ? tr("%1 came into the routing table (%Ln peers)", nullptr, size)
                          : tr("%1 left the routing table (%Ln peers)", nullptr, size))
            .arg(who(b.peer));
    }

    QString operator()(const event::LookupEnded& b) const {
        const QString what = shortWord(b.operation);
        if (!b.result.empty()) return tr("Lookup (%1) failed").arg(what) + because(b.result);
        return tr("Lookup (%1): %2 found, %3 asked, %4")
            .arg(what, figures::count(b.found), figures::count(b.asked), figures::duration(b.took));
    }

    QString operator()(const event::RecordStored& b) const {
        return (b.provider ? tr("We remember that %1 provides %2") : tr("We hold a record of %1 for %2"))
            .arg(who(b.writer), hexText(b.name));
    }

    QString operator()(const event::BootstrapCompared& b) const {
        const int reached = counted(b.reached.size());
        return (b.disagreement ? tr("%Ln bootnodes reached, %1 not; their answers disagree", nullptr, reached)
                               : tr("%Ln bootnodes reached, %1 not; their answers agree", nullptr, reached))
            .arg(figures::count(b.unreached.size()));
    }

    QString operator()(const event::PeerDiscovered& b) const {
        return tr("%1 was told of by %2").arg(who(b.peer), shortWord(b.source));
    }

    QString operator()(const event::PeerMisbehaved& b) const {
        return tr("%1 in %2").arg(who(b.peer), shown(b.protocol)) + because(b.violation);
    }

    QString operator()(const event::MessageDelivered& b) const {
        return tr("%1 on %2, from %3")
            .arg(figures::bytes(b.bytes), shown(b.topic), who(b.identity.empty() ? b.author : b.identity));
    }

    QString operator()(const event::MessageRefused& b) const {
        return tr("A message on %1 by way of %2 was not passed on").arg(shown(b.topic), who(b.from))
             + because(b.reason);
    }

    QString operator()(const event::MessagePublished& b) const {
        return tr("%1 on %2").arg(figures::bytes(b.bytes), shown(b.topic));
    }

    QString operator()(const event::MeshChanged& b) const {
        return (b.inMesh ? tr("%1 came into the mesh of %2") : tr("%1 left the mesh of %2"))
            .arg(who(b.peer), shown(b.topic));
    }

    QString operator()(const event::SubscriptionChanged& b) const {
        return (b.subscribed ? tr("%1 subscribed to %2") : tr("%1 unsubscribed from %2"))
            .arg(who(b.peer), shown(b.topic));
    }

    QString operator()(const event::ScoreChanged& b) const {
        return tr("%1: %2 to %3 (%4)")
            .arg(who(b.peer), shortWord(b.before), shortWord(b.after),
                 figures::real(static_cast<double>(b.score) / 1000, 3));
    }

    QString operator()(const event::DelegationLearned& b) const {
        return tr("%1 may write for %2 until %3")
            .arg(who(b.author), who(b.identity), figures::dateAndTime(b.until));
    }

    QString operator()(const event::TaskEnded& b) const {
        const QString outcome = b.outcome == "done" ? shortWord(b.outcome) : codeSentence(b.outcome);
        return (b.direction == event::Direction::Outbound ? tr("%1 did %2 for us: %3") : tr("%2 for %1: %3"))
            .arg(who(b.peer), shown(b.task), outcome);
    }

    QString operator()(const event::IdentityAway& b) const {
        return tr("Connections stay, new connection keys are not signed. %1").arg(codeSentence(b.reason));
    }

    QString operator()(const event::IdentityBack& b) const {
        return tr("The identity signs again after %1").arg(figures::duration(b.away));
    }

    QString operator()(const event::AlertRaised& b) const {
        return tr("Alert %1: %2").arg(b.alert.value).arg(codeSentence(b.rule));
    }

    QString operator()(const event::AlertChanged& b) const {
        return tr("Alert %1 changed: %2").arg(b.alert.value).arg(codeSentence(b.rule));
    }

    QString operator()(const event::Decision& b) const {
        const QString what = shown(b.resource.empty() ? b.action : b.action + ' ' + b.resource);
        const QString whom =
            b.peer.empty() && !b.remote.empty() ? isolated(addressText(b.remote)) : who(b.peer);
        const QString said =
            (b.outcome == "refused" ? tr("%1 × %2 refused to %3") : tr("%1 × %2 allowed to %3"))
                .arg(figures::count(b.count), what, whom);
        return b.outcome == "refused" ? said + because(b.rule) : said;
    }

    QString operator()(const event::CanaryEnded& b) const {
        return tr("Canary for %1: %2").arg(who(b.peer), shortWord(b.outcome));
    }

    QString operator()(const event::AttestationEnded& b) const {
        const QString told = tr("Proof of what %1 is: %2").arg(who(b.peer), shortWord(b.outcome));
        return b.reason.empty() ? told : told + ". " + codeSentence(b.reason);
    }

    QString operator()(const event::TierChanged& b) const {
        return tr("Risk of %1: %2, not %3 any more. %4")
            .arg(who(b.peer), shortWord(b.after), shortWord(b.before), codeSentence(b.reason));
    }

    QString operator()(const event::ShadowCompared& b) const {
        if (b.count == 0) {
            return tr("Compared with a proposal: no difference in %1 decisions")
                .arg(figures::count(b.compared + b.reviewed));
        }
        const QString what = shown(b.resource.empty() ? b.action : b.action + ' ' + b.resource);
        const QString whom =
            b.peer.empty() && !b.remote.empty() ? isolated(addressText(b.remote)) : who(b.peer);
        return (b.outcome == "refused" ? tr("A proposal would allow %1 × %2 to %3")
                                       : tr("A proposal would refuse %1 × %2 to %3"))
            .arg(figures::count(b.count), what, whom);
    }

private:
    [[nodiscard]] QString who(const codec::PeerId& peer) const {
        if (peer.empty()) return tr("somebody");
        return isolated(m_name ? m_name(peer) : shortId(QString::fromStdString(peer.text())));
    }

    const PeerNames& m_name;
};

} // namespace

QString kindTitle(event::Kind kind) {
    const auto found = std::ranges::find(kKinds, kind, &KindName::kind);
    return found == kKinds.end() ? kindKey(kind) : say(found->title);
}

QString kindKey(event::Kind kind) {
    const auto name = event::kindName(kind);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString told(const event::Event& event, const PeerNames& name) {
    return std::visit(Teller(name), event.body);
}

Severity severityOf(const event::Event& event) {
    return std::visit(
        Overloaded{
            [](const event::PeerViolated&) { return Severity::Medium; },
            [](const event::StreamViolated&) { return Severity::Medium; },
            [](const event::PeerMisbehaved&) { return Severity::Medium; },
            [](const event::BootstrapCompared& b) {
                return b.disagreement ? Severity::Medium : Severity::Info;
            },
            [](const event::StoreTroubled& b) { return b.code.empty() ? Severity::Info : Severity::Medium; },
            [](const event::IdentityAway&) { return Severity::Medium; },
            [](const event::CanaryEnded& b) {
                return b.outcome == "wrong" || b.outcome == "withheld" ? Severity::Medium : Severity::Info;
            },
            [](const event::AttestationEnded& b) {
                return b.outcome == "refuted" ? Severity::Medium : Severity::Info;
            },
            [](const event::TierChanged& b) { return b.after == "high" ? Severity::Low : Severity::Info; },
            [](const event::AlertRaised& b) { return severityNamed(b.severity); },
            [](const event::ClockStepped&) { return Severity::Low; },
            [](const event::Refused&) { return Severity::Low; },
            [](const event::Decision& b) { return b.outcome == "refused" ? Severity::Low : Severity::Info; },
            [](const event::DialFailed&) { return Severity::Low; },
            [](const event::MessageRefused&) { return Severity::Low; },
            [](const event::RecordingStarted& b) { return b.orderly ? Severity::Info : Severity::Low; },
            [](const auto&) { return Severity::Info; },
        },
        event.body);
}

QList<std::pair<QString, QString>> factsOf(const event::Event& event) {
    QList<std::pair<QString, QString>> facts{
        {Teller::tr("Time"), figures::dateAndTime(event.wall)},
        {Teller::tr("Kind"),
         kindTitle(event.kind()) + QStringLiteral(" (") + kindKey(event.kind()) + QStringLiteral(")")},
    };
    for (const auto& peer : event::peersIn(event.body)) {
        facts.append({Teller::tr("Peer"), QString::fromStdString(peer.text())});
        if (facts.size() > 32) break;
    }
    const auto text = [&](const QString& name, const std::string& value) {
        if (!value.empty()) facts.append({name, shown(value, 1024)});
    };
    const auto addresses = [&](const std::vector<codec::Multiaddr>& all) {
        for (const auto& address : all) facts.append({Teller::tr("Address"), addressText(address)});
    };
    std::visit(Overloaded{
                   [&](const event::Listening& b) { addresses(b.addresses); },
                   [&](const event::ConnectionOpened& b) {
                       facts.append({Teller::tr("Address"), addressText(b.remote)});
                       text(Teller::tr("Security"), b.security);
                       text(Teller::tr("Multiplexer"), b.muxer);
                       facts.append({Teller::tr("Took"), figures::duration(b.took)});
                   },
                   [&](const event::ConnectionClosed& b) {
                       facts.append({Teller::tr("Bytes in"), figures::bytes(b.bytesIn)});
                       facts.append({Teller::tr("Bytes out"), figures::bytes(b.bytesOut)});
                       text(Teller::tr("Code"), b.reason);
                   },
                   [&](const event::DialFailed& b) {
                       if (!b.address.empty()) facts.append({Teller::tr("Address"), addressText(b.address)});
                       if (!b.phase.empty()) facts.append({Teller::tr("Phase"), shortWord(b.phase)});
                       text(Teller::tr("Code"), b.reason);
                   },
                   [&](const event::PeerIdentified& b) {
                       text(Teller::tr("Agent"), b.agent);
                       text(Teller::tr("Protocol version"), b.protocolVersion);
                       addresses(b.listenAddresses);
                       for (const auto& protocol : b.protocols) text(Teller::tr("Protocol"), protocol);
                   },
                   [&](const event::PeerViolated& b) {
                       if (!b.remote.empty()) facts.append({Teller::tr("Address"), addressText(b.remote)});
                       text(Teller::tr("Code"), b.violation);
                   },
                   [&](const event::StreamViolated& b) {
                       text(Teller::tr("Protocol"), b.protocol);
                       text(Teller::tr("Code"), b.violation);
                   },
                   [&](const event::PeerMisbehaved& b) {
                       text(Teller::tr("Protocol"), b.protocol);
                       text(Teller::tr("Code"), b.violation);
                   },
                   [&](const event::Refused& b) {
                       if (!b.remote.empty()) facts.append({Teller::tr("Address"), addressText(b.remote)});
                       text(Teller::tr("Action"), b.action);
                       text(Teller::tr("Rule"), b.rule);
                       facts.append({Teller::tr("Count"), figures::count(b.count)});
                   },
                   [&](const event::Decision& b) {
                       if (!b.remote.empty()) facts.append({Teller::tr("Address"), addressText(b.remote)});
                       text(Teller::tr("Action"), b.action);
                       text(Teller::tr("Subject"), b.resource);
                       text(Teller::tr("Outcome"), b.outcome);
                       text(Teller::tr("Rule"), b.rule);
                       facts.append({Teller::tr("Count"), figures::count(b.count)});
                   },
                   [&](const event::AttestationEnded& b) {
                       text(Teller::tr("Outcome"), b.outcome);
                       text(Teller::tr("Program, as it says"), b.program);
                       if (!b.build.empty())
                           facts.append({Teller::tr("Build, as it says"), hexText(b.build)});
                       text(Teller::tr("Posture, as it says"), b.posture);
                       if (b.device)
                           facts.append({Teller::tr("Device of the attester"), hexText(b.attester)});
                       if (b.until.ms != 0)
                           facts.append({Teller::tr("Counts until"), figures::dateAndTime(b.until)});
                   },
                   [&](const event::ShadowCompared& b) {
                       if (!b.remote.empty()) facts.append({Teller::tr("Address"), addressText(b.remote)});
                       text(Teller::tr("Action"), b.action);
                       text(Teller::tr("Subject"), b.resource);
                       text(Teller::tr("Outcome"), b.outcome);
                       text(Teller::tr("Rule"), b.rule);
                       text(Teller::tr("Rule of the proposal"), b.proposed);
                       facts.append({Teller::tr("Count"), figures::count(b.count)});
                   },
                   [&](const event::OperatorActed& b) {
                       facts.append({Teller::tr("Operator"), figures::count(b.who.value)});
                       text(Teller::tr("Action"), b.action);
                       text(Teller::tr("Subject"), b.subject);
                       text(Teller::tr("Outcome"), b.outcome);
                   },
                   [&](const event::ScoreChanged& b) {
                       const auto terms = std::min({b.terms.size(), b.topics.size(), b.contributions.size()});
                       for (std::size_t i = 0; i < terms; ++i) {
                           const QString topic = b.topics[i].empty() ? QString() : ' ' + shown(b.topics[i]);
                           facts.append({shortWord(b.terms[i]) + topic,
                                         figures::real(static_cast<double>(b.contributions[i]) / 1000, 3)});
                       }
                   },
                   [](const auto&) {},
               },
               event.body);
    facts.append({Teller::tr("Number in its run"), figures::count(event.id.value)});
    for (const EventId& cause : event.causes)
        facts.append({Teller::tr("Caused by"), figures::count(cause.value)});
    return facts;
}

codec::PeerId subjectOf(const event::Event& event) {
    auto peers = event::peersIn(event.body);
    return peers.empty() ? codec::PeerId{} : std::move(peers.front());
}

} // namespace vedette::ui
