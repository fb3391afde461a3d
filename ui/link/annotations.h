/// What the operator says of peers: a name of their own, tags, a note, a pin. Shown everywhere instead of the
/// id.
///
/// Kept in one JSON file in the data folder, written as a whole by a thread of its own a moment after the
/// last change and at the end. A file that cannot be read is set aside under another name and said in
/// trouble(); one of a later version is left alone, and nothing is written. Bounds: kMaxPeers, kMaxName,
/// kMaxTags of kMaxTag, kMaxText characters; what is longer is cut. Names and tags are one line without
/// control characters.
#pragma once

#include <QtCore/QBasicTimer>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>

namespace vedette::ui {

class Annotations final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype kMaxPeers = 20'000;
    static constexpr qsizetype kMaxName = 64;
    static constexpr qsizetype kMaxTags = 16;
    static constexpr qsizetype kMaxTag = 32;
    static constexpr qsizetype kMaxText = 4096;
    static constexpr qint64 kMaxBytes = 64 * 1024 * 1024;

    struct Note {
        QString name;
        QStringList tags;
        QString text;
        bool pinned = false;

        [[nodiscard]] bool isEmpty() const {
            return name.isEmpty() && tags.isEmpty() && text.isEmpty() && !pinned;
        }

        friend bool operator==(const Note&, const Note&) = default;
    };

    /// Reads `file`, which need not exist. Empty: nothing is kept.
    explicit Annotations(QString file, QObject* parent = nullptr);
    /// Writes what is not written.
    ~Annotations() override;

    /// Where all is kept; empty: nowhere.
    [[nodiscard]] const QString& file() const noexcept { return m_file; }

    [[nodiscard]] Note of(const QString& peer) const { return m_notes.value(peer); }

    [[nodiscard]] const QHash<QString, Note>& all() const noexcept { return m_notes; }

    /// False: there are kMaxPeers already. An empty note is none.
    bool set(const QString& peer, Note note);

    /// The operator's name, else the two ends of the id.
    [[nodiscard]] QString label(const QString& peer) const;
    /// Every tag in use, in order.
    [[nodiscard]] QStringList tags() const;

    /// For people: what is wrong with the file; empty for nothing.
    [[nodiscard]] const QString& trouble() const noexcept { return m_trouble; }

    /// Waits until all is on disk.
    void flush();

signals:
    void changed(const QString& peer);
    void troubleChanged();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void read();
    void write();
    void say(const QString& trouble);

    QString m_file;
    QHash<QString, Note> m_notes;
    QString m_trouble;
    bool m_writable = false;
    bool m_dirty = false;
    QBasicTimer m_soon;
    QThreadPool m_writer;
};

} // namespace vedette::ui
