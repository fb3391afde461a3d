#include "ui/lab/scenario_model.h"

#include "ui/link/words.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>

namespace vedette::ui {

ScenarioModel::ScenarioModel(QObject* parent) : QAbstractListModel(parent) {
    for (const lab::EmbeddedScenario& embedded : lab::embeddedScenarios()) {
        auto parsed = lab::parseScenario(embedded.toml);
        if (parsed) m_scenarios.push_back(*std::move(parsed));
    }
}

int ScenarioModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_scenarios.size());
}

QVariant ScenarioModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const lab::Scenario& scenario = m_scenarios[static_cast<std::size_t>(index.row())];
    const QString name = QString::fromStdString(scenario.name);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return name;
    case TitleRole: return scenarioTitle(scenario.title);
    case FactsRole: return factsOf(scenario);
    case AttackRole: return scenario.attack;
    case Qt::ToolTipRole: return plainToolTip(scenarioTitle(scenario.title));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2. %3")
            .arg(name, scenario.attack ? tr("attack") : tr("no attack"), scenarioTitle(scenario.title));
    default: return {};
    }
}

int ScenarioModel::rowOf(const QString& name) const {
    const auto found = std::ranges::find(m_scenarios, name.toStdString(), &lab::Scenario::name);
    return found == m_scenarios.end() ? -1 : static_cast<int>(found - m_scenarios.begin());
}

bool ScenarioModel::matches(int row, const QString& words) const {
    const QModelIndex at = index(row);
    const QString text =
        at.data(Qt::AccessibleTextRole).toString() + QChar(' ') + at.data(FactsRole).toString();
    const QStringList all = words.split(QChar(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(all,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void ScenarioModel::retranslate() {
    if (!m_scenarios.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

QString factsOf(const lab::Scenario& scenario) {
    QString facts = ScenarioModel::tr("%Ln agents", nullptr, static_cast<int>(scenario.fleet.agents))
                  + QStringLiteral(" · ") + figures::duration(scenario.duration);
    if (!scenario.assault) return facts;
    facts += QStringLiteral(" · ")
           + ScenarioModel::tr("%1 to %2")
                 .arg(figures::duration(scenario.assault->begin), figures::duration(scenario.assault->end));
    return facts;
}

bool hasDefences(const lab::Scenario& scenario) {
    return scenario.attack && scenario.assault.has_value();
}

} // namespace vedette::ui
