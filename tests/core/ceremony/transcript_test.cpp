#include "core/ceremony/transcript.h"

#include "core/codec/cbor.h"
#include "tests/core/ceremony/held.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cstring>

using namespace vedette;
using namespace vedette::ceremony;
using namespace vedette::test;

namespace {

using Phase = Transcript::Phase;

bool isRefused(const Result<>& result, Violation with) {
    if (!result.ok() && result.error().code == with) return true;
    std::fprintf(stderr, "got %s\n", result.ok() ? "no error" : result.error().text().c_str());
    return false;
}

template <class T>
bool failsAt(const Result<T>& result, Violation with, const char* where) {
    if (!result.ok() && result.error().code == with && result.error().detail.starts_with(where)) return true;
    std::fprintf(stderr, "got %s\n", result.ok() ? "no error" : result.error().text().c_str());
    return false;
}

Bytes entryOf(const Bytes& body) {
    return ledger::Entry{body, {}}.encode();
}

} // namespace

class TranscriptTest final : public QObject {
    Q_OBJECT

private slots:

    void aWholeCeremony() {
        for (const Mode mode : {Mode::Run, Mode::Rehearsal}) {
            Held held(mode);
            held.whole();
            QVERIFY(held.transcript.phase() == Phase::Done);
            QCOMPARE(held.transcript.size(), std::size_t{8}); // six steps between opening and closing
            const auto again = Transcript::verify(held.transcript.file());
            QVERIFY2(again.ok(), again ? "" : again.error().text().c_str());
            QVERIFY(again->head() == held.transcript.head());
            QVERIFY(again->mode() == mode && !again->aborted() && again->exceptions().empty());
            QVERIFY(again->script().hash == crypto::Sha256::of(viewOf(kSmallScript)));
            QVERIFY(*again->key({"off-card", "k"}) == Held::publicOf("off"));
        }
    }

    /// It goes on from whatever was on the disk when the power went.
    void itResumesAtEveryRecord() {
        Held held;
        std::vector<Bytes> files;
        held.open();
        files.push_back(held.transcript.file());
        while (held.transcript.phase() == Phase::Step) {
            QVERIFY(held.add(held.done()).ok());
            files.push_back(held.transcript.file());
        }
        for (std::size_t i = 0; i < files.size(); ++i) {
            Held later;
            later.now = {2'000'000};
            auto read = Transcript::read(files[i]);
            QVERIFY(read.ok());
            later.transcript = *std::move(read);
            QCOMPARE(later.transcript.size(), i + 1);
            QVERIFY(failsAt(Transcript::verify(files[i]), Violation::Unfinished, "record"));
            later.whole();
            QVERIFY(Transcript::verify(later.transcript.file()).ok());
        }
        const Bytes half(files[3].begin(), files[3].end() - 5);
        QVERIFY(failsAt(Transcript::read(half), Violation::Malformed, "record 3"));
    }

    /// Each byte of the file, one bit of it: found at the record that it is in, or before.
    void everyByteCounts() {
        Held held;
        Transcript before;
        std::size_t at = 0;
        const auto flip = [](Bytes bytes, std::size_t i) {
            bytes[i] ^= static_cast<Byte>(1U << (i % 8));
            return bytes;
        };
        while (held.transcript.phase() != Phase::Done) {
            before = held.transcript;
            const auto phase = held.transcript.phase();
            const Bytes record = phase == Phase::Opening ? held.made(held.opening())
                               : phase == Phase::Step    ? held.made(held.done())
                                                         : held.made(held.transcript.closing());
            for (std::size_t i = 0; i < record.size(); ++i) {
                if (Transcript(before).append(flip(record, i)).ok())
                    QFAIL(qPrintable(QString("record %1, byte %2").arg(before.size()).arg(i)));
            }
            QVERIFY(held.transcript.append(record).ok());
            // What is in front of it: the magic, and its length.
            for (; at < held.transcript.file().size() - record.size(); ++at)
                QVERIFY(!Transcript::read(flip(held.transcript.file(), at)).ok());
            at = held.transcript.file().size();
        }
        const Bytes& file = held.transcript.file();
        QVERIFY(Transcript::verify(file).ok());
        for (std::size_t i = 0; i < file.size(); i += 101) {
            QVERIFY(!Transcript::verify(flip(file, i)).ok());
            QVERIFY(!Transcript::verify(BytesView(file).first(i)).ok());
        }
    }

