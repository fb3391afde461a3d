#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "app/node/temporary_folder.h"
#include "core/keys/key_objects.h"
#include "core/keys/module_needs.h"
#include "core/keys/token_process.h"

#include <cstdlib>
#include <fstream>
#include <memory>
#include <vector>

namespace vedette::app {

namespace {

const char* const kSoftModule = "/usr/lib/softhsm/libsofthsm2.so";
constexpr int kSignatures = 2000;
constexpr std::size_t kAhead = 8; ///< requests that wait while one is worked on

const keys::TokenRef kBenchToken{"bench", {}, {}, {}};

crypto::SigningRequest benchStatement() {
    return crypto::SignNoiseKey{};
}

Secret pinOf(std::string_view text) {
    return Secret(viewOf(text));
}

/// Signatures a second by the module itself, loaded here: the same calls without a process in between.
Result<double> directRate(const keys::Cryptoki& module, CK_SESSION_HANDLE session, const Bytes& key,
                          int count) {
    const keys::KeyObjects objects(module, session);
    const auto half = VD_TRY(objects.privateHalf(key));
    const auto slot = VD_TRY(module.find(kBenchToken));
    const Bytes input = crypto::signingInput(benchStatement());
    const Secret none;
    const double begin = wallSeconds();
    for (int i = 0; i < count; ++i) static_cast<void>(VD_TRY(objects.sign(slot.token, half, input, none)));
    return count / (wallSeconds() - begin);
}

/// One after the other, or with some on their way.
Result<double> carriedRate(keys::TokenProcess& process, const Bytes& key, int count, std::size_t ahead) {
    const double begin = wallSeconds();
    int asked = 0;
    int answered = 0;
    while (answered < count) {
        while (asked < count && static_cast<std::size_t>(asked - answered) < ahead) {
            static_cast<void>(VD_TRY(process.submit(keys::Sign{kBenchToken, key, benchStatement()})));
            ++asked;
        }
        const auto answer = process.next();
        if (!answer.reply) return Fail{Error(answer.reply.error())};
        ++answered;
    }
    return count / (wallSeconds() - begin);
}

Result<> measureKind(const BenchPlan& plan, Console& console, keys::TokenProcess& process,
                     const keys::Cryptoki& module, CK_SESSION_HANDLE session, keys::Algorithm algorithm) {
    keys::Generate made;
    made.token = kBenchToken;
    made.algorithm = algorithm;
    made.label = algorithmName(algorithm);
    made.id = {static_cast<Byte>(algorithm), 1};
    const Bytes key = VD_TRY(process.ask<keys::Generated>(made)).key.publicKey;
    const bool rsa = keyTypeOf(algorithm) == crypto::KeyType::Rsa;
    const int count = plan.scaled(rsa ? kSignatures / 10 : kSignatures);
    std::vector<double> direct;
    std::vector<double> carried;
    std::vector<double> piped;
    for (int round = 0; round < plan.rounds; ++round) {
        direct.push_back(VD_TRY(directRate(module, session, key, count)));
        carried.push_back(VD_TRY(carriedRate(process, key, count, 1)));
        piped.push_back(VD_TRY(carriedRate(process, key, count, kAhead)));
    }
    const double floor = median(direct);
    const std::string name = "keys-" + std::string(algorithmName(algorithm));
    const auto added = [&](double rate) { return Json{{"added_us", (1 / rate - 1 / floor) * 1e6}}; };
    say(console, {name, median(carried), "signatures/s", floor, added(median(carried))});
    say(console, {name + "-ahead", median(piped), "signatures/s", floor, added(median(piped))});
    return {};
}

} // namespace

Result<> benchKeys(const BenchPlan& plan, Console& console) {
    const OneProcessor together; // the child inherits it
    const auto folder = VD_TRY(TemporaryFolder::create());
    const auto tokens = folder->path() / "tokens";
    std::filesystem::create_directory(tokens);
    const auto configuration = folder->path() / "softhsm2.conf";
    std::ofstream(configuration) << "directories.tokendir = " << tokens.string()
                                 << "\nobjectstore.backend = file\nlog.level = ERROR\n";
    ::setenv("SOFTHSM2_CONF", configuration.c_str(), 1); // NOLINT(concurrency-mt-unsafe): one thread so far
    keys::TokenProcessConfig config;
    config.module = kSoftModule;
    config.exceptions =
        keys::needsOf(config.module, [&](const std::string&) { return configuration.string(); });
    auto process = VD_TRY(keys::TokenProcess::start(config));
    keys::Initialize made;
    made.label = kBenchToken.label;
    made.soPin = pinOf("12345678");
    made.userPin = pinOf("1234");
    VD_TRY(process->call(std::move(made)));
    keys::Login login;
    login.token = kBenchToken;
    login.pin = pinOf("1234");
    VD_TRY(process->call(std::move(login)));
    // In this process only here, where nothing is worth keeping: what the detour costs shows no other way.
    const auto module = VD_TRY(keys::Cryptoki::load(kSoftModule));
    const auto slot = VD_TRY(module->find(kBenchToken));
    CK_SESSION_HANDLE session = 0;
    VD_TRY(keys::checkAnswer(module->calls().C_OpenSession(slot.id, CKF_SERIAL_SESSION | CKF_RW_SESSION,
                                                           nullptr, nullptr, &session),
                             "C_OpenSession"));
    Bytes pin = copyOf(viewOf("1234"));
    VD_TRY(keys::checkAnswer(module->calls().C_Login(session, CKU_USER, pin.data(), pin.size()), "C_Login"));
    for (const auto algorithm : {keys::Algorithm::Ed25519, keys::Algorithm::P256, keys::Algorithm::Rsa3072})
        VD_TRY(measureKind(plan, console, *process, *module, session, algorithm));
    return {};
}

} // namespace vedette::app
