/// What the operator does to tokens: the question, the deed in the module's process, its record, and a
/// sentence on how it ended.
///
/// A login for one deed ends with it. Each deed that changes or uses a key is on record as an operator's
/// command: by the engine where one runs, else by KeyMeans::record.
#pragma once

#include "ui/keys/key_means.h"
#include "ui/keys/keys_model.h"
#include "ui/keys/token_room.h"
#include "ui/link/link.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace vedette::ui {

class TokenDeeds final : public QObject {
    Q_OBJECT

public:
    /// All outlive it. `means` may be null: then nothing is recorded without an engine.
    TokenDeeds(TokenRoom& room, Link& link, const KeyMeans* means, QWidget* view);

    void logIn(const std::string& module, const keys::TokenView& token);
    void logOut(const std::string& module, const keys::TokenView& token);
    void initialize(const std::string& module, const keys::TokenView& token);
    void setPin(const std::string& module, const keys::TokenView& token);
    void generate(const std::string& module, const keys::TokenView& token);
    void testSign(const KeyRow& row, bool loggedIn);
    /// Has the device of the key prove that it made it.
    void attest(const KeyRow& row);
    void destroy(const KeyRow& row, bool loggedIn);

signals:
    /// The device spoke; whether its word counts stands in the proof.
    void spokeOf(const Bytes& publicKey, const KeyProof& proof);
    /// How one ended.
    void told(const QString& text, bool well);
    void ended();
    /// A token of that label is there now.
    void initialized(const QString& label);

private:
    using Errand = keys::ModuleWatch::Errand;
    /// Moved into the process once.
    using HeldLogin = std::shared_ptr<std::optional<keys::Login>>;

    struct Order {
        std::string module;
        QString what;                                 ///< while it is done
        QString done;                                 ///< when it went well
        std::optional<engine::ActOnToken::Deed> deed; ///< that goes on record
        std::string subject;
        QString token{};                    ///< that is there when it went well
        std::function<void()> afterwards{}; ///< however it ended
    };

    [[nodiscard]] static HeldLogin hold(std::optional<keys::Login> login);
    [[nodiscard]] static Errand during(HeldLogin login, keys::TokenRef token, Errand errand);
    void carryOut(const Order& order, Errand errand);
    void record(const Order& order, const Result<>& how);

    TokenRoom& m_room;
    Link& m_link;
    const KeyMeans* m_means;
    QWidget* m_view;
};

} // namespace vedette::ui
