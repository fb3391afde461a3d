/// The room: one step a page, who does it, what will happen before it happens, what came of it, and the
/// transcript that grows beside it.
#pragma once

#include "ui/ceremony/ceremony_stage.h"
#include "ui/ceremony/transcript_model.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace vedette::ui {

class Card;
class DenseTable;
class FactGrid;
class QuestionBox;
class Watermark;

class CeremonyPage final : public QWidget {
    Q_OBJECT

public:
    /// The stage outlives it.
    explicit CeremonyPage(CeremonyStage& stage, QWidget* parent = nullptr);

    void retranslate();

signals:
    void leaveWanted();

protected:
    void timerEvent(QTimerEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void refresh();
    void showSteps();
    void showStep();
    void showWords();
    void showClock();
    void showConfirmed();
    void dress();
    void ask();

    CeremonyStage& m_stage;
    TranscriptModel m_records;
    QBasicTimer m_clock;
    std::uint64_t m_asked = 0; ///< ticket of the question that is shown
    bool m_asking = false;

    QLabel* m_title;
    QLabel* m_mark;
    QLabel* m_time;
    QPushButton* m_leave;
    Card* m_stepsCard;
    QListWidget* m_steps;
    QScrollArea* m_scroll;
    QLabel* m_number;
    QLabel* m_action;
    QLabel* m_by;
    QLabel* m_says;
    QLabel* m_expect;
    QLabel* m_warning;
    QLabel* m_words;
    QProgressBar* m_acting;
    QLabel* m_outcome;
    FactGrid* m_facts;
    QLabel* m_next;
    QLabel* m_confirmed;
    QuestionBox* m_question;
    Card* m_recordsCard;
    DenseTable* m_table;
    QLabel* m_head;
    Watermark* m_watermark;
};

} // namespace vedette::ui
