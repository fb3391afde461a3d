#include "core/history/peer_query.h"

#include "core/codec/peer_id.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace vedette;
using namespace vedette::history;

namespace {

constexpr std::int64_t kNow = 1'800'000'000'000;

PeerTerm only(std::string_view text) {
    auto query = PeerQuery::parse(text);
    if (!query || query->terms.size() != 1) qFatal("not one term: %s", std::string(text).c_str());
    return query->terms.front();
}

bool asks(std::string_view text, PeerField field, std::string_view value) {
    return holds(only(text), field, value);
}

bool asks(std::string_view text, double value) {
    return holds(only(text), value, WallTime{kNow});
}

struct Expected {
    PeerQueryError code;
    std::string_view text;
    std::string_view word; ///< that it points at
};

} // namespace

class PeerQueryTest final : public QObject {
    Q_OBJECT

private slots:

    void textsAreAskedInFourWays() {
        using enum PeerField;
        QVERIFY(asks("agent:KUBO", Agent, "kubo/0.29.0"));
        QVERIFY(asks("agent:0.29", Agent, "kubo/0.29.0"));
        QVERIFY(!asks("agent:go", Agent, "kubo/0.29.0"));
        QVERIFY(!asks("agent=kubo", Agent, "kubo/0.29.0"));
        QVERIFY(asks("agent=Kubo/0.29.0", Agent, "kubo/0.29.0"));
        QVERIFY(asks("agent~\"kubo/*\"", Agent, "kubo/0.29.0"));
        QVERIFY(asks("agent~*0.?9*", Agent, "kubo/0.29.0"));
        QVERIFY(!asks("agent~kubo", Agent, "kubo/0.29.0"));
        QVERIFY(asks("agent:go,kubo", Agent, "kubo/0.29.0"));
        QVERIFY(asks("agent:\"a, b\"", Agent, "x a, B y"));
        QVERIFY(asks("note:\"say \\\"no\\\" \\\\\"", Note, "we say \"no\" \\ here"));
    }

    void wordsAreMeantAsAWhole() {
        using enum PeerField;
        QVERIFY(asks("tag:lab", Tag, "core\nLab"));
        QVERIFY(!asks("tag:la", Tag, "core\nlab"));
        QVERIFY(asks("tag~la*", Tag, "core\nlab"));
        QVERIFY(asks("asn:64500", Asn, "AS64500"));
        QVERIFY(asks("asn:AS64501,as64500", Asn, "AS64500"));
        QVERIFY(asks("proto:kad", Protocol, "/ipfs/id/1.0.0\n/ipfs/kad/1.0.0"));
        QVERIFY(asks("tag:\"\"", Tag, "")); // nobody gave it one
        QVERIFY(!asks("tag:\"\"", Tag, "lab"));
    }

    void idsAreFoundByTheirBeginningAndByWhatIsShownOfThem() {
        const std::string id = "12D3KooWGBfKqTqgL6rYd3p4tnEFY2KP8r8kTBMUMLaRBz9Kpdqk";
        QVERIFY(asks("peer:12D3KooWGB", PeerField::Peer, id));
        QVERIFY(!asks("peer:KooWGB", PeerField::Peer, id));
        QVERIFY(asks("peer:12D3Koo\xE2\x80\xA6Kpdqk", PeerField::Peer, id));
        QVERIFY(asks("12D3Koo\xE2\x80\xA6Kpdqk", PeerField::Peer, id));
        QVERIFY(!asks("12D3Koo\xE2\x80\xA6Kpdqx", PeerField::Peer, id));
        const codec::PeerId peer = codec::PeerId::ofEncodedKey(Bytes{8, 1, 18, 1, 7});
        QVERIFY(asks(peer.cidText(), PeerField::Peer, peer.text())); // the other form of the same
        QVERIFY(asks("peer=" + peer.cidText(), PeerField::Peer, peer.text()));
    }

