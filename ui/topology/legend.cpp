#include "ui/topology/legend.h"

#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kMarkWide = 22;
constexpr int kMostWide = 168;

class Rule final : public QWidget {
public:
    explicit Rule(QWidget* parent) : QWidget(parent) { setFixedHeight(9); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(0, height() / 2, width(), 1, tokens().border.subtle);
    }
};

} // namespace

LegendRow::LegendRow(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void LegendRow::set(const QString& name, std::size_t count, Paint mark) {
    const QString says = tr("%1: %L2").arg(name).arg(count);
    const bool changed = name != m_name || count != m_count || says != accessibleName();
    m_mark = std::move(mark);
    if (changed) {
        m_name = name;
        m_count = count;
        setAccessibleName(says);
        setToolTip(plainToolTip(tr("%1: %L2. Press to choose them.").arg(name).arg(count)));
        updateGeometry();
    }
    update();
}

QSize LegendRow::sizeHint() const {
    const QFontMetrics metrics(Theme::instance().font(Type::Dense));
    const int text =
        metrics.horizontalAdvance(m_name) + metrics.horizontalAdvance(QLocale().toString(m_count));
    return {std::min(kMarkWide + text + 2 * space::x3,
                     kMarkWide + kMostWide * Theme::instance().textSize() / 100 + space::x6),
            metrics.height() + 6};
}

void LegendRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    const QFont font = Theme::instance().font(Type::Dense);
    painter.setFont(font);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.surface.hover);
        painter.drawRoundedRect(rect(), 3, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_mark) m_mark(painter, QRectF(2, (height() - 14) / 2.0, kMarkWide - 6, 14));
    const QFontMetrics metrics(font);
    const QString count = QLocale().toString(m_count);
    const int wide = metrics.horizontalAdvance(count);
    painter.setPen(t.text.muted);
    painter.drawText(rect().adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    painter.setPen(t.text.primary);
    const QRect text = rect().adjusted(kMarkWide + 2, 0, -wide - 12, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_name, Qt::ElideRight, text.width()));
    if (hasFocus()) {
        painter.setPen(QPen(t.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void LegendRow::enterEvent(QEnterEvent* event) {
    emit rested(true);
    update();
    QAbstractButton::enterEvent(event);
}

void LegendRow::leaveEvent(QEvent* event) {
    if (!hasFocus()) emit rested(false);
    update();
    QAbstractButton::leaveEvent(event);
}

void LegendRow::focusInEvent(QFocusEvent* event) {
    emit rested(true);
    QAbstractButton::focusInEvent(event);
}

void LegendRow::focusOutEvent(QFocusEvent* event) {
    emit rested(false);
    QAbstractButton::focusOutEvent(event);
}

Legend::Legend(QWidget* parent) : QFrame(parent), m_heading(new QLabel(this)), m_note(new QLabel(this)) {
    setProperty("panel", true);
    m_heading->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("level", "muted");
    m_note->setWordWrap(true);
    m_note->hide();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::x3, space::x2, space::x2, space::x2);
    all->setSpacing(0);
    all->addWidget(m_heading);
    all->addSpacing(space::x1);
    for (int k = 0; k < 3; ++k) {
        Part part;
        if (k > 0) {
            part.rule = new Rule(this);
            all->addWidget(part.rule);
        }
        part.layout = new QVBoxLayout;
        part.layout->setSpacing(0);
        all->addLayout(part.layout);
        m_parts.push_back(std::move(part));
    }
    all->addWidget(m_note);
    const auto dress = [this] {
        m_heading->setFont(Theme::instance().font(Type::Dense, QFont::DemiBold));
        m_note->setFont(Theme::instance().font(Type::Caption));
    };
    connect(&Theme::instance(), &Theme::changed, this, dress);
    dress();
}

void Legend::setHeading(const QString& heading) {
    setAccessibleName(tr("Legend"));
    m_heading->setText(heading);
}

void Legend::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Legend::addRow(Section section) {
    Part& part = m_parts[static_cast<std::size_t>(section)];
    const std::size_t index = part.rows.size();
    Row row{new QWidget(this), nullptr, nullptr, 0};
    auto* layout = new QHBoxLayout(row.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    row.button = new LegendRow(row.line);
    layout->addWidget(row.button, 1);
    const auto idOf = [this, section, index] {
        return m_parts[static_cast<std::size_t>(section)].rows[index].id;
    };
    connect(row.button, &LegendRow::rested, this,
            [this, section, idOf](bool on) { emit rested(section, idOf(), on); });
    connect(row.button, &QAbstractButton::clicked, this,
            [this, section, idOf] { emit pressed(section, idOf()); });
    row.fold = new QToolButton(row.line);
    row.fold->setFocusPolicy(Qt::TabFocus);
    row.fold->setFixedSize(18, 18);
    layout->addWidget(row.fold);
    connect(row.fold, &QToolButton::clicked, this, [this, idOf] { emit foldPressed(idOf()); });
    part.layout->addWidget(row.line);
    part.rows.push_back(row);
}

void Legend::set(Section section, const std::vector<Entry>& entries) {
    Part& part = m_parts[static_cast<std::size_t>(section)];
    while (part.rows.size() < entries.size()) addRow(section);
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
        Row& row = part.rows[i];
        const bool used = i < entries.size();
        if (row.line->isHidden() == used) row.line->setVisible(used);
        if (!used) continue;
        const Entry& entry = entries[i];
        row.id = entry.id;
        row.button->set(entry.name, entry.count, entry.mark);
        if (row.fold->isHidden() == entry.folds) row.fold->setVisible(entry.folds);
        const QString sign = entry.folded ? QStringLiteral("+") : QStringLiteral("\u2212");
        const QString says = (entry.folded ? tr("Unfold %1") : tr("Fold %1 into one node")).arg(entry.name);
        if (row.fold->text() != sign) row.fold->setText(sign);
        if (row.fold->accessibleName() != says) {
            row.fold->setAccessibleName(says);
            row.fold->setToolTip(plainToolTip(says));
        }
    }
    if (part.rule != nullptr) part.rule->setVisible(!entries.empty());
}

} // namespace vedette::ui
