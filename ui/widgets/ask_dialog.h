/// Asks what a deed needs: a reason, for how long, how far it reaches; and says what it will
/// touch before it is done.
#pragma once

#include "core/base/instant.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

#include <functional>
#include <utility>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vedette::ui {

class AskDialog final : public QDialog {
    Q_OBJECT

public:
    struct Answer {
        QString text;   ///< one line
        WallTime until; ///< 0: no end was asked for, or chosen
        int choice = 0;
    };

    struct Ask {
        QString title;
        QString button;
        QString textLabel{}; ///< empty: no text is asked for
        QString text{};      ///< that is proposed
        QString placeholder{};
        bool needsText = true;
        QString lengthLabel{};                       ///< empty: no end is asked for
        QList<std::pair<QString, qint64>> lengths{}; ///< ms; 0: no end
        int proposedLength = 0;                      ///< of `lengths`
        QString choiceLabel{};                       ///< empty: there is no choice
        QStringList choices{};
        bool textOfFirstChoice = false; ///< the others need no text
        /// What will be touched.
        std::function<QString(const Answer&)> scope{};
    };

    /// `now` is the network's clock.
    AskDialog(Ask ask, WallTime now, QWidget* parent);

    [[nodiscard]] Answer answer() const;

    /// An hour, four, a day, a week.
    [[nodiscard]] static QList<std::pair<QString, qint64>> usualLengths();

private:
    void tell();

    Ask m_ask;
    WallTime m_now;
    QLineEdit* m_text = nullptr;
    QComboBox* m_length = nullptr;
    QComboBox* m_choice = nullptr;
    QLabel* m_scope;
    QPushButton* m_button;
};

} // namespace vedette::ui