    void numbersHaveUnits() {
        QVERIFY(asks("score<0.3", 0.29) && !asks("score<0.3", 0.3));
        QVERIFY(asks("score<=0.3", 0.3) && asks("score>=-1", -1) && !asks("score>-1", -1));
        QVERIFY(asks("faults:3", 3) && asks("faults=3", 3) && !asks("faults:3", 4));
        QVERIFY(asks("rtt>=200ms", 200) && asks("rtt<0.2s", 199) && asks("rtt>1m", 60'001));
        QVERIFY(asks("rtt<150", 149));
        QVERIFY(asks("traffic>=1MiB", 1'048'576) && !asks("traffic>=1MiB", 1'048'575));
        QVERIFY(asks("traffic>=1mb", 1'000'000));
        QVERIFY(asks("open:1,2", 2) && !asks("open:1,2", 3));
        QVERIFY(asks("pinned:yes", 1) && asks("pinned:no", 0) && !asks("pinned:yes", 0));
        QVERIFY(!asks("score<5", std::nan("")) && !asks("score>=5", std::nan("")));
    }

    void timesAreAbsoluteOrBeforeNow() {
        const auto ms = [](std::int64_t value) { return static_cast<double>(value); };
        QVERIFY(asks("seen:-2h", ms(kNow - 7'200'000)) && !asks("seen:-2h", ms(kNow - 7'200'001)));
        QVERIFY(asks("since:-2h", ms(kNow - 1)) && asks("seen<-1d", ms(kNow - 86'400'001)));
        QVERIFY(asks("first:2026-01-31", ms(1'769'817'600'000)));
        QVERIFY(!asks("first:2026-01-31", ms(1'769'817'599'999)));
        QVERIFY(asks("until:2026-01-31T00:00:00Z", ms(1'769'817'599'999)));
        QVERIFY(!asks("until:2026-01-31T00:00:00Z", ms(1'769'817'600'000)));
        QCOMPARE(only("until:-1h").field, std::optional(PeerField::First));
        QVERIFY(PeerQuery::parse("x seen:-1h")->dependsOnNow());
        QVERIFY(!PeerQuery::parse("x seen:2026-01-31")->dependsOnNow());
    }

    void termsStandApartAndTurnRound() {
        const auto query =
            PeerQuery::parse("  kubo !tag:lab\tscore<0.3 \"two words\" /ip4/1.2.3.4,x ").value();
        QCOMPARE(query.terms.size(), std::size_t{5});
        QVERIFY(!query.terms[0].field && !query.terms[0].negated);
        QVERIFY(query.terms[1].negated && query.terms[1].field == PeerField::Tag);
        QCOMPARE(query.terms[1].begin, std::size_t{7});
        QCOMPARE(query.terms[1].end, std::size_t{15});
        QCOMPARE(query.terms[3].values.front(), std::string("two words"));
        QCOMPARE(query.terms[4].values.front(), std::string("/ip4/1.2.3.4,x"));
        QVERIFY(holds(query.terms[0], PeerField::Note, "a KUBO node"));
        QVERIFY(PeerQuery::parse("").value().terms.empty());
        QVERIFY(PeerQuery::parse("ID:x").ok() && PeerQuery::parse("Violations>0").ok());
    }

    void whatIsWrongIsPointedAt() {
        const std::vector<Expected> all{
            {PeerQueryError::OpenQuote, "kubo agent:\"x y", "\"x y"},
            {PeerQueryError::UnknownField, "kubo !colour:red", "colour"},
            {PeerQueryError::NoValue, "kubo agent: x", ""},
            {PeerQueryError::NoValue, "agent:a,,b", ""},
            {PeerQueryError::NoValue, "kubo !", ""},
            {PeerQueryError::BadComparison, "agent<3", "agent<"},
            {PeerQueryError::BadComparison, "score~3", "score~"},
            {PeerQueryError::BadComparison, "pinned>no", "pinned>"},
            {PeerQueryError::BadComparison, "since>=-2h", "since>="},
            {PeerQueryError::BadNumber, "x score<high", "high"},
            {PeerQueryError::BadNumber, "rtt>3parsecs", "3parsecs"},
            {PeerQueryError::BadNumber, "traffic>inf", "inf"},
            {PeerQueryError::BadNumber, "score<1ms", "1ms"},
            {PeerQueryError::BadTime, "seen:-2", "-2"},
            {PeerQueryError::BadTime, "seen:-h", "-h"},
            {PeerQueryError::BadTime, "seen:yesterday", "yesterday"},
            {PeerQueryError::BadTime, "seen>-1h,2026-01-31", "2026-01-31"},
            {PeerQueryError::BadFlag, "pinned:maybe", "maybe"},
        };
        for (const Expected& expected : all) {
            const auto query = PeerQuery::parse(expected.text);
            QVERIFY2(!query.ok(), expected.text.data());
            const PeerQueryFault& fault = query.error();
            QCOMPARE(codeName(fault.code), codeName(expected.code));
            QVERIFY(fault.begin <= fault.end && fault.end <= expected.text.size());
            QCOMPARE(expected.text.substr(fault.begin, fault.end - fault.begin), expected.word);
        }
        const auto tooLong = PeerQuery::parse(std::string(PeerQuery::kMaxQuery + 1, 'x'));
        QVERIFY(tooLong.error().code == PeerQueryError::TooLong);
        QVERIFY(PeerQuery::parse(std::string(PeerQuery::kMaxQuery, 'x')).ok());
        std::string many;
        for (std::size_t i = 0; i < PeerQuery::kMaxTerms; ++i) many += "x ";
        QVERIFY(PeerQuery::parse(many).ok());
        QVERIFY(PeerQuery::parse(many + "x").error().code == PeerQueryError::TooManyTerms);
        std::string values = "tag:x";
        for (std::size_t i = 1; i < PeerQuery::kMaxValues; ++i) values += ",x";
        QVERIFY(PeerQuery::parse(values).ok());
        QVERIFY(PeerQuery::parse(values + ",x").error().code == PeerQueryError::TooManyTerms);
    }

    void completionKnowsWhatIsWanted() {
        auto place = placeAt("kubo ag", 7);
        QVERIFY(!place.field && place.typed == "ag" && place.begin == 5 && place.end == 7);
        place = placeAt("kubo !agent:go-l x", 16);
        QVERIFY(place.field == PeerField::Agent && place.typed == "go-l");
        QVERIFY(place.begin == 12 && place.end == 16);
        place = placeAt("tag:core,la", 11);
        QVERIFY(place.field == PeerField::Tag && place.typed == "la" && place.begin == 9);
        place = placeAt("tag:", 4);
        QVERIFY(place.field == PeerField::Tag && place.typed.empty());
        place = placeAt("agent:\"go lib", 13);
        QVERIFY(place.field == PeerField::Agent && place.typed == "go lib" && place.begin == 6);
        place = placeAt("a  b", 2);
        QVERIFY(!place.field && place.typed.empty() && place.begin == 2 && place.end == 2);
        place = placeAt("agent:x", 3);
        QVERIFY(!place.field && place.typed == "age" && place.end == 5);
        place = placeAt("!", 0);
        QVERIFY(place.begin == 0 && place.end == 0);
        QCOMPARE(placeAt("", 9).begin, std::size_t{0});
    }

    void whatIsQuotedReadsBack() {
        QCOMPARE(history::quoted("kubo/0.29"), std::string("kubo/0.29"));
        for (const std::string value : {"two words", "a,b", "\"q\"", "back\\slash", ""}) {
            QCOMPARE(only("tag:" + history::quoted(value)).values.front(), value);
        }
    }

    void everyFieldIsFoundByItsNames() {
        for (const FieldInfo& info : peerFields()) {
            QCOMPARE(peerFieldNamed(info.name), std::optional(info.field));
            if (!info.also.empty()) QCOMPARE(peerFieldNamed(info.also), std::optional(info.field));
            QCOMPARE(isText(info.field), info.kind == FieldKind::Prose || info.kind == FieldKind::Word);
        }
        QVERIFY(!peerFieldNamed("") && !peerFieldNamed("colour"));
    }
};

VD_SUITE(PeerQueryTest)
#include "peer_query_test.moc"
