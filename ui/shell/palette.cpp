#include "ui/shell/palette.h"

#include "ui/shell/fuzzy.h"
#include "ui/theme/theme.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kRows = 10;

/// "&Save && go…" as it reads.
QString plain(QString text) {
    static constexpr QChar kHeld(0x1);
    return text.replace("&&", QString(kHeld)).remove('&').replace(kHeld, "&");
}

/// Text at the one end, its heading and keys at the other.
class PaletteRow final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Tokens& t = tokens();
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        const auto place = [&](const QRect& box) {
            return QStyle::visualRect(option.direction, option.rect, box);
        };
        painter->save();
        if (selected) {
            painter->fillRect(option.rect, t.selection.fill);
            painter->fillRect(place(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
                              t.accent);
        }
        const QRect inner = option.rect.adjusted(space::x3, 0, -space::x3, 0);
        const QString keys = index.data(PaletteModel::KeysRole).toString();
        const QString group = index.data(PaletteModel::GroupRole).toString();
        const int end = static_cast<int>(
            Qt::AlignVCenter | (option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight));
        const int begin = static_cast<int>(
            Qt::AlignVCenter | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
        painter->setFont(Theme::instance().font(Type::Caption));
        painter->setPen(t.text.muted);
        const QString aside = keys.isEmpty() ? group : group + "   " + keys;
        const int taken = painter->fontMetrics().horizontalAdvance(aside) + space::x3;
        painter->drawText(inner, end, aside);
        painter->setFont(Theme::instance().font(Type::Body));
        painter->setPen(selected ? t.selection.text : t.text.primary);
        const QRect words = place(QRect(inner.left(), inner.top(), inner.width() - taken, inner.height()));
        painter->drawText(
            words, begin,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {option.rect.width(), size::row * Theme::instance().textSize() / 100};
    }
};

} // namespace

PaletteModel::PaletteModel(const QList<ActionGroup>& groups, QObject* parent) : QAbstractListModel(parent) {
    for (const ActionGroup& group : groups) {
        for (QAction* action : group.actions) {
            if (!action->isEnabled() || action->isSeparator() || action->text().isEmpty()) continue;
            m_all.push_back({action, plain(action->text()), group.title,
                             action->shortcut().toString(QKeySequence::NativeText)});
        }
    }
    type({});
}

void PaletteModel::type(const QString& letters) {
    std::vector<std::pair<int, std::size_t>> fits;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (const auto score = fit(letters, m_all[i].text)) fits.emplace_back(-*score, i);
    }
    if (!letters.trimmed().isEmpty()) std::stable_sort(fits.begin(), fits.end());
    beginResetModel();
    m_rows.clear();
    for (const auto& [score, row] : fits) m_rows.push_back(row);
    endResetModel();
}

QAction* PaletteModel::action(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_rows.size() ? m_all[m_rows[row]].action.data() : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_rows.size()) return {};
    const Entry& entry = m_all[m_rows[row]];
    switch (role) {
    case Qt::DisplayRole: return entry.text;
    case Qt::AccessibleTextRole: return entry.keys.isEmpty() ? entry.text : entry.text + ", " + entry.keys;
    case KeysRole: return entry.keys;
    case GroupRole: return entry.group;
    default: return {};
    }
}

Palette::Palette(const QList<ActionGroup>& groups, QWidget* window)
    : QDialog(window, Qt::Popup),
      m_model(new PaletteModel(groups, this)),
      m_box(new QLineEdit(this)),
      m_list(new QListView(this)) {
    setObjectName("palette");
    setWindowTitle(tr("Commands"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::x2, space::x2, space::x2, space::x2);
    column->setSpacing(space::x1);
    m_box->setPlaceholderText(tr("What to do"));
    m_box->setAccessibleName(tr("Commands"));
    m_box->setMaxLength(128);
    m_box->installEventFilter(this);
    column->addWidget(m_box);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteRow(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Commands that fit"));
    column->addWidget(m_list);
    const int row = size::row * Theme::instance().textSize() / 100;
    resize(std::min(kWidth * Theme::instance().textSize() / 100, window->width()),
           kRows * row + 2 * size::query);
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, window->height() / 8)));
    connect(m_box, &QLineEdit::textEdited, this, [this](const QString& letters) {
        m_model->type(letters);
        m_list->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_list, &QListView::clicked, this, &Palette::take);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_box->setFocus();
}

void Palette::take(const QModelIndex& index) {
    m_chosen = m_model->action(index);
    done(m_chosen == nullptr ? Rejected : Accepted);
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_box && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int rows = m_model->rowCount();
        const int row = m_list->currentIndex().row();
        const int page = key == Qt::Key_PageUp || key == Qt::Key_PageDown ? kRows : 1;
        switch (key) {
        case Qt::Key_Up:
        case Qt::Key_PageUp: m_list->setCurrentIndex(m_model->index(std::max(row - page, 0), 0)); return true;
        case Qt::Key_Down:
        case Qt::Key_PageDown:
            m_list->setCurrentIndex(m_model->index(std::min(row + page, rows - 1), 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: take(m_list->currentIndex()); return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace vedette::ui
