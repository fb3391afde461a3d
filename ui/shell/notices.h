/// What the window has to say by itself: banners above the view, the newest on top, until they are closed or
/// settled.
///
/// A notice has a key; another one of the same key takes its place. Bounds: kMost, of which the oldest goes.
#pragma once

#include "ui/theme/tokens.h"

#include <QtWidgets/QWidget>

#include <concepts>
#include <functional>
#include <optional>
#include <utility>

class QVBoxLayout;

namespace vedette::ui {

/// Words that are said anew when the language changes, or that were said already and stay.
class Saying {
public:
    Saying(QString said) : m_say([said = std::move(said)] { return said; }) {}

    Saying(const char* said) : Saying(QString::fromUtf8(said)) {}

    template <std::invocable Say>
    Saying(Say say) : m_say(std::move(say)) {}

    [[nodiscard]] QString operator()() const { return m_say(); }

private:
    std::function<QString()> m_say;
};

struct Notice {
    QString key;
    Severity severity = Severity::Info;
    Saying text;          ///< plain
    QString actionText{}; ///< of a button; empty for none
    std::function<void()> action{};
    std::optional<int> goesAfterMs{}; ///< by itself; problems stay
    bool opens = false;               ///< its action only shows something: the desktop's message does it too
};

class Notices final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMost = 4;

    explicit Notices(QWidget* parent);

    void tell(const Notice& notice);
    /// It is settled.
    void take(const QString& key);
    /// Shows what the newest notice tells of, if it opens something.
    void open();
    [[nodiscard]] QStringList keys() const;
    /// In the language that is spoken now.
    void retranslate();

signals:
    /// For who is not looking at the window.
    void told(vedette::ui::Severity severity, const QString& text);

private:
    class Banner;

    QVBoxLayout* m_column;
    QList<Banner*> m_banners; ///< newest first
};

} // namespace vedette::ui
