#include "ui/shell/views.h"

#include "ui/alerts/alerts_view.h"
#include "ui/audit/audit_view.h"
#include "ui/ceremony/ceremony_view.h"
#include "ui/incidents/incidents_view.h"
#include "ui/keys/keys_view.h"
#include "ui/lab/lab_view.h"
#include "ui/limits/limits_view.h"
#include "ui/overview/overview_view.h"
#include "ui/peers/peer_panel.h"
#include "ui/peers/peers_view.h"
#include "ui/policy/policy_view.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/topology/topology_view.h"
#include "ui/trust/trust_view.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <vector>

namespace vedette::ui {

namespace {

template <class Made, class Base>
Base* make(const Console& console, QWidget* parent) {
    return new Made(console, parent);
}

} // namespace

// One line a view, in the order of the rail:
//     {"peers", Desk::Watch, "peers", QT_TRANSLATE_NOOP("vedette::ui::Views", "Peers"), make<PeersView,
//     View>},
std::span<const ViewEntry> views() {
    static const std::vector<ViewEntry> all{
        {"overview", Desk::Watch, "overview", QT_TRANSLATE_NOOP("vedette::ui::Views", "Overview"),
         make<OverviewView, View>},
        {"topology", Desk::Watch, "topology", QT_TRANSLATE_NOOP("vedette::ui::Views", "Topology"),
         make<TopologyView, View>},
        {"peers", Desk::Watch, "peers", QT_TRANSLATE_NOOP("vedette::ui::Views", "Peers"),
         make<PeersView, View>},
        {"trust", Desk::Watch, "trust", QT_TRANSLATE_NOOP("vedette::ui::Views", "Trust"),
         make<TrustView, View>},
        {"alerts", Desk::Triage, "alerts", QT_TRANSLATE_NOOP("vedette::ui::Views", "Alerts"),
         make<AlertsView, View>},
        {"incidents", Desk::Triage, "incidents", QT_TRANSLATE_NOOP("vedette::ui::Views", "Incidents"),
         make<IncidentsView, View>},
        {"audit", Desk::Triage, "audit", QT_TRANSLATE_NOOP("vedette::ui::Views", "Audit"),
         make<AuditView, View>},
        {"keys", Desk::Keys, "keys", QT_TRANSLATE_NOOP("vedette::ui::Views", "Keys"), make<KeysView, View>},
        {"ceremony", Desk::Keys, "ceremony", QT_TRANSLATE_NOOP("vedette::ui::Views", "Ceremony"),
         make<CeremonyView, View>},
        {"lab", Desk::Govern, "lab", QT_TRANSLATE_NOOP("vedette::ui::Views", "Lab"), make<LabView, View>},
        {"policy", Desk::Govern, "policy", QT_TRANSLATE_NOOP("vedette::ui::Views", "Policy"),
         make<PolicyView, View>},
        {"limits", Desk::Govern, "limits", QT_TRANSLATE_NOOP("vedette::ui::Views", "Limits"),
         make<LimitsView, View>},
    };
    return all;
}

// One line a panel:
//     {"timeline", Qt::BottomDockWidgetArea, QT_TRANSLATE_NOOP("vedette::ui::Views", "Timeline"),
//     make<TimelinePanel, QWidget>},
std::span<const PanelEntry> panels() {
    static const std::vector<PanelEntry> all{
        {"peer", Qt::RightDockWidgetArea, QT_TRANSLATE_NOOP("vedette::ui::Views", "Selected peer"),
         make<PeerPanel, QWidget>},
        {"timeline", Qt::BottomDockWidgetArea, QT_TRANSLATE_NOOP("vedette::ui::Views", "Timeline"),
         make<TimelinePanel, QWidget>},
    };
    return all;
}

QStringList viewKeys() {
    QStringList keys;
    for (const ViewEntry& view : views()) keys.append(view.key);
    return keys;
}

QString titleOf(const ViewEntry& entry) {
    return QCoreApplication::translate("vedette::ui::Views", entry.title);
}

QString titleOf(const PanelEntry& entry) {
    return QCoreApplication::translate("vedette::ui::Views", entry.title);
}

QString titleOf(Desk desk) {
    static constexpr std::array kTitles{
        QT_TRANSLATE_NOOP("vedette::ui::Views", "Watch"), QT_TRANSLATE_NOOP("vedette::ui::Views", "Triage"),
        QT_TRANSLATE_NOOP("vedette::ui::Views", "Keys"), QT_TRANSLATE_NOOP("vedette::ui::Views", "Govern")};
    return QCoreApplication::translate("vedette::ui::Views", kTitles[static_cast<std::size_t>(desk)]);
}

QString keyOf(Desk desk) {
    static constexpr std::array kKeys{"watch", "triage", "keys", "govern"};
    return kKeys[static_cast<std::size_t>(desk)];
}

} // namespace vedette::ui
