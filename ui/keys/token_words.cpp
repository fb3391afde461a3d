#include "ui/keys/token_words.h"

#include "core/crypto/public_key.h"
#include "ui/link/words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QRegularExpression>

#include <array>
#include <utility>

namespace vedette::ui {

namespace {

QString toldText(const std::string& text) {
    return text.empty() ? QStringLiteral("—") : shown(text, 120);
}

QString hexText(const Bytes& bytes) {
    return bytes.empty() ? QStringLiteral("—") : QString::fromStdString(toHex(bytes));
}

} // namespace

QString peerIdOf(const keys::KeyInfo& key) {
    const auto decoded = crypto::PublicKey::decode(key.publicKey);
    return decoded ? QString::fromStdString(decoded->peerId().text()) : QString();
}

QString TokenWords::name(const keys::TokenInfo& token) {
    if (!token.initialized) return tr("Free slot");
    return token.label.empty() ? tr("Token without a name") : shown(token.label, 64);
}

QString TokenWords::algorithm(const std::string& kind) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 5> kNames{{
        {"ed25519", "Ed25519"},
        {"p256", "P-256"},
        {"secp256k1", "secp256k1"},
        {"rsa3072", "RSA-3072"},
        {"rsa4096", "RSA-4096"},
    }};
    for (const auto& [known, spelled] : kNames) {
        if (known == kind) return QString::fromLatin1(spelled);
    }
    return shown(kind, 60);
}

QString TokenWords::tries(keys::TriesLeft tries) {
    switch (tries) {
    case keys::TriesLeft::Unknown: return tr("the token does not say");
    case keys::TriesLeft::Fewer: return tr("fewer than at first");
    case keys::TriesLeft::Last: return tr("one");
    case keys::TriesLeft::None: return tr("none: locked");
    }
    return {};
}

QString TokenWords::triesWarning(keys::TriesLeft tries) {
    switch (tries) {
    case keys::TriesLeft::Unknown:
        return tr("The token does not say how many tries are left. Some lock after three wrong PINs.");
    case keys::TriesLeft::Fewer: return tr("A wrong PIN was tried before: fewer tries are left.");
    case keys::TriesLeft::Last: return tr("This is the last try: one more wrong PIN locks the token.");
    case keys::TriesLeft::None:
        return tr("This PIN is locked. The security officer can set a new one; a TPM opens again by itself "
                  "after its lockout time.");
    }
    return {};
}

QString TokenWords::state(const keys::TokenView& token) {
    if (!token.token.initialized) return tr("not initialised");
    if (token.token.userTries == keys::TriesLeft::None) return tr("PIN locked");
    if (!token.token.userPinSet) return tr("no user PIN yet");
    return token.loggedIn ? tr("logged in") : tr("logged out");
}

QString TokenWords::availability(const keys::TokenInfo& token, keys::Algorithm algorithm) {
    const auto can = keys::availability(token, algorithm);
    if (can.offered) return can.why.empty() ? tr("available") : tr("shows only when a key is made");
    static const QRegularExpression mechanism(QStringLiteral("\\((CKM_\\w+)\\)"));
    const auto found = mechanism.match(QString::fromStdString(can.why));
    return found.hasMatch() ? tr("no: the token does not offer %1").arg(found.captured(1)) : tr("no");
}

QString TokenWords::standing(const std::string& state) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 6> kStates{{
        {"pre_activation", QT_TR_NOOP("before use")},
        {"active", QT_TR_NOOP("active")},
        {"suspended", QT_TR_NOOP("suspended")},
        {"deactivated", QT_TR_NOOP("deactivated")},
        {"compromised", QT_TR_NOOP("compromised")},
        {"destroyed", QT_TR_NOOP("destroyed")},
    }};
    for (const auto& [known, words] : kStates) {
        if (known == state) return tr(words);
    }
    return shown(state, 40);
}

QString TokenWords::claims(const keys::KeyInfo& key) {
    if (!key.privateHalf) return tr("shows after login");
    QStringList said;
    if (key.claims.local) said += *key.claims.local ? tr("made in the token") : tr("imported");
    if (key.claims.extractable) said += *key.claims.extractable ? tr("extractable") : tr("not extractable");
    return said.isEmpty() ? tr("the module does not say") : said.join(QStringLiteral(", "));
}

QString TokenWords::uses(const keys::KeyClaims& claims) {
    QStringList said;
    if (claims.sign.value_or(false)) said += tr("sign");
    if (claims.decrypt.value_or(false)) said += tr("decrypt");
    if (claims.derive.value_or(false)) said += tr("derive");
    if (claims.unwrap.value_or(false)) said += tr("unwrap");
    return said.isEmpty() ? QStringLiteral("—") : said.join(QStringLiteral(", "));
}

QString TokenWords::confinement(const keys::Confinement& confinement) {
    QStringList said;
    said +=
        confinement.landlock > 0 ? tr("Landlock (version %1)").arg(confinement.landlock) : tr("NO Landlock");
    said += confinement.seccomp ? tr("seccomp") : tr("NO seccomp");
    said += confinement.coreDumpsOff ? tr("no core dumps") : tr("core dumps NOT off");
    return said.join(QStringLiteral(", "));
}

QString TokenWords::phase(const keys::ModuleView& module) {
    using Phase = keys::ModuleView::Phase;
    switch (module.phase) {
    case Phase::Starting: return tr("being started");
    case Phase::Up: return tr("running");
    case Phase::Waiting: return tr("broke down, is started again");
    case Phase::Down: return tr("down");
    }
    return {};
}

