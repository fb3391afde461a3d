/// What can be set, applied as it is chosen: look, language, keys; where things lie; export and import of all
/// settings.
#pragma once

#include <QtWidgets/QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QScrollArea;

namespace vedette::ui {

/// A folder of this program and what lies in it.
struct Folder {
    QString what;
    QString path;
};

/// Asked again when the language changes.
using Folders = std::function<QList<Folder>()>;

class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(Folders folders, QWidget* window);

protected:
    /// The language may have been chosen here.
    void changeEvent(QEvent* event) override;

private:
    void fill();
    [[nodiscard]] QWidget* page();
    QComboBox* choice(const char* key, const QList<std::pair<QString, QString>>& values,
                      const QString& otherwise);
    QCheckBox* check(const char* key, const QString& text);
    void exportAll();
    void importAll();
    void say(const QString& text);

    Folders m_folders;
    QScrollArea* m_scroll;
    QLabel* m_said;
};

} // namespace vedette::ui
