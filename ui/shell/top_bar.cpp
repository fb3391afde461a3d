#include "ui/shell/top_bar.h"

#include "ui/link/view.h"
#include "ui/shell/filter_menu.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringListModel>
#include <QtCore/QTimerEvent>
#include <QtGui/QKeySequence>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

constexpr int kTypingMs = 120;
constexpr int kClockMs = 1000;
constexpr int kTitleMost = 24; ///< characters of a source's name that the bar shows

struct Step {
    qint64 seconds;
    const char* text;
};

constexpr Step kSteps[] = {
    {60, QT_TRANSLATE_NOOP("vedette::ui::TopBar", "1 minute ago")},
    {600, QT_TRANSLATE_NOOP("vedette::ui::TopBar", "10 minutes ago")},
    {3600, QT_TRANSLATE_NOOP("vedette::ui::TopBar", "1 hour ago")},
    {86'400, QT_TRANSLATE_NOOP("vedette::ui::TopBar", "1 day ago")},
};

QString clockText(WallTime at) {
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString("yyyy-MM-dd HH:mm:ss");
}

} // namespace

/// What the view proposes, below the box; chosen with the arrow keys, taken with Return or Tab.
class TopBar::Completion final : public QCompleter {
public:
    explicit Completion(QObject* parent) : QCompleter(new QStringListModel, parent) {
        model()->setParent(this);
        setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    }

    void offer(const QStringList& texts) {
        static_cast<QStringListModel*>(model())->setStringList(texts);
        if (texts.isEmpty())
            popup()->hide();
        else
            complete();
    }
};

TopBar::TopBar(Link& link, QWidget* parent) : QFrame(parent), m_link(link) {
    setObjectName("topBar");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::x3, 0, space::x3, 0);
    row->setSpacing(space::x2);

    m_title = new QLabel(this);
    m_title->setObjectName("viewTitle");
    m_title->setTextFormat(Qt::PlainText);
    row->addWidget(m_title);

    m_source = new QToolButton(this);
    m_source->setObjectName("source");
    m_source->setPopupMode(QToolButton::InstantPopup);
    m_source->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_sources = new QMenu(m_source);
    m_source->setMenu(m_sources);
    connect(m_sources, &QMenu::aboutToShow, this, &TopBar::fillSources);
    row->addWidget(m_source);

    m_box = new QLineEdit(this);
    m_box->setObjectName("query");
    m_box->setMaxLength(4096);
    m_search = m_box->addAction(icon("search"), QLineEdit::LeadingPosition);
    m_box->installEventFilter(this);
    m_count = new QLabel(m_box);
    m_count->setProperty("level", "muted");
    m_count->setTextFormat(Qt::PlainText);
    m_count->hide();
    m_key = new QLabel(m_box);
    m_key->setProperty("key", true);
    m_completion = new Completion(this);
    m_completion->setWidget(m_box);
    connect(m_completion, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& text) { setQuery(text); });
    connect(m_box, &QLineEdit::textEdited, this, [this] {
        place();
        m_typing.start(kTypingMs, this);
        m_completion->offer(m_view == nullptr ? QStringList()
                                              : m_view->completions(m_box->text(), m_box->cursorPosition()));
    });
    connect(m_box, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        emit queryChanged(query());
    });
    row->addWidget(m_box, 1);

    m_filters = new FilterMenu(this);
    connect(m_filters, &FilterMenu::chosen, this, &TopBar::setQuery);
    connect(m_box, &QLineEdit::textChanged, this, [this] { m_filters->setQuery(query()); });
    row->addWidget(m_filters);

    m_time = new QToolButton(this);
    m_time->setObjectName("time");
    m_time->setProperty("framed", true);
    m_time->setIcon(icon("clock"));
    m_time->setPopupMode(QToolButton::InstantPopup);
    m_time->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_times = new QMenu(m_time);
    m_time->setMenu(m_times);
    connect(m_times, &QMenu::aboutToShow, this, &TopBar::fillTimes);
    row->addWidget(m_time);

    m_live = new QPushButton(this);
    m_live->setObjectName("live");
    connect(m_live, &QPushButton::clicked, &m_link, &Link::returnToLive);
    row->addWidget(m_live);

    connect(&m_link, &Link::momentChanged, this, &TopBar::showTime);
    connect(&m_link, &Link::sourcesChanged, this, [this] {
        showSource();
        showTime();
    });
    const auto measure = [this] {
        setFixedHeight(size::topBar * std::max(100, Theme::instance().textSize()) / 100);
    };
    measure();
    connect(&Theme::instance(), &Theme::changed, this, [this, measure] {
        measure();
        showTime();
        place();
    });
    m_clock.start(kClockMs, this);
    retranslate();
}

void TopBar::setView(View* view) {
    if (m_view != nullptr) disconnect(m_view, nullptr, this, nullptr);
    m_view = view;
    m_count->clear();
    m_filters->setView(view == nullptr ? QString() : view->key());
    m_title->setText(view == nullptr ? QString() : view->title());
    m_title->setVisible(view != nullptr);
    if (view != nullptr) {
        connect(view, &View::counted, this, [this](const QString& text) {
            m_count->setText(text);
            place();
        });
    }
    place();
}

