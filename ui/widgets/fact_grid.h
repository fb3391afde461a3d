/// Names and values, one pair a row; values can be selected and copied, and wrap.
///
/// Rows stay while their names do, so that a value that changes neither flickers nor loses what is selected
/// in others.
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QGridLayout;
class QLabel;

namespace vedette::ui {

struct Fact {
    QString name;
    QString value;  ///< fit to be shown
    QString hint{}; ///< definition and unit
    bool mono = false;
};

class FactGrid final : public QWidget {
    Q_OBJECT

public:
    explicit FactGrid(QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);

    [[nodiscard]] QString valueOf(const QString& name) const;

private:
    struct Row {
        QLabel* name;
        QLabel* value;
    };

    void dress();

    QGridLayout* m_grid;
    QList<Row> m_rows;
    QList<Fact> m_facts;
};

} // namespace vedette::ui
