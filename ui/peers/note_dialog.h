/// The operator's own name, tags and note of one peer; of several only the tags, which are added to each.
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace vedette::ui {

class Annotations;

class NoteDialog final : public QDialog {
    Q_OBJECT

public:
    /// `notes` must outlive the dialog.
    NoteDialog(Annotations& notes, QStringList peers, QWidget* parent);

    void accept() override;

private:
    Annotations& m_notes;
    QStringList m_peers;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_tags;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_full;
};

} // namespace vedette::ui
