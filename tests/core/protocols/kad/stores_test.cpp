#include "core/protocols/kad/provider_store.h"
#include "core/protocols/kad/record_store.h"

#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;
using namespace std::chrono_literals;

namespace {

const Key kHere = Key::of(viewOf("here"));

Instant hour(int count) {
    return Instant{} + count * 1h;
}

Bytes nameNumber(int number) {
    return copyOf(viewOf("/x/" + std::to_string(number)));
}

/// Names by distance from us, nearest first.
std::vector<Bytes> names(int count) {
    std::vector<Bytes> out;
    for (int i = 0; i < count; ++i) out.push_back(nameNumber(i));
    std::ranges::sort(out, [](const Bytes& a, const Bytes& b) {
        return nearer(kHere, Key::of(BytesView(a)), Key::of(BytesView(b)));
    });
    return out;
}

} // namespace

class StoresTest final : public QObject {
    Q_OBJECT

private slots:

    void keepsARecordForItsLifetime() {
        RecordStore store(kHere, {});
        QVERIFY(!store.put(nameNumber(1), Bytes{1}, peerNumber(1), {}, hour(0)));
        QVERIFY(store.get(nameNumber(1), hour(47))->value == Bytes{1});
        QVERIFY(store.get(nameNumber(1), hour(48)) == nullptr);
        QVERIFY(store.nextExpiry() == hour(48));
        QCOMPARE(store.expire(hour(47)), 0U);
        QCOMPARE(store.expire(hour(48)), 1U);
        QVERIFY(store.size() == 0 && store.bytes() == 0 && !store.nextExpiry());
    }

    void aRecordsOwnEndCutsItShort() {
        RecordStore store(kHere, {});
        QVERIFY(!store.put(nameNumber(1), Bytes{1}, peerNumber(1), hour(2), hour(0)));
        QVERIFY(store.get(nameNumber(1), hour(2)) == nullptr);
        QVERIFY(!store.put(nameNumber(1), Bytes{1}, peerNumber(1), hour(200), hour(0)));
        QVERIFY(store.nextExpiry() == hour(48));
    }

    void replacesAndForgets() {
        RecordStore store(kHere, {});
        QVERIFY(!store.put(nameNumber(1), Bytes(10), peerNumber(1), {}, hour(0)));
        QVERIFY(!store.put(nameNumber(1), Bytes{2}, peerNumber(2), {}, hour(1)));
        QCOMPARE(store.size(), 1U);
        QCOMPARE(store.bytes(), nameNumber(1).size() + 1);
        QVERIFY(store.get(nameNumber(1), hour(1))->writer == peerNumber(2));
        QVERIFY(store.nextExpiry() == hour(49));
        store.erase(nameNumber(1));
        store.erase(nameNumber(1));
        QCOMPARE(store.size(), 0U);
    }

    void whenFullTheFarthestGoes() {
        RecordStoreConfig config;
        config.maxRecords = 3;
        RecordStore store(kHere, config);
        const auto sorted = names(6);
        for (const int i : {1, 3, 4})
            QVERIFY(!store.put(sorted[std::size_t(i)], Bytes{1}, peerNumber(1), {}, hour(0)));
        QVERIFY(store.put(sorted[5], Bytes{1}, peerNumber(1), {}, hour(0)) == StoreRefusal::Full);
        QVERIFY(!store.put(sorted[0], Bytes{1}, peerNumber(1), {}, hour(0)));
        QVERIFY(store.get(sorted[4], hour(0)) == nullptr);
        QVERIFY(store.get(sorted[3], hour(0)) != nullptr);
        // What is there already may be replaced in a full store.
        QVERIFY(!store.put(sorted[3], Bytes{2}, peerNumber(1), {}, hour(0)));
        QCOMPARE(store.size(), 3U);
    }

    void boundsBytesToo() {
        RecordStoreConfig config;
        config.maxBytes = 100;
        RecordStore store(kHere, config);
        const auto sorted = names(4);
        QVERIFY(store.put(sorted[0], Bytes(101), peerNumber(1), {}, hour(0)) == StoreRefusal::Full);
        QVERIFY(!store.put(sorted[2], Bytes(40), peerNumber(1), {}, hour(0)));
        QVERIFY(!store.put(sorted[3], Bytes(40), peerNumber(1), {}, hour(0)));
        // One that would need a nearer one to go leaves everything as it was.
        QVERIFY(store.put(sorted[3], Bytes(90), peerNumber(1), {}, hour(0)) == StoreRefusal::Full);
        QCOMPARE(store.size(), 2U);
        QVERIFY(!store.put(sorted[0], Bytes(90), peerNumber(1), {}, hour(0)));
        QCOMPARE(store.size(), 1U);
        QVERIFY(store.bytes() <= 100);
    }

