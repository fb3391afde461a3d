#include "tests/core/transport/yamux/pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::test;
using vedette::yamux::OpenError;

namespace {

using Ids = std::vector<std::uint64_t>;
using Headers = std::vector<Header>;

Bytes pattern(std::size_t size, std::size_t seed = 1) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<Byte>((i * 31 + seed * 7) >> 3);
    return bytes;
}

StreamId opened(Link& link) {
    const auto id = link.a.session.open(link.now).value();
    link.settle();
    link.b.session.accept(id);
    link.settle();
    return id;
}

} // namespace

class YamuxSessionTest final : public QObject {
    Q_OBJECT

private slots:

    void opensWithSynAndAnswersWithAck() {
        Link link;
        const auto id = link.a.session.open(link.now).value();
        QCOMPARE(id.value, std::uint64_t{1});
        const auto syn = frames(link.a.session);
        QCOMPARE(syn.size(), std::size_t{1});
        QCOMPARE(syn[0].header, (Header{Type::WindowUpdate, kSyn, 1, 0}));
        QVERIFY(link.b.receive(raw(syn[0].header), link.now).ok());
        QCOMPARE(link.b.seen.opened, Ids{1});
        QVERIFY(headers(link.b.session).empty());
        link.b.session.accept(id);
        link.b.session.accept(id);
        QCOMPARE(headers(link.b.session), (Headers{{Type::WindowUpdate, kAck, 1, 0}}));
        QCOMPARE(link.b.session.open(link.now).value().value, std::uint64_t{2});
        QCOMPARE(link.b.session.open(link.now).value().value, std::uint64_t{4});
        QCOMPARE(headers(link.b.session).size(), std::size_t{2});
    }

    void acknowledgesOnWhateverComesFirst() {
        const auto accepted = [](auto&& act) {
            End end(Role::Responder, {});
            VD_ASSERT(end.receive(data(1, kSyn, 200000), Instant{}).ok());
            act(end.session);
            return headers(end.session);
        };
        const StreamId id{1};
        const Bytes hello(5);
        QCOMPARE(accepted([&](auto& s) { QCOMPARE(s.write(id, hello), hello.size()); }),
                 (Headers{{Type::Data, kAck, 1, 5}}));
        QCOMPARE(accepted([&](auto& s) { s.closeWrite(id); }), (Headers{{Type::Data, kAck | kFin, 1, 0}}));
        QCOMPARE(accepted([&](auto& s) {
                     s.accept(id);
                     s.consume(id, 200000, Instant{});
                 }),
                 (Headers{{Type::WindowUpdate, kAck, 1, 200000}}));
        QCOMPARE(accepted([&](auto& s) {
                     s.accept(id);
                     s.reset(id);
                 }),
                 (Headers{{Type::WindowUpdate, kRst, 1, 0}}));
    }

    void carriesBytesBothWaysAtEverySplit() {
        for (std::size_t split = 1; split <= 2025; split += split < 64 ? 1 : 37) {
            Link link;
            link.split = split;
            link.delay = std::chrono::milliseconds(split % 5);
            const auto id = opened(link);
            const auto request = pattern(1000);
            const auto answer = pattern(2000, 5);
            QCOMPARE(link.a.session.write(id, request), request.size());
            link.settle();
            QCOMPARE(link.b.session.write(id, answer), answer.size());
            link.settle();
            QVERIFY(link.b.seen.data[id.value] == request);
            QVERIFY(link.a.seen.data[id.value] == answer);
        }
    }

