#include "tests/core/transport/session/session_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cstdlib>
#include <malloc.h>
#include <new>

using namespace vedette;
using namespace vedette::session;
using namespace vedette::session::test;
using namespace std::chrono_literals;

// Counts what C++ code of this executable asks for. OpenSSL and libsodium call malloc themselves, so their
// contexts are not in it.
namespace {
std::size_t g_live = 0;
std::size_t g_calls = 0;

void* counted(std::size_t size) {
    void* const at = std::malloc(size == 0 ? 1 : size);
    if (at == nullptr) std::abort();
    g_live += malloc_usable_size(at);
    ++g_calls;
    return at;
}

void uncounted(void* at) noexcept {
    if (at != nullptr) g_live -= malloc_usable_size(at);
    std::free(at);
}
} // namespace

void* operator new(std::size_t size) {
    return counted(size);
}

void* operator new[](std::size_t size) {
    return counted(size);
}

void operator delete(void* at) noexcept {
    uncounted(at);
}

void operator delete[](void* at) noexcept {
    uncounted(at);
}

void operator delete(void* at, std::size_t) noexcept {
    uncounted(at);
}

void operator delete[](void* at, std::size_t) noexcept {
    uncounted(at);
}

namespace {

/// From one session's outgoing() into another, without a test host between them.
void carry(Session& from, Session& to, Bytes& scratch, Instant now) {
    SendBuffer& out = from.outgoing();
    std::array<BytesView, 16> pieces;
    while (!out.empty()) {
        const std::size_t n = out.gather(pieces);
        scratch.clear();
        for (std::size_t i = 0; i < n; ++i) append(scratch, pieces[i]);
        out.sent(scratch.size());
        VD_ASSERT(to.receive(scratch, now).ok());
    }
    from.wireDrained();
}

} // namespace

class MemoryTest final : public QObject {
    Q_OBJECT

private slots:

    void anIdleSessionIsSmall() {
        credentialsOf(1);
        credentialsOf(2);
        Table table;
        SeededRandom random(5);
        constexpr std::size_t kCount = 100;
        std::vector<Session> sessions;
        sessions.reserve(2 * kCount);
        Bytes scratch;
        scratch.reserve(300000);
        const std::size_t before = g_live;
        for (std::size_t i = 0; i < kCount; ++i) {
            Session& a =
                sessions.emplace_back(transport::Role::Initiator, configOf(1), table, random, kStart);
            Session& b =
                sessions.emplace_back(transport::Role::Responder, configOf(2), table, random, kStart);
            const auto shuttle = [&] {
                while (!a.outgoing().empty() || !b.outgoing().empty()) {
                    carry(a, b, scratch, kStart);
                    carry(b, a, scratch, kStart);
                }
            };
            shuttle();
            while (a.poll()) {
            }
            while (b.poll()) {
            }
            QVERIFY(a.phase() == Phase::Ready && b.phase() == Phase::Ready);
            // It has worked before it lies idle: many streams at once, and bytes.
            std::vector<StreamId> streams;
            for (int s = 0; s < 30; ++s) streams.push_back(a.open({"/echo/1.0.0"}, kStart).value());
            for (const StreamId stream : streams) {
                QCOMPARE(a.write(stream, Bytes(1000)), std::size_t{1000});
                a.closeWrite(stream);
            }
            a.flush();
            for (int round = 0; round < 4; ++round) {
                shuttle();
                while (auto output = b.poll()) {
                    if (auto* proposed = std::get_if<Proposed>(&*output)) b.accept(proposed->stream, kStart);
                    if (auto* data = std::get_if<Data>(&*output)) {
                        b.consume(data->stream, data->bytes.size(), kStart);
                    }
                    if (auto* closed = std::get_if<RemoteClosed>(&*output)) b.closeWrite(closed->stream);
                }
                b.flush();
                while (a.poll()) {
                }
            }
            QCOMPARE(a.streamCount(), std::size_t{0});
            QCOMPARE(b.streamCount(), std::size_t{0});
        }
        const std::size_t each = (g_live - before) / (2 * kCount);
        qInfo("idle session: %zu bytes", each);
        QVERIFY(each <= 4096);
    }

    void aBulkFrameCostsNoAllocationOfItsOwn() {
        credentialsOf(1);
        credentialsOf(2);
        Table table;
        SeededRandom random(5);
        Session a(transport::Role::Initiator, configOf(1), table, random, kStart);
        Session b(transport::Role::Responder, configOf(2), table, random, kStart);
        Bytes scratch;
        scratch.reserve(300000);
        const auto shuttle = [&] {
            while (!a.outgoing().empty() || !b.outgoing().empty()) {
                carry(a, b, scratch, kStart);
                carry(b, a, scratch, kStart);
            }
        };
        shuttle();
        const StreamId stream = a.open({"/sink/1.0.0"}, kStart).value();
        a.flush();
        shuttle();
        while (a.poll()) {
        }
        while (auto output = b.poll()) {
            if (auto* proposed = std::get_if<Proposed>(&*output)) b.accept(proposed->stream, kStart);
        }
        b.flush();
        shuttle();
        while (a.poll()) {
        }

        const Bytes block(65507);
        std::size_t writing = 0;
        std::size_t reading = 0;
        for (int i = 0; i < 200; ++i) {
            std::size_t mark = g_calls;
            QCOMPARE(a.write(stream, block), block.size());
            a.flush();
            if (i >= 100) writing += g_calls - mark;
            SendBuffer& out = a.outgoing();
            std::array<BytesView, 4> pieces;
            const std::size_t n = out.gather(pieces);
            scratch.clear();
            for (std::size_t p = 0; p < n; ++p) append(scratch, pieces[p]);
            out.sent(scratch.size());
            mark = g_calls;
            QVERIFY(b.receive(scratch, kStart).ok());
            while (auto output = b.poll()) {
                if (auto* data = std::get_if<Data>(&*output)) {
                    b.consume(data->stream, data->bytes.size(), kStart);
                }
            }
            if (i >= 100 && b.outgoing().empty()) reading += g_calls - mark;
            b.flush();
            shuttle();
            while (a.poll()) {
            }
        }
        // A chunk of the send buffer and its list entry per flight on the way out; nothing on the way in.
        qInfo("allocations per frame: write %.2f, read %.2f", static_cast<double>(writing) / 100,
              static_cast<double>(reading) / 100);
        QVERIFY(writing <= 200);
        QCOMPARE(reading, std::size_t{0});
    }
};

VD_SUITE(MemoryTest)

#include "memory_test.moc"
