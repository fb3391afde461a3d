#include "core/ceremony/record.h"

#include "core/base/overloaded.h"
#include "core/codec/cbor.h"
#include "core/keys/cbor_fields.h"
#include "core/ledger/statement.h"

#include <algorithm>

namespace vedette::ceremony {

// A field at a time: leaving by VD_TRY from the middle of a braced list would leak what the list holds by
// then.

namespace {

using codec::CborMap;
using codec::CborReader;
using codec::CborWriter;
using keys::arrayAt;
using keys::bytesAt;
using keys::integerAt;
using keys::nextOf;
using keys::textAt;
using keys::uintAt;

constexpr std::uint64_t kRecordVersion = 1;
constexpr std::size_t kMaxList = 64;
constexpr std::int64_t kLatest = std::int64_t{1} << 53;

Result<std::string> wordsAt(const CborMap& map, std::string_view key) {
    const std::string_view text = VD_TRY(textAt(map, key));
    if (text.size() > kMaxFact) return Fail{Violation::BadField, std::string(key)};
    return std::string(text);
}

Result<Digest> digestOf(BytesView bytes) {
    Digest out{};
    if (bytes.size() != out.size()) return Fail{Violation::BadField, "a hash of another length"};
    std::ranges::copy(bytes, out.begin());
    return out;
}

Result<Digest> digestAt(const CborMap& map, std::string_view key) {
    const BytesView bytes = VD_TRY(bytesAt(map, key));
    return digestOf(bytes);
}

Result<std::optional<Digest>> maybeDigestAt(const CborMap& map, std::string_view key) {
    if (!map.has(key)) return std::optional<Digest>();
    return std::optional<Digest>(VD_TRY(digestAt(map, key)));
}

/// Each item of the array as a map.
template <class Read>
Result<> eachIn(const CborMap& map, std::string_view key, const Read& read) {
    auto items = VD_TRY(arrayAt(map, key));
    if (items.size() > kMaxList) return Fail{Violation::BadField, std::string(key)};
    while (!items.done()) {
        const CborMap one = VD_TRY(nextOf(items, &CborReader::map));
        VD_TRY(read(one));
    }
    return {};
}

void writeDigest(CborWriter& w, std::string_view key, const std::optional<Digest>& digest) {
    if (digest) w.text(key).bytes(*digest);
}

void write(CborWriter& w, const Opening& one) {
    w.text("script").bytes(one.script);
    writeDigest(w, "bindings", one.bindings);
    w.text("program").bytes(one.program);
    w.text("modules").beginArray();
    for (const auto& module : one.modules)
        w.beginMap().text("path").text(module.path).text("sha256").bytes(module.sha256).end();
    w.end();
    w.text("system").text(one.system);
    w.text("clock").text(one.clock.source);
    w.text("clock_offset_ms").integer(one.clock.offsetMs);
    w.text("entropy").text(one.entropy);
    w.text("tokens").beginArray();
    for (const auto& token : one.tokens) {
        w.beginMap().text("name").text(token.name).text("serial").text(token.serial);
        w.text("model").text(token.model).text("bag").text(token.bag).end();
    }
    w.end();
    w.text("people").beginArray();
    for (const auto& person : one.people) {
        w.beginMap().text("role").text(person.role).text("person").text(person.person);
        w.text("key").bytes(person.key).end();
    }
    w.end();
    w.text("custody").beginArray();
    for (const auto& custody : one.custody) {
        w.beginMap().text("what").text(custody.what).text("person").text(custody.person);
        w.text("envelope").text(custody.envelope).end();
    }
    w.end();
    writeDigest(w, "rehearsal", one.rehearsal);
}

void write(CborWriter& w, const StepDone& one) {
    w.text("step").text(one.step).text("outcome").text(one.outcome);
    w.text("facts").beginMap();
    for (const auto& [key, value] : one.facts) w.text(key).text(value);
    w.end();
    w.text("exception").text(one.exception).text("interrupted").uint(one.interrupted);
    w.text("confirmed").beginArray();
    for (const std::string& role : one.confirmed) w.text(role);
    w.end();
}

void write(CborWriter& w, const Aborted& one) {
    w.text("step").text(one.step).text("why").text(one.why);
}

void write(CborWriter& w, const Closing& one) {
    w.text("complete").boolean(one.complete).text("steps").uint(one.steps);
    w.text("exceptions").uint(one.exceptions);
}

constexpr std::string_view kKinds[] = {"opening", "step", "aborted", "closing"};

Result<Content> readOpening(const CborMap& map) {
    VD_TRY(map.only({"v", "kind", "mode", "seq", "prev", "at", "script", "bindings", "program", "modules",
                     "system", "clock", "clock_offset_ms", "entropy", "tokens", "people", "custody",
                     "rehearsal"}));
    Opening out;
    out.script = copyOf(VD_TRY(bytesAt(map, "script")));
    if (out.script.size() > kMaxScript) return Fail{Violation::TooLarge, "the script"};
    out.bindings = VD_TRY(maybeDigestAt(map, "bindings"));
    out.program = VD_TRY(digestAt(map, "program"));
    const auto modulesRead = eachIn(map, "modules", [&](const CborMap& one) -> Result<> {
        VD_TRY(one.only({"path", "sha256"}));
        auto& to = out.modules.emplace_back();
        to.path = VD_TRY(wordsAt(one, "path"));
        to.sha256 = VD_TRY(digestAt(one, "sha256"));
        return {};
    });
    if (!modulesRead) return Fail{Error(modulesRead.error())};
    out.system = VD_TRY(wordsAt(map, "system"));
    out.clock.source = VD_TRY(wordsAt(map, "clock"));
    out.clock.offsetMs = VD_TRY(integerAt(map, "clock_offset_ms"));
    out.entropy = VD_TRY(wordsAt(map, "entropy"));
    const auto tokensRead = eachIn(map, "tokens", [&](const CborMap& one) -> Result<> {
        VD_TRY(one.only({"name", "serial", "model", "bag"}));
        auto& to = out.tokens.emplace_back();
        to.name = VD_TRY(wordsAt(one, "name"));
        to.serial = VD_TRY(wordsAt(one, "serial"));
        to.model = VD_TRY(wordsAt(one, "model"));
        to.bag = VD_TRY(wordsAt(one, "bag"));
        return {};
    });
    if (!tokensRead) return Fail{Error(tokensRead.error())};
    const auto peopleRead = eachIn(map, "people", [&](const CborMap& one) -> Result<> {
        VD_TRY(one.only({"role", "person", "key"}));
        const BytesView key = VD_TRY(bytesAt(one, "key"));
        if (key.size() > ledger::kMaxKey) return Fail{Violation::BadField, "key"};
        auto& to = out.people.emplace_back();
        to.role = VD_TRY(wordsAt(one, "role"));
        to.person = VD_TRY(wordsAt(one, "person"));
        to.key = copyOf(key);
        return {};
    });
    if (!peopleRead) return Fail{Error(peopleRead.error())};
    const auto custodyRead = eachIn(map, "custody", [&](const CborMap& one) -> Result<> {
        VD_TRY(one.only({"what", "person", "envelope"}));
        auto& to = out.custody.emplace_back();
        to.what = VD_TRY(wordsAt(one, "what"));
        to.person = VD_TRY(wordsAt(one, "person"));
        to.envelope = VD_TRY(wordsAt(one, "envelope"));
        return {};
    });
    if (!custodyRead) return Fail{Error(custodyRead.error())};
    out.rehearsal = VD_TRY(maybeDigestAt(map, "rehearsal"));
    return Content(std::move(out));
}

Result<Content> readStepDone(const CborMap& map) {
    VD_TRY(map.only({"v", "kind", "mode", "seq", "prev", "at", "step", "outcome", "facts", "exception",
                     "interrupted", "confirmed"}));
    StepDone out;
    out.step = VD_TRY(wordsAt(map, "step"));
    out.outcome = VD_TRY(wordsAt(map, "outcome"));
    auto facts = VD_TRY(keys::mapAt(map, "facts")).entries();
    if (facts.size() > 2 * kMaxFacts) return Fail{Violation::BadField, "facts"};
    while (!facts.done()) {
        const std::string_view key = VD_TRY(nextOf(facts, &CborReader::text));
        const std::string_view value = VD_TRY(nextOf(facts, &CborReader::text));
        if (key.size() > kMaxFact || value.size() > kMaxFact) return Fail{Violation::BadField, "facts"};
        out.facts.emplace(key, value);
    }
    out.exception = VD_TRY(wordsAt(map, "exception"));
    out.interrupted = VD_TRY(uintAt(map, "interrupted"));
    auto confirmed = VD_TRY(arrayAt(map, "confirmed"));
    if (confirmed.size() > kMaxList) return Fail{Violation::BadField, "confirmed"};
    while (!confirmed.done()) out.confirmed.emplace_back(VD_TRY(nextOf(confirmed, &CborReader::text)));
    return Content(std::move(out));
}

Result<Content> readAborted(const CborMap& map) {
    VD_TRY(map.only({"v", "kind", "mode", "seq", "prev", "at", "step", "why"}));
    Aborted out;
    out.step = VD_TRY(wordsAt(map, "step"));
    out.why = VD_TRY(wordsAt(map, "why"));
    return Content(std::move(out));
}

Result<Content> readClosing(const CborMap& map) {
    VD_TRY(map.only({"v", "kind", "mode", "seq", "prev", "at", "complete", "steps", "exceptions"}));
    Closing out;
    out.complete = VD_TRY(keys::flagAt(map, "complete"));
    out.steps = VD_TRY(uintAt(map, "steps"));
    out.exceptions = VD_TRY(uintAt(map, "exceptions"));
    return Content(out);
}

Result<Content> readContent(const CborMap& map) {
    const std::string_view kind = VD_TRY(textAt(map, "kind"));
    if (kind == kKinds[0]) return readOpening(map);
    if (kind == kKinds[1]) return readStepDone(map);
    if (kind == kKinds[2]) return readAborted(map);
    if (kind == kKinds[3]) return readClosing(map);
    return Fail{Violation::UnknownKind};
}

Result<Record> readRecord(BytesView body) {
    const CborMap map = VD_TRY(keys::openMap(body));
    if (VD_TRY(uintAt(map, "v")) != kRecordVersion) return Fail{Violation::BadField, "v"};
    Record out;
    const std::string_view mode = VD_TRY(textAt(map, "mode"));
    if (mode != modeName(Mode::Run) && mode != modeName(Mode::Rehearsal))
        return Fail{Violation::BadField, "mode"};
    out.mode = mode == modeName(Mode::Run) ? Mode::Run : Mode::Rehearsal;
    out.sequence = VD_TRY(uintAt(map, "seq"));
    out.previous = VD_TRY(maybeDigestAt(map, "prev"));
    out.at = {VD_TRY(integerAt(map, "at"))};
    if (out.at.ms < 0 || out.at.ms > kLatest) return Fail{Violation::BadField, "at"};
    out.content = VD_TRY(readContent(map));
    return out;
}

} // namespace

std::string_view modeName(Mode mode) noexcept {
    return mode == Mode::Run ? "run" : "REHEARSAL";
}

Bytes Record::encode() const {
    CborWriter w;
    w.beginMap().text("v").uint(kRecordVersion).text("kind").text(kKinds[content.index()]);
    w.text("mode").text(modeName(mode)).text("seq").uint(sequence).text("at").integer(at.ms);
    writeDigest(w, "prev", previous);
    std::visit([&](const auto& one) { write(w, one); }, content);
    w.end();
    return std::move(w).take();
}

Result<Record> Record::decode(BytesView body) {
    auto read = readRecord(body);
    // Of a field that is missing or of another type the codec speaks; what it says is the detail.
    if (!read && read.error().code.category() != make_error_code(Violation::Malformed).category())
        return Fail{Violation::Malformed, read.error().text()};
    return read;
}

crypto::SigningRequest signingRequest(Mode mode, BytesView body) {
    const Digest hash = crypto::Sha256::of(body);
    if (mode == Mode::Rehearsal) return crypto::SignRehearsalRecord{hash};
    return crypto::SignCeremonyRecord{hash};
}

} // namespace vedette::ceremony
