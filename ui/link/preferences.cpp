#include "ui/link/preferences.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTimerEvent>

#include <optional>

namespace vedette::ui {

namespace {

constexpr int kWriteAfterMs = 400; ///< dragging a dock is many changes

/// The values of a file's text; nothing when it is not one of ours.
std::optional<QJsonObject> valuesIn(const QByteArray& text) {
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) return std::nullopt;
    const QJsonObject top = document.object();
    if (top["version"].toInt() != Preferences::kVersion || !top["values"].isObject()) return std::nullopt;
    const QJsonObject values = top["values"].toObject();
    return values.size() <= Preferences::kMostKeys ? std::optional(values) : std::nullopt;
}

std::optional<QJsonObject> read(const QString& path) {
    QFile file(path);
    if (file.size() > Preferences::kMostBytes || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    return valuesIn(file.read(Preferences::kMostBytes));
}

bool write(const QString& path, const QJsonObject& values, QString& why) {
    QSaveFile file(path);
    const QJsonObject top{{"version", Preferences::kVersion}, {"values", values}};
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(top).toJson()) >= 0 && file.commit())
        return true;
    why = Preferences::tr("The settings could not be written to %1: %2.").arg(path, file.errorString());
    return false;
}

} // namespace

QString Preferences::standardFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/vedette/settings.json";
}

Preferences& Preferences::instance() {
    static Preferences preferences;
    return preferences;
}

Preferences::~Preferences() {
    flush();
}

Preferences::Opened Preferences::open(const QString& file) {
    flush();
    m_file = file;
    m_values = {};
    QDir().mkpath(QFileInfo(file).absolutePath());
    if (!QFileInfo::exists(file)) return {Found::Fresh, {}};
    if (auto values = read(file)) {
        m_values = *std::move(values);
        emit replaced();
        return {Found::Read, {}};
    }
    const QString stamp = QDateTime::currentDateTimeUtc().toString("yyyyMMdd-HHmmss");
    QString aside = file + ".unreadable-" + stamp;
    for (int n = 2; QFileInfo::exists(aside); ++n)
        aside = QString("%1.unreadable-%2-%3").arg(file, stamp).arg(n);
    if (QFile::rename(file, aside)) return {Found::SetAside, aside};
    m_file.clear();
    return {Found::Unusable, file};
}

QJsonValue Preferences::value(const QString& key, const QJsonValue& otherwise) const {
    const auto found = m_values.find(key);
    return found == m_values.end() ? otherwise : *found;
}

void Preferences::set(const QString& key, const QJsonValue& value) {
    const bool forget = value.isUndefined() || value.isNull();
    if (forget ? !m_values.contains(key) : m_values.value(key) == value) return;
    if (!forget && !m_values.contains(key) && m_values.size() >= kMostKeys) return;
    if (forget)
        m_values.remove(key);
    else
        m_values.insert(key, value);
    later();
    emit changed(key);
}

void Preferences::later() {
    m_dirty = true;
    if (!m_file.isEmpty() && !m_write.isActive()) m_write.start(kWriteAfterMs, this);
}

void Preferences::flush() {
    m_write.stop();
    if (!m_dirty || m_file.isEmpty()) return;
    QString why;
    m_dirty = !write(m_file, m_values, why);
    if (m_dirty) emit notWritten(why);
}

bool Preferences::exportTo(const QString& file, QString& why) const {
    return write(file, m_values, why);
}

bool Preferences::importFrom(const QString& file, QString& why) {
    auto values = read(file);
    if (!values) {
        why = tr("%1 is not a file of settings that this version can read; nothing was changed.").arg(file);
        return false;
    }
    m_values = *std::move(values);
    later();
    emit replaced();
    return true;
}

void Preferences::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_write.timerId()) flush();
}

} // namespace vedette::ui
