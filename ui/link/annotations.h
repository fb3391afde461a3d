/// What the operator says of peers: a name of their own, tags, a note, a pin. Shown everywhere instead of the
/// id.
///
/// Kept in one JSON file in the data folder, written as a whole by a thread of its own a moment after the
/// last change and at the end. Several consoles may share the file: under a lock each puts what was changed
/// in it into what the file has by then, and takes over what the others wrote; of two notes on one peer the
/// later one stays. A file that cannot be read is set aside under another name and said in trouble(); one of
/// a later version is left alone, and nothing is written. Who has no name of the operator may have one that
/// its network gives, as the vantage points of a rehearsal do (follow()). Bounds: kMaxPeers, kMaxName,
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

class Link;

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

    /// The name by which the peer is known: the operator's, else its network's; empty for none.
    [[nodiscard]] QString nameOf(const QString& peer) const;

    /// Keeps to the names that the networks of `link` have for their own peers. Once; the link goes first.
    void follow(Link& link);

    [[nodiscard]] const QHash<QString, Note>& all() const noexcept { return m_notes; }

    /// False: there are kMaxPeers already. An empty note is none.
    bool set(const QString& peer, Note note);

    /// nameOf(), else the two ends of the id.
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
    using Notes = QHash<QString, Note>;

    void read();
    void write();
    void written(const QString& failed, const Notes& unkept, const Notes& now);
    void say(const QString& trouble);
    void readNetworks(const Link& link);

    QString m_file;
    Notes m_notes;
    Notes m_unwritten;               ///< changes; an empty note is a removal
    QHash<QString, QString> m_known; ///< names that networks give
    QString m_trouble;
    bool m_writable = false;
    int m_writing = 0; ///< under way
    QBasicTimer m_soon;
    QThreadPool m_writer;
};

} // namespace vedette::ui
