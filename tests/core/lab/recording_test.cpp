#include "core/lab/recording.h"

#include "core/codec/varint.h"
#include "core/crypto/private_key.h"
#include "core/event/encoding.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::lab;

namespace {

codec::PeerId somebody(std::uint64_t seed) {
    SeededRandom random(seed);
    const auto key = crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random);
    return codec::PeerId::ofEncodedKey(key->publicKey().encoded());
}

event::Event happened(std::uint64_t number) {
    event::Event event;
    event.id = EventId{number};
    event.network = NetworkId{1};
    event.at = Instant(Duration(number));
    event.body = event::PingMeasured{ConnId{number}, somebody(number), Duration(5)};
    return event;
}

Bytes recorded(std::size_t events) {
    Bytes file;
    RecordingWriter writer([&](BytesView bytes) { append(file, bytes); });
    writer.begin(
        {"quiet-day", 7, WallTime{1000}, true, {{0, "console", somebody(1)}, {3, "bootnode", somebody(2)}}});
    for (std::size_t i = 1; i <= events; ++i) writer.add(static_cast<std::uint32_t>(i % 4), happened(i));
    writer.end();
    return file;
}

Bytes withHeader(BytesView header) {
    Bytes file = copyOf(viewOf("VDLAB\n\x01"));
    codec::appendPrefixed(file, header);
    return file;
}

RecordingError errorOf(BytesView file) {
    auto reader = RecordingReader::open(file);
    if (!reader) return static_cast<RecordingError>(reader.error().code.value());
    for (;;) {
        const auto entry = reader->next();
        if (!entry) return static_cast<RecordingError>(entry.error().code.value());
        if (!*entry) return RecordingError{};
    }
}

} // namespace

class RecordingTest final : public QObject {
    Q_OBJECT

private slots:

    void readsWhatWasWritten() {
        const Bytes file = recorded(5000); // more than one flush
        QVERIFY(file.size() > RecordingWriter::kFlush);
        auto reader = RecordingReader::open(file);
        QVERIFY(reader.ok());
        QCOMPARE(reader->header().scenario, std::string("quiet-day"));
        QCOMPARE(reader->header().seed, std::uint64_t{7});
        QCOMPARE(reader->header().begin, WallTime{1000});
        QVERIFY(reader->header().defences);
        QCOMPARE(reader->header().observers.size(), std::size_t{2});
        QCOMPARE(reader->header().observers[1].number, 3u);
        QCOMPARE(reader->header().observers[1].peer, somebody(2));
        for (std::uint64_t i = 1; i <= 5000; ++i) {
            const auto entry = reader->next();
            QVERIFY(entry.ok() && entry->has_value());
            QCOMPARE((*entry)->observer, static_cast<std::uint32_t>(i % 4));
            QVERIFY(equal(event::encode((*entry)->event), event::encode(happened(i))));
        }
        const auto end = reader->next();
        QVERIFY(end.ok() && !end->has_value());
    }

    void refusesWhatIsNone() {
        QCOMPARE(errorOf({}), RecordingError::NotARecording);
        QCOMPARE(errorOf(viewOf("VDLAX\n\x01 and more")), RecordingError::NotARecording);
        QCOMPARE(errorOf(viewOf("VDLAB\n\x02 and more")), RecordingError::LaterVersion);
        QCOMPARE(errorOf(viewOf("VDLAB\n\x01")), RecordingError::Truncated);
        QCOMPARE(errorOf(withHeader(Bytes{0x80})), RecordingError::BadHeader); // an empty array
        QCOMPARE(errorOf(withHeader(Bytes{0xFF})), RecordingError::BadHeader);
    }

    void refusesDamage() {
        const Bytes whole = recorded(3);
        const std::size_t two = recorded(2).size();
        for (std::size_t cut = two + 1; cut < whole.size(); ++cut) {
            QCOMPARE(errorOf(BytesView(whole).first(cut)), RecordingError::Truncated);
        }
        Bytes bad = recorded(0);
        codec::appendPrefixed(bad, Bytes{0x01, 0xFF});
        QCOMPARE(errorOf(bad), RecordingError::BadEntry);
        Bytes noObserver = recorded(0);
        codec::appendPrefixed(noObserver, Bytes{0x80});
        QCOMPARE(errorOf(noObserver), RecordingError::BadEntry);
    }
};

VD_SUITE(RecordingTest)

#include "recording_test.moc"
