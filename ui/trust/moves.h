/// Who moved from which tier to which, when and why: what the log tells, and what happens now, the newest
/// first.
///
/// Of the moment that the window looks at. Bounds: the kMost newest.
#pragma once

#include "core/codec/peer_id.h"
#include "core/event/event.h"
#include "ui/link/console.h"
#include "ui/widgets/listed_rows.h"

#include <string>
#include <vector>

namespace vedette::ui {

struct TierMove {
    WallTime at;
    NetworkId network; ///< whose node moved it
    codec::PeerId peer;
    std::string before;
    std::string after;
    std::string reason; ///< a code
    double score = 0;
    friend bool operator==(const TierMove&, const TierMove&) = default;
    friend auto operator<=>(const TierMove&, const TierMove&) = default;
};

class MovesModel final : public ListedRows<TierMove> {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 500;

    enum Column {
        When,
        Who,
        From,
        To,
        ScoreThen,
        Why,
        Teller,
        Columns,
    };

    enum Role {
        MarkRole = Qt::UserRole + 1, ///< a ui::Tier, of a cell that tells a tier
    };

    MovesModel(const Console& console, QObject* parent);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QString text(int row, int column) const;

    /// From the log again, of the moment that the window looks at.
    void reload();

private:
    void put(std::vector<TierMove> moves);

    Console m_console;
};

} // namespace vedette::ui
