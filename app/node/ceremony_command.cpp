#include "app/node/ceremony_command.h"

#include "app/node/ceremony_dialogue.h"
#include "app/node/ceremony_frames.h"
#include "app/node/ceremony_room.h"
#include "core/base/instant.h"
#include "core/base/log.h"
#include "core/ceremony/lint.h"
#include "core/ceremony/word_list.h"
#include "core/engine/words.h"
#include "core/store/whole_file.h"

#include <array>
#include <utility>

namespace vedette::app {

namespace {

using config::ExitStatus;
using config::UsageError;

Result<Bytes> readGiven(const std::string& path, std::size_t most) {
    auto bytes = VD_TRY(store::readWhole(path, most));
    if (!bytes) return Fail{UsageError::BadValue, "There is no file '" + log::printable(path) + "'."};
    return *std::move(bytes);
}

std::string sentenceOf(ceremony::Fault fault) {
    return engine::sentence(Error(fault));
}

void sayFindings(const ceremony::Findings& findings, const std::string& path, Console& console) {
    for (const ceremony::Finding& one : findings) {
        console.line({{"event", "finding"},
                      {"file", path},
                      {"line", one.line},
                      {"code", codeName(one.fault)},
                      {"what", one.what},
                      {"message", sentenceOf(one.fault)}},
                     log::printable(path) + ":" + std::to_string(one.line) + ": "
                         + std::string(codeName(one.fault)) + (one.what.empty() ? "" : " '" + one.what + "'")
                         + ": " + sentenceOf(one.fault));
    }
}

/// As they are given; more is read than is allowed, so that what is too long is a finding and no failure.
Result<ceremony::Order> orderOf(const config::CommandLine& line, ceremony::Mode mode) {
    ceremony::Order out;
    out.mode = mode;
    out.script = VD_TRY(readGiven(line.operands()[1], 16 * ceremony::kMaxScript));
    if (const auto place = line.value("bindings"))
        out.bindings = VD_TRY(readGiven(*place, 16 * ceremony::kMaxScript));
    return out;
}

Result<ExitStatus> lintScript(const config::CommandLine& line, Console& console) {
    const std::string& path = line.operands()[1];
    const auto judged = judge(VD_TRY(orderOf(line, ceremony::Mode::Rehearsal)));
    sayFindings(judged.inScript, path, console);
    sayFindings(judged.inBindings, line.value("bindings").value_or(""), console);
    const std::size_t findings = judged.inScript.size() + judged.inBindings.size();
    const std::string hash = toHex(judged.script.hash);
    const std::string words = ceremony::pgpWords(judged.script.hash);
    console.line(
        {{"event", "done"},
         {"script", path},
         {"hash", hash},
         {"words", words},
         {"steps", judged.script.steps.size()},
         {"findings", findings}},
        "SHA-256 " + hash + "\n" + words + "\n"
            + (findings == 0 ? "nothing speaks against it" : std::to_string(findings) + " findings"));
    return findings == 0 ? ExitStatus::Done : ExitStatus::VerificationFailed;
}

Result<ExitStatus> hold(const config::CommandLine& line, Console& console, ceremony::Mode mode) {
    const auto out = line.value("out");
    if (!out)
        return Fail{UsageError::MissingValue, "Give --out DIR: the folder that the transcript goes to."};
    if (mode == ceremony::Mode::Run && !line.has("bindings"))
        return Fail{UsageError::MissingValue,
                    "Give --bindings FILE: which tokens and people the names of the script mean here."};
    ceremony::Order order = VD_TRY(orderOf(line, mode));
    order.folder = *out;
    order.rehearsal = line.value("rehearsal").value_or("");
    order.ledger = line.value("ledger").value_or("");
    order.softHsm = line.value("module").value_or("");
    order.pinEachTime = line.has("pin-each-time");
    order.finalTry = line.has("final-try");
    if (mode == ceremony::Mode::Rehearsal) order.bindings.clear(); // it needs no place
    auto judged = judge(order);
    sayFindings(judged.inScript, line.operands()[1], console);
    sayFindings(judged.inBindings, line.value("bindings").value_or(""), console);
    if (!judged.inScript.empty() || !judged.inBindings.empty()) return ExitStatus::VerificationFailed;

    CeremonyDialogue dialogue(line, console, mode);
    if (const auto answers = line.value("answers")) {
        const Bytes file = VD_TRY(readGiven(*answers, CeremonyDialogue::kMaxAnswers));
        VD_TRY(dialogue.answerFrom(file));
    }
    CeremonyPlan plan = VD_TRY(planOf(line, order, std::move(judged)));
    auto room = VD_TRY(CeremonyRoom::enter(std::move(plan), dialogue));
    VD_TRY(room->hold());
    dialogue.sayDone(room->transcript(), room->file().string());
    return room->transcript().aborted() ? ExitStatus::Failed : ExitStatus::Done;
}

Result<ExitStatus> rehearse(const config::CommandLine& line, Console& console) {
    return hold(line, console, ceremony::Mode::Rehearsal);
}

Result<ExitStatus> runCeremony(const config::CommandLine& line, Console& console) {
    return hold(line, console, ceremony::Mode::Run);
}

void sayRecord(const ceremony::Transcript& held, const ceremony::Record& record, Console& console) {
    Json row{{"event", "record"}, {"record", record.sequence}, {"at", rfc3339(record.at)}};
    std::string text = std::to_string(record.sequence) + "  " + rfc3339(record.at) + "  ";
    if (const auto* opening = std::get_if<ceremony::Opening>(&record.content)) {
        row["kind"] = "opening";
        row["program"] = toHex(opening->program);
        row["system"] = opening->system;
        row["clock"] = opening->clock.source;
        row["clock_offset_ms"] = opening->clock.offsetMs;
        row["entropy"] = opening->entropy;
        text += "opening, program " + toHex(opening->program);
        for (const auto& person : opening->people) text += "\n    " + person.role + ": " + person.person;
        for (const auto& custody : opening->custody)
            text += "\n    " + custody.what + ": " + custody.person + " " + custody.envelope;
    } else if (const auto* done = std::get_if<ceremony::StepDone>(&record.content)) {
        row["kind"] = "step";
        row["step"] = done->step;
        row["outcome"] = done->outcome;
        row["facts"] = done->facts;
        row["confirmed"] = done->confirmed;
        row["interrupted"] = done->interrupted;
        if (!done->exception.empty()) row["exception"] = done->exception;
        text += done->step + ": " + done->outcome + ", confirmed by";
        for (const std::string& role : done->confirmed) text += " " + role;
        if (!done->exception.empty()) text += "\n    EXCEPTION: " + done->exception;
    } else if (const auto* aborted = std::get_if<ceremony::Aborted>(&record.content)) {
        row["kind"] = "aborted";
        row["step"] = aborted->step;
        row["why"] = aborted->why;
        text += "ABORTED at " + aborted->step + ": " + aborted->why;
    } else {
        row["kind"] = "closing";
        text += "closing";
    }
    if (held.mode() == ceremony::Mode::Rehearsal) {
        row["mode"] = modeName(held.mode());
        text = "REHEARSAL | " + text;
    }
    console.line(row, text);
}

Result<ExitStatus> verifyTranscript(const config::CommandLine& line, Console& console) {
    const std::string& path = line.operands()[1];
    const Bytes bytes = VD_TRY(readGiven(path, ceremony::Transcript::kMaxFile));
    const auto held = VD_TRY(ceremony::Transcript::verify(bytes));
    if (const auto script = line.value("script")) {
        const Bytes text = VD_TRY(readGiven(*script, ceremony::kMaxScript));
        if (crypto::Sha256::of(text) != held.script().hash)
            return Fail{ceremony::Violation::OtherScript, "record 0"};
    }
    for (const ceremony::Record& record : held.records()) sayRecord(held, record, console);
    const bool rehearsal = held.mode() == ceremony::Mode::Rehearsal;
    const std::string head = toHex(held.head());
    Json exceptions = Json::array();
    for (const auto& one : held.exceptions())
        exceptions.push_back({{"record", one.record}, {"step", one.step}, {"why", one.why}});
    console.line({{"event", "done"},
                  {"transcript", path},
                  {"head", head},
                  {"words", ceremony::pgpWords(held.head())},
                  {"script", toHex(held.script().hash)},
                  {"title", held.script().title},
                  {"mode", modeName(held.mode())},
                  {"records", held.size()},
                  {"complete", !held.aborted()},
                  {"exceptions", exceptions},
                  {"intact", true}},
                 std::string(rehearsal ? "REHEARSAL | " : "") + "intact: " + std::to_string(held.size())
                     + " records, " + (held.aborted() ? "BROKEN OFF" : "complete") + ", "
                     + std::to_string(held.exceptions().size()) + " exceptions, head " + head);
    return ExitStatus::Done;
}

Result<ExitStatus> tryCeremony(const config::CommandLine& line, Console& console) {
    using Do = Result<ExitStatus> (*)(const config::CommandLine&, Console&);
    static constexpr std::array<std::pair<std::string_view, Do>, 6> kActions{{{"lint", lintScript},
                                                                              {"rehearse", rehearse},
                                                                              {"run", runCeremony},
                                                                              {"verify", verifyTranscript},
                                                                              {"frames", drawFrames},
                                                                              {"read", readFrames}}};
    for (const auto& [name, action] : kActions) {
        if (line.operands()[0] == name) return action(line, console);
    }
    return Fail{UsageError::BadValue, "ceremony does not know '" + log::printable(line.operands()[0], 40)
                                          + "': use lint, rehearse, run, verify, frames or read."};
}

} // namespace

ExitStatus holdCeremony(const config::CommandLine& line, Console& console) {
    const auto status = tryCeremony(line, console);
    if (status) return *status;
    const bool rehearsal = line.operands()[0] == "rehearse";
    return console.fail(status.error(),
                        rehearsal ? Json{{"mode", modeName(ceremony::Mode::Rehearsal)}} : Json::object());
}

std::string_view ceremonyHelp() {
    return "A key ceremony by its script: who does what in which order, and what must come of it.\nlint: "
           "what "
           "cannot work, with line and code, in the script and in the --bindings of a place; then the hash "
           "of "
           "the script's exact bytes in hexadecimal and in words that can be read aloud.\nrehearse: the same "
           "file on throw-away tokens of SoftHSM, marked in every line and record; what it signs is of "
           "another "
           "purpose and counts nowhere.\nrun: the ceremony, after a rehearsal of exactly this script without "
           "exception (rehearsal.transcript in --out, or --rehearsal). Each step is confirmed and signed by "
           "the tokens of those who do it, the operator and the witnesses, and is on the disk before the "
           "next "
           "begins: the same call takes it up where it was broken off. Answers are yes, redo, exception "
           "REASON, "
           "abort REASON, or what is asked for.\nverify: a transcript alone, offline: every record in order, "
           "by "
           "whom, every signature; names the first record that fails.\nframes: any signed file as pictures "
           "of QR codes in "
           "--out, to be shown to a computer that has no network. read: pictures of a folder, in any order, "
           "repeated, turned or somewhat blurred, back into that file; it applies nothing, keys ledger "
           "import "
           "shows what a ledger or a draft would change.";
}

std::vector<config::Flag> ceremonyFlags() {
    using config::FlagKind;
    return {
        {"bindings", FlagKind::Single, "FILE",
         "which tokens and people of this place the names of the script mean"},
        {"out", FlagKind::Single, "DIR",
         "rehearse, run: where transcript, ledger and public keys go; frames: the pictures; read: the file"},
        {"answers", FlagKind::Single, "FILE",
         "rehearse, run: lines of STEP.WHO: ANSWER, or *.WHO: ANSWER, instead of standard input"},
        {"pins", FlagKind::Repeats, "NAME=N",
         "run: the PIN of that token from file descriptor N; NAME.so of its security officer, NAME.new "
         "to be set, STEP.seal the passphrase of a sealed revocation; else a prompt asks"},
        {"pin-each-time", FlagKind::Switch, "",
         "run: whoever signs a record gives the PIN for it; else a token stays logged in to the end"},
        {"rehearsal", FlagKind::Single, "FILE", "run: the transcript of the rehearsal"},
        {"ledger", FlagKind::Single, "FILE",
         "run: the key ledger to go on with, as keys ledger export wrote it"},
        {"script", FlagKind::Single, "FILE", "verify: must be the script that the ceremony was held by"},
        {"module", FlagKind::Single, "PATH", "rehearse: SoftHSM, where it is not in its usual place"}};
}

} // namespace vedette::app
