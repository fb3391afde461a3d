/// What can be set, applied as it is chosen: look, language, keys; where things lie; export and import of all
/// settings.
#pragma once

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace vedette::ui {

/// A folder of this program and what lies in it.
struct Place {
    QString what;
    QString path;
};

class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const QList<Place>& places, QWidget* window);

private:
    QComboBox* choice(const char* key, const QList<std::pair<QString, QString>>& values,
                      const QString& otherwise);
    QCheckBox* check(const char* key, const QString& text);
    void exportAll();
    void importAll();
    void say(const QString& text);

    QLabel* m_said;
};

} // namespace vedette::ui