    /// Everything that a session can say (open, data, window updates, ping, half-close, reset, go-away) over
    /// a link with delay, cut after every byte of either direction: what came whole is all that is heard, and
    /// what is left over can be given back.
    void aPairCutAtAnyByteHearsWhatCameWhole() {
        yamux::Config config;
        config.initialWindow = 80; // so that a few bytes need an update
        const Bytes request = pattern(110);
        const auto converse = [&](std::size_t cutA, std::size_t cutB, std::size_t split) {
            auto link = std::make_unique<Link>(config);
            link->delay = std::chrono::milliseconds(9);
            link->cutA = cutA;
            link->cutB = cutB;
            link->split = split;
            yamux::Session& a = link->a.session;
            yamux::Session& b = link->b.session;
            const auto first = a.open(link->now).value();
            const auto second = a.open(link->now).value();
            const std::size_t taken = link->write(link->a, first, request);
            a.ping(link->now);
            link->settle();
            for (const auto id : link->b.seen.opened) b.accept(StreamId{id});
            // The reader returns what it read; each end answers what it heard.
            b.consume(first, link->b.seen.data[first.value].size(), link->now);
            link->settle();
            if (!link->a.seen.writable.empty())
                link->write(link->a, first, BytesView(request).subspan(taken));
            if (b.isOpen(first)) link->write(link->b, first, pattern(70, 3));
            if (b.isOpen(second)) b.reset(second);
            link->settle();
            a.consume(first, link->a.seen.data[first.value].size(), link->now);
            a.closeWrite(first);
            link->settle();
            if (!link->b.seen.closed.empty()) b.closeWrite(first);
            b.goAway(0);
            link->settle();
            a.goAway(0);
            link->settle();
            return link;
        };
        const auto whole = converse(SIZE_MAX, SIZE_MAX, SIZE_MAX);
        QCOMPARE(whole->b.seen.opened, (Ids{1, 3}));
        QVERIFY(whole->b.seen.data.at(1) == request);
        QCOMPARE(whole->a.seen.writable, Ids{1});
        QCOMPARE(whole->b.seen.closed, Ids{1});
        QCOMPARE(whole->a.seen.closed, Ids{1});
        QCOMPARE(whole->a.seen.reset, Ids{3});
        QCOMPARE(whole->a.seen.pongs.size(), std::size_t{1});
        QCOMPARE(whole->a.seen.goneAway.size() + whole->b.seen.goneAway.size(), std::size_t{2});
        QCOMPARE(whole->a.session.streamCount() + whole->b.session.streamCount(), std::size_t{0});
        const auto isPrefix = [](const auto& part, const auto& all) {
            return part.size() <= all.size() && std::equal(part.begin(), part.end(), all.begin());
        };
        for (const bool fromA : {true, false}) {
            const std::size_t total = fromA ? whole->saidA : whole->saidB;
            for (std::size_t cut = 0; cut < total; ++cut) {
                const auto link = converse(fromA ? cut : SIZE_MAX, fromA ? SIZE_MAX : cut, 1 + cut % 17);
                for (const bool isA : {true, false}) {
                    End& end = isA ? link->a : link->b;
                    const End& all = isA ? whole->a : whole->b;
                    QVERIFY(isPrefix(end.seen.opened, all.seen.opened));
                    QVERIFY(isPrefix(end.seen.closed, all.seen.closed));
                    QVERIFY(isPrefix(end.seen.reset, all.seen.reset));
                    QVERIFY(isPrefix(end.seen.writable, all.seen.writable));
                    QVERIFY(isPrefix(end.seen.pongs, all.seen.pongs));
                    QVERIFY(isPrefix(end.seen.goneAway, all.seen.goneAway));
                    for (const auto& [id, bytes] : end.seen.data)
                        QVERIFY(isPrefix(bytes, all.seen.data.at(id)));
                    // The last frame is a go-away, so the cut took at least that.
                    if (isA != fromA) QVERIFY(end.seen.goneAway.empty());
                    for (const std::uint64_t id : {1U, 3U}) end.session.reset(StreamId{id});
                    QCOMPARE(end.session.streamCount(), std::size_t{0});
                    QCOMPARE(end.session.windowMemory(), std::uint64_t{0});
                }
            }
        }
    }

    void cutsFramesAndStopsAtTheWindow() {
        Link link;
        const auto id = opened(link);
        const auto bytes = pattern(kWindow + 1000);
        QCOMPARE(link.a.session.room(id), std::size_t{kWindow});
        QCOMPARE(link.a.session.write(id, bytes), std::size_t{kWindow});
        QCOMPARE(link.a.session.room(id), std::size_t{0});
        QCOMPARE(link.a.session.write(id, bytes), std::size_t{0});
        const auto sent = frames(link.a.session);
        QCOMPARE(sent.size(), std::size_t{5});
        for (const auto& frame : sent) {
            QVERIFY(frame.body.size() <= 65507);
            QCOMPARE(std::size_t{frame.header.length}, frame.body.size());
            QVERIFY(link.b.receive(raw(frame.header, frame.body), link.now).ok());
        }
        // Less than half a window is not worth a frame; the half is.
        link.b.session.consume(id, kWindow / 2 - 1, link.now);
        link.settle();
        QVERIFY(link.a.seen.writable.empty());
        link.b.session.consume(id, 1, link.now);
        link.settle();
        QCOMPARE(link.a.seen.writable, Ids{1});
        QCOMPARE(link.a.session.room(id), std::size_t{kWindow / 2});
        // Who was not turned away is not told.
        link.b.session.consume(id, kWindow / 2, link.now);
        link.settle();
        QCOMPARE(link.a.seen.writable, Ids{1});
        QCOMPARE(link.a.session.room(id), std::size_t{kWindow});
    }

