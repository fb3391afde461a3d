// The words of `keys`.
#include "app/node/campaign_command.h"
#include "app/node/key_attestation.h"
#include "app/node/keys_command.h"
#include "app/node/ledger_command.h"
#include "app/node/token_options.h"

namespace vedette::app {

namespace {

constexpr std::size_t kMaxKeysWords = 3 + kMaxParts; ///< of campaign merge FILE PART…

} // namespace

config::Command keysCommand() {
    using config::Flag;
    using config::FlagKind;
    const TokenFlags& may = tokenFlags();
    static const std::string help =
        std::string(
            "Keys in tokens, by PKCS#11. Each module runs in a process of its own, which may open its tokens "
            "and little else.\ntokens: what is there, in one module or in all that p11-kit is configured "
            "with, and why an algorithm is not offered.\ninit: a token without a label, or with --erase the "
            "one of --token; both PINs are asked for.\nset-pin: the user's PIN, with --so the security "
            "officer's, with --by-so the user's by the security officer.\ngenerate: ed25519, p256, "
            "secp256k1, rsa3072 or rsa4096, never to leave the token; its attributes are read back and it "
            "signs once on trial. js-libp2p does not dial p256.\nlist, show: with what the module claims of "
            "them; show has the key prove itself.\ndestroy: both halves, and looks that nothing is left. "
            "PINs come from a prompt, --pin-fd, or the pin-source of the URI.\nWhat is done to a token goes "
            "on "
            "record in the audit log of the data folder (--data-dir), if there is one and no node is using "
            "it.")
        + "\n" + std::string(attestationHelp()) + "\n" + std::string(ledgerHelp()) + "\n"
        + std::string(campaignHelp());
    config::Command keys{
        "keys",
        "tokens | init LABEL | set-pin | list | generate ALGORITHM LABEL | show LABEL | attest LABEL | "
        "destroy LABEL | ledger id|begin|verify|export|import|propose|sign|set | revoke KEY | rotate KEY | "
        "campaign begin|sign FILE KEY|merge FILE PART...|show FILE|conclude FILE",
        1,
        kMaxKeysWords,
        help,
        {{"module", FlagKind::Single, "PATH",
          "of the PKCS#11 module, or its name in p11-kit's configuration"},
         {"token", FlagKind::Single, "URI", "pkcs11:token=…;serial=…?module-path=…&pin-source=…"},
         {"id", FlagKind::Single, "HEX", "generate: the key's id; default: random"},
         {"so-pin-fd", FlagKind::Single, "N", "the security officer's PIN"},
         {"new-pin-fd", FlagKind::Single, "N", "set-pin: the new PIN"},
         {"so", FlagKind::Switch, "", "set-pin: the security officer's own"},
         {"by-so", FlagKind::Switch, "", "set-pin: the security officer sets the user's"},
         {"erase", FlagKind::Switch, "", "init: even a token that is in use; its keys are destroyed"},
         may.finalTry,
         may.store,
         may.tcp,
         may.sockets,
         may.env,
         may.withoutLandlock,
         identityFlag()}};
    for (const auto& flags : {attestationFlags(), ledgerFlags(), campaignFlags()})
        for (const Flag& flag : flags) keys.flags.push_back(flag);
    return keys;
}

} // namespace vedette::app
