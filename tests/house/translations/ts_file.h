/// A file of translations (.ts) and what a translation must keep of its source. Pure functions from values to
/// findings, so that each rule can be shown a bad text and proven able to fail.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace vedette::house {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString state; ///< "unfinished", "vanished", "obsolete"; empty for done
    bool numerus = false;
    QStringList texts; ///< one, or one of each numerus form
};

struct TsFile {
    QString language;
    QList<Message> messages;
    QString trouble; ///< why it could not be read
};

[[nodiscard]] TsFile readTs(const QByteArray& xml);
/// What is not finished, or no longer in the source.
[[nodiscard]] QStringList unfinished(const TsFile& file);
/// Placeholders, marks of HTML and of keys, patterns of files, spaces at the ends and the final mark are
/// those of the source.
[[nodiscard]] QStringList differing(const Message& message);
/// A page of help has the same headings, paragraphs, lists, links and code as the English one.
[[nodiscard]] QStringList differingPage(const QString& english, const QString& page);

} // namespace vedette::house
