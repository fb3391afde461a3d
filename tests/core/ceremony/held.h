/// The small ceremony held with keys in memory, record by record.
#pragma once

#include "core/ceremony/transcript.h"
#include "core/crypto/private_key.h"
#include "core/ledger/statement.h"
#include "tests/core/ceremony/script_text.h"

#include <map>
#include <string>
#include <vector>

namespace vedette::test {

class Held {
public:
    explicit Held(ceremony::Mode mode = ceremony::Mode::Run, std::string script = kSmallScript)
        : m_mode(mode), m_script(std::move(script)) {
        transcript.setMode(mode);
    }

    ceremony::Transcript transcript;
    WallTime now{1'000'000};

    [[nodiscard]] static crypto::PrivateKey keyOf(const std::string& role) {
        return crypto::PrivateKey::fromEd25519Seed(Bytes(32, static_cast<Byte>(role.back())));
    }

    [[nodiscard]] static Bytes publicOf(const std::string& role) {
        return copyOf(keyOf(role).publicKey().encoded());
    }

    [[nodiscard]] ceremony::Opening opening() const {
        ceremony::Opening out;
        out.script = copyOf(viewOf(m_script));
        out.program = crypto::Sha256::of(viewOf("program"));
        out.modules = {{"/m.so", crypto::Sha256::of(viewOf("module"))}};
        out.system = "a system";
        out.clock = {"a watch", -20};
        out.entropy = "the token";
        out.tokens = {{"op-card", "1", "soft", "B-1"}};
        out.people = {{"op", "Ann", publicOf("op")}, {"wit", "Bob", publicOf("wit")}, {"off", "Cem", {}}};
        out.custody = {{"PIN of off-card", "Cem", "E-1"}};
        if (m_mode == ceremony::Mode::Run) {
            out.bindings = crypto::Sha256::of(viewOf(kSmallBindings));
            out.rehearsal = crypto::Sha256::of(viewOf("rehearsal"));
        }
        return out;
    }

    /// Of the step that is due, as the script wants it.
    [[nodiscard]] ceremony::StepDone done() const {
        const ceremony::Step& due = transcript.step();
        ceremony::StepDone out;
        out.step = due.id;
        out.outcome = due.expect;
        if (due.key && due.action != ceremony::Action::Destroy) out.facts["key"] = toHex(publicOf("off"));
        out.confirmed = transcript.script().confirmers(due);
        return out;
    }

    [[nodiscard]] Bytes signedRecord(const ceremony::Record& record,
                                     const std::vector<std::string>& roles) const {
        return signedAs(record, record.mode, roles);
    }

    [[nodiscard]] static Bytes signedAs(const ceremony::Record& record, ceremony::Mode mode,
                                        const std::vector<std::string>& roles) {
        ledger::Entry entry{record.encode(), {}};
        const Bytes input = crypto::signingInput(ceremony::signingRequest(mode, entry.body));
        for (const std::string& role : roles)
            entry.signatures[ledger::KeyId::of(publicOf(role))] = keyOf(role).sign(input);
        return entry.encode();
    }

    /// With the signatures that it needs.
    [[nodiscard]] Bytes made(const ceremony::Content& content) {
        now.ms += 1000;
        const auto record = transcript.draft(content, now);
        std::vector<std::string> roles;
        if (const auto signers = transcript.signersOf(record)) {
            for (const auto& signer : *signers) roles.push_back(signer.role);
        } else {
            roles = {"op", "wit"};
        }
        return signedRecord(record, roles);
    }

    [[nodiscard]] Result<> add(const ceremony::Content& content) { return transcript.append(made(content)); }

    void open() { VD_ASSERT(add(opening()).ok()); }

    /// Steps as the script has them, until that one is due or all are done.
    void upTo(std::string_view id) {
        if (transcript.phase() == ceremony::Transcript::Phase::Opening) open();
        while (transcript.phase() == ceremony::Transcript::Phase::Step && transcript.step().id != id)
            VD_ASSERT(add(done()).ok());
    }

    void whole() {
        upTo("");
        VD_ASSERT(add(transcript.closing()).ok());
    }

private:
    ceremony::Mode m_mode;
    std::string m_script;
};

} // namespace vedette::test
