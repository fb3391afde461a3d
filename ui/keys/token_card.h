/// One token, one free slot, or one module that shows none: what it is, how it is, and what is being done
/// with it. A click, Enter or Space chooses it; its menu has what can be done.
#pragma once

#include "ui/keys/token_room.h"

#include <QtWidgets/QFrame>

#include <optional>

class QGridLayout;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace vedette::ui {

class TokenCard final : public QFrame {
    Q_OBJECT

public:
    explicit TokenCard(QWidget* parent = nullptr);

    /// Nothing for `token`: the module itself.
    void show(const TokenRoom::Module& module, const std::optional<keys::TokenView>& token);
    void setChosen(bool chosen);

    [[nodiscard]] const std::string& module() const noexcept { return m_module; }

    [[nodiscard]] const std::optional<keys::TokenView>& token() const noexcept { return m_token; }

    /// It is about the same token as that.
    [[nodiscard]] bool isOf(const std::string& module, const std::optional<keys::TokenView>& token) const;

    void setMenu(QMenu* menu);

signals:
    void chosen();
    /// The deed under way is to end.
    void cancelled();
    /// The module is to be started again.
    void started();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void dress();

    std::string m_module;
    std::optional<keys::TokenView> m_token;
    bool m_chosen = false;
    QMenu* m_deeds = nullptr;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_subtitle;
    QToolButton* m_menu;
    QGridLayout* m_facts;
    QLabel* m_stateName;
    QLabel* m_state;
    QLabel* m_pinName;
    QLabel* m_pin;
    QLabel* m_trouble;
    QLabel* m_errand;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_start;
};

} // namespace vedette::ui
