#include "app/node/revocation_options.h"

#include "core/base/log.h"
#include "core/ledger/revocation_guard.h"
#include "core/store/whole_file.h"

namespace vedette::app {

namespace {

Result<Bytes> namedFile(const std::string& path, std::size_t most, std::string_view flag) {
    auto bytes = VD_TRY(store::readWhole(path, most));
    if (!bytes) {
        return Fail{config::UsageError::BadValue, "There is no file '" + log::printable(path) + "' of --"
                                                      + std::string(flag)
                                                      + ": name the one that was exported."};
    }
    return *std::move(bytes);
}

std::uint64_t epochOf(const ledger::SetAuthority& authority, BytesView entry) {
    const auto set = ledger::openSet(authority, entry);
    return set ? set->epoch : 0;
}

} // namespace

Result<std::shared_ptr<const ledger::Ledger>> ledgerOption(const config::CommandLine& line) {
    const auto path = line.value("ledger");
    if (!path) return std::shared_ptr<const ledger::Ledger>();
    const Bytes bytes = VD_TRY(namedFile(*path, ledger::LedgerFile::kMaxBytes, "ledger"));
    const auto file = VD_TRY(ledger::LedgerFile::decode(bytes));
    auto folded = VD_TRY(file.fold());
    if (folded.empty()) return Fail{ledger::Violation::NoGenesis};
    return std::make_shared<const ledger::Ledger>(std::move(folded));
}

Result<std::optional<node::RevocationConfig>> revocationOptions(const config::CommandLine& line,
                                                                const ledger::Ledger* ledger) {
    const auto first = line.value("revocations");
    if (ledger == nullptr) {
        if (!first) return std::optional<node::RevocationConfig>();
        return Fail{config::UsageError::BadValue,
                    "Nobody says who signs --revocations: give the key ledger with --ledger."};
    }
    node::RevocationConfig out;
    out.authority = {ledger->id(), ledger->policy()};
    if (first) {
        out.saved.entry = VD_TRY(namedFile(*first, ledger::kMaxEntry, "revocations"));
        static_cast<void>(VD_TRY(ledger::openSet(out.authority, out.saved.entry)));
    }
    return std::optional(std::move(out));
}

std::filesystem::path revocationsFileIn(const std::filesystem::path& dataDir) {
    return dataDir / "revocations.cbor";
}

Result<> recallRevocations(node::RevocationConfig& config, const std::filesystem::path& file) {
    const auto bytes = VD_TRY(store::readWhole(file.string(), 2 * ledger::kMaxEntry));
    if (!bytes) return {};
    auto kept = VD_TRY(ledger::RevocationGuard::Saved::decode(*bytes));
    // A floor above what the call names is kept: the older set is then refused.
    if (epochOf(config.authority, config.saved.entry) > epochOf(config.authority, kept.entry))
        kept.entry = config.saved.entry;
    config.saved = std::move(kept);
    return {};
}

} // namespace vedette::app
