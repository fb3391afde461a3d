#include "ui/keys/keys_view.h"

#include "ui/keys/token_card.h"
#include "ui/keys/token_deeds.h"
#include "ui/keys/token_words.h"
#include "ui/link/background.h"
#include "ui/link/deeds.h"
#include "ui/link/link.h"
#include "ui/link/preferences.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/tile_grid.h"

#include <QtCore/QJsonArray>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kCardWidth = 250;
constexpr int kMostCards = 4; ///< in a row
constexpr int kDetailWidth = 360;
constexpr int kNarrow = 900;
const QString kModulesKey = QStringLiteral("keys.modules"); ///< paths that the operator added

QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

QLabel* bannerLabel() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("panel", true);
    label->setContentsMargins(space::x3, space::x2, space::x3, space::x2);
    label->hide();
    return label;
}

} // namespace

KeysView::KeysView(Console console, QWidget* parent, keys::ModuleWatch::Pace pace)
    : View(parent),
      m_console(console),
      m_room(nullptr, pace),
      m_deeds(new TokenDeeds(m_room, console.link, console.keys, this)),
      m_stack(new QStackedWidget),
      m_split(new QSplitter(Qt::Horizontal)),
      m_empty(new EmptyState(QStringLiteral("token"))),
      m_ledgerTrouble(bannerLabel()),
      m_grid(new TileGrid(kCardWidth, kMostCards)),
      m_rest(new TileGrid(kCardWidth, kMostCards)),
      m_restTitle(new QLabel),
      m_keysCard(new Card),
      m_table(new DenseTable),
      m_keyCard(new Card),
      m_tokenCard(new Card),
      m_moduleCard(new Card),
      m_keyFacts(new FactGrid),
      m_tokenFacts(new FactGrid),
      m_moduleFacts(new FactGrid),
      m_tokenMenu(new QMenu(this)),
      m_logIn(verb(QT_TR_NOOP("Log in…"), "keys", &KeysView::logIn)),
      m_logOut(verb(QT_TR_NOOP("Log out"), "close", &KeysView::logOut)),
      m_generate(verb(QT_TR_NOOP("New key…"), "plus", &KeysView::generate)),
      m_setPin(verb(QT_TR_NOOP("Set a PIN…"), "pin", &KeysView::setPin)),
      m_initialize(verb(QT_TR_NOOP("Initialise the token…"), "token", &KeysView::initialize)),
      m_testSign(verb(QT_TR_NOOP("Sign on trial"), "check", &KeysView::testSign)),
      m_attest(verb(QT_TR_NOOP("Have the device prove it…"), "proof", &KeysView::attest)),
      m_destroy(verb(QT_TR_NOOP("Destroy the key…"), "block", &KeysView::destroy)),
      m_copyUri(verb(QT_TR_NOOP("Copy its address for --identity"), "copy", &KeysView::copyUri)),
      m_look(verb(QT_TR_NOOP("Look at the tokens again"), "refresh", &KeysView::lookAgain)),
      m_add(verb(QT_TR_NOOP("Add a module…"), "link", &KeysView::addModule)),
      m_makeStore(verb(QT_TR_NOOP("Make a development token"), "lab", &KeysView::makeDevelopmentStore)) {
    m_copyUri->setShortcut(QKeySequence::Copy);
    m_copyUri->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    build();
    retranslate();
    connect(&m_room, &TokenRoom::changed, this, &KeysView::refresh);
    connect(m_deeds, &TokenDeeds::told, this,
            [this](const QString& text, bool well) { emit Deeds::of(m_console.link).told(text, well); });
    connect(m_deeds, &TokenDeeds::initialized, this, [this](const QString& label) {
        for (TokenCard* card : m_cards) {
            if (card->token() && card->token()->token.label == label.toStdString()) emit card->chosen();
        }
    });
    connect(m_deeds, &TokenDeeds::ended, this, &KeysView::readLedger);
    connect(m_deeds, &TokenDeeds::spokeOf, this, [this](const Bytes& key, const KeyProof& proof) {
        m_proofs.insert_or_assign(key, proof);
        showKeys();
        showDetails();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showDetails();
        showActions();
    });
    connect(m_empty, &EmptyState::acted, this, &KeysView::makeDevelopmentStore);
}

