/// What the operator chose, kept between runs: one JSON file of keys and values in the XDG config folder.
///
/// One for the process, on the window's thread; without open() it lives in memory alone. A key is a dotted
/// name
/// ("peers.columns"). Written whole or not at all, soon after a change and at the end. A file that cannot be
/// read or is of a newer version is set aside under another name, never overwritten. Bounds: kMostBytes of
/// file, kMostKeys.
#pragma once

#include <QtCore/QBasicTimer>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace vedette::ui {

class Preferences final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kMostBytes = 1 << 20;
    static constexpr qsizetype kMostKeys = 4096;
    static constexpr int kVersion = 1;

    enum class Found {
        Read,
        Fresh,    ///< there was no file
        SetAside, ///< there was one, but it could not be used; Opened::aside is where it is now
        Unusable, ///< nor could it be set aside: nothing will be written
    };

    struct Opened {
        Found found;
        QString aside;
    };

    /// $XDG_CONFIG_HOME/vedette/settings.json or ~/.config/vedette/settings.json.
    [[nodiscard]] static QString standardFile();

    static Preferences& instance();

    Preferences() = default;
    ~Preferences() override;

    Opened open(const QString& file);

    [[nodiscard]] const QString& file() const noexcept { return m_file; }

    [[nodiscard]] QJsonValue value(const QString& key, const QJsonValue& otherwise = {}) const;
    /// Undefined or null forgets the key.
    void set(const QString& key, const QJsonValue& value);

    /// Writes what is not written yet.
    void flush();

    /// A copy of everything; false with a sentence in `why`. Overwrites: whoever calls has asked.
    bool exportTo(const QString& file, QString& why) const;
    /// Everything as that file has it; false, and nothing is changed, when it is no such file.
    bool importFrom(const QString& file, QString& why);

signals:
    void changed(const QString& key);
    /// All of them may have.
    void replaced();
    /// A sentence. What was chosen holds until the end of this run.
    void notWritten(const QString& why);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void later();

    QString m_file;
    QJsonObject m_values;
    QBasicTimer m_write;
    bool m_dirty = false;
};

} // namespace vedette::ui
