#include "app/node/policy_sign.h"

#include "app/node/ledger_draft.h"
#include "app/node/ledger_file.h"
#include "app/node/policy_file.h"
#include "app/node/revocation_options.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/policy/bundle.h"
#include "core/store/whole_file.h"

#include <chrono>

namespace vedette::app {

namespace {

constexpr std::uint64_t kUsualAge = 30 * 86'400;

/// As a bundle has it: the names alone, for the folder is the signer's own.
Result<ledger::Entry> freshEntry(const config::CommandLine& line, const ledger::Ledger& ledger,
                                 std::vector<policy::Bundle::File> texts) {
    const auto most = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::seconds>(policy::kMaxBundleAge).count());
    policy::Bundle bundle;
    bundle.ledger = ledger.id();
    bundle.at = wallNow();
    bundle.maxAge = std::chrono::seconds(VD_TRY(line.number("max-age", 60, most, kUsualAge)));
    const auto document = VD_TRY(policyOf(texts));
    bundle.version = document.version;
    for (policy::Bundle::File& file : texts) file.name = std::filesystem::path(file.name).filename().string();
    bundle.files = std::move(texts);
    ledger::Entry entry;
    entry.body = bundle.encode();
    return entry;
}

} // namespace

Result<> signPolicy(const config::CommandLine& line, Console& console) {
    constexpr const char* kUsage = "vedette-node policy sign FILE --ledger LEDGER --identity URI --out "
                                   "BUNDLE, or of a bundle that is there, "
                                   "without --out";
    if (line.operands().size() != 2) return Fail{config::UsageError::MissingOperand, kUsage};
    const auto ledger = VD_TRY(ledgerOption(line));
    if (!ledger) return Fail{config::UsageError::MissingValue, kUsage};
    const std::string& file = line.operands()[1];
    const auto texts = VD_TRY(policyTexts(file));
    const bool begun = texts.size() == 1 && policy::isBundle(viewOf(texts[0].text));
    const auto out = line.value("out");
    if (begun == out.has_value()) return Fail{config::UsageError::MissingValue, kUsage};
    ledger::Entry entry = begun ? VD_TRY(ledger::Entry::decode(viewOf(texts[0].text)))
                                : VD_TRY(freshEntry(line, *ledger, texts));
    const auto bundle = VD_TRY(policy::Bundle::decode(entry.body));
    static_cast<void>(VD_TRY(bundle.document())); // what cannot rule is not signed
    const auto signer = VD_TRY(ledgerSigner(line));
    const ledger::KeyId id = ledger::KeyId::of(signer->publicKey().encoded());
    entry.signatures[id] = VD_TRY(signedBy(*signer, ledger::signingRequest(policy::kBundleKind, entry.body)));
    const Bytes encoded = entry.encode();
    if (encoded.size() > ledger::kMaxEntry) return Fail{ledger::Violation::TooLarge};
    const auto opened = policy::openBundle({ledger->id(), ledger->policy()}, encoded);
    // Too few signatures yet are no error: the next one adds his.
    if (!opened && opened.error().code != ledger::Violation::QuorumMissing) return Fail{opened.error()};
    const std::string path = out.value_or(file);
    VD_TRY(store::replaceWhole(path, encoded));
    console.line({{"event", "done"},
                  {"version", bundle.version},
                  {"made", rfc3339(bundle.at)},
                  {"stale_from", rfc3339(bundle.staleFrom())},
                  {"signatures", entry.signatures.size()},
                  {"complete", opened.ok()},
                  {"out", path}},
                 "version " + std::to_string(bundle.version) + ", until " + rfc3339(bundle.staleFrom())
                     + (opened ? "" : "; still missing: ledger.quorum_missing"));
    return {};
}

} // namespace vedette::app
