/// A ceremony as it is held: the step that is due, what is done for it, who confirms it, and the record that
/// their tokens sign.
///
/// Each record is on the disk, synchronised, before the next step begins; that a step is begun is on the disk
/// before a token is touched. So a session that ends anywhere, by a power cut or a token that is gone, is
/// taken up at the same step by the same call, and what the step had done already is found and said.
#pragma once

#include "app/config/data_dir.h"
#include "app/node/ceremony_ledger.h"
#include "app/node/ceremony_plan.h"
#include "app/node/ceremony_tokens.h"
#include "core/ceremony/party.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace vedette::app {

class CeremonyRoom {
public:
    /// The party outlives it.
    [[nodiscard]] static Result<std::unique_ptr<CeremonyRoom>> enter(CeremonyPlan plan,
                                                                     ceremony::Party& party);

    /// To the end, or to where it cannot go on now.
    [[nodiscard]] Result<> hold();

    [[nodiscard]] const ceremony::Transcript& transcript() const noexcept { return m_transcript; }

    [[nodiscard]] std::filesystem::path file() const;

private:
    using Outcome = ceremony::Outcome;

    CeremonyRoom(config::DataDir lock, CeremonyPlan plan, ceremony::Party& party);

    [[nodiscard]] Result<> takeUp();
    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<> step();
    [[nodiscard]] Result<> close();

    [[nodiscard]] Result<std::uint64_t> begin();
    [[nodiscard]] Result<Outcome> act(const ceremony::Step& step, bool again);
    [[nodiscard]] Result<Outcome> actOnToken(const ceremony::Step& step, bool again);
    [[nodiscard]] Result<Outcome> generate(const ceremony::Step& step, bool again);
    [[nodiscard]] Result<Outcome> readBack(const ceremony::Step& step);
    [[nodiscard]] Result<Outcome> destroy(const ceremony::Step& step, bool again);
    [[nodiscard]] Result<Outcome> remove(const ceremony::Step& step);
    [[nodiscard]] Result<Outcome> exportKey(const ceremony::Step& step);
    [[nodiscard]] Result<Outcome> compare(const ceremony::Step& step);
    [[nodiscard]] Result<Outcome> write(const ceremony::Step& step);

    /// Empty: confirmed. "redo", or "abort" with its reason in `why`; an exception is in `why` too.
    [[nodiscard]] Result<std::string> confirm(const ceremony::Step& step, const Outcome& outcome,
                                              std::string& why);
    [[nodiscard]] Result<> append(ceremony::Content content, const std::string& what);
    [[nodiscard]] Result<ceremony::Opening> opening();
    /// The answer as it goes on record: nobody signs a character that he does not see.
    [[nodiscard]] Result<ceremony::Answer> ask(const ceremony::Question& question);

    config::DataDir m_lock;
    CeremonyPlan m_plan;
    ceremony::Party& m_party;
    std::unique_ptr<CeremonyTokens> m_tokens;
    std::optional<CeremonyLedger> m_ledger;
    ceremony::Transcript m_transcript;
    std::uint64_t m_begun = 0; ///< how often the step that is due was begun before
};

} // namespace vedette::app
