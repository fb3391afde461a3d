/// The text of one policy, in the files that it is kept in: opened, edited, saved.
///
/// What is opened is either edited as it is or not at all: a file that the editor would change by showing it
/// (other ends of lines, bytes that are no text) is refused, so is a signed bundle. Nothing is written over
/// that changed on the disk since it was read, unless save() is told to. Bounds: kMostFiles, kMostBytes in
/// all, kMostColumns of a line. The window's thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>
#include <vector>

class QTextDocument;

namespace vedette::ui {

class PolicyText final : public QObject {
    Q_OBJECT

public:
    static constexpr int kMostFiles = 64;
    static constexpr qint64 kMostBytes = 1 << 20;
    static constexpr qsizetype kMostColumns = 20'000;

    struct File {
        QString name; ///< within the policy, fit to be shown
        QString path; ///< empty: it is in no file
        QByteArray disk;
        std::shared_ptr<QTextDocument> document;
    };

    using QObject::QObject;
    ~PolicyText() override;

    /// A file, or all of a folder that are named *.toml. False with a sentence in `why`; what was open stays.
    bool open(const QString& path, QString& why);
    /// A text of our own that is in no file yet.
    void begin();
    /// … one that was there before, under a name for people.
    void begin(const QString& name, const QString& text);

    /// What was opened, or saved as; empty for a text that is in no file yet.
    [[nodiscard]] const QString& path() const noexcept { return m_path; }

    [[nodiscard]] const std::vector<File>& files() const noexcept { return m_files; }

    [[nodiscard]] bool isModified() const;

    /// Of the files that save() would write, those that are not on the disk as they were read.
    [[nodiscard]] QStringList changedMeanwhile() const;
    /// Every file that was modified, whatever the disk has by now. False with a sentence in `why`; those that
    /// were written before the one that failed are saved.
    bool save(QString& why);
    /// The one file of a new policy, under that name.
    bool saveAs(const QString& path, QString& why);

    [[nodiscard]] static QString textOf(const QTextDocument& document);

signals:
    /// Other files, all of them.
    void opened();
    /// A letter of one of them.
    void edited();
    /// isModified() may be another.
    void modifiedChanged();

private:
    void take(QString path, std::vector<File> files);
    bool write(File& file, QString& why);

    QString m_path;
    std::vector<File> m_files;
};

} // namespace vedette::ui
