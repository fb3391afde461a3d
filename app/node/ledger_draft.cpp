#include "app/node/ledger_draft.h"

#include "app/node/key_attestation.h"
#include "app/node/ledger_file.h"
#include "app/node/token_options.h"
#include "core/base/log.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/ledger/sealed_revocation.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>

namespace vedette::app {

Fail<config::UsageError> ledgerWords(std::string said) {
    return Fail{config::UsageError::BadValue, std::move(said)};
}

namespace {

/// The public key that a text names: a peer id that carries it, or hex:BYTES of libp2p's encoding.
Result<Bytes> publicKeyOf(const std::string& text) {
    if (text.starts_with("hex:")) {
        auto bytes = fromHex(std::string_view(text).substr(4));
        if (bytes && crypto::PublicKey::decode(*bytes)) return *std::move(bytes);
    } else if (const auto peer = codec::PeerId::fromText(text); peer && !peer->inlinedKey().empty()) {
        return copyOf(peer->inlinedKey());
    }
    return ledgerWords("'" + log::printable(text, 80)
                       + "' holds no public key: write a peer id of Ed25519, or hex: and the key in the "
                         "encoding of libp2p.");
}

} // namespace

Result<std::string> needed(const config::CommandLine& line, std::string_view flag) {
    auto value = line.value(flag);
    if (!value) return ledgerWords("--" + std::string(flag) + " is missing: give it.");
    return *std::move(value);
}

Result<ledger::LedgerFile> begunLedger(const config::CommandLine& line) {
    const auto path = VD_TRY(ledgerPath(line));
    ledger::LedgerFile file = VD_TRY(readLedger(path));
    if (file.entries.empty())
        return ledgerWords("There is no key ledger in the data folder: begin one, or import one.");
    return file;
}

Result<std::optional<WallTime>> timeGiven(const config::CommandLine& line, std::string_view flag) {
    const auto text = line.value(flag);
    if (!text) return std::optional<WallTime>();
    const auto time = parseRfc3339(*text);
    if (!time)
        return ledgerWords("'" + log::printable(*text, 60) + "' of --" + std::string(flag)
                           + " is no time: write it as 2026-01-31T08:15:00Z.");
    return time;
}

Result<ledger::KeyId> keyIdOf(const std::string& text) {
    if (text.starts_with("hex:")) {
        const Bytes key = VD_TRY(publicKeyOf(text));
        return ledger::KeyId::of(key);
    }
    if (const auto bytes = fromHex(text); bytes && bytes->size() == 32) {
        ledger::KeyId out;
        std::ranges::copy(*bytes, out.digest.begin());
        return out;
    }
    const auto peer = codec::PeerId::fromText(text);
    if (!peer)
        return ledgerWords("'" + log::printable(text, 80) + "' is no key: write its peer id or key id.");
    return ledger::KeyId::of(*peer);
}

Result<std::unique_ptr<crypto::Signer>> ledgerSigner(const config::CommandLine& line,
                                                     const IdentityFlags& by) {
    if (!line.has(by.uri))
        return ledgerWords("Nobody signs: give --identity file:PATH or pkcs11:…, the key that is to sign.");
    const auto identity = VD_TRY(openNodeIdentity(line, by));
    return identity.signer("ledger");
}

Result<Secret> sealPassphrase(const config::CommandLine& line, config::Purpose purpose) {
    std::optional<int> fd;
    if (line.has("sealed-pin-fd")) fd = static_cast<int>(VD_TRY(line.number("sealed-pin-fd", 0, 65'535, 0)));
    return config::askPassphrase(fd, "the sealed revocation", purpose);
}

Result<ledger::Officer> officerOf(const std::string& text) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == ',') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    for (const auto role : {ledger::Role::Operator, ledger::Role::Witness, ledger::Role::Publisher}) {
        if (parts.size() != 4 || parts[0] != ledger::roleName(role)) continue;
        return ledger::Officer{VD_TRY(publicKeyOf(parts[3])), parts[1], parts[2], role};
    }
    return ledgerWords("'" + log::printable(text, 120)
                       + "' of --officer is none: write ROLE,PERSON,TOKEN,KEY with the role operator, "
                         "witness or publisher.");
}

Result<ledger::Birth> birthBy(const config::CommandLine& line, crypto::Signer& signer,
                              const ledger::Ledger& in) {
    ledger::Birth out;
    out.key = copyOf(signer.publicKey().encoded());
    out.token = line.value("kept-in").value_or("file");
    if (const auto evidence = line.value("evidence"))
        out.attestation = VD_TRY(recordedEvidence(*evidence, signer.publicKey()));
    const std::string next = VD_TRY(needed(line, "next"));
    out.next = VD_TRY(keyIdOf(next)).digest;
    const std::string path = VD_TRY(needed(line, "sealed"));
    if (std::filesystem::exists(path))
        return ledgerWords("The file '" + log::printable(path) + "' of --sealed is there already.");
    ledger::PresignedRevocation presigned{
        in.id(), ledger::KeyId::of(out.key), ledger::Reason::KeyCompromise, {}};
    presigned.signature = VD_TRY(signedBy(signer, presigned.request()));
    const Secret passphrase = VD_TRY(sealPassphrase(line, config::Purpose::Create));
    SystemRandom random;
    VD_TRY(store::replaceWhole(path, ledger::sealRevocation(presigned, passphrase, random)));
    out.revocation = crypto::Sha256::of(presigned.encode());
    return out;
}

Result<ledger::Reason> reasonGiven(const config::CommandLine& line) {
    const std::string text = VD_TRY(needed(line, "reason"));
    for (std::uint64_t number = 0; number < 10; ++number) {
        const auto reason = ledger::reasonOf(number);
        if (reason && (text == std::to_string(number) || text == ledger::reasonName(*reason))) return *reason;
    }
    return ledgerWords("'" + log::printable(text, 40)
                       + "' of --reason is none of RFC 5280: write 0 to 6 or 9, or key_compromise, "
                         "superseded, …");
}

ledger::Statement following(const config::CommandLine& line, const ledger::Ledger& on,
                            ledger::Content content) {
    ledger::Statement out = on.next(wallNow());
    out.who = line.value("who").value_or("");
    out.why = line.value("why").value_or("");
    out.content = std::move(content);
    return out;
}

Result<> addSignature(const ledger::Ledger& on, const ledger::Statement& statement, crypto::Signer& signer,
                      ledger::Entry& entry) {
    const ledger::KeyId id = ledger::KeyId::of(signer.publicKey().encoded());
    if (!on.votersOn(statement).contains(id)) return Fail{ledger::Violation::StrangeSigner};
    const auto request = ledger::signingRequest(kindOf(statement.content), entry.body);
    entry.signatures[id] = VD_TRY(signedBy(signer, request));
    return {};
}

Json draftRow(const ledger::Ledger& on, const ledger::Statement& statement, const ledger::Entry& entry) {
    Json row = rowOf(statement);
    row["event"] = "draft";
    row["signed_by"] = Json::array();
    const auto* first = std::get_if<ledger::Policy>(&statement.content);
    const auto& officers = on.empty() && first != nullptr ? first->officers : on.policy().officers;
    for (const auto& [key, signature] : entry.signatures) {
        Json signer = Json::object();
        signer["key"] = key.text();
        for (const ledger::Officer& one : officers) {
            if (ledger::KeyId::of(one.key) != key) continue;
            signer["person"] = one.person;
            signer["token"] = one.token;
        }
        row["signed_by"].push_back(std::move(signer));
    }
    const auto admitted = on.admits(entry.encode());
    row["complete"] = admitted.ok();
    row["missing"] = admitted ? Json(nullptr) : Json(admitted.error().code.message());
    return row;
}

Result<> conclude(const config::CommandLine& line, Console& console, const ledger::Ledger& on,
                  const ledger::Statement& statement, crypto::Signer* signer) {
    ledger::Entry entry{statement.encode(), {}};
    if (signer != nullptr) {
        // Whoever prepares a statement need not be one who decides.
        const auto added = addSignature(on, statement, *signer, entry);
        if (!added && added.error().code != ledger::Violation::StrangeSigner) return Fail{added.error()};
    }
    Json row = draftRow(on, statement, entry);
    const auto admitted = on.admits(entry.encode());
    if (admitted) {
        const auto path = VD_TRY(ledgerPath(line));
        VD_TRY(appendEntries(path, {entry.encode()}));
        row["event"] = "done";
        row["head"] = toHex(entry.hash());
        console.line(row, "on record: " + lineOf(statement));
        return {};
    }
    const auto out = line.value("out");
    if (!out) return Fail{admitted.error()};
    VD_TRY(store::replaceWhole(*out, entry.encode()));
    row["out"] = *out;
    console.line(row, "draft in " + log::printable(*out) + ": " + lineOf(statement)
                          + "; still missing: " + admitted.error().code.message());
    return {};
}

} // namespace vedette::app
