/// The settings that the whole window follows, as they stand in Preferences.
#pragma once

#include <QtCore/QObject>

namespace vedette::ui {

namespace setting {
inline constexpr auto kTheme = "look.theme";       ///< system, light, dark, contrast
inline constexpr auto kTextSize = "look.textSize"; ///< per cent
inline constexpr auto kMotion = "look.motion";     ///< system, reduced, full
inline constexpr auto kLanguage = "look.language"; ///< system or a code
inline constexpr auto kSingleKeys =
    "keys.singleLetters";                         ///< true: / and other keys that also type are shortcuts
inline constexpr auto kNotify = "notify.desktop"; ///< true: problems are told outside the window
} // namespace setting

/// Applies them now, and each when it changes. What the call of the program says goes before, for this run,
/// and is kept nowhere.
class Appearance final : public QObject {
    Q_OBJECT

public:
    struct Said {
        QString theme;
        QString language;
        QString motion;
        int textSize = 0;
    };

    explicit Appearance(Said said, QObject* parent = nullptr);

private:
    void apply(const QString& key);

    Said m_said;
};

} // namespace vedette::ui
