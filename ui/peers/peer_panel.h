/// The detail panel's content for a peer: who it is, what can be done, how it behaves, what it did last.
/// Follows the window's selection; with several peers it says how many and offers what can be done to all.
#pragma once

#include "ui/link/console.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QScrollArea>

class QLabel;
class QListView;
class QToolButton;

namespace vedette::ui {

class FactGrid;
class PeerActions;
class PeerHeader;
class PeerRecords;

class PeerPanel final : public QScrollArea {
    Q_OBJECT

public:
    PeerPanel(const Console& console, QWidget* parent);

    [[nodiscard]] FactGrid& facts() const noexcept { return *m_facts; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void later();
    void fill();
    void retranslate();

    Console m_console;
    PeerActions* m_actions;
    PeerRecords* m_records;
    QLabel* m_none;
    QWidget* m_content;
    PeerHeader* m_header;
    QWidget* m_buttons;
    QLabel* m_note;
    FactGrid* m_facts;
    QLabel* m_recordsTitle;
    QListView* m_list;
    QBasicTimer m_soon;
};

} // namespace vedette::ui