QAction* KeysView::verb(const char* text, const char* iconName, void (KeysView::*run)()) {
    auto* action = new QAction(this);
    action->setIcon(icon(iconName));
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_verbs.emplace_back(action, text);
    return action;
}

void KeysView::build() {
    for (QAction* action : {m_logIn, m_logOut, m_generate, m_setPin, m_initialize})
        m_tokenMenu->addAction(action);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_testSign, m_attest, m_copyUri, m_destroy});
    m_table->setStretched(KeysModel::Custody);
    m_table->setLetters({{KeysModel::Label, 18},
                         {KeysModel::Algorithm, 12},
                         {KeysModel::Token, 16},
                         {KeysModel::State, 18},
                         {KeysModel::Peer, 20}});

    auto* keysBody = new QWidget;
    auto* keysColumn = new QVBoxLayout(keysBody);
    keysColumn->setContentsMargins({});
    keysColumn->setSpacing(0);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(space::x3, 0, space::x3, space::x2);
    tools->setSpacing(space::x2);
    for (QAction* action : {m_generate, m_testSign, m_destroy}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("framed", true);
        tools->addWidget(button);
        m_buttons.push_back(button);
    }
    tools->addStretch(1);
    keysColumn->addLayout(tools);
    keysColumn->addWidget(m_table, 1);
    m_keysCard->setContent(keysBody, true);

    m_keyCard->setContent(m_keyFacts);
    m_tokenCard->setContent(m_tokenFacts);
    m_moduleCard->setContent(m_moduleFacts);
    auto* details = new QWidget;
    auto* detailColumn = new QVBoxLayout(details);
    detailColumn->setContentsMargins(space::x3, 0, space::x4, space::x4);
    detailColumn->setSpacing(space::x3);
    for (Card* card : {m_keyCard, m_tokenCard, m_moduleCard}) detailColumn->addWidget(card);
    detailColumn->addStretch(1);

    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(space::x4, 0, space::x3, space::x4);
    leftColumn->setSpacing(space::x3);
    leftColumn->addWidget(m_grid);
    leftColumn->addWidget(m_keysCard, 1);
    m_restTitle->setProperty("heading", true);
    m_restTitle->setTextFormat(Qt::PlainText);
    leftColumn->addWidget(m_restTitle);
    leftColumn->addWidget(m_rest);
    m_split->addWidget(scrolled(left));
    m_split->addWidget(scrolled(details));
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_split);
    const auto dress = [this] {
        m_table->setMinimumHeight(6 * m_table->verticalHeader()->defaultSectionSize());
        arrange();
    };
    connect(&Theme::instance(), &Theme::changed, this, dress);
    dress();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::x4, 0, 0);
    column->setSpacing(space::x3);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::x4, 0, space::x4, 0);
    row->addWidget(m_ledgerTrouble);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    focusWhileShown(m_stack, m_split, m_table);
}

/// Beside each other where there is room for both, else one above the other.
void KeysView::arrange() {
    const int percent = Theme::instance().textSize();
    const int detail = kDetailWidth * percent / 100;
    const bool narrow = width() < kNarrow * percent / 100;
    m_split->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    if (!narrow) m_split->setSizes({std::max(width() - detail, detail), detail});
}

void KeysView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) arrange();
}

void KeysView::retranslate() {
    for (const auto& [action, text] : m_verbs) action->setText(tr(text));
    m_table->setAccessibleName(tr("Keys"));
    m_grid->setAccessibleName(tr("Tokens"));
    m_rest->setAccessibleName(tr("Free slots, and modules without a token"));
    m_restTitle->setText(m_rest->accessibleName());
    m_empty->setTexts(
        tr("No token is in use"),
        tr("A module of PKCS#11 shows the tokens that it reaches: smart cards, HSMs, a TPM or "
           "software. Add one by its path, or make a token of software in the data folder to try "
           "things out."),
        m_console.keys != nullptr && m_console.keys->makeDevelopmentStore ? tr("Make a development token")
                                                                          : QString());
    m_model.rename();
    refresh();
}

