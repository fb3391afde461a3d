#include "ui/alerts/alert_actions.h"

#include "core/history/peer_rows.h"
#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/link/link.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <initializer_list>
#include <tuple>
#include <utility>

namespace vedette::ui {

namespace {

bool isOneOf(alert::State state, std::initializer_list<alert::State> states) {
    return std::ranges::find(states, state) != states.end();
}

int small(std::size_t count) {
    return static_cast<int>(std::min<std::size_t>(count, 1U << 30));
}

} // namespace

AlertActions::AlertActions(const Console& console, Chosen chosen, QWidget* window)
    : QObject(window),
      m_console(console),
      m_chosen(std::move(chosen)),
      m_window(window),
      m_acknowledge(new QAction(icon("check"), {}, this)),
      m_suppress(new QAction(icon("filter"), {}, this)),
      m_escalate(new QAction(icon("warning"), {}, this)),
      m_assign(new QAction(icon("peers"), {}, this)),
      m_comment(new QAction(icon("plus"), {}, this)),
      m_close(new QAction(icon("close"), {}, this)),
      m_reopen(new QAction(icon("refresh"), {}, this)) {
    m_acknowledge->setShortcut(Qt::Key_A);
    m_suppress->setShortcut(Qt::Key_S);
    m_escalate->setShortcut(Qt::Key_E);
    m_assign->setShortcut(Qt::Key_O);
    m_comment->setShortcut(Qt::Key_C);
    m_close->setShortcut(Qt::Key_X);
    m_reopen->setShortcut(Qt::Key_R);
    for (QAction* action : all()) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_acknowledge, &QAction::triggered, this, &AlertActions::acknowledge);
    connect(m_suppress, &QAction::triggered, this, &AlertActions::suppress);
    connect(m_escalate, &QAction::triggered, this, &AlertActions::escalate);
    connect(m_assign, &QAction::triggered, this, &AlertActions::assign);
    connect(m_comment, &QAction::triggered, this, &AlertActions::comment);
    connect(m_close, &QAction::triggered, this, &AlertActions::close);
    connect(m_reopen, &QAction::triggered, this, &AlertActions::reopen);
    retranslate();
}

void AlertActions::retranslate() {
    m_acknowledge->setText(tr("Acknowledge…"));
    m_acknowledge->setToolTip(tr("Take note of it for a time; it comes back when the evidence grows. (A)"));
    m_suppress->setText(tr("Suppress…"));
    m_suppress->setToolTip(tr("Hide what this rule finds, here or everywhere, until a time. (S)"));
    m_escalate->setText(tr("Escalate…"));
    m_escalate->setToolTip(tr("Make it part of an incident. (E)"));
    m_assign->setText(tr("Give to…"));
    m_assign->setToolTip(tr("Say who looks after it. (O)"));
    m_comment->setText(tr("Comment…"));
    m_comment->setToolTip(tr("Write down what was found out. (C)"));
    m_close->setText(tr("Close…"));
    m_close->setToolTip(tr("It is dealt with; it comes back when it is found again. (X)"));
    m_reopen->setText(tr("Open again"));
    m_reopen->setToolTip(tr("Take back an acknowledgement, a suppression or a closing. (R)"));
}

bool AlertActions::canAct() const {
    return m_console.link.takesCommands() && m_console.link.live();
}

void AlertActions::update() {
    const bool takes = m_console.link.takesCommands();
    const bool can = canAct();
    const std::vector<AlertEntry> chosen = can ? m_chosen() : std::vector<AlertEntry>();
    const auto any = [&](std::initializer_list<alert::State> states) {
        return std::ranges::any_of(chosen, [&](const auto& one) { return isOneOf(one.state, states); });
    };
    using alert::State;
    m_acknowledge->setEnabled(any({State::Open, State::Acknowledged, State::Suppressed}));
    m_suppress->setEnabled(chosen.size() == 1 && !any({State::Suppressed}));
    m_escalate->setEnabled(std::ranges::any_of(chosen, [](const auto& one) { return !one.alert->incident; }));
    m_assign->setEnabled(!chosen.empty());
    m_comment->setEnabled(!chosen.empty());
    m_close->setEnabled(any({State::Open, State::Acknowledged, State::Suppressed}));
    m_reopen->setEnabled(any({State::Acknowledged, State::Suppressed, State::Closed}));
    for (QAction* action : all()) action->setVisible(takes);
}

