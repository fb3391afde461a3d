#include "ui/settings/appearance.h"

#include "ui/link/preferences.h"
#include "ui/settings/languages.h"
#include "ui/theme/theme.h"

#include <utility>

namespace vedette::ui {

namespace {

std::optional<Scheme> schemeOf(const QString& name) {
    if (name == "light") return Scheme::Light;
    if (name == "dark") return Scheme::Dark;
    if (name == "contrast") return Scheme::HighContrast;
    return std::nullopt;
}

} // namespace

Appearance::Appearance(Said said, QObject* parent) : QObject(parent), m_said(std::move(said)) {
    const auto all = [this] {
        for (const char* key : {setting::kLanguage, setting::kTheme, setting::kTextSize, setting::kMotion})
            apply(key);
    };
    all();
    connect(&Preferences::instance(), &Preferences::changed, this, [this](const QString& key) {
        // A choice in the window is newer than the call.
        if (key == setting::kTheme)
            m_said.theme.clear();
        else if (key == setting::kLanguage)
            m_said.language.clear();
        else if (key == setting::kMotion)
            m_said.motion.clear();
        else if (key == setting::kTextSize)
            m_said.textSize = 0;
        apply(key);
    });
    connect(&Preferences::instance(), &Preferences::replaced, this, all);
}

void Appearance::apply(const QString& key) {
    const Preferences& kept = Preferences::instance();
    Theme& theme = Theme::instance();
    if (key == setting::kTheme) {
        const auto scheme = schemeOf(m_said.theme.isEmpty() ? kept.value(key).toString() : m_said.theme);
        theme.choose(scheme);
    } else if (key == setting::kTextSize) {
        const int percent = m_said.textSize > 0 ? m_said.textSize : kept.value(key).toInt(100);
        if (percent != theme.textSize()) theme.setTextSize(percent);
    } else if (key == setting::kMotion) {
        const QString motion = m_said.motion.isEmpty() ? kept.value(key).toString() : m_said.motion;
        theme.reduceMotion(motion == "reduced" ? std::optional(true)
                           : motion == "full"  ? std::optional(false)
                                               : std::nullopt);
    } else if (key == setting::kLanguage) {
        chooseLanguage(m_said.language.isEmpty() ? kept.value(key).toString("system") : m_said.language);
    }
}

} // namespace vedette::ui
