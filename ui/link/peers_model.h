/// Peers as a table: a row for each that the question asks for, in the order that is wanted; a column for
/// each history::PeerField, of which the view shows some.
///
/// Rows come in by apply() alone. Up to kInline rows a question is answered at once and the present rows
/// become the wanted ones by exact moves: what leaves, what changes places, what comes. Above, a pool
/// answers over the same columns, which therefore stand still meanwhile: changes wait until it is done; the
/// order of all peers is kept for as long as no row changes, so that a filter comes and goes without sorting.
/// A change that touches more than kMaxSteps places at once is told as a new table. Newcomers and rows whose
/// order changed find their places by refresh(), so that nothing jumps while it is read.
#pragma once

#include "core/history/peer_table.h"

#include <QtCore/QAbstractTableModel>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace vedette::ui {

struct PeersDelta {
    std::vector<history::PeerRow> rows;
    std::vector<codec::PeerId> gone;

    [[nodiscard]] bool empty() const noexcept { return rows.empty() && gone.empty(); }
};

class PeersModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using Table = history::PeerTable;
    using Slot = Table::Slot;

    static constexpr std::size_t kInline = 20'000;
    static constexpr int kMaxSteps = 256;

    enum Role {
        PeerRole = Qt::UserRole, ///< the id, QString
        IdRole,                  ///< its bytes, QByteArray
        RawRole,                 ///< the text as it was told, QByteArray; or the number, double
    };

    explicit PeersModel(QObject* parent = nullptr);
    ~PeersModel() override;

    void apply(PeersDelta delta);
    void ask(history::PeerQuery query);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Asks again, of the peers as they are now.
    void refresh();
    /// What times are told against; without a refresh().
    void setNow(WallTime now);

    [[nodiscard]] WallTime now() const noexcept { return m_now; }

    /// The pool is at work, and what is shown answers an earlier question.
    [[nodiscard]] bool busy() const noexcept { return m_busy; }

    /// The answer may be another one by now.
    [[nodiscard]] bool stale() const noexcept { return m_stale || m_query.dependsOnNow(); }

    /// All peers, asked for or not.
    [[nodiscard]] std::size_t total() const noexcept { return m_table->size(); }

    [[nodiscard]] const Table& table() const noexcept { return *m_table; }

    [[nodiscard]] Slot slotAt(int row) const { return m_shown[static_cast<std::size_t>(row)]; }

    [[nodiscard]] QString peerAt(int row) const;
    /// -1 for a peer that is not shown.
    [[nodiscard]] int rowOf(const QString& peer) const;

    [[nodiscard]] history::PeerField sortedBy() const noexcept { return m_by; }

    [[nodiscard]] Qt::SortOrder sortOrder() const noexcept { return m_order; }

    /// Column headings, in the operator's language.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// What is shown answers the question.
    void answered();

private:
    using Slots = std::vector<Slot>;

    void applyNow(const PeersDelta& delta);
    void drop(const std::vector<codec::PeerId>& gone);
    void answer();
    void answerOnPool();
    /// What the pool brings: the answer, and the order of all if it came to know it.
    void take(std::uint64_t question, Slots slots, std::shared_ptr<const Slots> all);
    [[nodiscard]] static Slots pick(const Slots& wanted, const Slots& all, std::size_t end);
    void become(Slots wanted);
    void reorder(const Slots& wanted, const std::vector<bool>& isShown);
    void replaceAll(Slots wanted);
    void placeRows() const;

    std::shared_ptr<Table> m_table;
    history::PeerQuery m_query;
    WallTime m_now{};
    history::PeerField m_by = history::PeerField::Seen;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    Slots m_shown;
    mutable std::vector<int> m_rows; ///< by slot, when m_placed
    mutable bool m_placed = false;
    bool m_stale = false;
    std::shared_ptr<const Slots> m_all; ///< every peer in the wanted order; null when a row changed since
    // The pool.
    bool m_busy = false;
    bool m_again = false; ///< the question changed meanwhile
    std::uint64_t m_question = 0;
    std::shared_ptr<std::atomic<bool>> m_cut;
    std::vector<PeersDelta> m_waiting;
};

} // namespace vedette::ui
