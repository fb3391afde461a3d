#include "app/desktop/ceremony_desk.h"

#include "app/node/ceremony_plan.h"
#include "app/node/ceremony_room.h"

#include <utility>

namespace vedette::app {

ui::CeremonyMeans ceremonyMeans(const config::CommandLine& line) {
    ui::CeremonyMeans out;
    out.judge = [](const ceremony::Order& order) { return judge(order); };
    out.hold = [&line](const ceremony::Order& order,
                       ceremony::Party& party) -> Result<ui::CeremonyMeans::Held> {
        CeremonyPlan plan = VD_TRY(planOf(line, order, judge(order)));
        auto room = VD_TRY(CeremonyRoom::enter(std::move(plan), party));
        VD_TRY(room->hold());
        return ui::CeremonyMeans::Held{room->transcript(), room->file()};
    };
    return out;
}

} // namespace vedette::app
