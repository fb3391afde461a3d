/// The editor of a policy's text: numbered lines, the parts of TOML apart, the line that does not compile.
///
/// Only lines that can be seen are marked, so that a large text opens as fast as a small one. Tab leaves it.
#pragma once

#include <QtCore/QBasicTimer>
#include <QtWidgets/QPlainTextEdit>

#include <optional>

namespace vedette::ui {

class PolicyEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit PolicyEditor(QWidget* parent = nullptr);

    /// With a layout for plain text; outlives the editor or the next call.
    void show(QTextDocument* document);
    /// From 1; nothing for none.
    void setErrorLine(std::optional<int> line);

    [[nodiscard]] std::optional<int> errorLine() const noexcept { return m_errorLine; }

    void goToLine(int line);
    /// Marks every place where the text says so, whatever the case, and goes to the first one from the
    /// cursor on. How many places; of more than kMostPlaces that many.
    int seek(const QString& sought);
    void seekNext();

    static constexpr int kMostPlaces = 1000;

    /// Of the column of numbers.
    [[nodiscard]] int numbersWidth() const;
    void paintNumbers(const QRect& dirty);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void dress();
    void place();
    void markVisible();
    void markLines();

    QWidget* m_numbers;
    QString m_sought;
    QList<QTextCursor> m_found; ///< follow what is typed
    std::optional<int> m_errorLine;
    QBasicTimer m_marking;
};

} // namespace vedette::ui
