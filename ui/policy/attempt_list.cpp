#include "ui/policy/attempt_list.h"

#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtWidgets/QHeaderView>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

enum AttemptColumn {
    WhoColumn,
    DeedColumn,
    TimesColumn,
    LastColumn,
};

constexpr int kRowRole = Qt::UserRole; ///< its place in the rows; of a title -1

} // namespace

AttemptList::AttemptList(const Console& console, QWidget* parent) : QTreeWidget(parent), m_console(console) {
    setColumnCount(4);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(DeedColumn, QHeaderView::Stretch);
    connect(this, &QTreeWidget::currentItemChanged, this, &AttemptList::choose);
    connect(this, &QTreeWidget::itemActivated, this, &AttemptList::askChosen);
    connect(&Theme::instance(), &Theme::changed, this, &AttemptList::dress);
    dress();
}

void AttemptList::dress() {
    setFont(Theme::instance().font(Type::Dense));
    const QFontMetrics metrics(font());
    const int letter = metrics.horizontalAdvance(QLatin1Char('0'));
    setColumnWidth(WhoColumn, 24 * letter);
    setColumnWidth(TimesColumn, 9 * letter);
    setColumnWidth(LastColumn,
                   metrics.horizontalAdvance(figures::dateAndTime({1'790'762'400'000})) + 2 * space::x3);
}

void AttemptList::retranslate(const QString& name) {
    setAccessibleName(name);
    setHeaderLabels({tr("Rule, peer"), tr("What"), tr("Times"), tr("Last")});
}

void AttemptList::setGroups(std::vector<Group> groups) {
    {
        const QSignalBlocker blocked(this);
        clear();
        m_rows.clear();
        for (Group& group : groups) {
            if (m_rows.size() == kMostShown) break;
            auto* top = new QTreeWidgetItem(
                {QStringLiteral("%1 · %2").arg(group.title, figures::count(group.count))});
            top->setIcon(WhoColumn, QIcon(severityPixmap(group.severity, devicePixelRatioF())));
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            top->setFont(WhoColumn, bold);
            top->setData(WhoColumn, kRowRole, -1);
            addTopLevelItem(top);
            top->setFirstColumnSpanned(true);
            std::ranges::stable_sort(group.rows, std::greater(), &Row::count);
            for (Row& row : group.rows) {
                if (m_rows.size() == kMostShown) break;
                QString deed = shown(row.action, 24);
                if (!row.resource.empty()) deed += QLatin1Char(':') + shown(row.resource, 128);
                auto* item = new QTreeWidgetItem(
                    {row.peer.isEmpty() ? tr("not known yet") : m_console.notes.label(row.peer), deed,
                     figures::count(row.count), figures::dateAndTime(row.last)});
                item->setData(WhoColumn, kRowRole, static_cast<int>(m_rows.size()));
                item->setToolTip(WhoColumn, plainToolTip(row.peer));
                item->setToolTip(DeedColumn, plainToolTip(deed));
                top->addChild(item);
                m_rows.push_back(std::move(row));
            }
            top->setExpanded(true);
        }
    }
    choose();
}

const AttemptList::Row* AttemptList::chosen() const {
    const QTreeWidgetItem* item = currentItem();
    const int row = item == nullptr ? -1 : item->data(WhoColumn, kRowRole).toInt();
    return row < 0 ? nullptr : &m_rows.at(static_cast<std::size_t>(row));
}

void AttemptList::choose() {
    emit chosenChanged();
    if (chosen() != nullptr && !chosen()->peer.isEmpty()) m_console.selection.select(chosen()->peer);
}

void AttemptList::askChosen() {
    if (!canAsk()) return;
    policy::Request request = *chosen()->request;
    // The segments are the policy's to say, whatever it says by now.
    request.facts.set(policy::Fact::Segment, {});
    request.facts.set(policy::Fact::ToSegment, {});
    emit asked(request);
}

} // namespace vedette::ui
