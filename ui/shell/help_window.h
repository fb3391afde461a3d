/// The pages of help (resources/help), in the language of the window where there is one, else in English.
#pragma once

#include <QtWidgets/QDialog>

class QListWidget;
class QTextBrowser;

namespace vedette::ui {

class HelpWindow final : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* window);

    /// Whether there is a page of that name; "start" is the first.
    [[nodiscard]] static bool has(const QString& page);
    void show(const QString& page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void list();

    QListWidget* m_pages;
    QTextBrowser* m_text;
};

} // namespace vedette::ui
