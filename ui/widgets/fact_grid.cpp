#include "ui/widgets/fact_grid.h"

#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

namespace vedette::ui {

FactGrid::FactGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::x3);
    m_grid->setVerticalSpacing(space::x1);
    m_grid->setColumnStretch(1, 1);
    connect(&Theme::instance(), &Theme::changed, this, &FactGrid::dress);
}

void FactGrid::setFacts(const QList<Fact>& facts) {
    while (m_rows.size() > facts.size()) {
        const Row gone = m_rows.takeLast();
        delete gone.name;
        delete gone.value;
    }
    while (m_rows.size() < facts.size()) {
        Row row{new QLabel(this), new QLabel(this)};
        row.name->setProperty("level", QStringLiteral("muted"));
        row.name->setTextFormat(Qt::PlainText);
        row.name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        row.value->setTextFormat(Qt::PlainText);
        row.value->setWordWrap(true);
        row.value->setMinimumWidth(40);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        row.value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        const auto place = static_cast<int>(m_rows.size());
        m_grid->addWidget(row.name, place, 0);
        m_grid->addWidget(row.value, place, 1);
        m_rows.push_back(row);
    }
    m_facts = facts;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const Fact& fact = facts[i];
        const Row& row = m_rows[i];
        if (row.name->text() != fact.name) row.name->setText(fact.name);
        if (row.value->text() != fact.value) row.value->setText(fact.value);
        row.value->setAccessibleName(fact.name + QLatin1String(": ") + fact.value);
        row.name->setToolTip(plainToolTip(fact.hint));
    }
    dress();
}

QString FactGrid::valueOf(const QString& name) const {
    const auto found = std::ranges::find(m_facts, name, &Fact::name);
    return found == m_facts.end() ? QString() : found->value;
}

void FactGrid::dress() {
    const Theme& theme = Theme::instance();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QFont font = m_facts[i].mono ? theme.mono() : theme.font(Type::Dense);
        if (m_rows[i].value->font() != font) m_rows[i].value->setFont(font);
        const QFont label = theme.font(Type::Dense);
        if (m_rows[i].name->font() != label) m_rows[i].name->setFont(label);
    }
}

} // namespace vedette::ui
