#include "core/engine/words_tables.h"

namespace vedette::engine {

namespace {

constexpr Words kWordsOfTokens[] = {
    {"token.not_started", "The program for tokens, vedette-token, could not be started; check that it is "
                          "installed beside this one."},
    {"token.crashed",
     "The token's module took its process down, and nothing else; check the module, then try again."},
    {"token.hung",
     "The token's module did not answer in time, so its process was ended; check the token, then try again."},
    {"token.lied",
     "The token's module answered what cannot be true, so it is not used any more; replace the module."},
    {"token.unconfined", "The process for the token's module could not be confined, so the module was not "
                         "loaded; use a kernel with Landlock."},
    {"token.busy", "Too many requests wait for the token; wait for some to end and try again."},
    {"token.refused", "The process for the token does not do that; ask for what it knows."},
    {"token.no_module", "There is no PKCS#11 module at that path, or it cannot be loaded; give the path of "
                        "your token's module."},
    {"token.module_failed",
     "The token's module failed with a code of its own; look it up in the module's manual."},
    {"token.bad_answer",
     "The token's module answered something that is no key, signature or token; check its version."},
    {"token.no_token",
     "No token fits that description; plug it in, or look at what is there with vedette-node keys tokens."},
    {"token.ambiguous", "Several tokens or keys fit that description; add the serial, or the key's id."},
    {"token.not_initialized",
     "The token has no PIN of its user yet; initialise it, or have the security officer set one."},
    {"token.already_in_use",
     "The token is in use, and initialising it would destroy its keys; say so explicitly if that is meant."},
    {"token.removed", "The token was removed, or answers no more; plug it in again."},
    {"token.not_logged_in", "The token wants its PIN first; log in again."},
    {"token.wrong_pin", "The PIN is wrong; look at how many tries are left before you try again."},
    {"token.pin_locked", "The PIN is locked after too many wrong ones; the security officer can reset it, "
                         "and a TPM opens again after its lockout time."},
    {"token.pin_length", "The token wants a PIN of another length; choose one within its bounds."},
    {"token.final_try", "One more wrong PIN would lock the token, so it was not tried; be sure of the PIN, "
                        "then insist with --final-try."},
    {"token.write_protected", "The token is write-protected; take off the protection, or use another one."},
    {"token.no_key", "There is no such key in the token, or its private half is not seen; look at its keys "
                     "with vedette-node keys list."},
    {"token.duplicate",
     "A token or key with that label or id is there already, so nothing was made; choose another."},
    {"token.no_mechanism", "The token does not offer that algorithm; choose another one, or another token."},
    {"token.no_evidence",
     "Nothing behind this module gives evidence of its keys; of those that we know only tpm2-pkcs11 does."},
    {"token.attribute_differs", "The token did not make the key as asked, so the key was destroyed again; do "
                                "not use this module for keys."},
    {"token.proof_failed", "A throw-away signature by the key does not hold, so the key is not used; do not "
                           "use this module for keys."},
    {"token.prohibited",
     "The token forbids that for this key; its attributes say why, see vedette-node keys show."},
    {"token.cancelled",
     "It was cancelled, and the process of the token's module was ended; look at the token "
     "for what was done of it."},
};

} // namespace

std::span<const Words> wordsOfTokens() {
    return kWordsOfTokens;
}

} // namespace vedette::engine
