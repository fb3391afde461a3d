/// What each property of a peer is called, what it means, and how it is written in the window.
#pragma once

#include "core/history/peer_table.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <span>

namespace vedette::ui {

class PeerColumns {
    Q_DECLARE_TR_FUNCTIONS(vedette::ui::PeerColumns)

public:
    using Table = history::PeerTable;

    [[nodiscard]] static QString title(history::PeerField field);
    /// Definition and unit, as hovering tells it.
    [[nodiscard]] static QString meaning(history::PeerField field);
    [[nodiscard]] static Qt::Alignment alignment(history::PeerField field);
    /// Of the column, in characters of its face.
    [[nodiscard]] static int width(history::PeerField field);
    /// Those that a table shows at first, from left to right.
    [[nodiscard]] static std::span<const history::PeerField> usual();

    /// One line, fit to be shown; a dash for what is not known.
    [[nodiscard]] static QString shownIn(history::PeerField field, const Table& table, Table::Slot slot,
                                         WallTime now);
    /// All values, one a line, fit to be shown; times and sizes in full.
    [[nodiscard]] static QString wholeOf(history::PeerField field, const Table& table, Table::Slot slot);
    /// The same for a person who rests the pointer on it: codes as words.
    [[nodiscard]] static QString tipOf(history::PeerField field, const Table& table, Table::Slot slot);

    // The parts, for who has the values already.
    [[nodiscard]] static QString milliseconds(double length);
    /// "3 min ago", "in 2 h".
    [[nodiscard]] static QString ago(WallTime time, WallTime now);
    /// The word for a state: "connected", "known", "heard".
    [[nodiscard]] static QString stateWord(std::string_view state);
};

} // namespace vedette::ui
