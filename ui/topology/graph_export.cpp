#include "ui/topology/graph_export.h"

#include "ui/link/redaction.h"
#include "ui/topology/graph_look.h"
#include "ui/widgets/csv.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QXmlStreamWriter>

#include <array>

namespace vedette::ui {

namespace {

constexpr std::array kKinds{"inferred", "observed", "own"};

const char* codeOf(NodeState state) {
    switch (state) {
    case NodeState::Fine: return "fine";
    case NodeState::RoutedOnly: return "routed";
    case NodeState::Vantage: return "vantage";
    case NodeState::Refused: return "refused";
    case NodeState::Violated: return "violated";
    }
    return "";
}

} // namespace

QByteArray graphmlOf(const GraphModel& model, const LabelOfPeer& labelOf, Redaction& redaction) {
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
    const std::array<std::array<const char*, 3>, 7> keys{{{"label", "node", "string"},
                                                          {"agent", "node", "string"},
                                                          {"prefix", "node", "string"},
                                                          {"state", "node", "string"},
                                                          {"score", "node", "double"},
                                                          {"violations", "node", "long"},
                                                          {"kind", "edge", "string"}}};
    for (const auto& [name, on, type] : keys) {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", on);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("edgedefault", "undirected");
    const auto data = [&](const char* key, const QString& text) {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(redaction.of(text));
        xml.writeEndElement();
    };
    for (graph::Node node = 0; node < model.size(); ++node) {
        const PeerNode* peer = model.node(node);
        if (peer == nullptr) continue;
        xml.writeStartElement("node");
        const QString id = peer->id();
        xml.writeAttribute("id", id);
        data("label", labelOf(id));
        data("agent", shown(peer->agent));
        data("prefix", QString::fromStdString(peer->prefix));
        data("state", codeOf(stateOf(*peer)));
        data("score", QString::number(static_cast<double>(peer->score) / 1000));
        data("violations", QString::number(peer->violations));
        xml.writeEndElement();
    }
    for (const graph::Line& line : model.lines()) {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", model.node(line.a)->id());
        xml.writeAttribute("target", model.node(line.b)->id());
        data("kind", kKinds[static_cast<std::size_t>(line.kind)]);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

QByteArray csvOf(const GraphModel& model, const LabelOfPeer& labelOf, Redaction& redaction) {
    QString out = QStringLiteral("source,source_name,target,target_name,kind\r\n");
    for (const graph::Line& line : model.lines()) {
        const QString from = model.node(line.a)->id();
        const QString to = model.node(line.b)->id();
        out += Csv::line({from, redaction.of(labelOf(from)), to, redaction.of(labelOf(to)),
                          kKinds[static_cast<std::size_t>(line.kind)]});
    }
    return out.toUtf8();
}

} // namespace vedette::ui
