/// What is otherwise at B than it was at A: peers that came, went, connected, changed what they say or how
/// they stand.
///
/// changesBetween() is pure and linear in both states; at most kMostChanges, the rest is counted.
#pragma once

#include "core/history/state.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace vedette::ui {

enum class ChangeKind : std::uint8_t {
    Appeared, ///< not known at A
    Forgotten,
    Connected,
    Disconnected,
    Violated, ///< broke a protocol in between
    Refused,
    Agent,
    Standing,
    Address
};

struct Change {
    ChangeKind kind = ChangeKind::Appeared;
    NetworkId network;
    std::string networkName;
    codec::PeerId peer;
    std::string before; ///< hostile, as `after` is
    std::string after;
    friend bool operator==(const Change&, const Change&) = default;
};

struct Changes {
    static constexpr std::size_t kMostChanges = 20'000;

    std::vector<Change> list; ///< what matters most first
    std::size_t left = 0;     ///< beyond kMostChanges
};

[[nodiscard]] Changes changesBetween(const history::State& a, const history::State& b);

class ChangeList final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        What,
        Peer,
        Detail,
        Network,
        Columns
    };

    static constexpr int kIdRole = Qt::UserRole + 1;

    using LabelOf = std::function<QString(const QString& id)>;

    explicit ChangeList(LabelOf labelOf, QObject* parent = nullptr);

    /// Another question was answered; all of the list is new.
    void show(std::vector<Change> changes);
    void retranslate();

    [[nodiscard]] static QString nameOf(ChangeKind kind);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LabelOf m_labelOf;
    std::vector<Change> m_changes;
};

} // namespace vedette::ui
