/// Tokens and keys: which modules, tokens and keys there are, what holds the modules back, how keys stand by
/// the ledger, and what can be done to them.
///
/// The modules' processes are started when the view is first seen, and looked at while it is.
#pragma once

#include "ui/keys/keys_model.h"
#include "ui/keys/token_room.h"
#include "ui/link/console.h"
#include "ui/link/view.h"
#include "ui/widgets/dense_table.h"

#include <optional>
#include <vector>

class QLabel;
class QMenu;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace vedette::ui {

class Card;
class EmptyState;
class FactGrid;
class TileGrid;
class TokenCard;
class TokenDeeds;

class KeysView final : public View {
    Q_OBJECT

public:
    explicit KeysView(Console console, QWidget* parent = nullptr, keys::ModuleWatch::Pace pace = {});

    [[nodiscard]] QString key() const override { return QStringLiteral("keys"); }

    [[nodiscard]] QString title() const override { return tr("Keys"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("keys"); }

    [[nodiscard]] bool needsNetwork() const override { return false; }

    void find(const QString& query) override;
    void retranslate() override;

    [[nodiscard]] const KeysModel& model() const noexcept { return m_model; }

    [[nodiscard]] TokenRoom& room() noexcept { return m_room; }

    [[nodiscard]] const std::vector<TokenCard*>& cards() const noexcept { return m_cards; }

    /// Free slots, and modules without a token.
    [[nodiscard]] const std::vector<TokenCard*>& others() const noexcept { return m_others; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QAction* verb(const char* text, const char* iconName, void (KeysView::*run)());
    void build();
    void arrange();
    void begin();
    void refresh();
    void showCards();
    [[nodiscard]] TokenCard* makeCard();
    [[nodiscard]] bool hasStore() const;
    void showKeys();
    void showDetails();
    void showActions();
    void choose(TokenCard* card);
    void readLedger();
    [[nodiscard]] const keys::TokenView* tokenOf(const KeyRow& row) const;
    [[nodiscard]] std::optional<KeyRow> chosenKey() const;

    void logIn();
    void logOut();
    void initialize();
    void setPin();
    void generate();
    void testSign();
    void attest();
    void destroy();
    void copyUri();
    void lookAgain();
    void addModule();
    void makeDevelopmentStore();

    Console m_console;
    TokenRoom m_room;
    TokenDeeds* m_deeds;
    KeysModel m_model;
    KeyStandings m_standings;
    std::map<Bytes, KeyProof> m_proofs; ///< by public key, of this session
    QString m_query;
    bool m_begun = false;
    bool m_making = false; ///< the development store
    std::vector<TokenCard*> m_cards;
    std::vector<TokenCard*> m_others;
    TokenCard* m_chosen = nullptr;
    bool m_byHand = false; ///< the operator chose it

    QStackedWidget* m_stack;
    QSplitter* m_split;
    EmptyState* m_empty;
    QLabel* m_ledgerTrouble;
    TileGrid* m_grid;
    TileGrid* m_rest;
    QLabel* m_restTitle;
    Card* m_keysCard;
    DenseTable* m_table;
    Card* m_keyCard;
    Card* m_tokenCard;
    Card* m_moduleCard;
    FactGrid* m_keyFacts;
    FactGrid* m_tokenFacts;
    FactGrid* m_moduleFacts;
    QMenu* m_tokenMenu;
    std::vector<std::pair<QAction*, const char*>> m_verbs;
    QAction* m_logIn;
    QAction* m_logOut;
    QAction* m_generate;
    QAction* m_setPin;
    QAction* m_initialize;
    QAction* m_testSign;
    QAction* m_attest;
    QAction* m_destroy;
    QAction* m_copyUri;
    QAction* m_look;
    QAction* m_add;
    QAction* m_makeStore;
    std::vector<QToolButton*> m_buttons;
};

} // namespace vedette::ui
