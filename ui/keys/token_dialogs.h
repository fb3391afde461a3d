/// The questions before something is done to a token: which, what it means, and the PIN for it.
///
/// A dialog that was accepted gives its request once; the PINs go from its fields into that.
#pragma once

#include "core/keys/module_watch.h"
#include "core/keys/token_message.h"
#include "ui/keys/key_means.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vedette::ui {

class PinField;

/// A PIN, how many tries are left, and whether the last one may be used up.
class PinSection final : public QWidget {
    Q_OBJECT

public:
    PinSection(const keys::TokenInfo& token, keys::Role role, QWidget* parent);

    /// Of another role: its tries.
    void setTries(keys::TriesLeft tries);
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] bool finalTry() const;

    [[nodiscard]] PinField& pin() const noexcept { return *m_pin; }

signals:
    void changed();

private:
    QLabel* m_tries;
    PinField* m_pin;
    QCheckBox* m_final;
    keys::TriesLeft m_left{};
};

/// What they share: the token's name and serial on top, why something cannot be done, and the buttons.
class TokenDialog : public QDialog {
    Q_OBJECT

protected:
    TokenDialog(const keys::TokenInfo& token, const QString& title, const QString& deed, QWidget* window);

    void say(const QString& text, bool warning);
    void setReady(bool ready, const QString& why = {});
    /// Empties the field.
    [[nodiscard]] keys::Login loginWith(PinSection& pin) const;

    [[nodiscard]] QFormLayout& form() const noexcept { return *m_form; }

    keys::TokenInfo m_token;

private:
    QVBoxLayout* m_column;
    QFormLayout* m_form;
    QLabel* m_why;
    QPushButton* m_do;
};

class LoginDialog final : public TokenDialog {
    Q_OBJECT

public:
    LoginDialog(const keys::TokenInfo& token, const QString& purpose, QWidget* window);
    [[nodiscard]] keys::Login take();

private:
    PinSection* m_pin;
};

class InitializeDialog final : public TokenDialog {
    Q_OBJECT

public:
    InitializeDialog(const keys::TokenInfo& token, std::size_t keys, QWidget* window);
    [[nodiscard]] keys::Initialize take();

private:
    void check();

    QLineEdit* m_label;
    QLineEdit* m_typed; ///< the name of what is erased
    PinField* m_so;
    PinField* m_soAgain;
    PinField* m_user;
    PinField* m_userAgain;
};

class SetPinDialog final : public TokenDialog {
    Q_OBJECT

public:
    SetPinDialog(const keys::TokenInfo& token, QWidget* window);
    [[nodiscard]] keys::SetPin take();

private:
    void check();

    QComboBox* m_whose;
    PinSection* m_current;
    PinField* m_next;
    PinField* m_again;
};

class GenerateDialog final : public TokenDialog {
    Q_OBJECT

public:
    /// With `login` the PIN is asked for too.
    GenerateDialog(const keys::TokenView& token, bool login, QWidget* window);
    [[nodiscard]] keys::Generate take();
    [[nodiscard]] std::optional<keys::Login> takeLogin();

private:
    void check();

    std::vector<std::string> m_labels; ///< that are taken
    QComboBox* m_algorithm;
    QLabel* m_note;
    QLineEdit* m_label;
    PinSection* m_pin = nullptr;
};

class DestroyDialog final : public TokenDialog {
    Q_OBJECT

public:
    DestroyDialog(const keys::TokenInfo& token, const keys::KeyInfo& key, const KeyStanding* standing,
                  bool login, QWidget* window);
    [[nodiscard]] keys::Destroy take() const;
    [[nodiscard]] std::optional<keys::Login> takeLogin();

private:
    void check();

    keys::KeyInfo m_key;
    QLineEdit* m_typed;
    PinSection* m_pin = nullptr;
};

} // namespace vedette::ui
