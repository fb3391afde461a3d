/// The graph as files for other programs: GraphML for those that draw, CSV of its edges for those that count.
///
/// What peers say of themselves is made harmless as it is on the screen, and a cell of CSV never begins with
/// what a spreadsheet takes for a formula.
#pragma once

#include "ui/topology/graph_model.h"

#include <QtCore/QByteArray>

#include <functional>

namespace vedette::ui {

class Redaction;

using LabelOfPeer = std::function<QString(const QString& id)>;

/// UTF-8, by http://graphml.graphdrawing.org.
[[nodiscard]] QByteArray graphmlOf(const GraphModel& model, const LabelOfPeer& labelOf, Redaction& redaction);
/// UTF-8, RFC 4180; a line an edge, ids of both ends.
[[nodiscard]] QByteArray csvOf(const GraphModel& model, const LabelOfPeer& labelOf, Redaction& redaction);

} // namespace vedette::ui