    void halvesCloseOneByOne() {
        Link link;
        const auto id = opened(link);
        QCOMPARE(link.write(link.a, id, pattern(10)), std::size_t{10});
        link.a.session.closeWrite(id);
        link.a.session.closeWrite(id);
        link.settle();
        QCOMPARE(link.b.seen.closed, Ids{1});
        QCOMPARE(link.b.seen.data[1].size(), std::size_t{10});
        QCOMPARE(link.write(link.a, id, pattern(1)), std::size_t{0});
        QCOMPARE(link.a.session.room(id), std::size_t{0});
        // The other half still carries data, and no credit is returned for what is finished.
        link.b.session.consume(id, 10, link.now);
        QCOMPARE(link.write(link.b, id, pattern(kWindow)), std::size_t{kWindow});
        link.settle();
        QCOMPARE(link.a.seen.data[1].size(), std::size_t{kWindow});
        QCOMPARE(link.a.session.streamCount(), std::size_t{1});
        link.b.session.closeWrite(id);
        link.settle();
        QCOMPARE(link.a.seen.closed, Ids{1});
        QCOMPARE(link.a.session.streamCount(), std::size_t{0});
        QCOMPARE(link.b.session.streamCount(), std::size_t{0});
        QVERIFY(link.a.seen.reset.empty() && link.b.seen.reset.empty());
        link.a.session.consume(id, kWindow, link.now);
        QVERIFY(!link.a.session.frame());
    }

    void finRidesOnDataAndOnUpdates() {
        End end(Role::Responder, {});
        QVERIFY(end.receive(data(1, kSyn | kFin, 9) + update(3, kSyn | kFin, 50), Instant{}).ok());
        QCOMPARE(end.seen.opened, (Ids{1, 3}));
        QCOMPARE(end.seen.closed, (Ids{1, 3}));
        QCOMPARE(end.seen.data[1].size(), std::size_t{9});
        QCOMPARE(end.session.room(StreamId{3}), std::size_t{kWindow + 50});
    }

    void finComesAfterTheLastByteOfItsFrame() {
        End end(Role::Responder, {});
        const auto bytes = data(1, kSyn | kFin, 9);
        QVERIFY(end.receive(BytesView(bytes).first(bytes.size() - 1), Instant{}).ok());
        QVERIFY(end.seen.closed.empty());
        QVERIFY(end.receive(BytesView(bytes).last(1), Instant{}).ok());
        QCOMPARE(end.seen.closed, Ids{1});
    }

    void resetEndsBothHalvesAtOnce() {
        Link link;
        const auto id = opened(link);
        link.b.session.reset(id);
        link.b.session.reset(id);
        QCOMPARE(link.b.session.streamCount(), std::size_t{0});
        link.settle();
        QCOMPARE(link.a.seen.reset, Ids{1});
        QCOMPARE(link.a.session.streamCount(), std::size_t{0});
        QCOMPARE(link.write(link.a, id, pattern(5)), std::size_t{0});
        QCOMPARE(link.a.session.room(id), std::size_t{0});
        link.a.session.closeWrite(id);
        link.a.session.reset(id);
        QVERIFY(!link.a.session.frame());
    }

    void finAndResetTogetherIsAReset() {
        for (const bool isData : {false, true}) {
            End end(Role::Responder, {});
            QVERIFY(end.receive(update(1, kSyn, 0), Instant{}).ok());
            const auto last = isData ? data(1, kFin | kRst, 30) : update(1, kFin | kRst, 0);
            QVERIFY(end.receive(last + data(3, kSyn, 4), Instant{}).ok());
            QCOMPARE(end.seen.reset, Ids{1});
            QVERIFY(end.seen.closed.empty());
            QVERIFY(!end.seen.data.contains(1));
            QCOMPARE(end.seen.data[3].size(), std::size_t{4});
        }
    }

    void dataUnderWayToAResetStreamIsDropped() {
        Link link;
        link.delay = std::chrono::milliseconds(20);
        const auto id = opened(link);
        QCOMPARE(link.write(link.a, id, pattern(kWindow)), std::size_t{kWindow});
        link.flush();
        link.b.session.reset(id);
        link.settle();
        QVERIFY(link.b.seen.data.empty());
        QCOMPARE(link.a.seen.reset, Ids{1});
    }

