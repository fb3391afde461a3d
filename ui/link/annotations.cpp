#include "ui/link/annotations.h"

#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>
#include <QtCore/QTimerEvent>

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

constexpr int kVersion = 1;
constexpr int kSoonMs = 300;

/// One line, of which nothing can pretend to be something else.
QString line(const QString& text, qsizetype most) {
    return shown(text.simplified().toStdString(), most);
}

Annotations::Note bounded(Annotations::Note note) {
    note.name = line(note.name, Annotations::kMaxName);
    note.text = note.text.left(Annotations::kMaxText);
    QStringList tags;
    for (const QString& tag : std::as_const(note.tags)) {
        const QString clean = line(tag, Annotations::kMaxTag);
        if (!clean.isEmpty() && !tags.contains(clean) && tags.size() < Annotations::kMaxTags) tags += clean;
    }
    note.tags = tags;
    return note;
}

Annotations::Note noteIn(const QJsonObject& object) {
    Annotations::Note note;
    note.name = object[QLatin1String("name")].toString();
    note.text = object[QLatin1String("note")].toString();
    note.pinned = object[QLatin1String("pinned")].toBool();
    for (const auto& tag : object[QLatin1String("tags")].toArray()) note.tags += tag.toString();
    return bounded(std::move(note));
}

QByteArray encoded(const QHash<QString, Annotations::Note>& notes) {
    QJsonObject peers;
    for (auto at = notes.begin(); at != notes.end(); ++at) {
        QJsonObject one;
        if (!at->name.isEmpty()) one[QLatin1String("name")] = at->name;
        if (!at->tags.isEmpty()) one[QLatin1String("tags")] = QJsonArray::fromStringList(at->tags);
        if (!at->text.isEmpty()) one[QLatin1String("note")] = at->text;
        if (at->pinned) one[QLatin1String("pinned")] = true;
        peers[at.key()] = one;
    }
    return QJsonDocument(QJsonObject{{QLatin1String("version"), kVersion}, {QLatin1String("peers"), peers}})
        .toJson();
}

/// Empty for a success.
QString replaced(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return file.errorString();
    }
    return {};
}

} // namespace

Annotations::Annotations(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {
    m_writer.setMaxThreadCount(1); // in the order in which it was said
    if (!m_file.isEmpty()) read();
}

Annotations::~Annotations() {
    flush();
}

void Annotations::read() {
    QFile file(m_file);
    if (!file.exists()) {
        m_writable = true;
        return;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        m_trouble =
            tr("Your names and notes of peers cannot be read (%1), so none are shown and none will be kept.")
                .arg(file.errorString());
        return;
    }
    QJsonParseError failed{};
    const QJsonObject root =
        file.size() > kMaxBytes ? QJsonObject() : QJsonDocument::fromJson(file.readAll(), &failed).object();
    const QJsonValue version = root[QLatin1String("version")];
    const QJsonValue peers = root[QLatin1String("peers")];
    if (version.isDouble() && version.toInt() > kVersion) {
        m_trouble =
            tr("Your names and notes of peers were written by a later version of this program. The file is "
               "left alone, and nothing is kept in it.");
        return;
    }
    if (version.toInt() != kVersion || !peers.isObject()) {
        file.close();
        const QString aside = m_file + QLatin1String(".damaged");
        QFile::remove(aside);
        m_writable = QFile::rename(m_file, aside);
        m_trouble =
            m_writable
                ? tr("Your names and notes of peers are damaged. The file was set aside as %1.").arg(aside)
                : tr("Your names and notes of peers are damaged, and the file cannot be set aside; nothing "
                     "is kept.");
        return;
    }
    m_writable = true;
    const QJsonObject all = peers.toObject();
    for (auto at = all.begin(); at != all.end() && m_notes.size() < kMaxPeers; ++at) {
        Note note = noteIn(at.value().toObject());
        if (!note.isEmpty() && at.key().size() <= 128) m_notes.insert(at.key(), std::move(note));
    }
}

bool Annotations::set(const QString& peer, Note note) {
    note = bounded(std::move(note));
    const auto known = m_notes.constFind(peer);
    if (known == m_notes.constEnd() ? note.isEmpty() : *known == note) return true;
    if (known == m_notes.constEnd() && m_notes.size() >= kMaxPeers) return false;
    if (note.isEmpty())
        m_notes.remove(peer);
    else
        m_notes.insert(peer, std::move(note));
    m_dirty = true;
    m_soon.start(kSoonMs, this);
    emit changed(peer);
    return true;
}

QString Annotations::label(const QString& peer) const {
    const auto known = m_notes.constFind(peer);
    return known == m_notes.constEnd() || known->name.isEmpty() ? shortId(peer) : known->name;
}

QStringList Annotations::tags() const {
    QSet<QString> all;
    for (const Note& note : m_notes) {
        for (const QString& tag : note.tags) all.insert(tag);
    }
    QStringList sorted(all.begin(), all.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

void Annotations::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_soon.timerId()) return QObject::timerEvent(event);
    m_soon.stop();
    write();
}

void Annotations::write() {
    if (!m_dirty || !m_writable) return;
    m_dirty = false;
    m_writer.start([guard = QPointer(this), path = m_file, notes = m_notes] {
        const QString failed = replaced(path, encoded(notes));
        QMetaObject::invokeMethod(
            qApp,
            [guard, failed] {
                if (guard.isNull()) return;
                guard->say(failed.isEmpty()
                               ? QString()
                               : tr("Your names and notes of peers cannot be written: %1").arg(failed));
            },
            Qt::QueuedConnection);
    });
}

void Annotations::say(const QString& trouble) {
    if (trouble == m_trouble) return;
    m_trouble = trouble;
    emit troubleChanged();
}

void Annotations::flush() {
    m_soon.stop();
    write();
    m_writer.waitForDone();
}

} // namespace vedette::ui
