/// A ceremony as far as it went, from its signed records alone: what is due next, and whether all before was
/// done in order by those who had to.
///
/// A Transcript is a fold: append() takes one record, judges its form, its place in the chain, whether the
/// script has it here, who confirmed it and who signed, and takes it whole or refuses it by the name of one
/// rule. The same fold runs the ceremony, resumes it after a power cut, and verifies it years later on
/// another computer: the script is in the first record. Nothing is taken from a clock, a token or a setting.
///
/// Who signs: the opening and the closing by everybody whose token is there with its key; a step by those who
/// confirm it whose token is, after the step; an abort by the operator and the witnesses.
///
/// The file: kMagic, then each record behind its length as four bytes, big endian. Bounds: kMaxRecords.
#pragma once

#include "core/ceremony/record.h"
#include "core/ceremony/scene.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::ceremony {

class Transcript {
public:
    static constexpr std::string_view kMagic = "vdcerem1";
    static constexpr std::size_t kMaxRecords = 1024;
    static constexpr std::size_t kMaxFile = 16 * 1024 * 1024;

    enum class Phase : std::uint8_t {
        Opening,
        Step,
        Closing,
        Done
    };

    struct Signer {
        std::string role;
        Bytes key;
    };

    struct Exception {
        std::uint64_t record = 0;
        std::string step;
        std::string why;
    };

    /// The detail of an error begins with the number of the record at fault, from 0.
    [[nodiscard]] static Result<Transcript> read(BytesView file);
    /// One that is at its end.
    [[nodiscard]] static Result<Transcript> verify(BytesView file);

    /// A signed record.
    [[nodiscard]] Result<> append(BytesView entry);

    [[nodiscard]] Phase phase() const noexcept { return m_phase; }

    /// What is due; only in Phase::Step.
    [[nodiscard]] const Step& step() const;

    /// The branch by which the ceremony is being left; empty on the main road.
    [[nodiscard]] const std::string& branch() const noexcept { return m_branch; }

    /// The next record with this content; `now` may be before the last, whose time it then has.
    [[nodiscard]] Record draft(Content content, WallTime now) const;
    [[nodiscard]] Closing closing() const;
    /// Who has to sign the draft.
    [[nodiscard]] Result<std::vector<Signer>> signersOf(const Record& draft) const;

    [[nodiscard]] Mode mode() const noexcept { return m_mode; }

    void setMode(Mode mode) noexcept { m_mode = mode; } ///< of a transcript without records

    [[nodiscard]] std::size_t size() const noexcept { return m_records.size(); }

    [[nodiscard]] const std::vector<Record>& records() const noexcept { return m_records; }

    /// Hash of the last record with its signatures.
    [[nodiscard]] const Digest& head() const noexcept { return m_head; }

    [[nodiscard]] bool aborted() const noexcept { return m_aborted; }

    [[nodiscard]] const std::vector<Exception>& exceptions() const noexcept { return m_exceptions; }

    [[nodiscard]] const Script& script() const { return *m_script; }

    [[nodiscard]] const Opening& opening() const { return std::get<Opening>(m_records.front().content); }

    /// The public half of a key that was made or read back, or that signs for somebody.
    [[nodiscard]] const Bytes* key(const KeyName& name) const;

    /// The whole file.
    [[nodiscard]] const Bytes& file() const noexcept { return m_file; }

private:
    [[nodiscard]] Result<> follows(const Record& record) const;
    [[nodiscard]] Result<std::vector<Signer>> take(const Record& record);
    [[nodiscard]] Result<std::vector<Signer>> takeOpening(const Opening& opening);
    [[nodiscard]] Result<std::vector<Signer>> takeStep(const StepDone& done);
    [[nodiscard]] Result<std::vector<Signer>> takeAbort(const Aborted& aborted);
    [[nodiscard]] Result<std::vector<Signer>> takeClosing(const Closing& closing);
    [[nodiscard]] Result<> takeKey(const Step& step, const StepDone& done);
    [[nodiscard]] std::vector<Signer> signing(const std::vector<std::string>& roles) const;
    [[nodiscard]] const std::vector<Step>& road() const;
    void advance();

    std::shared_ptr<const Script> m_script;
    std::optional<Scene> m_scene;
    std::map<KeyName, Bytes> m_keys;
    Mode m_mode = Mode::Run;
    Phase m_phase = Phase::Opening;
    std::string m_branch;
    std::size_t m_next = 0; ///< on the road
    std::uint64_t m_steps = 0;
    bool m_aborted = false;
    Digest m_head{};
    std::vector<Record> m_records;
    std::vector<Exception> m_exceptions;
    Bytes m_file;
};

/// The head of a rehearsal that unlocks a run of this script: whole, of exactly these bytes, complete, and
/// without exception. Violation::NotRehearsed, OtherScript, or why it does not verify.
[[nodiscard]] Result<Digest> unlocks(BytesView rehearsal, const Digest& script);

} // namespace vedette::ceremony
