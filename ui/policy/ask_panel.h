/// A question to the policy as its text stands: may this be done, by which rule, on which facts, and what
/// would have to be otherwise.
///
/// Decided anew with every letter, of the question or of the text, on the pool; the newest question wins.
#pragma once

#include "ui/link/console.h"
#include "ui/policy/policy_answer.h"
#include "ui/policy/policy_check.h"

#include <QtWidgets/QScrollArea>

class QBoxLayout;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace vedette::ui {

class FactGrid;

class AskPanel final : public QScrollArea {
    Q_OBJECT

public:
    explicit AskPanel(const Console& console, QWidget* parent = nullptr);

    void setPolicy(std::shared_ptr<const CheckedPolicy> checked);
    /// Puts it into the fields.
    void ask(const policy::Request& request);
    void retranslate();

    /// To the question as it stands; nothing while it is decided, or when there is none.
    [[nodiscard]] const std::optional<PolicyAnswer>& answer() const noexcept { return m_answer; }

    [[nodiscard]] QComboBox& action() const noexcept { return *m_action; }

    [[nodiscard]] QLineEdit& resource() const noexcept { return *m_resource; }

    [[nodiscard]] QPlainTextEdit& facts() const noexcept { return *m_facts; }

    [[nodiscard]] QLineEdit& at() const noexcept { return *m_at; }

    [[nodiscard]] QPushButton& fromPeer() const noexcept { return *m_fromPeer; }

    /// What stands where the answer does, in one text.
    [[nodiscard]] QString said() const;

signals:
    void ruleWanted(const QString& file, int line);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void dress();
    void fillMenu();
    void addFact(const QString& line);
    void takePeer();
    void questionChanged();
    void begin();
    void show(const QString& state);
    void showAnswer();
    [[nodiscard]] std::optional<policy::Request> question(QString& why) const;

    Console m_console;
    std::shared_ptr<const CheckedPolicy> m_checked = std::make_shared<const CheckedPolicy>();
    std::optional<PolicyAnswer> m_answer;
    std::uint64_t m_edition = 0; ///< of the question
    bool m_underWay = false;
    QBoxLayout* m_row;
    QFormLayout* m_form;
    QComboBox* m_action;
    QLineEdit* m_resource;
    QPlainTextEdit* m_facts;
    QToolButton* m_add;
    QMenu* m_menu;
    QPushButton* m_fromPeer;
    QLineEdit* m_at;
    QLabel* m_mark;
    QLabel* m_verdict;
    QToolButton* m_rule;
    QLabel* m_note;
    QLabel* m_whyTitle;
    FactGrid* m_why;
    QLabel* m_flipsTitle;
    QLabel* m_flips;
};

} // namespace vedette::ui
