/// The list of scenarios: name, kind, what happens, how large and how long. Enter or a double click starts
/// one.
#pragma once

#include <QtWidgets/QListView>

namespace vedette::ui {

class ScenarioModel;

class ScenarioList final : public QListView {
    Q_OBJECT

public:
    explicit ScenarioList(ScenarioModel& model, QWidget* parent = nullptr);

    /// Hides what does not have all the words.
    void find(const QString& words);
    /// -1 for none.
    [[nodiscard]] int chosen() const;
    void choose(int row);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void choiceChanged();
    void started();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    ScenarioModel& m_scenarios;
};

} // namespace vedette::ui