void KeysView::showEvent(QShowEvent* event) {
    View::showEvent(event);
    begin();
    m_room.setLooking(true);
    readLedger();
}

void KeysView::hideEvent(QHideEvent* event) {
    m_room.setLooking(false);
    View::hideEvent(event);
}

void KeysView::begin() {
    if (std::exchange(m_begun, true) || m_console.keys == nullptr) return;
    const KeyMeans& means = *m_console.keys;
    if (means.modules) {
        for (auto& module : means.modules()) m_room.open(std::move(module));
    }
    if (means.moduleAt) {
        for (const QString& path : Preferences::instance().value(kModulesKey).toVariant().toStringList())
            m_room.open(means.moduleAt(path.toStdString()));
    }
    if (means.makesDevelopmentStore && !hasStore()) makeDevelopmentStore();
    refresh();
}

bool KeysView::hasStore() const {
    return std::ranges::any_of(m_room.modules(),
                               [](const TokenRoom::Module& one) { return one.made.development; });
}

// --- what is shown

void KeysView::refresh() {
    m_stack->setCurrentIndex(m_room.modules().empty() ? 0 : 1);
    showCards();
    showKeys();
    showDetails();
    showActions();
}

void KeysView::showCards() {
    struct Wanted {
        const TokenRoom::Module* module;
        std::optional<keys::TokenView> token;
    };

    std::vector<Wanted> tokens;
    std::vector<Wanted> rest; ///< free slots, then modules that show nothing
    for (const auto& module : m_room.modules()) {
        for (const auto& token : module.view.tokens)
            (token.token.initialized ? tokens : rest).push_back({&module, token});
        if (module.view.tokens.empty()) rest.push_back({&module, std::nullopt});
    }
    std::ranges::stable_sort(rest, {}, [](const Wanted& one) { return one.token ? 0 : 1; });
    const auto fill = [this](std::vector<TokenCard*>& cards, TileGrid* grid,
                             const std::vector<Wanted>& wanted) {
        while (cards.size() > wanted.size()) {
            TokenCard* gone = cards.back();
            cards.pop_back();
            if (m_chosen == gone) m_chosen = nullptr;
            grid->drop(gone);
            gone->hide();
            gone->deleteLater();
        }
        while (cards.size() < wanted.size()) {
            cards.push_back(makeCard());
            grid->add(cards.back());
            cards.back()->QWidget::show();
        }
        for (std::size_t i = 0; i < wanted.size(); ++i) cards[i]->show(*wanted[i].module, wanted[i].token);
        grid->setVisible(!wanted.empty());
        grid->arrange();
    };
    // Chosen is a token, not the place where it stood.
    const std::string module = m_chosen == nullptr ? std::string() : m_chosen->module();
    const auto token = m_chosen == nullptr ? std::nullopt : m_chosen->token();
    const bool byHand = m_chosen != nullptr && m_byHand;
    fill(m_cards, m_grid, tokens);
    fill(m_others, m_rest, rest);
    m_restTitle->setVisible(!rest.empty());
    TokenCard* now = nullptr;
    for (const auto* cards : {&m_cards, &m_others}) {
        for (TokenCard* card : *cards) {
            if (byHand && now == nullptr && card->isOf(module, token)) now = card;
        }
    }
    m_byHand = now != nullptr;
    if (now == nullptr && !(m_cards.empty() && m_others.empty()))
        now = m_cards.empty() ? m_others.front() : m_cards.front();
    if (now != nullptr) choose(now);
}

TokenCard* KeysView::makeCard() {
    auto* card = new TokenCard;
    card->setMenu(m_tokenMenu);
    connect(card, &TokenCard::chosen, this, [this, card] {
        m_byHand = true;
        choose(card);
    });
    connect(card, &TokenCard::cancelled, this, [this, card] { m_room.cancel(card->module()); });
    connect(card, &TokenCard::started, this, [this, card] { m_room.start(card->module()); });
    return card;
}

