/// One question to the people of a ceremony, and where they answer it: buttons, a text, or a PIN.
///
/// A new question takes no answer for kBreathMs: a key or a click that was meant for the one before it, and
/// that another person gave, answers nothing.
#pragma once

#include "core/ceremony/party.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace vedette::ui {

class PinField;
class TileGrid;

class QuestionBox final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kBreathMs = 400;

    explicit QuestionBox(QWidget* parent = nullptr);

    /// One of the two, or neither while nothing is asked.
    void ask(const std::optional<ceremony::Question>& question,
             const std::optional<ceremony::SecretWanted>& secret);

signals:
    void answered(const ceremony::Answer& answer);
    /// secret() has it.
    void given();
    void withheld();

public:
    [[nodiscard]] Secret secret();

private:
    void clear();
    void addQuestion(const ceremony::Question& question);
    void addSecret(const ceremony::SecretWanted& wanted);
    QPushButton* addButton(const QString& text, bool primary);
    void choose(std::string_view word);

    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
    TileGrid* m_buttons = nullptr;
    QWidget* m_first = nullptr; ///< gets the keys
    PinField* m_pin = nullptr;
};

} // namespace vedette::ui
