/// The last hours on one page for those who take over: read, copied or written to a file.
///
/// Of the data folder of this program; made on the pool, anew when other hours are chosen.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "ui/link/case_means.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace vedette::ui {

class HandoverDialog final : public QDialog {
    Q_OBJECT

public:
    HandoverDialog(const CaseMeans& means, QWidget* window);

    [[nodiscard]] QComboBox& hours() const noexcept { return *m_hours; }

    /// Empty while it is made.
    [[nodiscard]] QString text() const;
    /// False: it was not written, and the dialog says why.
    bool writeTo(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void make();
    void tell(const Result<std::string>& made);
    void save();

    CaseMeans m_means;
    int m_making = 0; ///< counts what was asked for
    QLabel* m_intro;
    QComboBox* m_hours;
    QPlainTextEdit* m_page;
    QLabel* m_said;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace vedette::ui