    void resetInTheMiddleOfAFrameDropsItsRest() {
        End end(Role::Responder, {});
        const auto bytes = data(1, kSyn, 100) + data(3, kSyn, 5);
        QVERIFY(end.receive(BytesView(bytes).first(50), Instant{}).ok());
        end.session.reset(StreamId{1});
        QVERIFY(end.receive(BytesView(bytes).subspan(50), Instant{}).ok());
        QCOMPARE(end.seen.data[1].size(), std::size_t{38});
        QCOMPARE(end.seen.data[3].size(), std::size_t{5});
    }

    void creditForWhatWasReadAfterTheCloseIsNoFlood() {
        // A remote that returns credit for every small frame goes on doing so when both halves are closed.
        yamux::Config config;
        config.maxControlFramesPerSecond = 1;
        End end(Role::Initiator, config);
        const auto id = end.session.open(Instant{}).value();
        const auto small = pattern(32);
        for (int i = 0; i < 1000; ++i) QCOMPARE(end.session.write(id, small), std::size_t{32});
        end.session.closeWrite(id);
        frames(end.session);
        for (int i = 0; i < 500; ++i) QVERIFY(end.receive(update(1, kAck, 32), Instant{}).ok());
        QVERIFY(end.receive(data(1, kFin, 0), Instant{}).ok());
        QCOMPARE(end.session.streamCount(), std::size_t{0});
        for (int i = 0; i < 500; ++i) QVERIFY(end.receive(update(1, 0, 32), Instant{}).ok());
    }

    void synsOutOfOrderAreServed() {
        End end(Role::Responder, {});
        QVERIFY(end.receive(update(9, kSyn, 0) + data(3, kSyn, 2) + update(5, kRst, 0), Instant{}).ok());
        QVERIFY(end.receive(update(1, kSyn, 0) + update(7, kSyn, 0), Instant{}).ok());
        QCOMPARE(end.seen.opened, (Ids{9, 3, 1, 7}));
        QVERIFY(end.receive(update(5, kSyn, 0), Instant{}).error().code == yamux::Violation::StreamReused);
    }

    void onlyTheNewestJumpedIdsAreRemembered() {
        const std::uint32_t far = 100001;
        const auto late = [&](std::uint32_t id) {
            End end(Role::Responder, {});
            VD_ASSERT(end.receive(update(far, kSyn, 0), Instant{}).ok());
            return end.receive(update(id, kSyn, 0), Instant{}).ok();
        };
        QVERIFY(late(far - 2));
        QVERIFY(late(far - 512));
        QVERIFY(!late(far - 514));
        QVERIFY(!late(1));
    }

    void pingsMeasureTheRoundTrip() {
        Link link;
        link.delay = std::chrono::milliseconds(15);
        QVERIFY(!link.a.session.roundTrip());
        link.a.session.ping(link.now);
        link.a.session.ping(link.now);
        link.settle();
        QCOMPARE(link.a.seen.pongs, std::vector<Duration>{std::chrono::milliseconds(30)});
        QVERIFY(link.a.session.roundTrip() == std::chrono::milliseconds(30));
        QVERIFY(link.b.seen.pongs.empty());
        link.delay = std::chrono::milliseconds(5);
        link.a.session.ping(link.now);
        link.settle();
        QVERIFY(link.a.session.roundTrip() == std::chrono::milliseconds(10));
    }

    void afterGoAwayOldStreamsFinishAndNewOnesAreRefused() {
        Link link;
        const auto id = opened(link);
        link.a.session.goAway(0);
        link.a.session.goAway(0);
        const auto early = link.b.session.open(link.now).value(); // before it knows
        link.settle();
        QCOMPARE(link.b.seen.goneAway, std::vector<std::uint32_t>{0});
        QCOMPARE(link.b.seen.reset, Ids{early.value});
        QVERIFY(link.a.seen.opened.empty());
        QVERIFY(link.a.session.open(link.now).error() == OpenError::GoneAway);
        QVERIFY(link.b.session.open(link.now).error() == OpenError::GoneAway);
        QCOMPARE(link.write(link.b, id, pattern(100)), std::size_t{100});
        link.a.session.closeWrite(id);
        link.b.session.closeWrite(id);
        link.settle();
        QVERIFY(link.a.seen.data[1] == pattern(100));
        QCOMPARE(link.a.session.streamCount() + link.b.session.streamCount(), std::size_t{0});
    }

