#include "ui/shell/help_window.h"

#include "ui/settings/languages.h"
#include "ui/shell/views.h"
#include "ui/theme/theme.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTextBrowser>

#include <algorithm>

static void loadHelp() {
    Q_INIT_RESOURCE(help);
}

namespace vedette::ui {

namespace {

QString fileOf(const QString& page) {
    const QString own = QString(":/help/%1/%2.md").arg(spokenLanguage(), page);
    return QFile::exists(own) ? own : QString(":/help/en/%1.md").arg(page);
}

QString textOf(const QString& page) {
    QFile file(fileOf(page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A page's first line without its mark.
QString headingOf(const QString& page) {
    return textOf(page).section('\n', 0, 0).remove(0, 1).trimmed();
}

} // namespace

HelpWindow::HelpWindow(QWidget* window)
    : QDialog(window), m_pages(new QListWidget(this)), m_text(new QTextBrowser(this)) {
    loadHelp();
    setObjectName("help");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_pages);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(space::x6);
    row->addWidget(m_text, 1);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (has(link.path())) show(link.path());
    });
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr) m_text->setMarkdown(textOf(item->data(Qt::UserRole).toString()));
    });
    const int percent = Theme::instance().textSize();
    m_pages->setFixedWidth(size::rail * percent / 100);
    resize(std::min(860 * percent / 100, window->width()), std::min(640 * percent / 100, window->height()));
    list();
}

bool HelpWindow::has(const QString& page) {
    loadHelp();
    return !page.isEmpty() && QFile::exists(fileOf(page));
}

void HelpWindow::list() {
    setWindowTitle(tr("Help"));
    m_pages->setAccessibleName(tr("Pages of help"));
    m_text->setAccessibleName(tr("Help"));
    m_pages->clear();
    QStringList order{"start"};
    for (const ViewEntry& view : views()) order.append(view.key);
    for (const QString& file : QDir(":/help/en").entryList({"*.md"}, QDir::Files, QDir::Name)) {
        if (!order.contains(file.chopped(3))) order.append(file.chopped(3));
    }
    for (const QString& page : order) {
        if (!has(page)) continue;
        auto* item = new QListWidgetItem(headingOf(page), m_pages);
        item->setData(Qt::UserRole, page);
    }
}

void HelpWindow::show(const QString& page) {
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(Qt::UserRole).toString() == page) m_pages->setCurrentRow(row);
    }
    if (m_pages->currentItem() == nullptr) m_pages->setCurrentRow(0);
    QDialog::show();
    raise();
    m_text->setFocus();
}

void HelpWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        const QString page = m_pages->currentItem() == nullptr
                               ? QString("start")
                               : m_pages->currentItem()->data(Qt::UserRole).toString();
        const bool visible = isVisible();
        list();
        if (visible) show(page);
    }
    QDialog::changeEvent(event);
}

} // namespace vedette::ui
