#include "ui/shell/rail.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <set>
#include <utility>

namespace vedette::ui {

namespace {

constexpr int kBar = 3;

int grown(int pixels) {
    return pixels * Theme::instance().textSize() / 100;
}

} // namespace

RailEntry::RailEntry(const QString& icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void RailEntry::setNarrow(bool narrow) {
    m_narrow = narrow;
    updateGeometry();
    update();
}

void RailEntry::setInset(bool inset) {
    m_inset = inset;
    updateGeometry();
}

void RailEntry::setBadge(const QString& badge) {
    if (badge == m_badge) return;
    m_badge = badge;
    updateGeometry();
    update();
}

QSize RailEntry::sizeHint() const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int words =
        m_narrow ? 0
                 : space::x2 + QFontMetrics(bold).horizontalAdvance(text())
                       + (m_badge.isEmpty() ? 0 : space::x2 + QFontMetrics(bold).horizontalAdvance(m_badge));
    return {2 * space::x2 + (m_inset ? 2 : 1) * grown(size::icon) + words, grown(size::row)};
}

void RailEntry::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    QRect row = rect();
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.surface.raised : t.surface.hover);
        painter.drawRoundedRect(row.adjusted(kBar + 1, 0, -kBar - 1, 0), size::radius, size::radius);
    }
    if (isChecked()) {
        painter.setBrush(t.accent);
        painter.drawRect(QStyle::visualRect(layoutDirection(), row, QRect(0, 4, kBar, row.height() - 8)));
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row.adjusted(kBar + 2, 1, -kBar - 2, -1), size::radius, size::radius);
    }
    const QColor colour = isChecked() ? t.text.primary : t.text.secondary;
    const int side = grown(size::icon);
    const QRect mark(space::x4 + (m_inset && !m_narrow ? side : 0), (row.height() - side) / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), row, mark).topLeft(),
                       iconPixmap(m_icon.toStdString(), side, devicePixelRatioF(), colour));
    if (m_narrow) return;
    QFont face = font();
    if (isChecked()) face.setWeight(QFont::DemiBold);
    painter.setFont(face);
    painter.setPen(colour);
    const int badge = m_badge.isEmpty() ? 0 : QFontMetrics(face).horizontalAdvance(m_badge) + space::x2;
    const QRect words(mark.right() + 1 + space::x2, 0,
                      row.width() - mark.right() - 2 * space::x2 - kBar - badge, row.height());
    painter.drawText(QStyle::visualRect(layoutDirection(), row, words),
                     static_cast<int>(Qt::AlignVCenter | (rtl ? Qt::AlignRight : Qt::AlignLeft)),
                     QFontMetrics(face).elidedText(text(), Qt::ElideRight, words.width()));
    if (badge == 0) return;
    const QRect number(words.right() + 1, 0, badge, row.height());
    painter.drawText(QStyle::visualRect(layoutDirection(), row, number), Qt::AlignCenter, m_badge);
}

Rail::Rail(QWidget* parent) : QFrame(parent) {
    setObjectName("rail");
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, space::x2);
    m_column->setSpacing(0);
    m_name = new QLabel(this);
    m_name->setObjectName("product");
    m_name->setTextFormat(Qt::PlainText);
    m_name->setFixedHeight(size::topBar);
    m_name->setContentsMargins(space::x4, 0, 0, 0);
    m_column->addWidget(m_name);

    std::set<Desk> begun;
    for (const ViewEntry& view : views()) {
        if (begun.insert(view.desk).second) {
            auto* heading = new QLabel(this);
            heading->setProperty("level", "muted");
            heading->setProperty("heading", true);
            heading->setContentsMargins(space::x4, begun.size() == 1 ? space::x1 : space::x4, 0, space::x1);
            m_column->addWidget(heading);
            m_headings.append({view.desk, heading});
        }
        auto* entry = new RailEntry(view.icon, this);
        entry->setAutoExclusive(true);
        const QString key = view.key;
        connect(entry, &QAbstractButton::clicked, this, [this, key] { emit chosen(key); });
        m_entries.insert(key, entry);
        m_column->addWidget(entry);
    }
    m_column->addStretch(1);
    m_settings = new RailEntry("settings", this);
    m_settings->setCheckable(false);
    connect(m_settings, &QAbstractButton::clicked, this, &Rail::settingsWanted);
    m_column->addWidget(m_settings);
    setNarrow(false);
    retranslate();
}