QString TopBar::query() const {
    return m_box->text().trimmed();
}

void TopBar::setQuery(const QString& query) {
    m_box->setText(query);
    m_typing.stop();
    place();
    emit queryChanged(this->query());
}

void TopBar::focusQuery() {
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void TopBar::setNarrow(bool narrow) {
    m_source->setVisible(!narrow);
    m_time->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void TopBar::retranslate() {
    m_title->setText(m_view == nullptr ? QString() : m_view->title());
    m_source->setToolTip(tr("What is watched"));
    m_box->setPlaceholderText(tr("Search or filter this view"));
    m_box->setAccessibleName(tr("Search or filter this view"));
    m_key->setText(QKeySequence("Ctrl+F").toString(QKeySequence::NativeText));
    m_key->adjustSize();
    m_filters->retranslate();
    m_search->setText(m_box->accessibleName());
    m_time->setToolTip(tr("The time that the window shows"));
    showSource();
    showTime();
}

void TopBar::showSource() {
    const Source* source = m_link.source();
    QString title = source == nullptr ? tr("nothing is watched") : source->title();
    if (title.size() > kTitleMost) title = title.left(kTitleMost - 1) + QChar(0x2026);
    m_source->setAccessibleName(tr("What is watched") + QStringLiteral(": ") + title);
    m_source->setText(title.replace('&', "&&"));
}

void TopBar::showTime() {
    const bool live = m_link.live();
    const bool has = m_link.source() != nullptr;
    m_time->setVisible(has);
    m_live->setVisible(has);
    m_time->setEnabled(m_link.hasPast() || !live);
    m_time->setText(has ? clockText(m_link.now()) : QString());
    m_time->setAccessibleName(tr("Time") + QStringLiteral(": ") + m_time->text());
    m_live->setText(live ? tr("Live") : tr("Return to live"));
    m_live->setToolTip(live ? tr("The window shows what is")
                            : tr("The window shows the past; back to what is (Esc)"));
    m_live->setAccessibleName(m_live->text());
    m_live->setIcon(live
                        ? QIcon(iconPixmap("live", size::icon, devicePixelRatioF(), tokens().ok))
                        : QIcon(iconPixmap("play", size::icon, devicePixelRatioF(), tokens().text.onAccent)));
    if (m_live->property("primary").toBool() == live) {
        m_live->setProperty("primary", !live);
        m_live->style()->unpolish(m_live);
        m_live->style()->polish(m_live);
    }
}

void TopBar::fillSources() {
    m_sources->clear();
    for (const Link::SourceId id : m_link.sources()) {
        QAction* action = m_sources->addAction(m_link.source(id)->title().replace('&', "&&"));
        action->setCheckable(true);
        action->setChecked(id == m_link.shown());
        connect(action, &QAction::triggered, &m_link, [this, id] { m_link.show(id); });
    }
    m_sources->addSeparator();
    m_sources->addAction(icon("join"), tr("Join a network…"), this, &TopBar::joinWanted);
    const Source* shown = m_link.source();
    if (shown != nullptr && shown->kind() == Source::Kind::Network)
        m_sources->addAction(icon("link"), tr("Addresses of this node…"), this, &TopBar::addressesWanted);
}

void TopBar::fillTimes() {
    m_times->clear();
    if (!m_link.live()) {
        m_times->addAction(icon("play"), tr("Return to live"), &m_link, &Link::returnToLive);
        m_times->addSeparator();
    }
    const WallTime now = m_link.now();
    for (const Step& step : kSteps) {
        const WallTime then{now.ms - step.seconds * 1000};
        QAction* action = m_times->addAction(tr(step.text), &m_link, [this, then] { m_link.look(then); });
        action->setEnabled(m_link.hasPast());
    }
    m_times->addSeparator();
    m_times->addAction(tr("A certain time…"), this, &TopBar::momentWanted)->setEnabled(m_link.hasPast());
}

/// The count and the key stand inside the box, at its end.
void TopBar::place() {
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    m_count->setVisible(!m_count->text().isEmpty());
    m_key->setVisible(m_box->text().isEmpty() && m_count->text().isEmpty());
    m_key->adjustSize();
    m_count->adjustSize();
    QLabel* end = m_key->isVisibleTo(m_box) ? m_key : m_count;
    const int margin = end->isVisibleTo(m_box) ? end->width() + space::x3 : 0;
    m_box->setTextMargins(rtl ? margin : 0, 0, rtl ? 0 : margin, 0);
    for (QLabel* label : {m_key, m_count}) {
        const int x = rtl ? space::x2 : m_box->width() - label->width() - space::x2;
        label->move(x, (m_box->height() - label->height()) / 2);
    }
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_box) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange) place();
    }
    return QFrame::eventFilter(watched, event);
}

void TopBar::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_typing.timerId()) {
        m_typing.stop();
        emit queryChanged(query());
    } else if (event->timerId() == m_clock.timerId() && m_link.live() && m_link.source() != nullptr) {
        m_time->setText(clockText(m_link.now()));
    }
}

} // namespace vedette::ui