    void theFirstRecordThatFailsIsNamed() {
        Held held;
        held.upTo("make");
        const std::size_t at = held.transcript.file().size();
        held.whole();
        Bytes file = held.transcript.file();
        file[at + 60] ^= 1;
        const auto read = Transcript::verify(file);
        QVERIFY(!read.ok());
        QVERIFY2(read.error().detail.starts_with("record 3"), read.error().text().c_str());
    }

    void theForm() {
        Held held;
        QVERIFY(isRefused(held.transcript.append(Bytes(5)), Violation::Malformed));
        QVERIFY(isRefused(held.transcript.append(entryOf({0xA0})), Violation::Malformed));
        QVERIFY(failsAt(Transcript::read(Bytes(20)), Violation::Malformed, "no transcript"));
        QVERIFY(!Transcript::read(Bytes(Transcript::kMaxFile + 1)).ok());
        QVERIFY(Transcript::read(Bytes(Transcript::kMaxFile + 1)).error().code == Violation::TooLarge);
        const auto body = [](const char* kind, std::uint64_t version, const char* mode, std::int64_t at) {
            codec::CborWriter w;
            w.beginMap().text("v").uint(version).text("kind").text(kind).text("mode").text(mode);
            w.text("seq").uint(0).text("at").integer(at).end();
            return entryOf(std::move(w).take());
        };
        QVERIFY(isRefused(held.transcript.append(body("dance", 1, "run", 1)), Violation::UnknownKind));
        QVERIFY(isRefused(held.transcript.append(body("step", 2, "run", 1)), Violation::BadField));
        QVERIFY(isRefused(held.transcript.append(body("step", 1, "play", 1)), Violation::BadField));
        QVERIFY(isRefused(held.transcript.append(body("step", 1, "run", -1)), Violation::BadField));
        QVERIFY(isRefused(held.transcript.append(body("step", 1, "run", 1)),
                          Violation::Malformed)); // fields missing
        Opening large = held.opening();
        large.script.resize(kMaxScript + 1);
        QVERIFY(isRefused(held.add(large), Violation::TooLarge));
    }

    void theChain() {
        Held held;
        held.upTo("make");
        const StepDone done = held.done();
        Record record = held.transcript.draft(done, held.now);
        const std::vector<std::string> all{"off", "op", "wit"};
        const auto tried = [&](const Record& one) {
            return held.transcript.append(Held::signedAs(one, Mode::Run, all));
        };
        Record other = record;
        other.sequence = 9;
        QVERIFY(isRefused(tried(other), Violation::WrongSequence));
        other = record;
        (*other.previous)[0] ^= 1;
        QVERIFY(isRefused(tried(other), Violation::BrokenChain));
        other = record;
        other.previous.reset();
        QVERIFY(isRefused(tried(other), Violation::BrokenChain));
        other = record;
        other.at.ms = 5;
        QVERIFY(isRefused(tried(other), Violation::TimeReversed));
        other = record;
        other.mode = Mode::Rehearsal;
        QVERIFY(isRefused(held.transcript.append(Held::signedAs(other, Mode::Rehearsal, all)),
                          Violation::WrongMode));
        QVERIFY(held.transcript.draft(done, {5}).at == held.transcript.records().back().at);
        QVERIFY(tried(record).ok());
        held.whole();
        QVERIFY(isRefused(
            held.transcript.append(Held::signedAs(
                held.transcript.draft(Content(held.transcript.closing()), held.now), Mode::Run, all)),
            Violation::AfterEnd));
        QVERIFY(failsAt(Transcript::verify(viewOf(Transcript::kMagic)), Violation::Unfinished, "record 0"));
    }