void Rail::setFilters(const QList<SavedFilter>& filters) {
    qDeleteAll(std::exchange(m_filters, {}));
    m_viewOfFilter.clear();
    for (const SavedFilter& filter : filters) {
        RailEntry* above = m_entries.value(filter.view);
        if (!filter.pinned || above == nullptr) continue;
        auto* entry = new RailEntry("filter", this);
        entry->setCheckable(false);
        entry->setInset(true);
        entry->setNarrow(m_narrow);
        entry->setText(filter.name);
        entry->setAccessibleName(tr("Filter: %1").arg(filter.name));
        entry->setToolTip(plainToolTip(tr("%1: %2").arg(filter.name, filter.query)));
        connect(entry, &QAbstractButton::clicked, this, [this, view = filter.view, query = filter.query] {
            // The rail may be filled anew by what follows.
            QMetaObject::invokeMethod(
                this, [this, view, query] { emit filterChosen(view, query); }, Qt::QueuedConnection);
        });
        int at = m_column->indexOf(above) + 1;
        while (at < m_column->count()
               && m_viewOfFilter.contains(qobject_cast<RailEntry*>(m_column->itemAt(at)->widget())))
            ++at;
        m_column->insertWidget(at, entry);
        m_filters += entry;
        m_viewOfFilter.insert(entry, filter.view);
    }
    showOnly(m_desk);
}

void Rail::showOnly(std::optional<Desk> desk) {
    m_desk = desk;
    for (const ViewEntry& view : views()) m_entries[view.key]->setVisible(!desk || *desk == view.desk);
    for (RailEntry* filter : m_filters)
        filter->setVisible(m_entries[m_viewOfFilter[filter]]->isVisibleTo(this));
    for (const Heading& heading : m_headings)
        heading.label->setVisible(!m_narrow && (!desk || *desk == heading.desk));
}

void Rail::setCurrent(const QString& viewKey) {
    RailEntry* current = m_entries.value(viewKey);
    if (current == nullptr) return;
    current->setChecked(true);
    // Tab stops at the view that is shown, arrows go on from there.
    for (RailEntry* entry : m_entries) entry->setFocusPolicy(entry == current ? Qt::TabFocus : Qt::NoFocus);
}

void Rail::setNarrow(bool narrow) {
    m_narrow = narrow;
    for (RailEntry* entry : m_entries) entry->setNarrow(narrow);
    for (RailEntry* filter : m_filters) filter->setNarrow(narrow);
    m_settings->setNarrow(narrow);
    showOnly(m_desk);
    m_name->setVisible(true);
    retranslate();
    setFixedWidth(narrow ? 2 * space::x4 + grown(size::icon) : grown(size::rail));
}

void Rail::retranslate() {
    m_name->setText(m_narrow ? QString() : QStringLiteral("Vedette"));
    for (const Heading& heading : m_headings) heading.label->setText(titleOf(heading.desk));
    int number = 0;
    for (const ViewEntry& view : views()) {
        const QString title = titleOf(view);
        RailEntry* entry = m_entries[view.key];
        entry->setText(title);
        entry->setAccessibleName(title);
        ++number;
        entry->setToolTip(number <= 9 ? tr("%1 (Ctrl+%2)").arg(title).arg(number) : title);
    }
    m_settings->setText(tr("Settings"));
    m_settings->setAccessibleName(tr("Settings"));
    m_settings->setToolTip(tr("Settings (Ctrl+,)"));
}

} // namespace vedette::ui
