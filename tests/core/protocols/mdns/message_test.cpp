#include "core/protocols/mdns/message.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::mdns;

namespace {

Bytes header(int questions, int answers, int additional = 0) {
    return {0,    0,
            0x84, 0,
            0,    static_cast<Byte>(questions),
            0,    static_cast<Byte>(answers),
            0,    0,
            0,    static_cast<Byte>(additional)};
}

Bytes with(Bytes front, const std::string& hex) {
    append(front, *fromHex(hex));
    return front;
}

bool failsWith(const Bytes& bytes, MessageError error) {
    const auto read = Message::decode(bytes);
    return !read && read.error().code == error;
}

Message everything() {
    Message message;
    message.id = 7;
    message.response = true;
    message.questions = {{Name::of("_p2p._udp.local"), Type::Ptr, true},
                         {Name::of("a.local"), Type::Any, false}};
    message.answers = {{Name::of("_p2p._udp.local"), 120, false, Ptr{Name::of("x._p2p._udp.local")}}};
    message.additional = {
        {Name::of("x._p2p._udp.local"), 120, true, Txt{{"dnsaddr=/ip4/1.2.3.4/tcp/1", "", "b"}}},
        {Name::of("x._p2p._udp.local"), 4'000'000'000U, true, Srv{1, 2, 4001, Name::of("h.local")}},
        {Name::of("h.local"), 0, false, A{{10, 0, 0, 1}}},
        {Name::of("h.local"), 1, false, Aaaa{{0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}},
    };
    return message;
}

} // namespace

class MdnsMessageTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsWrittenIsRead() {
        const Message message = everything();
        QVERIFY(Message::decode(message.encode()).value() == message);
    }

    void truncationAtEveryByteIsRefused() {
        const Bytes whole = everything().encode();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto read = Message::decode(BytesView(whole).first(size));
            QVERIFY2(!read && read.error().code == MessageError::Truncated, std::to_string(size).c_str());
        }
    }

    void compressedNamesAreFollowed() {
        // The answer's name points at the question's, its target at "local" inside it.
        const auto read = Message::decode(with(header(1, 1), "045f703270055f7564703105"
                                                             "6c6f63616c00000c8001"
                                                             "c00c000c000100000078000401"
                                                             "78c017"));
        // "_p2p" "_udp1" "local": offset 12, 17, 23
        QVERIFY(read.ok());
        QCOMPARE(read->questions.at(0).name.labels.size(), std::size_t{3});
        QVERIFY(read->answers.at(0).name == read->questions.at(0).name);
        QVERIFY(std::get<Ptr>(read->answers.at(0).data).target == Name::of("x.local"));
    }

    void aPointerMustLeadBack() {
        QVERIFY(failsWith(with(header(1, 0), "c00c000c0001"), MessageError::BadName)); // at itself
        QVERIFY(failsWith(with(header(1, 0), "c00e000c0001"), MessageError::BadName)); // forwards
        QVERIFY(
            failsWith(with(header(1, 0), "0161c00c000c0001"), MessageError::BadName)); // round in a circle
    }

    void aNameOfMoreThan255BytesIsRefused() {
        std::string hex;
        for (int i = 0; i < 4; ++i) {
            hex += "3f";
            for (int k = 0; k < 63; ++k) hex += "61";
        }
        QVERIFY(failsWith(with(header(1, 0), hex + "00000c0001"), MessageError::BadName));
        QVERIFY(
            Message::decode(with(header(1, 0), hex.substr(128) + "3d" + hex.substr(2, 122) + "00000c0001"))
                .ok());
    }

    void reservedLabelTypesAreRefused() {
        for (const char* first : {"40", "80", "bf"})
            QVERIFY(
                failsWith(with(header(1, 0), std::string(first) + "6100000c0001"), MessageError::BadName));
    }

    void moreThanTheBoundsIsRefused() {
        QVERIFY(failsWith(Bytes(kMaxMessage + 1, 0), MessageError::TooLong));
        Bytes many = header(kMaxQuestions + 1, 0);
        QVERIFY(failsWith(many, MessageError::TooMany));
        many = header(0, 100, 29);
        QVERIFY(failsWith(many, MessageError::TooMany));
        std::string texts;
        for (std::size_t i = 0; i <= kMaxTexts; ++i) texts += "00";
        QVERIFY(failsWith(with(header(0, 1), "0161000010000100000001"
                                             "0041"
                                                 + texts),
                          MessageError::TooMany));
        QVERIFY(Message::decode(with(header(0, 1), "0161000010000100000001"
                                                   "0040"
                                                       + texts.substr(2)))
                    .ok());
    }

    void aRecordIsAsLongAsItSays() {
        QVERIFY(failsWith(with(header(0, 1), "0161000001000100000001"
                                             "0003010203"),
                          MessageError::BadRecord));
        QVERIFY(failsWith(with(header(0, 1), "016100001c000100000001"
                                             "000401020304"),
                          MessageError::BadRecord));
        QVERIFY(failsWith(with(header(0, 1), "0161000010000100000001"
                                             "00020561"),
                          MessageError::BadRecord));
        QVERIFY(failsWith(with(header(0, 1), "016100000c000100000001"
                                             "0004016100ff"),
                          MessageError::BadRecord));
    }

    void strangeTypesAndClassesAreSkipped() {
        const auto read = Message::decode(with(header(1, 2), "0161000001"
                                                             "0003" // class CH
                                                             "0161000029000100000001"
                                                             "0003aabbcc" // OPT
                                                             "0161000001000300000001"
                                                             "000401020304"));
        QVERIFY(read.ok());
        QVERIFY(read->questions.empty() && read->answers.empty());
    }

    void namesAreComparedWithoutCase() {
        QVERIFY(Name::of("_P2P._udp.LOCAL") == Name::of("_p2p._udp.local"));
        QVERIFY(!(Name::of("_p2p._udp") == Name::of("_p2p._udp.local")));
        QVERIFY(Name::of("b.c").under("a") == Name::of("a.b.c"));
    }
};

VD_SUITE(MdnsMessageTest)
#include "message_test.moc"