    void thePlan() {
        Held held;
        QVERIFY(isRefused(held.add(StepDone{}), Violation::WrongStep));
        Opening opening = held.opening();
        opening.script = copyOf(viewOf(with(kSmallScript, "is = \"witness\"", "is = \"officer\"")));
        QVERIFY(isRefused(held.add(opening), Violation::BadScript));
        opening = held.opening();
        opening.rehearsal.reset();
        QVERIFY(isRefused(held.add(opening), Violation::NotRehearsed));
        opening = held.opening();
        opening.bindings.reset();
        QVERIFY(isRefused(held.add(opening), Violation::BadField));
        opening = held.opening();
        opening.people.pop_back();
        QVERIFY(isRefused(held.add(opening), Violation::BadField));
        opening = held.opening();
        opening.people[1].key = opening.people[0].key; // one key for two people
        QVERIFY(isRefused(held.add(opening), Violation::BadField));
        opening = held.opening();
        std::swap(opening.people[0], opening.people[1]);
        QVERIFY(isRefused(held.add(opening), Violation::BadField));
        opening = held.opening();
        opening.people[2].key = Held::publicOf("off"); // there is none yet
        QVERIFY(isRefused(held.transcript.append(Held::signedAs(held.transcript.draft(opening, held.now),
                                                                Mode::Run, {"op", "wit", "off"})),
                          Violation::BadField));
        held.open();
        QVERIFY(isRefused(held.add(held.opening()), Violation::WrongStep));
        QVERIFY(isRefused(held.add(held.transcript.closing()), Violation::WrongStep));
        StepDone done = held.done();
        done.step = "make";
        QVERIFY(isRefused(held.add(done), Violation::WrongStep));
        done = held.done();
        done.outcome = "sealed";
        QVERIFY(isRefused(held.add(done), Violation::WrongOutcome));
        done = held.done();
        done.outcome = "different";
        QVERIFY(isRefused(held.add(done), Violation::ExceptionMissing));
        done = held.done();
        done.confirmed.pop_back();
        QVERIFY(isRefused(held.add(done), Violation::Unconfirmed));
        QVERIFY(isRefused(held.add(Aborted{"make", "why"}), Violation::WrongStep));
        QVERIFY(isRefused(held.add(Aborted{"start", ""}), Violation::ExceptionMissing));
        held.upTo("make");
        done = held.done();
        done.facts.clear();
        QVERIFY(isRefused(held.add(done), Violation::BadField));
        done.facts["key"] = toHex(Held::publicOf("op")); // a key that is another's
        QVERIFY(isRefused(held.add(done), Violation::WrongKey));
        held.upTo("read");
        done = held.done();
        done.facts["key"] = toHex(Held::publicOf("x"));
        QVERIFY(isRefused(held.add(done), Violation::WrongKey));
        held.upTo("");
        Closing closing = held.transcript.closing();
        closing.exceptions = 1;
        QVERIFY(isRefused(held.add(closing), Violation::WrongResult));
        closing = held.transcript.closing();
        closing.complete = false;
        QVERIFY(isRefused(held.add(closing), Violation::WrongResult));
    }

    void whoSigned() {
        Held held;
        held.upTo("read");
        const Record record = held.transcript.draft(held.done(), held.now);
        const auto tried = [&](const std::vector<std::string>& roles) {
            return held.transcript.append(Held::signedAs(record, Mode::Run, roles));
        };
        QVERIFY(isRefused(tried({"op", "wit"}), Violation::SignatureMissing)); // the officer's token is there
        QVERIFY(isRefused(tried({"off", "wit"}), Violation::SignatureMissing));
        QVERIFY(isRefused(tried({"off", "op", "wit", "eve"}), Violation::StrangeSigner));
        auto entry = ledger::Entry::decode(held.signedRecord(record, {"off", "op", "wit"}));
        entry->signatures.begin()->second[3] ^= 1;
        QVERIFY(isRefused(held.transcript.append(entry->encode()), Violation::BadSignature));
        QVERIFY(tried({"off", "op", "wit"}).ok());
    }

