#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusReply>
#include <QtDBus/QDBusVariant>
#include <QtGui/QFontDatabase>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <map>
#include <tuple>

// A static library's resources are registered by whoever needs them; the macro wants the global namespace.
static void loadIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace vedette::ui {

namespace {

constexpr auto kPortal = "org.freedesktop.portal.Desktop";
constexpr auto kPortalPath = "/org/freedesktop/portal/desktop";
constexpr auto kSettings = "org.freedesktop.portal.Settings";
constexpr auto kAppearance = "org.freedesktop.appearance";
constexpr int kPortalPatienceMs = 200; ///< a desktop without a portal must not hold up the window

/// The value that the desktop's portal has for a setting of its appearance; nothing without portal or value.
std::optional<unsigned> appearance(const QString& key) {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return std::nullopt;
    QDBusMessage question = QDBusMessage::createMethodCall(kPortal, kPortalPath, kSettings, "Read");
    question << QString(kAppearance) << key;
    const QDBusReply<QDBusVariant> reply = bus.call(question, QDBus::Block, kPortalPatienceMs);
    if (!reply.isValid()) return std::nullopt;
    QVariant value = reply.value().variant();
    // Read() wraps the value once more than ReadOne() of newer portals.
    if (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    bool isNumber = false;
    const unsigned number = value.toUInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString firstInstalled(const QStringList& families, QFontDatabase::SystemFont otherwise) {
    const QStringList installed = QFontDatabase::families();
    for (const QString& family : families) {
        if (installed.contains(family)) return family;
    }
    return QFontDatabase::systemFont(otherwise).family();
}

/// Each once: a font that is made anew looks for its face again, and a table asks for hundreds a frame. They
/// outlive the application, at whose end fonts must not go. The window's thread.
QFont made(const QString& face, int pixels, QFont::Weight weight, QFont::StyleHint hint) {
    static auto& fonts = *new std::map<std::tuple<QString, int, int>, QFont>;
    const auto [at, fresh] = fonts.try_emplace({face, pixels, weight});
    if (fresh) {
        at->second = QFont(face);
        at->second.setPixelSize(pixels);
        at->second.setWeight(weight);
        at->second.setStyleHint(hint);
    }
    return at->second;
}

} // namespace

Theme& Theme::instance() {
    static Theme theme;
    if (!theme.m_begun) {
        theme.m_begun = true; // widgets that are polished by the first sheet ask for the theme themselves
        theme.apply();
    }
    return theme;
}

Theme::Theme()
    : m_face(firstInstalled({"Inter", "Inter Variable", "DejaVu Sans"}, QFontDatabase::GeneralFont)),
      m_monoFace(firstInstalled({"JetBrains Mono", "DejaVu Sans Mono"}, QFontDatabase::FixedFont)) {
    loadIcons();
    askDesktop();
    QDBusConnection::sessionBus().connect(kPortal, kPortalPath, kSettings, "SettingChanged", this,
                                          SLOT(desktopChanged(QString, QString)));
}

void Theme::choose(std::optional<Scheme> scheme) {
    m_chosen = scheme;
    apply();
}

void Theme::setTextSize(int percent) {
    m_textSize = std::clamp(percent, 80, 200);
    apply();
}

void Theme::reduceMotion(std::optional<bool> reduce) {
    m_reduce = reduce;
}

int Theme::milliseconds() const noexcept {
    return m_reduce.value_or(m_desktopReduces) ? 0 : 120;
}

void Theme::askDesktop() {
    const bool dark = appearance("color-scheme").value_or(0) == 1;
    const bool contrast = appearance("contrast").value_or(0) == 1;
    m_desktop = contrast ? Scheme::HighContrast : dark ? Scheme::Dark : Scheme::Light;
    m_desktopReduces = appearance("reduced-motion").value_or(0) == 1;
}

void Theme::desktopChanged(const QString& group, const QString&) {
    if (group != kAppearance) return;
    askDesktop();
    apply();
}

QFont Theme::font(Type type, QFont::Weight weight) const {
    return made(m_face, static_cast<int>(type) * m_textSize / 100, weight, QFont::AnyStyle);
}

QFont Theme::mono(Type type) const {
    return made(m_monoFace, static_cast<int>(type) * m_textSize / 100, QFont::Normal, QFont::Monospace);
}

void Theme::apply() {
    m_scheme = m_chosen.value_or(m_desktop);
    const Tokens& t = tokens();
    QPalette palette;
    palette.setColor(QPalette::Window, t.surface.window);
    palette.setColor(QPalette::Base, t.surface.panel);
    palette.setColor(QPalette::AlternateBase, t.surface.raised);
    palette.setColor(QPalette::Button, t.surface.raised);
    palette.setColor(QPalette::ToolTipBase, t.surface.raised);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, t.text.primary);
    palette.setColor(QPalette::PlaceholderText, t.text.muted);
    palette.setColor(QPalette::Highlight, t.selection.fill);
    palette.setColor(QPalette::HighlightedText, t.selection.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::Mid, t.border.control);
    palette.setColor(QPalette::Midlight, t.border.subtle);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.text.disabled);
    QApplication::setPalette(palette);
    QApplication::setFont(font(Type::Body));
    qApp->setStyleSheet(styleSheet(t, *this));
    emit changed();
}

} // namespace vedette::ui
