#include "ui/policy/policy_text.h"

#include "core/policy/bundle.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QTextDocument>
#include <QtWidgets/QPlainTextDocumentLayout>

#include <algorithm>
#include <optional>
#include <utility>

namespace vedette::ui {

namespace {

/// The least that is a policy: everything is refused.
const QString kFirstText = QStringLiteral(R"(version = 1

# What no rule allows is refused, and a rule that denies outweighs all that allow.
#
# [[segment]]
# name = "workers"
# peers = []
#
# [[allow]]
# id = "workers-connect"
# do = ["connect", "identify"]
# who = { segment = "workers" }
)");

std::optional<QByteArray> bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    QByteArray bytes = file.read(PolicyText::kMostBytes + 1);
    if (file.error() != QFileDevice::NoError) return std::nullopt;
    return bytes;
}

std::shared_ptr<QTextDocument> documentOf(const QString& text) {
    auto document = std::make_shared<QTextDocument>();
    document->setDocumentLayout(new QPlainTextDocumentLayout(document.get()));
    document->setPlainText(text);
    document->setModified(false);
    return document;
}

bool hasLongLine(const QString& text) {
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
        if (end < 0) end = text.size();
        if (end - begin > PolicyText::kMostColumns) return true;
        begin = end + 1;
    }
    return false;
}

} // namespace

PolicyText::~PolicyText() = default;

QString PolicyText::textOf(const QTextDocument& document) {
    // QTextDocument::toPlainText() would make common spaces of those that do not break.
    QString text = document.toRawText();
    return text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

bool PolicyText::open(const QString& path, QString& why) {
    const QFileInfo whole(path);
    QStringList paths{path};
    if (whole.isDir()) {
        paths.clear();
        const QDir folder(path);
        for (const QString& name :
             folder.entryList({QStringLiteral("*.toml")}, QDir::Files | QDir::Hidden, QDir::Name))
            paths += folder.filePath(name);
        if (paths.isEmpty()) {
            why = tr("No file of the folder %1 is named *.toml.").arg(shown(path.toStdString()));
            return false;
        }
        if (paths.size() > kMostFiles) {
            why = tr("The folder has more than %1 files: too many to be edited here.").arg(kMostFiles);
            return false;
        }
    }
    std::vector<File> files;
    qint64 bytes = 0;
    for (const QString& each : paths) {
        File file;
        file.path = QFileInfo(each).absoluteFilePath();
        file.name = shown(QFileInfo(each).fileName().toStdString());
        auto disk = bytesOf(each);
        if (!disk) {
            why = tr("The file %1 cannot be read.").arg(shown(each.toStdString()));
            return false;
        }
        bytes += disk->size();
        if (bytes > kMostBytes) {
            why = tr("The policy is larger than 1 MiB: vedette-node policy check reads it, this window "
                     "does not.");
            return false;
        }
        file.disk = *std::move(disk);
        const std::string_view raw(file.disk.constData(), static_cast<std::size_t>(file.disk.size()));
        if (policy::isBundle(viewOf(raw))) {
            why = tr("%1 is a signed bundle. It cannot be edited: open the text that it was made of.")
                      .arg(file.name);
            return false;
        }
        const QString text = QString::fromUtf8(file.disk);
        if (!text.contains(QChar::Null) && !hasLongLine(text)) file.document = documentOf(text);
        if (!file.document || textOf(*file.document).toUtf8() != file.disk) {
            why = tr("%1 holds what an editor would change: other ends of lines than a single line feed, "
                     "lines of more than %2 characters, or bytes that are no text. It was left alone.")
                      .arg(file.name)
                      .arg(kMostColumns);
            return false;
        }
        files.push_back(std::move(file));
    }
    take(whole.absoluteFilePath(), std::move(files));
    return true;
}

void PolicyText::begin() {
    begin(tr("new policy"), kFirstText);
}

void PolicyText::begin(const QString& name, const QString& text) {
    std::vector<File> files;
    files.push_back({name, {}, {}, documentOf(text)});
    take({}, std::move(files));
}

void PolicyText::take(QString path, std::vector<File> files) {
    for (const File& file : files) {
        connect(file.document.get(), &QTextDocument::contentsChanged, this, &PolicyText::edited);
        connect(file.document.get(), &QTextDocument::modificationChanged, this, &PolicyText::modifiedChanged);
    }
    m_path = std::move(path);
    const std::vector<File> before = std::exchange(m_files, std::move(files));
    emit opened(); // the editor still holds a document of before
    emit modifiedChanged();
}

bool PolicyText::isModified() const {
    return std::ranges::any_of(m_files, [](const File& file) { return file.document->isModified(); });
}

QStringList PolicyText::changedMeanwhile() const {
    QStringList names;
    for (const File& file : m_files) {
        if (file.path.isEmpty() || !file.document->isModified()) continue;
        const auto disk = bytesOf(file.path);
        if (!disk || *disk != file.disk) names += file.name;
    }
    return names;
}

bool PolicyText::write(File& file, QString& why) {
    const QByteArray bytes = textOf(*file.document).toUtf8();
    // Who may read the old file may read the new one.
    QSaveFile out(file.path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        why = tr("%1 could not be written: %2").arg(file.name, shown(out.errorString().toStdString()));
        return false;
    }
    file.disk = bytes;
    file.document->setModified(false);
    return true;
}

bool PolicyText::save(QString& why) {
    for (File& file : m_files) {
        if (file.document->isModified() && !write(file, why)) return false;
    }
    return true;
}

bool PolicyText::saveAs(const QString& path, QString& why) {
    File& file = m_files.front();
    const File before = file;
    file.path = QFileInfo(path).absoluteFilePath();
    file.name = shown(QFileInfo(path).fileName().toStdString());
    if (!write(file, why)) {
        file.path = before.path;
        file.name = before.name;
        return false;
    }
    m_path = file.path;
    emit modifiedChanged();
    return true;
}

} // namespace vedette::ui
