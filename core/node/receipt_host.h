/// `/vedette/receipt/1` on the swarm (protocols/receipt/README.md): heads of audit logs that we are shown are
/// signed for, heads of our own are shown to others.
///
/// Bounds: receipt::Witness for what we sign, kMaxAsks for what we ask.
#pragma once

#include "core/event/event.h"
#include "core/node/asker.h"
#include "core/protocols/receipt/witness.h"

#include <deque>
#include <optional>
#include <unordered_map>
#include <variant>

namespace vedette::node {

struct ReceiptConfig {
    bool serve = true; ///< else we only ask
};

/// What came of one ask(): the receipt, verified; or ReceiptError, or why there was no answer.
struct ReceiptTaken {
    codec::PeerId witness;
    Result<receipt::Receipt> receipt;
};

/// Why a witness gave none.
enum class ReceiptError {
    Contradicted = 1, ///< it signed for another past of this log
    Busy,
    TooMany, ///< kMaxAsks are out
};
[[nodiscard]] std::string_view codeName(ReceiptError error) noexcept;

/// Have the identity sign; answer with sealed().
struct WantReceiptSignature {
    receipt::Sign sign;
};

class ReceiptHost {
public:
    static constexpr std::size_t kMaxAsks = 64;
    static constexpr Duration kPatience = std::chrono::seconds(30);

    using Output = std::variant<event::Body, WantReceiptSignature, ReceiptTaken>;

    ReceiptHost(const ReceiptConfig& config, const crypto::PublicKey& identity, swarm::Swarm& swarm,
                const Timeline& timeline, Instant now);

    /// Dials if need be. Ends with one ReceiptTaken.
    [[nodiscard]] Result<> ask(const codec::PeerId& witness, const receipt::Head& head, Instant now);

    void sealed(receipt::StreamNumber stream, Result<Bytes> signature) {
        m_witness.sealed(stream, std::move(signature));
    }

    void restamp(const Timeline& timeline) { m_witness.restamp(timeline); }

    // What the swarm says.
    void on(const swarm::DialDone& done, Instant now) { m_asker.dialled(done, now); }

    /// Whether it was about a stream of ours.
    bool framed(swarm::FramedOutput& output, Instant now);

    [[nodiscard]] std::optional<Output> poll(Instant now);

    [[nodiscard]] std::optional<Instant> deadline() const { return m_asker.deadline(); }

    void wake(Instant now) { m_asker.wake(now); }

private:
    struct Ask {
        codec::PeerId witness;
        receipt::Head head;
    };

    void tell(receipt::Witness::Output output, Instant now);
    void answered(Answered answer);
    [[nodiscard]] Result<receipt::Receipt> judge(const Ask& ask, BytesView frame);
    void misbehaved(const codec::PeerId& peer, const Error& what);

    swarm::Swarm& m_swarm;
    receipt::Witness m_witness;
    Asker m_asker;
    std::unordered_map<swarm::FramedId, codec::PeerId> m_streams; ///< inbound
    std::unordered_map<std::uint64_t, Ask> m_asks;
    std::uint64_t m_lastAsk = 0;
    std::deque<Output> m_outputs;
};

} // namespace vedette::node

VD_ERROR_CODES(vedette::node, ReceiptError, "receipt_use")
