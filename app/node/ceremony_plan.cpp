#include "app/node/ceremony_plan.h"

#include "app/config/development_store.h"
#include "app/node/token_options.h"
#include "core/ceremony/lint.h"
#include "core/store/whole_file.h"

#include <utility>

namespace vedette::app {

std::filesystem::path transcriptOf(const std::filesystem::path& folder, ceremony::Mode mode) {
    return folder / (mode == ceremony::Mode::Run ? "ceremony.transcript" : "rehearsal.transcript");
}

namespace {

/// The head that unlocks it.
Result<ceremony::Digest> unlocked(const ceremony::Order& order, const ceremony::Digest& script) {
    const auto path =
        order.rehearsal.empty() ? transcriptOf(order.folder, ceremony::Mode::Rehearsal) : order.rehearsal;
    const auto bytes = VD_TRY(store::readWhole(path.string(), ceremony::Transcript::kMaxFile));
    if (!bytes) return Fail{ceremony::Violation::NotRehearsed, "there is no file " + path.string()};
    const auto head = ceremony::unlocks(*bytes, script);
    if (!head) return Fail{ceremony::Violation::NotRehearsed, head.error().text()};
    return *head;
}

} // namespace

ceremony::Judged judge(const ceremony::Order& order) {
    ceremony::Judged out;
    auto read = ceremony::Script::read(order.script);
    // What is not understood cannot be walked through.
    if (read.findings.empty()) read.findings = lint(read.script);
    out.script = std::move(read.script);
    out.inScript = std::move(read.findings);
    if (!order.bindings.empty() && out.inScript.empty()) {
        auto bound = ceremony::Bindings::read(order.bindings);
        if (bound.findings.empty()) bound.findings = lint(out.script, bound.bindings);
        out.bindings = std::move(bound.bindings);
        out.inBindings = std::move(bound.findings);
    }
    if (order.mode == ceremony::Mode::Rehearsal) return out;
    auto head = unlocked(order, out.script.hash);
    if (head)
        out.rehearsal = *head;
    else
        out.locked = head.error();
    const auto before =
        store::readWhole(transcriptOf(order.folder, order.mode).string(), ceremony::Transcript::kMaxFile);
    if (!before || !*before) return out;
    const auto transcript = ceremony::Transcript::read(**before);
    if (transcript && transcript->size() > 0) out.held = transcript->size();
    return out;
}

Result<CeremonyPlan> planOf(const config::CommandLine& line, const ceremony::Order& order,
                            ceremony::Judged judged) {
    if (!judged.inScript.empty() || !judged.inBindings.empty())
        return Fail{config::UsageError::BadValue, "The script or the bindings cannot work."};
    if (judged.locked) return Fail{*std::move(judged.locked)};
    CeremonyPlan out;
    out.script = std::move(judged.script);
    out.mode = order.mode;
    out.bindings = std::move(judged.bindings);
    out.rehearsal = judged.rehearsal;
    out.folder = order.folder;
    out.ledger = order.ledger.string();
    out.pinEachTime = order.pinEachTime;
    out.finalTry = order.finalTry;
    out.softHsm = order.softHsm;
    if (out.softHsm.empty() && out.mode == ceremony::Mode::Rehearsal) {
        const auto usual = config::DevelopmentStore::module();
        if (!usual)
            return Fail{keys::TokenError::NoModule,
                        "a rehearsal needs SoftHSM; on Debian and Ubuntu: apt-get install softhsm2"};
        out.softHsm = *usual;
    }
    out.held = [&line](const std::filesystem::path& module) { return heldBack(line, module); };
    return out;
}

} // namespace vedette::app
