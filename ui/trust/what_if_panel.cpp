#include "ui/trust/what_if_panel.h"

#include "ui/link/trust_words.h"
#include "ui/link/words.h"
#include "ui/theme/theme.h"
#include "ui/trust/mark_delegate.h"
#include "ui/widgets/dense_table.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimerEvent>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vedette::ui {

namespace {

constexpr int kWhatIfSteps = 100;
constexpr int kControlsWidth = 400;
constexpr std::size_t kMostListed = 500; ///< of those that would move; all are counted

double inSteps(double value) {
    return std::round(value * kWhatIfSteps) / kWhatIfSteps;
}

} // namespace

void WhatIfMoves::apply(std::vector<WhatIf::Move> moves) {
    if (moves.size() > kMostListed) moves.resize(kMostListed);
    list(
        moves, [](const WhatIf::Move& move) { return move.peer; }, std::equal_to<>());
}

int WhatIfMoves::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant WhatIfMoves::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const WhatIf::Move& move = row(index.row());
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case Who: return m_names(move.peer);
        case Score: return figures::real(move.score, 2);
        case From: return shortWord(trust::codeName(move.from));
        case To: return shortWord(trust::codeName(move.to));
        case How: return move.atOnce ? tr("at once") : tr("when it has proved itself");
        default: return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Who ? QString::fromStdString(move.peer.text()) : text());
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
             + text();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter
                                | (index.column() == Score ? Qt::AlignRight : Qt::AlignLeft));
    case MarkRole:
        if (index.column() == From) return static_cast<int>(tierMark(move.from));
        return index.column() == To ? QVariant(static_cast<int>(tierMark(move.to))) : QVariant();
    default: return {};
    }
}

QVariant WhatIfMoves::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section == Score ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Who: return tr("Peer");
    case Score: return tr("Score");
    case From: return tr("Risk now");
    case To: return tr("Risk then");
    case How: return tr("How");
    default: return {};
    }
}

