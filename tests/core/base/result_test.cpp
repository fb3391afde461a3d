#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/send_buffer.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;

namespace vedette::sample {
enum class Fault {
    Small = 1,
    Large,
};

std::string_view codeName(Fault fault) noexcept {
    return fault == Fault::Small ? "small" : "large";
}
} // namespace vedette::sample

VD_ERROR_CODES(vedette::sample, Fault, "sample")

namespace {

Result<int> half(int n) {
    if (n % 2 != 0) return Fail{sample::Fault::Small, "odd"};
    return n / 2;
}

Result<int> quarter(int n) {
    const int h = VD_TRY(half(n));
    return VD_TRY(half(h));
}

} // namespace

class ResultTest final : public QObject {
    Q_OBJECT

private slots:

    void passesValuesAndErrors() {
        QCOMPARE(quarter(8).value(), 2);
        const auto failed = quarter(6);
        QVERIFY(!failed.ok());
        QVERIFY(failed.error().code == sample::Fault::Small);
        QCOMPARE(QString::fromStdString(failed.error().text()), QString("sample.small: odd"));
    }

    void widensAnEnumError() {
        const auto narrow = []() -> Result<void, sample::Fault> { return Fail{sample::Fault::Large}; };
        const auto wide = [&]() -> Result<> {
            VD_TRY(narrow());
            return {};
        };
        QVERIFY(wide().error().code == sample::Fault::Large);
    }
};

VD_SUITE(ResultTest)

class SendBufferTest final : public QObject {
    Q_OBJECT

private slots:

    void keepsOrderAcrossChunks() {
        SendBuffer buffer;
        Bytes expected;
        for (int i = 0; i < 400; ++i) {
            const Bytes piece(static_cast<std::size_t>(i * 7), static_cast<Byte>(i));
            buffer.append(piece);
            append(expected, piece);
        }
        Bytes seen;
        std::array<BytesView, 3> pieces;
        std::size_t step = 1;
        while (!buffer.empty()) {
            const std::size_t n = buffer.gather(pieces);
            std::size_t available = 0;
            for (std::size_t i = 0; i < n; ++i) available += pieces[i].size();
            std::size_t take = std::min(step, available);
            std::size_t left = take;
            for (std::size_t i = 0; i < n && left > 0; ++i) {
                const auto part = pieces[i].first(std::min(left, pieces[i].size()));
                append(seen, part);
                left -= part.size();
            }
            buffer.sent(take);
            step = step * 3 % 70001 + 1;
        }
        QCOMPARE(seen.size(), expected.size());
        QVERIFY(seen == expected);
    }

    void reservesWhatWasAskedFor() {
        SendBuffer buffer;
        buffer.append(Bytes(1000, 1));
        QVERIFY(buffer.reserve(SendBuffer::kChunk).size() >= SendBuffer::kChunk);
        QCOMPARE(buffer.size(), std::size_t{1000});
    }

    void changesItsTailInPlace() {
        for (const std::size_t tail : {0U, 1U, 999U, 1000U, 1001U, 100000U, 171000U, 200000U}) {
            SendBuffer buffer;
            buffer.append(Bytes(1000, 1));
            buffer.append(Bytes(170000, 1));
            buffer.sent(500);
            buffer.visitTail(tail, [](MutableBytes bytes) {
                for (Byte& byte : bytes) byte = 2;
            });
            QCOMPARE(buffer.size(), std::size_t{170500});
            QCOMPARE(buffer.committed(), std::uint64_t{171000});
            Bytes seen;
            std::array<BytesView, 8> pieces;
            const std::size_t n = buffer.gather(pieces);
            for (std::size_t i = 0; i < n; ++i) append(seen, pieces[i]);
            const std::size_t changed = std::min<std::size_t>(tail, 170500);
            QCOMPARE(static_cast<std::size_t>(std::count(seen.begin(), seen.end(), Byte{2})), changed);
            QVERIFY(std::all_of(seen.end() - static_cast<std::ptrdiff_t>(changed), seen.end(),
                                [](Byte byte) { return byte == 2; }));
        }
    }
};

VD_SUITE(SendBufferTest)

#include "result_test.moc"
