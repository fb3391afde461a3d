#include "ui/settings/settings_dialog.h"

#include "ui/link/preferences.h"
#include "ui/settings/appearance.h"
#include "ui/settings/languages.h"
#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

constexpr int kWidth = 600;
constexpr int kTextSizes[] = {80, 90, 100, 110, 125, 150, 175, 200};

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("title", true);
    label->setContentsMargins(0, space::x3, 0, 0);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(Folders folders, QWidget* window)
    : QDialog(window),
      m_folders(std::move(folders)),
      m_scroll(new QScrollArea(this)),
      m_said(new QLabel(this)) {
    setObjectName("settings");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::x3);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what lies in it is stepped through, and pages on
    column->addWidget(m_scroll, 1);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setContentsMargins(space::x5, 0, space::x5, 0);
    m_said->hide();
    column->addWidget(m_said);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(space::x5, 0, space::x5, 0);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    fill();
    const int percent = Theme::instance().textSize();
    resize(std::min(kWidth * percent / 100, window->width()),
           std::min(640 * percent / 100, window->height()));
}

void SettingsDialog::fill() {
    const QWidget* focused = focusWidget();
    const QString name = focused == nullptr ? QString() : focused->objectName();
    const int height = m_scroll->verticalScrollBar()->value();
    setWindowTitle(tr("Settings"));
    m_said->hide();
    m_scroll->setWidget(page()); // deletes the one before
    m_scroll->verticalScrollBar()->setValue(height);
    auto* again = name.isEmpty() ? nullptr : m_scroll->findChild<QWidget*>(name);
    if (again != nullptr) again->setFocus();
}

void SettingsDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) fill();
    QDialog::changeEvent(event);
}

QWidget* SettingsDialog::page() {
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(space::x5, space::x2, space::x5, space::x2);
    form->setHorizontalSpacing(space::x4);
    form->setVerticalSpacing(space::x2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    form->addRow(heading(tr("Look"), page));
    form->addRow(tr("Theme"), choice(setting::kTheme,
                                     {{"system", tr("As the desktop")},
                                      {"light", tr("Light")},
                                      {"dark", tr("Dark")},
                                      {"contrast", tr("High contrast")}},
                                     "system"));
    QList<std::pair<QString, QString>> sizes;
    for (const int percent : kTextSizes) sizes.append({QString::number(percent), tr("%1 %").arg(percent)});
    form->addRow(tr("Text size"), choice(setting::kTextSize, sizes, "100"));
    form->addRow(tr("Motion"),
                 choice(setting::kMotion,
                        {{"system", tr("As the desktop")}, {"reduced", tr("Reduced")}, {"full", tr("Full")}},
                        "system"));
    QList<std::pair<QString, QString>> spoken{{"system", tr("As the computer")}};
    for (const QString& code : languages()) spoken.append({code, languageName(code)});
    form->addRow(tr("Language"), choice(setting::kLanguage, spoken, "system"));

    form->addRow(heading(tr("Keys and notices"), page));
    form->addRow(check(setting::kSingleKeys,
                       tr("Single letters are shortcuts (/ searches, Space freezes the layout, …)")));
    form->addRow(
        check(setting::kNotify, tr("Tell the desktop of problems while the window is not in front")));

    form->addRow(heading(tr("Where things lie"), page));
    for (const Folder& folder : m_folders()) {
        auto* row = new QWidget(page);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* path = new QLabel(folder.path, row);
        path->setTextFormat(Qt::PlainText);
        path->setFont(Theme::instance().mono());
        path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        path->setWordWrap(true);
        line->addWidget(path, 1);
        auto* open = new QPushButton(tr("Open"), row);
        open->setAccessibleName(tr("Open the folder: %1").arg(folder.what));
        connect(open, &QPushButton::clicked, this, [this, where = folder.path] {
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(where)))
                say(tr("No program of this desktop opens folders."));
        });
        line->addWidget(open);
        form->addRow(folder.what, row);
    }

    form->addRow(heading(tr("All settings in a file"), page));
    auto* row = new QWidget(page);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* out = new QPushButton(tr("Export…"), row);
    out->setObjectName("export");
    connect(out, &QPushButton::clicked, this, &SettingsDialog::exportAll);
    line->addWidget(out);
    auto* in = new QPushButton(tr("Import…"), row);
    in->setObjectName("import");
    connect(in, &QPushButton::clicked, this, &SettingsDialog::importAll);
    line->addWidget(in);
    line->addStretch(1);
    form->addRow(row);
    return page;
}

QComboBox* SettingsDialog::choice(const char* key, const QList<std::pair<QString, QString>>& values,
                                  const QString& otherwise) {
    auto* box = new QComboBox(this);
    box->setObjectName(key);
    for (const auto& [value, text] : values) box->addItem(text, value);
    const QJsonValue kept = Preferences::instance().value(key);
    const QString now = kept.isDouble() ? QString::number(kept.toInt()) : kept.toString(otherwise);
    box->setCurrentIndex(std::max(box->findData(now), 0));
    connect(box, &QComboBox::activated, this, [key, box] {
        const QString value = box->currentData().toString();
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        Preferences::instance().set(key, isNumber ? QJsonValue(number) : QJsonValue(value));
    });
    return box;
}

QCheckBox* SettingsDialog::check(const char* key, const QString& text) {
    auto* box = new QCheckBox(text, this);
    box->setObjectName(key);
    box->setChecked(Preferences::instance().value(key, true).toBool());
    connect(box, &QCheckBox::toggled, this, [key](bool on) { Preferences::instance().set(key, on); });
    return box;
}

void SettingsDialog::exportAll() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Export all settings"),
                                                      "vedette-settings.json", tr("Settings (*.json)"));
    if (file.isEmpty()) return;
    QString why;
    say(Preferences::instance().exportTo(file, why) ? tr("The settings are in %1.").arg(file) : why);
}

void SettingsDialog::importAll() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Import settings"), {}, tr("Settings (*.json)"));
    if (file.isEmpty()) return;
    QString why;
    say(Preferences::instance().importFrom(file, why) ? tr("These settings hold from now on.") : why);
}

void SettingsDialog::say(const QString& text) {
    m_said->setText(text);
    m_said->show();
}

} // namespace vedette::ui
