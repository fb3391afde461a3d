#include "app/desktop/key_desk.h"

#include "app/assembly.h"
#include "app/config/local_user.h"
#include "app/node/key_attestation.h"
#include "app/record_deed.h"
#include "core/base/wall_clock.h"
#include "core/keys/module_needs.h"
#include "core/ledger/ledger.h"
#include "core/store/audit_log.h"
#include "core/store/whole_file.h"
#include "ui/keys/token_dialogs.h"
#include "ui/link/background.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace vedette::app {

namespace {

constexpr const char* kStoreName = "development";

ui::KeyModule moduleAt(const config::CommandLine& line, std::string name, const std::filesystem::path& path) {
    ui::KeyModule out;
    out.name = std::move(name);
    if (auto config = heldBack(line, path))
        out.config = std::move(config).value();
    else
        out.config.module = path; // a flag that is wrong was said to be when the call was read
    return out;
}

ui::KeyModule moduleOf(const config::DevelopmentStore& store) {
    return {kStoreName, store.config(), true};
}

Result<ui::KeyStandings> readStandings(const std::filesystem::path& file) {
    const auto bytes = VD_TRY(store::readWhole(file.string(), ledger::LedgerFile::kMaxBytes));
    if (!bytes) return ui::KeyStandings();
    const auto decoded = VD_TRY(ledger::LedgerFile::decode(*bytes));
    const ledger::Ledger all = VD_TRY(decoded.fold());
    ui::KeyStandings out;
    for (const auto& [id, record] : all.keys()) {
        out[record.birth.key] = {std::string(ledger::stateName(record.stateAt(wallNow()))), record.since,
                                 record.keyClass};
    }
    return out;
}

} // namespace

KeyDesk::KeyDesk(EngineRoom& room, std::filesystem::path dataDir)
    : m_room(room), m_dataDir(std::move(dataDir)) {
    m_means.modules = [this] { return modules(); };
    m_means.moduleAt = [this](const std::string& path) { return moduleAt(m_room.line(), path, path); };
    m_means.makesDevelopmentStore = m_room.isDevelopment();
    m_means.makeDevelopmentStore = [store = m_room.store()]() -> Result<ui::KeyModule> {
        VD_TRY(store.make());
        return moduleOf(store);
    };
    m_means.uriOf = [this](const keys::TokenInfo& token, const keys::KeyInfo& key,
                           const ui::KeyModule& module) {
        config::TokenUri uri;
        uri.token = {token.label, token.serial, {}, {}};
        uri.object = key.label;
        uri.id = key.id;
        uri.modulePath = module.config.module;
        if (module.development) return m_room.store().uri().text();
        return uri.text();
    };
    m_means.standings = [file = m_dataDir / "key-ledger.cbor"] { return readStandings(file); };
    m_means.enrolled = [file = m_dataDir / "attesters"](const ledger::Digest& attester) -> Result<> {
        const auto list = VD_TRY(readAttesters(file));
        return list.know(attester);
    };
    m_means.record = [dataDir = m_dataDir](const engine::ActOnToken& act) {
        return recordDeed(dataDir, act);
    };
}

std::vector<ui::KeyModule> KeyDesk::modules() const {
    std::vector<ui::KeyModule> out;
    if (m_room.store().isMade()) out.push_back(moduleOf(m_room.store()));
    for (const auto& configured : keys::configuredModules())
        out.push_back(moduleAt(m_room.line(), configured.name, configured.path));
    // The module that the identity names by its path need not be configured.
    const auto where = m_room.identity().starts_with("pkcs11:")
                         ? m_room.whereabouts()
                         : Result<EngineRoom::Wanted>(Fail{keys::TokenError::NoToken});
    if (where && !where->uri.modulePath.empty() && !(where->uri == m_room.store().uri())) {
        const auto& path = where->uri.modulePath;
        const bool known =
            std::ranges::any_of(out, [&](const ui::KeyModule& one) { return one.config.module == path; });
        if (!known) out.push_back(moduleAt(m_room.line(), path.string(), path));
    }
    return out;
}