void KeysView::showKeys() {
    std::vector<KeyRow> rows;
    for (const auto& module : m_room.modules()) {
        for (const auto& token : module.view.tokens) {
            for (const auto& key : token.keys) {
                KeyRow row{module.made.name, token.token, key, {}};
                const auto standing = m_standings.find(key.publicKey);
                if (standing != m_standings.end()) row.standing = standing->second;
                const auto proof = m_proofs.find(key.publicKey);
                if (proof != m_proofs.end()) row.proof = proof->second;
                rows.push_back(std::move(row));
            }
        }
    }
    const auto all = rows.size();
    if (!m_query.isEmpty()) {
        std::erase_if(rows, [this](const KeyRow& row) {
            const QString text = QString::fromStdString(row.key.label + ' ' + row.key.kind + ' '
                                                        + row.token.label + ' ' + row.token.serial)
                               + QLatin1Char(' ') + peerIdOf(row.key);
            const QStringList words = m_query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            return !std::ranges::all_of(
                words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        });
    }
    m_model.apply(rows);
    m_keysCard->setTitle(tr("Keys"), tr("%Ln keys", nullptr, static_cast<int>(all)));
    emit counted(m_query.isEmpty() ? QString() : tr("%1 of %2").arg(rows.size()).arg(all));
}

void KeysView::find(const QString& query) {
    m_query = query;
    showKeys();
}

const keys::TokenView* KeysView::tokenOf(const KeyRow& row) const {
    const TokenRoom::Module* module = m_room.find(row.module);
    if (module == nullptr) return nullptr;
    const auto found = std::ranges::find(module->view.tokens, row.token, &keys::TokenView::token);
    return found == module->view.tokens.end() ? nullptr : &*found;
}

std::optional<KeyRow> KeysView::chosenKey() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model.row(rows.front().row()));
}

void KeysView::choose(TokenCard* card) {
    if (m_chosen == card) return;
    if (m_chosen != nullptr) m_chosen->setChosen(false);
    m_chosen = card;
    card->setChosen(true);
    showDetails();
    showActions();
}

void KeysView::showDetails() {
    const auto key = chosenKey();
    m_keyCard->setVisible(key.has_value());
    if (key) {
        m_keyCard->setTitle(tr("Chosen key"), tr("attributes are claimed by the module"));
        m_keyFacts->setFacts(TokenWords::ofKey(key->key, key->standing ? &*key->standing : nullptr,
                                               key->proof ? &*key->proof : nullptr));
    }
    const TokenRoom::Module* module = m_chosen == nullptr ? nullptr : m_room.find(m_chosen->module());
    const bool token = module != nullptr && m_chosen->token();
    m_tokenCard->setVisible(token);
    m_moduleCard->setVisible(module != nullptr);
    if (token) {
        m_tokenCard->setTitle(tr("Chosen token"), TokenWords::name(m_chosen->token()->token));
        m_tokenFacts->setFacts(TokenWords::ofToken(*m_chosen->token()));
    }
    if (module != nullptr) {
        m_moduleCard->setTitle(tr("Its module"), QString::fromStdString(module->made.name));
        m_moduleFacts->setFacts(TokenWords::ofModule(module->view));
    }
}

