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
struct Place {
    QString what;
    QString path;
};

/// Asked again when the language changes.
using Places = std::function<QList<Place>()>;

class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(Places places, QWidget* window);

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

    Places m_places;
    QScrollArea* m_scroll;
    QLabel* m_said;
};

} // namespace vedette::ui
