#include "ui/keys/token_deeds.h"

#include "core/base/log.h"
#include "core/base/random.h"
#include "core/base/wall_clock.h"
#include "core/keys/token_signer.h"
#include "ui/keys/token_dialogs.h"
#include "ui/keys/token_words.h"
#include "ui/link/background.h"
#include "ui/link/words.h"
#include "ui/widgets/hostile_text.h"

#include <utility>

namespace vedette::ui {

namespace {

using Deed = engine::ActOnToken::Deed;

/// Shown without blocking the window; gone when it is closed.
template <class Dialog>
void ask(Dialog* dialog, std::function<void(Dialog&)> accepted) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [dialog, accepted = std::move(accepted)] { accepted(*dialog); });
    dialog->open();
}

} // namespace

TokenDeeds::TokenDeeds(TokenRoom& room, Link& link, const KeyMeans* means, QWidget* view)
    : QObject(view), m_room(room), m_link(link), m_means(means), m_view(view) {}

TokenDeeds::HeldLogin TokenDeeds::hold(std::optional<keys::Login> login) {
    return std::make_shared<std::optional<keys::Login>>(std::move(login));
}

TokenDeeds::Errand TokenDeeds::during(HeldLogin login, keys::TokenRef token, Errand errand) {
    return [login = std::move(login), token = std::move(token),
            errand = std::move(errand)](keys::TokenProcess& process) -> Result<> {
        if (!*login) return errand(process);
        VD_TRY(process.call(*std::exchange(*login, std::nullopt)));
        Result<> how = errand(process);
        static_cast<void>(process.call(keys::Logout{token})); // a process that is gone has logged out
        return how;
    };
}

void TokenDeeds::carryOut(const Order& order, Errand errand) {
    const auto ended = [this, order](const Result<>& how) {
        record(order, how);
        if (order.afterwards) order.afterwards();
        if (how) {
            if (!order.token.isEmpty()) emit initialized(order.token);
            emit told(order.done, true);
        } else {
            emit told(tr("%1 failed. %2").arg(order.what, sentence(how.error())), false);
        }
        emit this->ended();
    };
    const auto taken = m_room.run(order.module, order.what, std::move(errand), ended);
    if (!taken) ended(Fail{Error(taken.error())});
}

void TokenDeeds::record(const Order& order, const Result<>& how) {
    if (!order.deed) return;
    engine::ActOnToken act{*order.deed, order.subject,
                           how ? std::nullopt : std::optional<Error>(how.error())};
    for (const Link::SourceId id : m_link.sources()) {
        const Source* source = m_link.source(id);
        if (source->kind() != Source::Kind::Network || !source->takesCommands()) continue;
        m_link.submit(kHouse, std::move(act), {}, {}, id);
        return;
    }
    if (m_means == nullptr || !m_means->record) return;
    inBackground(
        this, [act = std::move(act), record = m_means->record] { return record(act); },
        [this](const Result<>& kept) {
            if (!kept)
                emit told(tr("This is not on record in the audit log. %1").arg(sentence(kept.error())),
                          false);
        });
}

void TokenDeeds::logIn(const std::string& module, const keys::TokenView& token) {
    auto* dialog = new LoginDialog(token.token,
                                   tr("Shows the private halves of keys and what the module claims of them, "
                                      "until you log out."),
                                   m_view);
    ask<LoginDialog>(dialog, [=, this, name = TokenWords::name(token.token)](LoginDialog& asked) {
        const auto login = hold(asked.take());
        carryOut({module, tr("Logging in to %1").arg(name), tr("Logged in to %1.").arg(name), {}, {}},
                 [login](keys::TokenProcess& process) -> Result<> {
                     VD_TRY(process.call(*std::exchange(*login, std::nullopt)));
                     return {};
                 });
    });
}

void TokenDeeds::logOut(const std::string& module, const keys::TokenView& token) {
    const QString name = TokenWords::name(token.token);
    carryOut({module, tr("Logging out of %1").arg(name), tr("Logged out of %1.").arg(name), {}, {}},
             [ref = token.token.ref()](keys::TokenProcess& process) -> Result<> {
                 VD_TRY(process.call(keys::Logout{ref}));
                 return {};
             });
}

void TokenDeeds::initialize(const std::string& module, const keys::TokenView& token) {
    auto* dialog = new InitializeDialog(token.token, token.keys.size(), m_view);
    ask<InitializeDialog>(dialog, [=, this](InitializeDialog& asked) {
        const auto made = std::make_shared<keys::Initialize>(asked.take());
        const std::string label = made->label;
        std::string subject = "token '" + log::printable(label, 64) + "'";
        if (token.token.initialized) subject += " in place of " + keys::subjectOf(token.token);
        const QString name = QString::fromStdString(label);
        carryOut({module, tr("Initialising %1").arg(name), tr("%1 is initialised.").arg(name),
                  Deed::Initialize, subject, name},
                 [made](keys::TokenProcess& process) -> Result<> {
                     VD_TRY(process.call(std::move(*made)));
                     return {};
                 });
    });
}

void TokenDeeds::setPin(const std::string& module, const keys::TokenView& token) {
    ask<SetPinDialog>(new SetPinDialog(token.token, m_view), [=, this](SetPinDialog& asked) {
        const auto set = std::make_shared<keys::SetPin>(asked.take());
        const QString name = TokenWords::name(token.token);
        const std::string whose = set->role == keys::Role::So ? "so" : set->bySo ? "user by so" : "user";
        carryOut({module, tr("Setting a PIN of %1").arg(name), tr("The PIN of %1 is set.").arg(name),
                  Deed::SetPin, keys::subjectOf(token.token) + " (" + whose + ")"},
                 [set](keys::TokenProcess& process) -> Result<> {
                     VD_TRY(process.call(std::move(*set)));
                     return {};
                 });
    });
}

