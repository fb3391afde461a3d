/// The key to the graph, always in sight: what a colour, a shape and a line mean, and how many there are of
/// each.
///
/// A row is a button: resting on it shows where its peers are, pressing it chooses them; the small button
/// beside a category folds it into one node. All of it by keyboard too.
#pragma once

#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFrame>

#include <functional>
#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace vedette::ui {

class LegendRow final : public QAbstractButton {
    Q_OBJECT

public:
    using Paint = std::function<void(QPainter&, const QRectF&)>;

    explicit LegendRow(QWidget* parent = nullptr);

    void set(const QString& name, std::size_t count, Paint mark);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void rested(bool on);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_name;
    std::size_t m_count = 0;
    Paint m_mark;
};

class Legend final : public QFrame {
    Q_OBJECT

public:
    struct Entry {
        int id = 0;
        QString name;
        std::size_t count = 0;
        LegendRow::Paint mark;
        bool folds = false;
        bool folded = false;
    };

    enum class Section {
        Colours,
        Shapes,
        Lines
    };

    explicit Legend(QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    void setNote(const QString& note);
    void set(Section section, const std::vector<Entry>& entries);

signals:
    void rested(vedette::ui::Legend::Section section, int id, bool on);
    void pressed(vedette::ui::Legend::Section section, int id);
    void foldPressed(int id);

private:
    struct Row {
        QWidget* line;
        LegendRow* button;
        QToolButton* fold;
        int id;
    };

    struct Part {
        QWidget* rule = nullptr;
        QVBoxLayout* layout = nullptr;
        std::vector<Row> rows;
    };

    void addRow(Section section);

    QLabel* m_heading;
    QLabel* m_note;
    std::vector<Part> m_parts;
};

} // namespace vedette::ui
