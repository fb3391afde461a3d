#include "app/node/keys_command.h"

#include "app/node/key_attestation.h"
#include "app/node/key_words.h"
#include "app/node/on_record.h"
#include "app/node/token_options.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/codec/utf8.h"

#include <array>
#include <utility>

namespace vedette::app {

namespace {

using config::ExitStatus;
using config::UsageError;
using keys::TokenError;

constexpr std::size_t kLabelBytes = 32; ///< of a token; keys have the same, so that they fit on one line

/// A call of `keys`, its words read.
struct KeysCall {
    const config::CommandLine& line;
    Console& console;
    config::TokenUri uri;

    [[nodiscard]] const std::string& word(std::size_t index) const { return line.operands()[index]; }
};

using Deed = engine::ActOnToken::Deed;

Result<> countWords(const KeysCall& call, std::size_t count) {
    if (call.line.operands().size() == count) return {};
    const bool few = call.line.operands().size() < count;
    return Fail{few ? UsageError::MissingOperand : UsageError::TooManyOperands,
                "keys " + log::printable(call.word(0), 20) + " takes "
                    + (count == 1   ? std::string("no name")
                       : count == 2 ? "one name"
                                    : "an algorithm and a name")
                    + ": see vedette-node keys --help."};
}

Result<> checkLabel(const std::string& label) {
    if (!label.empty() && label.size() <= kLabelBytes && codec::isUtf8(viewOf(label))
        && log::printable(label) == label)
        return {};
    return Fail{UsageError::BadValue, "A label has 1 to 32 bytes of plain text: choose another."};
}

Result<ExitStatus> showTokens(const KeysCall& call) {
    VD_TRY(countWords(call, 1));
    const auto modules = VD_TRY(modulesOf(call.line, call.uri));
    std::size_t tokens = 0;
    std::optional<Error> failed;
    for (const auto& module : modules) {
        auto process = keys::TokenProcess::start(module);
        const auto inventory = process ? (*process)->ask<keys::Inventory>(keys::AskInventory{})
                                       : Result<keys::Inventory>(Fail{Error(process.error())});
        if (!inventory) {
            // A module that is broken is shown as such, and keeps no other from being shown.
            failed = inventory.error();
            call.console.complain(*failed, {{"module", module.module.string()}});
            continue;
        }
        call.console.line(KeyWords::moduleObject(inventory->module, (*process)->confinement()),
                          KeyWords::moduleText(inventory->module, (*process)->confinement()));
        for (const keys::TokenInfo& token : inventory->tokens) {
            ++tokens;
            call.console.line(KeyWords::tokenObject(token, inventory->module.path),
                              KeyWords::tokenText(token));
        }
    }
    call.console.line({{"event", "done"}, {"modules", modules.size()}, {"tokens", tokens}},
                      std::to_string(tokens) + " tokens in " + std::to_string(modules.size()) + " modules");
    return failed && modules.size() == 1 ? statusOf(*failed) : ExitStatus::Done;
}

Result<ExitStatus> initialize(const KeysCall& call) {
    VD_TRY(countWords(call, 2));
    VD_TRY(checkLabel(call.word(1)));
    const auto modules = VD_TRY(modulesOf(call.line, call.uri));
    if (modules.size() != 1) {
        return Fail{UsageError::BadValue,
                    "Name the module whose token is meant: --module PATH, or a module-path in "
                    "--token."};
    }
    auto process = VD_TRY(keys::TokenProcess::start(modules.front()));
    keys::Initialize made;
    made.token = call.uri.token;
    made.label = call.word(1);
    made.erase = call.line.has("erase");
    const std::string what = "token '" + call.word(1) + "'";
    made.soPin =
        VD_TRY(askPin(call.line, "so-pin-fd", "the security officer of " + what, config::Purpose::Create));
    made.userPin = VD_TRY(askPin(call.line, "pin-fd", "the user of " + what, config::Purpose::Create));
    std::string subject = what;
    if (made.erase) {
        subject += " in place of token '" + log::printable(made.token.label, 64) + "'";
        if (!made.token.serial.empty()) subject += " serial " + log::printable(made.token.serial, 64);
    }
    VD_TRY(onRecord(call.line, Deed::Initialize, std::move(subject), process->call(std::move(made))));
    const auto inventory = VD_TRY(process->ask<keys::Inventory>(keys::AskInventory{}));
    for (const keys::TokenInfo& token : inventory.tokens) {
        if (token.label != call.word(1)) continue;
        Json object = KeyWords::tokenObject(token, inventory.module.path);
        object["event"] = "initialized";
        call.console.line(object, "initialized: " + KeyWords::tokenText(token));
    }
    return ExitStatus::Done;
}

Result<ExitStatus> setPin(const KeysCall& call) {
    VD_TRY(countWords(call, 1));
    auto at = VD_TRY(findToken(call.line, call.uri));
    const bool so = call.line.has("so");
    const bool bySo = call.line.has("by-so");
    if (so && bySo) return Fail{UsageError::BadValue, "Give --so or --by-so, not both."};
    const std::string what = "token '" + log::printable(at.token.label) + "'";
    keys::SetPin set;
    set.token = at.token.ref();
    set.role = so ? keys::Role::So : keys::Role::User;
    set.bySo = bySo;
    set.finalTry = call.line.has("final-try");
    set.current =
        so || bySo
            ? VD_TRY(askPin(call.line, "so-pin-fd", "the security officer of " + what, config::Purpose::Open))
            : VD_TRY(askUserPin(call.line, call.uri, at.token));
    set.next = VD_TRY(askPin(call.line, "new-pin-fd", what + " from now on", config::Purpose::Create));
    const char* whose = so ? "so" : "user";
    VD_TRY(onRecord(call.line, Deed::SetPin,
                    keys::subjectOf(at.token) + " (" + whose + (bySo ? " by so" : "") + ")",
                    at.process->call(std::move(set))));
    call.console.line(
        {{"event", "pin_set"}, {"token", at.token.label}, {"serial", at.token.serial}, {"role", whose}},
        std::string("the PIN is set (") + whose + " of " + what + ")");
    return ExitStatus::Done;
}

Result<ExitStatus> listKeys(const KeysCall& call) {
    VD_TRY(countWords(call, 1));
    auto at = VD_TRY(findToken(call.line, call.uri));
    // Public halves are there for everybody; the PIN is asked for only when the call brings one.
    const bool in = call.line.has("pin-fd") || !call.uri.pinSource.empty();
    if (in) VD_TRY(logIn(call.line, call.uri, at));
    const auto all = VD_TRY(at.process->ask<keys::Keys>(keys::AskKeys{at.token.ref()}));
    for (const keys::KeyInfo& key : all.keys)
        call.console.line(KeyWords::keyObject("key", key, at.token), KeyWords::keyText(key));
    call.console.line({{"event", "done"}, {"keys", all.keys.size()}, {"logged_in", in}},
                      std::to_string(all.keys.size()) + " keys"
                          + (in ? "" : "; private halves and their attributes show after login (--pin-fd)"));
    return ExitStatus::Done;
}

Result<ExitStatus> generateKey(const KeysCall& call) {
    VD_TRY(countWords(call, 3));
    VD_TRY(checkLabel(call.word(2)));
    const auto algorithm = keys::algorithmOf(call.word(1));
    if (!algorithm) {
        return Fail{UsageError::BadValue,
                    "The algorithm '" + log::printable(call.word(1), 40)
                        + "' is not known: use ed25519, p256, secp256k1, rsa3072 or rsa4096."};
    }
    keys::Generate made;
    SystemRandom random;
    made.algorithm = *algorithm;
    made.label = call.word(2);
    made.id = Bytes(8);
    random.fill(made.id);
    random.fill(made.nonce);
    if (const auto text = call.line.value("id")) {
        const auto id = fromHex(*text);
        if (!id || id->empty() || id->size() > keys::kMaxKeyId)
            return Fail{UsageError::BadValue, "The key's id is 1 to 64 bytes in hexadecimal: correct --id."};
        made.id = *id;
    }
    auto at = VD_TRY(findToken(call.line, call.uri));
    made.token = at.token.ref();
    if (const auto can = availability(at.token, *algorithm); !can.offered)
        return Fail{TokenError::NoMechanism, can.why};
    VD_TRY(logIn(call.line, call.uri, at));
    const Bytes input = keys::proofInput(made.nonce);
    auto answer = at.process->ask<keys::Generated>(std::move(made));
    if (answer) {
        // The other process has looked already; it is not the one to believe it from.
        const auto key = crypto::PublicKey::decode(answer->key.publicKey);
        if (!key || !key->verify(input, answer->proof)) answer = Fail{TokenError::ProofFailed};
    }
    const auto done = VD_TRY(onRecord(call.line, Deed::Generate,
                                      keys::subjectOf(call.word(2), nullptr, at.token) + ", "
                                          + std::string(keys::algorithmName(*algorithm)),
                                      std::move(answer)));
    Json object = KeyWords::keyObject("generated", done.key, at.token);
    object["proof"] = true;
    call.console.line(object, "generated: " + KeyWords::keyText(done.key));
    if (*algorithm == keys::Algorithm::P256)
        log::write(log::Level::Warning, "keys",
                   "as a node's identity js-libp2p cannot dial P-256; rsa3072 it can");
    return ExitStatus::Done;
}

Result<ExitStatus> showKey(const KeysCall& call) {
    VD_TRY(countWords(call, 2));
    auto at = VD_TRY(findToken(call.line, call.uri));
    VD_TRY(logIn(call.line, call.uri, at));
    const auto info = VD_TRY(keyOf(at, call.word(1), call.uri.id));
    const auto key = crypto::PublicKey::decode(info.publicKey);
    if (!key) return Fail{TokenError::BadAnswer, key.error().text()};
    VD_TRY(onRecord(call.line, Deed::TestSign, keys::subjectOf(info.label, &info, at.token),
                    keys::proveKey(*at.process, at.token.ref(), *key)));
    Json object = KeyWords::keyObject("key", info, at.token);
    object["proof"] = true;
    call.console.line(object, KeyWords::keyText(info) + "\n  signs: yes, on trial just now");
    return ExitStatus::Done;
}

Result<ExitStatus> attest(const KeysCall& call) {
    return attestKey(call.line, call.console, call.uri);
}

Result<ExitStatus> destroyKey(const KeysCall& call) {
    VD_TRY(countWords(call, 2));
    auto at = VD_TRY(findToken(call.line, call.uri));
    VD_TRY(logIn(call.line, call.uri, at));
    const auto info = VD_TRY(keyOf(at, call.word(1), call.uri.id));
    const auto done =
        VD_TRY(onRecord(call.line, Deed::Destroy, keys::subjectOf(info.label, &info, at.token),
                        at.process->ask<keys::Destroyed>(keys::Destroy{at.token.ref(), info.publicKey})));
    Json object = KeyWords::keyObject("destroyed", info, at.token);
    object["objects"] = done.objects;
    object["finds_nothing"] = done.findsNothing;
    object["sign_refused"] = done.signRefused;
    object["sign_answer"] = done.signAnswer;
    const bool gone = done.findsNothing && done.signRefused;
    call.console.line(object, std::string(gone ? "destroyed: " : "NOT wholly destroyed: ")
                                  + KeyWords::keyText(info) + "\n  a signature by it was tried and answered "
                                  + done.signAnswer);
    return gone ? ExitStatus::Done : ExitStatus::VerificationFailed;
}

Result<ExitStatus> tryKeys(const config::CommandLine& line, Console& console) {
    KeysCall call{line, console, {}};
    if (const auto text = line.value("token")) call.uri = VD_TRY(config::TokenUri::parse(*text));
    using Do = Result<ExitStatus> (*)(const KeysCall&);
    static constexpr std::array<std::pair<std::string_view, Do>, 8> kActions{{{"tokens", showTokens},
                                                                              {"init", initialize},
                                                                              {"set-pin", setPin},
                                                                              {"list", listKeys},
                                                                              {"generate", generateKey},
                                                                              {"show", showKey},
                                                                              {"attest", attest},
                                                                              {"destroy", destroyKey}}};
    for (const auto& [name, action] : kActions) {
        if (line.operands()[0] == name) return action(call);
    }
    return Fail{UsageError::BadValue,
                "keys does not know '" + log::printable(line.operands()[0], 40)
                    + "': use tokens, init, set-pin, list, generate, show, attest or destroy."};
}

} // namespace

config::ExitStatus useKeys(const config::CommandLine& line, Console& console) {
    const auto status = tryKeys(line, console);
    return status ? *status : console.fail(status.error());
}

} // namespace vedette::app
