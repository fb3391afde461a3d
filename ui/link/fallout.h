/// What falls with whom, to be shown wherever peers are: those who fell first, who falls, who is touched, and
/// the way that it takes.
#pragma once

#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <utility>

namespace vedette::ui {

/// Peers are the text of their ids.
struct Fallout {
    QString who; ///< as the operator named it
    QSet<QString> first;
    QSet<QString> falls;
    QSet<QString> touched;
    QList<std::pair<QString, QString>> ways; ///< from the one before to each
};

} // namespace vedette::ui