// --- the identity

void KeyDesk::prepare(QWidget* window, ui::JoinMeans::Then then) {
    auto wanted = m_room.wanted();
    if (!wanted) return then(Fail{Error(wanted.error())});
    if (!*wanted) return then({});
    const auto opening = std::make_shared<Opening>();
    opening->wanted = std::move(**wanted);
    opening->then = std::move(then);
    open(window, opening);
}

void KeyDesk::makeStore(ui::JoinMeans::Then then) {
    const auto opening = std::make_shared<Opening>();
    opening->then = std::move(then);
    onPool(
        opening, [store = m_room.store()](Opening&) { return store.make(); },
        [opening] { opening->then({}); });
}

void KeyDesk::unlock(QWidget* window, ui::JoinMeans::Then then) {
    auto wanted = m_room.whereabouts();
    if (!m_room.token() || !wanted) return then(Fail{keys::TokenError::NoToken});
    const auto opening = std::make_shared<Opening>();
    opening->wanted = std::move(wanted).value();
    opening->onlyLogin = true;
    opening->then = std::move(then);
    open(window, opening);
}

void KeyDesk::onPool(const Shared& opening, std::function<Result<>(Opening&)> work,
                     std::function<void()> next) {
    ui::inBackground(
        this, [opening, work = std::move(work)] { return work(*opening); },
        [opening, next = std::move(next)](const Result<>& done) {
            if (!done) return opening->then(Fail{Error(done.error())});
            next();
        });
}

void KeyDesk::open(QWidget* window, const Shared& opening) {
    const auto find = [](Opening& one) -> Result<> {
        if (one.wanted.make) VD_TRY(one.wanted.make->make());
        one.found = VD_TRY(findToken(one.wanted.modules, one.wanted.uri));
        return {};
    };
    onPool(opening, find, [this, window = QPointer<QWidget>(window), opening] { askPin(window, opening); });
}

void KeyDesk::askPin(QWidget* window, const Shared& opening) {
    const auto login = std::make_shared<keys::Login>();
    login->token = opening->found->token.ref();
    login->leaseSeconds = opening->wanted.leaseSeconds;
    if (!opening->wanted.uri.pinSource.empty()) return logIn(opening, login);
    auto* dialog = new ui::LoginDialog(
        opening->found->token,
        tr("The identity's key is in this token. It signs the keys of connections when these are made, never "
           "a packet; the PIN is held until the token has taken it."),
        window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, opening, login] {
        const auto lease = login->leaseSeconds;
        *login = dialog->take();
        login->leaseSeconds = lease;
        logIn(opening, login);
    });
    connect(dialog, &QDialog::rejected, this,
            [opening] { opening->then(Fail{keys::TokenError::NotLoggedIn}); });
    dialog->open();
}

void KeyDesk::logIn(const Shared& opening, std::shared_ptr<keys::Login> login) {
    const auto work = [login = std::move(login)](Opening& one) -> Result<> {
        if (!one.wanted.uri.pinSource.empty()) login->pin = VD_TRY(readPinSource(one.wanted.uri.pinSource));
        VD_TRY(one.found->process->call(std::move(*login)));
        if (!one.onlyLogin)
            one.identity = VD_TRY(
                identityIn(*std::exchange(one.found, std::nullopt), one.wanted.uri, one.wanted.leaseSeconds));
        return {};
    };
    onPool(opening, work, [this, opening] { finish(opening); });
}

void KeyDesk::finish(const Shared& opening) {
    if (!opening->onlyLogin) {
        m_room.use(*std::exchange(opening->identity, std::nullopt));
        return opening->then({});
    }
    if (const auto& token = m_room.token()) token->adopt(std::move(opening->found->process));
    opening->then({});
}

} // namespace vedette::app
