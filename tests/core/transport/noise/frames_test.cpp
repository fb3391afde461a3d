#include "core/transport/noise/frames.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <limits>

using namespace vedette;
using namespace vedette::noise;

namespace {

constexpr std::array<Byte, 32> kFrameKey{4, 5, 6};
constexpr FrameLimits kAny{kTagSize, kMaxFrame, Violation::EmptyFrame};

Bytes contentOfSize(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<Byte>(i * 31 + i / 256);
    return bytes;
}

Bytes contentOf(const SendBuffer& buffer) {
    std::vector<BytesView> pieces(1000);
    const std::size_t n = buffer.gather(pieces);
    Bytes all;
    for (std::size_t i = 0; i < n; ++i) append(all, pieces[i]);
    return all;
}

Bytes framed(BytesView content) {
    Bytes frame{static_cast<Byte>(content.size() >> 8), static_cast<Byte>(content.size())};
    append(frame, content);
    return frame;
}

FrameWriter writerAt(std::uint64_t nonce = 0) {
    return FrameWriter(CipherState(CipherKind::ChaChaPoly, kFrameKey, nonce));
}

/// The plaintext of each frame in `wire`.
std::vector<Bytes> openAll(Bytes wire) {
    std::vector<Bytes> plain;
    CipherState cipher(CipherKind::ChaChaPoly, kFrameKey);
    FrameReader reader;
    MutableBytes rest(wire);
    for (;;) {
        const auto frame = reader.next(rest, kAny);
        if (!frame.ok() || !frame->has_value()) return plain;
        const auto opened = cipher.open({}, **frame);
        if (!opened.ok()) return {};
        plain.push_back(copyOf(*opened));
    }
}

} // namespace

class NoiseFrameReaderTest final : public QObject {
    Q_OBJECT

private slots:

    void handsOutWholeFramesWhereTheyLie() {
        Bytes wire = framed(contentOfSize(16));
        append(wire, framed(contentOfSize(kMaxFrame)));
        const Byte* const base = wire.data();
        FrameReader reader;
        MutableBytes rest(wire);
        auto frame = reader.next(rest, kAny);
        QVERIFY(frame.ok() && (*frame)->data() == base + 2 && (*frame)->size() == 16);
        frame = reader.next(rest, kAny);
        QVERIFY(frame.ok() && (*frame)->data() == base + 20 && (*frame)->size() == kMaxFrame);
        QVERIFY(rest.empty());
        QVERIFY(!reader.next(rest, kAny)->has_value());
    }

    void gathersWhateverTheSplit() {
        Bytes wire;
        std::vector<Bytes> expected;
        for (const std::size_t size : {16U, 17U, 300U, 4000U, 65535U, 16U}) {
            expected.push_back(contentOfSize(size));
            append(wire, framed(expected.back()));
        }
        for (const std::size_t step : {1U, 2U, 3U, 17U, 18U, 19U, 1000U, 4096U, 65536U, 65537U, 70000U}) {
            FrameReader reader;
            std::vector<Bytes> seen;
            Bytes copy = wire;
            for (std::size_t at = 0; at < copy.size(); at += step) {
                MutableBytes rest = MutableBytes(copy).subspan(at, std::min(step, copy.size() - at));
                for (;;) {
                    const auto frame = reader.next(rest, kAny);
                    QVERIFY(frame.ok());
                    if (!frame->has_value()) break;
                    seen.push_back(copyOf(**frame));
                }
                QVERIFY(rest.empty());
            }
            QVERIFY(seen == expected);
        }
    }

    void refusesALengthAsSoonAsItIsHere() {
        for (std::size_t size = 0; size < 40; ++size) {
            FrameReader reader;
            Bytes prefix{0, static_cast<Byte>(size)};
            MutableBytes rest(prefix);
            const auto frame = reader.next(rest, {10, 20, Violation::BadHandshakeMessage});
            QCOMPARE(frame.ok(), size >= 10 && size <= 20);
            if (!frame.ok()) QVERIFY(frame.error() == Violation::BadHandshakeMessage);
        }
        FrameReader reader;
        Bytes prefix{0, 15};
        MutableBytes rest(prefix);
        QVERIFY(reader.next(rest, kAny).error() == Violation::EmptyFrame);
    }
};

VD_SUITE(NoiseFrameReaderTest)