QList<Fact> TokenWords::ofKey(const keys::KeyInfo& key, const KeyStanding* standing, const KeyProof* proof) {
    const auto said = [](const std::optional<bool>& claim) {
        return !claim ? tr("not said") : *claim ? tr("yes") : tr("no");
    };
    const QString claimed = tr("Claimed by the module; nothing proves it.");
    const QString peer = peerIdOf(key);
    QList<Fact> facts{
        {tr("Label"), toldText(key.label), {}, false},
        {tr("Algorithm"), algorithm(key.kind), {}, false},
        {tr("Id"), hexText(key.id), tr("CKA_ID, in hexadecimal"), true},
        {tr("Peer id"), peer.isEmpty() ? QStringLiteral("—") : shortId(peer),
         tr("Who a node with this key is to its peers") + QLatin1Char(' ') + peer, true},
        {tr("Ledger"),
         standing == nullptr
             ? tr("not in the ledger")
             : tr("%1 since %2")
                   .arg(TokenWords::standing(standing->state), figures::dateAndTime(standing->since)),
         tr("How the key stands by the signed statements of the ledger"), false},
    };
    if (standing != nullptr) facts.append({tr("Class"), shown(standing->keyClass, 60), {}, false});
    facts.append(
        {tr("Proof of its origin"),
         proof == nullptr  ? tr("none: its device was not asked")
         : proof->enrolled ? tr("made in its device, which lets nobody have it; said at %1")
                                 .arg(figures::dateAndTime(proof->at))
                           : tr("none that counts: nobody enrolled the attesting key"),
         tr("The device signs a statement about the key for a fresh random value, with an attesting key "
            "that operators enrol by its name: vedette-node keys attest --enrol"),
         false});
    if (proof != nullptr) {
        const QString name = QString::fromStdString(proof->attester);
        facts.append({tr("Attesting key"), name.left(16) + QStringLiteral("…"), name, true});
    }
    if (!key.privateHalf) {
        facts.append({tr("Private half"), tr("shows after login"), {}, false});
        return facts;
    }
    facts.append({tr("Use"), uses(key.claims), claimed, false});
    facts.append({tr("Made in the token"), said(key.claims.local), claimed, false});
    facts.append({tr("Extractable"), said(key.claims.extractable), claimed, false});
    facts.append({tr("Never extractable"), said(key.claims.neverExtractable), claimed, false});
    facts.append({tr("Sensitive"), said(key.claims.sensitive), claimed, false});
    facts.append({tr("Always sensitive"), said(key.claims.alwaysSensitive), claimed, false});
    facts.append({tr("PIN for each signature"), said(key.claims.asksAlways), claimed, false});
    return facts;
}

QList<Fact> TokenWords::ofToken(const keys::TokenView& of) {
    const keys::TokenInfo& token = of.token;
    QStringList flags;
    if (token.loginRequired) flags += tr("login required");
    if (token.writeProtected) flags += tr("write-protected");
    if (token.removable) flags += tr("removable");
    if (token.hardwareSlot) flags += tr("hardware");
    if (token.ownPinPad) flags += tr("PIN pad of its own");
    if (token.userPinToBeChanged) flags += tr("user PIN to be changed");
    if (token.soPinToBeChanged) flags += tr("security officer's PIN to be changed");
    QList<Fact> facts{
        {tr("State"), state(of), {}, false},
        {tr("Serial"), toldText(token.serial), {}, true},
        {tr("Model"), toldText(token.manufacturer + " " + token.model), {}, false},
        {tr("Firmware"),
         tr("%1, hardware %2").arg(toldText(token.firmware), toldText(token.hardware)),
         {},
         false},
        {tr("Slot"), toldText(token.slot), tr("Changes from one start to the next"), false},
        {tr("Flags"), flags.isEmpty() ? QStringLiteral("—") : flags.join(QStringLiteral(", ")), {}, false},
    };
    if (token.initialized) {
        facts.append({tr("PIN tries left"), tries(token.userTries), tr("Of the user's PIN"), false});
        facts.append({tr("Officer's tries left"), tries(token.soTries),
                      tr("Of the security officer's PIN, which sets the user's"), false});
    }
    for (const keys::Algorithm one : keys::kAlgorithms) {
        const auto name = keys::algorithmName(one);
        facts.append({algorithm(std::string(name)), availability(token, one), {}, false});
    }
    facts.append({tr("Mechanisms"), figures::count(token.mechanisms.size()),
                  tr("How many ways to compute the token says it has"), false});
    if (of.unread) facts.append({tr("Keys"), sentence(*of.unread), {}, false});
    return facts;
}

QList<Fact> TokenWords::ofModule(const keys::ModuleView& module) {
    QList<Fact> facts{
        {tr("Module"), shown(module.path.string(), 200), {}, true},
        {tr("Process"), phase(module), tr("Each module runs in a process of its own, vedette-token"), false},
    };
    if (module.trouble) facts.append({tr("Trouble"), sentence(*module.trouble), {}, false});
    if (module.module) {
        facts.append({tr("Version"),
                      tr("%1 %2, PKCS#11 %3")
                          .arg(toldText(module.module->description), toldText(module.module->version),
                               toldText(module.module->cryptoki)),
                      {},
                      false});
    }
    if (module.confinement) {
        facts.append({tr("Held back by"), confinement(*module.confinement),
                      tr("What keeps the module from files, networks and other programs"), false});
        QStringList exceptions;
        for (const std::string& one : module.confinement->exceptions) exceptions += shown(one, 200);
        facts.append({tr("Exceptions"),
                      exceptions.isEmpty() ? tr("none") : exceptions.join(QStringLiteral("\n")),
                      tr("What it may do besides reading its libraries"), true});
    }
    if (module.breakdowns > 0)
        facts.append(
            {tr("Broke down"), tr("%Ln times", nullptr, static_cast<int>(module.breakdowns)), {}, false});
    return facts;
}

} // namespace vedette::ui
