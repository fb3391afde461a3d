#include "app/node/key_attestation.h"

#include "app/node/data_folder.h"
#include "app/node/on_record.h"
#include "app/node/token_options.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/rfc3339.h"
#include "core/base/wall_clock.h"
#include "core/crypto/hash.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <filesystem>

namespace vedette::app {

namespace {

using config::ExitStatus;
using config::Flag;
using config::FlagKind;
using config::UsageError;

constexpr std::size_t kMostRecord = 64 * 1024;

/// What a device said, with all that is needed to look at it again.
struct Testimony {
    crypto::PublicKey key;
    ledger::AttestationNonce nonce{};
    Bytes evidence;
};

Fail<UsageError> attestWords(const std::string& sentence) {
    return Fail{UsageError::BadValue, sentence};
}

std::filesystem::path namedOr(const config::CommandLine& line, const std::filesystem::path& folder) {
    const auto named = line.value("attesters");
    return named ? std::filesystem::path(*named) : folder / "attesters";
}

Result<std::optional<ledger::AttestationNonce>> nonceGiven(const config::CommandLine& line) {
    const auto text = line.value("nonce");
    if (!text) return std::optional<ledger::AttestationNonce>();
    const auto bytes = fromHex(*text);
    ledger::AttestationNonce nonce{};
    if (!bytes || bytes->size() != nonce.size())
        return attestWords("The nonce of --nonce is 32 bytes in hexadecimal: correct it, or leave it to us.");
    std::ranges::copy(*bytes, nonce.begin());
    return std::optional(nonce);
}

Json recordOf(const Testimony& said) {
    return {{"public_key", toHex(said.key.encoded())},
            {"nonce", toHex(said.nonce)},
            {"evidence", toHex(said.evidence)}};
}

Result<Testimony> readRecord(const std::string& path) {
    const auto malformed = [&] {
        return attestWords("'" + log::printable(path, 200) + "' is not what keys attest --out writes.");
    };
    const auto bytes = VD_TRY(store::readWhole(path, kMostRecord));
    if (!bytes) return attestWords("There is no file '" + log::printable(path, 200) + "'.");
    const Json record = Json::parse(bytes->begin(), bytes->end(), nullptr, false);
    if (!record.is_object()) return malformed();
    const auto field = [&](const char* name) -> std::optional<Bytes> {
        const auto at = record.find(name);
        if (at == record.end() || !at->is_string()) return std::nullopt;
        return fromHex(at->get<std::string>());
    };
    const auto key = field("public_key");
    const auto nonce = field("nonce");
    auto evidence = field("evidence");
    ledger::AttestationNonce drawn{};
    if (!key || !nonce || !evidence || nonce->size() != drawn.size()) return malformed();
    auto decoded = crypto::PublicKey::decode(*key);
    if (!decoded) return malformed();
    std::ranges::copy(*nonce, drawn.begin());
    return Testimony{std::move(decoded).value(), drawn, *std::move(evidence)};
}

/// The device's word, and the names of the token and its key for people.
Result<Testimony> askDevice(const config::CommandLine& line, const config::TokenUri& uri,
                            const ledger::AttestationNonce& nonce, Json& names) {
    auto at = VD_TRY(findToken(line, uri));
    const auto info = VD_TRY(keyOf(at, line.operands()[1], uri.id));
    auto key = crypto::PublicKey::decode(info.publicKey);
    if (!key) return Fail{keys::TokenError::BadAnswer, key.error().text()};
    keys::Attest ask;
    ask.token = at.token.ref();
    ask.publicKey = info.publicKey;
    ask.nonce = nonce;
    ask.finalTry = line.has("final-try");
    ask.pin = VD_TRY(askUserPin(line, uri, at.token));
    auto said =
        VD_TRY(onRecord(line, engine::ActOnToken::Deed::Attest, keys::subjectOf(info.label, &info, at.token),
                        at.process->ask<keys::Attested>(std::move(ask))));
    names = {
        {"label", info.label}, {"kind", info.kind}, {"token", at.token.label}, {"serial", at.token.serial}};
    return Testimony{std::move(key).value(), nonce, std::move(said.evidence)};
}

/// One line more in the list.
Result<> enrol(const std::filesystem::path& path, const ledger::Digest& attester, const Json& names) {
    auto held = VD_TRY(store::readWhole(path.string(), ledger::Attesters::kMaxText)).value_or(Bytes());
    if (!held.empty() && held.back() != '\n') held.push_back('\n');
    const std::string note = log::printable(names.value("token", std::string("from a record")), 64);
    append(held, viewOf(toHex(attester) + "  # " + note + ", " + rfc3339(wallNow()) + "\n"));
    const auto list = ledger::Attesters::parse(textOf(held));
    if (!list) return Fail{Error(list.error())};
    return store::replaceWhole(path.string(), held);
}

} // namespace

std::vector<Flag> attestationFlags() {
    return {
        {"nonce", FlagKind::Single, "HEX", "attest: 32 bytes that somebody else drew; default: drawn here"},
        {"attesters", FlagKind::Single, "FILE",
         "attest: names of attesting keys, one a line; default: attesters in the data folder"},
        {"enrol", FlagKind::Switch, "", "attest: the attester is one of ours from now on"},
        {"evidence", FlagKind::Single, "FILE",
         "attest: look again at what --out wrote, without any token; inception, rotate: enter its hash with "
         "the key"}};
}

std::string_view attestationHelp() {
    return "attest: the device proves that it made the key and lets nobody have it (a TPM, through "
           "tpm2-pkcs11), for a nonce, by an attesting key that you enrolled: once, at the device, with "
           "--enrol.";
}

Result<ledger::Attesters> readAttesters(const std::filesystem::path& file) {
    const auto bytes = VD_TRY(store::readWhole(file.string(), ledger::Attesters::kMaxText));
    return ledger::Attesters::parse(bytes ? textOf(*bytes) : std::string_view());
}

Result<ledger::Attesters> attestersOf(const config::CommandLine& line) {
    if (!line.has("attesters")) return readAttesters(namedOr(line, VD_TRY(dataFolder(line))));
    const auto path = namedOr(line, {});
    if (!std::filesystem::exists(path))
        return attestWords("There is no file '" + log::printable(path.string(), 200) + "' of --attesters.");
    return readAttesters(path);
}

Result<ledger::Digest> recordedEvidence(const std::string& path, const crypto::PublicKey& key) {
    const Testimony said = VD_TRY(readRecord(path));
    const auto evidence = VD_TRY(ledger::TpmEvidence::decode(said.evidence));
    VD_TRY(ledger::appraise(evidence, key, said.nonce));
    return crypto::Sha256::of(said.evidence);
}

Result<ExitStatus> attestKey(const config::CommandLine& line, Console& console, const config::TokenUri& uri) {
    const bool again = line.has("evidence");
    if (line.operands().size() != (again ? 1U : 2U)) {
        return Fail{again ? UsageError::TooManyOperands : UsageError::MissingOperand,
                    "keys attest takes the label of a key, or --evidence FILE and no label."};
    }
    const auto given = VD_TRY(nonceGiven(line));
    ledger::AttestationNonce nonce = given.value_or(ledger::AttestationNonce{});
    if (!given) SystemRandom().fill(nonce);
    Json names = Json::object();
    const Testimony said =
        again ? VD_TRY(readRecord(*line.value("evidence"))) : VD_TRY(askDevice(line, uri, nonce, names));
    const auto evidence = VD_TRY(ledger::TpmEvidence::decode(said.evidence));
    const auto proved = VD_TRY(ledger::appraise(evidence, said.key, given.value_or(said.nonce)));
    if (line.has("enrol")) {
        const auto folder = VD_TRY(dataFolder(line));
        if (std::filesystem::create_directories(folder))
            std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
        if (const auto held = attestersOf(line); !held || !held->know(proved.attester))
            VD_TRY(enrol(namedOr(line, folder), proved.attester, names));
    }
    if (const auto out = line.value("out"))
        VD_TRY(store::replaceWhole(*out, viewOf(recordOf(said).dump(1) + "\n")));
    const auto known = VD_TRY(attestersOf(line)).know(proved.attester);
    const bool ours = known.ok();
    Json record{{"event", "attested"}, {"peer_id", said.key.peerId().text()}};
    record.update(names);
    record.update({{"verdict", ours ? "proved" : "strange_attester"},
                   {"format", "tpm2"},
                   {"attester", toHex(proved.attester)},
                   {"firmware", proved.firmware},
                   {"resets", proved.resets},
                   {"restarts", proved.restarts},
                   {"evidence_hash", toHex(crypto::Sha256::of(said.evidence))}});
    record.update(recordOf(said));
    console.line(record,
                 std::string(ours ? "proved" : "NOT proved") + ": the key of " + said.key.peerId().text()
                     + (ours ? " was made in the TPM of attester " : " by attester ") + toHex(proved.attester)
                     + (ours ? " and cannot leave it" : "\n  " + sentence(known.error())));
    return ours ? ExitStatus::Done : ExitStatus::VerificationFailed;
}

} // namespace vedette::app
