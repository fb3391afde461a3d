#include "ui/trust/trust_actions.h"

#include "core/history/peer_rows.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/link/trust_words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/figures.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::ui {

namespace {

constexpr std::array kChoices{trust::Tier::High, trust::Tier::Medium, trust::Tier::Low};
constexpr int kDay = 2; ///< of AskDialog::usualLengths(): a word that is forgotten does not hold for long

} // namespace

TrustActions::TrustActions(const Console& console, QWidget* window)
    : QObject(window),
      m_console(console),
      m_window(window),
      m_set(new QAction(icon("pin"), {}, this)),
      m_takeBack(new QAction(icon("refresh"), {}, this)) {
    m_set->setShortcut(Qt::Key_T);
    m_takeBack->setShortcut(Qt::Key_W);
    for (QAction* action : all()) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_set, &QAction::triggered, this, &TrustActions::ask);
    connect(m_takeBack, &QAction::triggered, this, &TrustActions::takeBack);
    connect(&console.selection, &Selection::changed, this, &TrustActions::update);
    connect(&console.link, &Link::healthChanged, this, &TrustActions::update);
    connect(&console.link, &Link::momentChanged, this, &TrustActions::update);
    connect(&console.link, &Link::sourcesChanged, this, &TrustActions::update);
    retranslate();
    update();
}

void TrustActions::retranslate() {
    m_set->setText(tr("Set the tier…"));
    m_set->setToolTip(tr("Decide how the selected peer is verified, whatever its score. (T)"));
    m_takeBack->setText(tr("Take the word back"));
    m_takeBack->setToolTip(tr("Its own record counts again. (W)"));
}

QString TrustActions::obstacle() const {
    const Link& link = m_console.link;
    if (!link.live()) return tr("As it was then; nothing can be decided here until you return to live.");
    if (link.source() == nullptr) return {};
    if (!link.takesCommands())
        return tr("A rehearsal takes no commands: its nodes move their peers by themselves.");
    if (!link.health().networks.empty() && networks().empty())
        return tr("None of your networks verifies its peers in tiers; shown is what their scores say.");
    return {};
}

std::vector<NetworkId> TrustActions::networks() const {
    std::vector<NetworkId> all;
    for (const auto& network : m_console.link.health().networks) {
        if (network.verifies) all.push_back(network.network);
    }
    return all;
}

std::vector<codec::PeerId> TrustActions::chosen() const {
    std::vector<codec::PeerId> peers;
    for (const QString& text : m_console.selection.peers()) {
        if (const auto peer = codec::PeerId::fromText(text.toStdString())) peers.push_back(*peer);
    }
    std::ranges::sort(peers);
    return peers;
}

void TrustActions::update() {
    const bool can = m_console.link.live() && m_console.link.takesCommands();
    const auto peers = can ? chosen() : std::vector<codec::PeerId>();
    m_set->setEnabled(!peers.empty() && !networks().empty());
    m_takeBack->setEnabled(std::ranges::any_of(
        peers, [this](const codec::PeerId& peer) { return wordOn(m_console.link, peer).has_value(); }));
    for (QAction* action : all()) action->setVisible(can);
}

QString TrustActions::whom(const std::vector<codec::PeerId>& peers) const {
    if (peers.size() == 1) return m_console.notes.label(QString::fromStdString(peers.front().text()));
    return tr("%Ln peers", nullptr, static_cast<int>(peers.size()));
}

void TrustActions::setTier(trust::Tier tier, const QString& reason, WallTime until) {
    const auto peers = chosen();
    std::vector<Deeds::Order> orders;
    for (const NetworkId network : networks()) {
        for (const codec::PeerId& peer : peers) {
            orders.push_back(
                {network,
                 engine::SetTier{peer, trust::Word{tier, until, reason.simplified().toStdString()}}});
        }
    }
    if (orders.empty()) return;
    Deeds::of(m_console.link)
        .carryOut(tr("Setting the tier of %1: %2").arg(whom(peers), TrustWords::tier(tier)), orders);
}

void TrustActions::takeBack() {
    const auto peers = chosen();
    std::vector<Deeds::Order> orders;
    for (const auto& network : m_console.link.health().networks) {
        for (const codec::PeerId& peer : peers) {
            if (network.tierWords.contains(peer))
                orders.push_back({network.network, engine::SetTier{peer, std::nullopt}});
        }
    }
    if (orders.empty()) return;
    Deeds::of(m_console.link).carryOut(tr("Taking back the word on %1").arg(whom(peers)), orders);
}

void TrustActions::ask() {
    const auto peers = chosen();
    if (peers.empty()) return;
    AskDialog::Ask asked;
    asked.title = tr("How is %1 to be verified?").arg(whom(peers));
    asked.button = tr("Set the tier");
    asked.choiceLabel = tr("Tier");
    for (const trust::Tier tier : kChoices) asked.choices += TrustWords::tier(tier);
    asked.textLabel = tr("Reason");
    asked.placeholder = tr("What you know that its score does not");
    asked.lengthLabel = tr("For");
    asked.lengths = AskDialog::usualLengths();
    asked.lengths += {tr("Until I take it back"), 0};
    asked.proposedLength = kDay;
    asked.scope = [count = static_cast<int>(peers.size())](const AskDialog::Answer& answer) {
        const trust::Tier tier = kChoices[static_cast<std::size_t>(answer.choice)];
        const QString ends = answer.until.ms == 0 ? tr("until you take it back")
                                                  : tr("until %1").arg(figures::dateAndTime(answer.until));
        const QString effect =
            tier == trust::Tier::High
                ? tr("It is asked most of what we know, and policies may refuse it, whatever its score.")
            : tier == trust::Tier::Medium ? tr("It is verified as a stranger is, whatever its score.")
                                          : tr("It is asked least, even if its score falls.");
        return tr("Holds for %Ln peers %1.", nullptr, count).arg(ends) + QLatin1Char(' ') + effect
             + QLatin1Char(' ') + tr("Undo brings back what held before.");
    };
    auto* dialog = new AskDialog(std::move(asked), m_console.link.now(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const AskDialog::Answer answer = dialog->answer();
        setTier(kChoices[static_cast<std::size_t>(answer.choice)], answer.text, answer.until);
    });
    dialog->open();
}

} // namespace vedette::ui
