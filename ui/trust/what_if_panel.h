/// Weighs other bounds than those that hold: three sliders, how many would stand where, and who would move.
///
/// Nothing is sent anywhere. The bounds keep their order: one that is moved takes along those in its way. A
/// change of the scores is weighed at most every kSettleMs.
#pragma once

#include "ui/trust/what_if.h"
#include "ui/widgets/listed_rows.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QWidget>

#include <array>
#include <functional>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;

namespace vedette::ui {

class DenseTable;

class WhatIfMoves final : public ListedRows<WhatIf::Move> {
    Q_OBJECT

public:
    using Names = std::function<QString(const codec::PeerId&)>;

    enum Column {
        Who,
        Score,
        From,
        To,
        How,
        Columns,
    };

    enum Role {
        MarkRole = Qt::UserRole + 1, ///< a ui::Tier, of a cell that tells a tier
    };

    WhatIfMoves(Names names, QObject* parent) : ListedRows(parent), m_names(std::move(names)) {}

    void apply(std::vector<WhatIf::Move> moves);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Names m_names;
};

class WhatIfPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kSettleMs = 1000;

    /// `peers` as they stand now: all of them, whatever the box above asks.
    using Peers = std::function<std::vector<PeerStanding>()>;

    WhatIfPanel(Peers peers, WhatIfMoves::Names names, QWidget* parent = nullptr);

    [[nodiscard]] const trust::Bounds& bounds() const noexcept { return m_bounds; }

    void setBounds(trust::Bounds bounds);

    [[nodiscard]] const WhatIf& answer() const noexcept { return m_answer; }

    [[nodiscard]] DenseTable& table() const noexcept { return *m_table; }

    /// Scores may have changed.
    void scoresChanged();
    void retranslate();

signals:
    void peerChosen(const QString& peer);

protected:
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Bound {
        double trust::Bounds::*which;
        QLabel* name;
        QSlider* slider;
        QDoubleSpinBox* number;
    };

    void build();
    void move(const Bound& bound, double to);
    void weigh();
    void tell();

    Peers m_peers;
    trust::Bounds m_bounds;
    WhatIf m_now;
    WhatIf m_answer;
    std::size_t m_all = 0;
    std::array<Bound, 3> m_controls{};
    QLabel* m_intro;
    QLabel* m_result;
    QLabel* m_none;
    QPushButton* m_back;
    QStackedWidget* m_stack;
    DenseTable* m_table;
    WhatIfMoves* m_moves;
    QBasicTimer m_soon;
};

} // namespace vedette::ui
