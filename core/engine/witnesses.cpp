// Heads of the audit log that other peers sign for, and the files that keep what others signed.
#include "core/base/log.h"
#include "core/engine/engine_impl.h"
#include "core/engine/words.h"
#include "core/store/whole_file.h"

#include <algorithm>
#include <utility>

namespace vedette::engine {

namespace {

/// A witness that comes and goes must not have the identity sign at its pace.
constexpr Duration kBetweenWishes = std::chrono::seconds(60);

} // namespace

void Engine::Impl::recallReceipts() {
    if (receipts || config.receiptsFile.empty()) return;
    const auto bytes = store::readWhole(config.receiptsFile, receipt::Receipts::kMaxBytes);
    if (bytes && !*bytes) {
        receipts.emplace();
        return;
    }
    auto kept = bytes ? receipt::Receipts::decode(**bytes) : Fail{bytes.error()};
    if (kept) {
        receipts = *std::move(kept);
    } else {
        // Evidence that we cannot read is not ours to write over.
        log::write(log::Level::Warning, "audit", config.receiptsFile + ": " + sentence(kept.error()));
        config.receiptsFile.clear();
    }
}

void Engine::Impl::showHead(const store::Checkpoint& checkpoint) {
    lastHead = receipt::Head{audit->log(), checkpoint.sequence, checkpoint.hash};
    for (const auto& [id, member] : memberships) {
        for (const auto& witness : member->config.witnesses) showHeadTo(*member, witness);
    }
}

void Engine::Impl::showHeadTo(Membership& in, const codec::PeerId& witness) {
    if (!receipts || !lastHead || in.node->receipts() == nullptr || !in.node->ready()) return;
    const auto asked = in.node->receipts()->ask(witness, *lastHead, driver->now());
    if (!asked) log::write(log::Level::Warning, "audit", sentence(asked.error()));
}

void Engine::Impl::meetWitness(Membership& in, const event::PeerIdentified& peer) {
    if (!audit || peer.pushed
        || std::ranges::find(in.config.witnesses, peer.peer) == in.config.witnesses.end())
        return;
    // What happened since the last head is in no head yet: one is made, and shown when it is signed.
    const Instant now = driver->now();
    if (now >= nextWish) {
        nextWish = now + kBetweenWishes;
        audit->wantDraft();
    }
    showHeadTo(in, peer.peer);
}

void Engine::Impl::on(Membership&, node::ReceiptTaken taken) {
    if (!taken.receipt) {
        const auto level = taken.receipt.error().code == node::ReceiptError::Contradicted
                             ? log::Level::Error
                             : log::Level::Warning;
        log::write(level, "audit",
                   "no receipt of " + taken.witness.text() + ": " + sentence(taken.receipt.error()));
        return;
    }
    if (!receipts) return;
    receipts->keep(*std::move(taken.receipt));
    keeping().keepBytes(config.receiptsFile, receipts->encode());
}

void Engine::Impl::on(Membership& in, node::BundleTaken taken) {
    log::write(log::Level::Info, "policy", "version " + std::to_string(taken.version) + " has come");
    // Whoever looks at that file has it rule, on record.
    if (!in.config.bundleFile.empty()) keeping().keepBytes(in.config.bundleFile, std::move(taken.entry));
}

void Engine::Impl::on(Membership& in, node::RevocationsKept kept) {
    if (kept.cut > 0)
        log::write(log::Level::Warning, "keys",
                   std::to_string(kept.cut) + " connections of revoked keys were cut");
    if (!in.config.revocationsFile.empty())
        keeping().keepBytes(in.config.revocationsFile, std::move(kept.saved));
}

} // namespace vedette::engine
