/// Asks how something is exported and where to: its form, and whether addresses are replaced by pseudonyms
/// (redaction.h). What was chosen last is proposed again. Nothing is written over without a question.
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace vedette::ui {

class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    struct Form {
        QString name;   ///< for people: "Table"
        QString suffix; ///< "csv"
        bool picture = false;
    };

    struct Choice {
        QString file;
        QString suffix;
        bool redact = false;
    };

    /// `proposal` is a file's name without its suffix; at least one form.
    ExportDialog(const QString& title, QString proposal, QList<Form> forms, QWidget* window);

    /// Nothing: the operator thought better of it.
    [[nodiscard]] std::optional<Choice> ask();

    [[nodiscard]] const Form& form() const;
    [[nodiscard]] bool redacts() const;

private:
    void showForm(int form);

    QString m_proposal;
    QList<Form> m_forms;
    QComboBox* m_form;
    QCheckBox* m_redact;
    QLabel* m_meaning;
    QPushButton* m_save;
};

} // namespace vedette::ui