class NoiseFrameWriterTest final : public QObject {
    Q_OBJECT

private slots:

    void writesNothingWithoutPlaintext() {
        auto writer = writerAt();
        SendBuffer out;
        writer.flush(out);
        QVERIFY(writer.append({}, out).ok());
        writer.flush(out);
        QVERIFY(out.empty());
    }

    void partsShareAFrame() {
        auto writer = writerAt();
        SendBuffer out;
        QVERIFY(writer.append(viewOf("one "), out).ok());
        QVERIFY(writer.append(viewOf("two"), out).ok());
        writer.flush(out);
        QVERIFY(writer.append(viewOf("three"), out).ok());
        writer.flush(out);
        const auto plain = openAll(contentOf(out));
        QCOMPARE(plain.size(), std::size_t{2});
        QVERIFY(equal(plain[0], viewOf("one two")) && equal(plain[1], viewOf("three")));
    }

    void aHeaderAndABulkOfDataFillOneFrameExactly() {
        auto writer = writerAt();
        SendBuffer out;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(writer.append(contentOfSize(12), out).ok());
            QVERIFY(writer.append(contentOfSize(65507), out).ok());
        }
        // Full frames are closed by themselves.
        QCOMPARE(out.size(), std::size_t{10 * 65537});
        writer.flush(out);
        QCOMPARE(out.size(), std::size_t{10 * 65537});
        const auto plain = openAll(contentOf(out));
        QCOMPARE(plain.size(), std::size_t{10});
        for (const Bytes& frame : plain) QCOMPARE(frame.size(), kMaxPlain);
    }

    void everySizeOfPartComesBack() {
        for (const std::size_t step : {1U, 63U, 64U, 65U, 1000U, 1024U, 65518U, 65519U, 65520U, 200000U}) {
            auto writer = writerAt();
            SendBuffer out;
            const Bytes all = contentOfSize(200000);
            for (std::size_t at = 0; at < all.size(); at += step) {
                QVERIFY(writer.append(BytesView(all).subspan(at, std::min(step, all.size() - at)), out).ok());
            }
            writer.flush(out);
            Bytes seen;
            const auto plain = openAll(contentOf(out));
            QCOMPARE(plain.size(), std::size_t{4});
            for (const Bytes& frame : plain) append(seen, frame);
            QVERIFY(seen == all);
        }
    }

    /// A short frame waits as plaintext and is sealed at once; wherever it grows or a chunk ends, it must
    /// turn into a stream without a seam.
    void shortFramesWhereverTheyEnd() {
        for (const std::size_t size : {1U, 88U, 499U, 500U, 501U, 600U}) {
            for (std::size_t left = 0; left < 700; left += left < 200 ? 1 : 23) {
                auto writer = writerAt();
                SendBuffer out;
                const Bytes before(SendBuffer::kChunk - left);
                out.append(before);
                QVERIFY(writer.append(contentOfSize(12), out).ok());
                QVERIFY(writer.append(contentOfSize(size), out).ok());
                writer.flush(out);
                const Bytes wire = contentOf(out);
                const auto plain = openAll(copyOf(BytesView(wire).subspan(before.size())));
                QCOMPARE(plain.size(), std::size_t{1});
                QVERIFY(equal(BytesView(plain[0]).first(12), contentOfSize(12)));
                QVERIFY(equal(BytesView(plain[0]).subspan(12), contentOfSize(size)));
            }
        }
    }

    void aSmallMessageTakesASmallChunk() {
        auto writer = writerAt();
        SendBuffer out;
        QVERIFY(writer.append(contentOfSize(32), out).ok());
        writer.flush(out);
        // What is left of the chunk: had it been a large one, this would fit.
        QVERIFY(out.reserve(1).size() < 1024);
    }

    void stopsBeforeTheLastNonce() {
        auto writer = writerAt(std::numeric_limits<std::uint64_t>::max() - 1);
        SendBuffer out;
        QVERIFY(writer.append(contentOfSize(32), out).ok());
        writer.flush(out);
        const std::size_t before = out.size();
        QVERIFY(writer.append(contentOfSize(32), out).error() == Violation::NonceExhausted);
        QCOMPARE(out.size(), before);
    }
};

VD_SUITE(NoiseFrameWriterTest)

#include "frames_test.moc"
