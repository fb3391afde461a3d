#include "ui/link/annotations.h"

#include "ui/link/link.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLockFile>
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
constexpr int kLockMs = 3000;    ///< to wait for another console, on the writing thread
constexpr int kStaleMs = 10'000; ///< after which a lock is of nobody

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

enum class FileState {
    Absent,
    Readable,
    Unreadable,
    Newer,
    Damaged
};

struct FileContent {
    FileState state = FileState::Absent;
    QString why; ///< of Unreadable
    QHash<QString, Annotations::Note> notes;
};

FileContent contentOf(const QString& path) {
    QFile file(path);
    if (!file.exists()) return {};
    if (!file.open(QIODevice::ReadOnly)) return {FileState::Unreadable, file.errorString(), {}};
    const QJsonObject root = file.size() > Annotations::kMaxBytes
                               ? QJsonObject()
                               : QJsonDocument::fromJson(file.readAll()).object();
    const QJsonValue version = root[QLatin1String("version")];
    const QJsonValue peers = root[QLatin1String("peers")];
    if (version.isDouble() && version.toInt() > kVersion) return {FileState::Newer, {}, {}};
    if (version.toInt() != kVersion || !peers.isObject()) return {FileState::Damaged, {}, {}};
    FileContent content{FileState::Readable, {}, {}};
    const QJsonObject all = peers.toObject();
    for (auto at = all.begin(); at != all.end() && content.notes.size() < Annotations::kMaxPeers; ++at) {
        Annotations::Note note = noteIn(at.value().toObject());
        if (!note.isEmpty() && at.key().size() <= 128) content.notes.insert(at.key(), std::move(note));
    }
    return content;
}

/// `changes` put into what the file has now. `now` is what it has then.
QString merged(const QString& path, const QHash<QString, Annotations::Note>& changes,
               QHash<QString, Annotations::Note>& now) {
    QLockFile lock(path + QLatin1String(".lock"));
    lock.setStaleLockTime(kStaleMs);
    // Where no lock can be made nothing can be written either, and the writing says why.
    if (!lock.tryLock(kLockMs) && lock.error() == QLockFile::LockFailedError)
        return Annotations::tr("another program holds the file");
    FileContent found = contentOf(path);
    if (found.state == FileState::Unreadable) return found.why;
    if (found.state == FileState::Newer || found.state == FileState::Damaged)
        return Annotations::tr("another program wrote something else there");
    for (auto at = changes.begin(); at != changes.end(); ++at) {
        if (at->isEmpty())
            found.notes.remove(at.key());
        else if (found.notes.contains(at.key()) || found.notes.size() < Annotations::kMaxPeers)
            found.notes.insert(at.key(), *at);
    }
    QString failed = replaced(path, encoded(found.notes));
    if (failed.isEmpty()) now = std::move(found.notes);
    return failed;
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
    FileContent found = contentOf(m_file);
    m_notes = std::move(found.notes);
    m_writable = found.state == FileState::Absent || found.state == FileState::Readable;
    if (found.state == FileState::Unreadable) {
        m_trouble =
            tr("Your names and notes of peers cannot be read (%1), so none are shown and none will be kept.")
                .arg(found.why);
    } else if (found.state == FileState::Newer) {
        m_trouble =
            tr("Your names and notes of peers were written by a later version of this program. The file is "
               "left alone, and nothing is kept in it.");
    } else if (found.state == FileState::Damaged) {
        const QString aside = m_file + QLatin1String(".damaged");
        QFile::remove(aside);
        m_writable = QFile::rename(m_file, aside);
        m_trouble =
            m_writable
                ? tr("Your names and notes of peers are damaged. The file was set aside as %1.").arg(aside)
                : tr("Your names and notes of peers are damaged, and the file cannot be set aside; nothing "
                     "is kept.");
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
        m_notes.insert(peer, note);
    m_unwritten.insert(peer, std::move(note));
    m_soon.start(kSoonMs, this);
    emit changed(peer);
    return true;
}

QString Annotations::nameOf(const QString& peer) const {
    const auto own = m_notes.constFind(peer);
    return own == m_notes.constEnd() || own->name.isEmpty() ? m_known.value(peer) : own->name;
}

QString Annotations::label(const QString& peer) const {
    const QString name = nameOf(peer);
    return name.isEmpty() ? shortId(peer) : name;
}

void Annotations::follow(Link& link) {
    const auto look = [this, &link] { readNetworks(link); };
    connect(&link, &Link::happened, this, look);
    connect(&link, &Link::momentChanged, this, look);
    connect(&link, &Link::sourcesChanged, this, look);
    look();
}

void Annotations::readNetworks(const Link& link) {
    QHash<QString, QString> known;
    for (const auto& [id, network] : link.state().networks()) {
        if (network.self.empty() || network.name.empty()) continue;
        known.insert(QString::fromStdString(network.self.text()), shown(network.name, kMaxName));
    }
    if (known == m_known) return;
    const auto before = std::exchange(m_known, known);
    for (auto at = known.begin(); at != known.end(); ++at) {
        if (before.value(at.key()) != *at) emit changed(at.key());
    }
    for (auto at = before.begin(); at != before.end(); ++at) {
        if (!known.contains(at.key())) emit changed(at.key());
    }
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
    if (m_unwritten.isEmpty() || !m_writable) return;
    ++m_writing;
    m_writer.start([guard = QPointer(this), path = m_file, changes = std::exchange(m_unwritten, {})] {
        Notes now;
        const QString failed = merged(path, changes, now);
        QMetaObject::invokeMethod(
            qApp,
            [guard, failed, changes, now] {
                if (!guard.isNull()) guard->written(failed, changes, now);
            },
            Qt::QueuedConnection);
    });
}

void Annotations::written(const QString& failed, const Notes& changes, const Notes& now) {
    --m_writing;
    say(failed.isEmpty() ? QString() : tr("Your names and notes of peers cannot be written: %1").arg(failed));
    if (!failed.isEmpty()) {
        // What was changed once more since then counts.
        for (auto at = changes.begin(); at != changes.end(); ++at) {
            if (!m_unwritten.contains(at.key())) m_unwritten.insert(at.key(), *at);
        }
        return;
    }
    if (m_writing > 0) return; // what is on its way is not in it
    const Notes before = m_notes;
    Notes after = now;
    for (auto at = m_unwritten.begin(); at != m_unwritten.end(); ++at) {
        if (at->isEmpty())
            after.remove(at.key());
        else
            after.insert(at.key(), *at);
    }
    if (after == before) return;
    m_notes = after;
    for (auto at = after.begin(); at != after.end(); ++at) {
        if (before.value(at.key()) != *at) emit changed(at.key());
    }
    for (auto at = before.begin(); at != before.end(); ++at) {
        if (!after.contains(at.key())) emit changed(at.key());
    }
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
