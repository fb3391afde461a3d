#include "ui/link/annotations.h"

#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QLockFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::ui;

namespace {

const QString kSomePeer = QStringLiteral("12D3KooWGBfKqTqgL6rYd3p4tnEFY2KP8r8kTBMUMLaRBz9Kpdqk");

void writeNotes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no file");
}

QByteArray readNotes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Annotations::Note called(const char* name) {
    return {QString::fromUtf8(name), {}, {}, false};
}

} // namespace

class AnnotationsTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsSaidOfAPeerIsKept() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.json"));
        const Annotations::Note note{"edge-07", {"core", "relay"}, "two\nlines", true};
        {
            Annotations notes(path);
            QSignalSpy changes(&notes, &Annotations::changed);
            QVERIFY(notes.set(kSomePeer, note));
            QVERIFY(notes.set(kSomePeer, note));
            QCOMPARE(changes.size(), qsizetype{1}); // the second time nothing changed
            QCOMPARE(notes.label(kSomePeer), QStringLiteral("edge-07"));
        }
        Annotations again(path);
        QVERIFY(again.trouble().isEmpty());
        QCOMPARE(again.of(kSomePeer), note);
        QCOMPARE(again.tags(), (QStringList{"core", "relay"}));
        QVERIFY(again.set(kSomePeer, {}));
        QVERIFY(again.label(kSomePeer).startsWith(QStringLiteral("12D3Koo")));
        again.flush();
        QVERIFY(!readNotes(path).contains("edge-07"));
    }

    void whatIsSaidIsBounded() {
        Annotations notes{QString()};
        Annotations::Note note;
        note.name = QStringLiteral("a\nb") + QChar(0x202E) + QString(500, QLatin1Char('x'));
        for (int i = 0; i < 40; ++i) note.tags += QStringLiteral("tag-%1").arg(i);
        note.text = QString(10'000, QLatin1Char('y'));
        QVERIFY(notes.set(kSomePeer, note));
        const auto kept = notes.of(kSomePeer);
        QVERIFY(kept.name.size() <= Annotations::kMaxName + 16);
        QVERIFY(!kept.name.contains(QLatin1Char('\n')) && !kept.name.contains(QChar(0x202E)));
        QCOMPARE(kept.tags.size(), Annotations::kMaxTags);
        QCOMPARE(kept.text.size(), Annotations::kMaxText);
        for (qsizetype n = 1; n < Annotations::kMaxPeers; ++n) {
            QVERIFY(notes.set(QString::number(n), called("n")));
        }
        QVERIFY(!notes.set(QStringLiteral("one more"), called("n")));
        QVERIFY(notes.set(kSomePeer, {}));
        QVERIFY(notes.set(QStringLiteral("one more"), called("n")));
    }

    void aDamagedFileIsSetAsideAndSaid() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.json"));
        for (const QByteArray& bad :
             {QByteArray("rubbish"), QByteArray("[]"), QByteArray("{\"version\":1}"), QByteArray()}) {
            writeNotes(path, bad);
            {
                Annotations notes(path);
                QVERIFY(!notes.trouble().isEmpty());
                QVERIFY(notes.all().isEmpty());
                QCOMPARE(readNotes(path + QStringLiteral(".damaged")), bad);
                notes.set(kSomePeer, called("n"));
            }
            QVERIFY(readNotes(path).contains("version")); // what is said from then on is kept
        }
    }

    void aFileOfALaterVersionIsLeftAlone() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.json"));
        const QByteArray later("{\"version\":2,\"peers\":{}}");
        writeNotes(path, later);
        {
            Annotations notes(path);
            QVERIFY(!notes.trouble().isEmpty());
            notes.set(kSomePeer, called("n"));
        }
        QCOMPARE(readNotes(path), later);
    }

    void twoConsolesOnOneFileKeepWhatBothSay() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.json"));
        const QString other = QStringLiteral("another peer");
        Annotations first(path);
        Annotations second(path);
        QVERIFY(first.set(kSomePeer, called("said by the first")));
        QVERIFY(second.set(other, called("said by the second")));
        first.flush();
        second.flush();
        QCOMPARE(Annotations(path).all().size(), qsizetype{2});
        // Whoever writes learns what the other wrote.
        QSignalSpy changes(&second, &Annotations::changed);
        QTRY_COMPARE(second.label(kSomePeer), QStringLiteral("said by the first"));
        QCOMPARE(changes.size(), qsizetype{1});
        // What one takes away the other does not bring back.
        QVERIFY(first.set(kSomePeer, {}));
        first.flush();
        QVERIFY(second.set(other, called("once more")));
        second.flush();
        const Annotations read(path);
        QCOMPARE(read.all().size(), qsizetype{1});
        QCOMPARE(read.of(other).name, QStringLiteral("once more"));
        QTRY_VERIFY(second.of(kSomePeer).isEmpty());
    }

    void whatTheOtherConsoleDamagedIsNotWrittenOver() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.json"));
        Annotations notes(path);
        const QByteArray later("{\"version\":2,\"peers\":{}}");
        writeNotes(path, later);
        notes.set(kSomePeer, called("n"));
        notes.flush();
        QTRY_VERIFY(!notes.trouble().isEmpty());
        QCOMPARE(readNotes(path), later);
        QCOMPARE(notes.of(kSomePeer).name, QStringLiteral("n"));
        // As soon as it can be written it is.
        writeNotes(path, "{\"version\":1,\"peers\":{}}");
        notes.set(QStringLiteral("another peer"), called("m"));
        notes.flush();
        QTRY_VERIFY(notes.trouble().isEmpty());
        QCOMPARE(Annotations(path).all().size(), qsizetype{2});
    }

    void aConsoleThatHoldsTheFileIsWaitedForAndSaid() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.json"));
        QLockFile held(path + QStringLiteral(".lock"));
        QVERIFY(held.lock());
        Annotations notes(path);
        notes.set(kSomePeer, called("n"));
        notes.flush();
        QTRY_VERIFY(!notes.trouble().isEmpty());
        QVERIFY(!QFile::exists(path));
        held.unlock();
        notes.set(kSomePeer, called("m"));
        notes.flush();
        QCOMPARE(Annotations(path).of(kSomePeer).name, QStringLiteral("m"));
    }

    void aDiskThatTakesNothingIsSaid() {
        const QTemporaryDir folder;
        Annotations notes(folder.filePath(QStringLiteral("no/such/folder/notes.json")));
        QSignalSpy troubles(&notes, &Annotations::troubleChanged);
        notes.set(kSomePeer, called("n"));
        notes.flush();
        QTRY_COMPARE(troubles.size(), qsizetype{1});
        QVERIFY(!notes.trouble().isEmpty());
        QCOMPARE(notes.of(kSomePeer).name, QStringLiteral("n")); // it holds until the end of the run
    }
};

VD_SUITE(AnnotationsTest)
#include "annotations_test.moc"
