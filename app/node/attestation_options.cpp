#include "app/node/attestation_options.h"

#include "app/node/console.h"
#include "app/node/key_attestation.h"
#include "app/node/system_facts.h"
#include "core/base/log.h"
#include "core/store/whole_file.h"
#include "core/trust/verifier.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace vedette::app {

namespace {

using config::FlagKind;
using config::UsageError;

constexpr std::uint64_t kLeastLife = 20;
constexpr std::uint64_t kMostLife = 7 * 86'400;
constexpr std::uint64_t kUsualLife = 3600;
constexpr std::size_t kMostBuilds = 10'000;
constexpr std::size_t kMostText = 1 << 20;

Fail<UsageError> proofWords(const std::string& sentence) {
    return Fail{UsageError::BadValue, sentence};
}

/// Good with no weakness, bad with one way in.
trust::Posture postureHere(const std::filesystem::path& folder) {
    trust::Posture worst = trust::Posture::Good;
    for (const posture::Finding& finding : posture::audit(posture::Computer(), circumstancesHere(folder))) {
        if (finding.verdict == posture::Verdict::Bad) return trust::Posture::Bad;
        if (finding.verdict != posture::Verdict::Good) worst = trust::Posture::Degraded;
    }
    return worst;
}

Result<trust::Claims> claimsHere(const std::filesystem::path& folder) {
    trust::Claims claims;
    claims.build = VD_TRY(hashOfBuild());
    claims.posture = postureHere(folder);
    claims.program = "vedette-node " VEDETTE_VERSION;
    return claims;
}

/// SHA-256 in hexadecimal, one a line; `#` and what follows is for people.
Result<std::set<ledger::Digest>> buildsIn(const std::string& path) {
    const auto bytes = VD_TRY(store::readWhole(path, kMostText));
    if (!bytes) return proofWords("There is no file '" + log::printable(path, 200) + "' of --known-builds.");
    std::set<ledger::Digest> builds;
    std::size_t number = 0;
    for (std::string_view left = textOf(*bytes); !left.empty();) {
        std::string_view line = left.substr(0, left.find('\n'));
        left.remove_prefix(std::min(line.size() + 1, left.size()));
        ++number;
        line = line.substr(0, line.find('#'));
        const auto first = line.find_first_not_of(" \t\r");
        if (first == std::string_view::npos) continue;
        line = line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
        const auto hash = fromHex(line);
        ledger::Digest digest{};
        if (!hash || hash->size() != digest.size() || builds.size() >= kMostBuilds) {
            return proofWords(
                "Line " + std::to_string(number) + " of '" + log::printable(path, 200)
                + "' is no build: write 64 hexadecimal digits, as --version --json tells them.");
        }
        std::ranges::copy(*hash, digest.begin());
        builds.insert(digest);
    }
    if (builds.empty()) return proofWords("There is no build in '" + log::printable(path, 200) + "'.");
    return builds;
}

Result<node::AttestationConfig::Ask> askedOfPeers(const config::CommandLine& line, const std::string& from,
                                                  const std::filesystem::path& folder) {
    node::AttestationConfig::Ask ask;
    const auto tier = trust::tierNamed(from);
    if (!tier) {
        return proofWords("'" + log::printable(from, 40)
                          + "' of --ask-proof is no tier of risk: write high, medium or low.");
    }
    ask.from = *tier;
    ask.life = std::chrono::seconds(VD_TRY(line.number("proof-life", kLeastLife, kMostLife, kUsualLife)));
    if (line.has("attesters") || !folder.empty()) ask.rules.attesters = VD_TRY(attestersOf(line));
    if (ask.rules.attesters.size() == 0) {
        return proofWords(
            "No attester is enrolled, so that no proof of a peer could hold: name a list of them "
            "with --attesters, or enrol one with keys attest --enrol.");
    }
    if (const auto builds = line.value("known-builds")) ask.rules.builds = VD_TRY(buildsIn(*builds));
    if (const auto least = line.value("least-posture")) {
        const auto posture = trust::postureNamed(*least);
        if (!posture) {
            return proofWords("'" + log::printable(*least, 40)
                              + "' of --least-posture is no posture: write bad, degraded or good.");
        }
        ask.rules.least = *posture;
    }
    return ask;
}

} // namespace

std::vector<config::Flag> proofFlags() {
    return {
        {"attest", FlagKind::Switch, "",
         "prove to peers that ask what this node is: its identity signs for their nonce, its device speaks "
         "for the key (a TPM, through tpm2-pkcs11), and it tells its build and the posture of the computer"},
        {"ask-proof", FlagKind::Single, "high|medium|low",
         "ask peers of that risk and above to prove what they are, and again before the proof is too old"},
        {"proof-life", FlagKind::Single, "S", "with --ask-proof: a proof counts so long; default 3600"},
        {"attesters", FlagKind::Single, "FILE",
         "with --ask-proof: names of attesting keys, one a line; default: attesters in the data folder"},
        {"known-builds", FlagKind::Single, "FILE",
         "with --ask-proof: what peers must say that they run, one a line as --version --json tells it; "
         "default: anything"},
        {"least-posture", FlagKind::Single, "bad|degraded|good",
         "with --ask-proof: what they must say of their computer, as posture finds it; default bad"}};
}

Result<std::optional<node::AttestationConfig>> attestationOptions(const config::CommandLine& line,
                                                                  const std::filesystem::path& folder) {
    node::AttestationConfig made;
    const auto from = line.value("ask-proof");
    if (!from) {
        for (const char* flag : {"proof-life", "attesters", "known-builds", "least-posture"}) {
            if (line.has(flag))
                return proofWords("--" + std::string(flag)
                                  + " is for proofs of others: say with --ask-proof of whom they are asked.");
        }
    } else {
        made.ask = VD_TRY(askedOfPeers(line, *from, folder));
    }
    if (line.has("attest")) made.claims = VD_TRY(claimsHere(folder));
    if (!made.ask && !made.claims) return std::optional<node::AttestationConfig>();
    return std::optional(std::move(made));
}

} // namespace vedette::app
