#include "app/node/ledger_file.h"

#include "app/config/data_dir.h"
#include "app/node/data_folder.h"
#include "core/base/log.h"
#include "core/base/overloaded.h"
#include "core/base/rfc3339.h"
#include "core/store/whole_file.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace vedette::app {

namespace {

constexpr std::string_view kLedgerName = "key-ledger.cbor";
constexpr auto kSigningPatience = std::chrono::minutes(2);

ledger::KeyId subjectOf(const ledger::Content& content) {
    return std::visit(Overloaded{
                          [](const ledger::Policy&) { return ledger::KeyId{}; },
                          [](const ledger::WitnessReceipt&) { return ledger::KeyId{}; },
                          [](const ledger::Inception& one) { return ledger::KeyId::of(one.birth.key); },
                          [](const ledger::Succession& one) { return one.old; },
                          [](const auto& one) { return one.key; },
                      },
                      content);
}

} // namespace

Result<std::filesystem::path> ledgerPath(const config::CommandLine& line) {
    const auto folder = VD_TRY(dataFolder(line));
    return folder / kLedgerName;
}

Result<ledger::LedgerFile> readLedger(const std::filesystem::path& path) {
    const auto bytes = VD_TRY(store::readWhole(path.string(), ledger::LedgerFile::kMaxBytes));
    if (!bytes) return ledger::LedgerFile{};
    return ledger::LedgerFile::decode(*bytes);
}

Result<> writeLedger(const std::filesystem::path& path, const ledger::LedgerFile& file) {
    const auto held = VD_TRY(config::DataDir::open(path.parent_path()));
    return store::replaceWhole(path.string(), file.encode());
}

Result<> appendEntries(const std::filesystem::path& path, const std::vector<Bytes>& entries) {
    const auto held = VD_TRY(config::DataDir::open(path.parent_path()));
    ledger::LedgerFile file = VD_TRY(readLedger(path));
    file.entries.insert(file.entries.end(), entries.begin(), entries.end());
    // What was judged before the lock was had is judged again under it.
    static_cast<void>(VD_TRY(file.fold()));
    return store::replaceWhole(path.string(), file.encode());
}

Result<Bytes> signedBy(crypto::Signer& signer, crypto::SigningRequest request) {
    std::mutex mutex;
    std::condition_variable came;
    bool ready = false;
    signer.onReady([&] {
        const std::lock_guard lock(mutex);
        ready = true;
        came.notify_one();
    });
    const auto ticket = signer.submit(std::move(request));
    Result<Bytes> out = Fail{crypto::SignerError::Unavailable};
    const auto until = std::chrono::steady_clock::now() + kSigningPatience;
    for (bool done = !ticket; !done;) {
        std::unique_lock lock(mutex);
        if (!came.wait_until(lock, until, [&] { return ready; })) break;
        ready = false;
        lock.unlock();
        while (auto reply = signer.poll()) {
            if (reply->ticket != *ticket) continue;
            out = std::move(reply->signature);
            done = true;
        }
    }
    signer.onReady({});
    if (!ticket) return Fail{ticket.error()};
    return out;
}

Json rowOf(const ledger::Statement& statement) {
    Json row{{"event", "entry"},
             {"seq", statement.sequence},
             {"kind", ledger::kindOf(statement.content)},
             {"at", rfc3339(statement.at)},
             {"who", statement.who},
             {"why", statement.why}};
    const auto subject = subjectOf(statement.content);
    if (subject != ledger::KeyId{}) row["key"] = subject.text();
    if (const auto* revocation = std::get_if<ledger::Revocation>(&statement.content)) {
        row["reason"] = ledger::reasonName(revocation->reason);
        row["invalid_from"] = rfc3339(revocation->invalidFrom);
        row["presigned"] = !revocation->presigned.empty();
    } else if (const auto* succession = std::get_if<ledger::Succession>(&statement.content)) {
        row["new_key"] = ledger::KeyId::of(succession->birth.key).text();
        row["overlap_until"] = rfc3339(succession->overlapUntil);
        row["by_consents"] = succession->consents.has_value();
    } else if (const auto* policy = std::get_if<ledger::Policy>(&statement.content)) {
        row["threshold"] = policy->threshold;
        row["set_threshold"] = policy->setThreshold;
        row["expires"] = rfc3339(policy->expires);
        row["officers"] = Json::array();
        for (const ledger::Officer& one : policy->officers) {
            row["officers"].push_back({{"role", ledger::roleName(one.role)},
                                       {"person", one.person},
                                       {"token", one.token},
                                       {"key", ledger::KeyId::of(one.key).text()}});
        }
    }
    return row;
}

std::string lineOf(const ledger::Statement& statement) {
    std::string text = std::to_string(statement.sequence) + "  " + rfc3339(statement.at) + "  "
                     + std::string(ledger::kindOf(statement.content));
    const auto subject = subjectOf(statement.content);
    if (subject != ledger::KeyId{}) text += "  " + subject.text().substr(0, 16);
    if (!statement.who.empty()) text += "  " + log::printable(statement.who, 60);
    if (!statement.why.empty()) text += ": " + log::printable(statement.why, 120);
    return text;
}

Json rowOf(const ledger::KeyId& id, const ledger::KeyRecord& record, WallTime at) {
    const auto maybe = [](const auto& value, const auto& words) {
        return value ? Json(words(*value)) : Json(nullptr);
    };
    const auto idText = [](const ledger::KeyId& key) { return key.text(); };
    return {{"event", "key"},
            {"key", id.text()},
            {"peer_id", codec::PeerId::ofEncodedKey(record.birth.key).text()},
            {"state", ledger::stateName(record.stateAt(at))},
            {"class", record.keyClass},
            {"token", record.birth.token},
            {"since", rfc3339(record.since)},
            {"reason", maybe(record.revoked, ledger::reasonName)},
            {"invalid_from", maybe(record.invalidFrom, rfc3339)},
            {"predecessor", maybe(record.predecessor, idText)},
            {"successor", maybe(record.successor, idText)},
            {"issuer", maybe(record.issuer, idText)},
            {"attestation",
             maybe(record.birth.attestation, [](const ledger::Digest& hash) { return toHex(hash); })}};
}

} // namespace vedette::app