    /// A signature that was made in a rehearsal counts nowhere, even under the very same bytes.
    void aRehearsalNeverCounts() {
        Held run;
        run.upTo("read");
        const Record record = run.transcript.draft(run.done(), run.now);
        QVERIFY(
            isRefused(run.transcript.append(Held::signedAs(record, Mode::Rehearsal, {"off", "op", "wit"})),
                      Violation::BadSignature));
        Held rehearsal(Mode::Rehearsal);
        rehearsal.upTo("read");
        const Record other = rehearsal.transcript.draft(rehearsal.done(), rehearsal.now);
        QVERIFY(isRefused(rehearsal.transcript.append(Held::signedAs(other, Mode::Run, {"off", "op", "wit"})),
                          Violation::BadSignature));
        const Bytes body = record.encode();
        const Bytes asRun = crypto::signingInput(signingRequest(Mode::Run, body));
        const Bytes asRehearsal = crypto::signingInput(signingRequest(Mode::Rehearsal, body));
        QVERIFY(asRun != asRehearsal);
        // Nor does it serve as a statement of the ledger about the same bytes.
        QVERIFY(asRehearsal != crypto::signingInput(ledger::signingRequest("policy", body)));
        // And every record says what it is.
        QVERIFY(textOf(other.encode()).find("REHEARSAL") != std::string_view::npos);
        QVERIFY(textOf(body).find("REHEARSAL") == std::string_view::npos);
    }

    void aRunIsUnlockedByAWholeRehearsalOfTheSameBytes() {
        const Digest hash = crypto::Sha256::of(viewOf(kSmallScript));
        Held held(Mode::Rehearsal);
        held.upTo("end");
        const auto early = unlocks(held.transcript.file(), hash);
        QVERIFY(!early.ok() && early.error().code == Violation::Unfinished);
        held.whole();
        const auto open = unlocks(held.transcript.file(), hash);
        QVERIFY(open.ok() && *open == held.transcript.head());
        const auto other = unlocks(held.transcript.file(), crypto::Sha256::of(viewOf("x")));
        QVERIFY(!other.ok() && other.error().code == Violation::OtherScript);
        Held run;
        run.whole();
        QVERIFY(unlocks(run.transcript.file(), hash).error().code == Violation::NotRehearsed);
        Held unclean(Mode::Rehearsal);
        unclean.open();
        StepDone done = unclean.done();
        done.exception = "the printer was out of paper";
        QVERIFY(unclean.add(done).ok());
        unclean.whole();
        QVERIFY(unlocks(unclean.transcript.file(), hash).error().code == Violation::NotRehearsed);
        Held aborted(Mode::Rehearsal);
        aborted.open();
        QVERIFY(aborted.add(Aborted{"start", "an alarm"}).ok());
        QVERIFY(aborted.add(aborted.transcript.closing()).ok());
        QVERIFY(unlocks(aborted.transcript.file(), hash).error().code == Violation::NotRehearsed);
    }

    void anExceptionIsWrittenAndCounted() {
        Held held;
        held.open();
        StepDone done = held.done();
        done.outcome = "different";
        done.exception = "one copy was misprinted; read from the screen";
        QVERIFY(held.add(done).ok());
        held.whole();
        const auto read = Transcript::verify(held.transcript.file());
        QVERIFY(read.ok());
        QCOMPARE(read->exceptions().size(), std::size_t{1});
        QCOMPARE(read->exceptions()[0].step, std::string("start"));
        QCOMPARE(read->exceptions()[0].record, std::uint64_t{1});
        QVERIFY(!read->aborted());
    }

    void anAbortLeavesByItsBranch() {
        Held held;
        held.upTo("init");
        QVERIFY(held.add(Aborted{"init", "the token smells of smoke"}).ok());
        QCOMPARE(held.transcript.branch(), std::string("out"));
        QCOMPARE(held.transcript.step().id, std::string("out-note"));
        QVERIFY(held.add(held.done()).ok());
        QVERIFY(held.transcript.phase() == Phase::Closing);
        QVERIFY(!held.transcript.closing().complete);
        QVERIFY(held.add(held.transcript.closing()).ok());
        const auto read = Transcript::verify(held.transcript.file());
        QVERIFY(read.ok() && read->aborted());
        // A step without a branch, and one in a branch, end it at once.
        Held early;
        early.open();
        QVERIFY(early.add(Aborted{"start", "why"}).ok());
        QVERIFY(early.transcript.phase() == Phase::Closing);
        Held twice;
        twice.upTo("init");
        QVERIFY(twice.add(Aborted{"init", "why"}).ok());
        QVERIFY(twice.add(Aborted{"out-note", "an alarm"}).ok());
        QVERIFY(twice.transcript.phase() == Phase::Closing);
    }
};

VD_SUITE(TranscriptTest)

#include "transcript_test.moc"
