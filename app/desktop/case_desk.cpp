#include "app/desktop/case_desk.h"

#include "app/node/handover_report.h"
#include "app/node/incident_export.h"
#include "core/base/bytes.h"
#include "core/base/wall_clock.h"

namespace vedette::app {

ui::CaseMeans caseMeans(const std::filesystem::path& dataDir) {
    ui::CaseMeans means;
    means.write = [](const alert::Board& board, const alert::Incident& incident, BytesView pages,
                     const std::filesystem::path& out) {
        return writeCase(board, incident, out, wallNow(), pages);
    };
    means.seal = [dataDir](WallTime since,
                           const std::filesystem::path& out) -> Result<ui::CaseMeans::Sealed> {
        const AuditExport made = VD_TRY(sealCase(dataDir, since, out));
        return ui::CaseMeans::Sealed{made.records, toHex(made.head), made.covered > 0};
    };
    means.drop = dropCase;
    means.handover = [dataDir](WallTime from, WallTime to) -> Result<std::string> {
        return VD_TRY(HandoverReport::of(dataDir, {from, to})).text();
    };
    return means;
}

} // namespace vedette::app
