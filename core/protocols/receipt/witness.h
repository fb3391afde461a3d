/// The side of `/vedette/receipt/1` that signs: what it was shown it remembers, and signs for no second past.
///
/// It knows streams only by the numbers that its host gives them, and has its statements signed by whoever
/// holds the identity: Sign is answered by sealed(). Bounds: kLogsOfPeer and kLogs heads remembered, one
/// signature of a peer under way and kSigning in all, one in kEvery of a peer.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/protocols/receipt/receipt.h"

#include <deque>
#include <list>
#include <map>
#include <optional>
#include <unordered_map>
#include <variant>

namespace vedette::receipt {

using StreamNumber = Id<struct ReceiptStreamTag>; ///< chosen by the host

/// Have the identity sign it; answer with sealed().
struct Sign {
    StreamNumber stream;
    crypto::SignReceipt statement;
};

/// Write the frame and close the stream.
struct Respond {
    StreamNumber stream;
    codec::PeerId asker;
    Status status;
    Bytes frame;
};

class Witness {
public:
    static constexpr std::size_t kLogsOfPeer = 16;
    static constexpr std::size_t kLogs = 4096;
    static constexpr std::size_t kSigning = 64;
    static constexpr Duration kEvery = std::chrono::seconds(5);

    using Output = std::variant<Sign, Respond>;

    /// `key` is the identity's, as it goes into replies.
    Witness(Bytes key, Timeline timeline) : m_key(std::move(key)), m_timeline(timeline) {}

    // What streams bring. After a Violation the host resets the stream and says ended().
    void opened(StreamNumber stream, const codec::PeerId& peer) { m_lines.emplace(stream, Line{peer}); }

    [[nodiscard]] Result<> received(StreamNumber stream, BytesView frame, Instant now);
    [[nodiscard]] Result<> finished(StreamNumber stream) const;
    void ended(StreamNumber stream);

    /// Of a Sign whose stream may be gone meanwhile.
    void sealed(StreamNumber stream, Result<Bytes> signature);

    void restamp(const Timeline& timeline) { m_timeline = timeline; }

    [[nodiscard]] std::optional<Output> poll();

private:
    struct Line {
        codec::PeerId peer;
        bool asked = false;
    };

    struct Memory {
        Head head;
        std::list<std::pair<codec::PeerId, std::array<Byte, 16>>>::iterator use; ///< place in m_byUse
    };

    struct Asker {
        std::map<std::array<Byte, 16>, Memory> logs;
        bool signing = false;
        Instant next{}; ///< not before
    };

    [[nodiscard]] Status judge(const codec::PeerId& peer, const Head& head, Instant now) const;
    void remember(const codec::PeerId& peer, const Head& head);
    void respond(StreamNumber stream, const codec::PeerId& peer, const Reply& reply);

    Bytes m_key;
    Timeline m_timeline;
    std::unordered_map<StreamNumber, Line> m_lines;
    std::map<codec::PeerId, Asker> m_askers; ///< that have logs or a signature under way
    std::list<std::pair<codec::PeerId, std::array<Byte, 16>>> m_byUse; ///< longest unused first
    std::unordered_map<StreamNumber, crypto::SignReceipt> m_signing;
    std::deque<Output> m_outputs;
};

} // namespace vedette::receipt
