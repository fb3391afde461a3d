/// Beside the search box: the saved filters of the view, saving the question that stands in the box, and the
/// dialog that edits them.
#pragma once

#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace vedette::ui {

class FilterMenu final : public QToolButton {
    Q_OBJECT

public:
    explicit FilterMenu(QWidget* parent);

    /// Only some views have filters; for the others the button is hidden.
    void setView(const QString& key);

    void setQuery(const QString& query) { m_query = query; }

    void retranslate();

    /// Asks for a name and keeps what the box asks.
    void saveQuery();
    /// The same without asking. False: it was not kept.
    bool saveQueryAs(const QString& name, bool pinned);

    [[nodiscard]] QMenu& entries() const noexcept { return *m_menu; }

signals:
    void chosen(const QString& query);

private:
    void fill();

    QMenu* m_menu;
    QString m_view;
    QString m_query;
};

} // namespace vedette::ui
