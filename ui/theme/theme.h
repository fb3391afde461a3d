/// What the whole window looks like now: scheme, text size, motion; set by the user or followed from the
/// desktop.
///
/// One for the process, on the window's thread. changed() comes after the application's palette, font and
/// style sheet are set; whoever paints by hand repaints then.
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QObject>
#include <QtGui/QFont>

#include <optional>

namespace vedette::ui {

class Theme final : public QObject {
    Q_OBJECT

public:
    static Theme& instance();

    /// Nothing: as the desktop says, now and when that changes.
    void choose(std::optional<Scheme> scheme);

    [[nodiscard]] std::optional<Scheme> chosen() const noexcept { return m_chosen; }

    /// In per cent, 80 to 200.
    void setTextSize(int percent);

    [[nodiscard]] int textSize() const noexcept { return m_textSize; }

    /// Nothing: as the desktop says.
    void reduceMotion(std::optional<bool> reduce);

    [[nodiscard]] Scheme scheme() const noexcept { return m_scheme; }

    [[nodiscard]] const Tokens& tokens() const { return tokensOf(m_scheme); }

    /// Of an animation that explains a change: 0 when motion is reduced.
    [[nodiscard]] int milliseconds() const noexcept;

    [[nodiscard]] QFont font(Type type, QFont::Weight weight = QFont::Normal) const;
    /// For ids, addresses, bytes and queries.
    [[nodiscard]] QFont mono(Type type = Type::Dense) const;

signals:
    void changed();

private slots:
    void desktopChanged(const QString& group, const QString& key);

private:
    Theme();
    void askDesktop();
    void apply();

    std::optional<Scheme> m_chosen;
    std::optional<bool> m_reduce;
    Scheme m_desktop = Scheme::Light;
    bool m_desktopReduces = false;
    Scheme m_scheme = Scheme::Light;
    int m_textSize = 100;
    QString m_face;
    QString m_monoFace;
    bool m_begun = false;
};

/// Shorthand for what paints.
[[nodiscard]] inline const Tokens& tokens() {
    return Theme::instance().tokens();
}

} // namespace vedette::ui