void KeysView::showActions() {
    const TokenRoom::Module* module = m_chosen == nullptr ? nullptr : m_room.find(m_chosen->module());
    const auto can = [](const TokenRoom::Module* of) {
        return of != nullptr && of->view.phase == keys::ModuleView::Phase::Up && of->view.errand.empty();
    };
    const bool token = can(module) && m_chosen->token();
    const bool made = token && m_chosen->token()->token.initialized;
    const bool in = made && m_chosen->token()->loggedIn;
    const bool locked = made && m_chosen->token()->token.userTries == keys::TriesLeft::None;
    m_logIn->setEnabled(made && !in && !locked);
    m_logOut->setEnabled(in);
    m_generate->setEnabled(made && !locked && !m_chosen->token()->token.writeProtected);
    m_setPin->setEnabled(made);
    m_initialize->setEnabled(token && !m_chosen->token()->token.writeProtected);
    const auto key = chosenKey();
    const bool usable = key && can(m_room.find(key->module)) && !key->key.publicKey.empty();
    m_testSign->setEnabled(usable);
    m_attest->setEnabled(usable);
    m_destroy->setEnabled(usable);
    m_copyUri->setEnabled(key && m_console.keys != nullptr && m_console.keys->uriOf);
    m_add->setEnabled(m_console.keys != nullptr && m_console.keys->moduleAt);
    m_makeStore->setEnabled(!m_making && m_console.keys != nullptr && m_console.keys->makeDevelopmentStore
                            && !hasStore());
}

void KeysView::readLedger() {
    if (m_console.keys == nullptr || !m_console.keys->standings) return;
    inBackground(this, m_console.keys->standings, [this](Result<KeyStandings> found) {
        m_ledgerTrouble->setVisible(!found.ok());
        if (found)
            m_standings = *std::move(found);
        else
            m_ledgerTrouble->setText(
                tr("The ledger of keys cannot be read. %1").arg(sentence(found.error())));
        showKeys();
        showDetails();
    });
}

// --- what can be done

void KeysView::logIn() {
    if (m_chosen != nullptr && m_chosen->token()) m_deeds->logIn(m_chosen->module(), *m_chosen->token());
}

void KeysView::logOut() {
    if (m_chosen != nullptr && m_chosen->token()) m_deeds->logOut(m_chosen->module(), *m_chosen->token());
}

void KeysView::initialize() {
    if (m_chosen != nullptr && m_chosen->token()) m_deeds->initialize(m_chosen->module(), *m_chosen->token());
}

void KeysView::setPin() {
    if (m_chosen != nullptr && m_chosen->token()) m_deeds->setPin(m_chosen->module(), *m_chosen->token());
}

void KeysView::generate() {
    if (m_chosen != nullptr && m_chosen->token()) m_deeds->generate(m_chosen->module(), *m_chosen->token());
}

void KeysView::testSign() {
    const auto key = chosenKey();
    const auto* token = key ? tokenOf(*key) : nullptr;
    if (key) m_deeds->testSign(*key, token != nullptr && token->loggedIn);
}

void KeysView::attest() {
    if (const auto key = chosenKey()) m_deeds->attest(*key);
}

void KeysView::destroy() {
    const auto key = chosenKey();
    const auto* token = key ? tokenOf(*key) : nullptr;
    if (key) m_deeds->destroy(*key, token != nullptr && token->loggedIn);
}

void KeysView::copyUri() {
    const auto key = chosenKey();
    const TokenRoom::Module* module = key ? m_room.find(key->module) : nullptr;
    if (module == nullptr) return;
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(m_console.keys->uriOf(key->token, key->key, module->made)));
}

void KeysView::lookAgain() {
    m_room.look();
    readLedger();
}

void KeysView::addModule() {
    auto* dialog = new QFileDialog(this, tr("Add a module of PKCS#11"), QStringLiteral("/usr/lib"),
                                   tr("Modules (*.so)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!m_room.open(m_console.keys->moduleAt(path.toStdString()))) return;
        QStringList kept = Preferences::instance().value(kModulesKey).toVariant().toStringList();
        kept.append(path);
        Preferences::instance().set(kModulesKey, QJsonArray::fromStringList(kept));
    });
    dialog->open();
}

void KeysView::makeDevelopmentStore() {
    m_making = true;
    showActions();
    inBackground(this, m_console.keys->makeDevelopmentStore, [this](Result<KeyModule> made) {
        m_making = false;
        if (made)
            m_room.open(*std::move(made));
        else
            emit m_deeds->told(tr("No development token was made. %1").arg(sentence(made.error())), false);
        refresh();
    });
}

} // namespace vedette::ui
