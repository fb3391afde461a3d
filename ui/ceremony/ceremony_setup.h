/// What a ceremony is held by, chosen and judged before anybody is called into the room: the script, the
/// folder, and for the real one the bindings of the place and a rehearsal.
#pragma once

#include "ui/ceremony/ceremony_means.h"
#include "ui/widgets/fact_grid.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace vedette::ui {

class Card;

class CeremonySetup final : public QWidget {
    Q_OBJECT

public:
    explicit CeremonySetup(const CeremonyMeans& means, QWidget* parent = nullptr);

    void retranslate();

    /// Reads the files once more: one that was edited counts as it is now.
    void look();

    /// A script of the program by its name, or a file.
    void chooseScript(const QString& path);

    [[nodiscard]] ceremony::Order order(ceremony::Mode mode) const;

    /// As it was judged last.
    [[nodiscard]] const ceremony::Judged& judged() const noexcept { return m_judged; }

signals:
    /// The order can be held; judged() is of it.
    void begun(ceremony::Mode mode);
    void transcriptWanted();

private:
    struct PathRow {
        QLabel* label;
        QLineEdit* path;
        QToolButton* browse;
    };

    void build();
    [[nodiscard]] PathRow addPath(QFormLayout* form, const char* key);
    void browse(const PathRow& row, bool folder);
    void openScript();
    void saveScript();
    void readScript();
    void judge();
    void take(ceremony::Judged judged);
    void showScript();
    void showReadiness();
    void begin(ceremony::Mode mode);

    const CeremonyMeans& m_means;
    Bytes m_script;
    QString m_scriptFile; ///< empty: of the program
    QString m_unreadable; ///< why there is no script
    QString m_unbound;    ///< why there are no bindings, though they were chosen
    ceremony::Judged m_judged;
    quint64 m_asked = 0;

    QLabel* m_intro;
    Card* m_scriptCard;
    QComboBox* m_scripts;
    QPushButton* m_open;
    QPushButton* m_save;
    FactGrid* m_facts;
    QListWidget* m_findings;
    Card* m_placeCard;
    QFormLayout* m_form;
    PathRow m_folder{};
    PathRow m_bindings{};
    PathRow m_ledger{};
    QCheckBox* m_pinEachTime;
    QCheckBox* m_finalTry;
    QLabel* m_ready;
    QPushButton* m_rehearse;
    QPushButton* m_hold;
    QPushButton* m_check;
};

} // namespace vedette::ui