    void oneWriterCannotFillIt() {
        RecordStoreConfig config;
        config.maxPerWriter = 2;
        RecordStore store(kHere, config);
        QVERIFY(!store.put(nameNumber(1), {}, peerNumber(1), {}, hour(0)));
        QVERIFY(!store.put(nameNumber(2), {}, peerNumber(1), {}, hour(0)));
        QVERIFY(store.put(nameNumber(3), {}, peerNumber(1), {}, hour(0)) == StoreRefusal::TooManyOfWriter);
        QVERIFY(!store.put(nameNumber(2), Bytes{1}, peerNumber(1), {}, hour(0)));
        QVERIFY(!store.put(nameNumber(3), {}, peerNumber(2), {}, hour(0)));
        QVERIFY(store.put(nameNumber(3), {}, peerNumber(1), {}, hour(0)) == StoreRefusal::TooManyOfWriter);
        store.erase(nameNumber(1));
        QVERIFY(!store.put(nameNumber(4), {}, peerNumber(1), {}, hour(0)));
        QCOMPARE(codeName(StoreRefusal::Full), std::string_view("full"));
    }

    void providersExpireAndTheirAddressesEarlier() {
        ProviderStore store(kHere, {});
        QVERIFY(store.add(nameNumber(1), peerNumber(1), {addressNumber(1)}, hour(0)));
        QVERIFY(store.add(nameNumber(1), peerNumber(2), {addressNumber(2)}, hour(2)));
        const auto both = store.get(nameNumber(1), hour(2));
        QCOMPARE(both.size(), 2U);
        QVERIFY(both[0].id == peerNumber(2)); // newest first
        QVERIFY(!both[0].addresses.empty() && both[1].addresses.empty());
        QCOMPARE(store.get(nameNumber(1), hour(48)).size(), 1U);
        QVERIFY(store.nextExpiry() == hour(48));
        QCOMPARE(store.expire(hour(49)), 1U);
        QCOMPARE(store.expire(hour(50)), 1U);
        QVERIFY(store.size() == 0 && !store.nextExpiry());
        QVERIFY(store.get(nameNumber(1), hour(50)).empty());
    }

    void aProviderSaidAgainLivesOn() {
        ProviderStore store(kHere, {});
        QVERIFY(store.add(nameNumber(1), peerNumber(1), {}, hour(0)));
        QVERIFY(store.add(nameNumber(1), peerNumber(1), {addressNumber(9)}, hour(40)));
        QCOMPARE(store.get(nameNumber(1), hour(40)).size(), 1U);
        QCOMPARE(store.expire(hour(60)), 0U);
        QCOMPARE(store.get(nameNumber(1), hour(60)).size(), 1U);
    }

    void providersAreBounded() {
        ProviderStoreConfig config;
        config.maxKeys = 2;
        config.maxProviders = 2;
        config.maxPerProvider = 2;
        ProviderStore store(kHere, config);
        const auto sorted = names(4);
        QVERIFY(store.add(sorted[1], peerNumber(1), {}, hour(0)));
        QVERIFY(store.add(sorted[1], peerNumber(2), {}, hour(1)));
        QVERIFY(store.add(sorted[1], peerNumber(3), {}, hour(2))); // the one longest silent went
        const auto held = store.get(sorted[1], hour(2));
        QVERIFY(held.size() == 2 && held[0].id == peerNumber(3) && held[1].id == peerNumber(2));
        QVERIFY(store.add(sorted[2], peerNumber(1), {}, hour(2)));
        QVERIFY(!store.add(sorted[3], peerNumber(4), {}, hour(2))); // farther than all
        QVERIFY(store.add(sorted[0], peerNumber(4), {}, hour(2)));
        QVERIFY(store.get(sorted[2], hour(2)).empty());
        QCOMPARE(store.size(), 2U);
        QVERIFY(store.add(sorted[0], peerNumber(3), {}, hour(2)));
        QVERIFY(!store.add(sorted[0], peerNumber(3), {}, hour(2)) == false); // said again: no place more
        ProviderStore other(kHere, config);
        QVERIFY(other.add(sorted[0], peerNumber(1), {}, hour(0)));
        QVERIFY(other.add(sorted[1], peerNumber(1), {}, hour(0)));
        config.maxKeys = 9;
        QVERIFY(!other.add(sorted[2], peerNumber(1), {}, hour(0)));
        QVERIFY(other.add(sorted[1], peerNumber(1), {}, hour(1)));
    }
};

VD_SUITE(StoresTest)

#include "stores_test.moc"
