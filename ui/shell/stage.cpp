#include "ui/shell/stage.h"

#include "ui/shell/notices.h"
#include "ui/widgets/speak_as.h"

#include <QtCore/QTimerEvent>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kWarmMs = 300; ///< between two views that nobody asked for yet

} // namespace

Stage::Stage(const Console& console, QWidget* parent)
    : QWidget(parent), m_console(console), m_notices(new Notices(this)), m_stack(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] { emit shown(current()); });
}

void Stage::setWelcome(QWidget* page) {
    m_welcome = page;
    m_stack->addWidget(page);
}

void Stage::showWelcome() {
    if (m_welcome != nullptr) m_stack->setCurrentWidget(m_welcome);
}

void Stage::focusWelcome() {
    if (m_welcome != nullptr) m_welcome->setFocus(Qt::OtherFocusReason);
}

bool Stage::show(const QString& key) {
    const auto all = views();
    const auto entry = std::find_if(all.begin(), all.end(), [&](const ViewEntry& e) { return key == e.key; });
    if (entry == all.end()) return false;
    View* view = m_views.value(key);
    if (view == nullptr) view = make(*entry);
    m_stack->setCurrentWidget(view);
    return true;
}

View* Stage::current() const {
    return qobject_cast<View*>(m_stack->currentWidget());
}

View* Stage::make(const ViewEntry& entry) {
    View* view = entry.make(m_console, this);
    speakAs(view, QAccessible::Pane);
    view->setAccessibleName(view->title());
    m_views.insert(entry.key, view);
    m_stack->addWidget(view);
    emit made(view);
    return view;
}

void Stage::warm() {
    m_warm.start(kWarmMs, this);
}

void Stage::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_warm.timerId()) return;
    for (const ViewEntry& entry : views()) {
        if (m_views.contains(entry.key)) continue;
        make(entry);
        return;
    }
    m_warm.stop();
}

} // namespace vedette::ui