    void ownStreamsAreBounded() {
        End end(Role::Initiator, {});
        for (std::size_t i = 0; i < yamux::kMaxUnacknowledged; ++i) QVERIFY(end.session.open(Instant{}).ok());
        QVERIFY(end.session.open(Instant{}).error() == OpenError::TooMany);
        // Any answer counts: an ACK, a reset, data whose ACK was lost; so does giving up.
        QVERIFY(end.receive(update(1, kAck, 0), Instant{}).ok());
        QVERIFY(end.session.open(Instant{}).ok());
        QVERIFY(end.receive(update(3, kRst, 0), Instant{}).ok());
        QVERIFY(end.session.open(Instant{}).ok());
        QVERIFY(end.receive(data(5, 0, 1), Instant{}).ok());
        QVERIFY(end.session.open(Instant{}).ok());
        end.session.reset(StreamId{7});
        QVERIFY(end.session.open(Instant{}).ok());
        QVERIFY(end.receive(update(1, kAck, 0), Instant{}).ok());
        QVERIFY(end.session.open(Instant{}).error() == OpenError::TooMany);

        yamux::Config config;
        config.maxStreams = 2;
        End small(Role::Initiator, config);
        for (const std::uint32_t id : {1U, 3U}) {
            QVERIFY(small.session.open(Instant{}).ok());
            QVERIFY(small.receive(update(id, kAck, 0), Instant{}).ok());
        }
        QVERIFY(small.session.open(Instant{}).error() == OpenError::TooMany);
        small.session.reset(StreamId{1});
        QVERIFY(small.session.open(Instant{}).ok());
    }

    void idsRunOut() {
        for (const bool initiator : {true, false}) {
            yamux::Config config;
            config.firstStream = initiator ? 0xfffffffd : 0xfffffffc;
            End end(initiator ? Role::Initiator : Role::Responder, config);
            QCOMPARE(end.session.open(Instant{}).value().value, std::uint64_t{config.firstStream});
            QCOMPARE(end.session.open(Instant{}).value().value, std::uint64_t{config.firstStream} + 2);
            QVERIFY(end.session.open(Instant{}).error() == OpenError::IdsExhausted);
            QVERIFY(end.receive(update(config.firstStream + 2, kAck, 3), Instant{}).ok());
        }
        End end(Role::Responder, {});
        QVERIFY(end.receive(update(0xffffffff, kSyn, 0), Instant{}).ok());
        QVERIFY(end.receive(update(0xffffffff, 0, 3) + update(0xfffffffd, kSyn, 0), Instant{}).ok());
        QCOMPARE(end.seen.opened, (Ids{0xffffffff, 0xfffffffd}));
        const StreamId beyond{std::uint64_t{1} << 32 | 0xffffffff};
        QCOMPARE(end.session.room(beyond), std::size_t{0});
    }

    void aBurstOfTenThousandStreamsCostsLittle() {
        End end(Role::Responder, {});
        Bytes burst;
        for (std::uint32_t i = 0; i < 10000; ++i) append(burst, update(2 * i + 1, kSyn, 0));
        QVERIFY(end.receive(burst, Instant{}).ok());
        QCOMPARE(end.seen.opened.size(), std::size_t{256}); // nobody accepted
        QCOMPARE(end.session.streamCount(), std::size_t{256});
        QCOMPARE(end.session.windowMemory(), std::uint64_t{256} * kWindow);
        QCOMPARE(headers(end.session).size(), std::size_t{10000 - 256});
        for (const auto id : end.seen.opened) end.session.reset(StreamId{id});
        QCOMPARE(end.session.streamCount(), std::size_t{0});
        QCOMPARE(end.session.windowMemory(), std::uint64_t{0});
    }

    void tenThousandStreamsOneAfterAnother() {
        Link link;
        for (int i = 0; i < 10000; ++i) {
            const auto id = link.a.session.open(link.now).value();
            QCOMPARE(link.a.session.write(id, viewOf("x")), std::size_t{1});
            link.a.session.closeWrite(id);
            link.settle();
            link.b.session.closeWrite(id);
            link.settle();
        }
        QCOMPARE(link.b.seen.closed.size(), std::size_t{10000});
        QCOMPARE(link.a.session.streamCount() + link.b.session.streamCount(), std::size_t{0});
    }

    void moves() {
        End end(Role::Initiator, {});
        yamux::Session moved(std::move(end.session));
        QVERIFY(moved.open(Instant{}).ok());
        end.session = std::move(moved);
        QCOMPARE(end.session.streamCount(), std::size_t{1});
    }
};

VD_SUITE(YamuxSessionTest)

#include "session_test.moc"
