#include "ui/shell/workspace.h"

#include "ui/link/preferences.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace vedette::ui {

namespace {

/// Raised when a panel is added or removed, so that an older arrangement is not forced on the new ones.
constexpr int kLayoutVersion = 1;

QString layoutKey(Desk desk) {
    return "layout." + keyOf(desk);
}

} // namespace

/// A panel's upper edge: its name, and a button that hides it. Dragging it moves the panel.
class Workspace::Title final : public QWidget {
public:
    explicit Title(QDockWidget* panel)
        : QWidget(panel), m_text(new QLabel(this)), m_hide(new QToolButton(this)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(space::x3, 0, space::x1, 0);
        m_text->setTextFormat(Qt::PlainText);
        m_text->setProperty("level", "muted");
        m_text->setProperty("heading", true);
        row->addWidget(m_text, 1);
        m_hide->setIcon(icon("close"));
        m_hide->setAutoRaise(true);
        QObject::connect(m_hide, &QToolButton::clicked, panel, &QDockWidget::close);
        row->addWidget(m_hide);
        setFixedHeight(size::tableHeader);
    }

    void tell(const QString& title) {
        m_text->setText(title);
        m_hide->setToolTip(Workspace::tr("Hide %1").arg(title));
        m_hide->setAccessibleName(m_hide->toolTip());
    }

private:
    QLabel* m_text;
    QToolButton* m_hide;
};

Workspace::Workspace(const Console& console, QWidget* parent) : QMainWindow(parent) {
    setWindowFlags(Qt::Widget); // its constructor makes every main window a window
    setObjectName("workspace");
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    // The detail panel is as high as the window; the timeline lies under the view that it scrubs.
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    for (const PanelEntry& entry : panels()) {
        auto* panel = new QDockWidget(this);
        panel->setObjectName(entry.key);
        panel->setTitleBarWidget(new Title(panel));
        panel->setWidget(entry.make(console, panel));
        addDockWidget(entry.area, panel);
        const bool tall = entry.area == Qt::RightDockWidgetArea || entry.area == Qt::LeftDockWidgetArea;
        resizeDocks({panel}, {tall ? size::detail : size::timeline + size::tableHeader},
                    tall ? Qt::Horizontal : Qt::Vertical);
        m_panels.insert(entry.key, panel);
    }
    retranslate();
    m_first = saveState(kLayoutVersion);
}

bool Workspace::setDesk(Desk desk) {
    m_desk = desk;
    const QJsonValue kept = Preferences::instance().value(layoutKey(desk));
    if (kept.isUndefined() || kept.isNull()) {
        standAsAtFirst();
        return true;
    }
    if (restoreState(QByteArray::fromBase64(kept.toString().toLatin1()), kLayoutVersion)) return true;
    resetLayout();
    return false;
}

void Workspace::keepLayout() const {
    const QByteArray now = m_beforeBare.isEmpty() ? saveState(kLayoutVersion) : m_beforeBare;
    const bool asAtFirst = now == m_first;
    Preferences::instance().set(layoutKey(m_desk),
                                asAtFirst ? QJsonValue() : QJsonValue(QString::fromLatin1(now.toBase64())));
}

void Workspace::resetLayout() {
    Preferences::instance().set(layoutKey(m_desk), {});
    m_beforeBare.clear();
    standAsAtFirst();
}

/// Tokens and keys are of no peer and no time: at their desk the panels make room until they are asked for.
void Workspace::standAsAtFirst() {
    restoreState(m_first, kLayoutVersion);
    for (QDockWidget* panel : m_panels) panel->setVisible(m_desk != Desk::Keys);
}

void Workspace::setBare(bool bare) {
    if (bare == !m_beforeBare.isEmpty()) return;
    if (bare) {
        m_beforeBare = saveState(kLayoutVersion);
        for (QDockWidget* panel : m_panels) panel->hide();
    } else {
        restoreState(std::exchange(m_beforeBare, {}), kLayoutVersion);
    }
}

QList<QAction*> Workspace::panelActions() const {
    QList<QAction*> actions;
    for (const PanelEntry& entry : panels()) actions.append(m_panels[entry.key]->toggleViewAction());
    return actions;
}

void Workspace::retranslate() {
    for (const PanelEntry& entry : panels()) {
        QDockWidget* panel = m_panels[entry.key];
        const QString title = titleOf(entry);
        panel->setWindowTitle(title);
        panel->setAccessibleName(title);
        panel->toggleViewAction()->setText(tr("Panel: %1").arg(title));
        static_cast<Title*>(panel->titleBarWidget())->tell(title);
    }
}

} // namespace vedette::ui
