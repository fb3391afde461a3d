/// The peers of one tier, out of the table that answers the box above and in its order.
///
/// TierBoard parts the table's rows; what leaves a list, changes places in it and comes is told exactly, so
/// that what is chosen and how far a list is scrolled stay. A change of more than kMaxSteps places is told as
/// a new list. Linear in the rows that are shown.
#pragma once

#include "core/trust/record.h"
#include "ui/link/peers_model.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QBasicTimer>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace vedette::ui {

class TierList final : public QAbstractListModel {
    Q_OBJECT

public:
    using Slot = PeersModel::Slot;
    static constexpr std::size_t kMaxSteps = 256;

    enum Role {
        PeerRole = Qt::UserRole, ///< the id, QString
        IdRole,                  ///< its bytes, QByteArray
        NameRole,                ///< the operator's, else the network's; empty for none
        ScoreRole,               ///< double, NaN for unknown
        ReasonRole,              ///< a sentence
        SinceRole,               ///< "3 min ago"
        HeldRole,                ///< whether an operator's word holds it; "until …" where its end is known
    };

    /// Until when an operator's word holds a peer: empty for none, else words.
    using HeldUntil = std::function<QString(const codec::PeerId&)>;

    TierList(const PeersModel& table, HeldUntil held, QObject* parent);

    void become(std::vector<Slot> wanted);
    /// What rows say may have changed.
    void touch();

    [[nodiscard]] QString peerAt(int row) const;
    /// -1 for a peer that is not in it.
    [[nodiscard]] int rowOf(const QString& peer) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void removeAllBut(const std::vector<bool>& wanted);
    void reorder(const std::vector<Slot>& wanted, const std::vector<bool>& shown);

    const PeersModel& m_table;
    HeldUntil m_held;
    std::vector<Slot> m_rows;
};

class TierBoard final : public QObject {
    Q_OBJECT

public:
    static constexpr std::array kTiers{trust::Tier::High, trust::Tier::Medium, trust::Tier::Low};
    static constexpr int kSoonMs = 50; ///< at most between a change in the table and the lists

    TierBoard(const PeersModel& table, TierList::HeldUntil held, QObject* parent);

    [[nodiscard]] TierList& list(trust::Tier tier) const noexcept;
    /// By its code in the table; nothing where it says none.
    [[nodiscard]] static std::optional<trust::Tier> tierIn(const PeersModel& table, PeersModel::Slot slot);

    void part();

signals:
    /// The lists are about to change, and have: what happens to a selection between the two is nobody's
    /// choice.
    void parting();
    void parted();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void later();

    const PeersModel& m_table;
    std::array<TierList*, kTiers.size()> m_lists{};
    QBasicTimer m_soon;
};

} // namespace vedette::ui