WhatIfPanel::WhatIfPanel(Peers peers, WhatIfMoves::Names names, QWidget* parent)
    : QWidget(parent),
      m_peers(std::move(peers)),
      m_intro(new QLabel),
      m_result(new QLabel),
      m_none(absenceLabel()),
      m_back(new QPushButton),
      m_stack(new QStackedWidget),
      m_table(new DenseTable),
      m_moves(new WhatIfMoves(std::move(names), this)) {
    m_controls[0].which = &trust::Bounds::quarantine;
    m_controls[1].which = &trust::Bounds::highRisk;
    m_controls[2].which = &trust::Bounds::lowRisk;
    build();
    connect(m_back, &QPushButton::clicked, this, [this] { setBounds({}); });
    const auto choose = [this](const QModelIndex& at) {
        emit peerChosen(QString::fromStdString(m_moves->row(at.row()).peer.text()));
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    retranslate();
    setBounds({});
}

void WhatIfPanel::build() {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::x3);
    grid->setVerticalSpacing(space::x2);
    int line = 0;
    for (Bound& bound : m_controls) {
        bound.name = new QLabel;
        bound.slider = new QSlider(Qt::Horizontal);
        bound.slider->setRange(0, kWhatIfSteps);
        bound.slider->setPageStep(5);
        bound.number = new QDoubleSpinBox;
        bound.number->setRange(0, 1);
        bound.number->setSingleStep(1.0 / kWhatIfSteps);
        bound.number->setDecimals(2);
        bound.name->setBuddy(bound.number);
        grid->addWidget(bound.name, line, 0);
        grid->addWidget(bound.slider, line, 1);
        grid->addWidget(bound.number, line, 2);
        connect(bound.slider, &QSlider::valueChanged, this,
                [this, &bound](int value) { move(bound, static_cast<double>(value) / kWhatIfSteps); });
        connect(bound.number, &QDoubleSpinBox::valueChanged, this,
                [this, &bound](double value) { move(bound, inSteps(value)); });
        ++line;
    }
    for (QLabel* label : {m_intro, m_result}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_intro->setProperty("level", QStringLiteral("secondary"));
    m_result->setObjectName(QStringLiteral("result"));
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setModel(m_moves);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* marks = new MarkDelegate(WhatIfMoves::MarkRole, m_table);
    m_table->setItemDelegateForColumn(WhatIfMoves::From, marks);
    m_table->setItemDelegateForColumn(WhatIfMoves::To, marks);
    m_table->setStretched(WhatIfMoves::Who);
    m_table->setLetters(
        {{WhatIfMoves::Score, 8}, {WhatIfMoves::From, 12}, {WhatIfMoves::To, 12}, {WhatIfMoves::How, 26}});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    auto* controls = new QWidget;
    controls->setFixedWidth(kControlsWidth);
    auto* left = new QVBoxLayout(controls);
    left->setContentsMargins(space::x4, space::x3, space::x4, space::x3);
    left->setSpacing(space::x3);
    left->addWidget(m_intro);
    left->addLayout(grid);
    left->addWidget(m_result);
    left->addWidget(m_back, 0, Qt::AlignLeading);
    left->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(controls);
    row->addWidget(m_stack, 1);
}

void WhatIfPanel::retranslate() {
    m_intro->setText(tr("Where would the tiers part? Weighed from the scores of now; nothing is changed."));
    const std::array names{tr("Quarantine below"), tr("High risk below"), tr("Low risk from")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_controls[i].name->setText(names[i]);
        m_controls[i].slider->setAccessibleName(names[i]);
        m_controls[i].number->setAccessibleName(names[i]);
    }
    m_back->setText(tr("The bounds that hold"));
    m_table->setAccessibleName(tr("Who would move"));
    m_moves->rename();
    tell();
}

void WhatIfPanel::move(const Bound& bound, double to) {
    trust::Bounds next = m_bounds;
    next.*bound.which = to;
    // In order, by those in the way of the one that is moved.
    if (bound.which == &trust::Bounds::quarantine) {
        next.highRisk = std::max(next.highRisk, to);
        next.lowRisk = std::max(next.lowRisk, to);
    } else if (bound.which == &trust::Bounds::highRisk) {
        next.quarantine = std::min(next.quarantine, to);
        next.lowRisk = std::max(next.lowRisk, to);
    } else {
        next.quarantine = std::min(next.quarantine, to);
        next.highRisk = std::min(next.highRisk, to);
    }
    setBounds(next);
}

void WhatIfPanel::setBounds(trust::Bounds bounds) {
    m_bounds = bounds;
    for (const Bound& control : m_controls) {
        const QSignalBlocker still(control.slider);
        const QSignalBlocker silent(control.number);
        control.slider->setValue(static_cast<int>(std::lround(bounds.*control.which * kWhatIfSteps)));
        control.number->setValue(bounds.*control.which);
    }
    m_back->setEnabled(bounds != trust::Bounds());
    weigh();
}

void WhatIfPanel::scoresChanged() {
    if (isVisible() && !m_soon.isActive()) m_soon.start(kSettleMs, this);
}

void WhatIfPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    weigh();
}

void WhatIfPanel::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_soon.timerId()) return QWidget::timerEvent(event);
    m_soon.stop();
    weigh();
}

void WhatIfPanel::weigh() {
    const std::vector<PeerStanding> peers = m_peers();
    m_all = peers.size();
    m_now = WhatIf::of(peers, {});
    m_answer = WhatIf::of(peers, m_bounds);
    m_moves->apply(m_answer.moves);
    tell();
}

void WhatIfPanel::tell() {
    const auto change = [](const QString& what, std::size_t now, std::size_t then) {
        return now == then ? tr("%1: %2").arg(what, figures::count(then))
                           : tr("%1: %2, now %3").arg(what, figures::count(then), figures::count(now));
    };
    QStringList said{change(tr("Below quarantine"), m_now.quarantined, m_answer.quarantined)};
    for (const trust::Tier tier : {trust::Tier::High, trust::Tier::Medium, trust::Tier::Low})
        said += change(TrustWords::tier(tier), m_now.in(tier), m_answer.in(tier));
    if (m_answer.falls > 0)
        said += tr("%Ln peers would fall at once.", nullptr, static_cast<int>(m_answer.falls));
    if (m_answer.rises > 0)
        said += tr("%Ln peers could rise, each when it has proved itself.", nullptr,
                   static_cast<int>(m_answer.rises));
    m_result->setText(said.join(QLatin1Char('\n')));
    m_none->setText(m_all == 0                    ? tr("No peer is known yet.")
                    : m_bounds == trust::Bounds() ? tr("Move a bound to see who would move.")
                                                  : tr("Nobody would move."));
    m_stack->setCurrentWidget(m_moves->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_none);
}

} // namespace vedette::ui