void TokenDeeds::generate(const std::string& module, const keys::TokenView& token) {
    auto* dialog = new GenerateDialog(token, !token.loggedIn, m_view);
    ask<GenerateDialog>(dialog, [=, this](GenerateDialog& asked) {
        const auto made = std::make_shared<keys::Generate>(asked.take());
        const QString label = QString::fromStdString(made->label);
        Order order{module, tr("Making the key %1").arg(label),
                    tr("The key %1 is made, and signs.").arg(label), Deed::Generate,
                    keys::subjectOf(made->label, nullptr, token.token) + ", "
                        + std::string(keys::algorithmName(made->algorithm))};
        carryOut(order, during(hold(asked.takeLogin()), token.token.ref(),
                               [made](keys::TokenProcess& process) -> Result<> {
                                   const Bytes input = keys::proofInput(made->nonce);
                                   const auto done = VD_TRY(process.ask<keys::Generated>(std::move(*made)));
                                   // The other process has looked already; it is not the one to believe it
                                   // from.
                                   const auto key = crypto::PublicKey::decode(done.key.publicKey);
                                   if (!key || !key->verify(input, done.proof))
                                       return Fail{keys::TokenError::ProofFailed};
                                   return {};
                               }));
    });
}

void TokenDeeds::testSign(const KeyRow& row, bool loggedIn) {
    const QString label = shown(row.key.label, 64);
    const auto sign = [this, row, label](std::optional<keys::Login> login) {
        Order order{row.module, tr("Signing on trial with %1").arg(label),
                    tr("The key %1 signed on trial, and the signature holds.").arg(label), Deed::TestSign,
                    keys::subjectOf(row.key.label, &row.key, row.token)};
        carryOut(order, during(hold(std::move(login)), row.token.ref(),
                               [row](keys::TokenProcess& process) -> Result<> {
                                   const auto key = crypto::PublicKey::decode(row.key.publicKey);
                                   if (!key) return Fail{keys::TokenError::NoKey, key.error().text()};
                                   return keys::proveKey(process, row.token.ref(), *key);
                               }));
    };
    if (loggedIn) return sign(std::nullopt);
    auto* dialog = new LoginDialog(row.token,
                                   tr("For one signature over a fresh random value; you are logged "
                                      "out again afterwards."),
                                   m_view);
    ask<LoginDialog>(dialog, [sign](LoginDialog& asked) { sign(asked.take()); });
}

void TokenDeeds::attest(const KeyRow& row) {
    auto* dialog =
        new LoginDialog(row.token,
                        tr("The device is asked beside the module for its own word on the key %1. You are "
                           "logged out again afterwards.")
                            .arg(shown(row.key.label, 64)),
                        m_view);
    ask<LoginDialog>(dialog, [=, this](LoginDialog& asked) {
        const QString label = shown(row.key.label, 64);
        const auto login = hold(asked.take());
        const auto spoken = std::make_shared<std::optional<KeyProof>>();
        const auto enrolled = m_means == nullptr ? nullptr : m_means->enrolled;
        Order order{row.module,
                    tr("Having the device prove the key %1").arg(label),
                    tr("The device proved that it made the key %1 and lets nobody have it.").arg(label),
                    Deed::Attest,
                    keys::subjectOf(row.key.label, &row.key, row.token),
                    {},
                    [this, spoken, key = row.key.publicKey] {
                        if (*spoken) emit spokeOf(key, **spoken);
                    }};
        carryOut(order, [=](keys::TokenProcess& process) -> Result<> {
            const auto key = crypto::PublicKey::decode(row.key.publicKey);
            if (!key) return Fail{keys::TokenError::NoKey, key.error().text()};
            keys::Login given = *std::exchange(*login, std::nullopt);
            const auto attester =
                keys::attestKey(process, row.token.ref(), *key, std::move(given.pin), given.finalTry);
            static_cast<void>(process.call(keys::Logout{row.token.ref()}));
            if (!attester) return Fail{Error(attester.error())};
            const Result<> known =
                enrolled ? enrolled(*attester) : Result<>(Fail{ledger::Violation::StrangeAttester});
            *spoken = KeyProof{toHex(*attester), known.ok(), wallNow()};
            return known;
        });
    });
}

void TokenDeeds::destroy(const KeyRow& row, bool loggedIn) {
    auto* dialog =
        new DestroyDialog(row.token, row.key, row.standing ? &*row.standing : nullptr, !loggedIn, m_view);
    ask<DestroyDialog>(dialog, [=, this](DestroyDialog& asked) {
        const QString label = shown(row.key.label, 64);
        Order order{row.module, tr("Destroying the key %1").arg(label),
                    tr("The key %1 is destroyed: nothing is found of it, and a signature by it was refused.")
                        .arg(label),
                    Deed::Destroy, keys::subjectOf(row.key.label, &row.key, row.token)};
        const auto what = std::make_shared<keys::Destroy>(asked.take());
        carryOut(
            order,
            during(hold(asked.takeLogin()), row.token.ref(), [what](keys::TokenProcess& process) -> Result<> {
                const auto done = VD_TRY(process.ask<keys::Destroyed>(std::move(*what)));
                if (done.findsNothing && done.signRefused) return {};
                return Fail{keys::TokenError::BadAnswer,
                            "the key was destroyed, and is not wholly gone: " + done.signAnswer};
            }));
    });
}

} // namespace vedette::ui
