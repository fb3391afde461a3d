/// The same peers as the graph shows, as rows: the graph's twin for the keyboard and for screen readers.
///
/// One door, apply(): rows come, go and change exactly as the graph did. In the order of ids, so that a row
/// stays where it is. Names are the operator's own, where there are.
#pragma once

#include "ui/topology/graph_model.h"

#include <QtCore/QAbstractTableModel>

#include <functional>
#include <vector>

namespace vedette::ui {

class TwinList final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Links,
        State,
        Software,
        Address,
        Columns
    };

    static constexpr int kIdRole = Qt::UserRole + 1;

    using LabelOf = std::function<QString(const QString& id)>;

    /// `model` outlives it.
    explicit TwinList(const GraphModel& model, LabelOf labelOf, QObject* parent = nullptr);

    /// After the model applied it.
    void apply(const GraphDelta& delta);
    /// The operator gave a peer another name.
    void renamed(const QString& id);
    void retranslate();

    [[nodiscard]] int rowOf(const QString& id) const; ///< -1 for none
    [[nodiscard]] QString idAt(int row) const;

    /// Who that node is, until the list applied that it went; empty for nobody.
    [[nodiscard]] codec::PeerId peerOf(graph::Node node) const {
        return node < m_peers.size() ? m_peers[node] : codec::PeerId();
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What a shape means, in words.
    [[nodiscard]] static QString wordOf(const PeerNode& peer);

private:
    void remove(const std::vector<graph::Node>& nodes);
    void insert(std::vector<graph::Node> nodes);
    /// Where that id is, or would be.
    [[nodiscard]] std::size_t placeOf(const codec::PeerId& peer) const;
    [[nodiscard]] int rowOf(const codec::PeerId& peer) const;

    const GraphModel& m_model;
    LabelOf m_labelOf;
    std::vector<graph::Node> m_rows;    ///< by id
    std::vector<codec::PeerId> m_peers; ///< by node, of those in m_rows
};

} // namespace vedette::ui
