/// The scenarios of this program, with what each is, for a list.
#pragma once

#include "core/lab/scenario.h"

#include <QtCore/QAbstractListModel>

#include <vector>

namespace vedette::ui {

class ScenarioModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole,
        TitleRole,
        FactsRole,
        AttackRole
    };

    explicit ScenarioModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const lab::Scenario& scenario(int row) const {
        return m_scenarios.at(static_cast<std::size_t>(row));
    }

    /// -1 for none of that name.
    [[nodiscard]] int rowOf(const QString& name) const;
    /// Whether any of its texts has all the words.
    [[nodiscard]] bool matches(int row, const QString& words) const;
    /// The language changed.
    void retranslate();

private:
    std::vector<lab::Scenario> m_scenarios;
};

/// "100 agents, 6 bootnodes, 15 min; from 5 min to 10 min by 12 hosts of 3 networks".
[[nodiscard]] QString factsOf(const lab::Scenario& scenario);
/// Whether defences on or off makes a difference to it.
[[nodiscard]] bool hasDefences(const lab::Scenario& scenario);

} // namespace vedette::ui
