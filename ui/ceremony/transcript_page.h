/// A transcript that is at its end, or was checked: what it vouches for, every record, and the paper to sign.
#pragma once

#include "ui/ceremony/transcript_model.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace vedette::ui {

class Card;
class DenseTable;
class FactGrid;
class QrCode;
class Watermark;

class TranscriptPage final : public QWidget {
    Q_OBJECT

public:
    explicit TranscriptPage(QWidget* parent = nullptr);

    void setTranscript(const ceremony::Transcript& transcript, const QString& file);
    void retranslate();

signals:
    void left();

private:
    void fill();
    void print();

    TranscriptModel m_model;
    QString m_file;
    QLabel* m_verdict;
    QLabel* m_said;
    Card* m_headCard;
    QLabel* m_words;
    FactGrid* m_head;
    QrCode* m_code;
    Card* m_withCard;
    FactGrid* m_with;
    Card* m_recordsCard;
    DenseTable* m_table;
    QPushButton* m_print;
    QPushButton* m_copy;
    QPushButton* m_back;
    QScrollArea* m_side;
    Watermark* m_mark;
};

} // namespace vedette::ui