QString AlertActions::whom(const std::vector<AlertEntry>& entries) {
    if (entries.size() == 1) return AlertWords::name(entries.front().alert->id);
    return tr("%Ln alerts", nullptr, small(entries.size()));
}

void AlertActions::ask(AskDialog::Ask asked, Then then) {
    auto* dialog = new AskDialog(std::move(asked), m_console.link.now(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [dialog, then = std::move(then)] { then(dialog->answer()); });
    dialog->open();
}

void AlertActions::order(const QString& text, std::vector<engine::AlertAction> actions) {
    std::vector<Deeds::Order> orders;
    for (auto& action : actions) orders.push_back({kHouse, engine::Action(std::move(action))});
    if (!orders.empty()) Deeds::of(m_console.link).carryOut(text, orders);
}

// --- what becomes of alerts

void AlertActions::acknowledge() {
    auto entries = m_chosen();
    std::erase_if(entries, [](const auto& one) { return one.state == alert::State::Closed; });
    if (entries.empty()) return;
    AskDialog::Ask asked;
    asked.title = tr("Acknowledge %1").arg(whom(entries));
    asked.button = tr("Acknowledge");
    asked.textLabel = tr("Reason");
    asked.placeholder = tr("For whoever comes next");
    asked.lengthLabel = tr("For");
    asked.lengths = AskDialog::usualLengths();
    asked.lengths.swapItemsAt(0, 1);
    asked.lengths += {tr("Until the evidence grows"), 0};
    asked.scope = [count = entries.size()](const AskDialog::Answer& answer) {
        const QString leaves = tr("%Ln alerts leave the open ones.", nullptr, small(count));
        const QString back = answer.until.ms == 0 ? tr("They come back when the evidence grows.")
                                                  : tr("They come back at %1, or when the evidence grows.")
                                                        .arg(figures::dateAndTime(answer.until));
        return tr("%1 %2 Growing is: graver, twice the value, twice the peers, or twice as many findings. "
                  "Undo takes it back.")
            .arg(leaves, back);
    };
    ask(std::move(asked), [this, entries](const AskDialog::Answer& answer) {
        std::vector<engine::AlertAction> actions;
        for (const AlertEntry& one : entries)
            actions.push_back(
                engine::AcknowledgeAlert{one.alert->id, answer.text.toStdString(), answer.until});
        order(tr("Acknowledging %1").arg(whom(entries)), std::move(actions));
    });
}

void AlertActions::suppress() {
    const auto entries = m_chosen();
    if (entries.size() != 1) return;
    const AlertEntry entry = entries.front();
    const alert::Alert& alert = *entry.alert;
    // How far it reaches, the narrowest first.
    std::vector<std::pair<std::string, std::string>> reaches; // network, subject
    AskDialog::Ask asked;
    if (!alert.subject.empty()) {
        reaches.emplace_back(alert.network, alert.subject);
        asked.choices += tr("Only about %1").arg(subjectOf(alert, {}));
    }
    if (!alert.network.empty()) {
        reaches.emplace_back(alert.network, std::string());
        asked.choices += tr("All of this rule in %1").arg(shown(alert.network, 80));
    }
    reaches.emplace_back();
    asked.choices += tr("All of this rule everywhere");
    const auto wanted = [rule = alert.rule, reaches](const AskDialog::Answer& answer) {
        alert::Suppression made;
        made.rule = rule;
        std::tie(made.network, made.subject) =
            reaches.at(static_cast<std::size_t>(std::max(answer.choice, 0)));
        made.until = answer.until;
        return made;
    };
    asked.title = tr("Suppress what the rule of %1 finds").arg(AlertWords::name(alert.id));
    asked.button = tr("Suppress");
    asked.choiceLabel = tr("What");
    asked.textLabel = tr("Reason");
    asked.placeholder = tr("For whoever comes next");
    asked.lengthLabel = tr("For");
    asked.lengths = AskDialog::usualLengths();
    asked.scope = [this, wanted](const AskDialog::Answer& answer) {
        const auto hidden = m_console.link.health().alerts->coveredBy(wanted(answer), m_console.link.now());
        return tr("%1 What is found until %2 is counted, but does not call for you. Undo takes it back.")
            .arg(tr("Hides %Ln alerts now.", nullptr, small(hidden.size())),
                 figures::dateAndTime(answer.until));
    };
    ask(std::move(asked), [this, entry, wanted](const AskDialog::Answer& answer) {
        alert::Suppression made = wanted(answer);
        order(tr("Suppressing %1").arg(AlertWords::name(entry.alert->id)),
              {engine::SuppressAlerts{made.rule, made.network, made.subject, answer.text.toStdString(),
                                      made.until}});
    });
}

void AlertActions::escalate() {
    auto entries = m_chosen();
    std::erase_if(entries, [](const auto& one) { return static_cast<bool>(one.alert->incident); });
    if (entries.empty()) return;
    std::vector<IncidentId> open;
    AskDialog::Ask asked;
    asked.choices += tr("A new incident");
    for (const auto& [id, incident] : m_console.link.health().alerts->incidents()) {
        if (incident.closed) continue;
        open.push_back(id);
        asked.choices += QStringLiteral("I-%1: %2").arg(id.value).arg(shown(incident.title, 80));
    }
    asked.title = tr("Escalate %1").arg(whom(entries));
    asked.button = tr("Escalate");
    asked.choiceLabel = tr("To");
    asked.textLabel = tr("Title");
    asked.text = severityWord(severityOf(entries.front().alert->severity)) + QStringLiteral(": ")
               + subjectOf(*entries.front().alert, {});
    asked.textOfFirstChoice = true;
    asked.scope = [entries](const AskDialog::Answer&) {
        return tr("%Ln alerts become part of it and stay as they are. Undo takes it back.", nullptr,
                  small(entries.size()));
    };
    ask(std::move(asked), [this, entries, open](const AskDialog::Answer& answer) {
        std::vector<engine::AlertAction> actions;
        if (answer.choice <= 0) {
            engine::OpenIncident opening{answer.text.toStdString(), {}};
            for (const AlertEntry& one : entries) opening.alerts.push_back(one.alert->id);
            actions.emplace_back(std::move(opening));
        } else {
            const IncidentId incident = open.at(static_cast<std::size_t>(answer.choice - 1));
            for (const AlertEntry& one : entries)
                actions.push_back(engine::AddToIncident{incident, one.alert->id});
        }
        order(tr("Escalating %1").arg(whom(entries)), std::move(actions));
    });
}

void AlertActions::assign() {
    const auto entries = m_chosen();
    if (entries.empty()) return;
    AskDialog::Ask asked;
    asked.title = tr("Who looks after %1?").arg(whom(entries));
    asked.button = tr("Give");
    asked.textLabel = tr("Owner");
    asked.text = AlertWords::me();
    asked.placeholder = tr("Nobody");
    asked.needsText = false;
    ask(std::move(asked), [this, entries](const AskDialog::Answer& answer) {
        std::vector<engine::AlertAction> actions;
        for (const AlertEntry& one : entries)
            actions.push_back(engine::AssignAlert{one.alert->id, answer.text.toStdString()});
        order(tr("Giving away %1").arg(whom(entries)), std::move(actions));
    });
}

void AlertActions::comment() {
    const auto entries = m_chosen();
    if (entries.empty()) return;
    AskDialog::Ask asked;
    asked.title = tr("Comment on %1").arg(whom(entries));
    asked.button = tr("Comment");
    asked.textLabel = tr("Comment");
    ask(std::move(asked), [this, entries](const AskDialog::Answer& answer) {
        std::vector<engine::AlertAction> actions;
        for (const AlertEntry& one : entries)
            actions.push_back(engine::CommentAlert{one.alert->id, answer.text.toStdString()});
        order(tr("Commenting on %1").arg(whom(entries)), std::move(actions));
    });
}

void AlertActions::close() {
    auto entries = m_chosen();
    std::erase_if(entries, [](const auto& one) { return one.state == alert::State::Closed; });
    if (entries.empty()) return;
    AskDialog::Ask asked;
    asked.title = tr("Close %1").arg(whom(entries));
    asked.button = tr("Close the alert");
    asked.textLabel = tr("Cause");
    asked.placeholder = tr("What it was, in one sentence");
    asked.scope = [count = entries.size()](const AskDialog::Answer&) {
        return tr("%Ln alerts are dealt with. They come back when they are found again. Undo takes it back.",
                  nullptr, small(count));
    };
    ask(std::move(asked), [this, entries](const AskDialog::Answer& answer) {
        std::vector<engine::AlertAction> actions;
        for (const AlertEntry& one : entries)
            actions.push_back(engine::CloseAlert{one.alert->id, answer.text.toStdString()});
        order(tr("Closing %1").arg(whom(entries)), std::move(actions));
    });
}

void AlertActions::reopen() {
    const auto entries = m_chosen();
    std::vector<engine::AlertAction> actions;
    std::vector<std::uint64_t> lifted;
    const WallTime now = m_console.link.now();
    for (const AlertEntry& one : entries) {
        if (one.state == alert::State::Suppressed) {
            for (const alert::Suppression& rule : m_console.link.health().alerts->suppressions()) {
                if (!covers(rule, *one.alert, now) || std::ranges::find(lifted, rule.id) != lifted.end())
                    continue;
                lifted.push_back(rule.id);
                actions.emplace_back(engine::LiftSuppression{rule.id});
            }
        } else if (one.state != alert::State::Open) {
            actions.emplace_back(engine::ReopenAlert{one.alert->id});
        }
    }
    order(tr("Opening %1 again").arg(whom(entries)), std::move(actions));
}

// --- what is done about its peers

QString AlertActions::titleOf(const alert::Suggestion& suggestion) {
    const int peers = small(suggestion.peers.size());
    switch (suggestion.deed) {
    case alert::Deed::BlockPeer: return tr("Block %Ln peers…", nullptr, peers);
    case alert::Deed::Disconnect: return tr("Disconnect %Ln peers…", nullptr, peers);
    case alert::Deed::ExaminePeer: return tr("Examine %Ln peers", nullptr, peers);
    case alert::Deed::Unsubscribe: return tr("Unsubscribe from the topic…");
    case alert::Deed::RotateKeys: return tr("Renew the connection keys…");
    }
    return {};
}

std::vector<NetworkId> AlertActions::networksOf(const alert::Alert& alert) const {
    std::vector<NetworkId> own;
    std::vector<NetworkId> named;
    for (const auto& [id, network] : m_console.link.state().networks()) {
        if (!m_console.link.isOwn(id)) continue;
        own.push_back(id);
        if (network.name == alert.network) named.push_back(id);
    }
    return named.empty() ? own : named;
}

void AlertActions::carryOut(const AlertEntry& entry, const alert::Suggestion& suggestion) {
    if (!canAct()) return;
    const auto networks = networksOf(*entry.alert);
    const auto confirm = [&](const QString& title, const QString& button, const QString& scope,
                             const QString& text, const engine::Action& action) {
        AskDialog::Ask asked;
        asked.title = title;
        asked.button = button;
        asked.scope = [scope](const AskDialog::Answer&) { return scope; };
        ask(std::move(asked), [this, networks, text, action](const AskDialog::Answer&) {
            std::vector<Deeds::Order> orders;
            for (const NetworkId network : networks) orders.push_back({network, action});
            if (!orders.empty()) Deeds::of(m_console.link).carryOut(text, orders);
        });
    };
    const QString effect = codeSentence(make_error_code(suggestion.deed).message());
    switch (suggestion.deed) {
    case alert::Deed::BlockPeer: block(entry, suggestion.peers); break;
    case alert::Deed::Disconnect: disconnectAll(suggestion.peers); break;
    case alert::Deed::ExaminePeer: break;
    case alert::Deed::Unsubscribe: {
        const QString topic = shown(suggestion.topic, 80);
        confirm(tr("Unsubscribe from %1").arg(topic), tr("Unsubscribe"), effect,
                tr("Unsubscribing from %1").arg(topic), engine::Unsubscribe{suggestion.topic});
        break;
    }
    case alert::Deed::RotateKeys:
        confirm(tr("Renew the connection keys"), tr("Renew"), effect, tr("Renewing the connection keys"),
                engine::RotateKeys{});
        break;
    }
}

void AlertActions::block(const AlertEntry& entry, const std::vector<codec::PeerId>& peers) {
    const auto networks = networksOf(*entry.alert);
    const history::PeerRows rows(m_console.link.state(), m_console.link.now(),
                                 [this](NetworkId network) { return m_console.link.isOwn(network); });
    std::size_t connections = 0;
    for (const auto& peer : peers) connections += rows.connections(peer).size();
    AskDialog::Ask asked;
    const QString whomToBlock = tr("%Ln peers", nullptr, small(peers.size()));
    asked.title = tr("Block %1").arg(whomToBlock);
    asked.button = tr("Block");
    asked.textLabel = tr("Reason");
    asked.text =
        AlertWords::name(entry.alert->id) + QLatin1Char(' ') + AlertWords::code(codeName(entry.alert->rule));
    asked.lengthLabel = tr("For");
    asked.lengths = AskDialog::usualLengths();
    asked.lengths += {tr("Until I take it back"), 0};
    asked.scope = [connections, count = peers.size()](const AskDialog::Answer& answer) {
        const QString ends = answer.until.ms == 0 ? tr("until you take it back")
                                                  : tr("until %1").arg(figures::dateAndTime(answer.until));
        return tr("%1 %2 Undo brings back what was before, but not the connections.")
            .arg(tr("Closes %Ln connections now.", nullptr, small(connections)),
                 tr("Refuses %Ln peers %1, also after a restart.", nullptr, small(count)).arg(ends));
    };
    ask(std::move(asked), [this, networks, peers, whomToBlock](const AskDialog::Answer& answer) {
        std::vector<Deeds::Order> orders;
        for (const NetworkId network : networks) {
            for (const auto& peer : peers)
                orders.push_back({network, engine::BlockPeer{peer, answer.until, answer.text.toStdString()}});
        }
        if (!orders.empty()) Deeds::of(m_console.link).carryOut(tr("Blocking %1").arg(whomToBlock), orders);
    });
}

void AlertActions::disconnectAll(const std::vector<codec::PeerId>& peers) {
    const history::PeerRows rows(m_console.link.state(), m_console.link.now(),
                                 [this](NetworkId network) { return m_console.link.isOwn(network); });
    std::vector<Deeds::Order> orders;
    for (const auto& peer : peers) {
        for (const auto& connection : rows.connections(peer))
            orders.push_back({connection.network, engine::Disconnect{connection.id}});
    }
    const QString whomToEnd = tr("%Ln peers", nullptr, small(peers.size()));
    AskDialog::Ask asked;
    asked.title = tr("Disconnect %1").arg(whomToEnd);
    asked.button = tr("Disconnect");
    asked.scope = [count = orders.size()](const AskDialog::Answer&) {
        return count == 0 ? tr("No connection to them is open.")
                          : tr("Closes %Ln connections now. They may come back; this cannot be undone.",
                               nullptr, small(count));
    };
    ask(std::move(asked), [this, orders, whomToEnd](const AskDialog::Answer&) {
        if (!orders.empty())
            Deeds::of(m_console.link).carryOut(tr("Disconnecting %1").arg(whomToEnd), orders);
    });
}

} // namespace vedette::ui
